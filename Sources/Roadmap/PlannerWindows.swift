/// What can be told of each initiative before any planning: when it may start, whether at all, whether it has to.
final class PlannerWindows {
  let layout: PlanningLayout
  /// As in the layout, where a wish was given up.
  let status: Row<Int>
  let possible: Row<Bool>
  /// The window of starts; only for the possible.
  let earliest: Row<Int>
  let latest: Row<Int>
  /// Mandatory, or the only way to something wished.
  let required: Row<Bool>

  init(_ layout: PlanningLayout, _ status: borrowing Row<Int>) {
    self.layout = layout
    let count = layout.count
    self.status = Row(count, 0)
    possible = Row(count, false)
    earliest = Row(count, 0)
    latest = Row(count, -1)
    required = Row(count, false)
    status.copy(0, to: self.status, 0, count)
    for index in 0..<count {
      required[index] = status[index] == PlanningLayout.mandatory
      openWindow(index)
    }
    excludeRivalsOfDone()
    tightenStarts()
    requireOnlyWays()
  }

  /// Whether it starts in its wanted quarter or not at all.
  func isFixed(_ index: Int) -> Bool {
    status[index] == PlanningLayout.pinned || status[index] == PlanningLayout.running
  }

  /// The quarters of its window in which it keeps all limits when it is alone, from the first through the last of them.
  private func openWindow(_ index: Int) {
    var low = layout.earliest[index]
    var high = layout.deadline[index] - layout.length[index]
    if isFixed(index) {
      low = layout.wanted[index]
      high = min(high, low)
    }
    if status[index] >= PlanningLayout.done || low < 0 { return }
    while low <= high && layout.limitBroken(by: index, from: low) != nil { low += 1 }
    while low <= high && layout.limitBroken(by: index, from: high) != nil { high -= 1 }
    earliest[index] = low
    latest[index] = high
    possible[index] = low <= high
  }

  /// The place of an exclusive group with a member done before is taken.
  private func excludeRivalsOfDone() {
    for group in 0..<layout.groups {
      let range = layout.groupOf[group]..<layout.groupOf[group + 1]
      var taken = false
      for at in range where status[layout.groupMembers[at]] == PlanningLayout.done { taken = true }
      if taken { for at in range { possible[layout.groupMembers[at]] = false } }
    }
  }

  /// Whether a member of the clause is done before, so that it asks for nothing.
  func isMet(_ clause: Int) -> Bool {
    for at in layout.memberOf[clause]..<layout.memberOf[clause + 1]
    where status[layout.members[at]] == PlanningLayout.done {
      return true
    }
    return false
  }

  /// Moves earliest starts behind the earliest finish of each clause's quickest member, beginning from "never", so that
  /// a circle, and what hangs on something impossible, turns out as impossible.
  private func tightenStarts() {
    let never = layout.horizon + 1
    let start = Row(layout.count, never)
    var changed = true
    while changed {
      changed = false
      for index in 0..<layout.count where possible[index] {
        let first = firstStart(index, start)
        if first <= latest[index] && first < start[index] {
          start[index] = first
          changed = true
        }
      }
    }
    for index in 0..<layout.count {
      possible[index] = start[index] < never
      if possible[index] { earliest[index] = start[index] } else { latest[index] = -1 }
    }
  }

  private func firstStart(_ index: Int, _ start: borrowing Row<Int>) -> Int {
    var first = earliest[index]
    if status[index] == PlanningLayout.running { return first }
    for clause in layout.clauseOf[index]..<layout.clauseOf[index + 1] where !isMet(clause) {
      first = max(first, firstFinish(clause, start))
    }
    return first
  }

  private func firstFinish(_ clause: Int, _ start: borrowing Row<Int>) -> Int {
    var finish = Int.max
    for at in layout.memberOf[clause]..<layout.memberOf[clause + 1] {
      let member = layout.members[at]
      if start[member] <= layout.horizon { finish = min(finish, start[member] + layout.length[member]) }
    }
    return finish
  }

  /// The earliest finish of a clause's quickest member, and that member, −1 if none is possible.
  func quickest(_ clause: Int) -> (member: Int, finish: Int) {
    var best = (member: -1, finish: Int.max)
    for at in layout.memberOf[clause]..<layout.memberOf[clause + 1] {
      let member = layout.members[at]
      if !possible[member] { continue }
      let finish = earliest[member] + layout.length[member]
      if finish < best.finish { best = (member, finish) }
    }
    return best
  }

  /// Marks what is the only way to something required, and lets it finish no later than that needs.
  private func requireOnlyWays() {
    var changed = true
    while changed {
      changed = false
      for index in 0..<layout.count where possible[index] && (required[index] || isFixed(index)) {
        if status[index] == PlanningLayout.running { continue }
        for clause in layout.clauseOf[index]..<layout.clauseOf[index + 1] {
          let member = onlyWay(clause)
          if member < 0 || isFixed(member) { continue }
          let bound = latest[index] - layout.length[member]
          if required[member] && latest[member] <= bound { continue }
          required[member] = true
          latest[member] = min(latest[member], bound)
          changed = true
        }
      }
    }
  }

  /// The one member of a clause that is possible; −1 if there are several, or if it is met.
  private func onlyWay(_ clause: Int) -> Int {
    var only = -1
    for at in layout.memberOf[clause]..<layout.memberOf[clause + 1] {
      let member = layout.members[at]
      if status[member] == PlanningLayout.done { return -1 }
      if !possible[member] || member == only { continue }
      if only >= 0 { return -1 }
      only = member
    }
    return only
  }
}
