import Diagnostics
import Markdown
import YAML

/// One file of the guide as it was read, and what is wrong with it alone.
struct PageReading: Sendable {
  /// Nil when nothing could be read.
  private(set) var file: SourceFile?
  /// Nil when the file has no page that could be shown.
  private(set) var page: Page?
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads `content/LANGUAGE/KEY.md`, which holds `bytes` or could not be opened.
  init(_ key: String, _ language: String, allowsRawHTML: Bool, _ bytes: Result<[UInt8], FileProblem>) {
    let name = "content/\(language)/\(key).md"
    for part in key.split(separator: "/") where !isPageName(part) {
      diagnostics.append(Diagnostic(.badPageName, ["name": String(part)], file: name))
    }
    if PageContexts.reservedKeys.contains(key) {
      diagnostics.append(Diagnostic(.reservedPageName, ["name": key], file: name))
    }
    switch bytes {
    case .failure(let problem):
      diagnostics.append(readingProblem(problem, file: name))
      return
    case .success(let bytes):
      // Kept for the snippet of the diagnostic that says which byte is wrong.
      file = SourceFile(name: name, bytes: bytes)
      guard text(bytes, name: name, &diagnostics) != nil else { return }
    }
    guard let file else { return }
    guard let places = FrontMatterPlaces(file, &diagnostics) else { return }
    guard let node = parseYAML(file, in: places.matter, diagnostics: &diagnostics) else {
      if places.matter.isEmpty {
        diagnostics.append(Diagnostic(.missingKey, ["key": "title"], file: name, range: places.matter))
      }
      return
    }
    var decoder = Decoder(file: name)
    let front = FrontMatter(node, &decoder)
    diagnostics += decoder.diagnostics
    let document = MarkdownDocument(
      parsing: file.bytes, in: places.body, allowsRawHTML: allowsRawHTML, file: name, diagnostics: &diagnostics)
    page = Page(key: key, language: language, file: file, front: front, document: document)
  }
}
