#!/usr/bin/env python3
"""How long one assessment takes to be scored, in milliseconds: figures, ranges, groups, and whole answers of the engine.

    Tests/Benchmarks/scores.py [PAGE]

PAGE is a built assessment page (default: public/en/assessment.html). Every questionnaire of it is answered, nine
respondents' copies are taken in, and every third question was put to the vote. Needs `swift build -c release`.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "release"
sys.path.insert(0, str(ROOT / "Tests" / "Oracles"))

from answers import Copy, questions  # noqa: E402


def full(copy):
    """An assessment in which everything is said."""
    chance, state = random.Random(1), copy.blank
    keys = questions(copy.model)
    answer = lambda question: {"status": "answered", "level": chance.randrange(len(question["levels"]))}
    state["questionnaires"] = [
        {name: questionnaire[name] for name in ("id", "version", "hash")}
        for questionnaire in copy.model["questionnaires"]
    ]
    state["answers"] = {key: {**answer(question), "confidence": "interview"} for key, question in keys}
    state["respondents"] = [
        {"id": f"copy-{number}", "name": f"N{number}", "answers": {key: answer(question) for key, question in keys}}
        for number in range(9)
    ]
    state["votes"] = {
        key: [{"counts": [chance.randrange(40) for _ in question["levels"]]} for _ in range(2)]
        for key, question in keys[::3]
    }
    return state


def main():
    copy = Copy(sys.argv[1] if len(sys.argv) > 1 else ROOT / "public" / "en" / "assessment.html")
    objects = [
        str(path)
        for module in ("JSON", "Assessment", "Roadmap", "Report")
        for path in sorted((BUILD / f"{module}.build").glob("*.o"))
    ]
    with tempfile.TemporaryDirectory(prefix="hemicycle-scores-") as folder:
        folder = pathlib.Path(folder)
        (folder / "model.json").write_text(json.dumps(copy.model))
        (folder / "state.json").write_text(json.dumps(full(copy)))
        program = folder / "ScoresBenchmark"
        source = pathlib.Path(__file__).with_name("ScoresBenchmark.swift")
        subprocess.run(
            ["swiftc", "-O", "-swift-version", "6", "-I", BUILD / "Modules", source, "-module-name", "ScoresBenchmark"]
            + objects
            + ["-o", program],
            check=True,
        )
        shown = subprocess.run(
            [program, folder / "model.json", folder / "state.json"], check=True, capture_output=True, text=True
        ).stdout
    print(f"{len(questions(copy.model))} questions, best of one second each, in milliseconds")
    for line in shown.splitlines():
        name, time = line.split("\t")
        print(f"{float(time):9.3f}  {name}")


if __name__ == "__main__":
    main()
