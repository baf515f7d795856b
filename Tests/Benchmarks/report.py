#!/usr/bin/env python3
"""How long one report takes as a whole process, start-up included.

    report.py [--site public] [--command .build/release/hemicycle] [--runs 15]

Prints, for each format and language, the least and the middle of the processor time of so many runs in milliseconds, in a folder
without a project. Figures, not a judgement: they are compared on one machine, quiet, before and after a change.
"""

import argparse
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Oracles"))

from answers import Copy, state

FORMATS = ("html", "markdown", "csv", "json", "ics")


def processor_time(command, folder):
    """Milliseconds that one run takes of a processor, its own and the system's."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, default=root / "public")
    parser.add_argument("--command", type=pathlib.Path, default=root / ".build" / "release" / "hemicycle")
    parser.add_argument("--runs", type=int, default=15)
    given = parser.parse_args()
    site, command, runs = given.site, str(given.command.resolve()), given.runs
    size = pathlib.Path(command).stat().st_size
    print(f"{command}: {size / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory(prefix="hemicycle-report-") as folder:
        start = [processor_time([command, "--version"], folder) for _ in range(runs)]
        print(f"start-up alone: {min(start):.1f} … {statistics.median(start):.1f} ms")
        for page in sorted(site.resolve().glob("*/assessment.html")):
            copy = Copy(page)
            for shape in ("blank", "mixed", "full"):
                answers = state(random.Random(3), copy, shape, hostile=False)
                answers["plan"] = {"start": "2027-Q1"}
                saved = pathlib.Path(folder) / "saved.html"
                saved.write_bytes(copy.saved(answers))
                for name in FORMATS:
                    times = [processor_time([command, "roadmap", str(saved), "--format", name], folder) for _ in range(runs)]
                    print(f"{page.parent.name}, {shape}, {name}: {min(times):.1f} … {statistics.median(times):.1f} ms")


if __name__ == "__main__":
    main()
