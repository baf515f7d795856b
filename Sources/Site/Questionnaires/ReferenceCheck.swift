import Diagnostics

/// Checks what questionnaires, profile and catalogue say of one another: every identifier that is named exists, every
/// level lies on its scale, and no initiative waits for itself.
struct ReferenceCheck {
  let questionnaires: [Questionnaire]
  let profile: Profile?
  let catalogue: Catalogue?
  private var diagnostics: [Diagnostic] = []

  init(questionnaires: [Questionnaire], profile: Profile?, catalogue: Catalogue?) {
    self.questionnaires = questionnaires
    self.profile = profile
    self.catalogue = catalogue
  }

  mutating func run() -> [Diagnostic] {
    var questions: [String: Question] = [:]
    var keys: [String] = []
    for questionnaire in questionnaires {
      for question in questionnaire.questions {
        let key = "\(questionnaire.id).\(question.id.value)"
        keys.append(key)
        questions[key] = question
      }
    }
    for questionnaire in questionnaires {
      var decoder = Decoder(file: questionnaire.file)
      for question in questionnaire.questions {
        if let when = question.when {
          check(when, of: "\(questionnaire.id).\(question.id.value)", questions, keys, &decoder)
        }
      }
      diagnostics += decoder.diagnostics
    }
    guard let catalogue else { return diagnostics }
    var decoder = Decoder(file: catalogue.file)
    check(catalogue, questions, keys, &decoder)
    reportCycle(in: catalogue, &decoder)
    diagnostics += decoder.diagnostics
    reportNeverLifted(by: catalogue)
    return diagnostics
  }

  /// `profile.ID`, `profile.ID = OPTION` or `QUESTIONNAIRE.QUESTION >= LEVEL`.
  private func check(
    _ when: Located<String>, of key: String, _ questions: [String: Question], _ keys: [String],
    _ decoder: inout Decoder
  ) {
    let words = when.value.split(separator: " ").map(String.init)
    let malformed = { (decoder: inout Decoder) in
      decoder.report(.malformedCondition, ["value": when.value], at: when.range)
    }
    guard let subject = words.first, subject.contains(".") else { return malformed(&decoder) }
    if subject.hasPrefix("profile.") {
      guard words.count == 1 || (words.count == 3 && words[1] == "=") else { return malformed(&decoder) }
      guard let profile else { return }
      let id = String(subject.dropFirst(8))
      guard let fact = profile.questions.first(where: { $0.id.value == id }) else {
        let known = profile.questions.map { "profile." + $0.id.value }
        return reportMissing(subject, known, at: when.range, &decoder)
      }
      if words.count == 3, fact.kind == .choice, !fact.options.contains(where: { $0.id.value == words[2] }) {
        reportMissing(words[2], fact.options.map(\.id.value), at: when.range, &decoder)
      }
      return
    }
    guard words.count == 3, words[1] == ">=", let level = wholeNumber(words[2]), level >= 0 else {
      return malformed(&decoder)
    }
    guard let other = questions[subject] else { return reportMissing(subject, keys, at: when.range, &decoder) }
    if subject == key { decoder.report(.conditionOnItself, ["question": key], at: when.range) }
    if level > other.top {
      decoder.report(
        .liftBeyondLevels, ["value": String(level), "question": subject, "high": String(other.top)], at: when.range)
    }
  }

  private func check(
    _ catalogue: Catalogue, _ questions: [String: Question], _ keys: [String], _ decoder: inout Decoder
  ) {
    let roles = catalogue.roles.map(\.id.value)
    let ids = catalogue.initiatives.map(\.id.value)
    checkSizes(of: catalogue, &decoder)
    for initiative in catalogue.initiatives {
      for role in [initiative.owner] + initiative.effort.map(\.role) where !role.value.isEmpty {
        if !roles.contains(role.value) { reportMissing(role.value, roles, at: role.range, &decoder) }
      }
      for cost in initiative.cost.values {
        if catalogue.amount(of: cost) == nil {
          reportMissing(cost.value, catalogue.bands.map(\.id.value), at: cost.range, &decoder)
        } else if let amount = wholeNumber(cost.value), !Catalogue.amounts.contains(amount) {
          decoder.report(
            .outOfRange, ["key": "cost", "value": cost.value, "low": "0", "high": "1000000"], at: cost.range)
        }
      }
      for needed in initiative.requires.joined() where !needed.value.isEmpty && !ids.contains(needed.value) {
        reportMissing(needed.value, ids, at: needed.range, &decoder)
      }
      for lift in initiative.lifts {
        guard let question = questions[lift.question.value] else {
          reportMissing(lift.question.value, keys, at: lift.question.range, &decoder)
          continue
        }
        // A question with too few levels has its own message.
        if lift.to > question.top, question.top > 0 {
          decoder.report(
            .liftBeyondLevels,
            ["value": String(lift.to), "question": lift.question.value, "high": String(question.top)], at: lift.range)
        }
      }
    }
  }

  /// Sizes ask questions of the profile that are answered with a number, and a large parliament is larger than a medium one.
  private func checkSizes(of catalogue: Catalogue, _ decoder: inout Decoder) {
    for size in catalogue.sizes {
      if let profile, !size.question.value.isEmpty {
        let numbers = profile.questions.filter { $0.kind == .number }.map(\.id.value)
        if !numbers.contains(size.question.value) {
          reportMissing(size.question.value, numbers, at: size.question.range, &decoder)
        }
      }
      if size.large <= size.medium {
        let least = min(size.medium + 1, Catalogue.amounts.upperBound)
        decoder.report(
          .outOfRange,
          [
            "key": "large", "value": String(size.large), "low": String(least),
            "high": String(Catalogue.amounts.upperBound),
          ], at: size.range)
      }
    }
  }

  private func reportMissing(_ id: String, _ known: [String], at range: Range<Int>, _ decoder: inout Decoder) {
    decoder.reportUnknown(id, .unknownNameNear, .unknownName, known: known, values: ["id": id], at: range)
  }

  private mutating func reportNeverLifted(by catalogue: Catalogue) {
    let lifted = Set(catalogue.initiatives.flatMap { $0.lifts.map(\.question.value) })
    for questionnaire in questionnaires {
      for question in questionnaire.questions {
        let key = "\(questionnaire.id).\(question.id.value)"
        // What does not count needs no lifting: it is asked for the record, or not ready to count.
        if lifted.contains(key) || question.weight == 0 { continue }
        diagnostics.append(
          Diagnostic(.neverLifted, ["question": key], file: questionnaire.file, range: question.id.range))
      }
    }
  }

  /// Initiatives that can never begin because each waits for another of them.
  ///
  /// Those that can begin are found by beginning them: whatever has, in each of its lists, one that can begin, can
  /// begin too. From any of the rest, following a list none of whose alternatives can begin always leads to another
  /// of the rest, so the walk comes back to where it was: that is the path shown.
  private func reportCycle(in catalogue: Catalogue, _ decoder: inout Decoder) {
    let initiatives = catalogue.initiatives
    var index: [String: Int] = [:]
    for (position, initiative) in initiatives.enumerated() where index[initiative.id.value] == nil {
      index[initiative.id.value] = position
    }
    var canBegin = [Bool](repeating: false, count: initiatives.count)
    // An unknown name has its own message, and must not look like a wait without end.
    let isMet = { (id: Located<String>, canBegin: [Bool]) in index[id.value].map { canBegin[$0] } ?? true }
    var changed = true
    while changed {
      changed = false
      for (position, initiative) in initiatives.enumerated() where !canBegin[position] {
        if initiative.requires.allSatisfy({ list in list.isEmpty || list.contains { isMet($0, canBegin) } }) {
          canBegin[position] = true
          changed = true
        }
      }
    }
    var reported = canBegin
    for start in initiatives.indices where !reported[start] {
      var path: [Int] = []
      var current = start
      while !reported[current], !path.contains(current) {
        path.append(current)
        let blocking = initiatives[current].requires.first { list in
          !list.isEmpty && !list.contains { isMet($0, canBegin) }
        }
        guard let next = blocking?.compactMap({ index[$0.value] }).first else { break }
        current = next
      }
      let cycle = path.firstIndex(of: current).map { Array(path[$0...]) } ?? []
      for position in path { reported[position] = true }
      guard let first = cycle.first else { continue }
      let names = (cycle + [first]).map { initiatives[$0].id.value }
      decoder.report(.cycle, ["path": names.joined(separator: " → ")], at: initiatives[first].id.range)
    }
  }
}
