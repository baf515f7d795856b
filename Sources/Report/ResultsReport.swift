import Assessment
import JSON

/// Where the parliament stands: the profile of areas with what is not known, as an HTML fragment.
struct ResultsReport {
  let findings: Findings
  private let phrases: Phrases
  private let figures: Figures
  private let scores: Scores

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
    figures = findings.figures
    scores = findings.scores
  }

  func fragment() -> [UInt8] {
    var html = HTMLWriter(phrases)
    write(into: &html)
    return html.bytes
  }

  func write(into html: inout HTMLWriter) {
    html.markup("<div class=\"report-results\">\n")
    html.element("<p class=\"report-lead\">", standing(), "</p>\n")
    SeatsDrawing(areas: findings.model.areas, scores: scores.areas, phrases: phrases, figures: figures)
      .draw(into: &html)
    html.element("<p class=\"report-legend\">", phrase: "report-seats.legend", "</p>\n")
    table(into: &html)
    notes(into: &html)
    html.markup("</div>\n")
  }

  /// One sentence on the whole.
  func standing() -> Text {
    let overall = scores.overall
    guard overall.answered + overall.unknown > 0, let low = overall.low, let high = overall.high else {
      return phrases("report-results.blank")
    }
    guard let value = overall.value else {
      return phrases(
        "report-results.withheld",
        ("low", figures.percent(low)), ("high", figures.percent(high)),
        ("coverage", figures.percent(overall.coverage)))
    }
    let sentence =
      overall.unknown + overall.unanswered == 0
      ? phrases("report-results.exact", ("score", figures.percent(value)))
      : phrases(
        "report-results.overall", ("score", figures.percent(value)), ("low", figures.percent(low)),
        ("high", figures.percent(high)))
    guard let weakest = area(by: { $0 < $1 }), let strongest = area(by: { $0 > $1 }), weakest != strongest else {
      return sentence
    }
    return phrases(
      "report-results.extremes",
      ("sentence", sentence), ("weakest", findings.model.areas[weakest].title),
      ("strongest", findings.model.areas[strongest].title))
  }

  /// The area, other than a theme, whose score comes first in an order; nil where no area has one or all are equal.
  private func area(by precedes: (Int, Int) -> Bool) -> Int? {
    var first: Int?
    for index in findings.model.areas.indices {
      guard let value = scores.areas[index].value else { continue }
      if let known = first, !precedes(value, scores.areas[known].value ?? 0) { continue }
      first = index
    }
    return first
  }

  private func table(into html: inout HTMLWriter) {
    html.markup("<div class=\"report-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.phrase("report-results.caption")
    html.markup("\">\n<table class=\"report-areas\">\n")
    html.element("<caption>", phrase: "report-results.caption", "</caption>\n")
    html.element("<thead><tr><th scope=\"col\">", phrase: "report-results.area", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-results.score", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-results.bounds", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-results.answered", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-results.unknown", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-results.coverage", "</th></tr></thead>\n<tbody>\n")
    for (index, area) in findings.assessment.areas.enumerated() {
      html.markup("<tr><th scope=\"row\"><span class=\"report-number report-sector-")
      html.number(area.place % 4 + 1)
      html.markup("\">")
      html.number(index + 1)
      html.element("</span> ", area.title, "</th>")
      cells(scores.areas[index], into: &html)
    }
    html.element("</tbody>\n<tfoot><tr><th scope=\"row\">", phrase: "report-results.whole", "</th>")
    cells(scores.overall, into: &html)
    html.markup("</tfoot>\n</table>\n</div>\n")
  }

  private func cells(_ score: Score, into html: inout HTMLWriter) {
    html.element("<td class=\"report-figure\">", scoreText(score), "</td>")
    html.markup("<td>")
    if let low = score.low, let high = score.high {
      bar(low: low, high: high, value: score.value, into: &html)
      html.element("<span class=\"report-bounds\">", boundsText(low, high), "</span>")
    }
    html.element("</td><td class=\"report-figure\">", answeredText(score), "</td>")
    html.markup("<td class=\"report-figure\">")
    html.number(score.unknown)
    html.element("</td><td class=\"report-figure\">", figures.percent(score.coverage), "</td></tr>\n")
  }

  func scoreText(_ score: Score) -> Text {
    if let value = score.value { return figures.percent(value) }
    return score.low == nil ? phrases("report-results.nothing") : phrases("report-results.not-shown")
  }

  /// Both bounds, or the one figure where nothing is open.
  func boundsText(_ low: Int, _ high: Int) -> Text {
    if low == high { return figures.percent(low) }
    return phrases("report-results.between", ("low", figures.percent(low)), ("high", figures.percent(high)))
  }

  func answeredText(_ score: Score) -> Text {
    phrases(
      "report-results.of",
      ("answered", Text(decimal: score.answered)),
      ("asked", Text(decimal: score.asked - score.notApplicable)))
  }

  /// From low to high, with a mark at the score.
  private func bar(low: Int, high: Int, value: Int?, into html: inout HTMLWriter) {
    html.markup("<svg class=\"report-bar\" viewBox=\"0 0 1000 60\" aria-hidden=\"true\" preserveAspectRatio=\"none\">")
    html.markup("<rect class=\"report-bar-scale\" x=\"0\" y=\"22\" width=\"1000\" height=\"16\"/>")
    html.markup("<rect class=\"report-bar-certain\" x=\"0\" y=\"14\" width=\"")
    html.number(low)
    html.markup("\" height=\"32\"/><rect class=\"report-bar-possible\" x=\"")
    html.number(low)
    html.markup("\" y=\"14\" width=\"")
    html.number(high - low)
    html.markup("\" height=\"32\"/>")
    if let value {
      html.markup("<rect class=\"report-bar-score\" x=\"")
      html.number(max(0, min(992, value - 4)))
      html.markup("\" y=\"2\" width=\"8\" height=\"56\"/>")
    }
    html.markup("</svg>")
  }

  private func notes(into html: inout HTMLWriter) {
    let notes = noteTexts()
    guard !notes.isEmpty else { return }
    html.markup("<ul class=\"report-notes\">\n")
    for note in notes { html.element("<li>", note, "</li>\n") }
    html.markup("</ul>\n")
  }

  /// What a reader has to know to read the figures rightly.
  func noteTexts() -> [Text] {
    var notes: [Text] = []
    for index in scores.caps {
      let item = findings.assessment.items[index]
      guard let gate = item.question.gate else { continue }
      notes.add(
        phrases(
          "report-results.capped",
          ("question", item.question.text), ("area", findings.assessment.areas[item.area].title),
          ("level", Text(decimal: gate)), ("description", item.question.levels[gate])))
    }
    let overall = scores.overall
    if overall.unanswered > 0 { notes.add(phrases("report-results.unanswered", count: overall.unanswered)) }
    if overall.unknown > 0 { notes.add(phrases("report-results.unknown-note", count: overall.unknown)) }
    if overall.notApplicable > 0 {
      notes.add(phrases("report-results.not-applicable", count: overall.notApplicable))
    }
    let unmatched = findings.assessment.unmatched
    if !unmatched.isEmpty {
      notes.add(phrases("report-results.unmatched", count: unmatched.count, ("ids", figures.list(unmatched))))
    }
    return notes
  }
}
