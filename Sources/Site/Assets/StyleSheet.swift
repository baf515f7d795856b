/// A style sheet without its comments and without the blanks that mean nothing (CSS Syntax Module Level 3, section 4).
///
///     a , b { color : red; }   /* a note */    →    a,b{color :red}
///
/// What a browser makes of it stays the same, because little is touched: strings, `url(…)`, escapes and the values of
/// custom properties are copied as they are; elsewhere a run of blanks becomes one, or none beside `{ } ; ,` and
/// behind `:`. A blank before `:` or `(` and around `+`, `-`, `>` has a meaning in some places and stays in all. A
/// comment that is all that parts two words leaves `/**/` there. Each rule ends its line, so that versions of the result
/// can be compared. Linear in the length.
struct StyleSheet {
  private let source: [UInt8]
  private var output: [UInt8] = []
  private var at = 0
  /// How many braces are open.
  private var depth = 0
  /// Whether blanks, or a comment, were passed since the last byte that was copied.
  private var isBlankPassed = false
  private var isCommentPassed = false
  /// Whether a declaration or a rule may begin here.
  private var isAtBeginning = true
  /// The last byte that was copied, where it is punctuation and not part of a string or an escape.
  private var lastMark: UInt8? = UInt8(ascii: "}")

  static func squeezed(_ source: [UInt8]) -> [UInt8] {
    var sheet = StyleSheet(source: source)
    sheet.run()
    return sheet.output
  }

  private init(source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  private mutating func run() {
    while at < source.count {
      switch source[at] {
      case let byte where Self.isBlank(byte):
        isBlankPassed = true
        at += 1
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        isCommentPassed = true
        at = endOfComment(at)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        separate()
        copy(to: endOfString(at))
      case UInt8(ascii: "\\"):
        separate()
        copy(to: endOfEscape(at))
      case UInt8(ascii: "-") where isAtBeginning && next == UInt8(ascii: "-"):
        separate()
        copy(to: endOfCustomProperty(at))
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        separate()
        copy(to: endOfAddress(at) ?? at + 1)
      case let byte:
        punctuate(byte)
      }
    }
    if output.last != 0x0A, !output.isEmpty { output.append(0x0A) }
  }

  private var next: UInt8? { at + 1 < source.count ? source[at + 1] : nil }

  private mutating func punctuate(_ byte: UInt8) {
    let isMark = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
    if isMark || byte == UInt8(ascii: ",") {
      (isBlankPassed, isCommentPassed) = (false, false)
    } else {
      separate()
    }
    if byte == UInt8(ascii: "}"), lastMark == UInt8(ascii: ";") { output.removeLast() }
    output.append(byte)
    lastMark = byte
    at += 1
    isAtBeginning = isMark
    if byte == UInt8(ascii: "{") { depth += 1 }
    if byte == UInt8(ascii: "}") {
      depth = max(depth - 1, 0)
      if depth == 0 { output.append(0x0A) }
    }
  }

  /// Puts what is needed between the last byte copied and the next one.
  private mutating func separate() {
    // Behind these nothing is needed, whatever follows.
    let isAfterMark = lastMark.map { Self.marks.contains($0) } ?? false
    // Behind a colon neither, but where `--name: )` gives an empty value.
    let isAfterColon = lastMark == UInt8(ascii: ":") && source[at] != UInt8(ascii: ")")
    if isBlankPassed {
      if !isAfterMark, !isAfterColon { output.append(UInt8(ascii: " ")) }
    } else if isCommentPassed, !isAfterMark {
      output += Array("/**/".utf8)
    }
    (isBlankPassed, isCommentPassed) = (false, false)
  }

  private static let marks: [UInt8] = Array("{};,".utf8)

  private mutating func copy(to end: Int) {
    output += source[at..<end]
    at = end
    lastMark = nil
    isAtBeginning = false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private func endOfComment(_ start: Int) -> Int {
    find(Array("*/".utf8), in: source, from: start + 2).map { $0 + 2 } ?? source.count
  }

  /// A string ends with its quote, or unfinished with its line.
  private func endOfString(_ start: Int) -> Int {
    var end = start + 1
    while end < source.count {
      if source[end] == source[start] { return end + 1 }
      if source[end] == 0x0A { return end }
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return source.count
  }

  /// A backslash and what it escapes. The blank that ends a hexadecimal escape is part of it.
  private func endOfEscape(_ start: Int) -> Int {
    var end = start + 1
    while end < source.count, end < start + 7, hexadecimal(source[end]) != nil { end += 1 }
    let isHexadecimal = end > start + 1
    if !isHexadecimal { return min(start + 2, source.count) }
    return end < source.count && Self.isBlank(source[end]) ? end + 1 : end
  }

  /// A custom property from its name to what ends its value: `;`, or the brace that closes its block.
  private func endOfCustomProperty(_ start: Int) -> Int {
    var end = start
    var open = 0
    while end < source.count {
      switch source[end] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): end = endOfString(end)
      case UInt8(ascii: "\\"): end = min(end + 2, source.count)
      case UInt8(ascii: "/") where end + 1 < source.count && source[end + 1] == UInt8(ascii: "*"):
        end = endOfComment(end)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        end += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        open -= 1
        end += 1
      case UInt8(ascii: "}") where open <= 0: return end
      case UInt8(ascii: "}"):
        open -= 1
        end += 1
      case UInt8(ascii: ";") where open <= 0: return end
      default: end += 1
      }
    }
    return end
  }

  /// The end of an address without quotes, `url(a b)`, that begins at `start`; nil where none does.
  private func endOfAddress(_ start: Int) -> Int? {
    guard start + 4 <= source.count,
      source[start..<(start + 4)].elementsEqual("url(".utf8, by: { $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    var end = start + 4
    while end < source.count, source[end] != UInt8(ascii: ")") {
      if source[end] == UInt8(ascii: "\"") || source[end] == UInt8(ascii: "'") { return start + 4 }
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, source.count)
  }
}
