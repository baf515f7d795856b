/// The inline text of all leaves, one after the other, and the way back to where each byte was written.
///
/// A paragraph inside a quote or a list is not one stretch of the file: markers and indentation stand between its
/// lines. The first pass copies the lines of each leaf together, so that the second pass reads plain adjacent bytes.
struct LeafText {
  /// The copied lines, with a line feed between two lines of a leaf.
  private(set) var bytes: [UInt8] = []

  private var pieces: [Piece] = []

  /// From `text` on, until the next piece, bytes come from `source` on.
  private struct Piece {
    var text: Int32
    var source: Int32
  }

  /// An empty text with room for a file of `capacity` bytes.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// The offset at which the next byte will stand.
  var count: Int { bytes.count }

  /// Copies `range` of `source` to the end.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    if let last = pieces.last, Int(last.source) + (bytes.count - Int(last.text)) == range.lowerBound {
      bytes.append(contentsOf: source[range])
      return
    }
    pieces.append(
      Piece(
        text: Int32(truncatingIfNeeded: bytes.count), source: Int32(truncatingIfNeeded: range.lowerBound)))
    bytes.append(contentsOf: source[range])
  }

  /// Adds the line feed between two lines of a leaf.
  mutating func appendLineFeed() {
    bytes.append(Byte.lineFeed)
  }

  /// Where the byte at `offset` stands in the parsed text. Logarithmic in the number of pieces.
  func source(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if Int(pieces[middle].text) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return Int(pieces[low - 1].source) + offset - Int(pieces[low - 1].text)
  }

  /// The parsed text's range from the first to the last byte of `range`.
  func source(of range: Range<Int>) -> Range<Int> {
    let start = source(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, source(of: range.upperBound - 1) + 1)
  }
}
