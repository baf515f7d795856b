import Diagnostics
import JSON
import Site

/// Shows diagnostics to a person on the standard error, or to a program as JSON on the standard output.
struct DiagnosticsOutput {
  let language: InterfaceLanguage
  /// One line each, for editors and CI, instead of the line at fault and the remedy below it.
  var isCompact = false

  /// Colour only on a terminal, and never where `NO_COLOR` is set (no-color.org).
  private var renderer: DiagnosticRenderer {
    let colour = errorsAppearOnTerminal() && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    return DiagnosticRenderer(language: language, colour: colour)
  }

  /// Each diagnostic with its place, its line and its remedy.
  func show(_ diagnostics: [Diagnostic], in files: [String: SourceFile] = [:]) {
    let renderer = renderer
    var text = ""
    for diagnostic in diagnostics {
      let file = files[diagnostic.file]
      text += isCompact ? renderer.line(diagnostic, in: file) : renderer.text(diagnostic, in: file) { files[$0] }
    }
    writeToErrors(Array(text.utf8))
  }

  /// `{"diagnostics":[{file, line, column, endLine, endColumn, severity, code, cause, remedy, related}], "errors",
  /// "warnings"}`. The four numbers, counted from 1, are absent where the file as a whole is meant; `related`, a list of
  /// `{file, line, column, endLine, endColumn, label}`, where there is no other place. `more` adds members at the end.
  func json(
    _ diagnostics: [Diagnostic], in files: [String: SourceFile], more: (inout JSONWriter) -> Void = { _ in }
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("diagnostics")
      writer.array { writer in
        for diagnostic in diagnostics { writer.object { write(diagnostic, in: files, &$0) } }
      }
      writer.member("errors", diagnostics.count { $0.message.severity == .error })
      writer.member("warnings", diagnostics.count { $0.message.severity == .warning })
      more(&writer)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ diagnostic: Diagnostic, in files: [String: SourceFile], _ writer: inout JSONWriter) {
    place(diagnostic.file, diagnostic.range, in: files, &writer)
    writer.member("severity", Text(diagnostic.message.severity.keyword))
    writer.member("code", Text(diagnostic.message.code))
    writer.member("cause", Text(diagnostic.message.cause.text(in: language, diagnostic.values)))
    writer.member("remedy", Text(diagnostic.message.remedy.text(in: language, diagnostic.values)))
    if diagnostic.related.isEmpty { return }
    writer.key("related")
    writer.array { writer in
      for other in diagnostic.related {
        writer.object { writer in
          place(other.file, other.range, in: files, &writer)
          writer.member("label", Text(other.label.text(in: language, diagnostic.values)))
        }
      }
    }
  }

  private func place(
    _ name: String, _ range: Range<Int>?, in files: [String: SourceFile], _ writer: inout JSONWriter
  ) {
    writer.member("file", Text(name))
    guard let range, let file = files[name] else { return }
    let start = file.position(of: range.lowerBound)
    let end = file.position(of: range.upperBound)
    writer.member("line", start.line)
    writer.member("column", start.column)
    writer.member("endLine", end.line)
    writer.member("endColumn", end.column)
  }
}
