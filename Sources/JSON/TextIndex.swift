/// The numbers `0 ..< count` in the order that `precedes` gives; equal ones stay as they were.
///
/// The library's `sort` is five kilobytes of code, and again for every type that is sorted. Whatever the engine sorts is
/// short and is sorted here: runs of twice the length are merged from one array into another until one run is left.
@inline(never) public func sortedIndices(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] {
  var sorted = Array(0..<count)
  var merged = sorted
  var length = 1
  while length < count {
    for start in stride(from: 0, to: count, by: 2 * length) {
      let middle = min(start + length, count)
      let end = min(middle + length, count)
      var (left, right) = (start, middle)
      for place in start..<end {
        if right == end || (left < middle && !precedes(sorted[right], sorted[left])) {
          merged[place] = sorted[left]
          left += 1
        } else {
          merged[place] = sorted[right]
          right += 1
        }
      }
    }
    swap(&sorted, &merged)
    length *= 2
  }
  return sorted
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
