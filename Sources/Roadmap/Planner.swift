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
  /// Wishes that cannot be had, with their causes, in the order they were found; empty when all can.
  public var conflicts: [PlanningConflict]
  /// Whether it is shown that no plan is worth more; always false where there are conflicts.
  public var isProvenOptimal: Bool
  /// What keeping to the previous plan costs: the worth of the best plan found less that of `plan`. Zero without one.
  public var priceOfStability: Int64
}

/// Makes a plan: feasible always, as good as the effort allows, the same for the same problem on every machine.
///
/// In order: find the wishes that cannot be had and give them up (`PlannerWishes`); lay the problem out in tables
/// (`PlannerDraft`, `PlannerPacking`, `PlannerTables`); make first plans (`PlannerGreedy`); improve the best of them by
/// annealing over the order of placing (`PlannerSearch`, `PlannerMoves`), each order being decoded to a plan by
/// `PlannerSchedule`; try delays; look whether the worth meets a bound.
///
/// With a previous plan the search starts from it, and it is kept, as far as the problem still allows, when it is worth
/// at most a five-hundredth less than the best plan found: a small change of the problem changes little that need not.
public func makePlan(_ problem: PlanningProblem, effort: Effort, from previous: Plan? = nil) -> PlanningResult {
  search(problem, effort: effort, from: previous, seed: 1)
}

/// As `makePlan`, with the seed of its random choices, for measuring.
func search(_ problem: PlanningProblem, effort: Effort, from previous: Plan?, seed: UInt64) -> PlanningResult {
  var wishes = PlannerWishes(problem)
  var found = improve(problem, wishes.statuses, effort, previous, seed)
  // Each round gives up a step of at least one wish.
  while found.missing > 0 && wishes.settleMissing(found.starts) {
    found = improve(problem, wishes.statuses, effort, previous, seed)
  }
  dropWhatAddsNothing(&found.starts, problem, wishes.statuses)
  let worth = objective(of: found.starts, in: problem)
  return PlanningResult(
    plan: Plan(starts: found.starts, objective: worth), conflicts: wishes.conflicts,
    isProvenOptimal: found.isProven && wishes.conflicts.isEmpty, priceOfStability: found.price)
}

/// A plan for given statuses, and how many wishes it misses.
private struct PlanFound {
  var starts: [Int]
  var missing: Int
  var price: Int64 = 0
  var isProven = false
}

private func improve(
  _ problem: PlanningProblem, _ statuses: [PlanningProblem.Status], _ effort: Effort, _ previous: Plan?, _ seed: UInt64
) -> PlanFound {
  let tables = PlannerTables(problem, statuses)
  let search = PlannerSearch(tables, seed: seed)
  for quarters in [2, 4] {
    search.schedule.reset()
    search.schedule.placeRequired()
    search.schedule.addGreedily(quarters: quarters)
    search.settle()
  }
  var kept: (starts: [Int], worth: Int64)?
  if let previous {
    search.begin(previous.starts, urgent: true)
    search.fill()
    if search.broken == 0 { kept = (search.current(), search.worth) }
  }
  search.begin(search.best())
  let bound = upperBound(tables)
  // The time of a candidate grows with the number of initiatives; few of them need few candidates.
  let count = problem.initiatives.count
  let steps = min(8_500_000 / (10 + count), 6_000 * count)
  switch effort {
  case .quick: search.anneal(steps: steps / 10, warm: true)
  case .normal: search.anneal(steps: steps, warm: previous != nil)
  case .thorough:
    for round in 0..<4 where search.bestWorth < bound || search.bestBroken > 0 {
      if round > 0 { search.begin(search.best()) }
      search.anneal(steps: steps * 5, warm: round == 3)
    }
  }
  search.polish()
  var result = PlanFound(starts: search.best(), missing: search.bestBroken)
  result.isProven = search.bestWorth >= bound && search.bestBroken == 0
  if let kept, search.bestBroken == 0, search.bestWorth - kept.worth <= search.bestWorth / 500 {
    result.price = search.bestWorth - kept.worth
    result.starts = kept.starts
    result.isProven = result.isProven && result.price == 0
  }
  return result
}

/// Takes out what is neither wished nor needed nor worth anything, the latest first, so that what it needed goes too.
private func dropWhatAddsNothing(
  _ starts: inout [Int], _ problem: PlanningProblem, _ statuses: [PlanningProblem.Status]
) {
  let worth = objective(of: starts, in: problem)
  var order: [Int] = []
  for index in starts.indices where starts[index] >= 0 && statuses[index] == .optional { order.append(index) }
  order.sort { starts[$0] != starts[$1] ? starts[$0] > starts[$1] : $0 > $1 }
  for index in order {
    let start = starts[index]
    starts[index] = -1
    if objective(of: starts, in: problem) < worth || leavesSomeoneWaiting(index, starts, problem) {
      starts[index] = start
    }
  }
}

/// Whether something chosen needs an initiative that has just been taken out.
private func leavesSomeoneWaiting(_ index: Int, _ starts: [Int], _ problem: PlanningProblem) -> Bool {
  for (other, initiative) in problem.initiatives.enumerated() where starts[other] >= 0 && initiative.status != .running
  {
    for clause in initiative.prerequisites where clause.contains(index) {
      let met = clause.contains { member in
        guard member >= 0 && member < starts.count else { return false }
        if problem.initiatives[member].status == .done { return true }
        return starts[member] >= 0 && starts[member] + problem.initiatives[member].length <= starts[other]
      }
      if !met { return true }
    }
  }
  return false
}

/// A worth that no plan exceeds: every step as soon as the windows and prerequisites of its initiatives allow.
private func upperBound(_ tables: PlannerTables) -> Int64 {
  var soonest = [Int](repeating: tables.horizon + 1, count: tables.steps)
  for index in 0..<tables.count where tables.possible[index] {
    let reached = min(tables.earliest[index] + tables.delay[index], tables.horizon + 1)
    for at in tables.coverOf[index]..<tables.coverOf[index + 1] {
      soonest[tables.covers[at]] = min(soonest[tables.covers[at]], reached)
    }
  }
  var total: Int64 = 0
  for question in 0..<tables.questions {
    var latest = 0
    var best: Int64 = 0
    var sum: Int64 = 0
    for step in tables.stepOf[question]..<tables.stepOf[question + 1] {
      latest = max(latest, soonest[step])
      if latest > tables.horizon { break }
      var most = Int64.min
      for quarter in latest...tables.horizon { most = max(most, tables.worth[step * (tables.horizon + 2) + quarter]) }
      sum += most
      best = max(best, sum)
    }
    total += best
  }
  return total
}
