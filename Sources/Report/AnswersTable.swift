import Assessment
import JSON

/// Every question with its answer, the level's full sentence, the note, and how much the question weighs in the whole.
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
      let table = Table(
        findings, "report-answers.question report-answers.answer report-answers.note report-answers.weight")
      for row in rows {
        let answer = items[row].answer
        table.text(items[row].question.text)
        table.text(text(items[row]))
        let isOut = answer.status == .notApplicable && !answer.reason.isEmpty
        table.text(isOut ? answer.reason + (answer.note.isEmpty ? "" : "\n") + answer.note : answer.note)
        table.percent((findings.scores.effectiveWeights[row] + 50) / 100)
      }
      paper.table("report-answers", area.title, "ttnf", table)
    }
  }

  /// The answer in words.
  private func text(_ item: Assessment.Item) -> Text {
    guard item.isAsked else { return phrases("report-answers.not-asked") }
    switch item.answer.status {
    case .unanswered: return phrases("report-answers.unanswered")
    case .unknown: return phrases("report-answers.unknown")
    case .notApplicable: return phrases("report-answers.not-applicable")
    case .answered:
      return phrases(
        "report-answers.level level top description", Text(decimal: item.answer.level),
        Text(decimal: item.question.top), item.question.levels[item.answer.level])
    }
  }
}
