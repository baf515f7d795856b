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
    paper.fact("delay.title", texts.delay(step.initiative, review))
    paper.fact("sure.title", texts.sure(step.initiative, robustness))
  }

  func omission(_ initiative: Int, _ why: PlannedRoadmap.Omission) -> Text {
    texts.omission(initiative, why, review)
  }

  /// How far the plan can be relied on.
  func stability() -> Text {
    phrases(
      "method.stability draws average worst", Text(decimal: robustness.draws),
      figures.percent(robustness.regret), figures.percent(robustness.worstRegret))
  }

  /// What each limit costs: what the plan loses with a fifth less of it, what it gains with more.
  func limits(on paper: Paper) {
    let prices = review.limitPrices()
    let table = Table(findings, "limits.limit limits.less limits.more limits.entering")
    for price in prices {
      switch price.kind {
      case .staff(let role): table.text(findings.model.catalogue.roles[role].title)
      case .budget: table.phrase("limits.budget")
      case .change: table.phrase("limits.change")
      case .concurrent: table.phrase("limits.concurrent")
      }
      table.percent(price.loss)
      table.percent(price.gain)
      table.text(texts.quoted(price.entering))
    }
    paper.heading(3, phrase: "limits.title")
    paper.table("report-limits", phrases("limits.caption"), "tfft", table)
    paper.paragraph(phrases("limits.legend"), "report-legend")
  }
}
