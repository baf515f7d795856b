import Diagnostics

/// `[a, b]` and `{a: b}`, on one line.
extension Parser {
  /// The flow collection at `at` as a node. Lines that belong to a refused one stand further right than `parent`.
  mutating func flowNode(parent: Int) -> Node {
    let start = at
    // The node is its outermost collection, and counts once.
    depth -= 1
    defer { depth += 1 }
    guard let node = flowCollection() else {
      skipBlock(deeperThan: parent)
      // The bracket that closes a list of several lines often stands at the left.
      while at < end, bytes[at] == Byte.closeBracket || bytes[at] == Byte.closeBrace { skipBlock(deeperThan: parent) }
      return empty(at: start)
    }
    var next = at
    while next < end, bytes[next] == Byte.space { next += 1 }
    if next < end, bytes[next] == Byte.colon, isBlankOrEnd(byte(next + 1)) {
      return refused(YAMLMessage.complexKey, start..<next + 1, parent: parent)
    }
    finishLine()
    return node
  }

  /// The collection whose bracket stands at `at`; ends behind its partner. Nil after a report.
  private mutating func flowCollection() -> Node? {
    guard depth < Parser.maximumDepth else {
      report(YAMLMessage.tooDeep, at..<at + 1, ["limit": String(Parser.maximumDepth)])
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let open = at
    let isMapping = bytes[at] == Byte.openBrace
    let close = isMapping ? Byte.closeBrace : Byte.closeBracket
    var items: [Node] = []
    var entries: [Entry] = []
    var keys = KeySet()
    var needsComma = false
    at += 1
    while true {
      guard skipFlowSpaces() else { return nil }
      let next = byte(at)
      if isLineEnd(next) || (next == Byte.hash && (byte(at - 1) == Byte.space)) {
        report(YAMLMessage.flowAcrossLines, open..<at, ["open": excerpt(open..<open + 1), "close": sign(close)])
        return nil
      }
      if next == close {
        at += 1
        return Node(isMapping ? .mapping(entries) : .sequence(items), range: open..<at)
      }
      if next == Byte.comma {
        guard needsComma else {
          report(YAMLMessage.emptyFlowItem, at..<at + 1)
          return nil
        }
        needsComma = false
        at += 1
        continue
      }
      guard !needsComma else {
        report(YAMLMessage.missingComma, at..<at + 1, ["close": sign(close)])
        return nil
      }
      needsComma = true
      if isMapping {
        guard let entry = flowEntry(close: close, needsColon: false) else { return nil }
        if let first = keys.firstRange(of: entry.key, in: entries) {
          report(
            YAMLMessage.duplicateKey, entry.keyRange, ["key": excerpt(entry.keyRange)],
            related: [RelatedPlace(YAMLMessage.firstKey, file: file, range: first)])
        }
        entries.append(entry)
        keys.add(entry.key, at: entries.count - 1, of: entries)
      } else {
        guard let item = flowItem(close: close) else { return nil }
        items.append(item)
      }
    }
  }

  /// An item of a list: a value, or one key with its value.
  private mutating func flowItem(close: UInt8) -> Node? {
    let start = at
    guard let value = flowValue() else { return nil }
    let valueEnd = at
    guard skipFlowSpaces() else { return nil }
    guard byte(at) == Byte.colon else {
      if let scalar = value.scalar, scalar.style == .plain, let colon = colonWithoutSpace(in: value.range) {
        report(YAMLMessage.perhapsSpaceAfterColon, start..<colon + 1, ["key": excerpt(start..<colon)])
      }
      at = max(at, valueEnd)
      return value
    }
    guard let key = flowKey(value) else { return nil }
    guard let pair = flowPairValue(close: close) else { return nil }
    return Node(
      .mapping([Entry(key: key, keyRange: value.range, value: pair)]), range: start..<pair.range.upperBound)
  }

  /// A key of a mapping and its value; the colon and the value may be left out.
  private mutating func flowEntry(close: UInt8, needsColon: Bool) -> Entry? {
    guard let name = flowValue() else { return nil }
    guard let key = flowKey(name) else { return nil }
    guard skipFlowSpaces() else { return nil }
    guard byte(at) == Byte.colon else {
      if name.scalar?.style == .plain, let colon = colonWithoutSpace(in: name.range) {
        report(
          YAMLMessage.spaceAfterColon, name.range.lowerBound..<colon + 1,
          ["key": excerpt(name.range.lowerBound..<colon)])
        guard at < end else { return nil }
      }
      return Entry(key: key, keyRange: name.range, value: empty(at: name.range.upperBound))
    }
    guard let value = flowPairValue(close: close) else { return nil }
    return Entry(key: key, keyRange: name.range, value: value)
  }

  /// The text of a key, after checks. Nil after a report: lists and mappings are no keys here.
  private mutating func flowKey(_ node: Node) -> String? {
    guard let scalar = node.scalar else {
      report(YAMLMessage.complexKey, node.range)
      return nil
    }
    if at - node.range.lowerBound > 1024 {
      report(YAMLMessage.keyTooLong, node.range)
      return nil
    }
    if scalar.style == .plain, scalar.text == "<<" {
      report(YAMLMessage.mergeKey, node.range)
      return nil
    }
    return scalar.text
  }

  /// The value behind the colon at `at`; empty text where there is none.
  private mutating func flowPairValue(close: UInt8) -> Node? {
    at += 1
    let place = at
    guard skipFlowSpaces() else { return nil }
    if byte(at) == Byte.comma || byte(at) == close { return empty(at: place) }
    if isLineEnd(byte(at)) { return empty(at: place) }
    guard let value = flowValue() else { return nil }
    guard skipFlowSpaces() else { return nil }
    if byte(at) == Byte.colon {
      report(YAMLMessage.colonInText, at..<at + 1)
      return nil
    }
    return value
  }

  /// Text, or a collection. Nil after a report.
  private mutating func flowValue() -> Node? {
    let start = at
    let next = byte(at + 1)
    switch byte(at) {
    case Byte.openBracket, Byte.openBrace:
      return flowCollection()
    case Byte.doubleQuote, Byte.singleQuote:
      let style: Scalar.Style = bytes[at] == Byte.doubleQuote ? .doubleQuoted : .singleQuoted
      guard let text = quotedText(indent: 0, oneLine: true) else { return nil }
      return Node(.scalar(Scalar(text: text, style: style)), range: start..<at)
    case Byte.ampersand, Byte.asterisk, Byte.exclamation:
      _ = property()
      return nil
    case Byte.question:
      report(YAMLMessage.questionInFlow, at..<at + 1)
      return nil
    case Byte.hyphen where isBlankOrEnd(next) || isFlowSign(next):
      report(YAMLMessage.itemInFlow, at..<at + 1)
      return nil
    case Byte.colon:
      report(YAMLMessage.emptyKey, at..<at + 1)
      return nil
    case Byte.closeBracket, Byte.closeBrace:
      report(YAMLMessage.mismatchedBracket, at..<at + 1, ["sign": excerpt(at..<at + 1)])
      return nil
    case Byte.percent, Byte.at, Byte.backtick, Byte.bar, Byte.greater, Byte.hash, Byte.comma:
      report(YAMLMessage.reservedStart, at..<at + 1, ["sign": excerpt(at..<at + 1)])
      return nil
    default:
      return flowPlain()
    }
  }

  /// Plain text up to a comma, a bracket, a colon with a space or another such sign, or a comment.
  private mutating func flowPlain() -> Node? {
    let start = at
    var textEnd = at
    scan: while at < end {
      let byte = bytes[at]
      switch byte {
      case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace, Byte.lineFeed,
        Byte.carriageReturn, Byte.tab:
        break scan
      case Byte.question:
        report(YAMLMessage.questionInFlow, at..<at + 1)
        return nil
      case Byte.colon where isBlankOrEnd(self.byte(at + 1)) || isFlowSign(self.byte(at + 1)):
        break scan
      case Byte.space:
        at += 1
        if self.byte(at) == Byte.hash { break scan }
      default:
        at += 1
        textEnd = at
      }
    }
    let range = start..<textEnd
    reportAmbiguity(range)
    return Node(.scalar(Scalar(text: text(range), style: .plain)), range: range)
  }

  private func isFlowSign(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.openBracket || byte == Byte.closeBracket || byte == Byte.openBrace
      || byte == Byte.closeBrace
  }

  /// Passes spaces; false after a report of a tab.
  private mutating func skipFlowSpaces() -> Bool {
    skipSpaces()
    guard byte(at) == Byte.tab else { return true }
    reportTab()
    return false
  }

  private func sign(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }
}
