/// Where in an HTML document a template's text has come to: what a tokenizer would be in the middle of.
///
/// Only as exact as escaping needs: `<script>` and `<style>` are told apart from other elements because their content
/// is not text, and attribute values by their quotes.
struct MarkupPosition {
  enum State: Equatable {
    /// Text between tags.
    case text
    /// Behind `<`.
    case tagStart
    /// Behind `</`.
    case endTagStart
    /// In a tag's name.
    case tagName
    /// In a tag, between attributes or in one's name.
    case tag
    /// Behind an attribute's `=`.
    case valueStart
    /// In a value between `"`.
    case doubleQuoted
    /// In a value between `'`.
    case singleQuoted
    /// In a value without quotes.
    case unquoted
    /// Behind `<!`, `<!-`.
    case declarationStart
    /// In `<!DOCTYPE …>` or another declaration.
    case declaration
    /// Between `<!--` and `-->`.
    case comment
    /// In the content of `<script>` or `<style>`.
    case rawText
  }

  private(set) var state = State.text

  /// The tag's name in lowercase, as far as it can be `script` or `style`.
  private var tagName: [UInt8] = []
  private var isEndTag = false

  /// How much of `-->`, `<!--` or `</script` has been seen.
  private var matched = 0

  /// Whether a section may begin here and end at `other`: what follows is then read alike with and without it.
  func agrees(with other: MarkupPosition) -> Bool {
    state == other.state || (isBetweenAttributes && other.isBetweenAttributes)
  }

  private var isBetweenAttributes: Bool { state == .tag || state == .tagName || state == .unquoted }

  private static let script = Array("script".utf8)
  private static let style = Array("style".utf8)

  /// Moves on over literal bytes. Linear.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  /// Moves on over a variable that was refused here, so that it is reported once.
  mutating func recover() {
    switch state {
    case .tagStart, .endTagStart, .declarationStart: state = .text
    case .valueStart: state = .unquoted
    default: break
    }
  }

  private mutating func advance(over byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagStart }
    case .tagStart:
      if isLetter(byte) {
        beginName(byte, isEnd: false)
      } else {
        switch byte {
        case UInt8(ascii: "/"): state = .endTagStart
        case UInt8(ascii: "!"):
          state = .declarationStart
          matched = 0
        case UInt8(ascii: "?"): state = .declaration
        case UInt8(ascii: "<"): break
        default: state = .text
        }
      }
    case .endTagStart:
      if isLetter(byte) {
        beginName(byte, isEnd: true)
      } else {
        state = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    case .tagName:
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        state = .tag
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if tagName.count < 8 {
        tagName.append(byte | 0x20)
      }
    case .tag:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte == UInt8(ascii: "=") {
        state = .valueStart
      }
    case .valueStart:
      switch byte {
      case UInt8(ascii: "\""): state = .doubleQuoted
      case UInt8(ascii: "'"): state = .singleQuoted
      case UInt8(ascii: ">"): endTag()
      default: if !isSpace(byte) { state = .unquoted }
      }
    case .doubleQuoted:
      if byte == UInt8(ascii: "\"") { state = .tag }
    case .singleQuoted:
      if byte == UInt8(ascii: "'") { state = .tag }
    case .unquoted:
      if byte == UInt8(ascii: ">") { endTag() } else if isSpace(byte) { state = .tag }
    case .declarationStart:
      if byte == UInt8(ascii: "-") {
        matched += 1
        if matched == 2 {
          state = .comment
          matched = 0
        }
      } else {
        state = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    case .declaration:
      if byte == UInt8(ascii: ">") { state = .text }
    case .comment:
      if byte == UInt8(ascii: "-") {
        matched += 1
      } else {
        if byte == UInt8(ascii: ">"), matched >= 2 { state = .text }
        matched = 0
      }
    case .rawText:
      advanceInRawText(over: byte)
    }
  }

  /// Looks for `</`, the element's name and the end of that name.
  private mutating func advanceInRawText(over byte: UInt8) {
    switch matched {
    case 0: matched = byte == UInt8(ascii: "<") ? 1 : 0
    case 1: matched = byte == UInt8(ascii: "/") ? 2 : byte == UInt8(ascii: "<") ? 1 : 0
    case 2..<2 + tagName.count where byte | 0x20 == tagName[matched - 2]: matched += 1
    case 2 + tagName.count where byte == UInt8(ascii: ">"):
      state = .text
    case 2 + tagName.count where isSpace(byte) || byte == UInt8(ascii: "/"):
      isEndTag = true
      state = .tag
    default: matched = byte == UInt8(ascii: "<") ? 1 : 0
    }
  }

  private mutating func beginName(_ byte: UInt8, isEnd: Bool) {
    state = .tagName
    isEndTag = isEnd
    tagName = [byte | 0x20]
  }

  private mutating func endTag() {
    let isRaw = !isEndTag && (tagName == MarkupPosition.script || tagName == MarkupPosition.style)
    state = isRaw ? .rawText : .text
    matched = 0
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
