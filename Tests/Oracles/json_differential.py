#!/usr/bin/env python3
"""Compares `hemicycle dump json` with Python's json on generated and mutated documents.

    json_differential.py HEMICYCLE [SEED [COUNT]]

A document is accepted exactly where Python accepts it, but for what RFC 8259 leaves open and Hemicycle refuses: duplicate
keys, lone surrogates, more than 64 levels, NaN and the infinities, any encoding but UTF-8. What is accepted is the same
tree, numbers to the digit, members in order; written again it is the same bytes, and holds nothing that could end a
script element or reorder a line. What is refused is refused with a place, exit status 1 and nothing printed.
"""

import argparse
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Checks"))

from tally import Tally

DEEPEST = 64
CHARACTERS = list("aZ09 \"\\/<>&'\t\n\u007f\u0085\u00e9\u0301\u2028\u2029\ufeff\u202e\u2066\ud7ff\ue000\ufffd\uffff\U0001f3db\U0010ffff\u0000\u001f")
NUMBERS = ["0", "-0", "1", "-1", "10", "1.0", "1.50", "0.000001", "1e5", "1E+05", "-2.5e-10", "9007199254740993",
           "123456789012345678901234567890", "1e999", "-1e-999", "0e0", "0.0E-0"]
WRONG = ["01", "+1", ".5", "1.", "1e", "-", "0x1", "NaN", "Infinity", "-Infinity", "1_0", "tru", "nul", "True", "'a'", "{a:1}",
         "[1,]", "{\"a\":1,}", "[,1]", "{\"a\" 1}", "{\"a\":}", "[1 2]", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\t\"",
         "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud800\\u0041\"", "// c\n1", "/* c */ 1", "1 1", "[]]", "\"a", "", " ", "\u00a01", "\ufeff1",
         "\ufeff\ufeff1", "{\"a\":1,\"a\":2}", "{\"\\u0061\":1,\"a\":2}", "\u0661", "[\f1]", "[1\x0b]", "\x00", "nullx", "truefalse"]
SPACES = ["", "", "", " ", "\n", "\t", "\r\n", "  \n "]
SIGNS = list("{}[]\",:\\-+.eE0123456789tfn u") + ["\\u", "\\ud83d", "\\ude00", "null", "true", "\"\"", "[[", "]]", "\n"]
BROKEN = [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80", b"\x80", b"\xf8\x88\x80\x80\x80", b"\xef\xbb\xbf"]
# What JSONWriter promises never to write as it is.
UNSAFE = re.compile("[<>&\u007f\u0085\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u0000-\u001f]")


class Refused(ValueError):
    """Why a document has to be refused."""


def reference(data):
    """The tree, numbers as ("number", literal); raises Refused."""
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("not UTF-8") from None

    def constant(name):
        raise Refused(name)

    def members(pairs):
        keys = [key for key, _ in pairs]
        if len(keys) != len(set(keys)):
            raise Refused("duplicate key")
        return ("object", pairs)

    try:
        tree = json.loads(
            text,
            parse_int=lambda digits: ("number", digits),
            parse_float=lambda digits: ("number", digits),
            parse_constant=constant,
            object_pairs_hook=members,
        )
    except RecursionError:
        raise Refused("too deep") from None
    except json.JSONDecodeError as error:
        raise Refused(error.msg) from None
    if depth(tree) > DEEPEST:
        raise Refused("too deep")
    if any("\ud800" <= character <= "\udfff" for character in "".join(strings(tree))):
        raise Refused("lone surrogate")
    return tree


def parts(tree):
    """The values right inside a value."""
    if isinstance(tree, list):
        return tree
    if isinstance(tree, tuple) and tree[0] == "object":
        return [value for _, value in tree[1]]
    return []


def depth(tree):
    level, deepest = [tree], 0
    while level:
        inner = [part for value in level for part in parts(value)]
        if any(isinstance(value, list) or isinstance(value, tuple) and value[0] == "object" for value in level):
            deepest += 1
        level = inner
    return deepest


def strings(tree):
    waiting, found = [tree], []
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple) and value[0] == "object":
            found += [key for key, _ in value[1]]
        waiting += parts(value)
    return found


class Documents:
    def __init__(self, seed):
        self.chance = random.Random(seed)

    def string(self):
        result = ""
        for _ in range(self.chance.choice([0, 1, 1, 2, 5, 12])):
            character = self.chance.choice(CHARACTERS)
            if character in '"\\' or character < " " or self.chance.random() < 0.2:
                character = json.dumps(character)[1:-1]
            elif character == "/" and self.chance.random() < 0.3:
                character = "\\/"
            result += character
        return f'"{result}"'

    def value(self, room):
        space = lambda: self.chance.choice(SPACES)
        kind = self.chance.random()
        if room <= 0 or kind < 0.45:
            return (
                space()
                + self.chance.choice([self.string(), self.chance.choice(NUMBERS), "null", "true", "false", "[]", "{ }"])
                + space()
            )
        count = self.chance.choice([0, 1, 2, 3, 12])
        inner = [self.value(room - self.chance.randint(1, 3)) for _ in range(count)]
        if kind < 0.7:
            return space() + "[" + ",".join(inner) + "]" + space()
        keys = [self.string() if self.chance.random() < 0.7 else f'"key{index}"' for index in range(count)]
        return (
            space()
            + "{"
            + ",".join(f"{space()}{key}{space()}:{value}" for key, value in zip(keys, inner))
            + "}"
            + space()
        )

    def mutated(self, data):
        data = bytearray(data)
        for _ in range(self.chance.randint(1, 3)):
            at = self.chance.randint(0, len(data))
            kind = self.chance.random()
            if kind < 0.35:
                del data[at : at + self.chance.randint(1, 4)]
            elif kind < 0.85:
                data[at:at] = self.chance.choice(SIGNS).encode()
            elif kind < 0.95:
                data[at:at] = self.chance.choice(BROKEN)
            else:
                del data[at:]
        return bytes(data)

    def every(self, count):
        yield from (text.encode("utf-8", "surrogatepass") for text in WRONG)
        for levels in (63, 64, 65, 100_000):
            for left, right in (("[", "]"), ('{"a":', "}")):
                yield (left * levels + "1" + right * levels).encode()
                yield (left * levels).encode()
        yield b'{"format":"' + b"x" * 1_000_000 + b'"}'
        for index in range(count):
            text = self.value(self.chance.choice([0, 2, 4, 8]))
            if index % 3 == 1:
                text = text.replace("1", self.chance.choice(WRONG) or "1", 1)
            data = text.encode("utf-8", "surrogatepass")
            yield self.mutated(data) if index % 3 == 2 else data


def run(command, data):
    return subprocess.run([command, "dump", "json"], input=data, capture_output=True, timeout=60)


def judge(command, data):
    """What is wrong with how the document is read; "" where nothing is, and whether it was accepted."""
    try:
        expected = reference(data)
    except Refused as reason:
        expected = reason
    result = run(command, data)
    if isinstance(expected, Refused):
        if result.returncode != 1 or result.stdout:
            return f"has to be refused ({expected}): status {result.returncode}, {result.stdout[:100]!r}", False
        first = result.stderr.decode().splitlines()[0] if result.stderr else ""
        return (
            ""
            if re.match(r"\S+:\d+:\d+: error H\d+: \S", first) or not data.strip() and first
            else f"no place in {first!r}"
        ), False
    if result.returncode != 0 or result.stderr:
        return f"has to be accepted: status {result.returncode}, {result.stderr[:300]!r}", True
    text = result.stdout.decode()
    if not text.endswith("\n") or UNSAFE.search(text[:-1]):
        return f"holds what may not be written: {text[:200]!r}", True
    if reference(result.stdout) != expected:
        return f"is another document: {text[:300]!r}", True
    if run(command, result.stdout).stdout != result.stdout:
        return "is not the same once written", True
    return "", True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hemicycle")
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("count", type=int, nargs="?", default=1500)
    arguments = parser.parse_args()
    tally, accepted = Tally(), 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        documents = list(Documents(arguments.seed).every(arguments.count))
        for data, (fault, was_accepted) in zip(
            documents, pool.map(lambda data: judge(arguments.hemicycle, data), documents)
        ):
            accepted += was_accepted
            tally.expect(repr(data[:300]), not fault, fault)
    tally.expect("documents of both kinds were tried", accepted > 20 and len(documents) - accepted > 20)
    print(f"{accepted} documents to accept, {len(documents) - accepted} to refuse")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
