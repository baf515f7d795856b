import JSON

/// When a question is asked: `profile.chambers`, `profile.chambers = two`, or `culture.leadership >= 2`.
public enum Condition: Sendable, Equatable {
  /// The profile question has some answer.
  case profileAnswered(Text)
  /// The profile question has this answer.
  case profileIs(Text, Text)
  /// The question is answered at this level or above.
  case levelAtLeast(Text, Int)

  /// The condition that `text` writes, or nil where it writes none.
  public init?(parsing text: Text) {
    var words: [Text] = []
    for word in text.words where !word.isEmpty { words.add(word) }
    guard words.count == 1 || words.count == 3 else { return nil }
    let prefix: Text = "profile."
    if words[0].bytes.starts(with: prefix.bytes), words[0].bytes.count > prefix.bytes.count {
      let id = words[0].part(prefix.bytes.count, words[0].bytes.count)
      if words.count == 1 {
        self = .profileAnswered(id)
        return
      }
      guard words[1] == "=" else { return nil }
      self = .profileIs(id, words[2])
      return
    }
    guard words.count == 3, words[1] == ">=", words[0].bytes.contains(UInt8(ascii: ".")), let level = words[2].integer,
      level >= 0, level <= 6
    else { return nil }
    self = .levelAtLeast(words[0], Int(level))
  }

  /// False only where the answers given rule it out: what is not known yet does not hide a question.
  func isPossible(_ sheet: AnswerSheet, _ items: [Assessment.Item]) -> Bool {
    switch self {
    case .profileAnswered: return true
    case .profileIs(let id, let wanted):
      let answer = sheet.profileAnswer(id)
      return answer.isEmpty || answer == wanted
    case .levelAtLeast(let id, let level):
      for item in items where item.question.id == id {
        return item.answer.status != .answered || item.answer.level >= level
      }
      return true
    }
  }
}
