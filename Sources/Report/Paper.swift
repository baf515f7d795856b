import JSON

/// A report in the making: what is said is the same in every form, and only this class knows how a form writes it.
///
/// Nothing a person typed can become markup: literals in the source are markup, and everything that comes from a model or an
/// answer is a `Text`, which is always escaped. Blocks (`heading`, `paragraph`, `list`, `table`) come out as HTML here and as
/// Markdown on a `MarkdownPaper`; `markup`, `fill` and drawings exist in HTML only and write nothing elsewhere.
class Paper {
  private(set) var bytes: [UInt8] = []
  let phrases: Phrases

  /// Whether pictures can be drawn on it.
  var hasPictures: Bool { true }

  /// An empty document or fragment in the language of `phrases`.
  init(_ phrases: Phrases) { self.phrases = phrases }

  /// Bytes that are written as they are.
  @inline(never) func raw(_ raw: [UInt8]) { bytes.add(raw) }

  @inline(never) func raw(_ byte: UInt8) { bytes.add(byte) }

  /// Some of the bytes of a text.
  @inline(never) func raw(_ text: Text, from start: Int, to end: Int) { bytes.add(text.bytes, from: start, to: end) }

  /// Markup in which each `{key}` stands for a phrase and each `%` for the next of the values, all of them escaped.
  @inline(never) func fill(_ template: Literal, _ values: [Text]) {
    let text = Text(template)
    let source = text.bytes
    var (run, at, next) = (0, 0, 0)
    while at < source.count {
      var end = at + 1
      if source[at] == UInt8(ascii: "%") {
        raw(text, from: run, to: at)
        self.text(values[next])
        next += 1
        run = end
      } else if source[at] == UInt8(ascii: "{") {
        raw(text, from: run, to: at)
        while source[end] != UInt8(ascii: "}") { end += 1 }
        self.text(phrases[text.part(at + 1, end)])
        end += 1
        run = end
      }
      at = end
    }
    raw(text, from: run, to: at)
  }

  // MARK: Blocks

  /// A heading of level 1…6.
  @inline(never) func heading(_ level: Int, _ text: Text) {
    fill("<h%>", level)
    self.text(text)
    fill("</h%>\n", level)
  }

  /// A heading that is a phrase.
  @inline(never) func heading(_ level: Int, phrase key: Literal) { heading(level, phrases(key)) }

  /// A paragraph; nothing where there is no text. `kind` is its class in HTML.
  @inline(never) func paragraph(_ text: Text, _ kind: Literal = "report-text") {
    if text.isEmpty { return }
    fill("<p class=\"%\">%</p>\n", Text(kind), text)
  }

  /// A list with a title above it; nothing where there are no items.
  @inline(never) func list(_ level: Int, _ title: Literal, _ items: [Text], _ kind: Literal = "report-notes") {
    if items.isEmpty { return }
    if level > 0 { heading(level, phrase: title) }
    write(items, kind)
  }

  /// Some items, one at least.
  @inline(never) func write(_ items: [Text], _ kind: Literal) {
    fill("<ul class=\"%\">\n", Text(kind))
    for item in items { fill("<li>%</li>\n", item) }
    markup("</ul>\n")
  }

  /// A table. `columns` has a letter for each column: `t` text, `f` figure, `n` something a person typed; the last letter
  /// stands for all columns that follow. The first column heads its row.
  @inline(never) func table(_ kind: Literal, _ caption: Text, _ columns: Literal, _ table: Table) {
    let kinds = Text(columns).bytes
    fill(
      "<div class=\"report-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%\">\n<table class=\"%\">\n<caption>%</caption>\n<thead>\n",
      caption, Text(kind), caption)
    for (index, cell) in table.cells.enumerated() {
      let column = index % table.columns
      if column == 0 { markup("<tr>") }
      switch index < table.columns ? 0 : column == 0 ? 1 : kinds[min(column, kinds.count - 1)] {
      case 0: fill("<th scope=\"col\">%</th>", cell)
      case 1: fill("<th scope=\"row\">%</th>", cell)
      case UInt8(ascii: "f"): fill("<td class=\"report-figure\">%</td>", cell)
      case UInt8(ascii: "n"):
        // A long one is folded on a screen; it can be scrolled there, and is whole on paper.
        fill(
          "<td class=\"report-note\"><div dir=\"auto\"%>%</div></td>", cell.bytes.count < 2000 ? "" : " tabindex=0",
          cell)
      default: fill("<td>%</td>", cell)
      }
      if column == table.columns - 1 { markup("</tr>\n") }
      if index == table.columns - 1 { markup("</thead>\n<tbody>\n") }
    }
    markup("</tbody>\n</table>\n</div>\n")
  }

  /// A name and what it is, where it is something.
  @inline(never) func fact(_ name: Literal, _ value: Text) {
    if value.isEmpty { return }
    fill("<dt>%</dt><dd>%</dd>\n", phrases(name), value)
  }
}
