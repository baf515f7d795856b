/// A schedule being built: places initiatives one after another at the earliest quarter they fit, pulling in the
/// prerequisites that are missing, and takes them back in reverse order.
///
/// This is the serial decoder of the list heuristics for project scheduling, with choice of what to do: whatever is
/// placed keeps every limit, so that a schedule can be stopped at any moment and is feasible, but for required work
/// that is not in it yet.
final class PlannerSchedule {
  let tables: PlannerTables
  let free: Row<UInt64>
  let left: Row<Int>
  let start: Row<Int>
  let groupTaken: Row<Bool>
  /// The quarter each step takes effect from, horizon + 1 for never.
  let effect: Row<Int>
  /// In the order of placing; the fixed ones first.
  let placed: Row<Int>
  var placedCount = 0
  /// Quarters before which an initiative is not to start, though it could.
  let notBefore: Row<Int>
  /// Not to be placed in this decoding.
  let banned: Row<Bool>
  /// Preference among the alternatives of a clause: less is better.
  let rank: Row<Int>

  private let stack: Row<Int>
  /// The effects before the first of what a placing pulls in.
  private let effectBefore: Row<Int>
  private let stackMark: Row<Int>
  private let tried: Row<UInt64>
  private var attempt: UInt64 = 0

  init(_ tables: PlannerTables) {
    self.tables = tables
    free = Row(tables.free.count, 0)
    left = Row(tables.layout.budget.count, 0)
    start = Row(tables.count, -1)
    groupTaken = Row(tables.layout.groups, false)
    effect = Row(tables.layout.steps, 0)
    placed = Row(tables.count, 0)
    notBefore = Row(tables.count, 0)
    banned = Row(tables.count, false)
    rank = Row(tables.count, 0)
    effectBefore = Row(effect.count, 0)
    stack = Row(tables.count + 1, 0)
    stackMark = Row(tables.count + 1, 0)
    tried = Row(tables.count, 0)
    reset()
  }

  /// Back to nothing but the fixed initiatives, as far as they fit, in order of index.
  func reset() {
    tables.free.copy(0, to: free, 0, free.count)
    for year in 0..<left.count { left[year] = min(tables.layout.budget[year], PlannerTables.most) }
    for index in 0..<tables.count { start[index] = -1 }
    for group in 0..<groupTaken.count { groupTaken[group] = false }
    tables.effect.copy(0, to: effect, 0, effect.count)
    placedCount = 0
    for index in 0..<tables.count where tables.fixed[index] && tables.windows.possible[index] {
      if groupsFree(index) && fits(index, tables.windows.earliest[index]) { put(index, tables.windows.earliest[index]) }
    }
  }

  /// The fixed initiatives and those of a plan, each where the plan has it. The caller has made sure that they fit.
  func hold(_ starts: borrowing Row<Int>) {
    reset()
    for index in indices(by: starts, where: { starts[$0] >= 0 && start[$0] < 0 }) { put(index, starts[index]) }
  }

  /// Whether the limits of quarters and years allow `index` to start in a quarter of its window.
  func fits(_ index: Int, _ quarter: Int) -> Bool { firstFit(tables.items[index], quarter, quarter) >= 0 }

  @inline(__always) func groupsFree(_ index: Int) -> Bool {
    var at = Int(tables.items[index].group)
    while at < Int(tables.items[index].lastGroup) {
      if groupTaken[tables.groups[at]] { return false }
      at += 1
    }
    return true
  }

  /// Takes what `index` needs from `quarter` on. The caller has made sure that it fits.
  @inline(never) func put(_ index: Int, _ quarter: Int) {
    let tables = tables
    let item = tables.items[index]
    let free = free.lane
    let demand = tables.demand.lane
    var slot = quarter &* tables.words
    let end = slot &+ Int(item.duration) &* tables.words
    var at = Int(item.demand)
    while slot < end {
      free[slot] = free[slot] &- demand[at]
      slot &+= 1
      at &+= 1
    }
    var cost = tables.costOf[Int(item.cost) &+ quarter]
    let lastCost = tables.costOf[Int(item.cost) &+ quarter &+ 1]
    while cost < lastCost {
      left[tables.costYear[cost]] -= tables.costAmount[cost]
      cost &+= 1
    }
    var group = Int(item.group)
    while group < Int(item.lastGroup) {
      groupTaken[tables.groups[group]] = true
      group &+= 1
    }
    start[index] = quarter
    placed[placedCount] = index
    placedCount &+= 1
    let reached = min(quarter &+ Int(item.delay), tables.horizon &+ 1)
    let covers = tables.layout.covers.lane
    let effect = effect.lane
    at = Int(item.cover)
    while at < Int(item.lastCover) {
      let step = covers[at]
      effect[step] = min(reached, effect[step])
      at &+= 1
    }
  }

  /// Takes back the last ones until `mark` are placed. Effects on steps are not taken back: see `refreshEffects`.
  func takeBack(to mark: Int) {
    while placedCount > mark {
      placedCount -= 1
      let index = placed[placedCount]
      let item = tables.items[index]
      let quarter = start[index]
      start[index] = -1
      var slot = quarter * tables.words
      let end = slot + Int(item.duration) * tables.words
      var at = Int(item.demand)
      while slot < end {
        free[slot] &+= tables.demand[at]
        slot += 1
        at += 1
      }
      for cost in tables.costOf[Int(item.cost) + quarter]..<tables.costOf[Int(item.cost) + quarter + 1] {
        left[tables.costYear[cost]] += tables.costAmount[cost]
      }
      for group in Int(item.group)..<Int(item.lastGroup) { groupTaken[tables.groups[group]] = false }
    }
  }

  /// Makes the effects those of what is placed.
  func refreshEffects() {
    tables.effect.copy(0, to: effect, 0, effect.count)
    for position in 0..<placedCount {
      let index = placed[position]
      let reached = min(start[index] + tables.layout.delay[index], tables.horizon + 1)
      for at in tables.layout.coverOf[index]..<tables.layout.coverOf[index + 1]
      where reached < effect[tables.layout.covers[at]] {
        effect[tables.layout.covers[at]] = reached
      }
    }
  }

  /// The first quarter from `low` through `high` where it fits; −1 if none.
  @inline(never) private func firstFit(_ item: PlannerTables.Item, _ low: Int, _ high: Int) -> Int {
    if low > high { return -1 }
    let tables = tables
    let free = free.lane
    let demand = tables.demand.lane
    let words = tables.words
    let spare = tables.spare
    let first = Int(item.demand)
    var quarter = low
    var slot = low &* words
    // Nine in ten that do not fit fail in the first two words.
    let first0 = demand[first]
    let first1 = demand[first &+ 1]
    while quarter <= high {
      if (free[slot] &- first0) & (free[slot &+ 1] &- first1) & spare == spare {
        let end = slot &+ Int(item.duration) &* words
        var rest = slot &+ 2
        var at = first &+ 2
        while rest < end && (free[rest] &- demand[at]) & spare == spare {
          rest &+= 1
          at &+= 1
        }
        if rest >= end && affordable(item, quarter) { return quarter }
      }
      quarter &+= 1
      slot &+= words
    }
    return -1
  }

  /// Whether the budgets of the years allow it to start in a quarter.
  @inline(__always) private func affordable(_ item: PlannerTables.Item, _ quarter: Int) -> Bool {
    let tables = tables
    var cost = tables.costOf[Int(item.cost) &+ quarter]
    let lastCost = tables.costOf[Int(item.cost) &+ quarter &+ 1]
    while cost < lastCost {
      let year = tables.costYear[cost]
      if year < 0 || tables.costAmount[cost] > left[year] { return false }
      cost &+= 1
    }
    return true
  }

  /// As `place`, quickly where nothing has to be pulled in.
  @inline(never) func placeQuickly(_ index: Int, onlyIfUseful: Bool = false) -> Bool {
    let tables = tables
    let start = start.lane
    if start[index] >= 0 { return true }
    let item = tables.items[index]
    var low = max(Int(item.earliest), notBefore[index])
    var clause = Int(item.clause)
    let lastClause = Int(item.lastClause)
    if clause < lastClause {
      let members = tables.members.lane
      let items = tables.items.lane
      let memberOf = tables.memberOf.lane
      var at = memberOf[clause]
      while clause < lastClause {
        var finish = Int.max
        let end = memberOf[clause &+ 1]
        while at < end {
          let member = members[at]
          if start[member] >= 0 { finish = min(finish, start[member] &+ Int(items[member].duration)) }
          at &+= 1
        }
        if finish == .max { return place(index) }
        low = max(low, finish)
        clause &+= 1
      }
    }
    if item.group < item.lastGroup && !groupsFree(index) { return false }
    let quarter = firstFit(item, low, Int(item.latest))
    if quarter < 0 { return false }
    if onlyIfUseful && !useful(index, quarter) { return false }
    put(index, quarter)
    return true
  }

  /// Places `root` and, before it, what it needs and misses; false, with nothing changed, if that fails.
  ///
  /// Depth first along the clauses with a stack of its own. Of a clause with several ways, the one of least rank is
  /// tried first; one that fails is taken back with all it pulled in before the next is tried.
  func place(_ root: Int, deadline: Int = .max) -> Bool {
    if start[root] >= 0 { return true }
    let tables = tables
    var depth = 0
    let mark = placedCount
    stack[0] = root
    stackMark[0] = mark
    attempt += 1
    tried[root] = attempt
    while true {
      let index = stack[depth]
      var low = max(tables.windows.earliest[index], notBefore[index])
      var missing = -1
      var clause = tables.clauseOf[index]
      let lastClause = tables.clauseOf[index + 1]
      while clause < lastClause {
        var finish = Int.max
        var at = tables.memberOf[clause]
        let end = tables.memberOf[clause + 1]
        while at < end {
          let member = tables.members[at]
          if start[member] >= 0 { finish = min(finish, start[member] + tables.layout.length[member]) }
          at += 1
        }
        if finish == .max {
          missing = clause
          break
        }
        low = max(low, finish)
        clause += 1
      }
      if missing >= 0 {
        let next = preferred(missing)
        if next >= 0 {
          if depth == 0 && placedCount == mark { effect.copy(0, to: effectBefore, 0, effect.count) }
          depth += 1
          stack[depth] = next
          stackMark[depth] = placedCount
          tried[next] = attempt
          continue
        }
      } else if groupsFree(index) {
        var high = tables.windows.latest[index]
        if depth == 0 && deadline != .max { high = min(high, deadline - tables.layout.length[index]) }
        let quarter = firstFit(tables.items[index], low, high)
        if quarter >= 0 {
          put(index, quarter)
          if depth == 0 { return true }
          depth -= 1
          continue
        }
      }
      if placedCount > stackMark[depth] {
        takeBack(to: stackMark[depth])
        if placedCount == mark { effectBefore.copy(0, to: effect, 0, effect.count) } else { refreshEffects() }
      }
      if depth == 0 { return false }
      depth -= 1
    }
  }

  private func preferred(_ clause: Int) -> Int {
    var best = -1
    for at in tables.memberOf[clause]..<tables.memberOf[clause + 1] {
      let member = tables.members[at]
      if tried[member] == attempt || banned[member] || tables.fixed[member] || !groupsFree(member) { continue }
      if best < 0 || rank[member] < rank[best] { best = member }
    }
    return best
  }

  /// The worth of what is placed. Reads `effect`.
  @inline(never) func value() -> Int64 {
    let tables = tables
    let never = tables.horizon &+ 1
    let effect = effect.lane
    let worth = tables.layout.worth.lane
    let stepOf = tables.layout.stepOf.lane
    var total: Int64 = 0
    var step = 0
    var question = 0
    while question < tables.layout.questions {
      question &+= 1
      let end = stepOf[question]
      var reached = 0
      while step < end {
        reached = max(reached, effect[step])
        if reached >= never { break }
        total &+= worth[step &* (never &+ 1) &+ reached]
        step &+= 1
      }
      step = end
    }
    return total
  }

  /// How many required initiatives and clauses of fixed ones are missing.
  func broken() -> Int {
    var count = 0
    for index in 0..<tables.count where tables.windows.possible[index] {
      if tables.fixed[index] {
        if start[index] < 0 {
          count += 1
          continue
        }
        for clause in tables.clauseOf[index]..<tables.clauseOf[index + 1] where !inTime(clause, start[index]) {
          count += 1
        }
      } else if tables.windows.required[index] && start[index] < 0 {
        count += 1
      }
    }
    return count
  }

  /// Whether every clause has a member finished by the quarter.
  func isServed(_ index: Int, _ quarter: Int) -> Bool {
    for clause in tables.clauseOf[index]..<tables.clauseOf[index + 1] where !inTime(clause, quarter) { return false }
    return true
  }

  /// Whether a member of the clause is finished by the quarter.
  func inTime(_ clause: Int, _ quarter: Int) -> Bool {
    for at in tables.memberOf[clause]..<tables.memberOf[clause + 1] {
      let member = tables.members[at]
      if start[member] >= 0 && start[member] + tables.layout.length[member] <= quarter { return true }
    }
    return false
  }
}
