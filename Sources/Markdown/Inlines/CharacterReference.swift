/// A character written by name or number: `&eacute;`, `&#233;`, `&#xE9;`.
///
/// What it stands for is packed in 32 bits, so that it fits in an inline event: the scalar in the low 21 bits and, for
/// the few names that stand for two scalars, the place of the second in a short list, from 1, above them.
enum CharacterReference {
  /// The reference at `at`, which stands on `&`: what it stands for, and where it ends. Nil where there is none.
  static func scan(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (value: Int32, next: Int)? {
    guard at + 2 < end else { return nil }
    return bytes[at + 1] == Byte.hash ? scanNumber(bytes, at + 2, end) : scanName(bytes, at + 1, end)
  }

  private static func scanNumber(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (value: Int32, next: Int)? {
    let isHexadecimal = bytes[at] | 0x20 == UInt8(ascii: "x")
    let start = isHexadecimal ? at + 1 : at
    var next = start
    var value = 0
    while next < end, isHexadecimal ? bytes[next].isHexDigit : bytes[next].isDigit {
      value = min(value * (isHexadecimal ? 16 : 10) + digit(bytes[next]), 0x11_0000)
      next += 1
    }
    guard next > start, next - start <= (isHexadecimal ? 6 : 7), next < end, bytes[next] == Byte.semicolon else {
      return nil
    }
    let isScalar = value != 0 && value < 0x11_0000 && !(0xD800..<0xE000).contains(value)
    return (Int32(isScalar ? value : 0xFFFD), next + 1)
  }

  private static func scanName(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (value: Int32, next: Int)? {
    var next = at
    while next < end, next - at <= NamedReferences.longestName, bytes[next].isAlphanumeric { next += 1 }
    guard next > at, next < end, bytes[next] == Byte.semicolon, let value = named(bytes, at, next) else { return nil }
    return (value, next + 1)
  }

  /// What the name `bytes[start ..< end]` stands for, found by halving the records.
  private static func named(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int32? {
    let records = NamedReferences.records
    var low = 1
    var high = records.count
    while low < high {
      // The record that holds the middle.
      var record = (low + high) / 2
      while records[record - 1] != Byte.semicolon { record -= 1 }
      var at = record
      var name = start
      while name < end, records[at] == bytes[name] {
        at += 1
        name += 1
      }
      if name == end, records[at] == Byte.equals { return packed(records, at + 1) }
      // The end of a name comes before every letter that could go on.
      let isAfter = name < end && (records[at] == Byte.equals || records[at] < bytes[name])
      if isAfter {
        while records[at] != Byte.semicolon { at += 1 }
        low = at + 1
      } else {
        high = record
      }
    }
    return nil
  }

  private static func packed(_ records: [UInt8], _ at: Int) -> Int32 {
    var next = at
    let first = hexadecimal(records, &next)
    guard records[next] == Byte.plus else { return first }
    next += 1
    let second = UInt32(hexadecimal(records, &next))
    let place = seconds.firstIndex(of: second).map { $0 + 1 } ?? 0
    return first | Int32(place) << 21
  }

  private static func hexadecimal(_ records: [UInt8], _ next: inout Int) -> Int32 {
    var value: Int32 = 0
    while records[next].isHexDigit {
      value = value * 16 + Int32(digit(records[next]))
      next += 1
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> Int {
    byte.isDigit ? Int(byte) - 0x30 : Int(byte | 0x20) - 0x57
  }

  /// The scalars that stand second in a reference to two.
  private static let seconds: [UInt32] = [0x6A, 0x331, 0x333, 0x338, 0x200A, 0x20D2, 0x20E5, 0xFE00]

  /// Appends the UTF-8 of what a reference stands for.
  static func append(_ value: Int32, to output: inout [UInt8]) {
    append(scalar: UInt32(value & 0x1F_FFFF), to: &output)
    let place = Int(value >> 21)
    if place > 0 { append(scalar: seconds[place - 1], to: &output) }
  }

  private static func append(scalar: UInt32, to output: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends `bytes[range]` with backslash escapes and character references replaced by what they stand for.
  static func appendUnescaped(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8], escapes: Bool = true) {
    var at = range.lowerBound
    let end = range.upperBound
    var runStart = at
    while at < end {
      let byte = bytes[at]
      if byte == Byte.backslash, escapes, at + 1 < end, bytes[at + 1].isPunctuation {
        output.append(contentsOf: bytes[runStart..<at])
        runStart = at + 1
        at += 2
      } else if byte == Byte.ampersand, let (value, next) = scan(bytes, at, end) {
        output.append(contentsOf: bytes[runStart..<at])
        append(value, to: &output)
        at = next
        runStart = at
      } else {
        at += 1
      }
    }
    output.append(contentsOf: bytes[runStart..<end])
  }
}
