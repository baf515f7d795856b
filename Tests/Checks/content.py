#!/usr/bin/env python3
"""Holds the questionnaires, the catalogue and the guide to what they promise each other, and the languages to each other.

Usage: content.py PROJECT

Reads the sources with a YAML reader of its own (PyYAML, everything as text), not through Hemicycle. What is checked:

* each question can be lifted from the bottom to its top level by initiatives one after another, is linked to a heading that
  exists in the guide, and says what evidence to show; none is asked twice, in its own words or in another's;
* core questionnaires have 10 to 14 questions, themes 6 to 10; levels are sentences, of bearable length and no two alike;
* initiatives can be reached through their prerequisites, and their figures do not fall from small to large parliaments;
* the short path is short enough and goes through all areas, and asks nothing of themes;
* every page of the guide can be reached from the home page, and every theme has its page;
* the languages have the same files, ids, levels and headings, and no text was left as it stands in the base language.
"""
import re
import sys
from itertools import combinations
from pathlib import Path

import yaml

from tally import Tally

CORE = ("culture", "people", "processes", "technology")
BASE, LONGEST_LEVEL, LONGEST_QUESTION = "en", 190, 110
SHORT_PATH, SHORT_PER_AREA = range(18, 23), 4
TOO_ALIKE = 0.7  # share of words that two questions may have in common


def read(path):
    """A YAML file with every scalar as text, which is how Hemicycle reads it."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def alike(one, other):
    """How much two texts have in common: the share of their words that stand in both, 0 to 1."""
    one, other = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return len(one & other) / len(one | other)


class Guide:
    """The pages of one language: their headings and where they lead."""

    def __init__(self, folder):
        self.pages = {}  # name → (headings' ids, pages it links to)
        for path in sorted(folder.rglob("*.md")):
            name = path.relative_to(folder).as_posix()
            text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)
            self.pages[name] = (re.findall(r"\{#([a-z0-9-]+)\}", text), set(self.links(path, folder, text)))

    @staticmethod
    def links(path, folder, text):
        for target in re.findall(r"\]\(([^)#\s]+\.md)(?:#[^)]*)?\)", text):
            page = (path.parent / target).resolve()
            if page.is_relative_to(folder.resolve()):
                yield page.relative_to(folder.resolve()).as_posix()

    def __contains__(self, reference):
        page, _, anchor = reference.partition("#")
        return page in self.pages and (not anchor or anchor in self.pages[page][0])

    def reached(self, starts):
        """The pages that a reader comes to by following links from these."""
        seen, waiting = set(), list(starts)
        while waiting:
            page = waiting.pop()
            if page in seen or page not in self.pages:
                continue
            seen.add(page)
            waiting += self.pages[page][1]
        return seen


def lift_ranges(initiatives):
    """question → the (from, to) of all initiatives."""
    ranges = {}
    for initiative in initiatives:
        for question, span in initiative.get("lifts", {}).items():
            first, last = map(int, span.split(".."))
            ranges.setdefault(question, []).append((first, last))
    return ranges


def check_questions(tally, questionnaires, catalogue, guide):
    ranges = lift_ranges(catalogue["initiatives"])
    everything = []
    for name, questionnaire in questionnaires.items():
        questions, is_theme = questionnaire["questions"], questionnaire.get("theme") == "true"
        tally.expect(f"{name} is a theme or one of the core", is_theme != (name in CORE))
        allowed = range(6, 11) if is_theme else range(10, 15)
        tally.expect(f"{name} asks {allowed.start} to {allowed.stop - 1} questions", len(questions) in allowed, len(questions))
        gates = [question["id"] for question in questions if "gate" in question]
        tally.expect(f"{name} has at most two gates", len(gates) <= 2, gates)
        for question in questions:
            key = f"{name}.{question['id']}"
            everything.append((key, question))
            top = len(question["levels"]) - 1
            covered = {step for first, last in ranges.get(key, ()) for step in range(first, last)}
            missing = sorted(set(range(top)) - covered)
            tally.expect(f"{key} can be lifted to its top", not missing, f"no initiative lifts it from {missing}")
            beyond = [span for span in ranges.get(key, ()) if span[1] > top]
            tally.expect(f"{key} has the levels that lifts name", not beyond, beyond)
            tally.expect(f"{key} leads to a page", question.get("guide", "") in guide, question.get("guide"))
            tally.expect(f"{key} names its evidence and helps", question.get("evidence") and question.get("help"))
            tally.expect(f"{key} is a question of bearable length",
                         question["text"].endswith("?") and len(question["text"]) <= LONGEST_QUESTION, question["text"])
            tally.expect(f"{key} does not ask for a yes", not re.match(r"(Do|Does|Is|Are|Has|Have) ", question["text"]))
            for number, level in enumerate(question["levels"]):
                tally.expect(f"{key} level {number} is a short sentence",
                             level.endswith(".") and len(level) <= LONGEST_LEVEL, level)
            doubles = [pair for pair in combinations(question["levels"], 2) if pair[0] == pair[1]]
            tally.expect(f"{key} has levels that differ", not doubles, doubles)
    ids = [key for key, _ in everything]
    tally.expect("no question is in two questionnaires", len(ids) == len(set(ids)))
    for (one, first), (other, second) in combinations(everything, 2):
        likeness = alike(first["text"], second["text"])
        tally.expect(f"{one} and {other} ask different things", likeness < TOO_ALIKE, f"{first['text']} {second['text']}")
        if one.split(".")[0] != other.split(".")[0]:
            same = set(first["levels"]) & set(second["levels"])
            tally.expect(f"{one} and {other} have levels of their own", not {text for text in same if len(text) > 32}, same)
    return len(everything)


def check_short_path(tally, questionnaires):
    short = {name: [question["id"] for question in questionnaire["questions"] if question.get("short") == "true"]
             for name, questionnaire in questionnaires.items()}
    total = sum(map(len, short.values()))
    tally.expect(f"the short path asks {SHORT_PATH.start} to {SHORT_PATH.stop - 1} questions", total in SHORT_PATH, total)
    for name, ids in short.items():
        if name in CORE:
            tally.expect(f"the short path goes through {name}", len(ids) >= SHORT_PER_AREA, ids)
            gates = {question["id"] for question in questionnaires[name]["questions"] if "gate" in question}
            tally.expect(f"the short path asks what caps {name}", gates <= set(ids), gates - set(ids))
        else:
            tally.expect(f"the short path asks nothing of {name}", not ids, ids)
    return total


def check_catalogue(tally, catalogue, guide):
    initiatives = {initiative["id"]: initiative for initiative in catalogue["initiatives"]}
    tally.expect("there are sixty initiatives", len(initiatives) >= 60, len(initiatives))
    done = set()
    while True:
        ready = {name for name, initiative in initiatives.items() if name not in done and all(
            any(alternative in done for alternative in ([clause] if isinstance(clause, str) else clause))
            for clause in initiative.get("requires", ()))}
        if not ready:
            break
        done |= ready
    tally.expect("every initiative can be reached", done == set(initiatives), sorted(set(initiatives) - done))
    alternatives = [name for name, initiative in initiatives.items()
                    if any(isinstance(clause, list) for clause in initiative.get("requires", ()))]
    tally.expect("some prerequisites have alternatives", len(alternatives) >= 5, alternatives)
    bands = {band["id"]: float(band["amount"]) for band in catalogue["cost-bands"]}
    for name, initiative in initiatives.items():
        for key in ("summary", "owner", "indicator", "risks", "guide", "effort", "cost", "change-load"):
            tally.expect(f"{name} says its {key}", initiative.get(key))
        tally.expect(f"{name} leads to a page", initiative["guide"] in guide, initiative["guide"])
        costs = initiative["cost"] if isinstance(initiative["cost"], list) else [initiative["cost"]]
        figures = {"duration": initiative["duration"], "cost": [str(bands.get(cost, cost)) for cost in costs],
                   **initiative["effort"]}
        for key, figure in figures.items():
            if isinstance(figure, list):
                sizes = list(map(float, figure))
                tally.expect(f"{name}: {key} does not fall with size", sizes == sorted(sizes), figure)
    return len(initiatives)


def check_pages(tally, guide, references):
    reached = guide.reached(["index.md", "glossary.md", "sources.md", *(reference.split("#")[0] for reference in references)])
    for page in guide.pages:
        tally.expect(f"{page} is reached by a link", page in reached or page in ("index.md",))


def texts(value, path=""):
    """Every text of a parsed file with where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts(inner, f"{path}.{inner['id'] if isinstance(inner, dict) and 'id' in inner else number}")
    else:
        yield path, value


def check_parity(tally, folder, base, language):
    """The texts of the base language that the overlay leaves out, adds, or repeats word for word."""
    written = {"title", "text", "help", "evidence", "summary", "indicator", "risks", "introduction"}
    count = 0
    for name, source in base.items():
        overlay = dict(texts(read(folder / f"{name}.{language}.yaml")))
        overlay.pop(".translated-from", None)
        expected = {}
        for path, text in texts(source):
            parts = path.split(".")
            if parts[-1] in written or (len(parts) > 2 and parts[-2] == "levels"):
                # An option's title stands under its id alone in an overlay, a role's and a band's too.
                plain = re.sub(r"\.(options|roles|cost-bands)\.([a-z-]+)\.title$", r".\1.\2", path)
                expected[plain] = text
        tally.expect(f"{name}.{language} has every text and no other", set(expected) == set(overlay),
                     sorted(set(expected) ^ set(overlay))[:5])
        for path in expected.keys() & overlay.keys():
            count += 1
            same = expected[path] == overlay[path] and len(expected[path].split()) > 2
            tally.expect(f"{name}.{language}{path} is translated", not same, expected[path])
            left = re.findall(r"\b(the|which|with|their|from|has been|parliament)\b", overlay[path])
            tally.expect(f"{name}.{language}{path} is in its language", len(left) < 2, overlay[path])
    return count


def check_guides(tally, guides, language):
    base, other = guides[BASE], guides[language]
    tally.expect(f"the guide has the same pages in {language}", set(base.pages) == set(other.pages),
                 sorted(set(base.pages) ^ set(other.pages)))
    for page in base.pages.keys() & other.pages.keys():
        here, there = base.pages[page][0], other.pages[page][0]
        same = sorted(here) == sorted(there) if page == "glossary.md" else here == there  # sorted by each alphabet
        tally.expect(f"{language}/{page} has the same headings", same, (here, there))


def main(project):
    tally = Tally()
    folder = project / "questionnaires"
    sources = {path.stem: read(path) for path in sorted(folder.glob("*.yaml")) if "." not in path.stem}
    catalogue, profile = sources["initiatives"], sources["profile"]
    questionnaires = {name: source for name, source in sources.items() if source not in (catalogue, profile)}
    languages = sorted({path.stem.split(".")[1] for path in folder.glob("*.*.yaml")})
    guides = {language: Guide(project / "content" / language) for language in (BASE, *languages)}

    questions = check_questions(tally, questionnaires, catalogue, guides[BASE])
    short = check_short_path(tally, questionnaires)
    initiatives = check_catalogue(tally, catalogue, guides[BASE])
    references = [question["guide"] for source in questionnaires.values() for question in source["questions"]]
    references += [initiative["guide"] for initiative in catalogue["initiatives"]]
    check_pages(tally, guides[BASE], references)
    parity = 0
    for language in languages:
        parity += check_parity(tally, folder, sources, language)
        check_guides(tally, guides, language)
    print(f"{questions} questions in {len(questionnaires)} questionnaires, {short} on the short path, {initiatives} initiatives, "
          f"{len(guides[BASE].pages)} pages, {parity} texts in another language")
    return tally.finish()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__.splitlines()[2])
    sys.exit(main(Path(sys.argv[1]).resolve()))
