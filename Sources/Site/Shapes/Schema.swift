import JSON

/// A JSON Schema (2020-12) made from the shapes by which files are read, so that an editor completes keys and underlines
/// mistakes while an author writes. `hemicycle check` remains the judge: it also knows what other files say.
///
/// Editors read YAML with types, we read every scalar as text. So a number may come as a number or as a quoted text; a
/// text may look like a number (`year: 2024`), but not like `true`, of which an editor asks that it be quoted.
/// A number's decimals and what one value asks of another (a gate below the highest level, an agenda that adds up) are
/// left to `check`.
public enum Schema: String, CaseIterable, Sendable {
  /// Questionnaires, the profile, the catalogue of initiatives, and the translations of all three.
  case questionnaires
  /// `site.yaml` and the front matter of pages.
  case content

  /// Where the project keeps it, beside the files it is about.
  public var file: String { rawValue + "/schema.json" }

  /// The schema, as its file holds it.
  public var text: [UInt8] { indentedJSON(json) }

  private var json: JSONValue {
    let notice = "Made by “hemicycle dump schema \(rawValue)” from the program’s own rules; not edited by hand."
    let definitions = documents.map { JSONObject.Member(Text($0.name), object(description($0.shape))) }
    return object(
      [
        ("$schema", string("https://json-schema.org/draft/2020-12/schema")),
        ("title", string("Hemicycle: \(rawValue)/")), ("description", string(notice)), ("type", string("object")),
        ("properties", beginning),
      ] + choice(documents[...]) + [("$defs", .object(JSONObject(definitions)))])
  }

  /// A kind of file, and what tells it from those that follow.
  private struct Document {
    let name: String
    let shape: Shape
    var sign: JSONValue?
  }

  private var documents: [Document] {
    switch self {
    case .questionnaires:
      [
        Document(name: "profile", shape: Profile.shape, sign: hasID("profile")),
        Document(name: "initiatives", shape: Catalogue.shape, sign: hasID("initiatives")),
        Document(
          name: "questionnaire", shape: Questionnaire.shape,
          sign: any([has("id"), has("area"), has("questions", object(("type", string("array"))))])),
        Document(
          name: "initiatives-translation", shape: Catalogue.overlayShape,
          sign: any([has("roles"), has("cost-bands"), has("initiatives")])),
        Document(name: "profile-translation", shape: Profile.overlayShape),
        Document(name: "questionnaire-translation", shape: Questionnaire.overlayShape),
      ]
    case .content:
      [
        Document(
          name: "site", shape: SiteSettings.shape,
          sign: any([has("languages"), has("base-language"), has("navigation")])),
        Document(name: "front-matter", shape: FrontMatter.shape),
      ]
    }
  }

  /// What to offer in an empty file, of which nothing tells yet what it becomes.
  private var beginning: JSONValue {
    switch self {
    case .questionnaires:
      object(("id", object(("description", string("Begins a file of the base language; a translation has none.")))))
    case .content: object()
    }
  }

  /// The first of `documents` whose sign is there, or else any of those that have none.
  private func choice(_ documents: ArraySlice<Document>) -> [(String, JSONValue)] {
    let references = documents.map { [("$ref", string("#/$defs/\($0.name)"))] }
    guard let sign = documents.first?.sign else {
      return references.count == 1 ? references[0] : [("anyOf", .array(references.map(object)))]
    }
    return [("if", sign), ("then", object(references[0])), ("else", object(choice(documents.dropFirst())))]
  }
}

/// The members of a mapping's schema.
private func description(_ shape: Shape) -> [(String, JSONValue)] {
  let properties = shape.keys.map { key in
    JSONObject.Member(Text(key.name), object([("description", string(key.description))] + description(key.rule)))
  }
  var members: [(String, JSONValue)] = [
    ("type", string("object")), ("properties", .object(JSONObject(properties))), ("additionalProperties", .bool(false)),
  ]
  if !shape.required.isEmpty { members.append(("required", texts(shape.required.map(\.name)))) }
  if !shape.groups.isEmpty { members.append(("allOf", .array(shape.groups.map(condition)))) }
  return members
}

/// Keys that only one choice has, and what it asks of them.
private func condition(_ group: Shape.Group) -> JSONValue {
  let none = JSONObject(group.keys.map { .init(Text($0), .bool(false)) })
  return object(
    ("if", has(group.of, object(("const", string(group.owner))))),
    ("then", object(("required", texts(group.required)))), ("else", object(("properties", .object(none)))))
}

/// The members of a value's schema.
private func description(_ rule: Rule) -> [(String, JSONValue)] {
  switch rule {
  case .text: [("type", texts(["string", "number"])), ("pattern", string("[^ \\t\\r\\n]"))]
  case .form(let form):
    // Sixteen digits without a letter are a number to an editor.
    [("type", form == .hash ? texts(["string", "number"]) : string("string")), ("pattern", string(form.pattern))]
  case .choice(let choices): [("enum", texts(choices))]
  case .flag: [("enum", .array([.bool(true), .bool(false), string("true"), string("false")]))]
  case .whole(let range):
    number("integer", range, pattern: "^(\(digits(range)))$")
  case .tenths(let high):
    number("number", 0...high, pattern: "^((\(digits(0...(high - 1))))(\\.[0-9])?|\(high)(\\.0)?)$")
  case .wholeOrName(let range):
    number("integer", range, pattern: "^(\(digits(range)))$|\(TextForm.identifier.pattern)")
  case .mapping(let shape): description(shape)
  case .entries(let value, let names, let least):
    [
      ("type", string("object")), ("propertyNames", object(("pattern", string(names.pattern)))),
      ("additionalProperties", object(description(value))), ("minProperties", .integer(Int64(least))),
    ]
  case .list(let item, let count):
    [("type", string("array")), ("items", object(description(item)))]
      + (count.map { [("minItems", .integer(Int64($0.lowerBound))), ("maxItems", .integer(Int64($0.upperBound)))] }
        ?? [])
  case .alternatives(let value):
    [("anyOf", .array([object(description(value)), object(description(.list(of: value)))]))]
  case .bySize(let value):
    [("anyOf", .array([object(description(value)), object(description(.list(of: value, count: 3...3)))]))]
  }
}

/// A number, or the text that writes it: the bounds are for the one, the pattern for the other.
private func number(_ type: String, _ range: ClosedRange<Int>, pattern: String) -> [(String, JSONValue)] {
  [
    ("type", texts([type, "string"])), ("minimum", .integer(Int64(range.lowerBound))),
    ("maximum", .integer(Int64(range.upperBound))), ("pattern", string(pattern)),
  ]
}

/// A regular expression for the digits of every number in `range`, which begins at 0 or 1, without leading zeros.
private func digits(_ range: ClosedRange<Int>) -> String {
  let high = Array(String(range.upperBound))
  let any = { (count: Int) in count == 0 ? "" : count == 1 ? "[0-9]" : "[0-9]{\(count)}" }
  var parts = range.lowerBound == 0 ? ["0"] : []
  // Every shorter number, then for each place those that agree with the highest so far and are lower there.
  parts += (1..<max(1, high.count)).map { "[1-9]" + any($0 - 1) }
  for (place, digit) in high.enumerated() {
    let least = place == 0 ? 1 : 0
    guard let below = digit.wholeNumberValue.map({ $0 - 1 }), below >= least else { continue }
    parts.append(String(high[..<place]) + "[\(least)-\(below)]" + any(high.count - 1 - place))
  }
  if range.upperBound > 0 { parts.append(String(high)) }
  return parts.joined(separator: "|")
}

/// Whether a mapping has `key`, with such a value.
private func has(_ key: String, _ value: JSONValue? = nil) -> JSONValue {
  guard let value else { return object(("required", texts([key]))) }
  return object(
    ("properties", .object(JSONObject([.init(Text(key), value)]))), ("required", texts([key])))
}

private func hasID(_ id: String) -> JSONValue { has("id", object(("const", string(id)))) }

private func any(_ schemas: [JSONValue]) -> JSONValue { object(("anyOf", .array(schemas))) }

private func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string(Text($0)) }) }

private func string(_ text: String) -> JSONValue { .string(Text(text)) }

private func object(_ members: (String, JSONValue)...) -> JSONValue { object(members) }

private func object(_ members: [(String, JSONValue)]) -> JSONValue {
  .object(JSONObject(members.map { .init(Text($0.0), $0.1) }))
}
