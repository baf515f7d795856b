import JSON
import Testing

@testable import Roadmap

@Suite("An adopted plan, what changes against it, and what must be done")
struct PlanChangeTests {
  typealias F = RoadmapFixture

  private let four = [
    F.initiative("one", lifts: [("c.a", 0, 1)], effort: 10), F.initiative("two", lifts: [("c.a", 1, 2)], effort: 10),
    F.initiative("three", lifts: [("c.b", 0, 1)], effort: 10), F.initiative("four", lifts: [("c.b", 1, 2)], effort: 10),
  ].joined(separator: ",")

  private func starts(_ json: String, start: String? = nil) throws -> DatedStarts {
    let errors = FieldErrors()
    let field = JSONField(try readJSON(Array(json.utf8)), errors: errors)
    let stated = DatedStarts(field, start: start.flatMap { CalendarQuarter(Text(Array($0.utf8))) })
    #expect(errors.first == nil)
    return stated
  }

  @Test("Quarters are counted from the plan's first, from the earliest date where it has none, or are numbers")
  func dates() throws {
    let dated = #"{"a":"2027-Q3","b":"2028-Q1","c":4}"#
    #expect(try starts(dated, start: "2027-Q1").quarters == [2, 4, 4])
    #expect(try starts(dated, start: "2027-Q4").quarters == [-1, 1, 4])
    #expect(try starts(dated).quarters == [0, 2, 4])
  }

  @Test(
    "A start that is neither a quarter nor a number is refused with its place", arguments: [#""soon""#, "-1", "{}"])
  func refused(_ value: String) throws {
    let errors = FieldErrors()
    _ = DatedStarts(JSONField(try readJSON(Array("{\"x\":\(value)}".utf8)), errors: errors), start: nil)
    #expect(errors.first?.path == "x")
  }

  @Test("Among plans that are worth the same the adopted one is kept, at no price")
  func adopted() {
    // Either question may be raised first: without an adopted plan one of the two orders comes out.
    let free = F(initiatives: four).planned().roadmap
    let other = [free.starts[2], free.starts[3], free.starts[0], free.starts[1]]
    let starts = ["one", "two", "three", "four"].enumerated().map { "\"\($1)\":\(other[$0])" }.joined(separator: ",")
    let plan = "\"adopted\":{\"date\":\"2026-11-20\",\"starts\":{\(starts)}}"
    let kept = F(initiatives: four, plan: plan).planned().roadmap
    #expect(kept.adopted == other)
    #expect(kept.starts == other && kept.worth == free.worth && kept.priceOfStability == 0)
    #expect(kept.difference(from: other).count == 0)
    let difference = kept.difference(from: free.starts)
    #expect(difference.count == 4 && difference.isStillPossible && difference.worthBefore == difference.worthAfter)
  }

  @Test("A difference says what entered, left, moved and stayed, and what the old plan is still worth")
  func difference() {
    let roadmap = F(initiatives: four).planned().roadmap
    var old = roadmap.starts
    let last = old.firstIndex(of: 3)!
    old[last] = -1
    let first = old.firstIndex(of: 0)!
    old[first] = 5
    let difference = roadmap.difference(from: old)
    #expect(difference.changes[last] == .entered(3))
    #expect(difference.changes[first] == .moved(from: 5, to: 0))
    #expect(difference.changes.filter { $0 == .same }.count == 2 && difference.count == 2)
    #expect(difference.worthBefore < difference.worthAfter && difference.worthAfter == roadmap.worth)
    #expect(roadmap.difference(from: [7, 7, 7, 7]).isStillPossible == false, "four at once are too many for one role")
    #expect(roadmap.difference(from: []).changes == roadmap.starts.map { .entered($0) })
  }

  @Test("What must be done is done though it is worth less; what is in place already is not done again")
  func mandatory() {
    let poor = F.initiative("poor", lifts: [("c.b", 0, 1)], duration: 8, effort: 80)
    let fixture = F(
      initiatives: [F.initiative("rich", lifts: [("c.a", 0, 4)], duration: 2, effort: 20), poor].joined(separator: ","),
      plan: #""mandatory":["poor","gone"]"#)
    let roadmap = fixture.planned().roadmap
    #expect(roadmap.starts == [-1, 0])
    #expect(roadmap.problem.unmatched == ["gone"])
    #expect(F(initiatives: fixture.initiatives).planned().roadmap.starts == [0, -1])
    var there = fixture
    there.answers = #""c.a":{"status":"answered","level":0},"c.b":{"status":"answered","level":1}"#
    #expect(there.planned().roadmap.starts == [0, -1])
  }
}
