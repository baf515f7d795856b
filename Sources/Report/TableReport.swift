import JSON
import Roadmap

/// The plan as comma-separated values, one line an initiative, as spreadsheets of the language's country open it: a byte order
/// mark, the separator of the language table, CR LF, and no cell that a spreadsheet would take for a formula.
struct TableReport {
  let findings: Findings
  private var phrases: Phrases { findings.phrases }
  private var bytes: [UInt8] = []

  init(_ findings: Findings) { self.findings = findings }

  func csv() -> [UInt8] {
    var writer = self
    writer.write()
    return writer.bytes
  }

  private mutating func write() {
    let plan = findings.plan()
    let texts = RoadmapTexts(findings: findings, plan: plan)
    let roles = findings.model.catalogue.roles
    bytes = [0xEF, 0xBB, 0xBF]
    row(
      [
        phrases("report-table.phase"), phrases("report-glance.initiative"), phrases("report-table.area"),
        phrases("report-table.start"), phrases("report-table.last"), phrases("report-initiative.owner"),
      ]
        + roles.map { phrases("report-table.effort", ("role", $0.title)) } + [
          phrases("report-table.cost"), phrases("report-initiative.share"), phrases("report-why.title"),
          phrases("report-initiative.indicator"), phrases("report-initiative.risks"),
        ])
    for phase in texts.phases() {
      for step in phase.steps {
        let initiative = findings.model.catalogue.initiatives[step.initiative]
        let efforts = roles.map { role in
          initiative.effort.first { $0.role == role.id }.map { decimal($0.amount) } ?? "0"
        }
        let cells: [Text] = [
          phase.title, initiative.title, findings.areaTitle(initiative.area),
          findings.figures.quarter(step.start, of: findings.means),
          findings.figures.quarter(step.finish - 1, of: findings.means), findings.roleTitle(initiative.owner),
        ]
        row(
          cells + efforts + [
            Text(decimal: Int64(initiative.cost)), findings.figures.percent(step.share), joined(texts.reasons(step)),
            initiative.indicator, initiative.risks,
          ])
      }
    }
  }

  /// Tenths as a number without digit groups, which a spreadsheet reads as a number.
  private func decimal(_ tenths: Int) -> Text {
    let whole = Text(decimal: Int64(tenths / 10))
    return tenths % 10 == 0 ? whole : whole + phrases("format.decimal") + Text(decimal: Int64(tenths % 10))
  }

  private func joined(_ sentences: [Text]) -> Text {
    var result: Text = ""
    for sentence in sentences { result = result.isEmpty ? sentence : result + " " + sentence }
    return result
  }

  private mutating func row(_ cells: [Text]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes += phrases("report-table.separator").bytes }
      bytes.append(UInt8(ascii: "\""))
      if startsFormula(cell) { bytes.append(UInt8(ascii: "'")) }
      for byte in cell.bytes {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte == 0 ? 0x20 : byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [0x0D, 0x0A]
  }

  private func startsFormula(_ cell: Text) -> Bool {
    switch cell.bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A: true
    default: false
    }
  }
}
