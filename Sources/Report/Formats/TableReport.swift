import Assessment
import JSON
import Roadmap

/// The plan as comma-separated values, one line an initiative, as spreadsheets of the language's country open it: UTF-8 with a
/// byte order mark, the separator of the language table, CR LF, and no cell that a spreadsheet would take for a formula.
///
/// All figures are whole numbers (days, thousands, per cent), since `1.5` and `1,5` are read differently, and `1.5` even as a
/// date, by a spreadsheet set to another country.
final class TableReport {
  let findings: Findings
  private let paper: Paper
  private let phrases: Phrases

  /// Working days in a tenth of a person-month, a month having twenty.
  private static let daysInTenth = 2

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
    paper = Paper(phrases)
  }

  func csv() -> [UInt8] {
    let plan = findings.plan()
    let texts = RoadmapTexts(findings, plan)
    let roles = findings.model.catalogue.roles
    let table = Table(
      findings,
      "report-table.number report-table.phase report-glance.initiative report-table.area report-table.start report-table.last report-glance.after report-initiative.owner"
    )
    for role in roles { table.column(phrases("report-table.effort role", role.title)) }
    for key in Text(
      "report-table.cost report-table.share report-why.title report-initiative.indicator report-initiative.risks"
    ).words { table.column(phrases[key]) }
    for (index, step) in plan.steps.enumerated() {
      let initiative = findings.initiative(step.initiative)
      table.number(index + 1)
      table.text(texts.title(ofPhase: texts.phase(of: step)))
      table.text(initiative.title)
      table.text(findings.areaTitle(initiative.area))
      table.text(findings.figures.quarter(step.start))
      table.text(findings.figures.quarter(step.finish - 1))
      table.text(texts.numbers(texts.needs(step)))
      table.text(findings.roleTitle(initiative.owner))
      for role in roles { table.number(TableReport.daysInTenth * effort(of: initiative, for: role)) }
      table.number(initiative.cost)
      table.number((step.share + 5) / 10)
      var reasons: Text = ""
      for sentence in texts.reasons(step) { reasons = reasons.isEmpty ? sentence : reasons + " " + sentence }
      table.text(reasons)
      table.text(initiative.indicator)
      table.text(initiative.risks)
    }
    paper.raw([0xEF, 0xBB, 0xBF])
    let separator = phrases("report-table.separator").bytes
    for (index, text) in table.cells.enumerated() {
      cell(text)
      paper.raw((index + 1) % table.columns == 0 ? [0x0D, 0x0A] : separator)
    }
    return paper.bytes
  }

  private func effort(of initiative: Initiative, for role: Role) -> Int {
    for effort in initiative.effort where effort.role == role.id { return effort.amount }
    return 0
  }

  private func cell(_ cell: Text) {
    paper.raw(UInt8(ascii: "\""))
    if startsFormula(cell) { paper.raw(UInt8(ascii: "'")) }
    for byte in cell.bytes {
      if byte == UInt8(ascii: "\"") { paper.raw(byte) }
      paper.raw(byte == 0 ? 0x20 : byte)
    }
    paper.raw(UInt8(ascii: "\""))
  }

  private func startsFormula(_ cell: Text) -> Bool {
    switch cell.bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A: true
    default: false
    }
  }
}
