import Diagnostics

/// What both passes made of a text: the arrays that all walkers read.
struct DocumentTree: Sendable {
  let source: SourceText
  let dialect: Dialect

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
  private(set) var footnoteReferences: [FootnoteReference]
  /// Footnotes that the page leads to, by number from 1: places in the definitions, and how many marks lead to each.
  private(set) var footnotes: [(definition: Int, marks: Int)] = []

  private(set) var headings: [Heading] = []
  private(set) var findings: [Finding]

  /// Runs both passes over `source`.
  init(_ source: SourceText, _ dialect: Dialect) {
    let isGuide = dialect == .guide
    var blocks = BlockParser(source, isGuide: isGuide)
    blocks.parse(source.range)
    let index = FootnoteIndex(blocks.footnotes, in: source.bytes)
    let headingIDs = isGuide ? blocks.takeHeadingIDs() : []

    var inlines = InlineParser(
      blocks.text.bytes, definitions: blocks.definitions, footnotes: index, isGuide: isGuide,
      inputSize: source.range.count)
    for node in blocks.nodes.indices where blocks.nodes[node].hasInlines {
      blocks.nodes[node].firstInline = Int32(inlines.events.count)
      inlines.leaf = node
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
    findings = blocks.findings
    for finding in inlines.findings {
      let label = String(decoding: text.bytes[finding.range], as: UTF8.self)
      findings.append(Finding(finding.message, ["label": label], text.source(of: finding.range)))
    }
    let headingBlocks = pageBlocks().filter { nodes[$0].kind == .heading }
    for (place, node) in headingBlocks.enumerated() { nodes[node].detail = Int32(place) }
    headings = makeHeadings(headingBlocks, headingIDs, &findings)
    if isGuide {
      reportRawHTML()
      numberFootnotes(index)
    }
    findings.sort { ($0.range.lowerBound, $0.message.code) < ($1.range.lowerBound, $1.message.code) }
  }

  // MARK: Walking

  /// The block after `node` in the order of the text, not looking into it where `skipping`; nil after the last in `root`.
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
      let isApart = nodes[current].kind == .footnoteDefinition || nodes[current].alert == .notes
      if !isApart { blocks.append(current) }
      node = next(after: current, skipping: isApart)
    }
    return blocks
  }

  /// The outermost quotes that hold speaker notes.
  func noteQuotes() -> [Int] {
    var quotes: [Int] = []
    var node: Int? = 0
    while let current = node {
      let isNotes = nodes[current].alert == .notes
      if isNotes { quotes.append(current) }
      node = next(after: current, skipping: isNotes)
    }
    return quotes
  }

  /// Where a block stands in the bytes that were given.
  func sourceRange(of node: Int) -> Range<Int> {
    source.original(of: Int(nodes[node].start)..<max(Int(nodes[node].start), Int(nodes[node].end)))
  }

  /// Where the links and images lead.
  func links() -> [Link] {
    var links: [Link] = []
    var seen: Set<Int32> = []
    var isInLink = false
    for event in events {
      switch event.kind {
      case .linkClose: isInLink = false
      case .linkOpen, .imageOpen:
        if event.kind == .linkOpen { isInLink = true }
        let target = targets[Int(event.payload)]
        if target.definition >= 0, !seen.insert(target.definition).inserted { continue }
        links.append(link(target.destination, isImage: event.kind == .imageOpen, escapes: true))
      case .autolink:
        links.append(link(Int(event.start)..<Int(event.end), isImage: false, escapes: false))
      case .bareLink where !isInLink && event.payload == BareLinkKind.web.rawValue:
        links.append(link(Int(event.start)..<Int(event.end), isImage: false, escapes: false))
      default: break
      }
    }
    return links
  }

  private func link(_ range: Range<Int>, isImage: Bool, escapes: Bool) -> Link {
    var destination: [UInt8] = []
    CharacterReference.appendUnescaped(text.bytes, range, to: &destination, escapes: escapes)
    return Link(
      destination: String(decoding: destination, as: UTF8.self), isImage: isImage,
      range: source.original(of: text.source(of: range)))
  }

  // MARK: Reports

  private mutating func reportRawHTML() {
    for node in nodes where node.kind == .html && node.parent != BlockNode.none {
      findings.append(Finding(.rawHTML, [:], Int(node.start)..<max(Int(node.start), Int(node.end))))
    }
  }

  /// Numbers the footnotes in the order in which a reader meets them: first those marked on the page, then those marked
  /// in footnotes, as these are read.
  private mutating func numberFootnotes(_ index: FootnoteIndex) {
    for (place, first) in index.repeated {
      let label = footnoteDefinitions[place].label
      var finding = Finding(.repeatedFootnote, ["label": string(label)], label)
      finding.related = [RelatedPlace(.firstUse, file: "", range: footnoteDefinitions[first].label)]
      findings.append(finding)
    }
    guard !footnoteDefinitions.isEmpty else { return }
    var numbers = [Int](repeating: 0, count: footnoteDefinitions.count)
    var isMarkedInNotes = [Bool](repeating: false, count: footnoteDefinitions.count)
    let (onPage, inFootnotes, inNotes) = marksByPlace()
    var queue = onPage
    var at = 0
    var nextFootnote = 0
    while true {
      while at < queue.count {
        let mark = queue[at]
        at += 1
        let definition = footnoteReferences[mark].definition
        if numbers[definition] == 0 {
          footnotes.append((definition, 0))
          numbers[definition] = footnotes.count
        }
        let number = numbers[definition]
        footnotes[number - 1].marks += 1
        footnoteReferences[mark].number = number
        footnoteReferences[mark].occurrence = footnotes[number - 1].marks
      }
      guard nextFootnote < footnotes.count else { break }
      queue = inFootnotes[footnotes[nextFootnote].definition]
      at = 0
      nextFootnote += 1
    }
    for mark in inNotes {
      let definition = footnoteReferences[mark].definition
      isMarkedInNotes[definition] = true
      footnoteReferences[mark].number = numbers[definition]
    }
    let repeated = Set(index.repeated.map(\.place))
    for place in footnoteDefinitions.indices
    where numbers[place] == 0 && !isMarkedInNotes[place] && !repeated.contains(place) {
      let label = footnoteDefinitions[place].label
      findings.append(Finding(.unusedFootnote, ["label": string(label)], label))
    }
  }

  /// The footnote marks on the page, in each footnote, and in speaker notes.
  private func marksByPlace() -> (onPage: [Int], inFootnotes: [[Int]], inNotes: [Int]) {
    var place = [Int32](repeating: -1, count: nodes.count)
    for node in nodes.indices.dropFirst() where nodes[node].parent != BlockNode.none {
      place[node] = place[Int(nodes[node].parent)]
      if place[node] == -2 { continue }
      if nodes[node].alert == .notes { place[node] = -2 }
      if nodes[node].kind == .footnoteDefinition { place[node] = nodes[node].detail }
    }
    var onPage: [Int] = []
    var inFootnotes = [[Int]](repeating: [], count: footnoteDefinitions.count)
    var inNotes: [Int] = []
    for (mark, reference) in footnoteReferences.enumerated() {
      switch place[reference.leaf] {
      case -1: onPage.append(mark)
      case -2: inNotes.append(mark)
      default: inFootnotes[Int(place[reference.leaf])].append(mark)
      }
    }
    return (onPage, inFootnotes, inNotes)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }
}

extension BlockNode {
  /// Whether the second pass has text to read here.
  var hasInlines: Bool {
    (kind == .paragraph || kind == .heading || kind == .cell) && textStart < textEnd
  }
}
