import Diagnostics

/// Cuts a template into instructions.
struct TemplateParser {
  /// How deep sections may stand in each other. It bounds the contexts that a name is looked for in.
  static let maximumDepth = 100

  /// A bound that keeps the search for delimiters linear.
  static let longestDelimiter = 16

  let file: String
  let bytes: [UInt8]
  let escaping: Escaping
  var instructions: [Instruction] = []
  var names: [Name] = []
  var diagnostics: [Diagnostic] = []

  private var nameIndices: [String: Int] = [:]
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  var markup = MarkupPosition()

  /// The sections that are open: their instruction, and the place in the markup where they began.
  var sections: [(start: Int, markup: MarkupPosition)] = []

  /// The end of the last tag, or of its line where it stood alone.
  var textStart = 0

  init(file: SourceFile, escaping: Escaping) {
    self.file = file.name
    bytes = file.bytes
    self.escaping = escaping
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { textStart = 3 }
    if String(validating: bytes, as: UTF8.self) == nil {
      diagnostics.append(Diagnostic(TemplateMessage.notUTF8, file: file))
    }
    var at = textStart
    while let start = find(open, from: at) {
      guard let tag = tag(at: start) else { break }
      at = take(tag)
    }
    if textStart < bytes.count { appendText(textStart..<bytes.count) }
    while let section = sections.popLast() { closeUnclosed(section.start) }
    if escaping == .html, markup.state != .text {
      report(TemplateMessage.endsInTag, bytes.count..<bytes.count)
    }
  }

  // MARK: Tags

  enum Sigil {
    case variable, unescaped, section, inverted, end, partial, comment, delimiters, unsupported
  }

  struct Tag {
    let sigil: Sigil
    /// What stands between the delimiters and the sign, without the spaces around it.
    let content: Range<Int>
    let range: Range<Int>
  }

  /// The tag whose delimiter stands at `start`. Nil after a report where it is not closed.
  private mutating func tag(at start: Int) -> Tag? {
    var at = start + open.count
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    var sigil = Sigil.variable
    var closing = close
    var hasSign = true
    switch at < bytes.count ? bytes[at] : 0 {
    case UInt8(ascii: "#"): sigil = .section
    case UInt8(ascii: "^"): sigil = .inverted
    case UInt8(ascii: "/"): sigil = .end
    case UInt8(ascii: ">"): sigil = .partial
    case UInt8(ascii: "!"): sigil = .comment
    case UInt8(ascii: "&"): sigil = .unescaped
    case UInt8(ascii: "="):
      sigil = .delimiters
      closing = [UInt8(ascii: "=")] + close
    case UInt8(ascii: "{"):
      sigil = .unescaped
      closing = [UInt8(ascii: "}")] + close
    case UInt8(ascii: "<"), UInt8(ascii: "$"): sigil = .unsupported
    default: hasSign = false
    }
    if hasSign { at += 1 }
    guard let end = find(closing, from: at) else {
      report(
        TemplateMessage.unclosedTag, start..<min(start + open.count, bytes.count),
        ["close": String(decoding: closing, as: UTF8.self)])
      return nil
    }
    return Tag(sigil: sigil, content: trimmed(at..<end), range: start..<end + closing.count)
  }

  /// Adds the text before the tag and the tag; gives the place to go on from.
  private mutating func take(_ tag: Tag) -> Int {
    var textEnd = tag.range.lowerBound
    var next = tag.range.upperBound
    var indentation: Range<Int>?
    if tag.sigil != .variable, tag.sigil != .unescaped, let line = lineAround(tag.range) {
      indentation = line.lowerBound..<textEnd
      textEnd = line.lowerBound
      next = line.upperBound
    }
    if textStart < textEnd { appendText(textStart..<textEnd) }
    if indentation == nil, isLineStart(tag.range.lowerBound) {
      instructions.append(Instruction(kind: .lineStart, range: tag.range))
    }
    textStart = next
    add(tag, indentation: indentation)
    return textStart
  }

  private mutating func add(_ tag: Tag, indentation: Range<Int>?) {
    switch tag.sigil {
    case .comment: return
    case .delimiters: return setDelimiters(tag)
    case .unsupported: return report(TemplateMessage.unsupportedTag, tag.range)
    case .end: return endSection(tag)
    default: break
    }
    guard let name = name(tag) else { return }
    switch tag.sigil {
    case .variable, .unescaped:
      let rule = escapeRule(tag)
      instructions.append(Instruction(kind: .variable(name: name, rule: rule), range: tag.range))
    case .section, .inverted:
      guard sections.count < TemplateParser.maximumDepth else { return abandon(tag) }
      sections.append((instructions.count, markup))
      instructions.append(
        Instruction(kind: .section(name: name, inverted: tag.sigil == .inverted, end: 0), range: tag.range))
    default:
      if escaping == .html, markup.state != .text { report(TemplateMessage.partialInTag, tag.range) }
      instructions.append(Instruction(kind: .partial(name: name, indentation: indentation), range: tag.range))
    }
  }

  /// Sections are too deep: what follows is not read, and what is open ends here.
  private mutating func abandon(_ tag: Tag) {
    report(TemplateMessage.tooDeep, tag.range, ["limit": String(TemplateParser.maximumDepth)])
    while let section = sections.popLast() { end(section.start, range: tag.range) }
    textStart = bytes.count
    markup = MarkupPosition()
  }

  private mutating func setDelimiters(_ tag: Tag) {
    let parts = bytes[tag.content].split(whereSeparator: isSpace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")),
      parts.allSatisfy({ $0.count <= TemplateParser.longestDelimiter })
    else {
      return report(TemplateMessage.badDelimiters, tag.range)
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  /// The index of the tag's name. Nil after a report where it is none.
  private mutating func name(_ tag: Tag) -> Int? {
    let text = String(decoding: bytes[tag.content], as: UTF8.self)
    guard !text.isEmpty else {
      report(TemplateMessage.emptyTag, tag.range)
      return nil
    }
    let content = bytes[tag.content]
    let isPartial = tag.sigil == .partial
    let hasEmptyPart =
      !isPartial && text != "."
      && content.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains { $0.isEmpty }
    guard !content.contains(where: isSpace), !hasEmptyPart else {
      report(TemplateMessage.badName, tag.content, ["name": text])
      return nil
    }
    if isPartial, content.first == UInt8(ascii: "*") {
      report(TemplateMessage.unsupportedTag, tag.range)
      return nil
    }
    if let index = nameIndices[text] { return index }
    names.append(Name(text))
    nameIndices[text] = names.count - 1
    return names.count - 1
  }

  private mutating func appendText(_ range: Range<Int>) {
    let beginsLine = isLineStart(range.lowerBound)
    instructions.append(Instruction(kind: .text(beginsLine: beginsLine), range: range))
    if escaping == .html { markup.advance(over: bytes[range]) }
  }

  /// What the place of a variable asks for, after a report where no variable may stand.
  private mutating func escapeRule(_ tag: Tag) -> EscapeRule {
    let isUnescaped = tag.sigil == .unescaped
    if escaping == .specification { return isUnescaped ? .none : .specification }
    switch markup.state {
    case .text, .comment: return isUnescaped ? .none : .text
    case .doubleQuoted: return isUnescaped ? .none : .attribute
    case .singleQuoted: return isUnescaped ? .none : .singleQuoted
    case .rawText:
      if !isUnescaped { report(TemplateMessage.escapedInScript, tag.range) }
      return .none
    default:
      report(TemplateMessage.variableInTag, tag.range)
      markup.recover()
      return .attribute
    }
  }

  // MARK: Mistakes

  mutating func report(
    _ message: Message, _ range: Range<Int>, _ values: [String: String] = [:], related: [RelatedPlace] = []
  ) {
    diagnostics.append(Diagnostic(message, values, file: file, range: range, related: related))
  }
}
