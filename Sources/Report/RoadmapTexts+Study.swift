import Assessment
import JSON
import Roadmap

// How sure the plan is, and what would change it: the study of the plan, which only the command makes.
extension RoadmapTexts {
  /// How sure it is that an initiative belongs into the plan, and when it usually starts.
  func sure(_ initiative: Int, _ robustness: Robustness) -> Text {
    var question: Text = ""
    let key: Literal
    switch robustness.place(of: initiative) {
    case .core: key = "report-sure.core share when"
    case .borderline: key = "report-sure.borderline share when"
    case .sensitive(let item):
      key = "report-sure.sensitive share when question"
      question = findings.item(item).question.text
    case .outside: key = "report-sure.outside share when"
    }
    let (first, last) = (robustness.usualFirst[initiative], robustness.usualLast[initiative])
    let when = first < 0 ? "–" : figures.span(first, last + 1)
    return phrases(key, figures.percent(robustness.frequency[initiative]), when, question)
  }

  /// What a quarter's delay does; empty where nothing can be said of it.
  func delay(_ initiative: Int, _ review: PlanReview) -> Text {
    guard let delay = review.delay(initiative) else { return "" }
    let cost = phrases("report-delay.cost share", figures.percent(delay.lost))
    let slips = delay.slips.count
    let others = [Int](count: slips + delay.dropped.count) { $0 < slips ? delay.slips[$0] : delay.dropped[$0 - slips] }
    return others.isEmpty ? cost : cost + " " + phrases("report-delay.slips initiatives", quoted(others))
  }

  /// Why an initiative is not in the plan, and what it would take to bring it in.
  func omission(_ initiative: Int, _ why: PlannedRoadmap.Omission, _ review: PlanReview) -> Text {
    switch why {
    case .inPlace, .excluded, .noNeed: return omission(why)
    case .covered:
      let others = review.covering(initiative)
      return phrases(
        others.isEmpty ? "report-omitted.covered" : "report-omitted.covered-by initiatives", quoted(others))
    case .noRoom:
      let needed = review.missingNeeds(initiative)
      if !needed.isEmpty { return phrases("report-omitted.needs initiatives", quoted(needed)) }
      let lacking = review.shortfall(initiative)
      if lacking.isEmpty { return omission(why) }
      return phrases(
        "report-omitted.would-take means", figures.list([Text](count: lacking.count) { self.lacking(lacking[$0]) }))
    }
  }

  /// How much more of what there would have to be, and when.
  private func lacking(_ violation: Violation) -> Text {
    let amount = Int(violation.needed - violation.available)
    var when = figures.quarter(violation.quarter)
    let key: Literal
    switch violation.rule {
    case .capacity:
      let role = findings.model.catalogue.roles[violation.resource].title
      return phrases("report-lacking.staff amount when role", figures.tenths(amount), when, role)
    case .budget:
      key = "report-lacking.budget amount when"
      when = phrases("report-means.year-number number", Text(decimal: violation.resource + 1))
    case .change: key = "report-lacking.change amount when"
    default: key = "report-lacking.concurrent amount when"
    }
    return phrases(key, figures.grouped(amount), when)
  }
}
