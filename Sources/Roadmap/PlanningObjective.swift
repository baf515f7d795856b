/// The worth of a plan: Σ stepValue(q, l) · D(τ(q, l)) over the steps reached by the end of the horizon.
///
/// An initiative started at s with duration d and lag g covers its steps from quarter s + d + g on. A step is reached
/// at τ(q, l) = max(τ(q, l − 1), earliest such quarter), τ(q, current) = 0. Each product is held within ±2⁶² divided by
/// the number of steps, so that no sum can overflow. Linear in the sizes of the problem.
public func objective(of starts: [Int], in problem: PlanningProblem) -> Int64 {
  let layout = PlanningLayout(problem)
  return layout.objective(of: layout.row(starts))
}

extension PlanningLayout {
  func objective(of starts: borrowing Row<Int>) -> Int64 {
    let never = horizon + 1
    let reached = Row(steps, never)
    for index in 0..<count where starts[index] >= 0 {
      let effect = min(min(starts[index], never) + delay[index], never)
      for at in coverOf[index]..<coverOf[index + 1] { reached[covers[at]] = min(reached[covers[at]], effect) }
    }
    var total: Int64 = 0
    for question in 0..<questions {
      var latest = 0
      for step in stepOf[question]..<stepOf[question + 1] {
        latest = max(latest, reached[step])
        if latest >= never { break }
        total += worth[step * (never + 1) + latest]
      }
    }
    return total
  }
}

/// D[t] for t = 0…count: a hundredth's worth of one unit kept from the start of quarter t to `tail` quarters beyond the
/// horizon, each quarter discounted by `permille` thousandths against the one before, rounded to the nearest.
///
/// Computed in units of 10⁻¹⁵ with integers; the error of a sum of 250 terms stays below 10⁻¹², so that it differs from
/// the exact value only where that lies within 10⁻¹⁰ of a half.
public func discountedQuarters(count: Int, tail: Int, permille: Int) -> [Int64] {
  let count = min(max(count, 0), PlanningProblem.maximumQuarters)
  let length = count + min(max(tail, 0), 1000)
  let kept = Int64(1000 - min(max(permille, 0), 1000))
  let unit: Int64 = 1_000_000_000_000_000
  var terms: [Int64] = []
  var term = unit
  for _ in 0..<length {
    terms.append(term)
    term = (term * kept + 500) / 1000
  }
  var result = [Int64](repeating: 0, count: count + 1)
  var sum: Int64 = 0
  var quarter = length
  while quarter >= 0 {
    if quarter < length { sum += terms[quarter] }
    // 100 · sum / unit, rounded half up.
    if quarter <= count { result[quarter] = (sum / (unit / 200) + 1) / 2 }
    quarter -= 1
  }
  return result
}
