import Assessment
import JSON
import Roadmap

/// The report as data, `hemicycle-report/1`: scores in thousandths, quarters from 0, effort in tenths of a person-month, money
/// in thousands, reasons by id. `DataReport.schema` describes it as JSON Schema, made from the same shapes.
final class DataReport {
  let findings: Findings
  let plan: PlannedRoadmap
  let uncertainty: Uncertainty

  static let format: Text = "hemicycle-report/1"

  init(_ findings: Findings) {
    self.findings = findings
    plan = findings.plan()
    uncertainty = findings.uncertainty()
  }

  func json() -> [UInt8] {
    var writer = JSONWriter()
    Self.shape.write(self, to: &writer)
    return writer.bytes
  }

  func id(_ initiative: Int) -> Text { findings.initiative(initiative).id }

  func question(_ item: Int) -> Text { findings.item(item).question.id }

  /// A number for each question.
  func weights(_ weights: [Int]) -> [(Text, Int)] {
    zip(findings.assessment.items, weights).map { ($0.question.id, $1) }
  }

  /// An area's row, or that of the whole below them.
  struct Row {
    let report: DataReport
    let index: Int

    var score: Score {
      index < report.findings.scores.areas.count ? report.findings.scores.areas[index] : report.findings.scores.overall
    }

    var area: Area { report.findings.assessment.areas[index] }
  }

  /// Something of the plan, with the report it stands in.
  struct Part<Value> {
    let report: DataReport
    let value: Value
  }

  func parts<Value>(_ values: [Value]) -> [Part<Value>] { values.map { Part(report: self, value: $0) } }
}

extension PlannedRoadmap.Omission {
  static let all: [PlannedRoadmap.Omission] = [.inPlace, .excluded, .noNeed, .covered, .noRoom]

  /// The reason's name in data.
  var name: Text {
    switch self {
    case .inPlace: "inPlace"
    case .excluded: "excluded"
    case .noNeed: "noNeed"
    case .covered: "covered"
    case .noRoom: "noRoom"
    }
  }
}
