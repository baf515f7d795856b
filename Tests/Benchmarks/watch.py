"""How long `hemicycle watch` takes to make the site again after one page has changed.

    python3 Tests/Benchmarks/watch.py [--sizes 100,1000] [--edits 20]

On a copy of this very project, and on generated guides (those of build.py). A sentence is added to one page again and again; printed
are the median and the longest of the wall times that `watch` itself gives, from the change it was told of to the last file in its
place, and the processor time of each build. The aim is 50 milliseconds on an idle machine, for this project.

Needs a release build (`swift build -c release`).
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time

import build

PAUSE = 0.1  # seconds between a build and the next change, so that each is a change of its own


def processor_milliseconds(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def times(project, page, edits):
    """Wall milliseconds of each build after the first, and processor milliseconds of one."""
    run = subprocess.Popen(
        [build.HEMICYCLE, "watch", "--project", project, "--output", project / "out", "--interface", "en"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    until = lambda text: next(line for line in run.stdout if text in line)
    try:
        until("Waiting for changes")
        walls, text, before = [], page.read_text(encoding="utf-8"), processor_milliseconds(run.pid)
        for number in range(edits):
            page.write_text(f"{text}\nSentence {number}.\n", encoding="utf-8")
            walls.append(int(re.search(r"\((\d+) ms\)", until("Files written"))[1]))
            time.sleep(PAUSE)
        return walls, (processor_milliseconds(run.pid) - before) / edits
    finally:
        run.terminate()
        run.wait()


def this_project(folder):
    for name in ("content", "questionnaires", "site-template"):
        shutil.copytree(build.ROOT / name, folder / name)
    return folder / "content" / "en" / "culture" / "leadership.md"


def generated(size, folder):
    build.hemicycle(build.Guide(size), folder)
    return folder / "content" / "en" / "s0" / "p0.md"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000")
    parser.add_argument("--edits", type=int, default=20)
    arguments = parser.parse_args()
    makers = {"this project": this_project}
    for size in map(int, arguments.sizes.split(",")):
        makers[f"{size} pages"] = lambda folder, size=size: generated(size, folder)
    print(f"{'after one changed page':24} median   longest   processor")
    for name, make in makers.items():
        with tempfile.TemporaryDirectory(prefix="hemicycle-watch-") as work:
            folder = pathlib.Path(work) / "project"
            folder.mkdir()
            walls, processor = times(folder, make(folder), arguments.edits)
            print(f"{name:24} {statistics.median(walls):4.0f} ms   {max(walls):4} ms     {processor:4.0f} ms")


if __name__ == "__main__":
    main()
