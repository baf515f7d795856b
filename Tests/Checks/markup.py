#!/usr/bin/env python3
"""Every page of the built site, and reports of both languages, are valid HTML.

    markup.py SITE HEMICYCLE CHECKER

CHECKER is the Nu Html Checker's vnu.jar. The one that PyPI carries is of 2020; what it calls wrong though today's
standards allow it is listed in KNOWN_FALSE by its exact text. It knows no logical properties of CSS, so its words on
style sheets are counted but not followed: Tests/Browser/opening.py asks a browser about every declaration instead.
"""

import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Oracles"))

from answers import Copy, state
from tally import Tally

KNOWN_FALSE = {
    # Content Security Policy Level 3 and Trusted Types came after the checker.
    "Bad value  for attribute “content” on element “meta”: Expecting source-expression but found \"'wasm-unsafe-eval'\". "
    'Unrecognised directive-name: "require-trusted-types-for". Unrecognised directive-name: "trusted-types". ',
    "Bad value “default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' data: file:; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types hemicycle” for attribute "
    "“content” on element “meta”: Unrecognised directive-name: \"require-trusted-types-for\". "
    "Unrecognised directive-name: \"trusted-types\". ",
}


def reports(site, command, folder):
    """Reports made from ordinary, blank and hostile answers in every language of the site."""
    chance = random.Random(15)
    for page in sorted(pathlib.Path(site).glob("*/assessment.html")):
        copy = Copy(page)
        for shape in ("mixed", "blank", "full", "unknown", "notApplicable"):
            saved = pathlib.Path(folder) / f"{page.parent.name}-{shape}-copy.html"
            saved.write_bytes(copy.saved(state(chance, copy, shape)))
            report = saved.with_name(f"{page.parent.name}-{shape}-report.html")
            subprocess.run([command, "roadmap", str(saved), "-o", str(report)], check=True, timeout=60)
            yield from (saved, report)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("site", "hemicycle", "checker"):
        parser.add_argument(name)
    arguments = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="hemicycle-markup-") as folder:
        files = sorted(pathlib.Path(arguments.site).rglob("*.html"))
        tally.expect("there are pages", files)
        files += reports(arguments.site, arguments.hemicycle, folder)
        run = subprocess.run(
            [
                "java",
                "-Xss8m",
                "-jar",
                arguments.checker,
                "--format",
                "json",
                "--exit-zero-always",
                "--stdout",
                *map(str, files),
            ],
            capture_output=True,
            text=True,
            timeout=600,
        )
        try:
            messages = json.loads(run.stdout)["messages"]
        except ValueError:
            tally.expect("the checker answers", False, run.stdout[-500:] + run.stderr[-500:])
            return tally.finish()
    wrong = collections.defaultdict(list)
    on_styles = 0
    for message in messages:
        if message["message"].startswith("CSS: "):
            on_styles += 1
        elif message["type"] != "info" and message["message"] not in KNOWN_FALSE:
            place = f"line {message.get('lastLine')}: {message['message']} {message.get('extract', '')!r:.160}"
            wrong[message["url"].removeprefix("file:")].append(place)
    for file in files:
        tally.expect(
            f"{file} is valid", str(file.resolve()) not in wrong, "\n       ".join(wrong[str(file.resolve())][:5])
        )
    known = {str(file.resolve()) for file in files}
    tally.expect("every message is about a file", set(wrong) <= known, set(wrong) - known)
    print(f"{len(files)} files; {on_styles} messages on style sheets not followed")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
