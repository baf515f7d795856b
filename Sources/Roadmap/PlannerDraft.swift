/// What can be told of each initiative before any planning: windows, forced choices, and whether it can ever be placed.
struct PlannerDraft {
  let count: Int
  let horizon: Int
  var duration: [Int] = []
  var delay: [Int] = []
  var earliest: [Int] = []
  var latest: [Int] = []
  var possible: [Bool] = []
  var fixed: [Bool] = []
  var running: [Bool] = []
  var required: [Bool] = []
  /// Clauses that something done before does not already meet, members that exist.
  var clauses: [[[Int]]] = []

  init(_ problem: PlanningProblem, _ statuses: [PlanningProblem.Status]) {
    count = problem.initiatives.count
    horizon = problem.horizon
    for (index, initiative) in problem.initiatives.enumerated() {
      let length = initiative.length
      duration.append(length)
      delay.append(initiative.delay)
      var low = max(initiative.earliestStart, 0)
      var high = initiative.deadline(horizon) - length
      var unmet: [[Int]] = []
      if statuses[index] != .running {
        for clause in initiative.prerequisites {
          if clause.contains(where: { $0 >= 0 && $0 < statuses.count && statuses[$0] == .done }) { continue }
          unmet.append(clause.filter { $0 >= 0 && $0 < statuses.count && $0 != index })
        }
      }
      clauses.append(unmet)
      var choosable = true
      switch statuses[index] {
      case .pinned(let quarter):
        low = max(quarter, -1)
        if quarter > high || quarter < 0 { choosable = false }
        high = low
      case .running:
        low = 0
        if high < 0 { choosable = false }
        high = 0
      case .done, .excluded: choosable = false
      case .optional, .mandatory: break
      }
      earliest.append(low)
      latest.append(high)
      possible.append(choosable && low <= high)
      running.append(statuses[index] == .running)
      if case .pinned = statuses[index] { fixed.append(true) } else { fixed.append(statuses[index] == .running) }
      required.append(statuses[index] == .mandatory)
    }
    excludeRivalsOfDone(problem, statuses)
    trimToLimits(problem)
    tightenStarts()
    requireOnlyWays()
  }

  /// The place of an exclusive group with a member done before is taken.
  private mutating func excludeRivalsOfDone(_ problem: PlanningProblem, _ statuses: [PlanningProblem.Status]) {
    for group in problem.exclusive
    where group.contains(where: { $0 >= 0 && $0 < count && statuses[$0] == .done }) {
      for index in group where index >= 0 && index < count { possible[index] = false }
    }
  }

  /// Narrows windows to the quarters in which an initiative keeps all limits when it is alone.
  private mutating func trimToLimits(_ problem: PlanningProblem) {
    for index in 0..<count where possible[index] {
      while earliest[index] <= latest[index], problem.limitBroken(by: index, from: earliest[index]) != nil {
        earliest[index] += 1
      }
      while earliest[index] <= latest[index], problem.limitBroken(by: index, from: latest[index]) != nil {
        latest[index] -= 1
      }
      if earliest[index] > latest[index] { possible[index] = false }
    }
  }

  /// Moves earliest starts behind the earliest finish of each clause's quickest member, from "can be finished at no
  /// time" downwards, so that cycles, and what hangs on something impossible, turn out as impossible.
  private mutating func tightenStarts() {
    let never = horizon + 1
    var start = [Int](repeating: never, count: count)
    var changed = true
    while changed {
      changed = false
      for index in 0..<count where possible[index] && start[index] == never {
        if let first = firstStart(index, start), first <= latest[index] {
          start[index] = first
          changed = true
        }
      }
    }
    // Starts found early in the passes may have used slow members; lower them until nothing changes.
    changed = true
    while changed {
      changed = false
      for index in 0..<count where start[index] < never {
        if let first = firstStart(index, start), first < start[index] {
          start[index] = first
          changed = true
        }
      }
    }
    for index in 0..<count {
      if start[index] == never { possible[index] = false } else { earliest[index] = start[index] }
    }
    for index in 0..<count { clauses[index] = clauses[index].map { $0.filter { possible[$0] } } }
  }

  private func firstStart(_ index: Int, _ start: [Int]) -> Int? {
    var first = earliest[index]
    for clause in clauses[index] {
      var finish = Int.max
      for member in clause where start[member] <= horizon { finish = min(finish, start[member] + duration[member]) }
      if finish == .max { return nil }
      // A fixed one keeps its quarter; whether its prerequisites can be finished by then decides if it is possible.
      first = max(first, finish)
    }
    return first
  }

  /// Marks what is the only way to something required, and lets it finish no later than that needs.
  private mutating func requireOnlyWays() {
    var changed = true
    while changed {
      changed = false
      for index in 0..<count where possible[index] && (required[index] || fixed[index]) {
        for clause in clauses[index] where clause.count == 1 {
          let member = clause[0]
          if fixed[member] { continue }
          let bound = latest[index] - duration[member]
          if !required[member] || latest[member] > bound {
            required[member] = true
            latest[member] = min(latest[member], bound)
            changed = true
          }
        }
      }
    }
  }
}
