"""A session in the room, as a facilitator leads it: slides, the room's window, votes, and what is taken home.

    python3 Tests/Browser/room.py public/fr [--browser firefox]

With the keyboard, in two windows and in one: the slides of a workshop with notes, clocks, overview and blank screen; both
windows reloaded; a vote lent to the session's window, hidden until it is revealed, counted twice, adopted and undone; the
saved file opened again; what a browser does that opens no second window; and messages that come from elsewhere.
"""

import html
import json
import pathlib
import re
import shutil
import sys
import tempfile
import time

from selenium.common.exceptions import ElementNotInteractableException, StaleElementReferenceException
from selenium.webdriver.common.keys import Keys

from driver import Browser, Canary, Results, options, wait_for

WORKSHOP = "workshops/launch"
HEX = "0123456789abcdef0123456789abcdef"


class Keyboard:
    """Keys to whatever has the focus, which may move while they are pressed."""

    def __init__(self, browser):
        self.act = browser.press

    def __call__(self, *keys):
        for _ in range(5):
            try:
                return self.act(*keys)
            except (ElementNotInteractableException, StaleElementReferenceException):
                time.sleep(0.1)
        return self.act(*keys)


class Room:
    """One browser with the session's windows by name."""

    def __init__(self, browser, site, results):
        self.browser, self.site, self.expect = browser, site, results.expect
        self.driver = browser.driver
        browser.press = Keyboard(browser)
        self.windows = {}
        notes = (site / f"{WORKSHOP}.notes.js").read_text(encoding="utf-8")
        texts = json.loads(notes[notes.index("(") + 1 : notes.rindex(")")]).values()
        self.note = max(re.findall(r"[^<>]{60,}", html.unescape(" ".join(texts))), key=len)[:50]

    def go(self, name):
        self.driver.switch_to.window(self.windows[name])
        return self.browser

    def named(self, name, act):
        """The window that `act` opens, under a name."""
        before = set(self.driver.window_handles)
        act()
        new = wait_for(lambda: set(self.driver.window_handles) - before)
        if self.expect(f"a window opens: {name}", len(new) == 1, new):
            self.windows[name] = new.pop()
            self.go(name)
            self.browser.engine.after_opening()
            # On a busy machine a window is there long before its scripts are.
            wait_for(lambda: self.browser.run("return Boolean(window.Hemicycle && window.Hemicycle.windows)"))
        return name in self.windows

    def text(self, css):
        return self.browser.run("const e = document.querySelector(arguments[0]); return e ? e.textContent : ''", css)

    def button(self, label):
        """The presenter's or the leader's button with this text of the interface."""
        # Looked for in one go: other parts of the page are laid out anew while a vote goes on.
        found = self.browser.run(
            "const text = Hemicycle.text(arguments[0]);"
            "return [...document.querySelectorAll('button')]"
            "  .find((button) => button.getClientRects().length > 0 && button.innerText.trim() === text)", label)
        assert found, f"no button “{label}”"
        return found

    def shows(self, name, what, css, text):
        self.go(name)
        found = wait_for(lambda: text in self.text(css), 8)
        self.expect(f"{what}", found, f"{self.text(css)[:120]!r} lacks {text[:60]!r}")

    def slide(self):
        return self.browser.run("return Hemicycle.slides.at()")


def lead_slides(room):
    browser, expect = room.browser, room.expect
    browser.open(room.site / f"{WORKSHOP}.html")
    room.windows["desk"] = room.driver.current_window_handle
    expect("the speaker notes are not in the page", room.note not in browser.run("return document.documentElement.textContent"))
    browser.click(browser.find("#present"))
    expect("the desk opens", wait_for(lambda: room.driver.find_elements("css selector", "#presenter")))
    wait_for(lambda: room.slide() == 0)
    browser.press(Keys.PAGE_DOWN)
    browser.press(Keys.ARROW_RIGHT)
    expect("two keys, two slides", room.slide() == 2, room.slide())
    browser.press(Keys.PAGE_UP)
    expect("and one back", room.slide() == 1, room.slide())
    browser.press(Keys.END)
    last = room.slide()
    expect("the last slide", last == browser.run("return Hemicycle.slides.deck().slides.length") - 1, last)
    browser.press(Keys.HOME)
    kinds = browser.run("return Hemicycle.slides.deck().slides.map(({kind}) => kind)")
    expect("a title, objectives, the agenda and its items", kinds[0] == "title" and "agenda" in kinds and kinds.count("item") == 7, kinds)
    found = any(room.note in (browser.press(Keys.PAGE_DOWN), room.text(".presenter-text"))[1] for _ in range(last))
    expect("the notes are on the desk", found, room.note)
    browser.press(Keys.HOME)
    browser.press("o")
    slides = room.driver.find_elements("css selector", "dialog .overview-slide")
    expect("the overview has every slide", len(slides) == last + 1, len(slides))
    slides[5].click()
    expect("and leads there", wait_for(lambda: room.slide() == 5), room.slide())
    browser.run("document.activeElement.blur()")
    browser.run(
        "for (const code of ['Digit4', 'Enter']) document.body.dispatchEvent(new KeyboardEvent('keydown', {code, bubbles: true}))")
    expect("a number and Enter jump", room.slide() == 3, room.slide())
    browser.press("b")
    expect("blank", room.driver.find_elements("css selector", ".presenter.is-blank"))
    browser.press("b")
    browser.press("?")
    box = room.driver.find_elements("css selector", "dialog.help input[type=checkbox]")
    if expect("the keys are listed", len(box) == 1):
        box[0].click()
        browser.press(Keys.ESCAPE)
        at = room.slide()
        browser.press("b")
        expect("single letters can be turned off", not room.driver.find_elements("css selector", ".presenter.is-blank"))
        browser.press(Keys.PAGE_DOWN)
        expect("the clicker still works", room.slide() == at + 1)
        browser.click(room.button("slides.do-help"))
        room.driver.find_element("css selector", "dialog.help input[type=checkbox]").click()
        browser.press(Keys.ESCAPE)


def lead_two_windows(room):
    browser, expect = room.browser, room.expect
    wall = room.button("slides.do-wall")
    if not room.named("wall", lambda: browser.click(wall)):
        return
    room.go("desk")
    browser.press(Keys.PAGE_DOWN)
    slide = browser.run("return Hemicycle.slides.deck().slides[Hemicycle.slides.at()].title")
    room.shows("wall", "the room's window shows the slide", ".slide", slide)
    expect("and nothing else", not room.driver.find_elements("css selector", ".presenter, dialog[open]"))
    scripts = browser.run("return [...document.scripts].map(({src}) => src)")
    expect("its window never loads the notes", not [src for src in scripts if "notes" in src], scripts)
    room.go("desk")
    at = room.slide()
    room.go("wall")
    browser.press(Keys.PAGE_DOWN)
    room.go("desk")
    expect("a clicker that talks to the room's window is heard", wait_for(lambda: room.slide() == at + 1), room.slide())
    browser.press("t")
    expect("the clock runs", browser.run("return Hemicycle.clock.isRunning()"))
    for _ in range(12):
        if browser.run("return Hemicycle.slides.deck().slides[Hemicycle.slides.at()].kind") == "item":
            break
        browser.press(Keys.PAGE_DOWN)
    title = browser.run("return Hemicycle.slides.deck().slides[Hemicycle.slides.at()].title")
    room.shows("wall", "the room follows to the item", ".slide", title)
    expect("the timer is on the wall", wait_for(lambda: re.match(r"\u2212?\d+:\d\d", room.text(".wall-timer"))), room.text(".wall-timer"))
    room.driver.refresh()
    browser.engine.after_opening()
    room.shows("wall", "the room's window, reloaded, shows it again", ".slide", title)
    room.go("desk")
    at, elapsed = room.slide(), browser.run("return Hemicycle.clock.elapsed()")
    room.driver.refresh()
    browser.engine.after_opening()
    expect("the desk, reloaded, goes on", wait_for(lambda: browser.run("return !!(window.Hemicycle.slides && document.querySelector('#presenter')) ") and room.slide() == at))
    expect("with its clock", browser.run("return Hemicycle.clock.elapsed()") >= elapsed)
    expect("and its window", wait_for(lambda: browser.run("return Hemicycle.windows.hasWall()")))
    browser.press(Keys.PAGE_DOWN)
    title = browser.run("return Hemicycle.slides.deck().slides[Hemicycle.slides.at()].title")
    room.shows("wall", "and leads the room on", ".slide", title)
    forged = browser.run(
        "window.postMessage({hemicycle: 'room/1', token: Hemicycle.windows.token, say: 'view', view: {kind: 'blank'}}, '*');"
        "return Hemicycle.windows.token")
    time.sleep(0.4)
    expect("a message from the window itself is not followed", not room.driver.find_elements("css selector", ".wall.is-blank"), forged)
    room.go("desk")
    at = room.slide()
    browser.run(
        "for (const say of ['key', 'greeting', 'borrow']) window.postMessage({hemicycle: 'room/1', token: arguments[0], say,"
        " action: 'next', view: {kind: 'blank'}}, '*')", HEX)
    time.sleep(0.4)
    expect("a message with another token is not followed", room.slide() == at and not browser.run("return Hemicycle.windows.isLent()"))


def count(room, numbers):
    """Numbers typed as they are called out, each followed by the clicker."""
    for number in numbers:
        for keys in ((Keys.CONTROL, "a"), (str(number),), (Keys.PAGE_DOWN,)):
            room.browser.press(*keys)


def votes_of(room):
    return room.browser.run("return JSON.stringify(Hemicycle.state.value.votes || {})")


def lead_votes(room):
    browser, expect = room.browser, room.expect
    room.go("desk")
    if not room.named("votes", lambda: browser.click(room.button("slides.do-vote"))):
        return None
    browser.is_ready()
    expect("the vote begins by itself", wait_for(lambda: room.driver.find_elements("css selector", ".room")))
    keys = browser.run("return Hemicycle.sessionQuestions()")
    expect("with the questions of the session", len(keys) > 1, keys)
    question = browser.run("return Hemicycle.votable(arguments[0]).text", keys[0])
    levels = browser.run("return Hemicycle.votable(arguments[0]).levels.length", keys[0])
    room.shows("wall", "the session's window shows the question", ".board-question", question)
    room.go("votes")
    browser.press(Keys.PAGE_DOWN)
    counts = [3, 9, 2, 0, 6][:levels]
    count(room, [25, counts[0]])
    room.shows("wall", "the level that is counted is marked", ".board-level.is-counted", browser.run("return '1'"))
    expect("counts are hidden", not room.driver.find_elements("css selector", ".board-count"))
    room.go("votes")
    count(room, [*counts[1:], 2])
    room.go("wall")
    expect("they stay hidden when all are counted", not room.driver.find_elements("css selector", ".board-count"))
    room.go("votes")
    browser.press(Keys.PAGE_DOWN)
    room.go("wall")
    shown = wait_for(lambda: [e.text for e in room.driver.find_elements("css selector", ".board-count")])
    expect("the reveal shows every level's hands", shown == [str(n) for n in counts], shown)
    room.go("votes")
    state = json.loads(votes_of(room))
    expect("the round is kept", state[keys[0]][0]["counts"] == counts and state[keys[0]][0]["abstain"] == 2
           and state[keys[0]][0]["present"] == 25 and re.fullmatch(r"\d{4}-\d\d-\d\d", state[keys[0]][0]["date"]), state)
    browser.click(room.button("room.do-again"))
    second = [0, 4, 14, 2, 3][:levels]
    count(room, [*second, 1])
    browser.press(Keys.PAGE_DOWN)
    room.go("wall")
    shown = wait_for(lambda: len(e := room.driver.find_elements("css selector", ".board-count")) == 2 * levels and [x.text for x in e])
    expect("the second round stands beside the first", shown, shown)
    room.go("votes")
    browser.run("document.querySelector('.lead-number').focus()")
    field = room.driver.switch_to.active_element
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("12")
    expect("more hands than people are pointed out", browser.run("return !document.getElementById('lead-fault').hidden"))
    expect("and not kept", json.loads(votes_of(room))[keys[0]][1]["present"] == 25, votes_of(room))
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("30")
    expect("a right number is", json.loads(votes_of(room))[keys[0]][1]["present"] == 30, votes_of(room))
    browser.click(room.button("room.do-undo"))
    expect("undo takes it back", json.loads(votes_of(room))[keys[0]][1]["present"] == 25, votes_of(room))
    answer = browser.run("return Hemicycle.answerTo(arguments[0])", keys[0])
    expect("a vote answers nothing by itself", "level" not in answer, answer)
    browser.click(room.button("room.do-adopt"))
    adopt = browser.find("dialog.adopting .button-primary")
    browser.click(adopt)
    expect("adopting asks for a reason", room.driver.find_elements("css selector", "dialog.adopting [id=adopt-fault]:not([hidden])"))
    browser.click(browser.find("dialog.adopting input[value='2']"))
    room.driver.find_element("css selector", "#adopt-reason").send_keys("Minutes read aloud </script>")
    browser.click(adopt)
    answer = browser.run("return Hemicycle.answerTo(arguments[0])", keys[0])
    adopted = answer.get("adopted", {})
    expect("the level is the answer now", answer.get("status") == "answered" and answer.get("level") == 2
           and adopted.get("from") == "vote" and adopted.get("reason") == "Minutes read aloud </script>", answer)
    room.shows("wall", "and the room sees it", ".board-level.is-adopted .board-number", "2")
    room.go("votes")
    browser.press(Keys.PAGE_DOWN)
    expect("on to the next question", wait_for(lambda: browser.run("return Hemicycle.votable(arguments[0]).text", keys[1]) in room.text(".lead-frame")))
    count(room, [])
    browser.press(Keys.PAGE_DOWN)
    count(room, [25, 10, 0, 0, 0, 10][: levels + 1])
    browser.run("document.activeElement.blur()")
    browser.press("o")
    room.shows("wall", "all results on the wall", ".board-row-question", "")
    rows = wait_for(lambda: len(room.driver.find_elements("css selector", ".board-row")) == 2)
    expect("both questions", rows)
    room.go("votes")
    room.driver.refresh()
    browser.engine.after_opening()
    browser.is_ready()
    expect("the voting window, reloaded, is in the room again, unasked", wait_for(lambda: room.driver.find_elements("css selector", ".room")))
    expect("with its counts", json.loads(votes_of(room)).get(keys[0], [{}])[0].get("counts") == counts, votes_of(room))
    return keys


def return_to_slides(room, keys):
    browser, expect = room.browser, room.expect
    room.go("votes")
    browser.click(room.button("room.do-return"))
    expect("the desk of the vote is gone", not room.driver.find_elements("css selector", ".room"))
    room.go("desk")
    title = browser.run("return Hemicycle.slides.deck().slides[Hemicycle.slides.at()].title")
    room.shows("wall", "the room sees the slides again", ".slide", title)
    room.go("desk")
    browser.click(room.button("slides.close-wall"))
    room.windows.pop("wall")
    browser.click(room.button("slides.do-escape"))
    expect("the page is as it was", not room.driver.find_elements("css selector", "#presenter, .is-presenting"))


def lead_by_clicker(room):
    """A session from its title to what the group takes home: two keys, and digits for what the counters call out."""
    browser, expect = room.browser, room.expect
    browser.open(room.site / f"{WORKSHOP}.html")
    room.windows["desk"] = room.driver.current_window_handle
    browser.click(browser.find("#present"))
    wait_for(lambda: room.driver.find_elements("css selector", "#presenter"))
    if not room.named("wall", lambda: browser.press("w")):
        return
    room.go("desk")
    kinds = browser.run("return Hemicycle.slides.deck().slides.map(({kind}) => kind)")
    expect("the vote is announced once, after the item that asks for it", kinds.count("vote") == 1, kinds)
    expect("no clock runs before the first item", not browser.run("return Hemicycle.clock.isRunning()"))
    for number in range(1, kinds.index("vote") + 1):
        browser.press(Keys.PAGE_DOWN)
        expect(f"Page Down leads to slide {number + 1}", room.slide() == number, room.slide())
    expect("the clock began with the first item", browser.run("return Hemicycle.clock.isRunning()"))
    room.shows("wall", "the room is told that it votes", ".slide.is-vote .slide-name", browser.run("return Hemicycle.text('slides.vote-title')"))
    room.go("desk")
    if not room.named("votes", lambda: browser.press(Keys.PAGE_DOWN)):
        return
    browser.is_ready()
    wait_for(lambda: room.driver.find_elements("css selector", ".room"))
    keys = browser.run("return Hemicycle.sessionQuestions()")
    for number, key in enumerate(keys):
        question, levels = browser.run("const {text, levels} = Hemicycle.votable(arguments[0]); return [text, levels.length]", key)
        room.shows("votes", f"question {number + 1} is read", ".lead-frame .board-question", question)
        browser.press(Keys.PAGE_DOWN)
        count(room, [150, *([20] * levels), 5])
        browser.press(Keys.PAGE_DOWN)
        expect(f"question {number + 1} is revealed", len(room.driver.find_elements("css selector", ".lead-frame .board-count")) == levels)
        browser.press(Keys.PAGE_DOWN)
    room.shows("wall", "after the last question the room sees all results", ".board-results", question)
    room.go("votes")
    rows = len(room.driver.find_elements("css selector", ".lead-frame .board-row"))
    expect("every question is among them", rows == len(keys), rows)
    browser.press(Keys.PAGE_DOWN)
    expect("and then the vote gives the screen back", wait_for(lambda: not room.driver.find_elements("css selector", ".room")))
    room.shows("wall", "the room sees where the session stood", ".slide.is-vote .slide-name", "")
    room.go("desk")
    expect("nobody else has the screen", wait_for(lambda: not browser.run("return Hemicycle.windows.isLent()")))
    for number in range(kinds.index("vote") + 1, len(kinds)):
        browser.press(Keys.PAGE_DOWN)
        expect(f"Page Down leads on to slide {number + 1}", room.slide() == number, room.slide())
    # A question that is asked for once more: the vote is taken up where it was.
    browser.press("v")
    room.go("votes")
    expect("V takes the vote up again", wait_for(lambda: room.driver.find_elements("css selector", ".room")))
    browser.press(Keys.HOME)
    for _ in range(12 * len(keys)):
        if not room.driver.find_elements("css selector", ".room"):
            break
        browser.press(Keys.PAGE_UP)
    expect("Page Up before the first question goes back to the slides too", not room.driver.find_elements("css selector", ".room"))
    for name in ("votes", "wall"):
        room.go(name)
        room.driver.close()
        room.windows.pop(name)
    room.go("desk")
    browser.press(Keys.ESCAPE)
    expect("Escape once leaves nothing", room.driver.find_elements("css selector", "#presenter"))
    browser.press(Keys.ESCAPE)
    expect("twice it leaves", not room.driver.find_elements("css selector", "#presenter"))
    expect("and the clock is put back", not browser.run("return Hemicycle.clock.isRunning()"))


def lead_one_window(room, folder):
    """A saved copy of its own, in a browser that opens no window."""
    browser, expect = room.browser, room.expect
    browser.open(room.site / "assessment.html")
    browser.is_ready()
    browser.run("document.querySelector(`[data-step-link='step-room']`).click()")
    browser.run("window.open = () => null")
    browser.click(browser.find("#room-start"))
    browser.click(room.button("room.do-wall"))
    expect("without a second window, this one is the screen", room.driver.find_elements("css selector", ".room.is-single"))
    key = browser.run("return Hemicycle.questions[0].key")
    levels = browser.run("return Hemicycle.votable(arguments[0]).levels.length", key)
    browser.press(Keys.PAGE_DOWN)
    fields = lambda: [e for e in room.driver.find_elements("css selector", ".lead-number") if e.is_displayed()]
    expect("only the number that is counted is seen", len(fields()) == 1, len(fields()))
    count(room, [12, *([2] * levels), 0])
    browser.press(Keys.PAGE_DOWN)
    expect("the result fills the window", len(room.driver.find_elements("css selector", ".board-count")) == levels)
    browser.press(Keys.ESCAPE)
    expect("Escape, which some clickers send, ends nothing by itself", room.driver.find_elements("css selector", ".room.is-single"))
    browser.press(Keys.ESCAPE)
    expect("pressed twice it brings the controls back", not room.driver.find_elements("css selector", ".room.is-single"))
    browser.press("a")
    browser.click(browser.find("dialog.adopting input[value='1']"))
    room.driver.find_element("css selector", "#adopt-reason").send_keys("Agreed")
    browser.click(browser.find("dialog.adopting .button-primary"))
    browser.press(Keys.ESCAPE)
    browser.press(Keys.ESCAPE)
    expect("back on the page", wait_for(lambda: not room.driver.find_elements("css selector", ".room")))
    browser.click(browser.find("#room-summary a"))
    summary = room.text("#groups-table tbody")
    expect("the summary has the vote", "2 – 2" in summary.replace("\u00a0", " ") and "Agreed" in summary, summary)
    saved = browser.download(lambda: browser.click(browser.find("#save")))
    if not expect("a copy is saved", saved):
        return
    copy = folder / saved.name
    shutil.copy(saved, copy)
    browser.open(copy)
    browser.is_ready()
    state = json.loads(browser.run("return JSON.stringify(Hemicycle.state.value)"))
    expect("the saved copy has the vote", state.get("votes", {}).get(key, [{}])[0].get("counts") == [2] * levels, state.get("votes"))
    expect("and what was adopted", state["answers"].get(key, {}).get("adopted", {}).get("reason") == "Agreed", state["answers"])
    browser.run("document.querySelector(`[data-step-link='step-groups']`).click()")
    expect("and shows both", "Agreed" in room.text("#groups-table tbody"))
    browser.open(room.site / "assessment.html")


def main():
    arguments = options(__doc__, "folder")
    site = pathlib.Path(arguments.folder).resolve()
    results = Results()
    with tempfile.TemporaryDirectory(prefix="hemicycle room ") as folder, Canary() as canary:
        folder = pathlib.Path(folder)
        with Browser(arguments.browser, canary=canary) as browser:
            room = Room(browser, site, results)
            results.guard("slides", lambda: lead_slides(room))
            results.guard("two windows", lambda: lead_two_windows(room))
            keys = results.guard("votes", lambda: lead_votes(room))
            results.guard("back to the slides", lambda: return_to_slides(room, keys))
            results.guard("one window", lambda: lead_one_window(room, folder))
            browser.listen()
            results.expect("nothing on the console", not browser.messages, "; ".join(browser.messages[:4]))
            results.expect("nothing was asked for", not browser.requests, browser.requests[:4])
        # Another day: nothing is kept of an earlier session that somebody would first be asked about.
        with Browser(arguments.browser, canary=canary) as browser:
            results.guard("the clicker alone", lambda: lead_by_clicker(Room(browser, site, results)))
        results.expect("the canary heard nothing", not canary.heard, canary.heard[:4])
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
