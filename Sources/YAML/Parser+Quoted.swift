import Diagnostics

/// Text between quotes, on one line or several.
extension Parser {
  /// The quoted text at `at` as a node, continued on lines that stand further right than `parent`.
  mutating func quotedNode(parent: Int) -> Node {
    let start = at
    let style: Scalar.Style = byte(at) == Byte.doubleQuote ? .doubleQuoted : .singleQuoted
    let firstLine = lineStart
    guard let text = quotedText(indent: parent + 1, oneLine: false) else {
      skipBlock(deeperThan: parent)
      return empty(at: start)
    }
    let node = Node(.scalar(Scalar(text: text, style: style)), range: start..<at)
    var next = at
    while next < end, bytes[next] == Byte.space { next += 1 }
    if next < end, bytes[next] == Byte.colon, isBlankOrEnd(byte(next + 1)) {
      at = next
      report(lineStart == firstLine ? YAMLMessage.colonInText : YAMLMessage.multilineKey, next..<next + 1)
      skipBlock(deeperThan: parent)
      return node
    }
    finishLine(after: YAMLMessage.textAfterQuote)
    return node
  }

  /// The text between the quote at `at` and its partner; `at` ends behind it. Lines after the first must stand at
  /// column `indent` at least. Nil after a report; then `at` stands at the end of the last line that was looked at.
  mutating func quotedText(indent: Int, oneLine: Bool) -> String? {
    let quote = bytes[at]
    let open = at
    at += 1
    let first = at
    while at < end {
      let byte = bytes[at]
      if byte == quote, quote == Byte.doubleQuote || self.byte(at + 1) != quote {
        at += 1
        return text(first..<at - 1)
      }
      if byte == quote || isLineEnd(byte) || (byte == Byte.backslash && quote == Byte.doubleQuote) { break }
      at += 1
    }
    return foldedText(from: first, quote: quote, open: open, indent: indent, oneLine: oneLine)
  }

  /// The rest of a quoted text that has escapes or several lines; what was read so far starts at `first`.
  private mutating func foldedText(from first: Int, quote: UInt8, open: Int, indent: Int, oneLine: Bool) -> String? {
    var text = Array(bytes[first..<at])
    // White space before this place came from an escape and is kept at a line's end.
    var kept = 0
    while at < end {
      let byte = bytes[at]
      if byte == quote {
        if quote == Byte.singleQuote, self.byte(at + 1) == quote, at + 1 < end {
          text.append(quote)
          at += 2
          continue
        }
        at += 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte == Byte.backslash, quote == Byte.doubleQuote {
        if isLineEnd(self.byte(at + 1)) {
          at += 1
          guard !oneLine, at < end, let emptyLines = nextQuotedLine(indent: indent, open: open) else {
            if oneLine || at >= end { reportUnclosed(open) }
            return nil
          }
          text.append(contentsOf: repeatElement(Byte.lineFeed, count: emptyLines))
        } else {
          escape(into: &text)
        }
        kept = text.count
      } else if isLineEnd(byte) {
        guard !oneLine else { break }
        while text.count > kept, text[text.count - 1] == Byte.space || text[text.count - 1] == Byte.tab {
          text.removeLast()
        }
        guard let emptyLines = nextQuotedLine(indent: indent, open: open) else { return nil }
        if emptyLines == 0 {
          text.append(Byte.space)
        } else {
          text.append(contentsOf: repeatElement(Byte.lineFeed, count: emptyLines))
        }
        kept = text.count
      } else {
        text.append(byte)
        at += 1
      }
    }
    reportUnclosed(open)
    return nil
  }

  /// Passes the line end at `at` and empty lines; counts the latter. Nil after a report where the text cannot go on.
  private mutating func nextQuotedLine(indent: Int, open: Int) -> Int? {
    var emptyLines = -1
    while at < end {
      passLineEnd()
      emptyLines += 1
      if isMarker(Byte.hyphen) || isMarker(Byte.dot) {
        reportUnclosed(open)
        return stepBack()
      }
      skipSpaces()
      let depth = at - lineStart
      while at < end, bytes[at] == Byte.tab || bytes[at] == Byte.space { at += 1 }
      guard at < end else { break }
      if isLineEnd(bytes[at]) { continue }
      if depth >= indent { return emptyLines }
      if bytes[lineStart + depth] == Byte.tab {
        // The tabs were meant to indent, so the text goes on.
        reportTabs(lineStart + depth..<at)
        guard at < end else { return nil }
        return emptyLines
      }
      if isItem || isPlainKey() || isQuotedKey() {
        reportUnclosed(open)
      } else {
        report(YAMLMessage.continuationIndentation, lineRest())
        skipToLineEnd()
        return nil
      }
      // The line may be sound: go back behind the line end before it.
      at = lineStart
      return stepBack()
    }
    reportUnclosed(open)
    return nil
  }

  /// Stands at the line end before `lineStart`, so that the line at fault is read again as what it looks like.
  private mutating func stepBack() -> Int? {
    guard at < end, at > start else { return nil }
    at -= 1
    if bytes[at] == Byte.lineFeed, at > start, bytes[at - 1] == Byte.carriageReturn { at -= 1 }
    return nil
  }

  private mutating func reportUnclosed(_ open: Int) {
    report(YAMLMessage.unclosedQuote, open..<open + 1, ["quote": excerpt(open..<open + 1)])
  }

  // MARK: Escapes

  /// Appends what the backslash at `at` and the signs behind it mean.
  private mutating func escape(into text: inout [UInt8]) {
    let start = at
    let letter = byte(at + 1)
    at += 2
    switch letter {
    case UInt8(ascii: "0"): text.append(0)
    case UInt8(ascii: "a"): text.append(7)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "t"), Byte.tab: text.append(9)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "v"): text.append(11)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "e"): text.append(0x1B)
    case Byte.space, Byte.doubleQuote, Byte.backslash, Byte.slash: text.append(letter)
    case UInt8(ascii: "N"): text += [0xC2, 0x85]
    case UInt8(ascii: "_"): text += [0xC2, 0xA0]
    case UInt8(ascii: "L"): text += [0xE2, 0x80, 0xA8]
    case UInt8(ascii: "P"): text += [0xE2, 0x80, 0xA9]
    case UInt8(ascii: "x"): numberedEscape(digits: 2, from: start, into: &text)
    case UInt8(ascii: "u"): numberedEscape(digits: 4, from: start, into: &text)
    case UInt8(ascii: "U"): numberedEscape(digits: 8, from: start, into: &text)
    default:
      let length = at - 1 < end ? decode(bytes, at - 1, end).length : 0
      let range = start..<min(at - 1 + length, end)
      at = range.upperBound
      report(YAMLMessage.unknownEscape, range, ["escape": excerpt(range)])
    }
  }

  private mutating func numberedEscape(digits: Int, from start: Int, into text: inout [UInt8]) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, let digit = hexadecimalValue(byte(at)), at < end {
      value = value << 4 | digit
      at += 1
      count += 1
    }
    let range = start..<at
    if count < digits {
      report(YAMLMessage.shortEscape, range, ["escape": excerpt(range), "digits": String(digits)])
    } else if let scalar = Unicode.Scalar(value) {
      text += UTF8.encode(scalar)!
    } else {
      report(YAMLMessage.impossibleEscape, range, ["escape": excerpt(range)])
    }
  }

  private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case Byte.zero...Byte.nine: UInt32(byte - Byte.zero)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
