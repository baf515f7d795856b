import Assessment
import JSON
import Roadmap

/// What to do first, why, and when: the plan in pictures and as a table for the wall, what it takes, what could stop it,
/// what it leaves out and what it took for granted; and its initiatives one by one.
final class RoadmapReport {
  let findings: Findings
  let plan: PlannedRoadmap
  let texts: RoadmapTexts
  /// What planning again under other assumptions showed.
  let study: PlanStudy?
  private let phrases: Phrases
  private let figures: Figures

  /// The study plans some dozens of times again: while means are tried out (`trial`), it is left away.
  init(_ findings: Findings, isStudied: Bool = true) {
    self.findings = findings
    phrases = findings.phrases
    figures = findings.figures
    plan = findings.plan()
    texts = RoadmapTexts(findings, plan)
    study = isStudied ? PlanStudy(findings, plan, texts) : nil
  }

  /// All of it, for the page.
  func fragment() -> [UInt8] {
    let paper = Paper(phrases)
    paper.markup("<div class=\"report-roadmap\">\n")
    paper.paragraph(texts.summary(), "report-lead")
    if let previous = findings.previous {
      paper.list(3, "changes.title", texts.changes(from: plan.problem.starts(previous)), "report-changes")
    }
    hundredDays(on: paper)
    details(on: paper)
    initiatives(on: paper)
    paper.markup("</div>\n")
    return paper.bytes
  }

  /// What starts in the first quarter, who signs for it, and how to see that it moves.
  func hundredDays(on paper: Paper) {
    let first = indices(plan.steps.count) { texts.step($0).start == 0 }
    if first.isEmpty { return }
    let table = Table(findings, "days.starts days.signs initiative.indicator")
    // More would not leave the first page on one page. Steps stand by their start.
    let most = 7
    for index in first where index < most {
      let initiative = initiative(texts.step(index))
      table.text(initiative.title)
      table.text(findings.roleTitle(initiative.owner))
      table.text(initiative.indicator)
    }
    paper.heading(3, phrase: "days.title")
    paper.table("report-days", phrases("days.caption"), "t", table)
    if first.count > most { paper.paragraph(phrases("days.more", count: first.count - most), "report-legend") }
  }

  func details(on paper: Paper) {
    adopted(on: paper)
    paper.list(3, "conflict.title", texts.conflicts())
    if !plan.steps.isEmpty {
      let charts = PlanCharts(findings, plan, texts)
      charts.curve(on: paper)
      charts.areas(on: paper)
      wall(on: paper)
      MeansTable(findings, plan).write(on: paper)
      paper.list(3, "find-out.title", texts.findOut())
      study?.limits(on: paper)
      risks(on: paper)
    }
    if !findings.hasAnswers { return }
    omitted(on: paper)
    paper.list(3, "assumed.title", texts.assumptions())
  }

  /// Every step with its reasons, phase by phase.
  func initiatives(on paper: Paper) {
    for phase in 0..<4 { section(phase, on: paper) }
  }

  /// What the plan changes against the one the parliament has adopted, and what keeping to that costs.
  private func adopted(on paper: Paper) {
    guard let starts = plan.adopted, let date = findings.means.adopted?.date else { return }
    var changes = texts.changes(from: starts)
    let best = plan.worth + plan.priceOfStability
    if plan.priceOfStability > 0 {
      changes.add(phrases("adopted.price share", figures.percent(Int(plan.priceOfStability * 1000 / best))))
    }
    paper.list(3, "adopted.title", changes)
    paper.paragraph(phrases("adopted.date date", figures.date(date)), "report-legend")
  }

  private func initiative(_ step: PlannedRoadmap.Step) -> Initiative {
    findings.initiative(step.initiative)
  }

  /// The whole plan on one page, by start.
  private func wall(on paper: Paper) {
    let table = Table(
      findings, "glance.initiative glance.when initiative.owner glance.after")
    for (index, step) in plan.steps.enumerated() {
      table.text(texts.numbered(index))
      table.text(texts.span(step))
      table.text(findings.roleTitle(initiative(step).owner))
      table.text(texts.numbers(texts.needs(step)))
    }
    paper.markup("<section class=\"report-wall\">\n")
    // More rows than these go on over the page.
    paper.heading(3, phrase: plan.steps.count > 40 ? "glance.caption" : "glance.title")
    paper.table("report-glance", phrases("glance.caption"), "t", table)
    paper.markup("</section>\n")
  }

  private func section(_ phase: Int, on paper: Paper) {
    let steps = indices(plan.steps.count) { texts.phase(of: texts.step($0)) == phase }
    if steps.isEmpty { return }
    paper.markup("<section class=\"report-phase\">\n")
    paper.heading(3, texts.title(ofPhase: phase))
    paper.markup("<ol class=\"report-steps\">\n")
    for index in steps { item(index, on: paper) }
    paper.markup("</ol>\n</section>\n")
  }

  private func item(_ index: Int, on paper: Paper) {
    let step = texts.step(index)
    let initiative = initiative(step)
    paper.markup("<li class=\"report-step\">\n")
    paper.heading(4, texts.numbered(index))
    paper.paragraph(texts.span(step), "report-when")
    paper.paragraph(initiative.summary)
    let reasons = texts.reasons(step)
    if !reasons.isEmpty { paper.paragraph(phrases("why.title"), "report-label") }
    paper.list(0, "", reasons, "report-why")
    paper.markup("<dl class=\"report-facts\">\n")
    paper.fact("initiative.owner", findings.roleTitle(initiative.owner))
    paper.fact("initiative.effort", texts.effort(initiative))
    paper.fact("initiative.cost", texts.cost(initiative))
    paper.fact("initiative.share", figures.share(step.share))
    study?.facts(of: step, on: paper)
    paper.fact("initiative.indicator", initiative.indicator)
    paper.fact("initiative.risks", initiative.risks)
    paper.fact("initiative.guide", initiative.guideTitle)
    paper.markup("</dl>\n</li>\n")
  }

  /// The five steps on which most depends, with what may go wrong.
  private func risks(on paper: Paper) {
    let table = Table(findings, "glance.initiative risks.loss initiative.risks")
    let order = sortedIndices(plan.steps.count) { texts.step($0).share > texts.step($1).share }
    for index in order.part(0, 5) where texts.step(index).share > 0 {
      table.text(texts.numbered(index))
      table.text(figures.share(texts.step(index).share))
      table.text(initiative(texts.step(index)).risks)
    }
    if table.rows == 0 { return }
    paper.heading(3, phrase: "risks.title")
    paper.table("report-risks", phrases("risks.caption"), "tft", table)
  }

  /// What is not in the plan, a row for each reason; what the answers do not call for is only counted.
  private func omitted(on paper: Paper) {
    if plan.omitted.isEmpty { return }
    let table = Table(findings, "glance.initiative omitted.why")
    let reasons = [Text](count: plan.omitted.count) { index in
      let entry = plan.omitted[index]
      return study?.omission(entry.initiative, entry.why) ?? texts.omission(entry.why)
    }
    var rest = 0
    for (index, entry) in plan.omitted.enumerated() {
      if entry.why == .noNeed {
        rest += 1
        continue
      }
      var alike: [Int] = []
      for at in reasons.indices where reasons[at] == reasons[index] {
        if at < index { break }
        alike.append(plan.omitted[at].initiative)
      }
      if alike.isEmpty { continue }
      table.text(texts.quoted(alike))
      table.text(reasons[index])
    }
    paper.heading(3, phrase: "omitted.title")
    if table.rows > 0 { paper.table("report-omitted", phrases("omitted.caption"), "t", table) }
    if rest > 0 { paper.paragraph(phrases("omitted.rest", count: rest)) }
  }
}
