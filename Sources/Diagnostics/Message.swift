/// A kind of mistake: its stable code, how grave it is, and its words.
///
/// Modules declare theirs as static members in a file of their own (`YAML/Messages.swift`, …), so that the prose
/// of a module can be read, and translated, in one place. Codes are never reused. Ranges: H00xx files and command
/// line, H01xx Markdown, H02xx YAML, H03xx project files (site, questionnaires, initiatives), H04xx templates,
/// H05xx pages and links, H06xx saved pages and answers.
public struct Message: Sendable, Equatable {
  /// `H` and four digits.
  public let code: String

  /// Whether work can go on.
  public let severity: Severity

  /// What is wrong.
  public let cause: Prose

  /// What to do about it.
  public let remedy: Prose

  /// A message; `cause` and `remedy` may hold `{placeholders}`.
  public init(_ code: String, _ severity: Severity, cause: Prose, remedy: Prose) {
    self.code = code
    self.severity = severity
    self.cause = cause
    self.remedy = remedy
  }
}

/// How grave a diagnostic is, gravest first.
public enum Severity: Int, Sendable, Comparable {
  /// The result cannot be made.
  case error
  /// The result is made, but probably not what was meant.
  case warning
  /// Worth knowing.
  case note

  /// The word for a program, the same in every language.
  public var keyword: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  /// Graver is less, so that sorting puts errors first.
  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// A sentence in every language the interface speaks, with `{placeholders}` for values.
public struct Prose: Sendable, Equatable {
  /// The English sentence.
  public let english: String

  /// The French sentence, with French typography.
  public let french: String

  /// A sentence in every language the interface speaks.
  public init(en english: String, fr french: String) {
    self.english = english
    self.french = french
  }

  /// The sentence in `language`, each `{name}` replaced by its value. A placeholder without a value stays as written.
  public func text(in language: InterfaceLanguage, _ values: [String: String] = [:]) -> String {
    let template = language == .french ? french : english
    guard template.utf8.contains(UInt8(ascii: "{")), !values.isEmpty else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// The languages the command and its messages speak.
public enum InterfaceLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language of a tag such as `fr`, `fr_CA.UTF-8` or `en-GB`; nil for any other.
  public init?(tag: String) {
    let primary = tag.lowercased().prefix { $0 != "_" && $0 != "-" && $0 != "." }
    guard let language = InterfaceLanguage(rawValue: String(primary)) else { return nil }
    self = language
  }
}
