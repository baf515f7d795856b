#!/usr/bin/env python3
"""The reports of six invented parliaments and of a blank assessment, in each language and form, are those on record.

    snapshots.py PROJECT HEMICYCLE

Tests/Fixtures/Snapshots/NAME.LANGUAGE.{md,csv,ics,txt} hold what `hemicycle roadmap` makes of Tests/Fixtures/Parliaments, for
people to read and to review. Of HTML, whose words Markdown holds already, there is an outline (`txt`): its elements by class, with
how many of each, its headings, and the size of each table and picture. Of JSON there is a digest a section, since the figures
are those of the other forms. HEMICYCLE_RECORD=1 records them; a failing comparison shows the first line that differs.
"""
import collections
import hashlib
import html.parser
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tally import Tally

ENDINGS = {"markdown": "md", "csv": "csv", "ics": "ics", "html": "txt", "json": "json"}
BLANK = {"format": "hemicycle-answers/1", "document": {"id": "blank"}, "answers": {}, "plan": {}}


class Outline(html.parser.HTMLParser):
    """What an HTML report consists of, in the order in which it stands there."""

    def __init__(self):
        super().__init__()
        self.lines, self.heading, self.table, self.picture = [], None, None, None
        self.kinds = collections.Counter()

    def handle_starttag(self, name, attributes):
        kind = dict(attributes).get("class") or ""
        self.kinds[f"{name}.{kind.replace(' ', '.')}" if kind else name] += 1
        if name in ("h1", "h2", "h3", "h4", "caption", "figcaption"):
            self.heading = [name, ""]
        elif name == "table":
            self.table = [kind, 0, 0]
        elif name == "tr" and self.table:
            self.table[1] += 1
        elif name in ("th", "td") and self.table and self.table[1] == 1:
            self.table[2] += 1
        elif name == "svg":
            self.picture = [kind, dict(attributes)["viewbox"], 0]
        elif self.picture and name != "title" and name != "desc":
            self.picture[2] += 1

    def handle_data(self, text):
        if self.heading:
            self.heading[1] += text

    def handle_endtag(self, name):
        if self.heading and name == self.heading[0]:
            self.lines.append(f"{name}: {self.heading[1]}")
            self.heading = None
        elif name == "table":
            self.lines.append("table {}: {} rows of {}".format(*self.table))
            self.table = None
        elif name == "svg":
            self.lines.append("picture {}: {}, {} shapes".format(*self.picture))
            self.picture = None


def shown(form, made):
    """What is kept of a report in a form."""
    if form == "html":
        outline = Outline()
        outline.feed(made.decode("utf-8"))
        elements = [f"{count} × {kind}" for kind, count in sorted(outline.kinds.items())]
        return "\n".join([*outline.lines, "", *elements, ""]).encode()
    if form == "json":
        data = json.loads(made)
        digest = {}
        for key, value in data.items():
            text = json.dumps(value, ensure_ascii=False, sort_keys=True)
            short = hashlib.sha256(text.encode()).hexdigest()[:16]
            digest[key] = value if len(text) < 400 else f"{len(value)} members, {len(text)} characters, {short}"
        return (json.dumps(digest, ensure_ascii=False, indent=1) + "\n").encode()
    return made


def difference(kept, made):
    """The first line in which two texts differ."""
    before, after = kept.decode("utf-8").split("\n"), made.decode("utf-8").split("\n")
    for number, (one, other) in enumerate(zip(before + [None], after + [None]), 1):
        if one != other:
            return f"line {number}\n    on record: {one!r}\n    made now:  {other!r}"
    return f"{len(before)} lines on record, {len(after)} made"


def main():
    project, hemicycle = Path(sys.argv[1]), str(Path(sys.argv[2]).resolve())
    isRecording = os.environ.get("HEMICYCLE_RECORD") == "1"
    folder = project / "Tests" / "Fixtures" / "Snapshots"
    folder.mkdir(exist_ok=True)
    tally = Tally()
    expected = set()
    with tempfile.TemporaryDirectory(prefix="hemicycle-snapshots-") as scratch:
        blank = Path(scratch) / "blank.json"
        blank.write_text(json.dumps(BLANK), encoding="utf-8")
        sources = sorted((project / "Tests" / "Fixtures" / "Parliaments").glob("*.json")) + [blank]
        for source in sources:
            for language in ("en", "fr"):
                for form, ending in ENDINGS.items():
                    name = f"{source.stem}.{language}.{ending}"
                    expected.add(name)
                    command = [hemicycle, "roadmap", str(source.resolve()), "--language", language, "--format", form]
                    run = subprocess.run(command, cwd=project, capture_output=True, timeout=120)
                    if not tally.expect(f"{name} is made", run.returncode == 0, run.stderr.decode("utf-8")[:300]):
                        continue
                    made, place = shown(form, run.stdout), folder / name
                    if isRecording:
                        place.write_bytes(made)
                    kept = place.read_bytes() if place.exists() else b""
                    tally.expect(f"{name} is the one on record", kept == made, difference(kept, made))
    strays = sorted(path.name for path in folder.iterdir() if path.name not in expected)
    tally.expect("no snapshot is left over", not strays, strays)
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{len(expected)} snapshots, {size} bytes" + (", recorded" if isRecording else ""))
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
