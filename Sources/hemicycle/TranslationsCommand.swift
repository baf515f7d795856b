import Diagnostics
import JSON
import Site

/// `hemicycle check --translations`: each translation beside its base text, as a table for people or JSON for programs.
func checkTranslations(_ arguments: Arguments, _ output: DiagnosticsOutput) -> ExitCode {
  let report = reportTranslations(arguments.folder("--project") ?? ".")
  let errors = report.findings.diagnostics.filter { $0.message.severity == .error }
  let code: ExitCode = report.isComplete && errors.isEmpty ? .done : .inputHasErrors
  let shown: ExitCode
  if arguments.has("--json") {
    shown = print(
      output.json(report.findings.diagnostics, in: report.findings.files) { writer in
        writer.key("translations")
        writer.array { writer in
          for language in report.languages {
            for file in language.files { writer.object { write(file, language.code, &$0) } }
          }
        }
        writer.key("complete")
        writer.bool(code == .done)
      }, output)
  } else {
    output.show(errors, in: report.findings.files)
    shown = print(report.languages.map { table(of: $0, output.language) }.joined(separator: "\n"), output)
  }
  return code == .done ? shown : code
}

/// `{language, file, base, kind, texts, missing, extra, marked, outdated, complete}`.
private func write(_ file: TranslationReport.File, _ language: String, _ writer: inout JSONWriter) {
  writer.member("language", Text(language))
  writer.member("file", Text(file.name))
  writer.member("base", Text(file.base))
  writer.member("kind", Text(file.kind.rawValue))
  writer.member("texts", file.texts)
  for (key, paths) in [("missing", file.missing), ("extra", file.extra)] {
    writer.key(named: Text(key))
    writer.array { writer in
      for path in paths { writer.string(Text(path)) }
    }
  }
  for (key, value) in [("marked", file.isMarked), ("outdated", file.isOutdated), ("complete", file.isComplete)] {
    writer.key(named: Text(key))
    writer.bool(value)
  }
}

private func table(of language: TranslationReport.Language, _ interface: InterfaceLanguage) -> String {
  let complete = language.files.count(where: \.isComplete)
  let values = [
    "language": language.code, "complete": String(complete), "count": String(language.files.count),
  ]
  let heads = [Prose.fileHead, .textsHead, .missingHead, .extraHead, .baseHead].map { $0.text(in: interface) }
  let rows = language.files.map { file in
    [
      file.name, String(file.texts), String(file.missing.count), String(file.extra.count),
      state(file).text(in: interface),
    ]
  }
  let widths = heads.indices.map { column in
    ([heads] + rows).reduce(0) { max($0, $1[column].unicodeScalars.count) }
  }
  var text = Prose.filesComplete.text(in: interface, values) + "\n\n"
  for row in [heads] + rows {
    var line = ""
    for (column, cell) in row.enumerated() {
      let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      // Figures stand under one another; the last column needs no space after it.
      line += column == 0 ? cell + space : column == 4 ? "  " + cell : "  " + space + cell
    }
    text += line + "\n"
  }
  let remarks = language.files.filter { !$0.isComplete }.map { details(of: $0, interface) }.joined()
  return remarks.isEmpty ? text : text + "\n" + remarks
}

/// What became of the base text since.
private func state(_ file: TranslationReport.File) -> Prose {
  if file.isOutdated { return .baseChanged }
  if file.missing.count == file.texts { return .baseNone }
  return file.isMarked ? .baseSame : .baseUnknown
}

/// The texts that are missing or too many in an overlay; of many the first ones, as `--json` gives all.
private func details(of file: TranslationReport.File, _ interface: InterfaceLanguage) -> String {
  if file.kind == .page || file.missing.count == file.texts { return "" }
  return [(Prose.missingTexts, file.missing), (Prose.extraTexts, file.extra)].map { head, keys in
    if keys.isEmpty { return "" }
    let shown = keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? ", …" : "")
    return "\(file.name): \(head.text(in: interface, ["keys": shown]))\n"
  }.joined()
}
