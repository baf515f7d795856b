import JSON
import Markdown

/// What one page gives to the search of its language.
struct SearchPage: Sendable {
  struct Section: Sendable {
    /// The heading's id; empty before the first heading.
    let id: String
    let heading: String
    /// What it says, without mark-up. UTF-8.
    let text: [UInt8]
    /// Its words, each with a zero byte behind it.
    let words: [UInt8]
  }

  /// The path in the language's folder without `.html`.
  let path: String
  let title: String
  let summary: String
  let sections: [Section]

  /// How long it takes to read, at 200 words a minute; at least 1.
  var minutes: Int {
    let words = sections.reduce(0) { $0 + $1.words.count { $0 == 0 } }
    // Words of one letter are not among them, and in most texts one word in seven has one or two.
    return max(1, (words + 100) / 190)
  }

  /// How deep headings divide a page for search.
  private static let deepestHeading = 4

  init(_ page: Page, path: String, language: String) {
    self.path = path
    title = page.front.title
    summary = page.front.summary ?? ""
    sections = page.document.sections(deepest: Self.deepestHeading).map { section in
      let heading = section.heading.map { page.document.headings[$0] }
      var words = SearchWords(language: language)
      words.add(section.text)
      return Section(id: heading?.id ?? "", heading: heading?.text ?? "", text: section.text, words: words.output)
    }
  }
}

/// The words of a language's pages and where they stand, as a script that the page loads when somebody first searches.
///
///     Hemicycle.searchIndex({language, pages, sections, common, words})
///
/// Each of the last four is one text of lines, since a browser reads one long text faster than many short ones and it compresses
/// better. `pages`: path, title, summary, number of sections, with tabs between. `sections`: id, heading. `common`:
/// words that stand nearly everywhere and so tell nothing. `words`: in byte order, each as one digit of base 36, how many
/// UTF-16 units it shares with the word before; the rest of it; a tab; the sections that hold it, as differences to the section before
/// less one, in base 45 with the lowest digit first, from an alphabet of 45 digits for the last and 45 for the others.
struct SearchIndex {
  private let language: String
  private var pages: [UInt8] = []
  private var sections: [UInt8] = []
  private var sectionCount = 0
  private var table = WordTable()

  init(language: String) { self.language = language }

  mutating func add(_ page: SearchPage) {
    Self.append([page.path, page.title, page.summary, String(page.sections.count)], to: &pages)
    for section in page.sections {
      Self.append([section.id, section.heading], to: &sections)
      table.add(section.words, section: sectionCount)
      sectionCount += 1
    }
  }

  private static func append(_ fields: [String], to lines: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { lines.append(0x09) }
      lines += field.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    }
    lines.append(0x0A)
  }

  /// The script's bytes.
  func script() -> [UInt8] {
    let (common, words) = table.lines(of: sectionCount)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("language", Text(language))
      for (key, lines) in [("pages", pages), ("sections", sections), ("common", common), ("words", words)] {
        writer.key(named: Text(key))
        writer.string(Text(lines))
      }
    }
    return Array("Hemicycle.searchIndex(".utf8) + writer.bytes + Array(");\n".utf8)
  }
}
