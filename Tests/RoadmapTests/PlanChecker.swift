import Roadmap

/// A second reading of the rules of `roadmap-instance/1`, for plans of small numbers: slow, plain, and on purpose
/// without any of the planner's code, so that one cannot be wrong in the way of the other.
struct PlanChecker {
  let problem: PlanningProblem

  /// Rule by rule; nil if the plan keeps them all, else a few words on the first that it breaks.
  func fault(_ starts: [Int]) -> String? {
    let all = problem.initiatives
    if starts.count != all.count { return "\(starts.count) starts for \(all.count) initiatives" }
    for i in 0..<all.count {
      switch all[i].status {
      case .excluded, .done: if starts[i] != -1 { return "\(i) must not be chosen" }
      case .mandatory: if starts[i] == -1 { return "\(i) is mandatory" }
      case .pinned(let quarter): if starts[i] != quarter { return "\(i) is pinned to \(quarter)" }
      case .running: if starts[i] != 0 { return "\(i) is running" }
      case .optional: break
      }
      if starts[i] == -1 { continue }
      if starts[i] < 0 { return "\(i) starts at \(starts[i])" }
      if all[i].status == .optional || all[i].status == .mandatory, starts[i] < all[i].earliestStart {
        return "\(i) starts before \(all[i].earliestStart)"
      }
      if finish(i, starts) > problem.quarters || finish(i, starts) > all[i].latestFinish { return "\(i) finishes late" }
      if all[i].status == .running { continue }
      for clause in all[i].prerequisites where !clause.contains(where: { isMet($0, by: starts[i], starts) }) {
        return "\(i) starts before one of \(clause) is finished"
      }
    }
    return limits(starts)
  }

  private func finish(_ i: Int, _ starts: [Int]) -> Int { starts[i] + problem.initiatives[i].duration }

  private func isMet(_ j: Int, by quarter: Int, _ starts: [Int]) -> Bool {
    if problem.initiatives[j].status == .done { return true }
    return starts[j] != -1 && finish(j, starts) <= quarter
  }

  private func limits(_ starts: [Int]) -> String? {
    let chosen = starts.indices.filter { starts[$0] != -1 }
    for t in 0..<problem.quarters {
      let running = chosen.filter { starts[$0] <= t && t < finish($0, starts) }
      for r in problem.capacity.indices {
        let need = running.map { problem.initiatives[$0].effort[r][t - starts[$0]] }.reduce(0, +)
        if need > problem.capacity[r][t] { return "role \(r) has too much to do in \(t)" }
      }
      let load = running.map { problem.initiatives[$0].changeLoad }.reduce(0, +)
      if load > problem.changeCapacity[t] { return "too much change in \(t)" }
      if running.count > problem.maxConcurrent[t] { return "too many at once in \(t)" }
    }
    for y in problem.budget.indices {
      var spent = 0
      for i in chosen {
        for k in 0..<problem.initiatives[i].duration where problem.budgetYear[starts[i] + k] == y {
          spent += problem.initiatives[i].cost[k]
        }
      }
      if spent > problem.budget[y] { return "year \(y) is overspent" }
    }
    for group in problem.exclusive {
      let members = group.filter { starts[$0] != -1 || problem.initiatives[$0].status == .done }
      if members.count > 1 && members.contains(where: { starts[$0] != -1 }) { return "\(members) exclude each other" }
    }
    return nil
  }

  /// The worth, step by step from its definition.
  func worth(_ starts: [Int]) -> Int64 {
    var total: Int64 = 0
    for (q, question) in problem.questions.enumerated() {
      var reached = 0
      for level in stride(from: question.current + 1, through: question.stepValue.count, by: 1) {
        let effects = starts.indices.compactMap { i -> Int? in
          let covers = problem.initiatives[i].lifts.contains { $0.question == q && $0.from < level && level <= $0.to }
          return covers && starts[i] != -1 ? finish(i, starts) + problem.initiatives[i].lag : nil
        }
        guard let effect = effects.min() else { break }
        reached = max(reached, effect)
        if reached > problem.quarters { break }
        total += question.stepValue[level - 1] * problem.valueFrom[reached]
      }
    }
    return total
  }

  /// The best of all plans that keep the rules, by trying every one; nil if none does.
  func exhaustive() -> Int64? { plans().map { worth($0) }.max() }

  /// All plans that keep the rules, by trying every one.
  func plans() -> [[Int]] {
    var found: [[Int]] = []
    var starts = [Int](repeating: -1, count: problem.initiatives.count)
    while true {
      if fault(starts) == nil { found.append(starts) }
      var i = 0
      while i < starts.count {
        starts[i] += 1
        if starts[i] < problem.quarters { break }
        starts[i] = -1
        i += 1
      }
      if i == starts.count { return found }
    }
  }
}
