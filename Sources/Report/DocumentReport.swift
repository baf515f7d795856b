import Assessment
import JSON
import Roadmap

/// The whole report as one HTML file that needs nothing else: no script, no font, no network.
struct DocumentReport {
  let findings: Findings
  private let phrases: Phrases

  init(_ findings: Findings) {
    self.findings = findings
    phrases = findings.phrases
  }

  func html() -> [UInt8] {
    let parliament = findings.sheet.parliament
    var html = HTMLWriter(phrases)
    html.markup("<!DOCTYPE html>\n<html lang=\"")
    html.text(findings.model.language)
    html.markup("\" dir=\"")
    html.phrase("format.direction")
    html.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.markup(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.element("<title>", title(), "</title>\n<style>\n")
    html.styleSheet(findings.model.style)
    html.element(
      "</style>\n</head>\n<body class=\"report\">\n<header class=\"report-head\">\n<p class=\"report-site\">",
      findings.model.site, "</p>\n")
    html.markup("<h1 dir=\"auto\">")
    html.text(parliament.isEmpty ? phrases("report-document.heading") : parliament)
    html.markup("</h1>\n")
    html.element("<p class=\"report-subtitle\">", phrase: "report-document.subtitle", "</p>\n")
    if !findings.sheet.saved.isEmpty {
      html.element(
        "<p class=\"report-date\">",
        phrases("report-document.saved", ("date", findings.figures.date(findings.sheet.saved))), "</p>\n")
    }
    html.element("</header>\n<main>\n<section>\n<h2>", phrase: "report-document.results", "</h2>\n")
    ResultsReport(findings).write(into: &html)
    html.element("</section>\n<section>\n<h2>", phrase: "report-document.roadmap", "</h2>\n")
    RoadmapReport(findings).write(into: &html)
    html.markup("</section>\n")
    AnswersTable(findings).write(into: &html)
    method(into: &html)
    html.markup("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private func title() -> Text {
    let parliament = findings.sheet.parliament
    if parliament.isEmpty { return phrases("report-document.heading") }
    return phrases("report-document.title", ("parliament", parliament))
  }

  private func method(into html: inout HTMLWriter) {
    html.element("<section>\n<h2>", phrase: "report-method.title", "</h2>\n")
    html.element("<p>", phrase: "report-method.scores", "</p>\n")
    html.element("<p>", phrase: "report-method.plan", "</p>\n")
    html.element("<p>", phrase: "report-method.limits", "</p>\n</section>\n")
  }
}
