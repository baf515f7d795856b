import JSON

/// The texts of one language: sentences with `{placeholders}`, in the plural form that a count asks for.
///
/// No sentence is glued together in code: a report asks for a phrase by its key and hands in the values.
struct Phrases {
  private struct Phrase {
    let key: Text
    /// The only form, or the one for every count that has none of its own.
    let other: Text
    let one: Text?
  }

  /// Sorted by key.
  private let phrases: [Phrase]
  private let language: Text

  /// Reads the model's `strings`.
  init(_ field: JSONField, language: Text) {
    var phrases: [Phrase] = []
    for member in field.members() {
      if let text = member.field.value?.string {
        phrases.append(Phrase(key: member.key, other: text, one: nil))
      } else {
        let one = member.field["one"].textOrEmpty()
        phrases.append(
          Phrase(key: member.key, other: member.field["other"].text(), one: one.isEmpty ? nil : one))
      }
    }
    phrases.sort { Text.precedes($0.key, $1.key) }
    self.phrases = phrases
    self.language = language
  }

  /// The phrase behind `key` with its placeholders filled. A key that the language lacks shows as itself, so that the gap is
  /// seen; the check of the tables makes sure that there is none.
  @inline(never) func callAsFunction(_ key: StaticString, _ values: [(StaticString, Text)] = []) -> Text {
    text(Text(stringLiteral: key), nil, values)
  }

  /// The phrase in the form for `count`, which also fills `{count}`.
  @inline(never) func callAsFunction(_ key: StaticString, count: Int, _ values: [(StaticString, Text)] = []) -> Text {
    text(Text(stringLiteral: key), count, values + [("count", Text(decimal: Int64(count)))])
  }

  private func text(_ key: Text, _ count: Int?, _ values: [(StaticString, Text)]) -> Text {
    guard let phrase = find(key) else { return key }
    if let count, let one = phrase.one, isSingular(count) { return fill(one, values) }
    return fill(phrase.other, values)
  }

  /// French counts nought as singular, English does not (Unicode CLDR plural rules).
  private func isSingular(_ count: Int) -> Bool { language == "fr" ? count == 0 || count == 1 : count == 1 }

  private func find(_ key: Text) -> Phrase? {
    var (low, high) = (0, phrases.count)
    while low < high {
      let middle = (low + high) / 2
      if Text.precedes(phrases[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low < phrases.count && phrases[low].key == key ? phrases[low] : nil
  }

  /// Values are not read again for placeholders.
  private func fill(_ template: Text, _ values: [(StaticString, Text)]) -> Text {
    guard !values.isEmpty, template.bytes.contains(UInt8(ascii: "{")) else { return template }
    var result: [UInt8] = []
    var at = 0
    while at < template.bytes.count {
      if template.bytes[at] == UInt8(ascii: "{"), let value = value(at: at, in: template.bytes, values) {
        result += value.text.bytes
        at = value.end
      } else {
        result.append(template.bytes[at])
        at += 1
      }
    }
    return Text(result)
  }

  private func value(at open: Int, in template: [UInt8], _ values: [(StaticString, Text)]) -> (text: Text, end: Int)? {
    guard let close = template[open...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let name = Text(Array(template[(open + 1)..<close]))
    for value in values where Text(stringLiteral: value.0) == name { return (value.1, close + 1) }
    return nil
  }
}
