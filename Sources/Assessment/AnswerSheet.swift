import JSON

/// What is known of one question.
public final class Answer: Sendable {
  /// The four states of an answer.
  public enum Status: Sendable {
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
  /// Free text.
  public let note: Text
  /// Why the question is not applicable.
  public let reason: Text

  /// Nothing said of a question.
  init(to id: Text) {
    self.id = id
    status = .unanswered
    level = 0
    target = nil
    importance = 3
    note = ""
    reason = ""
  }

  /// The same answer with a level.
  init(_ answer: Answer, at level: Int) {
    id = answer.id
    status = .answered
    self.level = level
    target = answer.target
    importance = answer.importance
    note = answer.note
    reason = answer.reason
  }

  /// Reads one member of the state's `answers`.
  init(_ field: JSONField) {
    id = field.key
    switch field.textOrEmpty("status") {
    case "": status = .unanswered
    case "unknown": status = .unknown
    case "notApplicable": status = .notApplicable
    case "answered": status = .answered
    default:
      field["status"].fail(.knownWord)
      status = .unanswered
    }
    level = status == .answered ? field.integer("level", in: 0...6) : 0
    target = field.integerIfPresent("target", in: 0...6)
    importance = field.integer("importance", in: 1...5, or: 3)
    note = field.textOrEmpty("note")
    reason = field.textOrEmpty("reason")
  }

  func fits(_ question: Question) -> Bool { status != .answered || level <= question.top }
}

/// The answers that a page saved: the state `hemicycle-answers/1`, as far as scores and plans need it.
public struct AnswerSheet: Sendable {
  /// The parliament's name; empty where none was typed.
  public let parliament: Text
  /// The local date of the last save, `2026-11-20`; empty before the first.
  public let saved: Text
  /// Answers to the profile's questions.
  public let profile: [(id: Text, answer: Text)]
  /// In the order of the state.
  public let answers: [Answer]

  /// Reads a state whose format was checked.
  public init(_ state: JSONField) {
    saved = state["document"].textOrEmpty("saved")
    var name: Text = ""
    var profile: [(id: Text, answer: Text)] = []
    for member in state.members("parliament") {
      guard let answer = member.value?.string else { continue }
      if member.key == "name" { name = answer } else { profile.append((member.key, answer)) }
    }
    parliament = name
    self.profile = profile
    answers = state.members("answers").map { Answer($0) }
  }

  func indexByID() -> TextIndex { TextIndex(answers.count) { answers[$0].id } }
}
