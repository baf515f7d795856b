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
    for word in text.bytes.split(separator: UInt8(ascii: " ")) { words.append(Text(Array(word))) }
    let prefix: Text = "profile."
    if let subject = words.first, subject.bytes.starts(with: prefix.bytes), subject.bytes.count > prefix.bytes.count {
      let id = Text(Array(subject.bytes.dropFirst(prefix.bytes.count)))
      if words.count == 1 {
        self = .profileAnswered(id)
        return
      }
      guard words.count == 3, words[1] == "=" else { return nil }
      self = .profileIs(id, words[2])
      return
    }
    guard words.count == 3, words[1] == ">=", words[0].bytes.contains(UInt8(ascii: ".")), let level = words[2].integer,
      level >= 0, level <= 6
    else { return nil }
    self = .levelAtLeast(words[0], Int(level))
  }

  /// False only where the answers given rule it out: what is not known yet does not hide a question.
  func isPossible(profile: [(id: Text, answer: Text)], items: [Assessment.Item]) -> Bool {
    switch self {
    case .profileAnswered: return true
    case .profileIs(let id, let wanted):
      for entry in profile where entry.id == id { return entry.answer.isEmpty || entry.answer == wanted }
      return true
    case .levelAtLeast(let id, let level):
      for item in items where item.question.id == id {
        return item.answer.status != .answered || item.answer.level >= level
      }
      return true
    }
  }
}
