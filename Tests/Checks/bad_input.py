#!/usr/bin/env python3
"""Whatever is wrong with the input is refused with its place and a remedy, in both languages, and nothing is lost.

    bad_input.py HEMICYCLE [PART…]        parts: command-lines, answers, hostile, projects

The real command runs on spoilt copies of the project and of saved pages. Each refusal has to end with status 1 (2 where
the command line is at fault, 3 where the system refused), say on the standard error what, where, and what to do about
it, print no result, change no file, and never crash, hang or drive the terminal. Hostile text in every field has to come
out as text in every format.
"""

import argparse
import os
import pathlib
import shutil
import tempfile

from bad_answers import BadAnswers
from bad_projects import BadProjects
from hostile_text import HostileText
from refusals import Refusals
from tally import Tally

PROJECT = pathlib.Path(__file__).resolve().parents[2]
NOBODY = 65534
PARTS = ("command-lines", "answers", "hostile", "projects")


def command_lines(refusals):
    """Status 2, and what would have been right."""
    for what, arguments in {
        "an unknown command": ["bild"],
        "a command far from any": ["xyzzy"],
        "an unknown option": ["build", "--outptu", "x"],
        "an option without its value": ["build", "--output"],
        "an option given a value it does not take": ["build", "--strict=yes"],
        "an option twice": ["build", "--strict", "--strict"],
        "an argument too many": ["build", "extra"],
        "a missing argument": ["roadmap"],
        "two files": ["roadmap", "a", "b"],
        "an unknown format": ["roadmap", "a", "--format", "pdf"],
        "an unknown thing to dump": ["dump", "toml"],
        "nothing to dump": ["dump"],
        "an empty option value": ["build", "--output="],
        "an empty option": ["build", "-"],
        "an unknown short option": ["build", "-z"],
        "an empty command": [""],
        "a hostile command": ["\x1b[31mred\x1b[0m\u202e"],
        "bytes that are no text": [os.fsdecode(b"\xff\xfe")],
        "a very long command": ["x" * 100_000],
    }.items():
        refusals.refuse(what, *arguments, status=2, place="hemicycle")
    run = refusals.run([])
    refusals.tally.expect(
        "no command shows the help, with status 2", run.returncode == 2 and b"roadmap" in run.stdout, run.returncode
    )
    for arguments in (
        ["--help"],
        ["--version"],
        ["build", "--help"],
        ["check", "--help"],
        ["roadmap", "--help"],
        ["dump", "--help"],
    ):
        refusals.accept(" ".join(arguments), *arguments)
    for kind in ("json", "yaml"):
        refusals.refuse(f"{kind} cut short", "dump", kind, stdin=b'{"a": [1, "', place=r"-:\d+:\d+")
        refusals.refuse(f"{kind} in Latin-1", "dump", kind, stdin=b"a: \xe9", place=r"-:\d+:\d+")
        refusals.refuse(f"a missing {kind} file", "dump", kind, "nothing", place="nothing")
        refusals.refuse(f"a folder as {kind}", "dump", kind, ".", place=r"\.")
    for name, text in {
        "deep quotations": b">" * 50_000,
        "deep lists": b"- " * 50_000,
        "brackets": b"[" * 50_000,
        "stars": b"*a_ " * 20_000,
        "backticks": b"`" * 9 + b" `" * 30_000,
        "zeros": bytes(10_000),
        "no UTF-8": bytes(range(256)) * 50,
    }.items():
        refusals.accept(f"Markdown of {name}", "dump", "markdown", "--commonmark", stdin=text)


def open_to_all(folder):
    """A folder that another user may enter and write."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hemicycle")
    parser.add_argument("parts", nargs="*", metavar="PART")
    arguments = parser.parse_args()
    tally = Tally()
    wanted = set(arguments.parts or PARTS)
    with tempfile.TemporaryDirectory(prefix="hemicycle-bad-") as name:
        root = pathlib.Path(name)
        root.chmod(0o755)
        command = root / "hemicycle"
        shutil.copy2(pathlib.Path(arguments.hemicycle).resolve(), command)
        folders = {part: root / part for part in PARTS}
        for folder in folders.values():
            folder.mkdir()
        # Root reads what nobody may read; the refusals of a project are asked for as somebody else.
        user = NOBODY if os.geteuid() == 0 else None
        refusals = {
            part: Refusals(command, folder, tally, user if part == "projects" else None)
            for part, folder in folders.items()
        }
        if "command-lines" in wanted:
            command_lines(refusals["command-lines"])
        if "answers" in wanted:
            BadAnswers(refusals["answers"], PROJECT / "public", PROJECT).all()
        if "hostile" in wanted:
            HostileText(refusals["hostile"], PROJECT / "public").all()
        if "projects" in wanted:
            projects = BadProjects(refusals["projects"], PROJECT)
            if user is not None:
                open_to_all(folders["projects"])
            projects.all()
    print(", ".join(f"{part.refused} refusals of {name}" for name, part in refusals.items() if part.refused))
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
