import Diagnostics

/// Text below `|` (line ends kept) or `>` (lines joined).
extension Parser {
  private enum Chomping {
    case strip, clip, keep
  }

  /// The block scalar whose `|` or `>` stands at `at`; its lines stand further right than `parent`. Ends at the
  /// beginning of the first line that is not its own.
  mutating func blockScalar(parent: Int) -> Node {
    let start = at
    let isFolded = bytes[at] == Byte.greater
    at += 1
    var chomping = Chomping.clip
    var indicated: Int?
    var hasChomping = false
    while true {
      let next = byte(at)
      if !hasChomping, next == Byte.plus || next == Byte.hyphen {
        chomping = next == Byte.plus ? .keep : .strip
        hasChomping = true
      } else if indicated == nil, next > Byte.zero, next <= Byte.nine {
        indicated = Int(next - Byte.zero)
      } else {
        break
      }
      at += 1
    }
    guard isBlankOrEnd(byte(at)) else {
      report(YAMLMessage.blockHeader, start..<lineRest().upperBound)
      skipBlock(deeperThan: parent)
      return empty(at: start)
    }
    finishLine(after: YAMLMessage.blockHeader)
    passLineEnd()
    let least = max(parent + 1, 1)
    let indent: Int
    if let indicated {
      indent = least + indicated - 1
    } else if let found = detectedIndent(least: least) {
      indent = found
    } else {
      skipBlock(deeperThan: parent)
      return empty(at: start)
    }
    var text: [UInt8] = []
    let contentEnd = blockLines(indent: indent, isFolded: isFolded, chomping: chomping, into: &text)
    if at == end, at > start, let spaces = spacesAtEnd(after: contentEnd, isKept: chomping == .keep) {
      report(YAMLMessage.spacesAtEnd, spaces)
    }
    if at < end, bytes[at] == Byte.tab {
      report(YAMLMessage.tabInIndentation, at..<at + 1)
      skipBlock(deeperThan: parent)
    }
    return Node(
      .scalar(Scalar(text: String(decoding: text, as: UTF8.self), style: isFolded ? .folded : .literal)),
      range: start..<max(contentEnd, start + 1))
  }

  /// The column of the first line that holds something. Nil after a report: an empty line before it is longer.
  private mutating func detectedIndent(least: Int) -> Int? {
    var index = at
    var longest = 0
    var longestLine = at
    while true {
      let line = index
      while index < end, bytes[index] == Byte.space { index += 1 }
      let spaces = index - line
      guard index < end else { return max(least, longest, spaces) }
      if isLineEnd(bytes[index]) {
        if spaces > longest { (longest, longestLine) = (spaces, line) }
        index += bytes[index] == Byte.carriageReturn && byte(index + 1) == Byte.lineFeed && index + 1 < end ? 2 : 1
        continue
      }
      if spaces >= least, longest > spaces {
        report(YAMLMessage.longEmptyLine, longestLine + spaces..<longestLine + longest)
        return nil
      }
      return max(least, longest, spaces)
    }
  }

  /// Appends the lines that stand at `indent`; gives the end of the last of them.
  private mutating func blockLines(
    indent: Int, isFolded: Bool, chomping: Chomping, into text: inout [UInt8]
  ) -> Int {
    var contentEnd = 0
    var emptyLines = skipEmptyLines(indent: indent)
    var pendingLineEnd = false
    var previousIsText = false
    while at < end, at - lineStart == indent, !(indent == 0 && isAtDocumentEnd) {
      let isText = bytes[at] != Byte.space && bytes[at] != Byte.tab
      if pendingLineEnd {
        if isFolded, previousIsText, isText {
          if emptyLines == 0 { text.append(Byte.space) }
        } else {
          text.append(Byte.lineFeed)
        }
      }
      text.append(contentsOf: repeatElement(Byte.lineFeed, count: emptyLines))
      let line = at
      skipToLineEnd()
      text += bytes[line..<at]
      contentEnd = at
      previousIsText = isText
      pendingLineEnd = at < end
      passLineEnd()
      emptyLines = skipEmptyLines(indent: indent)
    }
    if pendingLineEnd, chomping != .strip { text.append(Byte.lineFeed) }
    if chomping == .keep { text.append(contentsOf: repeatElement(Byte.lineFeed, count: emptyLines)) }
    return contentEnd
  }

  /// The spaces of a last line without a line end that holds nothing else, where readers disagree on whether it is a
  /// line of the text.
  private func spacesAtEnd(after contentEnd: Int, isKept: Bool) -> Range<Int>? {
    var first = end
    while first > start, bytes[first - 1] == Byte.space { first -= 1 }
    guard first < end, first > start, isLineEnd(bytes[first - 1]), isKept || contentEnd == end else { return nil }
    return first..<end
  }

  /// Passes lines that hold at most `indent` spaces and the spaces of the next line, up to `indent`.
  private mutating func skipEmptyLines(indent: Int) -> Int {
    var count = 0
    while true {
      while at < end, at - lineStart < indent, bytes[at] == Byte.space { at += 1 }
      guard at < end, isLineEnd(bytes[at]) else { return count }
      passLineEnd()
      count += 1
    }
  }
}
