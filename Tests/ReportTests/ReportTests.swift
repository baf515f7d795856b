import JSON
import Testing

@testable import Report

@Suite("A request is answered or refused")
struct EvaluateTests {
  @Test(arguments: ["progress", "results", "roadmap", "report", "markdown", "csv", "ics", "json", "canonical"])
  func everyWantIsMade(want: String) {
    let answer = ReportFixture().evaluate(want)
    #expect(answer.utf8.count > 50)
    #expect(answer == ReportFixture().evaluate(want), "the same request gives the same bytes")
  }

  @Test("An assessment in which nothing is said still gives every report")
  func blank() {
    for want in ["progress", "results", "roadmap", "report", "markdown", "csv", "ics", "json", "canonical"] {
      let answer = ReportFixture(answers: "", plan: "").evaluate(want)
      #expect(answer.utf8.count > 50)
    }
    #expect(ReportFixture(answers: "", plan: "").evaluate("roadmap").contains("report-roadmap.blank"))
  }

  @Test func aTrialIsTheRoadmapWithoutItsStudy() {
    let (whole, trial) = (ReportFixture().evaluate("roadmap"), ReportFixture().evaluate("trial"))
    #expect(whole.contains("report-sure.title") && !trial.contains("report-sure.title"))
    #expect(trial.contains("report-step") && trial.contains("report-means.title"))
  }

  @Test func unknownWant() { #expect(ReportFixture().evaluate("poem") == "unknownWant") }

  @Test func newerFormat() {
    #expect(ReportFixture(format: "hemicycle-answers/2").evaluate("report") == "newerFormat")
    #expect(ReportFixture(format: "shopping-list").evaluate("report") == "stateUnreadable")
  }

  @Test(arguments: [
    #""c.a":{"status":"answered","level":"2"}"#, #""c.a":{"status":"sure","level":2}"#,
    #""c.a":{"status":"answered","level":-1}"#,
  ])
  func damagedAnswers(answers: String) {
    #expect(ReportFixture(answers: answers).evaluate("report") == "stateUnreadable")
  }

  @Test(arguments: [#""start":"soon""#, #""budget":-5"#, #""quarters":0"#, #""quarters":41"#, #""pinned":{"one":99}"#])
  func damagedPlans(plan: String) {
    #expect(ReportFixture(plan: plan).evaluate("report") == "stateUnreadable")
  }

  @Test func whatIsNotARequest() {
    func failure(_ request: String) -> EngineFailure? {
      do throws(EngineFailure) {
        _ = try Report.evaluate(Array(request.utf8))
        return nil
      } catch {
        return error
      }
    }
    #expect(failure("") == .requestNotJSON)
    #expect(failure("[]") == .stateUnreadable)
    #expect(failure(#"{"want":"report","state":{"format":"hemicycle-answers/1"}}"#) == .modelUnreadable)
  }
}

@Suite("Text stays text")
struct HostileTextTests {
  static let hostile =
    "</style></title><script>alert(1)</script><!--\"'>&amp;=1+1|*x*_y_`z`[l](u)\r\n# h\u{0}\u{FFFE}\u{202E}\u{85}"

  @Test("in HTML: no element, attribute or comment comes out of it", arguments: ["results", "roadmap", "report"])
  func html(want: String) {
    let answer = ReportFixture(text: Self.hostile).evaluate(want)
    #expect(!answer.contains("<script") && !answer.contains("<!--") && !answer.contains("</style></title>"))
    #expect(answer.contains("&lt;/style&gt;&lt;/title&gt;&lt;script&gt;"))
    #expect(answer.contains("&amp;amp;"))
    #expect(
      !answer.utf8.contains(0) && !answer.unicodeScalars.contains("\u{FFFE}")
        && !answer.unicodeScalars.contains("\u{85}"))
    #expect(answer.unicodeScalars.filter { $0 == "<" }.count == answer.unicodeScalars.filter { $0 == ">" }.count)
  }

  @Test(
    "in a spreadsheet: every cell is quoted and none is a formula",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
  func csv(formula: String) {
    let answer = ReportFixture(text: formula + "\"; x").evaluate("csv")
    #expect(answer.hasPrefix("\u{FEFF}\""))
    #expect(answer.contains("\"'" + formula + "\"\"; x\""))
    #expect(!answer.contains("\"" + formula))
    #expect(answer.hasSuffix("\r\n"))
  }

  @Test("in Markdown: no line and no mark comes out of it")
  func markdown() {
    let answer = ReportFixture(text: Self.hostile).evaluate("markdown")
    #expect(answer.contains("# \\</style\\>\\</title\\>\\<script\\>"))
    #expect(
      !answer.contains("\n# h") && answer.contains("\\*x\\*") && answer.contains("\\|") && answer.contains("\\`z\\`"))
    #expect(!answer.utf8.contains(0x0D) && !answer.utf8.contains(0))
  }

  @Test("in JSON: it reads back as it was")
  func json() throws {
    let answer = ReportFixture(text: Self.hostile).evaluate("json")
    let value = try readJSON(Array(answer.utf8))
    #expect(value["parliament"]?.string == Text(Array(Self.hostile.utf8)))
  }
}

@Suite("Words and figures follow the language table")
struct PhrasesTests {
  func phrases(_ language: String) -> Phrases {
    let table =
      #"{"n.items":{"one":"{count} item","other":"{count} items"},"n.plain":"{a}, {b} and {missing}","format.percent":"{value} %","format.decimal":",","format.group":" ","report-list.comma":", ","report-list.last":"{head} et {last}"}"#
    return Phrases(
      JSONField(try! readJSON(Array(table.utf8)), errors: FieldErrors()), language: Text(Array(language.utf8)))
  }

  func string(_ text: Text) -> String { String(decoding: text.bytes, as: UTF8.self) }

  @Test(
    "French counts nought as singular, English does not",
    arguments: [(0, "item", "items"), (1, "item", "item"), (2, "items", "items")])
  func plurals(count: Int, french: String, english: String) {
    #expect(string(phrases("fr")("n.items", count: count)) == "\(count) \(french)")
    #expect(string(phrases("en")("n.items", count: count)) == "\(count) \(english)")
  }

  @Test("Values are put in once and not read again; a gap shows")
  func placeholders() {
    #expect(string(phrases("en")("n.plain a b", "{b}", "x")) == "{b}, x and {missing}")
    #expect(string(phrases("en")("n.absent")) == "n.absent")
  }

  @Test(
    "Dates are written out, and what is no date stays as it is",
    arguments: [
      ("2026-11-20", "20 novembre 2026"), ("2027-01-01", "1er janvier 2027"), ("2027-13-01", "2027-13-01"),
      ("soon", "soon"),
    ])
  func dates(saved: String, written: String) {
    let strings = [
      "report-date.format": "{day} {month} {year}", "report-date.first": "1er", "report-date.month-11": "novembre",
      "report-date.month-1": "janvier", "report-document.saved": "<{date}>",
    ]
    let report = ReportFixture(saved: saved, strings: strings).evaluate("report")
    #expect(report.contains("&lt;\(written)&gt;"))
  }

  @Test func figures() {
    let figures = Figures(phrases: phrases("fr"), start: nil, quarters: 4)
    #expect(string(figures.percent(0)) == "0 %" && string(figures.percent(1000)) == "100 %")
    #expect(
      string(figures.percent(585)) == "58 %" && string(figures.percent(595)) == "60 %"
        && string(figures.percent(586)) == "59 %")
    #expect(
      string(figures.tenths(25)) == "2,5" && string(figures.tenths(20)) == "2" && string(figures.tenths(3)) == "0,3")
    #expect(string(figures.grouped(9999)) == "9999" && string(figures.grouped(10_000)) == "10 000")
    #expect(string(figures.grouped(1_234_567)) == "1 234 567")
    #expect(string(figures.list([])) == "" && string(figures.list(["a"])) == "a")
    #expect(string(figures.list(["a", "b", "c"])) == "a, b et c")
  }
}

@Suite("The report says what the plan says")
struct RoadmapReportTests {
  @Test func quartersAreNamedOrNumbered() {
    #expect(ReportFixture().evaluate("roadmap").contains("<th scope=\"col\">Q4 2028</th>"))
    let numbered = ReportFixture(plan: "", strings: ["report-time.numbered": "no. {number}"]).evaluate("roadmap")
    #expect(numbered.contains("<th scope=\"col\">8</th>"))
  }

  @Test("The wall's table has every step with its number, and what it comes after")
  func glance() throws {
    let answer = ReportFixture(strings: ["report-list.numbered": "{number}) {text}"]).evaluate("roadmap")
    let body = try #require(answer.split(separator: "report-glance\">").last?.split(separator: "</table>").first)
    let lines = body.split(separator: "\n").filter { $0.contains("<th scope=\"row\">") }
    #expect(lines.count == 2 && lines[0].contains("1) ") && lines[0].hasSuffix("<td></td></tr>"))
    #expect(lines[1].contains("2) ") && lines[1].hasSuffix("<td>1</td></tr>"))
  }

  @Test("Every row of a table has as many cells as its head", arguments: ["results", "roadmap", "report"])
  func tables(want: String) throws {
    for table in ReportFixture().evaluate(want).split(separator: "<table ").dropFirst() {
      let rows = table.split(separator: "</table>")[0].split(separator: "<tr>").dropFirst()
      let counts = rows.map { $0.components(of: "</td>") + $0.components(of: "</th>") }
      #expect(counts.count > 1 && Set(counts).count == 1)
    }
  }

  @Test("What the parliament did not say is named among the assumptions, and only that")
  func assumptions() {
    let none = ReportFixture(
      plan: #""start":"2027-Q1","budget":5,"capacity":{"staff":1},"changeCapacity":1,"maxConcurrent":1"#)
    #expect(!none.evaluate("roadmap").contains("report-assumed."))
    #expect(ReportFixture(plan: #""budget":5"#).evaluate("roadmap").contains("report-assumed.start"))
    #expect(!ReportFixture(plan: #""budget":5"#).evaluate("roadmap").contains("report-assumed.budget"))
  }

  @Test("A gate that caps is named; a don't know becomes something to find out")
  func notes() {
    #expect(ReportFixture().evaluate("results").contains("report-results.capped"))
    #expect(ReportFixture().evaluate("roadmap").contains("report-find-out.task"))
  }

  @Test("With nothing open the standing is one figure; with something open it has bounds")
  func standing() {
    let settled = #""c.a":{"status":"answered","level":2},"c.b":{"status":"answered","level":2}"#
    #expect(ReportFixture(answers: settled).evaluate("results").contains("report-results.exact"))
    let model = ReportFixture(answers: #""c.b":{"status":"answered","level":2}"#).evaluate("results")
    #expect(model.contains("report-results.withheld") && !model.contains("report-results.exact"))
  }

  @Test func progressCounts() throws {
    let value = try readJSON(Array(ReportFixture().evaluate("progress").utf8))
    let overall = try #require(value["overall"])
    #expect(overall["answered"]?.integer == 1 && overall["unknown"]?.integer == 1 && overall["asked"]?.integer == 2)
    #expect(overall["score"] == .null && overall["low"]?.integer == 125 && overall["high"]?.integer == 500)
  }
}

extension Substring {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
