/// Telling cases apart.
extension PlannerProof {
  /// Tells the cases of one initiative apart, the least settled ones being tried: the one for which the sums fall most,
  /// on both sides, after a few improvements of the prices (strong branching; Applegate, Bixby, Chvátal and Cook 1995).
  /// Where that shows one side to hold nothing better, the case is left with the other, and looked at again.
  func branch(_ depth: Int, _ sum: Double) {
    let kept = Row(count, UInt64(0))
    let prices = Row(price.count, 0.0)
    let shares = Row(share.count, 0.0)
    domain.copy(0, to: kept, 0, count)
    price.copy(0, to: prices, 0, prices.count)
    share.copy(0, to: shares, 0, shares.count)
    var decisive = -1
    var first: UInt64 = 0
    var most = -1.0
    let tried = Row(count, false)
    // The prices that trials of the two sides end with: of the latest, and of the most decisive.
    let trialPrices = Row(2 * prices.count, 0.0)
    let sidePrices = Row(2 * prices.count, 0.0)
    var isLess = false
    for _ in 0..<30 {
      let (index, part) = leastSettled(tried)
      if index < 0 { break }
      tried[index] = true
      var score = 1.0
      var open: UInt64 = 0
      for (at, side) in [part, kept[index] & ~part].enumerated() {
        domain[index] = side
        let least = trial()
        if least > Double(best) { open |= side }
        price.copy(0, to: trialPrices, at * prices.count, prices.count)
        score *= max((sum - least) / (sum - Double(best)), 0.01)
        kept.copy(0, to: domain, 0, count)
        prices.copy(0, to: price, 0, prices.count)
        shares.copy(0, to: share, 0, shares.count)
      }
      if open != kept[index] {
        // Nothing better on one side or both: the case is as good as the other alone.
        isLess = true
        domain[index] = open
        if open == 0 || !propagate() {
          close(depth)
          return
        }
        domain.copy(0, to: kept, 0, count)
        continue
      }
      if score > most {
        most = score
        decisive = index
        first = part
        trialPrices.copy(0, to: sidePrices, 0, sidePrices.count)
      }
    }
    if isLess {
      explore(depth: depth)
      return
    }
    if decisive < 0 {
      // Not to be: what is not settled can be tried. If it were, nothing would be proved.
      wasStopped = true
      return
    }
    let rest = domain[decisive] & ~first
    for (at, part) in [first, rest].enumerated() {
      kept.copy(0, to: domain, 0, count)
      sidePrices.copy(at * prices.count, to: price, 0, prices.count)
      domain[decisive] = part
      explore(depth: depth + 1)
      if wasStopped { return }
    }
  }

  /// The least of the sums that a few improvements of the prices give; `best` where nothing better is in the case.
  func trial() -> Double {
    guard propagate() else { return Double(best) }
    forgetDirection()
    var least = Double.infinity
    for _ in 0..<16 {
      let sum = evaluate()
      least = min(least, sum)
      if sum < Double(best) + 0.99 { return Double(best) }
      adjust(0.8 * (sum - Double(best)))
    }
    return max(least, Double(best))
  }

  /// The initiative about which the free choices waver most, of those not tried, and the starts of one of its cases: whether
  /// it is chosen, else whether it is early or late. −1 if all are settled.
  func leastSettled(_ tried: borrowing Row<Bool>) -> (index: Int, part: UInt64) {
    let never = horizon + 1
    var widest = -1
    var most = -1.0
    var first: UInt64 = 0
    for index in 0..<count where !tried[index] {
      let starts = domain[index]
      if starts & (starts - 1) == 0 { continue }
      let chosen = 1 - share[index * never + horizon]
      let size = rules.size[index]
      if starts & none != 0 {
        let score = 1 + min(chosen, 1 - chosen) + 0.01 * size
        if score > most && min(chosen, 1 - chosen) > 0.02 {
          most = score
          widest = index
          first = chosen > 0.5 ? starts & ~none : none
        }
      }
      var largest = 0.0
      for quarter in 0..<horizon { largest = max(largest, share[index * never + quarter]) }
      let score = max(chosen - largest, 0) + 0.001 * size
      if score > most {
        most = score
        widest = index
        // The earlier half of the mass.
        var mass = 0.0
        first = 0
        for quarter in 0..<horizon where starts & (1 << UInt64(quarter)) != 0 {
          if first != 0 && mass + share[index * never + quarter] > chosen / 2 { break }
          mass += share[index * never + quarter]
          first |= 1 << UInt64(quarter)
        }
        if first == starts { first = starts & (~starts + 1) }
      }
    }
    return (widest, first)
  }
}
