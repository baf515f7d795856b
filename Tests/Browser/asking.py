"""The assessment page as a form: every way to answer, review, decide, try out, adopt and print, by mouse and by keys alone.

    python3 Tests/Browser/asking.py public/fr/assessment.html [--browser firefox]

What is kept is read from the page's state; what a person is told, from the page itself.
"""

import json
import pathlib
import sys
import tempfile

from driver import Browser, By, Keys, Results, options, wait_for

STEPS_WITHOUT_QUESTIONS = ("start", "review", "means", "results", "roadmap")
LEAST_TARGET = 44  # pixels, WCAG 2.2 success criterion 2.5.5
NARROW = 320
LONG = "A remark of many words, which no sheet of paper may cut short. " * 40 + "<end & done>"

TOO_WIDE = "return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"
SMALL_TARGETS = """
const targets = document.querySelectorAll('main :is(button, select, textarea, summary, label:has(:is([type=radio], [type=checkbox])), '
  + 'input:is([type=text], [type=search], [type=range])), #steps a, .workbar button');
return [...targets].filter((target) => {
  if (target.closest('.engine-output, .step[hidden], [hidden]')) return false;
  const {width, height} = target.getBoundingClientRect();
  return height > 0 && (height < arguments[0] - 0.5 || width < arguments[0] - 0.5);
}).map((target) => `${target.tagName} ${target.id || target.className || target.textContent.slice(0, 30)}`);
"""


class Asking:
    def __init__(self, browser, results, page):
        self.browser, self.results, self.page = browser, results, pathlib.Path(page).resolve()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hemicycle-asking-"))

    # Small acts

    def expect(self, *arguments):
        return self.results.expect(*arguments)

    def state(self, path=""):
        return self.browser.run(f"return Hemicycle.state.value{path}")

    def answer(self, key):
        return self.browser.run("return Hemicycle.answerTo(arguments[0])", key)

    def keys(self):
        return self.browser.run("return Hemicycle.questions.filter(Hemicycle.isAsked).map(({key}) => key)")

    def go(self, step):
        self.browser.click(self.browser.find(f'[data-step-link="step-{step}"]'))

    def open(self, state=None):
        """The page blank, or a copy of it with some parts of the state."""
        page = self.page
        if state is not None:
            mark = '<script type="application/json" id="state">'
            text = page.read_text(encoding="utf-8")
            start = text.index(mark) + len(mark)
            end = text.index("</script>", start)
            island = json.dumps({**json.loads(text[start:end]), **state}).replace("<", "\\u003c")
            page = self.folder / "copy.html"
            page.write_text(text[:start] + island + text[end:], encoding="utf-8")
        self.browser.open(page)
        self.browser.is_ready()

    def choose(self, identifier, value):
        """An option of a list, as a person's choice tells the page."""
        self.browser.run(
            "const list = arguments[0]; list.value = arguments[1];"
            "list.dispatchEvent(new Event('change', {bubbles: true}))", self.browser.by_id(identifier), value)

    def said(self, key, **values):
        return self.browser.run("return Hemicycle.text(arguments[0], arguments[1])", f"assessment.{key}", values)

    def day(self, iso):
        """A day as a person of the page's language writes it."""
        year, month, day = map(int, iso.split("-"))
        said = lambda key, **values: self.browser.run("return Hemicycle.text(arguments[0], arguments[1])", f"report-date.{key}", values)
        return said("format", day=said("first") if day == 1 else day, month=said(f"month-{month}"), year=year)

    def announced(self):
        """What was last said to a screen reader."""
        return self.browser.by_id("announcer").get_attribute("textContent")

    def given(self, level=1):
        """A state in which every question has the same level."""
        self.open()
        return {"answers": {key: {"status": "answered", "level": level} for key in self.keys()}}

    # The form

    def choose_what_is_asked(self):
        browser = self.browser
        self.open()
        core = [box for box in browser.driver.find_elements(By.CSS_SELECTOR, "[data-questionnaire]") if box.is_selected()]
        self.expect("the core questionnaires are ticked", len(core) >= 4, str(len(core)))
        listed = [item["id"] for item in self.state(".questionnaires")]
        last = core[-1].get_attribute("value")
        self.expect("a ticked questionnaire is a step", browser.find(f'[data-step-link="step-{last}"]').is_displayed())
        browser.click(core[-1])
        self.expect("an unticked one is listed no longer", last not in [item["id"] for item in self.state(".questionnaires")])
        self.expect("nor a step any longer", not browser.find(f'[data-step-link="step-{last}"]').is_displayed())
        for box in core[1:-1]:
            browser.click(box)
        self.expect("the last core questionnaire stays", not core[0].is_enabled())
        for box in core[1:]:
            browser.click(box)
        self.expect("ticked again, they are listed as they were", [item["id"] for item in self.state(".questionnaires")] == listed)
        for theme in browser.driver.find_elements(By.CSS_SELECTOR, "[data-questionnaire]:not(:checked)")[:1]:
            asked = len(self.keys())
            browser.click(theme)
            self.expect("a theme adds its questions", wait_for(lambda: len(self.keys()) > asked))
            browser.click(theme)
        if browser.find("[name=path][value=short]").is_displayed():
            asked = len(self.keys())
            browser.click(browser.find("label:has([name=path][value=short])"))
            self.expect("the short path is kept", self.state(".path") == "short")
            self.expect("it asks less", wait_for(lambda: len(self.keys()) < asked))
            minutes = browser.run("return Number(document.querySelector('[data-time=short]').textContent.match(/[0-9]+/g)[1])")
            self.expect("it takes ten minutes at most", 0 < minutes <= 10, str(minutes))
            browser.click(browser.find("label:has([name=path][value=full])"))
            self.expect("the complete path asks all again", wait_for(lambda: len(self.keys()) == asked))
            self.expect("and leaves no trace", self.state(".path") is None)
        browser.click(browser.by_id("respondent-name"))
        browser.type_anything("Head of <IT>")
        self.expect("who answers is kept", self.state(".respondent") == {"name": "Head of <IT>"})

    def say_more(self):
        browser, key = self.browser, self.keys()[0]
        self.go(key.split(".")[0])
        browser.click(browser.find(f'label:has([id="{key}-1"])'))
        fold = browser.find(f'[data-question="{key}"] .question-more > summary')
        self.expect("what may be said besides is folded", not browser.by_id(f"{key}-target").is_displayed())
        browser.click(fold)
        first = browser.run("return document.getElementById(arguments[0]).options[0].textContent", f"{key}-target")
        self.expect("two levels up are the default target, and said to be", first == self.said("target-default", level=3), first)
        lower = browser.run("return document.getElementById(arguments[0]).options[1].disabled", f"{key}-target")
        self.expect("no target lies below today’s level", lower)
        self.choose(f"{key}-target", "2")
        self.choose(f"{key}-importance", "5")
        self.choose(f"{key}-confidence", "document")
        browser.click(browser.by_id(f"{key}-evidence"))
        browser.type_anything("Minutes of 12 March")
        answer = self.answer(key)
        wanted = {"status": "answered", "level": 1, "target": 2, "importance": 5, "confidence": "document", "evidence": "Minutes of 12 March"}
        self.expect("target, importance and evidence are kept", answer == wanted, str(answer))
        line = browser.by_id(f"{key}-set").text
        self.expect("the fold’s line says what is set", all(
            self.said(text, level=2, importance=5) in line for text in ("set-target", "set-importance", "set-document")), line)
        self.choose(f"{key}-target", "")
        self.choose(f"{key}-importance", "")
        self.expect("what is unset again leaves nothing", not {"target", "importance"} & set(self.answer(key)))

    def remember_last_time(self):
        browser, key = self.browser, self.keys()[1]
        browser.run(
            "Hemicycle.previousAnswer = (id) => id === arguments[0] ? {status: 'answered', level: 2, confidence: 'interview', evidence: 'The clerk'} : null;"
            "Hemicycle.answers.refill(Hemicycle.question(arguments[0]))", key)
        self.expect("last time’s answer is shown", "2 – " in browser.by_id(f"{key}-last").text)
        browser.click(browser.find(f'[data-last="{key}"]'))
        self.expect("and taken over with what showed it", self.answer(key) ==
                    {"status": "answered", "level": 2, "confidence": "interview", "evidence": "The clerk"}, str(self.answer(key)))
        self.expect("the focus is on the level taken", browser.focused() == f"{key}-2")

    def answer_one_at_a_time(self):
        """From the first tab stop to the next step, without a mouse."""
        browser = self.browser
        self.open()
        key = self.keys()[0]
        self.go(key.split(".")[0])
        step = browser.run("return document.getElementById(arguments[0]).closest('.step').id", key)
        mine = [other for other in self.keys() if other.split(".")[0] == key.split(".")[0]]
        browser.run("arguments[0].focus()", browser.find(f"#{step} [data-single]"))
        browser.press(Keys.ENTER)
        shown = lambda: [other for other in mine if browser.by_id(other).is_displayed()]
        self.expect("one question is shown", shown() == [mine[0]], str(shown()))
        self.expect("its first level has the focus", browser.focused() == f"{mine[0]}-0")
        browser.press("3")
        self.expect("a digit chooses that level", self.answer(mine[0]) == {"status": "answered", "level": 3})
        progress = lambda: browser.by_id("progress-text").get_attribute("textContent")
        self.expect("the choice is said as progress, and nothing else", wait_for(
            lambda: self.announced() == progress() != "", 5), f"{self.announced()!r}, not {progress()!r}")
        browser.press("6")
        self.expect("a digit without a level chooses nothing", self.answer(mine[0]).get("level") == 3)
        browser.press(Keys.ENTER)
        self.expect("Enter shows the next question", shown() == [mine[1]])
        place = self.said("single-place", number=2, count=len(mine))
        self.expect("its place is shown and said", place in browser.find(f"#{step}").text
                    and wait_for(lambda: self.announced() == place, 5), f"{self.announced()!r}, not {place!r}")
        browser.press(Keys.SHIFT + Keys.ENTER)
        self.expect("Shift and Enter go back", wait_for(lambda: shown() == [mine[0]], 2))
        browser.run("document.getElementById(arguments[0]).closest('details').open = true", f"{mine[0]}-note")
        browser.run("document.getElementById(arguments[0]).focus()", f"{mine[0]}-note")
        browser.press("1 2")
        self.expect("digits in a text are text", self.answer(mine[0]).get("note") == "1 2" and self.answer(mine[0])["level"] == 3)
        browser.run("document.getElementById(arguments[0]).focus()", f"{mine[0]}-3")
        browser.run("document.querySelector(arguments[0]).open = true", f"#{step} .single-keys")
        browser.click(browser.find(f"#{step} label:has([data-single-keys])"))
        browser.run("document.getElementById(arguments[0]).focus()", f"{mine[0]}-3")
        browser.press("1")
        self.expect("turned off, digits choose nothing", self.answer(mine[0])["level"] == 3)
        browser.click(browser.find(f"#{step} label:has([data-single-keys])"))
        browser.run("document.getElementById(arguments[0]).focus()", f"{mine[0]}-3")
        for number, other in enumerate(mine):
            browser.press(str(number % 3))
            self.expect(f"question {number + 1} is answered by keys", self.answer(other).get("level") == number % 3, str(self.answer(other)))
            browser.press(Keys.ENTER)
        self.expect("after the last question comes the next step", browser.run("return Hemicycle.steps.current()") != step)
        first = [other for other in self.keys() if other not in mine][0]
        self.expect("and its first question", wait_for(lambda: browser.focused() == f"{first}-0", 3), browser.focused())
        browser.run("document.querySelector('.step:not([hidden]) [data-single]').click()")
        self.expect("the whole area can be had again", len([k for k in self.keys() if browser.by_id(k).is_displayed()]) > 1)

    def go_by_keys_alone(self):
        """From the page’s first tab stop, step after step, to a plan that is kept: the tab key, Enter, the space bar, arrows."""
        browser = self.browser
        self.open()

        def tab_to(css, most=120, back=False):
            for _ in range(most):
                if browser.run("return document.activeElement.matches(arguments[0])", css):
                    return True
                browser.press(Keys.SHIFT + Keys.TAB if back else Keys.TAB)
            return self.expect(f"the tab key reaches {css}", False, browser.run("return document.activeElement.outerHTML.slice(0, 90)"))

        def step_to(step):
            browser.run("document.querySelector('.skip').focus()")
            tab_to(f'[data-step-link="step-{step}"]')
            browser.press(Keys.ENTER)
            self.expect(f"Enter on its link opens the step {step}", wait_for(lambda: browser.run("return Hemicycle.steps.current()") == f"step-{step}", 3))

        key = self.keys()[0]
        step_to(key.split(".")[0])
        tab_to(f'[id="{key}-0"]')
        browser.press(Keys.SPACE)
        browser.press(Keys.ARROW_DOWN)
        self.expect("an arrow key chooses the next level", self.answer(key).get("level") == 1, str(self.answer(key)))
        tab_to(f'[data-question="{key}"] .question-more > summary')
        browser.press(Keys.ENTER)
        tab_to(f'[id="{key}-confidence"]')
        browser.press(Keys.ARROW_DOWN)
        self.expect("an arrow key says how it is known", self.answer(key).get("confidence") == "document", str(self.answer(key)))
        step_to("means")
        tab_to("#wishes-search")
        browser.press("a")
        browser.press(Keys.ARROW_DOWN)
        browser.press(Keys.ARROW_DOWN)
        self.expect("an arrow key decides an initiative", len(self.state(".plan").get("done", [])) == 1, str(self.state(".plan")))
        step_to("roadmap")
        wait_for(lambda: browser.by_id("roadmap-output").text)
        tab_to("#what-if-budget")
        before = browser.by_id("what-if-budget").get_attribute("value")
        browser.press(Keys.ARROW_LEFT)
        self.expect("an arrow key turns a dial", browser.by_id("what-if-budget").get_attribute("value") != before)
        keep = browser.by_id("keep-plan")
        if wait_for(keep.is_enabled, 5):
            tab_to("#keep-plan")
            browser.press(Keys.ENTER)
            self.expect("Enter keeps the plan", "adopted" in self.state(".plan"))

    def review(self):
        browser = self.browser
        keys = list(self.given()["answers"])
        answers = {key: {"status": "answered", "level": 1} for key in keys[4:]}
        answers[keys[1]] = {"status": "unknown"}
        answers[keys[2]] = {"status": "answered", "level": 1, "confidence": "document"}
        answers[keys[3]] = {"status": "answered", "level": 1, "confidence": "assertion", "evidence": "A letter"}
        self.open({"answers": answers})
        self.go("review")
        number = lambda name: len(browser.driver.find_elements(By.CSS_SELECTOR, f"#review-{name} li"))
        self.expect("the review lists what is unanswered", wait_for(lambda: number("unanswered") == 1))
        self.expect("what is not known", number("unknown") == 1)
        self.expect("and what nothing shows", number("evidence") == len(keys) - 4, str(number("evidence")))
        browser.click(browser.find("#review-evidence summary"))
        browser.click(browser.find("#review-evidence a"))
        self.expect("from there the way leads to the field, unfolded", browser.focused() == f"{keys[4]}-confidence"
                    and browser.by_id(f"{keys[4]}-confidence").is_displayed(), browser.focused())

    # Means and roadmap

    def decide(self):
        browser = self.browser
        self.open({**self.given(), "plan": {"start": "2027-Q2"}})
        self.go("means")
        ids = browser.run("return Hemicycle.model.catalogue.initiatives.map(({id}) => id)")
        search = browser.by_id("wishes-search")
        own = browser.run("""
            const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
            const all = Hemicycle.model.catalogue.initiatives;
            return all.findIndex(({title}, index) => index > 3 && all.filter((other) =>
              plain(title).split(/\\s+/).every((word) => plain(other.title + ' ' + other.summary).includes(word))).length === 1)""")
        title = browser.run("return Hemicycle.model.catalogue.initiatives[arguments[0]].title", own)
        browser.click(search)
        browser.type_anything(title.upper())
        rows = lambda: [row for row in browser.driver.find_elements(By.CSS_SELECTOR, ".wish") if row.is_displayed()]
        self.expect("a search finds an initiative, whatever the case", len(rows()) == 1 and title in rows()[0].text, str(len(rows())))
        self.expect("and says how many", browser.by_id("wishes-count").text == self.said("wishes-found", count=1, all=len(ids)))
        browser.press(Keys.ARROW_DOWN)
        self.expect("the down key leads to it", browser.focused() == f"wish-{ids[own]}", browser.focused())
        self.choose(f"wish-{ids[own]}", "pinned")
        quarter = browser.find(f'.wish:has([id="wish-{ids[own]}"]) select + select')
        self.expect("a pinned one asks for its quarter, by name", quarter.is_displayed()
                    and browser.run("return arguments[0].options[0].textContent", quarter) == browser.run("return Hemicycle.quarterName(0)"))
        browser.run("arguments[0].value = '2'; arguments[0].dispatchEvent(new Event('change'))", quarter)
        for place, wish in enumerate(("done", "running", "mandatory", "excluded")):
            self.choose(f"wish-{ids[place]}", wish)
        plan = self.state(".plan")
        self.expect("every decision is kept", plan["pinned"] == {ids[own]: 2} and
                    [plan[wish] for wish in ("done", "running", "mandatory", "excluded")] == [[id] for id in ids[:4]], str(plan))
        self.choose("plan-quarter", "3")
        self.expect("the quarters’ names follow the start", browser.run("return arguments[0].selectedOptions[0].textContent", quarter)
                    == browser.run("return Hemicycle.quarterName(2)"))
        browser.run("arguments[0].focus()", search)
        browser.press(Keys.ESCAPE)
        self.expect("Escape ends the search", search.get_attribute("value") == "" and not rows())
        browser.click(browser.find("label:has(#wishes-set)"))
        self.expect("only what is decided can be shown", len(rows()) == 5, str(len(rows())))
        for id in ids[:4] + [ids[own]]:
            self.choose(f"wish-{id}", "")
        self.expect("undecided again, nothing is left", set(self.state(".plan")) == {"start"}, str(self.state(".plan")))

    def try_out(self):
        browser = self.browser
        self.open({**self.given(), "plan": {"start": "2027-Q1", "budget": 200}})
        self.go("roadmap")
        output = browser.by_id("roadmap-output")
        self.expect("the roadmap is drawn", wait_for(lambda: len(output.text) > 200))
        before, own = output.get_attribute("innerHTML"), self.state(".plan")
        slide = lambda name, value: browser.run(
            "const dial = document.getElementById(arguments[0]); dial.value = arguments[1];"
            "dial.dispatchEvent(new Event('input', {bubbles: true}))", f"what-if-{name}", value)
        slide("budget", 0)
        self.expect("the roadmap follows a dial", wait_for(lambda: output.get_attribute("innerHTML") != before))
        self.expect("the parliament’s own means stay", self.state(".plan") == own)
        self.expect("the dial says that it was turned", browser.find(".dial:has(#what-if-budget)").get_attribute("class") == "dial is-turned")
        plans = browser.run("return Hemicycle.engine.askJSON('plan', Hemicycle.state.json()) !== null")
        if self.expect("the engine gives the plan's starts", plans):
            said = browser.by_id("what-if-difference")
            self.expect("what changes is said", wait_for(lambda: self.said("what-if-since-own") in said.get_attribute("textContent")), said.text)
        slide("staff", 30)
        lists = lambda: browser.run(
            "const list = document.querySelector('.report-changes');"
            "return list && list.nextElementSibling.matches('details:not([open])')"
            "  ? [list, list.nextElementSibling].map((one) => [...one.querySelectorAll('li')].map(({textContent}) => textContent)) : null")
        if self.expect("of many changes the first few are shown, the others wait in a fold", wait_for(lists)):
            first, others = lists()
            self.expect("what they come to stands first", len(first) == 4 and "%" in first[0] and "%" not in "".join(first[1:] + others), str(first))
            self.expect("and none is lost", len({*first, *others}) == len(first) + len(others) > 8, str(others))
        browser.click(browser.by_id("what-if-reset"))
        self.expect("back to one’s own means, the roadmap is the same again", wait_for(lambda: output.get_attribute("innerHTML") == before))
        more = browser.find(".dial:has(#what-if-staff) .dial-step:last-child")
        browser.click(more)
        self.expect("a step of staff is a tenth more", browser.by_id("what-if-staff").get_attribute("value") == "110")
        if not plans:
            return
        keep = browser.by_id("keep-plan")
        wait_for(lambda: keep.is_enabled())
        browser.click(keep)
        plan = self.state(".plan")
        self.expect("the plan kept has its starts and its date", len(plan["adopted"]["starts"]) > 3 and len(plan["adopted"]["date"]) == 10, str(plan))
        self.expect("and the means that were tried", plan.get("capacity"))
        self.expect("it is then what changes are told against", wait_for(
            lambda: self.day(plan["adopted"]["date"]) in browser.by_id("what-if-difference").text), browser.by_id("what-if-difference").text)
        self.expect("nothing changes by keeping it", self.said("what-if-same") in browser.by_id("what-if-difference").get_attribute("textContent"),
                    browser.by_id("what-if-difference").text)
        browser.click(browser.by_id("free-plan"))
        self.expect("a plan can be made afresh", wait_for(lambda: "adopted" not in self.state(".plan")))

    # Several respondents

    def compare(self):
        browser = self.browser
        given = self.given()
        keys = list(given["answers"])
        answered = lambda level, **more: {"status": "answered", "level": level, **more}
        respondents = [
            {"id": f"c{number}", "name": name, "date": "2026-11-20", "answers": {
                keys[0]: answered(1), keys[1]: answered(0 if number < 3 else 4, note="<b>Seen</b> in March"), keys[2]: answered(number % 2)}}
            for number, name in enumerate(("Clerk", "Library", "IT", "Bureau <1>"), 1)]
        self.expect("alone, no comparison is offered", not browser.by_id("groups-link").is_displayed())
        self.open({**given, "respondents": respondents})
        self.expect("with respondents it is", wait_for(lambda: browser.by_id("groups-link").is_displayed()))
        self.go("groups")
        order = lambda: browser.run("return [...document.querySelectorAll('[data-group]')].map(({dataset}) => dataset.group)")
        if not self.expect("the engine compares", wait_for(lambda: len(order()) == 3), str(order())):
            return
        self.expect("the most contested question comes first", order() == [keys[1], keys[2], keys[0]], str(order()))
        split = browser.run("return Hemicycle.text('room.agreement-split')")
        facts = browser.find(f'[data-group="{keys[1]}"] .group-facts').get_attribute("textContent")
        self.expect("two camps are called so", facts.startswith(split), facts)
        counts = browser.run("return [...document.querySelectorAll(`[data-group='${arguments[0]}'] .spread-count`)].map((one) => one.textContent)", keys[1])
        self.expect("every level has its number", counts == ["2", "0", "0", "0", "2"], str(counts))
        self.expect("the first to talk about is unfolded, the others are not", browser.run(
            "return [...document.querySelectorAll('[data-group]')].map(({open}) => open)") == [True, False, False])
        self.expect("who answered is told apart from who voted", self.said("group-respondents", count=4) in facts, facts)
        # In one go: the rows are made anew when something is adopted.
        table = lambda: browser.run("return [...document.querySelectorAll('#groups-table tbody tr')].map((row) => row.innerText)")
        self.expect("the table has a line for each question", len(table()) == 3 and "2 – 0 – 0 – 0 – 2" in table()[0].replace("\u00a0", " "), str(table()))
        browser.click(browser.find(f'[data-group="{keys[1]}"] .voices summary'))
        text = browser.find(f'[data-group="{keys[1]}"] .voices').text
        self.expect("who said what can be read", "Bureau <1>" in text and "<b>Seen</b> in March" in text, text)
        self.expect("no level is proposed", browser.by_id(f"{keys[1]}-adopt-level").get_attribute("value") == "")
        browser.click(browser.by_id(f"{keys[1]}-adopt"))
        self.expect("without one, nothing is adopted and the page says why", "adopted" not in self.answer(keys[1])
                    and browser.by_id(f"{keys[1]}-adopt-error").is_displayed() and browser.focused() == f"{keys[1]}-adopt-level")
        self.choose(f"{keys[1]}-adopt-level", "3")
        browser.click(browser.by_id(f"{keys[1]}-adopt-reason"))
        browser.type_anything("The minutes show it")
        browser.click(browser.by_id(f"{keys[1]}-adopt"))
        answer = self.answer(keys[1])
        self.expect("the level adopted is the answer, with its reason", answer["level"] == 3
                    and answer["adopted"]["reason"] == "The minutes show it" and answer["adopted"]["from"] == "respondents", str(answer))
        self.expect("the table has the decision with its reason", wait_for(lambda: any("The minutes show it" in row for row in table())), str(table()))
        self.expect("the focus stays with the decision", wait_for(lambda: browser.focused() == f"{keys[1]}-adopt"), browser.focused())
        self.go(keys[1].split(".")[0])
        browser.click(browser.find(f'label:has([id="{keys[1]}-1"])'))
        self.expect("another answer is no longer that decision", "adopted" not in self.answer(keys[1]))
        alone = {"id": "c5", "name": "Alone", "date": "2026-11-20", "answers": {keys[3]: answered(2)}}
        self.open({**given, "respondents": [*respondents, alone]})
        self.go("groups")
        wait_for(lambda: len(order()) == 4)
        facts = browser.find(f'[data-group="{keys[3]}"] .group-facts').get_attribute("textContent")
        self.expect("one person alone agrees with nobody", facts.startswith(self.said("group-respondents", count=1)), facts)
        self.expect("and comes last", order()[-1] == keys[3] and "1,00" not in table()[-1] and "1.00" not in table()[-1], str(table()[-1]))

    # Paper

    def print_out(self):
        browser = self.browser
        given = self.given(2)
        keys = list(given["answers"])
        given["answers"][keys[0]].update(note=LONG, evidence="The mandate", target=3)
        given["answers"][keys[1]] = {"status": "notApplicable", "reason": "One chamber only"}
        self.open(given)
        browser.run("window.print = () => { window.dispatchEvent(new Event('beforeprint')); }")
        paper = lambda kind: browser.run(
            "document.querySelector(`[data-paper='${arguments[0]}']`).click();"
            "const text = document.getElementById('paper').textContent, kind = document.body.dataset.prints;"
            "window.dispatchEvent(new Event('afterprint')); return [text, kind];", kind)
        text, kind = paper("answers")
        levels = browser.run("return Hemicycle.questions.filter(Hemicycle.isAsked).map((question) => Hemicycle.levelText(question, 2))")
        self.expect("the answers on paper have their levels in full", all(level in text for level in levels[2:]) and kind == "answers")
        self.expect("and their notes, evidence, targets and reasons, whole", LONG in text and "The mandate" in text and "One chamber only" in text)
        text, kind = paper("blank")
        questions = browser.run(
            "return Hemicycle.questions.filter(Hemicycle.isAsked).map((question) => [question.text, ...question.radios.slice(0, -2).map(({value}) => Hemicycle.levelText(question, value))])")
        missing = [line for question in questions for line in question if line not in text]
        self.expect("the blank form has every question and level", not missing and kind == "blank", str(missing[:2]))
        self.expect("means follow the parliament, so that whoever leads has them on the first sheets", browser.run(
            "const [means, area] = [arguments[1], arguments[2]].map((id) => arguments[0].indexOf(document.getElementById(id).textContent));"
            "return 0 < means && means < area", text, "staff-help", "step-culture-title"))
        self.expect("and nothing of the answers", LONG not in text and "The mandate" not in text)
        self.expect("afterwards nothing is left of the sheet", browser.run(
            "return document.getElementById('paper').childElementCount === 0 && !document.body.dataset.prints"))
        if browser.kind == "chromium":
            self.print_all({**given, "votes": {keys[0]: [{"counts": [1, 0, 3, 0, 0], "abstain": 0, "present": 4, "date": "2026-11-20"}]}})

    def print_all(self, given):
        """What stands on the sheets, as far as a browser tells that can take the screen for paper."""
        browser = self.browser
        self.open(given)
        browser.run("window.print = () => { window.dispatchEvent(new Event('beforeprint')); }")
        seen = lambda: browser.run(
            "return [...document.querySelectorAll('.step, #groups-summary, #paper')].filter((one) => one.checkVisibility()).map(({id}) => id)")
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        browser.run("window.print()")
        self.expect("the page on paper is results, roadmap and answers", seen() == ["step-results", "step-roadmap", "paper"], str(seen()))
        browser.run("window.dispatchEvent(new Event('afterprint'))")
        browser.run("document.querySelector('[data-step-link=step-groups]').click(); document.getElementById('groups-print').click()")
        self.expect("the table of votes and answers is printed alone", seen() == ["step-groups", "groups-summary"], str(seen()))
        browser.run("window.dispatchEvent(new Event('afterprint'))")
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})

    # Going through the steps

    def go_through(self):
        browser = self.browser
        self.open()
        resume = lambda: browser.by_id("resume")
        self.expect("whoever begins is offered no going on", not resume().is_displayed())
        keys = self.keys()
        self.open({"answers": {key: {"status": "answered", "level": 1} for key in keys[:2]}})
        browser.click(resume().find_element(By.TAG_NAME, "button"))
        self.expect("whoever comes back is led to the first open question", browser.focused() == f"{keys[2]}-0", browser.focused())
        listed = browser.run("return [...document.querySelectorAll('.steps li:not([hidden], .steps-aside) a')].map((link) => link.dataset.stepLink)")
        self.go("start")
        seen = ["step-start"]
        while len(seen) <= len(listed):
            turn = browser.driver.find_elements(By.CSS_SELECTOR, f"#{seen[-1]} [data-turn=next]")
            if not turn or not turn[0].is_displayed():
                break
            browser.click(turn[0])
            seen.append(browser.run("return Hemicycle.steps.current()"))
        self.expect("going on follows the list of steps", seen == listed, f"{seen}, not {listed}")
        self.go("room")
        offered = browser.driver.find_elements(By.CSS_SELECTOR, "#room-questions li")
        self.expect("the room is offered what is asked, no more", len(offered) == len(keys), f"{len(offered)}, not {len(keys)}")

    # Wherever it is looked at

    def stay_within(self):
        """320 pixels: also a page of 1,280 magnified four times (WCAG 2.2, 1.4.10)."""
        browser = self.browser
        self.open(self.given())
        browser.driver.set_window_size(NARROW, 800)
        if browser.run("return window.innerWidth") > NARROW:
            browser.driver.set_window_size(NARROW + browser.run("return window.outerWidth - window.innerWidth"), 800)
        steps = browser.run("return [...document.querySelectorAll('.step')].map(({id}) => id).filter((id) => document.querySelector(`[data-step-link=${id}]`).parentElement.hidden === false)")
        for step in steps:
            browser.run("document.querySelector(`[data-step-link='${arguments[0]}']`).click();"
                        "for (const fold of document.querySelectorAll('main details')) if (!fold.closest('.engine-output')) fold.open = true", step)
            wait_for(lambda: not browser.run("return document.querySelector('.is-stale')"), 3)
            self.expect(f"{step} stays within {NARROW} pixels", wait_for(lambda: not browser.run(TOO_WIDE), 3), browser.run(
                "return [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((one) => one.tagName + '.' + one.className).join()"))
            small = browser.run(SMALL_TARGETS, LEAST_TARGET)
            self.expect(f"{step} has no target below {LEAST_TARGET} pixels", not small, "; ".join(small[:6]))
        browser.driver.set_window_size(1280, 900)

    def refuse_nothing(self):
        """What an engine that refuses, or hostile parts of a state, may not break."""
        browser = self.browser
        self.open({**self.given(), "plan": {"pinned": [1], "done": "x", "running": None, "excluded": [3], "adopted": {"starts": 4}, "capacity": []},
                   "respondents": [None, {"answers": 3}, {"name": 5, "answers": {"__proto__": {}}}], "votes": [1], "respondent": 7, "path": {}, "questionnaires": [None, 4]})
        for step in (*STEPS_WITHOUT_QUESTIONS, "groups"):
            browser.run("document.querySelector(`[data-step-link='step-${arguments[0]}']`).click()", step)
        ids = browser.run("return Hemicycle.model.catalogue.initiatives.map(({id}) => id)")
        self.choose(f"wish-{ids[0]}", "done")
        self.expect("odd plans are mended by choosing", self.state(".plan.done") == [ids[0]])
        browser.listen()
        self.expect("nothing was said on the console", not browser.messages, "; ".join(browser.messages[:3]))

    def travel(self):
        guard = self.results.guard
        for what, part in (
            ("what is asked", self.choose_what_is_asked), ("saying more", self.say_more), ("last time", self.remember_last_time),
            ("one at a time", self.answer_one_at_a_time),
            ("keys alone", self.go_by_keys_alone), ("the review", self.review), ("decisions", self.decide),
            ("trying out", self.try_out), ("respondents", self.compare), ("paper", self.print_out), ("the steps", self.go_through),
            ("narrow", self.stay_within),
            ("odd states", self.refuse_nothing)):
            guard(what, part)


def main():
    arguments = options(__doc__, "page")
    results = Results()
    with Browser(arguments.browser) as browser:
        Asking(browser, results, arguments.page).travel()
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
