import Assessment
import JSON
import Roadmap

/// The whole report: a first page for the Bureau, then where the parliament stands, what to do, every answer, and how to
/// read it. As HTML it is one file that needs nothing else: no script, no font, no network.
final class DocumentReport {
  let findings: Findings
  let phrases: Phrases

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
    paper.markup("<p class=\"report-subtitle\">{report-document.subtitle}</p>\n")
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
    paper.heading(2, phrase: "report-document.short")
    paper.paragraph(results.standing() + " " + roadmap.texts.outlook(), "report-lead")
    results.picture(on: paper)
    results.extremes(on: paper)
    roadmap.hundredDays(on: paper)
    section("report-document.results", on: paper)
    results.details(on: paper)
    section("report-document.roadmap", on: paper)
    roadmap.details(on: paper)
    section("report-answers.title", on: paper)
    AnswersTable(findings).write(on: paper)
    section("report-method.title", on: paper)
    var method = [
      phrases("report-method.scores"), phrases("report-method.coverage"), phrases("report-method.weights"),
      phrases("report-method.plan"),
    ]
    if let study = roadmap.study { method.add(study.stability()) }
    method.add(phrases("report-method.limits"))
    method.add(phrases("report-method.ranking"))
    paper.list(0, "", method)
    paper.markup("</section>\n")
  }

  /// Ends a section and begins the next.
  private func section(_ title: Literal, on paper: Paper) {
    paper.markup("</section>\n<section class=\"report-results report-roadmap\">\n")
    paper.heading(2, phrase: title)
  }

  func heading() -> Text {
    let parliament = findings.parliament
    return parliament.isEmpty ? phrases("report-document.heading") : parliament
  }

  private func title() -> Text {
    let parliament = findings.parliament
    return parliament.isEmpty ? heading() : phrases("report-document.title parliament", parliament)
  }

  /// The date, and who answered.
  func byline(on paper: Paper) {
    if !findings.saved.isEmpty {
      paper.paragraph(
        phrases("report-document.saved date", findings.figures.date(findings.saved)), "report-date")
    }
    let names = findings.respondents
    if !names.isEmpty {
      paper.paragraph(
        phrases("report-document.respondents names", count: names.count, findings.figures.list(names)),
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
