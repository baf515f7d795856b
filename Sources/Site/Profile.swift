import YAML

/// The facts asked about the parliament itself, as written, in one language.
struct Profile: Sendable {
  let file: String
  var title: String
  var introduction: String?
  var questions: [ProfileQuestion]
}

/// One fact.
struct ProfileQuestion: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case choice
    case number
    case text
  }

  struct Option: Sendable {
    let id: Located<String>
    var title: String
  }

  let id: Located<String>
  var text: String
  var help: String?
  let kind: Kind
  /// Only where `kind` is `choice`.
  var options: [Option]
}

extension Profile {
  static let shape = Shape(required: ["id", "title", "questions"], optional: ["introduction"])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "id", Self.shape)
    file = decoder.file
    decoder.requireFileName(decoder.identifier(fields["id"], "id"))
    title = decoder.text(fields["title"], "title")
    introduction = decoder.textIfPresent(fields["introduction"], "introduction")
    questions = decoder.items(fields["questions"], "questions", count: 0...100).map { ProfileQuestion($0, &decoder) }
    decoder.refuseDuplicates(questions.map(\.id))
  }
}

extension ProfileQuestion {
  static let shape = Shape(required: ["id", "text", "type"], optional: ["help", "options"])
  static let optionShape = Shape(required: ["id", "title"])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "questions", Self.shape)
    id = decoder.identifier(fields["id"], "id")
    text = decoder.text(fields["text"], "text")
    help = decoder.textIfPresent(fields["help"], "help")
    kind = Kind(rawValue: decoder.choice(fields["type"], "type", of: Kind.allCases.map(\.rawValue))) ?? .choice
    options = []
    if kind == .choice {
      if fields["type"] != nil, fields["options"] == nil {
        decoder.report(.missingKey, ["key": "options"], at: fields.range)
      }
      for item in decoder.items(fields["options"], "options", count: 2...50) {
        let option = decoder.fields(item, "options", Self.optionShape)
        options.append(
          Option(id: decoder.identifier(option["id"], "id"), title: decoder.text(option["title"], "title")))
      }
      decoder.refuseDuplicates(options.map(\.id))
    } else if let extra = fields["options"] {
      decoder.report(.optionsWithoutChoice, at: extra.range)
    }
  }
}
