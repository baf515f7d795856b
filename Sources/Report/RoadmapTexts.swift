import Assessment
import JSON
import Roadmap

/// The sentences of a roadmap, one language and no markup: shared by the HTML, Markdown and CSV reports.
final class RoadmapTexts {
  let findings: Findings
  let plan: PlannedRoadmap
  let phrases: Phrases
  let figures: Figures

  init(_ findings: Findings, _ plan: PlannedRoadmap) {
    self.findings = findings
    self.plan = plan
    phrases = findings.phrases
    figures = findings.figures
  }

  /// A step by its place in the plan. A call, where bounds check and reference count would be written out at each place.
  @inline(never) func step(_ index: Int) -> PlannedRoadmap.Step { plan.steps[index] }

  /// Which stretch of the plan a step starts in: 0–6, 6–18, 18–36 months, or later.
  func phase(of step: PlannedRoadmap.Step) -> Int { step.start < 2 ? 0 : step.start < 6 ? 1 : step.start < 12 ? 2 : 3 }

  func title(ofPhase phase: Int) -> Text {
    let titles: Text = "phase.first phase.second phase.third phase.later"
    return phrases[titles.words[phase]]
  }

  /// A step's number in the plan and its title: `3. Steering committee`.
  func numbered(_ step: Int) -> Text {
    phrases(
      "list.numbered number text", Text(decimal: step + 1), findings.title(of: self.step(step).initiative))
  }

  /// The numbers of steps: `3, 7`.
  func numbers(_ steps: [Int]) -> Text {
    var numbers: [Text] = []
    for step in steps { numbers.add(Text(decimal: step + 1)) }
    return joined(numbers, by: "list.comma")
  }

  /// Texts one after the other, with a phrase between.
  @inline(never) func joined(_ texts: [Text], by separator: Literal) -> Text {
    var joined: Text = ""
    for text in texts { joined = joined.isEmpty ? text : joined + phrases(separator) + text }
    return joined
  }

  /// The steps of the plan that have to be finished before this one: for each of its prerequisites the one that is first.
  func needs(_ step: PlannedRoadmap.Step) -> [Int] {
    var needs: [Int] = []
    for clause in plan.problem.planning.initiatives[step.initiative].prerequisites {
      var first = -1
      for (index, other) in plan.steps.enumerated() where clause.contains(other.initiative) {
        if first < 0 || other.finish < self.step(first).finish { first = index }
      }
      if first >= 0, self.step(first).finish <= step.start, !needs.contains(first) { needs.append(first) }
    }
    return needs
  }

  /// What the plan as a whole brings.
  func summary() -> Text {
    guard findings.hasAnswers else { return phrases("roadmap.blank") }
    guard !plan.steps.isEmpty else { return phrases("roadmap.empty") }
    return phrases(
      "roadmap.summary quarters from to", count: plan.steps.count, Text(decimal: findings.means.quarters),
      figures.percent(plan.curve.first ?? 0), figures.percent(plan.curve.last ?? 0))
  }

  /// The plan in a few sentences: what it brings, what comes first, and what is not known yet.
  func outlook() -> Text {
    var outlook = summary()
    var first: [Int] = []
    for step in plan.steps where step.start == 0 { first.append(step.initiative) }
    if !first.isEmpty {
      outlook =
        outlook + " "
        + (first.count > 3
          ? phrases("outlook.many initiatives", count: first.count, quoted(first.part(0, 3)))
          : phrases("outlook.first initiatives", count: first.count, quoted(first)))
    }
    if !plan.findOut.isEmpty { outlook = outlook + " " + phrases("outlook.find-out", count: plan.findOut.count) }
    return outlook
  }

  func span(_ step: PlannedRoadmap.Step) -> Text { figures.span(step.start, step.finish) }

  /// Why this, why here: one sentence for each answer that calls for it, then what it waits for, what keeps it from starting
  /// earlier, and what it opens.
  func reasons(_ step: PlannedRoadmap.Step) -> [Text] {
    var reasons: [Text] = []
    if step.isRunning { reasons.add(phrases("why.running")) }
    if step.isPinned { reasons.add(phrases("why.pinned")) }
    for because in step.because {
      let item = findings.item(because.item)
      reasons.add(
        phrases(
          item.answer.status == .unknown
            ? "why.unknown question now then" : "why.answer question now then", item.question.text,
          item.question.levels[item.level], item.question.levels[because.to]))
    }
    if step.because.isEmpty, !step.opens.isEmpty { reasons.add(phrases("why.prerequisite")) }
    if !step.waitsFor.isEmpty {
      reasons.add(
        phrases("why.waits initiatives", count: step.waitsFor.count, quoted(step.waitsFor)))
    }
    if let limit = step.limit { reasons.add(text(limit)) }
    if !step.opens.isEmpty {
      reasons.add(phrases("why.opens initiatives", count: step.opens.count, quoted(step.opens)))
    }
    return reasons
  }

  /// The titles in quotation marks, as a list in running text.
  func quoted(_ initiatives: [Int]) -> Text {
    figures.list(
      [Text](count: initiatives.count) { index in
        phrases("list.quoted text", findings.title(of: initiatives[index]))
      })
  }

  private func text(_ limit: PlannedRoadmap.Limit) -> Text {
    var who: Text = ""
    let (key, when): (Literal, Int)
    switch limit {
    case .staff(let role, let quarter):
      who = findings.model.catalogue.roles[role].title
      (key, when) = ("limit.staff quarter role", quarter)
    case .budget(let year): return phrases("limit.budget year", Text(decimal: year + 1))
    case .change(let quarter): (key, when) = ("limit.change quarter", quarter)
    case .concurrent(let quarter): (key, when) = ("limit.concurrent quarter", quarter)
    }
    return phrases(key, time(when), who)
  }

  private func time(_ quarter: Int) -> Text { figures.quarter(quarter) }

  /// Person-months per role: `analysis: 1.5; training: 2`.
  func effort(_ initiative: Initiative) -> Text {
    var parts: [Text] = []
    for work in initiative.effort where work.amount > 0 {
      parts.add(effort(findings.roleTitle(work.role), work.amount))
    }
    return joined(parts, by: "list.semicolon")
  }

  private func effort(_ role: Text, _ amount: Int) -> Text {
    phrases("initiative.effort-part role amount", role, figures.tenths(amount))
  }

  func cost(_ initiative: Initiative) -> Text {
    initiative.cost == 0
      ? phrases("initiative.no-cost")
      : phrases("initiative.thousands amount", figures.grouped(initiative.cost))
  }

  /// Why an initiative is not in the plan.
  func omission(_ why: PlannedRoadmap.Omission) -> Text {
    let key: Literal =
      switch why {
      case .inPlace: "omitted.in-place"
      case .excluded: "omitted.excluded"
      case .noNeed: "omitted.no-need"
      case .covered: "omitted.covered"
      case .noRoom: "omitted.no-room"
      }
    return phrases(key)
  }

  /// "Find out … before Q3 2027", for each "don't know" that the plan builds on.
  func findOut() -> [Text] {
    [Text](count: plan.findOut.count) { index in
      let task = plan.findOut[index]
      return phrases(
        "find-out.task question quarter", findings.item(task.item).question.text, time(task.before))
    }
  }

  /// What the plan took for granted.
  func assumptions() -> [Text] {
    let means = findings.means
    var assumptions: [Text] = []
    var assumed: [Text] = []
    for (index, role) in findings.model.catalogue.roles.enumerated() where !means.isGiven.capacity.contains(index) {
      assumed.add(effort(role.title, means.capacity[index]))
    }
    if !assumed.isEmpty {
      assumptions.add(phrases("assumed.staff roles", joined(assumed, by: "list.semicolon")))
    }
    if !means.isGiven.budget {
      assumptions.add(phrases("assumed.budget amount", figures.grouped(means.budget)))
    }
    if !means.isGiven.changeCapacity {
      assumptions.add(phrases("assumed.change amount", figures.grouped(means.changeCapacity)))
    }
    if !means.isGiven.concurrent {
      assumptions.add(phrases("assumed.concurrent", count: means.concurrent))
    }
    if means.start == nil { assumptions.add(phrases("assumed.start")) }
    let unmatched = plan.problem.unmatched
    if !unmatched.isEmpty {
      assumptions.add(
        phrases("assumed.unmatched ids", count: unmatched.count, figures.list(unmatched)))
    }
    return assumptions
  }
}
