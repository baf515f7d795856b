import JSON

/// One of the fields in which a parliament changes: culture, people, processes, technology.
public struct Area: Sendable {
  /// The id that questionnaires and initiatives name.
  public let id: Text
  /// In the language of the model.
  public let title: Text

  /// Reads one element of the model's `areas`.
  public init(_ field: JSONField) throws(FieldError) {
    id = try field["id"].text()
    title = try field["title"].text()
  }
}

/// A set of questions on one area.
public struct Questionnaire: Sendable {
  /// The first part of its questions' ids.
  public let id: Text
  /// In the language of the model.
  public let title: Text
  /// The area its questions count for.
  public let area: Text
  /// At most `maximumQuestions`.
  public let questions: [Question]

  /// More than any person answers; it bounds the sums in `Scores`.
  public static let maximumQuestions = 1000

  /// Reads one element of the model's `questionnaires`.
  public init(_ field: JSONField) throws(FieldError) {
    id = try field["id"].text()
    title = try field["title"].text()
    area = try field["area"].text()
    let elements = try field["questions"].elements()
    guard elements.count <= Questionnaire.maximumQuestions else { throw field["questions"].failure(.list) }
    var questions: [Question] = []
    for element in elements { questions.append(try Question(element, of: id)) }
    self.questions = questions
  }
}

/// A question with its levels.
public struct Question: Sendable {
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
  init(_ field: JSONField, of questionnaire: Text) throws(FieldError) {
    id = questionnaire + "." + (try field["id"].text())
    text = try field["text"].text()
    levels = try field["levels"].texts()
    guard levels.count >= 2, levels.count <= 7 else { throw field["levels"].failure(.list) }
    weight = try field["weight"].integerIfPresent(in: 0...100) ?? 1
    gate = try field["gate"].integerIfPresent(in: 1...(levels.count - 1))
    if field["when"].isAbsent {
      condition = nil
    } else {
      guard let parsed = Condition(parsing: try field["when"].text()) else { throw field["when"].failure(.knownWord) }
      condition = parsed
    }
    guide = try field["guide"].textOrEmpty()
    guideTitle = try field["guideTitle"].textOrEmpty()
    evidence = try field["evidence"].textOrEmpty()
  }
}
