/// The plan that ordering by value per effort gives, as SAMM, WSJF or a spreadsheet do it: the measure of what planning adds.
///
/// Each initiative's value is the sum of all steps it covers, its effort the person-months of all roles; in falling order
/// of the quotient (without effort first) each is placed in the first quarter that its prerequisites, which are pulled in
/// before it, and the limits allow. What is required comes first.
public func planByValuePerEffort(_ problem: PlanningProblem) -> Plan {
  let layout = PlanningLayout(problem)
  let tables = PlannerTables(PlannerWindows(layout, layout.status))
  let schedule = PlannerSchedule(tables)
  schedule.placeRequired()
  let key = Row(layout.count, 0)
  for index in 0..<layout.count {
    var value: Int64 = 0
    for at in layout.coverOf[index]..<layout.coverOf[index + 1] {
      value += max(layout.worth[layout.covers[at] * (layout.horizon + 2)], 0) >> 10
    }
    var effort: Int64 = 1
    for at in 0..<(layout.roles * layout.shown[index]) { effort += Int64(layout.demand[layout.demandOf[index] + at]) }
    key[index] = -Int(truncatingIfNeeded: min(value / effort, 1 << 30))
  }
  for index in indices(by: key, where: { key[$0] < 0 && tables.windows.possible[$0] && !tables.fixed[$0] }) {
    _ = schedule.place(index)
  }
  let starts = schedule.start.list()
  return Plan(starts: starts, objective: schedule.value())
}
