/// The numbers `0 ..< count` in the order that `precedes` gives; equal ones stay as they were.
///
/// Sorting is some kilobytes of code for every type that is sorted, so that whatever the engine sorts, it sorts here.
@inline(never) public func sortedIndices(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] {
  (0..<count).sorted(by: precedes)
}

/// Where each of some texts stands in their list, found by bisection: neither hashing nor a hash's order, and less code.
public final class TextIndex: Sendable {
  private let texts: [Text]
  /// Positions, by text and then by position.
  private let order: [Int]

  /// An index of `texts`.
  public init(_ texts: [Text]) {
    self.texts = texts
    order = sortedIndices(texts.count) { Text.precedes(texts[$0], texts[$1]) }
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
