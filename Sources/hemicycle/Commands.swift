import Diagnostics
import Site

// The commands, their options and their help: the one table from which the command line is read and explained.

extension CommandDescription {
  /// In the order in which the help shows them.
  static let all = [build, check, watch, new, translated, roadmap, dump, explain]

  private static let project = Option(name: "--project", value: .folderArgument, help: .projectHelp)
  /// Where no report has a language of its own, the usual name for that of the messages.
  private static let language = Option(
    name: "--language", value: .languageArgument, choices: InterfaceLanguage.allCases.map(\.rawValue),
    help: .languageOfMessagesHelp)
  private static let compact = Option(name: "--compact", help: .compactHelp)
  private static let json = Option(name: "--json", help: .jsonHelp)

  /// Options of every command.
  static let common = [
    Option(
      name: "--interface", value: .languageArgument, choices: InterfaceLanguage.allCases.map(\.rawValue),
      help: .interfaceHelp),
    Option(name: "--help", short: "-h", help: .helpHelp),
    Option(name: "--version", help: .versionHelp),
  ]

  static let build = CommandDescription(
    name: "build", summary: .buildSummary, details: .buildDetails,
    options: [
      project, Option(name: "--output", value: .folderArgument, help: .outputFolderHelp),
      Option(name: "--strict", help: .strictHelp), compact, json, language,
    ])

  static let check = CommandDescription(
    name: "check", summary: .checkSummary, details: .checkDetails,
    options: [
      project, Option(name: "--translations", help: .translationsHelp),
      Option(name: "--external-list", help: .externalListHelp), compact, json, language,
    ])

  static let watch = CommandDescription(
    name: "watch", summary: .watchSummary, details: .watchDetails,
    options: [
      project, Option(name: "--output", value: .folderArgument, help: .outputFolderHelp), compact, language,
    ])

  static let new = CommandDescription(
    name: "new", summary: .newSummary, details: .newDetails,
    arguments: [Prose(en: partNames, fr: partNames), .nameArgument], requiredArguments: 2,
    firstChoices: NewPart.allCases.map(\.rawValue), options: [project, language])

  private static let partNames = NewPart.allCases.map(\.rawValue).joined(separator: "|")

  static let translated = CommandDescription(
    name: "translated", summary: .translatedSummary, details: .translatedDetails, arguments: [.fileArgument],
    requiredArguments: 1, repeatsLastArgument: true, options: [project, language])

  static let roadmap = CommandDescription(
    name: "roadmap", summary: .roadmapSummary, details: .roadmapDetails, arguments: [.fileArgument],
    requiredArguments: 1,
    options: [
      Option(name: "--output", short: "-o", value: .fileArgument, help: .outputFileHelp),
      Option(
        name: "--format", value: .formatArgument, choices: ["html", "markdown", "csv", "json", "ics"],
        help: .formatHelp),
      Option(name: "--language", value: .languageArgument, help: .languageHelp), project,
    ])

  static let dump = CommandDescription(
    name: "dump", summary: .dumpSummary, details: .dumpDetails,
    arguments: [
      Prose(en: "markdown|yaml|json|plan|schema", fr: "markdown|yaml|json|plan|schema"), .fileArgument,
    ],
    requiredArguments: 1, firstChoices: ["markdown", "yaml", "json", "plan", "schema"],
    options: [
      Option(name: "--commonmark", help: .commonMarkHelp),
      Option(
        name: "--effort", value: .effortArgument, choices: ["quick", "normal", "thorough"], help: .effortHelp),
      language,
    ])

  static let explain = CommandDescription(
    name: "explain", summary: .explainSummary, details: .explainDetails, arguments: [.codeArgument],
    repeatsLastArgument: true, options: [Option(name: "--json", help: .explainJSONHelp), language])

  /// `hemicycle roadmap FILE [OPTIONS]`.
  func usage(in language: InterfaceLanguage) -> String {
    var words = ["hemicycle", name]
    for (index, argument) in arguments.enumerated() {
      let text = argument.text(in: language)
      let shown = repeatsLastArgument && index == arguments.count - 1 ? text + "…" : text
      words.append(index < requiredArguments ? shown : "[\(shown)]")
    }
    return (words + ["[\(Prose.optionsArgument.text(in: language))]"]).joined(separator: " ")
  }

  /// All that `--help` shows of one command.
  func help(in language: InterfaceLanguage) -> String {
    var text = "\(Prose.usage.text(in: language)) \(usage(in: language))\n\n\(details.text(in: language))\n\n"
    text += Prose.options.text(in: language) + "\n"
    text += Self.table((options + Self.common).map { Self.row($0, language) })
    return text
  }

  /// All that `--help` shows without a command.
  static func overview(in language: InterfaceLanguage) -> String {
    let placeholders = "\(Prose.commandArgument.text(in: language)) [\(Prose.optionsArgument.text(in: language))]"
    return """
      \(Prose.tagline.text(in: language))

      \(Prose.usage.text(in: language)) hemicycle \(placeholders)

      \(Prose.commands.text(in: language))
      \(table(all.map { ($0.name, $0.summary.text(in: language)) }))
      \(Prose.options.text(in: language))
      \(table(common.map { row($0, language) }))
      \(Prose.moreHelp.text(in: language))

      """
  }

  private static func row(_ option: Option, _ language: InterfaceLanguage) -> (String, String) {
    var name = (option.short.map { $0 + ", " } ?? "") + option.name
    if let value = option.value { name += " " + value.text(in: language) }
    var help = option.help.text(in: language)
    if !option.choices.isEmpty {
      help += "\(Prose.possibleValues.text(in: language)) \(option.choices.joined(separator: ", "))"
    }
    return (name, help)
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.reduce(0) { max($0, $1.0.unicodeScalars.count) }
    return rows.map { name, help in
      "  \(name)\(String(repeating: " ", count: width - name.unicodeScalars.count))  \(help)\n"
    }.joined()
  }
}
