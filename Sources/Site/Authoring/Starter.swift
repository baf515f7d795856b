import Diagnostics
import YAML

/// The text of a file to start from, line by line, with comments in the language of whoever asked for it.
struct Starter {
  /// From which an editor knows how to complete a file of `questionnaires/`.
  static let editorLine = "# yaml-language-server: $schema=schema.json"

  private(set) var text = ""
  let language: InterfaceLanguage
  /// Before every line.
  var indent = ""
  let lineEnd: String

  init(language: InterfaceLanguage, lineEnd: String = "\n") {
    self.language = language
    self.lineEnd = lineEnd
  }

  mutating func line(_ line: String = "") {
    text += (line.isEmpty ? "" : indent + line) + lineEnd
  }

  /// Each line of `prose` after a `#`.
  mutating func comment(_ prose: Prose, _ values: [String: String] = [:]) {
    for part in prose.text(in: language, values).split(separator: "\n", omittingEmptySubsequences: false) {
      line(part.isEmpty ? "#" : "# " + part)
    }
  }

  /// `key: value`.
  mutating func field(_ key: String, _ value: String) { line("\(key): \(yamlText(value))") }
}

/// `text` as the value of a key or the item of a list, on one line: plain where a reader gives it back as it is, quoted
/// otherwise.
func yamlText(_ text: String) -> String {
  var diagnostics: [Diagnostic] = []
  let trial = SourceFile(name: "", bytes: Array("- \(text)\n- k: \(text)\n".utf8))
  let items = parseYAML(trial, diagnostics: &diagnostics)?.sequence ?? []
  let isPlain = items.count == 2 && items[0].scalar == items[1]["k"]?.scalar && items[0].scalar?.style == .plain
  if isPlain, diagnostics.isEmpty, items[0].scalar?.text == text, !text.isEmpty { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\r": quoted += "\\r"
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// An identifier as a first title: `open-data` as “Open data”.
func title(from name: String) -> String {
  let words = String(decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
  guard let first = words.first else { return words }
  return first.uppercased() + words.dropFirst()
}

extension TextTree {
  /// The lines of an overlay that holds these texts.
  func write(_ starter: inout Starter) {
    guard case .keys(let entries) = self else { return }
    for (key, value) in entries {
      switch value {
      case .text(let text): starter.field(key, text)
      case .list(let texts):
        starter.line("\(key):")
        for text in texts { starter.line("  - " + yamlText(text)) }
      case .keys:
        starter.line("\(key):")
        let outer = starter.indent
        starter.indent += "  "
        value.write(&starter)
        starter.indent = outer
      }
    }
  }
}
