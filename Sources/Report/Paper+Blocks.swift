import JSON

// The blocks a report consists of. Each is written here once for every form.
extension Paper {
  /// A heading of level 1…6.
  @inline(never) func heading(_ level: Int, _ text: Text) {
    #if !hasFeature(Embedded)
      if isMarkdown { return markdownHeading(level, text) }
    #endif
    fill("<h%>", level)
    self.text(text)
    fill("</h%>\n", level)
  }

  /// A heading that is a phrase.
  @inline(never) func heading(_ level: Int, phrase key: StaticString) { heading(level, phrases(key)) }

  /// A paragraph; nothing where there is no text. `kind` is its class in HTML.
  @inline(never) func paragraph(_ text: Text, _ kind: StaticString = "report-text") {
    if text.isEmpty { return }
    #if !hasFeature(Embedded)
      if isMarkdown { return markdownParagraph(text) }
    #endif
    fill("<p class=\"%\">%</p>\n", Text(stringLiteral: kind), text)
  }

  /// A list with a title above it; nothing where there are no items.
  @inline(never) func list(_ level: Int, _ title: StaticString, _ items: [Text], _ kind: StaticString = "report-notes")
  {
    if items.isEmpty { return }
    if level > 0 { heading(level, phrase: title) }
    #if !hasFeature(Embedded)
      if isMarkdown { return markdownList(items) }
    #endif
    fill("<ul class=\"%\">\n", Text(stringLiteral: kind))
    for item in items { fill("<li>%</li>\n", item) }
    markup("</ul>\n")
  }

  /// A table. `columns` has a letter for each column: `t` text, `f` figure, `n` something a person typed; the last letter
  /// stands for all columns that follow. The first column heads its row.
  @inline(never) func table(_ kind: StaticString, _ caption: Text, _ columns: StaticString, _ table: Table) {
    #if !hasFeature(Embedded)
      if isMarkdown { return markdownTable(caption, table.columns, table.cells) }
    #endif
    let kinds = Text(stringLiteral: columns).bytes
    fill(
      "<div class=\"report-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%\">\n<table class=\"%\">\n<caption>%</caption>\n<thead>\n",
      caption, Text(stringLiteral: kind), caption)
    for (index, cell) in table.cells.enumerated() {
      let column = index % table.columns
      if column == 0 { markup("<tr>") }
      switch index < table.columns ? 0 : column == 0 ? 1 : kinds[min(column, kinds.count - 1)] {
      case 0: fill("<th scope=\"col\">%</th>", cell)
      case 1: fill("<th scope=\"row\">%</th>", cell)
      case UInt8(ascii: "f"): fill("<td class=\"report-figure\">%</td>", cell)
      case UInt8(ascii: "n"): fill("<td class=\"report-note\" dir=\"auto\">%</td>", cell)
      default: fill("<td>%</td>", cell)
      }
      if column == table.columns - 1 { markup("</tr>\n") }
      if index == table.columns - 1 { markup("</thead>\n<tbody>\n") }
    }
    markup("</tbody>\n</table>\n</div>\n")
  }

  /// A name and what it is, where it is something.
  @inline(never) func fact(_ name: StaticString, _ value: Text) {
    if value.isEmpty { return }
    #if !hasFeature(Embedded)
      if isMarkdown { return markdownFact(phrases(name), value) }
    #endif
    fill("<dt>%</dt><dd>%</dd>\n", phrases(name), value)
  }
}
