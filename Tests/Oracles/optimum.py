#!/usr/bin/env python3
"""Proved plans against a second solver: the roadmap model as a mixed-integer programme, solved by HiGHS.

    pip install scipy
    python3 Tests/Oracles/optimum.py HEMICYCLE [--seconds 300] INSTANCE...

For each `roadmap-instance/1` the programme is written from the format's description alone, a binary variable for each
initiative and start and one for each step and quarter it is reached by, and solved within so many seconds. A plan of
`dump plan --effort thorough` that says it is proved has to be worth what HiGHS finds optimal, its bound may not lie below
any plan, and no bound of HiGHS below the plan. Ends with 1 where they differ. Run by hand: larger instances take HiGHS
minutes where the planner's own proof takes seconds.
"""
import argparse
import collections
import json
import subprocess
import sys

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array


class Programme:
    """Maximise `worth` over variables within 0 and 1, subject to rows Σ coefficient · variable ≤ limit."""

    def __init__(self, instance):
        self.worth, self.whole, self.rows, self.limits = [], [], [], []
        self.instance, self.quarters = instance, instance["quarters"]
        self.work = {item["id"]: item for item in instance["initiatives"]}
        self.done = {name for name, item in self.work.items() if item["status"] == "done"}
        self.starts = {name: self.window(item) for name, item in self.work.items()}
        self.statuses()
        self.prerequisites()
        self.limited()
        self.steps()

    def variable(self, worth, whole):
        self.worth.append(worth)
        self.whole.append(whole)
        return len(self.worth) - 1

    def at_most(self, limit, *terms):
        row = collections.Counter()
        for variable, coefficient in terms:
            row[variable] += coefficient
        self.rows.append(row)
        self.limits.append(limit)

    def window(self, item):
        """A variable for each quarter the initiative may start in."""
        status, first = item["status"], item.get("earliestStart", 0)
        last = min(self.quarters, item.get("latestFinish", self.quarters)) - item["duration"]
        if status in ("done", "excluded"):
            return {}
        if status in ("running", "pinned"):
            first = 0 if status == "running" else item["pinnedStart"]
            last = min(first, last)
        return {quarter: self.variable(0, True) for quarter in range(first, last + 1)}

    def started(self, name, by, times=1):
        return [(variable, times) for quarter, variable in self.starts[name].items() if quarter <= by]

    def statuses(self):
        for name, item in self.work.items():
            self.at_most(1, *self.started(name, self.quarters))
            if item["status"] in ("running", "pinned", "mandatory"):
                self.at_most(-1, *self.started(name, self.quarters, -1))
        for group in self.instance["exclusive"]:
            members = [term for name in set(group) for term in self.started(name, self.quarters)]
            self.at_most(0 if self.done & set(group) else 1, *members)

    def prerequisites(self):
        for name, item in self.work.items():
            for clause in item["prereq"] if item["status"] != "running" else []:
                if self.done & set(clause):
                    continue
                for quarter in self.starts[name]:
                    ways = [t for m in set(clause) for t in self.started(m, quarter - self.work[m]["duration"], -1)]
                    self.at_most(0, *self.started(name, quarter), *ways)

    def limited(self):
        asked, given, instance = collections.defaultdict(list), {}, self.instance
        for quarter in range(self.quarters):
            for role, capacity in enumerate(instance["capacity"]):
                given[role, quarter] = capacity[quarter]
            given["change", quarter] = instance["changeCapacity"][quarter]
            given["running", quarter] = instance["maxConcurrent"][quarter]
        for year, budget in enumerate(instance["budget"]):
            given["year", year] = budget
        for name, item in self.work.items():
            for start, variable in self.starts[name].items():
                for age in range(item["duration"]):
                    for role, effort in enumerate(item["effortProfile"]):
                        asked[role, start + age].append((variable, effort[age]))
                    asked["change", start + age].append((variable, item["changeLoad"]))
                    asked["running", start + age].append((variable, 1))
                    asked["year", instance["yearOf"][start + age]].append((variable, item["costProfile"][age]))
        for limit, available in given.items():
            self.at_most(available, *asked[limit])

    def steps(self):
        value = self.instance["valueFrom"] + [0]
        covering = collections.defaultdict(set)
        for name, item in self.work.items():
            for lift in item["lifts"]:
                for level in range(lift["from"] + 1, lift["to"] + 1):
                    covering[lift["q"], level].add(name)
        for question in self.instance["questions"]:
            below = None
            for level in range(question["current"] + 1, len(question["stepValue"]) + 1):
                worth, reached = question["stepValue"][level - 1], {}
                for quarter in range(self.quarters + 1):
                    reached[quarter] = self.variable(worth * (value[quarter] - value[quarter + 1]), False)
                    effects = [
                        term
                        for name in covering[question["id"], level]
                        for term in self.started(
                            name, quarter - self.work[name]["duration"] - self.work[name].get("lag", 0), -1
                        )
                    ]
                    self.at_most(0, (reached[quarter], 1), *effects)
                    if below:
                        self.at_most(0, (reached[quarter], 1), (below[quarter], -1))
                below = reached

    def solve(self, seconds):
        """The best worth found and the bound, None where there is none."""
        terms = [(row, column, value) for row, line in enumerate(self.rows) for column, value in line.items()]
        rows, columns, values = zip(*terms)
        matrix = coo_array((values, (rows, columns)), shape=(len(self.rows), len(self.worth))).tocsr()
        result = milp(
            -numpy.array(self.worth, dtype=float),
            integrality=numpy.array(self.whole, dtype=int),
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(matrix, -numpy.inf, numpy.array(self.limits, dtype=float)),
            options={"time_limit": seconds, "mip_rel_gap": 0},
        )
        found = None if result.x is None else round(-result.fun)
        return found, -result.mip_dual_bound, result.status == 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("command", metavar="HEMICYCLE")
    arguments.add_argument("instances", nargs="+", metavar="INSTANCE")
    arguments.add_argument("--seconds", type=float, default=300)
    options = arguments.parse_args()
    wrong = 0
    for file in options.instances:
        with open(file, encoding="utf-8") as stream:
            instance = json.load(stream)
        command = [options.command, "dump", "plan", "--effort", "thorough", file]
        plan = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        found, bound, is_optimal = Programme(instance).solve(options.seconds)
        worth = plan["objective"]
        faults = []
        # HiGHS works with parts of 10⁻⁶: a millionth of the worth is allowed for.
        slack = 1 + worth / 1e6
        if found is not None and found > plan["bound"] + slack:
            faults.append("HiGHS has a plan above the stated bound")
        if bound < worth - slack:
            faults.append("the plan is worth more than HiGHS holds possible")
        if plan["proven"] and is_optimal and abs(found - worth) > slack:
            faults.append("both say optimal, of different worths")
        wrong += bool(faults)
        state = "proved" if plan["proven"] else f"bound {plan['bound']}"
        other = "optimal" if is_optimal else f"bound {bound:.0f}"
        print(f"{file.rsplit('/', 1)[-1]}: planner {worth} ({state}), HiGHS {found} ({other}): {'; '.join(faults) or 'agree'}")
    print(f"{len(options.instances)} instances compared, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
