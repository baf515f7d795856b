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
  /// For each initiative, whether the answers show that what it brings is there already.
  public let isInPlace: [Bool]
  /// Ids in the plan's wishes that the catalogue does not have.
  public let unmatched: [Text]

  private let initiativeIndex: TextIndex

  /// The tail beyond the last quarter over which a level reached still counts, in quarters (planner's objective).
  static let tailQuarters = 8
  /// Each quarter is worth this many thousandths less than the one before.
  static let discount = 15

  /// Poses the problem. A "don't know" counts as level 0, to be found out; what is unanswered or not applicable has no value.
  public init(_ assessment: Assessment, _ scores: Scores, _ catalogue: Catalogue, _ means: Means) {
    let items = assessment.items
    let itemIndex = TextIndex(items.count) { items[$0].question.id }
    let initiativeIndex = TextIndex(catalogue.initiatives.count) { catalogue.initiatives[$0].id }
    let roleIndex = TextIndex(catalogue.roles.count) { catalogue.roles[$0].id }

    var targets: [Int] = []
    var questions: [PlanningProblem.Question] = []
    for (index, item) in items.enumerated() {
      let target = RoadmapProblem.target(of: item)
      targets.append(target)
      let step = RoadmapProblem.stepValue(of: item, weight: scores.planWeights[index])
      let values = (1...item.question.top).map { $0 > item.level && $0 <= target ? step : 0 }
      questions.append(PlanningProblem.Question(current: item.level, stepValue: values))
    }
    self.targets = targets

    var isInPlace: [Bool] = []
    var statuses: [PlanningProblem.Status] = []
    for initiative in catalogue.initiatives {
      let inPlace = RoadmapProblem.isInPlace(initiative, items, itemIndex)
      isInPlace.append(inPlace)
      statuses.append(inPlace ? .done : .optional)
    }
    var unmatched: [Text] = []
    @inline(never) func settle(_ id: Text, _ status: PlanningProblem.Status) {
      if let index = initiativeIndex.position(of: id) { statuses[index] = status } else { unmatched.append(id) }
    }
    for id in means.mandatory {
      // What is in place already is done, as was to be.
      if let index = initiativeIndex.position(of: id), isInPlace[index] { continue }
      settle(id, .mandatory)
    }
    for wish in means.pinned { settle(wish.id, .pinned(wish.quarter)) }
    for id in means.excluded { settle(id, .excluded) }
    for id in means.running { settle(id, .running) }
    for id in means.done { settle(id, .done) }
    self.isInPlace = isInPlace
    self.unmatched = unmatched
    self.initiativeIndex = initiativeIndex

    var initiatives: [PlanningProblem.Initiative] = []
    for (index, initiative) in catalogue.initiatives.enumerated() {
      var effort = Array(repeating: Array(repeating: 0, count: initiative.duration), count: catalogue.roles.count)
      for entry in initiative.effort {
        if let role = roleIndex.position(of: entry.role) {
          effort[role] = RoadmapProblem.spread(entry.amount, over: initiative.duration)
        }
      }
      let lifts = initiative.lifts.compactMap { lift in
        itemIndex.position(of: lift.question).map { PlanningProblem.Lift(question: $0, from: lift.from, to: lift.to) }
      }
      initiatives.append(
        PlanningProblem.Initiative(
          duration: initiative.duration, lag: initiative.lag, effort: effort,
          cost: RoadmapProblem.spread(initiative.cost, over: initiative.duration), changeLoad: initiative.changeLoad,
          prerequisites: initiative.requires.map { $0.compactMap { initiativeIndex.position(of: $0) } }, lifts: lifts,
          status: statuses[index], earliestStart: 0, latestFinish: means.quarters))
    }

    let years = (means.quarters + 3) / 4
    planning = PlanningProblem(
      quarters: means.quarters, budgetYear: [Int](count: means.quarters) { $0 / 4 },
      capacity: means.capacity.map { Array(repeating: $0, count: means.quarters) },
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
