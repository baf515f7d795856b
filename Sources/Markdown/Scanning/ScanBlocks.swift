// Pure functions that recognise the beginnings of blocks. Each looks at bytes[at ..< end], a line from its text on.

/// The level of an ATX heading whose `#` stands at `at`, and how many bytes its opening takes.
func scanHeadingOpening(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (level: Int, length: Int)? {
  var next = at
  while next < end, bytes[next] == Byte.hash { next += 1 }
  let level = next - at
  guard level >= 1, level <= 6, next == end || bytes[next].isBlank else { return nil }
  return (level, level)
}

/// The text of an ATX heading in `bytes[at ..< end]`, without the spaces around it and without closing `#`.
func scanHeadingText(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Range<Int> {
  let start = scanBlanks(bytes, at, end)
  var close = end
  while close > start, bytes[close - 1].isWhitespace { close -= 1 }
  var hashes = close
  while hashes > start, bytes[hashes - 1] == Byte.hash { hashes -= 1 }
  if hashes == start { return start..<start }
  if hashes < close, bytes[hashes - 1].isBlank {
    close = hashes
    while close > start, bytes[close - 1].isWhitespace { close -= 1 }
  }
  return start..<close
}

/// The length of an opening code fence of backticks or tildes at `at`; 0 where there is none.
func scanFenceOpening(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  let mark = bytes[at]
  guard mark == Byte.backtick || mark == Byte.tilde else { return 0 }
  var next = at
  while next < end, bytes[next] == mark { next += 1 }
  let length = next - at
  guard length >= 3 else { return 0 }
  if mark == Byte.backtick {
    while next < end {
      if bytes[next] == Byte.backtick { return 0 }
      next += 1
    }
  }
  return length
}

/// Whether at least `length` of `mark` and nothing else stand from `at` to the end.
func isFenceClosing(_ bytes: [UInt8], _ at: Int, _ end: Int, mark: UInt8, length: Int) -> Bool {
  var next = at
  while next < end, bytes[next] == mark { next += 1 }
  return next - at >= length && scanBlanks(bytes, next, end) == end
}

/// The level of the heading that a line of `=` or `-` makes of the paragraph above it; 0 for any other line.
func scanSetextUnderline(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  guard at < end, bytes[at] == Byte.equals || bytes[at] == Byte.hyphen else { return 0 }
  var next = at
  while next < end, bytes[next] == bytes[at] { next += 1 }
  guard scanBlanks(bytes, next, end) == end else { return 0 }
  return bytes[at] == Byte.equals ? 1 : 2
}

/// Whether a thematic break stands at `at`; where not, `failure` is the byte that forbids it.
func isThematicBreak(_ bytes: [UInt8], _ at: Int, _ end: Int, failure: inout Int) -> Bool {
  guard at < end, failure <= at else { return false }
  let mark = bytes[at]
  guard mark == Byte.asterisk || mark == Byte.hyphen || mark == Byte.underscore else { return false }
  var count = 0
  var next = at
  while next < end {
    if bytes[next] == mark {
      count += 1
    } else if !bytes[next].isBlank {
      failure = next
      return false
    }
    next += 1
  }
  if count < 3 { failure = end }
  return count >= 3
}

/// A list marker at `at` and its length in bytes. An item that would interrupt a paragraph must hold text and, where
/// numbered, begin with 1.
func scanListMarker(_ bytes: [UInt8], _ at: Int, _ end: Int, interrupting: Bool) -> (marker: ListMarker, length: Int)? {
  guard at < end else { return nil }
  let first = bytes[at]
  var next = at + 1
  var marker = ListMarker()
  if first == Byte.asterisk || first == Byte.hyphen || first == Byte.plus {
    marker.delimiter = first
  } else if first.isDigit {
    var number = Int32(first) - 0x30
    while next < end, bytes[next].isDigit, next - at < 9 {
      number = number * 10 + Int32(bytes[next]) - 0x30
      next += 1
    }
    guard next < end, bytes[next] == Byte.dot || bytes[next] == Byte.closeParenthesis else { return nil }
    if interrupting, number != 1 { return nil }
    marker.isOrdered = true
    marker.delimiter = bytes[next]
    marker.start = number
    next += 1
  } else {
    return nil
  }
  guard next == end || bytes[next].isBlank else { return nil }
  if interrupting, scanBlanks(bytes, next, end) == end { return nil }
  return (marker, next - at)
}
