/// One step of a rendering, and the bytes of the template it comes from.
struct Instruction: Sendable {
  enum Kind: Sendable {
    /// Literal bytes; whether they begin a line matters in an indented partial.
    case text(beginsLine: Bool)
    /// A tag begins a line here: the place of an indented partial's indentation.
    case lineStart
    /// Inserts the value of a name.
    case variable(name: Int, rule: EscapeRule)
    /// Runs up to the instruction at `end` for each value of a name, or once where `inverted` and there is none.
    case section(name: Int, inverted: Bool, end: Int)
    /// The end of the section that began at `start`.
    case end(start: Int)
    /// Another template; where the tag stands alone on its line, each line of it is indented as the tag is.
    case partial(name: Int, indentation: Range<Int>?)
  }

  var kind: Kind
  let range: Range<Int>
}

/// A tag's name, split at its dots. No part means `.`, the innermost value itself.
struct Name: Sendable {
  let text: String
  let parts: [String]

  init(_ text: String) {
    self.text = text
    parts = text == "." ? [] : text.utf8.split(separator: UInt8(ascii: ".")).map { String($0)! }
  }
}
