// Addresses that stand in the text without any mark-up: `www.example.org`, `https://example.org`, `name@example.org`.

extension InlineParser {
  /// Looks whether a bare address begins at the cursor, or is marked by the byte there: the colon of `https://`, the
  /// `@` of a mail address.
  mutating func bareLink() {
    let found: (range: Range<Int>, kind: BareLinkKind)?
    switch bytes[at] {
    case Byte.colon: found = webAddress()
    case Byte.at: found = mailAddress()
    default: found = wwwAddress()
    }
    guard let (range, kind) = found else {
      at += 1
      return
    }
    flush(to: range.lowerBound)
    add(.bareLink, range.lowerBound, range.upperBound, kind.rawValue)
    at = range.upperBound
    runStart = at
  }

  /// `www.`, at the beginning of a word.
  private mutating func wwwAddress() -> (Range<Int>, BareLinkKind)? {
    guard matches("www.", bytes, at, end) else { return nil }
    if at > start {
      switch bytes[at - 1] {
      case Byte.asterisk, Byte.underscore, Byte.tilde, Byte.openParenthesis: break
      case let byte where byte.isWhitespace: break
      case Byte.openBracket where !brackets.isEmpty: break
      default: return nil
      }
    }
    guard at + 4 < end, isInDomain(at + 4), let domain = domainEnd(at, mustHaveDot: true) else { return nil }
    return addressEnd(at, domain).map { (at..<$0, .www) }
  }

  /// `http://`, `https://` or `ftp://`, the cursor standing on the colon.
  private mutating func webAddress() -> (Range<Int>, BareLinkKind)? {
    guard matches("://", bytes, at, end) else { return nil }
    var scheme = at
    while scheme > runStart, bytes[scheme - 1].isLetter { scheme -= 1 }
    guard
      matchesAnyCase("http:", bytes, scheme, end) || matchesAnyCase("https:", bytes, scheme, end)
        || matchesAnyCase("ftp:", bytes, scheme, end), at + 3 < end, isInDomain(at + 3),
      let domain = domainEnd(at + 3, mustHaveDot: false)
    else { return nil }
    return addressEnd(scheme, domain).map { (scheme..<$0, .web) }
  }

  /// A mail address, the cursor standing on the `@`.
  private func mailAddress() -> (Range<Int>, BareLinkKind)? {
    var local = at
    while local > runStart, isInMailAddress(bytes[local - 1]) || bytes[local - 1] == Byte.plus { local -= 1 }
    guard local < at, at + 1 < end, bytes[at + 1].isAlphanumeric else { return nil }
    var next = at + 1
    var dots = 0
    while next < end {
      let byte = bytes[next]
      if byte == Byte.dot {
        guard next + 1 < end, bytes[next + 1].isAlphanumeric else { break }
        dots += 1
      } else if !isInMailAddress(byte) {
        break
      }
      next += 1
    }
    guard dots > 0, bytes[next - 1].isLetter, next == end || bytes[next] != Byte.at else { return nil }
    return (local..<next, .mail)
  }

  private func isInMailAddress(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == Byte.dot || byte == Byte.hyphen || byte == Byte.underscore
  }

  /// Whether a domain name may begin with the byte at `position`.
  private func isInDomain(_ position: Int) -> Bool {
    bytes[position].isAlphanumeric || bytes[position] >= 0x80
  }

  /// Where the domain name at `position` ends; nil where none may be linked. The last two parts of it hold no
  /// underscore.
  private mutating func domainEnd(_ position: Int, mustHaveDot: Bool) -> Int? {
    // A domain that was refused for its end is refused from every later beginning too.
    if position < refusedDomain.lowerBound { return nil }
    var next = position
    var dots = 0
    var lastParts = (start: position, previous: position)
    var underscores = (last: 0, beforeLast: 0)
    while next < end {
      let byte = bytes[next]
      if byte == Byte.underscore {
        underscores.last += 1
        next += 1
      } else if byte == Byte.dot {
        underscores = (0, underscores.last)
        lastParts = (next + 1, lastParts.start)
        dots += 1
        next += 1
      } else if byte == Byte.hyphen || byte.isAlphanumeric {
        next += 1
      } else if byte >= 0x80 {
        let (scalar, after) = scalarAfter(bytes, next, end)
        guard Neighbour(scalar) == .other else { break }
        next = after
      } else {
        break
      }
    }
    // Underscores at its very end belong to the sentence: they close emphasis.
    if next == end || bytes[next] != Byte.slash {
      var last = next
      while last > lastParts.start, bytes[last - 1] == Byte.underscore { last -= 1 }
      underscores.last -= next - last
    }
    guard underscores == (0, 0) else {
      refusedDomain = lastParts.previous..<next
      return nil
    }
    return next > position && (dots > 0 || !mustHaveDot) ? next : nil
  }

  /// Where the address from `first` on ends, given where its domain does: before a space or `<`, and before punctuation
  /// that rather belongs to the sentence. In brackets it ends before the bracket does.
  private func addressEnd(_ first: Int, _ domain: Int) -> Int? {
    var next = domain
    var opened = 0
    var closed = 0
    while next < end, !bytes[next].isWhitespace, bytes[next] != Byte.less {
      if bytes[next] == Byte.closeBracket, !brackets.isEmpty { break }
      if bytes[next] == Byte.openParenthesis { opened += 1 }
      if bytes[next] == Byte.closeParenthesis { closed += 1 }
      next += 1
    }
    trim: while next > first {
      switch bytes[next - 1] {
      case Byte.closeParenthesis:
        if closed <= opened { break trim }
        closed -= 1
        next -= 1
      case Byte.question, Byte.exclamation, Byte.dot, UInt8(ascii: ","), Byte.colon, Byte.asterisk, Byte.underscore,
        Byte.tilde, Byte.apostrophe, Byte.quote:
        next -= 1
      case Byte.semicolon:
        var name = next - 2
        while name > first, bytes[name].isLetter { name -= 1 }
        next = name < next - 2 && name >= first && bytes[name] == Byte.ampersand ? name : next - 1
      default: break trim
      }
    }
    return next > first ? next : nil
  }
}

/// What is understood before a bare address.
enum BareLinkKind: Int32 {
  /// Nothing: the scheme is written.
  case web = 0
  /// `http://`.
  case www = 1
  /// `mailto:`.
  case mail = 2
}
