import Assessment
import JSON

/// Answers "why here?" by asking the model again, never from the planner's memory: what a step raises, what it waits for,
/// what it opens, which limit keeps it from starting earlier, and what is lost without it.
final class PlanReasons {
  let problem: RoadmapProblem
  let starts: [Int]
  let worth: Int64
  /// For each question, the quarter from which each of its levels is reached; `never` beyond the plan.
  private let reached: [[Int]]

  private static let never = Int.max
  private let planning: PlanningProblem
  /// Laid out once for all that is asked.
  private let layout: PlanningLayout

  init(problem: RoadmapProblem, starts: [Int], worth: Int64) {
    self.problem = problem
    planning = problem.planning
    layout = PlanningLayout(planning)
    self.starts = starts
    self.worth = worth
    reached = PlanReasons.reached(problem.planning, starts)
  }

  func step(_ index: Int) -> PlannedRoadmap.Step {
    let initiative = planning.initiatives[index]
    let start = starts[index]
    let waits = waitsFor(index)
    var isPinned = false
    if case .pinned = initiative.status { isPinned = true }
    let isRunning = initiative.status == .running
    return PlannedRoadmap.Step(
      initiative: index, start: start, finish: start + initiative.duration, isRunning: isRunning, isPinned: isPinned,
      share: share(index), because: because(index), opens: opens(index), waitsFor: isRunning ? [] : waits,
      limit: waits.isEmpty && start > 0 && !isPinned && !isRunning ? limit(index) : nil)
  }

  func omission(_ index: Int) -> PlannedRoadmap.Omission {
    switch planning.initiatives[index].status {
    case .done: return .inPlace
    case .excluded: return .excluded
    default: break
    }
    let initiative = planning.initiatives[index]
    var hasNeed = false
    for lift in initiative.lifts {
      for level in valuedLevels(lift) {
        hasNeed = true
        if reached[lift.question][level] == PlanReasons.never { return .noRoom }
      }
    }
    return hasNeed ? .covered : .noNeed
  }

  /// The level of each question at the start of each quarter 0…T.
  func levelsByQuarter() -> [[Int]] {
    [[Int]](count: planning.quarters + 1) { quarter in
      [Int](count: planning.questions.count) { question in
        var level = planning.questions[question].current
        while level + 1 < reached[question].count, reached[question][level + 1] <= quarter { level += 1 }
        return level
      }
    }
  }

  private func valuedLevels(_ lift: PlanningProblem.Lift) -> [Int] {
    let question = planning.questions[lift.question]
    return indices(lift.to + 1) { level in
      level > lift.from && level > question.current && level <= question.stepValue.count
        && question.stepValue[level - 1] > 0
    }
  }

  private func because(_ index: Int) -> [PlannedRoadmap.Reason] {
    var reasons: [PlannedRoadmap.Reason] = []
    for lift in planning.initiatives[index].lifts {
      if let to = valuedLevels(lift).last { reasons.add(.init(item: lift.question, to: to)) }
    }
    return reasons
  }

  private func opens(_ index: Int) -> [Int] {
    indices(planning.initiatives.count) { other in
      isPlanned(other) && planning.initiatives[other].prerequisites.contains { $0.contains(index) }
    }
  }

  private func isPlanned(_ index: Int) -> Bool { starts[index] >= 0 && planning.initiatives[index].status != .done }

  /// For each clause met only at the start, the member that finishes first.
  private func waitsFor(_ index: Int) -> [Int] {
    var waits: [Int] = []
    for clause in planning.initiatives[index].prerequisites {
      var first: Int?
      for member in clause {
        if planning.initiatives[member].status == .done {
          first = nil
          break
        }
        guard isPlanned(member) else { continue }
        if let known = first, finish(known) <= finish(member) { continue }
        first = member
      }
      if let first, finish(first) == starts[index], !waits.contains(first) { waits.append(first) }
    }
    return waits
  }

  private func finish(_ index: Int) -> Int { starts[index] + planning.initiatives[index].duration }

  private func limit(_ index: Int) -> PlannedRoadmap.Limit? {
    let earlier = layout.row(starts)
    earlier[index] -= 1
    for violation in layout.violations(of: earlier) {
      switch violation.rule {
      case .capacity: return .staff(role: violation.resource, quarter: violation.quarter)
      case .budget: return .budget(year: violation.resource)
      case .change: return .change(quarter: violation.quarter)
      case .concurrency: return .concurrent(quarter: violation.quarter)
      default: continue
      }
    }
    return nil
  }

  /// Takes the step out with all that can no longer be done, and looks at what is left.
  private func share(_ index: Int) -> Int {
    guard worth > 0 else { return 0 }
    let without = layout.row(starts)
    without[index] = -1
    var changed = true
    while changed {
      changed = false
      for other in planning.initiatives.indices where without[other] >= 0 {
        let initiative = planning.initiatives[other]
        if initiative.status == .running || initiative.status == .done { continue }
        let isServed = initiative.prerequisites.allSatisfy { clause in
          clause.contains { member in
            planning.initiatives[member].status == .done
              || (without[member] >= 0
                && without[member] + planning.initiatives[member].duration <= without[other])
          }
        }
        if !isServed {
          without[other] = -1
          changed = true
        }
      }
    }
    let lost = worth - layout.objective(of: without)
    return Int(min(1000, max(0, lost) * 1000 / worth))
  }

  private static func reached(_ planning: PlanningProblem, _ starts: [Int]) -> [[Int]] {
    [[Int]](count: planning.questions.count) { index in
      let question = planning.questions[index]
      var reached = [Int](count: question.stepValue.count + 1) { $0 <= question.current ? 0 : never }
      for (other, initiative) in planning.initiatives.enumerated() where starts[other] >= 0 {
        if initiative.status == .done { continue }
        let effect = starts[other] + initiative.duration + initiative.lag
        guard effect <= planning.quarters else { continue }
        for lift in initiative.lifts where lift.question == index && lift.from < lift.to {
          for level in (lift.from + 1)...lift.to where level < reached.count {
            reached[level] = min(reached[level], effect)
          }
        }
      }
      for level in 1..<reached.count { reached[level] = max(reached[level], reached[level - 1]) }
      return reached
    }
  }
}
