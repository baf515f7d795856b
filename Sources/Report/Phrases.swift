import JSON

/// The texts of one language: sentences with `{placeholders}`, in the plural form that a count asks for.
///
/// No sentence is glued together in code: a report asks for a phrase by its key and hands in the values, each with the name
/// of its placeholder: `phrases("report-results.between", ("low", low), ("high", high))`.
final class Phrases: Sendable {
  /// A placeholder's name and what is put in its place.
  typealias Value = (name: StaticString, text: Text)

  /// For each key, the only form, or the one for every count that has none of its own.
  private let other: [Text]
  /// For each key, the singular; empty where there is none.
  private let one: [Text]
  private let keys: TextIndex
  private let language: Text

  /// Reads the model's `strings`.
  init(_ field: JSONField, language: Text) {
    let members = field.members()
    other = [Text](count: members.count) { members[$0].value?.string ?? members[$0].text("other") }
    one = [Text](count: members.count) { members[$0].value?.object == nil ? "" : members[$0].textOrEmpty("one") }
    keys = TextIndex(members.count) { members[$0].key }
    self.language = language
  }

  /// The phrase behind `key`. A key that the language lacks shows as itself, so that the gap is seen; the check of the
  /// tables makes sure that there is none.
  @inline(never) func callAsFunction(_ key: StaticString) -> Text { text(key, nil, []) }

  /// The phrase with a placeholder filled; likewise below with more of them.
  @inline(never) func callAsFunction(_ key: StaticString, _ a: Value) -> Text { text(key, nil, [a]) }

  @inline(never) func callAsFunction(_ key: StaticString, _ a: Value, _ b: Value) -> Text { text(key, nil, [a, b]) }

  @inline(never) func callAsFunction(_ key: StaticString, _ a: Value, _ b: Value, _ c: Value) -> Text {
    text(key, nil, [a, b, c])
  }

  @inline(never) func callAsFunction(_ key: StaticString, _ a: Value, _ b: Value, _ c: Value, _ d: Value) -> Text {
    text(key, nil, [a, b, c, d])
  }

  /// The phrase in the form for `count`, which also fills `{count}`.
  @inline(never) func callAsFunction(_ key: StaticString, count: Int) -> Text { text(key, count, [number(count)]) }

  /// The phrase in the form for `count`, with a placeholder filled besides `{count}`; likewise below with three.
  @inline(never) func callAsFunction(_ key: StaticString, count: Int, _ a: Value) -> Text {
    text(key, count, [number(count), a])
  }

  @inline(never) func callAsFunction(_ key: StaticString, count: Int, _ a: Value, _ b: Value, _ c: Value) -> Text {
    text(key, count, [number(count), a, b, c])
  }

  private func number(_ count: Int) -> Value { ("count", Text(decimal: count)) }

  @inline(never) private func text(_ key: StaticString, _ count: Int?, _ values: [Value]) -> Text {
    let key = Text(stringLiteral: key)
    guard let position = keys.position(of: key) else { return key }
    if let count, isSingular(count), !one[position].isEmpty { return fill(one[position], values) }
    return fill(other[position], values)
  }

  /// French counts nought as singular, English does not (Unicode CLDR plural rules).
  private func isSingular(_ count: Int) -> Bool { language == "fr" ? count == 0 || count == 1 : count == 1 }

  /// Values are not read again for placeholders.
  private func fill(_ template: Text, _ values: [Value]) -> Text {
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

  private func value(at open: Int, in template: [UInt8], _ values: [Value]) -> (text: Text, end: Int)? {
    guard let close = template[open...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let name = Text(Array(template[(open + 1)..<close]))
    for value in values where Text(stringLiteral: value.name) == name { return (value.text, close + 1) }
    return nil
  }
}
