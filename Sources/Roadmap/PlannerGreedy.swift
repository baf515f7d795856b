/// First plans: required work in order of urgency, then whatever adds most for what it takes of scarce means.
extension PlannerSchedule {
  /// Places what is required, the most urgent first, and what the fixed ones wait for.
  func placeRequired() {
    for index in 0..<tables.count where tables.fixed[index] && start[index] >= 0 {
      for clause in tables.clauseOf[index]..<tables.clauseOf[index + 1] where !inTime(clause, start[index]) {
        for at in tables.memberOf[clause]..<tables.memberOf[clause + 1]
        where start[tables.members[at]] < 0 && place(tables.members[at], deadline: start[index]) { break }
      }
    }
    let urgency = indices(by: tables.windows.latest) { tables.windows.required[$0] && tables.windows.possible[$0] }
    for index in urgency where start[index] < 0 { _ = place(index) }
  }

  /// Whether it is required or makes a step effective earlier than it is, if it starts in a quarter.
  @inline(__always) func useful(_ index: Int, _ quarter: Int) -> Bool {
    let tables = tables
    if tables.windows.required[index] { return true }
    let soonest = quarter + tables.layout.delay[index]
    var at = tables.layout.coverOf[index]
    let end = tables.layout.coverOf[index + 1]
    while at < end {
      if effect[tables.layout.covers[at]] > soonest { return true }
      at += 1
    }
    return false
  }

  /// Adds one initiative with what it pulls in after another, each time the one of the largest Δvalue / price^k, with
  /// k = quarters / 4, until none adds value. The price is that of scarce means. About n² trial placements.
  func addGreedily(quarters: Int) {
    let saved = Row(tables.layout.steps, 0)
    while true {
      let base = value()
      let mark = placedCount
      effect.copy(0, to: saved, 0, saved.count)
      var best = -1
      var bestScore = 0.0
      for index in 0..<tables.count
      where tables.windows.possible[index] && start[index] < 0 && !tables.fixed[index]
        && useful(index, tables.windows.earliest[index])
        && groupsFree(index)
      {
        guard place(index) else { continue }
        let gain = Double(value() - base)
        var price = 1e-9
        for position in mark..<placedCount { price += tables.price[placed[position]] }
        takeBack(to: mark)
        saved.copy(0, to: effect, 0, saved.count)
        if gain <= 0 { continue }
        let score = gain / power(price, quarters: quarters)
        if score > bestScore {
          bestScore = score
          best = index
        }
      }
      if best < 0 { return }
      _ = place(best)
    }
  }

  /// number^(quarters / 4) by square roots, which give the same bits everywhere.
  private func power(_ number: Double, quarters: Int) -> Double {
    let fourth = number.squareRoot().squareRoot()
    var result = 1.0
    for _ in 0..<quarters { result *= fourth }
    return result
  }
}
