"""A test run in several browsers at once, each with its share, so that every processor has work."""

import re
import subprocess
import sys

COUNTS = re.compile(r"^(\d+) passed, (\d+) failed$")


def side_by_side(shares):
    """Runs this very test once for each of `shares` with `--share SHARE` besides, prints what each says and counts all together;
    the exit status. A share that ends without having counted has failed."""
    runs = [
        subprocess.Popen([sys.executable, *sys.argv, "--share", share], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for share in shares
    ]
    passed = failed = 0
    for share, run in zip(shares, runs):
        lines = run.communicate()[0].splitlines()
        counts = COUNTS.match(lines[-1]) if lines else None
        for line in lines[:-1] if counts else lines:
            print(line, flush=True)
        if counts:
            passed, failed = passed + int(counts[1]), failed + int(counts[2])
        if not counts or (run.returncode != 0 and counts[2] == "0"):
            print(f"FAILED: the share {share} came to no end: status {run.returncode}")
            failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0
