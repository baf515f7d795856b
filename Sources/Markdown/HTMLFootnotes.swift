// Footnotes, as the renderer prints them.

extension HTMLRenderer {
  /// The mark in the text. In speaker notes, and inside a link, it is a number and no link.
  mutating func printFootnoteMark(_ mark: FootnoteReference, isInLink: Bool) {
    guard mark.number > 0 else { return }
    guard mark.occurrence > 0 else {
      write("<sup>")
      write(number: mark.number)
      write("</sup>")
      return
    }
    if isInLink {
      write("<sup class=\"footnote-mark\" id=\"")
      writeMarkID(mark.number, mark.occurrence)
      write("\">")
      write(number: mark.number)
      write("</sup>")
      return
    }
    write("<sup class=\"footnote-mark\"><a href=\"#fn:")
    write(number: mark.number)
    write("\" id=\"")
    writeMarkID(mark.number, mark.occurrence)
    write("\" role=\"doc-noteref\">")
    write(number: mark.number)
    write("</a></sup>")
  }

  /// The section of the footnotes, in the order of their numbers.
  mutating func printFootnotes() {
    startLine()
    write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    escape(Array(options.footnotesTitle.utf8), attributeStops)
    write("\">\n<ol>\n")
    for (place, entry) in tree.footnotes.enumerated() {
      footnote = place + 1
      write("<li id=\"fn:")
      write(number: footnote)
      write("\">\n")
      let node = tree.footnoteDefinitions[entry.definition].node
      walkInside(node)
      let last = tree.nodes[node].lastChild
      if last == BlockNode.none || tree.nodes[Int(last)].kind != .paragraph {
        write("<p>")
        writeBackLinks(followsText: false)
        write("</p>\n")
      }
      write("</li>\n")
    }
    footnote = 0
    write("</ol>\n</section>\n")
  }

  /// A link from the footnote to each of its marks.
  mutating func writeBackLinks(followsText: Bool) {
    for mark in 1...max(1, tree.footnotes[footnote - 1].marks) {
      if followsText || mark > 1 { output.append(Byte.space) }
      write("<a class=\"footnote-back\" href=\"#")
      writeMarkID(footnote, mark)
      write("\" role=\"doc-backlink\" aria-label=\"")
      let number = mark == 1 ? "\(footnote)" : "\(footnote)-\(mark)"
      escape(replacing("{number}", in: options.backToReference, by: number), attributeStops)
      write("\">↩\u{FE0E}</a>")
    }
  }

  /// The id of a mark. The colon keeps it apart from every heading's id.
  mutating func writeMarkID(_ number: Int, _ mark: Int) {
    write("fnref:")
    write(number: number)
    if mark > 1 {
      write(":")
      write(number: mark)
    }
  }

  private func replacing(_ placeholder: StaticString, in text: String, by value: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard let at = scanFor(placeholder, bytes, 0, bytes.count) else { return bytes }
    return bytes[..<at] + Array(value.utf8) + bytes[(at + placeholder.utf8CodeUnitCount)...]
  }
}
