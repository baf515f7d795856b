import Diagnostics
import JSON
import Markdown
import Mustache
import Site
import YAML

/// A code, all that is said under it, and its explanation.
private struct Entry {
  let code: String
  /// Several where the remedy depends on whether a near name is known.
  let messages: [Message]
  let explanation: Explanation?

  /// Of every module, in the order of their codes.
  static let all: [Entry] = {
    let messages =
      SiteMessage.all + Message.ofTheCommand + MarkdownMessage.all + YAMLMessage.all + TemplateMessage.all
    let explanations =
      SiteMessage.explanations + Message.explanationsOfTheCommand + MarkdownMessage.explanations
      + YAMLMessage.explanations + TemplateMessage.explanations
    let messagesByCode = Dictionary(grouping: messages, by: \.code)
    let explanationByCode = Dictionary(explanations.map { ($0.code, $0) }) { first, _ in first }
    return messagesByCode.keys.sorted().map { code in
      Entry(code: code, messages: messagesByCode[code] ?? [], explanation: explanationByCode[code])
    }
  }()
}

/// `hemicycle explain`: each code that is asked for, or the table of all.
func explain(_ arguments: Arguments, _ output: DiagnosticsOutput) throws(ArgumentFault) -> ExitCode {
  let language = output.language
  var entries: [Entry] = []
  for word in arguments.positional {
    let code = word.uppercased()
    guard let entry = Entry.all.first(where: { $0.code == code }) else {
      let near = suggestion(for: code, among: Entry.all.map(\.code))
      throw ArgumentFault(
        message: near == nil ? .unknownCode : .unknownCodeNear, values: ["code": word, "suggestion": near ?? ""])
    }
    if !entries.contains(where: { $0.code == code }) { entries.append(entry) }
  }
  if arguments.has("--json") { return print(json(entries.isEmpty ? Entry.all : entries, language), output) }
  if entries.isEmpty {
    return print(
      Entry.all.map { entry in
        "\(entry.code)  \(entry.messages[0].cause.general(in: language))\n"
      }.joined(), output)
  }
  return print(entries.map { text($0, language) }.joined(separator: "\n"), output)
}

private func text(_ entry: Entry, _ language: InterfaceLanguage) -> String {
  let message = entry.messages[0]
  let severity = DiagnosticRenderer(language: language).name(of: message.severity)
  var text = "\(severity) \(entry.code): \(message.cause.general(in: language))\n"
  for remedy in remedies(of: entry, language) { text += "  \(remedy)\n" }
  guard let explanation = entry.explanation else { return text }
  text += "\n" + explanation.text.text(in: language) + "\n"
  if explanation.wrong.isEmpty { return text }
  let place = explanation.file.map { " (\($0))" } ?? ""
  text += "\n" + Prose.wrongExample.text(in: language, ["place": place]) + "\n" + example(explanation.wrong)
  text += "\n" + Prose.rightExample.text(in: language) + "\n" + example(explanation.right)
  return text
}

private func remedies(of entry: Entry, _ language: InterfaceLanguage) -> [String] {
  entry.messages.map { $0.remedy.general(in: language) }
}

/// The lines, set in, with a sign in place of each character that cannot be seen.
private func example(_ lines: String) -> String {
  var text = ""
  for scalar in lines.unicodeScalars {
    switch scalar.value {
    case 0x09: text += "⇥"
    case 0x0A: text += "\n    "
    case 0xA0: text += "⍽"
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: text += "�"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return "    \(text)\n"
}

/// `{"messages":[{code, severity, cause, remedies, explanation, file, wrong, right}]}`; the last three are absent where
/// there is no example, the file also where it could stand in any.
private func json(_ entries: [Entry], _ language: InterfaceLanguage) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in
    writer.key("messages")
    writer.array { writer in
      for entry in entries { writer.object { write(entry, language, &$0) } }
    }
  }
  return writer.bytes + [UInt8(ascii: "\n")]
}

private func write(_ entry: Entry, _ language: InterfaceLanguage, _ writer: inout JSONWriter) {
  let message = entry.messages[0]
  writer.member("code", Text(entry.code))
  writer.member("severity", Text(message.severity.keyword))
  writer.member("cause", Text(message.cause.general(in: language)))
  writer.key("remedies")
  writer.array { writer in
    for remedy in remedies(of: entry, language) { writer.string(Text(remedy)) }
  }
  guard let explanation = entry.explanation else { return }
  let lines = explanation.text.text(in: language).split(separator: "\n")
  writer.member("explanation", Text(lines.joined(separator: " ")))
  if explanation.wrong.isEmpty { return }
  if let file = explanation.file { writer.member("file", Text(file)) }
  writer.member("wrong", Text(explanation.wrong))
  writer.member("right", Text(explanation.right))
}
