/// Finds the wishes that cannot be had and why, and gives up as little of them as is known to help.
///
/// A wish is relaxed one step at a time: what is pinned or running may first start in another quarter, then need not be
/// chosen at all; what is mandatory becomes optional. Causes are looked for in order of certainty: what is impossible by
/// itself, what two wishes cannot share, what no search could fit.
struct PlannerWishes {
  let problem: PlanningProblem
  /// The statuses that can be had together, as far as is known.
  private(set) var statuses: [PlanningProblem.Status]
  private(set) var conflicts: [PlanningConflict] = []

  init(_ problem: PlanningProblem) {
    self.problem = problem
    statuses = problem.initiatives.map { $0.status }
    settleRivals()
    settleImpossible()
    settleShared()
  }

  private func isWish(_ index: Int) -> Bool {
    switch statuses[index] {
    case .mandatory, .pinned, .running: true
    case .optional, .done, .excluded: false
    }
  }

  private func isFixed(_ index: Int) -> Bool { isWish(index) && statuses[index] != .mandatory }

  private mutating func giveUp(_ index: Int, _ cause: PlanningConflict.Cause, others: [Int] = []) {
    // The first cause is the one that a person has to deal with; later steps of the same wish follow from it.
    if !conflicts.contains(where: { $0.initiative == index }) {
      conflicts.append(
        PlanningConflict(
          initiative: index, wish: problem.initiatives[index].status, cause: cause, others: others))
    }
    statuses[index] = isFixed(index) ? .mandatory : .optional
  }

  /// Of wished rivals in a group, the first stays: running before pinned before mandatory, then by index.
  private mutating func settleRivals() {
    for (number, group) in problem.exclusive.enumerated() {
      var kept = -1
      var keptRank = Int.max
      let members = group.filter { $0 >= 0 && $0 < statuses.count }
      for index in members {
        let rank =
          switch statuses[index] {
          case .done: 0
          case .running: 1
          case .pinned: 2
          case .mandatory: 3
          case .optional, .excluded: Int.max
          }
        if rank < keptRank || (rank == keptRank && rank < Int.max && index < kept) {
          kept = index
          keptRank = rank
        }
      }
      for index in members where index != kept && isWish(index) {
        if isFixed(index) { giveUp(index, .exclusive(group: number), others: [kept]) }
        giveUp(index, .exclusive(group: number), others: [kept])
      }
    }
  }

  /// What no plan at all can have.
  private mutating func settleImpossible() {
    var again = true
    while again {
      again = false
      let draft = PlannerDraft(problem, statuses)
      for index in statuses.indices where isWish(index) && !draft.possible[index] {
        giveUp(index, cause(of: index, draft))
        again = true
      }
    }
  }

  /// Why an initiative can never be placed.
  private func cause(of index: Int, _ draft: PlannerDraft) -> PlanningConflict.Cause {
    if let (limit, _) = ownObstacle(index) {
      if let limit { return .tooLarge(limit) }
      let window = window(of: index)
      return .window(earliest: window.earliest, latestFinish: window.latestFinish)
    }
    var chain = [index]
    while true {
      let at = chain[chain.count - 1]
      guard let (clause, next) = blockedClause(at, draft) else {
        // All it needs is possible, but too late.
        return tooLate(at, chain, draft)
      }
      if next < 0 { return .unknownPrerequisite(clause: clause) }
      if let first = chain.firstIndex(of: next) { return .cycle([Int](chain[first...])) }
      chain.append(next)
      if statuses[next] == .excluded { return .excluded(chain: [Int](chain[1...])) }
      if let (limit, _) = ownObstacle(next) { return .impossible(chain: [Int](chain[1...]), limit) }
    }
  }

  private func tooLate(_ at: Int, _ chain: [Int], _ draft: PlannerDraft) -> PlanningConflict.Cause {
    if chain.count > 1 { return .impossible(chain: [Int](chain[1...]), nil) }
    let wanted = window(of: at)
    var worst = (prerequisite: -1, finish: -1)
    for clause in draft.clauses[at] {
      var best = (prerequisite: -1, finish: Int.max)
      for member in clause where draft.earliest[member] + draft.duration[member] < best.finish {
        best = (member, draft.earliest[member] + draft.duration[member])
      }
      if best.prerequisite >= 0 && best.finish > worst.finish { worst = best }
    }
    if worst.prerequisite < 0 { return .window(earliest: wanted.earliest, latestFinish: wanted.latestFinish) }
    return .prerequisiteTooLate(
      prerequisite: worst.prerequisite, finish: worst.finish,
      wanted: isFixed(at) ? wanted.earliest : wanted.latestFinish - problem.initiatives[at].length)
  }

  /// The first clause without a possible member, and its first member; −1 for a clause that names nothing.
  private func blockedClause(_ index: Int, _ draft: PlannerDraft) -> (clause: Int, member: Int)? {
    for (number, clause) in problem.initiatives[index].prerequisites.enumerated() {
      let members = clause.filter { $0 >= 0 && $0 < statuses.count }
      if members.contains(where: { statuses[$0] == .done || draft.possible[$0] }) { continue }
      return (number, members.first ?? -1)
    }
    return nil
  }

  private func window(of index: Int) -> (earliest: Int, latestFinish: Int) {
    let initiative = problem.initiatives[index]
    var earliest = max(initiative.earliestStart, 0)
    if case .pinned(let quarter) = statuses[index] { earliest = quarter }
    if statuses[index] == .running { earliest = 0 }
    return (earliest, initiative.deadline(problem.horizon))
  }

  /// What keeps an initiative from being placed even if nothing else were: a limit, or (nil) its window.
  private func ownObstacle(_ index: Int) -> (Violation?, Int)? {
    let window = window(of: index)
    let last = window.latestFinish - problem.initiatives[index].length
    if window.earliest > last || window.earliest < 0 { return (nil, -1) }
    var nearest: Violation?
    for start in window.earliest...(isFixed(index) ? window.earliest : last) {
      guard let broken = problem.limitBroken(by: index, from: start) else { return nil }
      if let known = nearest, broken.needed - broken.available >= known.needed - known.available { continue }
      nearest = broken
    }
    return (nearest, -1)
  }

  /// What is fixed, placed in order: running before pinned, then by index. The first that breaks a limit gives way.
  private mutating func settleShared() {
    var starts = [Int](repeating: -1, count: statuses.count)
    for running in [true, false] {
      for index in statuses.indices where isFixed(index) && (statuses[index] == .running) == running {
        starts[index] = window(of: index).earliest
        let broken = violations(of: starts, in: problem).first { violation in
          switch violation.rule {
          case .capacity, .change, .concurrency, .budget: true
          default: false
          }
        }
        if let broken {
          starts[index] = -1
          giveUp(index, .shared(broken), others: sharers(broken, with: index, starts))
        }
      }
    }
    settleImpossible()
  }

  /// The fewest of those in place that leave too little for `index`: the largest takers first.
  private func sharers(_ limit: Violation, with index: Int, _ starts: [Int]) -> [Int] {
    var takers: [(taken: Int64, index: Int)] = []
    var own: Int64 = 0
    for other in starts.indices {
      let start = other == index ? window(of: index).earliest : starts[other]
      if start < 0 { continue }
      let taken = taken(by: other, from: start, of: limit)
      if other == index { own = taken } else if taken > 0 { takers.append((taken, other)) }
    }
    takers.sort { $0.taken != $1.taken ? $0.taken > $1.taken : $0.index < $1.index }
    var result: [Int] = []
    for taker in takers where own <= limit.available {
      own += taker.taken
      result.append(taker.index)
    }
    return result.sorted()
  }

  private func taken(by index: Int, from start: Int, of limit: Violation) -> Int64 {
    let initiative = problem.initiatives[index]
    var total: Int64 = 0
    for offset in 0..<initiative.length where start + offset < problem.horizon {
      let quarter = start + offset
      switch limit.rule {
      case .capacity where quarter == limit.quarter: total = Int64(amount(initiative.effort, limit.resource, offset))
      case .change where quarter == limit.quarter: total = Int64(max(initiative.changeLoad, 0))
      case .concurrency where quarter == limit.quarter: total = 1
      case .budget where quarter < problem.budgetYear.count && problem.budgetYear[quarter] == limit.resource:
        total += Int64(min(amount(initiative.cost, offset), 1 << 30))
      default: break
      }
    }
    return min(total, 1 << 40)
  }

  /// Gives up what a search could not fit: `starts` is the best it found. Names those wishes of which each alone could
  /// have made room.
  /// False if there is none to give up.
  mutating func settleMissing(_ starts: [Int]) -> Bool {
    var missing: [Int] = []
    for index in statuses.indices where isWish(index) && starts[index] < 0 { missing.append(index) }
    for index in statuses.indices where isFixed(index) && starts[index] >= 0 {
      // In place, but what it needs is not finished in time.
      let unmet = violations(of: starts, in: problem).contains { $0.rule == .prerequisite && $0.initiative == index }
      if unmet { missing.append(index) }
    }
    missing.sort()
    var looks = 200
    for index in missing {
      var others: [Int] = []
      for other in statuses.indices where other != index && isWish(other) && looks > 0 {
        looks -= 1
        var without = statuses
        without[other] = .optional
        if fits(without, index) { others.append(other) }
      }
      giveUp(index, .noRoom, others: others)
    }
    return !missing.isEmpty
  }

  /// Whether the quick way of placing what is required, most urgent first, has room for an initiative.
  private func fits(_ statuses: [PlanningProblem.Status], _ index: Int) -> Bool {
    let schedule = PlannerSchedule(PlannerTables(problem, statuses))
    schedule.placeRequired()
    return schedule.start[index] >= 0 && schedule.broken() == 0
  }
}
