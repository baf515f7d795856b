import JSON

/// The texts of one language: sentences with `{placeholders}`, in the plural form that a count asks for.
///
/// No sentence is glued together in code: a report asks for a phrase by its key, followed by the names of its placeholders,
/// and hands in a value for each: `phrases("results.between low high", low, high)`.
final class Phrases: Sendable {
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
    keys = TextIndex(members.count) { Phrases.name(of: members[$0].key) }
    self.language = language
  }

  /// The texts of results and roadmap stand in sections named `report-…`; here, where there are hardly any others, they go
  /// without: said at each of some three hundred places, the word would be two kilobytes in the page.
  private static func name(of key: Text) -> Text {
    let count = key.bytes.count
    return count > 7 && key.part(0, 7) == "report-" ? key.part(7, count) : key
  }

  /// The phrase behind a key that is not known beforehand. A key that the language lacks shows as itself, so that the gap is
  /// seen; the check of the tables makes sure that there is none.
  subscript(key: Text) -> Text { text(key, -1, []) }

  /// The phrase behind `key`; below, with as many placeholders as `key` names after itself.
  @inline(never) func callAsFunction(_ key: Literal) -> Text { text(Text(key), -1, []) }

  @inline(never) func callAsFunction(_ key: Literal, _ a: Text) -> Text { text(key, [a]) }

  @inline(never) func callAsFunction(_ key: Literal, _ a: Text, _ b: Text) -> Text { text(key, [a, b]) }

  @inline(never) func callAsFunction(_ key: Literal, _ a: Text, _ b: Text, _ c: Text) -> Text {
    text(key, [a, b, c])
  }

  @inline(never) func callAsFunction(_ key: Literal, _ a: Text, _ b: Text, _ c: Text, _ d: Text) -> Text {
    text(key, [a, b, c, d])
  }

  /// The phrase in the form for `count`, which also fills `{count}`; below, with placeholders besides.
  @inline(never) func callAsFunction(_ key: Literal, count: Int) -> Text { text(key, [], count) }

  @inline(never) func callAsFunction(_ key: Literal, count: Int, _ a: Text) -> Text { text(key, [a], count) }

  @inline(never) func callAsFunction(_ key: Literal, count: Int, _ a: Text, _ b: Text, _ c: Text) -> Text {
    text(key, [a, b, c], count)
  }

  @inline(never) private func text(_ pattern: Literal, _ values: [Text], _ count: Int = -1) -> Text {
    text(Text(pattern), count, values)
  }

  /// `pattern` is the key and the names of `values`; a negative `count` is none.
  @inline(never) private func text(_ pattern: Text, _ count: Int, _ values: [Text]) -> Text {
    let words = pattern.words
    guard let position = keys.position(of: words[0]) else { return words[0] }
    let isOne = count >= 0 && isSingular(count) && !one[position].isEmpty
    let template = isOne ? one[position] : other[position]
    if words.count == 1, count < 0 { return template }
    if count < 0 { return fill(template, words, values) }
    var (names, values) = (words, values)
    names.add("count")
    values.add(Text(decimal: count))
    return fill(template, names, values)
  }

  /// French counts nought as singular, English does not (Unicode CLDR plural rules).
  private func isSingular(_ count: Int) -> Bool { language == "fr" ? count == 0 || count == 1 : count == 1 }

  /// Values are not read again for placeholders. `names` begins with the key; a name that the phrase does not have is a value
  /// that this language does without.
  private func fill(_ template: Text, _ names: [Text], _ values: [Text]) -> Text {
    var result: [UInt8] = []
    var at = 0
    while at < template.bytes.count {
      var end = at + 1
      var value = -1
      if template.bytes[at] == UInt8(ascii: "{") {
        while end < template.bytes.count, template.bytes[end - 1] != UInt8(ascii: "}") { end += 1 }
        let name = template.part(at + 1, end - 1)
        for index in values.indices where index + 1 < names.count && names[index + 1] == name { value = index }
      }
      if value < 0 {
        result.add(template.bytes[at])
        at += 1
      } else {
        result.add(values[value].bytes)
        at = end
      }
    }
    return Text(result)
  }
}
