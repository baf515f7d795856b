import Testing

@testable import Roadmap

@Suite("The optimum, shown to be one")
struct ProofTests {
  private func proof(_ problem: PlanningProblem, worth: Int64 = 0, cases: Int) -> PlannerProof {
    let layout = PlanningLayout(problem)
    let tables = PlannerTables(PlannerWindows(layout, layout.status))
    return PlannerProof(tables, Row(layout.count, -1), worth: worth, cases: cases)
  }

  @Test("From nothing, the optimum of small problems is found and proved", arguments: 0..<150)
  func exhaustive(seed: Int) {
    var random = RandomProblem(seed: 7000 + seed)
    let problem = random.make(initiatives: 5, quarters: 4, wishes: seed % 2 == 0)
    // Wishes that cannot be had are given up before any proof.
    guard let optimum = PlanChecker(problem: problem).exhaustive() else { return }
    let proof = proof(problem, cases: 100_000)
    #expect(proof.run())
    #expect(proof.best == max(optimum, 0))
    if proof.best > 0 {
      #expect(PlanChecker(problem: problem).fault(proof.bestStarts.list()) == nil)
      #expect(PlanChecker(problem: problem).worth(proof.bestStarts.list()) == proof.best)
    }
  }

  @Test("A bound holds before all cases were seen", arguments: 0..<60)
  func bound(seed: Int) {
    var random = RandomProblem(seed: 8000 + seed)
    let problem = random.make(initiatives: 5, quarters: 4, wishes: false)
    let proof = proof(problem, cases: 1)
    let isProven = proof.run()
    guard let optimum = PlanChecker(problem: problem).exhaustive() else { return }
    #expect(proof.bound >= Double(optimum) - 0.01)
    if isProven { #expect(proof.best == optimum) }
  }

  @Test("With twelve initiatives no quick plan is worth more than the proved one", arguments: 0..<12)
  func twelve(seed: Int) {
    var random = RandomProblem(seed: 9000 + seed)
    let problem = random.make(initiatives: 12, quarters: 6, roles: 3, wishes: false)
    let proof = proof(problem, cases: 20_000)
    #expect(proof.run())
    let plan = makePlan(problem, effort: .quick).plan
    #expect(plan.objective <= proof.best)
    #expect(PlanChecker(problem: problem).fault(proof.bestStarts.list()) == nil)
  }
}
