/// A roadmap problem over indices: questions, initiatives, roles, quarters. All integers.
///
/// Time is quarters `0 ..< quarters`. Every array may be shorter than it should be: what is missing counts as zero, and
/// a prerequisite or a lift on an index that does not exist counts as one that can never be met. Negative amounts count
/// as zero, so that no input whatever can make a plan use less than nothing.
public struct PlanningProblem: Sendable {
  /// The number of quarters planned, T. At most `maximumQuarters` are considered.
  public var quarters: Int
  /// The budget year of each quarter, an index into `budget`.
  public var budgetYear: [Int]
  /// `capacity[role][quarter]`, in tenths of a person-month.
  public var capacity: [[Int]]
  /// Money per budget year.
  public var budget: [Int]
  /// The sum of change load that people can absorb, per quarter.
  public var changeCapacity: [Int]
  /// How many initiatives may run at once, per quarter.
  public var maxConcurrent: [Int]
  /// D[t], t = 0…T: what one unit of value is worth when it is reached at the start of quarter t.
  public var valueFrom: [Int64]
  /// The questions whose levels the plan raises.
  public var questions: [Question]
  /// What can be done, by index.
  public var initiatives: [Initiative]
  /// Groups of initiatives of which at most one may be chosen.
  public var exclusive: [[Int]]

  /// Quarters beyond this count are not planned: 60 years.
  public static let maximumQuarters = 240

  /// A problem with nothing to do.
  public init(
    quarters: Int = 0, budgetYear: [Int] = [], capacity: [[Int]] = [], budget: [Int] = [], changeCapacity: [Int] = [],
    maxConcurrent: [Int] = [], valueFrom: [Int64] = [], questions: [Question] = [], initiatives: [Initiative] = [],
    exclusive: [[Int]] = []
  ) {
    self.quarters = quarters
    self.budgetYear = budgetYear
    self.capacity = capacity
    self.budget = budget
    self.changeCapacity = changeCapacity
    self.maxConcurrent = maxConcurrent
    self.valueFrom = valueFrom
    self.questions = questions
    self.initiatives = initiatives
    self.exclusive = exclusive
  }

  /// A question with a level now and a worth for each step up.
  public struct Question: Sendable {
    /// The level reached today.
    public var current: Int
    /// `stepValue[l − 1]`: the worth of raising the question from level l − 1 to l; zero where nothing is gained.
    public var stepValue: [Int64]

    /// A question.
    public init(current: Int, stepValue: [Int64]) {
      self.current = current
      self.stepValue = stepValue
    }
  }

  /// That an initiative covers the steps `from + 1 … to` of a question.
  public final class Lift: Sendable {
    /// An index into `questions`.
    public let question: Int
    /// The level it starts from.
    public let from: Int
    /// The level it leads to.
    public let to: Int

    /// A lift.
    public init(question: Int, from: Int, to: Int) {
      self.question = question
      self.from = from
      self.to = to
    }
  }

  /// How far the decision on an initiative has gone.
  public enum Status: Sendable, Equatable {
    /// Chosen if it is worth it.
    case optional
    /// Chosen, in the quarter that suits best.
    case mandatory
    /// Chosen, starting in the given quarter.
    case pinned(Int)
    /// Under way: starts at quarter 0 with the work that remains, its prerequisites taken as met.
    case running
    /// Finished before: prerequisites on it are met from quarter 0, it uses nothing and its lifts are already part of
    /// `current`. It holds its exclusive group's only place. Its start in a plan is −1.
    case done
    /// Never chosen.
    case excluded
  }

  /// Something that can be done once, from a quarter on, for a number of quarters.
  public struct Initiative: Sendable {
    /// Quarters from the start to the finish, at least 1 (less counts as 1).
    public var duration: Int
    /// Quarters between the finish and the effect.
    public var lag: Int
    /// `effort[role][k]` in its k-th quarter, in tenths of a person-month.
    public var effort: [[Int]]
    /// Money in its k-th quarter.
    public var cost: [Int]
    /// What it takes of the change capacity in each quarter it runs.
    public var changeLoad: Int
    /// Clauses: at least one initiative of each clause has to be finished before the start.
    public var prerequisites: [[Int]]
    /// What it raises.
    public var lifts: [Lift]
    /// How far the decision has gone.
    public var status: Status
    /// The first quarter it may start in; for optional and mandatory ones.
    public var earliestStart: Int
    /// The first quarter after its last possible quarter of work.
    public var latestFinish: Int

    /// An initiative.
    public init(
      duration: Int, lag: Int = 0, effort: [[Int]] = [], cost: [Int] = [], changeLoad: Int = 0,
      prerequisites: [[Int]] = [], lifts: [Lift] = [], status: Status = .optional, earliestStart: Int = 0,
      latestFinish: Int = .max
    ) {
      self.duration = duration
      self.lag = lag
      self.effort = effort
      self.cost = cost
      self.changeLoad = changeLoad
      self.prerequisites = prerequisites
      self.lifts = lifts
      self.status = status
      self.earliestStart = earliestStart
      self.latestFinish = latestFinish
    }
  }
}

/// When each initiative starts, and what that is worth.
public struct Plan: Sendable, Equatable {
  /// The start quarter of each initiative, −1 where it is not chosen.
  public var starts: [Int]
  /// The plan's worth, as `objective(of:in:)` gives it.
  public var objective: Int64

  /// A plan.
  public init(starts: [Int], objective: Int64) {
    self.starts = starts
    self.objective = objective
  }
}
