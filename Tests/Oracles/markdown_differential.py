#!/usr/bin/env python3
"""Compares Hemicycle's Markdown with cmark's on random documents.

    markdown_differential.py HEMICYCLE SEED COUNT [--gfm]

HEMICYCLE is the command; it is run as `HEMICYCLE dump markdown --commonmark` and its output compared byte for byte with
`cmark --unsafe`. With --gfm it is run without --commonmark on documents with tables, strikethrough, tasks and bare
addresses, and compared with cmark-gfm after what the two print differently by design has been written alike.

Debian's cmark is 0.30 and the standard is at 0.31. What changed between them is listed in CHANGES, each with a way to
rewrite a document so that both versions must read it alike: a difference counts as explained only where it goes away
with the rewriting. DEFECTS lists faults of cmark 0.30 itself, each with the documents it can touch.

Prints `N passed, N failed`, and for each failure the smallest document that still shows it. Exits 1 on a failure.
The examples of the standard are a source of documents where HEMICYCLE_SHARED (default ../shared) has them.
"""
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("HEMICYCLE_SHARED", ROOT.parent / "shared"))

ATOMS = """* ** *** _ __ ___ ` `` ``` [ ] ( ) ![ < > " ' \\ & &amp; &#35; &copy; &nosuch; ! # { | : ~ = - + . ; /
[a] [a][b] [b][] ![a] [a](/u) ](/u) ]( (/u) </u> <a&b;> "t" 't' (t) [a]:&/u [a]:&/u&"t" <http://a.b/?c=d> <a@b.c>
<a> </a> <b&c="d"> <x/> <div> </div> <pre> </pre> <script> </script> <!-- --> <!--&c&--> <? ?> <![CDATA[ ]]> <!X&
foo bar a b é “ ” € ” 1 10. 2) -& +& *& 1.& >& #& ##& ``` ~~~ --- *** === ~~~&x""".split()
INDENTS = ["", "", "", " ", "  ", "   ", "    ", "      ", "\t", " \t", "> ", ">", "- ", "* ", "+ ", "-   ", "-\t", "1. ", "10) "]
LINES = ["", "", "a", "b *c*", "x  ", "y\\", "---", "===", "```", "```` x", "~~~", "# h", "### h ##", "[a]: /u", "[a]: /u 't'",
         "[a]:", "/u", "[a]", "<div>", "</div>", "<b>", "<!-- c", "-->", "<?", "- x", "1. y", "2. z", "* * *", "___", ">", "&nbsp;"]
# cmark-gfm sees tasks only where nothing but spaces stands before the marker; ours may stand in any container.
GFM_INDENTS = ["", "", "", " ", "  ", "   ", "    "]
GFM_LINES = ["| a | b |", "|---|---|", "| :- | -: |", "a | b", "- | -", ":-:|---", "| 1 | 2 | 3 |", "| 1", "\\| | `|`", "| a \\| b | c |",
             "", "x", "- [ ] t", "- [x] u", "1. [X] v", "> q", "# h", "---", "| *a | b* |", "||", "|", "| |", "    | c | d |", "```"]
GFM_ATOMS = """~ ~~ ~a~ ~~b~~ ~~~ a b * ** _ . , ; : ! ? ) ( " ' &lt; &x; www.a.b www.a_b.c www. http:// http://a.b https://a.b/c_d ftp://a.b
http://a.b/(c) (http://a.b) x@y.zz x.y+z@a-b.cd @ a@b a@b.c_ a@b.c- /p ?q=1 <http://a.b> [ ] [l](/u) `c` é - _ // .com""".split()

# Constructs that the two versions of the standard read differently, and how to write them so that they do not.
CHANGES = [
    ("comments may hold and end with any hyphens", r"<!--->|<!-->|<!--(?s:.*?)-->", "<!-- c -->"),
    ("declarations need no space and no capitals", r"<!([A-Za-z]+)", lambda m: "<!" + m.group(1).upper() + " "),
    ("instructions may hold question marks", r"<\?(?s:.*?)\?>", "<? c ?>"),
    ("symbols count as punctuation", r"[^\x00-\x7f]", lambda m: "¡" if unicodedata.category(m.group())[0] == "S" else m.group()),
    ("search is a block tag and source is none", r"<(/?)(search|source)\b", r"<\1section"),
    ("lines of a paragraph lose their indentation also inside a construct", r"([\\\\<`\"'(\[][^\n]*)\n[ \t]+", r"\1\n"),
    ("lines of a paragraph lose their indentation also after a definition", r"(?m)^([^\n]*\]:[^\n]*(?:\n[^\n]+)*)",
     lambda m: re.sub(r"\n[ \t]+", "\n", m.group())),
]

# Faults of cmark 0.30: documents they can touch. What the second hides, Tests/MarkdownTests/EmphasisTests.swift shows: it
# holds emphasis to the standard's own algorithm.
DEFECTS = [
    ("a failed search for backticks forgets later ones",
     lambda t: len(set(re.findall("`+", t))) > 1 and len(re.findall("`+", t)) >= 5),
    ("the rule of three bounds openers for closers it does not concern",
     lambda t: any((a + b) % 3 == 0 and a % 3 for c in "*_" for runs in [{len(r) for r in re.findall(re.escape(c) + "+", t)}]
                   for a in runs for b in runs)),
    ("character references in addresses are read before backslashes", lambda t: re.search(r"\\&|&(#92|#[xX]5[cC]|bsol);", t)),
    ("an item's last definition counts as a block when the list is closed by one",
     lambda t: re.search(r"\]:", t) and re.search(r"(?m)^[> \t]*([-+*]|\d+[.)])([ \t]|$)", t)),
]

# What cmark-gfm and the guide read differently on purpose: documents on which they may.
GFM_CHOICES = [
    ("www. without a name after it is no address", lambda t: re.search(r"www\.(?![^\W_])", t)),
    ("brackets that make no link may hold an address", lambda t: re.search(r"\[(?s:.*)(www\.|://|@)", t)),
    ("a mail address has a name before its first dot and no scheme in it", lambda t: re.search(r"@\.|@\S*(://|www\.)", t)),
    ("underscores at the end of a domain name are not part of it", lambda t: re.search(r"(://|www\.)[^\s/]*_", t)),
    ("an underscore beside a mail address is a delimiter before it and a letter after it",
     lambda t: re.search(r"_\S*@|@[\w.-]*_", t)),
    ("a tilde beside other delimiters is punctuation", lambda t: re.search(r"[*_]~|~[*_]", t)),
    ("a header row may be a line that goes on lazily", lambda t: re.search(r"(?m)^ *([-+*]|\d+[.)]|>)(?s:.*)\n +[|:-]", t)),
    ("a task needs something to do", lambda t: re.search(r"\[[ xX]\][ \t]*$", t, re.M)),
]


def examples():
    path = SHARED / "conformance" / "commonmark-0.31.2-part.json"
    if not path.exists():
        print(f"the standard's examples are not at hand ({path.name}): documents are generated only")
        return ["# a\n\n- b\n  > c\n\n[d]: /e 'f'\n[d] *g* `h`\n"]
    return [example["markdown"] for example in json.loads(path.read_text())["examples"]]


def document(choose, known, lines, atoms, indents):
    kind = choose.random()
    if kind < 0.3:
        return "".join(choose.choice(atoms) + choose.choice(["", "", " ", "\n"]) for _ in range(choose.randint(1, 20))).replace("&", choose.choice(["&", "& "]))
    if kind < 0.55 and known:
        text = choose.choice(known)
        for _ in range(choose.randint(1, 4)):
            start = choose.randint(0, len(text))
            end = min(len(text), start + choose.choice([0, 0, 1, 2, 4]))
            text = text[:start] + choose.choice(["", choose.choice(atoms)]) + text[end:]
        return text
    if kind < 0.65 and known:
        first, second = choose.choice(known), choose.choice(known)
        return first[: choose.randint(0, len(first))] + second[choose.randint(0, len(second)):]
    rows = []
    for _ in range(choose.randint(1, 10)):
        indent = "".join(choose.choice(indents) for _ in range(choose.choice([0, 0, 1, 1, 2, 3])))
        rows.append(indent + choose.choice(lines) + choose.choice(["", "", "", choose.choice(atoms)]))
    return "\n".join(rows) + choose.choice(["", "\n", "\n\n"])


def run(command, text):
    result = subprocess.run(command, input=text.encode(), capture_output=True, timeout=60)
    if result.returncode not in (0, 1):
        return f"exit {result.returncode}: {result.stderr.decode(errors='replace')}"
    return result.stdout.decode(errors="replace")


def alike(html):
    """The guide's HTML as cmark-gfm writes it."""
    html = re.sub(r' class="(left|right|center)"', r' align="\1"', html).replace(' scope="col"', "")
    html = html.replace('<pre tabindex="0">', "<pre>")
    html = html.replace('<li class="task">', "<li>").replace("<label>", "").replace("</label>", "")
    html = html.replace('<input type="checkbox" checked="" disabled="">', '<input type="checkbox" checked="" disabled="" />')
    html = html.replace('<input type="checkbox" disabled="">', '<input type="checkbox" disabled="" />')
    html = re.sub(r'<h([1-6]) id="[^"]*">', r"<h\1>", html).replace(' class="external" rel="noopener noreferrer"', "")
    html = html.replace("<br>", "<br />").replace("<hr>", "<hr />").replace("&nbsp;", "\u00a0")
    html = re.sub(r"(<img[^>]*[^/])>", r"\1 />", html)
    return re.sub(r"<(?:/?(?:p|li))>|\n", "", html).replace("&quot;", '"').replace("&#x27;", "'")


class Comparison:
    def __init__(self, binary, is_gfm):
        self.is_gfm = is_gfm
        self.ours = [binary, "dump", "markdown"] + ([] if is_gfm else ["--commonmark"])
        self.theirs = ["cmark", "--unsafe"]
        if is_gfm:
            self.theirs = ["cmark-gfm", "--unsafe"] + [word for name in ("table", "strikethrough", "tasklist", "autolink") for word in ("-e", name)]

    def outputs(self, text):
        ours, theirs = run(self.ours, text), run(self.theirs, text)
        return (alike(ours), alike(theirs)) if self.is_gfm else (ours, theirs)

    def differs(self, text):
        ours, theirs = self.outputs(text)
        return ours != theirs

    def explanation(self, text):
        """Why a difference on this document is none of ours; None where it may be."""
        rewritten, names = text, []
        for name, pattern, replacement in CHANGES:
            before, rewritten = rewritten, re.sub(pattern, replacement, rewritten)
            if rewritten != before:
                names.append(name)
        if names and not self.differs(rewritten):
            return names[0]
        for name, touches in DEFECTS + (GFM_CHOICES if self.is_gfm else []):
            if touches(text):
                return name
        return None

    def fails(self, text):
        return self.differs(text) and self.explanation(text) is None

    def smallest(self, text):
        size = max(1, len(text) // 2)
        while size:
            start = 0
            while start < len(text):
                shorter = text[:start] + text[start + size:]
                if self.fails(shorter):
                    text = shorter
                else:
                    start += size
            size //= 2
        return text


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--gfm"]
    if len(arguments) != 3:
        sys.exit(__doc__)
    binary, seed, count = arguments[0], int(arguments[1]), int(arguments[2])
    comparison = Comparison(binary, "--gfm" in sys.argv)
    if not shutil.which(comparison.theirs[0]):
        print(f"{comparison.theirs[0]} is not installed: skipped")
        return
    choose = random.Random(seed)
    if comparison.is_gfm:
        documents = [document(choose, [], GFM_LINES, GFM_ATOMS, GFM_INDENTS) for _ in range(count)]
    else:
        known = examples()
        documents = [document(choose, known, LINES, ATOMS, INDENTS) for _ in range(count)]
    with ThreadPoolExecutor(4) as pool:
        different = [text for text, differs in zip(documents, pool.map(comparison.differs, documents)) if differs]
    failures, explained = [], {}
    for text in different:
        name = comparison.explanation(text)
        if name is None:
            failures.append(text)
        else:
            explained[name] = explained.get(name, 0) + 1
    for name, times in sorted(explained.items()):
        print(f"explained {times}×: {name}")
    shown = set()
    for text in failures[:20]:
        text = comparison.smallest(text)
        if text in shown:
            continue
        shown.add(text)
        ours, theirs = comparison.outputs(text)
        print(f"document {text!r}\n  {comparison.theirs[0]:9} {theirs!r}\n  hemicycle {ours!r}")
    print(f"{count - len(failures)} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
