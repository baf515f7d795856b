/// Why a document is not JSON, and the byte at which that shows.
public struct JSONError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The document ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte
    /// Something follows the value.
    case trailingText
    /// Not a number as JSON writes them: a leading zero or plus, a bare point or exponent.
    case malformedNumber
    /// A line end or another control character inside a string, which has to be escaped.
    case controlCharacter
    /// A backslash followed by something that is no escape.
    case invalidEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A key that the object already has.
    case duplicateKey
    /// More than `JSONLimits.depth` arrays and objects inside one another.
    case tooDeep
  }

  /// What is wrong.
  public let reason: Reason
  /// From the document's first byte.
  public let offset: Int
}

/// The value that `bytes[range]` writes; a byte order mark before it is passed over. Linear time, bounded stack.
public func readJSON(_ bytes: [UInt8], in range: Range<Int>? = nil) throws(JSONError) -> JSONValue {
  let range = range ?? 0..<bytes.count
  var reader = JSONReader(bytes: bytes, at: range.lowerBound, end: range.upperBound)
  return try reader.document()
}

struct JSONReader {
  let bytes: [UInt8]
  var at: Int
  let end: Int

  mutating func document() throws(JSONError) -> JSONValue {
    if end - at >= 3, bytes[at] == 0xEF, bytes[at + 1] == 0xBB, bytes[at + 2] == 0xBF { at += 3 }
    let value = try self.value(depth: 0)
    skipSpace()
    if at < end { throw failure(.trailingText) }
    return value
  }

  func failure(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    JSONError(reason: reason, offset: offset ?? at)
  }

  mutating func skipSpace() {
    while at < end {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  /// Recursive, but never deeper than `JSONLimits.depth`.
  mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    guard at < end else { throw failure(.unexpectedEnd) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw failure(.unexpectedByte)
    }
  }

  mutating func word(_ literal: Literal, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for expected in Text(literal).bytes {
      guard at < end else { throw failure(.unexpectedEnd) }
      guard bytes[at] == expected else { throw failure(.unexpectedByte) }
      at += 1
    }
    return value
  }

  mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < JSONLimits.depth else { throw failure(.tooDeep) }
    at += 1
    var elements: [JSONValue] = []
    skipSpace()
    if at < end, bytes[at] == UInt8(ascii: "]") {
      at += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth + 1))
      if try separator(closing: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < JSONLimits.depth else { throw failure(.tooDeep) }
    at += 1
    var members: [JSONObject.Member] = []
    var places: [Int] = []
    skipSpace()
    if at < end, bytes[at] == UInt8(ascii: "}") {
      at += 1
      return .object(JSONObject())
    }
    while true {
      skipSpace()
      guard at < end else { throw failure(.unexpectedEnd) }
      guard bytes[at] == UInt8(ascii: "\"") else { throw failure(.unexpectedByte) }
      places.append(at)
      let key = try string()
      skipSpace()
      guard at < end else { throw failure(.unexpectedEnd) }
      guard bytes[at] == UInt8(ascii: ":") else { throw failure(.unexpectedByte) }
      at += 1
      members.append(JSONObject.Member(key, try value(depth: depth + 1)))
      if try separator(closing: UInt8(ascii: "}")) { break }
    }
    try refuseDuplicates(members, places)
    return .object(JSONObject(members))
  }

  /// By sorting, so that an object of a million members does not take a million million comparisons.
  func refuseDuplicates(_ members: [JSONObject.Member], _ places: [Int]) throws(JSONError) {
    if members.count <= 8 {
      for index in members.indices {
        for earlier in 0..<index where members[earlier].key == members[index].key {
          throw failure(.duplicateKey, at: places[index])
        }
      }
      return
    }
    let order = TextIndex(members.count) { members[$0].key }.order
    var first: Int?
    for index in 1..<order.count where members[order[index - 1]].key == members[order[index]].key {
      first = min(first ?? order[index], order[index])
    }
    if let first { throw failure(.duplicateKey, at: places[first]) }
  }

  /// Passes a comma (false) or the closing bracket (true).
  mutating func separator(closing: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard at < end else { throw failure(.unexpectedEnd) }
    let byte = bytes[at]
    guard byte == closing || byte == UInt8(ascii: ",") else { throw failure(.unexpectedByte) }
    at += 1
    return byte == closing
  }

  mutating func number() throws(JSONError) -> JSONValue {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    guard at < end else { throw failure(.unexpectedEnd) }
    if bytes[at] == UInt8(ascii: "0") {
      at += 1
      if at < end, isDigit(bytes[at]) { throw failure(.malformedNumber, at: start) }
    } else {
      guard passDigits() else { throw failure(.malformedNumber, at: start) }
    }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard passDigits() else { throw failure(.malformedNumber, at: start) }
    }
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard passDigits() else { throw failure(.malformedNumber, at: start) }
    }
    return .number(Text(bytes).part(start, at))
  }

  func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// Whether there was at least one.
  mutating func passDigits() -> Bool {
    let start = at
    while at < end, isDigit(bytes[at]) { at += 1 }
    return at > start
  }
}
