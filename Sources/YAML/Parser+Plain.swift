import Diagnostics

/// Text without quotes, on one line or several.
extension Parser {
  /// What ends a plain text on its line.
  enum PlainStop {
    case lineEnd, comment, colon, tab
  }

  /// The plain text on the line from `from`: up to a colon with a space, a comment, a tab or the line end. `end` is
  /// behind its last sign that is not a space, `next` at what stopped it.
  func plainLine(from: Int) -> (end: Int, next: Int, stop: PlainStop) {
    var index = from
    var textEnd = from
    while index < end {
      let byte = bytes[index]
      if byte > Byte.colon {
        index += 1
        textEnd = index
        continue
      }
      switch byte {
      case Byte.space:
        index += 1
        if self.byte(index) == Byte.hash { return (textEnd, index, .comment) }
      case Byte.colon where isBlankOrEnd(self.byte(index + 1)):
        return (textEnd, index, .colon)
      case Byte.lineFeed, Byte.carriageReturn:
        return (textEnd, index, .lineEnd)
      case Byte.tab:
        return (textEnd, index, .tab)
      default:
        index += 1
        textEnd = index
      }
    }
    return (textEnd, index, .lineEnd)
  }

  /// The plain text at `at`, continued on lines that stand further right than `parent`.
  mutating func plainNode(parent: Int) -> Node {
    let start = at
    let startColumn = column
    let isOwnLine = isFirstOnLine
    let line = plainLine(from: at)
    at = line.next
    switch line.stop {
    case .lineEnd: break
    case .comment:
      return commented(start..<line.end, parent: parent)
    case .tab:
      reportTab()
      skipToLineEnd()
      return plain(start..<line.end)
    case .colon:
      report(YAMLMessage.colonInText, at..<at + 1)
      skipToLineEnd()
      skipBlock(deeperThan: parent)
      return plain(start..<line.end)
    }
    guard let next = continuation(after: at, parent: parent) else {
      if parent == -1, let colon = colonWithoutSpace(in: start..<line.end) {
        reportMissingSpace(
          behind: colon, YAMLMessage.spaceAfterColon, start..<colon + 1, ["key": excerpt(start..<colon)])
      }
      if isOwnLine { warnOfHyphen(at: start) }
      reportAmbiguity(start..<line.end)
      return plain(start..<line.end)
    }
    return longPlain(start..<line.end, next, parent: parent, startColumn: startColumn, isOwnLine: isOwnLine)
  }

  /// A plain text of several lines: the first at `first`, the next at `next`.
  private mutating func longPlain(
    _ first: Range<Int>, _ next: Continuation, parent: Int, startColumn: Int, isOwnLine: Bool
  ) -> Node {
    var text = Array(bytes[first])
    var textEnd = first.upperBound
    var next = next
    while true {
      let line = plainLine(from: next.start)
      if line.stop == .colon {
        enter(next)
        let key = colonWithoutSpace(in: first)
        if key != nil, column == startColumn {
          // Two keys, the first without its space: read both as keys, which reports it.
          at = first.lowerBound
          lineStart = lineStartBefore(at)
          return mapping(at: startColumn)
        }
        if let key {
          reportMissingSpace(
            behind: key, YAMLMessage.spaceAfterColon, first.lowerBound..<key + 1,
            ["key": excerpt(first.lowerBound..<key)])
        } else {
          report(YAMLMessage.keyInsideText, next.start..<line.end, ["key": excerpt(next.start..<line.end)])
        }
        skipBlock(deeperThan: parent)
        break
      }
      if bytes[next.start] == Byte.hyphen, isBlankOrEnd(byte(next.start + 1)) {
        report(YAMLMessage.hyphenInsideText, next.start..<next.start + 1)
        guard at < end else { break }
      }
      text.append(contentsOf: repeatElement(Byte.lineFeed, count: next.emptyLines))
      if next.emptyLines == 0 { text.append(Byte.space) }
      text += bytes[next.start..<line.end]
      textEnd = line.end
      enter(next)
      at = line.next
      if line.stop == .comment {
        _ = commented(next.start..<line.end, parent: parent)
        break
      }
      if line.stop == .tab {
        reportTab()
        skipToLineEnd()
        break
      }
      guard let following = continuation(after: at, parent: parent) else { break }
      next = following
    }
    return Node(
      .scalar(Scalar(text: String(decoding: text, as: UTF8.self), style: .plain)),
      range: first.lowerBound..<textEnd)
  }

  /// A line that continues a text.
  struct Continuation {
    /// Its first sign.
    let start: Int
    /// The first byte of its line.
    let lineStart: Int
    /// Empty lines before it.
    let emptyLines: Int
  }

  /// The line after the line end at `place`, if it continues a text that must stand further right than `parent`.
  private func continuation(after place: Int, parent: Int) -> Continuation? {
    var index = place
    var emptyLines = -1
    while index < end {
      index += bytes[index] == Byte.carriageReturn && byte(index + 1) == Byte.lineFeed && index + 1 < end ? 2 : 1
      emptyLines += 1
      let line = index
      while index < end, bytes[index] == Byte.space { index += 1 }
      guard index < end else { return nil }
      let first = bytes[index]
      if isLineEnd(first) { continue }
      guard index - line > parent, first != Byte.hash, first != Byte.tab else { return nil }
      if index == line, first == Byte.hyphen || first == Byte.dot, byte(index + 1) == first, byte(index + 2) == first,
        isBlankOrEnd(byte(index + 3))
      {
        return nil
      }
      return Continuation(start: index, lineStart: line, emptyLines: emptyLines)
    }
    return nil
  }

  private mutating func enter(_ line: Continuation) {
    at = line.start
    lineStart = line.lineStart
    tabColumns = 0
  }

  /// A text that a comment ends. Text further right on the next line was meant to continue it, which YAML forbids.
  private mutating func commented(_ range: Range<Int>, parent: Int) -> Node {
    skipToLineEnd()
    reportAmbiguity(range)
    if let next = continuation(after: at, parent: parent), plainLine(from: next.start).stop != .colon {
      enter(next)
      report(YAMLMessage.commentInsideText, lineRest())
      skipBlock(deeperThan: parent)
    }
    return plain(range)
  }

  private func plain(_ range: Range<Int>) -> Node {
    Node(.scalar(Scalar(text: text(range), style: .plain)), range: range)
  }

  /// Whether only spaces stand before `at` on its line.
  private var isFirstOnLine: Bool {
    var index = at
    while index > lineStart, bytes[index - 1] == Byte.space { index -= 1 }
    return index == lineStart
  }

  private func lineStartBefore(_ place: Int) -> Int {
    var index = place
    while index > start, !isLineEnd(bytes[index - 1]) { index -= 1 }
    return index
  }

  /// Whether the line that ends at `textEnd` is the last of its text.
  func isAlone(_ textEnd: Int, deeperThan column: Int) -> Bool {
    var lineEnd = textEnd
    while !isLineEnd(byte(lineEnd)) { lineEnd += 1 }
    return continuation(after: lineEnd, parent: column) == nil
  }

  /// `-text` on its own line was probably meant as a list item.
  private mutating func warnOfHyphen(at place: Int) {
    guard bytes[place] == Byte.hyphen, isLetter(byte(place + 1)) || noBreakSpace(at: place + 1) != nil else { return }
    reportMissingSpace(behind: place, YAMLMessage.perhapsSpaceAfterHyphen, place..<place + 1)
  }
}
