import JSON

/// A rule of the problem that a plan breaks, as data.
public final class Violation: Sendable, Equatable {
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
  public let rule: Rule
  /// The initiative it is about, −1 for limits that several share.
  public let initiative: Int
  /// The quarter, −1 where none is meant.
  public let quarter: Int
  /// The role, budget year, group or clause, −1 where none is meant.
  public let resource: Int
  /// What the plan takes.
  public let needed: Int64
  /// What there is.
  public let available: Int64

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

  /// Whether both say the same of the same rule.
  public static func == (a: Violation, b: Violation) -> Bool {
    a.rule == b.rule && a.initiative == b.initiative && a.quarter == b.quarter && a.resource == b.resource
      && a.needed == b.needed && a.available == b.available
  }
}

/// Every rule that `starts` breaks: first per initiative in order, then per quarter, year and group.
///
/// Written from the rules alone, with plain sums over quarters; it shares nothing with the search's bookkeeping.
public func violations(of starts: [Int], in problem: PlanningProblem) -> [Violation] {
  let layout = PlanningLayout(problem)
  return layout.violations(of: layout.row(starts))
}

extension PlanningLayout {
  func violations(of starts: borrowing Row<Int>) -> [Violation] {
    var found: [Violation] = []
    for index in 0..<count {
      statusViolations(starts[index], index, &found)
      let begin = starts[index]
      if begin < 0 { continue }
      if begin > horizon || begin + length[index] > deadline[index] {
        found.add(Violation(.tooLate, initiative: index, quarter: begin, available: Int64(deadline[index])))
      }
      if status[index] == Self.running { continue }
      for clause in clauseOf[index]..<clauseOf[index + 1] where !isMet(clause, by: begin, starts) {
        found.add(
          Violation(.prerequisite, initiative: index, quarter: begin, resource: clause - clauseOf[index]))
      }
    }
    limitViolations(starts, &found)
    for group in 0..<groups {
      var chosen = 0
      var taken = 0
      for at in groupOf[group]..<groupOf[group + 1] {
        if starts[groupMembers[at]] >= 0 { chosen += 1 } else if status[groupMembers[at]] == Self.done { taken += 1 }
      }
      if chosen > 0 && chosen + taken > 1 {
        found.add(Violation(.exclusive, resource: group, needed: Int64(chosen + taken), available: 1))
      }
    }
    return found
  }

  /// Whether a member of the clause is done before or finished by the quarter.
  func isMet(_ clause: Int, by quarter: Int, _ starts: borrowing Row<Int>) -> Bool {
    for at in memberOf[clause]..<memberOf[clause + 1] {
      let member = members[at]
      if status[member] == Self.done { return true }
      if starts[member] >= 0 && starts[member] <= horizon && starts[member] + length[member] <= quarter { return true }
    }
    return false
  }

  private func statusViolations(_ start: Int, _ index: Int, _ found: inout [Violation]) {
    let status = status[index]
    if status == Self.done || status == Self.excluded {
      if start >= 0 { found.add(Violation(.notToBeChosen, initiative: index, quarter: start)) }
    } else if start < 0 {
      if status != Self.optional { found.add(Violation(.notChosen, initiative: index)) }
    } else if status == Self.optional || status == Self.mandatory {
      if start < earliest[index] {
        found.add(Violation(.tooEarly, initiative: index, quarter: start, available: Int64(earliest[index])))
      }
    } else if start != wanted[index] {
      found.add(Violation(.moved, initiative: index, quarter: start, available: Int64(wanted[index])))
    }
  }

  /// Capacity, change, concurrency and budget.
  private func limitViolations(_ starts: borrowing Row<Int>, _ found: inout [Violation]) {
    let spent = Row<Int64>(budget.count, 0)
    for quarter in 0..<horizon {
      for resource in 0..<resources {
        var needed: Int64 = 0
        for index in 0..<count where isRunning(index, starts[index], quarter) {
          needed = sum(needed, demand[demandOf[index] + resource * shown[index] + quarter - starts[index]])
        }
        let available = Int64(capacity[resource * horizon + quarter])
        if needed > available {
          found.add(
            Violation(
              limit(resource), quarter: quarter, resource: resource < roles ? resource : -1, needed: needed,
              available: available))
        }
      }
      for index in 0..<count where isRunning(index, starts[index], quarter) {
        let cost = cost[costOf[index] + quarter - starts[index]]
        if yearOf[quarter] >= 0 {
          spent[yearOf[quarter]] = sum(spent[yearOf[quarter]], cost)
        } else if cost > 0 {
          found.add(Violation(.budget, initiative: index, quarter: quarter, needed: Int64(cost)))
        }
      }
    }
    for year in 0..<budget.count where spent[year] > Int64(budget[year]) {
      found.add(Violation(.budget, resource: year, needed: spent[year], available: Int64(budget[year])))
    }
  }

  private func isRunning(_ index: Int, _ start: Int, _ quarter: Int) -> Bool {
    start >= 0 && start <= quarter && quarter < start + length[index]
  }

  private func limit(_ resource: Int) -> Violation.Rule {
    resource < roles ? .capacity : resource == roles ? .change : .concurrency
  }

  /// The first limit that an initiative breaks by itself if it starts in a quarter; nil if none.
  func limitBroken(by index: Int, from start: Int) -> Violation? {
    for offset in 0..<shown[index] where start + offset < horizon {
      let quarter = start + offset
      for resource in 0..<resources {
        let needed = demand[demandOf[index] + resource * shown[index] + offset]
        if needed > capacity[resource * horizon + quarter] {
          return Violation(
            limit(resource), initiative: index, quarter: quarter, resource: resource < roles ? resource : -1,
            needed: Int64(needed), available: Int64(capacity[resource * horizon + quarter]))
        }
      }
      let year = yearOf[quarter]
      var total: Int64 = 0
      for earlier in 0...offset where yearOf[start + earlier] == year {
        total = sum(total, cost[costOf[index] + earlier])
      }
      let available = year < 0 ? 0 : Int64(budget[year])
      if total > available {
        return Violation(
          .budget, initiative: index, quarter: quarter, resource: year, needed: total, available: available)
      }
    }
    return nil
  }
}

/// The sum, held at the largest number instead of overflowing.
private func sum(_ total: Int64, _ more: Int) -> Int64 {
  let (result, overflow) = total.addingReportingOverflow(Int64(more))
  return overflow ? .max : result
}
