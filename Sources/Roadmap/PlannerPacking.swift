/// The limits of a quarter packed into words, and what each initiative asks of them in each of its quarters.
struct PlannerPacking {
  var words = 0
  /// The spare bits, per word.
  var guards: [UInt64] = []
  /// What is free, spare bits set: `free[quarter · words + word]`.
  var free: [UInt64] = []
  /// Where the demand of initiative i begins: `demand[demandOf[i] + k · words + word]` in its k-th quarter.
  var demandOf: [Int] = []
  var demand: [UInt64] = []

  init(_ problem: PlanningProblem, horizon: Int) {
    let roles = rolesInUse(problem)
    let most = PlannerTables.most
    func limit(_ resource: Int, _ quarter: Int) -> Int {
      if resource < roles { return min(problem.available(role: resource, quarter: quarter), most) }
      return min(amount(resource == roles ? problem.changeCapacity : problem.maxConcurrent, quarter), most)
    }
    var word: [Int] = []
    var shift: [Int] = []
    var largest: [Int] = []
    var used = 64
    for resource in 0..<(roles + 2) {
      var top = 0
      for quarter in 0..<horizon { top = max(top, limit(resource, quarter)) }
      largest.append(top)
      // Room for a demand of top + 1, which stands for all that can never be met, and for the spare bit.
      let width = Int.bitWidth - (top + 1).leadingZeroBitCount + 1
      if used + width > 64 {
        used = 0
        guards.append(0)
      }
      word.append(guards.count - 1)
      shift.append(used)
      used += width
      guards[guards.count - 1] |= 1 << UInt64(used - 1)
    }
    words = guards.count
    for quarter in 0..<horizon {
      free += guards
      for resource in 0..<(roles + 2) {
        free[quarter * words + word[resource]] |= UInt64(limit(resource, quarter)) << UInt64(shift[resource])
      }
    }
    for initiative in problem.initiatives {
      demandOf.append(demand.count)
      for quarter in 0..<min(initiative.length, horizon) {
        let base = demand.count
        demand += [UInt64](repeating: 0, count: words)
        for resource in 0..<(roles + 2) {
          let asked =
            resource < roles
            ? amount(initiative.effort, resource, quarter) : resource == roles ? max(initiative.changeLoad, 0) : 1
          demand[base + word[resource]] |= UInt64(min(asked, largest[resource] + 1)) << UInt64(shift[resource])
        }
      }
    }
  }
}

/// How scarce what an initiative takes is: the sum over limits of its share of the whole capacity times the ratio of
/// all demand to capacity, squared. Only + − × ÷ on doubles, which give the same bits everywhere.
func scarcityPrices(_ problem: PlanningProblem, _ draft: PlannerDraft) -> [Double] {
  var prices = [Double](repeating: 0, count: draft.count)
  func add(_ capacity: Double, _ demand: (Int) -> Double) {
    var total = 0.0
    for index in 0..<draft.count where draft.possible[index] { total += demand(index) }
    if total <= 0 || capacity <= 0 { return }
    let pressure = total / capacity
    for index in 0..<draft.count where draft.possible[index] {
      prices[index] += demand(index) / capacity * pressure * pressure
    }
  }
  func whole(_ row: [Int], _ count: Int) -> Double {
    var total = 0.0
    for column in 0..<min(row.count, count) { total += Double(max(row[column], 0)) }
    return total
  }
  for role in 0..<rolesInUse(problem) {
    add(role < problem.capacity.count ? whole(problem.capacity[role], draft.horizon) : 0) { index in
      let effort = problem.initiatives[index].effort
      return role < effort.count ? whole(effort[role], draft.duration[index]) : 0
    }
  }
  add(whole(problem.budget, problem.budget.count)) { whole(problem.initiatives[$0].cost, draft.duration[$0]) }
  add(whole(problem.changeCapacity, draft.horizon)) {
    Double(max(problem.initiatives[$0].changeLoad, 0)) * Double(draft.duration[$0])
  }
  add(whole(problem.maxConcurrent, draft.horizon)) { Double(draft.duration[$0]) }
  return prices
}
