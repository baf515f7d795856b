/// Telling cases apart.
extension PlannerProof {
  /// Tells the cases of one initiative apart, the least settled ones being tried: the one for which the sums fall most,
  /// on both sides, after a few improvements of the prices (strong branching; Applegate, Bixby, Chvátal and Cook 1995).
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
    for _ in 0..<30 {
      let (index, part) = leastSettled(tried)
      if index < 0 { break }
      tried[index] = true
      var score = 1.0
      for side in [part, kept[index] & ~part] {
        domain[index] = side
        score *= max((sum - trial()) / (sum - Double(best)), 0.01)
        kept.copy(0, to: domain, 0, count)
        prices.copy(0, to: price, 0, prices.count)
        shares.copy(0, to: share, 0, shares.count)
      }
      if score > most {
        most = score
        decisive = index
        first = part
      }
    }
    if decisive < 0 { return }
    let rest = domain[decisive] & ~first
    for part in [first, rest] where part != 0 {
      kept.copy(0, to: domain, 0, count)
      prices.copy(0, to: price, 0, prices.count)
      domain[decisive] = part
      explore(depth: depth + 1)
      if wasStopped { return }
    }
  }

  /// The least of the sums that a few improvements of the prices give.
  func trial() -> Double {
    guard propagate() else { return Double(best) }
    forgetDirection()
    var least = Double.infinity
    for _ in 0..<3 {
      let sum = evaluate()
      least = min(least, sum)
      if sum < Double(best) + 0.99 { break }
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
      var size = 0.0
      for at in rules.takesOf[index]..<rules.takesOf[index + 1] { size += rules.takes[at] }
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
