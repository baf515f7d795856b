import JSON
import Testing

@testable import Report

@Suite("What the study of a plan says, and what it leaves out")
struct StudyTests {
  @Test("A limit that costs nothing and brings nothing has no row: it is named in a sentence")
  func limits() {
    let strings = [
      "report-limits.spare": "Enough of {limits}.", "report-list.quoted": "“{text}”",
      "report-list.last": "{head} and {last}",
    ]
    let idle = #""start":"2027-Q1","capacity":{"staff":900},"maxConcurrent":90,"budget":99000"#
    let wide = ReportFixture(plan: idle, strings: strings).evaluate("markdown")
    #expect(wide.contains("Enough of “plain”, “limits.budget”, “limits.change” and “limits.concurrent”."))
    #expect(!wide.contains("limits.caption") && !wide.contains("limits.legend"))
    let tight = ReportFixture(plan: #""start":"2027-Q1","budget":11000"#, strings: strings).evaluate("markdown")
    #expect(tight.contains("limits.caption") && tight.contains("| limits.budget |"))
    #expect(tight.contains("Enough of “plain”, “limits.change” and “limits.concurrent”."))
    #expect(!tight.contains("| 0% |"))
  }

  @Test("A part that would be written as none of it is called small")
  func small() {
    let fixture = ReportFixture(strings: ["format.little": "a little"])
    #expect(fixture.evaluate("results") != "")
    let phrases = Phrases(
      JSONField(
        .object(
          JSONObject([
            .init("format.little", .string("a little")), .init("format.percent", .string("{value}%")),
          ])), errors: FieldErrors()), language: "en")
    let figures = Figures(phrases: phrases, start: nil, quarters: 4)
    #expect(
      [0, 4, 5, 6, 14, 1000].map { figures.share($0) } == ["a little", "a little", "a little", "1%", "1%", "100%"])
  }

  @Test(
    "Without a plan there is no section of initiatives, no link to one, and nothing is said of how sure the plan is")
  func blank() {
    let blank = ReportFixture(answers: "").evaluate("report")
    #expect(
      !blank.contains("document.initiatives") && !blank.contains("#report-3") && !blank.contains("method.stability"))
    #expect(blank.contains("<h2>document.roadmap</h2>\n<p class=\"report-text\">roadmap.blank</p>"))
    let planned = ReportFixture().evaluate("report")
    #expect(planned.contains("href=\"#report-3\"") && planned.contains("id=\"report-3\""))
    #expect(planned.contains("method.stability") && !planned.contains("roadmap.blank"))
  }

  @Test("A long note is folded where it can be scrolled, and is all there")
  func longNote() {
    let note = String(repeating: "word ", count: 10_000)
    let answer = ReportFixture(text: note).evaluate("report")
    #expect(answer.contains("<td class=\"report-note\"><div dir=\"auto\" tabindex=0>\(note)</div></td>"))
    #expect(!ReportFixture().evaluate("report").contains(" tabindex=0>plain"))
  }
}

@Suite("The report as data is described by its schema")
struct DataSchemaTests {
  @Test(
    "Every object has the keys that the schema asks for and no others",
    arguments: ["\"c.a\":{\"status\":\"unknown\"}", ""])
  func keys(answers: String) throws {
    var waiting = [(try readJSON(Array(ReportFixture(answers: answers).evaluate("json").utf8)), reportSchema)]
    var seen = 0
    while let (value, schema) = waiting.popLast() {
      if let items = schema["items"] { for element in value.array ?? [] { waiting.append((element, items)) } }
      guard let known = schema["properties"]?.object, let object = value.object else { continue }
      let required = schema["required"]?.array?.compactMap(\.string) ?? []
      #expect(Set(required).isSubset(of: Set(object.members.map(\.key))))
      for member in object.members {
        let description = try #require(known[member.key], "\(member.key) is not in the schema")
        #expect(description["description"]?.string?.bytes.last == UInt8(ascii: "."))
        waiting.append((member.value, description))
        seen += 1
      }
    }
    #expect(seen > 40)
  }
}
