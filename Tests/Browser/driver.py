"""Chromium on pages opened by double-click: file://, no network, a folder for what is saved, and every message kept."""

import http.server
import json
import pathlib
import shutil
import tempfile
import threading
import time
import urllib.parse

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PATIENCE = 20  # seconds that a page may take before a test gives up


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
    """A server on this machine that must never hear from a page."""

    def __enter__(self):
        heard = self.heard = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                heard.append(self.path)
                self.send_response(204)
                self.end_headers()

            do_POST = do_GET

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
    """A Chromium of its own, with a fresh profile. Names are resolved nowhere; only this machine's address is reachable."""

    def __enter__(self):
        self.downloads = pathlib.Path(tempfile.mkdtemp(prefix="hemicycle-downloads-"))
        options = webdriver.ChromeOptions()
        binary = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        if binary:
            options.binary_location = binary
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--window-size=1280,900",
        ):
            options.add_argument(argument)
        # The driver would let every window open; people's browsers do not.
        options.add_experimental_option("excludeSwitches", ["disable-popup-blocking"])
        options.add_experimental_option("prefs", {"download.default_directory": str(self.downloads)})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.set_capability("unhandledPromptBehavior", "accept")
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(PATIENCE)
        self.messages = []
        self.requests = []
        return self

    def __exit__(self, *_):
        self.driver.quit()
        shutil.rmtree(self.downloads, ignore_errors=True)

    def open(self, path):
        """Opens a file as a double-click does."""
        self.driver.get(address(path))
        return self

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def listen(self):
        """Collects what the browser logged since the last time: console messages, and requests that left the file."""
        self.messages += [entry["message"] for entry in self.driver.get_log("browser")]
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                url = event["params"]["request"]["url"]
                if not url.startswith(("file:", "data:", "blob:")):
                    self.requests.append(url)
            elif event["method"] == "Network.webSocketCreated":
                self.requests.append(event["params"]["url"])

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
        self.driver.execute_cdp_cmd("Input.insertText", {"text": text})

    def focused(self):
        return self.run("return document.activeElement.id")

    def download(self, act):
        """The file that `act` makes the browser save, once it is whole; None where none comes."""
        before = set(self.downloads.iterdir())
        act()

        # Chromium reserves the name with an empty file, writes beside it, and renames at the end.
        def arrived():
            new = [path for path in self.downloads.iterdir() if path not in before]
            whole = [path for path in new if path.suffix in (".html", ".json", ".txt") and not path.name.startswith(".")]
            try:
                return len(new) == len(whole) == 1 and whole[0].stat().st_size > 0 and whole
            except FileNotFoundError:  # renamed under our eyes
                return False

        files = wait_for(arrived)
        return files[0] if files else None

    def without_scripts(self, path):
        """The visible text of a page where scripts are off."""
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            self.open(path)
            return self.find("body").text
        finally:
            self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


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
