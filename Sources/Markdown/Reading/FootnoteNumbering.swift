import Diagnostics

extension DocumentTree {
  /// Numbers the footnotes in the order in which a reader meets them: first those marked on the page, then those marked
  /// in footnotes, as these are read.
  mutating func numberFootnotes(_ index: FootnoteIndex) {
    for (place, first) in index.repeated {
      let label = footnoteDefinitions[place].label
      var finding = Finding(.repeatedFootnote, ["label": string(label)], label)
      finding.related = [RelatedPlace(.firstUse, file: "", range: footnoteDefinitions[first].label)]
      findings.append(finding)
    }
    guard !footnoteDefinitions.isEmpty else { return }
    var numbers = [Int](repeating: 0, count: footnoteDefinitions.count)
    var isMarkedInNotes = [Bool](repeating: false, count: footnoteDefinitions.count)
    var queue = footnoteMarks(in: 0)
    var at = 0
    var nextFootnote = 0
    while true {
      while at < queue.count {
        let mark = queue[at]
        at += 1
        let definition = footnoteReferences[mark].definition
        if numbers[definition] == 0 {
          numbers[definition] = footnotes.count + 1
          footnotes.append(ListedFootnote(number: numbers[definition], definition: definition))
        }
        let number = numbers[definition]
        footnotes[number - 1].marks += 1
        footnoteReferences[mark].number = number
        footnoteReferences[mark].occurrence = footnotes[number - 1].marks
      }
      guard nextFootnote < footnotes.count else { break }
      queue = footnoteMarks(in: footnoteDefinitions[footnotes[nextFootnote].definition].node)
      at = 0
      nextFootnote += 1
    }
    for mark in noteQuotes().flatMap(footnoteMarks(in:)) {
      let definition = footnoteReferences[mark].definition
      isMarkedInNotes[definition] = true
      footnoteReferences[mark].number = numbers[definition]
    }
    let repeated = Set(index.repeated.map(\.place))
    for place in footnoteDefinitions.indices
    where numbers[place] == 0 && !isMarkedInNotes[place] && !repeated.contains(place) {
      let label = footnoteDefinitions[place].label
      findings.append(Finding(.unusedFootnote, ["label": string(label)], label))
    }
  }

  /// The footnote marks in `root` in the order of the text: places in the references. Those in footnotes and speaker
  /// notes inside it are theirs.
  func footnoteMarks(in root: Int) -> [Int] {
    var marks: [Int] = []
    var node: Int? = root
    while let current = node {
      let isApart = current != root && nodes[current].isApart
      // The description of an image is plain text: a mark in it can be neither seen nor followed.
      var imageDepth = 0
      for index in Int(nodes[current].firstInline)..<Int(nodes[current].endInline) where !isApart {
        switch events[index].kind {
        case .imageOpen: imageDepth += 1
        case .imageClose: imageDepth -= 1
        case .footnoteReference where imageDepth == 0: marks.append(Int(events[index].payload))
        default: break
        }
      }
      node = next(after: current, in: root, skipping: isApart)
    }
    return marks
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }
}
