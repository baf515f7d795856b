import Diagnostics

// The ids of headings: given by the author as `{#id}`, or made from the words.

/// An id that stands at the end of a heading's text.
struct HeadingID {
  /// The heading.
  let node: Int
  /// The id's bytes in the leaf text.
  let range: Range<Int>
}

extension BlockParser {
  /// Takes the `{#id}` off the end of each heading that has one.
  mutating func takeHeadingIDs() -> [HeadingID] {
    var ids: [HeadingID] = []
    let bytes = text.bytes
    for node in nodes.indices where nodes[node].kind == .heading {
      let start = Int(nodes[node].textStart)
      let end = Int(nodes[node].textEnd)
      guard end - start >= 3, bytes[end - 1] == Byte.closeBrace else { continue }
      var open = end - 1
      while open > start, bytes[open] != Byte.openBrace { open -= 1 }
      guard bytes[open] == Byte.openBrace, bytes[open + 1] == Byte.hash, open == start || bytes[open - 1].isBlank else {
        continue
      }
      let id = open + 2..<end - 1
      guard !id.isEmpty, bytes[id].allSatisfy(isInID) else {
        let name = String(decoding: bytes[id], as: UTF8.self)
        findings.append(Finding(.malformedHeadingID, ["id": name], text.source(of: open..<end)))
        continue
      }
      ids.append(HeadingID(node: node, range: id))
      var close = open
      while close > start, bytes[close - 1].isWhitespace { close -= 1 }
      nodes[node].textEnd = Int32(close)
    }
    return ids
  }

  private func isInID(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == Byte.hyphen || byte == Byte.underscore || byte == Byte.dot || byte >= 0x80
  }
}

extension DocumentTree {
  /// The headings of the page, with the ids the authors gave and ids of their words for the others. Ids given by hand
  /// come first, so that no made one takes theirs.
  func makeHeadings(_ blocks: [Int], _ given: [HeadingID], _ findings: inout [Finding]) -> [Heading] {
    var ids: [Int: [UInt8]] = [:]
    var ranges: [[UInt8]: Range<Int>] = [:]
    for id in given {
      let bytes = Array(text.bytes[id.range])
      let range = text.source(of: id.range)
      if let first = ranges[bytes] {
        var finding = Finding(.repeatedHeadingID, ["id": String(decoding: bytes, as: UTF8.self)], range)
        finding.related = [RelatedPlace(.firstUse, file: "", range: first)]
        findings.append(finding)
        continue
      }
      ranges[bytes] = range
      ids[id.node] = bytes
    }
    var taken = Set(ranges.keys)
    var counters: [[UInt8]: Int] = [:]
    let plain = PlainText(self)
    return blocks.map { node in
      let words = plain.inlines(of: node)
      var id = ids[node] ?? []
      if id.isEmpty, dialect == .guide {
        id = unique(slug(words), &taken, &counters)
      }
      return Heading(
        level: Int(nodes[node].level), id: String(decoding: id, as: UTF8.self),
        text: String(decoding: words, as: UTF8.self),
        range: source.original(of: text.source(of: Int(nodes[node].textStart)..<Int(nodes[node].textEnd))))
    }
  }

  /// `base`, or `base-2`, `base-3`, … whichever nobody has taken yet. The counter of each base never goes back, so that
  /// a thousand equal headings cost a thousand steps.
  private func unique(_ base: [UInt8], _ taken: inout Set<[UInt8]>, _ counters: inout [[UInt8]: Int]) -> [UInt8] {
    var id = base
    var count = counters[base] ?? 1
    while !taken.insert(id).inserted {
      count += 1
      id = base + [Byte.hyphen] + Array(String(count).utf8)
    }
    counters[base] = count
    return id
  }
}

/// The id that a heading's words make: small letters and digits, hyphens between words. Accents of Latin letters go,
/// and so do Arabic vowel signs, so that the id is the same however the keyboard composes them; other letters stay.
func slug(_ words: [UInt8]) -> [UInt8] {
  var id: [UInt8] = []
  var isHyphenPending = false
  var at = 0
  while at < words.count {
    let (scalar, next) = scalarAfter(words, at, words.count)
    at = next
    switch slugClass(scalar) {
    case .dropped: continue
    case .separator: isHyphenPending = !id.isEmpty
    case .kept:
      if isHyphenPending {
        id.append(Byte.hyphen)
        isHyphenPending = false
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { appendBase(lower, to: &id) }
    }
  }
  return id.isEmpty ? Array("section".utf8) : id
}

private enum SlugClass {
  case kept, dropped, separator
}

private func slugClass(_ scalar: Unicode.Scalar) -> SlugClass {
  switch scalar.value {
  case 0x0300...0x036F, 0x064B...0x065F, 0x0670, 0x0640: return .dropped
  default: break
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
    return .kept
  case .format: return .dropped
  default: return scalar == "_" ? .kept : .separator
  }
}

/// Appends a small letter without its accent.
private func appendBase(_ scalar: Unicode.Scalar, to id: inout [UInt8]) {
  if scalar.value < 0x80 {
    id.append(UInt8(scalar.value))
    return
  }
  switch scalar.value {
  case 0x0300...0x036F: return
  case 0xE6: id.append(contentsOf: Array("ae".utf8))
  case 0x153: id.append(contentsOf: Array("oe".utf8))
  case 0xDF: id.append(contentsOf: Array("ss".utf8))
  case 0x622, 0x623, 0x625: id.append(contentsOf: Array("\u{627}".utf8))
  case 0x624: id.append(contentsOf: Array("\u{648}".utf8))
  case 0x626: id.append(contentsOf: Array("\u{64A}".utf8))
  default:
    if let letter = latinBase(scalar) {
      id.append(letter)
    } else {
      id.append(contentsOf: Array(String(scalar).utf8))
    }
  }
}

/// The plain letter of an accented one, read from its Unicode name: LATIN SMALL LETTER E WITH ACUTE.
private func latinBase(_ scalar: Unicode.Scalar) -> UInt8? {
  guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
    let name = scalar.properties.name
  else { return nil }
  let prefix = Array("LATIN SMALL LETTER ".utf8)
  let bytes = Array(name.utf8)
  guard bytes.count > prefix.count + 5, bytes.starts(with: prefix) else { return nil }
  let rest = bytes[prefix.count...]
  guard rest[rest.startIndex + 1] == Byte.space, rest.dropFirst(2).starts(with: Array("WITH ".utf8)) else { return nil }
  return rest[rest.startIndex].lowercased
}
