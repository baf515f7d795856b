import Assessment
import JSON

/// The abstract planning problem that an assessment, a catalogue and the means pose, and the way back from its indices.
///
/// Questions of the problem are the assessment's items, initiatives the catalogue's, roles the catalogue's.
public final class RoadmapProblem: Sendable {
  /// Integers only; what the planner takes.
  public let planning: PlanningProblem
  /// For each item, the level the plan aims at; its present level where nothing is aimed at.
  public let targets: [Int]
  /// Ids in the plan's wishes that the catalogue does not have.
  public let unmatched: [Text]

  private let initiativeIndex: TextIndex

  /// The tail beyond the last quarter over which a level reached still counts, in quarters (planner's objective).
  static let tailQuarters = 8
  /// Each quarter is worth this many thousandths less than the one before.
  static let discount = 15

  // What is wished of an initiative; a fixed start is its quarter.
  private static let open = -1
  private static let mandatory = -2
  private static let excluded = -3
  private static let running = -4
  private static let done = -5

  private static func status(_ wish: Int) -> PlanningProblem.Status {
    switch wish {
    case open: .optional
    case mandatory: .mandatory
    case excluded: .excluded
    case running: .running
    case done: .done
    default: .pinned(wish)
    }
  }

  /// Poses the problem. A "don't know" counts as level 0, to be found out; what is unanswered or not applicable has no value.
  public init(_ assessment: Assessment, _ scores: Scores, _ catalogue: Catalogue, _ means: Means) {
    let items = assessment.items
    let itemIndex = TextIndex(items.count) { items[$0].question.id }
    let initiativeIndex = TextIndex(catalogue.initiatives.count) { catalogue.initiatives[$0].id }
    let roleIndex = TextIndex(catalogue.roles.count) { catalogue.roles[$0].id }

    let targets = [Int](count: items.count) { RoadmapProblem.target(of: items[$0]) }
    let questions = [PlanningProblem.Question](fixed: items.count) { index in
      let item = items[index]
      let step = RoadmapProblem.stepValue(of: item, weight: scores.planWeights[index])
      var values = Array(repeating: Int64(0), count: item.question.top)
      for level in item.level..<targets[index] { values[level] = step }
      return PlanningProblem.Question(current: item.level, stepValue: values)
    }
    self.targets = targets

    // The later wish is the one that holds. What is in place already is done, as what is mandatory was to be.
    var unmatched: [Text] = []
    let wishes = Row(catalogue.initiatives.count, RoadmapProblem.open)
    for (index, initiative) in catalogue.initiatives.enumerated()
    where RoadmapProblem.isInPlace(initiative, items, itemIndex) {
      wishes[index] = RoadmapProblem.done
    }
    @inline(never) func settle(_ id: Text, _ wish: Int) {
      guard let index = initiativeIndex.position(of: id) else { return unmatched.add(id) }
      if wish != RoadmapProblem.mandatory || wishes[index] != RoadmapProblem.done { wishes[index] = wish }
    }
    for id in means.mandatory { settle(id, RoadmapProblem.mandatory) }
    for pin in means.pinned { settle(pin.id, pin.quarter) }
    for id in means.excluded { settle(id, RoadmapProblem.excluded) }
    for id in means.running { settle(id, RoadmapProblem.running) }
    for id in means.done { settle(id, RoadmapProblem.done) }
    self.unmatched = unmatched
    self.initiativeIndex = initiativeIndex

    let initiatives = [PlanningProblem.Initiative](fixed: catalogue.initiatives.count) { index in
      let initiative = catalogue.initiatives[index]
      var effort = Array(repeating: Array(repeating: 0, count: initiative.duration), count: catalogue.roles.count)
      for entry in initiative.effort {
        if let role = roleIndex.position(of: entry.role) {
          effort[role] = RoadmapProblem.spread(entry.amount, over: initiative.duration)
        }
      }
      var lifts: [PlanningProblem.Lift] = []
      for lift in initiative.lifts {
        guard let question = itemIndex.position(of: lift.question) else { continue }
        lifts.add(PlanningProblem.Lift(question: question, from: lift.from, to: lift.to))
      }
      let clauses = initiative.requires
      return PlanningProblem.Initiative(
        duration: initiative.duration, lag: initiative.lag, effort: effort,
        cost: RoadmapProblem.spread(initiative.cost, over: initiative.duration), changeLoad: initiative.changeLoad,
        prerequisites: [[Int]](count: clauses.count) { initiativeIndex.positions(of: clauses[$0].ids) }, lifts: lifts,
        status: RoadmapProblem.status(wishes[index]), earliestStart: 0, latestFinish: means.quarters)
    }

    let years = (means.quarters + 3) / 4
    planning = PlanningProblem(
      quarters: means.quarters, budgetYear: [Int](count: means.quarters) { $0 / 4 },
      capacity: [[Int]](count: means.capacity.count) { Array(repeating: means.capacity[$0], count: means.quarters) },
      budget: [Int](count: years) { means.budget * min(4, means.quarters - 4 * $0) / 4 },
      changeCapacity: Array(repeating: means.changeCapacity, count: means.quarters),
      maxConcurrent: Array(repeating: means.concurrent, count: means.quarters),
      valueFrom: discountedQuarters(
        count: means.quarters, tail: RoadmapProblem.tailQuarters, permille: RoadmapProblem.discount),
      questions: questions, initiatives: initiatives, exclusive: [])
  }

  /// The start of each initiative of the catalogue, −1 where none is stated. What was to start before the first quarter is
  /// to start in it; ids that the catalogue does not have are left out.
  public func starts(_ stated: DatedStarts) -> [Int] {
    var starts = Array(repeating: -1, count: planning.initiatives.count)
    for (at, id) in stated.ids.enumerated() {
      if let index = initiativeIndex.position(of: id) { starts[index] = max(stated.quarters[at], 0) }
    }
    return starts
  }

  /// The target chosen, or two levels up: what three years can reasonably bring.
  static func target(of item: Assessment.Item) -> Int {
    guard item.isPlannable else { return item.level }
    return max(item.level, min(item.question.top, item.answer.target ?? item.level + 2))
  }

  /// The worth of one level: the question's weight in the plan × importance share, importance 3 being the ordinary.
  private static func stepValue(of item: Assessment.Item, weight: Int) -> Int64 {
    guard item.isPlannable else { return 0 }
    let numerator = Int64(weight) * Int64(item.answer.importance)
    let denominator = Int64(3 * item.question.top)
    return (2 * numerator + denominator) / (2 * denominator)
  }

  /// Whether all it lifts is there: every question it lifts that concerns this parliament is answered at the level it
  /// leads to or above, and there is at least one.
  private static func isInPlace(_ initiative: Initiative, _ items: [Assessment.Item], _ index: TextIndex) -> Bool {
    var reached = 0
    for lift in initiative.lifts {
      guard let at = index.position(of: lift.question) else { continue }
      let item = items[at]
      if !item.isAsked || item.answer.status == .notApplicable { continue }
      guard item.answer.status == .answered, item.answer.level >= lift.to else { return false }
      reached += 1
    }
    return reached > 0
  }

  /// `amount` in `parts` whole shares that differ by at most one, the larger ones spread evenly.
  static func spread(_ amount: Int, over parts: Int) -> [Int] {
    [Int](count: parts) { amount * ($0 + 1) / parts - amount * $0 / parts }
  }
}

extension Assessment.Item {
  /// The level the plan starts from: 0 while it is not known.
  public var level: Int { answer.status == .answered ? answer.level : 0 }

  /// Whether raising it has a value: it concerns this parliament and something was said about it.
  public var isPlannable: Bool { isAsked && (answer.status == .answered || answer.status == .unknown) }
}
