#!/usr/bin/env python3
"""What the project says, read as a proof-reader would: spelling, typography, and how hard the sentences are.

    prose.py PROJECT

Reads every text a person reads: the guide's Markdown, the questionnaires with their translations, the interface's texts.

- Spelling: hunspell with en_GB and fr, and the project's own words in words.en.txt and words.fr.txt beside this script.
  A word in those lists that no text uses any more is reported too, so that the lists stay short.
- Typography: French spaces before : ; ! ? » and after «, guillemets, the apostrophe ’, the ellipsis …; English quotation
  marks and apostrophes, no space before a punctuation mark. Titles in sources.md stand as their authors wrote them, in
  several languages; that page is read for nothing else.
- Reading: words in a sentence, and an index of ease: Flesch's reading ease for English (Flesch 1948), the formula of
  Kandel and Moles for French (1958). No sentence may be longer than LONGEST words, and no page may be harder than EASE.

Each finding is one line, FILE:LINE: what is wrong.
"""

import argparse
import pathlib
import re
import subprocess
import sys

import yaml

from tally import Tally

HERE = pathlib.Path(__file__).parent
DICTIONARIES = {"en": "en_GB", "fr": "fr"}
# Words in a sentence. A list of three institutions with their full names is long and clear; more than this is not.
LONGEST = 60
# Flesch and Kandel-Moles run from 0 (hard) to 100; 30 is where texts for specialists begin.
EASE = {"en": 40, "fr": 40}

NARROW, WIDE = "\u202f", "\u00a0"
SPACES = NARROW + WIDE


class Passage:
    """A piece of running text, and where it begins."""

    def __init__(self, path, line, text, is_prose=True):
        self.path, self.line, self.text, self.is_prose = path, line, text, is_prose


def blank(match):
    """Takes a match out without moving lines."""
    return re.sub(r"[^\n]", " ", match.group())


def plain(markdown):
    """Markdown's text: without code, addresses, marks, anchors and footnote calls; line by line where it was."""
    text = re.sub(r"^(```|~~~).*?^\1", blank, markdown, flags=re.M | re.S)
    text = re.sub(r"`[^`\n]*`", "x", text)
    text = re.sub(r"^\[\^[^\]]+\]:", blank, text, flags=re.M)
    text = re.sub(r"\[\^[^\]]+\]", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\))?[^()\s]*)(?:\s+\"[^\"]*\")?\)", r"\1", text)
    text = re.sub(r"<?https?://[^\s>)\"]*[^\s>)\".,;:]>?", "", text)
    text = re.sub(r"[\w.-]+@[\w.-]+\w|\b[a-z][\w-]*(?:\.[a-z][\w-]+)+\b", "x", text)
    text = re.sub(r"\{#[^}]*\}", "", text)
    text = re.sub(r"^[ \t]*> \[![A-Z]+\]", blank, text, flags=re.M)
    text = re.sub(r"^[ \t]*(?:>[ \t]?)+", "", text, flags=re.M)
    text = re.sub(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?", "", text, flags=re.M)
    # A title in another language stands in italics; what its words are is not for this language's dictionary.
    text = re.sub(r"(?<![\w*])\*(?![\s*])([^*\n]{1,120}?)(?<![\s*])\*(?![\w*])", foreign_title, text)
    return re.sub(r"(\*\*|\*|__|~~|(?<!\w)_|_(?!\w))", "", text)


def foreign_title(match):
    """An English title keeps its length in words; any other emphasis is left as it is."""
    is_title = plain.language != "en" and re.search(r"\b(?:of|and|the|The|for|end|to|Report|Tracker)\b", match.group())
    return re.sub(r"[^\W\d_]+", "x", match.group()) if is_title else match.group()


plain.language = "en"


def passages_of_page(path):
    """A page's title, summary and paragraphs. A sentence never runs over a blank line, a row, an item or a heading."""
    lines = path.read_text("utf-8").split("\n")
    front = lines.index("---", 1) if lines and lines[0] == "---" else -1
    head = yaml.safe_load("\n".join(lines[1:front])) if front > 0 else {}
    for at, line in enumerate(lines[: front + 1], 1):
        key = re.match(r"(title|summary|audience|contact|theme|parliament):\s*(.*)", line)
        if key:
            yield Passage(path, at, plain(str(head[key.group(1)])), key.group(1) == "summary")
        elif re.match(r"\s+(?:- )?(title|goal):", line):
            yield Passage(path, at, str(list(yaml.safe_load(line.strip().removeprefix("- ")).values())[0]), False)
    source = lines[front + 1 :]
    text = plain("\n".join(source)).split("\n")
    held, begun = [], 0
    for at, (line, raw) in enumerate(zip(text + [""], source + [""])):
        heading = raw.startswith("#")
        row = raw.lstrip("> ").startswith("|")
        fresh = re.match(r"\s*(?:>\s?)*\s*(?:[-*+]|\d+[.)]|\[\^)\s*", raw) is not None
        if held and (not line.strip() or heading or row or fresh):
            yield Passage(path, front + 2 + begun, "\n".join(held))
            held = []
        if not line.strip() or re.fullmatch(r"[\s|:-]*", line):
            continue
        if heading:
            yield Passage(path, front + 2 + at, line.lstrip("# "), False)
        elif row:
            for cell in line.strip().strip("|").split("|"):
                yield Passage(path, front + 2 + at, cell.strip(), False)
        else:
            if not held:
                begun = at
            held.append(line)


# Keys of YAML files whose values are names for the program.
CODES = {
    "id", "area", "guide", "when", "type", "weight", "gate", "owner", "duration", "effort", "cost", "change-load", "requires",
    "lifts", "direction", "translated-from", "lag", "version", "capacity", "amount", "question", "theme", "short", "sizes", "role",
}


def passages_of_data(path):
    """Every text of a YAML file that a person reads."""
    def walk(node, is_text):
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield from walk(value, key.value not in CODES)
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                yield from walk(value, is_text)
        elif is_text and re.search(r"[^\W\d]", node.value) and node.tag.endswith(":str"):
            text = re.sub(r"\{[a-z-]+\}", "7", node.value)
            yield Passage(path, node.start_mark.line + 1, plain(text), "." in text)

    yield from walk(yaml.compose(path.read_text("utf-8")), True)


def passages(project, language, base="en"):
    """Every passage in a language."""
    for path in sorted((project / "content" / language).rglob("*.md")):
        if path.name != "sources.md":
            yield from passages_of_page(path)
    for path in sorted((project / "questionnaires").glob("*.yaml")):
        parts = path.name.split(".")
        if (parts[1] if len(parts) == 3 else base) == language:
            yield from passages_of_data(path)
    yield from passages_of_data(project / "site-template" / f"strings.{language}.yaml")


WORD = re.compile(r"(?<![\d\w])[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def words(text, language):
    """A text's words; French elisions are two words, and an English possessive is none."""
    for match in WORD.finditer(text):
        word = match.group().replace("'", "’")
        if language == "fr":
            *elided, word = re.split(r"(?<=^[cdjlmnstCDJLMNST]’)|(?<=^qu’)|(?<=^Qu’)", word) if "’" in word else [word]
        yield word.removesuffix("’s") if language == "en" else word, match.start()


def unknown(found, language):
    """Those of the words that hunspell does not know."""
    listing = "\n".join(sorted(word.replace("’", "'") for word in found))
    answer = subprocess.run(
        ["hunspell", "-l", "-i", "UTF-8", "-d", DICTIONARIES[language]], input=listing.encode(), capture_output=True, check=True)
    return {word.replace("'", "’") for word in answer.stdout.decode().split()}


def spelling(texts, language, say):
    """Words that neither the dictionary nor the project knows, and words of the project that nobody uses."""
    listed = {line.strip() for line in (HERE / f"words.{language}.txt").read_text("utf-8").splitlines()
              if line.strip() and not line.startswith("#")}
    places = {}
    for passage in texts:
        for word, at in words(passage.text, language):
            # Of a word with a hyphen that it does not know, hunspell names the part that it does not know either.
            for part in {word, *word.split("-")}:
                places.setdefault(part, []).append((passage, at))
    strange = unknown({word for passage in texts for word, _ in words(passage.text, language)}, language)
    for word in sorted(strange - listed):
        passage, at = places[word][0]
        times = f" ({len(places[word])} times)" if len(places[word]) > 1 else ""
        say(passage, at, f"unknown word: {word}{times}")
    idle = listed - strange
    for word in sorted(idle):
        print(f"WRONG: words.{language}.txt: {word} is in no text, or the dictionary knows it: take it out")
    return len(places), len(idle)


FRENCH = [
    (re.compile(r"[^\s" + SPACES + r"\d][:;!?»](?![/\w])|[ ][:;!?»]"), "a narrow no-break space is missing before : ; ! ? or »"),
    (re.compile("«(?![" + SPACES + "])"), "a narrow no-break space is missing after «"),
    (re.compile(r"[\"“”]"), "French quotes are « »"),
    (re.compile(r"\w'\w"), "the apostrophe is ’"),
    (re.compile(r"\.\.\."), "the ellipsis is …"),
    (re.compile(r"(?<!WCAG )(?<![\d.])\d+\.\d(?![\d.]*\.)"), "the decimal sign is a comma"),
    (re.compile(r"\d%|\d %"), "a narrow no-break space stands before %"),
]
ENGLISH = [
    (re.compile(r"\s[:;!?](?=\s|$)"), "no space before : ; ! ?"),
    (re.compile(r"\""), "quotation marks are “ ”"),
    (re.compile(r"\w'\w|\w'(?=\s)"), "the apostrophe is ’"),
    (re.compile(r"\.\.\."), "the ellipsis is …"),
]
BOTH = [
    (re.compile(r"(?<=\w) ,"), "no space before a comma"),
    (re.compile(r"(?<=[^\s|])  +(?=\S)"), "two spaces"),
    (re.compile(r"\b(?!had|nous|vous|leur)(\w{3,}) \1\b(?!’)"), "a word twice"),
]


def typography(texts, language, say):
    """The signs that a typographer would mark."""
    for passage in texts:
        for pattern, what in (FRENCH if language == "fr" else ENGLISH) + BOTH:
            match = pattern.search(passage.text)
            if match:
                around = passage.text[max(0, match.start() - 15) : match.end() + 15].replace("\n", " ")
                say(passage, match.start(), f"{what}: …{around}…")


ABBREVIATIONS = r"(?<!\bNo\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bp\.)(?<!\bpp\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bM\.)(?<!\bart\.)"
SENTENCE = re.compile(ABBREVIATIONS + r"(?<=[.!?…])[”»’)]*\s+(?=[“«(" + NARROW + r"]*[^\Wa-z]|[“«])")
VOWELS = {"en": "aeiouy", "fr": "aeiouyàâäéèêëîïôöùûüœæ"}


def syllables(word, language):
    """About how many: groups of vowels, less a silent e at the end."""
    word = word.lower()
    groups = len(re.findall(f"[{VOWELS[language]}]+", word))
    if groups > 1 and re.search(r"[^aeiouy](e|es|ent)$" if language == "fr" else r"[^aeiouyl]e$|[^aeioudtl]ed$", word):
        groups -= 1
    return max(groups, 1)


def reading(texts, language, say):
    """Lengths of sentences and the ease of each page."""
    lengths, pages = [], {}
    for passage in texts:
        if not passage.is_prose:
            continue
        at = 0
        for sentence in SENTENCE.split(passage.text):
            found = [word for word, _ in words(sentence, language)]
            if len(found) >= 3:
                lengths.append(len(found))
                page = pages.setdefault(passage.path, [0, 0, 0])
                page[0] += 1
                page[1] += len(found)
                page[2] += sum(syllables(word, language) for word in found)
            if len(found) > LONGEST:
                say(passage, at, f"a sentence of {len(found)} words, at most {LONGEST}: {' '.join(sentence.split())[:70]}…")
            at += len(sentence)
    eases = {}
    for path, (sentences, count, spoken) in pages.items():
        per_sentence, per_word = count / sentences, spoken / count
        ease = 206.835 - 1.015 * per_sentence - 84.6 * per_word
        if language == "fr":
            ease = 209 - 1.15 * per_sentence - 68 * per_word
        eases[path] = ease
        if ease < EASE[language] and count > 100:
            say(Passage(path, 1, ""), 0, f"reading ease {ease:.0f}, at least {EASE[language]}: shorter sentences, plainer words")
    lengths.sort()
    at = lambda share: lengths[int(share * (len(lengths) - 1))]
    ranked = sorted(eases, key=eases.get)
    ease = sorted(eases.values())[len(eases) // 2]
    print(f"{language}: {len(lengths)} sentences; words in a sentence: median {at(0.5)}, nine in ten at most {at(0.9)}, longest "
          f"{lengths[-1]}; reading ease: median {ease:.0f}, hardest {eases[ranked[0]]:.0f} ({ranked[0].name}), easiest "
          f"{eases[ranked[-1]]:.0f} ({ranked[-1].name})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=pathlib.Path)
    project = parser.parse_args().project
    tally = Tally()
    for language in DICTIONARIES:
        plain.language = language
        texts = list(passages(project, language))
        wrong = []

        def say(passage, at, what):
            line = passage.line + passage.text.count("\n", 0, at)
            wrong.append(f"{passage.path.relative_to(project)}:{line}: {what}")

        typography(texts, language, say)
        reading(texts, language, say)
        distinct, idle = spelling(texts, language, say)
        print(f"{language}: {len(texts)} passages, {distinct} different words")
        for finding in sorted(set(wrong)):
            print(f"WRONG: {finding}")
        tally.expect(f"{language}: no finding in {len(texts)} passages", not wrong, f"{len(set(wrong))} findings")
        tally.expect(f"{language}: every listed word is used", idle == 0)
    sys.exit(tally.finish())


if __name__ == "__main__":
    main()
