/// Cuts: what limits and budgets say about whole initiatives but not about parts of them.
///
/// Of a knapsack Σ w_j·x_j ≤ b over options two kinds are looked for where the recent free choices, taken as parts x̄, break
/// them.
///
/// - **Rounding** (Gomory 1960 in the form of Nemhauser and Wolsey 1990): for a divisor d, f₀ = b/d − ⌊b/d⌋ and
///   F(w) = ⌊w/d⌋ + max(0, (w/d − ⌊w/d⌋ − f₀) / (1 − f₀)), Σ F(w_j)·x_j ≤ ⌊b/d⌋.
/// - **Cover** (Balas 1975): of initiatives that together are too many, C, one has to stay away: Σ_C x_j ≤ |C| − 1; an
///   option of another initiative counts h where it takes as much as the h largest of C or more.
extension PlannerProof {
  /// Adds cuts to the rules, some rounds of them, each after as many improvements of the prices as it takes for the choices
  /// to show what they break.
  func tighten() {
    guard propagate() else { return }
    for round in 0..<6 {
      forgetDirection()
      var factor = round == 0 ? 1.2 : 0.8
      var least = Double.infinity
      var stale = 0
      for _ in 0..<(round == 0 ? 400 : 120) {
        let sum = evaluate()
        bound = min(bound, sum)
        if sum < Double(best) + 0.99 { return }
        stale = sum < least - least.magnitude * 1e-5 ? 0 : stale + 1
        least = min(least, sum)
        if stale > 10 {
          factor *= 0.6
          stale = 0
        }
        adjust(factor * (sum - Double(best)))
      }
      if !addCuts() { return }
    }
  }

  /// Adds no more than `most` cuts that the recent choices break, those broken most first; whether any was added. Cuts
  /// without a price make room for them, unless all are to be kept in their places, as where prices are remembered.
  func addCuts(_ most: Int = 40, keeping: Bool = false) -> Bool {
    var kept: [ProofRules.Cut] = []
    var prices: [Double] = []
    for cut in 0..<rules.cuts.count where keeping || price[rules.cutAt + cut] > 0 {
      kept.append(rules.cuts[cut])
      prices.append(price[rules.cutAt + cut])
    }
    let before = kept.count
    var found: [(excess: Double, cut: ProofRules.Cut)] = []
    for rule in 0..<rules.stepAt {
      if let cut = roundingCut(rule) { found.append(cut) }
      if let cut = coverCut(rule) { found.append(cut) }
    }
    found.sort { $0.excess > $1.excess }
    for (_, cut) in found.prefix(most) where kept.count < ProofRules.mostCuts {
      if kept.contains(where: { $0.options == cut.options && $0.shares == cut.shares }) { continue }
      kept.append(cut)
      prices.append(0)
    }
    if keeping && kept.count == before { return false }
    rules.set(kept)
    for cut in 0..<kept.count {
      price[rules.cutAt + cut] = prices[cut]
      direction[rules.cutAt + cut] = 0
    }
    return kept.count > before
  }

  private func roundingCut(_ rule: Int) -> (excess: Double, cut: ProofRules.Cut)? {
    let room = rules.room[rule]
    let range = rules.loadOf[rule]..<rules.loadOf[rule + 1]
    var divisors: [Int] = []
    for at in range where share[rules.loadOption[at]] > 0.01 && rules.loads[at] <= room {
      if !divisors.contains(rules.loads[at]) { divisors.append(rules.loads[at]) }
    }
    for parts in 2...6 where room / parts + 1 <= room && !divisors.contains(room / parts + 1) {
      divisors.append(room / parts + 1)
    }
    var most = 0.02
    var best = 0
    for divisor in divisors {
      var sum = 0.0
      for at in range { sum += share[rules.loadOption[at]] * Self.rounded(rules.loads[at], divisor, room) }
      let excess = sum / Double(room / divisor) - 1
      if excess > most {
        most = excess
        best = divisor
      }
    }
    if best == 0 { return nil }
    var cut = ProofRules.Cut(options: [], shares: [])
    for at in range {
      let part = Self.rounded(rules.loads[at], best, room)
      if part > 0 {
        cut.options.append(rules.loadOption[at])
        cut.shares.append(part / Double(room / best))
      }
    }
    return (most, cut)
  }

  /// F(load) for a divisor of a knapsack's room.
  static func rounded(_ load: Int, _ divisor: Int, _ room: Int) -> Double {
    let rest = load % divisor - room % divisor
    return Double(load / divisor) + (rest > 0 ? Double(rest) / Double(divisor - room % divisor) : 0)
  }

  private func coverCut(_ rule: Int) -> (excess: Double, cut: ProofRules.Cut)? {
    let never = horizon + 1
    let room = rules.room[rule]
    let range = rules.loadOf[rule]..<rules.loadOf[rule + 1]
    // Of each initiative the part that takes from the rule, and the least it then takes.
    var members: [(index: Int, part: Double, load: Int)] = []
    for at in range where share[rules.loadOption[at]] > 0.001 && rules.loads[at] <= room {
      let index = rules.loadOption[at] / never
      if let last = members.last, last.index == index {
        members[members.count - 1].part += share[rules.loadOption[at]]
        members[members.count - 1].load = min(last.load, rules.loads[at])
      } else {
        members.append((index, share[rules.loadOption[at]], rules.loads[at]))
      }
    }
    members.sort { (1 - $0.part) * Double($1.load) < (1 - $1.part) * Double($0.load) }
    var cover: [(index: Int, part: Double, load: Int)] = []
    var sum = 0
    for member in members where sum <= room {
      cover.append(member)
      sum += member.load
    }
    if sum <= room { return nil }
    // None of it that can be spared, the least chosen first.
    cover.sort { $0.part < $1.part }
    var at = 0
    while at < cover.count {
      if sum - cover[at].load > room {
        sum -= cover[at].load
        cover.remove(at: at)
      } else {
        at += 1
      }
    }
    cover.sort { $0.load > $1.load }
    if cover.count < 2 { return nil }
    var excess = 0.0
    var cut = ProofRules.Cut(options: [], shares: [])
    for at in range {
      var times = 0
      var largest = 0
      while times < cover.count && largest + cover[times].load <= rules.loads[at] {
        largest += cover[times].load
        times += 1
      }
      let index = rules.loadOption[at] / never
      for member in cover where member.index == index && rules.loads[at] >= member.load { times = max(times, 1) }
      if times > 0 {
        let part = Double(times) / Double(cover.count - 1)
        cut.options.append(rules.loadOption[at])
        cut.shares.append(part)
        excess += share[rules.loadOption[at]] * part
      }
    }
    return excess > 1.02 ? (excess - 1, cut) : nil
  }
}
