/// A problem laid out for speed: flat rows by offset, windows tightened, resources of a quarter packed into words.
///
/// The limits of a quarter (each role, change, number running) are fields of 64-bit words, each field one bit wider
/// than its largest capacity. The spare bit is set in what is free and clear in what is asked, so that one subtraction
/// per word checks all fields at once: a field that does not suffice borrows its spare bit away. Fields never exceed
/// 2⁴⁰; larger capacities count as that.
final class PlannerTables {
  /// What the decoder reads of an initiative, side by side.
  struct Item: BitwiseCopyable {
    var earliest: Int32 = 0
    var latest: Int32 = 0
    var duration: Int32 = 0
    var delay: Int32 = 0
    var clause: Int32 = 0
    var lastClause: Int32 = 0
    var demand: Int32 = 0
    var cost: Int32 = 0
    var cover: Int32 = 0
    var lastCover: Int32 = 0
    var group: Int32 = 0
    var lastGroup: Int32 = 0
  }

  static let most = 1 << 30

  let count: Int
  let horizon: Int
  /// Whether each initiative may ever be placed, given windows, statuses and prerequisites.
  let possible: Row<Bool>
  let duration: Row<Int>
  /// Quarters from the start to the effect.
  let delay: Row<Int>
  let earliest: Row<Int>
  let latest: Row<Int>
  /// Running or pinned: in place before any decoding.
  let fixed: Row<Bool>
  let running: Row<Bool>
  /// Mandatory, or needed by a mandatory or pinned one that has no other way.
  let required: Row<Bool>
  /// Whether anything is required or fixed, so that a schedule can miss something.
  let anyRequired: Bool

  let clauseOf: Row<Int>
  let memberOf: Row<Int>
  let members: Row<Int>
  let groupOf: Row<Int>
  let groups: Row<Int>
  let groupCount: Int
  let items: Row<Item>

  /// Words per quarter.
  let words: Int
  let guards: Row<UInt64>
  let free: Row<UInt64>
  let demandOf: Row<Int>
  let demand: Row<UInt64>
  let years: Int
  let budget: Row<Int64>
  /// Costs by year for initiative i started at s: the range at `costOf[i · (horizon + 1) + s]`.
  let costOf: Row<Int>
  let costYear: Row<Int>
  let costAmount: Row<Int64>

  let questions: Int
  let stepOf: Row<Int>
  let steps: Int
  /// Worth of a step reached at t, at `worth[step · (horizon + 2) + t]`; zero at horizon + 1, which means never.
  let worth: Row<Int64>
  let coverOf: Row<Int>
  let covers: Row<Int>
  /// Each year's and each packed resource's scarcity price of an initiative, for the greedies: squared demand over
  /// capacity, in fractions of one.
  let price: Row<Double>

  init(_ problem: PlanningProblem, _ statuses: [PlanningProblem.Status]) {
    let draft = PlannerDraft(problem, statuses)
    count = draft.count
    horizon = draft.horizon
    possible = Row(draft.possible, filler: false)
    duration = Row(draft.duration, filler: 0)
    delay = Row(draft.delay, filler: 0)
    earliest = Row(draft.earliest, filler: 0)
    latest = Row(draft.latest, filler: 0)
    for index in 0..<draft.count where !draft.possible[index] { latest[index] = -1 }
    fixed = Row(draft.fixed, filler: false)
    running = Row(draft.running, filler: false)
    required = Row(draft.required, filler: false)
    anyRequired = draft.required.contains(true) || draft.fixed.contains(true)

    var offsets = [0]
    var memberOffsets = [0]
    var flat: [Int] = []
    for clauses in draft.clauses {
      for clause in clauses {
        flat += clause
        memberOffsets.append(flat.count)
      }
      offsets.append(memberOffsets.count - 1)
    }
    clauseOf = Row(offsets, filler: 0)
    memberOf = Row(memberOffsets, filler: 0)
    members = Row(flat, filler: 0)

    offsets = [0]
    flat = []
    for index in 0..<draft.count {
      for (number, group) in problem.exclusive.enumerated() where group.contains(index) { flat.append(number) }
      offsets.append(flat.count)
    }
    groupOf = Row(offsets, filler: 0)
    groups = Row(flat, filler: 0)
    groupCount = problem.exclusive.count

    let packing = PlannerPacking(problem, horizon: draft.horizon)
    words = packing.words
    guards = Row(packing.guards, filler: 0)
    free = Row(packing.free, filler: 0)
    demandOf = Row(packing.demandOf, filler: 0)
    demand = Row(packing.demand, filler: 0)

    years = problem.budget.count
    budget = Row(problem.budget.map { Int64(min(max($0, 0), Self.most)) }, filler: 0)
    let costs = PlannerCosts(problem, draft)
    costOf = Row(costs.offsets, filler: 0)
    costYear = Row(costs.years, filler: 0)
    costAmount = Row(costs.amounts, filler: 0)

    let value = PlannerWorth(problem, horizon: draft.horizon)
    questions = problem.questions.count
    stepOf = Row(value.stepOf, filler: 0)
    steps = value.steps
    worth = Row(value.worth, filler: 0)
    coverOf = Row(value.coverOf, filler: 0)
    covers = Row(value.covers, filler: 0)
    price = Row(scarcityPrices(problem, draft), filler: 0)

    items = Row(count, Item())
    for index in 0..<count {
      var item = Item()
      item.earliest = Int32(draft.possible[index] ? draft.earliest[index] : 0)
      item.latest = Int32(latest[index])
      item.duration = Int32(draft.duration[index])
      item.delay = Int32(draft.delay[index])
      item.clause = Int32(clauseOf[index])
      item.lastClause = Int32(clauseOf[index + 1])
      item.demand = Int32(demandOf[index])
      item.cost = Int32(index * (horizon + 1))
      item.cover = Int32(coverOf[index])
      item.lastCover = Int32(coverOf[index + 1])
      item.group = Int32(groupOf[index])
      item.lastGroup = Int32(groupOf[index + 1])
      items[index] = item
    }
  }
}

/// Costs per initiative, start and budget year, added up where quarters share a year.
private struct PlannerCosts {
  var offsets = [0]
  var years: [Int] = []
  var amounts: [Int64] = []

  init(_ problem: PlanningProblem, _ draft: PlannerDraft) {
    for index in 0..<draft.count {
      let initiative = problem.initiatives[index]
      for start in 0...draft.horizon {
        let first = years.count
        if draft.possible[index] && start >= draft.earliest[index] && start <= draft.latest[index] {
          for quarter in 0..<draft.duration[index] {
            let cost = Int64(min(amount(initiative.cost, quarter), PlannerTables.most + 1))
            if cost == 0 { continue }
            let year = start + quarter < problem.budgetYear.count ? problem.budgetYear[start + quarter] : -1
            var slot = first
            while slot < years.count && years[slot] != year { slot += 1 }
            if slot == years.count {
              years.append(year)
              amounts.append(0)
            }
            amounts[slot] += cost
          }
        }
        offsets.append(years.count)
      }
    }
    // Cost in a year that does not exist exceeds any budget.
    for slot in years.indices where years[slot] < 0 || years[slot] >= problem.budget.count { years[slot] = -1 }
  }
}

/// Questions as runs of steps above the current level, and which steps an initiative covers.
private struct PlannerWorth {
  var stepOf = [0]
  var steps = 0
  var worth: [Int64] = []
  var coverOf = [0]
  var covers: [Int] = []

  init(_ problem: PlanningProblem, horizon: Int) {
    let limit = worthLimit(problem)
    var first: [Int] = []
    for question in problem.questions {
      let low = max(question.current, 0)
      var high = question.stepValue.count
      while high > low && question.stepValue[high - 1] == 0 { high -= 1 }
      first.append(low)
      var step = low
      while step < high {
        for quarter in 0...horizon {
          worth.append(stepWorth(question.stepValue[step], problem.worthFactor(quarter), limit))
        }
        worth.append(0)
        steps += 1
        step += 1
      }
      stepOf.append(steps)
    }
    for initiative in problem.initiatives {
      for lift in initiative.lifts where lift.question >= 0 && lift.question < first.count {
        let low = first[lift.question]
        let high = low + stepOf[lift.question + 1] - stepOf[lift.question]
        var step = max(lift.from, low)
        while step < min(lift.to, high) {
          covers.append(stepOf[lift.question] + step - low)
          step += 1
        }
      }
      coverOf.append(covers.count)
    }
  }
}
