/// A part of a document that is shown at once.
public struct Slide: Sendable, Equatable {
  /// The words of its heading; empty where it has none.
  public let title: String
  /// The id of its heading; empty where it has none.
  public let id: String
  /// The level of its heading, 1 or 2; 0 where it has none.
  public let level: Int
  /// Its blocks, the heading first, and its footnotes.
  public let html: [UInt8]
  /// Its speaker notes; empty where it has none.
  public let notes: [UInt8]
}

extension MarkdownDocument {
  /// The document as slides. Outside quotes and lists, each heading of level 1 or 2 begins one and each thematic break
  /// ends one; what stands before the first heading, or after a break, is a slide without a title. A part without
  /// anything to show or to say is none.
  ///
  /// A slide lists the footnotes it marks, and those that these mark, with the numbers they have on the page. Ids of
  /// footnotes hold the slide's number, so that all slides may stand in one page of HTML. Where footnotes that several
  /// slides mark would make the whole much longer than the text, later slides show the numbers only. Linear in the
  /// length.
  public func slides(_ options: HTMLOptions = HTMLOptions()) -> [Slide] {
    var walker = SlideWalker(tree, options)
    return walker.slides()
  }
}

/// A walk over the tree that prints each slide by itself, with the page's renderer.
struct SlideWalker {
  private let tree: DocumentTree
  private var renderer: HTMLRenderer

  /// For each footnote of the page: the last slide that lists it, from 1, and its place in that slide's list.
  private var listings: [(slide: Int, place: Int)]
  /// Bytes that may yet be spent on footnotes that an earlier slide has listed.
  private var room: Int

  /// A walk over `tree`.
  init(_ tree: DocumentTree, _ options: HTMLOptions) {
    self.tree = tree
    renderer = HTMLRenderer(tree, options)
    listings = [(slide: Int, place: Int)](repeating: (0, 0), count: tree.footnotes.count)
    room = max(100_000, tree.source.range.count)
  }

  /// The slides in order.
  mutating func slides() -> [Slide] {
    var slides: [Slide] = []
    for blocks in parts() {
      if let slide = slide(blocks, number: slides.count + 1) { slides.append(slide) }
    }
    return slides
  }

  /// The blocks of each slide; none where two breaks follow each other.
  private func parts() -> [[Int]] {
    var parts: [[Int]] = [[]]
    var next = tree.nodes[0].firstChild
    while next != BlockNode.none {
      let block = Int(next)
      if tree.nodes[block].kind == .thematicBreak {
        parts.append([])
      } else if isTitle(block), !parts[parts.count - 1].isEmpty {
        parts.append([block])
      } else {
        parts[parts.count - 1].append(block)
      }
      next = tree.nodes[block].next
    }
    return parts
  }

  private func isTitle(_ block: Int) -> Bool {
    tree.nodes[block].kind == .heading && tree.nodes[block].level <= 2
  }

  private mutating func slide(_ blocks: [Int], number: Int) -> Slide? {
    renderer.slide = number
    let repeatsFootnotes = listFootnotes(of: blocks, slide: number)
    for block in blocks { renderer.walk(from: block) }
    let end = renderer.output.count
    renderer.printFootnotes()
    if repeatsFootnotes { room -= renderer.output.count - end }
    let html = renderer.takeOutput()
    for block in blocks {
      for quote in tree.noteQuotes(in: block) { renderer.walkInside(quote) }
    }
    let notes = renderer.takeOutput()
    if html.isEmpty, notes.isEmpty { return nil }
    let heading = blocks.first.flatMap { isTitle($0) ? tree.headings[Int(tree.nodes[$0].detail)] : nil }
    return Slide(
      title: heading?.text ?? "", id: heading?.id ?? "", level: heading?.level ?? 0, html: html, notes: notes)
  }

  /// Gives the renderer the footnotes of a slide and counts the marks that lead to each; whether an earlier slide has
  /// any of them.
  private mutating func listFootnotes(of blocks: [Int], slide: Int) -> Bool {
    var isAnyRepeated = false
    var listed: [ListedFootnote] = []
    let shown = blocks.filter { !tree.nodes[$0].isApart }
    var marks = shown.flatMap(tree.footnoteMarks(in:))
    var at = 0
    while at < marks.count {
      let mark = marks[at]
      at += 1
      let footnote = tree.footnotes[renderer.footnoteMarks[mark].number - 1]
      let place = footnote.number - 1
      if listings[place].slide != slide {
        let node = tree.footnoteDefinitions[footnote.definition].node
        if listings[place].slide > 0 {
          guard room > 0 else {
            renderer.footnoteMarks[mark].occurrence = 0
            continue
          }
          room -= Int(tree.nodes[node].end - tree.nodes[node].start)
          isAnyRepeated = true
        }
        listings[place] = (slide, listed.count)
        listed.append(ListedFootnote(number: footnote.number, definition: footnote.definition))
        marks += tree.footnoteMarks(in: node)
      }
      listed[listings[place].place].marks += 1
      renderer.footnoteMarks[mark].occurrence = listed[listings[place].place].marks
    }
    renderer.footnotes = listed.sorted { $0.number < $1.number }
    return isAnyRepeated
  }
}
