import Assessment
import JSON
import Roadmap

/// What to do first, why, and when, as an HTML fragment: the plan at a glance, its phases with the reasons, what it takes,
/// what it leaves out, and what it took for granted.
struct RoadmapReport {
  let findings: Findings
  let plan: PlannedRoadmap
  let texts: RoadmapTexts
  private let phrases: Phrases
  private let figures: Figures
  private var means: Means { findings.means }

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
    figures = findings.figures
    plan = findings.plan()
    texts = RoadmapTexts(findings, plan)
  }

  func fragment() -> [UInt8] {
    var html = HTMLWriter(phrases)
    write(into: &html)
    return html.bytes
  }

  func write(into html: inout HTMLWriter) {
    html.markup("<div class=\"report-roadmap\">\n")
    html.element("<p class=\"report-lead\">", texts.summary(), "</p>\n")
    if !plan.steps.isEmpty {
      glance(into: &html)
      let findOut = texts.findOut()
      if !findOut.isEmpty { list(phrases("report-find-out.title"), findOut, into: &html) }
      for phase in texts.phases() { section(phase, into: &html) }
      MeansTable(findings, plan).write(into: &html)
    }
    omitted(into: &html)
    let assumptions = texts.assumptions()
    if findings.hasAnswers, !assumptions.isEmpty { list(phrases("report-assumed.title"), assumptions, into: &html) }
    html.markup("</div>\n")
  }

  private func list(_ title: Text, _ items: [Text], into html: inout HTMLWriter) {
    html.element("<h3>", title, "</h3>\n<ul class=\"report-notes\">\n")
    for item in items { html.element("<li>", item, "</li>\n") }
    html.markup("</ul>\n")
  }

  /// One line an initiative, one column a quarter. A table, so that it reads aloud and prints as it looks.
  private func glance(into html: inout HTMLWriter) {
    html.markup("<div class=\"report-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.phrase("report-glance.caption")
    html.markup("\">\n<table class=\"report-glance\">\n")
    html.element("<caption>", phrase: "report-glance.caption", "</caption>\n")
    html.element("<thead><tr><th scope=\"col\">", phrase: "report-glance.initiative", "</th>")
    for quarter in 0..<means.quarters {
      html.element("<th scope=\"col\">", figures.quarter(quarter), "</th>")
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for step in plan.steps {
      let initiative = findings.model.catalogue.initiatives[step.initiative]
      html.element("<tr><th scope=\"row\">", initiative.title, "</th>")
      blank(step.start, into: &html)
      html.markup("<td class=\"report-busy report-sector-")
      html.number((findings.model.areas.firstIndex { $0.id == initiative.area } ?? 0) % 4 + 1)
      html.markup("\" colspan=\"")
      html.number(step.finish - step.start)
      html.element("\"><span class=\"unseen\">", texts.span(step), "</span></td>")
      blank(means.quarters - step.finish, into: &html)
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table>\n</div>\n")
  }

  private func blank(_ quarters: Int, into html: inout HTMLWriter) {
    for _ in 0..<max(0, quarters) { html.markup("<td></td>") }
  }

  private func section(_ phase: RoadmapTexts.Phase, into html: inout HTMLWriter) {
    html.element("<section class=\"report-phase\">\n<h3>", phase.title, "</h3>\n<ol class=\"report-steps\">\n")
    for step in phase.steps { item(step, into: &html) }
    html.markup("</ol>\n</section>\n")
  }

  private func item(_ step: PlannedRoadmap.Step, into html: inout HTMLWriter) {
    let initiative = findings.model.catalogue.initiatives[step.initiative]
    html.element("<li class=\"report-step\">\n<h4>", initiative.title, "</h4>\n")
    html.element("<p class=\"report-when\">", texts.span(step), "</p>\n")
    html.element("<p>", initiative.summary, "</p>\n")
    let reasons = texts.reasons(step)
    if !reasons.isEmpty {
      html.element("<p class=\"report-label\">", phrase: "report-why.title", "</p>\n<ul class=\"report-why\">\n")
      for reason in reasons { html.element("<li>", reason, "</li>\n") }
      html.markup("</ul>\n")
    }
    html.markup("<dl class=\"report-facts\">\n")
    fact(phrases("report-initiative.owner"), findings.roleTitle(initiative.owner), into: &html)
    fact(phrases("report-initiative.effort"), texts.effort(initiative), into: &html)
    fact(phrases("report-initiative.cost"), texts.cost(initiative), into: &html)
    fact(phrases("report-initiative.share"), figures.percent(step.share), into: &html)
    fact(phrases("report-initiative.indicator"), initiative.indicator, into: &html)
    fact(phrases("report-initiative.risks"), initiative.risks, into: &html)
    fact(phrases("report-initiative.guide"), initiative.guideTitle, into: &html)
    html.markup("</dl>\n</li>\n")
  }

  private func fact(_ name: Text, _ value: Text, into html: inout HTMLWriter) {
    guard !value.isEmpty else { return }
    html.element("<dt>", name, "</dt>")
    html.element("<dd>", value, "</dd>\n")
  }

  /// What is not in the plan, with the reason; what the answers do not call for is only counted.
  private func omitted(into html: inout HTMLWriter) {
    guard findings.hasAnswers else { return }
    let shown = plan.omitted.filter { $0.why != .noNeed }
    let rest = plan.omitted.count - shown.count
    guard !plan.omitted.isEmpty else { return }
    html.element("<h3>", phrase: "report-omitted.title", "</h3>\n")
    if !shown.isEmpty {
      html.markup("<table class=\"report-omitted\">\n<thead><tr>")
      html.element("<th scope=\"col\">", phrase: "report-glance.initiative", "</th>")
      html.element("<th scope=\"col\">", phrase: "report-omitted.why", "</th></tr></thead>\n<tbody>\n")
      for entry in shown {
        html.element("<tr><th scope=\"row\">", findings.title(of: entry.initiative), "</th>")
        html.element("<td>", texts.omission(entry.why), "</td></tr>\n")
      }
      html.markup("</tbody>\n</table>\n")
    }
    if rest > 0 { html.element("<p>", phrases("report-omitted.rest", count: rest), "</p>\n") }
  }
}
