"""Nothing typed is lost, whatever happens to the browser, and nothing is kept that a person wants gone.

    python3 Tests/Browser/loss.py public/fr/assessment.html [--browser firefox]

The browser is killed as a power cut does it, 0, 50 and 300 ms after a key; it is closed, sent to another page, its storage is
refused and filled up, the file is renamed, opened twice, opened in a private window. Each time the page has to have what was
typed, or to have said that it would not. WebKit's automation forgets its storage when it ends, so there the page is left
and opened again within one session.
"""

import pathlib
import shutil
import sys
import tempfile
import time

from driver import Browser, Canary, Keys, Results, options, wait_for

DELAYS = (0, 0.05, 0.3)  # seconds between a key and the end
PACE = 0.06  # seconds between two keys: twice as fast as anybody types


class Loss:
    def __init__(self, kind, page, canary, results):
        self.kind, self.page, self.canary, self.results = kind, pathlib.Path(page).resolve(), canary, results
        self.expect = results.expect
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hemicycle loss é "))
        self.messages = []
        self.requests = []

    # Small acts

    def browser(self, profile=None, **more):
        return Browser(self.kind, profile=profile, canary=self.canary, **more)

    def open(self, browser, file=None):
        browser.open(file or self.page)
        self.expect("the page is ready", browser.is_ready())

    def type_name(self, browser, text):
        """With real keys, one at a time, as a person types."""
        field = browser.by_id("parliament-name")
        browser.click(field)
        for letter in text:
            time.sleep(PACE)
            field.send_keys(letter)

    def name(self, browser):
        return browser.run("return document.getElementById('parliament-name').value")

    def tone(self, browser, badge="badge-kept"):
        return browser.by_id(badge).get_attribute("data-tone")

    def shows(self, browser, identifier):
        return browser.by_id(identifier).is_displayed()

    def press(self, browser, identifier):
        browser.click(browser.by_id(identifier))

    def continue_draft(self, browser):
        """Goes on from what a blank page lists; the name that is there then."""
        if not wait_for(lambda: self.shows(browser, "drafts"), 5):
            return None
        browser.click(browser.find("#drafts li button"))
        wait_for(lambda: self.name(browser), 5)
        return self.name(browser)

    def saved_copy(self, browser, name):
        """A copy of generation 1, in a folder of the person's own."""
        self.open(browser)
        self.type_name(browser, name)
        saved = browser.download(lambda: self.press(browser, "save"))
        file = self.folder / f"{name}.html"
        shutil.copy(saved, file)
        return file

    def away(self, browser):
        """Leaves for another page without waiting for anything."""
        elsewhere = self.folder / "elsewhere.html"
        elsewhere.write_text("<!DOCTYPE html><title>elsewhere</title><p>Elsewhere</p>")
        browser.open(elsewhere)

    def note(self, browser):
        browser.listen()
        self.messages += browser.messages
        self.requests += browser.requests

    # The ends of a browser

    def die(self, profile):
        """Killed again and again on one profile: each time what was typed before is there."""
        typed = None
        for delay in (*DELAYS, None):
            with self.browser(profile) as browser:
                self.open(browser)
                if typed:
                    self.expect_found(browser, *typed)
                    self.note(browser)
                    self.away(browser)
                    self.open(browser)
                text = "Fermée" if delay is None else f"Chambre {int(delay * 1000)}"
                self.type_name(browser, text)
                if delay is None:
                    typed = "closed right after a key", text
                    continue
                time.sleep(delay)
                browser.kill()
                # The last key may still be on its way to a busy disk for a moment; never more than that one.
                typed = f"killed {int(delay * 1000)} ms after a key", text if delay >= 0.3 else text[:-1]
        return typed

    def expect_found(self, browser, what, text):
        found = self.continue_draft(browser) or ""
        self.expect(f"{what}: all is found again", found.startswith(text), repr(found))
        self.expect("what was found is not called saved", self.tone(browser, "badge") == "unsaved")

    def leave(self, browser):
        self.open(browser)
        self.type_name(browser, "Quittée")
        self.away(browser)
        self.open(browser)
        self.expect_found(browser, "left for another page right after a key", "Quittée")
        self.type_name(browser, " deux fois")
        browser.driver.refresh()
        browser.is_ready()
        self.expect_found(browser, "reloaded right after a key", "Quittée deux fois")

    # A saved copy and what the journal holds of it

    def recover(self, browser):
        copy = self.saved_copy(browser, "Sénat")
        self.open(browser, copy)
        self.expect("a copy opened as it was saved offers nothing", not self.shows(browser, "recovery"))
        self.expect("a copy opened as it was saved is called so", self.tone(browser, "badge") == "calm")

        def change(text):
            self.open(browser, copy)
            self.type_name(browser, text)
            self.away(browser)
            self.open(browser, copy)
            self.expect("unsaved changes are offered", wait_for(lambda: self.shows(browser, "recovery")))

        change(" un")
        shown = browser.by_id("recovery").text
        self.expect("the difference is shown in words, both sides", "Sénat un" in shown and shown.count("Sénat") >= 2, shown)
        self.expect("the offer has the focus", browser.focused() == "recovery", browser.focused())
        self.expect("nothing is exchanged unasked", self.name(browser) == "Sénat")
        self.press(browser, "recovery-restore")
        self.expect("they can be brought back", self.name(browser) == "Sénat un")
        browser.run("document.getElementById('undo').click()")
        self.expect("and that can be undone", self.name(browser) == "Sénat")

        change(" deux")
        self.press(browser, "recovery-ignore")
        wait_for(lambda: not self.shows(browser, "recovery"))
        self.expect("they can be left", self.name(browser) == "Sénat")
        browser.run("document.getElementById('redo').click()")
        self.expect("what was left can still be had with “redo”", self.name(browser) == "Sénat deux", self.name(browser))
        browser.run("document.getElementById('undo').click()")

        change(" trois")
        second = browser.download(lambda: self.press(browser, "recovery-both"))
        self.expect("both can be kept: one is a file of its own", second and "Sénat trois".encode() in second.read_bytes())
        self.expect("both can be kept: the page stays", wait_for(lambda: not self.shows(browser, "recovery"))
                    and self.name(browser) == "Sénat")
        self.open(browser, copy)
        self.expect("what is in a file is offered no more", not self.shows(browser, "recovery"))

    def go_on_elsewhere(self, browser):
        """The file went on, saved on another computer; here there are changes to its earlier state."""
        copy = self.saved_copy(browser, "Diète")
        first = copy.read_bytes()
        self.open(browser, copy)
        self.type_name(browser, " plus")
        later = browser.download(lambda: self.press(browser, "save")).read_bytes()
        copy.write_bytes(first)
        self.open(browser, copy)
        self.expect("an earlier file: the later state is offered", self.shows(browser, "recovery")
                    and "hemicycle-" in browser.by_id("recovery").text, browser.by_id("recovery").text)
        copy.write_bytes(later)
        self.open(browser, copy)
        self.expect("the later file: nothing is offered", not self.shows(browser, "recovery"))

    def rename(self, browser):
        copy = self.saved_copy(browser, "Conseil")
        self.open(browser, copy)
        self.type_name(browser, " fédéral")
        self.away(browser)
        renamed = self.folder / "autre nom.html"
        copy.rename(renamed)
        self.open(browser, renamed)
        if self.kind == "firefox":  # keeps a database per path, which the page says
            self.expect("renamed: nothing is made up", self.name(browser) == "Conseil")
            renamed.rename(copy)
            self.open(browser, copy)
        self.expect("renamed: all is found again", wait_for(lambda: self.shows(browser, "recovery")))

    # Storage that is refused

    def fill(self, browser):
        """No room left, until there is some again."""
        self.open(browser)
        full = "throw new DOMException('no room', 'QuotaExceededError')"
        browser.run("window.kept = IDBDatabase.prototype.transaction;"
                    f"IDBDatabase.prototype.transaction = () => {{ {full}; }};")
        self.type_name(browser, "Plein")
        self.expect("a full disk is said", wait_for(lambda: self.tone(browser) == "unsaved"))
        self.expect("what to do is said", self.shows(browser, "journal-refused"))
        self.expect("saving works all the same", browser.download(lambda: self.press(browser, "save")) is not None)
        self.type_name(browser, "!")
        browser.run("IDBDatabase.prototype.transaction = window.kept")
        self.type_name(browser, "?")
        self.expect("it is said no longer than it is true", wait_for(lambda: self.tone(browser) == "saved")
                    and not self.shows(browser, "journal-refused"))

    def refuse(self):
        with self.browser(storage=False) as browser:
            self.open(browser)
            self.expect("refused storage is said at once", wait_for(lambda: self.tone(browser) == "unsaved"), self.tone(browser))
            self.type_name(browser, "Refusé")
            self.expect("refused storage is still said", self.shows(browser, "journal-refused"))
            saved = browser.download(lambda: self.press(browser, "save"))
            self.expect("saving works all the same", saved and "Refusé".encode() in saved.read_bytes())

    def hide(self, profile):
        """In a private window everything works."""
        with self.browser(profile, private=True) as browser:
            self.open(browser)
            self.expect("private: nothing of other windows is shown", not self.shows(browser, "drafts"))
            self.type_name(browser, "Privé")
            self.expect("private: the badge says something", wait_for(lambda: browser.by_id("badge-kept").text))
            self.expect("private: saving works", browser.download(lambda: self.press(browser, "save")) is not None)
            self.note(browser)

    # Two windows

    def twice(self, browser):
        copy = self.saved_copy(browser, "Deux fenêtres")
        self.open(browser, copy)
        first = browser.driver.current_window_handle
        browser.driver.switch_to.new_window("window")
        second = browser.driver.current_window_handle
        self.open(browser, copy)
        self.expect("a second window reads only", wait_for(lambda: self.shows(browser, "elsewhere"))
                    and not browser.by_id("parliament-name").is_enabled() and not browser.by_id("save").is_enabled())
        self.expect("a second window says so first", browser.focused() == "elsewhere")
        browser.run("Hemicycle.state.value.parliament.name = 'smuggled'; Hemicycle.state.changed()")
        self.expect("nothing can be changed there by another way", self.name(browser) == "Deux fenêtres")
        browser.driver.switch_to.window(first)
        self.type_name(browser, " !")
        browser.driver.close()
        browser.driver.switch_to.window(second)
        self.expect("it may write once the first is gone", wait_for(lambda: browser.by_id("parliament-name").is_enabled()))
        self.expect("and is told what the first changed", wait_for(lambda: self.shows(browser, "recovery")))
        self.press(browser, "recovery-restore")
        self.expect("which it can take up", self.name(browser) == "Deux fenêtres !")

    # Undo

    def undo(self, browser):
        self.open(browser)
        browser.click(browser.find('[data-step-link="step-culture"]'))
        keys = browser.run("return Hemicycle.questions.slice(0, 3).map((question) => question.key)")
        for level, key in enumerate(keys):
            browser.click(browser.find(f'label:has([id="{key}-{level}"])'))
        chosen = "return Hemicycle.questions.slice(0, 3).map(({key}) => Hemicycle.choiceOf(Hemicycle.answerTo(key))).join()"
        self.expect("three answers", browser.run(chosen) == "0,1,2")
        browser.run("const announcer = document.getElementById('announcer'); window.announced = [];"
                    "new MutationObserver(() => announced.push(announcer.textContent)).observe(announcer, {childList: true});")
        browser.press(Keys.CONTROL, "z")
        browser.press(Keys.CONTROL, "z")
        self.expect("Ctrl+Z takes back one step after another", browser.run(chosen) == "0,,", browser.run(chosen))
        self.expect("what was undone is said", browser.by_id("said").text)
        # Another announcement may follow at once; a screen reader has heard both.
        self.expect("what was undone is announced", wait_for(lambda: browser.run(
            "return announced.some((text) => text.includes(document.getElementById('said').textContent))")))
        browser.press(Keys.CONTROL, "y")
        self.expect("Ctrl+Y brings it back", browser.run(chosen) == "0,1,")
        self.press(browser, "undo")
        self.press(browser, "undo")
        self.expect("the button undoes to the beginning", browser.run(chosen) == ",,")
        self.expect("and then rests", not browser.by_id("undo").is_enabled())
        self.expect("nothing said is nothing to save", not browser.run("return Hemicycle.state.isChanged()"))

    # Traces

    def erase(self, browser):
        copy = self.saved_copy(browser, "Trace")
        self.open(browser, copy)
        self.type_name(browser, " de plus")
        self.expect("it is kept", wait_for(lambda: self.tone(browser) == "saved"))
        browser.click(browser.find("#keeping > summary"))
        self.press(browser, "erase")
        self.expect("erasing warns of what is in no file", self.shows(browser, "erase-unsaved"))
        self.press(browser, "erase-yes")
        self.expect("erasing is confirmed in words, which take the focus", wait_for(
            lambda: browser.focused() == "erase-report") and len(browser.by_id("erase-report").text) > 80)
        databases = "const done = arguments[0]; indexedDB.databases().then((all) => done(all.length), (error) => done(String(error)))"
        self.expect("nothing is left", browser.driver.execute_async_script(databases) == 0)
        self.type_name(browser, " encore")
        time.sleep(0.3)
        self.expect("nothing comes back while the page is open", browser.driver.execute_async_script(databases) == 0)
        self.expect("the badge says so", self.tone(browser) == "calm" and browser.by_id("badge-kept").text)
        stores = browser.run("return [localStorage.length, sessionStorage.length, document.cookie]")
        self.expect("nothing was ever kept elsewhere", stores == [0, 0, ""], stores)
        self.open(browser, copy)
        self.expect("the next opening finds nothing", not self.shows(browser, "recovery") and self.name(browser) == "Trace")

    def run(self):
        guard, profile, typed = self.results.guard, self.folder / "profile", None
        if self.kind != "webkit":
            guard("refused storage", self.refuse)
            typed = guard("killing", lambda: self.die(profile))
            guard("a private window", lambda: self.hide(profile))
        with self.browser(profile) as browser:
            if typed:
                self.open(browser)
                self.expect("private: nothing is left", "Privé" not in browser.by_id("drafts").text)
                guard("closing", lambda: self.expect_found(browser, *typed))
            for what, act in (("leaving", self.leave), ("recovery", self.recover), ("a later file", self.go_on_elsewhere),
                              ("renaming", self.rename), ("a full disk", self.fill), ("undo", self.undo),
                              ("two windows", self.twice), ("traces", self.erase)):
                guard(what, lambda: act(browser))
            self.note(browser)
        self.expect("nothing was said on the console", not self.messages, "; ".join(self.messages[:5]))
        self.expect("nothing was requested", not self.requests, "; ".join(self.requests[:5]))
        self.expect("the canary heard nothing", not self.canary.heard, "; ".join(self.canary.heard))
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    arguments = options(__doc__, "page")
    results = Results()
    with Canary() as canary:
        Loss(arguments.browser, arguments.page, canary, results).run()
    return results.finish()


if __name__ == "__main__":
    sys.exit(main())
