/// The seven ways in which a block of raw HTML begins, numbered as in the standard.
enum HTMLBlock: UInt8 {
  /// `<script`, `<pre`, `<style`, `<textarea`, up to the closing tag of any of them.
  case literal = 1
  /// `<!--` up to `-->`.
  case comment
  /// `<?` up to `?>`.
  case instruction
  /// `<!LETTER` up to `>`.
  case declaration
  /// `<![CDATA[` up to `]]>`.
  case characterData
  /// A tag of one of the block elements, up to a blank line.
  case element
  /// A whole tag alone on its line, up to a blank line.
  case tag

  /// The kind of block that begins with the `<` at `at` on a line that ends at `end`, if one does.
  static func starting(_ bytes: [UInt8], _ at: Int, _ end: Int) -> HTMLBlock? {
    guard at + 1 < end else { return nil }
    switch bytes[at + 1] {
    case Byte.question: return .instruction
    case Byte.exclamation:
      if matches("<!--", bytes, at, end) { return .comment }
      if matches("<![CDATA[", bytes, at, end) { return .characterData }
      return at + 2 < end && bytes[at + 2].isLetter ? .declaration : nil
    default: break
    }
    let isClosing = bytes[at + 1] == Byte.slash
    let name = at + (isClosing ? 2 : 1)
    var nameEnd = name
    while nameEnd < end, bytes[nameEnd].isAlphanumeric, nameEnd - name < 12 { nameEnd += 1 }
    let follower = nameEnd < end ? bytes[nameEnd] : Byte.lineFeed
    let isEnded = follower.isWhitespace || follower == Byte.greater
    if !isClosing, isEnded, isOne(of: literalNames, bytes, name, nameEnd) { return .literal }
    let isEmptyTag = follower == Byte.slash && nameEnd + 1 < end && bytes[nameEnd + 1] == Byte.greater
    if isEnded || isEmptyTag, isOne(of: elementNames, bytes, name, nameEnd) { return .element }
    guard let tag = isClosing ? scanClosingTag(bytes, at, end) : scanOpenTag(bytes, at, end) else { return nil }
    return scanWhitespace(bytes, tag, end) == end ? .tag : nil
  }

  /// Whether the block ends with the line `bytes[at ..< end]`. The last two kinds end before a blank line instead.
  func ends(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    switch self {
    case .literal:
      var next = at
      while let close = scanFor("</", bytes, next, end) {
        let name = close + 2
        if matchesAnyCase("script>", bytes, name, end) || matchesAnyCase("pre>", bytes, name, end)
          || matchesAnyCase("style>", bytes, name, end) || matchesAnyCase("textarea>", bytes, name, end)
        {
          return true
        }
        next = name
      }
      return false
    case .comment: return scanFor("-->", bytes, at, end) != nil
    case .instruction: return scanFor("?>", bytes, at, end) != nil
    case .declaration: return scanFor(">", bytes, at, end) != nil
    case .characterData: return scanFor("]]>", bytes, at, end) != nil
    case .element, .tag: return false
    }
  }

  /// Whether a blank line ends the block.
  var endsAtBlankLine: Bool { self == .element || self == .tag }

  private static let literalNames: [StaticString] = ["script", "pre", "style", "textarea"]

  private static let elementNames: [StaticString] = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  private static func isOne(of names: [StaticString], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    for name in names where name.utf8CodeUnitCount == end - start {
      if matchesAnyCase(name, bytes, start, end) { return true }
    }
    return false
  }
}
