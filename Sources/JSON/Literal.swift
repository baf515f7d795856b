/// A text that stands in the source, known by where it begins: the compiler ends it with a zero byte.
///
/// A `StaticString` is an address, a length and a kind: three numbers at each of the many hundred calls that hand one over,
/// two of which the page would carry for nothing.
public struct Literal: ExpressibleByStringLiteral, @unchecked Sendable {
  private let start: UnsafePointer<UInt8>

  /// What stands in the source; no zero byte may be in it.
  public init(stringLiteral literal: StaticString) { start = literal.utf8Start }

  /// The bytes as an array.
  var bytes: [UInt8] {
    var count = 0
    while start[count] != 0 { count += 1 }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
