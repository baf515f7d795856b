// Writing to the output: tags as they are, everything a person typed escaped.

extension HTMLRenderer {
  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  mutating func write(text: String) {
    output.append(contentsOf: text.utf8)
  }

  mutating func write(number: Int) {
    output.append(contentsOf: String(number).utf8)
  }

  /// Ends the line that has been begun, if one has.
  mutating func startLine() {
    if let last = output.last, last != Byte.lineFeed { output.append(Byte.lineFeed) }
  }

  mutating func escape(_ range: Range<Int>, _ stops: [Bool]) {
    escape(tree.source.bytes, range, stops)
  }

  mutating func escape(_ bytes: [UInt8], _ stops: [Bool]) {
    escape(bytes, 0..<bytes.count, stops)
  }

  /// Writes `bytes[range]`, copying what needs no escape in runs.
  mutating func escape(_ bytes: [UInt8], _ range: Range<Int>, _ stops: [Bool]) {
    var start = range.lowerBound
    var at = start
    let end = range.upperBound
    while at < end {
      let byte = bytes[at]
      guard stops[Int(byte)] else {
        at += 1
        continue
      }
      var length = 1
      let replacement: StaticString
      switch byte {
      case Byte.ampersand: replacement = "&amp;"
      case Byte.less: replacement = "&lt;"
      case Byte.greater: replacement = "&gt;"
      case Byte.quote: replacement = "&quot;"
      default:
        // The no-break space is C2 A0; other characters may begin with C2 too.
        guard at + 1 < end, bytes[at + 1] == 0xA0 else {
          at += 1
          continue
        }
        length = 2
        replacement = "&nbsp;"
      }
      output.append(contentsOf: bytes[start..<at])
      write(replacement)
      at += length
      start = at
    }
    output.append(contentsOf: bytes[start..<end])
  }

  /// Writes an address for an attribute: what an address cannot hold is percent-encoded, existing encodings stay.
  mutating func escape(address bytes: [UInt8]) {
    for byte in bytes {
      switch byte {
      case Byte.ampersand: write("&amp;")
      case Byte.apostrophe: if isGuide { output.append(byte) } else { write("&#x27;") }
      case _ where byte.isAlphanumeric || isPlainInAddress(byte): output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimal(byte >> 4))
        output.append(hexadecimal(byte & 15))
      }
    }
  }

  private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? digit + 0x30 : digit + 0x37
  }

  private func isPlainInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.hyphen, Byte.underscore, Byte.dot, Byte.plus, Byte.exclamation, Byte.asterisk, Byte.openParenthesis,
      Byte.closeParenthesis, UInt8(ascii: ","), UInt8(ascii: "%"), Byte.hash, Byte.at, Byte.question, Byte.equals,
      Byte.semicolon, Byte.colon, Byte.slash, UInt8(ascii: "$"), Byte.tilde:
      return true
    default: return false
    }
  }
}
