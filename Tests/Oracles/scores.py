#!/usr/bin/env python3
"""Scores against a second computation, with fractions, from the definitions alone.

    scores.py SITE HEMICYCLE [SEED [COUNT]]

COUNT random answers to the questionnaires of the built page, and to questionnaires made from them with other weights,
scales, gates and conditions, are given to `hemicycle roadmap COPY --format json`. Every figure has to be the one worked
out here from the design (scores and bounds in thousandths, rounded half to even once, at the end):

question     level / (n - 1); it is asked unless the answers given rule its condition out
area         weighted mean of the answered questions; not applicable leaves it; withheld below 60 % of the applicable
             weight; an answered gate below its level caps it at that level's share of the scale
bounds       low: all that is unknown or unanswered at the lowest level, gates included; high: at the highest
overall      plain mean of the areas' published figures, while none is withheld; bounds likewise
weight       a question's share of its area's applicable weight, areas weighing the same: 100,000 in all
"""

import argparse
import concurrent.futures
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Checks"))

from answers import SHAPES, Copy, questions, state
from tally import Tally

NEEDED_COVERAGE = Fraction(60, 100)


def published(value):
    """A fraction of the scale in thousandths; Python's round is half to even, exactly, on fractions."""
    return None if value is None else round(value * 1000)


def is_asked(question, given):
    """False only where an answer rules the condition out."""
    words = question.get("when", "").split()
    if len(words) != 3:
        return True
    subject, relation, wanted = words
    if relation == "=":
        said = given["parliament"].get(subject.removeprefix("profile."), "")
        return not isinstance(said, str) or said in ("", wanted)
    answer = given["answers"].get(subject, {})
    return answer.get("status") != "answered" or answer["level"] >= int(wanted)


class Area:
    """The questions of an area that are asked, with their answers."""

    def __init__(self, entries):
        self.entries = entries
        self.applicable = [
            (question, answer) for question, answer in entries if answer.get("status") != "notApplicable"
        ]
        self.answered = [
            (question, answer) for question, answer in self.applicable if answer.get("status") == "answered"
        ]
        self.weight = sum(question.get("weight", 1) for question, _ in self.applicable)
        self.answered_weight = sum(question.get("weight", 1) for question, _ in self.answered)

    def count(self, status):
        return sum(1 for _, answer in self.entries if answer.get("status", "unanswered") == status)

    def mean(self, open_share):
        """Over the applicable questions, open ones at `open_share` of the scale; None leaves open ones out."""
        total, weight = Fraction(0), 0
        for question, answer in self.applicable:
            if answer.get("status") == "answered":
                share = Fraction(answer["level"], len(question["levels"]) - 1)
            elif open_share is None:
                continue
            else:
                share = Fraction(open_share)
            total += question.get("weight", 1) * share
            weight += question.get("weight", 1)
        cap = Fraction(1)
        for question, answer in self.applicable:
            if "gate" not in question:
                continue
            level = (
                answer["level"] if answer.get("status") == "answered" else 0 if open_share == 0 else question["gate"]
            )
            if level < question["gate"]:
                cap = min(cap, Fraction(question["gate"], len(question["levels"]) - 1))
        return min(total / weight, cap)

    def figures(self):
        result = {status: self.count(status) for status in ("answered", "unknown", "notApplicable", "unanswered")}
        result["asked"] = len(self.entries)
        result.update(score=None, low=None, high=None, coverage=0)
        if self.weight:
            coverage = Fraction(self.answered_weight, self.weight)
            result.update(coverage=published(coverage), low=published(self.mean(0)), high=published(self.mean(1)))
            if self.answered_weight and coverage >= NEEDED_COVERAGE:
                result["score"] = published(self.mean(None))
        return result


def expected(model, given):
    """Areas, overall and effective weights as the report has to give them."""
    entries = {area["id"]: [] for area in model["areas"]}
    asked = {}
    for questionnaire in model["questionnaires"]:
        for question in questionnaire["questions"]:
            key = f"{questionnaire['id']}.{question['id']}"
            asked[key] = is_asked(question, given)
            if asked[key]:
                entries[questionnaire["area"]].append((question, given["answers"].get(key, {})))
    areas = {name: Area(found) for name, found in entries.items()}
    figures = {name: area.figures() for name, area in areas.items()}
    weighing = [name for name, area in areas.items() if area.weight]
    overall = {
        name: sum(figure[name] for figure in figures.values())
        for name in ("answered", "unknown", "notApplicable", "unanswered", "asked")
    }
    overall.update(score=None, low=None, high=None, coverage=0)
    if weighing:
        overall["coverage"] = published(
            Fraction(
                sum(areas[name].answered_weight for name in weighing), sum(areas[name].weight for name in weighing)
            )
        )
        for bound in ("score", "low", "high"):
            values = [figures[name][bound] for name in weighing]
            overall[bound] = None if None in values else round(Fraction(sum(values), len(values)))
    weights = {}
    for questionnaire in model["questionnaires"]:
        area = areas[questionnaire["area"]]
        for question in questionnaire["questions"]:
            key = f"{questionnaire['id']}.{question['id']}"
            counts = asked[key] and area.weight and given["answers"].get(key, {}).get("status") != "notApplicable"
            weights[key] = (
                round(Fraction(100_000 * question.get("weight", 1), area.weight * len(weighing))) if counts else 0
            )
    return [{"id": name, **figure} for name, figure in figures.items()], overall, weights


def altered(chance, model):
    """The model with other weights, scales, gates and conditions."""
    model = json.loads(json.dumps(model))
    keys = [key for key, _ in questions(model)]
    choices = [question for question in model["profile"]["questions"] if question["type"] == "choice"]
    for _, question in questions(model):
        question["levels"] = (question["levels"] * 2)[: chance.randint(2, 7)]
        question["weight"] = chance.choice([0, 1, 1, 2, 3, 7, 10, 100])
        if chance.random() < 0.1:
            del question["weight"]
        question.pop("gate", None)
        if chance.random() < 0.2:
            question["gate"] = chance.randint(1, len(question["levels"]) - 1)
        if chance.random() < 0.25:
            profile = chance.choice(choices)
            question["when"] = chance.choice(
                [
                    f"profile.{profile['id']}",
                    f"profile.{profile['id']} = {chance.choice(profile['options'])['id']}",
                    f"{chance.choice(keys)} >= {chance.randint(0, 6)}",
                ]
            )
    if chance.random() < 0.1:
        for question in model["questionnaires"][0]["questions"]:
            question["weight"] = 0
    return model


def judge(command, folder, index, copy, model, given):
    """The differences between the report and the expectation, by name."""
    file = pathlib.Path(folder) / f"{index}.html"
    file.write_bytes(copy.saved(given, model))
    run = subprocess.run([command, "roadmap", str(file), "--format", "json"], capture_output=True, timeout=60)
    file.unlink()
    if run.returncode:
        return {"the command": (run.returncode, run.stderr.decode()[-400:])}
    report = json.loads(run.stdout)
    areas, overall, weights = expected(model, given)
    named = [(f"area {area['id']}", area, found) for area, found in zip(areas, report["areas"])]
    named += [
        ("areas", len(areas), len(report["areas"])),
        ("overall", overall, report["overall"]),
        ("effective weights", weights, report["effectiveWeights"]),
    ]
    return {name: (f"expected {wanted}", f"got {found}") for name, wanted, found in named if wanted != found}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("hemicycle")
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("count", type=int, nargs="?", default=200)
    arguments = parser.parse_args()
    chance, tally = random.Random(arguments.seed), Tally()
    copies = [Copy(page) for page in sorted(pathlib.Path(arguments.site).glob("*/assessment.html"))]
    tally.expect("there are pages to answer", copies)
    cases = []
    for index in range(arguments.count):
        copy = chance.choice(copies)
        model = altered(chance, copy.model) if index % 3 else copy.model
        shape = SHAPES[index % len(SHAPES)]
        cases.append((index, copy, model, state(chance, copy, shape, index % 2 == 0, model), shape))
    shown = 0
    with tempfile.TemporaryDirectory(prefix="hemicycle-scores-") as folder, concurrent.futures.ThreadPoolExecutor(
        2
    ) as pool:
        work = [pool.submit(judge, arguments.hemicycle, folder, *case[:4]) for case in cases]
        for case, done in zip(cases, work):
            faults = done.result()
            tally.expect(f"answers {case[0]} of seed {arguments.seed} ({case[4]})", not faults, faults)
            shown += any(area["score"] is not None for area in expected(case[2], case[3])[0])
    tally.expect("scores were shown for some and withheld for others", 0 < shown < len(cases), shown)
    print(f"{len(cases)} assessments, {shown} with a score")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
