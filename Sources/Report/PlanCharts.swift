import Assessment
import JSON
import Roadmap

/// The plan in pictures: the maturity curve, and for each area its steps over the quarters with what they wait for.
final class PlanCharts {
  let findings: Findings
  let plan: PlannedRoadmap
  let texts: RoadmapTexts
  private let phrases: Phrases
  private let figures: Figures

  private static let rowHeight = 40
  /// A picture fits on a page.
  private static let mostRows = 20

  init(_ findings: Findings, _ plan: PlannedRoadmap, _ texts: RoadmapTexts) {
    self.findings = findings
    self.plan = plan
    self.texts = texts
    phrases = findings.phrases
    figures = findings.figures
  }

  /// What is certain of the overall score, quarter by quarter: with the plan, and were nothing done.
  func curve(on paper: Paper) {
    paper.heading(3, phrase: "curve.title")
    let height = 200
    func y(_ value: Int) -> Int { Grid.head + height + 16 - value * height / 1000 }
    let last = plan.curve.count - 1
    let (from, to) = (plan.curve[0], plan.curve[last])
    if paper.hasPictures {
      let grid = Grid(
        paper, "report-curve", phrases("curve.title"), texts.summary(), names: figures.quarterNames(),
        rows: height + 40, left: 60, room: 920)
      for value in [0, 500, 1000] {
        grid.drawing.line("report-grid", [grid.left, y(value), grid.x(last), y(value)])
        grid.drawing.text("report-scale", grid.left - 10, y(value) + 5, figures.percent(value))
      }
      // Along to a quarter at the height before, then up: x and y of two points for each.
      let points = [Int](count: 4 * plan.curve.count) { place in
        let quarter = place / 4
        if place % 2 == 0 { return grid.x(quarter) }
        return y(plan.curve[place % 4 == 1 ? max(0, quarter - 1) : quarter])
      }
      grid.drawing.line("report-without", [grid.left, y(from), grid.x(last), y(from)])
      grid.drawing.line("report-with", points)
      grid.drawing.text("report-value", grid.x(last), y(to) - 8, legend("curve.with", to))
      grid.drawing.text("report-value", grid.x(last), y(from) + 20, legend("curve.without", from))
      grid.drawing.close()
    }
    curveTable(on: paper)
  }

  /// The curve's figures.
  private func curveTable(on paper: Paper) {
    let table = Table(findings, "curve.certain")
    table.quarterColumns()
    table.column(phrases("curve.after"))
    table.phrase("curve.with")
    for value in plan.curve { table.percent(value) }
    table.phrase("curve.without")
    for _ in plan.curve { table.percent(plan.curve[0]) }
    paper.table("report-means", phrases("curve.caption"), "tf", table)
  }

  private func legend(_ key: Literal, _ value: Int) -> Text {
    phrases(key) + " " + figures.percent(value)
  }

  /// A chart for each area that has steps, in pieces that fit a page.
  func areas(on paper: Paper) {
    if !paper.hasPictures { return }
    paper.heading(3, phrase: "gantt.title")
    for (index, area) in findings.model.areas.enumerated() {
      let own = indices(plan.steps.count) { step in
        findings.initiative(texts.step(step).initiative).area == area.id
      }
      for from in stride(from: 0, to: own.count, by: PlanCharts.mostRows) {
        let rows = own.part(from, from + PlanCharts.mostRows)
        chart(of: area, sector: index % 4 + 1, rows, on: paper)
      }
    }
    paper.paragraph(phrases("gantt.legend"), "report-legend")
  }

  /// Bars over quarters. A step that waits for another of the same picture is joined to it by a line; the numbers of those it
  /// waits for elsewhere stand after its bar.
  private func chart(of area: Area, sector: Int, _ rows: [Int], on paper: Paper) {
    paper.fill("<figure class=\"report-gantt report-sector-%\">\n", sector)
    paper.fill("<figcaption>%</figcaption>\n", area.title)
    let grid = Grid(
      paper, "report-chart", phrases("gantt.area area", area.title), phrases("chart.table"),
      names: figures.quarterNames(), rows: rows.count * PlanCharts.rowHeight)
    func top(_ row: Int) -> Int { Grid.head + row * PlanCharts.rowHeight }
    for (row, index) in rows.enumerated() {
      let step = texts.step(index)
      let (start, finish) = (grid.x(step.start), grid.x(step.finish))
      grid.rule(top(row))
      grid.label(texts.numbered(index), middle: top(row) + PlanCharts.rowHeight / 2)
      grid.drawing.rectangle(
        step.isRunning ? "report-busy report-running" : "report-busy", start + 1, top(row) + 10, finish - start - 2, 20)
      var elsewhere: [Int] = []
      for needed in texts.needs(step) {
        guard let above = rows.firstIndex(of: needed) else {
          elsewhere.append(needed)
          continue
        }
        // Not all of them at one place, so that lines to rows of one start stay apart.
        let (from, x, y) = (grid.x(texts.step(needed).finish), start + 4 + row % 3 * 5, top(above) + 20)
        grid.drawing.line("report-link", [from, y, x, y, x, top(row) + 9])
        grid.drawing.line("report-link", [x - 3, top(row) + 4, x, top(row) + 9, x + 3, top(row) + 3])
      }
      if elsewhere.isEmpty { continue }
      let note = phrases("gantt.after numbers", texts.numbers(elsewhere))
      let fits = finish + 10 * letters(note) < grid.left + grid.room + 20
      grid.drawing.text(
        fits ? "report-after" : "report-before", fits ? finish + 6 : start - 6, top(row) + 25, note)
    }
    grid.drawing.close()
    paper.markup("</figure>\n")
  }
}
