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

  /// What each limit costs: what the plan loses with a fifth less of it, what it gains with more. Limits that do neither are
  /// named below the table.
  func limits(on paper: Paper) {
    let table = Table(findings, "limits.limit limits.less limits.more limits.entering")
    var spare: [Text] = []
    let roles = findings.model.catalogue.roles
    let others: Text = "limits.budget limits.change limits.concurrent"
    for (index, price) in review.limitPrices().enumerated() {
      let name = index < roles.count ? roles[index].title : phrases[others.words[index - roles.count]]
      if price.loss < 6, price.gain < 6 {
        spare.add(phrases("list.quoted text", name))
        continue
      }
      table.text(name)
      table.text(figures.share(price.loss))
      table.text(figures.share(price.gain))
      table.text(texts.quoted(price.entering))
    }
    paper.heading(3, phrase: "limits.title")
    if table.rows > 0 {
      paper.table("report-limits", phrases("limits.caption"), "tfft", table)
      paper.paragraph(phrases("limits.legend"), "report-legend")
    }
    if !spare.isEmpty { paper.paragraph(phrases("limits.spare limits", count: spare.count, figures.list(spare))) }
  }
}
