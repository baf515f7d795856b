/// A piece of a document: text, a list, or keys with values; and where it stands.
public struct Node: Sendable {
  /// What the node is.
  public enum Content: Sendable {
    /// Text. A value that was left out is empty plain text.
    case scalar(Scalar)
    /// A list.
    case sequence([Node])
    /// Keys and their values, in the order of the file. No key stands twice unless an error was reported.
    case mapping([Entry])
  }

  /// What the node is, with its parts.
  public let content: Content

  /// The node's bytes in the whole file: from its first sign to its last. Empty where a value was left out.
  public let range: Range<Int>

  /// A node.
  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// The value of `key` where the node is a mapping that has it. Linear in the number of keys.
  public subscript(key: String) -> Node? {
    mapping?.first { $0.key == key }?.value
  }

  /// The text, where the node is text.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items, where the node is a list.
  public var sequence: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries, where the node is a mapping.
  public var mapping: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }
}

/// A text and how it was written.
public struct Scalar: Sendable, Equatable {
  /// How a text may be written.
  public enum Style: Sendable {
    /// Without any sign around it.
    case plain
    /// Between `'`.
    case singleQuoted
    /// Between `"`.
    case doubleQuoted
    /// Below `|`: line ends are kept.
    case literal
    /// Below `>`: lines are joined by a space.
    case folded
  }

  /// The text as meant: quotes removed, escapes and line folding done, line ends as LF.
  public let text: String

  /// How it was written; an empty plain text was left out.
  public let style: Style

  /// A text.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }
}

/// A key and its value.
public struct Entry: Sendable {
  /// The key as meant: quotes removed.
  public let key: String

  /// The key's bytes in the whole file, with its quotes.
  public let keyRange: Range<Int>

  /// The value.
  public let value: Node

  /// An entry.
  public init(key: String, keyRange: Range<Int>, value: Node) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
