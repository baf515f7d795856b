#!/usr/bin/env python3
"""The engine asks nothing of the page and gives it four names, within its size.

    wasm.py ENGINE CEILING

Reads the module's sections (WebAssembly core specification, chapter 5.5): no import at all, so that it can reach nothing
but its own memory; exactly the exports that the page calls; no start function; at most CEILING bytes.
"""

import argparse
import pathlib

from tally import Tally

IMPORT, MEMORY, EXPORT, START = 2, 5, 7, 8
KINDS = ("function", "table", "memory", "global")
EXPORTS = {"memory": "memory", "reserveInput": "function", "evaluate": "function", "outputAddress": "function"}


def number(data, at):
    """An unsigned LEB128 number and where the next byte is."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def sections(data):
    """The content of each section by its number; custom ones (0) are passed over."""
    found, at = {}, 8
    while at < len(data):
        kind = data[at]
        size, at = number(data, at + 1)
        if kind:
            found[kind] = data[at : at + size]
        at += size
    return found


def exports(content):
    count, at = number(content, 0)
    found = {}
    for _ in range(count):
        length, at = number(content, at)
        name = content[at : at + length].decode()
        found[name] = KINDS[content[at + length]]
        _, at = number(content, at + length + 1)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine")
    parser.add_argument("ceiling", type=int)
    arguments = parser.parse_args()
    data = pathlib.Path(arguments.engine).read_bytes()
    tally = Tally()
    tally.expect("the file is a WebAssembly module, version 1", data[:8] == b"\0asm\1\0\0\0", data[:8])
    found = sections(data)
    count = number(found[IMPORT], 0)[0] if IMPORT in found else 0
    tally.expect("nothing is imported", count == 0, f"{count} imports: {found.get(IMPORT, b'')[:200]!r}")
    tally.expect(
        "the exports are those that the page calls",
        exports(found.get(EXPORT, b"\0")) == EXPORTS,
        exports(found.get(EXPORT, b"\0")),
    )
    tally.expect("nothing runs by itself", START not in found)
    tally.expect(f"at most {arguments.ceiling} bytes", len(data) <= arguments.ceiling, len(data))
    print(f"{len(data)} bytes of {arguments.ceiling}")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
