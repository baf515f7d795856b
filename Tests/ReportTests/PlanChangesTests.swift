import JSON
import Testing

@testable import Report

@Suite("A plan beside another")
struct PlanChangesTests {
  @Test("The plan to keep has the date of every start, or its number where the plan has no date")
  func planData() throws {
    let dated = try readJSON(Array(ReportFixture().evaluate("plan").utf8))
    #expect(dated["starts"]?["one"]?.string == "2027-Q1" && dated["starts"]?["two"]?.string == "2027-Q3")
    #expect(dated["quarters"]?.integer == 8 && (dated["worth"]?.integer ?? 0) > 0)
    let numbered = try readJSON(Array(ReportFixture(plan: "").evaluate("plan").utf8))
    #expect(numbered["starts"]?["one"]?.integer == 0 && numbered["starts"]?["two"]?.integer == 2)
  }

  @Test(
    "A request with the plan shown before is told what changes; nothing else of the roadmap does",
    arguments: [
      (#"{"one":"2027-Q1","two":"2027-Q3"}"#, "report-changes.none"), (#"{"one":0,"two":3}"#, "report-changes.moved"),
      (#"{"one":"2027-Q1"}"#, "report-changes.entered"),
    ])
  func changes(previous: String, phrase: String) {
    let shown = ReportFixture(previous: previous).evaluate("roadmap")
    #expect(shown.contains(phrase) && shown.contains("report-changes.title"))
    let without = ReportFixture().evaluate("roadmap")
    #expect(!without.contains("report-changes.title"))
    #expect(shown.hasSuffix(without.suffix(2000)))
  }

  @Test func aDamagedPreviousPlanIsRefused() {
    #expect(ReportFixture(previous: #"{"one":"soon"}"#).evaluate("roadmap") == "stateUnreadable")
  }

  @Test("The adopted plan is compared with, with its date")
  func adopted() {
    let plan = #""start":"2027-Q1","adopted":{"date":"2026-11-20","starts":{"one":"2027-Q1","two":"2027-Q4"}}"#
    let strings = [
      "report-adopted.date": "<{date}>", "report-date.format": "{day}.{month}.{year}", "report-date.month-11": "XI",
    ]
    let answer = ReportFixture(plan: plan, strings: strings).evaluate("report")
    #expect(answer.contains("report-adopted.title") && answer.contains("&lt;20.XI.2026&gt;"))
  }
}
