/// What the starts that are left to each initiative say about those of the others.
extension PlannerProof {
  /// Strikes out what cannot be part of a better plan; whether there was any.
  func strikeOut(_ sum: Double) -> Bool {
    let never = horizon + 1
    let room = sum - Double(best) - 0.99
    var any = false
    for index in 0..<count {
      let starts = domain[index]
      if starts & (starts - 1) == 0 { continue }
      let most = choice[index] < 0 ? 0 : profit[index * never + choice[index]]
      var kept: UInt64 = 0
      for quarter in 0...horizon where starts & (1 << UInt64(quarter)) != 0 {
        if most - profit[index * never + quarter] <= room { kept |= 1 << UInt64(quarter) }
      }
      if kept != starts {
        domain[index] = kept
        any = true
      }
    }
    return any
  }

  /// Follows up what the domains say about each other; false where there is no plan left.
  func propagate() -> Bool {
    var changed = true
    while changed {
      changed = false
      for index in 0..<count {
        if domain[index] == 0 { return false }
        if domain[index] == none { continue }
        let item = tables.items[index]
        let isChosen = domain[index] & none == 0
        for clause in Int(item.clause)..<Int(item.lastClause) {
          var earliest = horizon
          var only = -1
          var ways = 0
          for at in tables.memberOf[clause]..<tables.memberOf[clause + 1] {
            let member = tables.members[at]
            let starts = domain[member] & ~none
            if starts == 0 || member == only { continue }
            ways += 1
            only = member
            earliest = min(earliest, starts.trailingZeroBitCount + Int(tables.items[member].duration))
          }
          let late = (domain[index] | none) & ~((1 << UInt64(earliest)) - 1) & domain[index]
          if late != domain[index] {
            domain[index] = late
            changed = true
            if late == 0 { return false }
          }
          if isChosen && ways == 1 && domain[index] != 0 {
            let last = 63 - domain[index].leadingZeroBitCount - Int(tables.items[only].duration)
            if last < 0 { return false }
            let early = domain[only] & ~none & ((1 << UInt64(last + 1)) - 1)
            if early != domain[only] {
              domain[only] = early
              changed = true
              if early == 0 { return false }
            }
          }
        }
      }
      if !fillLimits(&changed) { return false }
    }
    return true
  }

  /// Takes the room of what is settled, and of what is chosen the quarters in which it works wherever it starts (its
  /// compulsory part; Lahrichi 1982); strikes out starts that no longer fit beside these.
  private func fillLimits(_ changed: inout Bool) -> Bool {
    tables.free.copy(0, to: usage, 0, usage.count)
    let left = Row(layout.budget.count, 0)
    for year in 0..<left.count { left[year] = min(layout.budget[year], PlannerTables.most) }
    for index in 0..<count where domain[index] & (domain[index] - 1) == 0 && domain[index] != none {
      let start = domain[index].trailingZeroBitCount
      if !fits(index, start, left) { return false }
      takeRoom(of: index, from: start, until: start + Int(tables.items[index].duration))
      let costs = Int(tables.items[index].cost) + start
      for at in tables.costOf[costs]..<tables.costOf[costs + 1] {
        left[tables.costYear[at]] -= tables.costAmount[at]
      }
    }
    for index in 0..<count {
      let part = compulsory(index)
      if part.from < part.until && !takeRoom(of: index, from: part.from, until: part.until) { return false }
    }
    for index in 0..<count where domain[index] & (domain[index] - 1) != 0 {
      let part = compulsory(index)
      if part.from < part.until { giveRoom(of: index, from: part.from, until: part.until) }
      for start in 0..<horizon where domain[index] & (1 << UInt64(start)) != 0 && !fits(index, start, left) {
        domain[index] &= ~(1 << UInt64(start))
        changed = true
      }
      if domain[index] == 0 { return false }
      if part.from < part.until { takeRoom(of: index, from: part.from, until: part.until) }
    }
    return true
  }

  /// The quarters in which something chosen but not settled works in any case; none where it takes more in some than
  /// in others.
  private func compulsory(_ index: Int) -> (from: Int, until: Int) {
    let starts = domain[index]
    if starts & none != 0 || starts & (starts &- 1) == 0 || !rules.isEven[index] { return (0, 0) }
    return (63 - starts.leadingZeroBitCount, starts.trailingZeroBitCount + Int(tables.items[index].duration))
  }

  /// Takes what an initiative takes in its first quarters of work, from a quarter on; whether there was so much.
  @discardableResult
  private func takeRoom(of index: Int, from first: Int, until last: Int) -> Bool {
    let words = tables.words
    let demand = Int(tables.items[index].demand)
    var short: UInt64 = 0
    for at in 0..<((last - first) * words) {
      usage[first * words + at] = usage[first * words + at] &- tables.demand[demand + at]
      short |= ~usage[first * words + at] & tables.spare
    }
    return short == 0
  }

  private func giveRoom(of index: Int, from first: Int, until last: Int) {
    let demand = Int(tables.items[index].demand)
    for at in 0..<((last - first) * tables.words) {
      usage[first * tables.words + at] = usage[first * tables.words + at] &+ tables.demand[demand + at]
    }
  }

  private func fits(_ index: Int, _ start: Int, _ left: borrowing Row<Int>) -> Bool {
    let item = tables.items[index]
    let words = tables.words
    for at in 0..<(Int(item.duration) * words) {
      let room = usage[start * words + at] &- tables.demand[Int(item.demand) + at]
      if ~room & tables.spare != 0 { return false }
    }
    for at in tables.costOf[Int(item.cost) + start]..<tables.costOf[Int(item.cost) + start + 1] {
      if tables.costYear[at] < 0 || tables.costAmount[at] > left[tables.costYear[at]] { return false }
    }
    return true
  }

  func isSettled() -> Bool {
    for index in 0..<count where domain[index] & (domain[index] - 1) != 0 { return false }
    return true
  }
}
