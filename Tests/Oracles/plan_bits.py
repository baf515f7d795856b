#!/usr/bin/env python3
"""The same plan everywhere: release and debug builds, and the engine in the page, bit for bit.

    plan_bits.py SITE RELEASE DEBUG [SEED [INSTANCES [STATES]]]

INSTANCES random instances (every size and status, tight and loose, exclusive groups, some that cannot be met) are planned
by `dump plan` in both builds; the two have to print the same bytes, and the plan is checked here by plain sums: every
rule of `roadmap-instance/1` but the wishes that the plan reports as given up, and the objective. STATES random answers
with means, wishes and adopted plans are reported by both builds, by the engine under node where there is one, and by the
engine in Chromium.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "Tests/Checks"), str(ROOT / "Tests/Browser")]

from answers import SHAPES, Copy, escaped, state
from driver import Browser
from tally import Tally

ASK_IN_PAGE = """
const [states, done] = arguments;
const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
(async () => {
  if (!(await Hemicycle.ready)) return done("the engine does not start");
  const answers = [];
  for (const text of states) {
    try { answers.push(hex(await crypto.subtle.digest("SHA-256", Hemicycle.engine.ask("report", text)))); }
    catch (error) { answers.push(String(error.code ?? error)); }
  }
  done(answers);
})().catch((error) => done(String(error)));
"""


def instance(chance):
    """A random `roadmap-instance/1`: small numbers, every status, a plan or none."""
    count, quarters, roles = chance.choice([0, 1, 2, 5, 9, 14, 20, 30]), chance.randint(1, 12), chance.randint(0, 4)
    loose = chance.choice([0, 1, 1, 2, 6])
    asked = [
        {"current": chance.randint(0, 3), "stepValue": [chance.choice([0, 7, 100, 431, 2500]) for _ in range(4)]}
        for _ in range(chance.randint(1, max(1, count)))
    ]
    work = []
    for index in range(count):
        duration = chance.randint(1, 4)
        item = {
            "id": index,
            "duration": duration,
            "lag": chance.choice([0, 0, 1]),
            "effortProfile": [[chance.choice([0, 0, 3, 8, 20]) for _ in range(duration)] for _ in range(roles)],
            "costProfile": [chance.choice([0, 0, 5, 30]) for _ in range(duration)],
            "changeLoad": chance.randint(0, 3),
            "prereq": [[chance.randrange(count) for _ in range(chance.choice([1, 1, 2]))] for _ in range(chance.choice([0, 0, 1, 2]))],
            "lifts": [],
            "status": chance.choices(["optional", "mandatory", "running", "pinned", "done", "excluded"], [80, 5, 4, 4, 4, 3])[0],
            "earliestStart": chance.choice([0, 0, 0, 1, 3]),
            "latestFinish": chance.choice([quarters, quarters, quarters - 1, 99]),
        }
        for _ in range(chance.randint(1, 4)):
            low = chance.randint(0, 3)
            item["lifts"].append({"q": chance.randrange(len(asked)), "from": low, "to": chance.randint(low, 4)})
        if chance.random() < 0.6:
            item["prereq"] = [[member for member in clause if member < index] for clause in item["prereq"]]
            item["prereq"] = [clause for clause in item["prereq"] if clause]
        if item["status"] == "pinned":
            item["pinnedStart"] = chance.randrange(quarters)
        work.append(item)
    years = [t // 4 for t in range(quarters)]
    return {
        "format": "roadmap-instance/1",
        "quarters": quarters,
        "yearOf": years,
        "roles": [str(role) for role in range(roles)],
        "capacity": [[chance.choice([10, 25]) * loose for _ in range(quarters)] for _ in range(roles)],
        "budget": [chance.choice([30, 80]) * loose for _ in range(years[-1] + 1)],
        "changeCapacity": [chance.choice([4, 6]) * loose for _ in range(quarters)],
        "maxConcurrent": [chance.choice([2, 3]) * loose for _ in range(quarters)],
        "valueFrom": [round(100 * sum(0.985**k for k in range(t, quarters + 8))) for t in range(quarters + 1)],
        "questions": asked,
        "initiatives": work,
        "exclusive": [chance.sample(range(count), 2)] if count > 4 and chance.random() < 0.5 else [],
    }


def faults(given, plan):
    """The rules that a plan breaks, wishes given up aside, and a wrong objective; by plain sums."""
    found, starts, work, quarters = [], plan["starts"], given["initiatives"], given["quarters"]
    given_up = {conflict["initiative"] for conflict in plan["conflicts"]}

    def finish(index):
        return starts[index] + work[index]["duration"]

    def met(other, quarter):
        return work[other]["status"] == "done" or (starts[other] >= 0 and finish(other) <= quarter)

    for index, item in enumerate(work):
        start, status = starts[index], item["status"]
        kept = {
            "optional": True,
            "mandatory": start >= 0,
            "running": start == 0,
            "pinned": start == item.get("pinnedStart"),
            "done": start == -1,
            "excluded": start == -1,
        }[status]
        if not kept and (index not in given_up or status in ("done", "excluded")):
            found.append(f"{index} is {status} and starts at {start}")
        if start < 0:
            continue
        if finish(index) > min(quarters, item["latestFinish"]):
            found.append(f"{index} finishes late")
        if status in ("optional", "mandatory") and start < item["earliestStart"]:
            found.append(f"{index} starts early")
        if status != "running" or index in given_up:
            for clause in item["prereq"]:
                if not any(met(other, start) for other in clause) and not (status == "pinned" and index in given_up):
                    found.append(f"{index} lacks one of {clause}")
    chosen = [index for index, start in enumerate(starts) if start >= 0]
    for quarter in range(quarters):
        now = [(work[index], quarter - starts[index]) for index in chosen if starts[index] <= quarter < finish(index)]
        for role, capacity in enumerate(given["capacity"]):
            if sum(item["effortProfile"][role][k] for item, k in now) > capacity[quarter]:
                found.append(f"role {role} in {quarter}")
        if sum(item["changeLoad"] for item, _ in now) > given["changeCapacity"][quarter]:
            found.append(f"change in {quarter}")
        if len(now) > given["maxConcurrent"][quarter]:
            found.append(f"too many in {quarter}")
    for year, budget in enumerate(given["budget"]):
        spent = sum(
            cost
            for index in chosen
            for k, cost in enumerate(work[index]["costProfile"])
            if given["yearOf"][starts[index] + k] == year
        )
        if spent > budget:
            found.append(f"year {year}")
    for group in given["exclusive"]:
        if any(member in chosen for member in group):
            if sum(member in chosen or work[member]["status"] == "done" for member in group) > 1:
                found.append(f"{group} exclude each other")
    total = 0
    for question, asked in enumerate(given["questions"]):
        reached = 0
        for level in range(asked["current"] + 1, 5):
            effects = [
                finish(index) + work[index]["lag"]
                for index in chosen
                for lift in work[index]["lifts"]
                if lift["q"] == question and lift["from"] < level <= lift["to"]
            ]
            reached = max([reached] + ([min(effects)] if effects else [quarters + 1]))
            if reached > quarters:
                break
            total += asked["stepValue"][level - 1] * given["valueFrom"][reached]
    if total != plan["objective"]:
        found.append(f"the objective is {total}, not {plan['objective']}")
    if plan["bound"] < total:
        found.append(f"the bound {plan['bound']} lies below the plan's {total}")
    return found


def planned(command, file, effort):
    run = subprocess.run([command, "dump", "plan", "--effort", effort, str(file)], capture_output=True, timeout=300)
    return run.stdout if run.returncode == 0 else run.stderr


def judge_instance(options, folder, index, given):
    file = folder / f"instance-{index}.json"
    file.write_text(json.dumps(given))
    release, debug = (planned(command, file, "quick") for command in (options.release, options.debug))
    try:
        found = faults(given, json.loads(release))
    except ValueError:
        found = [release.decode()[-300:]]
    return found if release == debug else found + ["release and debug differ"]


def adopted(chance, given, model):
    """Wishes that `answers.plan` does not make: something mandatory, and a plan adopted before."""
    ids = [initiative["id"] for initiative in model["catalogue"]["initiatives"]]
    if chance.random() < 0.4:
        given["plan"]["mandatory"] = chance.sample(ids, 3)
    if chance.random() < 0.5:
        starts = {
            name: chance.choice([f"20{chance.randint(26, 31)}-Q{chance.randint(1, 4)}", chance.randint(0, 11)])
            for name in chance.sample(ids, 20)
        }
        given["plan"]["adopted"] = {"date": "2026-11-20", "starts": starts}
    return given


def report(command, file):
    run = subprocess.run([command, "roadmap", str(file)], capture_output=True, timeout=300)
    return hashlib.sha256(run.stdout).hexdigest() if run.returncode == 0 else run.stderr.decode()[-300:]


def compare(tally, where, wanted, found):
    tally.expect(f"{where} answers every state", len(found) == len(wanted), found[:1])
    for index, (one, other) in enumerate(zip(wanted, found)):
        tally.expect(f"state {index}: {where} gives what the release build gives", one == other, other)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("release")
    parser.add_argument("debug")
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("instances", type=int, nargs="?", default=400)
    parser.add_argument("states", type=int, nargs="?", default=60)
    options = parser.parse_args()
    chance, tally = random.Random(options.seed), Tally()
    with tempfile.TemporaryDirectory(prefix="hemicycle-bits-") as name, concurrent.futures.ThreadPoolExecutor(
        os.cpu_count()
    ) as pool:
        folder = pathlib.Path(name)
        cases = [instance(chance) for _ in range(options.instances)]
        work = [pool.submit(judge_instance, options, folder, index, given) for index, given in enumerate(cases)]
        for index, done in enumerate(work):
            tally.expect(f"instance {index} of seed {options.seed}", not done.result(), done.result()[:5])

        page = sorted(pathlib.Path(options.site).resolve().glob("*/assessment.html"))[0]
        copy = Copy(page)
        states = [
            adopted(chance, state(chance, copy, SHAPES[index % len(SHAPES)]), copy.model)
            for index in range(options.states)
        ]
        files, requests = [], []
        for index, given in enumerate(states):
            files.append(folder / f"{index}.html")
            files[-1].write_bytes(copy.saved(given))
            requests.append(folder / f"{index}.request")
            requests[-1].write_bytes(
                b'{"want":"report","model":%s,"state":%s}' % (copy.island("model"), escaped(given))
            )
        wanted = list(pool.map(lambda file: report(options.release, file), files))
        for index, digest in enumerate(wanted):
            tally.expect(f"state {index} has a report", len(digest) == 64, digest)
        tally.expect("the states lead to different plans", len(set(wanted)) > len(wanted) // 2)
        compare(tally, "the debug build", wanted, list(pool.map(lambda file: report(options.debug, file), files)))
        if shutil.which("node"):
            run = subprocess.run(
                ["node", str(ROOT / "Tests/Oracles/engine.cjs"), str(ROOT / "site-template/engine.wasm")],
                input="\n".join(map(str, requests)), capture_output=True, text=True, timeout=900,
            )
            compare(tally, "node", wanted, run.stdout.split("\n")[:-1])
        else:
            print("skipped: node is not on this machine; the engine was compared in Chromium only")
        with Browser() as browser:
            browser.open(page)
            browser.driver.set_script_timeout(300)
            found = []
            for start in range(0, len(states), 20):
                some = [escaped(given).decode() for given in states[start : start + 20]]
                answer = browser.driver.execute_async_script(ASK_IN_PAGE, some)
                found += answer if isinstance(answer, list) else [answer]
            compare(tally, "Chromium", wanted, found)
    print(f"{len(cases)} instances, {len(states)} states")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
