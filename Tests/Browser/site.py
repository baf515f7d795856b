"""The guide as a reader uses it: search, languages, words, navigation, print, without scripts, from a folder with accents.

    python3 Tests/Browser/site.py public [HEMICYCLE] [--browser chromium|firefox|webkit]

The site is copied to a folder with spaces and accents first, and opened from there by double-click. The search is asked every
query of search_queries.py by the page's own code, then driven by keys alone: `/`, typing, arrows, Enter, Esc. With the command
HEMICYCLE, the project gets Arabic and Chinese besides (`new language`, a few pages): their search finds, and a page that is
read from right to left fits and is mirrored.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

from driver import Browser, Keys, Results, wait_for
from search_queries import NOTHING, OTHER_PAGES, OTHER_QUERIES, PASSAGES, QUERIES, WORDS

OPEN = "return document.getElementById('search').open"
STATUS = "return document.getElementById('search-status').textContent"
TITLES = "return [...document.querySelectorAll('#search-results a')].map((link) => link.getAttribute('href'))"
ASK = """
const [language, query] = arguments;
const {results, asked} = window.__index.search(query);
return results.map(({path, id}) => id ? path + '#' + id : path);
"""
# The passage under the first result that leads to a page, and what is marked in it; nothing while it is not there.
SHOWN_PASSAGE = """
const link = [...document.querySelectorAll('#search-results a')].find((one) => one.getAttribute('href').includes(arguments[0]));
const passage = link?.querySelector('.search-passage');
return passage?.textContent ? {text: passage.textContent, marks: [...link.querySelectorAll('mark')].map((mark) => mark.textContent)} : null;
"""
MIRRORED = """
const middle = (css) => {
  const box = document.querySelector(css)?.getBoundingClientRect();
  return box && box.width > 0 ? box.left + box.width / 2 : null;
};
const article = document.querySelector('article');
return {direction: getComputedStyle(document.body).direction, article: article && [article.lang, getComputedStyle(article).direction], wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth,
  navigation: innerWidth > 1000 ? middle('.navigation') : null, text: middle('main')};
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


def check_passages(browser, page, language, results):
    """The passage that a result shows is the one round the words, and they are marked in it."""
    browser.open(page)
    open_search(browser)
    for query, wanted, words in PASSAGES[language]:
        browser.run("const field = document.getElementById('search-words'); field.value = arguments[0]; field.dispatchEvent(new Event('input'))", query)
        shown = wait_for(lambda: browser.run(SHOWN_PASSAGE, wanted), 5)
        results.expect(f"{language}: “{query}” shows a passage of {wanted}", shown and len(shown["text"]) < 200, shown)
        marks = [mark.lower() for mark in (shown or {}).get("marks", [])]
        results.expect(f"{language}: “{query}” is marked in it", all(any(word in mark for mark in marks) for word in words), (marks, words))


def check_other_languages(browser, hemicycle, work, results):
    """A project in Arabic and Chinese besides: what is searched is found, and the page is mirrored."""
    root = pathlib.Path(__file__).resolve().parents[2]
    project, site = work / "project", work / "other languages"
    for name in ("content", "questionnaires", "site-template"):
        shutil.copytree(root / name, project / name)
    for language, pages in OTHER_PAGES.items():
        if language != "en":
            subprocess.run([hemicycle, "new", "language", language, "--project", str(project)], check=True, capture_output=True)
        for path, text in pages.items():
            page = project / "content" / language / path
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
    built = subprocess.run([hemicycle, "build", "--project", str(project), "--output", str(site)], capture_output=True, text=True)
    if not results.expect("a site in four languages is built", built.returncode == 0, built.stderr[-1500:]):
        return
    for language, queries in OTHER_QUERIES.items():
        page = site / language / "about" / "letters.html"
        browser.open(page)
        open_search(browser)
        for query, wanted, mark in queries:
            browser.run("const field = document.getElementById('search-words'); field.value = arguments[0]; field.dispatchEvent(new Event('input'))", query)
            shown = wait_for(lambda: browser.run(SHOWN_PASSAGE, wanted), 5)
            results.expect(f"{language}: {query} finds {wanted}", shown, browser.run(TITLES)[:4])
            results.expect(f"{language}: {query} is marked as {mark}", shown and mark in shown["marks"], shown)
        browser.press(Keys.ESCAPE)
    for name in ("about/letters", "culture/leadership", "culture/index", "workshops/first-session", "glossary", "index"):
        page = site / "ar" / f"{name}.html"
        if not page.exists():
            continue
        browser.open(page)
        # Only Chromium has windows as narrow as a telephone.
        for width in (360, 1280) if browser.kind == "chromium" else (500, 1280):
            if browser.kind == "chromium":
                metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
                browser.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            else:
                browser.driver.set_window_size(width, 900)
            facts = browser.run(MIRRORED)
            results.expect(f"ar/{name}: read from right to left", facts["direction"] == "rtl", facts)
            # What is not translated yet is read in its own direction.
            results.expect(f"ar/{name}: its text is read as its language is", facts["article"] in (None, ["", "rtl"], ["en", "ltr"]), facts)
            results.expect(f"ar/{name}: fits in {width}", facts["wide"] <= facts["room"] + 1, facts)
            results.expect(f"ar/{name}: navigation stands on the right", facts["navigation"] is None or facts["navigation"] > facts["text"], facts)


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
    parser.add_argument("hemicycle", type=pathlib.Path, nargs="?", help="the command; without it, only the languages of the site")
    parser.add_argument("--browser", default="chromium")
    arguments = parser.parse_args()
    results = Results()
    with tempfile.TemporaryDirectory(prefix="hemicycle site ") as folder, Browser(arguments.browser) as browser:
        site = pathlib.Path(folder) / "Évaluation n° 1 & co"
        shutil.copytree(arguments.site, site)
        for language in ("en", "fr"):
            page = site / language / "culture" / "leadership.html"
            results.guard("the ranking", lambda: check_ranking(browser, page, language, results))
            results.guard("the passages", lambda: check_passages(browser, page, language, results))
            results.guard("the search by keys", lambda: check_search_by_keys(browser, page, language, results))
            results.guard("the page", lambda: check_page(browser, site, language, results))
        results.guard("the home page's search", lambda: check_search_by_keys(browser, site / "fr" / "index.html", "fr", results))
        results.guard("the languages", lambda: check_languages(browser, site, results))
        if arguments.hemicycle:
            command = str(arguments.hemicycle.resolve())
            results.guard("other languages", lambda: check_other_languages(browser, command, pathlib.Path(folder), results))
        if browser.kind == "chromium":
            results.guard("without scripts", lambda: check_without_scripts(browser, site, results))
        browser.listen()
        results.expect("nothing was asked of a network", not browser.requests, browser.requests[:3])
        complaints = [message for message in browser.messages if "favicon" not in message]
        results.expect("nothing on the console", not complaints, complaints[:3])
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
