/// A problem as flat rows of non-negative numbers, with what does not exist left out.
///
/// All that reads a problem reads this: each field of the nested arrays is checked and copied once, so that missing
/// entries, negative amounts and indices that point nowhere are dealt with in one place.
final class PlanningLayout {
  let count: Int
  let horizon: Int
  let status: Row<Int>
  /// The start that a pinned or running one is to have; −1 otherwise.
  let wanted: Row<Int>
  /// Quarters of work, at least one, and from the start to the effect.
  let length: Row<Int>
  let delay: Row<Int>
  let earliest: Row<Int>
  /// The last quarter to be finished by, at most the horizon; −1 for never.
  let deadline: Row<Int>

  /// Limits per quarter: the roles, then change, then how many may run.
  let resources: Int
  let roles: Int
  /// `capacity[resource · horizon + quarter]`.
  let capacity: Row<Int>
  /// Quarters of work that demand and cost are kept for: no more than can matter.
  let shown: Row<Int>
  /// `demand[demandOf[i] + resource · shown[i] + k]`.
  let demandOf: Row<Int>
  let demand: Row<Int>
  let budget: Row<Int>
  /// The budget year of each quarter, −1 if it has none.
  let yearOf: Row<Int>
  /// `cost[costOf[i] + k]`.
  let costOf: Row<Int>
  let cost: Row<Int>

  /// The clauses of i: `clauseOf[i] ..< clauseOf[i + 1]`; their members: `members[memberOf[c] ..< memberOf[c + 1]]`.
  let clauseOf: Row<Int>
  let memberOf: Row<Int>
  let members: Row<Int>
  /// The members of exclusive group g: `groupMembers[groupOf[g] ..< groupOf[g + 1]]`.
  let groups: Int
  let groupOf: Row<Int>
  let groupMembers: Row<Int>

  /// The steps of question q above its current level: `stepOf[q] ..< stepOf[q + 1]`.
  let questions: Int
  let steps: Int
  let stepOf: Row<Int>
  /// Worth of a step reached at t: `worth[step · (horizon + 2) + t]`; zero at horizon + 1, which means never.
  let worth: Row<Int64>
  /// The steps that i covers: `covers[coverOf[i] ..< coverOf[i + 1]]`.
  let coverOf: Row<Int>
  let covers: Row<Int>

  static let optional = 0
  static let mandatory = 1
  static let pinned = 2
  static let running = 3
  static let done = 4
  static let excluded = 5

  init(_ problem: PlanningProblem) {
    let count = problem.initiatives.count
    let horizon = min(max(problem.quarters, 0), PlanningProblem.maximumQuarters)
    self.count = count
    self.horizon = horizon
    status = Row(count, 0)
    wanted = Row(count, -1)
    length = Row(count, 0)
    delay = Row(count, 0)
    earliest = Row(count, 0)
    deadline = Row(count, 0)
    shown = Row(count, 0)
    demandOf = Row(count, 0)
    costOf = Row(count, 0)
    var roles = problem.capacity.count
    for initiative in problem.initiatives { roles = max(roles, initiative.effort.count) }
    self.roles = roles
    resources = roles + 2

    var list = IntList()
    for role in 0..<roles { list.add(role < problem.capacity.count ? problem.capacity[role] : [], horizon) }
    list.add(problem.changeCapacity, horizon)
    list.add(problem.maxConcurrent, horizon)
    capacity = Row(list)
    list = IntList()
    list.add(problem.budget, problem.budget.count)
    budget = Row(list)
    list = IntList()
    for quarter in 0..<horizon {
      let year = quarter < problem.budgetYear.count ? problem.budgetYear[quarter] : -1
      list.add(year < problem.budget.count ? max(year, -1) : -1)
    }
    yearOf = Row(list)

    questions = problem.questions.count
    var first = IntList()
    var stepList = IntList()
    stepList.add(0)
    var all = 0
    for question in problem.questions {
      // Steps of no worth at the top need not be looked at.
      var high = question.stepValue.count
      while high > 0 && question.stepValue[high - 1] == 0 { high -= 1 }
      let low = min(max(question.current, 0), high)
      first.add(low)
      all += high - low
      stepList.add(all)
    }
    steps = all
    stepOf = Row(stepList)
    worth = Row(all * (horizon + 2), 0)
    // Held so low that no sum of steps can overflow.
    let limit = (Int64(1) << 61) / Int64(all + 2)
    for question in 0..<questions {
      for step in stepOf[question]..<stepOf[question + 1] {
        let value = problem.questions[question].stepValue[first[question] + step - stepOf[question]]
        for quarter in 0...horizon where quarter < problem.valueFrom.count {
          worth[step * (horizon + 2) + quarter] = product(value, problem.valueFrom[quarter], limit)
        }
      }
    }

    var demands = IntList()
    var costs = IntList()
    var clauses = IntList()
    var memberStarts = IntList()
    var memberList = IntList()
    var coverStarts = IntList()
    var coverList = IntList()
    memberStarts.add(0)
    for index in 0..<count {
      let initiative = problem.initiatives[index]
      length[index] = min(max(initiative.duration, 1), 1 << 20)
      delay[index] = length[index] + min(max(initiative.lag, 0), 1 << 20)
      earliest[index] = max(initiative.earliestStart, 0)
      deadline[index] = max(min(horizon, initiative.latestFinish), -1)
      switch initiative.status {
      case .optional: status[index] = Self.optional
      case .mandatory: status[index] = Self.mandatory
      case .pinned(let quarter):
        status[index] = Self.pinned
        wanted[index] = max(quarter, -1)
      case .running:
        status[index] = Self.running
        wanted[index] = 0
      case .done: status[index] = Self.done
      case .excluded: status[index] = Self.excluded
      }
      let quarters = min(length[index], horizon)
      shown[index] = quarters
      demandOf[index] = demands.count
      for role in 0..<roles { demands.add(role < initiative.effort.count ? initiative.effort[role] : [], quarters) }
      for _ in 0..<quarters { demands.add(max(initiative.changeLoad, 0)) }
      for _ in 0..<quarters { demands.add(1) }
      costOf[index] = costs.count
      costs.add(initiative.cost, quarters)
      clauses.add(memberStarts.count - 1)
      for clause in initiative.prerequisites {
        for member in clause where member >= 0 && member < count { memberList.add(member) }
        memberStarts.add(memberList.count)
      }
      coverStarts.add(coverList.count)
      for lift in initiative.lifts where lift.question >= 0 && lift.question < questions {
        let low = first[lift.question]
        let begin = stepOf[lift.question]
        let height = stepOf[lift.question + 1] - begin
        var step = max(lift.from, low)
        while step < min(lift.to, low + height) {
          coverList.add(begin + step - low)
          step += 1
        }
      }
    }
    clauses.add(memberStarts.count - 1)
    coverStarts.add(coverList.count)
    demand = Row(demands)
    cost = Row(costs)
    clauseOf = Row(clauses)
    memberOf = Row(memberStarts)
    members = Row(memberList)
    coverOf = Row(coverStarts)
    covers = Row(coverList)

    groups = problem.exclusive.count
    var groupStarts = IntList()
    var groupList = IntList()
    for group in problem.exclusive {
      groupStarts.add(groupList.count)
      let begin = groupList.count
      for member in group where member >= 0 && member < count && !groupList.contains(member, from: begin) {
        groupList.add(member)
      }
    }
    groupStarts.add(groupList.count)
    groupOf = Row(groupStarts)
    groupMembers = Row(groupList)
  }

  /// Starts as a row, −1 for what is not given or not chosen.
  func row(_ starts: [Int]) -> Row<Int> {
    let result = Row(count, -1)
    for index in 0..<min(count, starts.count) { result[index] = max(starts[index], -1) }
    return result
  }
}

extension IntList {
  /// The first `count` of some amounts; zero for what is missing or negative.
  @inline(never) mutating func add(_ amounts: [Int], _ count: Int) {
    for index in 0..<count { add(index < amounts.count ? max(amounts[index], 0) : 0) }
  }

  fileprivate func contains(_ value: Int, from begin: Int) -> Bool {
    for index in begin..<count where self[index] == value { return true }
    return false
  }
}

/// The product, held within ±limit.
private func product(_ value: Int64, _ factor: Int64, _ limit: Int64) -> Int64 {
  let (product, overflow) = value.multipliedReportingOverflow(by: factor)
  if overflow { return (value < 0) == (factor < 0) ? limit : -limit }
  return min(max(product, -limit), limit)
}
