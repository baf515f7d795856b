import Diagnostics
import Markdown

/// The HTML of a text in the CommonMark dialect.
func commonMark(_ text: String) -> String {
  var diagnostics: [Diagnostic] = []
  let document = MarkdownDocument(parsing: Array(text.utf8), dialect: .commonMark, diagnostics: &diagnostics)
  return String(decoding: document.html(), as: UTF8.self)
}

/// The HTML of a text in the guide dialect.
func guide(_ text: String, _ options: HTMLOptions = HTMLOptions()) -> String {
  String(decoding: document(text).html(options), as: UTF8.self)
}

/// A text in the guide dialect.
func document(_ text: String) -> MarkdownDocument {
  var diagnostics: [Diagnostic] = []
  return MarkdownDocument(parsing: Array(text.utf8), diagnostics: &diagnostics)
}

/// What is reported about a text: the code and the bytes that are underlined, as `H0102 «label»`.
func reports(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  var diagnostics: [Diagnostic] = []
  _ = MarkdownDocument(parsing: bytes, file: "page.md", diagnostics: &diagnostics)
  return diagnostics.map { diagnostic in
    "\(diagnostic.message.code) «\(String(decoding: bytes[diagnostic.range ?? 0..<0], as: UTF8.self))»"
  }
}
