#!/usr/bin/env python3
"""Plans against the rules, read again from the design and checked with plain sums.

    plans.py SITE HEMICYCLE [SEED [COUNT]]

COUNT random answers, with means given or not and with wishes, are given to `hemicycle roadmap COPY --format json`. From
that report, the page's model and the answers alone, it is checked that

- every plan is feasible: prerequisites finished before a start, staff per role and quarter, money per plan year, change
  and concurrency per quarter, nothing beyond the horizon, nothing that is excluded, done or in place already;
- wishes are kept: what runs goes on from quarter 0, what is pinned starts then, or the report names it as a conflict;
- every initiative is planned or left out, once, for the reason that is true; what is left out for want of room would
  indeed break a rule in every quarter;
- reasons, what a step waits for and opens, its share of the plan's worth, what to find out and the curve are those that
  follow from the plan by the definitions of ../shared's planner document.
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
from scores import expected, is_asked
from tally import Tally

TAIL, DISCOUNT = 8, Fraction(985, 1000)
NEVER = 10**9


def spread(amount, parts):
    """Whole shares of an amount over quarters, as even as they can be."""
    return [amount * (k + 1) // parts - amount * k // parts for k in range(parts)]


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


class Case:
    """What is to be planned, worked out from the model and the answers."""

    def __init__(self, model, given):
        self.catalogue, plan = model["catalogue"], given["plan"]
        self.initiatives = {initiative["id"]: initiative for initiative in self.catalogue["initiatives"]}
        defaults = self.catalogue["defaults"]
        self.quarters = plan.get("quarters", defaults["quarters"])
        self.capacity = {role["id"]: plan.get("capacity", {}).get(role["id"], role["capacity"]) for role in self.catalogue["roles"]}
        self.budget = plan.get("budget", defaults["budget"])
        self.change = plan.get("changeCapacity", defaults["changeCapacity"])
        self.concurrent = plan.get("maxConcurrent", defaults["concurrent"])
        self.excluded = set(plan.get("excluded", []))
        self.running = set(plan.get("running", []))
        self.pinned = plan.get("pinned", {})
        self.questions = dict(questions(model))
        self.model, self.given = model, given
        weights = expected(model, given)[2]
        self.current, self.target, self.step_value = {}, {}, {}
        for key, question in self.questions.items():
            answer = self.answer(key)
            top = len(question["levels"]) - 1
            self.current[key] = answer["level"] if answer.get("status") == "answered" else 0
            plannable = is_asked(question, given) and answer.get("status") in ("answered", "unknown")
            wanted = min(top, answer.get("target", self.current[key] + 2)) if plannable else 0
            self.target[key] = max(self.current[key], wanted)
            value = half_up(weights[key] * answer.get("importance", 3), 3 * top) if plannable else 0
            self.step_value[key] = value
        self.in_place = {name for name, initiative in self.initiatives.items() if self.is_in_place(initiative)}
        wished = self.excluded | self.running | set(self.pinned)
        self.done = set(plan.get("done", [])) | (self.in_place - wished)
        self.worth_factor = [half_up(*(100 * sum(DISCOUNT**k for k in range(t, self.quarters + TAIL))).as_integer_ratio())
                             for t in range(self.quarters + 1)]

    def answer(self, key):
        return self.given["answers"].get(key, {})

    def is_in_place(self, initiative):
        concerned = [lift for lift in initiative["lifts"] if lift["question"] in self.questions
                     and is_asked(self.questions[lift["question"]], self.given)
                     and self.answer(lift["question"]).get("status") != "notApplicable"]
        return bool(concerned) and all(self.answer(lift["question"]).get("status") == "answered"
                                       and self.answer(lift["question"])["level"] >= lift["to"] for lift in concerned)

    def valued(self, lift):
        """The levels that a lift covers and that are worth something."""
        key = lift["question"]
        if key not in self.questions or not self.step_value[key]:
            return []
        return [level for level in range(lift["from"] + 1, lift["to"] + 1) if self.current[key] < level <= self.target[key]]

    def finish(self, name, starts):
        return starts[name] + self.initiatives[name]["duration"]

    def served(self, name, start, starts):
        """Whether every prerequisite is finished at the start."""
        return all(any(other in self.done or other in starts and self.finish(other, starts) <= start for other in clause)
                   for clause in self.initiatives[name].get("requires", []))

    def broken_limits(self, starts):
        """Staff, money, change and concurrency that a plan takes too much of."""
        broken = []
        spent = {}
        for quarter in range(self.quarters):
            now = [(self.initiatives[name], quarter - start) for name, start in starts.items()
                   if start <= quarter < start + self.initiatives[name]["duration"]]
            for role, capacity in self.capacity.items():
                used = sum(spread(work["effort"].get(role, 0), work["duration"])[k] for work, k in now)
                if used > capacity:
                    broken.append(f"quarter {quarter}: {role} {used} of {capacity}")
            load = sum(work.get("changeLoad", 0) for work, _ in now)
            if load > self.change:
                broken.append(f"quarter {quarter}: change {load} of {self.change}")
            if len(now) > self.concurrent:
                broken.append(f"quarter {quarter}: {len(now)} at once of {self.concurrent}")
            spent[quarter // 4] = spent.get(quarter // 4, 0) + sum(spread(work.get("cost", 0), work["duration"])[k] for work, k in now)
        for year, total in spent.items():
            available = self.budget * min(4, self.quarters - 4 * year) // 4
            if total > available:
                broken.append(f"year {year}: {total} of {available} thousand")
        return broken

    def reached(self, starts):
        """For each question, the quarter from which each level is reached."""
        result = {key: [0 if level <= self.current[key] else NEVER for level in range(len(question["levels"]))]
                  for key, question in self.questions.items()}
        for name in starts:
            effect = self.finish(name, starts) + self.initiatives[name].get("lag", 0)
            if effect > self.quarters:
                continue
            for lift in self.initiatives[name]["lifts"]:
                levels = result.get(lift["question"], [])
                for level in range(lift["from"] + 1, min(lift["to"], len(levels) - 1) + 1):
                    levels[level] = min(levels[level], effect)
        for levels in result.values():
            for level in range(1, len(levels)):
                levels[level] = max(levels[level], levels[level - 1])
        return result

    def worth(self, starts):
        return sum(self.step_value[key] * self.worth_factor[levels[level]]
                   for key, levels in self.reached(starts).items()
                   for level in range(self.current[key] + 1, self.target[key] + 1) if levels[level] <= self.quarters)

    def without(self, name, starts):
        """The plan without an initiative and without all that can no longer be done."""
        left = {other: start for other, start in starts.items() if other != name}
        while True:
            lost = [other for other, start in left.items() if other not in self.running and not self.served(other, start, left)]
            if not lost:
                return left
            for other in lost:
                del left[other]

    def curve(self, starts):
        """The overall lower bound at the start of each quarter."""
        reached, points = self.reached(starts), []
        for quarter in range(self.quarters + 1):
            raised = {**self.given, "answers": dict(self.given["answers"])}
            for key, levels in reached.items():
                level = max(at for at, when in enumerate(levels) if when <= quarter)
                answer = self.answer(key)
                if answer.get("status") != "notApplicable" and (answer.get("status") == "answered" or level > 0):
                    raised["answers"][key] = {**answer, "status": "answered", "level": level}
            model = json.loads(json.dumps(self.model))
            for key, question in questions(model):
                if question.pop("when", None) is not None and not is_asked(self.questions[key], self.given):
                    question["when"] = "profile.never = asked"
                    raised["parliament"] = {**raised["parliament"], "never": "no"}
            points.append(expected(model, raised)[1]["low"] or 0)
        return points


def differing(pairs):
    return {name: (f"expected {wanted}", f"got {found}") for name, wanted, found in pairs if wanted != found}


def check_rules(case, report, starts):
    faults = {}
    names = [step["initiative"] for step in report["steps"]] + [entry["initiative"] for entry in report["omitted"]]
    if sorted(names) != sorted(case.initiatives):
        faults["each initiative once"] = sorted(set(names) ^ set(case.initiatives)) or names
        return faults
    conflicts = json.dumps(report.get("conflicts", []))
    given_up = {name for name in (case.running | set(case.pinned)) & set(case.initiatives) if f'"{name}"' in conflicts}
    for name, start in starts.items():
        if start < 0 or case.finish(name, starts) > case.quarters:
            faults[f"{name} lies within the horizon"] = start
        if name in case.excluded or name in case.done:
            faults[f"{name} is not to be planned"] = "excluded" if name in case.excluded else "done or in place"
        if name not in case.running and not case.served(name, start, starts):
            faults[f"{name} has its prerequisites"] = (start, case.initiatives[name]["requires"])
    for name in case.running & set(case.initiatives) - given_up - case.done:
        if starts.get(name) != 0:
            faults[f"{name} is under way"] = starts.get(name)
    for name, quarter in case.pinned.items():
        if name in case.initiatives and name not in given_up | case.excluded | case.running | case.done and starts.get(name) != quarter:
            faults[f"{name} is pinned to {quarter}"] = starts.get(name)
    if broken := case.broken_limits(starts):
        faults["limits"] = broken[:4]
    return faults


def check_omissions(case, report, starts):
    faults, reached = {}, case.reached(starts)
    wished = case.running | set(case.pinned)
    for entry in report["omitted"]:
        name, why = entry["initiative"], entry["why"]
        valued = [(lift["question"], level) for lift in case.initiatives[name]["lifts"] for level in case.valued(lift)]
        if name in case.done:
            true = "inPlace"
        elif name in case.excluded:
            true = "excluded"
        elif not valued:
            true = "noNeed"
        else:
            true = "noRoom" if any(reached[key][level] == NEVER for key, level in valued) else "covered"
        if why != true and not (name in wished and why == "noRoom"):
            faults[f"why {name} is left out"] = f"expected {true}, got {why}"
        if true == "noRoom" and name not in wished:
            for start in range(case.quarters - case.initiatives[name]["duration"] + 1):
                more = {**starts, name: start}
                if case.served(name, start, starts) and not case.broken_limits(more) and case.worth(more) > case.worth(starts):
                    faults[f"no room for {name}"] = f"it fits in quarter {start}, and the plan gains"
                    break
    return faults


def check_reasons(case, report, starts):
    faults = {}
    worth = case.worth(starts)
    for step in report["steps"]:
        name = step["initiative"]
        because = [{"question": lift["question"], "from": case.current[lift["question"]], "to": case.valued(lift)[-1]}
                   for lift in case.initiatives[name]["lifts"] if case.valued(lift)]
        opens = sorted(other for other in starts if any(name in clause for clause in case.initiatives[other].get("requires", [])))
        waits = set()
        for clause in case.initiatives[name].get("requires", []) if name not in case.running else []:
            planned = [other for other in clause if other in starts]
            if planned and not any(other in case.done for other in clause):
                first = min(planned, key=lambda other: case.finish(other, starts))
                if case.finish(first, starts) == step["start"]:
                    waits.add(first)
        lost = worth - case.worth(case.without(name, starts))
        share = min(1000, max(0, lost) * 1000 // worth) if worth > 0 else 0
        faults |= differing([(f"{name} because", because, step["because"]), (f"{name} opens", opens, sorted(step["opens"])),
                             (f"{name} waits for", waits, set(step["waitsFor"])), (f"{name} share", share, step["share"]),
                             (f"{name} finish", case.finish(name, starts), step["finish"])])
    tasks = []
    for key in case.questions:
        if case.answer(key).get("status") == "unknown" and is_asked(case.questions[key], case.given):
            first = next((step["start"] for step in report["steps"] if any(reason["question"] == key for reason in step["because"])), None)
            if first is not None:
                tasks.append({"question": key, "beforeQuarter": first})
    tasks.sort(key=lambda task: task["beforeQuarter"])
    order = [(step["start"], -step["share"]) for step in report["steps"]]
    return faults | differing([("what to find out", tasks, report["findOut"]), ("the curve", case.curve(starts), report["curve"]),
                               ("the order of the steps", sorted(order), order)])


def judge(command, folder, index, copy, given):
    file = pathlib.Path(folder) / f"{index}.html"
    file.write_bytes(copy.saved(given))
    run = subprocess.run([command, "roadmap", str(file), "--format", "json"], capture_output=True, timeout=120)
    file.unlink()
    if run.returncode:
        return {"the command": (run.returncode, run.stderr.decode()[-400:])}, 0
    report = json.loads(run.stdout)
    case = Case(copy.model, given)
    starts = {step["initiative"]: step["start"] for step in report["steps"]}
    means = {"quarters": case.quarters, "capacity": case.capacity, "budget": case.budget, "changeCapacity": case.change,
             "maxConcurrent": case.concurrent}
    faults = differing([("means", means, report["means"])]) | check_rules(case, report, starts)
    if not faults:
        faults = check_omissions(case, report, starts) | check_reasons(case, report, starts)
    return faults, len(starts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("hemicycle")
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("count", type=int, nargs="?", default=120)
    arguments = parser.parse_args()
    chance, tally = random.Random(arguments.seed), Tally()
    copies = [Copy(page) for page in sorted(pathlib.Path(arguments.site).glob("*/assessment.html"))]
    tally.expect("there are pages to answer", copies)
    cases = []
    for index in range(arguments.count):
        copy = chance.choice(copies)
        cases.append((index, copy, state(chance, copy, SHAPES[index % len(SHAPES)], False)))
    planned = 0
    with tempfile.TemporaryDirectory(prefix="hemicycle-plans-") as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        work = [pool.submit(judge, arguments.hemicycle, folder, *case) for case in cases]
        for case, done in zip(cases, work):
            faults, count = done.result()
            planned += count > 0
            tally.expect(f"plan {case[0]} of seed {arguments.seed}", not faults,
                         "\n       ".join(f"{name}: {fault}" for name, fault in list(faults.items())[:6]) + f"\n       means: {case[2]['plan']}" * bool(faults))
    tally.expect("some answers led to a plan and some to none", 0 < planned < len(cases), planned)
    print(f"{len(cases)} roadmaps, {planned} with something in them")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
