import Diagnostics
import Glibc

@testable import Markdown

/// What must hold of any bytes at all, in both dialects: no crash, ranges that lie in the text and nest, HTML whose tags
/// match (in the guide's dialect, which lets no raw HTML through), and time that grows with the length and no faster.
/// Built and run by `Tests/Fuzz/run`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for dialect in [Dialect.commonMark, .guide] {
    let start = processorMilliseconds()
    var diagnostics: [Diagnostic] = []
    let document = MarkdownDocument(parsing: bytes, dialect: dialect, file: "x.md", diagnostics: &diagnostics)
    let html = document.html()
    _ = document.plainText()
    let slides = document.slides()
    let time = processorMilliseconds() - start
    // Generous, since the sanitizer is slow: a quadratic input of 4 KB takes far longer.
    precondition(time < 300 + count / 10, "\(count) bytes took \(time) ms")
    checkRanges(document, diagnostics, count: count)
    if dialect == .guide {
      for html in [html] + slides.flatMap({ [$0.html, $0.notes] }) { checkTags(html) }
    }
  }
  return 0
}

/// What this thread has used, not what the machine did meanwhile.
private func processorMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
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
