/// How much work a plan is worth. Counted in candidates, never in time, so that a plan does not depend on the machine.
public enum Effort: Sendable {
  /// For every change in a page: about 10 ms at 150 initiatives.
  case quick
  /// For a report: at most 100 ms at 150 initiatives.
  case normal
  /// For a decision: seconds.
  case thorough
}

/// What planning gives.
public struct PlanningResult: Sendable {
  /// The best plan found; it keeps every rule but the wishes named in `conflicts`.
  public var plan: Plan
  /// Wishes that cannot be had, with their causes.
  public var conflicts: [PlanningConflict]
  /// Whether it is shown that no plan is worth more.
  public var isProvenOptimal: Bool
}

/// A wish that cannot be had.
public struct PlanningConflict: Sendable {}

/// Makes a plan.
public func makePlan(_ problem: PlanningProblem, effort: Effort, from previous: Plan? = nil) -> PlanningResult {
  search(problem, effort: effort, from: previous, seed: 1)
}

/// As `makePlan`, with the seed of its random choices, for measuring.
func search(_ problem: PlanningProblem, effort: Effort, from previous: Plan?, seed: UInt64) -> PlanningResult {
  let tables = PlannerTables(problem, problem.initiatives.map { $0.status })
  let schedule = PlannerSchedule(tables)
  let urgency = schedule.urgency()
  let best = Row<Int>(tables.count, -1)
  var bestWorth = Int64.min
  for quarters in [2, 4] {
    schedule.reset()
    schedule.placeRequired(order: urgency)
    schedule.addGreedily(quarters: quarters)
    if schedule.value() > bestWorth {
      bestWorth = schedule.value()
      for index in 0..<tables.count { best[index] = schedule.start[index] }
    }
  }
  let search = PlannerSearch(schedule, seed: seed)
  search.begin(best)
  let steps =
    switch effort {
    case .quick: 4_000
    case .normal: 60_000
    case .thorough: 2_000_000
    }
  search.anneal(steps: steps)
  return PlanningResult(
    plan: Plan(starts: search.best(), objective: search.bestWorth), conflicts: [], isProvenOptimal: false)
}
