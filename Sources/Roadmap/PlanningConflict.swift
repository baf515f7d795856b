import JSON

/// A wish (something mandatory, pinned or running) that cannot be had, with the smallest set of causes that is known.
public final class PlanningConflict: Sendable, Equatable {
  /// Why a wish cannot be had.
  public enum Cause: Sendable, Equatable {
    /// There is no quarter from `earliest` on that leaves it finished by `latestFinish`. Pinned and running ones have
    /// the quarter they are to start in as `earliest`.
    case window(earliest: Int, latestFinish: Int)
    /// By itself it needs more than there is, in whichever quarter it starts: the limit named is one that stands in
    /// the way of all starts, or of the start that comes nearest.
    case tooLarge(Violation)
    /// Together with `others`, which are wished for as well, it needs more than there is.
    case shared(Violation)
    /// It needs `chain[0]`, which needs the next, and so on to the last, which is excluded.
    case excluded(chain: [Int])
    /// It needs `chain[0]`, which needs the next, and so on to the last, which can never be done; `Violation` says which
    /// limit stands in its way, nil where its window is too short.
    case impossible(chain: [Int], Violation?)
    /// The chain of needs comes back to where it was: the initiatives of the circle in order.
    case cycle([Int])
    /// A clause of its prerequisites names nothing that exists.
    case unknownPrerequisite(clause: Int)
    /// What it needs can be finished by quarter `finish` at the earliest, but the start is to be `wanted`.
    case prerequisiteTooLate(prerequisite: Int, finish: Int, wanted: Int)
    /// A group of which at most one may be chosen holds `others` as well.
    case exclusive(group: Int)
    /// No plan was found that has it together with `others`; each of them alone could make room. Not a proof.
    case noRoom
  }

  /// The initiative that cannot have what is wished.
  public let initiative: Int
  /// The wish.
  public let wish: PlanningProblem.Status
  /// Why.
  public let cause: Cause
  /// Other wished initiatives without which it could be had.
  public let others: [Int]

  /// A conflict.
  public init(initiative: Int, wish: PlanningProblem.Status, cause: Cause, others: [Int] = []) {
    self.initiative = initiative
    self.wish = wish
    self.cause = cause
    self.others = others
  }

  /// Whether both say the same of the same wish.
  public static func == (a: PlanningConflict, b: PlanningConflict) -> Bool {
    a.initiative == b.initiative && a.wish == b.wish && a.cause == b.cause && a.others == b.others
  }

  /// Whether it is certain that the wish cannot be had, rather than that no way was found.
  public var isCertain: Bool { cause != .noRoom }
}

extension PlanningConflict.Cause {
  /// The cause's name in data.
  public var name: Text {
    switch self {
    case .window: "window"
    case .tooLarge: "tooLarge"
    case .shared: "shared"
    case .excluded: "excluded"
    case .impossible: "impossible"
    case .cycle: "cycle"
    case .unknownPrerequisite: "unknownPrerequisite"
    case .prerequisiteTooLate: "prerequisiteTooLate"
    case .exclusive: "exclusive"
    case .noRoom: "noRoom"
    }
  }
}
