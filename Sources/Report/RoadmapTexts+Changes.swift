import JSON
import Roadmap

extension RoadmapTexts {
  /// What the plan changes against other starts, one sentence an initiative; "nothing" where all stays.
  func changes(from starts: [Int]) -> [Text] {
    let difference = plan.difference(from: starts)
    var changes: [Text] = []
    for index in plan.starts.indices {
      var (from, to) = (-1, -1)
      let key: Literal
      switch difference.change(of: index) {
      case .none, .same: continue
      case .entered(let quarter):
        key = "report-changes.entered initiative from to"
        to = quarter
      case .left(let quarter):
        key = "report-changes.left initiative from to"
        from = quarter
      case .moved(let old, let new):
        key = "report-changes.moved initiative from to"
        (from, to) = (old, new)
      }
      changes.add(
        phrases(key, quoted([index]), from < 0 ? "" : figures.quarter(from), to < 0 ? "" : figures.quarter(to)))
    }
    if changes.isEmpty { changes.add(phrases("report-changes.none")) }
    let (before, after) = (difference.worthBefore, difference.worthAfter)
    if before != after, before > 0 {
      let share = Int(min(9999, (max(before, after) - min(before, after)) * 1000 / before))
      changes.add(
        phrases(after > before ? "report-changes.gain share" : "report-changes.loss share", figures.percent(share)))
    }
    return changes
  }
}
