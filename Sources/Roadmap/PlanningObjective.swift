/// The worth of a plan: Σ stepValue(q, l) · D(τ(q, l)) over the steps reached by the end of the horizon.
///
/// An initiative started at s with duration d and lag g covers its steps from quarter s + d + g on. A step is reached
/// at τ(q, l) = max(τ(q, l − 1), earliest such quarter), τ(q, current) = 0. Each product is held within ±2⁶² divided by
/// the number of steps, so that no sum can overflow. Linear in the sizes of the problem.
public func objective(of starts: [Int], in problem: PlanningProblem) -> Int64 {
  let never = problem.horizon + 1
  let limit = worthLimit(problem)
  var reached: [[Int]] = []
  for question in problem.questions { reached.append([Int](repeating: never, count: question.stepValue.count)) }
  for (index, initiative) in problem.initiatives.enumerated() where index < starts.count && starts[index] >= 0 {
    let effect = min(min(starts[index], never) + initiative.delay, never)
    for lift in initiative.lifts where lift.question >= 0 && lift.question < reached.count {
      var step = max(lift.from, 0)
      while step < min(lift.to, reached[lift.question].count) {
        reached[lift.question][step] = min(reached[lift.question][step], effect)
        step += 1
      }
    }
  }
  var total: Int64 = 0
  for (index, question) in problem.questions.enumerated() {
    var latest = 0
    var step = max(question.current, 0)
    while step < question.stepValue.count {
      latest = max(latest, reached[index][step])
      if latest >= never { break }
      total += stepWorth(question.stepValue[step], problem.worthFactor(latest), limit)
      step += 1
    }
  }
  return total
}

/// The most a single step may be worth for every sum of steps to fit in 63 bits.
func worthLimit(_ problem: PlanningProblem) -> Int64 {
  var steps: Int64 = 2
  for question in problem.questions { steps += Int64(question.stepValue.count) }
  return (Int64(1) << 61) / steps
}

/// The product, held within ±limit.
func stepWorth(_ value: Int64, _ factor: Int64, _ limit: Int64) -> Int64 {
  let (product, overflow) = value.multipliedReportingOverflow(by: factor)
  if overflow { return (value < 0) == (factor < 0) ? limit : -limit }
  return min(max(product, -limit), limit)
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
