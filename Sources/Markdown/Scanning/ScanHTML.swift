// Pure functions that recognise raw HTML. Each looks at bytes[at ..< end] and gives where the construct ends, or nil.
// None looks back, and none looks further than the construct could reach.

/// An opening tag with its attributes, `at` standing on `<`.
func scanOpenTag(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
  guard var next = scanTagName(bytes, at + 1, end) else { return nil }
  while true {
    let space = scanWhitespace(bytes, next, end)
    guard space < end else { return nil }
    let byte = bytes[space]
    if byte == Byte.greater { return space + 1 }
    if byte == Byte.slash { return space + 1 < end && bytes[space + 1] == Byte.greater ? space + 2 : nil }
    guard space > next, let attribute = scanAttribute(bytes, space, end) else { return nil }
    next = attribute
  }
}

/// A closing tag, `at` standing on `<` and the next byte being `/`.
func scanClosingTag(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
  guard let name = scanTagName(bytes, at + 2, end) else { return nil }
  let space = scanWhitespace(bytes, name, end)
  return space < end && bytes[space] == Byte.greater ? space + 1 : nil
}

private func scanTagName(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
  guard at < end, bytes[at].isLetter else { return nil }
  var next = at + 1
  while next < end, bytes[next].isAlphanumeric || bytes[next] == Byte.hyphen { next += 1 }
  return next
}

/// An attribute's name and, where there is one, its value.
private func scanAttribute(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
  guard bytes[at].isLetter || bytes[at] == Byte.underscore || bytes[at] == Byte.colon else { return nil }
  var next = at + 1
  while next < end {
    let byte = bytes[next]
    guard
      byte.isAlphanumeric || byte == Byte.underscore || byte == Byte.dot || byte == Byte.colon || byte == Byte.hyphen
    else { break }
    next += 1
  }
  let equals = scanWhitespace(bytes, next, end)
  guard equals < end, bytes[equals] == Byte.equals else { return next }
  let value = scanWhitespace(bytes, equals + 1, end)
  guard value < end else { return nil }
  let quote = bytes[value]
  if quote == Byte.quote || quote == Byte.apostrophe {
    var close = value + 1
    while close < end, bytes[close] != quote { close += 1 }
    return close < end ? close + 1 : nil
  }
  var close = value
  while close < end, !bytes[close].isWhitespace, !isExcludedFromBareValue(bytes[close]) { close += 1 }
  return close > value ? close : nil
}

private func isExcludedFromBareValue(_ byte: UInt8) -> Bool {
  byte == Byte.quote || byte == Byte.apostrophe || byte == Byte.equals || byte == Byte.less || byte == Byte.greater
    || byte == Byte.backtick
}

/// The first byte from `at` on that is no whitespace.
func scanWhitespace(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  var next = at
  while next < end, bytes[next].isWhitespace { next += 1 }
  return next
}

/// Where `pattern` stands next, from `at` on; its first byte.
func scanFor(_ pattern: StaticString, _ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
  let first = pattern.utf8Start.pointee
  var next = at
  while next + pattern.utf8CodeUnitCount <= end {
    if bytes[next] == first, matches(pattern, bytes, next, end) { return next }
    next += 1
  }
  return nil
}

/// Whether `pattern` stands at `at`.
func matches(_ pattern: StaticString, _ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
  guard at + pattern.utf8CodeUnitCount <= end else { return false }
  return pattern.withUTF8Buffer { buffer in
    for index in 0..<buffer.count where bytes[at + index] != buffer[index] { return false }
    return true
  }
}

/// Whether `pattern`, given in lower case, stands at `at` in any case.
func matchesAnyCase(_ pattern: StaticString, _ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
  guard at + pattern.utf8CodeUnitCount <= end else { return false }
  return pattern.withUTF8Buffer { buffer in
    for index in 0..<buffer.count where bytes[at + index].lowercased != buffer[index] { return false }
    return true
  }
}
