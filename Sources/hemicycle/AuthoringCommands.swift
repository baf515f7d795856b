import Diagnostics
import Site

/// `hemicycle new PART NAME`: a correct file to start from.
func new(_ arguments: Arguments, _ output: DiagnosticsOutput) -> ExitCode {
  let folder = arguments.folder("--project") ?? "."
  let part = NewPart(rawValue: arguments.positional[0]) ?? .page
  let report = begin(part, named: arguments.positional[1], inProject: folder, language: output.language)
  return show(report, .fileBegun, output)
}

/// `hemicycle translated FILE…`: these translations are made from the base texts as they are now.
func translated(_ arguments: Arguments, _ output: DiagnosticsOutput) -> ExitCode {
  let folder = arguments.folder("--project") ?? "."
  let report = markTranslated(arguments.positional, inProject: folder, language: output.language)
  if report.isDone, report.written.isEmpty {
    return print(Prose.alreadyMarked.text(in: output.language) + "\n", output)
  }
  return show(report, .fileMarked, output)
}

private func show(_ report: AuthoringReport, _ line: Prose, _ output: DiagnosticsOutput) -> ExitCode {
  output.show(report.diagnostics, in: report.files)
  let shown = print(report.written.map { line.text(in: output.language, ["file": $0]) + "\n" }.joined(), output)
  if report.isRefused { return .outsideFailed }
  return report.isDone ? shown : .inputHasErrors
}
