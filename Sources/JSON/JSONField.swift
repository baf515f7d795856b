/// What was expected and where: something in a JSON tree that is not what its format says.
public struct FieldError: Error, Sendable, Equatable {
  /// What had to stand there.
  public enum Expectation: Sendable, Equatable {
    case text
    case list
    case object
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// One of a few words that the format names.
    case knownWord
    /// `true` or `false`.
    case flag
  }

  /// The way to the value from the document's top: `answers.culture.leadership.level`.
  public let path: Text
  /// What had to stand there.
  public let expected: Expectation
}

/// Collects the errors of one reading. Reading goes on with a stand-in value, and what was read must not be used unless
/// `first` is nil: one check at the end instead of one at each field, which is also a quarter of the code.
public final class FieldErrors {
  /// The first error, in the order of reading.
  public private(set) var first: FieldError?

  /// No errors yet.
  public init() {}

  func record(_ error: FieldError) {
    if first == nil { first = error }
  }
}

/// A value in a JSON tree, or the lack of one, with the way that led there. What does not fit is recorded in `errors`.
///
/// Most reading is of an object's members: `field.text("title")` is `field["title"].text()` in one call, which is most of
/// what the engine's readers consist of.
public final class JSONField {
  /// Nil where the key is absent; an explicit null counts as absent too.
  public let value: JSONValue?
  /// The key it stands behind; empty at the top and in a list.
  public let key: Text
  /// Which element of a list it is; −1 behind a key and at the top.
  private let place: Int
  /// What it stands in; nil at the top.
  private let container: JSONField?
  private let errors: FieldErrors

  /// The top of a tree.
  public init(_ value: JSONValue, errors: FieldErrors) {
    self.value = value == .null ? nil : value
    key = ""
    place = -1
    container = nil
    self.errors = errors
  }

  @inline(never) private init(_ value: JSONValue?, _ key: Text, _ place: Int, in container: JSONField) {
    self.value = value == .null ? nil : value
    self.key = key
    self.place = place
    self.container = container
    errors = container.errors
  }

  /// The way from the top, put together only where it is asked for: where something is wrong.
  public var path: Text {
    guard let container else { return "" }
    let way = container.path
    if place >= 0 { return way + "[" + Text(decimal: place) + "]" }
    return way.isEmpty ? key : way + "." + key
  }

  /// The field behind a key; absent too where this is absent or no object.
  @inline(never) public subscript(key: Literal) -> JSONField { member(Text(key)) }

  /// The field behind a key that is not known beforehand.
  @inline(never) public func member(_ key: Text) -> JSONField { JSONField(value?[key], key, -1, in: self) }

  /// Whether nothing stands here.
  public var isAbsent: Bool { value == nil }

  /// Records that something else had to stand here.
  @inline(never) public func fail(_ expected: FieldError.Expectation) {
    errors.record(FieldError(path: path, expected: expected))
  }
}

// Values that stand here.
extension JSONField {
  /// A text that has to be here.
  @inline(never) public func text() -> Text {
    if let text = value?.string { return text }
    fail(.text)
    return ""
  }

  /// A whole number within `bounds` that has to be here.
  @inline(never) public func integer(in bounds: ClosedRange<Int>) -> Int {
    if let number = value?.integer, number >= Int64(bounds.lowerBound), number <= Int64(bounds.upperBound) {
      return Int(number)
    }
    fail(.integer(bounds))
    return bounds.lowerBound
  }

  /// A list's elements; none where the field is absent.
  @inline(never) public func elements() -> [JSONField] {
    if isAbsent { return [] }
    guard let elements = value?.array else {
      fail(.list)
      return []
    }
    return [JSONField](objects: elements.count) { index in
      JSONField(elements[index], "", index, in: self)
    }
  }

  /// A list of texts; empty where the field is absent.
  @inline(never) public func texts() -> [Text] {
    let elements = elements()
    return [Text](count: elements.count) { elements[$0].text() }
  }

  /// An object's fields, in order; none where the field is absent.
  @inline(never) public func members() -> [JSONField] {
    if isAbsent { return [] }
    guard let object = value?.object else {
      fail(.object)
      return []
    }
    let members = object.members
    return [JSONField](objects: members.count) { index in
      JSONField(members[index].value, members[index].key, -1, in: self)
    }
  }
}

// Values that stand behind a key.
extension JSONField {
  /// A text that has to be there.
  @inline(never) public func text(_ key: Literal) -> Text { self[key].text() }

  /// A text, or an empty one where the field is absent.
  @inline(never) public func textOrEmpty(_ key: Literal) -> Text {
    let field = self[key]
    return field.isAbsent ? "" : field.text()
  }

  /// A whole number within `bounds` that has to be there.
  @inline(never) public func integer(_ key: Literal, in bounds: ClosedRange<Int>) -> Int {
    self[key].integer(in: bounds)
  }

  /// A whole number within `bounds`, or nil where the field is absent.
  @inline(never) public func integerIfPresent(_ key: Literal, in bounds: ClosedRange<Int>) -> Int? {
    let field = self[key]
    return field.isAbsent ? nil : field.integer(in: bounds)
  }

  /// A whole number within `bounds`, or `standard` where the field is absent.
  @inline(never) public func integer(_ key: Literal, in bounds: ClosedRange<Int>, or standard: Int) -> Int {
    integerIfPresent(key, in: bounds) ?? standard
  }

  /// A truth value, false where the field is absent.
  @inline(never) public func flag(_ key: Literal) -> Bool {
    let field = self[key]
    guard let value = field.value else { return false }
    if let flag = value.bool { return flag }
    field.fail(.flag)
    return false
  }

  /// Which of three words stands there, from 1; 0 where the field is absent or empty.
  @inline(never) public func word(_ key: Literal, _ a: Literal, _ b: Literal, _ c: Literal) -> Int {
    let word = textOrEmpty(key)
    if word.isEmpty { return 0 }
    if word == Text(a) { return 1 }
    if word == Text(b) { return 2 }
    if word == Text(c) { return 3 }
    self[key].fail(.knownWord)
    return 0
  }

  /// A list's elements; none where the field is absent.
  @inline(never) public func elements(_ key: Literal) -> [JSONField] { self[key].elements() }

  /// A list of texts; empty where the field is absent.
  @inline(never) public func texts(_ key: Literal) -> [Text] { self[key].texts() }

  /// An object's fields, in order; none where the field is absent.
  @inline(never) public func members(_ key: Literal) -> [JSONField] { self[key].members() }
}
