#!/usr/bin/env python3
"""Every module keeps to the boundary that the architecture gives it, beyond what the compiler enforces.

    boundaries.py [PROJECT]

The compiler refuses an import that Package.swift does not declare; it cannot say what Package.swift may declare, nor
stop a system library, nor see Sources/BrowserEngine, which only site-template/build-engine compiles. Shown here: which
modules there are, what each imports, that Foundation and the C library are used where files are read and nowhere else,
that the engine's modules hold nothing that a page cannot run, and that the package depends on nothing.
"""

import argparse
import pathlib
import re

from tally import Tally

ENGINE = {"JSON": set(), "Assessment": {"JSON"}, "Roadmap": {"JSON", "Assessment"},
          "Report": {"JSON", "Assessment", "Roadmap"}}
READERS = {"Diagnostics": set(), "Markdown": {"Diagnostics"}, "YAML": {"Diagnostics"}, "Mustache": {"Diagnostics"}}
SITE = set(ENGINE) | set(READERS)
# Synchronization is part of the standard library: what threads share when pages are made.
SYSTEM = {"Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Android", "Synchronization"}
MODULES = {**ENGINE, **READERS, "BrowserEngine": {"Report"}, "Site": SITE | SYSTEM, "hemicycle": SITE | {"Site"} | SYSTEM}
IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+"
    r"(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)",
    re.MULTILINE,
)
# What the architecture keeps out of the engine: dynamic types, reflection, the machine's clock and chance, and functions
# that differ from one mathematics library to the next.
NOT_IN_ENGINE = {r"\bany\s+[A-Z]": "an existential", r"\bAny\b": "Any", r"\bCodable\b|\bMirror\b": "reflection",
                 r"\bDate\b|\w*Clock\b": "a clock", r"SystemRandomNumberGenerator|\.random\(|\.shuffled?\(": "chance",
                 r"\b(exp|log|log2|log10|pow|sin|cos|tan)\s*\(": "a function that machines compute differently"}


def code(text):
    """The text without comments and literals, so that a word in a sentence counts for nothing."""
    text = re.sub(r'"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"', '""', text)
    return re.sub(r"//[^\n]*", "", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", nargs="?", default=str(pathlib.Path(__file__).resolve().parents[2]))
    project = pathlib.Path(parser.parse_args().project)
    tally = Tally()
    found = {folder.name for folder in (project / "Sources").iterdir() if folder.is_dir()}
    tally.expect("the modules are those of the architecture", found == set(MODULES), found ^ set(MODULES))
    count = 0
    for module in sorted(found & set(MODULES)):
        for path in sorted((project / "Sources" / module).rglob("*.swift")):
            count += 1
            name = path.relative_to(project).as_posix()
            text = code(path.read_text(encoding="utf-8"))
            foreign = set(IMPORT.findall(text)) - MODULES[module]
            tally.expect(f"{name} imports only what its module may", not foreign, sorted(foreign))
            if module in ENGINE or module == "BrowserEngine":
                for pattern, what in NOT_IN_ENGINE.items():
                    match = re.search(pattern, text)
                    tally.expect(f"{name} holds {what}", not match, match and text[: match.start()].count("\n") + 1)
        first = project / "Sources" / module / f"{module}.swift"
        tally.expect(f"{module} begins with the file of its name", module == "hemicycle" or first.is_file())
    package = code((project / "Package.swift").read_text(encoding="utf-8"))
    tally.expect(
        "the package depends on nothing",
        not re.search(r"\.package\(|\.binaryTarget\(|\.systemLibrary\(|\.plugin\(", package),
    )
    tally.expect("no dependency was resolved", not (project / "Package.resolved").exists())
    for module in set(ENGINE) | set(READERS) | {"Site"}:
        declared = re.search(rf'name: "{module}"', (project / "Package.swift").read_text(encoding="utf-8"))
        tally.expect(f"Package.swift declares {module}", declared)
    tally.expect(
        "Package.swift leaves the browser's exports out",
        "BrowserEngine" not in (project / "Package.swift").read_text(encoding="utf-8"),
    )
    print(f"{len(found)} modules, {count} files")
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
