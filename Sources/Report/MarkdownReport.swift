import Assessment
import JSON
import Roadmap

/// The report as CommonMark with tables, to be pasted into a paper or a wiki.
final class MarkdownReport {
  let findings: Findings
  private let phrases: Phrases
  private let figures: Figures
  private var bytes: [UInt8] = []

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
    figures = findings.figures
  }

  func markdown() -> [UInt8] {
    write()
    return bytes
  }

  private func write() {
    let parliament = findings.sheet.parliament
    heading("# ", parliament.isEmpty ? phrases("report-document.heading") : parliament)
    if !findings.sheet.saved.isEmpty {
      paragraph(phrases("report-document.saved", ("date", findings.figures.date(findings.sheet.saved))))
    }
    let results = ResultsReport(findings)
    heading("## ", phrases("report-document.results"))
    paragraph(results.standing())
    tableHead([
      phrases("report-results.area"), phrases("report-results.score"), phrases("report-results.bounds"),
      phrases("report-results.answered"), phrases("report-results.coverage"),
    ])
    for (index, area) in findings.assessment.areas.enumerated() {
      let score = findings.scores.areas[index]
      row([
        area.title, results.scoreText(score), score.low.map { results.boundsText($0, score.high ?? $0) } ?? "",
        results.answeredText(score), figures.percent(score.coverage),
      ])
    }
    mark("\n")
    list(results.noteTexts())

    let plan = findings.plan()
    let texts = RoadmapTexts(findings, plan)
    heading("## ", phrases("report-document.roadmap"))
    paragraph(texts.summary())
    list(texts.findOut())
    for phase in texts.phases() {
      heading("### ", phase.title)
      for step in phase.steps { self.step(step, texts) }
    }
    let omitted = plan.omitted.filter { $0.why != .noNeed }
    if findings.hasAnswers, !omitted.isEmpty {
      heading("### ", phrases("report-omitted.title"))
      tableHead([phrases("report-glance.initiative"), phrases("report-omitted.why")])
      for entry in omitted { row([findings.title(of: entry.initiative), texts.omission(entry.why)]) }
      mark("\n")
    }
    let assumptions = texts.assumptions()
    if findings.hasAnswers, !assumptions.isEmpty {
      heading("### ", phrases("report-assumed.title"))
      list(assumptions)
    }
  }

  private func step(_ step: PlannedRoadmap.Step, _ texts: RoadmapTexts) {
    let initiative = findings.model.catalogue.initiatives[step.initiative]
    heading("#### ", initiative.title)
    paragraph(texts.span(step))
    paragraph(initiative.summary)
    list(texts.reasons(step))
    tableHead([
      phrases("report-initiative.owner"), phrases("report-initiative.effort"), phrases("report-initiative.cost"),
      phrases("report-initiative.indicator"),
    ])
    row([findings.roleTitle(initiative.owner), texts.effort(initiative), texts.cost(initiative), initiative.indicator])
    mark("\n")
  }

  /// Markup written in this module's source.
  @inline(never) private func mark(_ literal: StaticString) { bytes += Text(stringLiteral: literal).bytes }

  @inline(never) private func heading(_ marks: StaticString, _ text: Text) {
    mark(marks)
    paragraph(text)
  }

  @inline(never) private func paragraph(_ text: Text) {
    inline(text)
    mark("\n\n")
  }

  @inline(never) private func list(_ items: [Text]) {
    guard !items.isEmpty else { return }
    for item in items {
      mark("- ")
      inline(item)
      mark("\n")
    }
    mark("\n")
  }

  /// The head of a table, which its rows and an empty line have to follow.
  @inline(never) private func tableHead(_ cells: [Text]) {
    row(cells)
    mark("|")
    for _ in cells { mark(" --- |") }
    mark("\n")
  }

  @inline(never) private func row(_ cells: [Text]) {
    mark("|")
    for cell in cells {
      mark(" ")
      inline(cell)
      mark(" |")
    }
    mark("\n")
  }

  /// Text on one line in which nothing is markup: ASCII punctuation that could be is escaped, line ends become spaces.
  @inline(never) private func inline(_ text: Text) {
    for (index, byte) in text.bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F {
        mark(" ")
        continue
      }
      if needsEscape(byte, at: index, in: text.bytes) { mark("\\") }
      bytes.append(byte)
    }
  }

  /// Some marks are markup anywhere; `-`, `+` and `=` only at the start; `12.` at the start would be a list; `://`, `www.` and
  /// `a@b` would be links.
  private func needsEscape(_ byte: UInt8, at index: Int, in text: [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "#"),
      UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "@"):
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return index == 0
    case UInt8(ascii: ":"): return index + 1 < text.count && text[index + 1] == UInt8(ascii: "/")
    case UInt8(ascii: "."), UInt8(ascii: ")"): return isNumbered(text, index) || isAddress(text, index)
    default: return false
    }
  }

  /// Whether there are digits before `index` and nothing else.
  private func isNumbered(_ text: [UInt8], _ index: Int) -> Bool {
    for at in 0..<index where text[at] < UInt8(ascii: "0") || text[at] > UInt8(ascii: "9") { return false }
    return index > 0
  }

  /// Whether `www` stands before `index`.
  private func isAddress(_ text: [UInt8], _ index: Int) -> Bool {
    guard index >= 3 else { return false }
    for at in (index - 3)..<index where text[at] != UInt8(ascii: "w") { return false }
    return true
  }
}
