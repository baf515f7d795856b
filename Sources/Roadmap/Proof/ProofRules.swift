/// The rules that tie initiatives together, numbered, as the proof prices them: limits per quarter, budgets per year, one
/// claim to each step, exclusive groups, the order of steps, prerequisites.
///
/// The order of steps and the prerequisites are one rule per quarter: what is reached (or started) by then is no more than
/// what is reached (finished) below it by then. This is the disaggregated form of Christofides, Alvarez-Valdés and Tamarit
/// (1987), whose relaxation is tighter than one inequality between two quarters.
final class ProofRules {
  /// The first rule of each kind; limits begin at 0: `resource · horizon + quarter`.
  let budgetAt: Int
  let stepAt: Int
  let groupAt: Int
  /// `orderAt + step · (horizon + 1) + quarter`.
  let orderAt: Int
  /// `clauseAt + clause · (horizon + 1) + quarter`.
  let clauseAt: Int
  let count: Int
  let clauses: Int
  /// The right side of each rule: 1 where all is there, as parts of the largest.
  let available: Row<Double>

  /// What an initiative takes of the limits: `takesOf[i] ..< takesOf[i + 1]`, each the rule it takes from when it starts in
  /// quarter 0, and how much.
  let takesOf: Row<Int>
  let takesAt: Row<Int>
  let takes: Row<Double>
  /// One part of a year's budget per unit of money.
  let budgetScale: Row<Double>
  /// The clauses that an initiative is a member of.
  let servesOf: Row<Int>
  let serves: Row<Int>
  /// Whether a step has one below it that has to be reached first.
  let hasLower: Row<Bool>
  /// Whether an initiative takes the same in each quarter of its work.
  let isEven: Row<Bool>

  init(_ tables: PlannerTables) {
    let layout = tables.layout
    let count = tables.count
    let horizon = tables.horizon
    budgetAt = layout.resources * horizon
    stepAt = budgetAt + layout.budget.count
    groupAt = stepAt + layout.steps
    orderAt = groupAt + layout.groups
    clauseAt = orderAt + layout.steps * (horizon + 1)
    clauses = tables.memberOf.count - 1
    self.count = clauseAt + clauses * (horizon + 1)
    available = Row(self.count, 0)
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
}
