import Assessment
import JSON

/// Every question with its answer, the level's full sentence, the note, and how much the question weighs in the whole.
struct AnswersTable {
  let findings: Findings
  private let phrases: Phrases

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
  }

  func write(into html: inout HTMLWriter) {
    html.element("<section>\n<h2>", phrase: "report-answers.title", "</h2>\n")
    for (index, area) in findings.assessment.areas.enumerated() {
      let items = findings.assessment.items
      let rows = indices(items.count) { items[$0].area == index && items[$0].isOffered }
      guard !rows.isEmpty else { continue }
      html.element("<table class=\"report-answers\">\n<caption>", area.title, "</caption>\n<thead><tr>")
      html.element("<th scope=\"col\">", phrase: "report-answers.question", "</th>")
      html.element("<th scope=\"col\">", phrase: "report-answers.answer", "</th>")
      html.element("<th scope=\"col\">", phrase: "report-answers.weight", "</th></tr></thead>\n<tbody>\n")
      for row in rows { self.row(row, into: &html) }
      html.markup("</tbody>\n</table>\n")
    }
    html.markup("</section>\n")
  }

  private func row(_ index: Int, into html: inout HTMLWriter) {
    let item = findings.assessment.items[index]
    html.element("<tr><th scope=\"row\">", item.question.text, "</th><td>")
    html.element("<p>", answer(item), "</p>")
    if item.answer.status == .notApplicable, !item.answer.reason.isEmpty {
      html.element("<p class=\"report-note\" dir=\"auto\">", item.answer.reason, "</p>")
    }
    if !item.answer.note.isEmpty { html.element("<p class=\"report-note\" dir=\"auto\">", item.answer.note, "</p>") }
    let weight = (findings.scores.effectiveWeights[index] + 50) / 100
    html.element("</td><td class=\"report-figure\">", findings.figures.percent(weight), "</td></tr>\n")
  }

  /// The answer in words.
  func answer(_ item: Assessment.Item) -> Text {
    guard item.isAsked else { return phrases("report-answers.not-asked") }
    switch item.answer.status {
    case .unanswered: return phrases("report-answers.unanswered")
    case .unknown: return phrases("report-answers.unknown")
    case .notApplicable: return phrases("report-answers.not-applicable")
    case .answered:
      return phrases(
        "report-answers.level",
        ("level", Text(decimal: item.answer.level)), ("top", Text(decimal: item.question.top)),
        ("description", item.question.levels[item.answer.level]))
    }
  }
}
