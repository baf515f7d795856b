import Assessment
import JSON
import Roadmap

// How sure the plan is, and what would change it: the study of the plan, which takes some dozens of plans.
extension RoadmapTexts {
  /// How sure it is that an initiative belongs into the plan, and when it usually starts.
  func sure(_ initiative: Int, _ robustness: Robustness) -> Text {
    var question: Text = ""
    let key: Literal
    switch robustness.place(of: initiative) {
    case .core: key = "sure.core share when"
    case .borderline: key = "sure.borderline share when"
    case .sensitive(let item):
      key = "sure.sensitive share when question"
      question = findings.item(item).question.text
    case .outside: key = "sure.outside share when"
    }
    let (first, last) = (robustness.usualFirst[initiative], robustness.usualLast[initiative])
    let when = first < 0 ? "–" : figures.span(first, last + 1)
    return phrases(key, figures.percent(robustness.frequency[initiative]), when, question)
  }

  /// What a quarter's delay does; empty where nothing can be said of it.
  func delay(_ initiative: Int, _ review: PlanReview) -> Text {
    guard let delay = review.delay(initiative) else { return "" }
    let key: Literal = delay.dropped.contains(initiative) ? "delay.out share" : "delay.cost share"
    let cost = phrases(key, figures.share(delay.lost))
    var others = delay.slips
    for other in delay.dropped where other != initiative { others.append(other) }
    return others.isEmpty ? cost : cost + " " + phrases("delay.slips initiatives", quoted(others))
  }

  /// Why an initiative is not in the plan, and what it would take to bring it in.
  func omission(_ initiative: Int, _ why: PlannedRoadmap.Omission, _ review: PlanReview) -> Text {
    switch why {
    case .inPlace, .excluded, .noNeed: return omission(why)
    case .covered:
      let others = review.covering(initiative)
      if others.isEmpty { return omission(why) }
      return phrases("omitted.covered-by initiatives", count: others.count, quoted(others))
    case .noRoom:
      let needed = review.missingNeeds(initiative)
      if !needed.isEmpty { return phrases("omitted.needs initiatives", quoted(needed)) }
      let lacking = lacking(review.shortfall(initiative))
      if lacking.isEmpty { return omission(why) }
      return phrases("omitted.would-take means", joined(lacking, by: "list.semicolon"))
    }
  }

  /// How much more of what there would have to be, and when: for each limit the first quarter in which it would be exceeded.
  private func lacking(_ violations: [Violation]) -> [Text] {
    var sentences: [Text] = []
    for (index, violation) in violations.enumerated() {
      var first = 0
      while violations[first].rule != violation.rule || violations[first].resource != violation.resource { first += 1 }
      if first == index { sentences.add(lacking(violation)) }
    }
    return sentences
  }

  private func lacking(_ violation: Violation) -> Text {
    let amount = Int(violation.needed - violation.available)
    let when = figures.quarter(violation.quarter)
    switch violation.rule {
    case .capacity:
      let role = findings.model.catalogue.roles[violation.resource].title
      return phrases("lacking.staff amount when role", figures.tenths(amount), when, role)
    case .budget:
      return phrases("lacking.budget amount year", figures.grouped(amount), Text(decimal: violation.resource + 1))
    default:
      return phrases(
        violation.rule == .change ? "lacking.change when" : "lacking.concurrent when", count: amount, when)
    }
  }
}
