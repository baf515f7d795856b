import Diagnostics

/// Reads one document by descending into its indentation.
///
/// `at` is the next byte, `lineStart` the first byte of its line; together they give the column, which is all that
/// decides structure in YAML. Bytes beyond the end read as a line end, so that no scan needs two conditions.
struct Parser {
  /// After this many errors the rest is not read: the file is probably not what it is taken for.
  static let maximumErrors = 100

  /// How deep mappings and sequences may stand in each other.
  static let maximumDepth = 64

  let file: String
  let bytes: [UInt8]
  let start: Int
  let end: Int
  var at: Int
  var lineStart: Int

  /// Columns by which tabs in the indentation, already reported, push the content to the right.
  var tabColumns = 0

  /// The end of the last line with a tab in its indentation: a run of such lines is one message.
  var tabbedUpTo = -1

  /// The column of the mapping or sequence that has just ended: a line that fits nowhere may have been meant for it.
  var closedColumn: Int?

  var depth = 0
  var diagnostics: [Diagnostic] = []

  init(file: String, bytes: [UInt8], range: Range<Int>) {
    self.file = file
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    at = start
    lineStart = start
  }

  // MARK: Documents

  /// The document between its markers. Never nil: a document that holds nothing is empty text.
  mutating func document() -> Node {
    if byte(at) == 0xEF, byte(at + 1) == 0xBB, byte(at + 2) == 0xBF {
      at += 3
      lineStart = at
    }
    skipToContent()
    skipDirectives()
    var root: Node
    if isMarker(Byte.dot) { report(YAMLMessage.afterDocument, lineRest()) }
    if isMarker(Byte.hyphen) {
      at += 3
      let afterMarker = at
      skipSpaces()
      if isLineEnd(byte(at)) || byte(at) == Byte.hash {
        root = blockNode(parent: -1, sequenceAtParent: false, emptyAt: afterMarker)
      } else {
        root = node(parent: -1, compact: false)
      }
    } else {
      root = blockNode(parent: -1, sequenceAtParent: false, emptyAt: at)
    }
    skipToContent()
    endOfDocument()
    return root
  }

  private mutating func skipDirectives() {
    while at < end, at == lineStart, bytes[at] == Byte.percent {
      report(YAMLMessage.directive, lineRest())
      skipLine()
      skipToContent()
    }
  }

  private mutating func endOfDocument() {
    while isMarker(Byte.dot) {
      at += 3
      finishLine()
      skipToContent()
    }
    guard at < end else { return }
    if isMarker(Byte.hyphen) || (at == lineStart && bytes[at] == Byte.percent) {
      report(YAMLMessage.severalDocuments, lineRest())
    } else {
      report(YAMLMessage.afterDocument, lineRest())
    }
    at = end
  }

  /// Whether `---` or `...` stands alone at the very beginning of the line.
  func isMarker(_ sign: UInt8) -> Bool {
    at == lineStart && tabColumns == 0 && at < end && byte(at) == sign && byte(at + 1) == sign && byte(at + 2) == sign
      && isBlankOrEnd(byte(at + 3))
  }

  /// Whether the document, or its readable part, ends here.
  var isAtDocumentEnd: Bool { at >= end || isMarker(Byte.hyphen) || isMarker(Byte.dot) }

  // MARK: Lines

  /// The byte at `index`, or a line end beyond the last.
  func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : Byte.lineFeed }

  func isLineEnd(_ byte: UInt8) -> Bool { byte == Byte.lineFeed || byte == Byte.carriageReturn }

  func isBlankOrEnd(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab || isLineEnd(byte) }

  /// Columns between the beginning of the line and `at`.
  var column: Int { at - lineStart + tabColumns }

  mutating func skipSpaces() {
    while at < end, bytes[at] == Byte.space { at += 1 }
  }

  /// Moves to the line end, without passing it.
  mutating func skipToLineEnd() {
    while at < end, !isLineEnd(bytes[at]) { at += 1 }
  }

  /// Passes one line end: LF, CR LF or CR.
  mutating func passLineEnd() {
    guard at < end else { return }
    at += bytes[at] == Byte.carriageReturn && byte(at + 1) == Byte.lineFeed && at + 1 < end ? 2 : 1
    lineStart = at
    tabColumns = 0
  }

  mutating func skipLine() {
    skipToLineEnd()
    passLineEnd()
  }

  /// Moves to the next content, over spaces, comments and empty lines. Tabs on the way are reported.
  mutating func skipToContent() {
    while at < end {
      switch bytes[at] {
      case Byte.space: at += 1
      case Byte.lineFeed, Byte.carriageReturn: passLineEnd()
      case Byte.hash: skipToLineEnd()
      case Byte.tab: skipTabs()
      default: return
      }
    }
  }

  /// Reports tabs in the indentation and counts each as two columns, the usual step, so that a file indented by
  /// tabs throughout gives one message and not one for each line.
  private mutating func skipTabs() {
    let first = at
    while at < end, bytes[at] == Byte.tab || bytes[at] == Byte.space {
      if bytes[at] == Byte.tab { tabColumns += 1 }
      at += 1
    }
    reportTabs(first..<at)
  }

  /// Reports tabs in the indentation of the line, unless the line before had some too.
  mutating func reportTabs(_ range: Range<Int>) {
    if tabbedUpTo != lineStart { report(YAMLMessage.tabInIndentation, range) }
    var next = range.upperBound
    while !isLineEnd(byte(next)) { next += 1 }
    tabbedUpTo = min(next + (byte(next) == Byte.carriageReturn && byte(next + 1) == Byte.lineFeed ? 2 : 1), end)
  }

  /// Ends a line after a value: only spaces and a comment may follow. Anything else is reported and passed.
  mutating func finishLine(after what: Message = YAMLMessage.textAfterValue) {
    let valueEnd = at
    skipSpaces()
    let next = byte(at)
    if isLineEnd(next) { return }
    if next == Byte.hash {
      if at == valueEnd { report(YAMLMessage.spaceBeforeComment, at..<at + 1) }
    } else if next == Byte.tab {
      reportTab()
    } else {
      report(what, lineRest())
    }
    skipToLineEnd()
  }

  /// From `at` to the last sign of the line that is not a space.
  func lineRest() -> Range<Int> {
    var stop = at
    var last = at
    while stop < end, !isLineEnd(bytes[stop]) {
      stop += 1
      if bytes[stop - 1] != Byte.space { last = stop }
    }
    return at..<last
  }

  // MARK: Mistakes

  mutating func report(
    _ message: Message, _ range: Range<Int>, _ values: [String: String] = [:], related: [RelatedPlace] = []
  ) {
    guard diagnostics.count < Parser.maximumErrors else {
      at = end
      return
    }
    diagnostics.append(Diagnostic(message, values, file: file, range: range, related: related))
    if diagnostics.count == Parser.maximumErrors {
      diagnostics.append(Diagnostic(YAMLMessage.tooManyErrors, file: file, range: range))
      at = end
    }
  }

  /// Reports the tab at `at`, outside the indentation.
  mutating func reportTab() {
    var stop = at
    while stop < end, bytes[stop] == Byte.tab { stop += 1 }
    report(YAMLMessage.tabBetween, at..<stop)
  }

  /// Leaves the line and all lines after it that stand further right than `column`: they belong to what was refused.
  mutating func skipBlock(deeperThan column: Int) {
    skipToLineEnd()
    skipToContent()
    while !isAtDocumentEnd, self.column > column {
      skipToLineEnd()
      skipToContent()
    }
  }

  /// The text of some bytes, shortened for a message.
  func excerpt(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text.unicodeScalars.count > 40
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…" : text
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func empty(at place: Int) -> Node {
    Node(.scalar(Scalar(text: "", style: .plain)), range: place..<place)
  }
}
