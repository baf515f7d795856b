import Diagnostics

/// The first look at the bytes: valid UTF-8, and no character that another YAML reader would refuse or take for a line
/// end. One message a line, so that a file in the wrong encoding does not give one message a letter.
struct CharacterCheck {
  let file: String
  var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// Whether the bytes can be parsed at all. Linear.
  mutating func run(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    if range.count >= 2 {
      let pair = (bytes[range.lowerBound], bytes[range.lowerBound + 1])
      if pair == (0xFF, 0xFE) || pair == (0xFE, 0xFF) || pair.0 == 0 || pair.1 == 0 {
        diagnostics.append(
          Diagnostic(YAMLMessage.otherEncoding, file: file, range: range.lowerBound..<range.lowerBound + 2))
        return false
      }
    }
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      let byte = bytes[at]
      if (byte >= 0x20 && byte < 0x7F) || byte == 0x0A {
        at += 1
        continue
      }
      if byte == 0x0D || byte == 0x09 {
        at += 1
        continue
      }
      let (length, scalar) = decode(bytes, at, end)
      if let message = fault(scalar, at: at, start: range.lowerBound) {
        var values: [String: String] = [:]
        if let scalar { values["code"] = "U+" + hexadecimal(scalar) }
        diagnostics.append(Diagnostic(message, values, file: file, range: at..<at + length))
        if diagnostics.count >= Parser.maximumErrors { return false }
        while at < end, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      } else {
        at += length
      }
    }
    return true
  }

  private func fault(_ scalar: UInt32?, at: Int, start: Int) -> Message? {
    guard let scalar else { return YAMLMessage.notUTF8 }
    switch scalar {
    case 0..<0x20, 0x7F, 0x80..<0x85, 0x86..<0xA0, 0xFFFE, 0xFFFF: return YAMLMessage.controlCharacter
    case 0x85, 0x2028, 0x2029: return YAMLMessage.invisibleLineEnd
    case 0xFEFF: return at == start ? nil : YAMLMessage.controlCharacter
    default: return nil
    }
  }

  private func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// The scalar that starts at `at` and its length in bytes; nil and 1 where the bytes are not UTF-8.
func decode(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (length: Int, scalar: UInt32?) {
  let first = bytes[at]
  if first < 0x80 { return (1, UInt32(first)) }
  let length: Int
  var scalar: UInt32
  let least: UInt32
  switch first {
  case 0xC2...0xDF: (length, scalar, least) = (2, UInt32(first & 0x1F), 0x80)
  case 0xE0...0xEF: (length, scalar, least) = (3, UInt32(first & 0x0F), 0x800)
  case 0xF0...0xF4: (length, scalar, least) = (4, UInt32(first & 0x07), 0x10000)
  default: return (1, nil)
  }
  guard at + length <= end else { return (1, nil) }
  for index in at + 1..<at + length {
    guard bytes[index] & 0xC0 == 0x80 else { return (1, nil) }
    scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
  }
  guard scalar >= least, scalar <= 0x10FFFF, scalar & 0xFFFFF800 != 0xD800 else { return (1, nil) }
  return (length, scalar)
}
