#!/usr/bin/env python3
"""Reads the roadmaps of six invented parliaments and holds them to what an experienced secretary-general would expect.

Usage: parliaments.py PROJECT HEMICYCLE

Tests/Fixtures/Parliaments/NAME.json is what each parliament saved; expectations.yaml says, with reasons, what its roadmap
must and must not do; the README beside them tells who they are. Rules that hold for every parliament are functions below,
computed from the sources with a YAML reader of its own: limits, prerequisites, basics before artificial intelligence,
nothing heavy first in a house that is not ready, work that its staff can carry, “don't know” answered by a task, and a
short path that tells the same story.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from tally import Tally

SIZES = ("small", "medium", "large")
BASICS = ("mandate", "steering-committee", "first-safeguards", "identity")
AI_FROM_HERE_ON = ("ai-policy", "ai-pilots", "ai-checks", "ai-examples")  # a card of ten lines may come sooner
READY = 400  # thousandths overall, from which a house may begin with something heavy
SHORT_PATH_ERROR = 80  # thousandths by which the short path may differ from the whole
LARGEST_SHARE = 0.05  # of all the house's working time in a year, that a plan may take
CORE = ("culture", "people", "processes", "technology")


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def spread(amount, parts):
    """A whole amount over so many quarters, as even as whole numbers allow."""
    return [amount * (part + 1) // parts - amount * part // parts for part in range(parts)]


class Catalogue:
    """The initiatives with their figures for one size of parliament."""

    def __init__(self, source, staff):
        rule = next(rule for rule in source["sizes"] if rule["question"] == "staff")
        self.size = 0 if staff < int(rule["medium"]) else 1 if staff < int(rule["large"]) else 2
        self.bands = {band["id"]: int(band["amount"]) for band in source["cost-bands"]}
        self.initiatives = {initiative["id"]: initiative for initiative in source["initiatives"]}

    def figure(self, value):
        return value[self.size] if isinstance(value, list) else value

    def duration(self, name):
        return int(self.figure(self.initiatives[name]["duration"]))

    def effort(self, name):
        """Tenths of a person-month per role."""
        return {role: round(10 * float(self.figure(amount))) for role, amount in self.initiatives[name]["effort"].items()}

    def cost(self, name):
        cost = self.figure(self.initiatives[name]["cost"])
        return self.bands[cost] if cost in self.bands else int(cost)

    def load(self, name):
        return int(self.initiatives[name]["change-load"])

    def clauses(self, name):
        return [[clause] if isinstance(clause, str) else clause for clause in self.initiatives[name].get("requires", ())]


class Roadmap:
    """What `hemicycle roadmap --format json` says of one parliament."""

    def __init__(self, hemicycle, project, state):
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            json.dump(state, file)
            file.flush()
            answer = subprocess.run([hemicycle, "roadmap", file.name, "--format", "json"], cwd=project, capture_output=True,
                                    text=True)
        self.complaints = answer.stderr.strip()
        self.data = json.loads(answer.stdout) if answer.returncode == 0 else None
        if self.data:
            self.steps = {step["initiative"]: step for step in self.data["steps"]}
            self.omitted = {entry["initiative"]: entry["why"] for entry in self.data["omitted"]}

    def finished(self, name, quarter):
        """Whether an initiative is behind the house at the beginning of this quarter."""
        if name in self.steps:
            return self.steps[name]["finish"] <= quarter
        return self.omitted.get(name) == "inPlace"


def check_limits(expect, roadmap, catalogue):
    means, quarters = roadmap.data["means"], roadmap.data["means"]["quarters"]
    use = {role: [0] * (quarters + 12) for role in means["capacity"]}
    money, load, number = ([0] * (quarters + 12) for _ in range(3))
    for name, step in roadmap.steps.items():
        running = range(step["start"], step["finish"])
        expect(f"{name} lasts as long as the catalogue says", len(running) == catalogue.duration(name), step)
        for role, amount in catalogue.effort(name).items():
            for quarter, part in zip(running, spread(amount, len(running))):
                use[role][quarter] += part
        for quarter, part in zip(running, spread(catalogue.cost(name), len(running))):
            money[quarter] += part
            load[quarter] += catalogue.load(name)
            number[quarter] += 1
    for role, capacity in means["capacity"].items():
        expect(f"{role} is never asked for more than there is", max(use[role][:quarters]) <= capacity, use[role][:quarters])
    for year in range(0, quarters, 4):
        expect(f"the budget of year {year // 4 + 1} holds", sum(money[year:year + 4]) <= means["budget"], money[year:year + 4])
    expect("nobody bears more change than was said", max(load[:quarters]) <= means["changeCapacity"], load[:quarters])
    expect("no more runs at once than was said", max(number[:quarters]) <= means["maxConcurrent"], number[:quarters])
    return sum(sum(amounts[:4]) for amounts in use.values()) / 10


def check_order(expect, roadmap, catalogue):
    for name, step in roadmap.steps.items():
        for clause in catalogue.clauses(name):
            expect(f"{name} waits for {' or '.join(clause)}",
                   any(roadmap.finished(alternative, step["start"]) for alternative in clause), step["start"])
        if name in AI_FROM_HERE_ON:
            late = [basic for basic in BASICS if not roadmap.finished(basic, step["start"])
                    and not (basic == "first-safeguards" and roadmap.finished("tested-backup", step["start"]))]
            expect(f"the basics come before {name}", not late, late)


def check_beginning(expect, roadmap, catalogue, given):
    """What a house that is not ready does in its first half-year is light, cheap and soon over."""
    if (roadmap.data["overall"]["score"] or 0) >= READY:
        return
    for name, step in roadmap.steps.items():
        if step["start"] >= 2 or name in given:
            continue
        expect(f"{name} is light enough to begin with", catalogue.load(name) <= 2, catalogue.load(name))
        expect(f"{name} is soon over", catalogue.duration(name) <= 3, catalogue.duration(name))
        expect(f"{name} takes less than half a year's budget", catalogue.cost(name) * 2 <= roadmap.data["means"]["budget"],
               catalogue.cost(name))


def check_breadth(expect, roadmap, catalogue, state):
    asked = {entry["id"] for entry in state["questionnaires"]}
    needed = {alternative for name in roadmap.steps for clause in catalogue.clauses(name) for alternative in clause}
    for name in roadmap.steps:
        lifted = {question.split(".")[0] for question in catalogue.initiatives[name]["lifts"]}
        expect(f"{name} serves what was asked", lifted & asked or name in needed, lifted)
    for area in CORE:
        low = any(entry["id"] == area and (entry["score"] or 0) < 900 for entry in roadmap.data["areas"])
        served = any(because["question"].startswith(f"{area}.") for step in roadmap.steps.values() for because in step["because"])
        expect(f"{area} gains something", served or not low)
    unknown = {question for question, answer in state["answers"].items() if answer["status"] == "unknown"}
    told = {entry["question"] for entry in roadmap.data["findOut"]}
    expect("only what is not known has to be found out", told <= unknown, told - unknown)
    curve = roadmap.data["curve"]
    expect("the house never falls back", curve == sorted(curve), curve)


def on_the_short_path(state, short):
    """What the parliament would have saved had it answered the short path and nothing else, with the same means."""
    kept = {key: state[key] for key in ("format", "document", "parliament", "language")}
    answers = {question: answer for question, answer in state["answers"].items() if question in short}
    plan = {key: value for key, value in state["plan"].items() if key in ("start", "quarters", "capacity", "budget")}
    return {**kept, "path": "short", "answers": answers, "plan": plan}


def check_short_path(expect, roadmap, short):
    """Twenty questions draw the same portrait, in coarser lines, and begin the same journey."""
    whole, coarse = roadmap.data["overall"]["score"], short.data["overall"]["score"]
    expect("the short path gives a fair figure", abs(whole - coarse) <= SHORT_PATH_ERROR, (whole, coarse))
    begun = {name for name, step in short.steps.items() if step["start"] < 4}
    shared = begun & set(roadmap.steps)
    expect("the short path begins what the whole plans too", 5 * len(shared) >= 3 * len(begun), begun - shared)


def check_expectation(expect, roadmap, kind, value, because):
    """One line of expectations.yaml."""
    for name, bound in value.items() if isinstance(value, dict) else ():
        starts = [roadmap.steps[either]["start"] for either in name.split("|") if either in roadmap.steps]
        start = min(starts, default=None)
        in_place = any(roadmap.omitted.get(either) == "inPlace" for either in name.split("|"))
        if kind == "by":
            expect(f"{name} begins before quarter {bound}: {because}", in_place or (start is not None and start < int(bound)), start)
        elif kind == "not-before":
            expect(f"{name} does not begin before quarter {bound}: {because}", start is None or start >= int(bound), start)
        elif kind == "at":
            expect(f"{name} begins in quarter {bound}: {because}", start == int(bound), start)
        elif kind == "after":
            expect(f"{name} follows {bound}: {because}", start is None or any(roadmap.finished(either, start) for either in bound.split("|")), start)
        else:
            raise SystemExit(f"expectations.yaml: “{kind}” is not an expectation")
    if kind == "absent":
        expect(f"{value} is left out: {because}", value not in roadmap.steps, roadmap.steps.get(value))
    elif kind == "present":
        expect(f"{value} is in the plan: {because}", value in roadmap.steps or roadmap.omitted.get(value) == "inPlace")
    elif kind == "gain":
        gain = roadmap.data["curve"][-1] - roadmap.data["curve"][0]
        low, high = map(int, value.split(".."))
        expect(f"the plan gains {value} thousandths: {because}", low <= gain <= high, gain)
    elif not isinstance(value, dict):
        raise SystemExit(f"expectations.yaml: “{kind}” is not an expectation")


def main(project, hemicycle):
    tally = Tally()
    folder = project / "Tests" / "Fixtures" / "Parliaments"
    source = read(project / "questionnaires" / "initiatives.yaml")
    expectations = read(folder / "expectations.yaml")
    names = sorted(path.stem for path in folder.glob("*.json"))
    short = {f"{area}.{question['id']}" for area in CORE for question in read(project / "questionnaires" / f"{area}.yaml")["questions"]
             if question.get("short") == "true"}
    tally.expect("every parliament has its expectations", names == sorted(expectations), names)
    for name in names:
        state = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        staff = int(state["parliament"]["staff"])
        catalogue = Catalogue(source, staff)
        roadmap = Roadmap(hemicycle, project, state)

        def expect(what, holds, found="", name=name):
            tally.expect(f"{name}: {what}", holds, found)

        expect("the command reads the answers without a word", roadmap.data and not roadmap.complaints, roadmap.complaints)
        if not roadmap.data:
            continue
        expect("its size is what the README says", SIZES[catalogue.size] == expectations[name]["size"])
        expect("nothing it wished for is impossible", not roadmap.data["conflicts"], roadmap.data["conflicts"])
        first_year = check_limits(expect, roadmap, catalogue)
        share = first_year / (12 * staff)
        expect("its staff can carry the first year", share <= LARGEST_SHARE, f"{first_year} person-months, {share:.1%}")
        check_order(expect, roadmap, catalogue)
        plan = state["plan"]
        check_beginning(expect, roadmap, catalogue, {*plan.get("running", ()), *plan.get("mandatory", ()), *plan.get("pinned", ())})
        check_breadth(expect, roadmap, catalogue, state)
        if "path" not in state:
            check_short_path(expect, roadmap, Roadmap(hemicycle, project, on_the_short_path(state, short)))
        for expectation in expectations[name]["expect"]:
            because = expectation.pop("because")
            for kind, value in expectation.items():
                check_expectation(expect, roadmap, kind, value, because)
        print(f"{name}: {SIZES[catalogue.size]}, {len(roadmap.steps)} initiatives, {first_year:.1f} person-months in the first "
              f"year ({share:.1%} of its staff), {roadmap.data['curve'][0]} → {roadmap.data['curve'][-1]}")
    return tally.finish()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.splitlines()[2])
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2]))
