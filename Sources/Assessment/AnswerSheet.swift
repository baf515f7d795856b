import JSON

/// What is known of one question.
public final class Answer: Sendable {
  /// The four states of an answer.
  public enum Status: Int, Sendable {
    /// Nothing was said.
    case unanswered
    /// "Don't know" was said.
    case unknown
    /// The question does not concern this parliament, for a reason given.
    case notApplicable
    /// A level was chosen.
    case answered
  }

  /// The question's id.
  public let id: Text
  /// Which of the four.
  public let status: Status
  /// From 0; meaningful where the status is `answered`.
  public let level: Int
  /// The level aimed at, where one was chosen.
  public let target: Int?
  /// 1…5; 3 where nothing was said.
  public let importance: Int
  /// What the answer rests on.
  public let confidence: Confidence
  /// Which document it is, or who was asked.
  public let evidence: Text
  /// Free text.
  public let note: Text
  /// Why the question is not applicable.
  public let reason: Text
  /// How a group came to it, where one did.
  public let adoption: Adoption?

  /// What an answer rests on: the kind of evidence.
  public enum Confidence: Int, Sendable {
    /// Nothing was said, which counts as an assertion.
    case notSaid
    /// Somebody says so.
    case assertion
    /// Somebody who knows was asked.
    case interview
    /// It is written down.
    case document
  }

  /// A decision by which a group's answer became the parliament's.
  public final class Adoption: Sendable {
    /// The local date, `2026-11-20`.
    public let date: Text
    /// Why this level.
    public let reason: Text
    /// Decided after a show of hands; else after a comparison of several respondents.
    public let isFromVote: Bool

    init(_ field: JSONField) {
      date = field.textOrEmpty("date")
      reason = field.textOrEmpty("reason")
      isFromVote = field.word("from", "respondents", "vote", "vote") > 1
    }
  }

  /// Nothing said of a question.
  init(to id: Text) {
    self.id = id
    status = .unanswered
    level = 0
    target = nil
    importance = 3
    confidence = .notSaid
    evidence = ""
    note = ""
    reason = ""
    adoption = nil
  }

  /// The same answer with a level.
  init(_ answer: Answer, at level: Int) {
    id = answer.id
    status = .answered
    self.level = level
    target = answer.target
    importance = answer.importance
    confidence = answer.confidence
    evidence = answer.evidence
    note = answer.note
    reason = answer.reason
    adoption = answer.adoption
  }

  /// Reads one member of the state's `answers`.
  init(_ field: JSONField) {
    id = field.key
    status = Status(rawValue: field.word("status", "unknown", "notApplicable", "answered")) ?? .unanswered
    level = status == .answered ? field.integer("level", in: 0...6) : 0
    target = field.integerIfPresent("target", in: 0...6)
    importance = field.integer("importance", in: 1...5, or: 3)
    confidence = Confidence(rawValue: field.word("confidence", "assertion", "interview", "document")) ?? .notSaid
    evidence = field.textOrEmpty("evidence")
    note = field.textOrEmpty("note")
    reason = field.textOrEmpty("reason")
    let adopted = field["adopted"]
    adoption = adopted.isAbsent ? nil : Adoption(adopted)
  }

  @inline(never) static func all(_ fields: [JSONField]) -> [Answer] {
    [Answer](objects: fields.count) { Answer(fields[$0]) }
  }

  func fits(_ question: Question) -> Bool { status != .answered || level <= question.top }
}

/// The answers that a page saved: the state `hemicycle-answers/1`, as far as scores and plans need it.
public struct AnswerSheet: Sendable {
  /// The parliament's name; empty where none was typed.
  public let parliament: Text
  /// The local date of the last save, `2026-11-20`; empty before the first.
  public let saved: Text
  /// The ids of the questionnaires that the parliament chose; empty where it chose none, and is asked the core ones.
  public let questionnaires: [Text]
  /// Whether only the questions of the short path are asked, and those answered already.
  public let isShort: Bool
  private let profile: TextIndex
  private let profileAnswers: [Text]
  /// In the order of the state.
  public let answers: [Answer]
  /// Shows of hands, by question.
  public let votes: [Vote]
  /// The copies of others, taken in.
  public let respondents: [Respondent]

  /// Reads a state whose format was checked.
  public init(_ state: JSONField) {
    saved = state["document"].textOrEmpty("saved")
    let listed = state.elements("questionnaires")
    questionnaires = [Text](count: listed.count) { listed[$0].text("id") }
    isShort = state.word("path", "full", "short", "short") > 1
    let facts = state.members("parliament")
    profile = TextIndex(facts.count) { facts[$0].key }
    profileAnswers = [Text](count: facts.count) { facts[$0].value?.string ?? "" }
    parliament = state["parliament"]["name"].value?.string ?? ""
    answers = Answer.all(state.members("answers"))
    let (voted, copies) = (state.members("votes"), state.elements("respondents"))
    votes = [Vote](objects: voted.count) { Vote(voted[$0]) }
    respondents = [Respondent](objects: copies.count) { Respondent(copies[$0]) }
  }

  /// The answer to a question of the profile; empty where there is none.
  @inline(never) public func profileAnswer(_ id: Text) -> Text {
    profile.position(of: id).map { profileAnswers[$0] } ?? ""
  }

  /// Whether the parliament chose a questionnaire.
  @inline(never) func lists(_ questionnaire: Questionnaire) -> Bool {
    for id in questionnaires where id == questionnaire.id { return true }
    return false
  }

  func indexByID() -> TextIndex { TextIndex(answers.count) { answers[$0].id } }
}
