/// The rules that tie initiatives together, numbered, as the proof prices them: limits per quarter, budgets per year, one
/// claim to each step, exclusive groups, the order of steps, prerequisites, and cuts (`ProofCuts.swift`).
///
/// The order of steps and the prerequisites are one rule per quarter: what is reached (or started) by then is no more than
/// what is reached (finished) below it by then. This is the disaggregated form of Christofides, Alvarez-Valdés and Tamarit
/// (1987), whose relaxation is tighter than one inequality between two quarters.
///
/// What an initiative that starts in a quarter asks for is the **option** `index · (horizon + 1) + quarter`.
final class ProofRules {
  /// The first rule of each kind; limits begin at 0: `resource · horizon + quarter`.
  let budgetAt: Int
  let stepAt: Int
  let groupAt: Int
  /// `orderAt + step · (horizon + 1) + quarter`.
  let orderAt: Int
  /// `clauseAt + clause · (horizon + 1) + quarter`.
  let clauseAt: Int
  let clauses: Int
  let cutAt: Int
  /// How many rules there are; grows with the cuts.
  var count: Int { cutAt + cuts.count }
  /// The right side of each rule: 1 where all is there, as parts of the largest.
  let available: Row<Double>

  /// What options take of limits, budgets, groups and cuts: `takesOf[option] ..< takesOf[option + 1]`, each the rule it takes
  /// from, and how much.
  private(set) var takesOf = Row<Int>(0, 0)
  private(set) var takesAt = Row<Int>(0, 0)
  private(set) var takes = Row<Double>(0, 0)
  /// Limits and budgets are knapsacks of whole numbers: rule k has `room[k]` for what options load on it, `loadOf[k] ..<
  /// loadOf[k + 1]`.
  let room: Row<Int>
  let loadOf: Row<Int>
  let loadOption: Row<Int>
  let loads: Row<Int>
  /// Of all limits, in parts of their largest, what an initiative takes.
  let size: Row<Double>
  /// The clauses that an initiative is a member of.
  let servesOf: Row<Int>
  let serves: Row<Int>
  /// Whether a step has one below it that has to be reached first.
  let hasLower: Row<Bool>
  /// Whether an initiative takes the same in each quarter of its work.
  let isEven: Row<Bool>

  /// Cuts, each with an available 1: the options it holds and how much of it they take.
  private(set) var cuts: [Cut] = []
  private let tables: PlannerTables

  /// A rule that follows from the others for whole initiatives, but not for parts of them.
  struct Cut {
    var options: [Int]
    var shares: [Double]
  }

  static let mostCuts = 200

  init(_ tables: PlannerTables) {
    self.tables = tables
    let layout = tables.layout
    let count = tables.count
    let horizon = tables.horizon
    budgetAt = layout.resources * horizon
    stepAt = budgetAt + layout.budget.count
    groupAt = stepAt + layout.steps
    orderAt = groupAt + layout.groups
    clauseAt = orderAt + layout.steps * (horizon + 1)
    clauses = tables.memberOf.count - 1
    cutAt = clauseAt + clauses * (horizon + 1)
    available = Row(cutAt + Self.mostCuts, 0)
    isEven = Row(count, true)
    for index in 0..<count where tables.items[index].latest >= 0 {
      let first = Int(tables.items[index].demand)
      for at in tables.words..<(max(Int(tables.items[index].duration), 1) * tables.words)
      where tables.demand[first + at] != tables.demand[first + at - tables.words] {
        isEven[index] = false
      }
    }
    hasLower = Row(layout.steps, false)
    for question in 0..<layout.questions {
      for step in layout.stepOf[question]..<layout.stepOf[question + 1] where step > layout.stepOf[question] {
        hasLower[step] = true
      }
    }

    room = Row(stepAt, 0)
    for at in 0..<budgetAt { room[at] = min(layout.capacity[at], PlannerTables.most) }
    for year in 0..<layout.budget.count { room[budgetAt + year] = min(layout.budget[year], PlannerTables.most) }
    var firsts = IntList()
    var options = IntList()
    var amounts = IntList()
    for rule in 0..<stepAt {
      firsts.add(options.count)
      Self.addLoads(of: rule, budgetAt, tables, &options, &amounts)
    }
    firsts.add(options.count)
    loadOf = Row(firsts)
    loadOption = Row(options)
    loads = Row(amounts)
    size = Row(count, 0)

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
    for at in stepAt..<orderAt { available[at] = 1 }
    layOut()
    for index in 0..<count where tables.items[index].latest >= 0 {
      let option = index * (horizon + 1) + Int(tables.items[index].earliest)
      for at in takesOf[option]..<takesOf[option + 1] where takesAt[at] < budgetAt { size[index] += takes[at] }
    }
  }

  /// What each option takes of one limit or budget.
  private static func addLoads(
    of rule: Int, _ budgetAt: Int, _ tables: PlannerTables, _ options: inout IntList, _ amounts: inout IntList
  ) {
    let layout = tables.layout
    let horizon = tables.horizon
    for index in 0..<tables.count where tables.items[index].latest >= 0 {
      let item = tables.items[index]
      for start in Int(item.earliest)...Int(item.latest) {
        var amount = 0
        if rule < budgetAt {
          let age = rule % horizon - start
          if age < 0 || age >= Int(item.duration) { continue }
          amount = layout.demand[layout.demandOf[index] + rule / horizon * layout.shown[index] + age]
        } else {
          for at in tables.costOf[Int(item.cost) + start]..<tables.costOf[Int(item.cost) + start + 1]
          where tables.costYear[at] == rule - budgetAt {
            amount += tables.costAmount[at]
          }
        }
        if amount > 0 {
          options.add(index * (horizon + 1) + start)
          amounts.add(min(amount, PlannerTables.most + 1))
        }
      }
    }
  }

  /// Puts cuts in the place of those there are.
  func set(_ cuts: [Cut]) {
    self.cuts = cuts
    layOut()
  }

  /// Lists what each option takes.
  private func layOut() {
    let horizon = tables.horizon
    let options = tables.count * (horizon + 1)
    // Each rule in parts of its largest right side, so that prices are amounts of worth.
    var scale = [Double](repeating: 0, count: stepAt)
    for rule in 0..<stepAt {
      var most = room[rule]
      if rule < budgetAt {
        let first = rule / horizon * horizon
        for at in first..<(first + horizon) { most = max(most, room[at]) }
      }
      scale[rule] = most > 0 ? 1 / Double(most) : 0
      available[rule] = Double(room[rule]) * scale[rule]
    }
    takesOf = Row(options + 1, 0)
    var places: [Int] = []
    var amounts: [Double] = []
    for isCounting in [true, false] {
      func add(_ option: Int, _ rule: Int, _ amount: Double) {
        if isCounting {
          takesOf[option + 1] += 1
        } else {
          places[takesOf[option]] = rule
          amounts[takesOf[option]] = amount
          takesOf[option] += 1
        }
      }
      for rule in 0..<stepAt {
        for at in loadOf[rule]..<loadOf[rule + 1] { add(loadOption[at], rule, Double(loads[at]) * scale[rule]) }
      }
      for index in 0..<tables.count {
        for at in Int(tables.items[index].group)..<Int(tables.items[index].lastGroup) {
          for quarter in 0..<horizon { add(index * (horizon + 1) + quarter, groupAt + tables.groups[at], 1) }
        }
      }
      for cut in 0..<cuts.count {
        available[cutAt + cut] = 1
        for at in 0..<cuts[cut].options.count { add(cuts[cut].options[at], cutAt + cut, cuts[cut].shares[at]) }
      }
      if isCounting {
        for option in 0..<options { takesOf[option + 1] += takesOf[option] }
        places = Array(repeating: 0, count: takesOf[options])
        amounts = Array(repeating: 0, count: takesOf[options])
      }
    }
    // Filling has moved each first place to the next option's.
    var option = options
    while option > 0 {
      takesOf[option] = takesOf[option - 1]
      option -= 1
    }
    takesOf[0] = 0
    takesAt = Row(places.count, 0)
    takes = Row(places.count, 0)
    for at in 0..<places.count {
      takesAt[at] = places[at]
      takes[at] = amounts[at]
    }
  }
}
