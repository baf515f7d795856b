/// Which footnote a label means.
struct FootnoteIndex {
  private var places: [Label: Int] = [:]
  /// Definitions whose label another had first: the place of each and of the first.
  private(set) var repeated: [(place: Int, first: Int)] = []

  /// The index of definitions whose labels stand in `bytes`.
  init(_ definitions: [FootnoteDefinition], in bytes: [UInt8]) {
    for (place, definition) in definitions.enumerated() {
      guard let label = Label(bytes, definition.label) else { continue }
      if let first = places[label] {
        repeated.append((place, first))
      } else {
        places[label] = place
      }
    }
  }

  /// The footnote a mark with this label leads to.
  func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !places.isEmpty, let label = Label(bytes, range) else { return nil }
    return places[label]
  }
}

/// A mark in the text that leads to a footnote.
struct FootnoteReference {
  /// The definition's place.
  let definition: Int
  /// The footnote's number, from 1, and which mark of it this is; 0 for a mark that leads nowhere on the page.
  var number = 0
  var occurrence = 0
}

extension InlineParser {
  /// Adds a footnote mark whose label has been read, where that footnote exists.
  mutating func footnoteMark(_ label: Range<Int>) -> Bool {
    guard let definition = footnotes.find(bytes, label) else {
      findings.append(LeafFinding(.undefinedFootnote, label))
      return false
    }
    let payload = Int32(references.count)
    references.append(FootnoteReference(definition: definition))
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    consume(.footnoteReference, to: label.upperBound + 1, payload: payload)
    return true
  }
}
