import JSON

// Markup and what stands in it. All of it ends in `fill` or `raw`, so a form without markup has only these to change.
extension Paper {
  /// Markup written in this module's source.
  @inline(never) func markup(_ literal: Literal) { fill(literal, []) }

  @inline(never) func fill(_ template: Literal, _ a: Text) { fill(template, [a]) }

  @inline(never) func fill(_ template: Literal, _ a: Text, _ b: Text) { fill(template, [a, b]) }

  @inline(never) func fill(_ template: Literal, _ a: Text, _ b: Text, _ c: Text) { fill(template, [a, b, c]) }

  /// Markup with whole numbers, such as coordinates, for `%`.
  @inline(never) func fill(_ template: Literal, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
    fill(template, [Text(decimal: a), Text(decimal: b), Text(decimal: c), Text(decimal: d)])
  }

  /// Text for an element's content or a quoted attribute. Control characters, which HTML does not allow, become U+FFFD.
  @inline(never) func text(_ text: Text) {
    var run = 0
    let source = text.bytes
    func replacement(_ at: Int) -> Literal? {
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
      raw(text, from: run, to: at)
      raw(Text(replacement).bytes)
      at += source[at] == 0xC2 ? 2 : source[at] == 0xEF ? 3 : 1
      run = at
    }
    raw(text, from: run, to: source.count)
  }

  /// U+FDD0…U+FDEF, U+FFFE and U+FFFF, which HTML refuses.
  private func isNoncharacter(_ source: [UInt8], _ at: Int) -> Bool {
    guard at + 2 < source.count else { return false }
    let scalar = 0xF000 | UInt32(source[at + 1] & 0x3F) << 6 | UInt32(source[at + 2] & 0x3F)
    return scalar >= 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
  }

  /// A style sheet, which is raw text: it comes from the project, and `</` is refused there rather than escaped.
  func styleSheet(_ css: Text) {
    for byte in css.bytes {
      if byte == UInt8(ascii: "<") { markup("\\3c ") } else { raw(byte) }
    }
  }

  /// A text as a string of CSS: every character as its number, six digits; cut after 110 characters, which fill a line.
  func styleString(_ text: Text) {
    raw(UInt8(ascii: "\""))
    var (at, count) = (0, 0)
    while at < text.bytes.count, count < 110 {
      let byte = text.bytes[at]
      var scalar = UInt32(byte)
      var end = at + 1
      while end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 {
        if end == at + 1 { scalar &= byte >= 0xF0 ? 0x07 : byte >= 0xE0 ? 0x0F : 0x1F }
        scalar = scalar << 6 | UInt32(text.bytes[end] & 0x3F)
        end += 1
      }
      raw(UInt8(ascii: "\\"))
      for shift: UInt32 in [20, 16, 12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
        raw(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
      at = end
      count += 1
    }
    raw(UInt8(ascii: "\""))
  }
}
