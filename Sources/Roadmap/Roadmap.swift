import Assessment
import JSON

/// What to do first, why, in which quarter, within the means: the plan in the catalogue's terms, with its reasons as data.
///
/// The way from answers to a plan:
///
/// 1. `Catalogue` is what may be done and by whom; `Means` is what there is to do it with, and what is decided already.
/// 2. `RoadmapProblem` turns an assessment, its scores, the catalogue and the means into a `PlanningProblem`: questions,
///    initiatives, roles and quarters by index, integers only. A level counts for its question's weight in the plan times its
///    importance; what is not answered counts for nothing, so that nobody is told to do what nobody asked about.
/// 3. `makePlan` (`Planner…`, `Planning…`) knows nothing of parliaments: it maximises the discounted worth of the levels
///    reached, subject to prerequisites, staff, money, change and the number of things at once.
/// 4. `PlanReasons` asks the problem again why each step stands where it does; nothing is remembered from the search.
///
/// Rendering is the Report's: here a reason is an index and a quarter, never a sentence.
public final class PlannedRoadmap: Sendable {
  /// One initiative of the plan.
  public final class Step: Sendable {
    /// Index in the catalogue.
    public let initiative: Int
    /// The quarter it starts, from 0.
    public let start: Int
    /// The first quarter after the work.
    public let finish: Int
    /// Already under way.
    public let isRunning: Bool
    /// Fixed by the parliament.
    public let isPinned: Bool
    /// What the plan loses without it and all that needs it, in thousandths of the plan's worth.
    public let share: Int
    /// The answers that call for it: items it raises towards their target, with the level it leads to.
    public let because: [Reason]
    /// Steps (initiatives) that need it and are in the plan.
    public let opens: [Int]
    /// Prerequisites in the plan whose finish decides its start.
    public let waitsFor: [Int]
    /// What stands in the way of starting a quarter earlier, where that is not a prerequisite.
    public let limit: Limit?

    init(
      initiative: Int, start: Int, finish: Int, isRunning: Bool, isPinned: Bool, share: Int,
      because: [Reason], opens: [Int], waitsFor: [Int], limit: Limit?
    ) {
      self.initiative = initiative
      self.start = start
      self.finish = finish
      self.isRunning = isRunning
      self.isPinned = isPinned
      self.share = share
      self.because = because
      self.opens = opens
      self.waitsFor = waitsFor
      self.limit = limit
    }
  }

  /// An answer that calls for a step.
  public final class Reason: Sendable {
    /// The item that the step raises.
    public let item: Int
    /// The level it leads to.
    public let to: Int

    init(item: Int, to: Int) {
      self.item = item
      self.to = to
    }
  }

  /// An initiative that is not in the plan.
  public final class Omitted: Sendable {
    /// Index in the catalogue.
    public let initiative: Int
    /// Why it is not.
    public let why: Omission

    init(_ initiative: Int, _ why: Omission) {
      self.initiative = initiative
      self.why = why
    }
  }

  /// An item answered "don't know" that a step raises.
  public final class Question: Sendable {
    /// Index in the assessment.
    public let item: Int
    /// The quarter in which the step starts.
    public let before: Int

    init(_ item: Int, before: Int) {
      self.item = item
      self.before = before
    }
  }

  /// A limit that was reached.
  public enum Limit: Sendable, Equatable {
    /// A role's people are taken, in a quarter.
    case staff(role: Int, quarter: Int)
    /// The money of a plan year is spent.
    case budget(year: Int)
    /// People have enough to absorb in a quarter.
    case change(quarter: Int)
    /// Enough is running in a quarter.
    case concurrent(quarter: Int)
  }

  /// Why an initiative is not in the plan.
  public enum Omission: Sendable, Equatable {
    /// The answers show that it is there already, or the parliament says it is done.
    case inPlace
    /// The parliament excluded it.
    case excluded
    /// What it would raise is at its target, not applicable, or not answered yet.
    case noNeed
    /// What it would raise is raised by others in the plan.
    case covered
    /// It has a value but does not fit the means and the time.
    case noRoom
  }

  /// What was planned with.
  public let problem: RoadmapProblem
  /// The start quarter of each initiative of the catalogue, −1 where it is not in the plan.
  public let starts: [Int]
  /// By start, then by what the plan would lose without them.
  public let steps: [Step]
  /// Initiatives not in the plan, in the catalogue's order.
  public let omitted: [Omitted]
  /// What is to be found out, by the quarter it is needed in.
  public let findOut: [Question]
  /// The overall score's lower bound at the start of each quarter 0…T, in thousandths, were the plan carried out.
  public let curve: [Int]
  /// Wishes that cannot be met together, as the planner found them.
  public let conflicts: [PlanningConflict]
  /// What the plan is worth, in the planner's units: its objective.
  public let worth: Int64
  /// The adopted plan's start of each initiative; nil where none was adopted.
  public let adopted: [Int]?
  /// What keeping to the adopted plan costs: the worth of the best plan found less that of this one. Zero without one.
  public let priceOfStability: Int64

  private let assessment: Assessment

  /// Plans and explains.
  public init(_ assessment: Assessment, _ scores: Scores, _ catalogue: Catalogue, _ means: Means, effort: Effort) {
    let problem = RoadmapProblem(assessment, scores, catalogue, means)
    let adopted = means.adopted.map { problem.starts($0.starts) }
    let result = makePlan(problem.planning, effort: effort, from: adopted.map { Plan(starts: $0, objective: 0) })
    let reasons = PlanReasons(problem: problem, starts: result.plan.starts, worth: result.plan.objective)
    self.assessment = assessment
    self.problem = problem
    starts = result.plan.starts
    conflicts = result.conflicts
    worth = result.plan.objective
    priceOfStability = result.priceOfStability
    self.adopted = adopted
    var steps: [Step] = []
    var omitted: [Omitted] = []
    for index in catalogue.initiatives.indices {
      if starts[index] >= 0, problem.planning.initiatives[index].status != .done {
        steps.add(reasons.step(index))
      } else {
        omitted.add(Omitted(index, reasons.omission(index)))
      }
    }
    let order = sortedIndices(steps.count) { a, b in
      steps[a].start != steps[b].start ? steps[a].start < steps[b].start : steps[a].share > steps[b].share
    }
    steps = [Step](objects: order.count) { steps[order[$0]] }
    self.steps = steps
    self.omitted = omitted
    findOut = PlannedRoadmap.findOut(assessment, steps)
    curve = PlannedRoadmap.curve(assessment, reasons.levelsByQuarter())
  }

  /// What this plan changes against another, given by the start of each initiative of the catalogue.
  public func difference(from starts: [Int]) -> PlanDifference {
    PlanDifference(problem.planning, from: starts, to: self.starts)
  }

  /// Somebody to ask about the plan what a reader asks.
  public func review() -> PlanReview { PlanReview(problem.planning, starts: starts, worth: worth) }

  /// The plan that ordering by value per effort gives, to compare with, and the curve it gives.
  public func byValuePerEffort() -> (plan: Plan, curve: [Int]) {
    let plan = planByValuePerEffort(problem.planning)
    let reasons = PlanReasons(problem: problem, starts: plan.starts, worth: plan.objective)
    return (plan, PlannedRoadmap.curve(assessment, reasons.levelsByQuarter()))
  }

  /// How sure each place in the plan is. Computed anew at every call.
  public func robustness() -> Robustness { Robustness(problem, assessment.items, starts: starts) }

  private static func findOut(_ assessment: Assessment, _ steps: [Step]) -> [Question] {
    let items = assessment.items
    let before = [Int](count: items.count) { index in
      guard items[index].isAsked, items[index].answer.status == .unknown else { return -1 }
      return steps.first { step in step.because.contains { $0.item == index } }?.start ?? -1
    }
    var questions: [Question] = []
    for index in sortedIndices(items.count, by: { before[$0] < before[$1] }) where before[index] >= 0 {
      questions.add(Question(index, before: before[index]))
    }
    return questions
  }

  private static func curve(_ assessment: Assessment, _ levels: [[Int]]) -> [Int] {
    [Int](count: levels.count) { Scores(assessment.raised(to: levels[$0])).overall.low ?? 0 }
  }
}
