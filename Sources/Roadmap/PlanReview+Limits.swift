import JSON

/// What a limit costs, found by planning again with less and with more of it.
public final class LimitPrice: Sendable {
  /// Which limit.
  public enum Kind: Sendable, Equatable {
    /// The people of a role.
    case staff(role: Int)
    /// The money of all years.
    case budget
    /// What change people can absorb.
    case change
    /// How many initiatives run at once.
    case concurrent
  }

  /// Which limit.
  public let kind: Kind
  /// What the plan would lose with a fifth less of it in every quarter or year, in thousandths of its worth.
  public let loss: Int
  /// What it would gain with more: one more person of a role throughout, one more initiative at once, else a fifth.
  public let gain: Int
  /// Initiatives that would come in with more of it.
  public let entering: [Int]

  init(kind: Kind, loss: Int, gain: Int, entering: [Int]) {
    self.kind = kind
    self.loss = loss
    self.gain = gain
    self.entering = entering
  }
}

extension PlanReview {
  /// One person a quarter, in tenths of a person-month.
  private static var person: Int { 30 }

  /// The price of every limit: roles first, then money, change and concurrency. The plan is mended for a moment for each,
  /// so that gains are at least what is said and losses at most; a limit with a fifth to spare costs nothing. About half a
  /// millisecond a limit at 60 initiatives.
  public func limitPrices() -> [LimitPrice] {
    let trial = PlanningLayout(problem)
    let horizon = trial.horizon
    var prices: [LimitPrice] = []
    for role in problem.capacity.indices {
      prices.add(price(.staff(role: role), trial, trial.capacity, role * horizon, horizon, more: Self.person))
    }
    prices.add(price(.budget, trial, trial.budget, 0, trial.budget.count, more: 0))
    prices.add(price(.change, trial, trial.capacity, trial.roles * horizon, horizon, more: 0))
    prices.add(price(.concurrent, trial, trial.capacity, (trial.roles + 1) * horizon, horizon, more: 1))
    return prices
  }

  /// The price of a limit whose `count` amounts stand in a row of `trial` from `first` on. They are a fifth less for a
  /// moment, then greater by `more`, by a fifth where that is zero, and last as they were.
  private func price(
    _ kind: LimitPrice.Kind, _ trial: PlanningLayout, _ amounts: borrowing Row<Int>, _ first: Int, _ count: Int,
    more: Int
  ) -> LimitPrice {
    let given = Row(count, 0)
    amounts.copy(first, to: given, 0, count)
    for at in 0..<count { amounts[first + at] -= max(given[at] / 5, min(given[at], 1)) }
    let isSpare = trial.violations(of: trial.row(starts)).isEmpty
    let loss = isSpare ? 0 : worth - mended(trial).bestWorth
    for at in 0..<count { amounts[first + at] = given[at] + (more == 0 ? given[at] / 5 : more) }
    let richer = mended(trial)
    given.copy(0, to: amounts, first, count)
    let gained = richer.bestWorth > worth
    return LimitPrice(
      kind: kind, loss: share(loss), gain: share(richer.bestWorth - worth),
      entering: indices(starts.count) { gained && starts[$0] < 0 && richer.bestStarts[$0] >= 0 })
  }

  private func mended(_ trial: PlanningLayout) -> PlannerSearch {
    let search = PlannerSearch(PlannerTables(PlannerWindows(trial, trial.status)), seed: 1)
    search.begin(trial.row(starts), urgent: true)
    search.fill()
    search.anneal(steps: 40_000 / (10 + trial.count), .mending)
    return search
  }
}
