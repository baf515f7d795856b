"""How fast the assessment page is, in Chromium: ready, a choice, a key, a dial.

    python3 Tests/Benchmarks/assessment_page.py public/fr/assessment.html

Prints milliseconds, the median and the worst of several runs, beside what the page may take. Every question is answered,
so that results and roadmap are at their heaviest. A choice counts until the results on screen show it, a key until the
progress is worked out, which waits for a pause in typing; that pause is left out. The machine decides the figures: this
is a benchmark, not a test. On a busy machine look at the processor time, which others do not lengthen.
"""

import pathlib
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))

from driver import Browser

RUNS = 9
ANSWER_ALL = """
for (const question of Hemicycle.questions) Hemicycle.answers.set(question.key, "status", "answered"), Hemicycle.answers.set(question.key, "level", 1);
Hemicycle.fillAll();
"""
# From the change to the next frame after the engine's answer is in the document.
CHOOSE = """
const done = arguments[arguments.length - 1], [step, run] = arguments;
document.querySelector(`[data-step-link="step-${step}"]`).click();
const question = Hemicycle.questions[run % Hemicycle.questions.length];
const output = document.getElementById(`${step}-output`);
const before = performance.now();
new MutationObserver((_, observer) => {
  observer.disconnect();
  done(performance.now() - before);
}).observe(output, {childList: true});
const other = question.radios.findIndex((radio) => radio.checked) === 2 ? 0 : 2;
question.radios[other].click();
"""
DIAL = """
const done = arguments[arguments.length - 1], [run] = arguments;
document.querySelector('[data-step-link="step-roadmap"]').click();
const dial = document.getElementById("what-if-budget");
const before = performance.now();
new MutationObserver((_, observer) => {
  observer.disconnect();
  done(performance.now() - before);
}).observe(document.getElementById("roadmap-output"), {childList: true});
dial.value = String(run % 2 ? 40 : 400);
dial.dispatchEvent(new Event("input", {bubbles: true}));
"""
KEY = """
if (Hemicycle.steps.current() !== "step-culture") document.querySelector('[data-step-link="step-culture"]').click();
const note = Hemicycle.questions[0].extras.note;
const before = performance.now();
note.value += "x";
note.dispatchEvent(new Event("input", {bubbles: true}));
const typed = performance.now();
Hemicycle.results.update();
return [typed - before, performance.now() - typed];
"""


def say(what, times, most):
    print(f"{what:<44} median {statistics.median(times):7.1f} ms   worst {max(times):7.1f} ms   may take {most} ms")


def worked(browser, page):
    """Milliseconds of processor time that the page's thread took until the engine was ready."""
    browser.driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    browser.open(page)
    browser.is_ready()
    metrics = browser.driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    browser.driver.execute_cdp_cmd("Performance.disable", {})
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration") * 1000


def main():
    if len(sys.argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    page = pathlib.Path(sys.argv[1])
    print(f"{page.stat().st_size:,} bytes, of 1,500,000")
    with Browser() as browser:
        ready = []
        for _ in range(RUNS):
            browser.open(page)
            ready.append(browser.run("return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
            browser.is_ready()
        say("the page is read and its form filled", ready, 500)
        started = []
        for _ in range(RUNS):
            browser.open(page)
            browser.is_ready()
            started.append(browser.run("return Hemicycle.startedAfter"))
        say("the engine has worked out the first results", started, 500)
        browser.run(ANSWER_ALL)
        say("of that, the processor worked for the page", [worked(browser, page) for _ in range(RUNS)], 500)
        run = browser.driver.execute_async_script
        say("a choice, until the results show it", [run(CHOOSE, "results", number) for number in range(RUNS)], 50)
        say("a choice, until the roadmap shows it", [run(CHOOSE, "roadmap", number) for number in range(RUNS)], 100)
        say("a dial, until the roadmap shows it", [run(DIAL, number) for number in range(RUNS)], 160)
        keys = [browser.run(KEY) for _ in range(RUNS)]
        say("a key, until the page is free again", [typed for typed, _ in keys], 50)
        say("after the last key, all worked out in", [worked for _, worked in keys], 50)
    return 0


if __name__ == "__main__":
    sys.exit(main())
