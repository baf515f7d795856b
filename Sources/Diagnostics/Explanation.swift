/// What `hemicycle explain` adds to a message's cause and remedy: the reason behind the rule, in a few plain sentences,
/// and an example of the mistake beside its correction.
///
/// Explanations stand beside the messages of their module (`YAML/Explanations.swift`, …). Messages that share a reason
/// share its text; each has an example of its own.
public struct Explanation: Sendable {
  /// The code of the message it belongs to.
  public let code: String

  /// Why this is a mistake, for somebody who has never programmed.
  public let text: Prose

  /// A file in which the example could stand, relative to the project folder; nil where any of its kind would do.
  public let file: String?

  /// Lines that provoke the message, without a line end after the last; empty where no lines could show it.
  public let wrong: String

  /// The same lines as they should be.
  public let right: String

  /// An explanation, with an example where lines of a file can show one.
  public init(_ code: String, _ text: Prose, in file: String? = nil, wrong: String = "", right: String = "") {
    self.code = code
    self.text = text
    self.file = file
    self.wrong = wrong
    self.right = right
  }
}

extension Prose {
  /// The sentence as it is always true: each `{name}` shown as “…”. Braces around anything but letters stay.
  public func general(in language: InterfaceLanguage) -> String {
    var result = ""
    var rest = (language == .french ? french : english)[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      let name = rest.dropFirst().prefix { $0.isLetter }
      if !name.isEmpty, rest[name.endIndex...].hasPrefix("}") {
        result += "…"
        rest = rest[rest.index(after: name.endIndex)...]
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
