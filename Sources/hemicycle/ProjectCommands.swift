import Diagnostics
import JSON
import Site

/// `hemicycle build`: the site, and a summary of what changed.
func build(_ arguments: Arguments, _ output: DiagnosticsOutput) -> ExitCode {
  let project = arguments.folder("--project") ?? "."
  let folder = arguments.folder("--output") ?? (project == "." ? "public" : project + "/public")
  let report = buildProject(project, into: folder, strict: arguments.has("--strict"))
  let findings = report.findings
  let failure: ExitCode = report.isRefused ? .outsideFailed : .inputHasErrors
  if arguments.has("--json") {
    let shown = print(
      output.json(findings.diagnostics, in: findings.files) { writer in
        guard let changes = report.changes else { return }
        writer.member("pages", report.pages)
        for (key, paths) in [("written", changes.written), ("removed", changes.removed)] {
          writer.key(named: Text(key))
          writer.array { writer in
            for path in paths { writer.string(Text(path)) }
          }
        }
        writer.member("open", Text(report.entry))
      }, output)
    return report.changes == nil ? failure : shown
  }
  output.show(findings.diagnostics, in: findings.files)
  let language = output.language
  guard let changes = report.changes else {
    var text = counts(of: findings, language)
    if !findings.hasErrors { text += Prose.strictStopped.text(in: language) + "\n" }
    text += Prose.nothingWritten.text(in: language) + "\n"
    writeToErrors(Array(text.utf8))
    return failure
  }
  if !findings.diagnostics.isEmpty { writeToErrors(Array(counts(of: findings, language).utf8)) }
  let values = [
    "pages": String(report.pages), "written": String(changes.written.count), "removed": String(changes.removed.count),
    "unchanged": String(report.files - changes.written.count), "file": report.entry,
  ]
  return print(
    [Prose.pagesMade, .filesChanged, .openThis].map { $0.text(in: language, values) + "\n" }.joined(), output)
}

/// `hemicycle check`: everything that is wrong, and nothing written.
func check(_ arguments: Arguments, _ output: DiagnosticsOutput) -> ExitCode {
  let findings = checkProject(arguments.folder("--project") ?? ".")
  let code: ExitCode = findings.hasErrors ? .inputHasErrors : .done
  if arguments.has("--json") {
    let shown = print(output.json(findings.diagnostics, in: findings.files), output)
    return code == .done ? shown : code
  }
  output.show(findings.diagnostics, in: findings.files)
  let shown = print(counts(of: findings, output.language), output)
  return code == .done ? shown : code
}

func counts(of findings: ProjectReport, _ language: InterfaceLanguage) -> String {
  let errors = findings.diagnostics.count { $0.message.severity == .error }
  let warnings = findings.diagnostics.count { $0.message.severity == .warning }
  if errors + warnings == 0 { return Prose.allIsWell.text(in: language) + "\n" }
  return Prose.found.text(in: language, ["errors": String(errors), "warnings": String(warnings)]) + "\n"
}
