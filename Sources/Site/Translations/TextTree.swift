import YAML

/// The texts of a file that get translated, as an overlay holds them: keyed by identifiers, in the order of the base file.
///
/// A base file gives one from its typed value, an overlay from its nodes, so that both can be laid side by side.
enum TextTree: Sendable {
  case text(String)
  /// Texts that are one thing together, such as the levels of a question.
  case list([String])
  case keys([(key: String, value: TextTree)])

  /// The texts below one node of an overlay. The reader bounds how deep nodes stand.
  init(_ node: Node) {
    switch node.content {
    case .scalar(let scalar): self = .text(trimmed(scalar.text))
    case .sequence(let items): self = .list(items.map { trimmed($0.scalar?.text ?? "") })
    case .mapping(let entries):
      self = .keys(entries.filter { $0.key != TranslationMark.key }.map { ($0.key, TextTree($0.value)) })
    }
  }

  /// Each text and the keys that lead to it, joined by points: `questions.leadership.levels.0`.
  var leaves: [(path: String, text: String)] {
    var found: [(path: String, text: String)] = []
    var waiting: [(path: String, tree: TextTree)] = [("", self)]
    while let (path, tree) = waiting.popLast() {
      switch tree {
      case .text(let text): found.append((path, text))
      case .list(let texts):
        for (index, text) in texts.enumerated() { found.append(("\(path).\(index)", text)) }
      case .keys(let entries):
        for (key, value) in entries.reversed() { waiting.append((path.isEmpty ? key : "\(path).\(key)", value)) }
      }
    }
    return found
  }

  /// The texts of a table of interface texts. The forms of a plural are one text: languages differ in their number.
  static func interface(_ node: Node) -> TextTree {
    let sections = (node.mapping ?? []).filter { $0.key != TranslationMark.key }
    return .keys(
      sections.map { section in
        let texts = (section.value.mapping ?? []).map { entry in
          (entry.key, TextTree.text(TextTree(entry.value).leaves.map(\.text).joined(separator: "\n")))
        }
        return (section.key, .keys(texts))
      })
  }
}

/// The keys of one part of an overlay; a text the base does not have has none.
private func keys(_ entries: [(String, TextTree?)]) -> TextTree {
  .keys(entries.compactMap { key, value in value.map { (key, $0) } })
}

private func text(_ text: String?) -> TextTree? { text.map(TextTree.text) }

/// Parts by identifier; nil where there are none.
private func parts<Part>(_ all: [Part], _ entry: (Part) -> (String, TextTree)) -> TextTree? {
  all.isEmpty ? nil : .keys(all.map(entry).map { (key: $0.0, value: $0.1) })
}

extension Questionnaire {
  var texts: TextTree {
    keys([
      ("title", text(title)), ("introduction", text(introduction)),
      (
        "questions",
        parts(questions) { question in
          let texts = [
            ("text", text(question.text)), ("help", text(question.help)), ("levels", TextTree.list(question.levels)),
            ("evidence", text(question.evidence)),
          ]
          return (question.id.value, keys(texts))
        }
      ),
    ])
  }
}

extension Profile {
  var texts: TextTree {
    keys([
      ("title", text(title)), ("introduction", text(introduction)),
      (
        "questions",
        parts(questions) { question in
          let options = parts(question.options) { ($0.id.value, TextTree.text($0.title)) }
          return (
            question.id.value,
            keys([("text", text(question.text)), ("help", text(question.help)), ("options", options)])
          )
        }
      ),
    ])
  }
}

extension Catalogue {
  var texts: TextTree {
    keys([
      ("title", text(title)), ("roles", parts(roles) { ($0.id.value, .text($0.title)) }),
      ("cost-bands", parts(bands) { ($0.id.value, .text($0.title)) }),
      (
        "initiatives",
        parts(initiatives) { initiative in
          let texts = [
            ("title", text(initiative.title)), ("summary", text(initiative.summary)),
            ("indicator", text(initiative.indicator)), ("risks", text(initiative.risks)),
          ]
          return (initiative.id.value, keys(texts))
        }
      ),
    ])
  }
}
