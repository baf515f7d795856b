import Assessment
import JSON

/// What groups said, beside what was adopted.
final class GroupsReport {
  private let findings: Findings
  private let groups: Groups

  init(_ findings: Findings) {
    self.findings = findings
    groups = Groups(findings.assessment, findings.sheet)
  }

  func json() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Figures in thousandths; null where nobody chose a level.
  @inline(never) func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("questions")
      writer.array { writer in
        for answer in groups.questions { writer.object { write(answer, &$0) } }
      }
      writer.key("toDiscuss")
      writer.array { writer in
        for place in groups.toDiscuss { writer.string(item(groups.questions[place]).question.id) }
      }
    }
  }

  private func write(_ answer: GroupAnswer, _ writer: inout JSONWriter) {
    let item = item(answer)
    let last = answer.last
    writer.member("id", item.question.id)
    writer.member("text", item.question.text)
    writer.counts(last)
    writer.member("answered", last.answered)
    writer.member("unknown", answer.unknown)
    writer.member("notApplicable", answer.notApplicable)
    writer.member("q1", optional: last.answered > 0 ? last.firstQuartile : nil)
    writer.member("q3", optional: last.answered > 0 ? last.thirdQuartile : nil)
    writer.member("spread", optional: last.answered > 0 ? last.thirdQuartile - last.firstQuartile : nil)
    writer.member("consensus", optional: last.consensus)
    writer.member("source", answer.isVote ? "vote" : "respondents")
    writer.key("rounds")
    writer.array { writer in
      for round in answer.rounds { writer.object { $0.counts(round) } }
    }
    let isAdopted = item.answer.adoption != nil && item.answer.status == .answered
    writer.member("adopted", optional: isAdopted ? item.answer.level : nil)
  }

  private func item(_ answer: GroupAnswer) -> Assessment.Item { findings.assessment.items[answer.item] }
}

extension JSONWriter {
  /// What one round says.
  fileprivate mutating func counts(_ round: Distribution) {
    key("counts")
    array { writer in
      for count in round.counts { writer.integer(count) }
    }
    member("abstain", round.abstained)
    member("present", round.present)
    member("median", optional: round.answered > 0 ? round.median : nil)
    member("agreement", optional: round.agreement)
  }
}
