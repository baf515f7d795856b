import Diagnostics

/// Mappings and sequences by indentation.
extension Parser {
  /// The node on the next lines, which must stand further right than `parent`; a sequence may stand at `parent`
  /// itself where it is a mapping's value. Empty text at `emptyAt` where there is none.
  mutating func blockNode(parent: Int, sequenceAtParent: Bool, emptyAt: Int) -> Node {
    skipToContent()
    guard !isAtDocumentEnd else { return empty(at: min(emptyAt, at)) }
    let column = self.column
    guard column > parent || (sequenceAtParent && column == parent && isItem) else { return empty(at: emptyAt) }
    return node(parent: parent, compact: true)
  }

  /// The node that starts at `at`. `compact` says that a mapping or sequence may start here: it may on a line of its
  /// own and after a hyphen, but not after a key. Ends behind the node's last line, or at that line's end.
  mutating func node(parent: Int, compact: Bool) -> Node {
    guard depth < Parser.maximumDepth else {
      let place = at
      report(YAMLMessage.tooDeep, at..<min(at + 1, end), ["limit": String(Parser.maximumDepth)])
      skipBlock(deeperThan: parent)
      return empty(at: place)
    }
    depth += 1
    defer { depth -= 1 }
    let column = self.column
    let first = byte(at)
    let second = byte(at + 1)
    switch first {
    case Byte.hyphen where isBlankOrEnd(second):
      return compact ? sequence(at: column, parent: parent) : misplacedSequence(parent: parent)
    case Byte.question where isBlankOrEnd(second):
      return refused(YAMLMessage.complexKey, at..<at + 1, parent: parent)
    case Byte.colon where isBlankOrEnd(second):
      return refused(YAMLMessage.emptyKey, at..<at + 1, parent: parent)
    case Byte.doubleQuote, Byte.singleQuote:
      if compact, isQuotedKey() { return mapping(at: column) }
      return quotedNode(parent: parent)
    case Byte.openBracket, Byte.openBrace:
      return flowNode(parent: parent)
    case Byte.bar, Byte.greater:
      return blockScalar(parent: parent)
    case Byte.ampersand, Byte.exclamation, Byte.asterisk:
      return nodeWithProperty(parent: parent, compact: compact)
    case Byte.percent, Byte.at, Byte.backtick, Byte.comma, Byte.closeBracket, Byte.closeBrace:
      let line = plainLine(from: at)
      if compact, line.stop == .colon { return mapping(at: column) }
      report(YAMLMessage.reservedStart, at..<at + 1, ["sign": excerpt(at..<at + 1)])
      return plainNode(line, parent: parent, compact: compact)
    default:
      skipNoBreakSpaces()
      let line = plainLine(from: at)
      if compact, line.stop == .colon { return mapping(at: column) }
      return plainNode(line, parent: parent, compact: compact)
    }
  }

  // MARK: Mappings

  /// The mapping whose keys stand at `column`, the first of them at `at`.
  mutating func mapping(at column: Int) -> Node {
    let start = at
    var entries: [Entry] = []
    var keys = KeySet()
    while true {
      closedColumn = nil
      if let key = key() {
        if let first = keys.firstRange(of: key.text, in: entries) {
          report(
            YAMLMessage.duplicateKey, key.range, ["key": excerpt(key.range)],
            related: [RelatedPlace(YAMLMessage.firstKey, file: file, range: first)])
        }
        let value = mappingValue(at: column, after: key)
        entries.append(Entry(key: key.text, keyRange: key.range, value: value))
        keys.add(key.text, at: entries.count - 1, of: entries)
      } else {
        skipBlock(deeperThan: column)
      }
      guard continues(at: column) else { break }
      if isItem {
        report(YAMLMessage.itemAmongKeys, lineRest())
        skipBlock(deeperThan: column)
        guard continues(at: column) else { break }
      }
    }
    closedColumn = column
    return Node(.mapping(entries), range: start..<max(start, entries.last?.value.range.upperBound ?? start))
  }

  /// The value behind a key's colon, on its line or on the next ones.
  private mutating func mappingValue(at column: Int, after key: Key) -> Node {
    let place = at
    skipSpaces()
    if byte(at) == Byte.tab {
      reportTab()
      while byte(at) == Byte.tab || byte(at) == Byte.space { at += 1 }
    }
    if isLineEnd(byte(at)) || (byte(at) == Byte.hash && at > place) {
      return blockNode(parent: column, sequenceAtParent: true, emptyAt: place)
    }
    return node(parent: column, compact: false)
  }

  /// Whether the next content stands at `column`. Lines that stand further right belong to nothing: reported, passed.
  private mutating func continues(at column: Int) -> Bool {
    skipToContent()
    if !isAtDocumentEnd, self.column > column {
      var expected = String(column)
      if let closedColumn, closedColumn > column { expected += ", \(closedColumn)" }
      report(YAMLMessage.misindented, lineRest(), ["found": String(self.column), "expected": expected])
      skipBlock(deeperThan: column)
    }
    return !isAtDocumentEnd && self.column == column
  }

  // MARK: Sequences

  /// Whether a hyphen with a space or nothing behind it stands at `at`.
  var isItem: Bool { byte(at) == Byte.hyphen && at < end && isBlankOrEnd(byte(at + 1)) }

  /// The sequence whose hyphens stand at `column`, the first of them at `at`.
  mutating func sequence(at column: Int, parent: Int) -> Node {
    let start = at
    var items: [Node] = []
    while true {
      closedColumn = nil
      items.append(item(at: column))
      guard continues(at: column) else { break }
      if isItem { continue }
      // Keys at the same column continue the mapping whose value this sequence is.
      let isKey = isQuotedKey() || isPlainKey()
      if parent == column, isKey || byte(at) != Byte.hyphen { break }
      if byte(at) == Byte.hyphen, !isKey {
        reportMissingSpace(behind: at, YAMLMessage.spaceAfterHyphen, at..<at + 1)
      } else {
        report(YAMLMessage.keyAmongItems, lineRest())
        skipBlock(deeperThan: column)
        guard continues(at: column), isItem else { break }
      }
    }
    closedColumn = column
    return Node(.sequence(items), range: start..<max(start + 1, items.last?.range.upperBound ?? start))
  }

  /// The item behind the hyphen at `at`.
  private mutating func item(at column: Int) -> Node {
    at += 1
    let place = at
    skipSpaces()
    if byte(at) == Byte.tab {
      reportTab()
      while byte(at) == Byte.tab || byte(at) == Byte.space { at += 1 }
    }
    if isLineEnd(byte(at)) || (byte(at) == Byte.hash && at > place) {
      return blockNode(parent: column, sequenceAtParent: false, emptyAt: place)
    }
    return node(parent: column, compact: true)
  }

  // MARK: What is refused

  /// Reports what stands at `range` and passes it with all that belongs to it.
  mutating func refused(_ message: Message, _ range: Range<Int>, parent: Int) -> Node {
    let place = at
    report(message, range.clamped(to: start..<end))
    skipBlock(deeperThan: parent)
    return empty(at: place)
  }

  /// `key: - item`: read on as a sequence so that its items are looked at too.
  private mutating func misplacedSequence(parent: Int) -> Node {
    report(YAMLMessage.itemOnKeyLine, at..<at + 1)
    return sequence(at: column, parent: parent)
  }

  /// Reports the anchor, tag or alias at `at` and reads what follows it.
  private mutating func nodeWithProperty(parent: Int, compact: Bool) -> Node {
    let sign = byte(at)
    guard let name = property() else { return empty(at: at) }
    if sign == Byte.asterisk {
      let place = at
      skipBlock(deeperThan: parent)
      return empty(at: place)
    }
    if isLineEnd(byte(at)) || byte(at) == Byte.hash {
      return blockNode(parent: parent, sequenceAtParent: false, emptyAt: name.upperBound)
    }
    return node(parent: parent, compact: compact)
  }

  /// Reports and passes an anchor, tag or alias with the spaces behind it.
  mutating func property() -> Range<Int>? {
    let message =
      switch byte(at) {
      case Byte.ampersand: YAMLMessage.anchor
      case Byte.asterisk: YAMLMessage.alias
      default: YAMLMessage.tag
      }
    var stop = at
    while !isBlankOrEnd(byte(stop)) { stop += 1 }
    let range = at..<stop
    report(message, range, ["name": excerpt(range)])
    guard at < end else { return nil }
    at = stop
    skipSpaces()
    return range
  }
}
