/// A footnote's text: `[^label]: …`, a container like an item.
struct FootnoteDefinition {
  /// The label in the parsed text, without `[^` and `]`.
  let label: Range<Int>
  /// The block.
  let node: Int
}

/// A footnote that is printed.
struct ListedFootnote {
  /// From 1, in the order in which a reader of the page meets them.
  let number: Int
  /// The definition's place.
  let definition: Int
  /// How many marks lead to it.
  var marks = 0
}

/// The label of a footnote mark `[^label]` at `at`, which stands on `[`: the bytes between `^` and `]`.
func scanFootnoteLabel(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Range<Int>? {
  guard at + 2 < end, bytes[at + 1] == Byte.caret else { return nil }
  var next = at + 2
  while next < end, next - at <= longestLabel {
    let byte = bytes[next]
    if byte == Byte.closeBracket { return next > at + 2 ? at + 2..<next : nil }
    if byte.isWhitespace || byte == Byte.openBracket { return nil }
    next += 1
  }
  return nil
}

extension BlockParser {
  /// Begins the text of a footnote whose label has been read.
  mutating func addFootnote(_ label: Range<Int>, at depth: Int) -> Int {
    let start = line.text
    line.skip(textBytes: label.upperBound + 2 - start)
    let place = add(.footnoteDefinition, at: depth, start: start, end: label.upperBound + 2)
    line.skipToText()
    nodes[Int(open[place])].detail = Int32(footnotes.count)
    footnotes.append(FootnoteDefinition(label: label, node: Int(open[place])))
    return place
  }
}
