/// Annealing: small changes of the sequence, taken when they are better, or worse by less than a random margin that
/// shrinks in the course of the search.
extension PlannerSearch {
  /// How far an annealing looks around.
  enum Heat {
    /// For a plan that may be anywhere: the margin falls from 0.25 of the worth per chosen initiative to 0.03.
    case searching
    /// To improve on a good plan: from 0.14 to 0.03.
    case improving
    /// To mend a plan where it stands: 0.03 throughout.
    case mending
  }

  /// Tries `steps` candidates, the margin falling in 64 stages by an even ratio.
  func anneal(steps: Int, _ heat: Heat) {
    let share = max(worth, 0) / Int64(max(length, 1)) + 1
    temperature = heat == .searching ? share / 4 : heat == .improving ? share / 7 : share / 33
    let shrink: Int64 = heat == .searching ? 31 : heat == .improving ? 41 : 1 << 40
    var stage = -1
    var accepted = 0
    for step in 0..<steps {
      let now = Int(Int64(step) * 64 / Int64(steps))
      if now != stage {
        if stage >= 0 { temperature -= temperature / shrink }
        stage = now
        // What led away from the best plan since is given up, first while there is still warmth to go elsewhere.
        if heat == .searching && (now == 44 || now == 56) { begin(bestStarts) }
        for index in 0..<tables.count { schedule.rank[index] = random.below(1024) }
      }
      let bits = random.next()
      let chance = acceptance[Int(truncatingIfNeeded: bits & 255)]
      let margin = temperature < 1 << 40 ? (temperature * chance) >> 16 : (temperature >> 16) * chance
      if move(Int(truncatingIfNeeded: (bits >> 8) % 18), margin) {
        accepted += 1
        if accepted % 50 == 0 { resort() }
      }
    }
  }

  /// One candidate of a kind, in the proportions 5 : 6 : 2 : 3 : 2; whether it was taken.
  private func move(_ kind: Int, _ margin: Int64) -> Bool {
    switch kind {
    case 0..<5: shift(margin)
    case 5..<11: promote(margin)
    case 11, 12: remove(replacing: false, margin)
    case 13..<16: remove(replacing: true, margin)
    case 16 where anchorPrice > 0 && length > 0: release(margin)
    default: exchange(margin)
    }
  }

  /// Moves one to another place in the sequence.
  private func shift(_ margin: Int64) -> Bool {
    guard length > 1 else { return false }
    let from = random.below(length)
    let span = 1 + random.below(length)
    let to = random.below(2) == 0 ? max(from - span, 0) : min(from + span, length - 1)
    if from == to { return false }
    copySequence()
    var at = from
    while at > to {
      candidate[at] = sequence[at - 1]
      at -= 1
    }
    while at < to {
      candidate[at] = sequence[at + 1]
      at += 1
    }
    candidate[to] = sequence[from]
    let low = min(from, to)
    // Of one moved ahead it is enough to know that it starts no earlier: nothing else then changes either.
    return decode(from: low, through: to) && judge(from: low, margin)
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
    // What lacks more than this before the room is filled is hardly ever good enough after.
    let promising = decode(from: at, filling: true, least: worth - margin - 9 * temperature)
    schedule.banned[index] = false
    return promising && judge(from: at, margin)
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

  /// Lets one that was held to its place in the plan before go, or holds it there again.
  private func release(_ margin: Int64) -> Bool {
    let index = sequence[random.below(length)]
    return hold(index, until: schedule.notBefore[index] > 0 ? 0 : max(anchor[index], 0), margin)
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
        for later in 0...3 where position[index] == at {
          _ = hold(index, until: later == 0 ? 0 : starts[index] + later, -1)
        }
        at += 1
      }
      if worth == before { return }
    }
  }

  /// Lets one start no earlier than in a quarter.
  private func hold(_ index: Int, until quarter: Int, _ margin: Int64) -> Bool {
    let old = schedule.notBefore[index]
    if quarter == old { return false }
    copySequence()
    schedule.notBefore[index] = quarter
    let at = position[index]
    _ = decode(from: at, filling: true)
    if judge(from: at, margin) { return true }
    schedule.notBefore[index] = old
    return false
  }

  /// Takes the candidate just decoded if it misses fewer wishes, or no more and is not worse by more than `margin`.
  private func judge(from: Int, _ margin: Int64) -> Bool {
    let value = score()
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
