import JSON

/// What is known of one question.
public struct Answer: Sendable {
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

  /// Which of the four.
  public var status: Status = .unanswered
  /// From 0; meaningful where the status is `answered`.
  public var level = 0
  /// The level aimed at, where one was chosen.
  public var target: Int?
  /// 1…5; 3 where nothing was said.
  public var importance = 3
  /// Free text.
  public var note: Text = ""
  /// Why the question is not applicable.
  public var reason: Text = ""

  init() {}

  func fits(_ question: Question) -> Bool { status != .answered || level <= question.top }

  /// Reads one member of the state's `answers`.
  init(_ field: JSONField) {
    switch field.textOrEmpty("status") {
    case "": status = .unanswered
    case "unknown": status = .unknown
    case "notApplicable": status = .notApplicable
    case "answered":
      status = .answered
      level = field.integer("level", in: 0...6)
    default: field["status"].fail(.knownWord)
    }
    target = field.integerIfPresent("target", in: 0...6)
    importance = field.integer("importance", in: 1...5, or: 3)
    note = field.textOrEmpty("note")
    reason = field.textOrEmpty("reason")
  }
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
  public let answers: [(id: Text, answer: Answer)]

  /// Reads a state whose format was checked.
  public init(_ state: JSONField) {
    saved = state["document"].textOrEmpty("saved")
    var name: Text = ""
    var profile: [(id: Text, answer: Text)] = []
    for member in state.members("parliament") {
      guard let answer = member.field.value?.string else { continue }
      if member.key == "name" { name = answer } else { profile.append((member.key, answer)) }
    }
    parliament = name
    self.profile = profile
    var answers: [(id: Text, answer: Answer)] = []
    for member in state.members("answers") { answers.append((member.key, Answer(member.field))) }
    self.answers = answers
  }

  func indexByID() -> TextIndex { TextIndex(answers.map { $0.id }) }
}
