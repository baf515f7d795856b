// What happens when a block is closed: lines become inline text, definitions are taken out, lists learn whether they
// are loose, quotes whether they are alerts.

extension BlockParser {
  /// Settles a block that takes no more lines.
  mutating func finish(_ node: Int) {
    switch nodes[node].kind {
    case .paragraph:
      joinLines(of: node)
      takeDefinitions(from: node)
      trim(node)
      if nodes[node].textStart == nodes[node].textEnd { removeLastChild(node) }
    case .code:
      if fence.length == 0 { dropBlankLines(of: node) }
    case .list:
      nodes[node].isTight = isTight(node)
    case .quote:
      if isGuide { findAlert(node) }
    default: break
    }
  }

  /// The lines of an open leaf.
  func lines(of node: Int) -> ArraySlice<Segment> {
    segments[Int(nodes[node].textStart)..<Int(nodes[node].textEnd)]
  }

  /// Copies the lines of a paragraph together; from here on `textStart ..< textEnd` are offsets into the leaf text.
  private mutating func joinLines(of node: Int) {
    let start = text.count
    let first = Int(nodes[node].textStart)
    for index in first..<Int(nodes[node].textEnd) {
      if index > first { text.appendLineFeed() }
      text.append(Int(segments[index].start)..<Int(segments[index].end), of: line.bytes)
    }
    segments.removeSubrange(first...)
    nodes[node].textStart = Int32(start)
    nodes[node].textEnd = Int32(text.count)
  }

  /// Takes the whitespace off both ends of a paragraph's text.
  private mutating func trim(_ node: Int) {
    var start = Int(nodes[node].textStart)
    var end = Int(nodes[node].textEnd)
    while end > start, text.bytes[end - 1].isWhitespace { end -= 1 }
    while start < end, text.bytes[start].isWhitespace { start += 1 }
    nodes[node].textStart = Int32(start)
    nodes[node].textEnd = Int32(end)
  }

  /// Takes the link reference definitions at the beginning of a paragraph out of it.
  private mutating func takeDefinitions(from node: Int) {
    var at = Int(nodes[node].textStart)
    let end = Int(nodes[node].textEnd)
    while at < end, text.bytes[at] == Byte.openBracket, let next = definitions.scan(text.bytes, at, end) {
      at = next
    }
    nodes[node].textStart = Int32(at)
  }

  /// Makes a heading of an open paragraph. False where it held nothing but definitions; then it goes on, empty.
  mutating func makeHeading(of node: Int, level: Int) -> Bool {
    joinLines(of: node)
    takeDefinitions(from: node)
    trim(node)
    guard nodes[node].textStart < nodes[node].textEnd else {
      nodes[node].textStart = 0
      nodes[node].textEnd = 0
      return false
    }
    nodes[node].kind = .heading
    nodes[node].level = Int32(level)
    nodes[node].lastFullLine = lineNumber
    return true
  }

  private mutating func dropBlankLines(of node: Int) {
    let start = Int(nodes[node].textStart)
    var end = Int(nodes[node].textEnd)
    while end > start, isBlank(segments[end - 1]) { end -= 1 }
    nodes[node].textEnd = Int32(end)
    if end > start { nodes[node].end = segments[end - 1].end }
  }

  private func isBlank(_ segment: Segment) -> Bool {
    scanBlanks(line.bytes, Int(segment.start), Int(segment.end)) == Int(segment.end)
  }

  // MARK: Lists

  /// A list is loose when a blank line stands between two of its items, or between two blocks of an item.
  private mutating func isTight(_ list: Int) -> Bool {
    var item = nodes[list].firstChild
    while item != BlockNode.none {
      let isLastItem = nodes[Int(item)].next == BlockNode.none
      if !isLastItem, nodes[Int(item)].endsBlank { return false }
      var child = nodes[Int(item)].firstChild
      while child != BlockNode.none {
        let next = nodes[Int(child)].next
        if !isLastItem || next != BlockNode.none, endsWithBlankLine(Int(child)) { return false }
        child = next
      }
      item = nodes[Int(item)].next
    }
    return true
  }

  /// Whether a block, or the last block in it at any depth of lists, ends with a blank line. Each block is walked
  /// through once, however many lists ask.
  private mutating func endsWithBlankLine(_ block: Int) -> Bool {
    var block = block
    while !nodes[block].isBlankLineChecked {
      nodes[block].isBlankLineChecked = true
      guard nodes[block].kind == .list || nodes[block].kind == .item else { break }
      let last = nodes[block].lastChild
      if last == BlockNode.none { break }
      block = Int(last)
    }
    return nodes[block].endsBlank
  }
}
