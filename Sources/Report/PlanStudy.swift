import Assessment
import JSON
import Roadmap

/// What planning again under other assumptions says of the plan: how sure each place is, what a delay does, what was left
/// out would take, and what each limit costs.
final class PlanStudy {
  private let findings: Findings
  private let texts: RoadmapTexts
  private let review: PlanReview
  private let robustness: Robustness
  private let phrases: Phrases
  private let figures: Figures

  init(_ findings: Findings, _ plan: PlannedRoadmap, _ texts: RoadmapTexts) {
    self.findings = findings
    self.texts = texts
    phrases = findings.phrases
    figures = findings.figures
    review = plan.review()
    robustness = plan.robustness()
  }

  func facts(of step: PlannedRoadmap.Step, on paper: Paper) {
    paper.fact("report-delay.title", texts.delay(step.initiative, review))
    paper.fact("report-sure.title", texts.sure(step.initiative, robustness))
  }

  func omission(_ initiative: Int, _ why: PlannedRoadmap.Omission) -> Text {
    texts.omission(initiative, why, review)
  }

  /// How far the plan can be relied on.
  func stability() -> Text {
    phrases(
      "report-method.stability draws average worst", Text(decimal: robustness.draws),
      figures.percent(robustness.regret), figures.percent(robustness.worstRegret))
  }

  /// What each limit costs: what the plan loses with a fifth less of it, what it gains with more.
  func limits(on paper: Paper) {
    let table = Table(findings, "report-limits.limit report-limits.less report-limits.more report-limits.entering")
    for price in review.limitPrices() {
      switch price.kind {
      case .staff(let role): table.text(findings.model.catalogue.roles[role].title)
      case .budget: table.phrase("report-limits.budget")
      case .change: table.phrase("report-limits.change")
      case .concurrent: table.phrase("report-limits.concurrent")
      }
      table.percent(price.loss)
      table.percent(price.gain)
      table.text(figures.list([Text](count: price.entering.count) { findings.title(of: price.entering[$0]) }))
    }
    paper.heading(3, phrase: "report-limits.title")
    paper.table("report-limits", phrases("report-limits.caption"), "tfft", table)
    paper.paragraph(phrases("report-limits.legend"), "report-legend")
  }
}
