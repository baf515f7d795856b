"""A file whose answers hold anything anywhere opens, and every step of it can be looked at.

    python3 Tests/Browser/odd_states.py public/fr/assessment.html [--browser KIND] [--part NAME] [--every N]

Whoever sends a file may have written it by hand, or another program may have. Here each part of a rich state, one at a time, is
replaced by values of every kind (nothing, lists, numbers far too large, texts where numbers belong). Each is either refused as
damaged or taken in and shown in every step, with nothing thrown, and none holds the page up. Odd ends of the page's address do
no harm either.
"""

import argparse
import itertools
import json
import pathlib
import random
import sys

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path += [str(TESTS / "Oracles")]

from answers import Copy, state, with_part
from driver import Browser, Results, address

ODD = [None, True, "x", "9" * 30, -1, 1.5, 1e9, 1e300, [None], ["x", 7, {}], {}, {"x": None}]
HELD_UP = 8000  # milliseconds for reading, filling and showing every step; a sound state takes about 150
SHOW = """
const [texts, isPlan, done] = arguments;
const H = Hemicycle;
const shipped = H.state.json();
const found = [];
let thrown = [];
const note = (event) => thrown.push(String(event.message || event.reason));
addEventListener("error", note);
addEventListener("unhandledrejection", note);
const pause = () => new Promise((resolve) => setTimeout(resolve, 0));
(async () => {
  for (const text of texts) {
    const began = performance.now();
    let taken = false;
    thrown = [];
    try {
      const read = H.state.read(text);
      if (read.state) {
        taken = true;
        H.state.replace(read.state);
        for (const link of document.querySelectorAll("[data-step-link]")) {
          if (!link.parentElement.hidden && (isPlan || link.dataset.stepLink !== "step-roadmap")) link.click();
        }
        H.single.refresh();
        H.state.canonical(H.state.value);
      }
    } catch (error) { thrown.push(`${error.message} ${error.stack.split("\\n")[1] || ""}`); }
    const time = performance.now() - began;
    await pause();
    found.push({ taken, time, thrown });
  }
  H.state.replace(JSON.parse(shipped));
  done(found);
})();
"""


def rich(copy):
    """A state in which every part of the format says something."""
    chance = random.Random(3)
    made = state(chance, copy, "full", hostile=False)
    keys = list(made["answers"])[:2]
    made["answers"] = {key: made["answers"][key] for key in keys}
    made["answers"][keys[0]] = {
        "status": "answered", "level": 1, "target": 2, "importance": 4, "confidence": "document", "evidence": "A report",
        "reason": "", "note": "A remark", "adopted": {"date": "2026-11-20", "reason": "Because", "from": "vote"}}
    made["answers"][keys[1]] = {"status": "notApplicable", "reason": "None here"}
    made["votes"] = {keys[0]: [{"counts": [1, 2, 0, 0, 1], "abstain": 1, "present": 9, "date": "2026-11-20"}]}
    given = {key: {"status": "answered", "level": 1, "note": "So it is"} for key in keys}
    made["respondents"] = [{"id": "b1", "name": "A colleague", "date": "2026-11-20", "answers": given}]
    made["respondent"] = {"name": "The clerk"}
    made["history"] = [{"date": "2025-11-20", "document": {"id": "c1", "copy": "d1", "generation": 2}, "answers": given}]
    made["document"] = {"id": "a1", "copy": "a2", "generation": 3, "parentHash": "", "saved": "2026-11-20", "merged": ["b" * 16]}
    ids = [initiative["id"] for initiative in copy.model["catalogue"]["initiatives"]]
    roles = copy.model["catalogue"]["roles"]
    made["plan"] = {
        "start": "2027-Q1", "quarters": 8, "capacity": {roles[0]["id"]: 30}, "budget": 100, "changeCapacity": 4, "maxConcurrent": 3,
        "pinned": {ids[0]: 2}, "done": [ids[1]], "running": [ids[2]], "mandatory": [ids[3]], "excluded": [ids[4]],
        "adopted": {"date": "2026-11-20", "starts": {ids[5]: "2027-Q2"}}}
    made["path"] = "short"
    return made


def places(value, path=()):
    """Every part of a state, by the way to it; of what there are many alike, the first two."""
    if path:
        yield path
    members = list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    alike = path in {("questionnaires",), ("parliament",)} or isinstance(value, list) or path[-1:] == ("answers",)
    for name, part in members[:2] if alike else members:
        yield from places(part, (*path, name))


class Odd(Results):
    def __init__(self, browser, page, part, every):
        super().__init__()
        self.browser, self.page, self.part, self.every = browser, page, part, every
        self.copy = Copy(page)

    def parts(self):
        """Each part of a state replaced by each odd value."""
        whole = rich(self.copy)
        cases = [(path, odd) for path in places(whole) if path[0] == (self.part or path[0]) for odd in ODD]
        cases = cases[::self.every]
        self.browser.open(self.page)
        self.browser.is_ready()
        self.browser.driver.set_script_timeout(120)
        taken = 0
        for part, together in itertools.groupby(cases, key=lambda case: case[0]):
            batch = list(together)
            texts = [json.dumps(with_part(whole, *case)) for case in batch]
            shown = self.browser.driver.execute_async_script(SHOW, texts, part[0] == "plan")
            for (path, odd), found in zip(batch, shown):
                name = f"{'.'.join(map(str, path))} = {json.dumps(odd)[:40]}"
                taken += found["taken"]
                self.expect(f"{name}: nothing is thrown", not found["thrown"], found["thrown"])
                self.expect(f"{name}: it takes no time", found["time"] < HELD_UP, found["time"])
        self.expect("most are taken in", taken > 0.3 * len(cases), f"{taken} of {len(cases)}")
        print(f"{len(cases)} states, {taken} taken in, {len(cases) - taken} refused as damaged", flush=True)

    def addresses(self):
        """What follows the page's name in the address may be cut anywhere, or be no place of the page."""
        for end in ("#", "#%", "#%E0%A4", "#step-results", "#nowhere", "#constructor", "?x=%", "#%00"):
            self.browser.driver.get("about:blank")
            self.browser.driver.get(address(self.page) + end)
            works = self.browser.is_ready()
            self.browser.listen()
            self.expect(f"the page opens at {end}", works and not self.browser.messages, self.browser.messages)
            self.browser.messages.clear()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page")
    parser.add_argument("--browser", default="chromium", choices=["chromium", "firefox", "webkit"])
    parser.add_argument("--part", help="only this part of the state, plan for instance")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth replacement")
    given = parser.parse_args()
    with Browser(given.browser) as browser:
        odd = Odd(browser, pathlib.Path(given.page), given.part, given.every)
        odd.addresses()
        odd.parts()
        return odd.finish()


if __name__ == "__main__":
    sys.exit(main())
