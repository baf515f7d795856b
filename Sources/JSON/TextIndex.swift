/// Where each of some texts stands in their list, found by bisection: neither hashing nor a hash's order, and less code.
public final class TextIndex: Sendable {
  private let texts: [Text]
  /// Positions, by text and then by position.
  public let order: [Int]

  /// An index of `count` texts.
  @inline(never) public init(_ count: Int, _ text: (Int) -> Text) {
    let texts = [Text](count: count, text)
    self.texts = texts
    order = sortedIndices(count) { Text.precedes(texts[$0], texts[$1]) }
  }

  /// The positions of those of `texts` that have one.
  @inline(never) public func positions(of texts: [Text]) -> [Int] {
    var positions: [Int] = []
    for text in texts {
      if let position = position(of: text) { positions.append(position) }
    }
    return positions
  }

  /// The position of `text`, the last one where it stands several times; nil where it does not.
  @inline(never) public func position(of text: Text) -> Int? {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if Text.precedes(text, texts[order[middle]]) { high = middle } else { low = middle + 1 }
    }
    return low > 0 && texts[order[low - 1]] == text ? order[low - 1] : nil
  }
}
