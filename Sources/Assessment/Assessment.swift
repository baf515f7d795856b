import JSON

/// What a parliament was asked, what it answered, and what that says of it.
///
/// - `Questionnaire` and `Question` are what is asked; levels run from 0, the lowest.
/// - `AnswerSheet` is what somebody filled in, read from a page's state. A blank is not a zero: a question may be
///   answered, unknown ("don't know"), not applicable, or unanswered, and the four stay apart all the way.
/// - `Assessment` puts the two side by side, in the order of the questionnaires, and leaves out the questions whose
///   condition is not met.
/// - `Scores` are the figures: per area and overall, each with bounds that show what is not known.
///
/// Everything is integers: scores are thousandths of the full scale, 0…1000, rounded half to even once, at the end.
public final class Assessment: Sendable {
  /// A question in its place, with its answer.
  public final class Item: Sendable {
    /// Which area of `areas` it counts for.
    public let area: Int
    /// What is asked.
    public let question: Question
    /// What was answered; its level lies within the question's levels.
    public let answer: Answer
    /// Whether its condition holds, or cannot be told yet.
    public let isAsked: Bool

    init(area: Int, question: Question, answer: Answer, isAsked: Bool) {
      self.area = area
      self.question = question
      self.answer = answer
      self.isAsked = isAsked
    }
  }

  /// The areas, in the order of the model.
  public let areas: [Area]

  /// All questions, in the order of the questionnaires.
  public let items: [Item]

  /// Ids in the answer sheet that no question has, or whose level the question does not have. Kept, not counted.
  public let unmatched: [Text]

  /// Places every answer at its question.
  public init(areas: [Area], questionnaires: [Questionnaire], sheet: AnswerSheet) {
    self.areas = areas
    var items: [Item] = []
    var matched = Array(repeating: false, count: sheet.answers.count)
    let index = sheet.indexByID()
    for questionnaire in questionnaires {
      guard let area = areas.firstIndex(where: { $0.id == questionnaire.area }) else { continue }
      for question in questionnaire.questions {
        var answer = Answer(to: question.id)
        if let at = index.position(of: question.id), sheet.answers[at].fits(question) {
          answer = sheet.answers[at]
          matched[at] = true
        }
        items.append(Item(area: area, question: question, answer: answer, isAsked: true))
      }
    }
    self.items = items.map { item in
      let isAsked = item.question.condition?.isPossible(profile: sheet.profile, items: items) ?? true
      return Item(area: item.area, question: item.question, answer: item.answer, isAsked: isAsked)
    }
    var unmatched: [Text] = []
    for at in matched.indices where !matched[at] { unmatched.append(sheet.answers[at].id) }
    self.unmatched = unmatched
  }

  /// The same questions with every applicable one answered at `levels`, except that what is open and still at level 0 stays
  /// open: what the assessment would look like, were these levels reached.
  public func raised(to levels: [Int]) -> Assessment {
    let raised = items.indices.map { index in
      let item = items[index]
      let answer = item.answer
      if answer.status == .notApplicable || (answer.status != .answered && levels[index] == 0) { return item }
      let raised = Answer(answer, at: levels[index])
      return Item(area: item.area, question: item.question, answer: raised, isAsked: item.isAsked)
    }
    return Assessment(areas: areas, items: raised, unmatched: unmatched)
  }

  private init(areas: [Area], items: [Item], unmatched: [Text]) {
    self.areas = areas
    self.items = items
    self.unmatched = unmatched
  }
}
