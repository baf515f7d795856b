"""Pages as the checks see them: a flat list of elements, read by Python's own html.parser."""

import html.parser
import pathlib

RAW_TEXT = ("script", "style", "title")


class Element:
    """A start tag with its attributes, the ids of what it stands in, and for raw text elements their text."""

    def __init__(self, name, attributes, line, ancestors):
        self.name = name
        self.attributes = attributes
        self.line = line
        self.ancestors = ancestors
        self.text = ""

    def get(self, name):
        """An attribute's value; None where it is absent, "" where it has no value."""
        return (self.attributes[name] or "") if name in self.attributes else None


class Page(html.parser.HTMLParser):
    """One page: `elements` in order, `ids`, and `duplicates` among them."""

    VOID = {"meta", "link", "img", "input", "br", "hr", "col", "area", "base", "source", "track", "wbr", "embed"}

    def __init__(self, path, root):
        super().__init__(convert_charrefs=True)
        self.path = pathlib.Path(path)
        self.name = self.path.relative_to(root).as_posix()
        self.bytes = self.path.read_bytes()
        self.elements = []
        self.open = []
        self.feed(self.bytes.decode("utf-8"))
        self.close()
        ids = [element.get("id") for element in self.elements if element.get("id") is not None]
        self.ids = set(ids)
        self.duplicates = sorted({name for name in self.ids if ids.count(name) > 1})

    def handle_starttag(self, tag, attributes):
        ancestors = tuple(self.open)
        element = Element(tag, dict(attributes), self.getpos()[0], ancestors)
        self.elements.append(element)
        if tag not in self.VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.elements.append(Element(tag, dict(attributes), self.getpos()[0], tuple(self.open)))

    def handle_endtag(self, tag):
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].name == tag:
                del self.open[index:]
                return

    def handle_data(self, data):
        if self.open and self.open[-1].name in RAW_TEXT:
            self.open[-1].text += data

    def named(self, *names):
        return [element for element in self.elements if element.name in names]


def all_pages(root):
    """Every page under a folder, by name."""
    root = pathlib.Path(root).resolve()
    return {page.name: page for page in (Page(path, root) for path in sorted(root.rglob("*.html")))}
