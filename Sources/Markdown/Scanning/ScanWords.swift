// The one place of this module that reads memory without asking for each byte: eight bytes at a time.

/// The first byte from `at` on that is not ASCII, or is NUL or a carriage return; `end` where there is none.
///
/// Each byte of the word is tested at once. A byte is NUL, or its exclusive or with CR is, when subtracting 1 borrows into
/// its highest bit; bytes above a hit may be mistaken for one too, so a word with a hit is looked at byte by byte.
func scanPlainASCII(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  precondition(at >= 0 && end <= bytes.count)
  return bytes.withUnsafeBytes { memory in
    var next = at
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    while next + 8 <= end {
      let word = memory.loadUnaligned(fromByteOffset: next, as: UInt64.self)
      let returns = word ^ (ones &* 0x0D)
      let hits = word | ((word &- ones) & ~word) | ((returns &- ones) & ~returns)
      if hits & tops != 0 { break }
      next += 8
    }
    while next < end, memory[next] < 0x80, memory[next] != 0, memory[next] != 0x0D { next += 1 }
    return next
  }
}
