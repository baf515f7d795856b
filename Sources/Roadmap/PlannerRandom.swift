/// A small deterministic source of random numbers: SplitMix64 (Steele, Lea and Flood 2014). Same numbers in every home.
struct PlannerRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `bound` (1…2³¹), by multiplication of the upper half.
  @inline(__always) mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }
}

/// −ln(u) for 256 evenly spread u in (0, 1), in 65,536ths, made with integers alone: the fall in worth that an annealing
/// step accepts is this times the temperature.
struct AcceptanceTable: ~Copyable {
  private let values: Row<Int64>

  init() {
    values = Row(256, 0)
    for index in 0..<256 {
      // −log₂((2·index + 1) / 512), bit by bit from repeated squaring of a number in [1, 2) held in 2⁻³⁰.
      var number = UInt64(2 * index + 1)
      var whole: Int64 = 9
      var scaled: UInt64 = 1
      while scaled * 2 <= number {
        scaled *= 2
        whole -= 1
      }
      number = (number << 30) / scaled
      var fraction: Int64 = 0
      for _ in 0..<16 {
        number = (number * number) >> 30
        fraction <<= 1
        if number >= 1 << 31 {
          number >>= 1
          fraction += 1
        }
      }
      // ln 2 = 45426 / 65536.
      values[index] = (((whole << 16) - fraction) * 45_426) >> 16
    }
  }

  subscript(byte: Int) -> Int64 { values[byte] }
}
