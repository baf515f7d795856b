import Diagnostics

/// No-break spaces, which word processors put beside colons and quotes: they look like the spaces that YAML needs, and
/// are letters to it.
extension Parser {
  /// The no-break space, ordinary or narrow, that starts at `place`.
  func noBreakSpace(at place: Int) -> Range<Int>? {
    if byte(place) == 0xC2, byte(place + 1) == 0xA0 { return place..<place + 2 }
    if byte(place) == 0xE2, byte(place + 1) == 0x80, byte(place + 2) == 0xAF { return place..<place + 3 }
    return nil
  }

  /// The no-break space that ends at `place`.
  func noBreakSpace(endingAt place: Int) -> Range<Int>? {
    if place - 2 >= start, let space = noBreakSpace(at: place - 2), space.upperBound == place { return space }
    if place - 3 >= start, let space = noBreakSpace(at: place - 3), space.upperBound == place { return space }
    return nil
  }

  /// Reports no-break spaces at `at`, where a text begins, and passes them.
  mutating func skipNoBreakSpaces() {
    let first = at
    while let space = noBreakSpace(at: at) { at = space.upperBound }
    guard at > first else { return }
    let isReported =
      diagnostics.last?.message.code == YAMLMessage.noBreakSpace.code
      && diagnostics.last?.range?.lowerBound == first
    if !isReported { report(YAMLMessage.noBreakSpace, first..<at) }
    skipSpaces()
  }

  /// Reports `message` for a space that is missing behind `sign`, or the no-break space that stands in its place.
  mutating func reportMissingSpace(
    behind sign: Int, _ message: Message, _ range: Range<Int>, _ values: [String: String] = [:]
  ) {
    if let space = noBreakSpace(at: sign + 1) {
      report(YAMLMessage.noBreakSpace, space)
    } else {
      report(message, range, values)
    }
  }
}
