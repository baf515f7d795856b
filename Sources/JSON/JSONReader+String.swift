extension JSONReader {
  /// The text between two quotation marks, unescaped and checked as UTF-8. Runs without escapes are copied whole.
  mutating func string() throws(JSONError) -> Text {
    at += 1
    var text: [UInt8] = []
    var run = at
    while at < end {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        text.add(bytes, from: run, to: at)
        at += 1
        return Text(text)
      case UInt8(ascii: "\\"):
        text.add(bytes, from: run, to: at)
        try escape(into: &text)
        run = at
      case 0..<0x20: throw failure(.controlCharacter)
      case 0x80...0xFF: at += try scalarLength()
      default: at += 1
      }
    }
    throw failure(.unexpectedEnd)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = at
    at += 1
    guard at < end else { throw failure(.unexpectedEnd) }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.add(letter)
    case UInt8(ascii: "b"): text.add(0x08)
    case UInt8(ascii: "f"): text.add(0x0C)
    case UInt8(ascii: "n"): text.add(0x0A)
    case UInt8(ascii: "r"): text.add(0x0D)
    case UInt8(ascii: "t"): text.add(0x09)
    case UInt8(ascii: "u"):
      var scalar = try fourHexDigits(start)
      if scalar & 0xFC00 == 0xD800 {
        guard end - at >= 2, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
          throw failure(.loneSurrogate, at: start)
        }
        at += 2
        let low = try fourHexDigits(start)
        guard low & 0xFC00 == 0xDC00 else { throw failure(.loneSurrogate, at: start) }
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
      } else if scalar & 0xFC00 == 0xDC00 {
        throw failure(.loneSurrogate, at: start)
      }
      appendUTF8(scalar, to: &text)
    default: throw failure(.invalidEscape, at: start)
    }
  }

  private mutating func fourHexDigits(_ start: Int) throws(JSONError) -> UInt32 {
    guard end - at >= 4 else { throw failure(.unexpectedEnd, at: end) }
    var value: UInt32 = 0
    for index in at..<(at + 4) {
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw failure(.invalidEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    at += 4
    return value
  }

  /// The length of the UTF-8 sequence that begins here, with the bounds of table 3-7 of the Unicode standard.
  private func scalarLength() throws(JSONError) -> Int {
    let first = bytes[at]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: throw failure(.invalidUTF8)
    }
    guard end - at >= length, second.contains(bytes[at + 1]) else { throw failure(.invalidUTF8) }
    for index in 2..<max(2, length) where bytes[at + index] & 0xC0 != 0x80 { throw failure(.invalidUTF8) }
    return length
  }
}

/// Appends one scalar value, which must not be a surrogate, as UTF-8.
func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift) & 0x3F }
  switch scalar {
  case 0..<0x80:
    bytes.add(UInt8(truncatingIfNeeded: scalar))
    return
  case 0x80..<0x800: bytes.add(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
  case 0x800..<0x10000:
    bytes.add(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
    bytes.add(tail(6))
  default:
    bytes.add(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
    bytes.add(tail(12))
    bytes.add(tail(6))
  }
  bytes.add(tail(0))
}
