import Assessment
import JSON
import Roadmap

/// What the plan takes against what there is: staff per role and quarter, and money per year.
struct MeansTable {
  let findings: Findings
  let plan: PlannedRoadmap
  private var phrases: Phrases { findings.phrases }
  private var figures: Figures { findings.figures }
  private var means: Means { findings.means }

  /// Tenths of a person-month the plan takes of each role in each quarter.
  func effort() -> [[Int]] {
    var use = findings.model.catalogue.roles.map { _ in Array(repeating: 0, count: means.quarters) }
    for step in plan.steps {
      let initiative = plan.problem.planning.initiatives[step.initiative]
      for role in use.indices {
        for part in 0..<initiative.duration where step.start + part < means.quarters {
          use[role][step.start + part] += initiative.effort[role][part]
        }
      }
    }
    return use
  }

  /// Thousands the plan costs in each plan year.
  func cost() -> [Int] {
    var use = Array(repeating: 0, count: plan.problem.planning.budget.count)
    for step in plan.steps {
      let initiative = plan.problem.planning.initiatives[step.initiative]
      for part in 0..<initiative.duration where step.start + part < means.quarters {
        use[plan.problem.planning.budgetYear[step.start + part]] += initiative.cost[part]
      }
    }
    return use
  }

  func write(into html: inout HTMLWriter) {
    html.element(
      "<h3>", phrase: "report-means.title",
      "</h3>\n<div class=\"report-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.phrase("report-means.staff")
    html.markup("\">\n<table class=\"report-means\">\n")
    html.element("<caption>", phrase: "report-means.staff", "</caption>\n")
    html.element("<thead><tr><th scope=\"col\">", phrase: "report-means.role", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-means.there-is", "</th>")
    for quarter in 0..<means.quarters {
      html.element("<th scope=\"col\">", figures.quarter(quarter), "</th>")
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for (role, use) in effort().enumerated() {
      html.element("<tr><th scope=\"row\">", findings.model.catalogue.roles[role].title, "</th>")
      html.element("<td class=\"report-figure\">", figures.tenths(means.capacity[role]), "</td>")
      for amount in use { html.element("<td class=\"report-figure\">", figures.tenths(amount), "</td>") }
      html.markup("</tr>\n")
    }
    html.element(
      "</tbody>\n</table>\n</div>\n<table class=\"report-means\">\n<caption>", phrase: "report-means.money",
      "</caption>\n<thead><tr>")
    html.element("<th scope=\"col\">", phrase: "report-means.year", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-means.there-is", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-means.taken", "</th></tr></thead>\n<tbody>\n")
    for (year, amount) in cost().enumerated() {
      html.element(
        "<tr><th scope=\"row\">", phrases("report-means.year-number", ("number", Text(decimal: Int64(year + 1)))),
        "</th>")
      html.element("<td class=\"report-figure\">", figures.grouped(plan.problem.planning.budget[year]), "</td>")
      html.element("<td class=\"report-figure\">", figures.grouped(amount), "</td></tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }
}
