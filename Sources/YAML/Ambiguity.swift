import Diagnostics

/// Plain texts that other YAML readers take for something else than text.
extension Parser {
  /// Reports the plain text at `range` where a reader of YAML 1.1 or 1.2 would make it a truth value, nothing, or a
  /// number that loses its leading zero. `true` and `false` are let through: every reader agrees on them.
  mutating func reportAmbiguity(_ range: Range<Int>) {
    guard let first = range.first else { return }
    let byte = bytes[first]
    if range.count <= 5, let message = ambiguousWord(range) {
      report(message, range, ["text": excerpt(range)])
    } else if byte == Byte.zero || byte == Byte.plus || byte == Byte.hyphen, hasLeadingZero(range) {
      report(YAMLMessage.leadingZero, range, ["text": excerpt(range)])
    }
  }

  private func ambiguousWord(_ range: Range<Int>) -> Message? {
    var word: UInt64 = 0
    var isLowercase = true
    for byte in bytes[range] {
      if byte & 0x20 == 0 { isLowercase = false }
      word = word << 8 | UInt64(byte | 0x20)
    }
    switch word {
    // yes, no, on, off
    case 0x79_6573, 0x6E6F, 0x6F6E, 0x6F_6666: return YAMLMessage.ambiguousWord
    // true, false
    case 0x7472_7565, 0x66_616C_7365: return isLowercase ? nil : YAMLMessage.ambiguousWord
    // null, ~
    case 0x6E75_6C6C: return YAMLMessage.nullWord
    case 0x7E: return bytes[range.lowerBound] == UInt8(ascii: "~") ? YAMLMessage.nullWord : nil
    default: return nil
    }
  }

  /// `007`, `-01`, `00.5`, `0x1F`, `0o17`, `0b1`: a number of another value, or without its zeros, to some reader.
  private func hasLeadingZero(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    if bytes[index] != Byte.zero { index += 1 }
    guard index + 1 < range.upperBound, bytes[index] == Byte.zero else { return false }
    index += 1
    let marker = bytes[index] | 0x20
    if marker == UInt8(ascii: "x") || marker == UInt8(ascii: "o") || marker == UInt8(ascii: "b") {
      guard index + 1 < range.upperBound else { return false }
      return bytes[index + 1..<range.upperBound].allSatisfy {
        isDigit($0) || $0 == UInt8(ascii: "_") || isHexadecimal($0)
      }
    }
    guard isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "_") else { return false }
    return bytes[index..<range.upperBound].allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") || $0 == Byte.dot }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= Byte.zero && byte <= Byte.nine }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f")
  }
}
