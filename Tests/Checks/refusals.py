"""Running the command on what it has to refuse, and judging the refusal."""

import os
import pathlib
import re
import subprocess

LANGUAGES = {"en": "error", "fr": "erreur"}
PATIENCE = 60  # seconds, for the largest input
# What a trap or an uncaught error of Swift leaves on the standard error.
CRASH = re.compile(
    r"Fatal error|Stack dump|Backtrace|Thread \d+ crashed|\bSwift/\w+|at /\S+\.swift|0x[0-9a-f]{8,}|Illegal instruction|💣",
    re.IGNORECASE,
)
CONTROL = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]")


def snapshot(folder):
    """Every path under a folder with what changes when anything writes, replaces or touches it."""
    found = {}
    for path in pathlib.Path(folder).rglob("*"):
        status = path.lstat()
        found[path.relative_to(folder).as_posix()] = (status.st_mode, status.st_ino, status.st_size, status.st_mtime_ns)
    return found


class Refusals:
    """The command in a folder that it must leave as it is."""

    def __init__(self, command, folder, tally, user=None):
        self.command, self.folder, self.tally, self.user = command, pathlib.Path(folder), tally, user
        self.refused = 0

    def run(self, arguments, language="en", stdin=b"", stdout=subprocess.PIPE):
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": "/",
            "LC_ALL": f"{language}.UTF-8",
            "SWIFT_BACKTRACE": "enable=no",
        }
        return subprocess.run(
            [self.command, *map(str, arguments)],
            cwd=self.folder,
            env=environment,
            input=stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
            user=self.user,
        )

    def refuse(self, what, *arguments, status=1, says=None, place=None, stdin=b"", languages=LANGUAGES):
        """Refused in every language, with a place and a remedy, and nothing changed.

        `says` is a regular expression that the whole message has to hold, in either language; `place` one that the
        place of one of the errors has to begin with; `status` may be one of several."""
        messages = {}
        for language, word in languages.items():
            before = snapshot(self.folder)
            name = f"{what} ({language})"
            try:
                run = self.run(arguments, language, stdin)
            except subprocess.TimeoutExpired:
                self.tally.expect(f"{name}: answers within {PATIENCE} s", False)
                continue
            text = messages[language] = run.stderr.decode("utf-8", "replace")
            lines = text.split("\n")
            expect = self.tally.expect
            statuses = status if isinstance(status, tuple) else (status,)
            expect(f"{name}: ends with status {status}", run.returncode in statuses, (run.returncode, text[:600]))
            expect(f"{name}: does not crash", not CRASH.search(text), text[:600])
            errors = list(re.finditer(rf"^(?P<place>[^\n]+?): {word} (?P<code>H\d{{4}}): \S[^\n]+", text, re.MULTILINE))
            expect(f"{name}: says where and what", errors, lines[0])
            remedy = [line for line in lines[1:] if re.match(r"  [^\s|\d]", line) or re.match(r"  \d+ [^|]", line)]
            expect(f"{name}: says what to do", remedy, text[:400])
            expect(
                f"{name}: leaves no placeholder",
                not re.search(r"\{[a-z]+\}", re.sub(r"\n +\d* \|[^\n]*", "", text)),
                text[:400],
            )
            expect(f"{name}: drives no terminal", not CONTROL.search(text), repr(text[:400]))
            if says:
                expect(f"{name}: names the cause", re.search(says, text), text[:400])
            if place and errors:
                places = [error["place"] for error in errors]
                expect(f"{name}: names the place", any(re.match(place, found) for found in places), places[:3])
            expect(f"{name}: gives no result", b"<html" not in run.stdout and b"{" not in run.stdout, run.stdout[:200])
            after = snapshot(self.folder)
            changed = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
            expect(f"{name}: changes nothing", not changed, changed[:5])
        self.refused += 1
        if len(languages) > 1:
            differ = len(set(messages.values())) == len(languages)
            self.tally.expect(f"{what}: is said in each language", differ, messages.get("en"))

    def accept(self, what, *arguments, stdin=b""):
        """Accepted, without a crash; gives the run."""
        run = self.run(arguments, "en", stdin)
        self.tally.expect(
            f"{what}: is accepted", run.returncode == 0, (run.returncode, run.stderr.decode("utf-8", "replace")[:400])
        )
        return run
