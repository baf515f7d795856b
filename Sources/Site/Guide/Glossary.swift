import Markdown

/// The words that the page `glossary` of the guide explains. Its headings of the deepest level that it has are the terms; “Artificial
/// intelligence (AI)” is written in full and as “AI”. The first sentences under one are its definition.
struct Glossary: Sendable {
  struct Term: Sendable {
    let title: String
    /// Of its heading.
    let id: String
    let definition: String
  }

  static let key = "glossary"
  /// Terms that are explained on one page, at most: more would make a page of links.
  static let mostOnPage = 12

  /// In the order of the page.
  private(set) var terms: [Term] = []
  private(set) var list = TermList()

  /// Empty without a page.
  init(_ page: Page?) {
    guard let page, let deepest = page.document.headings.map(\.level).max() else { return }
    for section in page.document.sections(deepest: deepest) {
      guard let place = section.heading, page.document.headings[place].level == deepest else { continue }
      let heading = page.document.headings[place]
      let definition = Self.beginning(of: String(decoding: section.text, as: UTF8.self))
      if definition.isEmpty { continue }
      for way in Self.ways(of: heading.text) { list.add(way, term: terms.count) }
      terms.append(Term(title: heading.text, id: heading.id, definition: definition))
    }
  }

  /// What stands before and inside the brackets of a title.
  private static func ways(of title: String) -> [String] {
    guard let open = title.firstIndex(of: "("), let close = title.lastIndex(of: ")"), open < close else {
      return [title]
    }
    return [trimmed(String(title[..<open])), trimmed(String(title[title.index(after: open)..<close]))]
  }

  /// The first sentence of a text, and the next ones while they are short.
  private static func beginning(of text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    let bytes = Array(line.utf8)
    for at in bytes.indices.dropLast() where bytes[at] == UInt8(ascii: ".") && bytes[at + 1] == 0x20 && at > 60 {
      return String(decoding: bytes[...at], as: UTF8.self)
    }
    return line
  }
}
