/// Lines, spaces and delimiters among the bytes.
extension TemplateParser {
  /// The whole line of a tag that has only spaces and tabs beside it; nil where it has more.
  func lineAround(_ tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > textStart, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard isLineStart(start) else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == 0x0A { return start..<end + 1 }
    if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return start..<end + 2 }
    return nil
  }

  func isLineStart(_ at: Int) -> Bool {
    at == 0 || bytes[at - 1] == 0x0A || (at == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The first place of `wanted` at or after `from`.
  func find(_ wanted: [UInt8], from: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var at = from
    while at + wanted.count <= bytes.count {
      if bytes[at] == first, wanted.count == 1 || bytes[at..<at + wanted.count].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }
}
