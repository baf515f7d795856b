import Assessment
import JSON
import Roadmap

/// What the plan takes against what there is: staff per role and quarter, and money per year.
struct MeansTable {
  let findings: Findings
  let plan: PlannedRoadmap
  private let phrases: Phrases
  private let figures: Figures
  private var means: Means { findings.means }

  init(_ findings: Findings, _ plan: PlannedRoadmap) {
    self.findings = findings
    self.plan = plan
    phrases = findings.phrases
    figures = findings.figures
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
    for quarter in 0..<means.quarters where plan.problem.planning.budgetYear[quarter] == year {
      for step in plan.steps where step.start <= quarter && quarter < step.finish {
        sum += plan.problem.planning.initiatives[step.initiative].cost[quarter - step.start]
      }
    }
    return sum
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
    for (role, capacity) in means.capacity.enumerated() {
      html.element("<tr><th scope=\"row\">", findings.model.catalogue.roles[role].title, "</th>")
      html.element("<td class=\"report-figure\">", figures.tenths(capacity), "</td>")
      for quarter in 0..<means.quarters {
        html.element("<td class=\"report-figure\">", figures.tenths(effort(of: role, in: quarter)), "</td>")
      }
      html.markup("</tr>\n")
    }
    html.element(
      "</tbody>\n</table>\n</div>\n<table class=\"report-means\">\n<caption>", phrase: "report-means.money",
      "</caption>\n<thead><tr>")
    html.element("<th scope=\"col\">", phrase: "report-means.year", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-means.there-is", "</th>")
    html.element("<th scope=\"col\">", phrase: "report-means.taken", "</th></tr></thead>\n<tbody>\n")
    for (year, budget) in plan.problem.planning.budget.enumerated() {
      html.element(
        "<tr><th scope=\"row\">", phrases("report-means.year-number", ("number", Text(decimal: year + 1))),
        "</th>")
      html.element("<td class=\"report-figure\">", figures.grouped(budget), "</td>")
      html.element("<td class=\"report-figure\">", figures.grouped(cost(in: year)), "</td></tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }
}
