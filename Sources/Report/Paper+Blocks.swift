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

  /// A table. `columns` has a letter for each column: `t` text, `f` figure, `n` something a person typed; the first column
  /// heads its row. `cells` go row by row and begin with the columns' titles.
  @inline(never) func table(_ kind: StaticString, _ caption: Text, _ columns: StaticString, _ cells: [Text]) {
    let columns = Text(stringLiteral: columns).bytes
    table(kind, caption, columns, cells)
  }

  @inline(never) func table(_ kind: StaticString, _ caption: Text, _ columns: [UInt8], _ cells: [Text]) {
    #if !hasFeature(Embedded)
      if isMarkdown { return markdownTable(caption, columns.count, cells) }
    #endif
    fill(
      "<div class=\"report-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%\">\n<table class=\"%\">\n<caption>%</caption>\n<thead>\n",
      caption, Text(stringLiteral: kind), caption)
    for (index, cell) in cells.enumerated() {
      let column = index % columns.count
      if column == 0 { markup("<tr>") }
      if index < columns.count {
        fill("<th scope=\"col\">%</th>", cell)
      } else if column == 0 {
        fill("<th scope=\"row\">%</th>", cell)
      } else {
        markup("<td")
        if columns[column] == UInt8(ascii: "f") { markup(" class=\"report-figure\"") }
        if columns[column] == UInt8(ascii: "n") { markup(" class=\"report-note\" dir=\"auto\"") }
        fill(">%</td>", cell)
      }
      if column == columns.count - 1 { markup("</tr>\n") }
      if index == columns.count - 1 { markup("</thead>\n<tbody>\n") }
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
