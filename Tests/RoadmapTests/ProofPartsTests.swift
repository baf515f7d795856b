import Testing

@testable import Roadmap

/// Each part of the proof by itself, against all plans of a problem small enough to try every one.
@Suite("The parts of a proof")
struct ProofPartsTests {
  /// A problem, all plans that keep its rules, and a case of it: to each initiative a random part of its starts.
  private struct Sample {
    let proof: PlannerProof
    let plans: [(starts: [Int], worth: Int64)]
    var random: PlannerRandom

    init(seed: Int, worth: (Int64) -> Int64 = { _ in 0 }) {
      var shapes = RandomProblem(seed: 20_000 + seed)
      let problem = shapes.make(initiatives: 4, quarters: 5, roles: 2, wishes: false)
      let checker = PlanChecker(problem: problem)
      plans = checker.plans().map { ($0, checker.worth($0)) }
      let layout = PlanningLayout(problem)
      let tables = PlannerTables(PlannerWindows(layout, layout.status))
      let best = worth(plans.map { $0.worth }.max() ?? 0)
      proof = PlannerProof(tables, Row(layout.count, -1), worth: best, cases: 1000)
      random = PlannerRandom(seed: UInt64(seed))
      proof.open()
    }

    mutating func narrow() {
      for index in 0..<proof.count {
        var part: UInt64 = 0
        for start in 0...proof.horizon where random.below(4) > 0 { part |= 1 << UInt64(start) }
        if proof.domain[index] & part != 0 { proof.domain[index] &= part }
      }
    }

    mutating func setPrices() {
      for rule in 0..<proof.rules.count {
        proof.price[rule] = random.below(3) == 0 ? Double(random.below(400_000)) : 0
      }
    }

    /// The plans that the present case holds.
    func held() -> [(starts: [Int], worth: Int64)] {
      plans.filter { plan in
        plan.starts.indices.allSatisfy { index in
          let start = plan.starts[index] < 0 ? proof.horizon : plan.starts[index]
          return proof.domain[index] & (1 << UInt64(start)) != 0
        }
      }
    }
  }

  @Test("At any prices the free choices are worth at least the best plan of the case", arguments: 0..<40)
  func bound(seed: Int) {
    var sample = Sample(seed: seed)
    sample.narrow()
    for _ in 0..<10 {
      sample.setPrices()
      let most = sample.held().map { $0.worth }.max() ?? 0
      #expect(sample.proof.evaluate() >= Double(most) - 1e-3)
    }
  }

  @Test("Better prices stay above the best plan, and none is negative", arguments: 0..<40)
  func prices(seed: Int) {
    let sample = Sample(seed: seed)
    let proof = sample.proof
    let most = sample.plans.map { $0.worth }.max() ?? 0
    let first = proof.evaluate()
    var least = first
    for _ in 0..<100 {
      proof.adjust(0.8 * max(least - Double(most), 0))
      for rule in 0..<proof.rules.count { #expect(proof.price[rule] >= 0) }
      least = min(least, proof.evaluate())
    }
    #expect(least >= Double(most) - 1e-3)
    // Without prices every step is claimed as often as it is covered: where that is too much, prices tell.
    if first > Double(most) * 1.01 { #expect(least < first) }
  }

  @Test("What the domains say about each other loses no plan", arguments: 0..<60)
  func propagation(seed: Int) {
    var sample = Sample(seed: seed)
    sample.narrow()
    let before = sample.held().count
    if sample.proof.propagate() {
      #expect(sample.held().count == before)
    } else {
      #expect(before == 0)
    }
  }

  @Test("What is struck out is in no better plan", arguments: 0..<60)
  func striking(seed: Int) {
    // A plan of nine tenths of the optimum's worth is known.
    var sample = Sample(seed: seed) { $0 * 9 / 10 }
    let proof = sample.proof
    for round in 0..<40 {
      let sum = proof.evaluate()
      let better = sample.held().filter { $0.worth > proof.best }.count
      if sum < Double(proof.best) + 0.99 {
        #expect(better == 0)
        return
      }
      if round % 4 == 3 {
        _ = proof.strikeOut(sum)
        #expect(sample.held().filter { $0.worth > proof.best }.count == better)
        if round == 19 { sample.narrow() }
        if !proof.propagate() { return }
      }
      proof.adjust(0.8 * (sum - Double(proof.best)))
    }
  }

  @Test("A trial that finds a case to hold nothing better is right", arguments: 0..<40)
  func trial(seed: Int) {
    var sample = Sample(seed: seed) { $0 * 8 / 10 }
    sample.narrow()
    let better = sample.held().filter { $0.worth > sample.proof.best }.map { $0.worth }.max()
    let least = sample.proof.trial()
    if let better { #expect(least >= Double(better) - 1e-3) }
  }

  @Test("A case is told apart in two that are both smaller", arguments: 0..<40)
  func parts(seed: Int) {
    let sample = Sample(seed: seed)
    let proof = sample.proof
    for _ in 0..<20 { proof.adjust(0.8 * proof.evaluate()) }
    let tried = Row(proof.count, false)
    while true {
      let (index, part) = proof.leastSettled(tried)
      if index < 0 { break }
      #expect(!tried[index])
      #expect(part != 0 && part & ~proof.domain[index] == 0 && part != proof.domain[index])
      tried[index] = true
    }
  }

  @Test("Every plan keeps every cut", arguments: 0..<60)
  func cuts(seed: Int) {
    let sample = Sample(seed: seed) { $0 * 9 / 10 }
    sample.proof.tighten()
    check(sample)
  }

  @Test("Cuts that any choices give rise to hold", arguments: 0..<60)
  func cutsOfAnyChoices(seed: Int) {
    var sample = Sample(seed: seed)
    for option in 0..<sample.proof.share.count {
      sample.proof.share[option] = sample.random.below(3) == 0 ? Double(sample.random.below(1000)) / 1000 : 0
    }
    #expect(sample.proof.addCuts() == !sample.proof.rules.cuts.isEmpty)
    check(sample)
    // Those of other choices come after these, which keep their places.
    let first = sample.proof.rules.cuts
    for option in 0..<sample.proof.share.count {
      sample.proof.share[option] = Double(sample.random.below(1000)) / 1500
    }
    #expect(sample.proof.addCuts(3, keeping: true) == (sample.proof.rules.cuts.count > first.count))
    #expect(sample.proof.rules.cuts.count <= first.count + 3)
    for at in first.indices { #expect(sample.proof.rules.cuts[at].options == first[at].options) }
    check(sample)
  }

  private func check(_ sample: Sample) {
    for cut in sample.proof.rules.cuts {
      for plan in sample.plans {
        var sum = 0.0
        for (option, share) in zip(cut.options, cut.shares)
        where plan.starts[option / (sample.proof.horizon + 1)] == option % (sample.proof.horizon + 1) {
          sum += share
        }
        #expect(sum <= 1 + 1e-9)
      }
    }
  }

  @Test("On some problems there is something to cut")
  func someCuts() {
    let counts = (0..<60).map { seed in
      let sample = Sample(seed: seed) { $0 * 9 / 10 }
      sample.proof.tighten()
      return sample.proof.rules.cuts.count
    }
    #expect(counts.filter { $0 > 0 }.count > 4)
  }

  @Test("Rounded loads of what fits together fit together", arguments: 0..<40)
  func rounding(seed: Int) {
    var random = PlannerRandom(seed: UInt64(30_000 + seed))
    let room = 5 + random.below(40)
    let loads = (0..<6).map { _ in 1 + random.below(room) }
    for divisor in 1...room {
      for set in 0..<(1 << loads.count) {
        let chosen = loads.indices.filter { set & (1 << $0) != 0 }
        if chosen.map({ loads[$0] }).reduce(0, +) > room { continue }
        let sum = chosen.map { PlannerProof.rounded(loads[$0], divisor, room) }.reduce(0, +)
        #expect(sum <= Double(room / divisor) + 1e-9)
      }
    }
  }

  @Test("With no cases left nothing is said to be proved", arguments: 0..<20)
  func limit(seed: Int) {
    var shapes = RandomProblem(seed: 9000 + seed)
    let problem = shapes.make(initiatives: 12, quarters: 6, roles: 3, wishes: false)
    let layout = PlanningLayout(problem)
    let tables = PlannerTables(PlannerWindows(layout, layout.status))
    let all = PlannerProof(tables, Row(layout.count, -1), worth: 0, cases: 20_000)
    #expect(all.run())
    for cases in [0, 1, 2, 5] {
      let some = PlannerProof(tables, Row(layout.count, -1), worth: 0, cases: cases)
      let isProven = some.run()
      #expect(some.bound >= Double(all.best) - 1e-3)
      if isProven { #expect(some.best == all.best) } else { #expect(some.best <= all.best) }
      if cases == 0 { #expect(!isProven) }
    }
  }
}
