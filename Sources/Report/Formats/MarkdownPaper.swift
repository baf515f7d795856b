import JSON

/// The blocks as CommonMark with tables, to be pasted into a paper or a wiki.
final class MarkdownPaper: Paper {
  override var hasPictures: Bool { false }

  override func fill(_ template: Literal, _ values: [Text]) {}

  /// Ends a run of list items with the empty line that Markdown needs.
  private func block() {
    let end = bytes.count
    if end >= 2, bytes[end - 1] != 0x0A || bytes[end - 2] != 0x0A { raw(0x0A) }
  }

  override func heading(_ level: Int, _ text: Text) {
    block()
    for _ in 0..<level { mark("#") }
    mark(" ")
    inline(text)
    mark("\n\n")
  }

  override func paragraph(_ text: Text, _ kind: Literal = "report-text") {
    if text.isEmpty { return }
    block()
    inline(text)
    mark("\n\n")
  }

  override func write(_ items: [Text], _ kind: Literal) {
    block()
    for item in items {
      mark("- ")
      inline(item)
      mark("\n")
    }
    mark("\n")
  }

  override func fact(_ name: Literal, _ value: Text) {
    if value.isEmpty { return }
    mark("- **")
    inline(phrases(name))
    mark("**: ")
    inline(value)
    mark("\n")
  }

  override func table(_ kind: Literal, _ caption: Text, _ columns: Literal, _ table: Table) {
    block()
    mark("**")
    inline(caption)
    mark("**\n\n")
    let columns = table.columns
    for (index, cell) in table.cells.enumerated() {
      if index == columns {
        mark("|")
        for _ in 0..<columns { mark(" --- |") }
        mark("\n")
      }
      if index % columns == 0 { mark("|") }
      mark(" ")
      inline(cell)
      mark(" |")
      if index % columns == columns - 1 { mark("\n") }
    }
    mark("\n")
  }

  private func mark(_ literal: Literal) { raw(Text(literal).bytes) }

  /// Text on one line in which nothing is markup: ASCII punctuation that could be is escaped, line ends become spaces.
  private func inline(_ text: Text) {
    var line: [UInt8] = []
    line.reserveCapacity(text.bytes.count + 16)
    for (index, byte) in text.bytes.enumerated() {
      if needsEscape(byte, at: index, in: text.bytes) { line.append(UInt8(ascii: "\\")) }
      line.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
    }
    raw(line)
  }

  /// Some marks are markup anywhere; `-`, `+` and `=` only at the start; `12.` at the start would be a list; `://`, `www.` and
  /// `a@b` would be links.
  private func needsEscape(_ byte: UInt8, at index: Int, in text: [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "#"),
      UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "@"):
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return index == 0
    case UInt8(ascii: ":"): return index + 1 < text.count && text[index + 1] == UInt8(ascii: "/")
    case UInt8(ascii: "."), UInt8(ascii: ")"): return isNumbered(text, index) || isAddress(text, index)
    default: return false
    }
  }

  /// Whether there are digits before `index` and nothing else, and no word follows at once as in `0.5`.
  private func isNumbered(_ text: [UInt8], _ index: Int) -> Bool {
    if index + 1 < text.count && text[index + 1] > 0x20 { return false }
    for at in 0..<index where text[at] < UInt8(ascii: "0") || text[at] > UInt8(ascii: "9") { return false }
    return index > 0
  }

  /// Whether `www` stands before `index`.
  private func isAddress(_ text: [UInt8], _ index: Int) -> Bool {
    guard index >= 3 else { return false }
    for at in (index - 3)..<index where text[at] != UInt8(ascii: "w") { return false }
    return true
  }
}
