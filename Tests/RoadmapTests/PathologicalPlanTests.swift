import Testing

@testable import Roadmap

/// Problems that nobody would state on purpose: the planner gives a plan for each, feasible by the module's own rules.
@Suite struct PathologicalPlanTests {
  private func isSound(_ problem: PlanningProblem, _ effort: Effort = .quick) -> Bool {
    let result = makePlan(problem, effort: effort)
    let wishes = Set(result.conflicts.map { $0.initiative })
    return result.plan.starts.count == problem.initiatives.count
      && violations(of: result.plan.starts, in: problem).allSatisfy {
        ($0.rule == .notChosen || $0.rule == .moved) && wishes.contains($0.initiative)
      }
  }

  @Test func nothingAtAll() {
    let result = makeThoroughPlan(PlanningProblem())
    #expect(result.plan == Plan(starts: [], objective: 0))
    #expect(result.isProvenOptimal)
  }

  @Test func noQuarters() {
    var problem = PlanningProblem(quarters: 0, questions: [.init(current: 0, stepValue: [5])])
    problem.initiatives = [.init(duration: 1, lifts: [.init(question: 0, from: 0, to: 1)], status: .mandatory)]
    let result = makePlan(problem, effort: .quick)
    #expect(result.plan.starts == [-1])
    #expect(result.conflicts.map { $0.cause } == [.window(earliest: 0, latestFinish: 0)])
    problem.quarters = -7
    #expect(isSound(problem))
  }

  @Test func noCapacity() {
    var random = RandomProblem(seed: 1)
    var problem = random.make(initiatives: 20, quarters: 6)
    problem.capacity = []
    #expect(isSound(problem))
    problem.maxConcurrent = [0, 0]
    #expect(isSound(problem))
    problem.budgetYear = [-1, 4, 9]
    #expect(isSound(problem))
  }

  @Test func hundredsOfInitiatives() {
    var random = RandomProblem(seed: 2)
    #expect(isSound(random.make(initiatives: 300, quarters: 16, roles: 8)))
  }

  @Test func wishesByTheHundred() {
    var random = RandomProblem(seed: 3)
    var problem = random.make(initiatives: 120, quarters: 8)
    for index in problem.initiatives.indices {
      problem.initiatives[index].status = index % 3 == 0 ? .pinned(0) : .mandatory
    }
    #expect(isSound(problem))
  }

  @Test func longChainsAndCircles() {
    var problem = PlanningProblem(
      quarters: 8, budgetYear: [Int](repeating: 0, count: 8), budget: [1000],
      changeCapacity: [Int](repeating: 1000, count: 8), maxConcurrent: [Int](repeating: 1000, count: 8),
      valueFrom: [9, 8, 7, 6, 5, 4, 3, 2, 1], questions: [.init(current: 0, stepValue: [1])])
    // Each needs the one after it: only the last eight can be finished.
    problem.initiatives = (0..<2000).map { index in
      .init(
        duration: 1, prerequisites: index < 1999 ? [[index + 1]] : [],
        lifts: index == 1992 ? [.init(question: 0, from: 0, to: 1)] : [])
    }
    let result = makePlan(problem, effort: .quick)
    #expect(result.plan.starts[1992...] == [7, 6, 5, 4, 3, 2, 1, 0])
    #expect(result.plan.objective == 1)
    // A circle of all of them: nothing can be.
    problem.initiatives[1999].prerequisites = [[0]]
    problem.initiatives[1992].status = .mandatory
    let circle = makePlan(problem, effort: .quick)
    #expect(circle.plan.starts.allSatisfy { $0 == -1 })
    guard case .cycle(let members) = circle.conflicts.first?.cause else {
      Issue.record("the circle is not named")
      return
    }
    #expect(members.count == 2000)
  }

  @Test func aNeedForItselfOrForNothing() {
    var problem = PlanningProblem(quarters: 4, changeCapacity: [9, 9, 9, 9], maxConcurrent: [9, 9, 9, 9])
    problem.initiatives = [
      .init(duration: 1, prerequisites: [[0]], status: .mandatory),
      .init(duration: 1, prerequisites: [[]], status: .mandatory),
      .init(duration: 1, prerequisites: [[77, -4]], status: .mandatory),
    ]
    let result = makePlan(problem, effort: .quick)
    #expect(
      result.conflicts.map { $0.cause } == [
        .cycle([0]), .unknownPrerequisite(clause: 0), .unknownPrerequisite(clause: 0),
      ])
    #expect(isSound(problem))
  }

  @Test func hugeNumbers() {
    var random = RandomProblem(seed: 4)
    var problem = random.make(initiatives: 12, quarters: 5)
    problem.valueFrom = [.max, .max, .min, .max, -1, 7]
    for index in problem.questions.indices { problem.questions[index].stepValue = [.max, .min, .max, .max] }
    problem.capacity = [[Int]](repeating: [Int](repeating: .max, count: 5), count: 2)
    problem.budget = [.max, .max, .max]
    problem.changeCapacity = [Int](repeating: .max, count: 5)
    for index in problem.initiatives.indices {
      problem.initiatives[index].effort = [[.max, .min, 1 << 40], [.max]]
      problem.initiatives[index].cost = [.max, .max]
      problem.initiatives[index].changeLoad = .max
      problem.initiatives[index].lag = .max
      problem.initiatives[index].duration = index % 4 == 0 ? .max : index % 4
      problem.initiatives[index].earliestStart = .min
      problem.initiatives[index].latestFinish = index % 5 == 0 ? .min : .max
      problem.initiatives[index].lifts.append(.init(question: .max, from: .min, to: .max))
      problem.initiatives[index].lifts.append(.init(question: 0, from: .min, to: .max))
      problem.initiatives[index].prerequisites.append([.max, .min, 3])
    }
    problem.exclusive = [[.min, 2, .max]]
    problem.initiatives[1].status = .pinned(.max)
    problem.initiatives[2].status = .pinned(.min)
    problem.budgetYear = [.max, .min, 0]
    #expect(isSound(problem))
    problem.quarters = .max
    #expect(isSound(problem))
  }
}
