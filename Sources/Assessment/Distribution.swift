import JSON

/// How the answers of a group spread over the levels of one question.
///
/// Everything is exact until one rounding, half to even, at the end.
public final class Distribution: Sendable {
  /// How many chose each level, lowest first.
  public let counts: [Int]
  /// Those who chose a level.
  public let answered: Int
  /// Those who did not want to say, or said nothing.
  public let abstained: Int
  /// Those who were asked.
  public let present: Int

  /// More people than any room or parliament has; it bounds the sums.
  public static let mostPeople = 100_000

  init(counts: [Int], abstained: Int, present: Int) {
    self.counts = counts
    answered = Distribution.sum(counts)
    self.abstained = abstained
    self.present = present
  }

  /// Reads one round of a show of hands.
  init(_ field: JSONField) {
    let people = 0...Distribution.mostPeople
    let elements = field.elements("counts")
    counts = [Int](count: elements.count) { elements[$0].integer(in: people) }
    if counts.count > 7 { field["counts"].fail(.list) }
    answered = Distribution.sum(counts)
    abstained = field.integer("abstain", in: people, or: 0)
    let said = answered + abstained
    present = field.integer("present", in: said...max(said, Distribution.mostPeople), or: said)
  }

  private static func sum(_ counts: [Int]) -> Int {
    var sum = 0
    for count in counts { sum += count }
    return sum
  }

  /// The median, in thousandths of a level: the middle one of those in order, or the mean of the two in the middle.
  public var median: Int { quantile(2) }
  /// The first quartile, likewise: a quarter of the answers lie at it or below.
  public var firstQuartile: Int { quantile(1) }
  /// The third quartile.
  public var thirdQuartile: Int { quantile(3) }

  /// The quantile of `quarters` quarters: the inverse of the distribution function, averaged where it jumps (definition 2 of
  /// Hyndman and Fan 1996, "Sample Quantiles in Statistical Packages").
  private func quantile(_ quarters: Int) -> Int {
    let (whole, rest) = (answered * quarters).quotientAndRemainder(dividingBy: 4)
    let upper = level(ofAnswer: whole)
    return rest == 0 && whole > 0 ? 500 * (upper + level(ofAnswer: whole - 1)) : 1000 * upper
  }

  /// The level of the answer that stands at `place`, from 0, when they are put in order.
  private func level(ofAnswer place: Int) -> Int {
    var passed = 0
    for (level, count) in counts.enumerated() {
      passed += count
      if place < passed { return level }
    }
    return 0
  }

  /// Van der Eijk's agreement A in thousandths: 1000 where all chose the same level, 0 where every level has as many, −1000
  /// where half chose the lowest and half the highest; nil where nobody answered.
  ///
  /// The counts are taken apart into layers, each a pattern of levels that have the same number of answers. A layer over S of K
  /// levels has A = U · (1 − (S−1)/(K−1)) with U = ((K−2) · TU − (K−1) · TDU) / ((K−2) · (TU + TDU)), where TU counts the
  /// triples of levels in which the two that are chosen lie side by side and TDU those with a gap between them; A is the
  /// mean of the layers, weighted by their answers. (Van der Eijk 2001, "Measuring Agreement in Ordered Rating Scales",
  /// Quality and Quantity 35.) Since TU + TDU = S(S−1)/2 · (K−S), a layer's A is 2 · ((K−2) · TU − (K−1) · TDU) over
  /// (K−2)(K−1)S(S−1), which is what is summed here, in sixtieths of S−1.
  public var agreement: Int? {
    guard answered > 0 else { return nil }
    let levels = counts.count
    let scale = max(1, (levels - 2) * (levels - 1))
    var sum: Int64 = 0
    // How much of every count the layers so far have taken away.
    var taken = 0
    while true {
      var (next, chosen) = (0, 0)
      for count in counts where count > taken {
        next = chosen == 0 ? count : min(next, count)
        chosen += 1
      }
      if chosen == 0 { break }
      // Levels chosen below each level that is not, times those above: the triples with a gap.
      var (below, gaps) = (0, 0)
      for count in counts { if count > taken { below += 1 } else { gaps += below * (chosen - below) } }
      var layer = 60 * scale
      if chosen > 1 {
        let triples = chosen * (chosen - 1) / 2 * (levels - chosen)
        layer = 120 / (chosen - 1) * ((levels - 2) * triples - (2 * levels - 3) * gaps)
      }
      sum += Int64(next - taken) * Int64(layer)
      taken = next
    }
    let size = ratio(1000 * abs(sum), Int64(60 * scale) * Int64(answered))
    return sum < 0 ? -size : size
  }

  /// Consensus in thousandths: 1 − D with Leik's ordinal dispersion D = 2 Σ min(F, 1−F) / (K−1) over the cumulated shares F;
  /// 1000 where all chose the same level, 0 where half chose the lowest and half the highest; nil where nobody answered.
  /// (Leik 1966, "A Measure of Ordinal Consensus", Pacific Sociological Review 9.)
  public var consensus: Int? {
    guard answered > 0, counts.count > 1 else { return nil }
    var (cumulated, sum) = (0, 0)
    for count in counts {
      cumulated += count
      sum += min(cumulated, answered - cumulated)
    }
    let whole = answered * (counts.count - 1)
    return ratio(1000 * Int64(whole - 2 * sum), Int64(whole))
  }
}
