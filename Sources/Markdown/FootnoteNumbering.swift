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
    let (onPage, inFootnotes, inNotes) = marksByPlace()
    var queue = onPage
    var at = 0
    var nextFootnote = 0
    while true {
      while at < queue.count {
        let mark = queue[at]
        at += 1
        let definition = footnoteReferences[mark].definition
        if numbers[definition] == 0 {
          footnotes.append((definition, 0))
          numbers[definition] = footnotes.count
        }
        let number = numbers[definition]
        footnotes[number - 1].marks += 1
        footnoteReferences[mark].number = number
        footnoteReferences[mark].occurrence = footnotes[number - 1].marks
      }
      guard nextFootnote < footnotes.count else { break }
      queue = inFootnotes[footnotes[nextFootnote].definition]
      at = 0
      nextFootnote += 1
    }
    for mark in inNotes {
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

  /// The footnote marks on the page, in each footnote, and in speaker notes.
  private func marksByPlace() -> (onPage: [Int], inFootnotes: [[Int]], inNotes: [Int]) {
    var place = [Int32](repeating: -1, count: nodes.count)
    for node in nodes.indices.dropFirst() where nodes[node].parent != BlockNode.none {
      place[node] = place[Int(nodes[node].parent)]
      if place[node] == -2 { continue }
      if nodes[node].isSpeakerNotes { place[node] = -2 }
      if nodes[node].kind == .footnoteDefinition { place[node] = nodes[node].detail }
    }
    var onPage: [Int] = []
    var inFootnotes = [[Int]](repeating: [], count: footnoteDefinitions.count)
    var inNotes: [Int] = []
    var imageDepth = 0
    for event in events {
      switch event.kind {
      case .imageOpen: imageDepth += 1
      case .imageClose: imageDepth -= 1
      // The description of an image is plain text: a mark in it can be neither seen nor followed.
      case .footnoteReference where imageDepth == 0:
        let mark = Int(event.payload)
        switch place[footnoteReferences[mark].leaf] {
        case -1: onPage.append(mark)
        case -2: inNotes.append(mark)
        case let footnote: inFootnotes[Int(footnote)].append(mark)
        }
      default: break
      }
    }
    return (onPage, inFootnotes, inNotes)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }
}
