/// A `[` or `![` that waits for its `]`.
struct Bracket {
  /// The event of the bracket itself.
  let event: Int
  /// The first byte after the bracket.
  let text: Int
  /// The top of the delimiter stack when the bracket was met.
  let delimiter: Int
  let isImage: Bool
  /// Whether another bracket stands between this one and its end, so that its text is no label.
  var holdsBracket = false
}

extension InlineParser {
  /// Puts the bracket at the cursor on the stack, or reads the footnote mark that begins with it.
  mutating func openBracket(isImage: Bool) {
    if isGuide, !isImage, let label = scanFootnoteLabel(bytes, at, end), footnoteMark(label) { return }
    flush(to: at)
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    let text = at + (isImage ? 2 : 1)
    brackets.append(Bracket(event: events.count, text: text, delimiter: lastDelimiter, isImage: isImage))
    add(.text, at, text)
    at = text
    runStart = text
  }

  /// Looks for what makes a link or an image of the last open bracket and the `]` at the cursor.
  mutating func closeBracket() {
    let close = at
    at += 1
    guard let bracket = brackets.last else { return }
    if !bracket.isImage, brackets.count - 1 < inactiveBrackets {
      popBracket()
      return
    }
    guard let (target, next) = inlineTarget(close + 1) ?? referenceTarget(bracket, close) else {
      popBracket()
      return
    }
    flush(to: close)
    let payload = Int32(truncatingIfNeeded: targets.count)
    targets.append(target)
    events[bracket.event].kind = bracket.isImage ? .imageOpen : .linkOpen
    events[bracket.event].payload = payload
    events[bracket.event].end = Int32(next)
    pairDelimiters(above: bracket.delimiter)
    add(bracket.isImage ? .imageClose : .linkClose, close, next, payload)
    at = next
    runStart = next
    popBracket()
    if !bracket.isImage { inactiveBrackets = brackets.count }
  }

  private mutating func popBracket() {
    brackets.removeLast()
    inactiveBrackets = min(inactiveBrackets, brackets.count)
  }

  /// `(destination "title")` at `position`.
  private func inlineTarget(_ position: Int) -> (LinkTarget, Int)? {
    guard position < end, bytes[position] == Byte.openParenthesis else { return nil }
    let from = scanWhitespace(bytes, position + 1, end)
    guard let (destination, afterDestination) = scanDestination(bytes, from, end) else { return nil }
    let space = scanWhitespace(bytes, afterDestination, end)
    var title: Range<Int>?
    var next = space
    if space > afterDestination, let (text, afterTitle) = scanTitle(bytes, space, end) {
      title = text
      next = scanWhitespace(bytes, afterTitle, end)
    }
    guard next < end, bytes[next] == Byte.closeParenthesis else { return nil }
    return (LinkTarget(destination: destination, title: title), next + 1)
  }

  /// `[label]`, `[]` or nothing after the `]` at `close`, and a definition for it.
  private mutating func referenceTarget(_ bracket: Bracket, _ close: Int) -> (LinkTarget, Int)? {
    var label = bracket.text..<close
    var next = close + 1
    var isExplicit = false
    if next < end, bytes[next] == Byte.openBracket, let (text, afterLabel) = scanLabel(bytes, next, end) {
      isExplicit = true
      next = afterLabel
      if !text.isEmpty {
        label = text
      } else if bracket.holdsBracket {
        return nil
      }
    } else if bracket.holdsBracket {
      return nil
    }
    guard let place = definitions.find(bytes, label) else {
      if isExplicit, isGuide, !label.isEmpty, bytes[label.lowerBound] != Byte.caret {
        findings.append(LeafFinding(.undefinedReference, label))
      }
      return nil
    }
    let definition = definitions.list[place]
    expansion += definition.destination.count + (definition.title?.count ?? 0)
    guard expansion <= expansionLimit else { return nil }
    let target = LinkTarget(
      destination: definition.destination, title: definition.title, definition: Int32(place))
    return (target, next)
  }
}
