import Testing

@testable import Roadmap

@Suite("What is left out has no room")
struct RoomTests {
  @Test("No optional initiative could still be added without breaking a rule, to the plan's gain", arguments: 0..<120)
  func nothingStillFits(seed: Int) {
    var random = RandomProblem(seed: seed)
    let problem = random.make(initiatives: 12 + seed % 20, quarters: 8)
    let plan = makePlan(problem, effort: .quick).plan
    let broken = violations(of: plan.starts, in: problem).count
    for index in problem.initiatives.indices
    where plan.starts[index] < 0 && problem.initiatives[index].status == .optional {
      for start in 0..<problem.quarters {
        var starts = plan.starts
        starts[index] = start
        let fits = violations(of: starts, in: problem).count == broken
        #expect(!fits || objective(of: starts, in: problem) <= plan.objective, "\(index) in quarter \(start)")
      }
    }
  }
}
