"""What a session looks like, state by state: no violation that axe knows of, in light and in dark, in both languages.

    python3 Tests/Browser/room_looks.py public .build/ci-venv/axe.min.js [--pictures FOLDER]

With a folder, a PNG of each state goes into it, on a screen of 1,920 by 1,080 and on one of 1,024 by 768, light and dark:
to be looked at before a release.
"""

import argparse
import pathlib
import sys

from accessibility import SCHEMES, Eye
from driver import Browser, Results, wait_for

SIZES = {"wide": (1920, 1080), "square": (1024, 768)}
WORKSHOP = "workshops/launch"
SLIDES = {"title": 0, "text": 2, "agenda": 3, "item": 10, "table": 11}
VOTES = """
const keys = Hemicycle.questions.slice(0, 9).map(({key}) => key);
const counts = [[3, 9, 2, 0, 6], [0, 4, 14, 2, 3], [12, 0, 0, 1, 11], [1, 2, 18, 3, 0], [5, 5, 4, 5, 5]];
Hemicycle.state.value.votes = Object.fromEntries(keys.map((key, index) => [key, [
  {counts: counts[index % 5], abstain: 2, present: 29, date: "2026-11-20"},
  ...(index % 2 ? [] : [{counts: counts[(index + 1) % 5], abstain: 1, present: 29, date: "2026-11-20"}])]]));
Hemicycle.state.value.answers[keys[0]] = {status: "answered", level: 2,
  adopted: {date: "2026-11-20", reason: "The minutes were read aloud.", from: "vote"}};
Hemicycle.answers.fill();
Hemicycle.state.changed();
"""
KEY = "document.body.dispatchEvent(new KeyboardEvent('keydown', {code: arguments[0], bubbles: true, cancelable: true}))"
CLICK = """
const text = Hemicycle.text(arguments[0]);
[...document.querySelectorAll("button")].find((button) => button.textContent === text && button.offsetParent).click();
"""


def slide_states(browser, site):
    """The desk of a session, and its slides as the only thing on the screen."""
    browser.open(site / f"{WORKSHOP}.html")
    wait_for(lambda: browser.run("return !document.getElementById('present').hidden"))
    browser.run("document.getElementById('present').click()")
    wait_for(lambda: browser.run("return document.getElementById('presenter') && Hemicycle.slides.deck() && document.querySelector('.presenter-text p')"))
    yield "desk"
    browser.run(KEY, "KeyT")
    for _ in range(SLIDES["item"]):
        browser.run(KEY, "PageDown")
    yield "desk, clock running"
    browser.run(KEY, "KeyO")
    yield "overview"
    browser.run("document.querySelector('dialog[open]').close()")
    browser.run(KEY, "F1")
    yield "keys"
    browser.run("document.querySelector('dialog[open]').close()")
    browser.run(CLICK, "slides.do-single")
    for name, number in SLIDES.items():
        browser.run(KEY, "Home")
        for _ in range(number):
            browser.run(KEY, "PageDown")
        yield f"slide, {name}"


def vote_states(browser, site):
    """The vote: its desk, what the room sees, and what is taken home."""
    browser.open(site / "assessment.html")
    browser.is_ready()
    browser.run(VOTES)
    browser.run("document.querySelector(`[data-step-link='step-room']`).click()")
    yield "votes taken home"
    browser.run("document.getElementById('room-start').click()")
    yield "vote, desk"
    browser.run(KEY, "Digit2")
    yield "vote, counting"
    browser.run(CLICK, "room.do-reveal")
    yield "vote, desk with the result"
    browser.run(CLICK, "room.do-adopt")
    yield "vote, adopting"
    browser.run("document.querySelector('dialog[open]').close()")
    browser.run(CLICK, "room.do-single")
    browser.run(KEY, "KeyB")
    browser.run(KEY, "KeyB")
    yield "vote, result alone"
    browser.run(KEY, "KeyR")
    browser.run(KEY, "Digit3")
    yield "vote, counting alone"
    browser.run(KEY, "KeyO")
    yield "vote, all results alone"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("axe", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    results = Results()
    with Browser() as browser:
        browser.driver.set_script_timeout(120)
        eye = Eye(browser, results, arguments.axe.read_text(encoding="utf-8"))
        sizes = SIZES if arguments.pictures else {"wide": SIZES["wide"]}
        for language in ("fr", "en"):
            for size, (width, height) in sizes.items():
                browser.driver.execute_cdp_cmd(
                    "Emulation.setDeviceMetricsOverride",
                    {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
                for states in (slide_states, vote_states):
                    site = arguments.site.resolve() / language
                    for state in results.guard(language, lambda: states(browser, site)) or ():
                        browser.run(eye.axe + "; window.axe = axe;")
                        eye.look(f"{language}, {size}: {state}")
                        if not arguments.pictures:
                            continue
                        arguments.pictures.mkdir(parents=True, exist_ok=True)
                        for scheme in SCHEMES:
                            browser.driver.execute_cdp_cmd(
                                "Emulation.setEmulatedMedia",
                                {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
                            name = f"{state.replace(', ', '-').replace(' ', '-')}-{language}-{size}-{scheme}.png"
                            browser.driver.save_screenshot(str(arguments.pictures / name))
    print(f"{eye.looks} looks")
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
