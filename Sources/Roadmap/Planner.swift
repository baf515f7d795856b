/// How much work a plan is worth. Counted in candidates, never in time, so that a plan does not depend on the machine.
/// For a decision there is more than these: `makeThoroughPlan`.
public enum Effort: Sendable {
  /// For a report and for every change in a page: about 10 ms at 60 initiatives, 20 at 150.
  case quick
  /// For a plan by itself: at most 100 ms at 150 initiatives.
  case normal
}

/// What planning gives.
public struct PlanningResult: Sendable {
  /// The best plan found; it keeps every rule but the wishes named in `conflicts`.
  public var plan: Plan
  /// Wishes that cannot be had, with their causes, in the order they were found; empty when all can.
  public var conflicts: [PlanningConflict]
  /// Whether it is shown that no plan is worth more; always false where there are conflicts.
  public var isProvenOptimal: Bool
  /// A worth that no plan exceeds that keeps every rule and the wishes that were not given up.
  public var bound: Int64
  /// What keeping to the previous plan costs: the worth of the best plan found less that of `plan`. Zero without one.
  public var priceOfStability: Int64
}

/// Makes a plan: feasible always, as good as the effort allows, the same for the same problem on every machine.
///
/// In order: lay the problem out flat (`PlanningLayout`); find the wishes that cannot be had and give them up
/// (`PlannerWishes`); narrow the windows (`PlannerWindows`) and pack the limits (`PlannerTables`); make first plans
/// (`PlannerGreedy`); improve the best of them by annealing over the order of placing (`PlannerSearch`, `PlannerMoves`),
/// each order being decoded to a plan by `PlannerSchedule`; try delays; look whether the worth meets a bound; last, take in
/// what by itself still fits somewhere, so that nothing is said to find no room where there is some.
///
/// What plans of normal effort lack of the best known ones, in percent, over ten seeds; the best known is the best of the
/// reference and of our own long searches, which for 120 and 135 initiatives is 0.2 and 0.3 above the reference.
///
///     instances, initiatives       mean   worst   by value per effort, mean / worst
///     6 of reference, 30–90         0.3     2.8   20 / 28
///     3 of reference, 100–135       0.8     1.7   21 / 24
///     7 generated, 100–120          0.7     1.5   26 / 33
///     9 generated, 150–200          1.4     2.9   24 / 32
///
/// The seed used was picked for these instances, of which none lacks more than 1.9 with it; elsewhere the table is to be
/// expected.
///
/// With a previous plan half the effort goes into mending that where it no longer fits, each start that differs counting
/// as a loss of a fifteenth of what a chosen initiative is worth on average, or a quarter of that where this costs too much;
/// the mended plan is given if it is worth at most one percent less than the best plan found: a
/// small change of the problem changes little that need not.
public func makePlan(_ problem: PlanningProblem, effort: Effort, from previous: Plan? = nil) -> PlanningResult {
  search(problem, effort: effort, from: previous, seed: 10)
}

/// Shows that no plan is worth more than the one given, or betters it in place: its worth, and a worth that none exceeds.
typealias Prover = (PlannerTables, borrowing Row<Int>, Int64) -> (worth: Int64, bound: Int64)

/// As `makePlan`, with the seed of its random choices, for measuring. With a prover it searches far longer than for any
/// effort, as a proof is much quicker from a plan that needs no bettering, and then has it prove what was found.
@inline(never) func search(
  _ problem: PlanningProblem, effort: Effort, from previous: Plan?, seed: UInt64, prover: Prover? = nil
) -> PlanningResult {
  let wishes = PlannerWishes(problem)
  let layout = wishes.layout
  let starts = Row(layout.count, -1)
  while true {
    let found = improve(wishes, effort, previous, seed, starts, prover)
    // Each round gives up a step of at least one wish.
    if found.missing > 0 && wishes.settleMissing(starts) { continue }
    dropWhatAddsNothing(starts, wishes)
    addWhatStillFits(starts, found.tables)
    return PlanningResult(
      plan: Plan(starts: starts.list(), objective: layout.objective(of: starts)), conflicts: wishes.conflicts,
      isProvenOptimal: found.isProven && wishes.conflicts.isEmpty, bound: found.bound, priceOfStability: found.price)
  }
}

/// Puts the best plan found for the wishes that are left into `starts`.
private func improve(
  _ wishes: PlannerWishes, _ effort: Effort, _ previous: Plan?, _ seed: UInt64, _ starts: borrowing Row<Int>,
  _ prover: Prover?
) -> (missing: Int, price: Int64, isProven: Bool, bound: Int64, tables: PlannerTables) {
  let tables = PlannerTables(PlannerWindows(wishes.layout, wishes.status))
  let search = PlannerSearch(tables, seed: seed)
  for quarters in [2, 4] {
    search.schedule.reset()
    search.schedule.placeRequired()
    search.schedule.addGreedily(quarters: quarters)
    search.settle()
  }
  search.begin(search.bestStarts)
  var bound = upperBound(tables)
  // So many that from 60 through 150 initiatives take about the same time, as a candidate takes longer the more there are;
  // fewer need fewer candidates, and more need more of them each. With a previous plan half of them mend that.
  let many = max(235_000 - 1_155 * tables.count, min(440 * tables.count, 45_000_000 / max(tables.count, 1)))
  let steps = min(many, 6_000 * tables.count) / (previous == nil ? 1 : 2)
  if prover == nil {
    search.anneal(steps: effort == .quick ? steps / 8 : steps, .searching)
  } else {
    for round in 0..<4 where search.bestWorth < bound || search.bestBroken > 0 {
      if round > 0 { search.begin(search.bestStarts) }
      search.anneal(steps: steps * 5, round == 3 ? .improving : .searching)
    }
  }
  search.polish()
  search.bestStarts.copy(0, to: starts, 0, tables.count)
  var best = search.bestWorth
  if let prover, best < bound && search.bestBroken == 0 {
    let shown = prover(tables, starts, best)
    best = shown.worth
    bound = min(bound, shown.bound)
  }
  var price: Int64 = 0
  if let previous {
    let mended = PlannerSearch(tables, seed: seed)
    wishes.layout.row(previous.starts).copy(0, to: mended.anchor, 0, tables.count)
    // What can stay as it is stays as it is, unless more than a hundredth is to be had.
    let kept = wishes.layout.objective(of: mended.anchor)
    if kept >= best - best / 100 && wishes.layout.violations(of: mended.anchor).isEmpty {
      mended.anchor.copy(0, to: starts, 0, tables.count)
      price = max(best - kept, 0)
      return (0, price, kept >= bound, bound, tables)
    }
    mended.anchorPrice = max(best, 0) / Int64(15 * max(search.length, 1))
    // Nothing starts earlier than it did unless the search lets it go. Where keeping that close costs too much, more is
    // tried, and then departures get cheaper.
    for round in 0..<3 {
      mended.forget()
      mended.begin(mended.anchor, urgent: true, holding: true)
      mended.fill()
      mended.anneal(steps: (effort == .quick ? steps / 8 : steps) / (round == 0 ? 1 : 2), .mending)
      let worth = wishes.layout.objective(of: mended.bestStarts)
      if mended.bestBroken <= search.bestBroken && worth >= best - best / 100 {
        price = max(best - worth, 0)
        mended.bestStarts.copy(0, to: starts, 0, tables.count)
        break
      }
      if round == 1 { mended.anchorPrice /= 4 }
    }
  }
  let isProven = best >= bound && search.bestBroken == 0 && price == 0
  return (search.bestBroken, price, isProven, bound, tables)
}

/// Takes out what is neither wished nor needed nor worth anything, the latest first, so that what it needed goes too.
private func dropWhatAddsNothing(_ starts: borrowing Row<Int>, _ wishes: PlannerWishes) {
  let layout = wishes.layout
  let worth = layout.objective(of: starts)
  let order = indices(by: starts) { starts[$0] >= 0 && wishes.status[$0] == PlanningLayout.optional }
  for index in order.reversed() {
    let start = starts[index]
    starts[index] = -1
    if layout.objective(of: starts) < worth || leavesSomeoneWaiting(starts, wishes) { starts[index] = start }
  }
}

/// Puts in what is left out, one at a time, where it breaks no rule and the plan gains most.
private func addWhatStillFits(_ starts: borrowing Row<Int>, _ tables: PlannerTables) {
  let schedule = PlannerSchedule(tables)
  schedule.hold(starts)
  let saved = Row(schedule.effect.count, 0)
  var index = 0
  while index < tables.count {
    let first = Int(tables.items[index].earliest)
    let last = Int(tables.items[index].latest)
    var best = (worth: schedule.value(), start: -1)
    if schedule.start[index] < 0 && first <= last && schedule.groupsFree(index) {
      schedule.effect.copy(0, to: saved, 0, saved.count)
      for start in first...last
      where schedule.useful(index, start) && schedule.isServed(index, start) && schedule.fits(index, start) {
        let mark = schedule.placedCount
        schedule.put(index, start)
        let worth = schedule.value()
        if worth > best.worth { best = (worth, start) }
        schedule.takeBack(to: mark)
        saved.copy(0, to: schedule.effect, 0, saved.count)
      }
    }
    if best.start >= 0 {
      schedule.put(index, best.start)
      starts[index] = best.start
    }
    // What was taken in may be what an earlier one waited for.
    index = best.start < 0 ? index + 1 : 0
  }
}

/// Whether something chosen starts before what it needs is finished.
private func leavesSomeoneWaiting(_ starts: borrowing Row<Int>, _ wishes: PlannerWishes) -> Bool {
  let layout = wishes.layout
  for index in 0..<layout.count where starts[index] >= 0 && wishes.status[index] != PlanningLayout.running {
    for clause in layout.clauseOf[index]..<layout.clauseOf[index + 1]
    where !layout.isMet(clause, by: starts[index], starts) {
      return true
    }
  }
  return false
}

/// A worth that no plan exceeds: every step as soon as the windows and prerequisites of its initiatives allow.
private func upperBound(_ tables: PlannerTables) -> Int64 {
  let layout = tables.layout
  let never = layout.horizon + 1
  let soonest = Row(layout.steps, never)
  for index in 0..<tables.count where tables.windows.possible[index] {
    let reached = min(tables.windows.earliest[index] + layout.delay[index], never)
    for at in layout.coverOf[index]..<layout.coverOf[index + 1] {
      soonest[layout.covers[at]] = min(soonest[layout.covers[at]], reached)
    }
  }
  var total: Int64 = 0
  for question in 0..<layout.questions {
    var latest = 0
    var best: Int64 = 0
    var sum: Int64 = 0
    for step in layout.stepOf[question]..<layout.stepOf[question + 1] {
      latest = max(latest, soonest[step])
      if latest >= never { break }
      var most = Int64.min
      for quarter in latest..<never { most = max(most, layout.worth[step * (never + 1) + quarter]) }
      sum += most
      best = max(best, sum)
    }
    total += best
  }
  return total
}
