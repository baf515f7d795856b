/// The state of a search over the order in which initiatives are placed.
///
/// The current plan is a sequence: what is chosen, in the order the decoder places it, and for some a quarter before
/// which they are not to start. A candidate differs from it from some position on; only from the checkpoint before that
/// position is it decoded. What does not fit any more falls out, what is missing is pulled in, and where room was made,
/// others are tried in it. `PlannerMoves.swift` holds the moves and the annealing.
final class PlannerSearch {
  let tables: PlannerTables
  let schedule: PlannerSchedule
  var random: PlannerRandom
  let acceptance = AcceptanceTable()

  /// The current sequence, without the fixed ones.
  let sequence: Row<Int>
  var length = 0
  /// Where each initiative stands in the sequence, −1 if it does not.
  let position: Row<Int>
  let starts: Row<Int>
  /// The quarter from which each step takes effect in the current plan.
  let effects: Row<Int>
  /// What is not chosen but could be.
  let pool: Row<Int>
  var poolCount = 0
  var worth = Int64.min
  /// The annealing's margin on average.
  var temperature: Int64 = 0
  /// How many wishes the current plan misses.
  var broken = Int.max
  /// The scarcity prices of what the current plan has chosen, added up.
  var spent = 0.0

  /// Starts to keep to, and what each departure from them costs; nothing when the price is zero.
  let anchor: Row<Int>
  var anchorPrice: Int64 = 0

  let candidate: Row<Int>
  var candidateLength = 0

  private static let spacing = 4
  private let fixedCount: Int
  private let savedFree: Row<UInt64>
  private let savedLeft: Row<Int>
  private let savedEffect: Row<Int>
  private let savedGroups: Row<Bool>

  let bestStarts: Row<Int>
  private(set) var bestWorth = Int64.min
  private(set) var bestBroken = Int.max

  /// A search that has nothing but the fixed initiatives yet: see `begin`.
  init(_ tables: PlannerTables, seed: UInt64) {
    self.tables = tables
    schedule = PlannerSchedule(tables)
    random = PlannerRandom(seed: seed)
    let count = tables.count
    sequence = Row(count, 0)
    position = Row(count, -1)
    starts = Row(count, -1)
    effects = Row(tables.layout.steps, 0)
    anchor = Row(count, -1)
    candidate = Row(count + 1, 0)
    pool = Row(count, 0)
    bestStarts = Row(count, -1)
    let checkpoints = count / Self.spacing + 2
    savedFree = Row(checkpoints * schedule.free.count, 0)
    savedLeft = Row(checkpoints * schedule.left.count, 0)
    savedEffect = Row(checkpoints * schedule.effect.count, 0)
    savedGroups = Row(checkpoints * schedule.groupTaken.count, false)
    fixedCount = schedule.placedCount
    for at in 0..<fixedCount { starts[schedule.placed[at]] = schedule.start[schedule.placed[at]] }
    forget()
  }

  /// Begins anew: what was found before no longer counts, as the tables' worths and effects may have changed.
  func forget() {
    schedule.reset()
    save(0)
    length = 0
    bestWorth = .min
    bestBroken = .max
  }

  /// Makes the current plan the one that has the given initiatives in the order of the given starts, as far as they
  /// fit; with what is required first where `urgent` says so, and none earlier than given where `holding` does.
  func begin(_ keys: borrowing Row<Int>, urgent: Bool = false, holding: Bool = false) {
    let order = indices(by: keys) { keys[$0] >= 0 && tables.windows.possible[$0] && !tables.fixed[$0] }
    schedule.reset()
    for index in 0..<tables.count { schedule.notBefore[index] = holding ? keys[index] : 0 }
    if urgent { schedule.placeRequired() }
    for index in order { _ = schedule.place(index) }
    settle()
  }

  /// Makes what the schedule holds the current plan.
  func settle() {
    for index in 0..<tables.count where !tables.fixed[index] {
      starts[index] = -1
      position[index] = -1
    }
    length = 0
    take(score(), schedule.broken(), from: 0)
  }

  /// Adds to the current plan what still adds worth, if anything does.
  func fill() {
    candidateLength = length
    sequence.copy(0, to: candidate, 0, length)
    _ = decode(from: length, filling: true)
    let value = score()
    let missing = schedule.broken()
    if missing < broken || value > worth { take(value, missing, from: length) } else { refuse(from: length) }
  }

  /// The worth of what the schedule holds, less what it costs to depart from the anchor.
  func score() -> Int64 {
    let value = schedule.value()
    if anchorPrice == 0 { return value }
    var changes: Int64 = 0
    for index in 0..<tables.count where schedule.start[index] != anchor[index] { changes += 1 }
    return value - changes * anchorPrice
  }

  private func save(_ checkpoint: Int) {
    let now = schedule
    now.free.copy(0, to: savedFree, checkpoint * now.free.count, now.free.count)
    now.left.copy(0, to: savedLeft, checkpoint * now.left.count, now.left.count)
    now.effect.copy(0, to: savedEffect, checkpoint * now.effect.count, now.effect.count)
    now.groupTaken.copy(0, to: savedGroups, checkpoint * now.groupTaken.count, now.groupTaken.count)
  }

  private func restore(_ checkpoint: Int) {
    let now = schedule
    savedFree.copy(checkpoint * now.free.count, to: now.free, 0, now.free.count)
    savedLeft.copy(checkpoint * now.left.count, to: now.left, 0, now.left.count)
    savedEffect.copy(checkpoint * now.effect.count, to: now.effect, 0, now.effect.count)
    savedGroups.copy(checkpoint * now.groupTaken.count, to: now.groupTaken, 0, now.groupTaken.count)
    now.placedCount = fixedCount + checkpoint * Self.spacing
  }

  /// Decodes the candidate, which is as the current sequence before `from`; then, if `filling`, tries half of what is
  /// not chosen, from a random one on, where it adds worth.
  ///
  /// False, with the current plan back in place, as soon as it is clear that nothing changes: what stands at `from`
  /// through `through` starts as it did, and the rest of the candidate is as in the current sequence. So too where it is
  /// worth less than `least` before it is filled, and the current plan misses no wish.
  @inline(never) func decode(from: Int, through: Int = .max, filling: Bool = false, least: Int64 = .min) -> Bool {
    let now = schedule
    let checkpoint = from / Self.spacing
    var at = checkpoint * Self.spacing
    while at < length {
      now.start[sequence[at]] = -1
      at += 1
    }
    restore(checkpoint)
    at = checkpoint * Self.spacing
    while at < from {
      now.put(sequence[at], starts[sequence[at]])
      at += 1
    }
    if through < candidateLength {
      var same = true
      while at <= through {
        let index = candidate[at]
        _ = now.placeQuickly(index)
        same = same && now.start[index] == starts[index]
        at += 1
      }
      if same {
        refuse(from: from)
        return false
      }
    }
    while at < candidateLength {
      let index = candidate[at]
      if !now.banned[index] { _ = now.placeQuickly(index) }
      at += 1
    }
    if least > .min && broken == 0 && score() < least {
      refuse(from: from)
      return false
    }
    if filling && poolCount > 0 {
      var slot = random.below(poolCount)
      for _ in 0..<(poolCount / 2 + 1) {
        let index = pool[slot]
        if now.start[index] < 0 && now.useful(index, tables.windows.earliest[index]) {
          _ = now.placeQuickly(index, onlyIfUseful: true)
        }
        slot += 1
        if slot == poolCount { slot = 0 }
      }
    }
    return true
  }

  /// Puts the schedule back to the current plan after a candidate was refused.
  func refuse(from: Int) {
    let now = schedule
    let first = from / Self.spacing * Self.spacing
    var at = fixedCount + first
    while at < now.placedCount {
      now.start[now.placed[at]] = -1
      at += 1
    }
    at = first
    while at < length {
      let index = sequence[at]
      now.start[index] = starts[index]
      now.placed[fixedCount + at] = index
      at += 1
    }
  }

  /// Makes what the schedule holds, of a known worth, the current plan; it differs from `from` on.
  func take(_ value: Int64, _ missing: Int, from: Int) {
    let now = schedule
    worth = value
    broken = missing
    let checkpoint = from / Self.spacing
    let first = checkpoint * Self.spacing
    var at = first
    while at < length {
      let index = sequence[at]
      starts[index] = -1
      position[index] = -1
      if now.start[index] < 0 { now.notBefore[index] = 0 }
      at += 1
    }
    length = now.placedCount - fixedCount
    restore(checkpoint)
    at = first
    while at < length {
      let index = now.placed[fixedCount + at]
      sequence[at] = index
      position[index] = at
      starts[index] = now.start[index]
      now.put(index, starts[index])
      at += 1
      if at % Self.spacing == 0 { save(at / Self.spacing) }
    }
    now.effect.copy(0, to: effects, 0, effects.count)
    spent = 0
    for at in 0..<length { spent += tables.price[sequence[at]] }
    poolCount = 0
    for index in 0..<tables.count where starts[index] < 0 && tables.windows.possible[index] && !tables.fixed[index] {
      pool[poolCount] = index
      poolCount += 1
    }
    if broken < bestBroken || (broken == bestBroken && worth > bestWorth) {
      bestWorth = worth
      bestBroken = broken
      starts.copy(0, to: bestStarts, 0, tables.count)
    }
  }
}
