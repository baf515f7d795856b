"""No word of a picture touches another or leaves its picture, in any language and direction, with the longest titles.

    python3 Tests/Browser/charts.py public .build/release/hemicycle

Reports of a full plan are opened as they are, with very long titles, and written from right to left, in Arabic too; each text of each
picture is measured as it stands on a wide page, and in every font of the style sheet that is on this machine. Bars stay
within their pictures too, and a mirrored picture begins on the right.
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path += [str(TESTS / "Oracles")]

from answers import Copy, state
from driver import Browser, Results

LONG = {
    "fr": "Établissement interinstitutionnel d’un référentiel d’interopérabilité des procédures parlementaires électroniques",
    "en": "Establishment of an interinstitutional interoperability framework for electronic parliamentary procedures",
}
ARABIC = "إنشاء إطار مشترك بين المؤسسات لتبادل البيانات في الإجراءات البرلمانية الإلكترونية"
FROM_THE_RIGHT = ("from the right", "in Arabic")
MEASURE = """
const faults = [];
const name = (text) => `${text.closest("svg").getAttribute("class")}: ${text.textContent}`;
let texts = 0;
for (const picture of document.querySelectorAll("svg")) {
  const frame = picture.getBoundingClientRect();
  const unit = frame.width / picture.viewBox.baseVal.width;
  const inside = (box) => box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
  const words = [...picture.querySelectorAll("text")].map((text) => [text, text.getBoundingClientRect()]);
  texts += words.length;
  for (const shape of picture.querySelectorAll("rect, circle")) {
    if (!inside(shape.getBoundingClientRect())) faults.push(`a shape leaves ${picture.getAttribute("class")}`);
  }
  words.forEach(([text, box], index) => {
    if (!inside(box)) faults.push(`outside its picture: ${name(text)}`);
    for (const [other, place] of words.slice(index + 1)) {
      const width = Math.min(box.right, place.right) - Math.max(box.left, place.left);
      const height = Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top);
      if (width > unit && height > unit) faults.push(`${name(text)} touches ${other.textContent}`);
    }
  });
}
const described = [...document.querySelectorAll("svg")].every((picture) => picture.getAttribute("role") === "img"
  && picture.querySelector(":scope > title")?.textContent.trim() && picture.querySelector(":scope > desc")?.textContent.trim());
if (!described) faults.push("a picture has no title or no description");
return [texts, [...new Set(faults)]];
"""
FONTS = ["", "DejaVu Sans", "Liberation Sans", "Noto Sans"]
SET_FONT = "document.documentElement.style.setProperty('--sans', arguments[0] ? `'${arguments[0]}'` : '');"
FIRST_LABEL = """
const row = document.querySelector(".report-chart .report-row").getBoundingClientRect();
const frame = document.querySelector(".report-chart").getBoundingClientRect();
return (row.left + row.right) / 2 < (frame.left + frame.right) / 2 ? "left" : "right";
"""


def reports(site, command, folder):
    """Each report with its name and the side its pictures begin on."""
    for page in sorted(pathlib.Path(site).glob("*/assessment.html")):
        language = page.parent.name
        copy = Copy(page)
        for name in ("as it is", "long titles", "from the right", "in Arabic"):
            given = state(random.Random(11), copy, "bottom", hostile=False)
            given["plan"] = {"start": "2027-Q1", "quarters": 12, "maxConcurrent": 30, "changeCapacity": 60, "budget": 3000,
                             "capacity": {role["id"]: 300 for role in copy.model["catalogue"]["roles"]}}
            if name == "as it is":
                given["plan"].pop("start")
            model = json.loads(json.dumps(copy.model))
            if name != "as it is":
                for number, entry in enumerate(model["catalogue"]["initiatives"]):
                    entry["title"] = f"{LONG.get(language, LONG['en'])} {number}"
                for entry in model["areas"] + model["catalogue"]["roles"]:
                    entry["title"] = LONG.get(language, LONG["en"])
            if name == "in Arabic":
                model["language"] = "ar"
                model["strings"]["format.percent"] = "٪{value}"
                model["strings"]["format.quarter"] = "الربع {quarter} {year}"
                for number, entry in enumerate(model["catalogue"]["initiatives"]):
                    entry["title"] = f"{ARABIC} {number}"
                for entry in model["areas"] + model["catalogue"]["roles"]:
                    entry["title"] = ARABIC
            if name in FROM_THE_RIGHT:
                model["strings"]["format.direction"] = "rtl"
            saved = folder / f"{language}-{name.replace(' ', '-')}.html"
            saved.write_bytes(copy.saved(given, model))
            report = saved.with_suffix(".report.html")
            subprocess.run([command, "roadmap", str(saved), "-o", str(report)], check=True, timeout=60)
            yield f"{language}, {name}", report, "right" if name in FROM_THE_RIGHT else "left"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("command")
    arguments = parser.parse_args()
    results = Results()
    with tempfile.TemporaryDirectory(prefix="hemicycle-charts-") as folder, Browser() as browser:
        for name, report, side in reports(arguments.site, arguments.command, pathlib.Path(folder)):
            browser.open(report)
            results.expect(f"{name}: pictures begin on the {side}", browser.run(FIRST_LABEL) == side)
            for font in FONTS:
                browser.run(SET_FONT, font)
                texts, faults = browser.run(MEASURE)
                what = f"{name}, {font or 'the fonts of the sheet'}"
                results.expect(f"{what}: there are texts to measure", texts > 60, texts)
                results.expect(f"{what}: no text touches another or leaves its picture", not faults, "; ".join(faults[:6]))
    return results.finish()


if __name__ == "__main__":
    raise SystemExit(main())
