#!/usr/bin/env python3
"""Very much input and very hostile text, in every format of the report and in every language.

    huge_reports.py SITE HEMICYCLE

Each report is made from a saved page: notes, evidence and names of 50,000 characters; every hostile text of the oracles one
after the other in every field, of the answers and of the questionnaires; 300 initiatives, all of them wished; nothing
answered, everything unknown, everything not applicable. Each has to be made within PATIENCE seconds of processor time, and
read back as the program reads it that it is for:

- HTML as a parser reads it: the same elements as with a plain word, a long note folded and there to its last letter;
- Markdown as cmark-gfm reads it: the same elements as with a plain word, so that no text breaks out;
- CSV by Python's reader and by LibreOffice, as a computer set to that language opens it: the same cells;
- iCalendar by the package `icalendar`: lines of 75 bytes at most, and an entry for each start;
- JSON by Python and by its schema: the text exactly as it was typed.
"""

import argparse
import csv
import html.parser
import io
import json
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import icalendar

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Oracles"))

from answers import HOSTILE, Copy, hostile_model, state, written_everywhere
from report_schema import ReportSchema
from tally import Tally

PATIENCE = 2
LONG = ("Le bureau a décidé, le 3 mars, de confier ce travail à la direction de la séance. " * 700)[:50_000]
UNBROKEN = "x" * 50_000
EVIL = " ".join(HOSTILE) + "".join(map(chr, (*range(1, 32), 127, 0x85, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xFFFE)))
FORMATS = ("html", "markdown", "csv", "json", "ics")
SEPARATORS = {"fr": ";", "en": ","}
PLAN = {"start": "2027-Q1", "quarters": 12}


class Skeleton(html.parser.HTMLParser):
    """The elements of a document without its texts, and the texts."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.texts = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        # The size of a picture follows its labels; which rows there are does not.
        if tag not in ("text", "title", "desc"):
            self.elements.append(tag)

    def handle_data(self, data):
        self.texts.append(data)

    def handle_comment(self, data):
        self.elements.append("comment")


def filled(copy, text):
    """The text in every field of the answers, and three colleagues called so."""
    given = written_everywhere(copy, text)
    given["respondents"] = [{"id": f"c{number}", "name": text, "date": "2026-11-20", "answers": {}} for number in range(3)]
    given["plan"] = dict(PLAN)
    return given


def large(copy):
    """Five times the catalogue, all of it wished, with the means for it."""
    model = json.loads(json.dumps(copy.model))
    own = model["catalogue"]["initiatives"]
    copies = [json.loads(json.dumps(own[index % len(own)])) for index in range(300)]
    for index, entry in enumerate(copies[len(own):], len(own)):
        entry.update(id=f"{entry['id']}-{index // len(own)}", title=f"{entry['title']} ({index // len(own) + 1})", requires=[])
    model["catalogue"]["initiatives"] = copies
    given = state(random.Random(5), copy, "bottom", hostile=False)
    given["plan"] = PLAN | {"maxConcurrent": 300, "changeCapacity": 3000, "budget": 100_000,
                            "capacity": {role["id"]: 9000 for role in model["catalogue"]["roles"]},
                            "mandatory": [entry["id"] for entry in copies]}
    return given, model


def cases(copy):
    """Each case: its name, the answers, the model, and the text whose structure a plain word's has to match."""
    yield "long notes", filled(copy, LONG), None, LONG
    yield "unbroken notes", filled(copy, UNBROKEN), None, UNBROKEN
    yield "hostile answers", filled(copy, EVIL), None, EVIL
    yield "hostile answers and questions", filled(copy, EVIL), hostile_model(copy.model, EVIL), EVIL
    yield "300 initiatives", *large(copy), None
    for shape in ("blank", "unknown", "notApplicable"):
        given = state(random.Random(7), copy, shape, hostile=False)
        given["plan"] = dict(PLAN)
        yield shape, given, None, None


class HugeReports:
    def __init__(self, hemicycle, folder, tally):
        self.hemicycle, self.folder, self.tally = hemicycle, folder, tally
        self.schema = ReportSchema(hemicycle)
        self.slowest = (0, "")

    def report(self, what, form, saved, language):
        """The report as text; empty where it is not made."""
        path = self.folder / "saved.html"
        path.write_bytes(saved)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run = subprocess.run([self.hemicycle, "roadmap", str(path), "--format", form], cwd=self.folder, capture_output=True,
                             timeout=20 * PATIENCE)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.slowest = max(self.slowest, (seconds, what))
        self.tally.expect(f"{what}: is made", run.returncode == 0, run.stderr[-300:])
        self.tally.expect(f"{what}: takes less than {PATIENCE} s", seconds < PATIENCE, seconds)
        return run.stdout.decode("utf-8") if run.returncode == 0 else ""

    def judge(self, copy, language):
        for name, given, model, text in cases(copy):
            plain = None
            if text is not None:
                plain = copy.saved(filled(copy, "word"), hostile_model(copy.model, "word") if model else None)
            for form in FORMATS:
                what = f"{language}, {name}, {form}"
                made = self.report(what, form, copy.saved(given, model), language)
                if made:
                    as_word = self.report(f"{what}, with a word", form, plain, language) if plain else None
                    getattr(self, form)(what, made, as_word, given, text, language)

    def html(self, what, made, as_word, given, text, language):
        page = Skeleton(made)
        self.tally.expect(f"{what}: one document", page.elements.count("html") == 1 == page.elements.count("h1"))
        self.tally.expect(f"{what}: every row has its cells", made.count("<tr>") == made.count("</tr>"))
        if as_word is None:
            return
        expected = Skeleton(as_word)
        same = page.elements == expected.elements
        self.tally.expect(f"{what}: the elements are those of a plain word", same, (len(page.elements), len(expected.elements)))
        if text is LONG:
            notes = re.findall(r'<td class="report-note"><div dir="auto" tabindex=0>(.*?)</div>', made, re.DOTALL)
            whole = [note for note in notes if LONG in note]
            self.tally.expect(f"{what}: long notes are folded and whole", len(whole) == len(notes) > 40, (len(whole), len(notes)))

    def markdown(self, what, made, as_word, given, text, language):
        def elements(text):
            read = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough"], input=text,
                                  capture_output=True, text=True, check=True).stdout
            return Skeleton(read).elements

        found = elements(made)
        self.tally.expect(f"{what}: begins with its title", found[:1] == ["h1"], found[:3])
        if as_word is not None:
            expected = elements(as_word)
            differ = next((at for at, pair in enumerate(zip(found, expected)) if pair[0] != pair[1]), None)
            self.tally.expect(f"{what}: the elements are those of a plain word", found == expected, (differ, len(found), len(expected)))

    def csv(self, what, made, as_word, given, text, language):
        rows = list(csv.reader(io.StringIO(made.removeprefix("\ufeff"), newline=""), delimiter=SEPARATORS[language], strict=True))
        self.tally.expect(f"{what}: the rows are even", len({len(row) for row in rows}) == 1, {len(row) for row in rows})
        formulas = [cell for row in rows for cell in row if re.match(r"[=+@\t\r\n-]", cell)]
        self.tally.expect(f"{what}: no cell is a formula", not formulas, formulas[:2])
        if as_word is not None:
            count = len(list(csv.reader(io.StringIO(as_word.removeprefix("\ufeff"), newline=""), delimiter=SEPARATORS[language])))
            self.tally.expect(f"{what}: as many rows as with a plain word", len(rows) == count, (len(rows), count))
        if text is not UNBROKEN:
            self.spreadsheet(what, made, rows, language)

    def spreadsheet(self, what, made, rows, language):
        """As LibreOffice opens the file: the same number of rows and columns, and numbers where numbers are."""
        office = shutil.which("soffice")
        if not office:
            return
        table = self.folder / "table.csv"
        table.write_text(made, encoding="utf-8", newline="")
        # Field separator, text mark, UTF-8, from the first line; quoted cells stay text.
        reading = f"--infilter=Text - txt - csv (StarCalc):{ord(SEPARATORS[language])},34,76,1,,0,true"
        writing = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,true,false"
        subprocess.run([office, "--headless", f"-env:UserInstallation=file://{self.folder}/office", reading, "--convert-to", writing,
                        "--outdir", str(self.folder / "read"), str(table)], capture_output=True, timeout=120, check=True,
                       env={"PATH": os.environ["PATH"], "HOME": str(self.folder)})
        with open(self.folder / "read" / "table.csv", encoding="utf-8", newline="") as file:
            read = list(csv.reader(file, delimiter="\t"))
        self.tally.expect(f"{what}: LibreOffice reads as many rows and cells",
                          [len(row) for row in read] == [len(row) for row in rows], (len(read), len(rows)))

    def json(self, what, made, as_word, given, text, language):
        faults = self.schema.faults(made)
        self.tally.expect(f"{what}: is what the schema says", not faults, faults)
        report = json.loads(made)
        self.tally.expect(f"{what}: the name is as it was typed", report["parliament"] == given["parliament"].get("name", ""))

    def ics(self, what, made, as_word, given, text, language):
        lines = made.split("\r\n")
        longest = max(len(line.encode()) for line in lines)
        self.tally.expect(f"{what}: lines of 75 bytes at most, the last one ended", longest <= 75 and lines[-1] == "", longest)
        calendar = icalendar.Calendar.from_ical(made)
        faults = [error for entry in calendar.walk() for error in entry.errors]
        self.tally.expect(f"{what}: the calendar reads back", not faults, faults[:2])
        names = [entry.name for entry in calendar.subcomponents]
        identifiers = [str(entry["UID"]) for entry in calendar.subcomponents]
        self.tally.expect(f"{what}: every entry has a name of its own", len(set(identifiers)) == len(identifiers), identifiers[:3])
        self.tally.expect(f"{what}: holds events alone", set(names) <= {"VEVENT"}, set(names))
        if as_word is not None:
            count = len(icalendar.Calendar.from_ical(as_word).subcomponents)
            self.tally.expect(f"{what}: as many entries as with a plain word", len(names) == count > 0, (len(names), count))
        if text is LONG:
            # A property of its own, which the package leaves escaped.
            said = str(calendar.get("X-WR-CALNAME")).replace("\\,", ",")
            self.tally.expect(f"{what}: a long name is whole", LONG.strip() in said, len(said))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("hemicycle")
    arguments = parser.parse_args()
    tally = Tally()
    if not shutil.which("soffice"):
        print("skipped: LibreOffice is not on this machine; the tables were read by Python alone")
    with tempfile.TemporaryDirectory(prefix="hemicycle-huge-") as folder:
        huge = HugeReports(str(pathlib.Path(arguments.hemicycle).resolve()), pathlib.Path(folder), tally)
        for page in sorted(pathlib.Path(arguments.site).glob("*/assessment.html")):
            huge.judge(Copy(page), page.parent.name)
    print(f"the slowest report took {huge.slowest[0]:.2f} s of the processor: {huge.slowest[1]}")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
