/// A walk over the tree that prints HTML: exactly as cmark does in the CommonMark dialect; in the guide dialect as an
/// HTML serialiser would print the page, so that the page read and written again is the same bytes.
struct HTMLRenderer {
  let tree: DocumentTree
  let options: HTMLOptions
  let isGuide: Bool
  var output: [UInt8] = []

  /// Which bytes need a look when text, or the value of an attribute, is printed.
  let textStops: [Bool]
  let attributeStops: [Bool]

  /// The slide that is being printed, from 1; 0 on a page.
  var slide = 0
  /// The footnotes to print, and the marks that lead to them.
  var footnotes: [ListedFootnote]
  var footnoteMarks: [FootnoteReference]
  /// The footnote that is being printed.
  var footnote: ListedFootnote?
  /// Tables begun so far.
  var tables = 0
  /// Whether terms are marked in the text that is being printed.
  var marksTerms = false
  /// Empty cells printed so far to fill rows.
  var filledCells = 0
  let filledCellsLimit: Int

  /// A walk over `tree`.
  init(_ tree: DocumentTree, _ options: HTMLOptions) {
    self.tree = tree
    self.options = options
    isGuide = tree.dialect == .guide
    footnotes = tree.footnotes
    footnoteMarks = tree.footnoteReferences
    var textStops = [Bool](repeating: false, count: 256)
    for byte in "&<>".utf8 { textStops[Int(byte)] = true }
    var attributeStops = textStops
    attributeStops[Int(Byte.quote)] = true
    if isGuide {
      textStops[0xC2] = true
      attributeStops[0xC2] = true
    } else {
      textStops[Int(Byte.quote)] = true
    }
    self.textStops = textStops
    self.attributeStops = attributeStops
    filledCellsLimit = max(100_000, tree.source.range.count)
  }

  /// The page: the text, then the footnotes.
  mutating func page() -> [UInt8] {
    output.reserveCapacity(tree.source.range.count + tree.source.range.count / 4 + 64)
    walk(from: 0)
    printFootnotes()
    return output
  }

  /// What has been printed; the output begins anew.
  mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  /// What is inside a quote that holds speaker notes.
  mutating func notes(_ quote: Int) -> [UInt8] {
    walkInside(quote)
    return output
  }

  // MARK: Walking

  /// Prints the blocks inside `root`, not `root` itself.
  mutating func walkInside(_ root: Int) {
    var child = tree.nodes[root].firstChild
    while child != BlockNode.none {
      walk(from: Int(child))
      child = tree.nodes[Int(child)].next
    }
  }

  /// Prints the block `root` and what is inside it.
  mutating func walk(from root: Int) {
    var node = root
    while true {
      let isOpen = begin(node)
      if isOpen, tree.nodes[node].firstChild != BlockNode.none {
        node = Int(tree.nodes[node].firstChild)
        continue
      }
      if isOpen { finish(node) }
      while node != root, tree.nodes[node].next == BlockNode.none {
        node = Int(tree.nodes[node].parent)
        finish(node)
      }
      if node == root { return }
      node = Int(tree.nodes[node].next)
    }
  }

  /// Prints what stands before the inside of a block. False where the block is not part of the page here.
  private mutating func begin(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    switch node.kind {
    case .document: break
    case .footnoteDefinition: return false
    case .quote: return beginQuote(node)
    case .list:
      startLine()
      if !node.marker.isOrdered {
        write("<ul>\n")
      } else if node.marker.start == 1 {
        write("<ol>\n")
      } else {
        write("<ol start=\"")
        write(number: Int(node.marker.start))
        write("\">\n")
      }
    case .item:
      startLine()
      write(node.task == .none ? "<li>" : "<li class=\"task\">")
      if node.task != .none, !beginsWithParagraph(node) { writeCheckbox(node.task) }
    case .paragraph: beginParagraph(node)
    case .heading: beginHeading(index)
    case .thematicBreak:
      startLine()
      write(isGuide ? "<hr>\n" : "<hr />\n")
    case .code: printCode(node)
    case .html: printHTMLBlock(node)
    case .table: beginTable(node)
    case .row: beginRow(node)
    case .cell: beginCell(node)
    }
    marksTerms = node.kind == .paragraph && options.terms != nil
    if node.hasInlines { printInlines(Int(node.firstInline), Int(node.endInline)) }
    return true
  }

  /// Prints what stands after the inside of a block.
  private mutating func finish(_ index: Int) {
    let node = tree.nodes[index]
    switch node.kind {
    case .quote:
      startLine()
      write(node.alert == nil ? "</blockquote>\n" : "</div>\n")
    case .list: write(node.marker.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item: write("</li>\n")
    case .paragraph:
      if task(of: node) != .none { write("</label>") }
      if let footnote, tree.nodes[Int(node.parent)].kind == .footnoteDefinition, node.next == BlockNode.none {
        writeBackLinks(from: footnote, followsText: true)
      }
      if !isInTightList(node) { write("</p>\n") }
    case .heading:
      write("</h")
      write(number: min(Int(node.level) + options.headingShift, 6))
      write(">\n")
    case .table: finishTable(node)
    case .row: finishRow(node)
    case .cell: write(node.flag ? "</th>\n" : "</td>\n")
    default: break
    }
  }

  // MARK: Blocks

  private mutating func beginQuote(_ node: BlockNode) -> Bool {
    if node.isSpeakerNotes { return false }
    guard let alert = node.alert else {
      startLine()
      write("<blockquote>\n")
      return true
    }
    startLine()
    write("<div class=\"alert alert-")
    write(text: alert.rawValue)
    write("\" role=\"note\">\n<p class=\"alert-title\">")
    escape(Array((options.alertTitles[alert] ?? alert.rawValue).utf8), textStops)
    write("</p>\n")
    return true
  }

  private func beginsWithParagraph(_ item: BlockNode) -> Bool {
    item.firstChild != BlockNode.none && tree.nodes[Int(item.firstChild)].kind == .paragraph
  }

  /// The task that a paragraph states: it is the first thing in an item that is one.
  private func task(of paragraph: BlockNode) -> TaskState {
    guard paragraph.previous == BlockNode.none else { return .none }
    return tree.nodes[Int(paragraph.parent)].task
  }

  private mutating func writeCheckbox(_ task: TaskState) {
    write(
      task == .done
        ? "<input type=\"checkbox\" checked=\"\" disabled=\"\"> " : "<input type=\"checkbox\" disabled=\"\"> ")
  }

  private func isInTightList(_ paragraph: BlockNode) -> Bool {
    let parent = tree.nodes[Int(paragraph.parent)]
    return parent.kind == .item && tree.nodes[Int(parent.parent)].isTight
  }

  private mutating func beginParagraph(_ node: BlockNode) {
    if !isInTightList(node) {
      startLine()
      write("<p>")
    }
    let task = task(of: node)
    if task != .none {
      write("<label>")
      writeCheckbox(task)
    }
  }

  private mutating func beginHeading(_ index: Int) {
    let node = tree.nodes[index]
    startLine()
    write("<h")
    write(number: min(Int(node.level) + options.headingShift, 6))
    if isGuide, node.detail >= 0 {
      write(" id=\"")
      escape(Array(options.idPrefix.utf8), attributeStops)
      escape(Array(tree.headings[Int(node.detail)].id.utf8), attributeStops)
      write("\"")
    }
    write(">")
  }

  private mutating func printCode(_ node: BlockNode) {
    startLine()
    // A long line of code is scrolled to, and not with the mouse alone.
    write(isGuide ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if node.flag {
      var info: [UInt8] = []
      let start = Int(node.start) + Int(node.level)
      let line = lineEnd(from: start)
      CharacterReference.appendUnescaped(
        tree.source.bytes, trimmed(start, line), to: &info)
      let language = info.prefix { !$0.isWhitespace }
      if !language.isEmpty {
        write(" class=\"language-")
        escape(Array(language), attributeStops)
        write("\"")
      }
    }
    write(">")
    printLines(node) { $0.escape($1, $0.textStops) }
    write("</code></pre>\n")
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < tree.source.range.upperBound, tree.source.bytes[end] != Byte.lineFeed { end += 1 }
    return end
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    let start = scanWhitespace(tree.source.bytes, start, end)
    var end = end
    while end > start, tree.source.bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  private mutating func printHTMLBlock(_ node: BlockNode) {
    startLine()
    if !tree.passesRawHTML {
      write("<p>")
      printLines(node) { $0.escape($1, $0.textStops) }
      if output.last == Byte.lineFeed { output.removeLast() }
      write("</p>\n")
    } else {
      printLines(node) { $0.output.append(contentsOf: $0.tree.source.bytes[$1]) }
      startLine()
    }
  }

  private mutating func printLines(_ node: BlockNode, _ print: (inout HTMLRenderer, Range<Int>) -> Void) {
    for index in Int(node.textStart)..<Int(node.textEnd) {
      let segment = tree.segments[index]
      for _ in 0..<segment.padding { output.append(Byte.space) }
      if segment.start < segment.end { print(&self, Int(segment.start)..<Int(segment.end)) }
      output.append(Byte.lineFeed)
    }
  }
}
