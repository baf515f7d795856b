import Markdown
import Testing

@Suite("Terms are marked where they are first used, and pages may stand in one another")
struct TermTests {
  func marked(_ text: String, _ terms: [String], most: Int = 9) -> String {
    var list = TermList()
    for (number, term) in terms.enumerated() { list.add(term, term: number) }
    var options = HTMLOptions()
    options.terms = TermUses(of: list, most: most)
    options.termAddress = { "#w\($0)" }
    let html = guide(text, options).replacing("class=\"term\" ", with: "")
    return (0..<terms.count).reduce(html) { $0.replacing("<a id=\"termref:\($1)\" href=\"#w\($1)\">", with: "[\($1) ") }
      .replacing("</a>", with: "]")
  }

  @Test(arguments: [
    ("An API, the API.", ["API"], "<p>An [0 API], the API.</p>\n"),
    ("api APIs rapid-API", ["API"], "<p>api APIs rapid-API</p>\n"),
    ("Hubs and a *hub*", ["Hub"], "<p>[0 Hubs] and a <em>hub</em></p>\n"),
    ("hubris, sub-hub, hub-like", ["Hub"], "<p>hubris, sub-hub, hub-like</p>\n"),
    ("open data", ["Data", "Open data"], "<p>[1 open data]</p>\n"),
    ("l’état & l’État", ["État"], "<p>l’[0 état] &amp; l’État</p>\n"),
    ("les réseaux", ["Réseau"], "<p>les [0 réseaux]</p>\n"),
    (
      "# Hub\n\n[hub](a.md) `hub`\n\n- hub", ["Hub"],
      "<h1 id=\"hub\">Hub</h1>\n<p><a href=\"a.md\">hub] <code>hub</code></p>\n<ul>\n<li>[0 hub]</li>\n</ul>\n"
    ),
  ])
  func firstUse(text: String, terms: [String], html: String) { #expect(marked(text, terms) == html) }

  @Test func noMoreThanAsked() {
    #expect(marked("aa bb cc", ["aa", "bb", "cc"], most: 2) == "<p>[0 aa] [1 bb] cc</p>\n")
  }

  @Test func idsBearThePrefixAndHeadingsGoDeeper() {
    var options = HTMLOptions()
    options.idPrefix = "a.b:"
    options.headingShift = 1
    let html = guide("## One\n\nText[^n]\n\n###### Six\n\n[^n]: Note.", options)
    #expect(html.contains("<h3 id=\"a.b:one\">One</h3>") && html.contains("<h6 id=\"a.b:six\">Six</h6>"))
    #expect(html.contains("<a href=\"#a.b:fn:1\" id=\"a.b:fnref:1\"") && html.contains("<li id=\"a.b:fn:1\">"))
    #expect(html.contains("href=\"#a.b:fnref:1\""))
  }

  @Test func sectionsBetweenHeadings() {
    let sections = document("Lead.\n\n## One\n\nText `x`.\n\n> quoted\n\n### Two\n\n##### Deep\n\n> [!NOTES]\n> said\n")
      .sections(deepest: 3)
    #expect(sections.map(\.heading) == [nil, 0, 1])
    #expect(sections.map { String(decoding: $0.text, as: UTF8.self) } == ["Lead.\n", "Text x.\nquoted\n", "Deep\n"])
  }
}
