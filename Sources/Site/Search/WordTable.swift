/// Words and the sections that hold them. Words are found by a hash of their bytes (FNV-1a), in a table twice as large as needed.
struct WordTable {
  private struct Word {
    var bytes: Range<Int>
    var lastSection = -1
    var count = 0
    /// Differences between sections, as `SearchIndex` writes them.
    var places: [UInt8] = []
  }

  private var bytes: [UInt8] = []
  private var words: [Word] = []
  /// Index into `words`, or -1.
  private var slots = [Int32](repeating: -1, count: 4096)

  /// Words in more sections than this share, in percent, are not listed; in small guides all are.
  private static let commonShare = 12
  private static let smallGuide = 200

  /// Takes the words of a section, each with a zero byte behind it. Sections come in order.
  mutating func add(_ list: [UInt8], section: Int) {
    list.withUnsafeBufferPointer { list in
      var start = 0
      while start < list.count {
        var end = start
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while list[end] != 0 {
          hash = (hash ^ UInt64(list[end])) &* 0x0000_0100_0000_01B3
          end += 1
        }
        let word = find(UnsafeBufferPointer(rebasing: list[start..<end]), hash)
        if words[word].lastSection != section {
          Self.append(section - words[word].lastSection - 1, to: &words[word].places)
          words[word].lastSection = section
          words[word].count += 1
        }
        start = end + 1
      }
    }
  }

  private mutating func find(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0 {
      let range = words[Int(slots[slot])].bytes
      if range.count == word.count, bytes[range].elementsEqual(word) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(words.count)
    words.append(Word(bytes: bytes.count..<(bytes.count + word.count)))
    bytes += word
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, word) in words.enumerated() {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes[word.bytes] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  // MARK: Writing

  /// The digits: 45 that end a number and 45 that do not; nothing that JSON or HTML would escape.
  private static let digits = Array(
    ("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi" + "jklmnopqrstuvwxyz-_.!~*()+=:;,?@#$%/[]{}|^' `").utf8)

  private static func append(_ number: Int, to digits: inout [UInt8]) {
    var rest = number
    while rest >= 45 {
      digits.append(Self.digits[45 + rest % 45])
      rest /= 45
    }
    digits.append(Self.digits[rest])
  }

  /// The words that are common, and the others with their sections, a line each, in byte order.
  func lines(of sections: Int) -> (common: [UInt8], words: [UInt8]) {
    var common: [UInt8] = []
    var lines: [UInt8] = []
    var before: [UInt8] = []
    let order = words.indices.sorted { bytes[words[$0].bytes].lexicographicallyPrecedes(bytes[words[$1].bytes]) }
    for index in order {
      let word = Array(bytes[words[index].bytes])
      if sections > Self.smallGuide, words[index].count * 100 > sections * Self.commonShare {
        common += word + [0x0A]
        continue
      }
      var (shared, units) = Self.shared(before, word)
      if units > 35 { (shared, units) = (0, 0) }
      lines += Array(String(units, radix: 36).utf8) + word[shared...] + [0x09] + words[index].places + [0x0A]
      before = word
    }
    return (common, lines)
  }

  /// How much two words have in common at their beginning: whole characters, in bytes and in UTF-16 units.
  private static func shared(_ first: [UInt8], _ second: [UInt8]) -> (bytes: Int, units: Int) {
    var end = 0
    while end < first.count, end < second.count, first[end] == second[end] { end += 1 }
    while end > 0, end < second.count, second[end] & 0xC0 == 0x80 { end -= 1 }
    if end < first.count, first[end] & 0xC0 == 0x80 { while end > 0, first[end] & 0xC0 == 0x80 { end -= 1 } }
    let units = second[..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    return (end, units)
  }
}
