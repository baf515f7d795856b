#!/usr/bin/env python3
"""Compares the report in every format with the snapshots that somebody has read and found good.

    snapshots.py HEMICYCLE            compares; names the first line that differs
    snapshots.py HEMICYCLE --record   writes the snapshots anew: read the difference before it is committed

Tests/Fixtures/Reports holds, for each of the six invented parliaments in its own language, the report as Markdown, CSV, JSON and
iCalendar, and a line for each section of its HTML, with the section's size and fingerprint; for a small parliament in
the other language and for answers that are all blank in both, the HTML itself too, without its style sheet. The words of the
questionnaires are in the reports: whoever changes them records anew. Beside them lies the schema of the report as data, as
`hemicycle dump schema report` prints it; every report as data is held against it.
"""

import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from report_schema import ReportSchema
from tally import Tally

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARLIAMENTS = ROOT / "Tests" / "Fixtures" / "Parliaments"
SNAPSHOTS = ROOT / "Tests" / "Fixtures" / "Reports"
FORMATS = {"markdown": "md", "csv": "csv", "json": "json", "ics": "ics", "html": "html"}
WHOLE_HTML = {("corallia", "fr"), ("blank", "en"), ("blank", "fr")}
SECTION = re.compile(r"<section[ >]|<footer[ >]|<header[ >]")
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


def cases(folder):
    """Each report to make: name, answers file, language."""
    for answers in sorted(PARLIAMENTS.glob("*.json")):
        yield answers.stem, answers, json.loads(answers.read_text(encoding="utf-8"))["language"]
    yield "corallia", PARLIAMENTS / "corallia.json", "fr"
    for language in ("en", "fr"):
        page = (ROOT / "public" / language / "assessment.html").read_text(encoding="utf-8")
        island = page.split('<script type="application/json" id="state">', 1)[1].split("</script>", 1)[0]
        blank = folder / f"blank.{language}.json"
        blank.write_text(island, encoding="utf-8")
        yield "blank", blank, language


def sections(html):
    """A line for each section: its size, its fingerprint and its first heading."""
    starts = [0, *(match.start() for match in SECTION.finditer(html)), len(html)]
    lines = []
    for start, end in zip(starts, starts[1:]):
        part = html[start:end]
        heading = re.search(r"<h\d[^>]*>(.*?)</h\d>", part, re.DOTALL)
        title = re.sub(r"<[^>]+>", "", heading[1]) if heading else part[:40].split("\n")[0]
        lines.append(f"{len(part.encode()):7} {hashlib.sha256(part.encode()).hexdigest()[:16]} {title}")
    return "\n".join(lines) + "\n"


def snapshots_of(hemicycle, name, answers, language):
    """The files that one report gives, as (name, bytes)."""
    for form, ending in FORMATS.items():
        made = subprocess.run(
            [hemicycle, "roadmap", str(answers), "--language", language, "--format", form, "--project", str(ROOT)],
            capture_output=True, check=False)
        if made.returncode:
            yield f"{name}.{language}.{ending}", made.stderr
            continue
        content = made.stdout
        if form == "html":
            html = STYLE.sub("<style></style>", content.decode("utf-8"))
            yield f"{name}.{language}.html.sections", sections(html).encode()
            if (name, language) not in WHOLE_HTML:
                continue
            content = html.encode()
        yield f"{name}.{language}.{ending}", content


def first_difference(expected, found):
    expected, found = expected.decode(errors="replace").split("\n"), found.decode(errors="replace").split("\n")
    for number, (one, other) in enumerate(zip(expected, found), 1):
        if one != other:
            return f"line {number}\n       was {one[:300]!r}\n       is  {other[:300]!r}"
    return f"{len(expected)} lines were expected, {len(found)} were made"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hemicycle")
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    hemicycle = str(pathlib.Path(arguments.hemicycle).resolve())
    tally = Tally()
    schema = ReportSchema(hemicycle)
    made = {"schema.json": schema.bytes}
    with tempfile.TemporaryDirectory(prefix="hemicycle-snapshots-") as folder:
        for name, answers, language in cases(pathlib.Path(folder)):
            made.update(snapshots_of(hemicycle, name, answers, language))
    if arguments.record:
        SNAPSHOTS.mkdir(exist_ok=True)
        for stale in SNAPSHOTS.iterdir():
            if stale.name not in made:
                stale.unlink()
        for name, content in made.items():
            (SNAPSHOTS / name).write_bytes(content)
        print(f"{len(made)} snapshots recorded, {sum(map(len, made.values())) // 1000} kB")
        return 0
    for name, content in made.items():
        if name.endswith(".json") and name != "schema.json":
            faults = schema.faults(content)
            tally.expect(f"{name} is what the schema says", not faults, faults)
        snapshot = SNAPSHOTS / name
        expected = snapshot.read_bytes() if snapshot.exists() else b""
        tally.expect(f"{name} is as it was read", content == expected, first_difference(expected, content))
    kept = {path.name for path in SNAPSHOTS.glob("*")}
    tally.expect("every snapshot has its report", kept == set(made), sorted(kept ^ set(made)))
    print(f"{len(made)} files of reports compared; after a wanted change: Tests/Checks/snapshots.py {arguments.hemicycle} --record")
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
