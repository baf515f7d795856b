import Diagnostics

/// A key that was read; `at` stands behind its colon.
struct Key {
  let text: String
  let range: Range<Int>
}

/// Keys: one line, followed by a colon and a space.
extension Parser {
  /// YAML's own limit for a key.
  private static let longestKey = 1024

  /// The key at `at`. Nil after a report where the line holds none; then `at` has not left the line.
  mutating func key() -> Key? {
    switch byte(at) {
    case Byte.ampersand, Byte.exclamation:
      guard property() != nil else { return nil }
      return isLineEnd(byte(at)) ? nil : key()
    case Byte.asterisk:
      _ = property()
      return nil
    case Byte.question where isBlankOrEnd(byte(at + 1)):
      report(YAMLMessage.complexKey, at..<at + 1)
      return nil
    case Byte.colon where isBlankOrEnd(byte(at + 1)):
      report(YAMLMessage.emptyKey, at..<at + 1)
      return nil
    case Byte.openBracket, Byte.openBrace:
      report(YAMLMessage.missingColon, lineRest(), ["text": excerpt(lineRest())])
      return nil
    case Byte.doubleQuote, Byte.singleQuote:
      return quotedKey()
    default:
      skipNoBreakSpaces()
      return plainKey()
    }
  }

  private mutating func quotedKey() -> Key? {
    let start = at
    guard isQuotedKey() else {
      report(YAMLMessage.missingColon, lineRest(), ["text": excerpt(lineRest())])
      return nil
    }
    guard let quoted = quotedText(indent: 0, oneLine: true) else { return nil }
    let range = start..<at
    skipSpaces()
    return checked(Key(text: quoted, range: range))
  }

  private mutating func plainKey() -> Key? {
    let start = at
    let line = plainLine(from: at)
    if line.stop != .colon {
      if let colon = colonWithoutSpace(in: start..<line.end) {
        reportMissingSpace(
          behind: colon, YAMLMessage.spaceAfterColon, start..<colon + 1, ["key": excerpt(start..<colon)])
        at = min(colon, end)
        return at < end ? checked(Key(text: text(start..<colon), range: start..<colon)) : nil
      }
      report(YAMLMessage.missingColon, lineRest(), ["text": excerpt(start..<line.end)])
      return nil
    }
    let range = start..<line.end
    switch bytes[start] {
    case Byte.percent, Byte.at, Byte.backtick, Byte.comma, Byte.closeBracket, Byte.closeBrace, Byte.bar, Byte.greater:
      report(YAMLMessage.reservedStart, start..<start + 1, ["sign": excerpt(start..<start + 1)])
    default: reportAmbiguity(range)
    }
    if let space = noBreakSpace(endingAt: line.end) { report(YAMLMessage.noBreakSpace, space) }
    guard at < end else { return nil }
    if range.count == 2, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "<") {
      report(YAMLMessage.mergeKey, range)
    }
    at = line.next
    return checked(Key(text: text(range), range: range))
  }

  /// Passes the colon at `at` and reports a key that is too long for YAML.
  private mutating func checked(_ key: Key) -> Key? {
    if at - key.range.lowerBound > Parser.longestKey {
      report(YAMLMessage.keyTooLong, key.range)
      guard at < end else { return nil }
    }
    at += 1
    return key
  }

  /// Whether a plain text at `at` is followed by a colon and a space on its line.
  func isPlainKey() -> Bool { plainLine(from: at).stop == .colon }

  /// Whether a quoted text at `at` ends on its line and is followed by a colon and a space.
  func isQuotedKey() -> Bool {
    let quote = byte(at)
    guard quote == Byte.doubleQuote || quote == Byte.singleQuote else { return false }
    var index = at + 1
    while true {
      let next = byte(index)
      if isLineEnd(next) { return false }
      if next == quote {
        if quote == Byte.singleQuote, byte(index + 1) == quote {
          index += 2
          continue
        }
        break
      }
      index += next == Byte.backslash && quote == Byte.doubleQuote && !isLineEnd(byte(index + 1)) ? 2 : 1
    }
    index += 1
    while index < end, bytes[index] == Byte.space { index += 1 }
    return byte(index) == Byte.colon && index < end && isBlankOrEnd(byte(index + 1))
  }

  /// The colon of `word:text`, where a space was probably forgotten: behind a name, and not an address's `://`.
  func colonWithoutSpace(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    guard index < range.upperBound, isLetter(bytes[index]) else { return nil }
    while index < range.upperBound, isNamePart(bytes[index]) { index += 1 }
    guard index + 1 < range.upperBound, bytes[index] == Byte.colon, bytes[index + 1] != Byte.slash,
      bytes[index + 1] != Byte.colon
    else { return nil }
    return index
  }

  func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

  private func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= Byte.zero && byte <= Byte.nine) || byte == Byte.hyphen || byte == UInt8(ascii: "_")
  }
}

/// Finds a key that stands twice: by comparison while there are few keys, by a table when there are many.
struct KeySet {
  private static let few = 12
  private var table: [String: Int] = [:]

  /// Where the key stood first.
  func firstRange(of key: String, in entries: [Entry]) -> Range<Int>? {
    if entries.count <= KeySet.few { return entries.first { $0.key == key }?.keyRange }
    return table[key].map { entries[$0].keyRange }
  }

  /// Notes the key of the entry at `index`.
  mutating func add(_ key: String, at index: Int, of entries: [Entry]) {
    if entries.count <= KeySet.few { return }
    if table.isEmpty {
      for (index, entry) in entries.enumerated() where table[entry.key] == nil { table[entry.key] = index }
    } else if table[key] == nil {
      table[key] = index
    }
  }
}
