/// A rule of the problem that a plan breaks, as data.
public struct Violation: Sendable, Equatable {
  /// Which rule.
  public enum Rule: Sendable, Equatable {
    /// Excluded or done before, but planned.
    case notToBeChosen
    /// Mandatory, pinned or running, but not planned.
    case notChosen
    /// Pinned or running, but planned for another quarter; `quarter` is the planned one.
    case moved
    /// Starts before its earliest start.
    case tooEarly
    /// Finishes after its latest finish or the horizon.
    case tooLate
    /// No initiative of the prerequisite clause `resource` is finished at the start.
    case prerequisite
    /// More effort than the role `resource` has.
    case capacity
    /// More change at once than people can absorb.
    case change
    /// More initiatives at once than may run.
    case concurrency
    /// More cost than the budget year `resource` holds.
    case budget
    /// More than one chosen of the exclusive group `resource`.
    case exclusive
  }

  /// Which rule.
  public var rule: Rule
  /// The initiative it is about, −1 for limits that several share.
  public var initiative: Int
  /// The quarter, −1 where none is meant.
  public var quarter: Int
  /// The role, budget year, group or clause, −1 where none is meant.
  public var resource: Int
  /// What the plan takes.
  public var needed: Int64
  /// What there is.
  public var available: Int64

  /// A violation.
  public init(
    _ rule: Rule, initiative: Int = -1, quarter: Int = -1, resource: Int = -1, needed: Int64 = 0, available: Int64 = 0
  ) {
    self.rule = rule
    self.initiative = initiative
    self.quarter = quarter
    self.resource = resource
    self.needed = needed
    self.available = available
  }
}

/// Every rule that `starts` breaks: first per initiative in order, then per quarter, year and group.
///
/// Written from the rules alone, with plain sums over quarters; it shares nothing with the search's bookkeeping.
public func violations(of starts: [Int], in problem: PlanningProblem) -> [Violation] {
  var found: [Violation] = []
  let horizon = problem.horizon
  func start(_ index: Int) -> Int {
    index >= 0 && index < problem.initiatives.count && index < starts.count ? starts[index] : -1
  }
  for (index, initiative) in problem.initiatives.enumerated() {
    statusViolations(start(index), initiative, index, &found)
    let begin = start(index)
    guard begin >= 0 else { continue }
    let allowed = min(horizon, initiative.latestFinish)
    if begin > horizon || begin + initiative.length > allowed {
      found.append(.init(.tooLate, initiative: index, quarter: begin, available: Int64(allowed)))
    }
    if initiative.status == .running { continue }
    for (number, clause) in initiative.prerequisites.enumerated() {
      var met = false
      for other in clause where other >= 0 && other < problem.initiatives.count {
        if problem.initiatives[other].status == .done { met = true }
        let before = start(other)
        if before >= 0 && before <= horizon && before + problem.initiatives[other].length <= begin { met = true }
      }
      if !met { found.append(.init(.prerequisite, initiative: index, quarter: begin, resource: number)) }
    }
  }
  limitViolations(start, problem, &found)
  for (number, group) in problem.exclusive.enumerated() {
    var members: [Int] = []
    for index in group where index >= 0 && index < problem.initiatives.count && !members.contains(index) {
      if start(index) >= 0 || problem.initiatives[index].status == .done { members.append(index) }
    }
    if members.count > 1, members.contains(where: { start($0) >= 0 }) {
      found.append(.init(.exclusive, resource: number, needed: Int64(members.count), available: 1))
    }
  }
  return found
}

private func statusViolations(
  _ start: Int, _ initiative: PlanningProblem.Initiative, _ index: Int, _ found: inout [Violation]
) {
  switch initiative.status {
  case .optional, .mandatory:
    if start < 0 && initiative.status == .mandatory { found.append(.init(.notChosen, initiative: index)) }
    if start >= 0 && start < initiative.earliestStart {
      found.append(.init(.tooEarly, initiative: index, quarter: start, available: Int64(initiative.earliestStart)))
    }
  case .pinned, .running:
    var wanted = 0
    if case .pinned(let quarter) = initiative.status { wanted = quarter }
    if start < 0 {
      found.append(.init(.notChosen, initiative: index))
    } else if start != wanted {
      found.append(.init(.moved, initiative: index, quarter: start, available: Int64(wanted)))
    }
  case .done, .excluded:
    if start >= 0 { found.append(.init(.notToBeChosen, initiative: index, quarter: start)) }
  }
}

/// Capacity, change, concurrency and budget.
private func limitViolations(_ start: (Int) -> Int, _ problem: PlanningProblem, _ found: inout [Violation]) {
  var spent = [Int64](repeating: 0, count: problem.budget.count)
  for quarter in 0..<problem.horizon {
    var running: [Int] = []
    for index in problem.initiatives.indices {
      let begin = start(index)
      if begin >= 0 && begin <= quarter && quarter < begin + problem.initiatives[index].length { running.append(index) }
    }
    if running.isEmpty { continue }
    for role in 0..<rolesInUse(problem) {
      var needed: Int64 = 0
      for index in running {
        let initiative = problem.initiatives[index]
        needed = sum(needed, amount(initiative.effort, role, quarter - start(index)))
      }
      let available = Int64(problem.available(role: role, quarter: quarter))
      if needed > available {
        found.append(.init(.capacity, quarter: quarter, resource: role, needed: needed, available: available))
      }
    }
    var load: Int64 = 0
    for index in running { load = sum(load, max(problem.initiatives[index].changeLoad, 0)) }
    let bearable = Int64(amount(problem.changeCapacity, quarter))
    if load > bearable { found.append(.init(.change, quarter: quarter, needed: load, available: bearable)) }
    let parallel = Int64(amount(problem.maxConcurrent, quarter))
    if running.count > parallel {
      found.append(.init(.concurrency, quarter: quarter, needed: Int64(running.count), available: parallel))
    }
    let year = quarter < problem.budgetYear.count ? problem.budgetYear[quarter] : -1
    for index in running {
      let cost = amount(problem.initiatives[index].cost, quarter - start(index))
      if year >= 0 && year < spent.count {
        spent[year] = sum(spent[year], cost)
      } else if cost > 0 {
        found.append(.init(.budget, initiative: index, quarter: quarter, needed: Int64(cost)))
      }
    }
  }
  for (year, total) in spent.enumerated() where total > Int64(max(problem.budget[year], 0)) {
    found.append(.init(.budget, resource: year, needed: total, available: Int64(max(problem.budget[year], 0))))
  }
}

/// Roles that have a capacity or are asked for.
func rolesInUse(_ problem: PlanningProblem) -> Int {
  var count = problem.capacity.count
  for initiative in problem.initiatives { count = max(count, initiative.effort.count) }
  return count
}

/// The sum, held at the largest number instead of overflowing.
private func sum(_ total: Int64, _ more: Int) -> Int64 {
  let (result, overflow) = total.addingReportingOverflow(Int64(more))
  return overflow ? .max : result
}
