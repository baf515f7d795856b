/// Shows that no plan is worth more than the best found, or finds a better one: branch and bound over the quarters that
/// are left to each initiative.
///
/// **Cases.** A case leaves each initiative some of its starts, one of which may be not to be done (`domain`). What these
/// say about each other is followed up (`ProofDomains.swift`). A case whose bound does not exceed the best plan is done
/// with; where one plan is left, it is compared; else the case is parted in two, and both are looked at (`ProofBranching.swift`).
///
/// **Bound.** Lagrangian (Fisher 1981): every rule that ties initiatives together (`ProofRules`) gets a price per unit, and
/// then each initiative chooses its best start, or none, by itself (`ProofPrices.swift`):
///
///     L(p) = Σ_r p_r · b_r + Σ_i max(0, max_t (worth of i at t − what i takes of each rule · its price))
///
/// For any prices p ≥ 0 this is at least the worth of every plan: a plan that keeps the rules takes no more than b, and the
/// choice by itself is at least as good as the plan's. Prices are improved by subgradient steps of Polyak's length (Held,
/// Wolfe and Crowder 1974) in a direction that remembers the ones before (Camerini, Fratta and Maffioli 1975), which
/// wavers less. A start with which the sum would not exceed the best plan is struck out of the case (reduced costs).
///
/// At good prices the free choices come near to the best choice of parts of initiatives, and where the means are scarce that
/// is worth far more than any of whole ones. Before any case is told apart, and in the cases near the first, **cuts** are
/// added to the rules, which hold for whole initiatives alone (`ProofCuts.swift`; priced as they are found: relax and cut,
/// Lucena 1992).
///
/// Bounded by the number of cases, never by time. Only + − × ÷ on doubles; their error is far below one unit of worth for
/// the problems it takes on, and a plan has to be worth a whole unit more to be better.
final class PlannerProof {
  let tables: PlannerTables
  let layout: PlanningLayout
  let rules: ProofRules
  let count: Int
  let horizon: Int
  /// The starts left to each initiative, bit t for quarter t and bit `horizon` for not at all.
  let domain: Row<UInt64>
  var none: UInt64 { 1 << UInt64(horizon) }

  /// What each rule costs per unit, and what the free choice leaves of its right side.
  let price: Row<Double>
  let slack: Row<Double>
  /// The direction in which prices were moved last, to go on with.
  let direction: Row<Double>

  /// The most that a claim to a step is worth to one effective from a quarter on, and the quarter it is then made in:
  /// `claim[step · (horizon + 1) + quarter]`.
  let claim: Row<Double>
  let claimAt: Row<Int>
  /// Sums of prices from a quarter through the horizon, of one kind of rules at a time.
  let tail: Row<Double>
  /// What each start gives an initiative at the present prices, the best of them (−1 for none), and how often each was
  /// that lately: `share[index · (horizon + 1) + quarter]`, `horizon` for none.
  let profit: Row<Double>
  let choice: Row<Int>
  let share: Row<Double>
  /// What is left of the limits beside what is settled.
  let usage: Row<UInt64>

  private(set) var best: Int64
  let bestStarts: Row<Int>
  /// A worth that no plan exceeds.
  var bound: Double = .infinity
  private(set) var casesLeft: Int
  var wasStopped = false
  private let report: PlanningProgress?
  /// How much of all cases is done with, in parts of 2⁶⁰: a case told apart in two is halved.
  private var done: Int64 = 0

  /// Starts from a plan of known worth; looks at no more than `cases` cases.
  init(
    _ tables: PlannerTables, _ starts: borrowing Row<Int>, worth: Int64, cases: Int, report: PlanningProgress? = nil
  ) {
    self.tables = tables
    layout = tables.layout
    rules = ProofRules(tables)
    count = tables.count
    horizon = tables.horizon
    best = worth
    casesLeft = cases
    self.report = report
    bestStarts = Row(count, -1)
    starts.copy(0, to: bestStarts, 0, count)
    domain = Row(count, 0)
    price = Row(rules.available.count, 0)
    slack = Row(rules.available.count, 0)
    direction = Row(rules.available.count, 0)
    claim = Row(layout.steps * (horizon + 1), 0)
    claimAt = Row(layout.steps * (horizon + 1), -1)
    tail = Row(max(layout.steps, rules.clauses) * (horizon + 2), 0)
    profit = Row(count * (horizon + 1), 0)
    choice = Row(count, 0)
    share = Row(count * (horizon + 1), 0)
    usage = Row(tables.free.count, 0)
  }

  /// Whether the numbers and the horizon are such that the proof can be trusted and fits its words.
  static func isFit(_ tables: PlannerTables, worth: Int64) -> Bool {
    tables.horizon > 0 && tables.horizon < 63 && worth > 0 && worth < 1 << 40
  }

  /// Looks at all cases, or as many as it may. Whether `best` is shown to be the best.
  func run() -> Bool {
    open()
    tighten()
    explore(depth: 0)
    if !wasStopped { bound = Double(best) }
    return !wasStopped
  }

  /// Begins with the case that leaves each initiative all its starts.
  func open() {
    for index in 0..<count {
      let item = tables.items[index]
      var starts: UInt64 = 0
      if item.latest >= item.earliest {
        for quarter in Int(item.earliest)...Int(item.latest) { starts |= 1 << UInt64(quarter) }
      }
      let isRequired = tables.windows.possible[index] && (tables.fixed[index] || tables.windows.required[index])
      domain[index] = isRequired ? starts : starts | none
    }
  }

  /// Looks at one case, and at those it is told apart into.
  func explore(depth: Int) {
    if casesLeft <= 0 {
      wasStopped = true
      return
    }
    casesLeft -= 1
    if casesLeft % 200 == 0 { report?(Int(done >> 50)) }
    var least = boundCase(depth)
    // Few cases are near the root, and what they teach serves all below them.
    if depth > 0 && depth <= 12 && least >= Double(best) + 0.99 && !isSettled() && addCuts(5, keeping: true) {
      least = boundCase(depth)
    }
    if least < Double(best) + 0.99 {
      close(depth)
    } else if isSettled() {
      take()
      close(depth)
    } else {
      branch(depth, least)
    }
  }

  /// Counts a case as done with.
  func close(_ depth: Int) { done += Int64(1) << Int64(max(60 - depth, 0)) }

  /// The least bound of a case that some improvements of the prices give, with the prices that gave it; no more than `best`
  /// where nothing better is in the case. Leaves less of the domains.
  private func boundCase(_ depth: Int) -> Double {
    guard propagate() else { return Double(best) }
    let prices = Row(rules.count, 0.0)
    price.copy(0, to: prices, 0, rules.count)
    forgetDirection()
    var factor = depth == 0 ? 1.2 : 0.8
    var least = Double.infinity
    var stale = 0
    for _ in 0..<(depth == 0 ? 600 : 25) {
      let sum = evaluate()
      if depth == 0 { bound = min(bound, sum) }
      if sum < Double(best) + 0.99 { return sum }
      let isBetter = least == .infinity || sum < least - least.magnitude * 1e-5
      if sum < least {
        least = sum
        price.copy(0, to: prices, 0, rules.count)
      }
      if strikeOut(sum) {
        guard propagate() else { return Double(best) }
        if isSettled() { break }
        continue
      }
      if isBetter {
        stale = 0
      } else {
        stale += 1
        if stale >= (depth == 0 ? 12 : 6) {
          factor *= 0.6
          stale = 0
        }
      }
      adjust(factor * (sum - Double(best)))
    }
    prices.copy(0, to: price, 0, rules.count)
    return least
  }

  /// Takes the one plan that is left if it keeps the rules and is worth more.
  func take() {
    let starts = Row(count, -1)
    for index in 0..<count where domain[index] != none && domain[index] != 0 {
      starts[index] = domain[index].trailingZeroBitCount
    }
    let worth = layout.objective(of: starts)
    if worth <= best { return }
    let schedule = PlannerSchedule(tables)
    for index in indices(by: starts, where: { starts[$0] >= 0 && schedule.start[$0] < 0 }) {
      if !schedule.groupsFree(index) || !schedule.isServed(index, starts[index])
        || !schedule.fits(index, starts[index])
      {
        return
      }
      schedule.put(index, starts[index])
    }
    if schedule.broken() > 0 { return }
    best = worth
    starts.copy(0, to: bestStarts, 0, count)
  }
}
