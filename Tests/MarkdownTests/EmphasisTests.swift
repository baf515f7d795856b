import Testing

/// Emphasis against the standard's algorithm taken at its word: every closer looks at every opener before it, nothing
/// is remembered and nothing is skipped.
@Suite struct EmphasisTests {
  private struct Run {
    let mark: Character
    let length: Int
    let canOpen: Bool
    let canClose: Bool
    var left: Int
    /// Closing tags before what is left of the run, and opening tags after it.
    var closings = ""
    var openings = ""
  }

  private enum Side {
    case space, punctuation, letter

    init(_ character: Character?) {
      switch character {
      case nil, " ": self = .space
      case "a", "b": self = .letter
      default: self = .punctuation
      }
    }
  }

  /// The HTML of a line of `*`, `_`, spaces, the letters a and b, and punctuation.
  private func slowly(_ line: [Character]) -> String {
    var pieces: [(text: String, run: Int?)] = []
    var runs: [Run] = []
    var at = 0
    while at < line.count {
      var end = at + 1
      guard line[at] == "*" || line[at] == "_" else {
        pieces.append((String(line[at]), nil))
        at = end
        continue
      }
      while end < line.count, line[end] == line[at] { end += 1 }
      let before = Side(at > 0 ? line[at - 1] : nil)
      let after = Side(end < line.count ? line[end] : nil)
      let leansLeft = after != .space && (after != .punctuation || before != .letter)
      let leansRight = before != .space && (before != .punctuation || after != .letter)
      let isStar = line[at] == "*"
      pieces.append(("", runs.count))
      runs.append(
        Run(
          mark: line[at], length: end - at,
          canOpen: leansLeft && (isStar || !leansRight || before == .punctuation),
          canClose: leansRight && (isStar || !leansLeft || after == .punctuation), left: end - at))
      at = end
    }
    pair(&runs)
    let inside = pieces.map { piece in
      guard let index = piece.run else { return piece.text }
      let run = runs[index]
      return run.closings + String(repeating: run.mark, count: run.left) + run.openings
    }
    return "<p>" + inside.joined() + "</p>\n"
  }

  private func pair(_ runs: inout [Run]) {
    var stack = runs.indices.filter { runs[$0].canOpen || runs[$0].canClose }
    var place = 0
    while place < stack.count {
      let closer = stack[place]
      guard runs[closer].canClose else {
        place += 1
        continue
      }
      guard let match = (0..<place).last(where: { canPair(runs[stack[$0]], runs[closer]) }) else {
        if runs[closer].canOpen { place += 1 } else { stack.remove(at: place) }
        continue
      }
      let opener = stack[match]
      let count = min(2, runs[opener].left, runs[closer].left)
      let tag = count == 2 ? "strong" : "em"
      runs[opener].left -= count
      runs[closer].left -= count
      runs[opener].openings = "<\(tag)>" + runs[opener].openings
      runs[closer].closings += "</\(tag)>"
      stack.removeSubrange(match + 1..<place)
      place = match + 1
      if runs[opener].left == 0 {
        stack.remove(at: match)
        place -= 1
      }
      if runs[closer].left == 0 { stack.remove(at: place) }
    }
  }

  private func canPair(_ opener: Run, _ closer: Run) -> Bool {
    guard opener.canOpen, opener.mark == closer.mark else { return false }
    guard opener.canClose || closer.canOpen, (opener.length + closer.length) % 3 == 0 else { return true }
    return opener.length % 3 == 0 && closer.length % 3 == 0
  }

  @Test("Every line of up to six of these characters")
  func shortLines() {
    let alphabet: [Character] = ["*", "_", "a", " ", "."]
    for length in 1...6 {
      var digits = [Int](repeating: 0, count: length)
      while true {
        // Letters at both ends keep the line from being a list, a break or trimmed.
        let line: [Character] = ["b"] + digits.map { alphabet[$0] } + ["b"]
        let (expected, found) = (slowly(line), commonMark(String(line)))
        if expected != found {
          #expect(found == expected, "\(String(line))")
          return
        }
        var digit = 0
        while digit < length, digits[digit] == alphabet.count - 1 {
          digits[digit] = 0
          digit += 1
        }
        if digit == length { break }
        digits[digit] += 1
      }
    }
  }

  @Test("Long lines of delimiters of every length")
  func longLines() {
    var state: UInt64 = 7
    let parts = ["*", "**", "***", "****", "_", "__", "___", "a", "b ", " ", "."]
    for _ in 0..<3000 {
      var line = "b"
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += parts[Int(state >> 33) % parts.count]
      }
      line += "b"
      #expect(commonMark(line) == slowly(Array(line)), "\(line)")
    }
  }
}
