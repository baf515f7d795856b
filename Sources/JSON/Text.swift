/// UTF-8 text as bytes: what the engine reads, compares and writes. Equality is of bytes, so no Unicode tables are needed.
public struct Text: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Valid UTF-8 wherever it came through `readJSON` or a literal.
  public var bytes: [UInt8]

  /// Bytes that the caller knows to be UTF-8.
  public init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// A literal's bytes.
  public init(stringLiteral literal: StaticString) { self.init(Literal(stringLiteral: literal)) }

  /// A literal's bytes.
  @inline(never) public init(_ literal: Literal) { bytes = literal.bytes }

  /// A whole number in decimal digits, with `-` where it is negative.
  @inline(never) public init(decimal value: Int64) {
    var digits: [UInt8] = []
    var rest = value.magnitude
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if value < 0 { digits.append(UInt8(ascii: "-")) }
    digits.reverse()
    bytes = digits
  }

  /// A whole number in decimal digits.
  @inline(never) public init(decimal value: Int) { self.init(decimal: Int64(value)) }

  /// Whether there is nothing.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The whole number these digits write, or nil: no sign but `-`, no spaces, nothing beyond 64 bits.
  public var integer: Int64? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard bytes.count > start, bytes.count - start <= 19 else { return nil }
    var value: Int64 = 0
    for index in start..<bytes.count {
      let digit = Int64(bytes[index]) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      let (tens, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowedAgain) = tens.subtractingReportingOverflow(digit)
      guard !overflowed, !overflowedAgain else { return nil }
      value = sum
    }
    if isNegative { return value }
    return value == Int64.min ? nil : -value
  }

  /// Both texts, one after the other.
  @inline(never) public static func + (a: Text, b: Text) -> Text {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(a.bytes.count + b.bytes.count)
    bytes.add(a.bytes)
    bytes.add(b.bytes)
    return Text(bytes)
  }

  /// The bytes `start ..< end`.
  @inline(never) public func part(_ start: Int, _ end: Int) -> Text {
    var part: [UInt8] = []
    part.add(bytes, from: start, to: end)
    return Text(part)
  }

  /// What stands before, between and after the spaces.
  public var words: [Text] {
    @inline(never) get {
      var words: [Text] = []
      var start = 0
      for at in 0...bytes.count where at == bytes.count || bytes[at] == 0x20 {
        words.add(part(start, at))
        start = at + 1
      }
      return words
    }
  }

  /// Byte order, which for UTF-8 is the order of code points.
  @inline(never) public static func precedes(_ a: Text, _ b: Text) -> Bool {
    let shared = min(a.bytes.count, b.bytes.count)
    var index = 0
    while index < shared {
      if a.bytes[index] != b.bytes[index] { return a.bytes[index] < b.bytes[index] }
      index += 1
    }
    return a.bytes.count < b.bytes.count
  }
}

// Appending is a call, where the code that grows an array would be written out at each of the many places.

extension [UInt8] {
  /// Appends one byte.
  @inline(never) public mutating func add(_ byte: UInt8) { append(byte) }

  /// Appends the bytes `start ..< end` of others.
  @inline(never) public mutating func add(_ bytes: [UInt8], from start: Int, to end: Int) {
    append(contentsOf: bytes[start..<end])
  }

  /// Appends bytes.
  @inline(never) public mutating func add(_ bytes: [UInt8]) { add(bytes, from: 0, to: bytes.count) }
}

extension [Text] {
  /// Appends a text.
  @inline(never) public mutating func add(_ text: Text) { append(text) }
}
