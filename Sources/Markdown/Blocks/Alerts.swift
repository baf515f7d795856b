/// A quote that begins with `[!NOTE]` and the like.
public enum AlertKind: String, Sendable, CaseIterable {
  case note, tip, important, warning, caution
}

/// Task markers and alerts: what a block's first characters make of it.
extension BlockParser {
  /// Recognises `[ ]` and `[x]` at the beginning of an item's text, and takes it out.
  mutating func findTask(_ item: Int) {
    let bytes = line.bytes
    let at = line.text
    guard line.indent < 4, at + 3 < line.end, bytes[at] == Byte.openBracket, bytes[at + 2] == Byte.closeBracket,
      bytes[at + 3].isBlank, scanBlanks(bytes, at + 3, line.end) < line.end
    else { return }
    switch bytes[at + 1] {
    case Byte.space: nodes[item].task = .open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): nodes[item].task = .done
    default: return
    }
    line.skip(textBytes: 3)
    line.skipToText()
  }

  /// Recognises the marker of an alert alone on the first line of a quote's first paragraph, and takes it out.
  mutating func findAlert(_ quote: Int) {
    let first = nodes[quote].firstChild
    guard first != BlockNode.none, nodes[Int(first)].kind == .paragraph else { return }
    let start = Int(nodes[Int(first)].textStart)
    let end = Int(nodes[Int(first)].textEnd)
    let bytes = text.bytes
    guard start + 3 < end, bytes[start] == Byte.openBracket, bytes[start + 1] == Byte.exclamation else { return }
    var close = start + 2
    while close < end, bytes[close].isLetter { close += 1 }
    guard close > start + 2, close < end, bytes[close] == Byte.closeBracket else { return }
    var lineEnd = close + 1
    while lineEnd < end, bytes[lineEnd].isBlank { lineEnd += 1 }
    let name = String(decoding: bytes[start + 2..<close], as: UTF8.self)
    let marker = text.source(of: start..<close + 1)
    guard lineEnd == end || bytes[lineEnd] == Byte.lineFeed else {
      findings.append(Finding(.alertWithTextBeside, ["name": name], marker))
      return
    }
    if name.lowercased() == "notes" {
      nodes[quote].isSpeakerNotes = true
    } else if let kind = AlertKind(rawValue: name.lowercased()) {
      nodes[quote].alert = kind
    } else {
      findings.append(Finding(.unknownAlert, ["name": name], marker))
      return
    }
    if lineEnd == end {
      remove(Int(first), from: quote)
    } else {
      nodes[Int(first)].textStart = Int32(lineEnd + 1)
    }
  }

  private mutating func remove(_ first: Int, from parent: Int) {
    let next = nodes[first].next
    nodes[parent].firstChild = next
    if next == BlockNode.none {
      nodes[parent].lastChild = BlockNode.none
    } else {
      nodes[Int(next)].previous = BlockNode.none
    }
  }
}
