"""Every page of the built site opens by itself: nothing on the console, nothing requested, every style understood.

    python3 Tests/Browser/opening.py public

Opens each page from disk in Chromium and looks at what it logged and asked for. Then asks the browser about every
declaration in the site's style sheets, since the HTML checker does not know today's CSS: a misspelt property or value
would be dropped without a word. A declaration may be unknown where another in the same block says the same property.
Last, the browser reads the sheets as they were written and as the builder squeezed them, and has to find the same rules.
Two browsers share the pages.
"""

import argparse
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Checks"))

from driver import Browser, Canary, Results
from pages import all_pages
from shares import side_by_side

SHARES = ("1", "2")
WIDTHS = (320, 1280)  # CSS pixels: WCAG 2.2, 1.4.10 asks that nothing be wider than the narrow one


def declarations(sheet):
    """(property, value, block number) of a style sheet; custom properties, which take anything, are left out."""
    sheet = re.sub(r"/\*[\s\S]*?\*/", "", sheet)
    for number, block in enumerate(re.finditer(r"([^{};]*)\{([^{}]*)\}", sheet)):
        if block[1].strip().startswith("@"):
            continue
        for declaration in re.split(r";(?![^(]*\))", block[2]):
            name, colon, value = declaration.partition(":")
            if colon and not name.strip().startswith("--"):
                yield name.strip(), value.strip().removesuffix("!important").strip(), number


def check_styles(browser, root, results):
    sheets = {path.name: path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.css"))}
    sheets |= {
        f"{page.name}, style {index}": style.text
        for page in all_pages(root).values()
        for index, style in enumerate(page.named("style"))
        if page.name.startswith("fr/")
    }
    count = 0
    for name, text in sheets.items():
        found = list(declarations(text))
        count += len(found)
        known = browser.run("return arguments[0].map(([property, value]) => CSS.supports(property, value))", found)
        good = {(property_, block) for (property_, _, block), supported in zip(found, known) if supported}
        wrong = [
            f"{property_}: {value}"
            for (property_, value, block), supported in zip(found, known)
            if not supported and (property_, block) not in good
        ]
        results.expect(f"{name}: every declaration is understood", found and not wrong, "; ".join(wrong[:8]))
    results.expect("there are style sheets", count)
    print(f"{count} declarations in {len(sheets)} style sheets")


def check_squeezing(browser, root, results):
    """The sheets of the site and of the assessment page, rule for rule; blanks after commas stay where `var()` does."""
    def texts(*names):
        return [(root.parent / "site-template" / f"{name}.css").read_text(encoding="utf-8") for name in names]

    assessment = next(page for page in all_pages(root).values() if page.name == "fr/assessment.html")
    for name, squeezed, written in (
        ("style.css", (root / "style.css").read_text(encoding="utf-8"), texts("base", "frame", "style")),
        ("the assessment's styles", "".join(style.text for style in assessment.named("style")),
         texts("base", "frame", "report", "assessment", "room")),
    ):
        read, meant = (
            browser.run(
                "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]);"
                "return [...sheet.cssRules].map((rule) => rule.cssText.replace(/,?\\s+/g, (blank) => blank[0] === ',' ? ',' : ' '))",
                text,
            )
            for text in (squeezed, "\n".join(written))
        )
        read, meant = named(read), named(meant)
        wrong = [f"{one} instead of {other}" for one, other in zip(read, meant) if one != other]
        results.expect(f"{name}: as it was written", len(read) == len(meant) > 20 and not wrong, "; ".join(wrong[:3]))
        print(f"{name}: {len(squeezed.encode())} bytes of {sum(len(text.encode()) for text in written)}")


def named(rules):
    """The rules with their custom properties numbered as they appear: the builder gives them short names."""
    numbers = {}
    return [re.sub(r"(?<![\w-])--[\w-]+", lambda name: f"--{numbers.setdefault(name.group(), len(numbers))}", rule) for rule in rules]


def check_page(browser, root, page, results):
    before = len(browser.messages), len(browser.requests)
    browser.open(page)
    browser.listen()
    messages, requests = browser.messages[before[0] :], browser.requests[before[1] :]
    name = page.relative_to(root).as_posix()
    results.expect(f"{name}: says nothing on the console", not messages, "; ".join(messages[:3]))
    results.expect(f"{name}: asks for nothing", not requests, "; ".join(requests[:3]))
    results.expect(f"{name}: shows something", len(browser.find("body").text) > 40)
    results.expect(
        f"{name}: its style sheets apply",
        browser.run("return [...document.styleSheets].length > 0 && getComputedStyle(document.body).margin !== '8px'"),
    )
    for width in WIDTHS:
        browser.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False},
        )
        wide = browser.run("return document.documentElement.scrollWidth")
        results.expect(f"{name}: fits in {width} pixels", wide <= width, f"{wide} pixels wide")
    browser.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("--share", choices=SHARES, help="only this share of the pages; the first has the styles")
    arguments = parser.parse_args()
    if not arguments.share:
        return side_by_side(SHARES)
    root = pathlib.Path(arguments.site).resolve()
    results = Results()
    files = sorted(root.rglob("*.html"))[int(arguments.share) - 1 :: len(SHARES)]
    results.expect("there are pages", files)
    with Canary() as canary, Browser() as browser:
        for page in files:
            results.guard(page.name, lambda: check_page(browser, root, page, results))
        if arguments.share == SHARES[0]:
            results.guard("the style sheets", lambda: check_styles(browser, root, results))
            results.guard("the squeezed sheets", lambda: check_squeezing(browser, root, results))
        results.expect("the canary heard nothing", not canary.heard, canary.heard)
    print(f"{len(files)} pages opened")
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
