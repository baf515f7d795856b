import Assessment
import JSON
import Roadmap

/// What to do first, why, and when: the plan in pictures and as a table for the wall, its phases with the reasons, what it
/// takes, what could stop it, what it leaves out, and what it took for granted.
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
      paper.list(3, "report-changes.title", texts.changes(from: plan.problem.starts(previous)), "report-changes")
    }
    hundredDays(on: paper)
    details(on: paper)
    paper.markup("</div>\n")
    return paper.bytes
  }

  /// What starts in the first quarter, who signs for it, and how to see that it moves.
  func hundredDays(on paper: Paper) {
    let first = indices(plan.steps.count) { texts.step($0).start == 0 }
    if first.isEmpty { return }
    let table = Table(findings, "report-days.starts report-days.signs report-initiative.indicator")
    for index in first {
      let initiative = initiative(texts.step(index))
      table.text(initiative.title)
      table.text(findings.roleTitle(initiative.owner))
      table.text(initiative.indicator)
    }
    paper.heading(3, phrase: "report-days.title")
    paper.table("report-days", phrases("report-days.caption"), "t", table)
  }

  func details(on paper: Paper) {
    adopted(on: paper)
    paper.list(3, "report-conflict.title", texts.conflicts())
    if !plan.steps.isEmpty {
      let charts = PlanCharts(findings, plan, texts)
      charts.curve(on: paper)
      charts.areas(on: paper)
      wall(on: paper)
      for phase in 0..<4 { section(phase, on: paper) }
      MeansTable(findings, plan).write(on: paper)
      paper.list(3, "report-find-out.title", texts.findOut())
      study?.limits(on: paper)
      risks(on: paper)
    }
    if !findings.hasAnswers { return }
    omitted(on: paper)
    paper.list(3, "report-assumed.title", texts.assumptions())
  }

  /// What the plan changes against the one the parliament has adopted, and what keeping to that costs.
  private func adopted(on paper: Paper) {
    guard let starts = plan.adopted, let date = findings.means.adopted?.date else { return }
    var changes = texts.changes(from: starts)
    let best = plan.worth + plan.priceOfStability
    if plan.priceOfStability > 0 {
      changes.add(phrases("report-adopted.price share", figures.percent(Int(plan.priceOfStability * 1000 / best))))
    }
    paper.list(3, "report-adopted.title", changes)
    paper.paragraph(phrases("report-adopted.date date", figures.date(date)), "report-legend")
  }

  private func initiative(_ step: PlannedRoadmap.Step) -> Initiative {
    findings.initiative(step.initiative)
  }

  /// The whole plan on one page, by start.
  private func wall(on paper: Paper) {
    let table = Table(
      findings, "report-glance.initiative report-glance.when report-initiative.owner report-glance.after")
    for (index, step) in plan.steps.enumerated() {
      table.text(texts.numbered(index))
      table.text(texts.span(step))
      table.text(findings.roleTitle(initiative(step).owner))
      table.text(texts.numbers(texts.needs(step)))
    }
    paper.markup("<section class=\"report-wall\">\n")
    paper.heading(3, phrase: "report-glance.title")
    paper.table("report-glance", phrases("report-glance.caption"), "t", table)
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
    if !reasons.isEmpty { paper.paragraph(phrases("report-why.title"), "report-label") }
    paper.list(0, "", reasons, "report-why")
    paper.markup("<dl class=\"report-facts\">\n")
    paper.fact("report-initiative.owner", findings.roleTitle(initiative.owner))
    paper.fact("report-initiative.effort", texts.effort(initiative))
    paper.fact("report-initiative.cost", texts.cost(initiative))
    paper.fact("report-initiative.share", figures.percent(step.share))
    study?.facts(of: step, on: paper)
    paper.fact("report-initiative.indicator", initiative.indicator)
    paper.fact("report-initiative.risks", initiative.risks)
    paper.fact("report-initiative.guide", initiative.guideTitle)
    paper.markup("</dl>\n</li>\n")
  }

  /// The five steps on which most depends, with what may go wrong.
  private func risks(on paper: Paper) {
    let table = Table(findings, "report-glance.initiative report-risks.loss report-initiative.risks")
    let order = sortedIndices(plan.steps.count) { texts.step($0).share > texts.step($1).share }
    for index in order.part(0, 5) where texts.step(index).share > 0 {
      table.text(texts.numbered(index))
      table.percent(texts.step(index).share)
      table.text(initiative(texts.step(index)).risks)
    }
    if table.rows == 0 { return }
    paper.heading(3, phrase: "report-risks.title")
    paper.table("report-risks", phrases("report-risks.caption"), "tft", table)
  }

  /// What is not in the plan, with the reason; what the answers do not call for is only counted.
  private func omitted(on paper: Paper) {
    if plan.omitted.isEmpty { return }
    let table = Table(findings, "report-glance.initiative report-omitted.why")
    var rest = 0
    for entry in plan.omitted {
      if entry.why == .noNeed {
        rest += 1
        continue
      }
      table.text(findings.title(of: entry.initiative))
      table.text(study?.omission(entry.initiative, entry.why) ?? texts.omission(entry.why))
    }
    paper.heading(3, phrase: "report-omitted.title")
    if table.rows > 0 { paper.table("report-omitted", phrases("report-omitted.caption"), "t", table) }
    if rest > 0 { paper.paragraph(phrases("report-omitted.rest", count: rest)) }
  }
}
