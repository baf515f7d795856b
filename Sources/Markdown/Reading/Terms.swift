/// Words and phrases that a page explains elsewhere, such as those of a glossary.
public struct TermList: Sendable {
  fileprivate struct Variant {
    let words: [UInt8]
    let term: Int
    /// Whether the case of its letters has to be the same: abbreviations.
    let isExact: Bool
  }

  /// Variants by their first two bytes in lowercase, longest first.
  private var byBeginning: [UInt16: [Variant]] = [:]
  private var begins = [Bool](repeating: false, count: 1 << 16)

  /// Nothing to look for.
  public init() {}

  /// Adds a way in which the term with that number is written. Where it holds two capitals or more and no small letter, only
  /// the same letters are found; otherwise case does not matter, and `s` or `x` may follow.
  public mutating func add(_ words: String, term: Int) {
    let bytes = Array(words.utf8)
    guard bytes.count > 1 else { return }
    let isExact = !bytes.contains { $0 >= 0x61 && $0 <= 0x7A }
    let beginning = Self.beginning(bytes, 0)
    byBeginning[beginning, default: []].append(Variant(words: bytes, term: term, isExact: isExact))
    byBeginning[beginning]!.sort { $0.words.count > $1.words.count }
    begins[Int(beginning)] = true
  }

  private static func beginning(_ bytes: [UInt8], _ at: Int) -> UInt16 {
    UInt16(lowered(bytes[at], after: 0)) << 8 | UInt16(lowered(bytes[at + 1], after: bytes[at]))
  }

  /// A byte of ASCII or of a Latin letter with an accent (U+00C0…U+00DE) in lowercase.
  private static func lowered(_ byte: UInt8, after lead: UInt8) -> UInt8 {
    if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
    return lead == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? byte | 0x20 : byte
  }

  /// Whether a word goes on with this byte. General punctuation, U+2000 and above, does not count.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
      || byte >= 0xC3 && byte <= 0xDF
  }

  /// The next term in `bytes[range]` among those that `isWanted`. `range` begins where a word may.
  func next(in bytes: [UInt8], _ range: Range<Int>, _ isWanted: (Int) -> Bool) -> (range: Range<Int>, term: Int)? {
    var at = range.lowerBound
    var isInside = false
    while at + 1 < range.upperBound {
      let isStart = !isInside
      if isStart, begins[Int(Self.beginning(bytes, at))] {
        for variant in byBeginning[Self.beginning(bytes, at)]! where isWanted(variant.term) {
          if let end = end(of: variant, in: bytes, at, range.upperBound) { return (at..<end, variant.term) }
        }
      }
      isInside = Self.isLetter(bytes[at]) || bytes[at] == UInt8(ascii: "-")
      // The rest of a character belongs to what it began.
      at += 1
      while at < range.upperBound, bytes[at] & 0xC0 == 0x80 { at += 1 }
    }
    return nil
  }

  private func end(of variant: Variant, in bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var end = start + variant.words.count
    guard end <= limit else { return nil }
    var lead: UInt8 = 0
    for (index, byte) in variant.words.enumerated() {
      let other = bytes[start + index]
      if variant.isExact ? byte != other : Self.lowered(byte, after: lead) != Self.lowered(other, after: lead) {
        return nil
      }
      lead = byte
    }
    if !variant.isExact, end < limit, bytes[end] | 0x20 == UInt8(ascii: "s") || bytes[end] | 0x20 == UInt8(ascii: "x") {
      end += 1
    }
    return end < limit && (Self.isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "-")) ? nil : end
  }
}

/// Where terms of a list are first used on one page.
public final class TermUses {
  let list: TermList
  private let most: Int
  /// The terms that were found, in the order of the page.
  public private(set) var terms: [Int] = []

  /// No use is found yet; at most `most` are.
  public init(of list: TermList, most: Int) {
    self.list = list
    self.most = most
  }

  func next(in bytes: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, term: Int)? {
    terms.count < most ? list.next(in: bytes, range) { !terms.contains($0) } : nil
  }

  func note(_ term: Int) { terms.append(term) }
}
