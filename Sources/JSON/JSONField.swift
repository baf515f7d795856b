/// What was expected and where: the failure of reading typed data out of a JSON tree.
public struct FieldError: Error, Sendable, Equatable {
  /// What had to stand there.
  public enum Expectation: Sendable, Equatable {
    case text
    case truthValue
    case list
    case object
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// One of a few words that the format names.
    case knownWord
  }

  /// The way to the value from the document's top: `answers.culture.leadership.level`.
  public let path: Text
  /// What had to stand there.
  public let expected: Expectation

  /// A failure at `path`.
  public init(path: Text, expected: Expectation) {
    self.path = path
    self.expected = expected
  }
}

/// A value in a JSON tree, or the lack of one, with the way that led there.
public struct JSONField: Sendable {
  /// Nil where the key is absent; an explicit null counts as absent too.
  public let value: JSONValue?
  /// The way from the top.
  public let path: Text

  /// The top of a tree.
  public init(_ value: JSONValue) {
    self.value = value
    path = ""
  }

  private init(_ value: JSONValue?, _ path: Text) {
    self.value = value == .null ? nil : value
    self.path = path
  }

  /// The field behind a key; absent too where this is absent or no object.
  public subscript(key: Text) -> JSONField {
    JSONField(value?[key], path.isEmpty ? key : path + "." + key)
  }

  /// Whether nothing stands here.
  public var isAbsent: Bool { value == nil }

  /// A failure at this place.
  public func failure(_ expected: FieldError.Expectation) -> FieldError { FieldError(path: path, expected: expected) }

  /// A text that has to be here.
  public func text() throws(FieldError) -> Text {
    guard let text = value?.string else { throw failure(.text) }
    return text
  }

  /// A text, or an empty one where the field is absent.
  public func textOrEmpty() throws(FieldError) -> Text { isAbsent ? "" : try text() }

  /// A whole number within `bounds` that has to be here.
  public func integer(in bounds: ClosedRange<Int>) throws(FieldError) -> Int {
    guard let number = value?.integer, number >= Int64(bounds.lowerBound), number <= Int64(bounds.upperBound) else {
      throw failure(.integer(bounds))
    }
    return Int(number)
  }

  /// A whole number within `bounds`, or nil where the field is absent.
  public func integerIfPresent(in bounds: ClosedRange<Int>) throws(FieldError) -> Int? {
    isAbsent ? nil : try integer(in: bounds)
  }

  /// A list's elements; none where the field is absent.
  public func elements() throws(FieldError) -> [JSONField] {
    if isAbsent { return [] }
    guard let elements = value?.array else { throw failure(.list) }
    var fields: [JSONField] = []
    fields.reserveCapacity(elements.count)
    for index in elements.indices {
      fields.append(JSONField(elements[index], path + "[" + Text(decimal: Int64(index)) + "]"))
    }
    return fields
  }

  /// A list of texts; empty where the field is absent.
  public func texts() throws(FieldError) -> [Text] {
    var texts: [Text] = []
    for field in try elements() { texts.append(try field.text()) }
    return texts
  }

  /// An object's keys and fields, in order; none where the field is absent.
  public func members() throws(FieldError) -> [(key: Text, field: JSONField)] {
    if isAbsent { return [] }
    guard let object = value?.object else { throw failure(.object) }
    var fields: [(key: Text, field: JSONField)] = []
    fields.reserveCapacity(object.members.count)
    for member in object.members {
      let path = path.isEmpty ? member.key : path + "." + member.key
      fields.append((member.key, JSONField(member.value, path)))
    }
    return fields
  }
}
