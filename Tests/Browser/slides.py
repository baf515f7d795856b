"""Every page of the guide fits on a screen, slide by slide: on one of sixteen by nine and on one of four by three.

    python3 Tests/Browser/slides.py public

Asks the page itself for its deck, as a presenter gets it, in each language and for both shapes, and looks at every slide
at its full size: nothing runs over its place, no letter is smaller than 24 of 1,080 lines, no text of the page is lost,
and no speaker note is in it. Then the same for every question of the assessment on the board, read and counted.
"""

import argparse
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Checks"))

from driver import Browser, Results
from pages import all_pages

SHAPES = ("wide", "square")
SMALLEST = 24

LOOK = """
window.wordsOf = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode.data);
  return texts.join(" ");
};
window.lookAt = (slide, area) => {
  const wrong = [];
  const stage = slide.parentElement.getBoundingClientRect();
  const body = slide.querySelector(area);
  if (!Hemicycle.stage.fits(body)) wrong.push(`its text needs ${body.scrollWidth} by ${body.scrollHeight}, has ${body.clientWidth} by ${body.clientHeight}`);
  let smallest = 999;
  for (const element of slide.querySelectorAll("*")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    smallest = Math.min(smallest, parseFloat(getComputedStyle(element).fontSize));
    const box = element.getBoundingClientRect();
    if (box.right > stage.right + 1 || box.bottom > stage.bottom + 1 || box.left < stage.left - 1 || box.top < stage.top - 1)
      wrong.push(`beyond the stage: ${element.textContent.trim().slice(0, 50)}`);
  }
  if (smallest < %d - 0.01) wrong.push(`letters of ${smallest}`);
  return wrong;
};
""" % SMALLEST

DECK = LOOK + """
const [shape] = arguments;
const deck = Hemicycle.makeDeck(shape);
return Hemicycle.measuring(shape, (measure) => deck.slides.map((slide) => {
  const drawn = slide.draw();
  measure(drawn);
  return {kind: slide.kind, title: slide.title, size: slide.size, text: wordsOf(drawn), wrong: lookAt(drawn, ".slide-body"),
          ids: drawn.querySelectorAll("[id], a, button, input").length};
}));
"""

BOARDS = LOOK + """
const [shape] = arguments;
const frame = document.createElement("div");
frame.style.cssText = `position: fixed; left: 0; top: 0; width: ${Hemicycle.stage.SIZES[shape][0]}px; height: 1080px; contain: none`;
document.body.append(frame);
const wrong = [];
let count = 0;
for (const {key} of Hemicycle.questions) {
  const {text, area, levels} = Hemicycle.votable(key);
  const round = {counts: levels.map(() => 1234), abstain: 1000, present: 10000, median: 2500, q1: 1000, q3: 3500, agreement: -123};
  for (const rounds of [[], [round], [round, round]]) {
    const view = {kind: "vote", text, area, levels, rounds, place: "99 / 99", counting: rounds.length ? null : 1, adopted: rounds.length === 2 ? 1 : null};
    Hemicycle.board.show(frame, shape, view);
    count += 1;
    for (const fault of lookAt(frame.querySelector(".board"), ".board-body")) wrong.push(`${key}, rounds: ${rounds.length}: ${fault}`);
  }
}
const rows = Hemicycle.questions.map(({key}) => ({text: Hemicycle.votable(key).text, counts: [1234, 0, 5, 17, 4], agreement: -900, adopted: 2}));
for (let page = 0; page < Hemicycle.board.pages(rows); page += 1) {
  Hemicycle.board.show(frame, shape, {kind: "results", rows, page});
  count += 1;
  for (const fault of lookAt(frame.querySelector(".board"), ".board-body")) wrong.push(`results, page ${page}: ${fault}`);
}
return {wrong, count};
"""


def words(text):
    return re.findall(r"\w+", text)


def lost(page, deck):
    """Words of the page's own text that no slide shows, for an ordinary page."""
    shown = set(words(" ".join(slide["text"] for slide in deck)))
    return [word for word in words(page) if word not in shown]


def look_at_page(browser, path, name, results, totals):
    browser.open(path)
    script = "return Hemicycle.loadSlides ? Hemicycle.loadSlides().then(() => true) : false"
    if not results.expect(f"{name}: can be shown as slides", browser.run(script)):
        return
    is_workshop = browser.run("return document.querySelector('.agenda') !== null")
    text = browser.run(
        LOOK + "const prose = document.querySelector('main article .prose').cloneNode(true);"
        "for (const apart of prose.querySelectorAll('.footnotes, .footnote-mark')) apart.remove(); return wordsOf(prose)")
    for shape in SHAPES:
        deck = browser.run(DECK, shape)
        for number, slide in enumerate(deck, 1):
            results.expect(
                f"{name}, {shape}, slide {number} “{slide['title']}” ({slide['kind']}, {slide['size']}) fits",
                not slide["wrong"], "; ".join(slide["wrong"][:3]))
            results.expect(f"{name}, {shape}, slide {number}: nothing to press, no ids", slide["ids"] == 0, slide["ids"])
        missing = [] if is_workshop else lost(text, deck)
        results.expect(f"{name}, {shape}: every word is on a slide", not missing, missing[:8])
        totals[shape].append(len(deck))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--only", default="", help="pages whose path holds this")
    arguments = parser.parse_args()
    results = Results()
    totals = {shape: [] for shape in SHAPES}
    pages = [page for page in all_pages(arguments.site).values() if any(e.get("id") == "present" for e in page.elements)]
    results.expect("there are pages to show", pages)
    with Browser() as browser:
        browser.driver.set_window_size(1920, 1080)
        for page in pages:
            if arguments.only in page.name:
                results.guard(page.name, lambda: look_at_page(browser, page.path, page.name, results, totals))
        boards = 0
        for assessment in sorted(arguments.site.glob("*/assessment.html")):
            if arguments.only not in str(assessment):
                continue
            browser.open(assessment)
            browser.is_ready()
            for shape in SHAPES:
                found = browser.run(BOARDS, shape)
                boards += found["count"]
                results.expect(
                    f"{assessment.parent.name}/assessment.html, {shape}: every board fits", not found["wrong"],
                    "\n        ".join(found["wrong"][:8]))
    for shape, counts in totals.items():
        if counts:
            print(f"{shape}: {sum(counts)} slides of {len(counts)} pages, at most {max(counts)} of one")
    print(f"{boards} boards of questions and results")
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
