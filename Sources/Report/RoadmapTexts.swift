import Assessment
import JSON
import Roadmap

/// The sentences of a roadmap, one language and no markup: shared by the HTML, Markdown and CSV reports.
struct RoadmapTexts {
  let findings: Findings
  let plan: PlannedRoadmap
  private let phrases: Phrases
  private let figures: Figures

  init(_ findings: Findings, _ plan: PlannedRoadmap) {
    self.findings = findings
    self.plan = plan
    phrases = findings.phrases
    figures = findings.figures
  }

  /// A stretch of the plan that is looked at together: 0–6, 6–18, 18–36 months, and later.
  struct Phase {
    let title: Text
    let steps: [PlannedRoadmap.Step]
  }

  /// The phases that have steps.
  func phases() -> [Phase] {
    let bounds = [0, 2, 6, 12, Int.max]
    let titles = [
      phrases("report-phase.first"), phrases("report-phase.second"), phrases("report-phase.third"),
      phrases("report-phase.later"),
    ]
    return titles.indices.compactMap { index in
      let steps = plan.steps.filter { $0.start >= bounds[index] && $0.start < bounds[index + 1] }
      return steps.isEmpty ? nil : Phase(title: titles[index], steps: steps)
    }
  }

  /// What the plan as a whole brings.
  func summary() -> Text {
    guard findings.hasAnswers else { return phrases("report-roadmap.blank") }
    guard !plan.steps.isEmpty else { return phrases("report-roadmap.empty") }
    return phrases(
      "report-roadmap.summary", count: plan.steps.count,
      ("quarters", Text(decimal: findings.means.quarters)), ("from", figures.percent(plan.curve.first ?? 0)),
      ("to", figures.percent(plan.curve.last ?? 0)))
  }

  func span(_ step: PlannedRoadmap.Step) -> Text { figures.span(step.start, step.finish) }

  /// Why this, why here: one sentence for each answer that calls for it, then what it waits for, what keeps it from starting
  /// earlier, and what it opens.
  func reasons(_ step: PlannedRoadmap.Step) -> [Text] {
    var reasons: [Text] = []
    if step.isRunning { reasons.add(phrases("report-why.running")) }
    if step.isPinned { reasons.add(phrases("report-why.pinned")) }
    for because in step.because {
      let item = findings.assessment.items[because.item]
      reasons.add(
        phrases(
          item.answer.status == .unknown ? "report-why.unknown" : "report-why.answer",
          ("question", item.question.text), ("now", item.question.levels[item.level]),
          ("then", item.question.levels[because.to])))
    }
    if step.because.isEmpty, !step.opens.isEmpty { reasons.add(phrases("report-why.prerequisite")) }
    if !step.waitsFor.isEmpty {
      reasons.add(
        phrases("report-why.waits", count: step.waitsFor.count, ("initiatives", titles(step.waitsFor))))
    }
    if let limit = step.limit { reasons.add(text(limit)) }
    if !step.opens.isEmpty {
      reasons.add(phrases("report-why.opens", count: step.opens.count, ("initiatives", titles(step.opens))))
    }
    return reasons
  }

  private func titles(_ initiatives: [Int]) -> Text {
    figures.list(
      [Text](count: initiatives.count) { index in
        phrases("report-list.quoted", ("text", findings.title(of: initiatives[index])))
      })
  }

  private func text(_ limit: PlannedRoadmap.Limit) -> Text {
    switch limit {
    case .staff(let role, let quarter):
      return phrases(
        "report-limit.staff", ("role", findings.model.catalogue.roles[role].title), ("quarter", time(quarter)))
    case .budget(let year): return phrases("report-limit.budget", ("year", Text(decimal: year + 1)))
    case .change(let quarter): return phrases("report-limit.change", ("quarter", time(quarter)))
    case .concurrent(let quarter): return phrases("report-limit.concurrent", ("quarter", time(quarter)))
    }
  }

  private func time(_ quarter: Int) -> Text { figures.quarter(quarter) }

  /// Person-months per role: `analysis 1,5; training 2`.
  func effort(_ initiative: Initiative) -> Text {
    var parts: [Text] = []
    for (role, amount) in initiative.effort where amount > 0 { parts.add(effort(findings.roleTitle(role), amount)) }
    return figures.list(parts)
  }

  private func effort(_ role: Text, _ amount: Int) -> Text {
    phrases("report-initiative.effort-part", ("role", role), ("amount", figures.tenths(amount)))
  }

  func cost(_ initiative: Initiative) -> Text {
    initiative.cost == 0
      ? phrases("report-initiative.no-cost")
      : phrases("report-initiative.thousands", ("amount", figures.grouped(initiative.cost)))
  }

  func omission(_ why: PlannedRoadmap.Omission) -> Text {
    switch why {
    case .inPlace: phrases("report-omitted.in-place")
    case .excluded: phrases("report-omitted.excluded")
    case .noNeed: phrases("report-omitted.no-need")
    case .covered: phrases("report-omitted.covered")
    case .noRoom: phrases("report-omitted.no-room")
    }
  }

  /// "Find out … before Q3 2027", for each "don't know" that the plan builds on.
  func findOut() -> [Text] {
    [Text](count: plan.findOut.count) { index in
      let task = plan.findOut[index]
      return phrases(
        "report-find-out.task",
        ("question", findings.assessment.items[task.item].question.text), ("quarter", time(task.before)))
    }
  }

  /// What the plan took for granted.
  func assumptions() -> [Text] {
    let means = findings.means
    var assumptions: [Text] = []
    var assumed: [Text] = []
    for (index, role) in findings.model.catalogue.roles.enumerated() where !means.isGiven.capacity[index] {
      assumed.add(effort(role.title, means.capacity[index]))
    }
    if !assumed.isEmpty { assumptions.add(phrases("report-assumed.staff", ("roles", figures.list(assumed)))) }
    if !means.isGiven.budget {
      assumptions.add(phrases("report-assumed.budget", ("amount", figures.grouped(means.budget))))
    }
    if !means.isGiven.changeCapacity {
      assumptions.add(phrases("report-assumed.change", ("amount", figures.grouped(means.changeCapacity))))
    }
    if !means.isGiven.concurrent {
      assumptions.add(phrases("report-assumed.concurrent", count: means.concurrent))
    }
    if means.start == nil { assumptions.add(phrases("report-assumed.start")) }
    let unmatched = plan.problem.unmatched
    if !unmatched.isEmpty {
      assumptions.add(
        phrases("report-assumed.unmatched", count: unmatched.count, ("ids", figures.list(unmatched))))
    }
    if !plan.conflicts.isEmpty { assumptions.add(phrases("report-assumed.conflicts", count: plan.conflicts.count)) }
    return assumptions
  }
}

extension [Text] {
  /// Appends a sentence. A call, where `append` would be written out at each of the many places.
  @inline(never) mutating func add(_ sentence: Text) { append(sentence) }
}
