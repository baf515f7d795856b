import Assessment
import JSON
import Roadmap

/// The plan as a calendar (iCalendar, RFC 5545): an all-day event on the first day of the quarter in which a step starts, and
/// a review at the end of each quarter in which something is to be finished, with how to see that it is.
///
/// Where no start was chosen there are no dates; the calendar then holds one task, to choose it. The time stamp that every
/// entry needs is the day the answers were saved: no clock is read, so that the same answers give the same file. Entries keep
/// their identifiers from plan to plan, so that a newer file moves them instead of doubling them.
final class CalendarReport {
  let findings: Findings
  private let paper: Paper
  private let phrases: Phrases

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
    paper = Paper(phrases)
  }

  func calendar() -> [UInt8] {
    let plan = findings.plan()
    let name = phrases("report-document.title parliament", findings.parliament)
    line("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Hemicycle//Roadmap 1//", findings.model.language)
    line("CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:", escaped(name))
    guard let start = findings.means.start else {
      entry("VTODO", "start", "", phrases("report-calendar.choose-start"), phrases("report-assumed.start"))
      line("END:VCALENDAR", "")
      return paper.bytes
    }
    for step in plan.steps where !step.isRunning {
      let initiative = findings.initiative(step.initiative)
      let details =
        initiative.summary + "\n" + phrases("report-initiative.owner") + phrases("report-list.colon")
        + findings.roleTitle(initiative.owner)
      entry(
        "VEVENT", "start-" + initiative.id, day(start.advanced(by: step.start)),
        phrases("report-calendar.start initiative", initiative.title), details)
    }
    for quarter in 0..<findings.means.quarters {
      var details: Text = ""
      for step in plan.steps where step.finish - 1 == quarter {
        let initiative = findings.initiative(step.initiative)
        details =
          details + (details.isEmpty ? "" : "\n") + initiative.title + phrases("report-list.colon")
          + initiative.indicator
      }
      if details.isEmpty { continue }
      entry(
        "VEVENT", "review-" + Text(decimal: quarter), day(start.advanced(by: quarter + 1)),
        phrases("report-calendar.review quarter", findings.figures.quarter(quarter)), details)
    }
    line("END:VCALENDAR", "")
    return paper.bytes
  }

  /// One entry, on a day where one is given.
  private func entry(_ kind: Literal, _ id: Text, _ day: Text, _ summary: Text, _ details: Text) {
    line("BEGIN:", Text(kind))
    line("UID:", "hemicycle-" + escaped(id) + "@" + identifier())
    line("DTSTAMP:", stamp() + "T000000Z")
    if !day.isEmpty { line("DTSTART;VALUE=DATE:", day) }
    line("SUMMARY:", escaped(summary))
    line("DESCRIPTION:", escaped(details))
    line("TRANSP:TRANSPARENT\r\nEND:", Text(kind))
  }

  /// What tells two parliaments' calendars apart: the name's letters and digits, the rest as `-`.
  private func identifier() -> Text {
    var identifier: Text = "plan"
    for byte in findings.parliament.bytes.prefix(120) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        identifier.bytes.append(byte)
      default: identifier.bytes.append(UInt8(ascii: "-"))
      }
    }
    return identifier
  }

  /// The day the answers were saved, `20261120`; that of the first time stamp there was where they never were.
  private func stamp() -> Text {
    let digits = findings.saved.bytes.filter { $0 != UInt8(ascii: "-") }
    let stamp = Text(digits)
    return digits.count == 8 && stamp.integer != nil ? stamp : "19700101"
  }

  /// The first day of a quarter: `20270101`.
  private func day(_ quarter: CalendarQuarter) -> Text {
    let month = Text(decimal: 3 * quarter.quarter - 2)
    return Text(decimal: quarter.year) + (month.bytes.count < 2 ? "0" : "") + month + "01"
  }

  /// Text as RFC 5545 section 3.3.11 writes it; control characters become spaces.
  private func escaped(_ text: Text) -> Text {
    var result: [UInt8] = []
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): result += [UInt8(ascii: "\\"), byte]
      case 0x0A: result += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x0D: continue
      case 0..<0x20, 0x7F: result.append(0x20)
      default: result.append(byte)
      }
    }
    return Text(result)
  }

  /// A content line, folded after at most 75 bytes and never within a letter (section 3.1).
  private func line(_ name: Literal, _ value: Text) {
    var room = 75
    for byte in Text(name).bytes + value.bytes {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : byte >= 0x80 ? 0 : 1
      if length > room {
        paper.raw([0x0D, 0x0A, 0x20])
        room = 74
      }
      paper.raw(byte)
      room = byte == 0x0A ? 75 : room - length
    }
    paper.raw([0x0D, 0x0A])
  }
}
