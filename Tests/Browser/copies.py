"""Copies of the answers: ten generations of them, copies that went apart, colleagues' copies, last time's, a browser's own.

    python3 Tests/Browser/copies.py public/fr/assessment.html [--browser firefox]

Every text that a person can type is hostile here, and none of it may change on its way through ten saves, be lost in a
choice between two copies, or act in a spreadsheet.
"""

import csv
import io
import json
import pathlib
import shutil
import sys
import tempfile

from driver import Browser, Canary, Results, options, wait_for
from journey import HOSTILE, answers_on, state_in, with_state

GENERATIONS = 10
FORMULA = "=HYPERLINK(\"http://127.0.0.1:PORT/cell\")"

# Every field that takes text, with what a person could paste into it; then the page says that somebody typed.
FILL = """
for (const fold of document.querySelectorAll("details")) fold.open = true;
for (const field of document.querySelectorAll("#answers :is(textarea, input[type=text]:not([inputmode]))")) {
  field.value = `${arguments[0]} ${field.id}`;
  field.dispatchEvent(new Event("input", {bubbles: true}));
}
for (const question of Hemicycle.questions) {
  const radio = question.radios.find(({value}) => value === "notApplicable");
  radio.checked = true;
  radio.dispatchEvent(new Event("change", {bubbles: true}));
  question.reason.value = `${arguments[0]} ${question.key}`;
  question.reason.dispatchEvent(new Event("input", {bubbles: true}));
}
"""


class Copies:
    def __init__(self, browser, page, canary, results):
        self.browser, self.page, self.canary, self.results = browser, pathlib.Path(page).resolve(), canary, results
        self.expect = results.expect
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hemicycle copies é "))
        self.shipped = self.page.read_bytes()

    # Small acts

    def open(self, file):
        self.browser.open(file)
        self.browser.is_ready()

    def press(self, identifier):
        self.browser.click(self.browser.by_id(identifier))

    def shows(self, identifier):
        return self.browser.by_id(identifier).is_displayed()

    def save(self):
        saved = self.browser.download(lambda: self.press("save"))
        return saved.read_bytes() if saved else None

    def keep(self, name, page):
        file = self.folder / name
        file.write_bytes(page)
        return file

    def give(self, identifier, *files):
        self.browser.by_id(identifier).send_keys("\n".join(map(str, files)))

    def go(self, step):
        self.browser.click(self.browser.find(f'[data-step-link="step-{step}"]'))

    def choose(self, number, level):
        """Answers a question of the first questionnaire."""
        self.go("culture")
        key = self.browser.run("return Hemicycle.questions[arguments[0]].key", number)
        self.browser.click(self.browser.find(f'label:has([id="{key}-{level}"])'))

    def name(self, text):
        self.go("start")
        field = self.browser.by_id("parliament-name")
        self.browser.click(field)
        field.clear()
        field.send_keys(text)

    def levels(self):
        return self.browser.run("return Hemicycle.questions.slice(0, 4).map(({key}) => Hemicycle.choiceOf(Hemicycle.answerTo(key))).join()")

    # The parts

    def generations(self):
        browser = self.browser
        self.open(self.page)
        browser.run(FILL, HOSTILE.replace("PORT", str(self.canary.port)))
        held, page = answers_on(browser), None
        self.expect("there is much to hold", len(held) > 200, len(held))
        for generation in range(1, GENERATIONS + 1):
            page = self.save()
            state = json.loads(state_in(page))
            self.expect(f"generation {generation} counts itself", state["document"]["generation"] == generation, state["document"])
            self.expect(f"generation {generation}: only the state differs from the shipped page",
                        with_state(page, state_in(self.shipped)) == self.shipped)
            self.open(self.keep(f"generation {generation}.html", page))
            now = answers_on(browser)
            self.expect(f"generation {generation} holds every text", now == held,
                        next(iter((k, v[:80], now.get(k, "")[:80]) for k, v in held.items() if now.get(k) != v), ""))
            self.expect(f"generation {generation}, saved unchanged, is the same file", self.save() == page)
            browser.run("const field = document.getElementById('parliament-name'); field.value = arguments[0];"
                        "field.dispatchEvent(new Event('input', {bubbles: true}));", f"Parlement {generation}")
            held["parliament-name"] = f"Parlement {generation}"
        self.expect("nothing typed has become markup", not browser.run("return window.struck || document.querySelector('#answers img')"))
        return self.keep("hostile.html", page)

    def table(self, copy):
        """The answers as a spreadsheet reads them."""
        browser = self.browser
        self.open(copy)
        key = browser.run("return Hemicycle.questions[0].key")
        browser.run("const {evidence} = Hemicycle.questions[0].extras; evidence.value = arguments[0];"
                    "evidence.dispatchEvent(new Event('input', {bubbles: true}));", FORMULA)
        browser.run("document.getElementById('keeping').open = true")
        self.go("start")
        file = browser.download(lambda: self.press("download-table"))
        if not self.expect("the answers can be had as a table", file):
            return
        text = file.read_bytes()
        self.expect("it begins as Excel needs it", text.startswith(b"\xef\xbb\xbf"))
        separator = {"fr": ";"}.get(browser.run("return document.documentElement.lang"), ",")
        rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline=""), delimiter=separator))
        self.expect("every row is whole", len({len(row) for row in rows}) == 1 and len(rows) > 24, {len(row) for row in rows})
        self.expect("no cell is a formula", not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")])
        mine = next(row for row in rows if key in row)
        self.expect("what was typed is there, as text", "'" + FORMULA in mine, mine)

    def apart(self):
        """Two copies of one assessment that were changed in different places, and in one and the same."""
        browser = self.browser
        self.open(self.page)
        self.name("Commune")
        self.choose(0, 0)
        common = self.keep("common.html", self.save())

        self.open(common)
        self.choose(0, 1)
        self.choose(1, 1)
        theirs = self.keep("theirs.html", self.save())

        self.open(common)
        if self.shows("recovery"):  # the browser knows that these answers went further
            self.press("recovery-ignore")
            wait_for(lambda: not self.shows("recovery"))
        self.choose(0, 2)
        self.choose(2, 2)
        mine = self.keep("mine.html", self.save())

        self.open(mine)
        self.go("start")
        self.give("open-file", theirs)
        self.expect("another state of the same answers is known as such", wait_for(lambda: self.shows("open-confirm"))
                    and self.shows("open-merge"))
        self.press("open-merge")
        self.expect("the differences are shown", wait_for(lambda: self.shows("merge")))
        asked, decided = browser.run("return [document.querySelectorAll('#merge-open fieldset').length,"
                                     "document.querySelectorAll('#merge-decided fieldset').length]")
        self.expect("where they parted is known: one difference is asked, the others are chosen", (asked, decided) == (1, 2), (asked, decided))
        self.press("merge-apply")
        self.expect("nothing is decided unasked", self.shows("merge") and self.shows("merge-error")
                    and browser.run("return document.activeElement.name") == "merge-0")
        self.press("merge-all-other")
        self.press("merge-apply")
        self.expect("both sides' work is there", wait_for(lambda: self.levels() == "1,1,2,"), self.levels())
        browser.run("document.getElementById('undo').click()")
        self.expect("bringing together can be undone", self.levels() == "2,,2,", self.levels())
        browser.run("document.getElementById('redo').click()")
        page = self.save()
        document = json.loads(state_in(page))["document"]
        self.expect("the result comes after both", document["generation"] == 3 and len(document["merged"]) == 1, document)
        self.open(self.keep("both.html", page))
        self.go("start")
        self.give("open-file", theirs)
        wait_for(lambda: self.shows("open-confirm"))
        self.press("open-merge")
        wait_for(lambda: self.shows("merge"))
        self.expect("what was brought in once is not asked again",
                    browser.run("return document.querySelectorAll('#merge-open fieldset').length") == 0)
        self.press("merge-cancel")
        return mine, theirs

    def colleagues(self, mine, theirs):
        browser = self.browser
        self.open(mine)
        other = json.loads(state_in(theirs.read_bytes()))
        other["respondent"] = {"name": "<b>Aïcha</b>"}
        aicha = self.keep("aicha.json", json.dumps(other).encode())
        cut = self.keep("cut.html", with_state(theirs.read_bytes(), b'{"format":'))
        self.go("start")
        self.give("open-colleagues", aicha, theirs, cut)
        said = wait_for(lambda: browser.by_id("open-report").text)
        self.expect("what became of each file is said", "<b>Aïcha</b>" in said and "theirs" in said and "cut.html" in said, said)
        respondents = browser.run("return Hemicycle.state.value.respondents")
        self.expect("two colleagues who filled in the same mailed file are two", [one["name"] for one in respondents] == ["<b>Aïcha</b>", "theirs"]
                    and len({one["id"] for one in respondents}) == 2, respondents)
        self.expect("their answers are there, ours are as they were", respondents[0]["answers"] and self.levels() == "2,,2,")
        self.give("open-colleagues", theirs)
        wait_for(lambda: "theirs" in browser.by_id("open-report").text and "Aïcha" not in browser.by_id("open-report").text)
        self.expect("the same colleague's copy again takes the place of the first", browser.run("return Hemicycle.state.value.respondents.length") == 2)
        own = self.keep("own.html", mine.read_bytes())
        self.open(mine)
        self.give("open-colleagues", own)
        wait_for(lambda: browser.by_id("open-report").text)
        self.expect("one's own copy is not a colleague's", not browser.run("return Hemicycle.state.value.respondents"))

    def last_time(self, mine):
        browser = self.browser
        self.open(self.page)
        self.give("open-file", mine)
        wait_for(lambda: self.shows("open-confirm"))
        self.press("open-previous")
        key = browser.run("return Hemicycle.questions[0].key")
        self.expect("last time's answers stand beside", browser.run("return Hemicycle.previousAnswer(arguments[0])", key) == {"status": "answered", "level": 2})
        self.expect("and are not this time's", self.levels() == ",,,")
        self.expect("the parliament's name comes with them", browser.run("return document.getElementById('parliament-name').value") == "Commune")
        saved = json.loads(state_in(self.save()))
        self.expect("they are kept in the file, dated", [entry["date"] for entry in saved["history"]] == [saved["document"]["saved"]], saved["history"])
        self.open(mine)
        browser.run("document.getElementById('keeping').open = true")
        self.press("renew")
        self.expect("a new assessment can be begun beside the old", self.levels() == ",,,"
                    and browser.run("return Hemicycle.previousAnswer(arguments[0])", key)["level"] == 2)
        browser.run("document.getElementById('undo').click()")
        self.expect("and that can be undone", self.levels() == "2,,2,", self.levels())

    def hostile(self, mine):
        """Files cut short anywhere, of another kind, of a later version; a file dropped; a note of fifty thousand letters."""
        browser, page = self.browser, mine.read_bytes()
        island = page.index(b'id="state"')
        cuts = {"in the answers": island + 60, "in the model": page.index(b'id="model"') + 5000, "in the scripts": len(page) - 60000,
                "at the end": len(page) - 30}
        for name, cut in cuts.items():
            browser.open(self.keep(f"coupé {name}.html", page[:cut]))
            self.expect(f"a page cut short {name} says that nothing typed is kept", wait_for(lambda: browser.find("#needs-script p + p").is_displayed()))
        self.open(mine)
        self.expect("a whole page does not", not self.shows("needs-script"))
        self.go("start")
        before = browser.run("return Hemicycle.state.json()")
        state = json.loads(state_in(page))
        later = json.dumps({**state, "format": "hemicycle-answers/2"}).encode()
        for kind, name, data in (
            ("damaged", "coupé.html", page[: island + 60]), ("damaged", "coupé.json", state_in(page)[:200]),
            ("damaged", "profond.json", b'{"format":"hemicycle-answers/1","answers":' + b"[" * 50000), ("newer", "plus récent.json", later),
            ("nothing", "photo.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50), ("nothing", "vide.json", b""),
            ("nothing", "liste.json", b"[]"), ("nothing", "autre.html", b"<!doctype html><p>Bonjour")):
            self.give("open-file", self.keep(name, data))
            words = browser.run("return Hemicycle.text(arguments[0], {file: arguments[1]})", f"assessment.open-{kind}", name)
            self.expect(f"{name} is told to be {kind}", wait_for(
                lambda: browser.by_id("open-report").get_attribute("textContent") == words), browser.by_id("open-report").text)
        self.expect("none of them changed an answer", browser.run("return Hemicycle.state.json()") == before)
        self.go("results")
        note = "né" * 25000
        state["answers"][next(iter(state["answers"]))]["note"] = note
        self.expect("a file dropped on the page is not gone to", browser.run(
            "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'déposé.json'));"
            "const event = new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: files});"
            "document.body.dispatchEvent(event); return event.defaultPrevented", json.dumps(state)))
        self.expect("what it is for is asked", wait_for(lambda: self.shows("open-confirm")) and "déposé.json" in browser.by_id("open-confirm").text)
        self.press("open-replace")
        self.go("culture")
        key = next(iter(state["answers"]))
        field = browser.by_id(f"{key}-note")
        browser.run("arguments[0].closest('details').open = true", field)
        self.expect("a very long note is whole", field.get_attribute("value") == note)
        self.expect("and leaves room for the rest", 0 < field.size["height"] < browser.run("return innerHeight"), field.size)

    def browsers_own(self, mine):
        """A page written by the browser's own “save page as”, with the page as it stood on the screen."""
        browser = self.browser
        self.open(mine)
        self.choose(3, 1)
        self.go("roadmap")
        wait_for(lambda: browser.by_id("roadmap-output").text)
        wait_for(lambda: "\"level\":1" in browser.run("return document.getElementById('state').textContent"))
        shown = browser.run("return document.documentElement.outerHTML")
        page = f"<!DOCTYPE html>\n<!-- saved from url=(0014)about:internet -->\n{shown}".encode()
        file = self.keep("browser’s own.html", page)
        browser.listen()
        said = len(browser.messages)
        self.open(file)
        browser.listen()
        # A serialised page has its sizes in style attributes, which the policy does not apply, and Chromium says so.
        browser.messages = browser.messages[:said] + [one for one in browser.messages[said:] if "inline style" not in one]
        self.expect("the browser's own copy says what it is", self.shows("browser-copy"))
        self.expect("it holds what was not saved yet", self.levels() == "2,,2,1", self.levels())
        self.expect("it can be changed", browser.by_id("save").is_enabled() and browser.by_id("parliament-name").is_enabled())
        self.choose(1, 0)
        saved = self.save()
        state = json.loads(state_in(saved))
        self.expect("and saved", len([one for one in state["answers"].values() if one.get("status")]) == 4, state["answers"])
        again = self.keep("from the browser’s own.html", saved)
        self.open(again)
        self.expect("a copy of it holds the same", self.levels() == "2,0,2,1", self.levels())
        self.expect("saved unchanged it is the same file", self.save() == saved)

    def run(self):
        guard = self.results.guard
        copy = guard("ten generations", self.generations)
        if copy:
            guard("a table", lambda: self.table(copy))
        both = guard("copies that went apart", self.apart)
        if both:
            guard("colleagues", lambda: self.colleagues(*both))
            guard("last time", lambda: self.last_time(both[0]))
            guard("hostile files", lambda: self.hostile(both[0]))
            guard("the browser's own copy", lambda: self.browsers_own(both[0]))
        self.browser.listen()
        self.expect("nothing was said on the console", not self.browser.messages, "; ".join(self.browser.messages[:5]))
        self.expect("nothing was requested", not self.browser.requests, "; ".join(self.browser.requests[:5]))
        self.expect("the canary heard nothing", not self.canary.heard, "; ".join(self.canary.heard))
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    arguments = options(__doc__, "page")
    results = Results()
    with Canary() as canary, Browser(arguments.browser, canary=canary) as browser:
        Copies(browser, arguments.page, canary, results).run()
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
