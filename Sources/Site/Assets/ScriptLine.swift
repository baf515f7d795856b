/// A line of a script without its remarks and without the blanks that mean nothing.
///
///     const sum = one + other; // both    →    const sum=one+other;
///
/// Strings, templates and regular expressions are copied as they are; a slash begins one of the last where no value stands
/// before it (ECMAScript 2024, 12.1). Blanks go beside punctuation only. They stay beside a slash, between two plus or
/// minus signs, and where a comment of HTML would begin or end. Linear in the length.
struct ScriptLine {
  private let source: [UInt8]
  private var output: [UInt8] = []
  private var at = 0

  static func squeezed(_ source: [UInt8]) -> [UInt8] {
    var line = ScriptLine(source: source)
    line.code(until: nil)
    return line.output
  }

  private init(source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  /// Copies code to the end of the line, or to the brace that ends an expression in a template.
  private mutating func code(until end: UInt8?) {
    var depth = 0
    while at < source.count {
      let byte = source[at]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        at += 1
        blank()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        literal(to: byte)
      case UInt8(ascii: "`"):
        template()
      case UInt8(ascii: "/"):
        if slash() { return }
      default:
        if byte == end, depth == 0 { return }
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        copy()
      }
    }
  }

  private mutating func copy() {
    output.append(source[at])
    at += 1
  }

  /// Keeps a blank that parts two words, or two marks that would mean something else together.
  private mutating func blank() {
    guard let before = output.last, at < source.count, before != 0x20 else { return }
    let after = source[at]
    if after == 0x20 || after == 0x09 { return }
    let isFree = Self.isMark(before) || Self.isMark(after)
    let isPair =
      before == after && (after == UInt8(ascii: "+") || after == UInt8(ascii: "-"))
      || before == UInt8(ascii: "<") && after == UInt8(ascii: "!")
      || before == UInt8(ascii: "-") && after == UInt8(ascii: ">")
    if !isFree || isPair || before == UInt8(ascii: "/") || after == UInt8(ascii: "/") { output.append(0x20) }
  }

  /// Copies a literal with the mark that ends it.
  private mutating func literal(to end: UInt8) {
    copy()
    var isClass = false
    while at < source.count {
      let byte = source[at]
      copy()
      if byte == UInt8(ascii: "\\"), at < source.count { copy() }
      if end == UInt8(ascii: "/") {
        if byte == UInt8(ascii: "[") { isClass = true }
        if byte == UInt8(ascii: "]") { isClass = false }
      }
      if byte == end, !isClass { return }
    }
  }

  private mutating func template() {
    copy()
    while at < source.count {
      let byte = source[at]
      copy()
      if byte == UInt8(ascii: "`") { return }
      guard at < source.count else { return }
      if byte == UInt8(ascii: "\\") { copy() }
      if byte == UInt8(ascii: "$"), source[at] == UInt8(ascii: "{") {
        copy()
        code(until: UInt8(ascii: "}"))
      }
    }
  }

  /// A division, a regular expression, or a remark; true where the rest of the line is one.
  private mutating func slash() -> Bool {
    let after = at + 1 < source.count ? source[at + 1] : 0
    if after == UInt8(ascii: "/") {
      at = source.count
      while output.last == 0x20 { output.removeLast() }
      return true
    }
    if after == UInt8(ascii: "*") {
      copy()
      copy()
      while at < source.count {
        let isEnd = source[at] == UInt8(ascii: "/") && source[at - 1] == UInt8(ascii: "*")
        copy()
        if isEnd { break }
      }
    } else if isValueBefore {
      copy()
    } else {
      literal(to: UInt8(ascii: "/"))
    }
    return false
  }

  /// Whether what was copied last may be divided: a name, a number, or the end of brackets.
  private var isValueBefore: Bool {
    guard let last = output.last(where: { $0 != 0x20 }) else { return false }
    if ")]}".utf8.contains(last) { return true }
    if Self.isMark(last) { return false }
    return !output.elementsEqual("return".utf8) && !output.suffix(7).elementsEqual("return ".utf8)
  }

  /// Punctuation that needs no blank on either side.
  private static func isMark(_ byte: UInt8) -> Bool { "=(){}[];,:?<>!&|*%^~+-".utf8.contains(byte) }
}
