import Testing

@testable import Roadmap

@Suite("What a reader asks of a plan")
struct PlanReviewTests {
  typealias F = RoadmapFixture

  private func planned(_ initiatives: [String], plan: String = "") -> PlannedRoadmap {
    F(initiatives: initiatives.joined(separator: ","), plan: plan).planned().roadmap
  }

  @Test("Why not earlier: what it waits for, or the limit that was reached, quarter by quarter")
  func obstacles() {
    let roadmap = planned(
      [
        F.initiative("first", lifts: [("c.a", 0, 1)], duration: 2, effort: 20),
        F.initiative("second", lifts: [("c.a", 1, 2)], requires: #"["first"]"#, effort: 10),
        F.initiative("fixed", lifts: [("c.b", 1, 2)]),
      ], plan: #""pinned":{"fixed":2}"#)
    let review = roadmap.review()
    #expect(roadmap.starts == [0, 2, 2])
    #expect(review.obstacles(0).isEmpty)
    #expect(review.obstacles(1) == [.waits(for: 0), .waits(for: 0)])
    #expect(review.obstacles(2) == [.window, .window])
    let rivals = planned([
      F.initiative("one", lifts: [("c.a", 0, 1)], duration: 2, effort: 20),
      F.initiative("other", lifts: [("c.b", 0, 1)], duration: 2, effort: 20),
    ])
    let later = rivals.starts[0] == 2 ? 0 : 1
    let limits: [PlanReview.Obstacle] = [0, 1].map { .limit(.staff(role: 0, quarter: max($0, 0))) }
    #expect(rivals.review().obstacles(later) == limits)
  }

  @Test("Why not later: what the plan loses, who has to start later too, and who can no longer be done")
  func delay() throws {
    let roadmap = planned([
      F.initiative("before", lifts: [("c.a", 0, 1)], duration: 4),
      F.initiative("after", lifts: [("c.a", 1, 2)], requires: #"["before"]"#, duration: 2),
      F.initiative("last", lifts: [("c.b", 0, 1)], requires: #"["after"]"#, duration: 2),
      F.initiative("apart", lifts: [("c.b", 1, 2)]),
    ])
    let review = roadmap.review()
    let delay = try #require(review.delay(0))
    #expect(delay.slips == [1] && delay.dropped == [2], "the last of them has no quarter to spare")
    #expect(delay.lost > 100)
    let apart = try #require(review.delay(3))
    #expect(apart.slips.isEmpty && apart.dropped.isEmpty)
    let last = try #require(review.delay(2))
    #expect(last.slips.isEmpty && last.dropped == [2] && last.lost == roadmap.steps.first { $0.initiative == 2 }?.share)
    let pinned = planned([F.initiative("a", lifts: [("c.a", 0, 1)])], plan: #""pinned":{"a":1}"#).review()
    #expect(pinned.delay(0) == nil)
  }

  @Test("What was left out: the limit it exceeds by the least, who covers it, what it needs")
  func omitted() {
    let roadmap = planned(
      [
        F.initiative("best", lifts: [("c.a", 0, 2)], duration: 8, effort: 72),
        F.initiative("double", lifts: [("c.a", 0, 2)], duration: 8, effort: 80),
        F.initiative("large", lifts: [("c.b", 0, 1)], duration: 8, effort: 24),
        F.initiative("out", lifts: [("c.b", 0, 1)]),
        F.initiative("hanging", lifts: [("c.b", 1, 2)], requires: #"["out"]"#),
      ], plan: #""excluded":["out"]"#)
    let review = roadmap.review()
    #expect(roadmap.starts == [0, -1, -1, -1, -1])
    #expect(review.covering(1) == [0])
    #expect(review.covering(2) == [])
    let lacking = review.shortfall(2)
    #expect(lacking.allSatisfy { $0.rule == .capacity && $0.needed == 12 && $0.available == 10 } && lacking.count == 8)
    #expect(review.missingNeeds(4) == [3] && !review.isPossible(4) && review.isPossible(2))
    #expect(review.shortfall(4).isEmpty)
  }

  @Test("The limit that binds has a price, and more of it lets in what was left out; the others have none")
  func prices() throws {
    let roadmap = planned([
      F.initiative("one", lifts: [("c.a", 0, 2)], duration: 8, effort: 80),
      F.initiative("two", lifts: [("c.b", 0, 1)], duration: 8, effort: 80),
    ])
    let prices = roadmap.review().limitPrices()
    #expect(prices.map(\.kind) == [.staff(role: 0), .budget, .change, .concurrent])
    #expect(roadmap.starts == [0, -1])
    #expect(prices[0].loss == 1000 && prices[0].gain == 500 && prices[0].entering == [1])
    for price in prices.dropFirst() { #expect(price.loss == 0 && price.gain == 0 && price.entering.isEmpty) }
  }

  @Test("Ordering by value per effort keeps every rule and is no better than the plan", arguments: 0..<60)
  func order(seed: Int) {
    var random = RandomProblem(seed: 500 + seed)
    let problem = random.make(initiatives: 25, quarters: 8, roles: 3, wishes: false)
    let checker = PlanChecker(problem: problem)
    let order = planByValuePerEffort(problem)
    #expect(checker.fault(order.starts) == nil)
    #expect(checker.worth(order.starts) == order.objective)
    #expect(makePlan(problem, effort: .quick).plan.objective >= order.objective)
  }

  @Test("The comparison with value per effort has a curve of its own, which ends no higher than what it reaches")
  func comparison() {
    let roadmap = planned([
      F.initiative("one", lifts: [("c.a", 0, 2)], duration: 2, effort: 20),
      F.initiative("two", lifts: [("c.b", 0, 1)], duration: 2, effort: 10),
    ])
    let order = roadmap.byValuePerEffort()
    #expect(order.plan.starts.count == 2 && order.curve.count == roadmap.curve.count)
    #expect(order.curve.last == roadmap.curve.last && order.plan.objective <= roadmap.worth)
  }
}
