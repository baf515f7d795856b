import JSON

/// One of the fields in which a parliament changes (culture, people, processes, technology), or a theme beside them.
public final class Area: Sendable {
  /// The id that questionnaires and initiatives name; a theme's is its questionnaire's.
  public let id: Text
  /// In the language of the model.
  public let title: Text
  /// The place among the model's areas, from 0: a theme takes that of the area it belongs to, and with it its colour.
  public let place: Int
  /// Whether it stands for a theme, which has a score of its own and no part in the overall figure.
  public let isTheme: Bool

  /// Reads one element of the model's `areas`.
  public init(_ field: JSONField, place: Int = 0) {
    id = field.text("id")
    title = field.text("title")
    self.place = place
    isTheme = false
  }

  /// The row of a theme that belongs to the area at `place`.
  init(theme: Questionnaire, place: Int) {
    id = theme.id
    title = theme.title
    self.place = place
    isTheme = true
  }
}

/// A set of questions on one area.
public final class Questionnaire: Sendable {
  /// The first part of its questions' ids.
  public let id: Text
  /// In the language of the model.
  public let title: Text
  /// The area its questions count for; a theme's lends it colour and place only.
  public let area: Text
  /// Asked where a parliament chooses to, and scored apart.
  public let isTheme: Bool
  /// At most `maximumQuestions`.
  public let questions: [Question]

  /// More than any person answers; it bounds the sums in `Scores`.
  public static let maximumQuestions = 1000

  /// Reads one element of the model's `questionnaires`.
  public init(_ field: JSONField) {
    id = field.text("id")
    title = field.text("title")
    area = field.text("area")
    isTheme = field.flag("theme")
    let elements = field.elements("questions")
    if elements.count > Questionnaire.maximumQuestions { field["questions"].fail(.list) }
    let id = id
    questions = [Question](objects: elements.count) { Question(elements[$0], of: id) }
  }
}

/// A question with its levels.
public final class Question: Sendable {
  /// `culture.leadership`: the questionnaire's id and the question's own.
  public let id: Text
  /// The question.
  public let text: Text
  /// 0…100: its share of its area, relative to the other questions.
  public let weight: Int
  /// While the answer is below this level, the area's score is capped at this level's share of the scale.
  public let gate: Int?
  /// Asked only if this can hold.
  public let condition: Condition?
  /// Asked on the short path too.
  public let isShort: Bool
  /// 2…7 descriptions, lowest first.
  public let levels: [Text]
  /// The guide's passage: the path of the page from the folder of the language, with an anchor. Empty without one.
  public let guide: Text
  /// The title of that page.
  public let guideTitle: Text
  /// What shows that the answer is true; empty where the author names nothing.
  public let evidence: Text

  /// The highest level, 1…6.
  public var top: Int { levels.count - 1 }

  /// Reads one element of a questionnaire's `questions`.
  init(_ field: JSONField, of questionnaire: Text) {
    id = questionnaire + "." + field.text("id")
    text = field.text("text")
    var levels = field.texts("levels")
    if levels.count < 2 || levels.count > 7 {
      field["levels"].fail(.list)
      levels = ["", ""]
    }
    self.levels = levels
    weight = field.integer("weight", in: 0...100, or: 1)
    gate = field.integerIfPresent("gate", in: 1...(levels.count - 1))
    if field["when"].isAbsent {
      condition = nil
    } else {
      condition = Condition(parsing: field.text("when"))
      if condition == nil { field["when"].fail(.knownWord) }
    }
    isShort = field.flag("short")
    guide = field.textOrEmpty("guide")
    guideTitle = field.textOrEmpty("guideTitle")
    evidence = field.textOrEmpty("evidence")
  }
}
