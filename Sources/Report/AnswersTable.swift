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
      let rows = indices(items.count) { items[$0].area == index }
      if rows.isEmpty { continue }
      var cells = [
        phrases("report-answers.question"), phrases("report-answers.answer"), phrases("report-answers.note"),
        phrases("report-answers.weight"),
      ]
      for row in rows {
        let answer = items[row].answer
        let isOut = answer.status == .notApplicable && !answer.reason.isEmpty
        cells.add(items[row].question.text)
        cells.add(text(items[row]))
        cells.add(
          isOut && !answer.note.isEmpty ? answer.reason + "\n" + answer.note : isOut ? answer.reason : answer.note)
        cells.add(findings.figures.percent((findings.scores.effectiveWeights[row] + 50) / 100))
      }
      paper.table("report-answers", area.title, "ttnf", cells)
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
