import Assessment
import JSON
import Roadmap

/// The whole report: a first page for the Bureau, then where the parliament stands, what to do, every answer, and how to
/// read it. As HTML it is one file that needs nothing else: no script, no font, no network.
final class DocumentReport {
  let findings: Findings
  let phrases: Phrases
  /// Whether there are initiatives to tell of; known once the report is written.
  private var isPlanned = false

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
  }

  func html() -> [UInt8] {
    let paper = Paper(phrases)
    paper.fill("<!DOCTYPE html>\n<html lang=\"%\" dir=\"{format.direction}\">\n<head>\n", findings.model.language)
    paper.fill(
      "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%</title>\n<style>\n",
      title())
    paper.styleSheet(findings.model.style)
    runningTitle(on: paper)
    paper.fill(
      "</style>\n</head>\n<body class=\"report\">\n<header class=\"report-head\">\n<p class=\"report-site\">%</p>\n<h1 dir=\"auto\">%</h1>\n",
      findings.model.site, heading())
    paper.markup("<p class=\"report-subtitle\">{document.subtitle}</p>\n")
    byline(on: paper)
    paper.markup("</header>\n<main>\n")
    write(on: paper)
    paper.markup("</main>\n</body>\n</html>\n")
    return paper.bytes
  }

  /// All sections, in any form.
  func write(on paper: Paper) {
    let results = ResultsReport(findings)
    let roadmap = RoadmapReport(findings)
    paper.markup("<section class=\"report-results report-first\">\n")
    paper.heading(2, phrase: "document.short")
    paper.paragraph(results.standing() + " " + roadmap.texts.outlook(), "report-lead")
    results.picture(on: paper)
    results.extremes(on: paper)
    roadmap.hundredDays(on: paper)
    let groups = GroupsTable(findings)
    isPlanned = !roadmap.plan.steps.isEmpty
    contents(on: paper)
    section("document.results", 1, on: paper)
    results.details(on: paper)
    groups.write(on: paper)
    section("document.roadmap", 2, on: paper)
    if !isPlanned { paper.paragraph(roadmap.texts.summary()) }
    roadmap.details(on: paper)
    if isPlanned {
      section("document.initiatives", 3, on: paper)
      roadmap.initiatives(on: paper)
    }
    section("answers.title", 4, on: paper)
    AnswersTable(findings).write(on: paper)
    section("method.title", 5, on: paper)
    var method = [
      phrases("method.scores"), phrases("method.coverage"), phrases("method.weights"),
      phrases("method.plan"),
    ]
    if findings.assessment.areas.count > findings.model.areas.count { method.add(phrases("method.themes")) }
    if groups.isNeeded { method.add(phrases("method.groups")) }
    if isPlanned, let study = roadmap.study { method.add(study.stability()) }
    method.add(phrases("method.limits"))
    method.add(phrases("method.ranking"))
    paper.list(0, "", method)
    paper.markup("</section>\n")
  }

  /// The sections that follow, to go to. On paper the page numbers are not known here; its outline and these links lead.
  private func contents(on paper: Paper) {
    paper.markup(
      "<nav class=\"report-contents\" aria-label=\"{document.contents}\">\n<p class=\"report-label\">{document.contents}</p>\n<ol>\n"
    )
    var number = 0
    for key in DocumentReport.sections.words {
      number += 1
      if number == 3, !isPlanned { continue }
      paper.fill("<li><a href=\"#report-%\">%</a></li>\n", Text(decimal: number), phrases[key])
    }
    paper.markup("</ol>\n</nav>\n")
  }

  /// The titles of what follows the first page.
  private static var sections: Text {
    "document.results document.roadmap document.initiatives answers.title method.title"
  }

  /// Ends a section and begins the next, under an address of its own.
  private func section(_ title: Literal, _ number: Int, on paper: Paper) {
    paper.fill("</section>\n<section class=\"report-results report-roadmap\" id=\"report-%\">\n", number)
    paper.heading(2, phrase: title)
  }

  func heading() -> Text {
    let parliament = findings.parliament
    return parliament.isEmpty ? phrases("document.heading") : parliament
  }

  private func title() -> Text {
    let parliament = findings.parliament
    return parliament.isEmpty ? heading() : phrases("document.title parliament", parliament)
  }

  /// The date, and who answered.
  func byline(on paper: Paper) {
    if !findings.saved.isEmpty {
      paper.paragraph(
        phrases("document.saved date", findings.figures.date(findings.saved)), "report-date")
    }
    let names = findings.respondents
    if !names.isEmpty {
      paper.paragraph(
        phrases("document.respondents names", count: names.count, findings.figures.list(names)),
        "report-date")
    }
  }

  /// What stands above every printed page but the first, and the page numbers below.
  private func runningTitle(on paper: Paper) {
    paper.raw(Text("@page{@top-left{content:").bytes)
    paper.styleString(title())
    paper.raw(Text("}}\n").bytes)
  }
}
