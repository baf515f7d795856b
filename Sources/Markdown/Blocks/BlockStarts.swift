// The beginnings of blocks, in the order in which the standard lets them win, and the text that is left.

extension BlockParser {
  /// Opens all blocks that begin on the line below `open[matched]`, then adds the rest of the line.
  mutating func openBlocks(at matched: Int) {
    var depth = matched
    var isNew = false
    var mayBeLazy = nodes[tip].kind == .paragraph
    scan: while !line.isBlank {
      let kind = nodes[Int(open[depth])].kind
      if kind == .code || kind == .html { break }
      if line.indent >= 4 {
        if mayBeLazy { break }
        line.skip(columns: 4)
        depth = add(.code, at: depth, start: line.offset, end: line.end)
        fence.length = 0
        isNew = true
        break
      }
      guard let new = openBlock(at: depth, mayBeLazy: mayBeLazy) else { break }
      isNew = true
      mayBeLazy = false
      switch new {
      case .container(let place): depth = place
      case .leaf(let place):
        depth = place
        break scan
      case .spent: return
      }
    }
    addText(at: depth, isLazy: !isNew && depth < open.count - 1)
  }

  /// What a beginning led to.
  private enum Opening {
    /// A block that holds blocks, at this place in `open`: more can begin on the line.
    case container(Int)
    /// A leaf that takes the rest of the line.
    case leaf(Int)
    /// A block that took the whole line.
    case spent
  }

  private mutating func openBlock(at depth: Int, mayBeLazy: Bool) -> Opening? {
    let bytes = line.bytes
    let kind = nodes[Int(open[depth])].kind
    let start = line.text
    switch line.byte {
    case Byte.greater:
      line.skip(textBytes: 1)
      line.skipOptionalSpace()
      return .container(add(.quote, at: depth, start: start, end: start + 1))
    case Byte.hash:
      if let (level, length) = scanHeadingOpening(bytes, start, line.end) {
        addHeading(level: level, textFrom: start + length, at: depth)
        return .spent
      }
    case Byte.backtick, Byte.tilde:
      let length = scanFenceOpening(bytes, start, line.end)
      if length > 0 {
        addFencedCode(length: length, at: depth)
        return .spent
      }
    case Byte.less:
      // A tag alone on its line interrupts no paragraph, also none that would go on lazily.
      if let html = HTMLBlock.starting(bytes, start, line.end), html != .tag || !mayBeLazy {
        let place = add(.html, at: depth, start: start, end: line.end)
        htmlBlock = html
        return .leaf(place)
      }
    case Byte.equals, Byte.hyphen:
      if kind == .paragraph {
        let level = scanSetextUnderline(bytes, start, line.end)
        if level > 0 {
          if makeHeading(of: Int(open[depth]), level: level) {
            nodes[tip].end = Int32(line.end)
            close(downTo: depth)
            return .spent
          }
          return .leaf(depth)
        }
      }
    case Byte.openBracket:
      if isGuide, let label = scanFootnoteLabel(bytes, start, line.end), label.upperBound + 1 < line.end,
        bytes[label.upperBound + 1] == Byte.colon
      {
        return .container(addFootnote(label, at: depth))
      }
    default: break
    }
    if isThematicBreak(bytes, start, line.end, failure: &line.thematicBreakFailure) {
      // It stays open, so that blank lines after it are its own and make no list loose: what cmark does.
      _ = add(.thematicBreak, at: depth, start: start, end: line.end)
      return .spent
    }
    if let (marker, length) = scanListMarker(bytes, start, line.end, interrupting: kind == .paragraph) {
      return .container(addItem(marker, length: length, at: depth))
    }
    return beginTable(at: depth) ? .spent : nil
  }

  // MARK: Each beginning

  private mutating func addHeading(level: Int, textFrom start: Int, at depth: Int) {
    let place = add(.heading, at: depth, start: line.text, end: line.end)
    let node = Int(open[place])
    nodes[node].level = Int32(level)
    nodes[node].textStart = Int32(text.count)
    text.append(scanHeadingText(line.bytes, start, line.end), of: line.bytes)
    nodes[node].textEnd = Int32(text.count)
    close(downTo: place)
  }

  private mutating func addFencedCode(length: Int, at depth: Int) {
    let start = line.text
    let place = add(.code, at: depth, start: start, end: line.end)
    fence = Fence(length: length, mark: line.byte, indent: line.text - line.offset)
    let node = Int(open[place])
    nodes[node].flag = true
    nodes[node].level = Int32(length)
    nodes[node].textStart = Int32(segments.count)
    nodes[node].textEnd = Int32(segments.count)
  }

  private mutating func addItem(_ marker: ListMarker, length: Int, at depth: Int) -> Int {
    var marker = marker
    let start = line.text
    let indent = line.indent
    line.skip(textBytes: length)
    // The text's column decides how far later lines must be indented; five and more columns belong to indented code.
    let spaces = line.indent
    if spaces >= 1, spaces <= 4, !line.isBlank {
      marker.indent = Int32(indent + length + spaces)
      line.skip(columns: spaces)
    } else {
      marker.indent = Int32(indent + length + 1)
      line.skipOptionalSpace()
    }
    var depth = depth
    let container = nodes[Int(open[depth])]
    if container.kind != .list || !marker.continues(container.marker) {
      depth = add(.list, at: depth, start: start, end: start + length)
      nodes[Int(open[depth])].marker = marker
    }
    depth = add(.item, at: depth, start: start, end: start + length)
    let item = Int(open[depth])
    nodes[item].marker = marker
    if isGuide { findTask(item) }
    return depth
  }

  // MARK: Text

  /// Gives the rest of the line to `open[depth]`, or to the open paragraph where the line goes on lazily.
  private mutating func addText(at depth: Int, isLazy: Bool) {
    if isLazy, !line.isBlank, nodes[tip].kind == .paragraph {
      nodes[Int(open[depth])].lastFullLine = lineNumber
      addLine(to: tip, from: line.text)
      return
    }
    close(downTo: depth + 1)
    noteBlankLine(at: depth)
    let node = Int(open[depth])
    switch nodes[node].kind {
    case .code:
      addRest(to: node)
    case .html:
      let from = line.offset
      addRest(to: node)
      if htmlBlock.ends(line.bytes, from, line.end) { close(downTo: depth) }
    case .paragraph:
      addLine(to: node, from: line.text)
    case .table:
      addRow(to: node)
    default:
      guard !line.isBlank else { return }
      let place = add(.paragraph, at: depth, start: line.text, end: line.end)
      addLine(to: Int(open[place]), from: line.text)
    }
  }

  /// Records what decides whether a list is loose.
  private mutating func noteBlankLine(at depth: Int) {
    let node = Int(open[depth])
    guard line.isBlank else {
      nodes[node].lastFullLine = lineNumber
      return
    }
    let last = nodes[node].lastChild
    if last != BlockNode.none { nodes[Int(last)].blankLine = lineNumber }
    let isFull: Bool
    switch nodes[node].kind {
    case .quote, .heading, .thematicBreak: isFull = true
    case .code: isFull = fence.length > 0
    case .item: isFull = last == BlockNode.none && nodes[node].lastFullLine == lineNumber
    default: isFull = false
    }
    if isFull { nodes[node].lastFullLine = lineNumber } else { nodes[node].blankLine = lineNumber }
  }

  private mutating func addLine(to node: Int, from start: Int) {
    add(Segment(start: Int32(start), end: Int32(line.end)), to: node)
  }

  private mutating func addRest(to node: Int) {
    add(line.rest, to: node)
  }

  /// The lines of a leaf are adjacent, since only one leaf is open at a time.
  private mutating func add(_ segment: Segment, to node: Int) {
    if nodes[node].textStart == nodes[node].textEnd { nodes[node].textStart = Int32(segments.count) }
    segments.append(segment)
    nodes[node].textEnd = Int32(segments.count)
    nodes[node].end = segment.end
  }
}
