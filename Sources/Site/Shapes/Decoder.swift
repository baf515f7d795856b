import Diagnostics
import YAML

/// The entries of a mapping whose keys have been checked against a `Shape`.
struct Fields {
  let shape: Shape
  let entries: [Entry]
  /// Where to say that something is missing: the first key, or the empty place.
  let range: Range<Int>

  subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }
}

/// A value and where it was written.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let range: Range<Int>
}

/// Reads typed values out of one file's nodes, and records everything that is wrong on the way.
///
/// Every function gives a usable value even after a mistake (an empty text, the low end of a range), so that one run
/// finds all mistakes of a file; nothing is built from a project in which an error was recorded.
struct Decoder {
  /// The file's name in diagnostics.
  let file: String
  var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func report(_ message: Message, _ values: [String: String] = [:], at range: Range<Int>) {
    diagnostics.append(Diagnostic(message, values, file: file, range: range))
  }

  /// Reports that `name` is none of `known`: with the nearest of them, or else with all of them.
  mutating func reportUnknown(
    _ name: String, _ near: Message, _ far: Message, known: [String], values: [String: String], at range: Range<Int>
  ) {
    var values = values
    values["known"] = known.isEmpty ? "–" : known.joined(separator: ", ")
    values["choices"] = values["known"]
    if let meant = suggestion(for: name, among: known) {
      values["suggestion"] = meant
      report(near, values, at: range)
    } else {
      report(far, values, at: range)
    }
  }

  // MARK: Mappings and lists

  /// The fields of a mapping. `key` names it in messages.
  mutating func fields(_ node: Node, _ key: String, _ shape: Shape) -> Fields {
    let known = shape.names
    guard let entries = node.mapping else {
      report(.expectedMapping, ["key": key, "known": known.joined(separator: ", ")], at: node.range)
      return Fields(shape: shape, entries: [], range: node.range)
    }
    let start = entries.first?.keyRange ?? node.range
    for entry in entries where !known.contains(entry.key) {
      reportUnknown(
        entry.key, .unknownKeyNear, .unknownKey, known: known, values: ["key": entry.key], at: entry.keyRange)
    }
    for key in shape.required where !entries.contains(where: { $0.key == key.name }) {
      report(.missingKey, ["key": key.name], at: start)
    }
    return Fields(shape: shape, entries: entries, range: start)
  }

  /// The entries of a mapping whose keys are free.
  mutating func entries(_ node: Node?, _ key: String) -> [Entry] {
    guard let node else { return [] }
    guard let entries = node.mapping else {
      report(.expectedEntries, ["key": key], at: node.range)
      return []
    }
    return entries
  }

  /// The items of a list, of which there have to be as many as `count` allows.
  mutating func items(_ node: Node?, _ key: String, count: ClosedRange<Int>?) -> [Node] {
    guard let node else { return [] }
    guard let items = node.sequence else {
      report(.expectedList, ["key": key], at: node.range)
      return []
    }
    if let count, !count.contains(items.count) {
      report(
        .wrongCount,
        ["key": key, "count": String(items.count), "low": String(count.lowerBound), "high": String(count.upperBound)],
        at: items.first.map { $0.range.lowerBound..<(items.last ?? $0).range.upperBound } ?? node.range)
    }
    return items
  }

  // MARK: Texts

  /// A text that is not empty.
  mutating func text(_ node: Node?, _ key: String) -> String { textIfPresent(node, key) ?? "" }

  /// A text that is not empty; nil where the key is absent or the value cannot be used.
  mutating func textIfPresent(_ node: Node?, _ key: String) -> String? {
    guard let node else { return nil }
    guard let scalar = node.scalar else {
      report(.expectedText, ["key": key], at: node.range)
      return nil
    }
    let text = trimmed(scalar.text)
    if text.isEmpty {
      report(.emptyText, ["key": key], at: node.range)
      return nil
    }
    return text
  }

  /// A name such as `service-desk`, and where it stands.
  mutating func identifier(_ node: Node?, _ key: String) -> Located<String> {
    guard let node, let text = textIfPresent(node, key) else { return Located(value: "", range: node?.range ?? 0..<0) }
    if !isIdentifier(text) { report(.badIdentifier, ["value": text], at: node.range) }
    return Located(value: text, range: node.range)
  }

  /// A text and where it stands; nil where it is absent.
  mutating func located(_ node: Node?, _ key: String) -> Located<String>? {
    guard let node, let text = textIfPresent(node, key) else { return nil }
    return Located(value: text, range: node.range)
  }

  /// One of `choices`; the first of them after a mistake.
  mutating func choice(_ node: Node?, _ key: String, of choices: [String]) -> String {
    guard let node, let text = textIfPresent(node, key) else { return choices.first ?? "" }
    if choices.contains(text) { return text }
    reportUnknown(
      text, .notAChoiceNear, .notAChoice, known: choices, values: ["key": key, "value": text], at: node.range)
    return choices.first ?? ""
  }

  // MARK: Numbers

  /// A whole number in `range`; nil where the key is absent.
  mutating func wholeIfPresent(_ node: Node?, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node, let text = textIfPresent(node, key) else { return nil }
    let values = [
      "key": key, "value": text, "low": String(range.lowerBound), "high": String(range.upperBound),
    ]
    guard let number = wholeNumber(text) else {
      report(.expectedWhole, values, at: node.range)
      return range.lowerBound
    }
    if !range.contains(number) {
      report(.outOfRange, values, at: node.range)
      return range.lowerBound
    }
    return number
  }

  /// Tenths, from a number with at most one decimal, up to `high` whole units.
  mutating func tenths(_ node: Node?, _ key: String, upTo high: Int) -> Int {
    guard let node, let text = textIfPresent(node, key) else { return 0 }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let units = wholeNumber(String(parts[0])), units >= 0,
      let rest = parts.count == 1 ? 0 : (parts[1].utf8.count == 1 ? wholeNumber(String(parts[1])) : nil), rest >= 0,
      units < high || (units == high && rest == 0)
    else {
      report(.expectedTenths, ["key": key, "value": text, "high": String(high)], at: node.range)
      return 0
    }
    return units * 10 + rest
  }

  /// Reports every identifier that an earlier one already has.
  mutating func refuseDuplicates(_ identifiers: [Located<String>]) {
    var first: [String: Range<Int>] = [:]
    for identifier in identifiers where !identifier.value.isEmpty {
      if let earlier = first[identifier.value] {
        diagnostics.append(
          Diagnostic(
            .duplicateIdentifier, ["id": identifier.value], file: file, range: identifier.range,
            related: [RelatedPlace(.firstOfThem, file: file, range: earlier)]))
      } else {
        first[identifier.value] = identifier.range
      }
    }
  }
}

/// Whether `text` is a lowercase letter followed by lowercase letters, digits and single hyphens.
func isIdentifier(_ text: String) -> Bool {
  var last: UInt8 = 0
  for (index, byte) in text.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9") where index > 0: break
    case UInt8(ascii: "-") where index > 0 && last != UInt8(ascii: "-"): break
    default: return false
    }
    last = byte
  }
  return last != 0 && last != UInt8(ascii: "-")
}

/// The number that decimal digits write, with an optional `-`, without leading zeros; nil for anything else.
func wholeNumber(_ text: String) -> Int? {
  let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  guard (1...18).contains(digits.count), digits.allSatisfy({ $0 >= 48 && $0 <= 57 }),
    digits.count == 1 || digits.first != 48
  else { return nil }
  return Int(text)
}

/// `text` without spaces and line ends around it.
func trimmed(_ text: String) -> String {
  let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
  let view = text.utf8
  guard let first = view.firstIndex(where: { !isSpace($0) }), let last = view.lastIndex(where: { !isSpace($0) }) else {
    return ""
  }
  return String(text[first...last])
}
