import JSON

/// What groups said: shows of hands in a room, and the copies that several respondents filled in.
///
/// Nothing is decided here. A level becomes the parliament's answer by a decision of its own, with a date and a reason
/// (`Answer.Adoption`); the figures say where there is agreement and what is worth talking about.
public final class Groups: Sendable {
  /// In the order of the questionnaires; only those of which a group said something.
  public let questions: [GroupAnswer]
  /// Places in `questions`: what a workshop should talk about, most urgent first. That is where several people answered,
  /// they do not agree, and nothing was adopted; by the lack of agreement (1000 − A) times importance times weight.
  public let toDiscuss: [Int]

  /// Lays votes and respondents' answers side by side with the questions. A question that was put to the vote shows its
  /// votes, which come after the copies were compared.
  public init(_ assessment: Assessment, _ sheet: AnswerSheet) {
    let items = assessment.items
    let asked = indices(items.count) { GroupAnswer.isAsked(items[$0].question, sheet) }
    let questions = [GroupAnswer](objects: asked.count) { GroupAnswer(items[asked[$0]].question, asked[$0], sheet) }
    self.questions = questions
    let urgency = [Int](count: questions.count) { index in
      let item = assessment.items[questions[index].item]
      let last = questions[index].last
      guard item.answer.adoption == nil, last.answered > 1, let agreement = last.agreement else { return 0 }
      return (1000 - agreement) * item.answer.importance * item.question.weight
    }
    let order = sortedIndices(questions.count) { urgency[$0] > urgency[$1] }
    let urgent = indices(order.count) { urgency[order[$0]] > 0 }
    toDiscuss = [Int](count: urgent.count) { order[urgent[$0]] }
  }
}

/// What a group said of one question.
public final class GroupAnswer: Sendable {
  /// Which of the assessment's items.
  public let item: Int
  /// Shows of hands, first to last; or the respondents' answers alone. At least one.
  public let rounds: [Distribution]
  /// Whether it was put to the vote; otherwise respondents' copies are compared.
  public let isVote: Bool
  /// Respondents who said "don't know".
  public let unknown: Int
  /// Respondents to whom it does not apply.
  public let notApplicable: Int

  /// What the group said in the end.
  public var last: Distribution { rounds[rounds.count - 1] }

  /// Whether a group said anything that fits the question's levels.
  static func isAsked(_ question: Question, _ sheet: AnswerSheet) -> Bool {
    if sheet.vote(on: question) != nil { return true }
    for respondent in sheet.respondents where respondent.answer(to: question) != nil { return true }
    return false
  }

  init(_ question: Question, _ index: Int, _ sheet: AnswerSheet) {
    item = index
    var counts = [Int](count: question.levels.count) { _ in 0 }
    var (unknown, notApplicable, silent) = (0, 0, 0)
    for respondent in sheet.respondents {
      guard let answer = respondent.answer(to: question) else {
        silent += 1
        continue
      }
      switch answer.status {
      case .unknown: unknown += 1
      case .notApplicable: notApplicable += 1
      default: counts[answer.level] += 1
      }
    }
    let present = sheet.respondents.count
    let vote = sheet.vote(on: question)
    isVote = vote != nil
    self.unknown = isVote ? 0 : unknown
    self.notApplicable = isVote ? 0 : notApplicable
    rounds =
      vote?.rounds
      ?? [Distribution](objects: 1) { _ in
        Distribution(counts: counts, abstained: silent, present: present)
      }
  }
}

/// The shows of hands on one question.
public final class Vote: Sendable {
  /// The question's id.
  public let id: Text
  /// First to last.
  public let rounds: [Distribution]

  init(_ field: JSONField) {
    id = field.key
    let elements = field.elements()
    rounds = [Distribution](objects: elements.count) { Distribution(elements[$0]) }
  }

  fileprivate func fits(_ question: Question) -> Bool {
    for round in rounds where round.counts.count != question.levels.count { return false }
    return !rounds.isEmpty
  }
}

extension AnswerSheet {
  /// The shows of hands on a question, where they fit its levels.
  @inline(never) func vote(on question: Question) -> Vote? {
    for vote in votes where vote.id == question.id && vote.fits(question) { return vote }
    return nil
  }
}

/// Somebody's copy of the assessment, taken in beside the parliament's own answers.
public final class Respondent: Sendable {
  /// The copy's id.
  public let id: Text
  /// Who filled it in.
  public let name: Text
  /// When, `2026-11-20`.
  public let date: Text
  /// In the order of the copy.
  public let answers: [Answer]
  private let index: TextIndex

  init(_ field: JSONField) {
    id = field.textOrEmpty("id")
    name = field.textOrEmpty("name")
    date = field.textOrEmpty("date")
    let answers = Answer.all(field.members("answers"))
    self.answers = answers
    index = TextIndex(answers.count) { answers[$0].id }
  }

  /// What was said of a question, as far as its levels allow.
  @inline(never) public func answer(to question: Question) -> Answer? {
    guard let at = index.position(of: question.id) else { return nil }
    let answer = answers[at]
    return answer.fits(question) && answer.status != .unanswered ? answer : nil
  }
}
