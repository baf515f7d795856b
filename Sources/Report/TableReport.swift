import JSON
import Roadmap

/// The plan as comma-separated values, one line an initiative, as spreadsheets of the language's country open it: a byte order
/// mark, the separator of the language table, CR LF, and no cell that a spreadsheet would take for a formula.
final class TableReport {
  let findings: Findings
  private let phrases: Phrases
  private var bytes: [UInt8] = []
  /// Whether a separator has to stand before the next cell.
  private var inRow = false

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
  }

  func csv() -> [UInt8] {
    write()
    return bytes
  }

  private func write() {
    let plan = findings.plan()
    let texts = RoadmapTexts(findings, plan)
    let roles = findings.model.catalogue.roles
    bytes = [0xEF, 0xBB, 0xBF]
    cell(phrases("report-table.phase"))
    cell(phrases("report-glance.initiative"))
    cell(phrases("report-table.area"))
    cell(phrases("report-table.start"))
    cell(phrases("report-table.last"))
    cell(phrases("report-initiative.owner"))
    for role in roles { cell(phrases("report-table.effort", ("role", role.title))) }
    cell(phrases("report-table.cost"))
    cell(phrases("report-initiative.share"))
    cell(phrases("report-why.title"))
    cell(phrases("report-initiative.indicator"))
    cell(phrases("report-initiative.risks"))
    endRow()
    for phase in texts.phases() {
      for step in phase.steps {
        let initiative = findings.model.catalogue.initiatives[step.initiative]
        cell(phase.title)
        cell(initiative.title)
        cell(findings.areaTitle(initiative.area))
        cell(findings.figures.quarter(step.start))
        cell(findings.figures.quarter(step.finish - 1))
        cell(findings.roleTitle(initiative.owner))
        for role in roles { cell(decimal(effort(of: initiative, for: role))) }
        cell(Text(decimal: initiative.cost))
        cell(findings.figures.percent(step.share))
        cell(joined(texts.reasons(step)))
        cell(initiative.indicator)
        cell(initiative.risks)
        endRow()
      }
    }
  }

  private func effort(of initiative: Initiative, for role: Role) -> Int {
    for effort in initiative.effort where effort.role == role.id { return effort.amount }
    return 0
  }

  /// Tenths as a number without digit groups, which a spreadsheet reads as a number.
  private func decimal(_ tenths: Int) -> Text {
    let whole = Text(decimal: tenths / 10)
    return tenths % 10 == 0 ? whole : whole + phrases("format.decimal") + Text(decimal: tenths % 10)
  }

  private func joined(_ sentences: [Text]) -> Text {
    var result: Text = ""
    for sentence in sentences { result = result.isEmpty ? sentence : result + " " + sentence }
    return result
  }

  @inline(never) private func cell(_ cell: Text) {
    if inRow { bytes += phrases("report-table.separator").bytes }
    inRow = true
    mark("\"")
    if startsFormula(cell) { mark("'") }
    for byte in cell.bytes {
      if byte == UInt8(ascii: "\"") { mark("\"") }
      bytes.append(byte == 0 ? 0x20 : byte)
    }
    mark("\"")
  }

  private func endRow() {
    mark("\r\n")
    inRow = false
  }

  @inline(never) private func mark(_ literal: StaticString) { bytes += Text(stringLiteral: literal).bytes }

  private func startsFormula(_ cell: Text) -> Bool {
    switch cell.bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A: true
    default: false
    }
  }
}
