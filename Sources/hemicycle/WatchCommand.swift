import Diagnostics
import Site

/// `hemicycle watch`: makes the site, and again after each change, until Ctrl+C.
func watch(_ arguments: Arguments, _ output: DiagnosticsOutput) -> ExitCode {
  let project = arguments.folder("--project") ?? "."
  let folder = arguments.folder("--output") ?? (project == "." ? "public" : project + "/public")
  guard isProject(project) else {
    let report = checkProject(project)
    output.show(report.diagnostics, in: report.files)
    return .inputHasErrors
  }
  let site = LiveSite(project, into: folder)
  let language = output.language
  var isFirst = true
  repeat {
    let start = milliseconds()
    let report = site.build()
    let time = milliseconds() - start
    output.show(report.findings.diagnostics, in: report.findings.files)
    var text = ""
    if let changes = report.changes {
      let values = [
        "written": String(changes.written.count), "removed": String(changes.removed.count), "time": String(time),
        "file": report.entry,
      ]
      if isFirst { text += Prose.openThis.text(in: language, values) + "\n" }
      text += Prose.filesRemade.text(in: language, values) + "\n"
      if !report.findings.diagnostics.isEmpty || !isFirst { text += counts(of: report.findings, language) }
    } else {
      text += counts(of: report.findings, language) + Prose.oldSiteStays.text(in: language) + "\n"
    }
    if isFirst { text += Prose.watching.text(in: language) + "\n" }
    isFirst = false
    let shown = print(text, output)
    if shown != .done { return shown }
  } while site.waitForChange()
  return print("\n" + Prose.watchEnded.text(in: language) + "\n", output)
}
