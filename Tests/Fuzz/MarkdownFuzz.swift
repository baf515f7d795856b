import Diagnostics

@testable import Markdown

/// What must hold of any bytes at all, in both dialects: no crash, ranges that lie in the text and nest, HTML whose tags
/// match (in the guide's dialect, which lets no raw HTML through), and time that grows with the length and no faster.
/// Built and run by `Tests/Fuzz/run`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for dialect in [Dialect.commonMark, .guide] {
    let clock = ContinuousClock()
    var html: [UInt8] = []
    let time = clock.measure {
      var diagnostics: [Diagnostic] = []
      let document = MarkdownDocument(parsing: bytes, dialect: dialect, file: "x.md", diagnostics: &diagnostics)
      checkRanges(document, diagnostics, count: count)
      html = document.html()
      _ = document.plainText()
    }
    // Generous, since the sanitizer is slow: a quadratic input of 4 KB takes far longer.
    precondition(time < .milliseconds(300) + .microseconds(100) * count, "\(count) bytes took \(time)")
    if dialect == .guide { checkTags(html) }
  }
  return 0
}

private func checkRanges(_ document: MarkdownDocument, _ diagnostics: [Diagnostic], count: Int) {
  let nodes = document.tree.nodes
  for node in nodes {
    precondition(node.start >= 0 && node.start <= node.end && Int(node.end) <= document.tree.source.bytes.count)
    guard node.parent != BlockNode.none else { continue }
    let parent = nodes[Int(node.parent)]
    precondition(parent.start <= node.start && node.end <= parent.end, "\(node.kind) leaves its \(parent.kind)")
  }
  let ranges = document.headings.map(\.range) + document.links.map(\.range) + diagnostics.compactMap(\.range)
  for range in ranges { precondition(range.lowerBound >= 0 && range.upperBound <= count) }
}

/// Elements that have no end tag.
private let void: Set<String> = ["br", "hr", "img", "input"]

/// Every tag is closed by its own kind, in order, and `<` stands nowhere else.
private func checkTags(_ html: [UInt8]) {
  var open: [String] = []
  var at = 0
  while let tag = html[at...].firstIndex(of: UInt8(ascii: "<")) {
    guard let end = endOfTag(html, from: tag) else { preconditionFailure("a tag without end") }
    let isClosing = html[tag + 1] == UInt8(ascii: "/")
    let nameStart = isClosing ? tag + 2 : tag + 1
    let name = String(
      decoding: html[nameStart..<end].prefix { $0 >= 48 && $0 <= 57 || $0 >= 97 && $0 <= 122 }, as: UTF8.self)
    precondition(!name.isEmpty, "a bare <")
    if isClosing {
      precondition(open.popLast() == name, "</\(name)> closes something else")
    } else if !void.contains(name) {
      open.append(name)
    }
    at = end + 1
  }
  precondition(open.isEmpty, "<\(open.last ?? "")> is never closed")
}

/// The `>` that ends a tag; quoted values may hold others.
private func endOfTag(_ html: [UInt8], from start: Int) -> Int? {
  var quote: UInt8?
  for index in start..<html.count {
    if let open = quote {
      if html[index] == open { quote = nil }
    } else if html[index] == UInt8(ascii: "\"") {
      quote = html[index]
    } else if html[index] == UInt8(ascii: ">") {
      return index
    }
  }
  return nil
}
