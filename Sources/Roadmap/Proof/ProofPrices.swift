/// The bound of a case: free choices at given prices, and better prices.
extension PlannerProof {
  /// Moves prices a little: dearer where too much is asked, cheaper where something is left. `lead` is the length of the
  /// step: what the sum is to fall by if the direction were right.
  func adjust(_ lead: Double) {
    var norm = 0.0
    let slack = slack.lane
    let price = price.lane
    let direction = direction.lane
    for at in 0..<rules.count {
      if slack[at] >= 0 && price[at] <= 0 && direction[at] >= 0 {
        direction[at] = 0
        continue
      }
      direction[at] = 0.7 * direction[at] + slack[at]
      norm += direction[at] * direction[at]
    }
    if norm == 0 { return }
    let step = lead / norm
    for at in 0..<rules.count {
      let new = price[at] - step * direction[at]
      price[at] = new > 0 ? new : 0
    }
  }

  /// Lets the next step go where the present choices alone point.
  func forgetDirection() {
    for at in 0..<rules.count { direction[at] = 0 }
  }

  /// The sum of all free choices at the present prices; leaves what they leave of each rule in `slack`.
  func evaluate() -> Double {
    let never = horizon + 1
    let ruleCount = rules.count
    rules.available.copy(0, to: slack, 0, ruleCount)
    var sum = 0.0
    let price = price.lane
    let slack = slack.lane
    for at in 0..<ruleCount where price[at] > 0 { sum += price[at] * rules.available[at] }

    // What a claim to a step is worth from each quarter on.
    for step in 0..<layout.steps {
      tail[step * (never + 1) + never] = 0
      var quarter = horizon
      while quarter >= 0 {
        let own = rules.hasLower[step] ? price[rules.orderAt + step * never + quarter] : 0
        tail[step * (never + 1) + quarter] = tail[step * (never + 1) + quarter + 1] + own
        quarter -= 1
      }
    }
    for step in 0..<layout.steps {
      let isLower = step + 1 < layout.steps && rules.hasLower[step + 1]
      var most = 0.0
      var at = -1
      var quarter = horizon
      while quarter >= 0 {
        var worth = Double(layout.worth[step * (never + 1) + quarter]) - price[rules.stepAt + step]
        worth -= tail[step * (never + 1) + quarter]
        if isLower { worth += tail[(step + 1) * (never + 1) + quarter] }
        if worth > most {
          most = worth
          at = quarter
        }
        claim[step * never + quarter] = most
        claimAt[step * never + quarter] = at
        quarter -= 1
      }
    }
    // What being finished by each quarter is worth to what waits for it.
    for clause in 0..<rules.clauses {
      tail[clause * (never + 1) + never] = 0
      var quarter = horizon
      while quarter >= 0 {
        tail[clause * (never + 1) + quarter] =
          tail[clause * (never + 1) + quarter + 1] + price[rules.clauseAt + clause * never + quarter]
        quarter -= 1
      }
    }
    for index in 0..<count {
      sum += choose(index)
      let start = choice[index]
      for quarter in 0...horizon { share[index * never + quarter] *= 0.9 }
      share[index * never + (start < 0 ? horizon : start)] += 0.1
      if start >= 0 { use(index, start, slack) }
    }
    return sum
  }

  /// The best of the starts left to an initiative, into `choice`; its profit.
  func choose(_ index: Int) -> Double {
    let never = horizon + 1
    let starts = domain[index]
    var best = -Double.infinity
    choice[index] = -1
    if starts & none != 0 { best = 0 }
    profit[index * never + horizon] = 0
    if starts & ~none == 0 { return best }
    let item = tables.items[index]
    let price = price.lane
    let takesAt = rules.takesAt.lane
    let takes = rules.takes.lane
    for start in 0..<horizon where starts & (1 << UInt64(start)) != 0 {
      var gain = 0.0
      let reached = start + Int(item.delay)
      if reached <= horizon {
        for at in Int(item.cover)..<Int(item.lastCover) { gain += claim[layout.covers[at] * never + reached] }
      }
      for at in rules.takesOf[index * never + start]..<rules.takesOf[index * never + start + 1] {
        gain -= price[takesAt[at]] * takes[at]
      }
      for clause in Int(item.clause)..<Int(item.lastClause) { gain -= tail[clause * (never + 1) + start] }
      for at in rules.servesOf[index]..<rules.servesOf[index + 1] {
        gain += tail[rules.serves[at] * (never + 1) + min(start + Int(item.duration), never)]
      }
      profit[index * never + start] = gain
      if gain > best {
        best = gain
        choice[index] = start
      }
    }
    return best
  }

  func use(_ index: Int, _ start: Int, _ slack: Lane<Double>) {
    let never = horizon + 1
    let item = tables.items[index]
    let reached = start + Int(item.delay)
    if reached <= horizon {
      for at in Int(item.cover)..<Int(item.lastCover) {
        let step = layout.covers[at]
        let from = claimAt[step * never + reached]
        if from < 0 { continue }
        slack[rules.stepAt + step] -= 1
        if rules.hasLower[step] {
          for quarter in from...horizon { slack[rules.orderAt + step * never + quarter] -= 1 }
        }
        if step + 1 < layout.steps && rules.hasLower[step + 1] {
          for quarter in from...horizon { slack[rules.orderAt + (step + 1) * never + quarter] += 1 }
        }
      }
    }
    for at in rules.takesOf[index * never + start]..<rules.takesOf[index * never + start + 1] {
      slack[rules.takesAt[at]] -= rules.takes[at]
    }
    for clause in Int(item.clause)..<Int(item.lastClause) {
      for quarter in start...horizon { slack[rules.clauseAt + clause * never + quarter] -= 1 }
    }
    for at in rules.servesOf[index]..<rules.servesOf[index + 1] {
      var quarter = start + Int(item.duration)
      while quarter <= horizon {
        slack[rules.clauseAt + rules.serves[at] * never + quarter] += 1
        quarter += 1
      }
    }
  }
}
