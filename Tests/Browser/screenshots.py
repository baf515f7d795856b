"""Pictures of the site as people see it, for a look before a release: both languages, narrow and wide, light and dark.

    python3 Tests/Browser/screenshots.py public OUTPUT [--answers STATE.json]

Writes one PNG a view into OUTPUT. With answers, the assessment's results and roadmap are shown too; the README's picture is
`results-en-wide-light.png` of such a run. Proves nothing by itself: it is to be looked at.
"""

import argparse
import pathlib

from driver import Browser, wait_for

SIZES = {"wide": 1280, "narrow": 360}
PAGES = {"choice": "index.html", "home": "{}/index.html", "guide": "{}/culture/leadership.html",
         "workshop": "{}/workshops/members-digital-tools.html"}
STEPS = ("step-start", "step-culture", "step-review", "step-means", "step-results", "step-roadmap")
TALLEST = 4000


def shoot(browser, path, width):
    """The whole page, as far down as a picture can be looked at."""
    browser.driver.set_window_size(width, 900)
    height = browser.run("return document.documentElement.scrollHeight")
    browser.driver.set_window_size(width, min(TALLEST, height + 150))
    browser.driver.save_screenshot(str(path))


def theme(browser, name):
    browser.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": name}]})


def bring_answers(browser, answers):
    browser.find("input[type=file]").send_keys(str(answers.resolve()))
    button = wait_for(lambda: browser.driver.find_elements("css selector", "#open-confirm:not([hidden]) button"))
    if button:
        browser.run("arguments[0].click()", button[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("public", type=pathlib.Path, help="the built site")
    parser.add_argument("output", type=pathlib.Path, help="where the pictures go")
    parser.add_argument("--answers", type=pathlib.Path, help="answers to show in the assessment")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    with Browser() as browser:
        for colours in ("light", "dark"):
            theme(browser, colours)
            for size, width in SIZES.items():
                for language in ("en", "fr"):
                    suffix = f"{language}-{size}-{colours}.png"
                    for name, page in PAGES.items():
                        browser.open(arguments.public / page.format(language))
                        shoot(browser, arguments.output / f"{name}-{suffix}", width)
                    browser.open(arguments.public / language / "assessment.html")
                    browser.driver.execute_async_script("window.Hemicycle.ready.then(arguments[0])")
                    if arguments.answers:
                        bring_answers(browser, arguments.answers)
                    for step in STEPS:
                        browser.run("location.hash = arguments[0]", "#" + step)
                        wait_for(lambda: browser.run("return !document.getElementById(arguments[0]).hidden", step))
                        wait_for(lambda: not browser.run("return document.querySelector('.is-stale')"), 2)
                        shoot(browser, arguments.output / f"{step.removeprefix('step-')}-{suffix}", width)


if __name__ == "__main__":
    main()
