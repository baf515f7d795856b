import Diagnostics

/// The first pass: line by line, from bytes to a tree of blocks.
///
/// At any moment the blocks that may still grow form one chain from the document to the innermost, `open`. For every
/// line:
///
/// 1. `matchContainers` walks down the chain and eats what each container asks of its lines: the `>` of a quote, the
///    indentation of an item. Where one is not met, the walk stops.
/// 2. `openBlocks` looks for the beginnings of new blocks in what is left. The blocks below the last one met are closed
///    as soon as a new one begins.
/// 3. `addText` gives the rest of the line to the innermost block, or begins a paragraph with it. A line of text goes
///    on with an open paragraph even where containers were not met: the standard's lazy continuation.
///
/// Every step costs at most the bytes of the line it looks at, not the depth of the chain.
struct BlockParser {
  /// Whether the extensions are on.
  let isGuide: Bool

  var nodes: [BlockNode] = []
  var segments: [Segment] = []
  var text: LeafText
  var definitions = Definitions()
  var alignments: [TableAlignment] = []
  var footnotes: [FootnoteDefinition] = []
  var findings: [Finding] = []

  var line: LineCursor
  var lineNumber: Int32 = 0

  /// The chain of open blocks, outermost first.
  var open: [Int32] = []
  /// Where in `open` the quotes are.
  private var quoteDepths: [Int] = []

  /// The state of the one leaf that can be open.
  var fence = Fence()
  var htmlBlock = HTMLBlock.tag

  /// What an open code block needs to know of its opening fence.
  struct Fence {
    /// Zero for indented code.
    var length = 0
    var mark: UInt8 = 0
    /// Bytes the fence was indented by; as many columns are taken from each line, which is the same but for a tab of
    /// which a container has eaten a part.
    var indent = 0
  }

  /// A parser for `source.range`.
  init(_ source: SourceText, isGuide: Bool) {
    self.isGuide = isGuide
    line = LineCursor(source.bytes)
    text = LeafText(capacity: source.range.count)
    nodes.reserveCapacity(source.range.count / 64 + 16)
    segments.reserveCapacity(source.range.count / 64 + 16)
    nodes.append(BlockNode(.document, start: source.range.lowerBound, end: source.range.upperBound, line: 0))
    open.append(0)
  }

  /// Reads all lines of `range` and closes all blocks.
  mutating func parse(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, line.bytes[end] != Byte.lineFeed { end += 1 }
      parseLine(start, end)
      start = end + 1
    }
    close(downTo: 0)
  }

  private mutating func parseLine(_ start: Int, _ end: Int) {
    line.begin(start, end)
    lineNumber += 1
    guard let depth = matchContainers() else { return }
    openBlocks(at: depth)
  }

  // MARK: Containers

  /// Walks down the open blocks as far as the line meets them. Gives the place of the last in `open`; nil where the
  /// line was the closing fence of a code block, and is spent.
  private mutating func matchContainers() -> Int? {
    var depth = 0
    while depth + 1 < open.count {
      if line.offset == line.end {
        depth = depthOnBlankLine(from: depth)
        if depth + 1 == open.count { break }
      }
      let node = Int(open[depth + 1])
      switch nodes[node].kind {
      case .quote:
        guard line.indent < 4, line.byte == Byte.greater else { return depth }
        line.skip(textBytes: 1)
        line.skipOptionalSpace()
      case .item, .footnoteDefinition:
        let indent = nodes[node].kind == .item ? Int(nodes[node].marker.indent) : 4
        if line.indent >= indent {
          line.skip(columns: indent)
        } else if line.isBlank, nodes[node].firstChild != BlockNode.none {
          line.skipToText()
        } else {
          return depth
        }
      case .code:
        if fence.length == 0 {
          if line.indent >= 4 {
            line.skip(columns: 4)
          } else if line.isBlank {
            line.skipToText()
          } else {
            return depth
          }
        } else {
          if line.indent < 4, line.byte == fence.mark,
            isFenceClosing(line.bytes, line.text, line.end, mark: fence.mark, length: fence.length)
          {
            nodes[node].end = Int32(line.end)
            close(downTo: depth + 1)
            return nil
          }
          var left = fence.indent
          while left > 0, line.current.isBlank {
            line.skip(columns: 1)
            left -= 1
          }
        }
      case .html:
        if line.isBlank, htmlBlock.endsAtBlankLine { return depth }
      case .paragraph:
        if line.isBlank { return depth }
      case .table:
        if line.isBlank || isLonePipe { return depth }
      case .document, .list, .heading, .thematicBreak, .row, .cell:
        break
      }
      depth += 1
    }
    return depth
  }

  /// The last block in `open` that an empty rest of a line meets, without asking each: lists and items go on over blank
  /// lines, quotes do not. Without this, blank lines after deeply nested lists would cost the depth each.
  private func depthOnBlankLine(from depth: Int) -> Int {
    var low = 0
    var high = quoteDepths.count
    while low < high {
      let middle = (low + high) / 2
      if quoteDepths[middle] <= depth { low = middle + 1 } else { high = middle }
    }
    if low < quoteDepths.count { return quoteDepths[low] - 1 }
    let last = open.count - 1
    let tip = nodes[Int(open[last])]
    switch tip.kind {
    case .item, .footnoteDefinition: return tip.firstChild == BlockNode.none ? max(depth, last - 1) : last
    case .document, .list, .quote: return last
    default: return max(depth, last - 1)
    }
  }

  // MARK: Tree

  /// The innermost open block.
  var tip: Int { Int(open[open.count - 1]) }

  /// Closes open blocks until `count` are left.
  mutating func close(downTo count: Int) {
    while open.count > count {
      let node = open.removeLast()
      if quoteDepths.last == open.count { quoteDepths.removeLast() }
      finish(Int(node))
      let parent = nodes[Int(node)].parent
      guard parent != BlockNode.none else { continue }
      nodes[Int(parent)].lastFullLine = max(nodes[Int(parent)].lastFullLine, nodes[Int(node)].lastFullLine)
      nodes[Int(parent)].lastFullLine = max(nodes[Int(parent)].lastFullLine, nodes[Int(node)].blankLine)
      nodes[Int(parent)].end = max(nodes[Int(parent)].end, nodes[Int(node)].end)
    }
  }

  /// Adds a block inside `open[depth]`, after closing whatever is open below it and cannot hold it.
  /// Gives the new block's place in `open`.
  mutating func add(_ kind: BlockNode.Kind, at depth: Int, start: Int, end: Int) -> Int {
    close(downTo: depth + 1)
    while !canHold(nodes[tip].kind, kind) { close(downTo: open.count - 1) }
    let parent = open[open.count - 1]
    let node = append(BlockNode(kind, start: start, end: end, line: lineNumber), to: Int(parent))
    if kind == .quote { quoteDepths.append(open.count) }
    open.append(Int32(node))
    return open.count - 1
  }

  /// Adds a block as the last child of `parent`, closed.
  mutating func append(_ block: BlockNode, to parent: Int) -> Int {
    let index = nodes.count
    var block = block
    block.parent = Int32(parent)
    block.previous = nodes[parent].lastChild
    if block.previous == BlockNode.none {
      nodes[parent].firstChild = Int32(index)
    } else {
      nodes[Int(block.previous)].next = Int32(index)
    }
    nodes[parent].lastChild = Int32(index)
    nodes.append(block)
    return index
  }

  /// Takes a last child away from its parent.
  mutating func removeLastChild(_ node: Int) {
    let parent = Int(nodes[node].parent)
    let previous = nodes[node].previous
    nodes[parent].lastChild = previous
    if previous == BlockNode.none {
      nodes[parent].firstChild = BlockNode.none
    } else {
      nodes[Int(previous)].next = BlockNode.none
    }
  }

  private func canHold(_ parent: BlockNode.Kind, _ child: BlockNode.Kind) -> Bool {
    switch parent {
    case .document, .quote, .item, .footnoteDefinition: child != .item
    case .list: child == .item
    default: false
    }
  }
}
