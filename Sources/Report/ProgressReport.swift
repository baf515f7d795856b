import Assessment
import JSON
import Roadmap

/// The figures a form shows while it is filled in: per area and overall, how much is answered, and where that leads.
struct ProgressReport {
  let findings: Findings

  init(_ findings: Findings) { self.findings = findings }

  func json() -> [UInt8] {
    let scores = findings.scores
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("areas")
      writer.array { writer in
        for (area, score) in zip(findings.assessment.areas, scores.areas) {
          writer.object { writer in
            writer.member("id", area.id)
            if area.isTheme { writer.flag("theme") }
            writer.member("title", area.title)
            writer.score(score)
            writer.member("text", sentence(score))
          }
        }
      }
      writer.key("overall")
      writer.object { $0.score(scores.overall) }
      writer.member("text", sentence(scores.overall))
      writer.key("notAsked")
      writer.array { writer in
        for item in findings.assessment.items where !item.isAsked { writer.string(item.question.id) }
      }
      writer.key("defaults")
      writer.object { defaults(&$0) }
    }
    return writer.bytes
  }

  /// What the plan assumes where a parliament of this size says nothing.
  private func defaults(_ writer: inout JSONWriter) {
    let catalogue = findings.model.catalogue
    writer.member("size", catalogue.size.name)
    writer.key("sizeGiven")
    writer.bool(catalogue.size.isGiven)
    writer.key("capacity")
    writer.object { writer in
      for role in catalogue.roles {
        writer.key(named: role.id)
        writer.integer(role.capacity)
      }
    }
    writer.member("budget", catalogue.defaults.budget)
    writer.member("changeCapacity", catalogue.defaults.changeCapacity)
    writer.member("concurrent", catalogue.defaults.concurrent)
    writer.member("quarters", catalogue.defaults.quarters)
  }

  /// "12 of 30 questions answered", where "don't know" and "not applicable" are answers too.
  private func sentence(_ score: Score) -> Text {
    findings.phrases(
      "report-progress.sentence asked", count: score.asked - score.unanswered, Text(decimal: score.asked))
  }
}

extension JSONWriter {
  /// The members of a score; null where it is withheld or nothing weighs.
  mutating func score(_ score: Score) {
    member("answered", score.answered)
    member("unknown", score.unknown)
    member("notApplicable", score.notApplicable)
    member("unanswered", score.unanswered)
    member("asked", score.asked)
    member("score", optional: score.value)
    member("low", optional: score.low)
    member("high", optional: score.high)
    member("coverage", score.coverage)
  }

  /// A key that says that something holds.
  mutating func flag(_ key: Literal) {
    self.key(key)
    bool(true)
  }

  mutating func member(_ key: Literal, optional number: Int?) {
    self.key(key)
    if let number { integer(number) } else { null() }
  }
}
