/// How a table's column is aligned.
enum TableAlignment: UInt8 {
  case none, left, center, right
}

/// GFM tables: a header row, a row of hyphens that makes it one, and rows up to a blank line or another block.
extension BlockParser {
  /// Makes a table of the open paragraph's last line where the current line is a matching row of hyphens.
  mutating func beginTable(at depth: Int) -> Bool {
    guard isGuide, nodes[Int(open[depth])].kind == .paragraph, let columns = scanDelimiterRow() else { return false }
    let paragraph = Int(open[depth])
    guard let header = lines(of: paragraph).last else { return false }
    let cells = cellRanges(Int(header.start), Int(header.end))
    guard cells.count == columns.count else { return false }

    segments.removeLast()
    nodes[paragraph].textEnd -= 1
    // A paragraph that has lost its only line goes when it is closed: the table stands in its place.
    if let last = lines(of: paragraph).last { nodes[paragraph].end = last.end }
    close(downTo: depth)
    let place = add(.table, at: depth - 1, start: Int(header.start), end: line.end)
    let table = Int(open[place])
    nodes[table].level = Int32(columns.count)
    nodes[table].detail = Int32(alignments.count)
    alignments.append(contentsOf: columns)
    addRow(cells, to: table, Int(header.start), Int(header.end), isHeader: true)
    return true
  }

  /// A pipe that stands alone makes no row.
  var isLonePipe: Bool {
    line.byte == Byte.pipe && scanBlanks(line.bytes, line.text + 1, line.end) == line.end
  }

  /// Adds the current line as a row.
  mutating func addRow(to table: Int) {
    addRow(cellRanges(line.text, line.end), to: table, line.text, line.end, isHeader: false)
  }

  private mutating func addRow(_ cells: [Range<Int>], to table: Int, _ start: Int, _ end: Int, isHeader: Bool) {
    let row = append(BlockNode(.row, start: start, end: end, line: lineNumber), to: table)
    nodes[row].flag = isHeader
    nodes[row].detail = nodes[table].detail
    nodes[row].level = nodes[table].level
    nodes[table].end = max(nodes[table].end, Int32(end))
    for (column, range) in cells.prefix(Int(nodes[table].level)).enumerated() {
      let cell = append(
        BlockNode(.cell, start: range.lowerBound, end: range.upperBound, line: lineNumber), to: row)
      nodes[cell].level = Int32(column)
      nodes[cell].flag = isHeader
      nodes[cell].textStart = Int32(text.count)
      appendCell(range)
      nodes[cell].textEnd = Int32(text.count)
    }
  }

  /// Copies a cell's text. A pipe needs its backslash only to be no end of the cell, so the backslash goes.
  private mutating func appendCell(_ range: Range<Int>) {
    let bytes = line.bytes
    var runStart = range.lowerBound
    var at = range.lowerBound
    while at + 1 < range.upperBound {
      if bytes[at] == Byte.backslash, bytes[at + 1] == Byte.pipe {
        text.append(runStart..<at, of: bytes)
        runStart = at + 1
        at += 1
      }
      at += 1
    }
    text.append(runStart..<range.upperBound, of: bytes)
  }

  /// The cells of the row `bytes[start ..< end]`, without the spaces around them.
  private func cellRanges(_ start: Int, _ end: Int) -> [Range<Int>] {
    let bytes = line.bytes
    var cells: [Range<Int>] = []
    var at = scanBlanks(bytes, start, end)
    if at < end, bytes[at] == Byte.pipe { at += 1 }
    var cellStart = at
    while at < end {
      if bytes[at] == Byte.backslash, at + 1 < end, bytes[at + 1] == Byte.pipe {
        at += 2
      } else if bytes[at] == Byte.pipe {
        cells.append(trimmed(cellStart, at))
        at += 1
        cellStart = at
      } else {
        at += 1
      }
    }
    let last = trimmed(cellStart, end)
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    return cells
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    let start = scanBlanks(line.bytes, start, end)
    var end = end
    while end > start, line.bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The alignments of a row of hyphens; nil where the line is none.
  private func scanDelimiterRow() -> [TableAlignment]? {
    let bytes = line.bytes
    let end = line.end
    var columns: [TableAlignment] = []
    var at = line.text
    if at < end, bytes[at] == Byte.pipe { at += 1 }
    while true {
      at = scanBlanks(bytes, at, end)
      let isLeft = at < end && bytes[at] == Byte.colon
      if isLeft { at += 1 }
      let hyphens = at
      while at < end, bytes[at] == Byte.hyphen { at += 1 }
      guard at > hyphens else { return nil }
      let isRight = at < end && bytes[at] == Byte.colon
      if isRight { at += 1 }
      columns.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
      at = scanBlanks(bytes, at, end)
      if at == end { return columns }
      guard bytes[at] == Byte.pipe else { return nil }
      at += 1
      if scanBlanks(bytes, at, end) == end { return columns }
    }
  }
}
