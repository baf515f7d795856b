import Testing

@testable import Roadmap

@Suite("How sure a place in the plan is")
struct RobustnessTests {
  typealias F = RoadmapFixture

  @Test("With room for all, everything is core at its quarter and nothing is regretted")
  func room() {
    let robustness = F(
      initiatives: [F.initiative("a", lifts: [("c.a", 0, 4)]), F.initiative("b", lifts: [("c.b", 0, 4)])]
        .joined(separator: ",")
    ).planned().roadmap.robustness()
    #expect(robustness.places == [.core, .core] && robustness.frequency == [1000, 1000])
    #expect(robustness.usualFirst == [0, 0] && robustness.usualLast == [0, 0])
    #expect(robustness.regret == 0 && robustness.worstRegret == 0)
  }

  @Test("Two that are worth nearly the same and of which one fits are borderline; what is never worth it is outside")
  func rivals() {
    let one = F.initiative("one", lifts: [("c.a", 0, 2)], duration: 8, effort: 80)
    let other = F.initiative("other", lifts: [("c.b", 0, 2)], duration: 8, effort: 80)
    let none = F.initiative("none", lifts: [("c.a", 3, 4)], duration: 8, effort: 80)
    let fixture = F(initiatives: [one, other, none].joined(separator: ","))
    let roadmap = fixture.planned().roadmap
    let robustness = roadmap.robustness()
    #expect(robustness.places[2] == .outside && robustness.frequency[2] == 0)
    #expect(robustness.usualFirst[2] == -1)
    for index in 0...1 {
      #expect(robustness.places[index] != .core && robustness.places[index] != .outside)
      #expect(robustness.frequency[index] > 50 && robustness.frequency[index] < 950)
    }
    #expect(robustness.frequency[0] + robustness.frequency[1] >= 999, "one of them in every draw")
    #expect(robustness.regret > 0 && robustness.worstRegret > robustness.regret)
    #expect(roadmap.robustness().frequency == robustness.frequency, "the draws are always the same")
  }

  @Test("What is only worth doing while a level is low hangs on that answer")
  func sensitive() {
    // The last step of c.a is worth more than c.b's, but is out of reach unless c.a is a level higher than answered.
    let high = F.initiative("high", lifts: [("c.a", 2, 4)], duration: 8, effort: 80)
    let sure = F.initiative("sure", lifts: [("c.b", 0, 1)], duration: 8, effort: 80)
    let robustness = F(
      initiatives: [high, sure].joined(separator: ","),
      answers: #""c.a":{"status":"answered","level":1,"target":4},"c.b":{"status":"answered","level":0,"target":1}"#
    ).planned().roadmap.robustness()
    #expect(robustness.places[0] == .sensitive(item: 0))
  }

  @Test("Nothing to plan with is no robustness either")
  func blank() {
    let robustness = F(initiatives: "", answers: "").planned().roadmap.robustness()
    #expect(robustness.places.isEmpty && robustness.regret == 0)
  }
}
