import Diagnostics
import Site

/// An option of a command.
struct Option: Sendable {
  /// `--project`.
  let name: String
  /// `-o`, for the one that everybody types.
  var short: String?
  /// What its value is called in the help; nil for an option without a value.
  var value: Prose?
  /// The values it takes, where they are few.
  var choices: [String] = []
  let help: Prose
}

/// A command: what it takes and what it does.
struct CommandDescription: Sendable {
  let name: String
  let summary: Prose
  let details: Prose
  /// Names of its positional arguments in the help; those after `requiredArguments` may be left out.
  var arguments: [Prose] = []
  var requiredArguments = 0
  /// Whether the last argument may stand any number of times.
  var repeatsLastArgument = false
  /// The values of the first argument, where they are few.
  var firstChoices: [String] = []
  var options: [Option] = []
}

/// A command line that was understood.
struct Arguments {
  let command: CommandDescription?
  var positional: [String] = []
  /// Option name to value; an option without a value has an empty one.
  var options: [String: String] = [:]

  func has(_ option: String) -> Bool { options[option] != nil }

  /// The folder an option names, without the slashes that a shell's completion leaves behind it.
  func folder(_ option: String) -> String? {
    guard var path = options[option] else { return nil }
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// Why a command line was not understood.
struct ArgumentFault: Error {
  let message: Message
  var values: [String: String] = [:]
}

extension Arguments {
  /// Reads the words after the program's name. Options may stand anywhere, `--name value` or `--name=value`; after `--`
  /// everything is an argument.
  init(_ words: [String], language: InterfaceLanguage) throws(ArgumentFault) {
    var words = words[...]
    var command: CommandDescription?
    var given: [(name: String, value: String?)] = []
    var positional: [String] = []
    var takesOptions = true
    while let word = words.popFirst() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, word.hasPrefix("-"), word != "-" {
        let (name, attached) = Self.split(word)
        var value = attached
        if attached == nil, Self.takesValue(name, command), let next = words.first, next == "-" || !next.hasPrefix("-")
        {
          value = next
          words = words.dropFirst()
        }
        given.append((name, value))
      } else if command == nil {
        command = try Self.command(named: word)
      } else {
        positional.append(word)
      }
    }
    self.command = command
    self.positional = positional
    for (name, value) in given { try add(name, value, language) }
    if has("--help") || has("--version") { return }
    if let command { try checkArguments(of: command, language) }
  }

  private static func split(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  /// Before the command is known every command's options are, so that `--project X build` is understood too.
  private static func takesValue(_ name: String, _ command: CommandDescription?) -> Bool {
    let options = command.map(available) ?? CommandDescription.all.flatMap(\.options) + CommandDescription.common
    return options.contains { ($0.name == name || $0.short == name) && $0.value != nil }
  }

  private static func available(_ command: CommandDescription) -> [Option] {
    command.options + CommandDescription.common
  }

  private static func command(named name: String) throws(ArgumentFault) -> CommandDescription {
    if let command = CommandDescription.all.first(where: { $0.name == name }) { return command }
    throw unknown(
      name, .unknownCommandNear, .unknownCommand, known: CommandDescription.all.map(\.name), ["name": name])
  }

  /// The fault that `name` is none of `known`: with the nearest of them, or else with all of them.
  static func unknown(
    _ name: String, _ near: Message, _ far: Message, known: [String], _ values: [String: String]
  ) -> ArgumentFault {
    var values = values
    values["known"] = known.joined(separator: ", ")
    values["suggestion"] = suggestion(for: name, among: known)
    return ArgumentFault(message: values["suggestion"] == nil ? far : near, values: values)
  }

  private mutating func add(_ name: String, _ value: String?, _ language: InterfaceLanguage) throws(ArgumentFault) {
    let options = command.map(Self.available) ?? CommandDescription.common
    guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
      throw Self.unknown(name, .unknownOptionNear, .unknownOption, known: options.map(\.name), ["name": name])
    }
    if self.options[option.name] != nil {
      throw ArgumentFault(message: .repeatedOption, values: ["name": name])
    }
    guard let placeholder = option.value else {
      if value != nil { throw ArgumentFault(message: .unexpectedValue, values: ["name": name]) }
      self.options[option.name] = ""
      return
    }
    guard let value, !value.isEmpty else {
      throw ArgumentFault(message: .missingValue, values: ["name": name, "value": placeholder.text(in: language)])
    }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw Self.unknown(
        value, .badValueNear, .badValue, known: option.choices, ["name": name, "value": value])
    }
    self.options[option.name] = value
  }

  private func checkArguments(of command: CommandDescription, _ language: InterfaceLanguage) throws(ArgumentFault) {
    let usage = command.usage(in: language)
    if positional.count < command.requiredArguments {
      let name = command.arguments[positional.count].text(in: language)
      throw ArgumentFault(message: .missingArgument, values: ["name": name, "usage": usage])
    }
    if positional.count > command.arguments.count, !command.repeatsLastArgument {
      throw ArgumentFault(
        message: .unexpectedArgument, values: ["value": positional[command.arguments.count], "usage": usage])
    }
    if let first = positional.first, !command.firstChoices.isEmpty, !command.firstChoices.contains(first) {
      throw Self.unknown(
        first, .badValueNear, .badValue, known: command.firstChoices,
        ["name": command.name, "value": first])
    }
  }
}
