#!/usr/bin/env python3
"""The built pages can run and load only what the project put there, and stay small.

    policy.py SITE ENGINE

Shown for every page of SITE: the policy stands before anything it governs and allows nothing by default; its hashes are
those of the scripts and styles in the page, counted here again; no attribute runs a script or carries a style; no frame,
plug-in, base, refresh or form that goes anywhere; the engine in the page is the file ENGINE; no path of this machine.
Then the weights: a page of the guide with all it loads, the assessment page, its scripts, its styles.
"""

import argparse
import base64
import gzip
import hashlib
import os
import pathlib
import re

from pages import all_pages
from tally import Tally

# What a slow computer in a small parliament opens without waiting, in bytes; a kilobyte has 1,024.
GUIDE_PAGE = 150 * 1024
ASSESSMENT_PAGE = 1536 * 1024
# The page that holds the whole guide, for printing.
WHOLE_GUIDE = 2048 * 1024
# The index of the search, compressed as hosts do, for a hundred pages; a page loads it when somebody first searches.
INDEX_OF_HUNDRED = 100 * 1024
SCRIPTS = 120 * 1024
STYLES = 40 * 1024

FORBIDDEN_ELEMENTS = ("base", "embed", "frame", "frameset", "iframe", "object", "portal", "applet", "template")


def digest(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def is_program(script):
    return script.get("type") in (None, "", "module", "text/javascript")


def check_policy(page, tally):
    metas = [meta for meta in page.named("meta") if (meta.get("http-equiv") or "").lower() == "content-security-policy"]
    if not tally.expect(f"{page.name}: one policy", len(metas) == 1, len(metas)):
        return
    before = page.elements[: page.elements.index(metas[0])]
    governed = [element.name for element in before if element.name in ("script", "style", "link", "img", "body")]
    tally.expect(f"{page.name}: the policy comes first", not governed, governed)
    policy = dict((part.split()[0], part.split()[1:]) for part in metas[0].get("content").split(";") if part.strip())
    tally.expect(f"{page.name}: nothing by default", policy.get("default-src") == ["'none'"], policy)
    tally.expect(
        f"{page.name}: no other base, no form target",
        policy.get("base-uri") == ["'none'"] and policy.get("form-action") == ["'none'"],
        policy,
    )
    for directive in (
        "connect-src",
        "frame-src",
        "child-src",
        "worker-src",
        "object-src",
        "media-src",
        "script-src-elem",
    ):
        tally.expect(f"{page.name}: {directive} is not opened", policy.get(directive) in (None, ["'none'"]))
    words = {word for values in policy.values() for word in values}
    tally.expect(
        f"{page.name}: nothing unsafe", not words & {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*"}, words
    )
    tally.expect(
        f"{page.name}: no host", not [word for word in words if "//" in word or word in ("http:", "https:")], words
    )
    for name, directive in (("script", "script-src"), ("style", "style-src")):
        texts = [
            element.text
            for element in page.named(name)
            if name == "style" or (is_program(element) and element.get("src") is None)
        ]
        allowed = {word for word in policy.get(directive, []) if word.startswith("'sha")}
        tally.expect(
            f"{page.name}: the policy names exactly the page's own {name}s", {digest(text) for text in texts} == allowed
        )
    if any(is_program(script) for script in page.named("script")):
        tally.expect(
            f"{page.name}: text becomes markup only through a named policy",
            policy.get("require-trusted-types-for") == ["'script'"] and policy.get("trusted-types") == ["hemicycle"],
        )


def check_markup(page, root, tally):
    for element in page.elements:
        where = f"{page.name}:{element.line}: {element.name}"
        for attribute, value in element.attributes.items():
            tally.expect(f"{where} {attribute}: no script in an attribute", not attribute.startswith("on"))
            tally.expect(f"{where}: no style in an attribute", attribute != "style")
            tally.expect(
                f"{where} {attribute}: no script in an address",
                not re.match(r"\s*(javascript|vbscript):", value or "", re.IGNORECASE),
            )
        if element.name in FORBIDDEN_ELEMENTS:
            tally.expect(f"{where} is not used", False)
        if element.name == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            tally.expect(f"{where}: no refresh", False)
        if element.name == "script" and element.get("src") is not None:
            source = (page.path.parent / element.get("src")).resolve()
            own = re.fullmatch(r"(\.\./)*([a-z0-9-]+/)*[a-z0-9.-]+\.js", element.get("src")) and source.is_file()
            tally.expect(f"{where}: a script is a file of the site", own and source.is_relative_to(root), source)
        if element.name == "form":
            tally.expect(f"{where}: a form goes nowhere", element.get("action") is None)
        if element.name == "a" and element.get("target") is not None:
            tally.expect(f"{where}: a new window does not know its opener", "noopener" in (element.get("rel") or ""))


def check_weight(page, root, tally):
    styles = [element for element in page.named("link") if element.get("rel") == "stylesheet"]
    loaded = {page.path.parent / element.get("href") for element in styles}
    loaded |= {
        page.path.parent / image.get("src") for image in page.named("img") if not image.get("src").startswith("data:")
    }
    css = sum(path.stat().st_size for path in loaded if path.suffix == ".css")
    css += sum(len(style.text.encode()) for style in page.named("style"))
    loaded |= {page.path.parent / script.get("src") for script in page.named("script") if script.get("src")}
    scripts = sum(len(script.text.encode()) for script in page.named("script") if is_program(script))
    scripts += sum(path.stat().st_size for path in loaded if path.suffix == ".js")
    is_assessment = page.name.endswith("/assessment.html") and page.name.count("/") == 1
    total = len(page.bytes) + sum(path.stat().st_size for path in loaded)
    is_whole = page.name.endswith("/print.html") and page.name.count("/") == 1
    most = ASSESSMENT_PAGE if is_assessment else WHOLE_GUIDE if is_whole else GUIDE_PAGE
    tally.expect(f"{page.name}: at most {most} bytes with all it loads", total <= most, total)
    tally.expect(f"{page.name}: at most {STYLES} bytes of styles", css <= STYLES, css)
    tally.expect(f"{page.name}: at most {SCRIPTS} bytes of scripts", scripts <= SCRIPTS, scripts)
    inline = [script for script in page.named("script") if script.get("src") is None]
    tally.expect(f"{page.name}: scripts only on the assessment page", is_assessment or not inline)
    # What a page loads only when somebody presents it: its own budget, that of scripts and styles.
    for place in (element for element in page.elements if element.get("data-script")):
        extra = page.path.parent / place.get("data-script")
        sheet = page.path.parent / place.get("data-styles")
        tally.expect(f"{page.name}: its slides' script", scripts + extra.stat().st_size <= SCRIPTS, extra.stat().st_size)
        tally.expect(f"{page.name}: its slides' styles", css + sheet.stat().st_size <= STYLES, sheet.stat().st_size)
        notes = page.path.parent / place.get("data-notes") if place.get("data-notes") else None
        tally.expect(f"{page.name}: its speaker notes", not notes or notes.is_file(), notes)
    # What a page loads only when somebody searches.
    finder = next((element for element in page.elements if element.get("data-finder")), None)
    if finder:
        size = (page.path.parent / finder.get("data-finder")).stat().st_size
        tally.expect(f"{page.name}: its search's script", scripts + size <= SCRIPTS, size)
    return is_assessment, 0 if is_whole else total, css, scripts


def check_indexes(root, tally):
    """The search's index of each language, in the size in which it travels."""
    for index in sorted(root.glob("*/search-index.js")):
        pages = sum(1 for path in index.parent.rglob("*.html") if not path.name.endswith((".kit.html", "print.html")))
        size = len(gzip.compress(index.read_bytes(), 9))
        most = INDEX_OF_HUNDRED * max(pages, 20) // 100
        tally.expect(f"{index.parent.name}: the search's index of {pages} pages", size <= most, f"{size} of {most}")
        print(f"{index.parent.name}: search index of {pages} pages: {size} bytes compressed, {index.stat().st_size} plain")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("engine")
    arguments = parser.parse_args()
    tally = Tally()
    engine = base64.b64encode(pathlib.Path(arguments.engine).read_bytes()).decode()
    here = {os.getcwd(), str(pathlib.Path(arguments.site).resolve().parent), str(pathlib.Path.home()) + "/"}
    heaviest = {True: (0, 0, 0, ""), False: (0, 0, 0, "")}
    assessments = 0
    for page in all_pages(arguments.site).values():
        check_policy(page, tally)
        check_markup(page, pathlib.Path(arguments.site).resolve(), tally)
        text = page.bytes.decode()
        tally.expect(
            f"{page.name}: no path of this machine", not [path for path in here if len(path) > 3 and path in text]
        )
        is_assessment, *weights = check_weight(page, arguments.site, tally)
        heaviest[is_assessment] = max(heaviest[is_assessment], (*weights, page.name))
        if is_assessment:
            assessments += 1
            islands = {script.get("id"): script.text for script in page.named("script") if script.get("id")}
            tally.expect(f"{page.name}: three islands", set(islands) == {"state", "model", "engine"}, set(islands))
            tally.expect(f"{page.name}: carries the engine", islands.get("engine", "").strip() == engine)
    check_indexes(pathlib.Path(arguments.site).resolve(), tally)
    tally.expect("there are assessment pages", assessments > 1, assessments)
    for is_assessment, (total, css, scripts, name) in sorted(heaviest.items()):
        print(
            f"heaviest {'assessment' if is_assessment else 'guide'} page: {total} bytes,"
            f" {css} of styles, {scripts} of scripts ({name})"
        )
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
