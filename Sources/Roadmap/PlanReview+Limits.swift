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
  /// so that gains are at least what is said and losses at most. About half a millisecond a limit at 60 initiatives.
  public func limitPrices() -> [LimitPrice] {
    var prices: [LimitPrice] = []
    for role in problem.capacity.indices { prices.add(price(.staff(role: role))) }
    prices.add(price(.budget))
    prices.add(price(.change))
    prices.add(price(.concurrent))
    return prices
  }

  private func price(_ kind: LimitPrice.Kind) -> LimitPrice {
    let less = mended(kind, fewer: true)
    let more = mended(kind, fewer: false)
    let gained = more.bestWorth > worth
    return LimitPrice(
      kind: kind, loss: share(worth - less.bestWorth), gain: share(more.bestWorth - worth),
      entering: indices(starts.count) { gained && starts[$0] < 0 && more.bestStarts[$0] >= 0 })
  }

  private func mended(_ kind: LimitPrice.Kind, fewer: Bool) -> PlannerSearch {
    var changed = problem
    switch kind {
    case .staff(let role): scale(&changed.capacity[role], fewer, Self.person)
    case .budget: scale(&changed.budget, fewer, 0)
    case .change: scale(&changed.changeCapacity, fewer, 0)
    case .concurrent: scale(&changed.maxConcurrent, fewer, 1)
    }
    let layout = PlanningLayout(changed)
    let search = PlannerSearch(PlannerTables(PlannerWindows(layout, layout.status)), seed: 1)
    search.begin(layout.row(starts), urgent: true)
    search.fill()
    search.anneal(steps: 40_000 / (10 + layout.count), .mending)
    return search
  }

  /// A fifth less; or more by a given amount, by a fifth where that is zero.
  private func scale(_ amounts: inout [Int], _ fewer: Bool, _ more: Int) {
    for index in amounts.indices {
      let fifth = amounts[index] / 5
      amounts[index] += fewer ? -max(fifth, min(amounts[index], 1)) : more == 0 ? fifth : more
    }
  }
}
