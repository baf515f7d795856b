import JSON

/// Asks a plan the questions that a reader asks: why not earlier, why not later, what falls with it, what would it take.
///
/// Every answer is found by trying, on the problem itself; nothing is remembered from the search. Make one for a report
/// and ask it what the report shows: making it takes about as long as laying the problem out, each answer is said below.
public final class PlanReview {
  /// What keeps an initiative from starting in an earlier quarter.
  public enum Obstacle: Sendable, Equatable {
    /// It needs this one, which is finished later.
    case waits(for: Int)
    /// A limit would be exceeded.
    case limit(PlannedRoadmap.Limit)
    /// A wish or a window of the problem forbids it.
    case window
    /// Nothing: it could start then, but the plan would gain nothing by it.
    case none
  }

  /// What starting a quarter later would do.
  public final class Delay: Sendable {
    /// What the plan would lose, in thousandths of its worth.
    public let lost: Int
    /// Other steps that would have to start later too.
    public let slips: [Int]
    /// Steps, itself perhaps, that could no longer be done in time.
    public let dropped: [Int]

    init(lost: Int, slips: [Int], dropped: [Int]) {
      self.lost = lost
      self.slips = slips
      self.dropped = dropped
    }
  }

  let problem: PlanningProblem
  let starts: [Int]
  let worth: Int64
  let layout: PlanningLayout
  let tables: PlannerTables
  private let schedule: PlannerSchedule

  init(_ problem: PlanningProblem, starts: [Int], worth: Int64) {
    self.problem = problem.keepingWishes(of: starts)
    self.starts = starts
    self.worth = worth
    layout = PlanningLayout(self.problem)
    tables = PlannerTables(PlannerWindows(layout, layout.status))
    schedule = PlannerSchedule(tables)
  }

  /// For each quarter before a step's start, what keeps it from starting then. About 10 µs a quarter.
  public func obstacles(_ index: Int) -> [Obstacle] {
    let row = layout.row(starts)
    var obstacles: [Obstacle] = []
    for quarter in 0..<max(starts[index], 0) {
      row[index] = quarter
      obstacles.append(obstacle(index, row))
    }
    return obstacles
  }

  private func obstacle(_ index: Int, _ row: borrowing Row<Int>) -> Obstacle {
    for violation in layout.violations(of: row) {
      switch violation.rule {
      case .prerequisite where violation.initiative == index:
        return .waits(for: firstFinished(layout.clauseOf[index] + violation.resource, row))
      case .tooEarly, .moved, .exclusive: return .window
      default: if let limit = limit(violation) { return .limit(limit) }
      }
    }
    return .none
  }

  private func limit(_ violation: Violation) -> PlannedRoadmap.Limit? {
    switch violation.rule {
    case .capacity: .staff(role: violation.resource, quarter: violation.quarter)
    case .budget: .budget(year: violation.resource)
    case .change: .change(quarter: violation.quarter)
    case .concurrency: .concurrent(quarter: violation.quarter)
    default: nil
    }
  }

  /// The member of a clause that the plan finishes first; the first member where it has none.
  private func firstFinished(_ clause: Int, _ row: borrowing Row<Int>) -> Int {
    var best = -1
    for at in layout.memberOf[clause]..<layout.memberOf[clause + 1] {
      let member = layout.members[at]
      if best < 0 || (row[member] >= 0 && (row[best] < 0 || finish(member, row) < finish(best, row))) { best = member }
    }
    return best
  }

  private func finish(_ index: Int, _ row: borrowing Row<Int>) -> Int { row[index] + layout.length[index] }

  /// What starting a quarter later would do, the others staying where they are as far as they can; nil for what is not
  /// planned, pinned or running. About 20 µs.
  public func delay(_ index: Int) -> Delay? {
    if starts[index] < 0 || tables.fixed[index] { return nil }
    schedule.reset()
    let row = layout.row(starts)
    let order = indices(by: row) { row[$0] >= 0 }
    let affected = affected(by: index, order)
    for other in order where !affected[other] && schedule.start[other] < 0 { schedule.put(other, starts[other]) }
    var slips: [Int] = []
    var dropped: [Int] = []
    for other in order where affected[other] {
      let low = starts[other] + (other == index ? 1 : 0)
      if !schedule.placeServed(other, from: low) {
        dropped.append(other)
      } else if other != index && schedule.start[other] > starts[other] {
        slips.append(other)
      }
    }
    return Delay(lost: share(worth - schedule.value()), slips: slips, dropped: dropped)
  }

  /// What can no longer start as planned once a step is finished a quarter later, itself included.
  private func affected(by index: Int, _ order: [Int]) -> Row<Bool> {
    let affected = Row(layout.count, false)
    affected[index] = true
    for other in order where other != index && !tables.fixed[other] {
      for clause in layout.clauseOf[other]..<layout.clauseOf[other + 1] {
        var isMet = false
        for at in layout.memberOf[clause]..<layout.memberOf[clause + 1] {
          let member = layout.members[at]
          let late = member == index ? 1 : 0
          if layout.status[member] == PlanningLayout.done { isMet = true }
          if starts[member] < 0 || (affected[member] && member != index) { continue }
          if starts[member] + layout.length[member] + late <= starts[other] { isMet = true }
        }
        if !isMet { affected[other] = true }
      }
    }
    return affected
  }

  /// What an initiative that was left out lacks: the limits that would be exceeded if it were put into the plan as it is,
  /// in the quarter where that is least. Empty where a prerequisite is what is missing. About 100 µs.
  public func shortfall(_ index: Int) -> [Violation] {
    let row = layout.row(starts)
    var best: [Violation] = []
    var least = Int64.max
    for quarter in 0..<layout.horizon {
      row[index] = quarter
      var lacking: [Violation] = []
      var total: Int64 = 0
      for violation in layout.violations(of: row) {
        if limit(violation) == nil {
          total = .max
          break
        }
        lacking.add(violation)
        // Shares of what there is, so that money and people can be added up.
        total += (violation.needed - violation.available) * 1000 / max(violation.available, 1)
      }
      if total < least {
        least = total
        best = lacking
      }
    }
    return best
  }

  /// The planned initiatives that bring what one that was left out would bring.
  public func covering(_ index: Int) -> [Int] {
    indices(layout.count) { other in
      if other == index || starts[other] < 0 { return false }
      for at in layout.coverOf[index]..<layout.coverOf[index + 1] {
        for otherAt in layout.coverOf[other]..<layout.coverOf[other + 1]
        where layout.covers[at] == layout.covers[otherAt] && layout.worth[layout.covers[at] * (layout.horizon + 2)] > 0
        {
          return true
        }
      }
      return false
    }
  }

  /// What an initiative needs and the plan does not have: of each clause of its prerequisites that nothing planned or done
  /// meets, the first member.
  public func missingNeeds(_ index: Int) -> [Int] {
    var missing: [Int] = []
    for clause in layout.clauseOf[index]..<layout.clauseOf[index + 1] where !tables.windows.isMet(clause) {
      let members = layout.memberOf[clause]..<layout.memberOf[clause + 1]
      var isPlanned = members.isEmpty
      for at in members where starts[layout.members[at]] >= 0 { isPlanned = true }
      if !isPlanned { missing.append(layout.members[members.lowerBound]) }
    }
    return missing
  }

  /// Whether there is any quarter for it at all, were everything else left out: false for what is excluded, and where what
  /// it needs can never be.
  public func isPossible(_ index: Int) -> Bool { tables.windows.possible[index] }

  /// An amount of worth in thousandths of the plan's, 0…1000.
  func share(_ amount: Int64) -> Int { worth > 0 ? Int(min(1000, max(0, amount) * 1000 / worth)) : 0 }
}

extension PlannerSchedule {
  /// Places an initiative in the first quarter from `low` on in which it fits and what it needs is finished.
  func placeServed(_ index: Int, from low: Int) -> Bool {
    var quarter = max(low, Int(tables.items[index].earliest))
    while quarter <= Int(tables.items[index].latest) {
      if isServed(index, quarter) && fits(index, quarter) {
        put(index, quarter)
        return true
      }
      quarter += 1
    }
    return false
  }
}

extension PlanningProblem {
  /// The problem without the wishes that a plan does not meet.
  func keepingWishes(of starts: [Int]) -> PlanningProblem {
    var problem = self
    problem.initiatives = [Initiative](fixed: initiatives.count) { index in
      var initiative = initiatives[index]
      let isMet: Bool
      switch initiative.status {
      case .mandatory: isMet = starts[index] >= 0
      case .pinned(let quarter): isMet = starts[index] == quarter
      case .running: isMet = starts[index] == 0
      default: isMet = true
      }
      if !isMet { initiative.status = .optional }
      return initiative
    }
    return problem
  }
}
