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
    write("<sup class=\"footnote-mark\"><a href=\"#")
    writeFootnoteID(mark.number)
    write("\" id=\"")
    writeMarkID(mark.number, mark.occurrence)
    write("\" role=\"doc-noteref\">")
    write(number: mark.number)
    write("</a></sup>")
  }

  /// The section of the footnotes, where there are any.
  mutating func printFootnotes() {
    if footnotes.isEmpty { return }
    startLine()
    write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    escape(Array(options.footnotesTitle.utf8), attributeStops)
    write("\">\n<ol>\n")
    for footnote in footnotes {
      self.footnote = footnote
      write("<li id=\"")
      writeFootnoteID(footnote.number)
      if slide > 0 {
        // The list of a slide has gaps: the numbers are those of the page.
        write("\" value=\"")
        write(number: footnote.number)
      }
      write("\">\n")
      let node = tree.footnoteDefinitions[footnote.definition].node
      walkInside(node)
      let last = tree.nodes[node].lastChild
      if last == BlockNode.none || tree.nodes[Int(last)].kind != .paragraph {
        write("<p>")
        writeBackLinks(from: footnote, followsText: false)
        write("</p>\n")
      }
      write("</li>\n")
    }
    footnote = nil
    write("</ol>\n</section>\n")
  }

  /// A link from the footnote to each of its marks.
  mutating func writeBackLinks(from footnote: ListedFootnote, followsText: Bool) {
    for mark in 1...max(1, footnote.marks) {
      if followsText || mark > 1 { output.append(Byte.space) }
      write("<a class=\"footnote-back\" href=\"#")
      writeMarkID(footnote.number, mark)
      write("\" role=\"doc-backlink\" aria-label=\"")
      let number = mark == 1 ? "\(footnote.number)" : "\(footnote.number)-\(mark)"
      escape(replacing("{number}", in: options.backToReference, by: number), attributeStops)
      write("\">↩\u{FE0E}</a>")
    }
  }

  /// The id of a footnote. The colon keeps it apart from every heading's id.
  private mutating func writeFootnoteID(_ number: Int) {
    escape(Array(options.idPrefix.utf8), attributeStops)
    write("fn:")
    writeSlide()
    write(number: number)
  }

  /// The id of a mark.
  private mutating func writeMarkID(_ number: Int, _ mark: Int) {
    escape(Array(options.idPrefix.utf8), attributeStops)
    write("fnref:")
    writeSlide()
    write(number: number)
    if mark > 1 {
      write(":")
      write(number: mark)
    }
  }

  private mutating func writeSlide() {
    if slide == 0 { return }
    write("s")
    write(number: slide)
    write(":")
  }

  func replacing(_ placeholder: StaticString, in text: String, by value: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard let at = scanFor(placeholder, bytes, 0, bytes.count) else { return bytes }
    return bytes[..<at] + Array(value.utf8) + bytes[(at + placeholder.utf8CodeUnitCount)...]
  }
}
