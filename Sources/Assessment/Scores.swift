import JSON

/// What some questions say together. All figures in thousandths.
public final class Score: Sendable {
  /// Questions with a level.
  public let answered: Int
  /// Questions answered "don't know".
  public let unknown: Int
  /// Questions that do not concern this parliament.
  public let notApplicable: Int
  /// Questions about which nothing was said.
  public let unanswered: Int
  /// Questions that were put to the parliament: the four states together.
  public let asked: Int

  /// Answered weight as a share of applicable weight; 0 where nothing weighs.
  public let coverage: Int
  /// The weighted mean of the answered questions; nil where coverage is below `Score.neededCoverage`.
  public let value: Int?
  /// The score if all that is unknown or unanswered were at the lowest level. Nil where no applicable question weighs.
  public let low: Int?
  /// The score if all that is unknown or unanswered were at the highest level.
  public let high: Int?

  /// Below this coverage a mean would be an invention: only the bounds are shown.
  public static let neededCoverage: Int64 = 600

  fileprivate init(_ counts: StatusCounts, coverage: Int, value: Int?, low: Int?, high: Int?) {
    answered = counts.answered
    unknown = counts.unknown
    notApplicable = counts.notApplicable
    unanswered = counts.unanswered
    asked = counts.answered + counts.unknown + counts.notApplicable + counts.unanswered
    self.coverage = coverage
    self.value = value
    self.low = low
    self.high = high
  }
}

/// The profile of areas and the overall figure.
public final class Scores: Sendable {
  /// One for each of the assessment's areas, themes included.
  public let areas: [Score]
  /// The plain mean of the areas' published figures, so that a reader can check it by hand. Nil while any area that has
  /// applicable questions withholds its own. Themes have no part in figures and coverage; the counts are of all that is
  /// asked.
  public let overall: Score
  /// Items whose gate caps their area.
  public let caps: [Int]
  /// For each item, how much it weighs in the overall score: hundred-thousandths, about 100,000 together. An area weighs as
  /// much as any other; a question its weight's share of the applicable weight of its area. A theme weighs nothing.
  public let effectiveWeights: [Int]
  /// For each item, how much it weighs in the plan: likewise, but that a theme weighs half as much as an area. Without a
  /// theme the two are the same.
  public let planWeights: [Int]

  /// Computes them; linear in the questions.
  public init(_ assessment: Assessment) {
    let sums = AreaSum.all(assessment.areas.count)
    var caps: [Int] = []
    for (index, item) in assessment.items.enumerated() where item.isAsked {
      if sums[item.area].add(item) { caps.append(index) }
    }
    let areas = [Score](objects: sums.count) { sums[$0].score() }
    self.areas = areas
    self.caps = caps
    overall = Scores.overall(assessment.areas, areas, sums)
    effectiveWeights = Scores.weights(assessment, sums, ofTheme: 0)
    planWeights = Scores.weights(assessment, sums, ofTheme: 1)
  }

  private static func overall(_ rows: [Area], _ areas: [Score], _ sums: [AreaSum]) -> Score {
    var counts = StatusCounts()
    var (answeredWeight, applicableWeight): (Int64, Int64) = (0, 0)
    var (value, low, high, count): (Int64?, Int64, Int64, Int64) = (0, 0, 0, 0)
    for (index, area) in areas.enumerated() {
      let sum = sums[index]
      counts.answered += area.answered
      counts.unknown += area.unknown
      counts.notApplicable += area.notApplicable
      counts.unanswered += area.unanswered
      guard !rows[index].isTheme, let areaLow = area.low, let areaHigh = area.high else { continue }
      count += 1
      answeredWeight += sum.answeredWeight
      applicableWeight += sum.applicableWeight
      low += Int64(areaLow)
      high += Int64(areaHigh)
      if let sum = value, let areaValue = area.value { value = sum + Int64(areaValue) } else { value = nil }
    }
    guard count > 0 else { return Score(counts, coverage: 0, value: nil, low: nil, high: nil) }
    return Score(
      counts, coverage: ratio(1000 * answeredWeight, applicableWeight), value: value.map { ratio($0, count) },
      low: ratio(low, count), high: ratio(high, count))
  }

  /// Shares of 100,000 where an area weighs 2 and a theme `theme`, as far as there is anything in them that weighs.
  private static func weights(_ assessment: Assessment, _ sums: [AreaSum], ofTheme theme: Int64) -> [Int] {
    func weight(ofRow row: Int) -> Int64 {
      sums[row].applicableWeight == 0 ? 0 : assessment.areas[row].isTheme ? theme : 2
    }
    var total: Int64 = 0
    for row in sums.indices { total += weight(ofRow: row) }
    return [Int](count: assessment.items.count) { index in
      let item = assessment.items[index]
      let row = weight(ofRow: item.area)
      guard item.isAsked, item.answer.status != .notApplicable, row > 0 else { return 0 }
      return ratio(100_000 * row * Int64(item.question.weight), sums[item.area].applicableWeight * total)
    }
  }
}

/// How many questions have which state.
struct StatusCounts {
  var answered = 0
  var unknown = 0
  var notApplicable = 0
  var unanswered = 0
}

/// The sums over one area, 64 bits wide since `Int` has 32 in the page. A level's share of the scale is counted in
/// sixtieths, which is exact for 2 to 7 levels.
final class AreaSum {
  static let full: Int64 = 60
  var counts = StatusCounts()
  var answeredWeight: Int64 = 0
  var applicableWeight: Int64 = 0
  /// Σ weight · share, in sixtieths, over the answered questions.
  var points: Int64 = 0
  /// The cap in sixtieths that answered gates set, and the one that holds if unanswered gates are at the lowest level.
  var cap = AreaSum.full
  var lowCap = AreaSum.full

  /// One for each area.
  @inline(never) static func all(_ count: Int) -> [AreaSum] { [AreaSum](objects: count) { _ in AreaSum() } }

  /// Whether the item's own gate caps the area.
  func add(_ item: Assessment.Item) -> Bool {
    let question = item.question
    switch item.answer.status {
    case .notApplicable: counts.notApplicable += 1
    case .unknown, .unanswered:
      if item.answer.status == .unknown { counts.unknown += 1 } else { counts.unanswered += 1 }
      applicableWeight += Int64(question.weight)
      if let gate = question.gate { lowCap = min(lowCap, AreaSum.share(gate, of: question)) }
    case .answered:
      counts.answered += 1
      return add(question, level: item.answer.level, weight: Int64(question.weight))
    }
    return false
  }

  /// Adds an answered question at some level and weight; whether its gate caps the area.
  @inline(never) func add(_ question: Question, level: Int, weight: Int64) -> Bool {
    applicableWeight += weight
    answeredWeight += weight
    points += weight * AreaSum.share(level, of: question)
    guard let gate = question.gate, level < gate else { return false }
    cap = min(cap, AreaSum.share(gate, of: question))
    lowCap = min(lowCap, cap)
    return true
  }

  private static func share(_ level: Int, of question: Question) -> Int64 { full * Int64(level) / Int64(question.top) }

  /// The weighted mean of the answered questions, of which at least one has to weigh.
  func value() -> Int { capped(points, answeredWeight, cap) }

  func score() -> Score {
    guard applicableWeight > 0 else { return Score(counts, coverage: 0, value: nil, low: nil, high: nil) }
    let open = applicableWeight - answeredWeight
    let isCovered = answeredWeight > 0 && 1000 * answeredWeight >= Score.neededCoverage * applicableWeight
    return Score(
      counts, coverage: ratio(1000 * answeredWeight, applicableWeight),
      value: isCovered ? value() : nil, low: capped(points, applicableWeight, lowCap),
      high: capped(points + open * AreaSum.full, applicableWeight, cap))
  }

  private func capped(_ points: Int64, _ weight: Int64, _ cap: Int64) -> Int {
    min(ratio(1000 * points, AreaSum.full * weight), ratio(1000 * cap, AreaSum.full))
  }
}

/// `numerator / denominator` for numbers that are not negative, rounded half to even.
@inline(never) public func ratio(_ numerator: Int64, _ denominator: Int64) -> Int {
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  let twice = 2 * remainder
  return twice > denominator || (twice == denominator && quotient % 2 == 1) ? Int(quotient) + 1 : Int(quotient)
}
