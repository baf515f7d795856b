import JSON
import Testing

@testable import Report

@Suite("The plan as a calendar")
struct CalendarTests {
  let strings = [
    "report-calendar.start": "Start: {initiative}", "report-calendar.review": "Review {quarter}",
    "report-list.colon": ": ",
  ]

  /// The unfolded lines.
  func lines(_ fixture: ReportFixture) -> [String] {
    let text = fixture.evaluate("ics")
    #expect(text.utf8.suffix(2).elementsEqual([0x0D, 0x0A]))
    return Array(text.utf8).split(separator: 0x0A).map { String(decoding: $0.dropLast(), as: UTF8.self) }
      .reduce(into: []) { lines, line in
        if line.hasPrefix(" ") { lines[lines.count - 1] += line.dropFirst() } else { lines.append(line) }
      }
  }

  @Test(
    "Each step starts on the first day of its quarter; a review stands at the end of each quarter that finishes one")
  func startsAndReviews() {
    let lines = lines(ReportFixture(text: "plain", strings: strings))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == lines.filter { $0 == "END:VEVENT" }.count)
    #expect(lines.contains("DTSTART;VALUE=DATE:20270101") && lines.contains("SUMMARY:Start: plain"))
    #expect(lines.contains("SUMMARY:Review Q2 2027") && lines.contains("DTSTART;VALUE=DATE:20270701"))
    #expect(lines.contains("DTSTAMP:20261120T000000Z"))
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == lines.filter { $0.hasPrefix("UID:") }.count)
  }

  @Test("Without a start there are no dates, and the one entry says to choose it")
  func noStart() {
    let lines = lines(ReportFixture(plan: ""))
    #expect(lines.filter { $0 == "BEGIN:VTODO" }.count == 1 && !lines.contains("BEGIN:VEVENT"))
    #expect(!lines.contains { $0.hasPrefix("DTSTART") })
  }

  @Test("Text is escaped, and lines are folded at 75 bytes, never within a letter")
  func folding() {
    let hostile = "a,b;c\\d\r\ne\u{1}" + String(repeating: "é€\u{1F3DB}", count: 60)
    let text = ReportFixture(text: hostile, strings: strings).evaluate("ics")
    for line in text.utf8.split(separator: 0x0A) {
      #expect(line.count <= 76 && line.last == 0x0D)
      #expect(String(validating: line.dropLast(), as: UTF8.self) != nil, "a letter is cut")
    }
    let lines = lines(ReportFixture(text: hostile, strings: strings))
    let escaped = "a\\,b\\;c\\\\d\\ne " + String(repeating: "é€\u{1F3DB}", count: 60)
    #expect(lines.contains("SUMMARY:Start: " + escaped))
  }
}
