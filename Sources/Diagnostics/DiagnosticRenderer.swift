/// Writes diagnostics for a person: place, cause, the line with the fault underlined, and the remedy.
///
///     content/fr/index.md:12:5: error H0502: The page “cultur.md” does not exist.
///       12 | See [this](cultur.md).
///          |            ^^^^^^^^^
///       Correct the path, or create the page.
public struct DiagnosticRenderer: Sendable {
  /// The language of the words.
  public let language: InterfaceLanguage

  /// Whether to colour with terminal escapes.
  public let colour: Bool

  /// A renderer.
  public init(language: InterfaceLanguage, colour: Bool = false) {
    self.language = language
    self.colour = colour
  }

  /// The diagnostic as several lines, ending with a line end. `file` is the source it points into, where at hand.
  public func text(_ diagnostic: Diagnostic, in file: SourceFile?, related: (String) -> SourceFile? = { _ in nil })
    -> String
  {
    let cause = visible(diagnostic.message.cause.text(in: language, diagnostic.values))
    let remedy = visible(diagnostic.message.remedy.text(in: language, diagnostic.values))
    let label = "\(name(of: diagnostic.message.severity)) \(diagnostic.message.code)"
    var text =
      place(diagnostic.file, diagnostic.range, file) + paint(label, diagnostic.message.severity) + ": \(cause)\n"
    if let file, let range = diagnostic.range { text += snippet(file, range, diagnostic.message.severity) }
    for other in diagnostic.related {
      let source = other.file == diagnostic.file ? file : related(other.file)
      text +=
        "  " + place(other.file, other.range, source) + visible(other.label.text(in: language, diagnostic.values))
        + "\n"
      if let source { text += snippet(source, other.range, .note) }
    }
    if !remedy.isEmpty { text += "  \(remedy)\n" }
    return text
  }

  /// The diagnostic on one line, in the form of compilers, which editors and CI parse whatever the language of its words:
  /// `file:line:column: error: cause remedy [H0502]`.
  public func line(_ diagnostic: Diagnostic, in file: SourceFile?) -> String {
    let cause = visible(diagnostic.message.cause.text(in: language, diagnostic.values))
    let remedy = visible(diagnostic.message.remedy.text(in: language, diagnostic.values))
    let words = [cause, remedy].filter { !$0.isEmpty }.joined(separator: " ")
    return place(diagnostic.file, diagnostic.range, file)
      + "\(diagnostic.message.severity.keyword): \(words) [\(diagnostic.message.code)]\n"
  }

  private func place(_ name: String, _ range: Range<Int>?, _ file: SourceFile?) -> String {
    guard let range, let file else { return visible(name) + ": " }
    let position = file.position(of: range.lowerBound)
    return "\(visible(name)):\(position.line):\(position.column): "
  }

  /// What a severity is called in the language of the words.
  public func name(of severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    case (.note, .english): "note"
    case (.error, .french): "erreur"
    case (.warning, .french): "avertissement"
    case (.note, .french): "remarque"
    }
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard colour else { return text }
    let code =
      switch severity {
      case .error: "31;1"
      case .warning: "33;1"
      case .note: "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Control characters from a hostile file must not drive the terminal: they are shown as `\u{…}`.
  private func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The line at fault and the underline below it. Long lines are shown around the fault.
  private func snippet(_ file: SourceFile, _ range: Range<Int>, _ severity: Severity) -> String {
    let number = String(file.position(of: range.lowerBound).line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    let line = file.line(at: range.lowerBound)
    let before = columns(file.bytes[line.lowerBound..<min(max(range.lowerBound, line.lowerBound), line.upperBound)])
    let marked = columns(
      file.bytes[
        min(
          max(range.lowerBound, line.lowerBound), line.upperBound)..<min(
            max(range.upperBound, range.lowerBound), line.upperBound)])
    let after = columns(file.bytes[min(max(range.upperBound, range.lowerBound), line.upperBound)..<line.upperBound])
    let head = before.width > 60 ? tail(before.text, 50) : before.text
    let body = marked.width > 80 ? String(marked.text.unicodeScalars.prefix(80)) + "…" : marked.text
    let foot = after.width > 60 ? String(after.text.unicodeScalars.prefix(60)) + "…" : after.text
    let indent = String(repeating: " ", count: width(head))
    let underline = String(repeating: "^", count: max(1, width(body)))
    return "  \(number) | \(head)\(body)\(foot)\n  \(gutter) | \(indent)\(paint(underline, severity))\n"
  }

  private func tail(_ text: String, _ count: Int) -> String {
    "…" + String(String.UnicodeScalarView(text.unicodeScalars.suffix(count)))
  }

  /// Printable text of some bytes of a line, tabs as four spaces, invalid bytes as U+FFFD, and its width in columns.
  private func columns(_ bytes: ArraySlice<UInt8>) -> (text: String, width: Int) {
    let text = visible(
      String(decoding: bytes, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        .joined(separator: "    "))
    return (text, width(text))
  }

  private func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columnWidth(of: $1) }
  }
}

/// Terminal columns of a scalar: 0 for combining marks and invisible joiners, 2 for wide East Asian and emoji.
func columnWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
