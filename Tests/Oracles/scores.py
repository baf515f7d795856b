#!/usr/bin/env python3
"""Scores against a second computation, with fractions, from the definitions alone.

    scores.py SITE HEMICYCLE [SEED [COUNT]]

COUNT random answers to the questionnaires of the built page, and to questionnaires made from them with other weights,
scales, gates and conditions, are given to `hemicycle roadmap COPY --format json`. Every figure has to be the one worked
out here from the design (scores and bounds in thousandths, rounded half to even once, at the end):

asked        the questions of the questionnaires chosen (all but themes where none is), on the short path those marked
             for it and those of which something was said, unless the answers given rule their condition out
question     level / (n - 1)
area         weighted mean of the answered questions; not applicable leaves it; withheld below 60 % of the applicable
             weight; an answered gate below its level caps it at that level's share of the scale
bounds       low: all that is unknown or unanswered at the lowest level, gates included; high: at the highest
overall      plain mean of the areas' published figures, while none is withheld; bounds likewise; themes have no part
weight       a question's share of its area's applicable weight, areas weighing the same: 100,000 in all; in the plan a
             theme weighs half an area
range        5th to 95th percentile of 400 repetitions with weights times 0.750 ... 1.250 and levels one lower or one higher
             as the evidence leaves (document 5 %, interview 12.5 %, assertion 25 % each way), drawn with SplitMix64
groups       counts, quantiles of definition 2 (Hyndman and Fan), van der Eijk's A layer by layer from its definition over
             triples of levels, Leik's D, and the order of what to discuss
size         small, medium or large from the first figure of the profile that is a number
"""

import argparse
import concurrent.futures
import itertools
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


def chosen(model, given):
    """The ids of the questionnaires that are asked."""
    known = [questionnaire["id"] for questionnaire in model["questionnaires"]]
    listed = {entry["id"] for entry in given.get("questionnaires", [])} & set(known)
    return listed or {
        questionnaire["id"] for questionnaire in model["questionnaires"] if not questionnaire.get("theme")
    }


def rows(model, given):
    """The areas' ids and then the chosen themes', which say so: a theme may be called like an area."""
    themes = [
        "theme " + questionnaire["id"]
        for questionnaire in model["questionnaires"]
        if questionnaire.get("theme") and questionnaire["id"] in chosen(model, given)
    ]
    return [area["id"] for area in model["areas"]] + themes


class Random:
    """SplitMix64, the upper half of each number."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = self.state
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB % 2**64
        return ((mixed ^ mixed >> 31) >> 32) * bound >> 32


def percentiles(values):
    """The values that more than 5 % and more than 95 % of all do not exceed."""
    values = sorted(values)
    return [
        next(value for place, value in enumerate(values, 1) if 100 * place > share * len(values)) for share in (5, 95)
    ]


def ranges(names, themes, areas, figures, overall, order):
    """For each area and last for the whole, the range or nothing. `order` has area, question and answer as asked."""
    chance, drawn, whole = Random(1), {name: [] for name in names}, []
    doubts = {"document": 50, "interview": 125}
    for _ in range(400):
        entries = {name: [] for name in names}
        for name, question, answer in order:
            if answer.get("status") != "answered":
                continue
            factor, roll = 750 + chance.below(501), chance.below(1000)
            doubt = doubts.get(answer.get("confidence"), 250)
            level = answer["level"] - (roll < doubt) + (roll >= 1000 - doubt)
            level = max(0, min(len(question["levels"]) - 1, level))
            entries[name].append(
                ({**question, "weight": question.get("weight", 1) * factor}, {"status": "answered", "level": level})
            )
        values = {
            name: published(Area(entries[name]).mean(None)) for name in names if figures[name]["score"] is not None
        }
        for name, value in values.items():
            drawn[name].append(value)
        core = [value for name, value in values.items() if name not in themes]
        if overall["score"] is not None:
            whole.append(round(Fraction(sum(core), len(core))))
    return [percentiles(drawn[name]) if drawn[name] else None for name in names] + [
        percentiles(whole) if whole else None
    ]


def agreement(counts):
    """Van der Eijk's A, layer by layer, over every triple of levels; with two levels, the share of the majority's lead."""
    total, levels, left, result = sum(counts), len(counts), list(counts), Fraction(0)
    while any(left):
        pattern = [count > 0 for count in left]
        share, least = sum(pattern), min(count for count in left if count)
        side = gap = 0
        for triple in itertools.combinations(pattern, 3):
            side += triple in ((True, True, False), (False, True, True))
            gap += triple == (True, False, True)
        unimodality = (
            Fraction((levels - 2) * side - (levels - 1) * gap, (levels - 2) * (side + gap)) if side + gap else 1
        )
        result += Fraction(least * share, total) * unimodality * (1 - Fraction(share - 1, levels - 1))
        left = [count - least * chosen for count, chosen in zip(left, pattern)]
    return result


def spread(counts):
    """Median, quartiles, agreement and consensus in thousandths; nothing where nobody answered."""
    answers = [level for level, count in enumerate(counts) for _ in range(count)]
    if not answers:
        return dict.fromkeys(("median", "q1", "q3", "spread", "agreement", "consensus"))

    def quantile(share):
        place = share * len(answers)
        if place.denominator == 1:
            return Fraction(answers[int(place) - 1] + answers[int(place)], 2)
        return Fraction(answers[int(place)])

    first, median, third = (published(quantile(Fraction(quarter, 4))) for quarter in (1, 2, 3))
    shares = [Fraction(sum(counts[: level + 1]), len(answers)) for level in range(len(counts))]
    dispersion = 2 * sum(min(share, 1 - share) for share in shares) / (len(counts) - 1)
    return {
        "median": median,
        "q1": first,
        "q3": third,
        "spread": third - first,
        "agreement": published(agreement(counts)),
        "consensus": published(1 - dispersion),
    }


def groups(model, given):
    """What the report has to say of votes and respondents."""
    found, urgent = [], []
    for key, question in questions(model):
        levels = len(question["levels"])
        own = given["answers"].get(key, {})
        if own.get("status") == "answered" and not own["level"] < levels:
            own = {}
        rounds = given.get("votes", {}).get(key, [])
        entry = {"id": key, "text": question["text"], "unknown": 0, "notApplicable": 0, "source": "vote"}
        if not rounds or any(len(vote["counts"]) != levels for vote in rounds):
            said = [person["answers"].get(key, {}) for person in given.get("respondents", [])]
            said = [answer for answer in said if answer.get("status") != "answered" or answer["level"] < levels]
            states = [answer["status"] for answer in said if answer.get("status")]
            if not states:
                continue
            chosen_levels = [answer["level"] for answer in said if answer.get("status") == "answered"]
            present = len(given["respondents"])
            rounds = [
                {
                    "counts": [chosen_levels.count(level) for level in range(levels)],
                    "abstain": present - len(states),
                    "present": present,
                }
            ]
            entry.update(
                unknown=states.count("unknown"), notApplicable=states.count("notApplicable"), source="respondents"
            )
        rounds = [
            {
                "counts": vote["counts"],
                "abstain": vote.get("abstain", 0),
                "present": vote.get("present", sum(vote["counts"]) + vote.get("abstain", 0)),
                **{name: spread(vote["counts"])[name] for name in ("median", "agreement")},
            }
            for vote in rounds
        ]
        last = spread(rounds[-1]["counts"])
        entry.update(rounds[-1], **last, answered=sum(rounds[-1]["counts"]), rounds=rounds)
        adopted = "adopted" in own
        entry["adopted"] = own["level"] if adopted and own.get("status") == "answered" else None
        found.append(entry)
        if not adopted and entry["answered"] > 1:
            urgency = (1000 - last["agreement"]) * own.get("importance", 3) * question.get("weight", 1)
            if urgency:
                urgent.append((-urgency, len(found), key))
    return {"questions": found, "toDiscuss": [key for _, _, key in sorted(urgent)]}


def size(model, given):
    """0, 1 or 2."""
    for rule in model["catalogue"].get("sizes", []):
        said = given["parliament"].get(rule["question"], "")
        digits = "".join(character for character in said if " " < character < "\x80") if isinstance(said, str) else ""
        if digits.isdecimal() and int(digits) < 2**63:
            return 2 if int(digits) >= rule["large"] else 1 if int(digits) >= rule["medium"] else 0
    return 1


def means(model, given):
    """What there is to work with: the plan's own figures, or the size's."""
    catalogue, plan, place = model["catalogue"], given["plan"], size(model, given)
    figure = lambda value: value[place] if isinstance(value, list) else value
    defaults = catalogue["defaults"]
    return {
        "quarters": plan.get("quarters", figure(defaults["quarters"])),
        "capacity": {
            role["id"]: plan.get("capacity", {}).get(role["id"], figure(role["capacity"]))
            for role in catalogue["roles"]
        },
        "budget": plan.get("budget", figure(defaults["budget"])),
        "changeCapacity": plan.get("changeCapacity", figure(defaults["changeCapacity"])),
        "maxConcurrent": plan.get("maxConcurrent", figure(defaults["concurrent"])),
    }


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


def expected(model, given, with_ranges=False):
    """Areas, overall, effective weights and weights in the plan as the report has to give them; ranges take longest."""
    names = rows(model, given)
    themes = names[len(model["areas"]) :]
    entries, asked, place, order = {name: [] for name in names}, {}, {}, []
    for questionnaire in model["questionnaires"]:
        row = "theme " + questionnaire["id"]
        row = row if row in themes else questionnaire["area"]
        for question in questionnaire["questions"]:
            key = f"{questionnaire['id']}.{question['id']}"
            answer, place[key] = given["answers"].get(key, {}), row
            if answer.get("status") == "answered" and answer["level"] >= len(question["levels"]):
                answer = {}
            asked[key] = (
                questionnaire["id"] in chosen(model, given)
                and (given.get("path") != "short" or bool(question.get("short")) or bool(answer.get("status")))
                and is_asked(question, given)
            )
            if asked[key]:
                entries[row].append((question, answer))
                order.append((row, question, answer))
    areas = {name: Area(found) for name, found in entries.items()}
    figures = {name: area.figures() for name, area in areas.items()}
    core = [name for name, area in areas.items() if area.weight and name not in themes]
    overall = {
        name: sum(figure[name] for figure in figures.values())
        for name in ("answered", "unknown", "notApplicable", "unanswered", "asked")
    }
    overall.update(score=None, low=None, high=None, coverage=0)
    if core:
        overall["coverage"] = published(
            Fraction(sum(areas[name].answered_weight for name in core), sum(areas[name].weight for name in core))
        )
        for bound in ("score", "low", "high"):
            values = [figures[name][bound] for name in core]
            overall[bound] = None if None in values else round(Fraction(sum(values), len(values)))
    shares = {name: Fraction(1, 2) if name in themes else Fraction(1) for name in names if areas[name].weight}
    weights, in_plan = {}, {}
    for questionnaire in model["questionnaires"]:
        for question in questionnaire["questions"]:
            key = f"{questionnaire['id']}.{question['id']}"
            row, weight = place[key], question.get("weight", 1)
            counts = asked[key] and row in shares and given["answers"].get(key, {}).get("status") != "notApplicable"
            share = Fraction(100_000 * weight, areas[row].weight) if counts else 0
            in_plan[key] = round(share * shares[row] / sum(shares.values())) if counts else 0
            weights[key] = round(share / len(core)) if counts and row in core else 0
    listed = [
        {"id": name.removeprefix("theme "), **({"theme": True} if name in themes else {}), **figures[name]}
        for name in names
    ]
    if with_ranges:
        found = ranges(names, themes, areas, figures, overall, order)
        for entry, span in zip(listed + [overall], found):
            entry["range"] = span
    return listed, overall, weights, in_plan


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
    for questionnaire in model["questionnaires"]:
        questionnaire.pop("theme", None)
        if chance.random() < 0.3 and questionnaire is not model["questionnaires"][0]:
            questionnaire["theme"] = True
    numbers = [question["id"] for question in model["profile"]["questions"] if question["type"] == "number"]
    if chance.random() < 0.5:
        catalogue = model["catalogue"]
        catalogue["sizes"] = [
            {"question": name, "medium": chance.choice([50, 100, 200]), "large": chance.choice([250, 1000])}
            for name in numbers
        ]
        for role in catalogue["roles"]:
            role["capacity"] = sorted(chance.randint(0, 60) for _ in range(3))
        catalogue["defaults"]["budget"] = sorted(chance.randint(0, 900) for _ in range(3))
    return model


def choices(chance, model, given):
    """Adds what a parliament chooses to be asked, what its answers rest on, and what groups said."""
    if chance.random() < 0.5:
        given["questionnaires"] = [
            {"id": questionnaire["id"], "version": 1, "hash": ""}
            for questionnaire in model["questionnaires"]
            if chance.random() < 0.7
        ] + [{"id": "gone", "version": 1, "hash": ""}] * chance.randint(0, 1)
    else:
        given.pop("questionnaires", None)
    if chance.random() < 0.3:
        given["path"] = chance.choice(["short", "full"])
    for question in model["profile"]["questions"]:
        if question["type"] == "number" and chance.random() < 0.6:
            given["parliament"][question["id"]] = chance.choice(["7", "120", "1 200", "1\u202f000", "about 80", "-4"])
    people = [{"id": f"p{index}", "name": "P", "answers": {}} for index in range(chance.choice([0, 0, 1, 2, 5, 9]))]
    votes = {}
    for key, question in questions(model):
        levels = len(question["levels"])
        answer = given["answers"].get(key)
        if answer and chance.random() < 0.6:
            answer["confidence"] = chance.choice(["document", "interview", "assertion"])
        if answer and chance.random() < 0.2:
            answer["adopted"] = {"date": "2026-11-20", "reason": "R", "from": chance.choice(["vote", "respondents"])}
        for person in people:
            status = chance.choice(["answered", "answered", "answered", "unknown", "notApplicable", None])
            if status:
                person["answers"][key] = {"status": status, "reason": "r"}
                if status == "answered":
                    person["answers"][key]["level"] = chance.randint(0, 6 if chance.random() < 0.05 else levels - 1)
        if chance.random() < 0.3:
            votes[key] = []
            for _ in range(chance.randint(0, 3)):
                counts = [chance.choice([0, 0, 1, 2, 3, 8, 40, 1000]) for _ in range(levels)]
                votes[key].append({"counts": counts, "abstain": chance.randint(0, 5)})
                if chance.random() < 0.5:
                    votes[key][-1]["present"] = sum(counts) + votes[key][-1]["abstain"] + chance.randint(0, 9)
    if people:
        given["respondents"] = people
    if chance.random() < 0.6:
        given["votes"] = votes
    return given


def judge(command, folder, index, copy, model, given):
    """The differences between the report and the expectation, by name."""
    file = pathlib.Path(folder) / f"{index}.html"
    file.write_bytes(copy.saved(given, model))
    run = subprocess.run([command, "roadmap", str(file), "--format", "json"], capture_output=True, timeout=60)
    file.unlink()
    if run.returncode:
        return {"the command": (run.returncode, run.stderr.decode()[-400:])}
    report = json.loads(run.stdout)
    areas, overall, weights, in_plan = expected(model, given, with_ranges=True)
    named = [(f"area {area['id']}", area, found) for area, found in zip(areas, report["areas"])]
    named += [
        ("areas", len(areas), len(report["areas"])),
        ("overall", overall, report["overall"]),
        ("effective weights", weights, report["effectiveWeights"]),
        ("weights in the plan", in_plan, report["planWeights"]),
        ("groups", groups(model, given), report["groups"]),
        ("means", means(model, given), report["means"]),
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
        cases.append((index, copy, model, choices(chance, model, state(chance, copy, shape, index % 2 == 0, model)), shape))
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
