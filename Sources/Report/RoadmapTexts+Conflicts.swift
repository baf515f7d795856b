import JSON
import Roadmap

extension RoadmapTexts {
  /// One sentence for each wish (running, or with a fixed start) that the plan could not keep, with its cause.
  func conflicts() -> [Text] {
    [Text](count: plan.conflicts.count) { sentence(plan.conflicts[$0]) }
  }

  private func sentence(_ conflict: PlanningConflict) -> Text {
    var few: Text = ""
    var needed: [Int] = []
    let key: Literal
    switch conflict.cause {
    case .window: key = "conflict.window initiative"
    case .tooLarge(let violation):
      key = "conflict.too-large initiative others means"
      few = means(violation)
    case .shared(let violation):
      key = "conflict.shared initiative others means"
      few = means(violation)
    case .excluded(let chain):
      key = "conflict.excluded initiative others means needed"
      needed = chain.part(chain.count - 1, chain.count)
    case .impossible(let chain, _):
      key = "conflict.impossible initiative others means needed"
      needed = chain.part(chain.count - 1, chain.count)
    case .cycle(let circle):
      key = "conflict.cycle initiative others means initiatives"
      needed = circle
    case .unknownPrerequisite: key = "conflict.unknown initiative"
    case .prerequisiteTooLate(let prerequisite, _, _):
      key = "conflict.too-late initiative others means needed"
      needed = [prerequisite]
    case .exclusive: key = "conflict.exclusive initiative others"
    case .noRoom: key = "conflict.no-room initiative others"
    }
    return phrases(key, quoted([conflict.initiative]), quoted(conflict.others), few, quoted(needed))
  }

  /// What there is too little of.
  private func means(_ violation: Violation) -> Text {
    let key: Literal
    switch violation.rule {
    case .capacity where violation.resource < findings.model.catalogue.roles.count:
      return phrases("conflict.staff role", findings.model.catalogue.roles[violation.resource].title)
    case .budget: key = "conflict.budget"
    case .change: key = "conflict.change"
    default: key = "conflict.concurrent"
    }
    return phrases(key)
  }
}
