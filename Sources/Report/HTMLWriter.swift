import JSON

/// Builds HTML so that nothing a person typed can become markup: literals in the source are markup, and everything that
/// comes from a model or an answer is a `Text`, which is always escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []
  private let phrases: Phrases

  /// An empty document in the language of `phrases`.
  init(_ phrases: Phrases) { self.phrases = phrases }

  /// Markup written in this module's source.
  @inline(never) mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes += $0 }
  }

  /// Text for an element's content or a quoted attribute. Control characters, which HTML does not allow, become U+FFFD.
  @inline(never) mutating func text(_ text: Text) {
    var run = 0
    let source = text.bytes
    func replacement(_ at: Int) -> StaticString? {
      switch source[at] {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case 0x09, 0x0A, 0x0D: nil
      case 0..<0x20, 0x7F: "\u{FFFD}"
      case 0xC2 where at + 1 < source.count && source[at + 1] < 0xA0: "\u{FFFD}"
      case 0xEF where isNoncharacter(source, at): "\u{FFFD}"
      default: nil
      }
    }
    var at = 0
    while at < source.count {
      guard let replacement = replacement(at) else {
        at += 1
        continue
      }
      bytes += source[run..<at]
      markup(replacement)
      at += source[at] == 0xC2 ? 2 : source[at] == 0xEF ? 3 : 1
      run = at
    }
    bytes += source[run..<source.count]
  }

  /// U+FDD0…U+FDEF, U+FFFE and U+FFFF, which HTML refuses.
  private func isNoncharacter(_ source: [UInt8], _ at: Int) -> Bool {
    guard at + 2 < source.count else { return false }
    let scalar = 0xF000 | UInt32(source[at + 1] & 0x3F) << 6 | UInt32(source[at + 2] & 0x3F)
    return scalar >= 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
  }

  /// A whole number, such as a coordinate or a span.
  @inline(never) mutating func number(_ value: Int) { bytes += Text(decimal: value).bytes }

  /// An element that holds only text: `open` and `close` are its tags.
  @inline(never) mutating func element(_ open: StaticString, _ content: Text, _ close: StaticString) {
    markup(open)
    text(content)
    markup(close)
  }

  /// A phrase without placeholders.
  @inline(never) mutating func phrase(_ key: StaticString) { text(phrases(key)) }

  /// An element that holds only a phrase without placeholders.
  @inline(never) mutating func element(_ open: StaticString, phrase key: StaticString, _ close: StaticString) {
    element(open, phrases(key), close)
  }

  /// A style sheet, which is raw text: it comes from the project, and `</` is refused there rather than escaped.
  mutating func styleSheet(_ css: Text) {
    var at = 0
    while at < css.bytes.count {
      if css.bytes[at] == UInt8(ascii: "<") { markup("\\3c ") } else { bytes.append(css.bytes[at]) }
      at += 1
    }
  }
}
