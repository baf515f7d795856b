"""What `hemicycle roadmap` has to refuse: damaged pages, foreign files, answers that do not fit, outputs that cannot be."""

import json
import pathlib
import random
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Oracles"))

from answers import Copy, escaped, state, with_part

CUT_SHORT, DAMAGED = "H0602", "H060[4-5]"


def fields(value, path=()):
    """The path to every value of a state, from the inside out."""
    if isinstance(value, (dict, list)):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from fields(value[key], (*path, key))
    if path:
        yield path


class BadAnswers:
    def __init__(self, refusals, site, project):
        self.refusals, self.folder, self.project = refusals, refusals.folder, project
        self.page = sorted(pathlib.Path(site).glob("*/assessment.html"))[0]
        self.copy = Copy(self.page)
        self.chance = random.Random(13)
        self.whole = state(self.chance, self.copy, "mixed", False)
        self.whole["plan"] = {
            "start": "2027-Q1",
            "quarters": 12,
            "capacity": {"analysis": 20},
            "budget": 250,
            "changeCapacity": 8,
            "maxConcurrent": 6,
            "pinned": {},
            "excluded": [],
            "running": [],
            "done": [],
        }

    def put(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def refuse_file(self, what, name, content, *more, **wanted):
        self.put(name, content)
        self.refusals.refuse(
            what,
            "roadmap",
            name,
            "-o",
            "made.html",
            *more,
            place=re.escape(name) if name.isprintable() else "",
            **wanted,
        )
        (self.folder / name).unlink()

    def files(self):
        refuse = self.refusals.refuse
        refuse("a missing file", "roadmap", "nothing.html", place="nothing.html")
        refuse("a missing folder", "roadmap", "no/such/folder/copy.html", place="no/such")
        (self.folder / "a folder").mkdir()
        refuse("a folder given as a file", "roadmap", "a folder", place="a folder")
        (self.folder / "a folder").rmdir()
        (self.folder / "loop.html").symlink_to("loop.html")
        refuse("a link to itself", "roadmap", "loop.html", place="loop.html")
        (self.folder / "loop.html").unlink()
        self.refuse_file("an empty file", "empty.html", b"")
        self.refuse_file("a file of spaces", "spaces.html", b" \n" * 1000)
        self.refuse_file("a picture", "picture.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
        self.refuse_file(
            "a foreign page",
            "foreign.html",
            "<!DOCTYPE html><html><head><title>x</title></head><body><p>hello</p></body></html>\n",
        )
        self.refuse_file("another page of the site", "guide.html", self.page.with_name("index.html").read_bytes())
        self.refuse_file("prose", "letter.txt", "Dear Secretary-General,\n")
        self.refuse_file(
            "bytes that are not UTF-8",
            "latin.json",
            json.dumps({"format": "hemicycle-answers/1", "name": "é"}, ensure_ascii=False).encode("latin-1"),
            says="UTF-8",
        )
        self.refuse_file("UTF-16", "wide.json", json.dumps(self.whole).encode("utf-16"))
        self.refuse_file("64 MB of zeros", "zeros.html", bytes(64_000_000))
        self.refuse_file("64 MB of brackets", "brackets.json", b"{" + b"[" * 64_000_000)
        self.refuse_file("16 MB of script tags", "tags.html", b"<!DOCTYPE html>" + b"<script " * 2_000_000)
        self.refuse_file("a hostile name", "\x1b[31m\u202eevil.html", b"x")

    def pages(self):
        """A saved page, cut or changed at every kind of place."""
        whole = self.copy.saved(self.whole)
        islands = {name: self.copy.place(name, whole) for name in ("state", "model")}
        cuts = {
            "in half": len(whole) // 2,
            "in its state": islands["state"][0] + 300,
            "in its model": islands["model"][0] + 9000,
            "before its islands": islands["state"][0] - 5000,
            "in its head": 700,
            "before its last tag": len(whole) - 8,
        }
        cuts |= {f"at byte {at}": at for at in self.chance.sample(range(100, len(whole) - 10), 12)}
        cuts["within a letter"] = (
            next(at for at, byte in enumerate(whole) if byte >= 0x80 and at > islands["model"][0]) + 1
        )
        for where, at in cuts.items():
            self.refuse_file(f"a page cut {where}", "cut.html", whole[:at], says=CUT_SHORT)
        start, end = islands["state"]
        self.refuse_file(
            "a state cut in a whole page", "cut.html", whole[: start + (end - start) // 2] + whole[end:], says=DAMAGED
        )
        start, end = islands["model"]
        self.refuse_file("a model cut in a whole page", "cut.html", whole[: start + (end - start) // 2] + whole[end:])
        self.refuse_file("a page without its model", "part.html", whole.replace(b'id="model"', b'id="other"'))
        self.refuse_file("a page without its state", "part.html", whole.replace(b'id="state"', b'id="other"'))
        self.refuse_file(
            "a page from the future",
            "future.html",
            whole.replace(b"hemicycle-answers/1", b"hemicycle-answers/2"),
            says="hemicycle-answers/2",
        )
        self.refuse_file(
            "a model from the future", "future.html", whole.replace(b"hemicycle-model/1", b"hemicycle-model/2")
        )
        self.refuse_file(
            "a wrong checksum",
            "changed.html",
            self.copy.saved({**self.whole, "checksum": "0123456789abcdef"}),
            says=DAMAGED,
        )

    def bare(self):
        """Bare answers, which need the project."""
        project = ("--project", str(self.project))
        bare = escaped(self.whole)
        self.refuse_file("answers without a project", "answers.json", bare, says="--project")
        self.refuse_file("answers cut in half", "answers.json", bare[: len(bare) // 2], *project)
        self.refuse_file("two documents", "answers.json", bare + bare, *project)
        self.refuse_file(
            "answers to another questionnaire",
            "other.json",
            escaped({**self.whole, "questionnaires": [{"id": "astronomy", "version": 1, "hash": "0123456789abcdef"}]}),
            *project,
            says="astronomy",
        )
        self.refuse_file(
            "a newer format",
            "newer.json",
            escaped({**self.whole, "format": "hemicycle-answers/12"}),
            *project,
            says="hemicycle-answers/12",
        )
        self.refuse_file(
            "another format", "foreign.json", escaped({**self.whole, "format": "survey/1"}), *project, says="survey/1"
        )
        self.refuse_file("no format", "foreign.json", "{}", *project)
        self.refuse_file(
            "a level that does not exist",
            "answers.json",
            escaped(
                with_part(
                    {**self.whole, "answers": {"culture.leadership": {"status": "answered", "level": 1}}},
                    ("answers", "culture.leadership", "level"),
                    6,
                )
            ),
            *project,
            says="culture.leadership",
        )
        self.refuse_file("an unknown language", "answers.json", bare, *project, "--language", "tlh", says="tlh")

    def wrong_types(self):
        """Every field with a value of every wrong kind: refused or passed over, and never a crash."""
        for path in fields(self.whole):
            for value in (None, True, -1, 10**30, 1.5, "", "x", [], {}, [[]]):
                name = self.put("odd.html", self.copy.saved(with_part(self.whole, path, value)))
                run = self.refusals.run(["roadmap", name, "-o", "made.html"])
                what = f"{'.'.join(map(str, path))} = {value!r}"
                made = (self.folder / "made.html").exists()
                text = run.stderr.decode("utf-8", "replace")
                self.refusals.tally.expect(
                    f"{what}: done, or refused with a message",
                    run.returncode == 0
                    and made
                    or run.returncode == 1
                    and not made
                    and re.match(r"odd\.html[^\n]*: error H\d{4}: ", text),
                    (run.returncode, text[:300]),
                )
                (self.folder / "made.html").unlink(missing_ok=True)
                if path[0] in ("answers", "questionnaires") and len(path) > 1 and self.chance.random() < 0.85:
                    break  # the same few kinds of field, many times over
        (self.folder / "odd.html").unlink(missing_ok=True)

    def outputs(self):
        """Where the report cannot go."""
        good = self.put("good.html", self.copy.saved(self.whole))
        refuse = self.refusals.refuse
        refuse("the input as output", "roadmap", good, "-o", good, status=2)
        refuse("the input as output, by another name", "roadmap", good, "-o", f"../{self.folder.name}/{good}", status=2)
        refuse(
            "an output in a missing folder",
            "roadmap",
            good,
            "-o",
            "no/such/folder/report.html",
            status=3,
            place="no/such",
        )
        (self.folder / "taken").mkdir()
        refuse("a folder as output", "roadmap", good, "-o", "taken", status=3, place="taken")
        (self.folder / "taken").rmdir()
        with open("/dev/full", "wb") as full:
            run = self.refusals.run(["roadmap", good], stdout=full)
        self.refusals.tally.expect("a full disk is status 3, not a crash", run.returncode == 3, run.returncode)
        self.refusals.tally.expect("a full disk is said", run.stderr, run.stderr)
        self.put("kept.html", "the last report")
        self.put("cut.html", self.copy.saved(self.whole)[:90_000])
        refuse("a refusal keeps the report of last time", "roadmap", "cut.html", "-o", "kept.html")

    def all(self):
        for part in (self.files, self.pages, self.bare, self.wrong_types, self.outputs):
            part()
