import Diagnostics
import Site

/// The version, as `--version` prints it.
let version = "0.1.0"

/// How a run ended.
enum ExitCode: Int32 {
  /// What was asked for is done.
  case done = 0
  /// The files have errors.
  case inputHasErrors = 1
  /// The command line has errors.
  case commandLineHasErrors = 2
  /// The system refused something: a full disk, a folder without permission.
  case outsideFailed = 3
}

/// Does what `words`, the arguments after the program's name, ask for.
///
/// Results go to the standard output, diagnostics to the standard error. `Arguments` reads the words after the table in
/// `Commands`; each command then has a file of its own.
func runCommand(_ words: [String]) -> ExitCode {
  let language = interfaceLanguage(words)
  var output = DiagnosticsOutput(language: language)
  do throws(ArgumentFault) {
    let arguments = try Arguments(words, language: language)
    if arguments.has("--version") { return print("hemicycle \(version)\n", output) }
    guard let command = arguments.command else {
      // Nothing asked for is answered as a question; the exit code still says that nothing was done.
      let shown = print(CommandDescription.overview(in: language), output)
      return words.isEmpty ? .commandLineHasErrors : shown
    }
    output.isCompact = arguments.has("--compact")
    if arguments.has("--help") { return print(command.help(in: language), output) }
    switch command.name {
    case "build": return build(arguments, output)
    case "check":
      if arguments.has("--external-list") { return listExternalLinks(arguments, output) }
      return arguments.has("--translations") ? checkTranslations(arguments, output) : check(arguments, output)
    case "watch": return watch(arguments, output)
    case "new": return new(arguments, output)
    case "translated": return translated(arguments, output)
    case "roadmap": return roadmap(arguments, output)
    case "explain": return try explain(arguments, output)
    default: return try dump(arguments, output)
    }
  } catch {
    output.show([Diagnostic(error.message, error.values, file: "hemicycle")])
    return .commandLineHasErrors
  }
}

/// The language of messages: `--interface`, or `--language` where that is not a report's; else the environment's (POSIX:
/// `LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
private func interfaceLanguage(_ words: [String]) -> InterfaceLanguage {
  let options = words.contains(CommandDescription.roadmap.name) ? ["--interface"] : ["--interface", "--language"]
  for (index, word) in words.enumerated() {
    if word == "--" { break }
    for option in options {
      if word == option, index + 1 < words.count, let language = InterfaceLanguage(tag: words[index + 1]) {
        return language
      }
      if word.hasPrefix(option + "="), let language = InterfaceLanguage(tag: String(word.dropFirst(option.count + 1))) {
        return language
      }
    }
  }
  for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
    if let value = environment(name) { return InterfaceLanguage(tag: value) ?? .english }
  }
  return .english
}

/// Writes a result to the standard output, and says on `output` where that fails.
func print(_ bytes: [UInt8], _ output: DiagnosticsOutput) -> ExitCode {
  do throws(FileProblem) {
    try writeToOutput(bytes)
    return .done
  } catch {
    output.show([writingProblem(error, file: "-")])
    return .outsideFailed
  }
}

/// As `print` of its bytes.
func print(_ text: String, _ output: DiagnosticsOutput) -> ExitCode { print(Array(text.utf8), output) }
