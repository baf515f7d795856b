#!/usr/bin/env python3
"""Plans against the rules, read again from the design and checked with plain sums.

    plans.py SITE HEMICYCLE [SEED [COUNT]]

COUNT random answers, with means given or not and with wishes, are given to `hemicycle roadmap COPY --format json`. From
that report, the page's model and the answers alone, it is checked that

- every plan is feasible: prerequisites finished before a start, staff per role and quarter, money per plan year, change
  and concurrency per quarter, nothing beyond the horizon, nothing that is excluded, done or in place already;
- wishes are kept: what runs goes on from quarter 0, what is pinned starts then, what is mandatory is planned, or the
  report names it as a conflict;
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

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Checks"))

from answers import SHAPES, Copy, state
from planning import NEVER, Case
from scores import is_asked
from tally import Tally


def differing(pairs):
    return {name: (f"expected {wanted}", f"got {found}") for name, wanted, found in pairs if wanted != found}


def check_rules(case, report, starts):
    faults = {}
    names = [step["initiative"] for step in report["steps"]] + [entry["initiative"] for entry in report["omitted"]]
    if sorted(names) != sorted(case.initiatives):
        faults["each initiative once"] = sorted(set(names) ^ set(case.initiatives)) or names
        return faults
    conflicts = json.dumps(report.get("conflicts", []))
    wished = case.running | set(case.pinned) | case.mandatory
    given_up = {name for name in wished & set(case.initiatives) if f'"{name}"' in conflicts}
    for name, start in starts.items():
        if start < 0 or case.finish(name, starts) > case.quarters:
            faults[f"{name} lies within the horizon"] = start
        if name in case.excluded or name in case.done:
            faults[f"{name} is not to be planned"] = "excluded" if name in case.excluded else "done or in place"
        if name not in case.running and not case.served(name, start, starts):
            faults[f"{name} has its prerequisites"] = (start, case.initiatives[name]["requires"])
    for name in case.running & set(case.initiatives) - given_up - case.done:
        if starts.get(name) != 0:
            faults[f"{name} is under way, or named in the report's conflicts"] = starts.get(name)
    for name, quarter in case.pinned.items():
        if (
            name in case.initiatives
            and name not in given_up | case.excluded | case.running | case.done
            and starts.get(name) != quarter
        ):
            faults[f"{name} is pinned to {quarter}, or named in the report's conflicts"] = starts.get(name)
    for name in case.mandatory & set(case.initiatives) - given_up - case.excluded - case.done:
        if name not in starts:
            faults[f"{name} is mandatory, or named in the report's conflicts"] = None
    if broken := case.broken_limits(starts):
        faults["limits"] = broken[:4]
    return faults


def check_omissions(case, report, starts):
    faults, reached = {}, case.reached(starts)
    wished = case.running | set(case.pinned) | case.mandatory
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
                if (
                    case.served(name, start, starts)
                    and not case.broken_limits(more)
                    and case.worth(more) > case.worth(starts)
                ):
                    faults[f"no room for {name}"] = f"it fits in quarter {start}, and the plan gains"
                    break
    return faults


def check_reasons(case, report, starts):
    faults = {}
    worth = case.worth(starts)
    for step in report["steps"]:
        name = step["initiative"]
        because = [
            {"question": lift["question"], "from": case.current[lift["question"]], "to": case.valued(lift)[-1]}
            for lift in case.initiatives[name]["lifts"]
            if case.valued(lift)
        ]
        opens = sorted(
            other for other in starts if any(name in clause for clause in case.initiatives[other].get("requires", []))
        )
        waits = set()
        for clause in case.initiatives[name].get("requires", []) if name not in case.running else []:
            planned = [other for other in clause if other in starts]
            if planned and not any(other in case.done for other in clause):
                first = min(planned, key=lambda other: case.finish(other, starts))
                if case.finish(first, starts) == step["start"]:
                    waits.add(first)
        lost = worth - case.worth(case.without(name, starts))
        share = min(1000, max(0, lost) * 1000 // worth) if worth > 0 else 0
        faults |= differing(
            [
                (f"{name} because", because, step["because"]),
                (f"{name} opens", opens, sorted(step["opens"])),
                (f"{name} waits for", waits, set(step["waitsFor"])),
                (f"{name} share", share, step["share"]),
                (f"{name} finish", case.finish(name, starts), step["finish"]),
            ]
        )
    tasks = []
    for key in case.questions:
        if case.answer(key).get("status") == "unknown" and is_asked(case.questions[key], case.given):
            first = next(
                (
                    step["start"]
                    for step in report["steps"]
                    if any(reason["question"] == key for reason in step["because"])
                ),
                None,
            )
            if first is not None:
                tasks.append({"question": key, "beforeQuarter": first})
    tasks.sort(key=lambda task: task["beforeQuarter"])
    order = [(step["start"], -step["share"]) for step in report["steps"]]
    return faults | differing(
        [
            ("what to find out", tasks, report["findOut"]),
            ("the curve", case.curve(starts), report["curve"]),
            ("the order of the steps", sorted(order), order),
        ]
    )


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
    means = {
        "quarters": case.quarters,
        "capacity": case.capacity,
        "budget": case.budget,
        "changeCapacity": case.change,
        "maxConcurrent": case.concurrent,
    }
    faults = differing([("means", means, report["means"])]) | check_rules(case, report, starts)
    if "each initiative once" not in faults:
        faults |= check_omissions(case, report, starts) | check_reasons(case, report, starts)
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
    with tempfile.TemporaryDirectory(prefix="hemicycle-plans-") as folder, concurrent.futures.ThreadPoolExecutor(
        2
    ) as pool:
        work = [pool.submit(judge, arguments.hemicycle, folder, *case) for case in cases]
        for case, done in zip(cases, work):
            faults, count = done.result()
            planned += count > 0
            tally.expect(
                f"plan {case[0]} of seed {arguments.seed}",
                not faults,
                "\n       ".join(f"{name}: {fault}" for name, fault in list(faults.items())[:6])
                + f"\n       means: {case[2]['plan']}" * bool(faults),
            )
    tally.expect("some answers led to a plan and some to none", 0 < planned < len(cases), planned)
    print(f"{len(cases)} roadmaps, {planned} with something in them")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
