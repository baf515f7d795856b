import JSON
import Roadmap

extension RoadmapTexts {
  /// One sentence for each wish (running, or with a fixed start) that the plan could not keep, with its cause.
  func conflicts() -> [Text] {
    [Text](count: plan.conflicts.count) { sentence(plan.conflicts[$0]) }
  }

  private func sentence(_ conflict: PlanningConflict) -> Text {
    let initiative = ("initiative" as StaticString, quoted([conflict.initiative]))
    let others = ("others" as StaticString, quoted(conflict.others))
    switch conflict.cause {
    case .window: return phrases("report-conflict.window", initiative)
    case .tooLarge(let violation):
      return phrases("report-conflict.too-large", initiative, ("means", means(violation)))
    case .shared(let violation):
      return phrases("report-conflict.shared", initiative, others, ("means", means(violation)))
    case .excluded(let chain): return phrases("report-conflict.excluded", initiative, needed(chain))
    case .impossible(let chain, _): return phrases("report-conflict.impossible", initiative, needed(chain))
    case .cycle(let circle): return phrases("report-conflict.cycle", ("initiatives", quoted(circle)))
    case .unknownPrerequisite: return phrases("report-conflict.unknown", initiative)
    case .prerequisiteTooLate(let prerequisite, _, _):
      return phrases("report-conflict.too-late", initiative, ("needed", quoted([prerequisite])))
    case .exclusive: return phrases("report-conflict.exclusive", initiative, others)
    case .noRoom: return phrases("report-conflict.no-room", initiative, others)
    }
  }

  private func needed(_ chain: [Int]) -> (StaticString, Text) { ("needed", quoted(chain.suffix(1))) }

  /// What there is too little of.
  private func means(_ violation: Violation) -> Text {
    switch violation.rule {
    case .capacity where violation.resource < findings.model.catalogue.roles.count:
      return phrases("report-conflict.staff", ("role", findings.model.catalogue.roles[violation.resource].title))
    case .budget: return phrases("report-conflict.budget")
    case .change: return phrases("report-conflict.change")
    default: return phrases("report-conflict.concurrent")
    }
  }
}
