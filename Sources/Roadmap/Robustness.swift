import Assessment
import JSON

/// How sure each place in the plan is, found by planning again under small changes of what was assumed.
///
/// Each draw changes the weight of every question by up to a quarter either way and takes the present level of some for
/// one higher or lower: with the probability that the kind of evidence leaves, half of it each way. Then the plan is
/// mended for a moment, starting from itself. The draws come from a fixed seed and their effort is counted in candidates,
/// so that the same answers give the same classes everywhere. What is in place already is not doubted.
public final class Robustness: Sendable {
  /// How sure it is that an initiative is in the plan, or is not.
  public enum Place: Sendable, Equatable {
    /// In the plan under (nearly) all changes: at least 19 of 20.
    case core
    /// In the plan under some and not under others.
    case borderline
    /// Likewise, and it hangs on the true level of one item.
    case sensitive(item: Int)
    /// In hardly any plan: at most 1 of 20.
    case outside
  }

  /// How many draws there were.
  public let draws: Int
  /// For each initiative of the catalogue, the item its place hangs on, or one of the codes below.
  private let standing: [Int]
  /// How often each initiative was chosen, in thousandths of the draws.
  public let frequency: [Int]
  /// The first of the quarters that each initiative usually starts in, leaving out the earliest tenth; −1 if it was never
  /// chosen.
  public let usualFirst: [Int]
  /// The last of them, leaving out the latest tenth.
  public let usualLast: [Int]
  /// What the plan is worth less than the best found under a change, on average, in thousandths of that.
  public let regret: Int
  /// The same for the draw where it is most.
  public let worstRegret: Int

  /// Studies the plan `starts`. About 6 ms at 118 initiatives.
  init(_ problem: RoadmapProblem, _ items: [Assessment.Item], starts: [Int]) {
    let study = RobustnessStudy(problem, items, starts: starts)
    let draws = RobustnessStudy.draws
    var regret = 0
    var worst = 0
    for draw in 0..<draws {
      let lost = study.draw(draw)
      regret += lost
      worst = max(worst, lost)
    }
    self.draws = draws
    self.regret = regret / draws
    worstRegret = worst
    let count = problem.planning.initiatives.count
    let chosen = [Int](count: count) { study.chosen($0) }
    frequency = [Int](count: count) { chosen[$0] * 1000 / draws }
    usualFirst = [Int](count: count) { study.quantile($0, chosen[$0] / 10) }
    usualLast = [Int](count: count) { study.quantile($0, chosen[$0] - 1 - chosen[$0] / 10) }
    standing = [Int](count: count) { index in
      if chosen[index] * 20 >= draws * 19 { return Robustness.core }
      if chosen[index] * 20 <= draws { return Robustness.outside }
      return study.decisiveItem(index)
    }
  }

  private static let borderline = -1
  private static let core = -2
  private static let outside = -3

  /// How sure it is that an initiative of the catalogue is in the plan, or is not.
  public func place(of initiative: Int) -> Place {
    switch standing[initiative] {
    case Robustness.core: .core
    case Robustness.outside: .outside
    case Robustness.borderline: .borderline
    default: .sensitive(item: standing[initiative])
    }
  }

  /// The place of each initiative of the catalogue.
  public var places: [Place] { standing.indices.map(place) }
}

/// The draws of a robustness study, and what was planned in each.
private final class RobustnessStudy {
  static let draws = 32
  private static let candidates = 40_000

  private let problem: PlanningProblem
  private let items: [Assessment.Item]
  private let tables: PlannerTables
  private let search: PlannerSearch
  private let nominal: Row<Int>
  /// `starts[draw · initiatives + i]`.
  private let starts: Row<Int>
  /// `shifts[draw · items + q]`: −1, 0 or 1 level.
  private let shifts: Row<Int>
  private var random = PlannerRandom(seed: 2)

  init(_ problem: RoadmapProblem, _ items: [Assessment.Item], starts: [Int]) {
    // Steps one level below the present ones as well, so that one layout serves every draw. A wish that the plan could
    // not meet is none.
    var wide = problem.planning
    wide.questions = [PlanningProblem.Question](fixed: wide.questions.count) { index in
      let asked = problem.planning.questions[index]
      var most: Int64 = 0
      for value in asked.stepValue { most = max(most, value) }
      if asked.current == 0 || most == 0 { return asked }
      var values = asked.stepValue
      values[asked.current - 1] = most
      return PlanningProblem.Question(current: asked.current - 1, stepValue: values)
    }
    wide = wide.keepingWishes(of: starts)
    self.problem = wide
    self.items = items
    let layout = PlanningLayout(wide)
    tables = PlannerTables(PlannerWindows(layout, layout.status))
    search = PlannerSearch(tables, seed: 3)
    nominal = layout.row(starts)
    self.starts = Row(Self.draws * layout.count, -1)
    shifts = Row(Self.draws * layout.questions, 0)
  }

  /// Changes the assumptions and mends the plan; what it was worth less than the mended one, in thousandths.
  func draw(_ draw: Int) -> Int {
    let layout = tables.layout
    let row = layout.horizon + 2
    for question in 0..<layout.questions {
      let bits = Int(truncatingIfNeeded: random.next() & 0x3fff_ffff)
      let factor = Int64(750 + (bits & 0xffff) * 501 / 0x10000)
      let chance = (bits >> 16) * 1000 / 0x4000
      let doubt = items[question].doubt
      let shift = chance < doubt ? -1 : chance >= 1000 - doubt ? 1 : 0
      shifts[draw * layout.questions + question] = shift
      let asked = problem.questions[question]
      let level = max(0, items[question].level + shift)
      var step = layout.stepOf[question]
      var value = min(asked.current, asked.stepValue.count)
      while step < layout.stepOf[question + 1] {
        let isReached = value < level
        tables.effect[step] = isReached ? 0 : layout.horizon + 1
        let worth = isReached ? 0 : asked.stepValue[value] * factor / 1000
        for quarter in 0...layout.horizon where quarter < problem.valueFrom.count {
          layout.worth[step * row + quarter] = worth * problem.valueFrom[quarter]
        }
        step += 1
        value += 1
      }
    }
    search.forget()
    search.schedule.hold(nominal)
    let worth = search.schedule.value()
    search.begin(nominal)
    search.anneal(steps: Self.candidates / (10 + tables.count), .mending)
    let best = max(search.bestWorth, worth)
    let isBetter = search.bestWorth > worth
    for index in 0..<layout.count {
      starts[draw * layout.count + index] = isBetter ? search.bestStarts[index] : nominal[index]
    }
    return best > 0 ? Int((best - worth) * 1000 / best) : 0
  }

  /// In how many draws it was chosen.
  func chosen(_ index: Int) -> Int {
    var count = 0
    for draw in 0..<Self.draws where starts[draw * tables.count + index] >= 0 { count += 1 }
    return count
  }

  /// The start that `rank` of the draws that chose it precede; −1 if none did.
  func quantile(_ index: Int, _ rank: Int) -> Int {
    var left = rank
    for quarter in 0..<max(tables.horizon, 1) {
      for draw in 0..<Self.draws where starts[draw * tables.count + index] == quarter { left -= 1 }
      if left < 0 { return quarter }
    }
    return -1
  }

  /// The item among those it raises whose level decides whether it is chosen; −1 if none does.
  ///
  /// Of the draws that take the level for higher, lower or as it was answered, the shares in which it is chosen have to
  /// differ by three fifths or more, each being of four draws at least.
  func decisiveItem(_ index: Int) -> Int {
    var best = -1
    var most = 599
    for lift in problem.initiatives[index].lifts {
      var least = 1000
      var greatest = 0
      for shift in -1...1 {
        var count = 0
        var chosen = 0
        for draw in 0..<Self.draws where shifts[draw * tables.layout.questions + lift.question] == shift {
          count += 1
          if starts[draw * tables.count + index] >= 0 { chosen += 1 }
        }
        if count < 4 { continue }
        least = min(least, chosen * 1000 / count)
        greatest = max(greatest, chosen * 1000 / count)
      }
      if greatest - least > most {
        most = greatest - least
        best = lift.question
      }
    }
    return best
  }
}

extension Assessment.Item {
  /// The probability, in thousandths, that the true level is one lower, and that it is one higher: half of what the kind
  /// of evidence leaves.
  var doubt: Int { isPlannable ? answer.confidence.doubt : 0 }
}
