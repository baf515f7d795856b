import Assessment
import JSON
import Roadmap

/// The report as data, `hemicycle-report/1`: scores in thousandths, quarters from 0, effort in tenths of a person-month, money
/// in thousands, reasons by id.
struct DataReport {
  let findings: Findings

  init(_ findings: Findings) { self.findings = findings }

  func json() -> [UInt8] {
    let plan = findings.plan()
    let uncertainty = findings.uncertainty()
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "hemicycle-report/1")
      writer.member("parliament", findings.parliament)
      writer.member("saved", findings.saved)
      writer.member("language", findings.model.language)
      writer.key("areas")
      writer.array { writer in
        for (index, area) in findings.assessment.areas.enumerated() {
          writer.object { writer in
            writer.member("id", area.id)
            if area.isTheme { writer.flag("theme") }
            writer.score(findings.scores.areas[index])
            writer.range(uncertainty, index)
          }
        }
      }
      writer.key("overall")
      writer.object { writer in
        writer.score(findings.scores.overall)
        writer.range(uncertainty, findings.assessment.areas.count)
      }
      writer.key("effectiveWeights")
      writer.object { writer in
        for (item, weight) in zip(findings.assessment.items, findings.scores.effectiveWeights) {
          writer.key(named: item.question.id)
          writer.integer(weight)
        }
      }
      writer.key("planWeights")
      writer.object { writer in
        for (item, weight) in zip(findings.assessment.items, findings.scores.planWeights) {
          writer.key(named: item.question.id)
          writer.integer(weight)
        }
      }
      writer.key("groups")
      GroupsReport(findings).write(to: &writer)
      self.means(&writer)
      writer.key("curve")
      writer.array { writer in
        for value in plan.curve { writer.integer(value) }
      }
      writer.key("steps")
      writer.array { writer in
        for step in plan.steps { self.step(step, &writer) }
      }
      writer.key("omitted")
      writer.array { writer in
        for entry in plan.omitted {
          writer.object { writer in
            writer.member("initiative", id(entry.initiative))
            writer.member("why", word(entry.why))
          }
        }
      }
      writer.key("conflicts")
      writer.array { writer in
        for conflict in plan.conflicts {
          writer.object { writer in
            writer.member("initiative", id(conflict.initiative))
            writer.member("cause", conflict.cause.name)
            writer.key("others")
            writer.array { writer in
              for other in conflict.others { writer.string(id(other)) }
            }
          }
        }
      }
      writer.key("findOut")
      writer.array { writer in
        for task in plan.findOut {
          writer.object { writer in
            writer.member("question", findings.item(task.item).question.id)
            writer.member("beforeQuarter", task.before)
          }
        }
      }
    }
    return writer.bytes
  }

  private func means(_ writer: inout JSONWriter) {
    let means = findings.means
    writer.key("means")
    writer.object { writer in
      writer.member("quarters", means.quarters)
      writer.key("capacity")
      writer.object { writer in
        for (role, capacity) in zip(findings.model.catalogue.roles, means.capacity) {
          writer.key(named: role.id)
          writer.integer(capacity)
        }
      }
      writer.member("budget", means.budget)
      writer.member("changeCapacity", means.changeCapacity)
      writer.member("maxConcurrent", means.concurrent)
    }
  }

  private func step(_ step: PlannedRoadmap.Step, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("initiative", id(step.initiative))
      writer.member("start", step.start)
      writer.member("finish", step.finish)
      writer.member("share", step.share)
      writer.key("because")
      writer.array { writer in
        for reason in step.because {
          writer.object { writer in
            writer.member("question", findings.item(reason.item).question.id)
            writer.member("from", findings.item(reason.item).level)
            writer.member("to", reason.to)
          }
        }
      }
      writer.key("waitsFor")
      writer.array { writer in
        for initiative in step.waitsFor { writer.string(id(initiative)) }
      }
      writer.key("opens")
      writer.array { writer in
        for initiative in step.opens { writer.string(id(initiative)) }
      }
    }
  }

  private func id(_ initiative: Int) -> Text { findings.initiative(initiative).id }

  private func word(_ why: PlannedRoadmap.Omission) -> Text {
    switch why {
    case .inPlace: "inPlace"
    case .excluded: "excluded"
    case .noNeed: "noNeed"
    case .covered: "covered"
    case .noRoom: "noRoom"
    }
  }
}

extension JSONWriter {
  /// From the 5th to the 95th percentile, as `[low, high]`; null where no score is shown.
  fileprivate mutating func range(_ uncertainty: Uncertainty, _ row: Int) {
    key("range")
    guard uncertainty.low[row] >= 0 else { return null() }
    array { writer in
      writer.integer(uncertainty.low[row])
      writer.integer(uncertainty.high[row])
    }
  }
}
