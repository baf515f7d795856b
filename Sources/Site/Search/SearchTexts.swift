import JSON

/// What the pages of one folder say, as a script that the page loads when a result from there is shown, for the passage round the words
/// that were found.
///
///     Hemicycle.searchTexts({"culture/leadership": "…\n…\n"})
///
/// Path to the texts of the page's sections in order, one a line. Apart from the index, so that nobody waits for the texts of a
/// whole guide before the first result; and a folder at a time, since results mostly come from few.
struct SearchTexts {
  private let pages: [SearchPage]

  /// The pages' paths in the folder of the language, which are their keys.
  var paths: [String] { pages.map(\.path) }

  /// The folders of `pages` in the site, each with its pages, in the order in which they first come.
  static func folders(of pages: [SearchPage]) -> [(folder: String, texts: SearchTexts)] {
    var order: [String] = []
    var found: [String: [SearchPage]] = [:]
    for page in pages {
      let folder = parentFolder(of: page.path).map { $0 + "/" } ?? ""
      if found[folder] == nil { order.append(folder) }
      found[folder, default: []].append(page)
    }
    return order.map { ($0, SearchTexts(pages: found[$0]!)) }
  }

  /// The script's bytes.
  func script() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      for page in pages {
        writer.key(named: Text(page.path))
        var lines: [UInt8] = []
        for section in page.sections {
          Self.append(section.text, to: &lines)
          lines.append(0x0A)
        }
        writer.string(Text(lines))
      }
    }
    return Array("Hemicycle.searchTexts(".utf8) + writer.bytes + Array(");\n".utf8)
  }

  /// Appends a text on one line: between two blocks a point in the middle, unless the first ends with a mark of its own.
  private static func append(_ text: [UInt8], to line: inout [UInt8]) {
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    for byte in text[..<end] {
      if byte == 0x0A, let last = line.last, last > 0x20, !marks.contains(last) { line += Array(" ·".utf8) }
      line.append(byte < 0x20 ? 0x20 : byte)
    }
  }

  private static let marks = Array(".,;:!?".utf8)
}
