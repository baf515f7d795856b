import Testing

@testable import Roadmap

@Suite struct PlannerTests {
  @Test(arguments: 0..<120)
  func smallProblemsGetTheirOptimum(_ seed: Int) {
    var random = RandomProblem(seed: seed)
    let problem = random.make(initiatives: 5, quarters: 4)
    let checker = PlanChecker(problem: problem)
    let result = makePlan(problem, effort: .quick)
    #expect(result.plan.objective == checker.worth(result.plan.starts))
    if let optimum = checker.exhaustive() {
      #expect(result.conflicts == [])
      #expect(checker.fault(result.plan.starts) == nil)
      #expect(result.plan.objective == optimum)
    } else {
      #expect(result.conflicts != [])
    }
  }

  @Test("However many limits there are, and however large", arguments: 0..<40)
  func limitsThatTakeMoreThanTwoWords(_ seed: Int) {
    var random = RandomProblem(seed: 4000 + seed)
    var problem = random.make(initiatives: 5, quarters: 4, roles: 24, wishes: false)
    if seed % 2 == 0 {
      let large = 1 << 22
      problem.capacity = problem.capacity.map { $0.map { $0 * large } }
      for index in problem.initiatives.indices {
        problem.initiatives[index].effort = problem.initiatives[index].effort.map { $0.map { $0 * large } }
      }
    }
    let checker = PlanChecker(problem: problem)
    let result = makePlan(problem, effort: .quick)
    #expect(checker.fault(result.plan.starts) == nil)
    #expect(result.plan.objective == checker.exhaustive())
  }

  @Test(arguments: 0..<30)
  func aPlanBreaksNothingButTheWishesItReports(_ seed: Int) {
    var random = RandomProblem(seed: 1000 + seed)
    let problem = random.make(initiatives: 30, quarters: 8, roles: 3)
    let result = makePlan(problem, effort: .quick)
    let wishes = Set(result.conflicts.map { $0.initiative })
    var relaxed = problem
    for index in problem.initiatives.indices where wishes.contains(index) {
      relaxed.initiatives[index].status = .optional
      if problem.initiatives[index].status == .running { relaxed.initiatives[index].prerequisites = [] }
      relaxed.initiatives[index].earliestStart = min(
        relaxed.initiatives[index].earliestStart, max(result.plan.starts[index], 0))
    }
    #expect(PlanChecker(problem: relaxed).fault(result.plan.starts) == nil)
    #expect(PlanChecker(problem: problem).worth(result.plan.starts) == result.plan.objective)
    for violation in violations(of: result.plan.starts, in: problem) {
      #expect(violation.rule == .notChosen || violation.rule == .moved)
      #expect(wishes.contains(violation.initiative))
    }
    #expect((PlanChecker(problem: problem).fault(result.plan.starts) == nil) == wishes.isEmpty)
  }

  @Test(arguments: 0..<40)
  func theCheckerAndTheModuleAgreeOnAnyPlan(_ seed: Int) {
    var random = RandomProblem(seed: 2000 + seed)
    let problem = random.make(initiatives: 6, quarters: 5)
    let checker = PlanChecker(problem: problem)
    for plan in 0..<200 {
      let starts = (0..<6).map { (plan &* 7919 &+ $0 &* $0 &* 104_729 &+ plan * $0 * 31) % 6 - 1 }
      #expect((checker.fault(starts) == nil) == violations(of: starts, in: problem).isEmpty)
      #expect(checker.worth(starts) == objective(of: starts, in: problem))
    }
  }

  @Test func sameProblemSamePlan() {
    var random = RandomProblem(seed: 5)
    let problem = random.make(initiatives: 40, quarters: 10, roles: 4)
    let first = makePlan(problem, effort: .quick)
    #expect(makePlan(problem, effort: .quick).plan == first.plan)
  }

  @Test func aPreviousPlanStaysWhereNothingIsGainedByChangingIt() {
    var random = RandomProblem(seed: 6)
    var problem = random.make(initiatives: 40, quarters: 10, roles: 4, wishes: false)
    problem.capacity = problem.capacity.map { $0.map { 3 * $0 } }
    problem.budget = problem.budget.map { 3 * $0 }
    problem.changeCapacity = problem.changeCapacity.map { 3 * $0 }
    problem.maxConcurrent = problem.maxConcurrent.map { 3 * $0 }
    let before = makePlan(problem, effort: .quick)
    #expect(before.plan.starts.filter { $0 >= 0 }.count > 10)
    #expect(makePlan(problem, effort: .quick, from: before.plan).plan.starts == before.plan.starts)
    let dropped = before.plan.starts.firstIndex { $0 >= 0 } ?? 0
    problem.initiatives[dropped].status = .excluded
    let after = makePlan(problem, effort: .quick, from: before.plan)
    #expect(PlanChecker(problem: problem).fault(after.plan.starts) == nil)
    let moved = before.plan.starts.indices.filter { before.plan.starts[$0] != after.plan.starts[$0] }
    #expect(moved.contains(dropped))
    #expect(moved.count <= before.plan.starts.filter { $0 >= 0 }.count / 2)
    #expect(after.priceOfStability >= 0)
    #expect(after.priceOfStability <= after.plan.objective / 95)
  }

  @Test func everythingAtOnceIsProvenOptimal() {
    var problem = PlanningProblem(
      quarters: 4, budgetYear: [0, 0, 0, 0], capacity: [[10, 10, 10, 10]], budget: [100],
      changeCapacity: [9, 9, 9, 9], maxConcurrent: [9, 9, 9, 9], valueFrom: [5, 4, 3, 2, 1],
      questions: [.init(current: 0, stepValue: [7, 9])])
    problem.initiatives = [
      .init(duration: 1, effort: [[5]], lifts: [.init(question: 0, from: 0, to: 1)]),
      .init(duration: 2, effort: [[5, 5]], prerequisites: [[0]], lifts: [.init(question: 0, from: 1, to: 2)]),
    ]
    let result = makePlan(problem, effort: .quick)
    #expect(result.plan.starts == [0, 1])
    #expect(result.plan.objective == 7 * 4 + 9 * 2)
    #expect(result.isProvenOptimal)
  }

  @Test func theDiscountIsThatOfTheReferenceInstances() {
    #expect(discountedQuarters(count: 6, tail: 4, permille: 15) == [935, 835, 737, 640, 544, 450, 357])
    #expect(
      discountedQuarters(count: 12, tail: 8, permille: 15) == [
        1739, 1639, 1541, 1444, 1348, 1254, 1161, 1070, 980, 891, 804, 718, 633,
      ])
    #expect(
      discountedQuarters(count: 16, tail: 8, permille: 15) == [
        2028, 1928, 1830, 1733, 1637, 1543, 1450, 1359, 1269, 1180, 1093, 1007, 922, 839, 757, 676, 596,
      ])
    #expect(discountedQuarters(count: 2, tail: 1, permille: 0) == [300, 200, 100])
    #expect(discountedQuarters(count: 0, tail: 0, permille: 15) == [0])
    #expect(discountedQuarters(count: -3, tail: -1, permille: 5000) == [0])
  }
}
