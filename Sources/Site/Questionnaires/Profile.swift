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
  static let shape = Shape(
    required: [
      Shape.Key("id", .form(.identifier), "Always “profile”."),
      Shape.Key("title", .text, "What the facts about the parliament are called together."),
      Shape.Key(
        "questions", .list(of: .mapping(ProfileQuestion.shape), count: 0...100), "In the order in which they are asked."
      ),
    ],
    optional: [Shape.Key("introduction", .text, "One or two sentences shown above the questions.")])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "id", Self.shape)
    file = decoder.file
    decoder.requireFileName(decoder.identifier(fields, "id"))
    title = decoder.text(fields, "title")
    introduction = decoder.textIfPresent(fields, "introduction")
    questions = decoder.mappings(fields, "questions").map { ProfileQuestion($0, &decoder) }
    decoder.refuseDuplicates(questions.map(\.id))
  }
}

extension ProfileQuestion {
  static let shape = Shape(
    required: [
      Shape.Key("id", .form(.identifier), "The fact’s name for ever: conditions and answers use it."),
      Shape.Key("text", .text, "The question that asks for it."),
      Shape.Key("type", .choice(Kind.allCases.map(\.rawValue)), "How it is answered."),
    ],
    optional: [
      Shape.Key("help", .text, "What helps to answer."),
      Shape.Key("options", .list(of: .mapping(optionShape), count: 2...50), "What a choice offers."),
    ],
    groups: [Shape.Group(of: "type", owner: Kind.choice.rawValue, keys: ["options"], required: ["options"])])
  static let optionShape = Shape(required: [
    Shape.Key("id", .form(.identifier), "The option’s name for ever: conditions and answers use it."),
    Shape.Key("title", .text, "What the person chooses."),
  ])

  init(_ fields: Fields, _ decoder: inout Decoder) {
    id = decoder.identifier(fields, "id")
    text = decoder.text(fields, "text")
    help = decoder.textIfPresent(fields, "help")
    kind = Kind(rawValue: decoder.choice(fields, "type")) ?? .choice
    options = []
    if fields["type"] != nil {
      decoder.checkGroups(fields, of: "type", chosen: kind.rawValue) { entry, _, decoder in
        decoder.report(.optionsWithoutChoice, at: entry.value.range)
      }
    }
    guard kind == .choice else { return }
    for option in decoder.mappings(fields, "options") {
      options.append(Option(id: decoder.identifier(option, "id"), title: decoder.text(option, "title")))
    }
    decoder.refuseDuplicates(options.map(\.id))
  }
}
