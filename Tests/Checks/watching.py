#!/usr/bin/env python3
"""`hemicycle watch` makes the site again after each change, says what is wrong and that it is mended, and ends on Ctrl+C.

    watching.py HEMICYCLE PROJECT

Copies PROJECT and watches the copy while a person writes: saves in place, saves as editors do that replace the file (a new file
renamed over the old), a file renamed away and back, a mistake and its mending, a new folder with a page, a page removed,
many files at once. After each, the site has to be what `build` makes of the same project. Prints how long the builds after one
changed page took.
"""

import argparse
import filecmp
import pathlib
import queue
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

from tally import Tally

PATIENCE = 30


class Watch:
    def __init__(self, hemicycle, project, output):
        self.process = subprocess.Popen(
            [hemicycle, "watch", "--project", str(project), "--output", str(output), "--interface", "en"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until(self, *texts):
        """The lines up to one that holds any of the texts; None where none comes in time."""
        seen, end = [], time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=0.2)
            except queue.Empty:
                continue
            seen.append(line)
            if any(text in line for text in texts):
                return seen
        return None

    def drain(self):
        """What else was said, until nothing has been for a moment."""
        seen = []
        while True:
            try:
                seen.append(self.lines.get(timeout=0.6))
            except queue.Empty:
                return seen


def same(one, other):
    """Whether two folders hold the same files with the same bytes."""
    names = [{path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} for folder in (one, other)]
    if names[0] != names[1]:
        return sorted(names[0] ^ names[1])[:5]
    _, wrong, errors = filecmp.cmpfiles(one, other, names[0], shallow=False)
    return wrong[:5] + errors[:5]


def replace(path, text):
    """As an editor does that never writes into the file itself."""
    beside = path.with_name(path.name + "~new")
    beside.write_text(text, encoding="utf-8")
    beside.rename(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hemicycle")
    parser.add_argument("project", type=pathlib.Path)
    arguments = parser.parse_args()
    tally = Tally()
    hemicycle = str(pathlib.Path(arguments.hemicycle).resolve())
    with tempfile.TemporaryDirectory(prefix="hemicycle watch ") as folder:
        project, output, fresh = (pathlib.Path(folder) / name for name in ("un projet", "le site", "fresh"))
        for name in ("content", "questionnaires", "site-template"):
            shutil.copytree(arguments.project / name, project / name)
        watch = Watch(hemicycle, project, output)
        tally.expect("it says that it waits", watch.until("Waiting for changes"))
        page = project / "content" / "en" / "culture" / "leadership.md"
        text = page.read_text(encoding="utf-8")
        times = []

        def expect(what, act, *texts):
            act()
            seen = watch.until(*(texts or ("Files written",)))
            if not tally.expect(f"{what}: made again", seen is not None):
                return []
            seen += watch.drain()
            subprocess.run([hemicycle, "build", "--project", str(project), "--output", str(fresh)], capture_output=True)
            if not texts:
                tally.expect(f"{what}: the site is right", not (wrong := same(output, fresh)), wrong)
            return seen

        for number in range(5):
            seen = expect("saved in place", lambda: page.write_text(f"{text}\nSentence {number}.\n", encoding="utf-8"))
            times += [int(found[1]) for line in seen if (found := re.search(r"written: [1-9]\d*.*\((\d+) ms\)", line))]
        expect("replaced by an editor", lambda: replace(page, text + "\nReplaced.\n"))
        expect("replaced again", lambda: replace(page, text + "\nReplaced again.\n"))
        seen = expect("a mistake", lambda: page.write_text(text + "\n[Nowhere](nowhere.md)\n"), "stays as it was")
        tally.expect("a mistake: is said with its place", any("leadership.md:" in line and "H0502" in line for line in seen), seen)
        seen = expect("mended", lambda: replace(page, text))
        tally.expect("mended: is said", any("Nothing to report" in line for line in seen), seen)
        expect("a new title", lambda: replace(page, text.replace("title: ", "title: New ", 1)))
        new = project / "content" / "en" / "themes" / "deeper"

        def add():
            new.mkdir()
            (new / "index.md").write_text("---\ntitle: Deeper\ntranslated-from: 'x'\n---\n\nText.\n".replace("translated-from: 'x'\n", ""))

        expect("a new folder", add)
        expect("a page in it", lambda: (new / "page.md").write_text("---\ntitle: A page deeper\n---\n\nText.\n"))
        expect("a page renamed", lambda: (new / "page.md").rename(new / "other.md"))
        expect("a folder removed", lambda: shutil.rmtree(new))
        expect("the style", lambda: replace(project / "site-template" / "kit.css", "body { order: 1; }\n"))

        def many():
            for path in sorted((project / "content" / "fr").rglob("*.md"))[:30]:
                path.write_text(path.read_text(encoding="utf-8") + "\nFin.\n", encoding="utf-8")

        expect("many at once", many)
        watch.drain()
        (project / "content" / "en" / ".hidden.md.swp").write_text("x")
        tally.expect("an editor's hidden file is nobody's business", not watch.drain())
        watch.process.send_signal(signal.SIGINT)
        tally.expect("Ctrl+C ends it", watch.until("Ended."))
        tally.expect("with exit code 0", watch.process.wait(timeout=PATIENCE) == 0, watch.process.returncode)
        tally.expect("nothing is left beside", not [path for path in pathlib.Path(folder).iterdir() if "hemicycle" in path.name])
        tally.expect("builds after one changed page were timed", times)
        print(f"after one changed page: {sorted(times)} ms")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
