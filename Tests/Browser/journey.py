"""The whole journey through the assessment page, as a person makes it.

    python3 Tests/Browser/journey.py public/fr/assessment.html .build/release/hemicycle [--browser firefox]

Opens the page from disk, answers by mouse and by keyboard, reads results and roadmap, saves, reopens the copy, and
compares the page's report with the command's, byte for byte. Nothing may be requested from a network, nothing may be
complained about on the console, and no answer may be lost, whatever was typed.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from driver import Browser, By, Canary, Keys, Results, options, wait_for

OPENING = b'<script type="application/json" id="state">'
CLOSING = b"</script>"

# Everything that ends an island, a page, a replacement, a line or a person's trust, if it is not handled as text.
HOSTILE = (
    "</script><img src=\"http://127.0.0.1:PORT/note\" onerror=\"window.struck=1\"><!--<script>"
    " & \" ' ` $& $1 $` {{name}} {{{name}}} \\ \\u003c \u2028\u2029\u0085\ufeff\u202ebackwards\u202c \U0001f3db\ufe0f"
    " \u0627\u0644\u0628\u0631\u0644\u0645\u0627\u0646 <b>bold</b>\nsecond line"
)


def state_in(page):
    """The state's text in a saved page's bytes."""
    start = page.index(OPENING) + len(OPENING)
    return page[start : page.index(CLOSING, start)]


def with_state(page, text):
    """A page's bytes with another state's text."""
    start = page.index(OPENING) + len(OPENING)
    return page[:start] + text + page[page.index(CLOSING, start) :]


def answers_on(browser):
    """All that the form holds and a blank one does not, by name; staff with a decimal point, which French shows as a comma."""
    return browser.run(
        "const held = {};"
        "for (const field of document.querySelectorAll('#answers :is(input:not([type=file]), select, textarea)')) {"
        "  if (field.type === 'radio' || field.type === 'checkbox') {"
        "    if (field.checked !== field.defaultChecked) held[field.name || field.value] = field.value; }"
        "  else if (field.value !== '') held[field.name] = 'capacity' in field.dataset ? field.value.replace(',', '.') : field.value;"
        "} return held;"
    )


def is_ready(browser):
    return browser.is_ready()


class Journey:
    def __init__(self, browser, results, page, command, canary):
        self.browser, self.results, self.page, self.command = browser, results, pathlib.Path(page).resolve(), command
        self.shipped = self.page.read_bytes()
        self.hostile = HOSTILE.replace("PORT", str(canary.port))
        self.canary = canary
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hemicycle journey é "))

    # Small acts

    def expect(self, *arguments):
        return self.results.expect(*arguments)

    def go(self, step):
        self.browser.click(self.browser.find(f'[data-step-link="step-{step}"]'))

    def save(self):
        return self.browser.download(lambda: self.browser.click(self.browser.by_id("save")))

    def write_in(self, identifier, text):
        field = self.browser.by_id(identifier)
        self.browser.click(field)
        field.clear()
        self.browser.click(field)
        self.browser.type_anything(text)

    def keys(self):
        """The questions of the questionnaires that are offered; themes are not until they are chosen."""
        return self.browser.run(
            "return Hemicycle.questions.filter(({step}) => !document.querySelector("
            "  `[data-step-link='${step.id}']`).parentElement.hidden).map((question) => question.key)")

    def progress(self):
        return self.browser.by_id("progress-text").text

    # The journey

    def open_blank(self):
        self.browser.open(self.page)
        self.expect("the engine starts", is_ready(self.browser))
        captured = self.browser.run("return Hemicycle.shipped").encode("utf-8", "surrogatepass")
        where = next((i for i, (a, b) in enumerate(zip(captured, self.shipped)) if a != b), min(len(captured), len(self.shipped)))
        self.expect("the captured page is the file, byte for byte", captured == self.shipped,
                    f"differs at {where}: file {self.shipped[where - 30:where + 60]!r}, page {captured[where - 30:where + 60]!r}")
        self.expect("progress is shown from the start", self.progress())
        self.blank = answers_on(self.browser)
        self.expect("no interface text is missing", self.browser.run(
            "return !/\\b(assessment|format|report-[a-z-]+)\\.[a-z-]+\\b/.test(document.body.innerText)"))
        copy = self.save()
        self.expect("a save with nothing changed gives the shipped file", copy and copy.read_bytes() == self.shipped)
        self.expect("the shipped page does not call itself a copy", not self.browser.by_id("copy-links").is_displayed())
        self.expect("leaving a page without changes asks nothing", not self.asks_before_leaving())

    def asks_before_leaving(self):
        return self.browser.run(
            "const leaving = new Event('beforeunload', {cancelable: true}); window.dispatchEvent(leaving);"
            "return leaving.defaultPrevented;")

    def answer(self):
        browser, keys = self.browser, self.keys()
        self.expect("every core questionnaire asks at least six questions", len(keys) >= 24, str(len(keys)))
        self.go("start")
        self.write_in("parliament-name", "Assemblée « Été » <test> & Cie")
        facts = browser.driver.find_elements(By.CSS_SELECTOR, "#step-start select")
        self.expect("the facts are folded, and none is needed to begin", facts and not facts[0].is_displayed())
        browser.click(browser.find("#facts > summary"))
        none = browser.by_id("facts-count").text
        for select in facts[:2]:
            browser.click(select)
            browser.run("arguments[0].selectedIndex = 1; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))", select)
        self.expect("the fold says how many are given", browser.by_id("facts-count").text == none.replace("0", "2", 1), none)
        current = None
        for number, key in enumerate(keys):
            step = browser.run("return arguments[0].closest('.step').id", browser.by_id(key))
            if step != current:
                self.go(step.removeprefix("step-"))
                current = step
            if not browser.by_id(key).is_displayed():
                continue
            if number == 1:
                self.answer_by_keyboard(key)
            elif number == 2:
                browser.click(browser.find(f'[id="{key}-unknown"] + .level-text'))
            elif number == 3:
                browser.click(browser.find(f'[id="{key}-notApplicable"] + .level-text'))
            elif number != 4:
                browser.click(browser.find(f'label:has([id="{key}-{number % 3}"])'))
        self.expect("the badge says that something is not saved", browser.by_id("badge").get_attribute("data-tone") == "unsaved")
        self.expect("leaving with unsaved changes asks first", self.asks_before_leaving())

    def answer_by_keyboard(self, key):
        self.browser.run("arguments[0].focus()", self.browser.by_id(f"{key}-0"))
        self.browser.press(Keys.SPACE)
        self.browser.press(Keys.ARROW_DOWN)
        self.expect("space and arrow keys choose a level", self.browser.by_id(f"{key}-1").is_selected())
        self.browser.press(Keys.TAB)
        self.expect("the tab key leaves the question's levels", not (self.browser.focused() or "").startswith(f"{key}-1"))

    def explain(self):
        browser, key = self.browser, self.keys()[3]
        self.go("culture")
        reason = browser.by_id(f"{key}-reason")
        self.expect("“not applicable” asks for a reason", reason.is_displayed() and reason.get_attribute("required"))
        self.expect("a level asks for none", not browser.by_id(f"{self.keys()[0]}-reason").is_displayed())
        unsaid = self.save()
        self.expect("a missing reason does not refuse the save", unsaid is not None)
        self.expect("the summary of what is open takes the focus", browser.focused() == "problems")
        browser.click(browser.find("#problems-list a"))
        self.expect("the summary leads to the field", browser.focused() == f"{key}-reason", browser.focused())
        browser.type_anything("Pas de « seconde » chambre <ici>")
        self.expect("the summary goes once the reason is given", wait_for(lambda: not browser.by_id("problems").is_displayed()))
        noted = self.keys()[0]
        browser.click(browser.find(f'[data-question="{noted}"] summary'))
        self.write_in(f"{noted}-note", self.hostile)
        self.expect("a hostile note is text", not browser.run("return window.struck"))

    def give_means(self):
        browser = self.browser
        self.go("means")
        roles = [field.get_attribute("id") for field in browser.driver.find_elements(By.CSS_SELECTOR, "[data-capacity]")]
        self.write_in(roles[0], "2,5")
        self.write_in(roles[1], "abc")
        browser.press(Keys.TAB)
        self.expect("a wrong number is said beside its field", browser.by_id(f"{roles[1]}-error").is_displayed())
        self.write_in(roles[1], "4.5")
        browser.press(Keys.TAB)
        self.expect("the error goes with the mistake", not browser.by_id(f"{roles[1]}-error").is_displayed())
        self.write_in("plan-budget", "250")
        self.write_in("plan-year", "2027")
        browser.run("const list = document.getElementById('plan-quarter'); list.value = '1'; list.dispatchEvent(new Event('change', {bubbles: true}))")
        plan = browser.run("return Hemicycle.state.value.plan")
        self.expect("means are kept in tenths, thousands and quarters",
                    plan.get("start") == "2027-Q1" and plan.get("budget") == 250 and sorted(plan["capacity"].values()) == [25, 45], str(plan))

    def read_results(self):
        browser = self.browser
        self.go("review")
        self.expect("the review lists what is not answered", wait_for(lambda: browser.by_id("review-unanswered").is_displayed()))
        for step in ("results", "roadmap"):
            self.go(step)
            output = browser.by_id(f"{step}-output")
            text = wait_for(lambda: output.text)
            self.expect(f"{step} are shown", text and len(text) > 200, text)
            self.expect(f"{step} hold no missing text", "report-" not in text, text[:300])
        said = browser.run("return Hemicycle.text('assessment.computation-failed')")
        self.expect("nothing failed to be worked out", said not in browser.find("main").text)
        before = browser.by_id("roadmap-output").get_attribute("innerHTML")
        self.go("means")
        self.write_in("plan-budget", "20")
        self.go("roadmap")
        self.expect("the roadmap follows the means", wait_for(lambda: browser.by_id("roadmap-output").get_attribute("innerHTML") != before))

    def save_and_reopen(self):
        browser = self.browser
        held = answers_on(browser)
        copy = browser.download(lambda: browser.find("body").send_keys(Keys.CONTROL, "s"))
        if not self.expect("Ctrl+S saves a copy", copy is not None):
            return None
        self.expect("the badge names the file", copy.name in browser.by_id("badge").text, browser.by_id("badge").text)
        self.expect("a saved page may be left", not self.asks_before_leaving())
        bytes_ = copy.read_bytes()
        self.expect("only the state differs from the shipped page", with_state(bytes_, state_in(self.shipped)) == self.shipped)
        state = json.loads(state_in(bytes_))
        self.expect("the copy says who it is", state["document"]["id"] and state["document"]["copy"] and state["document"]["saved"])
        self.expect("the generation counts the saves", state["document"]["generation"] == 2 and state["document"]["parentHash"], str(state["document"]))
        self.expect("the name is safe and dated", copy.name.isascii() and state["document"]["saved"] in copy.name, copy.name)
        moved = self.folder / "copie n° 1.html"
        shutil.copy(copy, moved)
        browser.open(moved)
        is_ready(browser)
        self.expect("the copy holds the same answers", answers_on(browser) == held,
                    str({key: (held.get(key), answers_on(browser).get(key)) for key in held if answers_on(browser).get(key) != held.get(key)}))
        self.expect("nothing typed has become markup", not browser.run("return window.struck || document.querySelector('img, #answers b')"))
        self.expect("the copy says what becomes of its links", browser.by_id("copy-links").is_displayed())
        again = self.save()
        self.expect("saving the copy unchanged gives the same bytes", again and again.read_bytes() == bytes_)
        return moved

    def compare_report(self, copy):
        self.go("roadmap")
        wait_for(lambda: self.browser.by_id("roadmap-output").text)
        report = self.browser.download(lambda: self.browser.click(self.browser.by_id("download-report")))
        if not self.expect("the report can be downloaded", report is not None):
            return
        made = self.folder / "roadmap.html"
        run = subprocess.run([self.command, "roadmap", str(copy), "-o", str(made)], capture_output=True, text=True)
        self.expect("the command reads the copy", run.returncode == 0, run.stderr)
        if made.exists():
            self.expect("the page's report is the command's, byte for byte", report.read_bytes() == made.read_bytes())
        saved = self.folder / "report.html"
        shutil.copy(report, saved)
        self.browser.open(saved)
        self.expect("the report is a page of its own", len(self.browser.find("body").text) > 500)
        self.expect("nothing typed is markup in the report", not self.browser.run("return window.struck || document.querySelector('img')"))

    def go_on(self, copy):
        """A copy from another time: with fields and ids that this version does not know."""
        browser = self.browser
        state = json.loads(state_in(copy.read_bytes()))
        state["future"] = {"kept": [1, "<é>"]}
        state["answers"]["gone.question"] = {"status": "answered", "level": 1, "later": True}
        state["answers"]["__proto__"] = {"status": "unknown", "note": "hostile"}
        other = self.folder / "later.html"
        other.write_bytes(with_state(copy.read_bytes(), json.dumps(state).replace("<", "\\u003c").replace(">", "\\u003e").encode()))
        browser.open(other)
        is_ready(browser)
        self.go("start")
        self.write_in("parliament-name", "Autre nom")
        saved = self.save()
        result = json.loads(state_in(saved.read_bytes()))
        self.expect("unknown fields and ids are kept", result["future"] == state["future"]
                    and result["answers"]["gone.question"] == state["answers"]["gone.question"]
                    and result["answers"]["__proto__"] == state["answers"]["__proto__"])
        was = state["document"]
        self.expect("the copy stays the same document, one generation on", result["document"]["id"] == was["id"]
                    and result["document"]["generation"] == was["generation"] + 1 and result["document"]["parentHash"] != was["parentHash"])

    def bring_in(self, copy):
        browser = self.browser
        browser.open(copy)
        is_ready(browser)
        held = answers_on(browser)
        self.go("roadmap")
        bare = browser.download(lambda: browser.click(browser.by_id("download-answers")))
        json_file = self.folder / "answers.json"
        shutil.copy(bare, json_file)
        for name, file in (("a bare JSON file", json_file), ("another saved copy", copy)):
            browser.open(self.page)
            is_ready(browser)
            browser.by_id("open-file").send_keys(str(file))
            self.expect(f"{name}: the page asks before replacing", wait_for(lambda: browser.by_id("open-confirm").is_displayed()))
            self.expect(f"{name}: nothing is replaced unasked", answers_on(browser) == self.blank)
            browser.click(browser.by_id("open-replace"))
            self.expect(f"{name}: the answers are the same", wait_for(lambda: answers_on(browser) == held))
            self.expect(f"{name}: the page says that they are not saved here", browser.by_id("badge").get_attribute("data-tone") == "unsaved")
        cut = self.folder / "cut.html"
        cut.write_bytes(with_state(copy.read_bytes(), state_in(copy.read_bytes())[:200]))
        other = self.folder / "other.html"
        other.write_text("<p>nothing here</p>")
        for name, file in (("a damaged copy", cut), ("a foreign file", other)):
            browser.by_id("open-file").send_keys(str(file))
            self.expect(f"{name}: the page says so", wait_for(lambda: file.name in browser.by_id("open-report").text))
            self.expect(f"{name}: the answers are untouched", answers_on(browser) == held)

    def refuse(self, copy):
        """Files that this page must not write over."""
        browser, text = self.browser, state_in(copy.read_bytes())
        cases = (("damaged", text[: len(text) // 2]), ("newer", text.replace(b"hemicycle-answers/1", b"hemicycle-answers/9")))
        for kind, state in cases:
            file = self.folder / f"{kind}.html"
            file.write_bytes(with_state(copy.read_bytes(), state))
            browser.open(file)
            is_ready(browser)
            self.expect(f"a {kind} file says so first", browser.by_id(kind).is_displayed() and browser.focused() == kind)
            self.expect(f"a {kind} file cannot be saved over", not browser.by_id("save").is_enabled())
            self.expect(f"a {kind} file cannot be changed", not browser.by_id("parliament-name").is_enabled())
            if kind == "damaged":
                rest = browser.download(lambda: browser.click(browser.by_id("damaged-download")))
                self.expect("what is left of a damaged file can be had", rest and rest.read_bytes() == state)
            else:
                self.expect("a newer file can be read", len(answers_on(browser)) > 20)
                self.expect("it offers no going on", not browser.by_id("resume").is_displayed())
                self.expect("and advises no saving", browser.run("return document.getElementById('progress-text').textContent")
                            == browser.run("return Hemicycle.text('assessment.computation-newer')"))

    def lose_the_engine(self, copy):
        """Saving must outlive the engine."""
        page = copy.read_bytes()
        mark = b'id="engine">'
        start = page.index(mark) + len(mark)
        file = self.folder / "no-engine.html"
        file.write_bytes(page[:start] + b"AGFzbQ==" + page[page.index(CLOSING, start) :])
        self.browser.open(file)
        self.expect("a broken engine is noticed", is_ready(self.browser) is False and self.browser.by_id("engine-failed").is_displayed())
        self.go("start")
        self.write_in("parliament-name", self.hostile.replace("\n", " "))
        saved = self.save()
        state = json.loads(state_in(saved.read_bytes()))
        self.expect("saving works without the engine", state["parliament"]["name"].startswith("</script>"), state["parliament"])
        island = state_in(saved.read_bytes())
        self.expect("nothing in the island can end it", b"<" not in island and "\u2028" not in island.decode() and "\u202e" not in island.decode())

    def read_without_scripts(self):
        text = self.browser.without_scripts(self.page)
        if text is None:
            return
        question = json.loads(self.model())["questionnaires"][0]["questions"][0]
        self.expect("without scripts the questions and their levels can be read", question["text"] in text and question["levels"][-1] in text)
        self.expect("without scripts the page says what is missing", "JavaScript" in text)

    def model(self):
        mark = b'id="model">'
        start = self.shipped.index(mark) + len(mark)
        return self.shipped[start : self.shipped.index(CLOSING, start)]

    def travel(self):
        guard = self.results.guard
        guard("opening", self.open_blank)
        guard("answering", self.answer)
        guard("explaining", self.explain)
        guard("means", self.give_means)
        guard("results", self.read_results)
        copy = guard("saving and reopening", self.save_and_reopen)
        if copy:
            guard("the report", lambda: self.compare_report(copy))
            guard("a later version's fields", lambda: self.go_on(copy))
            guard("bringing answers in", lambda: self.bring_in(copy))
            guard("locked files", lambda: self.refuse(copy))
            guard("a broken engine", lambda: self.lose_the_engine(copy))
        guard("without scripts", self.read_without_scripts)
        self.browser.listen()
        self.expect("nothing was said on the console", not self.browser.messages, "; ".join(self.browser.messages[:5]))
        self.expect("nothing was requested", not self.browser.requests, "; ".join(self.browser.requests[:5]))
        self.expect("the canary heard nothing", not self.canary.heard, "; ".join(self.canary.heard))
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    arguments = options(__doc__, "page", "hemicycle")
    results = Results()
    with Canary() as canary, Browser(arguments.browser, canary=canary) as browser:
        Journey(browser, results, arguments.page, arguments.hemicycle, canary).travel()
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
