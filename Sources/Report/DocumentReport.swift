import Assessment
import JSON
import Roadmap

/// The whole report: a first page for the Bureau, then where the parliament stands, what to do, every answer, and how to
/// read it. As HTML it is one file that needs nothing else: no script, no font, no network.
final class DocumentReport {
  let findings: Findings
  private let phrases: Phrases
  private let results: ResultsReport
  private let roadmap: RoadmapReport

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
    results = ResultsReport(findings)
    roadmap = RoadmapReport(findings)
  }

  func html() -> [UInt8] {
    let paper = Paper(phrases)
    paper.fill("<!DOCTYPE html>\n<html lang=\"%\" dir=\"{format.direction}\">\n<head>\n", findings.model.language)
    paper.fill(
      "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%</title>\n<style>\n",
      title())
    paper.styleSheet(findings.model.style)
    #if !hasFeature(Embedded)
      if findings.isStudied { runningTitle(on: paper) }
    #endif
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

  #if !hasFeature(Embedded)
    func markdown() -> [UInt8] {
      let paper = Paper(markdown: phrases)
      paper.heading(1, heading())
      byline(on: paper)
      write(on: paper)
      return paper.bytes
    }
  #endif

  private func write(on paper: Paper) {
    paper.markup("<section class=\"report-results report-first\">\n")
    paper.heading(2, phrase: "report-document.short")
    paper.paragraph(results.standing() + " " + roadmap.texts.outlook(), "report-lead")
    results.picture(on: paper)
    results.extremes(on: paper)
    roadmap.hundredDays(on: paper)
    paper.markup("</section>\n")
    #if !hasFeature(Embedded)
      if findings.isStudied { contents(on: paper) }
    #endif
    section("report-document.results", 1, on: paper)
    results.details(on: paper)
    #if !hasFeature(Embedded)
      if findings.isStudied { GroupsTable(findings).write(on: paper) }
    #endif
    paper.markup("</section>\n")
    section("report-document.roadmap", 2, on: paper)
    roadmap.details(on: paper)
    paper.markup("</section>\n")
    if !roadmap.plan.steps.isEmpty {
      section("report-document.initiatives", 3, on: paper)
      roadmap.initiatives(on: paper)
      paper.markup("</section>\n")
    }
    section("report-answers.title", 4, on: paper)
    AnswersTable(findings).write(on: paper)
    paper.markup("</section>\n")
    section("report-method.title", 5, on: paper)
    var method = [
      phrases("report-method.scores"), phrases("report-method.coverage"), phrases("report-method.weights"),
      phrases("report-method.plan"),
    ]
    #if !hasFeature(Embedded)
      if let study = roadmap.study {
        if findings.assessment.areas.count > findings.model.areas.count { method.add(phrases("report-method.themes")) }
        if GroupsTable(findings).isNeeded { method.add(phrases("report-method.groups")) }
        method.add(study.stability())
      }
    #endif
    method.add(phrases("report-method.limits"))
    method.add(phrases("report-method.ranking"))
    paper.list(0, "", method)
    paper.markup("</section>\n")
  }

  /// Begins a section, with an address for the list of contents.
  private func section(_ title: StaticString, _ number: Int, on paper: Paper) {
    paper.fill("<section class=\"report-results report-roadmap\" id=\"report-%\">\n", number)
    paper.heading(2, phrase: title)
  }

  #if !hasFeature(Embedded)
    /// The sections, to go to. Paper has no use for page numbers that nobody can know here; its outline and its links lead.
    private func contents(on paper: Paper) {
      if paper.isMarkdown { return }
      paper.fill("<nav class=\"report-contents\" aria-label=\"%\">\n", phrases("report-document.contents"))
      paper.paragraph(phrases("report-document.contents"), "report-label")
      paper.markup("<ol>\n")
      let titles: [StaticString] = [
        "report-document.results", "report-document.roadmap", "report-document.initiatives", "report-answers.title",
        "report-method.title",
      ]
      for (index, title) in titles.enumerated() where index != 2 || !roadmap.plan.steps.isEmpty {
        paper.fill("<li><a href=\"#report-%\">", index + 1)
        paper.text(phrases(title))
        paper.markup("</a></li>\n")
      }
      paper.markup("</ol>\n</nav>\n")
    }
  #endif

  private func heading() -> Text {
    let parliament = findings.parliament
    return parliament.isEmpty ? phrases("report-document.heading") : parliament
  }

  private func title() -> Text {
    let parliament = findings.parliament
    return parliament.isEmpty ? heading() : phrases("report-document.title parliament", parliament)
  }

  /// The date, and who answered.
  private func byline(on paper: Paper) {
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

  #if !hasFeature(Embedded)
    /// What stands above every printed page but the first, and the page numbers below.
    private func runningTitle(on paper: Paper) {
      paper.raw(Text(stringLiteral: "@page{@top-left{content:").bytes)
      paper.styleString(title())
      paper.raw(Text(stringLiteral: "}}\n").bytes)
    }
  #endif
}
