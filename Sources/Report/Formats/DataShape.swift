import JSON

/// The keys of an object in the report as data: the one description from which the object is written and from which its JSON
/// Schema is made, so that neither can say what the other does not.
struct DataShape<Subject> {
  let keys: [DataKey<Subject>]

  func write(_ subject: Subject, to writer: inout JSONWriter) {
    writer.object { writer in
      for key in keys where !key.isFlag || key.holds(subject) {
        writer.key(key.name)
        key.write(subject, &writer)
      }
    }
  }

  /// Every key but flags has to be there, and no other may.
  var schema: JSONValue {
    let required = keys.filter { !$0.isFlag }.map { JSONValue.string(Text($0.name)) }
    return schemaObject(
      ("type", .string("object")), ("required", .array(required)), ("additionalProperties", .bool(false)),
      ("properties", .object(JSONObject(keys.map { .init(Text($0.name), $0.schema) }))))
  }
}

/// A key, what stands behind it and what that means.
struct DataKey<Subject> {
  let name: Literal
  let schema: JSONValue
  let write: (Subject, inout JSONWriter) -> Void
  /// Whether it is there only where something holds.
  var isFlag = false
  var holds: (Subject) -> Bool = { _ in true }

  /// A key whose value is written as `write` does and is what `rule` says.
  init(
    _ name: Literal, _ description: Literal, _ rule: DataRule, _ write: @escaping (Subject, inout JSONWriter) -> Void
  ) {
    self.name = name
    self.write = write
    schema = .object(JSONObject([.init("description", .string(Text(description)))] + rule.members))
  }
}

/// What a schema says of a value.
struct DataRule: Sendable {
  let members: [JSONObject.Member]

  init(_ members: (Text, JSONValue)...) { self.members = members.map { .init($0.0, $0.1) } }

  fileprivate var value: JSONValue { .object(JSONObject(members)) }

  static let text = DataRule(("type", .string("string")))

  static func constant(_ text: Text) -> DataRule { DataRule(("const", .string(text))) }

  static func choice(_ words: [Text]) -> DataRule { DataRule(("enum", .array(words.map { .string($0) }))) }

  static func form(_ pattern: Text) -> DataRule { DataRule(("type", .string("string")), ("pattern", .string(pattern))) }

  /// A whole number from `low` on, up to `high` where there is a highest.
  static func whole(_ low: Int = 0, _ high: Int? = nil, orNull: Bool = false) -> DataRule {
    let type: JSONValue = orNull ? .array([.string("integer"), .string("null")]) : .string("integer")
    let lower = ("minimum" as Text, JSONValue.integer(Int64(low)))
    guard let high else { return DataRule(("type", type), lower) }
    return DataRule(("type", type), lower, ("maximum", .integer(Int64(high))))
  }

  static func list(_ rule: DataRule) -> DataRule { DataRule(("type", .string("array")), ("items", rule.value)) }

  /// Two numbers, or nothing.
  static func pair(_ rule: DataRule) -> DataRule {
    DataRule(
      ("type", .array([.string("array"), .string("null")])), ("items", rule.value), ("minItems", .integer(2)),
      ("maxItems", .integer(2)))
  }

  static func list<Element>(_ shape: DataShape<Element>) -> DataRule {
    DataRule(("type", .string("array")), ("items", shape.schema))
  }

  static func object<Value>(_ shape: DataShape<Value>) -> DataRule {
    guard case .object(let object) = shape.schema else { return DataRule() }
    return DataRule(members: object.members)
  }

  /// Free keys, each with such a value.
  static func entries(_ rule: DataRule) -> DataRule {
    DataRule(("type", .string("object")), ("additionalProperties", rule.value))
  }

  private init(members: [JSONObject.Member]) { self.members = members }
}

extension DataKey {
  static func text(
    _ name: Literal, _ description: Literal, _ rule: DataRule = .text, _ value: @escaping (Subject) -> Text
  ) -> DataKey {
    DataKey(name, description, rule) { subject, writer in writer.string(value(subject)) }
  }

  static func whole(
    _ name: Literal, _ description: Literal, _ rule: DataRule = .whole(), _ value: @escaping (Subject) -> Int
  ) -> DataKey {
    DataKey(name, description, rule) { subject, writer in writer.integer(value(subject)) }
  }

  static func optional(
    _ name: Literal, _ description: Literal, _ rule: DataRule, _ value: @escaping (Subject) -> Int?
  ) -> DataKey {
    DataKey(name, description, rule) { subject, writer in
      if let value = value(subject) { writer.integer(value) } else { writer.null() }
    }
  }

  /// `true`, or no such key.
  static func flag(_ name: Literal, _ description: Literal, _ holds: @escaping (Subject) -> Bool) -> DataKey {
    var key = DataKey(name, description, DataRule(("const", .bool(true)))) { _, writer in writer.bool(true) }
    key.isFlag = true
    key.holds = holds
    return key
  }

  static func texts(_ name: Literal, _ description: Literal, _ values: @escaping (Subject) -> [Text]) -> DataKey {
    DataKey(name, description, .list(.text)) { subject, writer in
      writer.array { writer in for value in values(subject) { writer.string(value) } }
    }
  }

  static func list<Element>(
    _ name: Literal, _ description: Literal, _ shape: DataShape<Element>, _ values: @escaping (Subject) -> [Element]
  ) -> DataKey {
    DataKey(name, description, .list(shape)) { subject, writer in
      writer.array { writer in for value in values(subject) { shape.write(value, to: &writer) } }
    }
  }

  static func object<Value>(
    _ name: Literal, _ description: Literal, _ shape: DataShape<Value>, _ value: @escaping (Subject) -> Value
  ) -> DataKey {
    DataKey(name, description, .object(shape)) { subject, writer in shape.write(value(subject), to: &writer) }
  }

  /// An object with a number for each of some ids.
  static func entries(
    _ name: Literal, _ description: Literal, _ rule: DataRule, _ entries: @escaping (Subject) -> [(Text, Int)]
  ) -> DataKey {
    DataKey(name, description, .entries(rule)) { subject, writer in
      writer.object { writer in
        for (id, number) in entries(subject) {
          writer.key(named: id)
          writer.integer(number)
        }
      }
    }
  }
}

/// An object of a schema.
private func schemaObject(_ members: (Text, JSONValue)...) -> JSONValue {
  .object(JSONObject(members.map { .init($0.0, $0.1) }))
}
