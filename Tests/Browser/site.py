"""The guide as a reader uses it: search, languages, words, navigation, print, without scripts, from a folder with accents.

    python3 Tests/Browser/site.py public [--browser chromium|firefox|webkit]

The site is copied to a folder with spaces and accents first, and opened from there by double-click. The search is asked every
query of search_queries.py by the page's own code, then driven by keys alone: `/`, typing, arrows, Enter, Esc.
"""

import argparse
import pathlib
import shutil
import sys
import tempfile

from driver import Browser, Keys, Results, wait_for
from search_queries import NOTHING, QUERIES, WORDS

OPEN = "return document.getElementById('search').open"
STATUS = "return document.getElementById('search-status').textContent"
TITLES = "return [...document.querySelectorAll('#search-results a')].map((link) => link.getAttribute('href'))"
ASK = """
const [language, query] = arguments;
const {results, asked} = window.__index.search(query);
return results.map(({path, id}) => id ? path + '#' + id : path);
"""
KEEP_INDEX = """
const Index = window.Hemicycle.Search.Index;
const taken = window.Hemicycle.searchIndex;
window.Hemicycle.searchIndex = (data) => { window.__index = new Index(data); };
const script = document.createElement("script");
script.src = window.Hemicycle.policy.createScriptURL(document.getElementById("search").dataset.index);
document.head.append(script);
"""


def url(browser):
    return browser.driver.current_url


def open_search(browser):
    browser.find("body").send_keys("/")
    return wait_for(lambda: browser.run(OPEN), 5)


def check_ranking(browser, page, language, results):
    browser.open(page)
    open_search(browser)
    wait_for(lambda: browser.run("return Boolean(window.Hemicycle.Search)"))
    browser.run(KEEP_INDEX)
    if not results.expect(f"{language}: the index is there", wait_for(lambda: browser.run("return Boolean(window.__index)"))):
        return
    for query, wanted in QUERIES[language]:
        found = browser.run(ASK, language, query)
        first = found[0] if found else ""
        results.expect(
            f"{language}: “{query}” leads to {wanted}",
            any(first == one or ("#" not in one and first.partition("#")[0] == one) for one in wanted.split()),
            found[:4],
        )
    for query in NOTHING[language]:
        results.expect(f"{language}: “{query}” leads nowhere", not browser.run(ASK, language, query))
    for query in ("", " ", "'", "a", "\\", "<b>", "(", "*", "é" * 500, "\ud83d\ude00", "议"):
        results.expect(f"{language}: {query[:9]!r} is asked without harm", isinstance(browser.run(ASK, language, query), list))
    for of, text, words in WORDS:
        cut = browser.run("return window.Hemicycle.Search.words(arguments[1], arguments[0]).join(' ')", of, text)
        results.expect(f"{of}: {text!r} is cut as the builder cuts it", cut == words, cut)
    print(f"{language}: {len(QUERIES[language])} queries ranked")


def check_search_by_keys(browser, page, language, results):
    query, wanted = {"en": ("open da", "themes/open-data.html"), "fr": ("donnees ouv", "themes/open-data.html")}[language]
    browser.open(page)
    results.expect("the search button is shown", browser.find("[data-search]").is_displayed())
    results.expect("/ opens the search", open_search(browser))
    results.expect("the field has the focus", browser.focused() == "search-words", browser.focused())
    browser.press(query)
    wait_for(lambda: browser.run(TITLES))
    links = browser.run(TITLES)
    results.expect("results come as one types", links and links[0].endswith(wanted), links[:3])
    results.expect("their number is said", str(len(links)) in browser.run(STATUS), browser.run(STATUS))
    results.expect(
        "a passage, its page and the words asked for are shown",
        browser.run("return Boolean(document.querySelector('.search-passage') && document.querySelector('.search-page') && document.querySelector('#search-results mark'))"),
    )
    browser.press(Keys.ARROW_DOWN)
    results.expect("down goes to the first result", browser.run("return document.activeElement.getAttribute('href')") == links[0])
    browser.press(Keys.ARROW_DOWN)
    results.expect("and to the second", browser.run("return document.activeElement.getAttribute('href')") == links[1])
    browser.press(Keys.ARROW_UP)
    browser.press(Keys.ARROW_UP)
    results.expect("up goes back to the field", browser.focused() == "search-words")
    browser.press(Keys.ESCAPE)
    results.expect("Esc closes", wait_for(lambda: not browser.run(OPEN), 5))
    open_search(browser)
    browser.press(Keys.BACKSPACE)
    browser.press(query)
    wait_for(lambda: browser.run(TITLES))
    browser.press(Keys.ENTER)
    results.expect("Enter opens the first result", wait_for(lambda: wanted in url(browser)), url(browser))
    open_search(browser)
    browser.press("zzzzqqq")
    results.expect("nothing found is said", wait_for(lambda: browser.run(STATUS)) and not browser.run(TITLES), browser.run(STATUS))
    # A typed slash is a slash.
    browser.press("a/b")
    results.expect("a slash in the field is text", "/" in browser.run("return document.getElementById('search-words').value"))


def check_languages(browser, site, results):
    browser.open(site / "fr" / "culture" / "leadership.html")
    browser.driver.get(url(browser) + "#steering")
    browser.run("document.querySelector('.languages a[hreflang=en]').click()")
    results.expect(
        "the other language opens the same page at the same place",
        wait_for(lambda: "/en/culture/leadership.html#steering" in url(browser), 5), url(browser),
    )


def check_page(browser, site, language, results):
    page = site / language / "culture" / "leadership.html"
    browser.open(page)
    facts = browser.run("""
      const all = (css) => [...document.querySelectorAll(css)];
      const term = document.querySelector('a.term');
      return {
        crumbs: all('.breadcrumbs a').length, contents: all('.on-this-page a').length,
        neighbours: all('.neighbours a').length, minutes: all('.leaf-minutes').length,
        branch: all('.navigation .navigation-open ul a').length, others: all('.navigation > ul > li:not(.navigation-open) ul').length,
        current: all('.navigation [aria-current=page]').length, external: all('.prose a.external, .sources a.external').length,
        term: term && term.getAttribute('href'), words: all('.words dd').length,
        lost: all('a[href^="#"]').filter((a) => !document.getElementById(decodeURIComponent(a.getAttribute('href').slice(1)))).map((a) => a.outerHTML),
      };""")
    for what in ("crumbs", "contents", "neighbours", "minutes", "branch", "words"):
        results.expect(f"{language}: the page has its {what}", facts[what] > 0, facts)
    results.expect(f"{language}: other branches are not in the page", facts["others"] == 0 and facts["current"] == 1, facts)
    results.expect(f"{language}: no link inside the page is lost", not facts["lost"], facts["lost"][:3])
    results.expect(f"{language}: a word leads to its definition", (facts["term"] or "").startswith("#word:"), facts["term"])
    browser.open(site / language / "index.html")
    ways = browser.run("return [...document.querySelectorAll('.way a')].map((a) => Boolean(document.getElementById(a.getAttribute('href').slice(1))))")
    results.expect(f"{language}: the home page has a way in for each reader", len(ways) == 3 and all(ways), ways)
    browser.open(site / language / "culture" / "index.html")
    browser.click(browser.find(".leaf-assess a"))
    results.expect(f"{language}: an area leads to its questions", wait_for(lambda: "assessment.html#step-culture" in url(browser), 5), url(browser))
    browser.open(site / language / "print.html")
    whole = browser.run("""
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      const lost = [...document.querySelectorAll('a[href^="#"]')].filter((a) => !document.getElementById(decodeURIComponent(a.getAttribute('href').slice(1))));
      return {pages: document.querySelectorAll('.whole-page').length, ids: ids.length, unique: new Set(ids).size, lost: lost.map((a) => a.getAttribute('href'))};""")
    results.expect(f"{language}: the whole guide is one page", whole["pages"] > 50, whole["pages"])
    results.expect(f"{language}: its ids are unique and its links lead somewhere", whole["ids"] == whole["unique"] and not whole["lost"], whole)


def check_without_scripts(browser, site, results):
    text = browser.without_scripts(site / "en" / "culture" / "leadership.html")
    results.expect("without scripts the page reads", "What good looks like" in text or len(text) > 3000)
    results.expect("and offers nothing that needs them", "Search" not in text.split("\n")[:12], text.split("\n")[:12])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--browser", default="chromium")
    arguments = parser.parse_args()
    results = Results()
    with tempfile.TemporaryDirectory(prefix="hemicycle site ") as folder, Browser(arguments.browser) as browser:
        site = pathlib.Path(folder) / "Évaluation n° 1 & co"
        shutil.copytree(arguments.site, site)
        for language in ("en", "fr"):
            page = site / language / "culture" / "leadership.html"
            results.guard("the ranking", lambda: check_ranking(browser, page, language, results))
            results.guard("the search by keys", lambda: check_search_by_keys(browser, page, language, results))
            results.guard("the page", lambda: check_page(browser, site, language, results))
        results.guard("the home page's search", lambda: check_search_by_keys(browser, site / "fr" / "index.html", "fr", results))
        results.guard("the languages", lambda: check_languages(browser, site, results))
        if browser.kind == "chromium":
            results.guard("without scripts", lambda: check_without_scripts(browser, site, results))
        browser.listen()
        results.expect("nothing was asked of a network", not browser.requests, browser.requests[:3])
        complaints = [message for message in browser.messages if "favicon" not in message]
        results.expect("nothing on the console", not complaints, complaints[:3])
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
