#!/usr/bin/env python3
"""Compares the Mustache module with chevron and pystache on generated templates.

usage: mustache_differential.py [PACKAGE [SEED [COUNT]]]        (needs: pip install chevron pystache)

The module has no command of its own, so the cases go through the package's tests: this script writes templates,
contexts and what both others give to a file, and runs the test `OracleTests`, which reads that file and renders with
the specification's escaping. A case counts as passed where the output is one of theirs (they differ on a few
spaces). Prints the first failures and `N passed, N failed`.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import chevron
import pystache

TEXTS = ["x", "<b>", "\"q\" & r", "été", "", "two\nlines", "{{a}}", "議会"]


class Generator:
    def __init__(self, rng):
        self.rng = rng
        self.comments = True

    def context(self):
        """Every name is known everywhere, so that no implementation has to say what it thinks of unknown ones."""
        values = {"t": self.rng.choice(TEXTS), "u": self.rng.choice(TEXTS), "yes": True, "no": False, "none": []}
        values["d"] = {"e": {"f": self.rng.choice(TEXTS), "t": "inner"}}
        values["words"] = [self.rng.choice(["x", "y<", "z"]) for _ in range(self.rng.randrange(1, 4))]
        values["rows"] = [{"t": self.rng.choice(TEXTS), "cell": [{"v": "1"}, {"v": "2"}]}
                          for _ in range(self.rng.randrange(0, 3))]
        return values

    def variable(self, names):
        name = self.rng.choice(names)
        space = self.rng.choice(["", " "])
        return self.rng.choice(["{{%s%s%s}}", "{{{%s%s%s}}}", "{{&%s%s%s}}"]) % (space, name, space)

    def piece(self, depth, names, partials):
        kind = self.rng.random()
        if kind < 0.3:
            return self.rng.choice(["text", " ", "\n", "<p>", "\n\n", "  ", "é", "{ }", "\t", "a b\n"])
        if kind < 0.55:
            return self.variable(names)
        if kind < 0.62:
            if not self.comments:
                return "é"
            return self.rng.choice(["{{! note }}", "{{!\n note\n}}", "\n{{! alone }}\n", "\n  {{! alone }}\n"])
        if kind < 0.7 and partials:
            return self.rng.choice(["{{>%s}}", "\n{{> %s}}\n", "\n  {{>%s}}\n"]) % self.rng.choice(partials)
        if kind < 0.74:
            return "{{=<% %>=}}" + self.rng.choice(["<%t%>", "<%#yes%>x<%/yes%>"]) + "<%={{ }}=%>"
        if depth > 3:
            return "."
        names = [name for name in names if name != "."]
        section, inner = self.rng.choice([
            ("yes", names), ("no", names), ("none", names), ("d", names + ["e.f"]), ("d.e", names + ["f"]),
            ("words", names + ["."]), ("rows", names), ("t", names)])
        body = self.template(depth + 1, inner, partials)
        sign = self.rng.choice(["#", "#", "^"])
        if sign == "^":
            body = self.template(depth + 1, names, partials)
        opening, closing = "{{%s%s}}" % (sign, section), "{{/%s}}" % section
        if self.rng.random() < 0.5:
            # chevron leaves the indentation before a tag whose line ends with CR LF.
            indent, end = self.rng.choice([("", "\n"), ("  ", "\n"), ("\t", "\n"), ("", "\r\n")])
            if self.comments:
                indent = ""
            return "\n" + indent + opening + end + body + "\n" + indent + closing + end
        return opening + body + closing

    def template(self, depth=0, names=None, partials=()):
        names = names or ["t", "u", "d.e.f", "d.e.t"]
        pieces = [self.piece(depth, names, list(partials)) for _ in range(self.rng.randrange(0, 6))]
        # pystache keeps spaces between a tag that is alone and its line's end.
        return re.sub(r"[ \t]+(\r?\n)", r"\1", "".join(pieces))

    def case(self):
        """Comments and indented sections are kept apart: chevron keeps spaces before some sections, pystache those
        beside some comments, and where a template has both neither is right. All end in a sign, since all three
        differ on spaces behind a tag at a template's very end."""
        self.comments = self.rng.random() < 0.5
        partials = {"q": self.template(2) + "q", "p": self.template(1, partials=["q"]) + "p"}
        return {"template": self.template(0, partials=["p", "q"]) + "|", "context": self.context(), "partials": partials}


def outputs(case):
    """What each implementation gives; one that fails gives nothing."""
    found = []
    try:
        found.append(chevron.render(case["template"], case["context"], partials_dict=case["partials"]))
    except Exception:
        pass
    try:
        renderer = pystache.Renderer(partials=case["partials"], escape=lambda t: t.replace("&", "&amp;").replace(
            '"', "&quot;").replace("<", "&lt;").replace(">", "&gt;"), missing_tags="strict")
        found.append(renderer.render(case["template"], case["context"]))
    except Exception:
        pass
    return found


def main():
    package = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 3000
    generator = Generator(random.Random(seed))
    cases = []
    while len(cases) < count:
        case = generator.case()
        case["outputs"] = outputs(case)
        if case["outputs"]:
            cases.append(case)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "cases.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(cases, file)
        process = subprocess.run(
            ["swift", "test", "--package-path", package, "--filter", "MustacheTests.OracleTests"],
            env=dict(os.environ, HEMICYCLE_MUSTACHE_CASES=path), capture_output=True, text=True)
    text = process.stdout + process.stderr
    summary = re.search(r"(\d+) passed, (\d+) failed", text)
    for line in text.splitlines():
        if line.startswith(("FAILED", "  ")) or "error:" in line:
            print(line)
    print(summary.group(0) if summary else f"0 passed, {count} failed")
    sys.exit(0 if summary and summary.group(2) == "0" and process.returncode == 0 else 1)


main()
