#!/usr/bin/env python3
"""The command and the page's engine give the same report for the same answers, byte for byte.

    same_bytes.py SITE HEMICYCLE [SEED [COUNT]]

COUNT random answers (blanks, hostile text in every field, all statuses, means given or not, wishes) become saved copies
of the built pages. For each, and for every format, `hemicycle roadmap COPY --format …` is compared with what the engine
in the page gives: in Chromium, asked in the very page; and under node, where there is one, asked by file. Bare answers
with the project's own texts have to give the copy's report too. No text may be missing from any of them.
"""

import argparse
import hashlib
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "Tests/Checks"), str(ROOT / "Tests/Browser")]

from answers import HOSTILE, SHAPES, Copy, escaped, state
from driver import Browser
from scores import choices
from tally import Tally

WANTS = {"report": "html", "csv": "csv", "ics": "ics", "json": "json", "markdown": "markdown"}
# What the page makes itself; the other formats are the command's alone.
IN_PAGE = ["report"]
# An interface text that was not found stands as its key.
MISSING_TEXT = re.compile(rb"\b(?:report|format)(?:-[a-z]+)*\.[a-z][a-z0-9-]*\b")

ASK_IN_PAGE = """
const [wants, states, done] = arguments;
const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
(async () => {
  if (!(await Hemicycle.ready)) return done("the engine does not start");
  const answers = [];
  for (const text of states) {
    const row = {};
    for (const want of wants) {
      try { row[want] = hex(await crypto.subtle.digest("SHA-256", Hemicycle.engine.ask(want, text))); }
      catch (error) { row[want] = String(error.code ?? error); }
    }
    answers.push(row);
  }
  done(answers);
})().catch((error) => done(String(error)));
"""


class Case:
    """Random answers in a copy of a page, and what the command makes of them."""

    def __init__(self, chance, folder, index, page):
        self.copy = Copy(page)
        self.page = page
        self.given = choices(chance, self.copy.model, state(chance, self.copy, SHAPES[index % len(SHAPES)]))
        # Bare answers may not name a questionnaire that the project lacks; scores.py has those.
        if listed := self.given.get("questionnaires"):
            self.given["questionnaires"] = [entry for entry in listed if entry["id"] != "gone"]
        self.file = folder / f"{index}.html"
        self.file.write_bytes(self.copy.saved(self.given))
        self.bare = folder / f"{index}.json"
        self.bare.write_bytes(escaped(self.given))
        self.name = f"answers {index} ({SHAPES[index % len(SHAPES)]}, {self.given['language']})"
        self.outputs = {}

    def run_command(self, command, tally):
        for want, format_ in WANTS.items():
            run = subprocess.run(
                [command, "roadmap", str(self.file), "--format", format_], capture_output=True, timeout=120
            )
            tally.expect(
                f"{self.name}: the command makes {format_}",
                run.returncode == 0 and run.stdout,
                run.stderr.decode()[-400:],
            )
            self.outputs[want] = run.stdout
            # A hostile text of the answers may look like a key.
            text = run.stdout
            for hostile in HOSTILE:
                text = text.replace(hostile.encode(), b"")
            missing = MISSING_TEXT.findall(text)
            tally.expect(f"{self.name}: no text is missing in {format_}", not missing, missing[:5])
        run = subprocess.run(
            [command, "roadmap", str(self.bare), "--project", str(ROOT)], capture_output=True, timeout=120
        )
        tally.expect(
            f"{self.name}: bare answers give the copy's report",
            run.stdout == self.outputs["report"],
            run.stderr.decode()[-400:],
        )

    def requests(self, folder):
        """The requests that the page would make, as files."""
        for want in IN_PAGE:
            path = folder / f"{self.file.stem}-{want}.request"
            path.write_bytes(
                b'{"want":"%s","model":%s,"state":%s}' % (want.encode(), self.copy.island("model"), escaped(self.given))
            )
            yield path

    def compare(self, where, want, digest, tally):
        tally.expect(
            f"{self.name}: {where} gives the command's {want}",
            digest == hashlib.sha256(self.outputs[want]).hexdigest(),
            digest,
        )


def ask_node(cases, folder, tally):
    if not shutil.which("node"):
        print("skipped: node is not on this machine; the engine was compared in Chromium only")
        return
    paths = [path for case in cases for path in case.requests(folder)]
    run = subprocess.run(
        ["node", str(ROOT / "Tests/Oracles/engine.cjs"), str(ROOT / "site-template/engine.wasm")],
        input="\n".join(map(str, paths)),
        capture_output=True,
        text=True,
        timeout=600,
    )
    digests = run.stdout.split("\n")[:-1]
    if tally.expect("node answers every request", len(digests) == len(paths), run.stderr[-400:]):
        for case in cases:
            for want in IN_PAGE:
                case.compare("node", want, digests.pop(0), tally)


def ask_chromium(cases, tally):
    with Browser() as browser:
        for page in sorted({case.page for case in cases}):
            browser.open(page)
            own = [case for case in cases if case.page == page]
            for start in range(0, len(own), 10):
                some = own[start : start + 10]
                browser.driver.set_script_timeout(120)
                answers = browser.driver.execute_async_script(
                    ASK_IN_PAGE, IN_PAGE, [escaped(case.given).decode() for case in some]
                )
                if tally.expect(f"the page answers in {page}", isinstance(answers, list), answers):
                    for case, row in zip(some, answers):
                        for want, digest in row.items():
                            case.compare("Chromium", want, digest, tally)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("hemicycle")
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("count", type=int, nargs="?", default=60)
    arguments = parser.parse_args()
    chance, tally = random.Random(arguments.seed), Tally()
    pages = sorted(pathlib.Path(arguments.site).resolve().glob("*/assessment.html"))
    tally.expect("there are pages to answer", pages)
    with tempfile.TemporaryDirectory(prefix="hemicycle-bytes-") as name:
        folder = pathlib.Path(name)
        cases = [Case(chance, folder, index, chance.choice(pages)) for index in range(arguments.count)]
        for case in cases:
            case.run_command(arguments.hemicycle, tally)
        tally.expect(
            "the answers lead to different reports", len({case.outputs["report"] for case in cases}) > len(cases) // 2
        )
        ask_node(cases, folder, tally)
        ask_chromium(cases, tally)
    print(f"{len(cases)} saved copies, {len(WANTS)} formats each")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
