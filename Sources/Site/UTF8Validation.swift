/// The offset of the first byte that cannot belong to UTF-8 (Unicode 15, table 3-7); nil when all is well. Linear.
package func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBytes(firstInvalidUTF8)
}

private func firstInvalidUTF8(in bytes: UnsafeRawBufferPointer) -> Int? {
  var at = 0
  let count = bytes.count
  while at < count {
    let lead = bytes[at]
    if lead < 0x80 {
      at += 1
      // Most of most files is ASCII: eight bytes at a time.
      while at + 8 <= count, bytes.word(at) & 0x8080_8080_8080_8080 == 0 { at += 8 }
      continue
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return at
    }
    if at + length > count || !second.contains(bytes[at + 1]) { return at }
    var index = at + 2
    while index < at + length {
      if bytes[index] & 0xC0 != 0x80 { return at }
      index += 1
    }
    at += length
  }
  return nil
}
