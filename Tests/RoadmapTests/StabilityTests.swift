import Testing

@testable import Roadmap

@Suite("A small change of the problem changes little that need not")
struct StabilityTests {
  /// Starts that differ, and what the mended plans gave up, over small changes of problems of some size.
  private func study(
    _ change: (inout PlanningProblem, Plan, Int) -> Void
  ) -> (anew: Int, kept: Int, worstPrice: Int64) {
    var result = (anew: 0, kept: 0, worstPrice: Int64(0))
    for seed in 0..<8 {
      var random = RandomProblem(seed: 300 + seed)
      var problem = random.make(initiatives: 30, quarters: 8, roles: 3, wishes: false)
      let before = makePlan(problem, effort: .quick).plan
      change(&problem, before, seed)
      let anew = makePlan(problem, effort: .quick).plan
      let kept = makePlan(problem, effort: .quick, from: before)
      func differences(_ starts: [Int]) -> Int { zip(starts, before.starts).filter { $0 != $1 }.count }
      result.anew += differences(anew.starts)
      result.kept += differences(kept.plan.starts)
      result.worstPrice = max(result.worstPrice, kept.priceOfStability * 1000 / max(kept.plan.objective, 1))
      #expect(PlanChecker(problem: problem).fault(kept.plan.starts) == nil)
    }
    return result
  }

  @Test("Weights change by up to a tenth")
  func weights() {
    let result = study { problem, _, seed in
      for index in problem.questions.indices {
        let factor = Int64(90 + (index * 37 + seed * 11) % 21)
        problem.questions[index].stepValue = problem.questions[index].stepValue.map { $0 * factor / 100 }
      }
    }
    #expect(result.kept * 2 <= result.anew, "\(result)")
    #expect(result.worstPrice <= 10, "one percent at most")
  }

  @Test("One limit falls by a tenth")
  func limits() {
    let result = study { problem, _, seed in
      problem.capacity[seed % 3] = problem.capacity[seed % 3].map { $0 * 9 / 10 }
    }
    #expect(result.kept <= result.anew, "\(result)")
    #expect(result.worstPrice <= 10)
  }

  @Test("One of the chosen is no longer to be done")
  func exclusion() {
    let result = study { problem, before, seed in
      let chosen = before.starts.indices.filter { before.starts[$0] >= 0 }
      problem.initiatives[chosen[seed * 7 % chosen.count]].status = .excluded
    }
    #expect(result.kept < result.anew, "\(result)")
    #expect(result.worstPrice <= 10)
  }
}
