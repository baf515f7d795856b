import Roadmap

/// Problems of every shape from a seed, small enough to try all their plans or large enough to be tight.
struct RandomProblem {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 12345 }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }

  /// With wishes, there may be no plan that keeps all rules; without, there always is.
  mutating func make(initiatives count: Int, quarters: Int, roles: Int = 2, wishes: Bool = true) -> PlanningProblem {
    var problem = PlanningProblem(quarters: quarters)
    problem.budgetYear = (0..<quarters).map { $0 / 2 }
    problem.capacity = (0..<roles).map { _ in (0..<quarters).map { _ in 8 + below(14) } }
    problem.budget = (0..<((quarters + 1) / 2)).map { _ in 20 + below(40) }
    problem.changeCapacity = (0..<quarters).map { _ in 2 + below(4) }
    problem.maxConcurrent = (0..<quarters).map { _ in 1 + below(3) }
    problem.valueFrom = discountedQuarters(count: quarters, tail: below(6), permille: 15)
    let questions = 1 + below(count)
    for _ in 0..<questions {
      problem.questions.append(.init(current: below(3), stepValue: (0..<4).map { _ in Int64(below(4) * below(500)) }))
    }
    for index in 0..<count {
      let duration = 1 + below(3)
      var initiative = PlanningProblem.Initiative(duration: duration, lag: below(2))
      initiative.effort = (0..<roles).map { _ in (0..<duration).map { _ in below(12) } }
      initiative.cost = (0..<duration).map { _ in below(18) }
      initiative.changeLoad = 1 + below(2)
      initiative.latestFinish = below(4) == 0 ? quarters - below(2) : 1000
      initiative.earliestStart = below(4) == 0 ? below(3) : 0
      for _ in 0..<(1 + below(2)) {
        let from = below(4)
        initiative.lifts.append(.init(question: below(questions), from: from, to: from + 1 + below(4 - from)))
      }
      if index > 0 && below(3) == 0 { initiative.prerequisites.append((0...below(2)).map { _ in below(index) }) }
      switch wishes ? below(12) : 12 {
      case 0: initiative.status = .mandatory
      case 1: initiative.status = .pinned(below(quarters))
      case 2: initiative.status = .running
      case 3: initiative.status = .done
      case 4: initiative.status = .excluded
      default: initiative.status = .optional
      }
      problem.initiatives.append(initiative)
    }
    if count > 3 && below(2) == 0 { problem.exclusive = [[0, count - 1]] }
    return problem
  }
}
