import JSON

/// How far the figures would move if judgements had been made a little differently: the range in which nine of ten of
/// `draws` random repetitions fall, for each area and theme and for the overall figure.
///
/// In each repetition every weight is multiplied by a number drawn evenly from 0.750, 0.751 … 1.250, and every answer is
/// one level lower or one level higher with the probability that its kind of evidence leaves (`Confidence.doubt`), within
/// its scale. Scores are then computed as ever, gates included, and the range goes from the 5th to the 95th percentile.
/// What is unknown stays unknown: that is what the bounds of a `Score` are for. (Saisana, Saltelli and Tarantola 2005,
/// "Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite indicators".)
///
/// The numbers come from SplitMix64 with the seed 1, two for each answered question in the order of the questions, so that
/// the same answers give the same ranges everywhere. Time is draws times questions; memory 4 kilobytes for each area.
public final class Uncertainty: Sendable {
  /// For each area, and last for the overall figure, the range's lower end in thousandths; −1 where no figure is shown.
  public let low: [Int]
  /// Likewise the upper end.
  public let high: [Int]

  static let draws = 400
  /// Thousandths and one: as many figures as there are.
  private static let figures = 1001

  /// Repeats the scoring.
  public init(_ assessment: Assessment, _ scores: Scores) {
    let rows = assessment.areas.count
    var counts = [Int](count: (rows + 1) * Uncertainty.figures) { _ in 0 }
    var random = RandomNumbers(seed: 1)
    for _ in 0..<Uncertainty.draws {
      let sums = AreaSum.all(rows)
      for item in assessment.items where item.isAsked && item.answer.status == .answered {
        let factor = 750 + random.below(501)
        let chance = random.below(1000)
        let doubt = item.answer.confidence.doubt
        let shift = chance < doubt ? -1 : chance >= 1000 - doubt ? 1 : 0
        let level = max(0, min(item.question.top, item.answer.level + shift))
        _ = sums[item.area].add(item.question, level: level, weight: Int64(item.question.weight * factor))
      }
      var (total, weighing): (Int64, Int64) = (0, 0)
      for row in 0..<rows where scores.areas[row].value != nil {
        let value = sums[row].value()
        counts[row * Uncertainty.figures + value] += 1
        if assessment.areas[row].isTheme { continue }
        total += Int64(value)
        weighing += 1
      }
      if scores.overall.value != nil { counts[rows * Uncertainty.figures + ratio(total, weighing)] += 1 }
    }
    low = [Int](count: rows + 1) { Uncertainty.percentile(5, counts, row: $0) }
    high = [Int](count: rows + 1) { Uncertainty.percentile(95, counts, row: $0) }
  }

  /// The first figure that more than `share` percent of the draws do not exceed.
  private static func percentile(_ share: Int, _ counts: [Int], row: Int) -> Int {
    var passed = 0
    for value in 0..<figures {
      passed += counts[row * figures + value]
      if passed * 100 > share * draws { return value }
    }
    return -1
  }
}

extension Answer.Confidence {
  /// The probability, in thousandths, that the true level is one lower, and that it is one higher: a document leaves one
  /// answer in ten in doubt, an interview one in four, an assertion every second one.
  public var doubt: Int {
    switch self {
    case .document: 50
    case .interview: 125
    case .assertion, .notSaid: 250
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to, not including, `bound`, by multiplication of the upper half.
  @inline(never) mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(truncatingIfNeeded: ((mixed >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }
}
