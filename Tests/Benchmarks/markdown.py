"""How fast Markdown is read, beside its peers, in one run on one machine.

    python3 Tests/Benchmarks/markdown.py [--megabytes 10] [--seconds 3] [--static]

Makes a corpus from the guide itself and from paragraphs in Spanish, Arabic and Chinese (a fixed seed), as one large file and
as many files, and prints for each parser megabytes a second and the ratio to cmark in the same run:

* in process: `Markdown` (release build), libcmark through its C function, markdown-it-py and mistune from Python;
* whole process: `hemicycle dump markdown --commonmark`, `cmark`, `cmark-gfm`, each started once for the large file and once
  for every small one, with the peak memory of the large one. With `--static`, `hemicycle` is also built with the Swift
  libraries inside it, and measured beside the ordinary one: small files are mostly start-up.

Needs a release build (`swift build -c release`), Debian's cmark, cmark-gfm and libcmark0.30.2, PyPI's markdown-it-py and
mistune; a peer that is absent is named and left out.
"""

import argparse
import ctypes
import ctypes.util
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "release"
STATIC = ROOT / ".build" / "static"
OTHER_LANGUAGES = (
    "El Parlamento publica cada *proyecto de ley* con sus [enmiendas](enmiendas.md) y explica, en **lenguaje claro**, "
    "qué cambia, para quién y desde cuándo. Las comisiones responden por escrito a cada propuesta ciudadana.",
    "ينشر البرلمان **مشاريع القوانين** مع [التعديلات](amendments.md) بلغة واضحة، ويجيب عن أسئلة المواطنين خلال ثلاثين "
    "يوماً، ويحفظ *محاضر الجلسات* في سجل رقمي دائم.",
    "议会在网站上公布每一项**法案**及其[修正案](amendments.md)，并用通俗的语言说明*变化的内容*、影响的人群和生效的日期。",
)


def corpus(megabytes):
    """Documents of a few kilobytes: pages of the guide, their paragraphs shuffled, with other languages mixed in."""
    chance = random.Random(20261120)
    pages = [path.read_text(encoding="utf-8").split("---\n", 2)[-1] for path in sorted(ROOT.glob("content/*/**/*.md"))]
    documents, size = [], 0
    while size < megabytes * 1_000_000:
        blocks = chance.choice(pages).split("\n\n")
        for _ in range(4):
            blocks.insert(chance.randrange(len(blocks) + 1), chance.choice(OTHER_LANGUAGES))
        document = "\n\n".join(blocks) + "\n"
        documents.append(document)
        size += len(document.encode())
    return documents


def best_of(act, seconds):
    best, end = float("inf"), time.monotonic() + seconds
    while True:
        start = time.perf_counter()
        act()
        best = min(best, time.perf_counter() - start)
        if time.monotonic() > end:
            return best


def ours_in_process(path, seconds, work):
    """Compiles the harness against the release build's own objects."""
    program = work / "MarkdownBenchmark"
    objects = [str(part) for name in ("Markdown", "Diagnostics") for part in (BUILD / f"{name}.build").glob("*.o")]
    subprocess.run(
        ["swiftc", "-O", "-swift-version", "6", "-I", str(BUILD / "Modules"), str(pathlib.Path(__file__).with_name("MarkdownBenchmark.swift")),
         "-module-name", "MarkdownBenchmark", *objects, "-o", str(program)], check=True)
    return float(subprocess.run([program, path, str(seconds)], check=True, capture_output=True, text=True).stdout)


def cmark_in_process(text, seconds):
    name = ctypes.util.find_library("cmark") or next(
        map(str, pathlib.Path("/usr/lib").glob("*/libcmark.so.0*")), None)
    if not name:
        return None
    library = ctypes.CDLL(name)
    library.cmark_markdown_to_html.restype = ctypes.c_void_p
    free = ctypes.CDLL(None).free
    free.argtypes = [ctypes.c_void_p]
    unsafe = 1 << 17

    def act():
        free(library.cmark_markdown_to_html(text, ctypes.c_size_t(len(text)), unsafe))

    return best_of(act, seconds)


def python_in_process(text, seconds):
    peers = {}
    try:
        import markdown_it
        peers["markdown-it-py"] = best_of(lambda: markdown_it.MarkdownIt("commonmark").render(text), seconds)
    except ImportError:
        print("markdown-it-py is not installed: left out")
    try:
        import mistune
        peers["mistune"] = best_of(lambda: mistune.html(text), seconds)
    except ImportError:
        print("mistune is not installed: left out")
    return peers


def build_static():
    subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--scratch-path", str(STATIC)],
                   cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def commands(with_static):
    programs = {"hemicycle": BUILD} | ({"hemicycle static": STATIC / "release"} if with_static else {})
    found = {name: [str(folder / "hemicycle"), "dump", "markdown", "--commonmark"] for name, folder in programs.items()}
    for name in ("cmark", "cmark-gfm"):
        if shutil.which(name):
            found[name] = [name, "--unsafe"]
        else:
            print(f"{name} is not installed: left out")
    return found


def run(command, path):
    subprocess.run([*command, str(path)], check=True, stdout=subprocess.DEVNULL)


def peak_memory(command, path):
    """Of one process, in megabytes, measured by a process that starts nothing else."""
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    shown = subprocess.run([sys.executable, "-c", script, *command, str(path)], check=True, capture_output=True, text=True)
    return int(shown.stdout) / 1024


def table(title, size, times, base, extra=None):
    print(f"\n{title}")
    for name, seconds in sorted(times.items(), key=lambda item: item[1]):
        note = f"  peak {extra[name]:.0f} MB" if extra else ""
        print(f"  {name:16} {size / seconds / 1e6:8.1f} MB/s   {times[base] / seconds:5.2f} × {base}{note}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--seconds", type=float, default=3, help="how long each measure is repeated")
    parser.add_argument("--static", action="store_true", help="build and measure a statically linked command as well")
    arguments = parser.parse_args()
    if arguments.static:
        build_static()
    documents = corpus(arguments.megabytes)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        large = work / "large.md"
        large.write_text("\n".join(documents), encoding="utf-8")
        text = large.read_bytes()
        small = []
        for number, document in enumerate(documents[:300]):
            small.append(work / f"{number}.md")
            small[-1].write_text(document, encoding="utf-8")
        small_size = sum(path.stat().st_size for path in small)
        print(f"corpus: {len(documents)} documents, {len(text) / 1e6:.1f} MB")

        times = {"hemicycle": ours_in_process(str(large), arguments.seconds, work)}
        cmark = cmark_in_process(text, arguments.seconds)
        if cmark:
            times["cmark"] = cmark
        times |= python_in_process(text.decode()[:1_000_000], 0)
        for name in ("markdown-it-py", "mistune"):  # a tenth of the text is enough to time them
            if name in times:
                times[name] *= len(text) / len(text.decode()[:1_000_000].encode())
        table("in process, one large document", len(text), times, "cmark" if cmark else "hemicycle")

        found = commands(arguments.static)
        base = "cmark" if "cmark" in found else "hemicycle"
        memory = {name: peak_memory(command, large) for name, command in found.items()}
        times = {name: best_of(lambda command=command: run(command, large), arguments.seconds) for name, command in found.items()}
        table("whole process, one large file", len(text), times, base, memory)
        times = {name: best_of(lambda command=command: [run(command, path) for path in small], arguments.seconds)
                 for name, command in found.items()}
        table(f"whole process, {len(small)} files, one process each", small_size, times, base)
    print(f"\nthis process used {resource.getrusage(resource.RUSAGE_SELF).ru_utime:.0f} s of processor time")


if __name__ == "__main__":
    main()
