/// Appends JSON to a buffer: no spaces, members in the order given.
///
/// Strings come out safe inside a `<script type="application/json">`: besides what JSON asks for, `<`, `>`, `&`, U+007F,
/// U+0085, U+2028, U+2029, U+FEFF and the bidirectional controls are written `\uXXXX`, so that no text a person typed can
/// close the element, reorder the source on a screen, or be changed by a browser on its way through a file.
public struct JSONWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Whether a comma has to stand before the next key or element.
  private var needsComma = false

  /// A writer with an empty buffer.
  public init() {}

  /// A whole value.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: literal("null")
    case .bool(let flag): literal(flag ? "true" : "false")
    case .number(let digits): raw(digits.bytes)
    case .string(let text): string(text)
    case .array(let elements):
      array { writer in
        for element in elements { writer.value(element) }
      }
    case .object(let object):
      self.object { writer in
        for member in object.members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    }
  }

  /// An object; `members` writes a key and a value, any number of times.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array; `elements` writes any number of values.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// A key; its value has to follow.
  @inline(never) public mutating func key(_ key: Text) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key and a text.
  @inline(never) public mutating func member(_ key: Text, _ text: Text) {
    self.key(key)
    string(text)
  }

  /// A key and a whole number.
  @inline(never) public mutating func member(_ key: Text, _ number: Int) {
    self.key(key)
    integer(Int64(number))
  }

  /// A whole number.
  @inline(never) public mutating func integer(_ number: Int64) { raw(Text(decimal: number).bytes) }

  /// A truth value.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Nothing.
  public mutating func null() { literal("null") }

  /// A string, escaped.
  @inline(never) public mutating func string(_ text: Text) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text.bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func literal(_ word: StaticString) { raw(Text(stringLiteral: word).bytes) }

  private mutating func raw(_ token: [UInt8]) {
    comma()
    bytes += token
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  /// Copies runs that need nothing and escapes what lies between them.
  private mutating func appendEscaped(_ text: [UInt8]) {
    var run = 0
    var at = 0
    while at < text.count {
      let (scalar, length) = escapable(text, at)
      if length == 0 {
        at += 1
        continue
      }
      bytes += text[run..<at]
      appendEscape(scalar)
      at += length
      run = at
    }
    bytes += text[run..<at]
  }

  /// The scalar at `at` and its length in bytes where it has to be escaped, else a length of 0.
  private func escapable(_ text: [UInt8], _ at: Int) -> (UInt32, Int) {
    let byte = text[at]
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
      0x7F:
      return (UInt32(byte), 1)
    case 0xC2 where at + 1 < text.count && text[at + 1] == 0x85: return (0x85, 2)
    case 0xD8 where at + 1 < text.count && text[at + 1] == 0x9C: return (0x61C, 2)
    case 0xE2, 0xEF:
      guard at + 2 < text.count else { return (0, 0) }
      let scalar = UInt32(byte & 0x0F) << 12 | UInt32(text[at + 1] & 0x3F) << 6 | UInt32(text[at + 2] & 0x3F)
      switch scalar {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return (scalar, 3)
      default: return (0, 0)
      }
    default: return (0, 0)
    }
  }

  private mutating func appendEscape(_ scalar: UInt32) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift: UInt32 in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
