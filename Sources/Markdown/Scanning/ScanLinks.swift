// Pure functions that recognise the parts of links and of link reference definitions.

/// A link destination at `at`: where its text is and where scanning goes on. Nil where there is none; an empty bare one
/// is a destination, as in `[a]()`.
func scanDestination(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (text: Range<Int>, next: Int)? {
  var next = at
  if at < end, bytes[at] == Byte.less {
    next += 1
    while next < end {
      switch bytes[next] {
      case Byte.greater: return (trimmed(bytes, at + 1..<next), next + 1)
      case Byte.backslash where next + 1 < end && bytes[next + 1].isPunctuation: next += 2
      case Byte.lineFeed, Byte.less: return nil
      default: next += 1
      }
    }
    return nil
  }
  var depth = 0
  scan: while next < end {
    let byte = bytes[next]
    switch byte {
    case Byte.backslash where next + 1 < end && bytes[next + 1].isPunctuation: next += 2
    case Byte.openParenthesis:
      depth += 1
      // Deeper nesting than any real address has; a bound keeps a run of parentheses from being read again and again.
      guard depth <= 32 else { return nil }
      next += 1
    case Byte.closeParenthesis:
      if depth == 0 { break scan }
      depth -= 1
      next += 1
    default:
      if byte.isWhitespace || byte.isControl {
        if next == at { return nil }
        break scan
      }
      next += 1
    }
  }
  return depth == 0 ? (at..<next, next) : nil
}

/// The range without whitespace at its ends.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while end > start, bytes[end - 1].isWhitespace { end -= 1 }
  while start < end, bytes[start].isWhitespace { start += 1 }
  return start..<end
}

/// A link title at `at`, in any of its three kinds of quotes: the text between them and where scanning goes on.
func scanTitle(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (text: Range<Int>, next: Int)? {
  guard at < end else { return nil }
  let open = bytes[at]
  let close: UInt8
  switch open {
  case Byte.quote, Byte.apostrophe: close = open
  case Byte.openParenthesis: close = Byte.closeParenthesis
  default: return nil
  }
  var next = at + 1
  while next < end {
    let byte = bytes[next]
    if byte == close { return (at + 1..<next, next + 1) }
    if byte == Byte.backslash, next + 1 < end, bytes[next + 1].isPunctuation {
      next += 2
    } else if open == Byte.openParenthesis, byte == Byte.openParenthesis {
      return nil
    } else {
      next += 1
    }
  }
  return nil
}

/// A link label with its brackets, `at` standing on `[`: the text between them and where scanning goes on.
func scanLabel(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (text: Range<Int>, next: Int)? {
  var next = at + 1
  while next < end, next - at <= longestLabel + 1 {
    switch bytes[next] {
    case Byte.closeBracket: return (at + 1..<next, next + 1)
    case Byte.openBracket: return nil
    case Byte.backslash where next + 1 < end && bytes[next + 1].isPunctuation: next += 2
    default: next += 1
    }
  }
  return nil
}

/// Bytes a link label may have at most.
let longestLabel = 999

/// The first byte from `at` on that is no space or tab.
func scanBlanks(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  var next = at
  while next < end, bytes[next].isBlank { next += 1 }
  return next
}

/// The first byte from `at` on after spaces and tabs with at most one line end among them.
func scanBlanksAndOneLineEnd(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  let next = scanBlanks(bytes, at, end)
  return next < end && bytes[next] == Byte.lineFeed ? scanBlanks(bytes, next + 1, end) : next
}

/// An absolute address between `<` and `>`, `at` standing after `<`: where the `>` stands.
func scanAutolink(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
  guard at < end, bytes[at].isLetter else { return nil }
  var next = at + 1
  while next < end, next - at <= 32 {
    let byte = bytes[next]
    guard byte.isAlphanumeric || byte == Byte.plus || byte == Byte.dot || byte == Byte.hyphen else { break }
    next += 1
  }
  guard next - at >= 2, next - at <= 32, next < end, bytes[next] == Byte.colon else { return nil }
  next += 1
  while next < end {
    let byte = bytes[next]
    if byte == Byte.greater { return next }
    if byte <= Byte.space || byte == Byte.less { return nil }
    next += 1
  }
  return nil
}

/// A mail address between `<` and `>`, `at` standing after `<`: where the `>` stands.
func scanMailAutolink(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
  var next = at
  while next < end, isMailLocal(bytes[next]) { next += 1 }
  guard next > at, next < end, bytes[next] == Byte.at else { return nil }
  next += 1
  while true {
    let start = next
    while next < end, bytes[next].isAlphanumeric || bytes[next] == Byte.hyphen { next += 1 }
    guard next > start, next - start <= 63, bytes[start] != Byte.hyphen, bytes[next - 1] != Byte.hyphen, next < end
    else { return nil }
    if bytes[next] == Byte.greater { return next }
    guard bytes[next] == Byte.dot else { return nil }
    next += 1
  }
}

/// What may stand before the `@` of a mail address.
private func isMailLocal(_ byte: UInt8) -> Bool {
  if byte.isAlphanumeric { return true }
  switch byte {
  case Byte.dot, Byte.exclamation, Byte.hash, UInt8(ascii: "$"), UInt8(ascii: "%"), Byte.ampersand, Byte.apostrophe,
    Byte.asterisk, Byte.plus, Byte.slash, Byte.equals, Byte.question, Byte.caret, Byte.underscore, Byte.backtick,
    Byte.openBrace, Byte.pipe, Byte.closeBrace, Byte.tilde, Byte.hyphen:
    return true
  default: return false
  }
}
