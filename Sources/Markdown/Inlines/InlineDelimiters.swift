/// A run of `*`, `_` or `~` that waits for a partner.
///
/// Each of its characters has an event of its own, one after the other from `event` on. A run that closes uses its
/// characters from the left, `low`; one that opens, from the right, `high`. What is used by nobody stays text.
struct Delimiter {
  let character: UInt8
  let canOpen: Bool
  let canClose: Bool
  /// Characters of the run as written.
  let length: Int
  /// The event of the first character.
  let event: Int
  var low = 0
  var high: Int
  /// Neighbours on the stack; -1 for none.
  var previous: Int
  var next = -1

  /// Which of the lower bounds for openers holds for this run as a closer.
  var boundClass: Int {
    let base = character == Byte.underscore ? 0 : character == Byte.asterisk ? 6 : 12
    return base + (canOpen ? 3 : 0) + length % 3
  }
}

extension InlineParser {
  /// Reads the delimiter run at the cursor and puts it on the stack.
  mutating func delimiterRun() {
    let character = bytes[at]
    let first = at
    var next = at
    while next < end, bytes[next] == character { next += 1 }
    let length = next - first
    let before = first > start ? Neighbour(scalarBefore(bytes, first, start)) : .whitespace
    let after = next < end ? Neighbour(scalarAfter(bytes, next, end).scalar) : .whitespace
    let isLeftFlanking = after != .whitespace && (after != .punctuation || before != .other)
    let isRightFlanking = before != .whitespace && (before != .punctuation || after != .other)
    let isUnderscore = character == Byte.underscore
    let canOpen = isLeftFlanking && (!isUnderscore || !isRightFlanking || before == .punctuation)
    let canClose = isRightFlanking && (!isUnderscore || !isLeftFlanking || after == .punctuation)
    guard canOpen || canClose, character != Byte.tilde || length <= 2 else {
      at = next
      return
    }
    flush(to: first)
    let event = events.count
    for offset in first..<next { add(.text, offset, offset + 1) }
    at = next
    runStart = next
    if lastDelimiter >= 0 { delimiters[lastDelimiter].next = delimiters.count }
    delimiters.append(
      Delimiter(
        character: character, canOpen: canOpen, canClose: canClose, length: length, event: event, high: length,
        previous: lastDelimiter))
    lastDelimiter = delimiters.count - 1
  }

  /// Pairs the delimiters above `bottom` on the stack, inner ones first, and takes them off.
  mutating func pairDelimiters(above bottom: Int) {
    // Below these no opener is left for a closer of that class: without them, each would be looked for again.
    var bounds = [18 of Int](repeating: bottom)
    var closer = lastDelimiter
    while closer > bottom, delimiters[closer].previous > bottom { closer = delimiters[closer].previous }
    while closer > bottom {
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      let bound = delimiters[closer].boundClass
      var opener = delimiters[closer].previous
      while opener > bounds[bound], !canPair(opener, closer) { opener = delimiters[opener].previous }
      if opener > bounds[bound] {
        closer = pair(opener, closer)
      } else {
        let failed = closer
        bounds[bound] = max(delimiters[failed].previous, bottom)
        closer = delimiters[failed].next
        if !delimiters[failed].canOpen { remove(failed) }
      }
    }
    lastDelimiter = bottom
    if bottom >= 0 {
      delimiters.removeSubrange((bottom + 1)...)
      delimiters[bottom].next = -1
    } else {
      delimiters.removeAll(keepingCapacity: true)
    }
  }

  private func canPair(_ opener: Int, _ closer: Int) -> Bool {
    let opening = delimiters[opener]
    let closing = delimiters[closer]
    guard opening.canOpen, opening.character == closing.character else { return false }
    return !(closing.canOpen || opening.canClose) || closing.length % 3 == 0
      || (opening.length + closing.length) % 3 != 0
  }

  /// Makes emphasis between two runs and gives the next closer.
  private mutating func pair(_ opener: Int, _ closer: Int) -> Int {
    while delimiters[closer].previous != opener { remove(delimiters[closer].previous) }
    if delimiters[closer].character == Byte.tilde { return strike(opener, closer) }
    let left = delimiters[opener].high - delimiters[opener].low
    let right = delimiters[closer].high - delimiters[closer].low
    let count = left >= 2 && right >= 2 ? 2 : 1
    delimiters[opener].high -= count
    mark(delimiters[opener].event + delimiters[opener].high, count, count == 2 ? .strongOpen : .emphasisOpen)
    mark(delimiters[closer].event + delimiters[closer].low, count, count == 2 ? .strongClose : .emphasisClose)
    delimiters[closer].low += count
    if left == count { remove(opener) }
    guard right == count else { return closer }
    let next = delimiters[closer].next
    remove(closer)
    return next
  }

  /// Strikes through what stands between two runs of the same length; runs of different lengths cancel each other.
  private mutating func strike(_ opener: Int, _ closer: Int) -> Int {
    let length = delimiters[closer].length
    if delimiters[opener].length == length {
      mark(delimiters[opener].event, length, .strikeOpen)
      mark(delimiters[closer].event, length, .strikeClose)
    }
    let next = delimiters[closer].next
    remove(opener)
    remove(closer)
    return next
  }

  private mutating func mark(_ event: Int, _ count: Int, _ kind: InlineEvent.Kind) {
    events[event].kind = kind
    events[event].end = events[event].start + Int32(count)
    if count == 2 { events[event + 1].kind = .nothing }
  }

  private mutating func remove(_ delimiter: Int) {
    let previous = delimiters[delimiter].previous
    let next = delimiters[delimiter].next
    if previous >= 0 { delimiters[previous].next = next }
    if next >= 0 { delimiters[next].previous = previous } else { lastDelimiter = previous }
  }
}
