import Diagnostics
import JSON
import Markdown
import Report
import Roadmap
import Site
import YAML

/// `hemicycle dump`: how Hemicycle reads a file or the standard input.
func dump(_ arguments: Arguments, _ output: DiagnosticsOutput) throws(ArgumentFault) -> ExitCode {
  if arguments.positional[0] == "schema" { return print(try schema(arguments, output.language), output) }
  let name = arguments.positional.count > 1 ? arguments.positional[1] : "-"
  var diagnostics: [Diagnostic] = []
  guard let file = readInput(name, &diagnostics) else {
    output.show(diagnostics)
    return .inputHasErrors
  }
  var result: [UInt8]?
  switch arguments.positional[0] {
  case "markdown":
    let dialect: Dialect = arguments.has("--commonmark") ? .commonMark : .guide
    result =
      MarkdownDocument(parsing: file.bytes, dialect: dialect, file: file.name, diagnostics: &diagnostics).html()
  case "yaml":
    if let node = parseYAML(file, diagnostics: &diagnostics) {
      var writer = JSONWriter()
      write(node, &writer)
      result = writer.bytes + [UInt8(ascii: "\n")]
    }
  case "plan":
    if let value = readValue(file, &diagnostics) {
      result = plan(value, arguments.options["--effort"], file, output.language, &diagnostics)
    }
  default:
    if let value = readValue(file, &diagnostics) {
      var writer = JSONWriter()
      writer.value(value)
      result = writer.bytes + [UInt8(ascii: "\n")]
    }
  }
  output.show(diagnostics, in: [file.name: file])
  if diagnostics.contains(where: { $0.message.severity == .error }) { return .inputHasErrors }
  return print(result ?? [], output)
}

/// The schema that the second argument names.
private func schema(_ arguments: Arguments, _ language: InterfaceLanguage) throws(ArgumentFault) -> [UInt8] {
  let known = Schema.allCases.map(\.rawValue) + ["report"]
  guard arguments.positional.count > 1 else {
    let usage = "hemicycle dump schema " + known.joined(separator: "|")
    throw ArgumentFault(
      message: .missingArgument, values: ["name": Prose.fileArgument.text(in: language), "usage": usage])
  }
  let name = arguments.positional[1]
  if name == "report" { return indentedJSON(reportSchema) }
  if let schema = Schema(rawValue: name) { return schema.text }
  throw Arguments.unknown(
    name, .badValueNear, .badValue, known: known, ["name": "dump schema", "value": name])
}

/// The bytes as they are: it is for each language to say what is wrong with them.
private func readInput(_ name: String, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
  do throws(FileProblem) {
    return SourceFile(name: name, bytes: try name == "-" ? readStandardInput() : readFile(name))
  } catch {
    diagnostics.append(readingProblem(error, file: name))
    return nil
  }
}

private func readValue(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> JSONValue? {
  do throws(JSONError) { return try readJSON(file.bytes) } catch {
    let start = min(error.offset, file.bytes.count)
    diagnostics.append(
      Diagnostic(
        error.reason.message, file: file.name, range: start..<min(start + 1, file.bytes.count)))
    return nil
  }
}

private func plan(
  _ instance: JSONValue, _ effort: String?, _ file: SourceFile, _ language: InterfaceLanguage,
  _ diagnostics: inout [Diagnostic]
) -> [UInt8]? {
  do throws(InstanceError) {
    let problem = try PlanningProblem(instance: instance)
    let isWatched = errorsAppearOnTerminal()
    let result =
      switch effort {
      case "quick": makePlan(problem, effort: .quick)
      case "thorough":
        makeThoroughPlan(problem) { share in
          guard isWatched else { return }
          writeToErrors(Array(Prose.proofProgress.text(in: language, ["share": String(share * 100 / 1024)]).utf8))
        }
      default: makePlan(problem, effort: .normal)
      }
    return result.json(for: problem) + [UInt8(ascii: "\n")]
  } catch {
    diagnostics.append(Diagnostic(.notAnInstance, ["path": error.path.text], file: file.name))
    return nil
  }
}

/// Every scalar as text; never deeper than the reader allows.
private func write(_ node: Node, _ writer: inout JSONWriter) {
  switch node.content {
  case .scalar(let scalar): writer.string(Text(scalar.text))
  case .sequence(let items):
    writer.array { writer in
      for item in items { write(item, &writer) }
    }
  case .mapping(let entries):
    writer.object { writer in
      for entry in entries {
        writer.key(named: Text(entry.key))
        write(entry.value, &writer)
      }
    }
  }
}
