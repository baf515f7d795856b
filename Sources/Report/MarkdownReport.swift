import Assessment
import JSON
import Roadmap

/// The report as CommonMark with tables, to be pasted into a paper or a wiki.
struct MarkdownReport {
  let findings: Findings
  private var phrases: Phrases { findings.phrases }
  private var figures: Figures { findings.figures }
  private var bytes: [UInt8] = []

  init(_ findings: Findings) { self.findings = findings }

  func markdown() -> [UInt8] {
    var writer = self
    writer.write()
    return writer.bytes
  }

  private mutating func write() {
    let parliament = findings.sheet.parliament
    heading("# ", parliament.isEmpty ? phrases("report-document.heading") : parliament)
    if !findings.sheet.saved.isEmpty {
      paragraph(phrases("report-document.saved", ("date", findings.sheet.saved)))
    }
    let results = ResultsReport(findings)
    heading("## ", phrases("report-document.results"))
    paragraph(results.standing())
    table(
      [
        phrases("report-results.area"), phrases("report-results.score"), phrases("report-results.bounds"),
        phrases("report-results.answered"), phrases("report-results.coverage"),
      ],
      zip(findings.model.areas, findings.scores.areas).map { area, score in
        [
          area.title, results.scoreText(score), score.low.map { results.boundsText($0, score.high ?? $0) } ?? "",
          results.answeredText(score), figures.percent(score.coverage),
        ]
      })
    list(results.noteTexts())

    let plan = findings.plan()
    let texts = RoadmapTexts(findings: findings, plan: plan)
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
      table(
        [phrases("report-glance.initiative"), phrases("report-omitted.why")],
        omitted.map { [findings.title(of: $0.initiative), texts.omission($0.why)] })
    }
    let assumptions = texts.assumptions()
    if findings.hasAnswers, !assumptions.isEmpty {
      heading("### ", phrases("report-assumed.title"))
      list(assumptions)
    }
  }

  private mutating func step(_ step: PlannedRoadmap.Step, _ texts: RoadmapTexts) {
    let initiative = findings.model.catalogue.initiatives[step.initiative]
    heading("#### ", initiative.title)
    paragraph(texts.span(step))
    paragraph(initiative.summary)
    list(texts.reasons(step))
    table(
      [
        phrases("report-initiative.owner"), phrases("report-initiative.effort"), phrases("report-initiative.cost"),
        phrases("report-initiative.indicator"),
      ],
      [[findings.roleTitle(initiative.owner), texts.effort(initiative), texts.cost(initiative), initiative.indicator]])
  }

  private mutating func heading(_ marks: StaticString, _ text: Text) {
    bytes += Text(stringLiteral: marks).bytes
    inline(text)
    bytes += [0x0A, 0x0A]
  }

  private mutating func paragraph(_ text: Text) {
    inline(text)
    bytes += [0x0A, 0x0A]
  }

  private mutating func list(_ items: [Text]) {
    guard !items.isEmpty else { return }
    for item in items {
      bytes += [UInt8(ascii: "-"), 0x20]
      inline(item)
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
  }

  private mutating func table(_ head: [Text], _ rows: [[Text]]) {
    row(head)
    bytes.append(UInt8(ascii: "|"))
    for _ in head { bytes += Text(" --- |").bytes }
    bytes.append(0x0A)
    for cells in rows { row(cells) }
    bytes.append(0x0A)
  }

  private mutating func row(_ cells: [Text]) {
    bytes.append(UInt8(ascii: "|"))
    for cell in cells {
      bytes.append(0x20)
      inline(cell)
      bytes += [0x20, UInt8(ascii: "|")]
    }
    bytes.append(0x0A)
  }

  /// Text on one line in which nothing is markup: ASCII punctuation that could be is escaped, line ends become spaces.
  private mutating func inline(_ text: Text) {
    for (index, byte) in text.bytes.enumerated() {
      switch byte {
      case 0..<0x20, 0x7F: bytes.append(0x20)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "|"),
        UInt8(ascii: "~"),
        UInt8(ascii: "!"):
        bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "-") where index == 0, UInt8(ascii: "+") where index == 0, UInt8(ascii: "=") where index == 0:
        bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: "@"):
        bytes += needsEscape(byte, at: index, in: text) ? [UInt8(ascii: "\\"), byte] : [byte]
      default: bytes.append(byte)
      }
    }
  }

  /// `12.` at the start would be a list; `://`, `www.` and `a@b` would be links.
  private func needsEscape(_ byte: UInt8, at index: Int, in text: Text) -> Bool {
    let before = text.bytes[0..<index]
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") {
      let isNumbered = !before.isEmpty && before.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      return isNumbered || before.suffix(3).elementsEqual(Text("www").bytes)
    }
    let next = index + 1 < text.bytes.count ? text.bytes[index + 1] : 0x20
    return byte == UInt8(ascii: "@") || next == UInt8(ascii: "/")
  }
}
