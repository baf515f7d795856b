#!/usr/bin/env python3
"""Compares `hemicycle dump yaml` with PyYAML's BaseLoader on generated and mutated documents.

usage: yaml_differential.py HEMICYCLE [SEED [COUNT]]        (needs: pip install pyyaml)

Three kinds of documents, a third of COUNT each:

written   random structure written in the subset, in every style it has: what PyYAML accepts is accepted, with its tree;
mutated   such a document with a few edits: what hemicycle accepts, PyYAML accepts with the same tree;
loose     fragments thrown together: likewise.

A refusal is exit status 1 with a message; anything else is a failure. Prints the first failures, the messages that
refused what PyYAML accepts (they are strictness, not failures), and `N passed, N failed`.
"""
import collections
import json
import random
import subprocess
import sys

import yaml

WORDS = (
    "parlement été strategy l'équipe e-services C++ 12 3.5 -7 10:30 a:b http://x.y/z#t data ؟نعم 議会 x#y (a) b! c, d% "
    "*e @f &g |h >i =j \"k\" 'l' [m] {n} o? p~ 50% ¿q v1.2.0 - -- ... true false –"
).split()
STARTS = "parlement été strategy l'équipe C++ 12 3.5 -7 http://x.y/z#t data ؟نعم 議会 (a) -x ?y :z =j true …".split()
FLOW_WORDS = "parlement été l'équipe e-services C++ 12 -7 10:30 http://x.y/z#t data 議会 x#y b! true".split()
KEYS = "id title area questions text help level-1 été clé_2 a.b 12 x/y l'un 議会".split()
SIGNS = list("\n\n  \t:-#'\"[]{},&*!|>%@`?~\\=.0a\r") + [": ", "- ", " #", "\n ", "\n  ", "---\n", "...\n", "\n\n", "''",
        "\\n", "|-\n", ">+\n", "no", "null", "<<: ", "? ", "\u00e9", "\u2028", "\u0085", "\ufeff", "key: ", "- - "]


class Writer:
    """Writes random documents in the subset."""

    def __init__(self, rng):
        self.rng = rng

    def chance(self, p):
        return self.rng.random() < p

    def comment(self):
        return "  # note: [x" if self.chance(0.1) else ""

    def blank_lines(self, lines):
        while self.chance(0.08):
            lines.append(self.rng.choice(["", "   ", "# a remark", "      # - another: one"]))

    # Texts

    def words(self, count):
        """Words that may stand without quotes."""
        words = [self.rng.choice(STARTS)] + [self.rng.choice(WORDS) for _ in range(count - 1)]
        return [word for word in words if not word.startswith("#") and not word.endswith(":")]

    def free_text(self):
        pieces = ["a", "b c", "é", "議会", "#", ": ", "- ", "'", '"', "\\", " ", "  ", "\t", "{", "]", "😀", "ت", "%", "x"]
        return "".join(self.rng.choice(pieces) for _ in range(self.rng.randrange(0, 9)))

    def single(self, text):
        return "'" + text.replace("'", "''") + "'"

    def double(self, text):
        out = ""
        for c in text:
            if c in '"\\':
                out += "\\" + c
            elif c == "\n":
                out += "\\n"
            elif c == "\t":
                out += self.rng.choice(["\t", "\\t"])
            elif self.chance(0.1):
                code = ord(c)
                out += "\\x%02x" % code if code < 256 else "\\u%04X" % code if code < 65536 else "\\U%08x" % code
            else:
                out += c
        return '"' + out + '"'

    def fold(self, words, indent):
        """The words over one line or several, those after the first at `indent` or further right."""
        lines = [words[0]]
        for word in words[1:]:
            if self.chance(0.3):
                lines += [" " * self.rng.randrange(0, 4) for _ in range(self.rng.choice([0, 0, 0, 1, 2]))]
                lines.append(" " * (indent + self.rng.choice([0, 0, 1, 3])) + word)
            else:
                lines[-1] += " " + word
        return lines

    def block_scalar(self, indent, parent):
        content = []
        for _ in range(self.rng.randrange(0, 5)):
            kind = self.rng.random()
            if kind < 0.2:
                content.append("")
            elif kind < 0.4:
                content.append("  " + " ".join(self.words(2)))
            else:
                content.append(" ".join(self.words(3)) + self.rng.choice(["", " #x", ": y", "  "]))
        chomping = self.rng.choice(["", "-", "+"])
        first = next((line for line in content if line), "")
        indicator = str(indent - max(parent, 0)) if first.startswith(" ") or self.chance(0.2) else ""
        header = self.rng.choice("|>") + self.rng.choice([chomping + indicator, indicator + chomping])
        lines = [" " * indent + line if line else "" for line in content]
        return [header] + lines + [""] * self.rng.choice([0, 0, 1, 2])

    def scalar(self, indent, parent):
        """A text in any style, as lines; those after the first stand at `indent`."""
        kind = self.rng.random()
        if kind < 0.35:
            return [" ".join(self.words(self.rng.randrange(1, 5))) + self.comment()]
        if kind < 0.5:
            return self.fold([word for word in self.words(6) if word not in ("-", "---", "...")] or ["x"], indent)
        if kind < 0.62:
            return [self.single(self.free_text()) + self.comment()]
        if kind < 0.74:
            return [self.double(self.free_text() + self.rng.choice(["", "\n", "\n\n"])) + self.comment()]
        if kind < 0.82:
            quote = self.rng.choice("'\"")
            lines = self.fold([word for word in self.words(6) if quote not in word and "\\" not in word] + ["z"], indent)
            return [quote + lines[0]] + lines[1:-1] + [lines[-1] + quote] if len(lines) > 1 else ["x"]
        if kind < 0.9:
            return [self.flow(0) + self.comment()]
        return self.block_scalar(indent, parent)

    def flow(self, depth):
        kind = self.rng.random()
        if depth > 2 or kind < 0.5:
            style = self.rng.randrange(3)
            if style == 0:
                return " ".join(self.rng.choice(FLOW_WORDS) for _ in range(self.rng.randrange(1, 3)))
            return self.single(self.free_text()) if style == 1 else self.double(self.free_text())
        items = [self.flow(depth + 1) for _ in range(self.rng.randrange(0, 4))]
        space = self.rng.choice(["", " "])
        tail = self.rng.choice(["", ","]) if items else ""
        if kind < 0.75:
            return "[" + space + ", ".join(items) + tail + space + "]"
        pairs = [k + ": " + v if self.chance(0.9) else k for k, v in zip(self.rng.sample(KEYS, len(items)), items)]
        return "{" + space + ", ".join(pairs) + tail + space + "}"

    # Structure: each appends lines, the first of which begins with `head`, a key or hyphens.

    def text(self, parent, lines, head):
        indent = parent + self.rng.choice([1, 2, 3]) if parent >= 0 else self.rng.choice([1, 2])
        first, *rest = self.scalar(indent, parent)
        lines.append(head + first)
        lines += rest

    def node(self, indent, parent, depth, lines, head):
        kind = self.rng.random()
        if depth > 4 or kind < 0.5:
            self.text(parent, lines, head)
        elif kind < 0.8:
            self.mapping(indent, depth, lines, head)
        else:
            self.sequence(indent, depth, lines, head)

    def mapping(self, indent, depth, lines, head):
        for index, word in enumerate(self.rng.sample(KEYS, self.rng.randrange(1, 5))):
            if index:
                self.blank_lines(lines)
            key = self.rng.choice([word, word, word, self.single(word), self.double(word)])
            start = (" " * indent if index else head) + key + self.rng.choice([":", ":", ":", " :"])
            step = self.rng.choice([1, 2, 2, 2, 4])
            kind = self.rng.random()
            if kind < 0.1:
                lines.append(start + self.comment())
            elif kind < 0.6 or depth > 4:
                self.text(indent, lines, start + " ")
            elif kind < 0.8:
                lines.append(start + self.comment())
                self.mapping(indent + step, depth + 1, lines, " " * (indent + step))
            else:
                lines.append(start + self.comment())
                step = self.rng.choice([0, step])
                self.sequence(indent + step, depth + 1, lines, " " * (indent + step))

    def sequence(self, indent, depth, lines, head):
        for index in range(self.rng.randrange(1, 4)):
            if index:
                self.blank_lines(lines)
            start = " " * indent if index else head
            gap = self.rng.choice([1, 1, 1, 3])
            if self.chance(0.07):
                lines.append(start + "-" + self.comment())
            else:
                self.node(indent + 1 + gap, indent, depth + 1, lines, start + "-" + " " * gap)

    def document(self):
        lines = []
        self.blank_lines(lines)
        if self.chance(0.1):
            lines.append("---")
        if self.chance(0.1):
            self.node(0, -1, 0, lines, "")
        else:
            self.mapping(0, 0, lines, "")
        if self.chance(0.05):
            lines.append("...")
        end = self.rng.choice(["\n", "\n", "\n", "\r\n", "\r"])
        return self.rng.choice(["", "", "", "\ufeff"]) + end.join(lines) + self.rng.choice([end, end, ""])


def mutate(rng, text):
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        at = rng.randrange(len(text) + 1)
        kind = rng.random()
        if kind < 0.35:
            text = text[:at] + rng.choice(SIGNS) + text[at:]
        elif kind < 0.55:
            text = text[:at] + text[at + rng.choice([1, 1, 2, 5]):]
        elif kind < 0.7:
            text = text[:at] + rng.choice(SIGNS) + text[at + 1:]
        else:
            lines = text.split("\n")
            one = rng.randrange(len(lines))
            if kind < 0.8:
                lines[one] = " " * rng.randrange(0, 5) + lines[one].lstrip(" ")
            elif kind < 0.9:
                lines.insert(rng.randrange(len(lines) + 1), lines[one])
            else:
                del lines[one]
            text = "\n".join(lines)
    return text


FRAGMENTS = ["a", "b: c", "- ", "- d", "  ", " ", "\n", "\n", "\n  ", "\n ", "'e'", '"f"', '"g\n h"', "[i, j]", "{k: l}", "|\n",
             ">-\n", "|+2\n", "# m", " # n", ": ", ":", "o:\n", "-", "---\n", "\n...\n", "? ", "p: |\n  q\n", "''", '"\\', "é"]


def loose(rng):
    return "".join(rng.choice(FRAGMENTS) for _ in range(rng.randrange(1, 14)))


def pyyaml(data):
    """The tree, or the exception."""
    try:
        documents = list(yaml.load_all(data, Loader=yaml.BaseLoader))
    except Exception as error:  # PyYAML raises ValueError, TypeError and others besides its own
        return error
    if len(documents) > 1:
        return ValueError("several documents")
    return documents[0] if documents and documents[0] is not None else ""


def run(binary, data):
    try:
        process = subprocess.run([binary, "dump", "yaml"], input=data, capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        return None, "timeout", ""
    errors = process.stderr.decode("utf-8", "replace")
    if process.returncode == 0:
        return json.loads(process.stdout.decode("utf-8")), None, errors
    if process.returncode == 1 and "error" in errors:
        return None, None, errors
    return None, f"exit status {process.returncode}", errors


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary = sys.argv[1]
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1800
    rng = random.Random(seed)
    passed = failed = accepted = 0
    strict = collections.Counter()
    for number in range(count):
        kind = ["written", "mutated", "loose"][number % 3]
        if kind == "loose":
            text = loose(rng)
        else:
            text = Writer(rng).document()
            if kind == "mutated":
                text = mutate(rng, text)
        data = text.encode("utf-8")
        if kind != "written" and rng.random() < 0.01:
            data = data + bytes([rng.randrange(128, 256)])
        expected = pyyaml(data)
        tree, crash, errors = run(binary, data)
        problem = None
        if crash:
            problem = crash
        elif tree is not None:
            accepted += kind == "written"
            if isinstance(expected, Exception):
                problem = f"accepted as {tree!r}, PyYAML refuses: {str(expected).splitlines()[-1:]}"
            elif expected != tree:
                problem = f"read as {tree!r}, PyYAML reads {expected!r}"
        elif not isinstance(expected, Exception):
            if kind == "written":
                problem = "refused: " + errors.splitlines()[0]
            else:
                strict[errors.split("error ", 1)[-1][:5]] += 1
        if problem:
            failed += 1
            if failed <= 20:
                print(f"FAILED ({kind}, seed {seed}, number {number}): {problem}\n  {data!r}")
        else:
            passed += 1
    print(f"written documents that both accept: {accepted}")
    if strict:
        print("refused though PyYAML accepts:", ", ".join(f"{code} {n}" for code, n in strict.most_common()))
    if count >= 300 and accepted < count / 5:
        failed += 1
        print(f"FAILED: only {accepted} written documents were accepted by both")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
