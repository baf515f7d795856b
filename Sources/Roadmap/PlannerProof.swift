#if !hasFeature(Embedded)
  /// Shows that no plan is worth more than the best found, or finds a better one: branch and bound over the quarters that
  /// are left to each initiative.
  ///
  /// The bound is Lagrangian (Fisher 1981): every rule that ties initiatives together (limits per quarter, budgets per year,
  /// prerequisites, exclusive groups, one claim to each step, steps of a question in order) is given a price per unit, and
  /// then each initiative chooses its best start, or none, by itself. For any prices the sum is at least the worth of every
  /// plan; prices are improved by subgradient steps of Polyak's length. A start with which the sum would not exceed the
  /// best plan is struck out; what is struck out moves windows and empties others. Where a sum is left over, the cases of
  /// the least settled initiative are told apart and looked at one after the other.
  ///
  /// Bounded by the number of cases, never by time. Only + − × ÷ on doubles; their error is far below one unit of worth for
  /// the problems it takes on.
  final class PlannerProof {
    private let tables: PlannerTables
    private let layout: PlanningLayout
    private let count: Int
    private let horizon: Int
    /// The starts left to each initiative, bit t for quarter t and bit `horizon` for not at all.
    private let domain: Row<UInt64>
    private var none: UInt64 { 1 << UInt64(horizon) }

    /// Prices, one per rule, in the order: limits, budgets, steps, groups, step order, prerequisites.
    private let price: Row<Double>
    /// What the free choice leaves of each rule's right side.
    private let slack: Row<Double>
    private let available: Row<Double>
    private let budgetAt: Int
    private let stepAt: Int
    private let groupAt: Int
    private let orderAt: Int
    private let clauseAt: Int

    /// What an initiative takes of the limits: entries (limit · horizon + quarter of work, amount).
    private let takesOf: Row<Int>
    private let takesAt: Row<Int>
    private let takes: Row<Double>
    private let budgetScale: Row<Double>
    /// The clauses that an initiative is a member of.
    private let servesOf: Row<Int>
    private let serves: Row<Int>
    /// Whether a step has one below it that has to be reached first.
    private let hasLower: Row<Bool>

    private let claim: Row<Double>
    private let claimAt: Row<Int>
    private let tail: Row<Double>
    private let profit: Row<Double>
    private let choice: Row<Int>
    private let share: Row<Double>
    private let usage: Row<UInt64>

    private(set) var best: Int64
    let bestStarts: Row<Int>
    /// A worth that no plan exceeds.
    private(set) var bound: Double = .infinity
    private var casesLeft: Int
    private var wasStopped = false

    /// Starts from a plan of known worth; looks at no more than `cases` cases.
    init(_ tables: PlannerTables, _ starts: borrowing Row<Int>, worth: Int64, cases: Int) {
      self.tables = tables
      let layout = tables.layout
      self.layout = layout
      count = tables.count
      horizon = tables.horizon
      best = worth
      casesLeft = cases
      bestStarts = Row(count, -1)
      starts.copy(0, to: bestStarts, 0, count)
      domain = Row(count, 0)
      let limits = layout.resources * horizon
      budgetAt = limits
      stepAt = budgetAt + layout.budget.count
      groupAt = stepAt + layout.steps
      orderAt = groupAt + layout.groups
      clauseAt = orderAt + layout.steps * (horizon + 1)
      let clauses = tables.memberOf.count - 1
      let rules = clauseAt + clauses * (horizon + 1)
      price = Row(rules, 0)
      slack = Row(rules, 0)
      available = Row(rules, 0)
      claim = Row(layout.steps * (horizon + 1), 0)
      claimAt = Row(layout.steps * (horizon + 1), -1)
      tail = Row(max(layout.steps, clauses) * (horizon + 2), 0)
      profit = Row(count * (horizon + 1), 0)
      choice = Row(count, 0)
      share = Row(count * (horizon + 1), 0)
      usage = Row(tables.free.count, 0)

      hasLower = Row(layout.steps, false)
      for question in 0..<layout.questions {
        for step in layout.stepOf[question]..<layout.stepOf[question + 1] where step > layout.stepOf[question] {
          hasLower[step] = true
        }
      }
      // Each rule in parts of its largest right side, so that prices are amounts of worth.
      let scale = Row(layout.resources, 0.0)
      for resource in 0..<layout.resources {
        var most = 0
        for quarter in 0..<horizon { most = max(most, layout.capacity[resource * horizon + quarter]) }
        scale[resource] = most > 0 ? 1 / Double(most) : 0
        for quarter in 0..<horizon {
          let at = resource * horizon + quarter
          available[at] = Double(layout.capacity[at]) * scale[resource]
        }
      }
      budgetScale = Row(layout.budget.count, 0.0)
      for year in 0..<layout.budget.count where layout.budget[year] > 0 {
        budgetScale[year] = 1 / Double(layout.budget[year])
        available[budgetAt + year] = 1
      }
      for at in stepAt..<orderAt { available[at] = 1 }

      var starts = IntList()
      var places = IntList()
      var amounts = IntList()
      for index in 0..<count {
        starts.add(places.count)
        if Int(tables.items[index].latest) < 0 { continue }
        for resource in 0..<layout.resources {
          for quarter in 0..<layout.shown[index] {
            let amount = layout.demand[layout.demandOf[index] + resource * layout.shown[index] + quarter]
            if amount > 0 {
              places.add(resource * horizon + quarter)
              amounts.add(amount)
            }
          }
        }
      }
      starts.add(places.count)
      takesOf = Row(starts)
      takesAt = Row(places)
      takes = Row(amounts.count, 0)
      for at in 0..<amounts.count { takes[at] = Double(amounts[at]) * scale[places[at] / max(horizon, 1)] }

      var servesStarts = IntList()
      var servesList = IntList()
      for index in 0..<count {
        servesStarts.add(servesList.count)
        for clause in 0..<clauses {
          for at in tables.memberOf[clause]..<tables.memberOf[clause + 1] where tables.members[at] == index {
            servesList.add(clause)
            break
          }
        }
      }
      servesStarts.add(servesList.count)
      servesOf = Row(servesStarts)
      serves = Row(servesList)
    }

    /// Whether the numbers and the horizon are such that the proof can be trusted and fits its words.
    static func isFit(_ tables: PlannerTables, worth: Int64) -> Bool {
      tables.horizon > 0 && tables.horizon < 63 && worth > 0 && worth < 1 << 40
    }

    /// Looks at all cases, or as many as it may. Whether `best` is shown to be the best.
    func run() -> Bool {
      for index in 0..<count {
        let item = tables.items[index]
        var starts: UInt64 = 0
        if item.latest >= item.earliest {
          for quarter in Int(item.earliest)...Int(item.latest) { starts |= 1 << UInt64(quarter) }
        }
        let isRequired = tables.windows.possible[index] && (tables.fixed[index] || tables.windows.required[index])
        domain[index] = isRequired ? starts : starts | none
      }
      explore(depth: 0)
      if !wasStopped { bound = Double(best) }
      return !wasStopped
    }

    private func explore(depth: Int) {
      if casesLeft <= 0 {
        wasStopped = true
        return
      }
      casesLeft -= 1
      guard propagate() else { return }
      var factor = depth == 0 ? 1.2 : 0.8
      var least = Double.infinity
      var stale = 0
      for _ in 0..<(depth == 0 ? 600 : 40) {
        let sum = evaluate()
        if depth == 0 { bound = min(bound, sum) }
        if sum < Double(best) + 0.99 { return }
        let isBetter = least == .infinity || sum < least - least.magnitude * 1e-5
        least = min(least, sum)
        if strikeOut(sum) {
          guard propagate() else { return }
          if isSettled() { break }
          continue
        }
        if isBetter {
          stale = 0
        } else {
          stale += 1
          if stale >= (depth == 0 ? 12 : 6) {
            factor *= 0.6
            stale = 0
          }
        }
        adjust(factor * (sum - Double(best)))
      }
      if isSettled() {
        take()
        return
      }
      branch(depth, least)
    }

    /// Fixes prices a little: dearer where too much is asked, cheaper where something is left.
    private func adjust(_ lead: Double) {
      var norm = 0.0
      let slack = slack.lane
      let price = price.lane
      for at in 0..<self.slack.count where slack[at] < 0 || price[at] > 0 { norm += slack[at] * slack[at] }
      if norm == 0 { return }
      let step = lead / norm
      for at in 0..<self.slack.count {
        let new = price[at] - step * slack[at]
        price[at] = new > 0 ? new : 0
      }
    }

    /// The sum of all free choices at the present prices; leaves what they leave of each rule in `slack`.
    private func evaluate() -> Double {
      let never = horizon + 1
      let rules = price.count
      available.copy(0, to: slack, 0, rules)
      var sum = 0.0
      let price = price.lane
      let slack = slack.lane
      for at in 0..<rules where price[at] > 0 { sum += price[at] * available[at] }

      // What a claim to a step is worth from each quarter on.
      for step in 0..<layout.steps {
        tail[step * (never + 1) + never] = 0
        var quarter = horizon
        while quarter >= 0 {
          tail[step * (never + 1) + quarter] =
            tail[step * (never + 1) + quarter + 1] + (hasLower[step] ? price[orderAt + step * never + quarter] : 0)
          quarter -= 1
        }
      }
      for step in 0..<layout.steps {
        let isLower = step + 1 < layout.steps && hasLower[step + 1]
        var most = 0.0
        var at = -1
        var quarter = horizon
        while quarter >= 0 {
          var worth = Double(layout.worth[step * (never + 1) + quarter]) - price[stepAt + step]
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
      let clauses = tables.memberOf.count - 1
      for clause in 0..<clauses {
        tail[clause * (never + 1) + never] = 0
        var quarter = horizon
        while quarter >= 0 {
          tail[clause * (never + 1) + quarter] =
            tail[clause * (never + 1) + quarter + 1] + price[clauseAt + clause * never + quarter]
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
    private func choose(_ index: Int) -> Double {
      let never = horizon + 1
      let starts = domain[index]
      var best = -Double.infinity
      choice[index] = -1
      if starts & none != 0 { best = 0 }
      profit[index * never + horizon] = 0
      if starts & ~none == 0 { return best }
      let item = tables.items[index]
      let price = price.lane
      let takesAt = takesAt.lane
      let takes = takes.lane
      for start in 0..<horizon where starts & (1 << UInt64(start)) != 0 {
        var gain = 0.0
        let reached = start + Int(item.delay)
        if reached <= horizon {
          for at in Int(item.cover)..<Int(item.lastCover) { gain += claim[layout.covers[at] * never + reached] }
        }
        for at in takesOf[index]..<takesOf[index + 1] { gain -= price[takesAt[at] + start] * takes[at] }
        for at in tables.costOf[Int(item.cost) + start]..<tables.costOf[Int(item.cost) + start + 1] {
          let year = tables.costYear[at]
          if year >= 0 { gain -= price[budgetAt + year] * Double(tables.costAmount[at]) * budgetScale[year] }
        }
        for clause in Int(item.clause)..<Int(item.lastClause) { gain -= tail[clause * (never + 1) + start] }
        for at in servesOf[index]..<servesOf[index + 1] {
          gain += tail[serves[at] * (never + 1) + min(start + Int(item.duration), never)]
        }
        for at in Int(item.group)..<Int(item.lastGroup) { gain -= price[groupAt + tables.groups[at]] }
        profit[index * never + start] = gain
        if gain > best {
          best = gain
          choice[index] = start
        }
      }
      return best
    }

    private func use(_ index: Int, _ start: Int, _ slack: Lane<Double>) {
      let never = horizon + 1
      let item = tables.items[index]
      let reached = start + Int(item.delay)
      if reached <= horizon {
        for at in Int(item.cover)..<Int(item.lastCover) {
          let step = layout.covers[at]
          let from = claimAt[step * never + reached]
          if from < 0 { continue }
          slack[stepAt + step] -= 1
          if hasLower[step] { for quarter in from...horizon { slack[orderAt + step * never + quarter] -= 1 } }
          if step + 1 < layout.steps && hasLower[step + 1] {
            for quarter in from...horizon { slack[orderAt + (step + 1) * never + quarter] += 1 }
          }
        }
      }
      for at in takesOf[index]..<takesOf[index + 1] { slack[takesAt[at] + start] -= takes[at] }
      for at in tables.costOf[Int(item.cost) + start]..<tables.costOf[Int(item.cost) + start + 1] {
        let year = tables.costYear[at]
        if year >= 0 { slack[budgetAt + year] -= Double(tables.costAmount[at]) * budgetScale[year] }
      }
      for clause in Int(item.clause)..<Int(item.lastClause) {
        for quarter in start...horizon { slack[clauseAt + clause * never + quarter] -= 1 }
      }
      for at in servesOf[index]..<servesOf[index + 1] {
        var quarter = start + Int(item.duration)
        while quarter <= horizon {
          slack[clauseAt + serves[at] * never + quarter] += 1
          quarter += 1
        }
      }
      for at in Int(item.group)..<Int(item.lastGroup) { slack[groupAt + tables.groups[at]] -= 1 }
    }

    /// Strikes out what cannot be part of a better plan; whether there was any.
    private func strikeOut(_ sum: Double) -> Bool {
      let never = horizon + 1
      let room = sum - Double(best) - 0.99
      var any = false
      for index in 0..<count {
        let starts = domain[index]
        if starts & (starts - 1) == 0 { continue }
        let most = choice[index] < 0 ? 0 : profit[index * never + choice[index]]
        var kept: UInt64 = 0
        for quarter in 0...horizon where starts & (1 << UInt64(quarter)) != 0 {
          if most - profit[index * never + quarter] <= room { kept |= 1 << UInt64(quarter) }
        }
        if kept != starts {
          domain[index] = kept
          any = true
        }
      }
      return any
    }

    /// Follows up what the domains say about each other; false where there is no plan left.
    private func propagate() -> Bool {
      var changed = true
      while changed {
        changed = false
        for index in 0..<count {
          if domain[index] == 0 { return false }
          if domain[index] == none { continue }
          let item = tables.items[index]
          let isChosen = domain[index] & none == 0
          for clause in Int(item.clause)..<Int(item.lastClause) {
            var earliest = horizon
            var only = -1
            var ways = 0
            for at in tables.memberOf[clause]..<tables.memberOf[clause + 1] {
              let member = tables.members[at]
              let starts = domain[member] & ~none
              if starts == 0 || member == only { continue }
              ways += 1
              only = member
              earliest = min(earliest, starts.trailingZeroBitCount + Int(tables.items[member].duration))
            }
            let late = (domain[index] | none) & ~((1 << UInt64(earliest)) - 1) & domain[index]
            if late != domain[index] {
              domain[index] = late
              changed = true
              if late == 0 { return false }
            }
            if isChosen && ways == 1 && domain[index] != 0 {
              let last = 63 - domain[index].leadingZeroBitCount - Int(tables.items[only].duration)
              if last < 0 { return false }
              let early = domain[only] & ~none & ((1 << UInt64(last + 1)) - 1)
              if early != domain[only] {
                domain[only] = early
                changed = true
                if early == 0 { return false }
              }
            }
          }
        }
        if !fillLimits(&changed) { return false }
      }
      return true
    }

    /// Takes the room of what is settled, and strikes out starts that no longer fit beside it.
    private func fillLimits(_ changed: inout Bool) -> Bool {
      tables.free.copy(0, to: usage, 0, usage.count)
      let left = Row(layout.budget.count, 0)
      for year in 0..<left.count { left[year] = min(layout.budget[year], PlannerTables.most) }
      let words = tables.words
      for index in 0..<count where domain[index] & (domain[index] - 1) == 0 && domain[index] != none {
        let start = domain[index].trailingZeroBitCount
        if !fits(index, start, left) { return false }
        let item = tables.items[index]
        for at in 0..<(Int(item.duration) * words) {
          usage[start * words + at] = usage[start * words + at] &- tables.demand[Int(item.demand) + at]
        }
        for at in tables.costOf[Int(item.cost) + start]..<tables.costOf[Int(item.cost) + start + 1] {
          left[tables.costYear[at]] -= tables.costAmount[at]
        }
      }
      for index in 0..<count where domain[index] & (domain[index] - 1) != 0 {
        for start in 0..<horizon where domain[index] & (1 << UInt64(start)) != 0 && !fits(index, start, left) {
          domain[index] &= ~(1 << UInt64(start))
          changed = true
        }
        if domain[index] == 0 { return false }
      }
      return true
    }

    private func fits(_ index: Int, _ start: Int, _ left: borrowing Row<Int>) -> Bool {
      let item = tables.items[index]
      let words = tables.words
      for at in 0..<(Int(item.duration) * words) {
        let room = usage[start * words + at] &- tables.demand[Int(item.demand) + at]
        if ~room & tables.guards[at % words] != 0 { return false }
      }
      for at in tables.costOf[Int(item.cost) + start]..<tables.costOf[Int(item.cost) + start + 1] {
        if tables.costYear[at] < 0 || tables.costAmount[at] > left[tables.costYear[at]] { return false }
      }
      return true
    }

    private func isSettled() -> Bool {
      for index in 0..<count where domain[index] & (domain[index] - 1) != 0 { return false }
      return true
    }

    /// Takes the one plan that is left if it keeps the rules and is worth more.
    private func take() {
      let starts = Row(count, -1)
      for index in 0..<count where domain[index] != none && domain[index] != 0 {
        starts[index] = domain[index].trailingZeroBitCount
      }
      let worth = layout.objective(of: starts)
      if worth <= best { return }
      let schedule = PlannerSchedule(tables)
      for index in indices(by: starts, where: { starts[$0] >= 0 && schedule.start[$0] < 0 }) {
        if !schedule.groupsFree(index) || !schedule.isServed(index, starts[index])
          || !schedule.fits(index, starts[index])
        {
          return
        }
        schedule.put(index, starts[index])
      }
      if schedule.broken() > 0 { return }
      best = worth
      starts.copy(0, to: bestStarts, 0, count)
    }

    /// Tells the cases of one initiative apart, the least settled ones being tried: the one for which the sums fall most,
    /// on both sides, after a few improvements of the prices (strong branching; Applegate, Bixby, Chvátal and Cook 1995).
    private func branch(_ depth: Int, _ sum: Double) {
      let kept = Row(count, UInt64(0))
      let prices = Row(price.count, 0.0)
      let shares = Row(share.count, 0.0)
      domain.copy(0, to: kept, 0, count)
      price.copy(0, to: prices, 0, prices.count)
      share.copy(0, to: shares, 0, shares.count)
      var decisive = -1
      var first: UInt64 = 0
      var most = -1.0
      let tried = Row(count, false)
      for _ in 0..<30 {
        let (index, part) = leastSettled(tried)
        if index < 0 { break }
        tried[index] = true
        var score = 1.0
        for side in [part, kept[index] & ~part] {
          domain[index] = side
          score *= max((sum - trial()) / (sum - Double(best)), 0.01)
          kept.copy(0, to: domain, 0, count)
          prices.copy(0, to: price, 0, prices.count)
          shares.copy(0, to: share, 0, shares.count)
        }
        if score > most {
          most = score
          decisive = index
          first = part
        }
      }
      if decisive < 0 { return }
      let rest = domain[decisive] & ~first
      for part in [first, rest] where part != 0 {
        kept.copy(0, to: domain, 0, count)
        prices.copy(0, to: price, 0, prices.count)
        domain[decisive] = part
        explore(depth: depth + 1)
        if wasStopped { return }
      }
    }

    /// The least of the sums that a few improvements of the prices give.
    private func trial() -> Double {
      guard propagate() else { return Double(best) }
      var least = Double.infinity
      for _ in 0..<3 {
        let sum = evaluate()
        least = min(least, sum)
        if sum < Double(best) + 0.99 { break }
        adjust(0.8 * (sum - Double(best)))
      }
      return max(least, Double(best))
    }

    /// The initiative about which the free choices waver most, of those not tried, and the starts of one of its cases: whether
    /// it is chosen, else whether it is early or late. −1 if all are settled.
    private func leastSettled(_ tried: borrowing Row<Bool>) -> (index: Int, part: UInt64) {
      let never = horizon + 1
      var widest = -1
      var most = -1.0
      var first: UInt64 = 0
      for index in 0..<count where !tried[index] {
        let starts = domain[index]
        if starts & (starts - 1) == 0 { continue }
        let chosen = 1 - share[index * never + horizon]
        var size = 0.0
        for at in takesOf[index]..<takesOf[index + 1] { size += takes[at] }
        if starts & none != 0 {
          let score = 1 + min(chosen, 1 - chosen) + 0.01 * size
          if score > most && min(chosen, 1 - chosen) > 0.02 {
            most = score
            widest = index
            first = chosen > 0.5 ? starts & ~none : none
          }
        }
        var largest = 0.0
        for quarter in 0..<horizon { largest = max(largest, share[index * never + quarter]) }
        let score = max(chosen - largest, 0) + 0.001 * size
        if score > most {
          most = score
          widest = index
          // The earlier half of the mass.
          var mass = 0.0
          first = 0
          for quarter in 0..<horizon where starts & (1 << UInt64(quarter)) != 0 {
            if first != 0 && mass + share[index * never + quarter] > chosen / 2 { break }
            mass += share[index * never + quarter]
            first |= 1 << UInt64(quarter)
          }
          if first == starts { first = starts & (~starts + 1) }
        }
      }
      return (widest, first)
    }
  }
#endif
