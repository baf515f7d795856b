import Assessment
import JSON
import Testing

@testable import Roadmap

@Suite("Answers become a plan with reasons")
struct PlannedRoadmapTests {
  typealias F = RoadmapFixture

  @Test("A prerequisite comes first, the step after it waits for it, and it opens the way")
  func prerequisites() throws {
    let fixture = F(
      initiatives: [
        F.initiative("after", lifts: [("c.a", 0, 2)], requires: #"["before"]"#),
        F.initiative("before", lifts: [("c.b", 0, 1)], duration: 2),
      ].joined(separator: ","))
    let roadmap = fixture.planned().roadmap
    #expect(roadmap.starts == [2, 0])
    #expect(roadmap.steps.map(\.initiative) == [1, 0])
    let before = try #require(roadmap.steps.first)
    let after = try #require(roadmap.steps.last)
    #expect(before.opens == [0] && before.waitsFor.isEmpty && before.start == 0 && before.finish == 2)
    #expect(after.waitsFor == [1] && after.opens.isEmpty && after.limit == nil)
    #expect(after.because.map(\.to) == [2] && after.because.map(\.item) == [0])
    #expect(before.share == 1000, "without it nothing of the plan is left")
    #expect(after.share < 1000 && after.share > 0)
  }

  @Test("What the answers show to be there already is not planned again, and serves as a prerequisite")
  func inPlace() {
    let fixture = F(
      initiatives: [
        F.initiative("there", lifts: [("c.a", 0, 2)]),
        F.initiative("next", lifts: [("c.a", 2, 4)], requires: #"["there"]"#),
      ].joined(separator: ","), answers: #""c.a":{"status":"answered","level":2}"#)
    let roadmap = fixture.planned().roadmap
    #expect(roadmap.steps.map(\.initiative) == [1])
    #expect(roadmap.steps.first?.start == 0)
    #expect(roadmap.omitted.map(\.why) == [.inPlace])
  }

  @Test("A don't know is planned for and is to be found out before; a blank has no value yet")
  func unknownAndBlank() {
    let fixture = F(
      initiatives: [
        F.initiative("a", lifts: [("c.a", 0, 2)]), F.initiative("b", lifts: [("c.b", 0, 2)]),
      ].joined(separator: ","), answers: #""c.a":{"status":"unknown"}"#)
    let roadmap = fixture.planned().roadmap
    #expect(roadmap.steps.map(\.initiative) == [0])
    #expect(roadmap.findOut.map(\.item) == [0] && roadmap.findOut.map(\.before) == [0])
    #expect(roadmap.omitted.map(\.why) == [.noNeed])
  }

  @Test("Nothing answered, nothing planned")
  func blank() {
    let roadmap = F(initiatives: F.initiative("a", lifts: [("c.a", 0, 2)]), answers: "").planned().roadmap
    #expect(
      roadmap.steps.isEmpty && roadmap.omitted.map(\.why) == [.noNeed] && roadmap.curve == Array(repeating: 0, count: 9)
    )
  }

  @Test("Without a target the plan aims two levels up; a target of one's own rules")
  func targets() {
    let steps = [F.initiative("low", lifts: [("c.a", 0, 2)]), F.initiative("high", lifts: [("c.a", 2, 4)])]
      .joined(separator: ",")
    #expect(F(initiatives: steps).planned().roadmap.steps.map(\.initiative) == [0])
    let wanted = F(initiatives: steps, answers: #""c.a":{"status":"answered","level":0,"target":4}"#)
    #expect(Set(wanted.planned().roadmap.steps.map(\.initiative)) == [0, 1])
    let modest = F(initiatives: steps, answers: #""c.a":{"status":"answered","level":1,"target":1}"#)
    #expect(modest.planned().roadmap.steps.isEmpty)
  }

  @Test("A step that had to wait for people says so")
  func staffLimit() throws {
    let fixture = F(
      initiatives: [
        F.initiative("a", lifts: [("c.a", 0, 2)], effort: 10), F.initiative("b", lifts: [("c.b", 0, 2)], effort: 10),
      ].joined(separator: ","))
    let roadmap = fixture.planned().roadmap
    #expect(roadmap.steps.map(\.start) == [0, 1])
    #expect(roadmap.steps.last?.limit == .staff(role: 0, quarter: 0))
  }

  @Test("What does not fit is left out for want of room; what others cover is said to be covered")
  func omissions() {
    let fixture = F(
      initiatives: [
        F.initiative("cheap", lifts: [("c.a", 0, 2)]), F.initiative("dear", lifts: [("c.b", 0, 2)], cost: 500),
        F.initiative("same", lifts: [("c.a", 0, 2)], effort: 10),
      ].joined(separator: ","))
    let roadmap = fixture.planned().roadmap
    #expect(roadmap.steps.map(\.initiative) == [0])
    #expect(roadmap.omitted.map(\.why) == [.noRoom, .covered])
  }

  @Test("The curve starts where the parliament stands and rises to what the plan reaches")
  func curve() {
    let roadmap = F(initiatives: F.initiative("a", lifts: [("c.a", 0, 2)], duration: 3)).planned().roadmap
    #expect(roadmap.curve == [0, 0, 0, 250, 250, 250, 250, 250, 250])
  }

  @Test("Wishes rule: pinned, excluded, running, done; those that name nothing are reported")
  func wishes() {
    let fixture = F(
      initiatives: ["a", "b", "c", "d"].enumerated().map { index, id in
        F.initiative(id, lifts: [(index % 2 == 0 ? "c.a" : "c.b", index / 2, index / 2 + 1)])
      }.joined(separator: ","),
      plan: #""pinned":{"a":3},"excluded":["b"],"running":["c"],"done":["d","gone"]"#)
    let (roadmap, _, _) = fixture.planned()
    #expect(roadmap.starts[0] == 3 && roadmap.starts[1] == -1 && roadmap.starts[2] == 0)
    #expect(!roadmap.steps.contains { $0.initiative == 3 })
    #expect(roadmap.steps.first { $0.initiative == 0 }?.isPinned == true)
    #expect(roadmap.steps.first { $0.initiative == 2 }?.isRunning == true)
    #expect(roadmap.problem.unmatched == ["gone"])
  }
}

@Suite("The means of a plan")
struct MeansTests {
  @Test("What a parliament does not say is the catalogue's, and is known to be")
  func defaults() {
    let fixture = RoadmapFixture(
      initiatives: "", plan: #""start":"2027-Q3","budget":70,"capacity":{"staff":25}"#)
    let means = fixture.planned().means
    #expect(means.quarters == 8 && means.budget == 70 && means.capacity == [25] && means.concurrent == 9)
    #expect(means.isGiven.budget && means.isGiven.capacity == [0] && !means.isGiven.concurrent)
    #expect(means.start?.year == 2027 && means.start?.quarter == 3)
    #expect(means.start?.advanced(by: 2).year == 2028 && means.start?.advanced(by: 2).quarter == 1)
  }

  @Test("A last year of a few quarters has its share of the money")
  func lastYear() {
    let fixture = RoadmapFixture(initiatives: "", plan: #""quarters":6"#)
    #expect(fixture.planned().roadmap.problem.planning.budget == [100, 50])
  }

  @Test("Effort and cost are spread in whole tenths that add up")
  func spread() {
    for amount in 0...40 {
      for parts in 1...8 {
        let shares = RoadmapProblem.spread(amount, over: parts)
        #expect(shares.reduce(0, +) == amount && shares.max()! - shares.min()! <= 1)
      }
    }
  }

  @Test(arguments: ["2027-Q0", "2027-Q5", "27-Q1", "2027Q1", "2027-q1", "0999-Q1", "2027-Q11", ""])
  func badQuarters(text: String) {
    #expect(CalendarQuarter(Text(Array(text.utf8))) == nil)
  }

  @Test("Later quarters are worth less: one unit over twelve quarters and a tail of eight, 1.5 % less each")
  func discount() {
    let worth = RoadmapFixture(initiatives: "", plan: #""quarters":12"#).planned().roadmap.problem.planning.valueFrom
    #expect(worth.count == 13 && worth.first! > 1700 && worth.first! < 1800)
    #expect(zip(worth, worth.dropFirst()).allSatisfy { $0 > $1 } && worth.last! > 600)
  }
}
