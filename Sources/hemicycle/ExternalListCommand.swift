import Diagnostics
import JSON
import Site

/// `hemicycle check --external-list`: each link out of the site with its place, a line each.
func listExternalLinks(_ arguments: Arguments, _ output: DiagnosticsOutput) -> ExitCode {
  let (links, report) = externalLinks(ofProject: arguments.folder("--project") ?? ".")
  let code: ExitCode = report.hasErrors ? .inputHasErrors : .done
  let shown: ExitCode
  if arguments.has("--json") {
    shown = print(
      output.json(report.diagnostics, in: report.files) { writer in
        writer.key("links")
        writer.array { writer in
          for link in links {
            writer.object { writer in
              writer.member("address", Text(link.address))
              writer.member("file", Text(link.file))
              writer.member("line", link.line)
              writer.member("column", link.column)
            }
          }
        }
      }, output)
  } else {
    output.show(report.diagnostics.filter { $0.message.severity == .error }, in: report.files)
    shown = print(links.map { "\($0.address)\t\($0.file):\($0.line):\($0.column)\n" }.joined(), output)
  }
  return code == .done ? shown : code
}
