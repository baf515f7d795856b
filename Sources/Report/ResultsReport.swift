import Assessment
import JSON

/// Where the parliament stands: the profile of areas with what is not known.
final class ResultsReport {
  let findings: Findings
  private let phrases: Phrases
  private let figures: Figures
  private let scores: Scores
  /// How far the scores would move under other weights and doubtful answers.
  private let uncertainty: Uncertainty

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
    figures = findings.figures
    scores = findings.scores
    uncertainty = findings.uncertainty()
  }

  /// All of it, for the page.
  func fragment() -> [UInt8] {
    let paper = Paper(phrases)
    paper.markup("<div class=\"report-results\">\n")
    paper.paragraph(standing(), "report-lead")
    picture(on: paper)
    extremes(on: paper)
    details(on: paper)
    paper.markup("</div>\n")
    return paper.bytes
  }

  /// One sentence on the whole.
  func standing() -> Text {
    let overall = scores.overall
    guard overall.answered + overall.unknown > 0, let low = overall.low, let high = overall.high else {
      return phrases("results.blank")
    }
    let (lower, upper) = (figures.percent(low), figures.percent(high))
    guard let value = overall.value else {
      return phrases("results.withheld low high coverage", lower, upper, figures.percent(overall.coverage))
    }
    let isExact = overall.unknown + overall.unanswered == 0
    let sentence = phrases(
      isExact ? "results.exact score low high" : "results.overall score low high", figures.percent(value),
      lower, upper)
    guard let weakest = area(by: -1), let strongest = area(by: 1), weakest != strongest else { return sentence }
    return phrases(
      "results.extremes sentence weakest strongest", sentence, findings.assessment.areas[weakest].title,
      findings.assessment.areas[strongest].title)
  }

  /// The area with the greatest score times `sign`; nil where no area has one or all are equal.
  private func area(by sign: Int) -> Int? {
    var first: Int?
    for index in findings.model.areas.indices {
      guard let value = scores.areas[index].value else { continue }
      if let known = first, sign * value <= sign * (scores.areas[known].value ?? 0) { continue }
      first = index
    }
    return first
  }

  /// The half-circle of seats, and the profile: for each area a full bar up to the lower bound, a hollow one up to the upper,
  /// and a mark at the score.
  func picture(on paper: Paper) {
    paper.markup("<div class=\"report-pictures\">\n")
    SeatsDrawing(findings).draw(on: paper)
    profile(on: paper)
    paper.markup("</div>\n")
    if paper.hasPictures { paper.paragraph(phrases("seats.legend"), "report-legend") }
  }

  private func profile(on paper: Paper) {
    if !paper.hasPictures { return }
    let areas = findings.assessment.areas
    let names = [Text](count: 5) { figures.percent($0 * 200) }
    let grid = Grid(
      paper, "report-profile", phrases("profile.title"), phrases("chart.table"), names: names,
      rows: areas.count * 56, left: 190, room: 400)
    for (index, area) in areas.enumerated() {
      let score = scores.areas[index]
      let top = Grid.head + 56 * index
      grid.rule(top)
      paper.fill("<g class=\"report-sector-%\">\n", index % 4 + 1)
      grid.label(Text(decimal: index + 1) + " " + area.title, middle: top + 28)
      if let low = score.low, let high = score.high {
        let from = grid.left + low * grid.room / 1000
        grid.drawing.rectangle("report-certain", grid.left, top + 14, from - grid.left, 28)
        grid.drawing.rectangle("report-possible", from, top + 20, (high - low) * grid.room / 1000, 16)
      }
      if let value = score.value {
        grid.drawing.rectangle("report-mark", grid.left + value * grid.room / 1000 - 3, top + 8, 6, 40)
      }
      paper.markup("</g>\n")
    }
    grid.drawing.close()
  }

  /// Three strengths and three gaps: the questions that lift the whole most, and those that keep it down most.
  func extremes(on paper: Paper) {
    let items = findings.assessment.items
    let order = sortedIndices(items.count) { weight($0, isGap: false) > weight($1, isGap: false) }
    let gaps = sortedIndices(items.count) { weight($0, isGap: true) > weight($1, isGap: true) }
    paper.markup("<div class=\"report-extremes\">\n<div>")
    paper.list(3, "extremes.strengths", sentences(order, isGap: false))
    paper.markup("</div>\n<div>")
    paper.list(3, "extremes.gaps", sentences(gaps, isGap: true))
    paper.markup("</div>\n</div>\n")
  }

  /// How much of the overall score a question brings, or keeps from being brought while it is below its top; importance
  /// counts, as in the plan. Half the scale at least makes a strength.
  private func weight(_ index: Int, isGap: Bool) -> Int {
    let item = findings.item(index)
    guard item.isAsked, item.answer.status == .answered else { return 0 }
    let (level, top) = (item.answer.level, item.question.top)
    if !isGap, 2 * level < top { return 0 }
    let weight = scores.effectiveWeights[index] * item.answer.importance
    return weight / top * (isGap ? top - level : level)
  }

  private func sentences(_ order: [Int], isGap: Bool) -> [Text] {
    let best = order.part(0, 3)
    var sentences: [Text] = []
    for index in best where weight(index, isGap: isGap) > 0 {
      let item = findings.item(index)
      sentences.add(
        phrases("extremes.item question level", item.question.text, item.question.levels[item.answer.level]))
    }
    return sentences
  }

  /// The table of areas, and what has to be known to read it rightly.
  func details(on paper: Paper) {
    let table = Table(
      findings,
      "results.area results.score results.bounds results.answered results.unknown results.coverage results.range"
    )
    let areas = findings.assessment.areas
    for (index, area) in areas.enumerated() { row(area.title, scores.areas[index], index, in: table) }
    row(phrases("results.whole"), scores.overall, areas.count, in: table)
    paper.table("report-areas", phrases("results.caption"), "tf", table)
    paper.list(0, "", noteTexts())
  }

  private func row(_ title: Text, _ score: Score, _ index: Int, in table: Table) {
    table.text(title)
    if let value = score.value {
      table.percent(value)
    } else {
      table.phrase(score.low == nil ? "results.nothing" : "results.not-shown")
    }
    table.text(bounds(score))
    table.text(
      phrases(
        "results.of answered asked", Text(decimal: score.answered),
        Text(decimal: score.asked - score.notApplicable)))
    table.number(score.unknown)
    table.percent(score.coverage)
    table.text(between(uncertainty.low[index], uncertainty.high[index]))
  }

  /// Both bounds, or the one figure where nothing is open.
  private func bounds(_ score: Score) -> Text { between(score.low ?? -1, score.high ?? -1) }

  private func between(_ low: Int, _ high: Int) -> Text {
    if low < 0 { return "" }
    if low == high { return figures.percent(low) }
    return phrases("results.between low high", figures.percent(low), figures.percent(high))
  }

  /// What a reader has to know to read the figures rightly.
  private func noteTexts() -> [Text] {
    var notes: [Text] = []
    for index in scores.caps {
      let item = findings.item(index)
      guard let gate = item.question.gate else { continue }
      notes.add(
        phrases(
          "results.capped question area level description", item.question.text,
          findings.assessment.areas[item.area].title, Text(decimal: gate), item.question.levels[gate]))
    }
    let overall = scores.overall
    func count(_ key: Literal, _ count: Int) {
      if count > 0 { notes.add(phrases(key, count: count)) }
    }
    count("results.unanswered", overall.unanswered)
    count("results.unknown-note", overall.unknown)
    count("results.not-applicable", overall.notApplicable)
    let unmatched = findings.assessment.unmatched
    if !unmatched.isEmpty {
      notes.add(phrases("results.unmatched ids", count: unmatched.count, figures.list(unmatched)))
    }
    return notes
  }
}
