/// The text as the parser reads it: valid UTF-8, every line ended by a line feed, no NUL, no byte order mark.
///
/// Most files are like that already and are read in place. Where one is not, a corrected copy is read, and the places
/// of the corrections are kept, so that whatever is reported still points into the file as it was given.
struct SourceText {
  /// What is read.
  let bytes: [UInt8]

  /// The part of `bytes` that is Markdown.
  let range: Range<Int>

  private var corrections: [Correction] = []

  /// From `text` on, until the next correction, bytes come from `original` on.
  private struct Correction {
    var text: Int
    var original: Int
  }

  /// The text in `bytes[range]`.
  init(_ original: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    if start + 3 <= range.upperBound, original[start] == 0xEF, original[start + 1] == 0xBB, original[start + 2] == 0xBF
    {
      start += 3
    }
    guard SourceText.needsCorrection(original, start..<range.upperBound) else {
      bytes = original
      self.range = start..<range.upperBound
      return
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(range.upperBound - start + 64)
    var corrections = [Correction(text: 0, original: start)]
    var runStart = start
    var at = start
    while at < range.upperBound {
      let byte = original[at]
      var length = 1
      var replacement: StaticString?
      if byte == Byte.carriageReturn {
        if at + 1 < range.upperBound, original[at + 1] == Byte.lineFeed { length = 2 }
        replacement = "\n"
      } else if byte == 0 {
        replacement = "\u{FFFD}"
      } else if byte >= 0x80 {
        let valid = SourceText.lengthOfScalar(original, at, range.upperBound)
        if valid > 0 { length = valid } else { replacement = "\u{FFFD}" }
      }
      if let replacement {
        copy.append(contentsOf: original[runStart..<at])
        replacement.withUTF8Buffer { copy.append(contentsOf: $0) }
        corrections.append(Correction(text: copy.count, original: at + length))
        runStart = at + length
      }
      at += length
    }
    copy.append(contentsOf: original[runStart..<range.upperBound])
    bytes = copy
    self.range = 0..<copy.count
    self.corrections = corrections
  }

  /// The place in the given bytes of a place in `bytes`. Logarithmic in the number of corrections.
  func original(of offset: Int) -> Int {
    guard !corrections.isEmpty else { return offset }
    var low = 0
    var high = corrections.count
    while low < high {
      let middle = (low + high) / 2
      if corrections[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    let start = corrections[max(low - 1, 0)]
    let mapped = start.original + offset - start.text
    return low < corrections.count ? min(mapped, corrections[low].original) : mapped
  }

  /// The range in the given bytes of a range in `bytes`.
  func original(of range: Range<Int>) -> Range<Int> {
    let start = original(of: range.lowerBound)
    return start..<max(start, original(of: range.upperBound))
  }

  private static func needsCorrection(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      at = scanPlainASCII(bytes, at, end)
      guard at < end else { break }
      if bytes[at] < 0x80 { return true }
      // Text in other alphabets comes in stretches too.
      while at < end, bytes[at] >= 0x80 {
        if at + 1 < end, bytes[at] &- 0xC2 < 0x1E, bytes[at + 1] & 0xC0 == 0x80 {
          at += 2
          continue
        }
        let length = lengthOfScalar(bytes, at, end)
        if length == 0 { return true }
        at += length
      }
    }
    return false
  }

  /// Bytes of the well-formed UTF-8 sequence at `at`; 0 where there is none.
  private static func lengthOfScalar(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    let first = bytes[at]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, at + length <= end else { return 0 }
    let second = bytes[at + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    if length > 2, bytes[at + 2] & 0xC0 != 0x80 { return 0 }
    if length > 3, bytes[at + 3] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
