import Assessment
import JSON

/// Every question with its answer, the level's full sentence, what shows it, and how much the question weighs.
final class AnswersTable {
  let findings: Findings
  private let phrases: Phrases

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
  }

  func write(on paper: Paper) {
    let items = findings.assessment.items
    for (index, area) in findings.assessment.areas.enumerated() {
      let rows = indices(items.count) { items[$0].area == index && items[$0].isOffered }
      if rows.isEmpty { continue }
      let table = Table(findings, "answers.question answers.answer answers.note")
      // A theme weighs nothing in the overall score, but does in the plan.
      table.column(phrases(area.isTheme ? "answers.plan-weight" : "answers.weight"))
      let weights = area.isTheme ? findings.scores.planWeights : findings.scores.effectiveWeights
      for row in rows {
        table.text(items[row].question.text)
        table.text(text(items[row]))
        table.text(remarks(items[row].answer))
        table.percent((weights[row] + 50) / 100)
      }
      paper.table("report-answers", area.title, "ttnf", table)
    }
  }

  /// Each on a line of its own: why the question is not applicable, what shows the answer, and the note.
  private func remarks(_ answer: Answer) -> Text {
    var remarks = answer.status == .notApplicable ? answer.reason : answer.evidence
    if !remarks.isEmpty, !answer.note.isEmpty { remarks = remarks + "\n" }
    return remarks + answer.note
  }

  /// The answer in words.
  private func text(_ item: Assessment.Item) -> Text {
    var key: Literal = "answers.not-asked"
    if item.isAsked {
      switch item.answer.status {
      case .unanswered: key = "answers.unanswered"
      case .unknown: key = "answers.unknown"
      case .notApplicable: key = "answers.not-applicable"
      case .answered:
        return phrases(
          "answers.level level top description", Text(decimal: item.answer.level),
          Text(decimal: item.question.top), item.question.levels[item.answer.level])
      }
    }
    return phrases(key)
  }
}
