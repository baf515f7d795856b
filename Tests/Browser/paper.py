"""The report on paper: printed to PDF by Chromium and read back.

    python3 Tests/Browser/paper.py public .build/release/hemicycle

The PDF is tagged, has an outline and a title; every page has its number, every page but the first the parliament's name;
the first page holds the plain words, strengths, gaps and the first hundred days; tables that run over pages repeat their heads;
no chart is cut by the end of a page; a plan of forty initiatives stands on one page that lies. Looked at with ordinary
answers, with none, with a catalogue of 300 initiatives, and with those of six invented parliaments, on A4 and on Letter.
"""

import argparse
import base64
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path += [str(TESTS / "Oracles")]

from answers import Copy, state
from driver import Browser, Results

NAME = {"fr": "Assemblée de Valombre", "en": "House of Eastmark"}
PRINT = {"preferCSSPageSize": True, "printBackground": True, "generateTaggedPDF": True, "generateDocumentOutline": True}
LETTER = PRINT | {"preferCSSPageSize": False, "paperWidth": 8.5, "paperHeight": 11}
MOST_ON_A_PAGE = 40
WALL = "return [...document.querySelectorAll('.report-glance tbody th')].map((cell) => cell.textContent);"
CHARTS = """
return [...document.querySelectorAll(".report-gantt")].map((figure) => [figure.querySelector("figcaption").textContent,
  ...[...figure.querySelectorAll(".report-row")].map((text) => text.textContent)]);
"""


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def plain(text):
    return re.sub(r"\s+", " ", text)


class Paper:
    def __init__(self, browser, report, print_=PRINT):
        browser.open(report)
        self.charts = browser.run(CHARTS)
        self.wall = [plain(title) for title in browser.run(WALL)]
        self.heads = browser.run("return [...document.querySelectorAll('.report-answers thead tr')].map((row) => row.innerText)")
        self.path = report.with_suffix(".pdf")
        self.bytes = base64.b64decode(browser.driver.execute_cdp_cmd("Page.printToPDF", print_)["data"])
        self.path.write_bytes(self.bytes)
        self.info = run("pdfinfo", str(self.path))
        self.structure = run("pdfinfo", "-struct", str(self.path))
        sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", run("pdfinfo", "-l", "-1", str(self.path)))
        self.lies = [float(width) > float(height) for width, height in sizes]
        self.pages = [plain(page) for page in run("pdftotext", "-layout", str(self.path), "-").split("\f")[:-1]]


def large(model):
    """Five times the catalogue, in the same shape: 300 initiatives."""
    model = json.loads(json.dumps(model))
    own = model["catalogue"]["initiatives"]
    wanted = 300
    copies = [json.loads(json.dumps(own[index % len(own)])) for index in range(wanted)]
    for index, entry in enumerate(copies):
        suffix = index // len(own)
        if suffix:
            entry["id"] += f"-{suffix}"
            entry["title"] += f" ({suffix + 1})"
            entry["requires"] = []
    model["catalogue"]["initiatives"] = copies
    return model


def judge(results, name, paper, parliament, is_blank):
    expect = results.expect
    count = len(paper.pages)
    expect(f"{name}: tagged", re.search(r"Tagged:\s+yes", paper.info), paper.info)
    expect(f"{name}: has an outline", b"/Outlines" in paper.bytes)
    expect(f"{name}: its title is the parliament's", parliament in paper.info.split("\n")[0], paper.info.split("\n")[0])
    for kind in ("H1", "H2", "Table", "TH", "TD", "Figure", "L", "LI"):
        expect(f"{name}: has the structure {kind}", re.search(rf"^\s*{kind}\b", paper.structure, re.M))
    for number, page in enumerate(paper.pages, 1):
        expect(f"{name}: page {number} has its number", re.search(rf"\b{number} ?/ ?{count}\b", page), page[-80:])
        expect(f"{name}: page {number} has the parliament's name", parliament in page, page[:80])
    if is_blank:
        return
    for chart in paper.charts:
        caption, *rows = [plain(text) for text in chart]
        holding = [page for page in paper.pages if caption in page and rows[0] in page]
        whole = [page for page in holding if all(row in page for row in rows)]
        expect(f"{name}: the chart of {caption} stands on one page", whole, rows[:3])
    expect(f"{name}: the answers' tables have a head", paper.heads)
    # Wherever a row of the long tables stands, their head does too.
    weights = [page for page in paper.pages if len(re.findall(r"\b\d+\s?%(?= |$)", page)) > 3]
    expect(f"{name}: there are pages of figures", weights)


def heads_repeat(results, name, paper, strings):
    """The plan's table runs over pages here: each page that it fills begins with its head, and lies."""
    # The first page names the table too, where more begins at once than it has room for.
    first = next(index for index, page in enumerate(paper.pages) if strings["report-glance.caption"] in page[:200] and index)
    last = next(index for index, page in enumerate(paper.pages) if index > first and strings["report-means.title"] in page)
    results.expect(f"{name}: the plan's table runs over pages", last - first > 2, (first, last))
    for page in paper.pages[first:last]:
        head = page[:300]
        results.expect(f"{name}: its head is repeated", strings["report-glance.when"] in head, head)


def first_page(results, name, paper, strings):
    """The first page is one page: it ends with the first hundred days, and the second begins with what is in the report."""
    titles = [strings[f"report-{key}"] for key in ("document.short", "extremes.gaps", "days.title", "days.signs")]
    missing = [title for title in titles if title not in paper.pages[0]]
    results.expect(f"{name}: the first page holds what it should", not missing, (missing, paper.pages[0][:300]))
    beginning = paper.pages[1][:200]
    results.expect(f"{name}: nothing of it runs over", strings["report-document.contents"] in beginning, beginning)


def wall(results, name, paper):
    """The whole plan on one page that lies, as far as it has forty initiatives at most."""
    results.expect(f"{name}: there is a plan for the wall", 5 < len(paper.wall) <= MOST_ON_A_PAGE, len(paper.wall))
    holding = [index for index, page in enumerate(paper.pages) if all(row in page for row in paper.wall)]
    results.expect(f"{name}: all {len(paper.wall)} rows stand on one page", len(holding) == 1, holding)
    results.expect(f"{name}: which lies, and no other", sum(paper.lies) == 1 and paper.lies[holding[0]] if holding else False,
                   paper.lies)


def parliaments(results, browser, command, folder, strings_of):
    """The six invented parliaments, in each language, on A4 and on Letter."""
    for source in sorted((TESTS / "Fixtures" / "Parliaments").glob("*.json")):
        for language, strings in strings_of.items():
            report = folder / f"{source.stem}-{language}.html"
            subprocess.run([command, "roadmap", str(source), "--language", language, "--project", str(TESTS.parent), "-o",
                            str(report)], check=True, timeout=120)
            for kind, print_ in (("A4", PRINT), ("Letter", LETTER)):
                paper = Paper(browser, report, print_)
                name = f"{source.stem}, {language}, {kind}"
                first_page(results, name, paper, strings)
                if kind == "A4":
                    wall(results, name, paper)
                print(f"{name}: {len(paper.pages)} pages")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("command")
    arguments = parser.parse_args()
    results = Results()
    with tempfile.TemporaryDirectory(prefix="hemicycle-paper-") as name, Browser() as browser:
        folder = pathlib.Path(name)
        strings_of = {}
        for page in sorted(pathlib.Path(arguments.site).glob("*/assessment.html")):
            language = page.parent.name
            copy = Copy(page)
            for shape in ("mixed", "blank", "large"):
                given = state(random.Random(5), copy, "bottom" if shape == "large" else shape, hostile=False)
                given["parliament"] = {"name": NAME.get(language, NAME["en"])}
                given["document"]["saved"] = "2026-11-20"
                given["plan"] = {"start": "2027-Q1"}
                if shape == "large":
                    given["plan"] |= {"maxConcurrent": 300, "changeCapacity": 3000, "budget": 100_000,
                                      "capacity": {role["id"]: 9000 for role in copy.model["catalogue"]["roles"]}}
                model = large(copy.model) if shape == "large" else None
                if model:
                    given["plan"]["mandatory"] = [entry["id"] for entry in model["catalogue"]["initiatives"]]
                saved = folder / f"{language}-{shape}.html"
                saved.write_bytes(copy.saved(given, model))
                report = saved.with_suffix(".report.html")
                subprocess.run([arguments.command, "roadmap", str(saved), "-o", str(report)], check=True, timeout=120)
                paper = Paper(browser, report)
                what = f"{language}, {shape}"
                judge(results, what, paper, NAME.get(language, NAME["en"]), shape == "blank")
                if shape == "mixed":
                    first_page(results, what, paper, copy.model["strings"])
                if shape == "large":
                    heads_repeat(results, what, paper, copy.model["strings"])
                print(f"{what}: {len(paper.pages)} pages, {len(paper.charts)} charts")
            strings_of[language] = copy.model["strings"]
        parliaments(results, browser, arguments.command, folder, strings_of)
    return results.finish()


if __name__ == "__main__":
    raise SystemExit(main())
