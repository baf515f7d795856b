"""What no content security policy stops, stopped here: names that the page's scripts, templates and sheets may not use.

    python3 Tests/Browser/scripts.py site-template
"""

import pathlib
import re
import sys

from driver import Results

# A page that never talks to anyone has no use for these. Markup from text is for the engine's fragments alone.
FORBIDDEN_IN_SCRIPTS = {
    r"\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTC[A-Z]\w+|WebTransport": "talks to a network",
    r"\blocation\b|window\.open\b|(?<!indexedDB\.)\bopen\s*\(|(?<!H\.)\bhistory\.": "leaves the page",
    r"\beval\b|\bFunction\s*\(|\bimport\s*\(|importScripts|\bWorker\b": "runs text as a program",
    r"insertAdjacentHTML|outerHTML\s*=|document\.write|DOMParser|createContextualFragment|srcdoc": "turns text into markup",
    r"localStorage|sessionStorage|document\.cookie|\bcaches\b|serviceWorker": "keeps something where it cannot be erased",
    r"indexedDB": "keeps something in the browser",
    r"\bIntl\b|toLocale": "depends on the machine's language",
    r"<script|</script|<!--": "would end the element that it stands in",
}
# The journal is the one place that keeps something in the browser, and the one that erases it.
ALLOWED = {("51-journal.js", "indexedDB")}
# The engine's fragments, and the speaker notes, which the builder wrote.
MARKUP_FROM_TEXT = ("40-results.js", "80-session.js")
# The two windows of a session: this page once more, or another page of the site; and facts that a reload keeps.
TWO_WINDOWS = "62-windows.js"
WINDOW_CALLS = (
    'window.open(address("wall"), NAME,', "window.open(`${page}#room-lent-", "window.history.state", "window.history.replaceState(kept, \"\")",
)


def check(folder, results):
    folders = ("assessment", "room", "slides")
    scripts = sorted(script for name in folders for script in (folder / name).glob("*.js")) + [folder / "slides-link.js"]
    results.expect("there are scripts", scripts)
    for script in scripts:
        text = script.read_text(encoding="utf-8")
        code = re.sub(r"^\s*(//|\*|/\*\*).*$", "", text, flags=re.MULTILINE)
        if script.name in (TWO_WINDOWS, "slides-link.js"):
            for call in WINDOW_CALLS:
                code = code.replace(call, "")
        for names, harm in FORBIDDEN_IN_SCRIPTS.items():
            found = next((one for one in re.finditer(names, code) if (script.name, one.group()) not in ALLOWED), None)
            results.expect(f"{script.name} {harm}", not found, found and found.group())
        results.expect(f"{script.name} writes innerHTML", "innerHTML" not in code or script.name in MARKUP_FROM_TEXT)
        results.expect(f"{script.name} is not strict", '"use strict";' in text)
        torn = [number for number, line in enumerate(text.splitlines(), 1) if line.count("`") % 2]
        results.expect(f"{script.name} has a text over several lines, which the builder would change", not torn, torn)
        results.expect(f"{script.name} is longer than a thought", text.count("\n") <= 250)
    for template in sorted(folder.glob("*.html")) + sorted((folder / "partials").glob("*.html")):
        text = template.read_text(encoding="utf-8")
        results.expect(f"{template.name} has a style attribute", not re.search(r"\sstyle=", text))
        results.expect(f"{template.name} has an event attribute", not re.search(r"\son[a-z]+=", text))
        results.expect(f"{template.name} names a foreign host", not re.search(r"(src|href)=\"(https?:)?//", text))
    for sheet in sorted(folder.glob("*.css")):
        text = sheet.read_text(encoding="utf-8")
        results.expect(f"{sheet.name} shouts", "!important" not in text)
        results.expect(f"{sheet.name} loads something", not re.search(r"url\(|@import", text))


def main():
    if len(sys.argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    results = Results()
    check(pathlib.Path(sys.argv[1]), results)
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
