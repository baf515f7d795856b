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
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let elements):
      open(UInt8(ascii: "["))
      for element in elements { self.value(element) }
      close(UInt8(ascii: "]"))
    case .object(let object):
      open(UInt8(ascii: "{"))
      for member in object.members {
        key(named: member.key)
        self.value(member.value)
      }
      close(UInt8(ascii: "}"))
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
  @inline(never) public mutating func key(_ key: Literal) { self.key(named: Text(key)) }

  /// A key that is not known beforehand; its value has to follow.
  @inline(never) public mutating func key(named key: Text) {
    string(key)
    byte(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key and a text.
  @inline(never) public mutating func member(_ key: Literal, _ text: Text) {
    self.key(key)
    string(text)
  }

  /// A key and a whole number.
  @inline(never) public mutating func member(_ key: Literal, _ number: Int) {
    self.key(key)
    integer(number)
  }

  /// A whole number.
  @inline(never) public mutating func integer(_ number: Int) { raw(Text(decimal: number)) }

  /// A whole number of 64 bits.
  public mutating func integer(_ number: Int64) { raw(Text(decimal: number)) }

  /// A truth value.
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Nothing.
  public mutating func null() { raw("null") }

  /// A string, escaped.
  @inline(never) public mutating func string(_ text: Text) {
    comma()
    byte(UInt8(ascii: "\""))
    appendEscaped(text.bytes)
    byte(UInt8(ascii: "\""))
    needsComma = true
  }

  @inline(never) private mutating func raw(_ token: Text) {
    comma()
    bytes.add(token.bytes)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { byte(UInt8(ascii: ",")) }
  }

  @inline(never) private mutating func open(_ bracket: UInt8) {
    comma()
    byte(bracket)
    needsComma = false
  }

  @inline(never) private mutating func close(_ bracket: UInt8) {
    byte(bracket)
    needsComma = true
  }

  /// Every byte that is written alone.
  @inline(never) private mutating func byte(_ byte: UInt8) { bytes.add(byte) }

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
      bytes.add(text, from: run, to: at)
      appendEscape(scalar)
      at += length
      run = at
    }
    bytes.add(text, from: run, to: at)
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
    byte(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22, 0x5C: byte(UInt8(truncatingIfNeeded: scalar))
    case 0x08: byte(UInt8(ascii: "b"))
    case 0x0C: byte(UInt8(ascii: "f"))
    case 0x0A: byte(UInt8(ascii: "n"))
    case 0x0D: byte(UInt8(ascii: "r"))
    case 0x09: byte(UInt8(ascii: "t"))
    default:
      byte(UInt8(ascii: "u"))
      for shift: UInt32 in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
        byte(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
