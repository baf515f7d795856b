import Diagnostics

/// Text without quotes, on one line or several.
extension Parser {
  /// What ends a plain text on its line.
  enum PlainStop {
    case lineEnd, comment, colon, tab
  }

  /// A plain text on one line.
  struct PlainLine {
    /// Its first sign.
    let start: Int
    /// Behind its last sign that is not a space.
    let end: Int
    /// At what stopped it.
    let next: Int
    let stop: PlainStop
  }

  /// The plain text on the line from `from`: up to a colon with a space, a comment, a tab or the line end.
  func plainLine(from: Int) -> PlainLine {
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
        if self.byte(index) == Byte.hash { return PlainLine(start: from, end: textEnd, next: index, stop: .comment) }
      case Byte.colon where isBlankOrEnd(self.byte(index + 1)):
        return PlainLine(start: from, end: textEnd, next: index, stop: .colon)
      case Byte.lineFeed, Byte.carriageReturn:
        return PlainLine(start: from, end: textEnd, next: index, stop: .lineEnd)
      case Byte.tab:
        return PlainLine(start: from, end: textEnd, next: index, stop: .tab)
      default:
        index += 1
        textEnd = index
      }
    }
    return PlainLine(start: from, end: textEnd, next: index, stop: .lineEnd)
  }

  /// The plain text at `at` whose first line is `line`, continued on lines that stand further right than `parent`.
  /// `compact` as for `node`: where keys may start, a text that looks like one gets a warning.
  mutating func plainNode(_ line: PlainLine, parent: Int, compact: Bool) -> Node {
    let start = line.start
    let startColumn = column
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
      if compact { warnOfMissingSpace(in: start..<line.end, parent: parent) }
      reportAmbiguity(start..<line.end)
      return plain(start..<line.end)
    }
    return longPlain(start..<line.end, next, parent: parent, startColumn: startColumn)
  }

  /// `word:text` is one text that was probably meant as a key, and `-text` one that was meant as an item. In an item
  /// this is a warning; on its own it leaves a file without any key, which is an error.
  private mutating func warnOfMissingSpace(in range: Range<Int>, parent: Int) {
    let place = range.lowerBound
    if let colon = colonWithoutSpace(in: range) {
      // Where keys may start, but not on a line of its own: behind a hyphen.
      let isItem = !isFirst(place)
      guard isItem || parent == -1 else { return }
      reportMissingSpace(
        behind: colon, isItem ? YAMLMessage.perhapsSpaceAfterColon : YAMLMessage.spaceAfterColon, place..<colon + 1,
        ["key": excerpt(place..<colon)])
    } else if byte(place) == Byte.hyphen, isLetter(byte(place + 1)) || noBreakSpace(at: place + 1) != nil,
      isFirst(place)
    {
      reportMissingSpace(behind: place, YAMLMessage.perhapsSpaceAfterHyphen, place..<place + 1)
    }
  }

  /// A plain text of several lines: the first at `first`, the next at `next`.
  private mutating func longPlain(
    _ first: Range<Int>, _ next: Continuation, parent: Int, startColumn: Int
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

  /// Whether only spaces stand before `place` on its line.
  private func isFirst(_ place: Int) -> Bool {
    var index = place
    while index > start, bytes[index - 1] == Byte.space { index -= 1 }
    return index == start || isLineEnd(bytes[index - 1]) || index == 3 && bytes[0] == 0xEF
  }

  private func lineStartBefore(_ place: Int) -> Int {
    var index = place
    while index > start, !isLineEnd(bytes[index - 1]) { index -= 1 }
    return index
  }
}
