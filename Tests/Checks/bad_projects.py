"""What `hemicycle build` and `check` have to refuse: missing, unreadable and broken files of a project."""

import pathlib
import re
import shutil


class BadProjects:
    """A copy of the project, spoilt in one way at a time and mended again."""

    def __init__(self, refusals, project):
        self.refusals, self.folder = refusals, refusals.folder
        self.source = pathlib.Path(project)
        for name in ("content", "questionnaires", "site-template", "public"):
            shutil.copytree(self.source / name, self.folder / name)

    def mend(self, *names):
        for name in names:
            path = self.folder / name
            if path.is_symlink() or path.is_file():
                path.unlink()
            elif path.is_dir():
                shutil.rmtree(path)
            original = self.source / name
            if original.is_dir():
                shutil.copytree(original, path)
            elif original.is_file():
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(original, path)

    def spoil(self, what, name, change, says=None, place=None):
        """`change` gets the path; both commands refuse; the file is mended."""
        change(self.folder / name)
        place = place or re.escape(name)
        self.refusals.refuse(f"{what}: build", "build", says=says, place=place)
        self.refusals.refuse(f"{what}: check", "check", says=says, place=place, languages={"en": "error"})
        self.mend(name)

    def rewrite(self, what, name, old, new, **wanted):
        """As `spoil`, where `old`, which the file has to hold, becomes `new`."""
        text = (self.source / name).read_text(encoding="utf-8")
        if not self.refusals.tally.expect(f"{what}: {name} holds {old!r}", old in text):
            return
        self.spoil(what, name, lambda path: path.write_text(text.replace(old, new, 1), encoding="utf-8"), **wanted)

    def folders(self):
        refuse = self.refusals.refuse
        refuse("a project that is not there", "build", "--project", "no-such-folder", place="no-such-folder")
        refuse("a project that is a file", "build", "--project", "public/index.html", place="public/index.html")
        (self.folder / "empty").mkdir()
        refuse("a folder that is no project", "build", "--project", "empty", place="empty")
        (self.folder / "empty").rmdir()
        for name in ("content", "questionnaires", "site-template"):
            self.spoil(f"{name} is missing", name, shutil.rmtree, place=rf"\.|{name}")
        place = r"\.|content|questionnaires|site-template"
        for name in (
            "content/site.yaml",
            "questionnaires/culture.yaml",
            "questionnaires/initiatives.yaml",
            "site-template/page.html",
            "site-template/assessment.html",
            "site-template/strings.fr.yaml",
            "site-template/engine.wasm",
        ):
            self.spoil(f"{name} is missing", name, pathlib.Path.unlink, place=place)
            self.spoil(f"{name} is empty", name, lambda path: path.write_bytes(b""), place=place)
            self.spoil(f"{name} is a folder", name, lambda path: (path.unlink(), path.mkdir()), place=place)

    def unreadable(self):
        """Files without permission, for a user who is not root."""
        if self.refusals.user is None:
            print("skipped: unreadable files: the gate does not run as root and its own user may not read as another")
            return
        self.spoil("a page without permission", "content/fr/index.md", lambda path: path.chmod(0))
        self.spoil("a questionnaire without permission", "questionnaires/people.yaml", lambda path: path.chmod(0))

    def encodings(self):
        latin = "---\ntitle: Été\n---\nDéjà vu\n".encode("latin-1")
        self.spoil(
            "a page in Latin-1", "content/fr/culture/change.md", lambda path: path.write_bytes(latin), says="UTF-8"
        )
        self.spoil(
            "a page in UTF-16",
            "content/fr/culture/change.md",
            lambda path: path.write_bytes("---\ntitle: x\n---\n".encode("utf-16")),
        )
        self.spoil(
            "a questionnaire in Latin-1",
            "questionnaires/culture.fr.yaml",
            lambda path: path.write_bytes("title: Été\n".encode("latin-1")),
            says="UTF-8",
        )
        self.spoil(
            "a questionnaire of zeros", "questionnaires/culture.yaml", lambda path: path.write_bytes(bytes(5000))
        )
        self.spoil(
            "a template in Latin-1",
            "site-template/page.html",
            lambda path: path.write_bytes("<p>é</p>".encode("latin-1")),
            says="UTF-8",
        )

    def questionnaires(self):
        culture, fr, plan = (
            "questionnaires/culture.yaml",
            "questionnaires/culture.fr.yaml",
            "questionnaires/initiatives.yaml",
        )
        at = lambda name: rf"{re.escape(name)}:\d+:\d+"
        self.rewrite("a tab", culture, "\n  - id: ", "\n\t- id: ", place=at(culture))
        self.rewrite("an unclosed quotation", culture, "title: ", 'title: "', place=at(culture))
        self.rewrite("a misspelt key", culture, "area: ", "aera: ", place=at(culture), says="area")
        self.rewrite("an unknown area", culture, "area: culture", "area: cultural", place=at(culture))
        self.rewrite("a weight that is no number", culture, "weight: ", "weight: many ", place=at(culture))
        self.rewrite("a question twice", culture, "- id: vision", "- id: leadership", place=at(culture))
        self.rewrite("a missing level text", culture, "levels:", "levels: []", place=at(culture))
        self.rewrite(
            "a guide that is not there", culture, "culture/leadership.md#", "culture/leader.md#", place=at(culture)
        )
        self.rewrite("an anchor that is not there", culture, "#steering", "#stearing", place=at(culture))
        self.rewrite(
            "a translation of nothing",
            fr,
            "  leadership:",
            "  leadershop:",
            place=rf"{at(fr)}|{at(culture)}|{re.escape(fr)}",
        )
        self.rewrite(
            "an unknown prerequisite", plan, "requires:", "requires: [no-such-work]\n    requires:", place=at(plan)
        )
        self.rewrite("a lift of nothing", plan, "culture.leadership: ", "culture.leadershop: ", place=at(plan))
        self.rewrite("a role that is none", plan, "owner: ", "owner: nobody-", place=at(plan))
        self.spoil(
            "a YAML bomb of brackets", culture, lambda path: path.write_text("a: " + "[" * 200_000), place=at(culture)
        )
        self.spoil(
            "a YAML bomb of dashes", culture, lambda path: path.write_text("- " * 200_000 + "x\n"), place=at(culture)
        )
        self.spoil(
            "10 MB of one key", culture, lambda path: path.write_text("x" * 10_000_000 + ": 1\n"), place=at(culture)
        )
        self.spoil(
            "anchors and aliases", culture, lambda path: path.write_text("a: &x [1]\nb: *x\n"), place=at(culture)
        )

    def pages(self):
        page, at = "content/fr/culture/leadership.md", r"content/fr/culture/leadership\.md:\d+:\d+"
        self.rewrite("a link to nothing", page, "\n## ", "\n[x](../nulle-part.md)\n\n## ", place=at)
        self.rewrite("an anchor to nothing", page, "\n## ", "\n[x](change.md#nulle-part)\n\n## ", place=at)
        self.rewrite("a picture that is not there", page, "\n## ", "\n![x](image.png)\n\n## ", place=at)
        self.rewrite("raw HTML", page, "\n## ", "\n<script>alert(1)</script>\n\n## ", place=at)
        self.rewrite("a script in a link", page, "\n## ", "\n[x](javascript:alert(1))\n\n## ", place=at)
        self.rewrite("a link out of the site", page, "\n## ", "\n[x](../../../README.md)\n\n## ", place=at)
        self.rewrite("no front matter", page, "---\n", "", place=r"content/fr/culture/leadership\.md(:\d+:\d+)?")
        self.rewrite("a footnote to nothing", page, "\n## ", "\nx[^nulle-part]\n\n## ", place=at)
        self.rewrite("a misspelt front matter key", page, "title: ", "titel: ", place=at, says="title")
        self.rewrite(
            "a template with an unknown name",
            "site-template/page.html",
            "{{title}}",
            "{{titel}}",
            place=r"site-template/page\.html:\d+:\d+",
        )
        self.rewrite(
            "a template that is not closed",
            "site-template/page.html",
            "{{title}}",
            "{{title",
            place=r"site-template/page\.html:\d+:\d+",
        )

    def outputs(self):
        refuse = self.refusals.refuse
        (self.folder / "taken").write_text("a file\n")
        refuse("a file as the output folder", "build", "--output", "taken", status=3, place="taken")
        (self.folder / "taken").unlink()
        for name in ("content", "questionnaires", "site-template"):
            refuse(f"the output over the source {name}", "build", "--output", name, status=(1, 2))
        (self.folder / "mine").mkdir()
        (self.folder / "mine/index.html").write_text("written by hand\n")
        refuse(
            "an output folder with a page of somebody else",
            "build",
            "--output",
            "mine",
            status=3,
            place="mine/index.html",
        )
        shutil.rmtree(self.folder / "mine")

    def whole(self):
        """The copy is sound: what was refused was refused for its own fault."""
        run = self.refusals.accept("the unspoilt project", "check")
        self.refusals.tally.expect("the unspoilt project has no errors", b"error" not in run.stderr, run.stderr[:300])

    def all(self):
        for part in (
            self.whole,
            self.folders,
            self.unreadable,
            self.encodings,
            self.questionnaires,
            self.pages,
            self.outputs,
            self.whole,
        ):
            part()
