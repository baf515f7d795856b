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
  /// Asked where a parliament chooses to, and scored beside the areas.
  let isTheme: Bool
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
  /// Part of the short path.
  let isShort: Bool
  /// Two to seven, lowest first.
  var levels: [String]
  var evidence: String?

  /// The highest level, counted from 0.
  var top: Int { levels.count - 1 }
}

extension Questionnaire {
  static let shape = Shape(
    required: [
      Shape.Key("id", .form(.identifier), "The file’s name without .yaml; answers are stored under it."),
      Shape.Key("title", .text, "What the questionnaire is called."),
      Shape.Key("area", .choice(areaIDs), "The area whose score its questions make."),
      Shape.Key(
        "questions", .list(of: .mapping(Question.shape), count: 1...1000), "In the order in which they are asked."),
    ],
    optional: [
      Shape.Key("version", .whole(1...9999), "Raise it when questions change their meaning; 1 where it is left out."),
      Shape.Key(
        "theme", .flag, "Asked where a parliament chooses it, with a score beside those of the areas."
      ),
      Shape.Key("introduction", .text, "One or two sentences shown above the questions."),
    ])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "id", Self.shape)
    let id = decoder.identifier(fields, "id")
    file = decoder.file
    self.id = id.value
    decoder.requireFileName(id)
    version = decoder.wholeIfPresent(fields, "version") ?? 1
    title = decoder.text(fields, "title")
    area = decoder.choice(fields, "area")
    isTheme = decoder.flag(fields, "theme")
    introduction = decoder.textIfPresent(fields, "introduction")
    questions = decoder.mappings(fields, "questions").map { Question($0, &decoder) }
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
  /// How many levels a scale may have.
  static let levelCounts = 2...7

  static let shape = Shape(
    required: [
      Shape.Key("id", .form(.identifier), "The question’s name for ever: answers are stored under it."),
      Shape.Key("text", .text, "The question itself, which has to stand alone when read aloud."),
      Shape.Key(
        "levels", .list(of: .text, count: levelCounts), "The possible answers in full sentences, lowest first."),
    ],
    optional: [
      Shape.Key("help", .text, "What helps to choose a level."),
      Shape.Key("weight", .whole(0...10), "How much the question counts in its area; 1 where it is left out."),
      Shape.Key("guide", .form(.passage), "The passage of the guide about it: path.md or path.md#heading."),
      Shape.Key(
        "gate", .whole(1...(levelCounts.upperBound - 1)),
        "While the answer is below this level, counted from 0, the area’s score is capped."),
      Shape.Key(
        "when", .form(.condition),
        "Asked only if so: profile.ID, profile.ID = OPTION or QUESTIONNAIRE.QUESTION >= LEVEL."),
      Shape.Key("short", .flag, "Asked on the short path too."),
      Shape.Key("evidence", .text, "What shows that the answer is true."),
    ])

  init(_ fields: Fields, _ decoder: inout Decoder) {
    id = decoder.identifier(fields, "id")
    text = decoder.text(fields, "text")
    help = decoder.textIfPresent(fields, "help")
    weight = decoder.wholeIfPresent(fields, "weight") ?? 1
    guide = decoder.located(fields, "guide")
    levels = decoder.texts(fields, "levels")
    gate = decoder.wholeIfPresent(fields, "gate", atMost: levels.count - 1)
    when = decoder.located(fields, "when")
    isShort = decoder.flag(fields, "short")
    evidence = decoder.textIfPresent(fields, "evidence")
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
