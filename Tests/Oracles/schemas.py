#!/usr/bin/env python3
"""Holds the JSON Schemas for editors against the files they are about, and against `hemicycle check`.

usage: schemas.py [HEMICYCLE [SEED [COUNT]]]        (needs: pip install jsonschema pyyaml)

1. The committed schemas are those that `hemicycle dump schema` prints, and valid against the metaschema of 2020-12.
2. Every file of questionnaires/, content/site.yaml and the front matter of every page is valid.
3. Each of a table of mistakes in the small project of the fixtures is refused by the schema and by the command, and each
   of a table of variants is accepted by both.
4. COUNT times some value of a file of that project is changed at random. What the schema refuses, the command reports in
   that file; what the command reports and a schema can know, the schema refuses.

Files are read both as an editor does, with numbers and truth values, and as Hemicycle does, with nothing but texts.
Ends with `N passed, N failed`.
"""
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import yaml
from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
SMALL = ROOT / "Tests/Fixtures/Small"
CULTURE, PROFILE, INITIATIVES = (f"questionnaires/{name}.yaml" for name in ["culture", "profile", "initiatives"])
CULTURE_FR, PROFILE_FR, INITIATIVES_FR = (f"questionnaires/{name}.fr.yaml" for name in ["culture", "profile", "initiatives"])
SITE, WORKSHOP, PAGE = "content/site.yaml", "content/en/debate.md", "content/fr/culture/leadership.md"


class EditorLoader(yaml.SafeLoader):
    """Numbers, truth values and nothing, as YAML 1.2 has them; a date stays a text."""


EditorLoader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class PlainDumper(yaml.SafeDumper):
    """Writes a value that stands in two places twice, without anchors."""

    def ignore_aliases(self, data):
        return True


LOADERS = {"editor": EditorLoader, "text": yaml.BaseLoader}

passed = failed = 0


def expect(condition, what):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}")


def parts(name, text):
    """What stands before the YAML of a file, the YAML, and what follows it."""
    if not name.endswith(".md"):
        return "", text, ""
    _, matter, body = text.split("---\n", 2)
    return "---\n", matter, "---\n" + body


def refusals(name, text):
    """For each reading of the file, the schema's complaints."""
    validator = VALIDATORS[name.split("/")[0]]
    matter = parts(name, text)[1]
    return {
        reading: [error.message for error in validator.iter_errors(yaml.load(matter, loader))]
        for reading, loader in LOADERS.items()
    }


def check(project):
    """The codes of the errors that the command reports, by file."""
    run = subprocess.run(
        [BINARY, "check", "--json", "--interface", "en", "--project", str(project)], capture_output=True, timeout=60)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"check ended with {run.returncode}: {run.stderr.decode()}")
    codes = {}
    for diagnostic in json.loads(run.stdout)["diagnostics"]:
        if diagnostic["severity"] == "error":
            codes.setdefault(diagnostic["file"], set()).add(diagnostic["code"])
    return codes


class Project:
    """The small project, with one file changed at a time."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / "project"
        shutil.copytree(SMALL, self.folder)

    def text(self, name):
        return (SMALL / name).read_text(encoding="utf-8")

    def check(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        try:
            return check(self.folder)
        finally:
            (self.folder / name).write_text(self.text(name), encoding="utf-8")


# A file, what stands there, what an author writes instead, and the code of the message.
MISTAKES = [
    (CULTURE, "title: Culture", "titel: Culture", "H0301"),
    (CULTURE, "id: culture\n", "", "H0302"),
    (CULTURE, "area: culture", "area: cultur", "H0311"),
    (CULTURE, "area: culture\n", "", "H0302"),
    (CULTURE, "area: culture", "area: culture\nversion: 0", "H0308"),
    (CULTURE, "id: leadership", "id: Leadership", "H0310"),
    (CULTURE, "id: leadership", "id: lead--ership", "H0310"),
    (CULTURE, "help: Think of the last year.", "help:", "H0304"),
    (CULTURE, "help: Think of the last year.", 'help: " "', "H0304"),
    (CULTURE, "help: Think of the last year.", "help: [Think]", "H0303"),
    (CULTURE, "weight: 2", "weight: 11", "H0308"),
    (CULTURE, "weight: 2", 'weight: "11"', "H0308"),
    (CULTURE, "weight: 2", "weight: -1", "H0308"),
    (CULTURE, "weight: 2", "weight: heavy", "H0307"),
    (CULTURE, "weight: 2", "weight: 1.5", "H0307"),
    (CULTURE, "weight: 2", "weight:\n      - 2", "H0303"),
    (CULTURE, "weight: 2", "colour: red", "H0301"),
    (CULTURE, "gate: 1", "gate: 0", "H0308"),
    (CULTURE, "gate: 1", "gate: 7", "H0308"),
    (CULTURE, "guide: culture/leadership.md#steering", "guide: culture/leadership", "H0502"),
    (CULTURE, "guide: culture/leadership.md#steering", "guide: ../culture.md", "H0502"),
    (CULTURE, "      - None.\n      - One.\n", "      - None.\n", "H0313"),
    (CULTURE, "      - None.\n", "      - None.\n" * 7, "H0313"),
    (CULTURE, "      - None.\n", "      -\n", "H0304"),
    (CULTURE, "    levels:\n      - None.\n      - One.\n", "    levels: None\n", "H0305"),
    (CULTURE, "when: culture.leadership >= 1", "when: culture.leadership > 1", "H0325"),
    (CULTURE, "when: culture.leadership >= 1", "when: chambers", "H0325"),
    (CULTURE, "when: culture.leadership >= 1", "when: profile.chambers = two or more", "H0325"),
    (CULTURE_FR, "    help: Pensez", "    hepl: Pensez", "H0301"),
    (CULTURE_FR, "questions:\n", "area: culture\nquestions:\n", "H0301"),
    (CULTURE_FR, "      - Aucune.\n", "      - {texte: Aucune}\n", "H0303"),
    (CULTURE_FR, "text: Qui tient la barre ?", "text:", "H0304"),
    (PROFILE, "type: number", "type: integer", "H0311"),
    (PROFILE, "type: number", "type: number\n    options: [a, b]", "H0328"),
    (PROFILE, "type: number", "type: choice", "H0302"),
    (PROFILE, "      - id: two\n        title: Two\n", "", "H0313"),
    (PROFILE, "        title: Two\n", "", "H0302"),
    (PROFILE, "    type: number\n", "", "H0302"),
    (PROFILE_FR, "    options:\n      one: Une\n      two: Deux\n", "    options: [Une, Deux]\n", "H0306"),
    (PROFILE_FR, "    text: Combien de chambres ?", "    texte: Combien de chambres ?", "H0301"),
    (INITIATIVES, "capacity: 2.5", "capacity: much", "H0309"),
    (INITIATIVES, "capacity: 2.5", "capacity: 10001", "H0309"),
    (INITIATIVES, "capacity: 2.5", 'capacity: "2.55"', "H0309"),
    (INITIATIVES, "amount: 15", "amount: 1000001", "H0308"),
    (INITIATIVES, "amount: 15", 'amount: "1000001"', "H0308"),
    (INITIATIVES, "  concurrent: 3\n", "", "H0302"),
    (INITIATIVES, "  quarters: 8", "  quarters: 41", "H0308"),
    (INITIATIVES, "area: culture", "area: money", "H0311"),
    (INITIATIVES, "    duration: 1\n", "    duration: 9\n", "H0308"),
    (INITIATIVES, "change-load: 2", "change-load: 0", "H0308"),
    (INITIATIVES, "change-load: 2", "change-load: 2\n    lag: 9", "H0308"),
    (INITIATIVES, "    effort:\n      leadership: 1\n", "    effort: 1\n", "H0306"),
    (INITIATIVES, "leadership: 0.5", 'leadership: "0,5"', "H0309"),
    (INITIATIVES, "cost: low", "cost: 15.5", "H0320"),
    (INITIATIVES, "cost: low", "cost: Very low", "H0320"),
    (INITIATIVES, "culture.vision: 0..1", "culture.vision: 0-1", "H0322"),
    (INITIATIVES, "culture.vision: 0..1", "culture.vision: 1..1", "H0322"),
    (INITIATIVES, "culture.vision: 0..1", "culture.vision: 0..7", "H0323"),
    (INITIATIVES, "culture.vision: 0..1", "vision: 0..1", "H0320"),
    (INITIATIVES, "    lifts:\n      culture.vision: 0..1\n", "    lifts: {}\n", "H0304"),
    (INITIATIVES, "    lifts:\n      culture.vision: 0..1\n", "", "H0302"),
    (INITIATIVES, "    requires:\n      - mandate\n", "    requires: mandate\n", "H0305"),
    (INITIATIVES, "    requires:\n      - mandate\n", "    requires:\n      - [[mandate]]\n", "H0303"),
    (INITIATIVES_FR, "  low: Faible", "  low: [Faible]", "H0303"),
    (INITIATIVES_FR, "    summary: Une vision", "    resume: Une vision", "H0301"),
    (SITE, "languages: [en, fr]", "languages: en", "H0305"),
    (SITE, "languages: [en, fr]", "languages: [en, french]", "H0337"),
    (SITE, "base-language: en\n", "", "H0302"),
    (SITE, "base-language: en", "base-language: English", "H0336"),
    (SITE, "  - debate\n", "  - debate\ncolour: red\n", "H0301"),
    (SITE, "  fr: Petit guide\n", "  fr:\n", "H0304"),
    (SITE, "base-language: en", "base-language: en\nraw-html: maybe", "H0311"),
    (WORKSHOP, "title: A debate\n", "", "H0302"),
    (WORKSHOP, "kind: workshop", "kind: seance", "H0311"),
    (WORKSHOP, "kind: workshop", "kind: page", "H0514"),
    (WORKSHOP, "duration: 30\n", "", "H0302"),
    (WORKSHOP, "duration: 30", "duration: long", "H0307"),
    (WORKSHOP, "duration: 30", "duration: 30\ndraft: maybe", "H0311"),
    (WORKSHOP, "duration: 30", "duration: 30\norder: 10000", "H0308"),
    (WORKSHOP, "duration: 30", "duration: 30\nsources: a book", "H0305"),
    (WORKSHOP, "minutes: 20", "minutes: 0", "H0308"),
    (WORKSHOP, "goal: Everybody", "aim: Everybody", "H0301"),
    (WORKSHOP, "kind: workshop", "kind: practice", "H0302"),
    ("content/fr/debate.md", "kind: workshop", "kind: workshop\ntranslated-from: yesterday", "H0314"),
    (PAGE, "---\n", "---\narea: money\n", "H0311"),
    (PAGE, "---\n", "---\ncontact: Somebody\n", "H0514"),
]

# The same without a code: other ways to write what is right.
VARIANTS = [
    (CULTURE, "weight: 2", 'weight: "10"'),
    (CULTURE, "weight: 2", "weight: 0"),
    (CULTURE, "gate: 1", "gate: 2"),
    (CULTURE, "text: Is there a vision?", "text: 2030"),
    (CULTURE, "text: Is there a vision?", "text: >\n      Is there\n      a vision?"),
    (CULTURE, "culture/leadership.md#steering", "culture/index.md"),
    (CULTURE, "when: culture.leadership >= 1", "when: profile.chambers"),
    (CULTURE, "when: culture.leadership >= 1", "when: profile.chambers  =  two"),
    (CULTURE, "when: culture.leadership >= 1", "when: profile.members = 12"),
    (CULTURE, "area: culture", "area: culture\nversion: 9999\nintroduction: Hello."),
    (CULTURE, "area: culture", "area: people"),
    (CULTURE_FR, "title: Culture\n", ""),
    (CULTURE_FR, "    help: Pensez à l’année passée.\n", ""),
    (PROFILE, "type: number", "type: text\n    help: In figures."),
    (PROFILE_FR, "      one: Une\n", ""),
    (INITIATIVES, "capacity: 2.5", "capacity: 10000"),
    (INITIATIVES, "capacity: 2.5", 'capacity: "10000.0"'),
    (INITIATIVES, "capacity: 2.5", 'capacity: "9999.9"'),
    (INITIATIVES, "amount: 15", 'amount: "1000000"'),
    (INITIATIVES, "amount: 15", 'amount: "999999"'),
    (INITIATIVES, "cost: 20", 'cost: "20"'),
    (INITIATIVES, "cost: 20", "cost: low"),
    (INITIATIVES, "      - mandate\n", "      - [mandate]\n"),
    (INITIATIVES, "change-load: 2", "change-load: 5\n    lag: 0"),
    (INITIATIVES, "culture.vision: 0..1", "culture.vision: 0..1\n      culture.leadership: 1..2"),
    (SITE, "languages: [en, fr]", "languages:\n  - en\n  - fr"),
    (SITE, "base-language: en", "base-language: en\nraw-html: true"),
    (WORKSHOP, "duration: 30", 'duration: "30"'),
    (WORKSHOP, "duration: 30", "duration: 30\ndraft: false\norder: 0\nsources: [A book, 2024]"),
    (PAGE, "---\n", "---\nkind: practice\nparliament: Corallia\nyear: 2024\ntheme: Records\ncontact: clerk@example.org\n"),
    (PAGE, "---\n", "---\nkind: page\narea: culture\ndraft: true\n"),
]

# Values that stand at the edges of what some key takes.
VALUES = [
    "", " ", "0", "1", "2", "5", "6", "7", "8", "9", "10", "11", "40", "41", "50", "999", "1000", "1001", "1440", "1441",
    "9999", "10000", "10001", "1000000", "1000001", "-1", "0.5", "1.0", "1.25", "1000.0", "1000.1", "0..1", "1..2", "2..1",
    "0..6", "5..6", "6..7", "culture", "people", "low", "mandate", "vision", "leadership", "choice", "number", "text", "page",
    "workshop", "practice", "true", "false", "en", "fr", "pt-br", "x", "A sentence.", "é", "a b", "a-", "9a", "a1",
    "culture/leadership.md", "culture/leadership.md#steering", "culture/leadership", "a.md", "profile.chambers",
    "profile.chambers = one", "culture.leadership >= 0", "culture.leadership >= 7", "culture.leadership", "0123456789abcdef",
    [], ["a", "b"], ["one", "one"], {}, {"a": "b"}, {"title": "x"}, {"id": "a", "title": "x"}, [{"id": "a", "title": "x"}],
]
KEYS = ["id", "title", "text", "help", "levels", "options", "type", "weight", "gate", "when", "guide", "lag", "requires", "area",
        "kind", "order", "draft", "sources", "duration", "agenda", "goal", "parliament", "year", "introduction", "version",
        "evidence", "roles", "questions", "languages", "nonsense"]
# What is wrong with a value or a key itself, rather than with what it says of others.
STRUCTURAL = {"H0301", "H0302", "H0303", "H0304", "H0305", "H0306", "H0307", "H0309", "H0310", "H0311", "H0313", "H0322",
              "H0325", "H0328", "H0514"}


def places(tree, path=()):
    """The path of every value below the root."""
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield path + (key,)
        yield from places(value, path + (key,))


def mutate(rng, tree):
    path = rng.choice(list(places(tree)))
    parent = tree
    for key in path[:-1]:
        parent = parent[key]
    kind = rng.random()
    if kind < 0.6:
        parent[path[-1]] = rng.choice(VALUES)
    elif kind < 0.75:
        del parent[path[-1]]
    elif isinstance(parent, list):
        parent.extend([parent[path[-1]]] * rng.randrange(1, 7))
    else:
        parent[rng.choice(KEYS)] = rng.choice(VALUES)
    return path


def compare_at_random(project, rng, count):
    names = [CULTURE, CULTURE_FR, PROFILE, PROFILE_FR, INITIATIVES, INITIATIVES_FR, SITE, WORKSHOP, PAGE]
    both = neither = 0
    for number in range(count):
        name = rng.choice(names)
        before, matter, after = parts(name, project.text(name))
        tree = yaml.load(matter, yaml.BaseLoader)
        path = mutate(rng, tree)
        # Every text in quotes: here it is the schema that is compared, not the two ways to read.
        text = before + yaml.dump(tree, Dumper=PlainDumper, default_style='"', allow_unicode=True, sort_keys=False, width=10**6) + after
        codes = project.check(name, text).get(name, set())
        refused = refusals(name, text)["text"]
        what = f"number {number}, {name}, {'/'.join(map(str, path))}: command {sorted(codes)}, schema {refused[:2]}\n{text}"
        if refused:
            expect(codes, "only the schema refuses: " + what)
        else:
            # Which languages the title has to have depends on another key.
            known = STRUCTURAL - {"H0301", "H0302"} if name == SITE else STRUCTURAL
            expect(not codes & known, "only the command refuses: " + what)
        both += bool(refused and codes)
        neither += not refused and not codes
    print(f"changed at random: {both} refused by both, {neither} by neither")
    if count >= 100:
        expect(both > count / 4 and neither > count / 50, "the random changes are one-sided")


def main():
    for folder, validator in VALIDATORS.items():
        Draft202012Validator.check_schema(validator.schema)
        made = subprocess.run([BINARY, "dump", "schema", folder], capture_output=True, check=True).stdout
        expect(made == (ROOT / folder / "schema.json").read_bytes(), f"{folder}/schema.json is not what the command makes")

    files = sorted(ROOT.glob("questionnaires/*.yaml")) + [ROOT / SITE] + sorted(ROOT.glob("content/**/*.md"))
    for file in files:
        name = file.relative_to(ROOT).as_posix()
        for reading, errors in refusals(name, file.read_text(encoding="utf-8")).items():
            expect(not errors, f"{name}, read as {reading}: {errors[:3]}")

    with tempfile.TemporaryDirectory() as folder:
        project = Project(folder)
        expect(not check(project.folder), "the small project has errors")
        for name, old, new, code in [(*mistake, code) for *mistake, code in MISTAKES] + [(*v, None) for v in VARIANTS]:
            original = project.text(name)
            expect(old in original, f"{name} does not hold {old!r}")
            text = original.replace(old, new, 1)
            what = f"{name}: {old!r} → {new!r}"
            codes = project.check(name, text).get(name, set())
            expect(code in codes if code else not codes, f"{what}: check says {sorted(codes)}")
            for reading, errors in refusals(name, text).items():
                expect(bool(errors) == bool(code), f"{what}, read as {reading}: the schema says {errors[:3]}")
        compare_at_random(project, random.Random(SEED), COUNT)

    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def built():
    for configuration in ["release", "debug"]:
        if (ROOT / ".build" / configuration / "hemicycle").exists():
            return str(ROOT / ".build" / configuration / "hemicycle")
    sys.exit(__doc__)


BINARY = sys.argv[1] if len(sys.argv) > 1 else built()
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 1
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 300
VALIDATORS = {
    folder: Draft202012Validator(json.loads((ROOT / folder / "schema.json").read_text(encoding="utf-8")))
    for folder in ["questionnaires", "content"]
}
main()
