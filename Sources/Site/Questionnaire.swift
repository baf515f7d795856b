import YAML

/// The areas of a parliament's transformation, in the order in which they are shown everywhere.
let areaIDs = ["culture", "people", "processes", "technology"]

/// A questionnaire as its author wrote it, in one language.
struct Questionnaire: Sendable {
  let file: String
  let id: String
  let version: Int
  var title: String
  let area: String
  var introduction: String?
  var questions: [Question]
}

/// A question as its author wrote it, in one language.
struct Question: Sendable {
  let id: Located<String>
  var text: String
  var help: String?
  /// 0…10.
  let weight: Int
  /// A page under `content/LANG/`, such as `culture/leadership.md#steering`.
  let guide: Located<String>?
  /// 1 to the highest level.
  let gate: Int?
  let when: Located<String>?
  /// Two to seven, lowest first.
  var levels: [String]
  var evidence: String?

  /// The highest level, counted from 0.
  var top: Int { levels.count - 1 }
}

extension Questionnaire {
  static let shape = Shape(required: ["id", "title", "area", "questions"], optional: ["version", "introduction"])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "id", Self.shape)
    let id = decoder.identifier(fields["id"], "id")
    file = decoder.file
    self.id = id.value
    decoder.requireFileName(id)
    version = decoder.wholeIfPresent(fields["version"], "version", in: 1...9999) ?? 1
    title = decoder.text(fields["title"], "title")
    area = decoder.choice(fields["area"], "area", of: areaIDs)
    introduction = decoder.textIfPresent(fields["introduction"], "introduction")
    questions = decoder.items(fields["questions"], "questions", count: 1...1000).map { Question($0, &decoder) }
    decoder.refuseDuplicates(questions.map(\.id))
  }

  /// The questionnaire's structure, so that a corrected typo leaves old answers valid and a changed scale does not.
  var structure: String {
    var text = id
    for question in questions {
      text +=
        "\n\(question.id.value) \(question.weight) \(question.gate ?? 0) \(question.levels.count) "
        + (question.when?.value ?? "")
    }
    return fingerprint(Array(text.utf8))
  }
}

extension Question {
  static let shape = Shape(
    required: ["id", "text", "levels"], optional: ["help", "weight", "guide", "gate", "when", "evidence"])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "questions", Self.shape)
    id = decoder.identifier(fields["id"], "id")
    text = decoder.text(fields["text"], "text")
    help = decoder.textIfPresent(fields["help"], "help")
    weight = decoder.wholeIfPresent(fields["weight"], "weight", in: 0...10) ?? 1
    guide = decoder.located(fields["guide"], "guide")
    levels = decoder.texts(fields["levels"], "levels", count: 2...7)
    gate = decoder.wholeIfPresent(fields["gate"], "gate", in: 1...max(1, levels.count - 1))
    when = decoder.located(fields["when"], "when")
    evidence = decoder.textIfPresent(fields["evidence"], "evidence")
  }
}

extension Decoder {
  /// Reports an `id` other than the file's name without its ending.
  mutating func requireFileName(_ id: Located<String>) {
    let name = lastComponent(of: file)
    if !id.value.isEmpty, name != id.value + ".yaml" {
      report(.notAPlainFileName, ["id": id.value, "name": name], at: id.range)
    }
  }
}
