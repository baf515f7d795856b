import Assessment
import JSON
import Roadmap

/// The plan as a page keeps it, to adopt it or to compare the next one with it: `{"starts": {id: "2027-Q1"}, "worth",
/// "quarters"}`, a start being a number of quarters from the first where the plan has no date.
struct PlanData {
  let findings: Findings

  func json() -> [UInt8] {
    let plan = findings.plan()
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("starts")
      writer.object { writer in
        for step in plan.steps {
          writer.key(named: findings.initiative(step.initiative).id)
          if let start = findings.means.start?.advanced(by: step.start) {
            writer.string(Text(decimal: start.year) + "-Q" + Text(decimal: start.quarter))
          } else {
            writer.integer(step.start)
          }
        }
      }
      writer.key("worth")
      writer.integer(plan.worth)
      writer.member("quarters", findings.means.quarters)
    }
    return writer.bytes
  }
}
