#!/usr/bin/env python3
"""Every link of the built site leads somewhere, inside the site, without a network.

    links.py SITE CONTENT

SITE is the built folder, CONTENT the guide's source. Shown for every page, with nothing of the builder's own code:
each relative address names a file that is there under exactly that name, and each fragment an id of it; nothing is
loaded from outside; an address with a scheme is a link that an author wrote in CONTENT; ids are unique and those that
labels, descriptions and controls name exist; language, direction and title are given, and the title is the page's only;
every page can be reached from index.html, and every other file is used by one; the search's texts are there for each page and section of
its index.
"""

import argparse
import collections
import json
import pathlib
import re
import urllib.parse

from pages import all_pages
from tally import Tally

# Those that begin with data- are loaded by the page's own script, when somebody presents it.
LOADED = ("src", "data-script", "data-texts", "data-styles", "data-notes", "data-finder", "data-index", "srcset", "poster", "data", "background", "action", "formaction", "manifest", "ping", "cite", "longdesc")
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-flowto",
              "aria-activedescendant", "aria-errormessage", "headers", "list", "form")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class Site:
    def __init__(self, root, content, tally):
        self.root = pathlib.Path(root).resolve()
        self.pages = all_pages(self.root)
        self.tally = tally
        self.files = {path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()}
        self.written = "\n".join(
            path.read_text(encoding="utf-8")
            for path in sorted(pathlib.Path(content).rglob("*"))
            if path.suffix in (".md", ".yaml")
        )
        self.used = collections.defaultdict(set)

    def resolve(self, page, address):
        """The file and the fragment that an address on a page names; the file is None outside the site."""
        path, _, fragment = address.partition("#")
        path = urllib.parse.unquote(path.partition("?")[0], errors="strict")
        if path == "":
            return page.name, urllib.parse.unquote(fragment)
        target = (page.path.parent / path).resolve()
        if not target.is_relative_to(self.root):
            return None, fragment
        return target.relative_to(self.root).as_posix(), urllib.parse.unquote(fragment)

    def check_address(self, page, element, attribute, address):
        where = f"{page.name}:{element.line}: {element.name} {attribute}={address[:120]!r}"
        expect = self.tally.expect
        if SCHEME.match(address) or address.startswith("//"):
            scheme = address.partition(":")[0].lower()
            if scheme == "data":
                expect(f"{where}: data only in images and icons", element.name in ("img", "link"))
                return
            expect(f"{where}: only a link may lead outside", element.name == "a" and attribute == "href")
            expect(f"{where}: only http, https and mailto", scheme in ("http", "https", "mailto"))
            bare = address.removeprefix("mailto:").removeprefix("http://")
            expect(
                f"{where}: written by an author", address in self.written or urllib.parse.unquote(bare) in self.written
            )
            return
        if not expect(
            f"{where}: relative and not empty", address and not address.startswith("/") and "\\" not in address
        ):
            return
        file, fragment = self.resolve(page, address)
        if not expect(f"{where}: names a file of the site", file in self.files, file):
            return
        self.used[page.name].add(file)
        if "#" in address:
            target = self.pages.get(file)
            expect(f"{where}: the id is there", target and fragment in target.ids)

    def check_addresses(self, page):
        for element in page.elements:
            for attribute in ("href", *LOADED):
                address = element.get(attribute)
                if address is None or (attribute == "data" and element.name != "object"):
                    continue
                for part in address.split(",") if attribute == "srcset" else [address]:
                    self.check_address(page, element, attribute, part.split()[0] if attribute == "srcset" else part)
            for attribute in REFERENCES:
                for name in (element.get(attribute) or "").split():
                    self.tally.expect(f"{page.name}:{element.line}: {attribute} {name} exists", name in page.ids)

    def check_head(self, page):
        expect = self.tally.expect
        html = page.named("html")
        language = html[0].get("lang") if html else None
        folder = page.name.split("/")[0] if "/" in page.name else None
        expect(f"{page.name}: one html element with a language", len(html) == 1 and language, language)
        expect(f"{page.name}: the language is that of its folder", folder in (None, language), language)
        expect(f"{page.name}: a direction", html and html[0].get("dir") in ("ltr", "rtl"))
        heads = [element for element in page.named("title") if all(outer.name != "svg" for outer in element.ancestors)]
        expect(f"{page.name}: one title", len(heads) == 1 and heads[0].text.strip())
        expect(
            f"{page.name}: the encoding is said in the first kilobyte", b'charset="utf-8"' in page.bytes[:1024].lower()
        )
        expect(f"{page.name}: ids are unique", not page.duplicates, page.duplicates)
        expect(f"{page.name}: one main part", len(page.named("main")) == 1)
        first = [
            next((outer.get("lang") for outer in (heading, *reversed(heading.ancestors)) if outer.get("lang")), None)
            for heading in page.named("h1")
        ]
        expect(
            f"{page.name}: one first heading, or one in each of several languages",
            first and len(first) == len(set(first)),
            first,
        )
        expect(f"{page.name}: no base address", not page.named("base"))
        return heads[0].text.strip() if heads else ""

    def check_sheets(self):
        for name in sorted(self.files):
            if name.endswith(".css"):
                text = (self.root / name).read_text(encoding="utf-8")
                self.tally.expect(f"{name}: loads nothing", not re.search(r"@import|url\((?!\s*[\"']?(data:|#))", text))

    def check_search(self):
        """The texts that the search loads for its results: of each page in the index, as many as it has sections there."""
        for index in sorted(name for name in self.files if name.endswith("/search-index.js")):
            language = index.split("/")[0]
            for line in self.argument(index)["pages"].splitlines():
                path, *_, sections = line.split("\t")
                file = "/".join([language, *path.split("/")[:-1], "search-texts.js"])
                if not self.tally.expect(f"{index}: {path} has its texts in {file}", file in self.files):
                    continue
                texts = self.argument(file).get(path, "").count("\n")
                self.tally.expect(f"{file}: {path} has a text for each section", texts == int(sections), (texts, sections))
                self.used[index].add(file)

    def argument(self, name):
        """What a script of data hands over."""
        text = (self.root / name).read_text(encoding="utf-8")
        return json.loads(text[text.index("(") + 1 : text.rindex(")")])

    def check_reach(self):
        reached, waiting = {"index.html"}, ["index.html"]
        while waiting:
            for file in self.used[waiting.pop()] - reached:
                reached.add(file)
                if file in self.used:
                    waiting.append(file)
        for file in sorted(self.files - reached - {".hemicycle"}):
            self.tally.expect(f"{file}: can be reached from index.html", False)
        self.tally.expect("every page can be reached", set(self.pages) <= reached)

    def check(self):
        self.tally.expect("there are pages", len(self.pages) > 1, len(self.pages))
        titles = collections.defaultdict(list)
        for page in self.pages.values():
            titles[page.name.split("/")[0], self.check_head(page)].append(page.name)
            self.check_addresses(page)
        for (_, title), names in titles.items():
            self.tally.expect(f"the title {title!r} is one page's", len(names) == 1, names)
        self.check_sheets()
        self.check_search()
        self.check_reach()
        links = sum(1 for page in self.pages.values() for element in page.elements if element.get("href") is not None)
        print(f"{len(self.pages)} pages, {links} addresses")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("content")
    arguments = parser.parse_args()
    tally = Tally()
    Site(arguments.site, arguments.content, tally).check()
    return tally.finish()


if __name__ == "__main__":
    raise SystemExit(main())
