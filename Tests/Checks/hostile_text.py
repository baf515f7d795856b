"""Hostile text in every field of answers and model comes out as text in every format of the report."""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Oracles"))

from answers import HOSTILE, Copy, hostile_model, written_everywhere
from pages import Page


class HostileText:
    """Every text of HOSTILE typed everywhere, and the reports read as a browser, cmark and a spreadsheet read them."""

    def __init__(self, refusals, site):
        self.refusals, self.folder = refusals, refusals.folder
        self.copy = Copy(sorted(pathlib.Path(site).glob("*/assessment.html"))[0])

    def given(self, text):
        """The text in every field of the answers, and where the program writes by itself."""
        state = written_everywhere(self.copy, text)
        state["document"]["saved"] = state["document"]["id"] = text
        return state

    def all(self):
        for index, text in enumerate(HOSTILE):
            for where, model in (("answers", None), ("answers and model", hostile_model(self.copy.model, text))):
                (self.folder / "hostile.html").write_bytes(self.copy.saved(self.given(text), model))
                for format_ in ("html", "markdown", "csv", "json", "ics"):
                    what = f"hostile text {index} in the {where}, {format_}"
                    run = self.refusals.run(["roadmap", "hostile.html", "--format", format_])
                    said = run.stderr.decode("utf-8", "replace")
                    if self.refusals.tally.expect(
                        f"{what}: is made", run.returncode == 0, (run.returncode, said[:300])
                    ):
                        getattr(self, f"judge_{format_}")(what, run.stdout.decode("utf-8"))

    def judge_html(self, what, text, most_styles=1):
        expect = self.refusals.tally.expect
        path = self.folder / "report.html"
        path.write_text(text, encoding="utf-8", newline="")
        page = Page(path, self.folder)
        path.unlink()
        names = {element.name for element in page.elements}
        foreign = names & {"script", "img", "b", "iframe", "object", "base", "form", "input", "link"}
        expect(f"{what}: no element comes from the text", not foreign, foreign)
        events = [
            attribute for element in page.elements for attribute in element.attributes if attribute.startswith("on")
        ]
        expect(f"{what}: no attribute runs a script", not events, events[:3])
        expect(f"{what}: one style sheet", len(page.named("style")) <= most_styles, len(page.named("style")))
        addresses = [element.get("href") for element in page.named("a")]
        expect(
            f"{what}: no address comes from the text",
            not [address for address in addresses if "example.org" in address],
            addresses[:3],
        )

    def judge_markdown(self, what, text):
        """As cmark reads it."""
        html = subprocess.run(
            ["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink"], input=text, capture_output=True, text=True
        ).stdout
        found = re.findall(
            r"<(script|img|b|iframe)\b|<!--|href=\"http://example\.org|<pre>|<em>|<strong>bold|<del>", html
        )
        self.refusals.tally.expect(f"{what}: text stays text in Markdown", not found, (found[:5], html[:300]))

    def judge_csv(self, what, text):
        """As a spreadsheet reads it: even rows, and no cell that is a formula."""
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
        widths = {len(row) for row in rows if row}
        self.refusals.tally.expect(f"{what}: the table's rows are even", len(widths) == 1, widths)
        formulas = [cell for row in rows for cell in row if re.match(r"[=+@\t\r]|-(?!\d+(\.\d+)?$)", cell)]
        self.refusals.tally.expect(f"{what}: no cell is a formula", not formulas, formulas[:3])

    def judge_ics(self, what, text):
        """As RFC 5545 has it: lines end in CR LF, hold 75 bytes at most, and unfolded are a known name and a value."""
        expect = self.refusals.tally.expect
        lines = text.split("\r\n")
        expect(f"{what}: the last line ends", lines.pop() == "", text[-40:])
        expect(f"{what}: no line is too long", max(len(line.encode()) for line in lines) <= 75)
        expect(f"{what}: no control character", not re.search(r"[\x00-\x1f\x7f]", "".join(lines)))
        names = r"(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|X-WR-CALNAME|UID|DTSTAMP|DTSTART;VALUE=DATE|SUMMARY|DESCRIPTION|TRANSP):"
        strange = [line for line in text.replace("\r\n ", "").split("\r\n")[:-1] if not re.match(names, line)]
        expect(f"{what}: every line is the calendar's own", not strange, strange[:3])

    def judge_json(self, what, text):
        self.refusals.tally.expect(
            f"{what}: JSON that may stand in a page",
            json.loads(text)["format"] and not re.search("[<>&\u2028\u202e]", text),
        )
