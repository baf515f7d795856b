/// The words of a page between two headings, for search.
public struct TextSection: Sendable, Equatable {
  /// The heading above it, by its place in `MarkdownDocument.headings`; nil before the first heading.
  public let heading: Int?
  /// Its words without mark-up, blocks separated by line ends. UTF-8.
  public let text: [UInt8]
}

extension MarkdownDocument {
  /// The page cut at its headings down to `deepest`, whose own words are left out. What lower headings say stays in the text.
  /// The first section is what stands before the first heading, be it empty. Linear in the length.
  public func sections(deepest: Int) -> [TextSection] {
    let words = PlainText(tree)
    var sections: [TextSection] = []
    var heading: Int?
    var text: [UInt8] = []
    for node in tree.pageBlocks() {
      if tree.nodes[node].kind == .heading, tree.nodes[node].level <= deepest {
        sections.append(TextSection(heading: heading, text: text))
        heading = Int(tree.nodes[node].detail)
        text = []
      } else {
        words.appendBlock(node, to: &text)
      }
    }
    sections.append(TextSection(heading: heading, text: text))
    return sections
  }
}
