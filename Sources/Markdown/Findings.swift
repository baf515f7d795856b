import Diagnostics

/// Something to report, at a place in the parsed text.
struct Finding {
  let message: Message
  let values: [String: String]
  let range: Range<Int>
  var related: [RelatedPlace] = []

  /// Something to report at `range` of the parsed text.
  init(_ message: Message, _ values: [String: String] = [:], _ range: Range<Int>) {
    self.message = message
    self.values = values
    self.range = range
  }
}

/// Something to report, at a place in the leaf text.
struct LeafFinding {
  let message: Message
  let range: Range<Int>

  /// Something to report at `range` of the leaf text.
  init(_ message: Message, _ range: Range<Int>) {
    self.message = message
    self.range = range
  }
}
