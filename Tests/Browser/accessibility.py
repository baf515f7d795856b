"""No violation that axe knows of, in light and in dark, in every language.

    python3 Tests/Browser/accessibility.py public .build/release/hemicycle .build/ci-venv/axe.min.js

Looked at: as many pages of the guide as it takes to see every kind of element with every class in each language; the
assessment page at each step, blank, half answered with text in every field and several respondents, one question at a
time, with a search, a dial turned and error messages, in forced colours, locked as damaged and as newer, and without its
engine; reports of blank, half and wholly answered questionnaires. A browser for each language, side by side.
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path += [str(TESTS / "Checks"), str(TESTS / "Oracles")]

from answers import Copy, questions, state
from driver import Browser, Results, wait_for
from pages import all_pages
from shares import side_by_side

SCHEMES = ("light", "dark")
RUN_AXE = """
const done = arguments[0];
axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => done(violations.map(({id, help, nodes}) =>
  `${id} (${help}): ${nodes.length} × ${nodes[0].target.join(" ")} – ${nodes[0].failureSummary.replace(/\\s+/g, " ").slice(0, 300)}`)),
  (error) => done([String(error)]));
"""
WRONG_NUMBERS = """
for (const id of ["plan-year", "plan-budget", "plan-quarters"]) {
  const field = document.getElementById(id);
  field.value = "x1";
  for (const name of ["input", "change", "blur"]) field.dispatchEvent(new Event(name, {bubbles: true}));
}
"""
RESPONDENTS = [("Clerk <1>", 0), ("Library", 3), ("Bureau", 1)]
TURN_DIAL = """
const dial = document.getElementById('what-if-budget');
dial.value = '0';
dial.dispatchEvent(new Event('input', {bubbles: true}));
"""
SEARCH = """
const search = document.getElementById('wishes-search');
search.value = 'a';
search.dispatchEvent(new Event('input', {bubbles: true}));
"""
OPEN_ALL = "for (const details of document.querySelectorAll('details')) details.open = true;"


class Eye:
    """A browser with axe, and the results."""

    def __init__(self, browser, results, axe):
        self.browser, self.results, self.axe = browser, results, axe
        self.looks = 0

    def open(self, path):
        self.browser.open(path)
        self.browser.run(self.axe)

    def look(self, what, forced=False):
        """In both schemes, at what is shown; with `forced`, as in a system that forces its own colours."""
        for scheme in SCHEMES:
            self.browser.driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia",
                {
                    "features": [
                        {"name": "prefers-color-scheme", "value": scheme},
                        {"name": "prefers-reduced-motion", "value": "reduce"},
                        {"name": "forced-colors", "value": "active" if forced else "none"},
                    ]
                },
            )
            violations = self.browser.driver.execute_async_script(RUN_AXE)
            self.looks += 1
            self.results.expect(f"{what}, {scheme}", not violations, "\n        ".join(violations))


def kinds(page):
    """The elements of a page with their classes, and its language."""
    language = page.named("html")[0].get("lang")
    return {
        (language, element.name, name)
        for element in page.elements
        for name in (element.get("class") or "").split() or [""]
    }


def chosen(pages):
    """Few pages that show everything: greedily the one with the most that no chosen one has."""
    unseen = set().union(*(kinds(page) for page in pages))
    while unseen:
        best = max(pages, key=lambda page: (len(kinds(page) & unseen), page.name))
        unseen -= kinds(best)
        yield best


def look_at_guide(eye, root, language):
    pages = [page for page in all_pages(root).values() if not page.named("form") and page.named("html")[0].get("lang") == language]
    some = list(chosen(pages))
    for page in some:
        eye.open(page.path)
        # Of the page that holds the whole guide the beginning: the others are looked at by themselves.
        eye.browser.run("for (const page of [...document.querySelectorAll('.whole-page')].slice(4)) page.remove()")
        eye.look(page.name)
    print(f"{language}: {len(some)} of {len(pages)} pages of the guide show every kind of element")


def steps(browser):
    return browser.run("return [...document.querySelectorAll('[data-step-link]')].map((link) => link.dataset.stepLink)")


def go(browser, step):
    browser.run("document.querySelector(`[data-step-link='${arguments[0]}']`).click()", step)
    output = {"step-results": "results-output", "step-roadmap": "roadmap-output"}.get(step)
    if output:
        wait_for(lambda: browser.by_id(output).text)


def look_at_assessment(eye, page, folder):
    copy, chance, browser = Copy(page), random.Random(7), eye.browser
    language = page.parent.name
    half = state(chance, copy, "mixed", False)
    half["document"] = {"id": "a1", "copy": "b2", "generation": 3, "parentHash": "", "saved": "2026-11-20"}
    initiatives = [initiative["id"] for initiative in copy.model["catalogue"]["initiatives"]]
    half["plan"] = {"start": "2027-Q1", "pinned": {initiatives[0]: 2}, "excluded": initiatives[1:3]}
    half["respondents"] = [
        {"id": name, "name": name, "date": "2026-11-20", "answers": {
            key: {"status": "answered", "level": min(level, len(question["levels"]) - 1), "note": "Seen <in> March"}
            for key, question in questions(copy.model)[:4]}}
        for name, level in RESPONDENTS]
    files = {
        "blank": page.read_bytes(),
        "half": copy.saved(half),
        "newer": copy.saved({**half, "format": "hemicycle-answers/9"}),
    }
    start, end = copy.place("state")
    files["damaged"] = copy.bytes[:start] + copy.bytes[start : start + 90] + copy.bytes[end:]
    engine = copy.bytes.index(b'id="engine">') + len(b'id="engine">')
    files["without engine"] = copy.bytes[:engine] + b"AGFzbQ==" + copy.bytes[copy.bytes.index(b"</script>", engine) :]
    for name, content in files.items():
        file = folder / f"{language} {name}.html"
        file.write_bytes(content)
        eye.open(file)
        browser.driver.execute_async_script("const done = arguments[0]; Hemicycle.ready.then(done, () => done(false));")
        wanted = steps(browser) if name in ("blank", "half") else steps(browser)[:1]
        for step in wanted:
            go(browser, step)
            if name == "half":
                browser.run(OPEN_ALL)
            eye.look(f"{language} assessment, {name}, {step}")
        if name == "half":
            look_closer(eye, language)
            go(browser, "step-means")
            browser.run(WRONG_NUMBERS)
            eye.look(f"{language} assessment, wrong numbers")
            browser.run("document.getElementById('save').click()")
            eye.look(f"{language} assessment, saved with open questions")


def look_closer(eye, language):
    """What a person can bring about on the page, besides going from step to step."""
    browser = eye.browser
    go(browser, "step-culture")
    eye.look(f"{language} assessment, forced colours, questions", forced=True)
    browser.run("document.querySelector('.step:not([hidden]) [data-single]').click()")
    browser.run(OPEN_ALL)
    eye.look(f"{language} assessment, one question at a time")
    browser.run("document.querySelector('.step:not([hidden]) [data-single]').click()")
    go(browser, "step-means")
    browser.run(SEARCH)
    eye.look(f"{language} assessment, a search")
    go(browser, "step-roadmap")
    browser.run(TURN_DIAL)
    browser.run(OPEN_ALL)
    wait_for(lambda: browser.run("return document.querySelector('.is-turned') && !document.querySelector('.is-stale')"))
    eye.look(f"{language} assessment, a dial turned")
    eye.look(f"{language} assessment, forced colours, roadmap", forced=True)


def look_at_keeping(eye, page, folder):
    """What the page shows about other states of its answers: one brought in, one found in the browser; and erasing."""
    copy, browser, language = Copy(page), eye.browser, page.parent.name
    shown = lambda identifier: wait_for(lambda: browser.by_id(identifier).is_displayed())
    press = lambda identifier: browser.click(browser.by_id(identifier))
    given = [state(random.Random(seed), copy, "mixed", False) for seed in (7, 8)]
    files = []
    for number, one in enumerate(given):
        one["document"] = {"id": "a1", "copy": "b2", "generation": 3 + number, "parentHash": "", "saved": "2026-11-20"}
        files.append(folder / f"{language} state {number}.html")
        files[-1].write_bytes(copy.saved(one))
    eye.open(files[0])
    browser.is_ready()
    browser.by_id("open-file").send_keys(str(files[1]))
    shown("open-confirm")
    eye.look(f"{language} assessment, another state of its answers")
    press("open-merge")
    shown("merge")
    browser.run(OPEN_ALL)
    eye.look(f"{language} assessment, two states brought together")
    press("merge-cancel")
    browser.run("document.getElementById('keeping').open = true")
    press("erase")
    shown("erase-ask")
    eye.look(f"{language} assessment, traces to be erased")
    press("erase-no")
    press("open-keep")
    field = browser.by_id("parliament-name")
    browser.click(field)
    field.send_keys(" – and more")
    eye.open(files[0])
    browser.is_ready()
    shown("recovery")
    eye.look(f"{language} assessment, changes found in the browser")
    browser.driver.switch_to.new_window("tab")
    eye.open(files[0])
    shown("elsewhere")
    eye.look(f"{language} assessment, open in another window")
    browser.driver.close()
    browser.driver.switch_to.window(browser.driver.window_handles[0])


def look_at_reports(eye, page, command, folder):
    copy, chance = Copy(page), random.Random(8)
    for shape in ("blank", "mixed", "full"):
        saved = folder / f"{page.parent.name} {shape} copy.html"
        given = state(chance, copy, shape, False)
        given["plan"] = {"start": "2027-Q1"} if shape == "full" else {}
        saved.write_bytes(copy.saved(given))
        report = folder / f"{page.parent.name} {shape} report.html"
        subprocess.run([command, "roadmap", str(saved), "-o", str(report)], check=True, timeout=60)
        eye.open(report)
        eye.browser.run(OPEN_ALL)
        eye.look(f"{page.parent.name} report, {shape}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("site", "hemicycle", "axe"):
        parser.add_argument(name)
    parser.add_argument("--share", metavar="LANGUAGE", help="only this language")
    arguments = parser.parse_args()
    root, results = pathlib.Path(arguments.site).resolve(), Results()
    languages = sorted(page.parent.name for page in root.glob("*/assessment.html"))
    results.expect("there are assessment pages", languages)
    if not arguments.share:
        return side_by_side(languages) if languages else results.finish()
    page = root / arguments.share / "assessment.html"
    with tempfile.TemporaryDirectory(prefix="hemicycle-axe-") as name, Browser() as browser:
        folder = pathlib.Path(name)
        eye = Eye(browser, results, pathlib.Path(arguments.axe).read_text(encoding="utf-8"))
        browser.driver.set_script_timeout(120)
        results.guard("the guide", lambda: look_at_guide(eye, root, arguments.share))
        results.guard("assessment", lambda: look_at_assessment(eye, page, folder))
        results.guard("keeping", lambda: look_at_keeping(eye, page, folder))
        results.guard("reports", lambda: look_at_reports(eye, page, arguments.hemicycle, folder))
        results.expect("every kind of page was looked at", eye.looks > 50, eye.looks)
        print(f"{arguments.share}: {eye.looks} looks")
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
