/// The second pass: the text of one leaf at a time, from bytes to inline events.
///
/// The text is scanned once from left to right. Bytes that mean nothing are skipped over quickly; each of the others
/// has a function that looks ahead and either adds events or leaves the byte to the run of text around it. Brackets
/// and delimiter runs wait on stacks for their partners (`InlineBrackets`, `InlineDelimiters`).
///
/// What makes this linear whatever the text: every search ahead is bounded by what it consumes, or remembers that it
/// failed (`Unclosed`), and every delimiter that finds no opener records how far back the search went.
struct InlineParser {
  /// The leaf text of the whole document.
  let bytes: [UInt8]
  /// Whether the extensions are on.
  let isGuide: Bool
  let definitions: Definitions
  let footnotes: FootnoteIndex

  var events: [InlineEvent] = []
  var targets: [LinkTarget] = []
  var references: [FootnoteReference] = []
  var findings: [LeafFinding] = []

  /// Where the leaf's text is.
  var start = 0
  var end = 0
  /// Where the scan stands.
  var at = 0
  /// Where the text that is not yet an event begins.
  var runStart = 0

  var brackets: [Bracket] = []
  /// Brackets below this place in the stack open no links any more: a link holds no link.
  var inactiveBrackets = 0
  var delimiters: [Delimiter] = []
  var lastDelimiter = -1

  private var unclosed = Unclosed()
  /// For each length, where the last run of that many backticks was seen.
  private var backticks: [Int] = []
  /// The end of the leaf whose backticks have all been seen.
  private var backticksSeenUpTo = -1
  /// Bytes that links through definitions have added so far, and how many they may.
  var expansion = 0
  let expansionLimit: Int
  /// The end of a domain name that is not linked: from before its last two parts on, nothing else can come of it.
  var refusedDomain = 0..<0

  private let stops: [Bool]

  /// What has been searched for in this leaf, in vain: no other search for it need be made.
  private struct Unclosed {
    var comment = false
    var instruction = false
    var declaration = false
    var characterData = false
  }

  /// A parser for leaves of `text`.
  init(_ text: [UInt8], definitions: Definitions, footnotes: FootnoteIndex, isGuide: Bool, inputSize: Int) {
    bytes = text
    self.isGuide = isGuide
    self.definitions = definitions
    self.footnotes = footnotes
    expansionLimit = max(100_000, inputSize)
    var stops = [Bool](repeating: false, count: 256)
    for byte in "\n\\`&<*_[]!".utf8 { stops[Int(byte)] = true }
    if isGuide { for byte in "~:@w".utf8 { stops[Int(byte)] = true } }
    self.stops = stops
    events.reserveCapacity(text.count / 16 + 16)
  }

  /// Adds the events of the leaf `start ..< end`.
  mutating func parse(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
    at = start
    runStart = start
    brackets.removeAll(keepingCapacity: true)
    inactiveBrackets = 0
    delimiters.removeAll(keepingCapacity: true)
    lastDelimiter = -1
    unclosed = Unclosed()
    while true {
      skipText()
      guard at < end else { break }
      switch bytes[at] {
      case Byte.lineFeed: lineEnd()
      case Byte.backslash: backslash()
      case Byte.backtick: codeSpan()
      case Byte.ampersand: reference()
      case Byte.less: angle()
      case Byte.asterisk, Byte.underscore, Byte.tilde: delimiterRun()
      case Byte.openBracket: openBracket(isImage: false)
      case Byte.exclamation:
        if at + 1 < end, bytes[at + 1] == Byte.openBracket { openBracket(isImage: true) } else { at += 1 }
      case Byte.closeBracket: closeBracket()
      default: bareLink()
      }
    }
    flush(to: end)
    if lastDelimiter >= 0 { pairDelimiters(above: -1) }
  }

  private mutating func skipText() {
    let end = end
    var next = at
    while next < end, !stops[Int(bytes[next])] { next += 1 }
    at = next
  }

  // MARK: Events

  mutating func add(_ kind: InlineEvent.Kind, _ start: Int, _ end: Int, _ payload: Int32 = 0) {
    events.append(
      InlineEvent(
        kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), payload: payload))
  }

  /// Makes an event of the text that has gathered before `position`.
  mutating func flush(to position: Int) {
    if runStart < position { add(.text, runStart, position) }
  }

  /// Adds an event for what stands from the cursor to `next`, and goes there.
  mutating func consume(_ kind: InlineEvent.Kind, to next: Int, _ range: Range<Int>? = nil, payload: Int32 = 0) {
    flush(to: at)
    add(kind, range?.lowerBound ?? at, range?.upperBound ?? next, payload)
    at = next
    runStart = next
  }

  // MARK: Constructs

  private mutating func lineEnd() {
    let isHard = at >= start + 2 && bytes[at - 1] == Byte.space && bytes[at - 2] == Byte.space
    var textEnd = at
    while textEnd > runStart, bytes[textEnd - 1].isWhitespace { textEnd -= 1 }
    flush(to: textEnd)
    add(isHard ? .hardBreak : .softBreak, at, at + 1)
    at = scanBlanks(bytes, at + 1, end)
    runStart = at
  }

  private mutating func backslash() {
    guard at + 1 < end else {
      at += 1
      return
    }
    if bytes[at + 1].isPunctuation {
      flush(to: at)
      runStart = at + 1
      at += 2
    } else if bytes[at + 1] == Byte.lineFeed {
      consume(.hardBreak, to: at + 2)
    } else {
      at += 1
    }
  }

  private mutating func reference() {
    if let (value, next) = CharacterReference.scan(bytes, at, end) {
      consume(.reference, to: next, payload: value)
    } else {
      at += 1
    }
  }

  private mutating func codeSpan() {
    var next = at
    while next < end, bytes[next] == Byte.backtick { next += 1 }
    let length = next - at
    guard let close = closingBackticks(length, from: next) else {
      at = next
      return
    }
    consume(.code, to: close + length, next..<close)
  }

  /// Where a run of exactly `length` backticks stands from `position` on. The runs met on the way are remembered, so
  /// that at most one search goes to the end of the leaf.
  private mutating func closingBackticks(_ length: Int, from position: Int) -> Int? {
    if backticksSeenUpTo == end, length >= backticks.count || backticks[length] < position { return nil }
    var next = position
    while next < end {
      if bytes[next] != Byte.backtick {
        next += 1
        continue
      }
      let run = next
      while next < end, bytes[next] == Byte.backtick { next += 1 }
      let found = next - run
      if found == length { return run }
      while backticks.count <= found { backticks.append(-1) }
      backticks[found] = run
    }
    backticksSeenUpTo = end
    return nil
  }

  private mutating func angle() {
    guard at + 1 < end else {
      at += 1
      return
    }
    if let close = scanAutolink(bytes, at + 1, end) {
      consume(.autolink, to: close + 1, at + 1..<close)
    } else if let close = scanMailAutolink(bytes, at + 1, end) {
      consume(.mailAutolink, to: close + 1, at + 1..<close)
    } else if let next = html() {
      consume(.html, to: next)
    } else {
      at += 1
    }
  }

  private mutating func html() -> Int? {
    switch bytes[at + 1] {
    case Byte.slash: return scanClosingTag(bytes, at, end)
    case Byte.question: return search("?>", from: at + 2, &unclosed.instruction)
    case Byte.exclamation: break
    default: return scanOpenTag(bytes, at, end)
    }
    if matches("<!--", bytes, at, end) {
      if matches(">", bytes, at + 4, end) { return at + 5 }
      if matches("->", bytes, at + 4, end) { return at + 6 }
      return search("-->", from: at + 4, &unclosed.comment)
    }
    if matches("<![CDATA[", bytes, at, end) { return search("]]>", from: at + 9, &unclosed.characterData) }
    guard at + 2 < end, bytes[at + 2].isLetter else { return nil }
    return search(">", from: at + 3, &unclosed.declaration)
  }

  private func search(_ pattern: StaticString, from position: Int, _ isUnclosed: inout Bool) -> Int? {
    if isUnclosed { return nil }
    if let found = scanFor(pattern, bytes, position, end) { return found + pattern.utf8CodeUnitCount }
    isUnclosed = true
    return nil
  }
}
