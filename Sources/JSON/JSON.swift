/// JSON as RFC 8259 defines it: read strictly, kept exactly, written canonically.
///
/// The engine takes JSON and gives JSON, natively and as WebAssembly, so this module uses neither Foundation nor
/// floating point, and text is bytes (`Text`): comparing two `String`s would pull Unicode tables into the page.
///
/// - `JSONValue` is the tree. Objects keep their members in order, numbers keep their digits.
/// - `readJSON` parses, and says at which byte and why it cannot.
/// - `JSONWriter` appends values to one growing buffer, escaped so that the result may also stand inside a
///   `<script type="application/json">` of a page.
/// - `JSONField` reads a tree's fields by key and keeps the first mistake; `TextIndex` finds ids, and `Indices.swift` makes,
///   chooses and sorts lists without compiling that anew for every type.
///
/// What RFC 8259 leaves open is refused here: duplicate keys, lone surrogates, more than `JSONLimits.depth` levels.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// The number's literal, as it was written.
  case number(Text)
  case string(Text)
  case array([JSONValue])
  case object(JSONObject)
}

/// An object's members, in order; keys are unique.
public struct JSONObject: Sendable, Equatable {
  /// A key and its value.
  public struct Member: Sendable, Equatable {
    /// Unescaped.
    public let key: Text
    /// What stands behind it.
    public var value: JSONValue

    /// A member.
    public init(_ key: Text, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// In the order read, or to be written.
  public private(set) var members: [Member]

  /// An object; the caller answers for unique keys.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// The value behind `key`. Setting replaces in place or appends; setting nil removes. Linear in the members.
  public subscript(key: Text) -> JSONValue? {
    get {
      for member in members where member.key == key { return member.value }
      return nil
    }
    set {
      for index in members.indices where members[index].key == key {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
        return
      }
      if let newValue { members.append(Member(key, newValue)) }
    }
  }
}

/// Bounds that keep a hostile document from exhausting the stack.
public enum JSONLimits {
  /// Arrays and objects inside one another.
  public static let depth = 64
}

extension JSONValue {
  /// The members, where this is an object.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The elements, where this is an array.
  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text, where this is a string.
  public var string: Text? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The truth value, where this is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, where this is a whole one written without fraction or exponent that fits 64 bits.
  public var integer: Int64? {
    guard case .number(let literal) = self else { return nil }
    return literal.integer
  }

  /// The value behind a key, where this is an object that has it.
  public subscript(key: Text) -> JSONValue? { object?[key] }

  /// A whole number.
  public static func integer(_ value: Int64) -> JSONValue { .number(Text(decimal: value)) }
}
