/// A link or footnote label as it is compared: case folded, runs of whitespace as one space, none at the ends.
struct Label: Hashable {
  /// UTF-8.
  let bytes: [UInt8]

  /// The label in `source[range]`; nil where it is blank.
  init?(_ source: [UInt8], _ range: Range<Int>) {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    var at = range.lowerBound
    var isSpacePending = false
    while at < range.upperBound {
      let byte = source[at]
      if byte.isWhitespace {
        isSpacePending = !folded.isEmpty
        at += 1
        continue
      }
      if isSpacePending {
        folded.append(Byte.space)
        isSpacePending = false
      }
      if byte < 0x80 {
        folded.append(byte.lowercased)
        at += 1
      } else {
        let (scalar, next) = scalarAfter(source, at, range.upperBound)
        Label.appendFolded(scalar, to: &folded)
        at = next
      }
    }
    if folded.isEmpty { return nil }
    bytes = folded
  }

  /// Hashes the bytes in one go.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Folding takes capitals and small letters, and letters that are written as several in capitals, to the same text.
  /// Going down, up and down again does that for all of Unicode but the dotless i, which has a capital of another
  /// letter.
  private static func appendFolded(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if scalar == "\u{131}" {
      folded.append(contentsOf: [0xC4, 0xB1])
      return
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        folded.append(contentsOf: upper.properties.lowercaseMapping.utf8)
      }
    }
  }
}
