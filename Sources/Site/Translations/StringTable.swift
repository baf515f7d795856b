import Diagnostics
import YAML

/// The texts of the interface and of the report in one language: `site-template/strings.LANG.yaml`.
struct StringTable: Sendable {
  /// One text, or one for each plural category.
  enum Entry: Sendable {
    case text(String)
    case plural([(category: String, text: String)])
  }

  let file: String
  /// `section.key`, in the order of the file.
  var entries: [(key: String, entry: Entry, range: Range<Int>)] = []
  private var places: [String: Int] = [:]

  static let pluralCategories = ["zero", "one", "two", "few", "many", "other"]
  private static let pluralShape = Shape(
    required: [Shape.Key("other")], optional: pluralCategories.map { Shape.Key($0) })

  init(_ node: Node, _ decoder: inout Decoder) {
    file = decoder.file
    for section in decoder.entries(node, "strings") where section.key != TranslationMark.key {
      for entry in decoder.entries(section.value, section.key) {
        let key = section.key + "." + entry.key
        let value: Entry
        if entry.value.mapping != nil {
          let forms = decoder.fields(entry.value, key, Self.pluralShape)
          value = .plural(forms.entries.map { ($0.key, decoder.text($0.value, $0.key)) })
        } else {
          value = .text(decoder.verbatim(entry.value, key))
        }
        places[key] = entries.count
        entries.append((key, value, entry.keyRange))
      }
    }
  }

  /// The text of `section.key` where it has no plural.
  subscript(key: String) -> String? {
    guard let place = places[key], case .text(let text) = entries[place].entry else { return nil }
    return text
  }

  /// Reports the texts of `other` that this table lacks, and those whose placeholders differ.
  func compare(with other: StringTable, _ diagnostics: inout [Diagnostic]) {
    reportMissing(of: other, &diagnostics)
    for (key, entry, _) in other.entries {
      guard let place = places[key] else { continue }
      let (here, there) = (entries[place].entry.placeholders, entry.placeholders)
      if here == there { continue }
      let list = { (names: Set<String>) in
        names.isEmpty ? "–" : names.sorted().map { "{\($0)}" }.joined(separator: ", ")
      }
      diagnostics.append(
        Diagnostic(
          .placeholdersDiffer, ["key": key, "other": other.file, "here": list(here), "there": list(there)],
          file: file, range: entries[place].range))
    }
  }

  /// Reports the texts of `other` that this table lacks, each at the last text of its section.
  func reportMissing(of other: StringTable, _ diagnostics: inout [Diagnostic]) {
    for (key, _, _) in other.entries where places[key] == nil {
      let section = String(key.prefix { $0 != "." }) + "."
      let near = entries.last { $0.key.hasPrefix(section) } ?? entries.last
      diagnostics.append(
        Diagnostic(.missingString, ["key": key, "other": other.file], file: file, range: near?.range))
    }
  }
}

extension StringTable.Entry {
  /// The names between braces. `{count}` chooses the plural form, so a form such as “one” may leave it out.
  fileprivate var placeholders: Set<String> {
    switch self {
    case .text(let text): namesInBraces(text)
    case .plural(let forms): forms.reduce(into: ["count"]) { $0.formUnion(namesInBraces($1.text)) }
    }
  }
}

private func namesInBraces(_ text: String) -> Set<String> {
  var names: Set<String> = []
  var rest = text.utf8[...]
  while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
    rest = rest[rest.index(after: open)...]
    guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
    names.insert(String(decoding: rest[..<close], as: UTF8.self))
    rest = rest[rest.index(after: close)...]
  }
  return names
}

extension Decoder {
  /// A text with the spaces it was quoted for: a separator of thousands may be nothing else.
  fileprivate mutating func verbatim(_ node: Node, _ key: String) -> String {
    guard let scalar = node.scalar else {
      report(.expectedText, ["key": key], at: node.range)
      return ""
    }
    if scalar.text.isEmpty, scalar.style == .plain { report(.emptyText, ["key": key], at: node.range) }
    return scalar.text
  }
}
