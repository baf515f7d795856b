import Assessment
import JSON
import Roadmap

/// What the plan takes against what there is: staff per role and quarter, and money per year.
final class MeansTable {
  let findings: Findings
  let plan: PlannedRoadmap
  private let phrases: Phrases
  private let figures: Figures
  private let quarters: Int

  init(_ findings: Findings, _ plan: PlannedRoadmap) {
    self.findings = findings
    self.plan = plan
    phrases = findings.phrases
    figures = findings.figures
    quarters = findings.means.quarters
  }

  /// Tenths of a person-month the plan takes of a role in a quarter.
  private func effort(of role: Int, in quarter: Int) -> Int {
    var sum = 0
    for step in plan.steps where step.start <= quarter && quarter < step.finish {
      sum += plan.problem.planning.initiatives[step.initiative].effort[role][quarter - step.start]
    }
    return sum
  }

  /// Thousands the plan costs in a plan year.
  private func cost(in year: Int) -> Int {
    var sum = 0
    for quarter in 0..<quarters where plan.problem.planning.budgetYear[quarter] == year {
      for step in plan.steps where step.start <= quarter && quarter < step.finish {
        sum += plan.problem.planning.initiatives[step.initiative].cost[quarter - step.start]
      }
    }
    return sum
  }

  func write(on paper: Paper) {
    let roles = findings.model.catalogue.roles
    paper.heading(3, phrase: "report-means.title")
    draw(on: paper)
    let staff = Table(findings, "report-means.role report-means.there-is")
    staff.quarterColumns()
    for (role, capacity) in findings.means.capacity.enumerated() {
      staff.text(roles[role].title)
      staff.tenths(capacity)
      for quarter in 0..<quarters { staff.tenths(effort(of: role, in: quarter)) }
    }
    paper.table("report-means", phrases("report-means.staff"), "tf", staff)
    let money = Table(findings, "report-means.year report-means.there-is report-means.taken")
    for (year, budget) in plan.problem.planning.budget.enumerated() {
      money.text(phrases("report-means.year-number number", Text(decimal: year + 1)))
      money.amount(budget)
      money.amount(cost(in: year))
    }
    paper.table("report-money", phrases("report-means.money"), "tf", money)
  }

  /// For each role a row of bars as high as the share of its people that is taken, and one for money, year by year.
  private func draw(on paper: Paper) {
    if !paper.hasPictures { return }
    let roles = findings.model.catalogue.roles
    let height = 56
    let grid = Grid(
      paper, "report-use", phrases("report-means.chart"), phrases("report-chart.table"),
      names: figures.quarterNames(),
      rows: (roles.count + 1) * height)
    for row in 0...roles.count {
      let top = Grid.head + row * height
      grid.rule(top)
      grid.label(row < roles.count ? roles[row].title : phrases("report-means.money"), middle: top + height / 2)
      var quarter = 0
      while quarter < quarters {
        let isMoney = row == roles.count
        let end = isMoney ? min(quarters, quarter + 4) : quarter + 1
        let taken = isMoney ? cost(in: quarter / 4) : effort(of: row, in: quarter)
        let available = isMoney ? plan.problem.planning.budget[quarter / 4] : findings.means.capacity[row]
        let share = available > 0 ? min(1000, Int(Int64(taken) * 1000 / Int64(available))) : 0
        let (from, room, full) = (grid.x(quarter) + 3, grid.x(end) - grid.x(quarter) - 6, height - 14)
        grid.drawing.rectangle("report-room", from, top + 10, room, full)
        let high = (full * share + 999) / 1000
        grid.drawing.rectangle("report-taken", from, top + 10 + full - high, room, high)
        quarter = end
      }
    }
    grid.drawing.close()
    paper.paragraph(phrases("report-means.legend"), "report-legend")
  }
}
