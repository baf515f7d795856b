/// What one plan changes against another of the same catalogue.
public final class PlanDifference: Sendable {
  /// What has become of an initiative.
  public enum Change: Sendable, Equatable {
    /// In neither plan, or finished since.
    case none
    /// In both, in the same quarter.
    case same
    /// Only in the new plan, from this quarter on.
    case entered(Int)
    /// Only in the old plan, where it was to start in this quarter.
    case left(Int)
    /// In both, in another quarter.
    case moved(from: Int, to: Int)
  }

  /// The start of each initiative of the catalogue in the old plan and in the new one; −1 where it is in neither.
  private let before: [Int]
  private let after: [Int]
  /// What the old plan is worth today, in the planner's units, whether it can still be carried out or not.
  public let worthBefore: Int64
  /// What the new plan is worth.
  public let worthAfter: Int64
  /// Whether the old plan still keeps every rule and every wish.
  public let isStillPossible: Bool

  /// What has become of an initiative of the catalogue.
  public func change(of index: Int) -> Change {
    let was = before[index]
    let now = after[index]
    if was == now { return now < 0 ? .none : .same }
    if now < 0 { return .left(was) }
    return was < 0 ? .entered(now) : .moved(from: was, to: now)
  }

  /// What has become of each initiative of the catalogue.
  public var changes: [Change] { before.indices.map(change) }

  /// How many initiatives entered, left or moved.
  public var count: Int { changes.count { $0 != .none && $0 != .same } }

  init(_ problem: PlanningProblem, from old: [Int], to new: [Int]) {
    let layout = PlanningLayout(problem)
    let before = layout.row(old)
    for index in 0..<layout.count where layout.status[index] == PlanningLayout.done { before[index] = -1 }
    self.before = before.list()
    after = new
    worthBefore = layout.objective(of: before)
    worthAfter = layout.objective(of: layout.row(new))
    isStillPossible = layout.violations(of: before).isEmpty
  }
}
