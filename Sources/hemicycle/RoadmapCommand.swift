import Diagnostics
import JSON
import Report
import Site

/// `hemicycle roadmap FILE`: what the page's engine would show for the answers in a saved page or in exported answers.
///
/// The command hands the engine the very request that the page hands it, so both give the same report.
func roadmap(_ arguments: Arguments, _ output: DiagnosticsOutput) -> ExitCode {
  let path = arguments.positional[0]
  let destination = arguments.options["--output"]
  if let destination, isSameFile(path, destination) {
    output.show([Diagnostic(.outputIsInput, ["name": destination], file: "hemicycle")])
    return .commandLineHasErrors
  }
  var diagnostics: [Diagnostic] = []
  guard let answers = AnswersFile(path, &diagnostics) else {
    output.show(diagnostics, in: damagedFile(path))
    return .inputHasErrors
  }
  var files = [answers.file.name: answers.file]
  let model = chooseModel(answers, arguments, &diagnostics, &files)
  var report: [UInt8] = []
  if let model, !diagnostics.contains(where: { $0.message.severity == .error }) {
    let want =
      switch arguments.options["--format"] ?? "html" {
      case "html": "report"
      case let format: format
      }
    request = .object(
      JSONObject([
        .init("want", .string(Text(want))), .init("model", model), .init("state", answers.state),
      ]))
    do throws(EngineFailure) { report = try export(request) } catch {
      diagnostics.append(explanation(of: error, answers, model))
    }
  }
  output.show(diagnostics, in: files)
  if diagnostics.contains(where: { $0.message.severity == .error }) { return .inputHasErrors }
  guard let destination else { return print(report, output) }
  do throws(FileProblem) {
    try replaceFile(destination, with: report)
    return .done
  } catch {
    output.show([writingProblem(error, file: destination)])
    return .outsideFailed
  }
}

/// What the engine was asked. Kept, so that it goes with the process: taking a megabyte of JSON apart value by value would
/// be a twentieth of the work of a report.
nonisolated(unsafe) private var request = JSONValue.null

/// The model: the page's own, or the project's for bare answers and for another language.
private func chooseModel(
  _ answers: AnswersFile, _ arguments: Arguments, _ diagnostics: inout [Diagnostic], _ files: inout [String: SourceFile]
) -> JSONValue? {
  let folder = arguments.folder("--project") ?? "."
  let wanted = arguments.options["--language"]
  let own = answers.model?["language"]?.string?.text
  let isAtHand = isProject(folder)
  if let model = answers.model, wanted == nil || wanted == own {
    diagnostics += answers.compare(with: model)
    if isAtHand, let project = readModel(ofProject: folder, language: own).model, !project.json.isEmpty,
      let current = try? readJSON(project.json)
    {
      // The page's questionnaires are used; that the project's have moved on is worth knowing.
      diagnostics += answers.compare(with: current).filter { $0.message == .changedQuestionnaire }
    }
    return model
  }
  guard isAtHand else {
    let needed: Message = answers.model == nil ? .projectNeeded : .otherLanguageNeedsProject
    diagnostics.append(
      Diagnostic(
        needed, ["folder": folder, "language": own ?? "", "wanted": wanted ?? ""], file: answers.file.name))
    return nil
  }
  let language = wanted ?? answers.state["language"]?.string?.text
  let (model, found) = readModel(ofProject: folder, language: language)
  guard let model else {
    diagnostics += found.diagnostics
    files.merge(found.files) { own, _ in own }
    return nil
  }
  guard !model.json.isEmpty, let current = try? readJSON(model.json) else {
    diagnostics.append(
      Diagnostic(
        .unknownLanguage, ["language": language ?? "–", "known": model.languages.joined(separator: ", ")],
        file: answers.file.name))
    return nil
  }
  diagnostics += answers.compare(with: current)
  return current
}

/// Why the engine refused: for the answers, with the place it stumbled over.
private func explanation(of failure: EngineFailure, _ answers: AnswersFile, _ model: JSONValue) -> Diagnostic {
  let name = answers.file.name
  switch failure {
  case .stateUnreadable:
    let path = damage(in: answers.state, model: model)?.path.text
    return Diagnostic(.malformedAnswer, ["path": path ?? "–"], file: name)
  case .newerFormat: return Diagnostic(.newerFormat, ["format": "–"], file: name)
  case .requestNotJSON, .modelUnreadable, .unknownWant: return Diagnostic(.engineRefused, file: name)
  }
}

/// The file as it is, for the snippet of the message that says which of its bytes is wrong.
private func damagedFile(_ path: String) -> [String: SourceFile] {
  guard let bytes = try? readFile(path) else { return [:] }
  return [path: SourceFile(name: path, bytes: bytes)]
}
