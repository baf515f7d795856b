"""How fast a site is built, beside Hugo and MkDocs, in one run on one machine.

    python3 Tests/Benchmarks/build.py [--sizes 100,1000,10000] [--runs 3] [--keep FOLDER]

Makes sites of as many pages of 1 to 3 KB (a fixed seed; headings, lists, tables, links between pages, code, accents), the same Markdown for
each program, in sections of fifty pages. Every program gives each page a title, a way back, the pages of its section, a
table of contents, and the pages before and after; Hemicycle makes the search index, the page of the whole guide, the
assessment and the check of every link on top, Hugo and MkDocs do without their own search. Output folders are empty at the
start of each run. Printed for each: processor and wall seconds, peak memory, and the ratio to Hemicycle; for Hemicycle also a build
that has nothing to do and one after a single change.

Needs a release build (`swift build -c release`), Debian's hugo, PyPI's mkdocs; a peer that is absent is named and left out.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEMICYCLE = ROOT / ".build" / "release" / "hemicycle"
WORDS = (
    "parliament committee member session document digital service citizen strategy budget vote record archive network "
    "security training language access data system process decision hearing report plenary clerk bureau reform plan "
    "assemblée séance députée procès-verbal numérique the of a to and in for with from every which by on is are"
).split()
SECTION = 50
MEASURE = """
import json, os, resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall = time.perf_counter() - start
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024]))
"""


class Guide:
    """Generated pages: (section, name) to title and body."""

    def __init__(self, count):
        self.chance = random.Random(20261120 + count)
        sections = max(1, -(-count // SECTION))
        self.pages = [(f"s{index // SECTION}", f"p{index}") for index in range(count - sections)]
        self.sections = [f"s{index}" for index in range(sections)]

    def sentence(self):
        words = [self.chance.choice(WORDS) for _ in range(self.chance.randint(6, 18))]
        if self.chance.random() < 0.2:
            words[2] = f"**{words[2]}**"
        if self.chance.random() < 0.1:
            words[3] = f"*{words[3]}*"
        return " ".join(words).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.chance.randint(2, 4)))

    def body(self, place):
        """Between one and three kilobytes."""
        size, parts, number = self.chance.randint(1000, 3000), [self.paragraph()], 0
        while sum(map(len, parts)) < size:
            number += 1
            kind = self.chance.randrange(6)
            if kind < 2:
                parts.append(f"## {self.sentence()[:-1].replace('*', '')[:40].strip()} {number}\n\n{self.paragraph()}")
            elif kind == 2:
                parts.append("\n".join(f"- {self.sentence()}" for _ in range(4)))
            elif kind == 3:
                section, name = self.pages[self.chance.randrange(len(self.pages))]
                up = "../" if place[0] else ""
                parts.append(f"{self.sentence()} See [{name}]({up}{section}/{name}.md) and [this](https://example.org/{name}).")
            elif kind == 4:
                rows = "\n".join(f"| {self.chance.choice(WORDS)} | {self.chance.randint(1, 99)} |" for _ in range(3))
                parts.append(f"| What | How much |\n|---|---|\n{rows}")
            else:
                parts.append(self.paragraph())
        return "\n\n".join(parts) + "\n"

    def write(self, folder, front_matter, index):
        folder.mkdir(parents=True)
        (folder / f"{index}.md").write_text(front_matter("Home") + self.paragraph() + "\n", encoding="utf-8")
        for section in self.sections:
            (folder / section).mkdir()
            (folder / section / f"{index}.md").write_text(front_matter(f"Section {section}") + self.paragraph() + "\n", encoding="utf-8")
        for section, name in self.pages:
            title = f"Page {name} {self.chance.choice(WORDS)}"
            (folder / section / f"{name}.md").write_text(front_matter(title) + self.body((section, name)), encoding="utf-8")


def front_matter(title):
    return f"---\ntitle: {title}\n---\n\n"


def hemicycle(guide, folder):
    small = ROOT / "Tests" / "Fixtures" / "Small"
    shutil.copytree(small / "questionnaires", folder / "questionnaires")
    shutil.copytree(ROOT / "site-template", folder / "site-template")
    questions = folder / "questionnaires" / "culture.yaml"
    for path in (folder / "questionnaires").glob("*.fr.yaml"):
        path.unlink()
    for path in (folder / "questionnaires").glob("*.yaml"):
        path.write_text("".join(line for line in path.read_text().splitlines(True) if "guide:" not in line))
    assert questions.exists()
    guide.write(folder / "content" / "en", front_matter, "index")
    sections = "".join(f"  - {section}\n" for section in guide.sections[:10])
    (folder / "content" / "site.yaml").write_text(
        f"title:\n  en: Guide\nlanguages: [en]\nbase-language: en\nnavigation:\n{sections}")
    return [str(HEMICYCLE), "build", "--project", str(folder), "--output", str(folder / "out")]


def hugo(guide, folder):
    guide.write(folder / "content", front_matter, "_index")
    (folder / "layouts" / "_default").mkdir(parents=True)
    (folder / "config.toml").write_text(
        'baseURL = "/"\ntitle = "Guide"\nuglyURLs = true\nrelativeURLs = true\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT"]\n'
        "[markup.goldmark.renderer]\nunsafe = false\n")
    (folder / "layouts" / "_default" / "baseof.html").write_text("""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} – {{ .Site.Title }}</title></head>
<body><header><a href="/">{{ .Site.Title }}</a></header>
<nav><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
<main><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main>
<nav><ul>{{ range first 10 .Site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
{{ with .CurrentSection }}{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul></nav>
<footer>Guide</footer></body></html>
""")
    for name in ("single", "list"):
        (folder / "layouts" / "_default" / f"{name}.html").write_text("{{ define \"main\" }}{{ end }}")
    # Links between pages are resolved by a render hook, the counterpart of what Hemicycle does.
    markup = folder / "layouts" / "_default" / "_markup"
    markup.mkdir()
    (markup / "render-link.html").write_text(
        '<a href="{{ if hasPrefix .Destination "http" }}{{ .Destination }}{{ else }}{{ with .Page.GetPage .Destination }}{{ .RelPermalink }}'
        '{{ else }}{{ errorf "no page %s" .Destination }}{{ end }}{{ end }}">{{ .Text | safeHTML }}</a>')
    return ["hugo", "--source", str(folder), "--destination", str(folder / "out"), "--quiet"]


def mkdocs(guide, folder):
    guide.write(folder / "docs", front_matter, "index")
    (folder / "mkdocs.yml").write_text("site_name: Guide\ntheme:\n  name: mkdocs\nplugins: []\nuse_directory_urls: false\n")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml"),
            "--site-dir", str(folder / "out")]


def measure(command):
    """Exit code, processor seconds, wall seconds, peak mebibytes, by a process that starts nothing else."""
    shown = subprocess.run([sys.executable, "-c", MEASURE, *command], check=True, capture_output=True, text=True)
    code, *figures = json.loads(shown.stdout)
    if code:
        raise SystemExit(f"failed with {code}: {' '.join(command)}")
    return figures


def best(runs):
    return [min(run[index] for run in runs) for index in range(3)]


def peers(names):
    found = {"hemicycle": hemicycle}
    if shutil.which("hugo"):
        found["hugo"] = hugo
    else:
        print("hugo is not installed: left out")
    if subprocess.run([sys.executable, "-c", "import mkdocs"], capture_output=True).returncode == 0:
        found["mkdocs"] = mkdocs
    else:
        print("mkdocs is not installed: left out")
    return {name: make for name, make in found.items() if not names or name in names}


def show(name, figures, base):
    ratio = "   ".join(f"{figure / reference:5.1f} ×" for figure, reference in zip(figures, base))
    cpu, wall, memory = figures
    print(f"  {name:34} {cpu:8.2f} s {wall:8.2f} s {memory:8.0f} MiB   {ratio}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, of which the best counts")
    parser.add_argument("--only", default="", help="the programs to measure, with commas")
    parser.add_argument("--keep", type=pathlib.Path, help="leave the generated sites here")
    arguments = parser.parse_args()
    makers = peers([name for name in arguments.only.split(",") if name])
    work = arguments.keep or pathlib.Path(tempfile.mkdtemp(prefix="hemicycle-benchmark-"))
    try:
        for size in map(int, arguments.sizes.split(",")):
            print(f"\n{size} pages{'':26} processor       wall       peak   (processor, wall, memory beside hemicycle)")
            base = None
            for name, make in makers.items():
                folder = work / f"{name}-{size}"
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                command = make(Guide(size), folder)
                runs = []
                for _ in range(1 if name == "mkdocs" and size > 1000 else arguments.runs):
                    shutil.rmtree(folder / "out", ignore_errors=True)
                    runs.append(measure(command))
                made = sum(1 for _ in (folder / "out").rglob("*.html"))
                assert made >= size, (name, made, size)
                base = base or best(runs)
                show(name, best(runs), base)
                if name == "hemicycle":
                    show("hemicycle, nothing to do", best([measure(command) for _ in range(arguments.runs)]), base)
                    page = folder / "content" / "en" / "s0" / "p0.md"
                    page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
                    show("hemicycle, one page changed", measure(command), base)
    finally:
        if not arguments.keep:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    os.environ.update(LC_ALL="C.UTF-8")
    main()
