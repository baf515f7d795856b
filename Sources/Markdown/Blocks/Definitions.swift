/// Link reference definitions: `[label]: destination "title"`.
struct Definitions {
  /// One definition. Ranges are in the leaf text.
  struct Definition {
    let label: Range<Int>
    let destination: Range<Int>
    let title: Range<Int>?
  }

  /// In the order in which they stand in the document; only the first of each label.
  private(set) var list: [Definition] = []
  private var places: [Label: Int32] = [:]

  /// Reads a definition at `at`, which stands on `[`, and gives where the next line begins. Nil where there is none.
  mutating func scan(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
    guard let (label, afterLabel) = scanLabel(bytes, at, end), afterLabel < end, bytes[afterLabel] == Byte.colon,
      let key = Label(bytes, label)
    else { return nil }
    let from = scanBlanksAndOneLineEnd(bytes, afterLabel + 1, end)
    guard from < end, let (destination, afterDestination) = scanDestination(bytes, from, end) else { return nil }
    var title: Range<Int>?
    var next = scanLineEnd(bytes, afterDestination, end)
    let beforeTitle = scanBlanksAndOneLineEnd(bytes, afterDestination, end)
    if beforeTitle > afterDestination, let (text, afterTitle) = scanTitle(bytes, beforeTitle, end),
      let afterLine = scanLineEnd(bytes, afterTitle, end)
    {
      title = text
      next = afterLine
    }
    guard let next else { return nil }
    if places[key] == nil {
      places[key] = Int32(list.count)
      list.append(Definition(label: label, destination: destination, title: title))
    }
    return next
  }

  /// Nothing but spaces up to the line end: where the next line begins.
  private func scanLineEnd(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
    let next = scanBlanks(bytes, at, end)
    if next == end { return end }
    return bytes[next] == Byte.lineFeed ? next + 1 : nil
  }

  /// The definition of a label.
  func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !list.isEmpty, range.count <= longestLabel, let key = Label(bytes, range) else { return nil }
    return places[key].map { Int($0) }
  }
}
