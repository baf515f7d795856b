/// Annealing: small changes of the sequence, taken when they are better, or worse by less than a random margin that
/// shrinks in the course of the search.
extension PlannerSearch {
  /// Tries `steps` candidates, the margin falling from a share of the worth per chosen initiative to a small one.
  ///
  /// `warm` starts with a narrower margin, to improve on a good plan instead of looking for another.
  func anneal(steps: Int, warm: Bool) {
    let share = max(worth, 0) / Int64(max(length, 1)) + 1
    // 64 stages: from 0.25 by 0.968 each to 0.03, or from 0.14 by 0.976 each to 0.03.
    var temperature = warm ? share / 7 : share / 4
    var stage = -1
    var accepted = 0
    for step in 0..<steps {
      let now = Int(Int64(step) * 64 / Int64(steps))
      if now != stage {
        if stage >= 0 { temperature -= temperature / (warm ? 41 : 31) }
        stage = now
        for index in 0..<tables.count { schedule.rank[index] = random.below(1024) }
      }
      let bits = random.next()
      let chance = acceptance[Int(truncatingIfNeeded: bits & 255)]
      let margin = temperature < 1 << 40 ? (temperature * chance) >> 16 : (temperature >> 16) * chance
      if move(Int(truncatingIfNeeded: (bits >> 8) % 14), margin) {
        accepted += 1
        if accepted % 50 == 0 { resort() }
      }
    }
  }

  /// One candidate of a kind, in the proportions 4 : 4 : 2 : 2 : 1 : 1; whether it was taken.
  private func move(_ kind: Int, _ margin: Int64) -> Bool {
    switch kind {
    case 0..<4: shift(block: 1, margin)
    case 4..<8: promote(margin)
    case 8, 9: remove(replacing: false, margin)
    case 10, 11: remove(replacing: true, margin)
    case 12: exchange(margin)
    default: shift(block: 2 + random.below(3), margin)
    }
  }

  /// Moves some neighbours to another place in the sequence.
  private func shift(block: Int, _ margin: Int64) -> Bool {
    guard length > block else { return false }
    let from = random.below(length - block + 1)
    let span = 1 + random.below(length)
    let to = random.below(2) == 0 ? max(from - span, 0) : min(from + span, length - block)
    if from == to { return false }
    copySequence()
    var at = from
    while at > to {
      candidate[at + block - 1] = sequence[at - 1]
      at -= 1
    }
    while at < to {
      candidate[at] = sequence[at + block]
      at += 1
    }
    for offset in 0..<block { candidate[to + offset] = sequence[from + offset] }
    let low = min(from, to)
    // Of a single one moved ahead it is enough to know that it starts no earlier: nothing else then changes either.
    let through = block == 1 ? to : max(from, to) + block - 1
    return decode(from: low, through: through) && judge(from: low, margin)
  }

  /// Puts something that is not chosen anywhere into the sequence where it could add worth.
  private func promote(_ margin: Int64) -> Bool {
    guard poolCount > 0 else { return false }
    let index = pool[random.below(poolCount)]
    let to = random.below(length + 1)
    let quarter = max(to < length ? starts[sequence[to]] : 0, tables.windows.earliest[index])
    if !tables.windows.required[index] {
      // The less it would add for what it takes, against the plan's average, the seldomer it is tried.
      let gain = gain(index, quarter)
      let chance = Double(random.below(256)) / 256
      if gain <= 0 || Double(gain) * spent < Double(worth) * tables.price[index] * chance { return false }
    }
    copySequence()
    var at = length
    while at > to {
      candidate[at] = sequence[at - 1]
      at -= 1
    }
    candidate[to] = index
    candidateLength = length + 1
    return decode(from: to, through: to) && judge(from: to, margin)
  }

  /// Takes one out, puts another in its place or not, and fills the room that this makes.
  private func remove(replacing: Bool, _ margin: Int64) -> Bool {
    guard length > 0, poolCount > 0 || !replacing else { return false }
    let at = random.below(length)
    let index = sequence[at]
    if tables.windows.required[index] { return false }
    // The more it adds for what it takes, against half the plan's average, the seldomer it is taken out.
    let chance = Double(random.below(256)) / 256
    if Double(loss(index)) * spent * chance > Double(worth) * tables.price[index] / 2 { return false }
    copySequence()
    if replacing { candidate[at] = pool[random.below(poolCount)] }
    schedule.banned[index] = true
    _ = decode(from: at, filling: true)
    schedule.banned[index] = false
    return judge(from: at, margin)
  }

  /// Lets two change places.
  private func exchange(_ margin: Int64) -> Bool {
    guard length > 1 else { return false }
    let one = random.below(length)
    let other = random.below(length)
    if one == other { return false }
    copySequence()
    candidate[one] = sequence[other]
    candidate[other] = sequence[one]
    let low = min(one, other)
    return decode(from: low, through: max(one, other)) && judge(from: low, margin)
  }

  /// Sorts the sequence by start, so that what is near in it is near in time. Kept if it is no worse.
  private func resort() {
    copySequence()
    var at = 1
    while at < length {
      let index = candidate[at]
      var hole = at
      while hole > 0 && starts[candidate[hole - 1]] > starts[index] {
        candidate[hole] = candidate[hole - 1]
        hole -= 1
      }
      candidate[hole] = index
      at += 1
    }
    _ = decode(from: 0)
    _ = judge(from: 0, 0)
  }

  /// From the best plan found, lets each initiative start up to three quarters later where that leaves the others
  /// better off, which placing at the earliest quarter never finds; until nothing improves, at most eight rounds.
  func polish() {
    begin(bestStarts)
    for _ in 0..<8 {
      let before = worth
      var at = 0
      while at < length {
        let index = sequence[at]
        for later in 0...3 where position[index] == at { delay(index, by: later) }
        at += 1
      }
      if worth == before { return }
    }
  }

  private func delay(_ index: Int, by quarters: Int) {
    let old = schedule.notBefore[index]
    let new = quarters == 0 ? 0 : starts[index] + quarters
    if new == old { return }
    copySequence()
    schedule.notBefore[index] = new
    let at = position[index]
    _ = decode(from: at, filling: true)
    if !judge(from: at, -1) { schedule.notBefore[index] = old }
  }

  /// Takes the candidate just decoded if it misses fewer wishes, or no more and is not worse by more than `margin`.
  private func judge(from: Int, _ margin: Int64) -> Bool {
    let value = schedule.value()
    if broken == 0 && value < worth - margin {
      refuse(from: from)
      return false
    }
    let missing = tables.anyRequired ? schedule.broken() : 0
    if missing > broken || (missing == broken && value < worth - margin) {
      refuse(from: from)
      return false
    }
    take(value, missing, from: from)
    return true
  }

  /// What starting in a quarter would add if the steps below were reached and nothing had to give way.
  private func gain(_ index: Int, _ quarter: Int) -> Int64 {
    let layout = tables.layout
    let never = tables.horizon + 1
    let reached = min(quarter + layout.delay[index], never)
    var gain: Int64 = 0
    for at in layout.coverOf[index]..<layout.coverOf[index + 1] {
      let step = layout.covers[at]
      if effects[step] > reached {
        gain += layout.worth[step * (never + 1) + reached] - layout.worth[step * (never + 1) + effects[step]]
      }
    }
    return gain
  }

  /// The worth of the steps that it is the earliest to make effective.
  private func loss(_ index: Int) -> Int64 {
    let layout = tables.layout
    let never = tables.horizon + 1
    let reached = min(starts[index] + layout.delay[index], never)
    var loss: Int64 = 0
    for at in layout.coverOf[index]..<layout.coverOf[index + 1] where effects[layout.covers[at]] == reached {
      loss += layout.worth[layout.covers[at] * (never + 1) + reached]
    }
    return loss
  }

  private func copySequence() {
    sequence.copy(0, to: candidate, 0, length)
    candidateLength = length
  }
}
