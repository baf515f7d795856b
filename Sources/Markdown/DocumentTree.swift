import Diagnostics

/// What both passes made of a text: the arrays that all walkers read.
struct DocumentTree: Sendable {
  let source: SourceText
  let dialect: Dialect
  /// Whether raw HTML is printed as it is.
  let passesRawHTML: Bool

  /// The blocks in the order of the text; the first is the document.
  private(set) var nodes: [BlockNode]
  /// The lines of code and HTML blocks.
  let segments: [Segment]
  /// The inline text of all leaves.
  let text: LeafText
  /// The inlines of all leaves.
  let events: [InlineEvent]
  let targets: [LinkTarget]
  let alignments: [TableAlignment]

  let footnoteDefinitions: [FootnoteDefinition]
  var footnoteReferences: [FootnoteReference]
  /// Footnotes that the page leads to, in the order of their numbers.
  var footnotes: [ListedFootnote] = []

  private(set) var headings: [Heading] = []
  var findings: [Finding]

  /// Runs both passes over `source`.
  init(_ source: SourceText, _ dialect: Dialect, allowsRawHTML: Bool) {
    let isGuide = dialect == .guide
    passesRawHTML = !isGuide || allowsRawHTML
    var blocks = BlockParser(source, isGuide: isGuide)
    blocks.parse(source.range)
    let index = FootnoteIndex(blocks.footnotes, in: source.bytes)
    let headingIDs = isGuide ? blocks.takeHeadingIDs() : []

    var inlines = InlineParser(
      blocks.text.bytes, definitions: blocks.definitions, footnotes: index, isGuide: isGuide,
      inputSize: source.range.count)
    for node in blocks.nodes.indices where blocks.nodes[node].hasInlines {
      blocks.nodes[node].firstInline = Int32(inlines.events.count)
      inlines.parse(Int(blocks.nodes[node].textStart), Int(blocks.nodes[node].textEnd))
      blocks.nodes[node].endInline = Int32(inlines.events.count)
    }

    self.source = source
    self.dialect = dialect
    nodes = blocks.nodes
    segments = blocks.segments
    text = blocks.text
    events = inlines.events
    targets = inlines.targets
    alignments = blocks.alignments
    footnoteDefinitions = blocks.footnotes
    footnoteReferences = inlines.references
    // With a second owner, the first change below would copy all blocks.
    blocks.nodes = []
    findings = blocks.findings
    for finding in inlines.findings {
      let label = String(decoding: text.bytes[finding.range], as: UTF8.self)
      findings.append(Finding(finding.message, ["label": label], text.source(of: finding.range)))
    }
    let headingBlocks = pageBlocks().filter { nodes[$0].kind == .heading }
    for (place, node) in headingBlocks.enumerated() { nodes[node].detail = Int32(place) }
    headings = makeHeadings(headingBlocks, headingIDs, &findings)
    if isGuide {
      if !passesRawHTML { reportRawHTML() }
      reportUnsafeDestinations()
      numberFootnotes(index)
    }
    findings.sort { ($0.range.lowerBound, $0.message.code) < ($1.range.lowerBound, $1.message.code) }
  }

  // MARK: Walking

  /// The block after `node` in the order of the text, not looking into it where `skipping`; nil after the last in
  /// `root`.
  func next(after node: Int, in root: Int = 0, skipping: Bool = false) -> Int? {
    if !skipping, nodes[node].firstChild != BlockNode.none { return Int(nodes[node].firstChild) }
    var node = node
    while node != root {
      if nodes[node].next != BlockNode.none { return Int(nodes[node].next) }
      node = Int(nodes[node].parent)
    }
    return nil
  }

  /// The blocks of the page proper: no footnotes, no speaker notes.
  func pageBlocks() -> [Int] {
    var blocks: [Int] = []
    var node: Int? = 0
    while let current = node {
      let isApart = nodes[current].isApart
      if !isApart { blocks.append(current) }
      node = next(after: current, skipping: isApart)
    }
    return blocks
  }

  /// The outermost quotes in `root` that hold speaker notes, `root` itself among them.
  func noteQuotes(in root: Int = 0) -> [Int] {
    var quotes: [Int] = []
    var node: Int? = root
    while let current = node {
      let isNotes = nodes[current].isSpeakerNotes
      if isNotes { quotes.append(current) }
      node = next(after: current, in: root, skipping: isNotes)
    }
    return quotes
  }

  /// Where a block stands in the bytes that were given.
  func sourceRange(of node: Int) -> Range<Int> {
    source.original(of: Int(nodes[node].start)..<max(Int(nodes[node].start), Int(nodes[node].end)))
  }

  // MARK: Reports

  private mutating func reportRawHTML() {
    for node in nodes where node.kind == .html && node.parent != BlockNode.none {
      // The first line is enough to find the block by.
      let end = node.textStart < node.textEnd ? segments[Int(node.textStart)].end : node.end
      findings.append(Finding(.rawHTML, [:], Int(node.start)..<max(Int(node.start), Int(end))))
    }
    for event in events where event.kind == .html {
      findings.append(Finding(.rawHTML, [:], text.source(of: Int(event.start)..<Int(event.end))))
    }
  }

  private mutating func reportUnsafeDestinations() {
    for place in destinations() where isUnsafe(unescaped(place)) {
      findings.append(Finding(.unsafeDestination, [:], text.source(of: place.range)))
    }
  }
}

extension BlockNode {
  /// Whether the second pass has text to read here.
  var hasInlines: Bool {
    (kind == .paragraph || kind == .heading || kind == .cell) && textStart < textEnd
  }

  /// Whether the block is no part of the page where it stands: a footnote, or speaker notes.
  var isApart: Bool { kind == .footnoteDefinition || isSpeakerNotes }
}
