"""The three browsers that a parliament's computer may have, each started so that it behaves as at home.

Each kind gives the same few acts to `driver.Browser`; what differs between them, and each trap of its driver, is here.
"""

import glob
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service as ChromeService
from selenium.webdriver.common.by import By
from selenium.webdriver.firefox.service import Service as FirefoxService
from selenium.webdriver.webkitgtk.service import Service as WebKitService

VENV = pathlib.Path(__file__).resolve().parents[2] / ".build" / "ci-venv" / "bin"
FEW_DOWNLOADS = 2
OWN = ("file:", "data:", "blob:", "about:", "resource:", "chrome:", "moz-extension:", "javascript:")


def program(*names):
    """The first of these programs on this machine; the gate's own folder is looked in too."""
    path = os.pathsep.join([os.environ.get("PATH", ""), str(VENV)])
    return next(filter(None, (shutil.which(name, path=path) for name in names)), None)


class Kind:
    """What a kind of browser may leave as it is."""

    keeps_profile = True  # what a page stored is there when the same profile is opened again
    switches_scripts_off = True
    # Whom the browser itself calls, whatever page is open; a canary that is its proxy hears that too.
    errands = r"$^"
    downloads_shown = 0

    def before_opening(self):
        pass

    def after_opening(self):
        pass

    def type_anything(self, text):
        """As an input method does it: through the browser's own editing, so that the page hears every event."""
        self.driver.execute_script("document.execCommand('insertText', false, arguments[0])", text)

    def end(self):
        self.driver.quit()


class Chromium(Kind):
    """Chromium without a window. The only kind with a protocol of its own (`driver.execute_cdp_cmd`)."""

    name = "chromium"
    errands = r"\b(google|googleapis|gstatic|duckduckgo)\.com\b"  # the last is Debian's first page

    def __init__(self, downloads, profile, private, canary, storage=True):
        options = webdriver.ChromeOptions()
        binary = program("chromium", "chromium-browser", "google-chrome")
        if binary:
            options.binary_location = binary
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=1280,900",
        ):
            options.add_argument(argument)
        if canary:  # every request of the browser, whatever it names, is heard
            options.add_argument(f"--proxy-server=127.0.0.1:{canary.port}")
            options.add_argument("--proxy-bypass-list=<-loopback>")
        options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
        if profile:
            options.add_argument(f"--user-data-dir={profile}")
        if private:
            options.add_argument("--incognito")
        # The driver would let every window open; people's browsers do not.
        options.add_experimental_option("excludeSwitches", ["disable-popup-blocking"])
        preferences = {"download.default_directory": str(downloads)}
        if not storage:
            preferences["profile.default_content_setting_values.cookies"] = 2
        options.add_experimental_option("prefs", preferences)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.set_capability("unhandledPromptBehavior", "accept")
        self.driver = webdriver.Chrome(options=options, service=ChromeService(program("chromedriver")))
        if private:  # whose downloads know nothing of the preferences
            self.driver.execute_cdp_cmd(
                "Page.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)})

    def listen(self):
        # The browser’s own pages speak too; only what ours say counts.
        messages = [entry["message"] for entry in self.driver.get_log("browser") if not entry["message"].startswith("chrome:")]
        requests = []
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                requests.append(event["params"]["request"]["url"])
            elif event["method"] == "Network.webSocketCreated":
                requests.append(event["params"]["url"])
        return messages, [url for url in requests if not url.startswith(OWN)]

    def type_anything(self, text):
        self.driver.execute_cdp_cmd("Input.insertText", {"text": text})

    def set_scripts(self, on):
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not on})


class Firefox(Kind):
    """Firefox ESR without a window. What it says and asks for is read where its own developer tools read it."""

    name = "firefox"
    errands = r"mozilla\.(com|org|net)\b"

    def __init__(self, downloads, profile, private, canary, storage=True):
        options = webdriver.FirefoxOptions()
        options.binary_location = program("firefox-esr", "firefox")
        options.add_argument("-headless")
        options.add_argument("-remote-allow-system-access")
        if profile:
            pathlib.Path(profile).mkdir(parents=True, exist_ok=True)
            options.add_argument("-profile")
            options.add_argument(str(profile))
        preferences = {
            # geckodriver turns this off; at home every local file is its own origin.
            "security.fileuri.strict_origin_policy": True,
            "dom.disable_open_during_load": True,
            "browser.download.folderList": 2,
            "browser.download.dir": str(downloads),
            "browser.download.useDownloadDir": True,
            "browser.download.always_ask_before_handling_new_types": False,
            "browser.download.alwaysOpenPanel": False,
            "browser.helperApps.neverAsk.saveToDisk": "text/html,application/json,text/csv,text/plain",
            "browser.privatebrowsing.autostart": private,
            # The browser's own errands, which are not the page's.
            "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False,
            "app.normandy.enabled": False,
            "browser.safebrowsing.malware.enabled": False,
            "browser.safebrowsing.phishing.enabled": False,
            "browser.safebrowsing.downloads.remote.enabled": False,
            "services.settings.server": "data:,",
            "extensions.getAddons.cache.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False,
            "dom.push.connection.enabled": False,
            "browser.region.network.url": "",
            "media.gmp-manager.updateEnabled": False,
        }
        if not storage:
            preferences["network.cookie.cookieBehavior"] = 2
        if canary:
            preferences |= {
                "network.proxy.type": 1, "network.proxy.allow_hijacking_localhost": True,
                "network.proxy.http": "127.0.0.1", "network.proxy.http_port": canary.port,
                "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": canary.port,
            }
        for name, value in preferences.items():
            options.set_preference(name, value)
        options.set_capability("unhandledPromptBehavior", "accept")
        self.driver = webdriver.Firefox(options=options, service=FirefoxService(program("geckodriver")))
        self.driver.set_window_size(1280, 900)
        self.in_chrome(
            "globalThis.asked = []; Services.obs.addObserver({observe(channel) {"
            "  const {loadInfo, URI} = channel.QueryInterface(Ci.nsIHttpChannel);"
            "  if (loadInfo.loadingDocument || loadInfo.browsingContext) asked.push(URI.spec);"
            "}}, 'http-on-modify-request');")
        self.listen()

    def in_chrome(self, script, *arguments):
        """A script with the browser's own rights."""
        self.driver.set_context("chrome")
        try:
            return self.driver.execute_script(script, *arguments)
        finally:
            self.driver.set_context("content")

    def listen(self):
        messages = self.in_chrome(
            "const said = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError"
            "  && /^(file|blob|data):/.test(message.sourceName)).map((message) => message.toString());"
            "const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);"
            "for (const {level, arguments: words, filename} of storage.getEvents())"
            "  if (/^(file|blob|data):/.test(filename)) said.push(`${level}: ${Array.from(words).join(' ')}`);"
            "storage.clearEvents(); Services.console.reset(); return said;")
        requests = self.in_chrome("return (globalThis.asked || []).splice(0)")
        return messages, requests

    def end(self):
        # A second window whose answers are not saved keeps the driver waiting for good: each is closed by itself first.
        for window in self.driver.window_handles[1:]:
            self.driver.switch_to.window(window)
            self.driver.close()
        super().end()

    def set_scripts(self, on):
        self.in_chrome("Services.prefs.setBoolPref('javascript.enabled', arguments[0])", on)


class WebKit(Kind):
    """WebKitGTK's small browser on a screen of its own. Its automation forgets everything it stored when it ends."""

    name = "webkit"
    keeps_profile = False
    switches_scripts_off = False

    def __init__(self, downloads, profile, private, canary, storage=True):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hemicycle-webkit-"))
        (self.folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n')
        reading, writing = os.pipe()
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            display = pipe.readline().strip()
        environment = {
            **os.environ, "DISPLAY": f":{display}", "GDK_BACKEND": "x11", "XDG_CONFIG_HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "data"), "XDG_CACHE_HOME": str(self.folder / "cache"),
            "LIBGL_ALWAYS_SOFTWARE": "1", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "NO_AT_BRIDGE": "1",
            "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
        }
        options = webdriver.WebKitGTKOptions()
        options.binary_location = glob.glob("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")[0]
        options.add_argument("--automation")
        if canary:
            options.add_argument(f"--proxy=http://127.0.0.1:{canary.port}")
        options.set_capability("unhandledPromptBehavior", "accept")
        service = WebKitService(program("WebKitWebDriver"), env=environment)
        self.driver = webdriver.WebKitGTK(options=options, service=service)
        self.said = []
        self.driver.set_window_size(1280, 900)

    def before_opening(self):
        self.said += self.driver.execute_script("return (window.pageSaid || []).splice(0)")
        if self.downloads_shown < FEW_DOWNLOADS:
            return
        # Each download takes a strip of the window for good, until the page has no room left.
        full = self.driver.current_window_handle
        self.driver.switch_to.new_window("window")
        fresh = self.driver.current_window_handle
        self.driver.switch_to.window(full)
        self.driver.close()
        self.driver.switch_to.window(fresh)
        self.driver.set_window_size(1280, 900)
        self.downloads_shown = 0

    def after_opening(self):
        """The driver gives no console: what the page complains of from here on is caught in the page."""
        self.driver.execute_script(
            "const said = window.pageSaid = [];"
            "for (const level of ['error', 'warn']) console[level] = (...words) => said.push(`${level}: ${words.join(' ')}`);"
            "addEventListener('error', ({message}) => said.push(message));"
            "addEventListener('unhandledrejection', ({reason}) => said.push(String(reason)));"
            "addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>"
            "  said.push(`${violatedDirective} ${blockedURI}`));")

    def listen(self):
        """Requests are heard by the canary alone."""
        self.before_opening()
        messages, self.said = self.said, []
        return messages, []

    def end(self):
        try:
            self.driver.quit()
        finally:
            self.screen.terminate()
            self.screen.wait(10)
            shutil.rmtree(self.folder, ignore_errors=True)


KINDS = {kind.name: kind for kind in (Chromium, Firefox, WebKit)}
