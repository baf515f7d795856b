/// Annealing over the order in which initiatives are placed.
///
/// The state is the sequence of what is chosen, in the order the decoder places it, and for some a quarter before which
/// they are not to start. A move changes the sequence from some position on; only from the checkpoint before that
/// position is it decoded again. What does not fit any more falls out, what is missing is pulled in, and what fits
/// besides is added.
final class PlannerSearch {
  let tables: PlannerTables
  let schedule: PlannerSchedule
  private var random: PlannerRandom
  private let acceptance = AcceptanceTable()

  /// The current sequence, without the fixed ones, and where each stands in it (−1: not chosen).
  private let sequence: Row<Int>
  private var length = 0
  private let position: Row<Int>
  private let starts: Row<Int>
  private(set) var worth: Int64 = 0
  private(set) var broken = 0
  private let candidate: Row<Int>
  private var candidateLength = 0
  /// What is not chosen but could be.
  private let pool: Row<Int>
  private var poolCount = 0

  private static let spacing = 4
  private let fixedCount: Int
  private let savedFree: Row<UInt64>
  private let savedLeft: Row<Int64>
  private let savedEffect: Row<Int>
  private let savedGroups: Row<Bool>

  private let bestStarts: Row<Int>
  private(set) var bestWorth: Int64 = 0
  private(set) var bestBroken = 0
  var decodings = 0

  init(_ schedule: PlannerSchedule, seed: UInt64) {
    self.schedule = schedule
    tables = schedule.tables
    random = PlannerRandom(seed: seed)
    let count = schedule.tables.count
    sequence = Row(count, 0)
    position = Row(count, -1)
    starts = Row(count, -1)
    candidate = Row(2 * count + 8, 0)
    pool = Row(count, 0)
    bestStarts = Row(count, -1)
    let checkpoints = count / Self.spacing + 2
    savedFree = Row(checkpoints * schedule.free.count, 0)
    savedLeft = Row(checkpoints * schedule.left.count, 0)
    savedEffect = Row(checkpoints * schedule.effect.count, 0)
    savedGroups = Row(checkpoints * schedule.groupTaken.count, false)
    schedule.reset()
    fixedCount = schedule.placedCount
    save(0)
  }

  /// Starts from the given starts, placed in order of their quarters.
  func begin(_ given: borrowing Row<Int>) {
    length = 0
    var order: [Int] = []
    for index in 0..<tables.count where given[index] >= 0 && !tables.fixed[index] { order.append(index) }
    order.sort { given[$0] != given[$1] ? given[$0] < given[$1] : $0 < $1 }
    schedule.reset()
    for index in order where schedule.start[index] < 0 { _ = schedule.place(index) }
    worth = schedule.value()
    broken = schedule.broken()
    adopt(from: 0)
    keepBest()
  }

  private func keepBest() {
    bestWorth = worth
    bestBroken = broken
    starts.copy(0, to: bestStarts, 0, tables.count)
  }

  func best() -> [Int] {
    var result: [Int] = []
    for index in 0..<tables.count { result.append(bestStarts[index]) }
    return result
  }

  // MARK: Checkpoints

  private func save(_ checkpoint: Int) {
    let s = schedule
    s.free.copy(0, to: savedFree, checkpoint * s.free.count, s.free.count)
    s.left.copy(0, to: savedLeft, checkpoint * s.left.count, s.left.count)
    s.effect.copy(0, to: savedEffect, checkpoint * s.effect.count, s.effect.count)
    s.groupTaken.copy(0, to: savedGroups, checkpoint * s.groupTaken.count, s.groupTaken.count)
  }

  private func restore(_ checkpoint: Int) {
    let s = schedule
    savedFree.copy(checkpoint * s.free.count, to: s.free, 0, s.free.count)
    savedLeft.copy(checkpoint * s.left.count, to: s.left, 0, s.left.count)
    savedEffect.copy(checkpoint * s.effect.count, to: s.effect, 0, s.effect.count)
    savedGroups.copy(checkpoint * s.groupTaken.count, to: s.groupTaken, 0, s.groupTaken.count)
    s.placedCount = fixedCount + checkpoint * Self.spacing
  }

  /// Decodes the candidate from the checkpoint before `from`; what stands before is as in the current sequence.
  private func decode(from: Int, fill: Bool) {
    let s = schedule
    let checkpoint = from / Self.spacing
    let first = checkpoint * Self.spacing
    var at = first
    while at < length {
      s.start[sequence[at]] = -1
      at += 1
    }
    restore(checkpoint)
    at = first
    while at < candidateLength {
      let index = candidate[at]
      if s.start[index] < 0 && !s.banned[index] { _ = s.place(index) }
      at += 1
    }
    if fill && poolCount > 0 {
      var slot = random.below(poolCount)
      for _ in 0..<poolCount {
        let index = pool[slot]
        if s.start[index] < 0 && !s.banned[index] && s.useful(index) && s.groupsFree(index) { _ = s.place(index) }
        slot += 1
        if slot == poolCount { slot = 0 }
      }
    }
    decodings += 1
  }

  /// Puts the schedule back to the current sequence after a candidate was refused.
  private func refuse(from: Int) {
    let s = schedule
    let first = from / Self.spacing * Self.spacing
    var at = fixedCount + first
    while at < s.placedCount {
      s.start[s.placed[at]] = -1
      at += 1
    }
    at = first
    while at < length {
      let index = sequence[at]
      s.start[index] = starts[index]
      s.placed[fixedCount + at] = index
      at += 1
    }
  }

  /// Makes what the schedule holds the current sequence, and its checkpoints from `from` on.
  private func adopt(from: Int) {
    let s = schedule
    let checkpoint = from / Self.spacing
    let first = checkpoint * Self.spacing
    for index in 0..<tables.count { starts[index] = s.start[index] }
    let newLength = s.placedCount - fixedCount
    restore(checkpoint)
    var at = first
    while at < newLength {
      let index = s.placed[fixedCount + at]
      sequence[at] = index
      s.put(index, starts[index])
      at += 1
      if at % Self.spacing == 0 { save(at / Self.spacing) }
    }
    length = newLength
    for index in 0..<tables.count { position[index] = -1 }
    for at in 0..<length { position[sequence[at]] = at }
    poolCount = 0
    for index in 0..<tables.count
    where tables.possible[index] && !tables.fixed[index] && starts[index] < 0 {
      pool[poolCount] = index
      poolCount += 1
    }
  }

  // MARK: Moves

  private enum Move { case insertion, promotion, removal, replacement, exchange, block, delay }

  /// Anneals over `steps` candidates.
  func anneal(steps: Int) {
    if length == 0 && poolCount == 0 { return }
    let perItem = max(worth, 1) / Int64(max(length, 1))
    var temperature = perItem / 5
    var stage = 0
    var accepted = 0
    for step in 0..<steps {
      if step * 64 / steps != stage {
        stage = step * 64 / steps
        temperature = temperature * 62_540 >> 16
      }
      let bits = random.next()
      let margin = temperature * acceptance[Int(truncatingIfNeeded: bits & 255)] >> 16
      let kind = Int(truncatingIfNeeded: (bits >> 8) % 12)
      if attemptMove(kind, margin) {
        accepted += 1
        if accepted % 50 == 0 { resort() }
      }
    }
  }

  private func resort() {
    // Same schedule, in order of start.
    let s = schedule
    candidateLength = length
    for at in 0..<length { candidate[at] = sequence[at] }
    // Insertion sort: nearly in order.
    for at in 1..<max(length, 1) {
      let index = candidate[at]
      var hole = at
      while hole > 0 && starts[candidate[hole - 1]] > starts[index] {
        candidate[hole] = candidate[hole - 1]
        hole -= 1
      }
      candidate[hole] = index
    }
    decode(from: 0, fill: false)
    let value = s.value()
    let missing = tables.anyRequired ? s.broken() : 0
    if missing < broken || (missing == broken && value >= worth) { take(value, missing, 0) } else { refuse(from: 0) }
  }

  private func take(_ value: Int64, _ missing: Int, _ from: Int) {
    worth = value
    broken = missing
    adopt(from: from)
    if broken < bestBroken || (broken == bestBroken && worth > bestWorth) { keepBest() }
  }

  private func judge(_ from: Int, _ margin: Int64) -> Bool {
    let s = schedule
    let value = s.value()
    if value < worth - margin && broken == 0 {
      refuse(from: from)
      return false
    }
    let missing = tables.anyRequired ? s.broken() : 0
    if missing > broken || (missing == broken && value < worth - margin) {
      refuse(from: from)
      return false
    }
    take(value, missing, from)
    return true
  }

  private func attemptMove(_ kind: Int, _ margin: Int64) -> Bool {
    let s = schedule
    switch kind {
    case 0..<4:  // insertion
      guard length > 1 else { return false }
      let from = random.below(length)
      let span = 1 + random.below(max(length / 3, 2))
      let to = random.below(2) == 0 ? max(from - span, 0) : min(from + span, length - 1)
      if from == to { return false }
      copySequence()
      let index = candidate[from]
      if to < from {
        var at = from
        while at > to {
          candidate[at] = candidate[at - 1]
          at -= 1
        }
      } else {
        var at = from
        while at < to {
          candidate[at] = candidate[at + 1]
          at += 1
        }
      }
      candidate[to] = index
      decode(from: min(from, to), fill: false)
      return judge(min(from, to), margin)
    case 4..<8:  // promotion
      guard poolCount > 0 else { return false }
      let index = pool[random.below(poolCount)]
      let to = random.below(length + 1)
      var at = length
      for earlier in 0..<to { candidate[earlier] = sequence[earlier] }
      while at > to {
        candidate[at] = sequence[at - 1]
        at -= 1
      }
      candidate[to] = index
      candidateLength = length + 1
      decode(from: to, fill: false)
      return judge(to, margin)
    case 8, 9:  // removal with refilling
      guard length > 0 else { return false }
      let at = random.below(length)
      let index = sequence[at]
      copySequence()
      s.banned[index] = true
      decode(from: at, fill: true)
      s.banned[index] = false
      return judge(at, margin)
    case 10:  // replacement
      guard length > 0, poolCount > 0 else { return false }
      let at = random.below(length)
      let index = sequence[at]
      copySequence()
      candidate[at] = pool[random.below(poolCount)]
      s.banned[index] = true
      decode(from: at, fill: true)
      s.banned[index] = false
      return judge(at, margin)
    default:  // exchange
      guard length > 1 else { return false }
      let one = random.below(length)
      let other = random.below(length)
      if one == other { return false }
      copySequence()
      candidate[one] = sequence[other]
      candidate[other] = sequence[one]
      decode(from: min(one, other), fill: false)
      return judge(min(one, other), margin)
    }
  }

  private func copySequence() {
    sequence.copy(0, to: candidate, 0, length)
    candidateLength = length
  }
}
