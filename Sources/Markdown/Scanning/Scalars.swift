// Unicode scalars in UTF-8 bytes, and what the standard asks of them.

/// The scalar that begins at `at`, and where the next begins. The bytes are valid UTF-8.
func scalarAfter(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (scalar: Unicode.Scalar, next: Int) {
  let first = UInt32(bytes[at])
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard at + length <= end else { return ("\u{FFFD}", end) }
  var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
  for index in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[at + index] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", at + length)
}

/// The scalar that ends before `at`. There must be one from `start` on.
func scalarBefore(_ bytes: [UInt8], _ at: Int, _ start: Int) -> Unicode.Scalar {
  var first = at - 1
  while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
  return scalarAfter(bytes, first, at).scalar
}

/// What stands beside a delimiter run.
enum Neighbour {
  case whitespace, punctuation, other

  /// The class of a scalar. Symbols count as punctuation.
  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      self = byte.isWhitespace && byte != 0x0B ? .whitespace : byte.isPunctuation ? .punctuation : .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .whitespace
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }
}
