import Diagnostics

/// A Markdown document: CommonMark 0.31.2, and with it the extensions of a guide.
///
/// Parsing goes through the text twice. The first pass (`BlockParser`) reads it line by line and builds the tree of
/// blocks: quotes, lists, paragraphs, tables. The second pass (`InlineParser`) reads the text of each leaf and makes of
/// it a run of events: text, emphasis begins, emphasis ends. It comes second because a link may lean on a definition
/// that stands at the very end of the document. Take
///
///     > Read *the
///     > [guide][g]*.
///
///     [g]: guide.md
///
/// The first pass leaves these nodes, tied to each other by index in one array, and one definition, `g`:
///
///     0 document    1 quote in 0    2 paragraph in 1: "Read *the\n[guide][g]*."
///
/// A paragraph's lines have been copied together without the `>` before them; `LeafText` knows the way back to the
/// file. The second pass gives the paragraph its events. Each delimiter becomes an event when it is met, and changes
/// its kind when its partner turns up, so nothing is ever moved:
///
///     text "Read " · emphasisOpen · text "the" · softBreak · linkOpen → g · text "guide" · linkClose · emphasisClose
///     · text "."
///
/// Everything else is a walk over the tree: `HTMLRenderer`, `Slides`, `PlainText`, the headings and the links. None of
/// it recurses, so no depth of nesting can exhaust the stack, and every search ahead is bounded or remembers its
/// failure, so that twice the text takes twice the time whatever the text is.
///
/// Files in reading order: `SourceText`, `BlockNode`, `BlockParser`, `BlockStarts`, `BlockFinish`, `InlineEvent`,
/// `InlineParser`, `InlineDelimiters`, `InlineBrackets`, `HTMLRenderer`: the folders `Scanning`, `Blocks`, `Inlines`, then
/// the walks, `HTML` and `Reading`. Functions called `scan…` are pure: bytes and a place in, where the construct ends out.
public struct MarkdownDocument: Sendable {
  let tree: DocumentTree

  /// The headings of the page in order, without those in speaker notes. Ids are empty in the CommonMark dialect.
  public var headings: [Heading]

  /// Where the links and images lead, in the order of the text. Several links through one definition count once.
  public var links: [Link]

  /// Parses `bytes[range]`, all of `bytes` by default. All ranges reported are offsets into `bytes` as a whole, since
  /// front matter may stand before the text. `file` is the name that diagnostics bear. In the guide dialect raw HTML is
  /// an error and is printed as text, unless `allowsRawHTML`. Linear in the length.
  public init(
    parsing bytes: [UInt8], in range: Range<Int>? = nil, dialect: Dialect = .guide, allowsRawHTML: Bool = false,
    file: String = "", diagnostics: inout [Diagnostic]
  ) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    let isTooLarge = range.count > MarkdownDocument.largestSize
    if isTooLarge { diagnostics.append(Diagnostic(.documentTooLarge, file: file)) }
    tree = DocumentTree(
      isTooLarge ? SourceText([], 0..<0) : SourceText(bytes, range), dialect, allowsRawHTML: allowsRawHTML)
    headings = tree.headings
    links = tree.links()
    diagnostics += tree.findings.map { finding in
      Diagnostic(
        finding.message, finding.values, file: file, range: tree.source.original(of: finding.range),
        related: finding.related.map {
          RelatedPlace($0.label, file: file, range: tree.source.original(of: $0.range))
        })
    }
  }

  /// Positions are kept in 32 bits; at this size, the most blocks and inlines that a text can hold still fit.
  private static let largestSize = 1 << 28

  /// The page as HTML.
  public func html(_ options: HTMLOptions = HTMLOptions()) -> [UInt8] {
    var renderer = HTMLRenderer(tree, options)
    return renderer.page()
  }

  /// The speaker notes as HTML, in order, each with where it stands.
  public func speakerNotes(_ options: HTMLOptions = HTMLOptions()) -> [SpeakerNotes] {
    tree.noteQuotes().map { quote in
      var renderer = HTMLRenderer(tree, options)
      return SpeakerNotes(html: renderer.notes(quote), range: tree.sourceRange(of: quote))
    }
  }

  /// The page's words without mark-up, blocks separated by line ends: for summaries and search.
  public func plainText() -> String {
    String(decoding: PlainText(tree).page(), as: UTF8.self)
  }
}

/// What Markdown is understood as.
public enum Dialect: Sendable {
  /// CommonMark 0.31.2 and nothing else, printed as its reference implementation prints it.
  case commonMark

  /// With tables, strikethrough, tasks, bare addresses, footnotes, alerts, heading ids and speaker notes, and without
  /// raw HTML.
  case guide
}

/// A heading of the page.
public struct Heading: Sendable, Equatable {
  /// 1…6.
  public let level: Int
  /// Unique on the page.
  public let id: String
  /// Its words without mark-up.
  public let text: String
  /// Where the heading's text stands.
  public let range: Range<Int>
}

/// Where a link or an image leads.
public struct Link: Sendable, Equatable {
  /// As meant: escapes and character references are resolved.
  public let destination: String
  /// Whether it is the address of an image.
  public let isImage: Bool
  /// Whether the guide's dialect has reported the address and leaves it out of the page.
  public let isUnsafe: Bool
  /// Where the destination is written: for a link through a definition, in the definition.
  public let range: Range<Int>
}

/// What only the presenter sees.
public struct SpeakerNotes: Sendable, Equatable {
  /// The notes as HTML.
  public let html: [UInt8]
  /// Where they are written.
  public let range: Range<Int>
}
