/// What the decoder reads, laid out for speed: resources of a quarter packed into words, costs by start, clauses that
/// still ask for something.
///
/// The limits of a quarter are fields of 64-bit words, each field one bit wider than its largest capacity. The spare bit
/// is set in what is free and clear in what is asked, so that one subtraction per word checks all its fields at once: a
/// field that does not suffice borrows its spare bit away. Numbers above 2²⁹ count as that.
final class PlannerTables {
  /// What the decoder reads of an initiative, side by side.
  struct Item: BitwiseCopyable {
    var earliest: Int32 = 0
    /// −1 for what is not possible.
    var latest: Int32 = -1
    var duration: Int32 = 0
    /// Quarters from the start to the effect.
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

  static let most = 1 << 29

  let layout: PlanningLayout
  let windows: PlannerWindows
  let count: Int
  let horizon: Int
  let items: Row<Item>
  /// Running or pinned: in place before any decoding.
  let fixed: Row<Bool>
  /// Whether anything is required or fixed, so that a schedule can miss something.
  let anyRequired: Bool

  /// Clauses without those that something done before has met, their members without what is impossible.
  let clauseOf: Row<Int>
  let memberOf: Row<Int>
  let members: Row<Int>
  /// The exclusive groups of each initiative.
  let groups: Row<Int>

  /// Words per quarter, two at least.
  let words: Int
  /// The spare bits, the same in every word.
  let spare: UInt64
  let free: Row<UInt64>
  let demand: Row<UInt64>
  /// Costs by year of an initiative that starts at s: from `costOf[item.cost + s]` to the next entry.
  let costOf: Row<Int>
  let costYear: Row<Int>
  let costAmount: Row<Int>

  /// The quarter each step is effective from before anything is placed: horizon + 1, which means never, unless a study sets
  /// it otherwise.
  let effect: Row<Int>

  /// Scarcity price of an initiative, for the greedies: its share of each limit times the squared ratio of all demand
  /// to what there is. Only + − × ÷ on doubles, which give the same bits everywhere.
  let price: Row<Double>

  init(_ windows: PlannerWindows) {
    self.windows = windows
    let layout = windows.layout
    self.layout = layout
    count = layout.count
    horizon = layout.horizon
    items = Row(count, Item())
    fixed = Row(count, false)
    price = Row(count, 0)
    effect = Row(layout.steps, horizon + 1)

    var clauses = IntList()
    var memberStarts = IntList()
    var memberList = IntList()
    var groupList = IntList()
    var costStarts = IntList()
    var years = IntList()
    var amounts = IntList()
    memberStarts.add(0)
    var any = false
    for index in 0..<count {
      var item = Item()
      item.clause = Int32(memberStarts.count - 1)
      item.group = Int32(groupList.count)
      item.cost = Int32(costStarts.count)
      item.duration = Int32(layout.length[index])
      item.delay = Int32(layout.delay[index])
      item.cover = Int32(layout.coverOf[index])
      item.lastCover = Int32(layout.coverOf[index + 1])
      clauses.add(memberStarts.count - 1)
      costStarts.add(years.count)
      if windows.possible[index] {
        item.earliest = Int32(windows.earliest[index])
        item.latest = Int32(windows.latest[index])
        fixed[index] = windows.isFixed(index)
        any = any || fixed[index] || windows.required[index]
        if windows.status[index] != PlanningLayout.running {
          for clause in layout.clauseOf[index]..<layout.clauseOf[index + 1] where !windows.isMet(clause) {
            for at in layout.memberOf[clause]..<layout.memberOf[clause + 1]
            where windows.possible[layout.members[at]] {
              memberList.add(layout.members[at])
            }
            memberStarts.add(memberList.count)
          }
        }
        for group in 0..<layout.groups {
          for at in layout.groupOf[group]..<layout.groupOf[group + 1] where layout.groupMembers[at] == index {
            groupList.add(group)
          }
        }
        for start in 0..<horizon {
          if start >= Int(item.earliest) && start <= Int(item.latest) {
            Self.addCosts(layout, index, start, &years, &amounts)
          }
          costStarts.add(years.count)
        }
      }
      item.lastClause = Int32(memberStarts.count - 1)
      item.lastGroup = Int32(groupList.count)
      items[index] = item
    }
    clauses.add(memberStarts.count - 1)
    costStarts.add(years.count)
    anyRequired = any
    clauseOf = Row(clauses)
    memberOf = Row(memberStarts)
    members = Row(memberList)
    groups = Row(groupList)
    costOf = Row(costStarts)
    costYear = Row(years)
    costAmount = Row(amounts)

    // Room in a field for a demand of its largest capacity + 1, which stands for all that can never be met.
    let largest = Row(layout.resources, 0)
    for resource in 0..<layout.resources {
      for quarter in 0..<horizon {
        largest[resource] = max(largest[resource], min(layout.capacity[resource * horizon + quarter], Self.most))
      }
    }
    // Limits are dealt to the words in turn, so that the fields of one place are next to each other; each is as wide as
    // the widest of its place. As few words as that allows.
    let shift = Row(layout.resources, UInt64(0))
    var words = 1
    var spare: UInt64 = 0
    var used = 65
    while used > 64 {
      words += 1
      used = 0
      spare = 0
      var first = 0
      while first < layout.resources {
        let last = min(first + words, layout.resources)
        var width = 0
        for resource in first..<last {
          width = max(width, Int.bitWidth - (largest[resource] + 1).leadingZeroBitCount)
          shift[resource] = UInt64(used)
        }
        used += width + 1
        if used <= 64 { spare |= 1 << UInt64(used - 1) }
        first = last
      }
    }
    self.words = words
    self.spare = spare
    free = Row(words * horizon, spare)
    for quarter in 0..<horizon {
      for resource in 0..<layout.resources {
        let capacity = min(layout.capacity[resource * horizon + quarter], Self.most)
        free[quarter * words + resource % words] |= UInt64(capacity) << shift[resource]
      }
    }
    var size = 0
    for index in 0..<count {
      items[index].demand = Int32(size)
      if windows.possible[index] { size += words * layout.shown[index] }
    }
    demand = Row(size, 0)
    for index in 0..<count where windows.possible[index] {
      for resource in 0..<layout.resources {
        for quarter in 0..<layout.shown[index] {
          let asked = layout.demand[layout.demandOf[index] + resource * layout.shown[index] + quarter]
          demand[Int(items[index].demand) + quarter * words + resource % words] |=
            UInt64(min(asked, largest[resource] + 1)) << shift[resource]
        }
      }
    }
    setPrices()
  }

  /// Costs of an initiative from a start on, added up where quarters share a year.
  private static func addCosts(
    _ layout: PlanningLayout, _ index: Int, _ start: Int, _ years: inout IntList, _ amounts: inout IntList
  ) {
    let first = years.count
    for offset in 0..<layout.shown[index] where start + offset < layout.horizon {
      let cost = min(layout.cost[layout.costOf[index] + offset], most + 1)
      if cost == 0 { continue }
      var slot = first
      while slot < years.count && years[slot] != layout.yearOf[start + offset] { slot += 1 }
      if slot == years.count {
        years.add(layout.yearOf[start + offset])
        amounts.add(0)
      }
      amounts[slot] = min(amounts[slot] + cost, most + 1)
    }
  }

  private func setPrices() {
    let taken = Row(count, 0.0)
    for limit in 0...layout.resources {
      // The last of them is money.
      var capacity = 0.0
      if limit < layout.resources {
        for quarter in 0..<horizon { capacity += Double(layout.capacity[limit * horizon + quarter]) }
      } else {
        for year in 0..<layout.budget.count { capacity += Double(layout.budget[year]) }
      }
      if capacity <= 0 { continue }
      var total = 0.0
      for index in 0..<count where windows.possible[index] {
        taken[index] = 0
        for offset in 0..<layout.shown[index] {
          let at = layout.demandOf[index] + limit * layout.shown[index] + offset
          taken[index] += Double(
            limit < layout.resources ? layout.demand[at] : layout.cost[layout.costOf[index] + offset])
        }
        total += taken[index]
      }
      for index in 0..<count where windows.possible[index] {
        price[index] += taken[index] / capacity * (total / capacity) * (total / capacity)
      }
    }
  }
}
