import JSON

/// Finds the wishes that cannot be had and why, and gives up as little of them as is known to help.
///
/// A wish is relaxed one step at a time: what is pinned or running may first start in another quarter, then need not be
/// chosen at all; what is mandatory becomes optional. Causes are looked for in order of certainty: rivals, what is
/// impossible by itself, what the fixed cannot share, and last, after a search, what no search could fit.
final class PlannerWishes {
  let problem: PlanningProblem
  let layout: PlanningLayout
  /// The statuses that can be had together, as far as is known.
  let status: Row<Int>
  private(set) var conflicts: [PlanningConflict] = []

  init(_ problem: PlanningProblem) {
    self.problem = problem
    layout = PlanningLayout(problem)
    status = Row(layout.count, 0)
    layout.status.copy(0, to: status, 0, layout.count)
    settleRivals()
    settleImpossible()
    settleShared()
  }

  private func isWish(_ index: Int) -> Bool {
    status[index] == PlanningLayout.mandatory || isFixed(index)
  }

  private func isFixed(_ index: Int) -> Bool {
    status[index] == PlanningLayout.pinned || status[index] == PlanningLayout.running
  }

  private func giveUp(_ index: Int, _ cause: PlanningConflict.Cause, others: [Int] = []) {
    status[index] = isFixed(index) ? PlanningLayout.mandatory : PlanningLayout.optional
    // The first cause is the one that a person has to deal with; later steps of the same wish follow from it.
    for conflict in conflicts where conflict.initiative == index { return }
    conflicts.add(
      PlanningConflict(initiative: index, wish: problem.initiatives[index].status, cause: cause, others: others))
  }

  /// Of wished rivals in a group, the first stays: done before running before pinned before mandatory, then in order.
  private func settleRivals() {
    for group in 0..<layout.groups {
      let range = layout.groupOf[group]..<layout.groupOf[group + 1]
      var kept = -1
      for at in range {
        let index = layout.groupMembers[at]
        let rank = status[index] == PlanningLayout.excluded ? 0 : status[index]
        if rank > (kept < 0 ? 0 : status[kept]) { kept = index }
      }
      for at in range where layout.groupMembers[at] != kept {
        while isWish(layout.groupMembers[at]) {
          giveUp(layout.groupMembers[at], .exclusive(group: group), others: [kept])
        }
      }
    }
  }

  /// What no plan at all can have.
  private func settleImpossible() {
    var again = true
    while again {
      again = false
      let windows = PlannerWindows(layout, status)
      for index in 0..<layout.count where isWish(index) && !windows.possible[index] {
        giveUp(index, cause(of: index, windows))
        again = true
      }
    }
  }

  /// Why an initiative can never be placed: the first obstacle along the chain of what it needs.
  private func cause(of index: Int, _ windows: PlannerWindows) -> PlanningConflict.Cause {
    var chain: [Int] = []
    let place = Row(layout.count, -1)
    var at = index
    while true {
      if status[at] == PlanningLayout.excluded { return .excluded(chain: chain) }
      let own = obstacle(at)
      if own.exists {
        if !chain.isEmpty { return .impossible(chain: chain, own.limit) }
        if let limit = own.limit { return .tooLarge(limit) }
        return .window(earliest: soonest(at), latestFinish: layout.deadline[at])
      }
      place[at] = chain.count
      guard let next = blocked(at, windows) else { return tooLate(at, chain, windows) }
      if next.member < 0 { return .unknownPrerequisite(clause: next.clause) }
      if place[next.member] >= 0 {
        var circle = next.member == index ? [index] : []
        for position in max(place[next.member] - 1, 0)..<chain.count { circle.append(chain[position]) }
        return .cycle(circle)
      }
      chain.append(next.member)
      at = next.member
    }
  }

  private func tooLate(_ index: Int, _ chain: [Int], _ windows: PlannerWindows) -> PlanningConflict.Cause {
    if !chain.isEmpty { return .impossible(chain: chain, nil) }
    var worst = (member: -1, finish: -1)
    for clause in layout.clauseOf[index]..<layout.clauseOf[index + 1] where !windows.isMet(clause) {
      let quickest = windows.quickest(clause)
      if quickest.member >= 0 && quickest.finish > worst.finish { worst = quickest }
    }
    if worst.member < 0 { return .window(earliest: soonest(index), latestFinish: layout.deadline[index]) }
    return .prerequisiteTooLate(prerequisite: worst.member, finish: worst.finish, wanted: last(index))
  }

  /// The first clause without a possible member, and its first member; −1 for a clause that names nothing.
  private func blocked(_ index: Int, _ windows: PlannerWindows) -> (clause: Int, member: Int)? {
    for clause in layout.clauseOf[index]..<layout.clauseOf[index + 1] {
      if windows.isMet(clause) || windows.quickest(clause).member >= 0 { continue }
      let names = layout.memberOf[clause] < layout.memberOf[clause + 1]
      return (clause - layout.clauseOf[index], names ? layout.members[layout.memberOf[clause]] : -1)
    }
    return nil
  }

  /// The first and the last quarter that the wish allows as a start.
  private func soonest(_ index: Int) -> Int { isFixed(index) ? layout.wanted[index] : layout.earliest[index] }

  private func last(_ index: Int) -> Int {
    isFixed(index) ? layout.wanted[index] : layout.deadline[index] - layout.length[index]
  }

  /// Whether something keeps an initiative from being placed even if nothing else were: the limit that is missed by
  /// the least, or (nil) its window.
  private func obstacle(_ index: Int) -> (exists: Bool, limit: Violation?) {
    if soonest(index) < 0 || soonest(index) > layout.deadline[index] - layout.length[index] { return (true, nil) }
    var nearest: Violation?
    for start in soonest(index)...last(index) {
      guard let broken = layout.limitBroken(by: index, from: start) else { return (false, nil) }
      if let known = nearest, broken.needed - broken.available >= known.needed - known.available { continue }
      nearest = broken
    }
    return (true, nearest)
  }

  /// What is fixed, placed in order: running before pinned, then by index. The first that breaks a limit gives way.
  private func settleShared() {
    let starts = Row(layout.count, -1)
    for kind in [PlanningLayout.running, PlanningLayout.pinned] {
      for index in 0..<layout.count where status[index] == kind {
        starts[index] = layout.wanted[index]
        for violation in layout.violations(of: starts) where isShared(violation.rule) {
          let others = sharers(violation, with: index, starts)
          starts[index] = -1
          giveUp(index, .shared(violation), others: others)
          break
        }
      }
    }
    settleImpossible()
  }

  private func isShared(_ rule: Violation.Rule) -> Bool {
    rule == .capacity || rule == .change || rule == .concurrency || rule == .budget
  }

  /// The fewest of those in place that leave too little for `index`: the largest takers first.
  private func sharers(_ limit: Violation, with index: Int, _ starts: borrowing Row<Int>) -> [Int] {
    let taken = Row(layout.count, 0)
    for other in 0..<layout.count where starts[other] >= 0 {
      taken[other] = -takenBy(other, from: starts[other], of: limit)
    }
    var total = -Int64(taken[index])
    var result: [Int] = []
    for other in indices(by: taken, where: { taken[$0] < 0 && $0 != index }) where total <= limit.available {
      total -= Int64(taken[other])
      result.append(other)
    }
    return result
  }

  private func takenBy(_ index: Int, from start: Int, of limit: Violation) -> Int {
    var total = 0
    let most = PlannerTables.most
    for offset in 0..<layout.shown[index] where start + offset < layout.horizon {
      if limit.rule == .budget {
        if layout.yearOf[start + offset] == limit.resource {
          total = min(total + min(layout.cost[layout.costOf[index] + offset], most), most)
        }
      } else if start + offset == limit.quarter {
        let resource =
          limit.rule == .capacity ? limit.resource : limit.rule == .change ? layout.roles : layout.roles + 1
        total = min(layout.demand[layout.demandOf[index] + resource * layout.shown[index] + offset], most)
      }
    }
    return total
  }

  /// Gives up what a search could not fit, `starts` being the best it found; false if that is nothing. Names those
  /// wishes of which each alone could have made room.
  func settleMissing(_ starts: borrowing Row<Int>) -> Bool {
    var missing: [Int] = []
    for index in 0..<layout.count where isWish(index) {
      var lacking = starts[index] < 0
      if !lacking && isFixed(index) && status[index] != PlanningLayout.running {
        for clause in layout.clauseOf[index]..<layout.clauseOf[index + 1]
        where !layout.isMet(clause, by: starts[index], starts) {
          lacking = true
        }
      }
      if lacking { missing.append(index) }
    }
    // Each look takes the time of a first plan; in a problem with hundreds of wishes not all are looked at.
    var looks = 200
    for index in missing {
      var others: [Int] = []
      for other in 0..<layout.count where other != index && isWish(other) && looks > 0 {
        looks -= 1
        let kept = status[other]
        status[other] = PlanningLayout.optional
        if hasRoom(for: index) { others.append(other) }
        status[other] = kept
      }
      giveUp(index, .noRoom, others: others)
    }
    return !missing.isEmpty
  }

  /// Whether the quick way of placing what is required, most urgent first, has room for an initiative.
  private func hasRoom(for index: Int) -> Bool {
    let schedule = PlannerSchedule(PlannerTables(PlannerWindows(layout, status)))
    schedule.placeRequired()
    return schedule.start[index] >= 0 && schedule.broken() == 0
  }
}
