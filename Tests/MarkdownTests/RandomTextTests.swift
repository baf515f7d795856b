import Diagnostics
import Testing

@testable import Markdown

/// Texts that nobody would write: whatever the bytes, there is a page, it is well-formed, and places are in the file.
@Suite struct RandomTextTests {
  /// The same numbers on every run.
  private struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }

  private static let parts: [String] = [
    "*", "**", "_", "~~", "`", "``", "[", "]", "](", ")", "![", "<", ">", "\"", "\\", "&", "&amp;", "[^a]", "[^a]: ",
    "[a]: /u\n",
    "{#a}", "# ", "- ", "1. ", "> ", "[!NOTE]\n", "[!NOTES]\n", "[ ] ", "|", "|-|-|\n", "\n", "\n\n", "    ", "\t",
    "```\n", "===\n",
    "---\n", "<b>", "<!--", "-->", "<div>\n", "www.a.b", "http://a.b", "a@b.c", "é", "\u{A0}", "\u{202F}", "م", "a",
    "b c", "\r\n", "\0",
  ]

  @Test(arguments: 0..<40)
  func anyText(seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    for _ in 0..<50 {
      var bytes: [UInt8] = []
      for _ in 0..<numbers.next(below: 60) {
        bytes += Array(Self.parts[numbers.next(below: Self.parts.count)].utf8)
        if numbers.next(below: 40) == 0 { bytes.append(UInt8(numbers.next(below: 256))) }
      }
      var diagnostics: [Diagnostic] = []
      let page = MarkdownDocument(parsing: bytes, diagnostics: &diagnostics)
      let html = page.html()
      let shown = String(decoding: bytes, as: UTF8.self).debugDescription
      #expect(String(validating: html, as: UTF8.self) != nil, "\(shown)")
      #expect(unbalanced(html) == nil, "\(shown)")
      for range in diagnostics.compactMap(\.range) + page.headings.map(\.range) + page.links.map(\.range) {
        #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count, "\(shown)")
      }
      for slide in page.slides() {
        #expect(unbalanced(slide.html) == nil && unbalanced(slide.notes) == nil, "\(shown)")
      }
      for notes in page.speakerNotes() { #expect(unbalanced(notes.html) == nil, "\(shown)") }
      #expect(Set(page.headings.map(\.id)).count == page.headings.count, "\(shown)")
      #expect(misplaced(page.tree) == nil, "\(shown)")
      _ = page.plainText()
      _ = MarkdownDocument(parsing: bytes, dialect: .commonMark, diagnostics: &diagnostics).html()
    }
  }

  /// The first block that does not stand inside its parent and after its elder, or the first leaf whose inlines do not
  /// stand in its text; nil where all do.
  private func misplaced(_ tree: DocumentTree) -> String? {
    for node in tree.pageBlocks() {
      let block = tree.nodes[node]
      if block.start > block.end { return "\(block.kind) ends before it begins" }
      if block.parent >= 0 {
        let parent = tree.nodes[Int(block.parent)]
        if block.start < parent.start || block.end > parent.end { return "\(block.kind) outside \(parent.kind)" }
      }
      if block.previous >= 0, tree.nodes[Int(block.previous)].end > block.start { return "\(block.kind) overlaps" }
      var last = block.textStart
      for index in Int(block.firstInline)..<Int(block.endInline) {
        let event = tree.events[index]
        if event.start < last || event.start > event.end || event.end > block.textEnd { return "\(event.kind)" }
        last = event.start
      }
    }
    return nil
  }

  /// The first tag that does not match; nil where all do.
  private func unbalanced(_ html: [UInt8]) -> String? {
    var open: [String] = []
    for piece in String(decoding: html, as: UTF8.self).split(separator: "<", omittingEmptySubsequences: false)
      .dropFirst()
    {
      guard let close = piece.firstIndex(of: ">") else { return String(piece) }
      let name = String(piece[..<close].prefix { $0 != " " })
      switch name {
      case "br", "hr", "img", "input": continue
      case _ where name.hasPrefix("/"): if open.popLast() != String(name.dropFirst()) { return name }
      case "a" where open.contains("a"): return "a link in a link"
      default: open.append(name)
      }
    }
    return open.first
  }
}
