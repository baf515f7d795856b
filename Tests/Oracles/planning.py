"""What is to be planned, and what a plan is worth, worked out from the model and the answers by the design's definitions.

Plain sums and fractions: the second computation that Tests/Oracles/plans.py holds the planner and its reasons to.
"""

import json
import re
from fractions import Fraction

from answers import questions
from scores import expected, is_asked

TAIL, DISCOUNT = 8, Fraction(985, 1000)
NEVER = 10**9


def spread(amount, parts):
    """Whole shares of an amount over quarters, as even as they can be."""
    return [amount * (k + 1) // parts - amount * k // parts for k in range(parts)]


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def sized(catalogue, profile):
    """The catalogue with each list of three figures replaced by the one for this parliament's size."""
    size = 1
    for rule in catalogue.get("sizes", []):
        typed = "".join(sign for sign in str(profile.get(rule["question"], "")) if " " < sign < "\x80")
        if re.fullmatch("[0-9]{1,18}", typed):
            size = 2 if int(typed) >= rule["large"] else 1 if int(typed) >= rule["medium"] else 0
            break

    def figures(value):
        if isinstance(value, list) and len(value) == 3 and all(isinstance(figure, int) for figure in value):
            return value[size]
        if isinstance(value, list):
            return [figures(element) for element in value]
        if isinstance(value, dict):
            return {key: figures(element) for key, element in value.items()}
        return value

    return figures(catalogue)


class Case:
    """What is to be planned, worked out from the model and the answers."""

    def __init__(self, model, given):
        listed = {entry["id"] for entry in given.get("questionnaires", [])}
        # Nobody is asked a theme that was not chosen.
        asked = [one for one in model["questionnaires"] if (one["id"] in listed if listed else not one.get("theme"))]
        model = {**model, "questionnaires": asked}
        self.catalogue, plan = sized(model["catalogue"], given.get("parliament", {})), given["plan"]
        self.initiatives = {initiative["id"]: initiative for initiative in self.catalogue["initiatives"]}
        defaults = self.catalogue["defaults"]
        self.quarters = plan.get("quarters", defaults["quarters"])
        self.capacity = {
            role["id"]: plan.get("capacity", {}).get(role["id"], role["capacity"]) for role in self.catalogue["roles"]
        }
        self.budget = plan.get("budget", defaults["budget"])
        self.change = plan.get("changeCapacity", defaults["changeCapacity"])
        self.concurrent = plan.get("maxConcurrent", defaults["concurrent"])
        self.excluded = set(plan.get("excluded", []))
        self.running = set(plan.get("running", []))
        self.pinned = plan.get("pinned", {})
        self.mandatory = set(plan.get("mandatory", []))
        self.questions = dict(questions(model))
        self.model, self.given = model, given
        weights = expected(model, given)[3]
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
        self.worth_factor = [
            half_up(*(100 * sum(DISCOUNT**k for k in range(t, self.quarters + TAIL))).as_integer_ratio())
            for t in range(self.quarters + 1)
        ]

    def answer(self, key):
        return self.given["answers"].get(key, {})

    def is_in_place(self, initiative):
        concerned = [
            lift
            for lift in initiative["lifts"]
            if lift["question"] in self.questions
            and is_asked(self.questions[lift["question"]], self.given)
            and self.answer(lift["question"]).get("status") != "notApplicable"
        ]
        return bool(concerned) and all(
            self.answer(lift["question"]).get("status") == "answered"
            and self.answer(lift["question"])["level"] >= lift["to"]
            for lift in concerned
        )

    def valued(self, lift):
        """The levels that a lift covers and that are worth something."""
        key = lift["question"]
        if key not in self.questions or not self.step_value[key]:
            return []
        return [
            level for level in range(lift["from"] + 1, lift["to"] + 1) if self.current[key] < level <= self.target[key]
        ]

    def finish(self, name, starts):
        return starts[name] + self.initiatives[name]["duration"]

    def served(self, name, start, starts):
        """Whether every prerequisite is finished at the start."""
        return all(
            any(other in self.done or other in starts and self.finish(other, starts) <= start for other in clause)
            for clause in self.initiatives[name].get("requires", [])
        )

    def broken_limits(self, starts):
        """Staff, money, change and concurrency that a plan takes too much of."""
        broken = []
        spent = {}
        for quarter in range(self.quarters):
            now = [
                (self.initiatives[name], quarter - start)
                for name, start in starts.items()
                if start <= quarter < start + self.initiatives[name]["duration"]
            ]
            for role, capacity in self.capacity.items():
                used = sum(spread(work["effort"].get(role, 0), work["duration"])[k] for work, k in now)
                if used > capacity:
                    broken.append(f"quarter {quarter}: {role} {used} of {capacity}")
            load = sum(work.get("changeLoad", 0) for work, _ in now)
            if load > self.change:
                broken.append(f"quarter {quarter}: change {load} of {self.change}")
            if len(now) > self.concurrent:
                broken.append(f"quarter {quarter}: {len(now)} at once of {self.concurrent}")
            spent[quarter // 4] = spent.get(quarter // 4, 0) + sum(
                spread(work.get("cost", 0), work["duration"])[k] for work, k in now
            )
        for year, total in spent.items():
            available = self.budget * min(4, self.quarters - 4 * year) // 4
            if total > available:
                broken.append(f"year {year}: {total} of {available} thousand")
        return broken

    def reached(self, starts):
        """For each question, the quarter from which each level is reached."""
        result = {
            key: [0 if level <= self.current[key] else NEVER for level in range(len(question["levels"]))]
            for key, question in self.questions.items()
        }
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
        return sum(
            self.step_value[key] * self.worth_factor[levels[level]]
            for key, levels in self.reached(starts).items()
            for level in range(self.current[key] + 1, self.target[key] + 1)
            if levels[level] <= self.quarters
        )

    def without(self, name, starts):
        """The plan without an initiative and without all that can no longer be done."""
        left = {other: start for other, start in starts.items() if other != name}
        while True:
            lost = [
                other
                for other, start in left.items()
                if other not in self.running and not self.served(other, start, left)
            ]
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
