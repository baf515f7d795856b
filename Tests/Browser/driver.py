"""Chromium, Firefox and WebKit on pages opened by double-click: file://, no network, a folder for what is saved.

    with Canary() as canary, Browser("firefox", canary=canary) as browser:
        browser.open("public/fr/assessment.html")
        browser.click(browser.by_id("save"))
        browser.listen()           # what was logged is in browser.messages, what was asked for in browser.requests

`Browser()` is Chromium. With `profile=FOLDER`, what a page stored is there again in the next browser on that folder, also
after `browser.kill()`; `private=True` is a private window, `storage=False` a browser set to keep nothing (not in WebKit). `browser.driver` is Selenium's own; what only one browser can
do (Chromium's `execute_cdp_cmd`) belongs behind `browser.kind == "chromium"`. Every test takes `--browser KIND`.
"""

import argparse
import http.server
import os
import pathlib
import re
import shutil
import signal
import tempfile
import threading
import time
import urllib.parse

from kinds import KINDS
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PATIENCE = 20  # seconds that a page may take before a test gives up
SAVED = (".html", ".json", ".txt", ".csv")


def descendants(process):
    """The processes that this one started, and theirs."""
    children = pathlib.Path(f"/proc/{process}/task").glob("*/children")
    found = [int(child) for file in children for child in file.read_text().split()]
    return found + [deeper for child in found for deeper in descendants(child)]


def address(path):
    """A file's address, accents and spaces encoded."""
    return "file://" + urllib.parse.quote(str(pathlib.Path(path).resolve()))


def wait_for(condition, patience=PATIENCE):
    """The first true value of `condition()`; its last value once patience is over."""
    end = time.monotonic() + patience
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(0.05)


class Canary:
    """A server on this machine that must never hear from a page. Given to a browser, it is also its proxy: then it hears
    of every request, whatever host it names.
    """

    def __enter__(self):
        canary = self
        self.heard = []
        self.errands = r"$^"  # what the browser does for itself, and no page asked for

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if not re.search(canary.errands, self.path):
                    canary.heard.append(self.path)
                self.send_response(204)
                self.end_headers()

            do_POST = do_HEAD = do_PUT = do_CONNECT = do_OPTIONS = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class Browser:
    """A browser of its own, with a fresh profile unless one is given. Nothing but this machine can be reached."""

    def __init__(self, kind="chromium", profile=None, private=False, canary=None, storage=True):
        self.kind, self.profile, self.private, self.canary = kind, profile, private, canary
        self.storage = storage

    def __enter__(self):
        self.downloads = pathlib.Path(tempfile.mkdtemp(prefix="hemicycle-downloads-"))
        if self.canary:
            self.canary.errands = KINDS[self.kind].errands
        self.engine = KINDS[self.kind](self.downloads, self.profile, self.private, self.canary, self.storage)
        self.driver = self.engine.driver
        self.driver.set_script_timeout(PATIENCE)
        self.messages = []
        self.requests = []
        self.is_dead = False
        return self

    def __exit__(self, *_):
        try:
            self.engine.end()
        except WebDriverException:
            if not self.is_dead:
                raise
        finally:
            shutil.rmtree(self.downloads, ignore_errors=True)

    def open(self, path):
        """Opens a file as a double-click does."""
        self.engine.before_opening()
        self.driver.get(address(path))
        self.engine.after_opening()
        return self

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait_until(self, script, *arguments):
        """The first true value that the page gives to `script`; its last one once patience is over."""
        return wait_for(lambda: self.run(script, *arguments))

    def is_ready(self):
        """Waits for the assessment page's engine and for what its journal holds; whether the engine works."""
        return self.driver.execute_async_script(
            "const done = arguments[0];"
            "Promise.all([Hemicycle.ready, Hemicycle.recovered]).then(([works]) => done(works), () => done(false));")

    def kill(self):
        """Ends the browser as a power cut does: no event, no last write."""
        self.is_dead = True
        for process in descendants(self.driver.service.process.pid):
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def listen(self):
        """Collects what the browser logged since the last time: console messages, and requests that left the file."""
        messages, requests = self.engine.listen()
        self.messages += messages
        self.requests += requests

    def find(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def by_id(self, identifier):
        return self.driver.find_element(By.ID, identifier)

    def click(self, element):
        """A click where a person would see the element."""
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def press(self, *keys):
        """Keys to whatever has the focus."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def type_anything(self, text):
        """Text of any script into what has the focus, as an input method would give it."""
        self.engine.type_anything(text)

    def focused(self):
        return self.run("return document.activeElement.id")

    def download(self, act):
        """The file that `act` makes the browser save, once it is whole; None where none comes."""

        def state(path):
            try:
                found = path.stat()
                return found.st_ino, found.st_mtime_ns, found.st_size
            except FileNotFoundError:  # renamed under our eyes
                return None

        before = {path: state(path) for path in self.downloads.iterdir()}
        act()

        # Browsers reserve the name with an empty file, write beside it, and rename at the end; WebKit writes over a
        # file of the same name.
        def arrived():
            new = [path for path in self.downloads.iterdir() if before.get(path) != state(path)]
            whole = [path for path in new if path.suffix in SAVED and not path.name.startswith(".")]
            if not len(new) == len(whole) == 1 or not (now := state(whole[0])) or not now[2]:
                return None
            time.sleep(0.02)
            return whole if state(whole[0]) == now else None

        files = wait_for(arrived)
        self.engine.downloads_shown += 1
        return files[0] if files else None

    def without_scripts(self, path):
        """The visible text of a page where scripts are off; None where this browser's driver cannot do that."""
        if not self.engine.switches_scripts_off:
            return None
        self.engine.set_scripts(False)
        try:
            self.open(path)
            return self.find("body").text
        finally:
            self.engine.set_scripts(True)


def options(description, *positional):
    """The command line of a browser test: its arguments in order, and which browser."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in positional:
        parser.add_argument(name)
    parser.add_argument("--browser", choices=sorted(KINDS), default="chromium", metavar="KIND", help=", ".join(KINDS))
    return parser.parse_args()


class Results:
    """Counts what held and what did not, and says which."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, what, holds, detail=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {what}" + (f"\n        {detail}" if detail else ""))
        return bool(holds)

    def guard(self, what, act):
        """Runs a part of a journey; an unforeseen exception is one failure, not the end of the count."""
        try:
            return act()
        except (WebDriverException, OSError, AssertionError, KeyError, ValueError, TypeError, AttributeError) as error:
            self.expect(what, False, f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}")
            return None

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
