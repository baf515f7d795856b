extension Sources {
  /// The scripts of several folders as one, in the order of the files' names whatever their folder, without what only their
  /// readers need.
  mutating func readScripts(_ folders: [String]) -> [UInt8] {
    var files: [(name: String, path: String)] = []
    for folder in folders {
      for entry in list(folder) ?? [] where entry.name.hasSuffix(".js") {
        files.append((entry.name, "\(folder)/\(entry.name)"))
      }
    }
    files.sort { ($0.name, $0.path) < ($1.name, $1.path) }
    return files.flatMap { readScript($0.path) }
  }

  /// One script.
  mutating func readScript(_ path: String) -> [UInt8] {
    withoutRemarks(readInline(path, refusing: ["</script", "<script", "<!--"]))
  }
}

/// A script without the lines that are nothing but a remark, without empty lines, indentation and blanks beside
/// punctuation. A remark after a statement stays, so that little has to be known of the language; our scripts have no text
/// that goes over several lines, which Tests/Browser/scripts.py looks after. Linear.
func withoutRemarks(_ script: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(script.count)
  var isRemark = false
  for line in script.split(separator: UInt8(ascii: "\n")) {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    if isRemark || text.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "*")]) {
      isRemark = find(Array("*/".utf8), in: Array(text), from: 0) == nil
    } else if !text.isEmpty, !text.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
      appendSqueezed(text, to: &output)
      output.append(0x0A)
    }
  }
  return output
}

/// Appends a line without the blanks beside punctuation. Double-quoted strings are copied; from the first byte on that may
/// begin a template, a regular expression, a remark or another string, so is the rest of the line.
private func appendSqueezed(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
  var at = line.startIndex
  var lastMark: UInt8 = 0
  while at < line.endIndex {
    let byte = line[at]
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "/"):
      output += line[at...]
      return
    case UInt8(ascii: "\""):
      let end = endOfString(in: line, from: at)
      output += line[at..<end]
      at = end
      lastMark = byte
      continue
    case 0x20:
      let next = at + 1 < line.endIndex ? line[at + 1] : 0
      if isBlankNeeded(between: lastMark, and: next) { output.append(byte) }
    default:
      output.append(byte)
      lastMark = byte
    }
    at += 1
  }
}

/// Whether a blank parts what would become something else without it: two words; `+ +` and `- -`; `< !`, which could go on
/// as a comment of HTML.
private func isBlankNeeded(between before: UInt8, and after: UInt8) -> Bool {
  if before == after, before == UInt8(ascii: "+") || before == UInt8(ascii: "-") { return true }
  if before == UInt8(ascii: "<"), after == UInt8(ascii: "!") { return true }
  return !standingAlone.contains(before) && !standingAlone.contains(after)
}

/// Punctuation that no blank has to part from what stands beside it.
private let standingAlone = Array("=(){}[],;:?&|<>!*+-%\"".utf8)

/// The index behind a string's closing quote, or the line's end where there is none.
private func endOfString(in line: ArraySlice<UInt8>, from start: Int) -> Int {
  var at = start + 1
  while at < line.endIndex, line[at] != UInt8(ascii: "\"") { at += line[at] == UInt8(ascii: "\\") ? 2 : 1 }
  return min(at + 1, line.endIndex)
}
