"""Answers as no person would give them: random states in every odd shape, for the oracles to hold the engine to.

A state is made for a model (the island of a built page), from a random generator with a fixed seed, so that a failure can
be made again. `Copy` reads a built page and writes saved copies of it.
"""

import json
import pathlib

# What ends an island, an element, a line, a formula or a person's trust where it is not handled as text.
HOSTILE = [
    "</script><img src=x onerror=\"window.struck=1\">", "<!--<script>", "]]>", "& &amp; &lt; &#60;", "\" ' ` \\ \\u003c \\\" $& $1",
    "{{name}} {{{name}}} {count}", "\u2028\u2029\u0085\ufeff", "\u202ebackwards\u202c\u2066x\u2069", "\U0001f3db\ufe0f \U0001f1eb\U0001f1f7",
    "البرلمان", "=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "a;b,c\"d", "line one\nline two\r\nline three", "| a | b |\n|---|---|",
    "# heading\n* item\n\n    code", "[link](http://example.org) ![i](x)", "`code` **b** _i_ ~~s~~", "<b>bold</b>", "  spaces  ", "\u00a0\u202f",
    "e\u0301\u0323 é", "x" * 3000, "%s %d %n", "../../etc/passwd", "\u007f", "0", "null", "report-results.title", "🏛" * 40,
]
SHAPES = ["blank", "unknown", "notApplicable", "bottom", "top", "full", "sparse", "mixed", "mixed", "mixed", "areas"]
ISLANDS = {
    "state": b'<script type="application/json" id="state">',
    "model": b'<script type="application/json" id="model">',
}


def escaped(value):
    """JSON that may stand in an island."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").encode()


class Copy:
    """A built assessment page, and the saved copies that come from it."""

    def __init__(self, path):
        self.bytes = pathlib.Path(path).read_bytes()
        self.model = json.loads(self.island("model"))
        self.blank = json.loads(self.island("state"))

    def place(self, name, page=None):
        page = page if page is not None else self.bytes
        start = page.index(ISLANDS[name]) + len(ISLANDS[name])
        return start, page.index(b"</script>", start)

    def island(self, name):
        start, end = self.place(name)
        return self.bytes[start:end]

    def saved(self, state=None, model=None):
        """The page's bytes with another state, and perhaps another model, in it."""
        page = self.bytes
        for name, value in (("state", state), ("model", model)):
            if value is not None:
                start, end = self.place(name, page)
                page = page[:start] + escaped(value) + page[end:]
        return page


def questions(model):
    """Every question with its key, in order."""
    return [
        (f"{questionnaire['id']}.{question['id']}", question)
        for questionnaire in model["questionnaires"]
        for question in questionnaire["questions"]
    ]


def with_part(value, path, part):
    """The same state with another part at the end of the path."""
    changed = json.loads(json.dumps(value))
    at = changed
    for name in path[:-1]:
        at = at[name]
    at[path[-1]] = part
    return changed


def written_everywhere(copy, words):
    """Answers of three statuses with the words in every field, and a parliament called so."""
    result = json.loads(json.dumps(copy.blank))
    statuses = [{"status": "answered", "level": 0}, {"status": "unknown"}, {"status": "notApplicable", "reason": words}]
    for at, (key, _) in enumerate(questions(copy.model)):
        result["answers"][key] = {**statuses[at % 3], "note": words, "evidence": words}
    result["parliament"] = {question["id"]: words for question in copy.model["profile"]["questions"]}
    result["parliament"]["name"] = words
    return result


def hostile_model(model, words):
    """The model of a page whose author wrote nothing but the words."""
    model = json.loads(json.dumps(model))
    for _, question in questions(model):
        question.update(text=words, help=words, evidence=words, guideTitle=words)
        question["levels"] = [words] * len(question["levels"])
    for initiative in model["catalogue"]["initiatives"]:
        initiative.update(title=words, summary=words, indicator=words, risks=words, guideTitle=words)
    for named in (*model["catalogue"]["roles"], *model["areas"], *model["questionnaires"]):
        named["title"] = words
    return model


def text(chance, likely=0.5):
    """Nothing, something plain or something hostile."""
    if chance.random() > likely:
        return ""
    return chance.choice(HOSTILE) if chance.random() < 0.7 else "A plain remark, of one sentence."


def status_for(chance, shape, key, area):
    """The status that a question gets in a shape; None leaves it unanswered."""
    if shape == "blank":
        return None
    if shape in ("unknown", "notApplicable"):
        return shape
    if shape in ("bottom", "top", "full"):
        return "answered"
    if shape == "sparse":
        return chance.choice(["answered", "unknown", None, None, None, None])
    if shape == "areas":
        return (
            [None, "answered", "unknown", "notApplicable"][sum(map(ord, area)) % 4]
            if chance.random() < 0.9
            else "answered"
        )
    return chance.choices(["answered", "unknown", "notApplicable", None], [6, 2, 1, 2])[0]


def answer(chance, status, question, shape, hostile):
    top = len(question["levels"]) - 1
    result = {"status": status}
    if status == "answered":
        result["level"] = {"bottom": 0, "top": top}.get(shape, chance.randint(0, top))
    if status != "notApplicable":
        if chance.random() < 0.3:
            result["target"] = chance.randint(0, top)
        if chance.random() < 0.3:
            result["importance"] = chance.randint(1, 5)
    else:
        result["reason"] = text(chance, 1.0) if hostile else "There is no such chamber."
    for field in ("evidence", "note"):
        if hostile and (words := text(chance, 0.3)):
            result[field] = words
    return result


def profile(chance, model, hostile):
    result = {"name": text(chance, 0.7) if hostile else "A parliament"}
    for question in model["profile"]["questions"]:
        if chance.random() < 0.5:
            continue
        if question["type"] == "choice":
            result[question["id"]] = chance.choice(question["options"])["id"]
        else:
            result[question["id"]] = text(chance, 1.0) if hostile else "120"
    return result


def plan(chance, model):
    """Means given or not, and wishes."""
    catalogue = model["catalogue"]
    result = {}
    if chance.random() < 0.5:
        result["start"] = (
            f"{chance.randint(1000, 9999) if chance.random() < 0.1 else chance.randint(2026, 2031)}-Q{chance.randint(1, 4)}"
        )
    if chance.random() < 0.5:
        result["quarters"] = chance.choice([1, 2, 3, 4, 5, 7, 8, 12, 16, 20, 40])
    if chance.random() < 0.6:
        result["capacity"] = {
            role["id"]: chance.choice([0, 1, 5, 10, 25, 40, 100, 999])
            for role in catalogue["roles"]
            if chance.random() < 0.7
        }
    for name, values in (
        ("budget", [0, 1, 40, 100, 333, 1000, 1_000_000]),
        ("changeCapacity", [0, 1, 3, 8, 40]),
        ("maxConcurrent", [0, 1, 2, 6, 60]),
    ):
        if chance.random() < 0.4:
            result[name] = chance.choice(values)
    if chance.random() < 0.5:
        ids = [initiative["id"] for initiative in catalogue["initiatives"]]
        chance.shuffle(ids)
        for name in ("done", "running", "excluded"):
            if chance.random() < 0.6:
                result[name] = [ids.pop() for _ in range(chance.randint(0, 5))]
        if chance.random() < 0.5:
            result["pinned"] = {ids.pop(): chance.choice([0, 1, 2, 5, 11, 39]) for _ in range(chance.randint(0, 4))}
        if chance.random() < 0.4:
            result["mandatory"] = [ids.pop() for _ in range(chance.randint(0, 3))]
    return result


def state(chance, copy, shape=None, hostile=True, model=None):
    """A random state for the copy's model, or for another."""
    model = model or copy.model
    shape = shape or chance.choice(SHAPES)
    result = json.loads(json.dumps(copy.blank))
    areas = {questionnaire["id"]: questionnaire["area"] for questionnaire in model["questionnaires"]}
    for key, question in questions(model):
        status = status_for(chance, shape, key, areas[key.partition(".")[0]])
        if status:
            result["answers"][key] = answer(chance, status, question, shape, hostile)
    result["parliament"] = profile(chance, model, hostile)
    result["plan"] = plan(chance, model)
    if chance.random() < 0.7:
        result["document"] = {
            "id": "a1b2c3",
            "copy": "d4e5f6",
            "generation": chance.randint(1, 30),
            "parentHash": "",
            "saved": f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        }
    if hostile and chance.random() < 0.4:
        result["future"] = {"kept": [text(chance, 1.0), chance.random() < 0.5, None, 1.5e-7]}
        result["answers"]["gone.question"] = {"status": "answered", "level": 1, "later": text(chance, 1.0)}
        result["answers"]["__proto__"] = {"status": "unknown", "note": text(chance, 1.0)}
    return result
