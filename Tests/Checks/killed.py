#!/usr/bin/env python3
"""A build that is killed at any moment leaves the old site or the new one, whole.

    killed.py HEMICYCLE [--kills 150] [--seed 1]

Makes a project that has two versions, which differ in every page, in their pages and in their style. Builds one over the other again
and again, each time killed (SIGKILL). After each kill the output folder holds, file by file and byte by byte, one of the two
sites, and beside them everything that is not ours: a file, a folder, a link. The next build that is left alone gives the
right site, and nothing stays beside it.

First in a small project, killed before each call that changes anything on the disk, one after the other, until a build comes to its
end: a shim between the program and the C library counts them. Each build finds what the one killed before it has left; then once
more, each from a site with nothing beside. Then in a project of 200 pages, killed after a random part of the time that a
build takes. Then where a folder cannot be written to, and on a disk that is full (a small tmpfs, if one may be mounted): a
clear refusal, the old site as it was.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Benchmarks"))

import build as benchmark
from tally import Tally

PAGES = 200
FEW_PAGES = 5
# More calls than a build of the small project makes.
MOST_CALLS = 3000

# Every function of the C library by which Sources/Site/Platform.swift changes the disk. The program finds these first, and the one
# that is called when the count is reached kills it before anything is done.
SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

static void step(void) {
  const char *at = getenv("HEMICYCLE_KILL_AT");
  if (at && atomic_fetch_add(&calls, 1) + 1 == atol(at)) { kill(getpid(), SIGKILL); pause(); }
}

#define THE(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  if (flags & (O_CREAT | O_TRUNC)) step();
  return real(path, flags, mode);
}
#define OPEN(name) int name(const char *path, int flags, ...) { va_list rest; va_start(rest, flags); \
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; va_end(rest); THE(name); return opened(real, path, flags, mode); }
OPEN(open)
OPEN(open64)
ssize_t write(int file, const void *bytes, size_t count) { THE(write); if (file > 2) step(); return real(file, bytes, count); }
int rename(const char *from, const char *to) { THE(rename); step(); return real(from, to); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { THE(renameat2); step(); return real(a, from, b, to, flags); }
int linkat(int a, const char *from, int b, const char *to, int flags) { THE(linkat); step(); return real(a, from, b, to, flags); }
int unlink(const char *path) { THE(unlink); step(); return real(path); }
int rmdir(const char *path) { THE(rmdir); step(); return real(path); }
int mkdir(const char *path, mode_t mode) { THE(mkdir); step(); return real(path, mode); }
int chmod(const char *path, mode_t mode) { THE(chmod); step(); return real(path, mode); }
"""


class Project:
    def __init__(self, folder, hemicycle, pages=PAGES):
        self.folder, self.hemicycle = folder, hemicycle
        self.output = folder / "a site"
        folder.mkdir()
        benchmark.hemicycle(benchmark.Guide(pages), folder)
        self.style = folder / "site-template" / "style.css"
        self.sheet = self.style.read_text(encoding="utf-8")

    def become(self, version):
        """Changes what every page shows, the style, and one page's name."""
        settings = self.folder / "content" / "site.yaml"
        lines = settings.read_text(encoding="utf-8").splitlines(True)
        lines[1] = f"  en: Guide {version}\n"
        settings.write_text("".join(lines), encoding="utf-8")
        self.style.write_text(self.sheet + f".version {{ order: {version} }}\n", encoding="utf-8")
        section = self.folder / "content" / "en" / "s0"
        for old in section.glob("version-*.md"):
            old.unlink()
        (section / f"version-{version}.md").write_text("---\ntitle: Version\n---\n\nText.\n", encoding="utf-8")

    def start(self, output=None, **variables):
        return subprocess.Popen(
            [self.hemicycle, "build", "--project", str(self.folder), "--output", str(output or self.output)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env={**os.environ, **variables})

    def build(self, output=None, **variables):
        process = self.start(output, **variables)
        errors = process.communicate(timeout=120)[1]
        return process.returncode, errors


def contents(folder):
    """Path to bytes, or to where a link leads, of all but our own hidden files."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name.startswith(".hemicycle"):
            continue
        if path.is_symlink():
            found[name] = os.readlink(path)
        elif path.is_file():
            found[name] = path.read_bytes()
        else:
            found[name] = None
    return found


def put_foreign(output):
    (output / "mine.txt").write_text("mine")
    (output / ".git" / "objects").mkdir(parents=True)
    (output / ".git" / "objects" / "a").write_text("an object")
    (output / "en" / "empty folder").mkdir()
    (output / "en" / "s0" / "mine.html").write_text("mine too")
    (output / "link").symlink_to("nowhere/at all")


def leftovers(folder):
    return [path.name for path in folder.iterdir() if ".hemicycle-" in path.name]


def two_versions(project, tally):
    """The two sites, by version; the second one stands."""
    sites = {}
    for version in (1, 2):
        project.become(version)
        code, errors = project.build()
        tally.expect(f"version {version} is built", code == 0, errors)
        if version == 1:
            put_foreign(project.output)
        sites[version] = contents(project.output)
    tally.expect("the versions differ", all(sites[1][name] != sites[2][name] for name in sites[1]
                                           if name.endswith(".html") and name in sites[2] and "mine" not in name))
    return sites


def shim(work):
    """The library that kills; None, and said, where there is no compiler."""
    compiler = shutil.which("clang") or shutil.which("cc")
    if not compiler:
        print("skipped: a kill before each call: no C compiler")
        return None
    source, library = work / "shim.c", work / "shim.so"
    source.write_text(SHIM)
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-w", "-o", str(library), str(source), "-ldl"], check=True)
    return library


def kill_before_each_call(project, library, tally, *, clean):
    sites = two_versions(project, tally)
    standing, outcomes = 2, {"old": 0, "new": 0}
    for number in range(1, MOST_CALLS):
        wanted = 3 - standing
        project.become(wanted)
        code, errors = project.build(LD_PRELOAD=str(library), HEMICYCLE_KILL_AT=str(number))
        site = contents(project.output)
        if code == 0:
            tally.expect("a build that is not killed gives its site", site == sites[wanted], difference(site, sites))
            break
        tally.expect(f"call {number}: killed", code == -signal.SIGKILL, (code, errors))
        whole = [version for version in sites if sites[version] == site]
        tally.expect(f"before call {number}: the old or the new site, whole", whole, difference(site, sites))
        outcomes["new" if whole == [wanted] else "old"] += 1
        standing = whole[0] if whole else wanted
        if clean or not whole:
            project.become(standing)
            code, errors = project.build()
            tally.expect(f"after call {number}: a build mends it", code == 0 and contents(project.output) == sites[standing], errors)
            tally.expect(f"after call {number}: nothing is left beside", not leftovers(project.folder), leftovers(project.folder))
    tally.expect("kills left old and new sites", number > 50 and all(outcomes.values()), (number, outcomes))
    tally.expect("nothing is left beside it", not leftovers(project.folder) and not leftovers(project.output), leftovers(project.folder))
    print(f"killed before each of {number - 1} calls{' from a clean start' if clean else ''}: {outcomes}")


def kill_many(project, kills, chance, tally):
    sites = two_versions(project, tally)
    start = time.perf_counter()
    project.become(1)
    project.build()
    length = time.perf_counter() - start
    outcomes = {"old": 0, "new": 0, "finished": 0}
    standing = 1
    for number in range(kills):
        wanted = 3 - standing
        project.become(wanted)
        process = project.start()
        # Half of the kills fall where files are written and folders exchanged, at the end.
        time.sleep(length * (chance.uniform(0.75, 1.05) if number % 2 else chance.uniform(0, 1)))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        outcomes["finished"] += process.returncode == 0
        site = contents(project.output)
        whole = [version for version in sites if sites[version] == site]
        if not tally.expect(f"kill {number}: the old or the new site, whole", whole, difference(site, sites)):
            project.build()
            standing = wanted
            continue
        outcomes["new" if whole == [wanted] else "old"] += 1
        standing = whole[0]
    project.become(1)
    code, errors = project.build()
    tally.expect("then a build gives its site", code == 0 and contents(project.output) == sites[1], errors)
    tally.expect("and leaves nothing beside it", not leftovers(project.folder) and not leftovers(project.output), leftovers(project.folder))
    print(f"{kills} kills in builds of {length:.2f} s: {outcomes}")


def difference(site, sites):
    return {version: sorted(name for name in site.keys() | other.keys() if site.get(name) != other.get(name))[:6]
            for version, other in sites.items()}


def refuse_read_only(project, tally):
    if os.geteuid() == 0:
        refuse = shutil.which("setpriv")
        if not refuse:
            print("skipped: read-only folders: everything may be written by root")
            return
    before = contents(project.output)
    project.become(2)
    for folder in (project.output, project.output / "en"):
        folder.chmod(0o555)
        run = [project.hemicycle, "build", "--project", str(project.folder), "--output", str(project.output)]
        if os.geteuid() == 0:
            # Root without the right to overrule permissions is like anybody else.
            run = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-dac_override,-dac_read_search,-fowner", *run]
        done = subprocess.run(run, capture_output=True, text=True)
        folder.chmod(0o755)
        tally.expect(f"{folder.name} is read-only: refused", done.returncode == 3, done.stderr)
        tally.expect("with its place and a remedy", "H0010" in done.stderr and folder.name in done.stderr, done.stderr)
        tally.expect("and the old site stays", contents(project.output) == before)
    tally.expect("nothing is left beside", not leftovers(project.folder), leftovers(project.folder))


def refuse_full(project, work, tally):
    disk = work / "small disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(disk)], capture_output=True).returncode:
        print("skipped: a full disk: no tmpfs may be mounted here")
        return
    try:
        project.become(1)
        output = disk / "site"
        code, errors = project.build(output)
        tally.expect("the first build fits", code == 0, errors)
        before = contents(output)
        ballast = os.open(disk / "ballast", os.O_WRONLY | os.O_CREAT)
        try:
            while os.write(ballast, b"x" * 4096):
                pass
        except OSError:
            pass
        os.close(ballast)
        project.become(2)
        code, errors = project.build(output)
        tally.expect("a full disk is said", code == 3 and "H0012" in errors, errors)
        tally.expect("and the old site stays", contents(output) == before)
        tally.expect("nothing is left beside", not leftovers(disk), leftovers(disk))
        (disk / "ballast").unlink()
        code, errors = project.build(output)
        tally.expect("with room again, the new site", code == 0, errors)
    finally:
        subprocess.run(["umount", str(disk)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hemicycle")
    parser.add_argument("--kills", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="hemicycle-killed-") as folder:
        work = pathlib.Path(folder)
        hemicycle = str(pathlib.Path(arguments.hemicycle).resolve())
        if library := shim(work):
            for clean in (False, True):
                kill_before_each_call(Project(work / f"a small project {clean}", hemicycle, FEW_PAGES), library, tally, clean=clean)
        project = Project(work / "a project", hemicycle)
        kill_many(project, arguments.kills, random.Random(arguments.seed), tally)
        refuse_read_only(project, tally)
        refuse_full(project, work, tally)
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
