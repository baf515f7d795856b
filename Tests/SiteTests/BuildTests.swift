import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("The small project becomes a site")
struct BuildTests {
  /// What the site was when somebody last looked at it; `HEMICYCLE_RECORD=1 swift test` writes it anew, and fails.
  static let snapshot = ProjectFixture.fixtures.appending(path: "SmallSite").path

  func files(_ folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return all.filter { !isFolder(folder + "/" + $0) }.sorted()
  }

  @Test func everyFileIsAsItWasLookedAt() throws {
    let project = try ProjectFixture()
    let report = buildProject(project.folder, into: project.output)
    #expect(report.findings.diagnostics.isEmpty && report.pages == 11 && report.entry == project.output + "/index.html")
    if ProcessInfo.processInfo.environment["HEMICYCLE_RECORD"] != nil {
      try? FileManager.default.removeItem(atPath: Self.snapshot)
      try FileManager.default.copyItem(atPath: project.output, toPath: Self.snapshot)
      Issue.record("Recorded.")
    }
    #expect(files(project.output) == files(Self.snapshot))
    for name in files(Self.snapshot) {
      let made = try String(contentsOfFile: "\(project.output)/\(name)", encoding: .utf8)
      #expect(made == (try String(contentsOfFile: "\(Self.snapshot)/\(name)", encoding: .utf8)), "\(name)")
    }
  }

  @Test func theSameProjectElsewhereGivesTheSameBytes() throws {
    let (first, second) = (try ProjectFixture(), try ProjectFixture())
    _ = buildProject(first.folder, into: first.output)
    _ = buildProject(second.folder, into: second.output)
    for name in files(first.output) {
      #expect(try readFile("\(first.output)/\(name)") == readFile("\(second.output)/\(name)"), "\(name)")
    }
  }

  /// A checkout on another system may end its lines otherwise; a browser hashes scripts and styles with line feeds.
  @Test func lineEndsDoNotMatter() throws {
    let (first, second) = (try ProjectFixture(), try ProjectFixture())
    for name in files(second.folder) where !name.hasSuffix(".wasm") {
      let text = try second.read(name).replacingOccurrences(of: "\n", with: "\r\n")
      try second.write(name, Array(text.utf8))
    }
    _ = buildProject(first.folder, into: first.output)
    #expect(buildProject(second.folder, into: second.output).findings.diagnostics.isEmpty)
    for name in files(first.output) where name.hasSuffix(".html") {
      #expect(try readFile("\(first.output)/\(name)") == readFile("\(second.output)/\(name)"), "\(name)")
    }
  }

  @Test func anErrorLeavesTheOldSite() throws {
    let project = try ProjectFixture()
    _ = buildProject(project.folder, into: project.output)
    let before = try readFile(project.output + "/en/index.html")
    try project.edit("content/en/index.md", "title: Welcome", "title: Hello")
    try project.edit("content/fr/debate.md", "kind: workshop", "kind: worshop")
    let report = buildProject(project.folder, into: project.output)
    #expect(report.changes == nil && report.findings.hasErrors)
    #expect(try readFile(project.output + "/en/index.html") == before)
  }

  @Test(arguments: ["..", ".", "../culture", "../../en"])
  func aLinkThatLeadsBackIsSaidOnceAndNotFollowed(goal: String) throws {
    let project = try ProjectFixture()
    let link = project.folder + "/content/en/culture/round"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: goal)
    let report = buildProject(project.folder, into: project.output)
    #expect(report.changes == nil)
    #expect(project.shown(report.findings).hasPrefix("content/en/culture/round: error H0017: "))
    #expect(report.findings.diagnostics.map(\.message.code) == ["H0017"])
    try project.remove("content/en/culture/round")
    // A link to a folder elsewhere is a folder like any other.
    try FileManager.default.moveItem(atPath: project.folder + "/content/en/culture", toPath: project.folder + "/kept")
    try FileManager.default.createSymbolicLink(
      atPath: project.folder + "/content/en/culture", withDestinationPath: project.folder + "/kept")
    #expect(buildProject(project.folder, into: project.output).findings.diagnostics.isEmpty)
  }

  @Test func withStrictAWarningIsEnough() throws {
    let project = try ProjectFixture()
    try project.remove("content/fr/debate.md")
    #expect(buildProject(project.folder, into: project.output, strict: true).changes == nil)
    #expect(!exists(project.output))
    #expect(buildProject(project.folder, into: project.output).changes != nil)
  }

  @Test(arguments: ["content", "content/en", "questionnaires/new", "site-template"])
  func theSiteIsNotWrittenAmongItsSources(folder: String) throws {
    let project = try ProjectFixture()
    let report = buildProject(project.folder, into: project.folder + "/" + folder)
    #expect(report.findings.diagnostics.map(\.message.code) == ["H0015"] && report.changes == nil)
  }

  @Test func aPageThatIsNotTranslatedIsShownInTheBaseLanguageAndSaysSo() throws {
    let project = try ProjectFixture()
    try project.remove("content/fr/culture/leadership.md")
    _ = buildProject(project.folder, into: project.output)
    let page = try String(contentsOfFile: project.output + "/fr/culture/leadership.html", encoding: .utf8)
    #expect(page.contains("<html lang=\"fr\""))
    #expect(page.contains("<p lang=\"en\">Pas encore traduit.</p>"))
    #expect(page.contains("<a href=\"../index.html\">the beginning</a>"))
    #expect(page.contains("<img src=\"../../en/culture/house.svg\""))
  }

  /// The words of one language inside a page of another keep their own language and direction, title by title.
  @Test func whatStandsInAnotherLanguageIsReadInThatLanguagesDirection() throws {
    let project = try ProjectFixture.inArabic()
    let report = buildProject(project.folder, into: project.output)
    #expect(report.changes != nil, "\(project.shown(report.findings))")
    func made(_ name: String) throws -> String {
      try String(contentsOfFile: "\(project.output)/ar/\(name).html", encoding: .utf8)
    }
    let english = " lang=\"en\" dir=\"ltr\">"
    // The kit of a workshop that is only in English: its texts are English, the interface round them is not.
    let kit = try made("debate.kit")
    #expect(kit.contains("<html lang=\"ar\" dir=\"rtl\">") && kit.contains("<main id=\"main\" class=\"kit-main\">"))
    #expect(kit.contains("<h2 id=\"script-title\"\(english)A debate</h2>"))
    #expect(kit.contains("<div class=\"prose\"\(english)\n<p>Before.</p>"))
    // The way in of a home page that is only in English, an area's chapter that is, and one that is not.
    let home = try made("index")
    #expect(home.contains("<li class=\"way\"\(english)<h3><a href=\"#for-you\">For you</a></h3>"))
    #expect(home.contains("<h1\(english)Welcome</h1>"))
    let chapter = try made("culture/index")
    #expect(chapter.contains("<article>\n") && chapter.contains("<h1>ثقافة</h1>"))
    #expect(chapter.contains("<li\(english)<h3><a href=\"leadership.html\">"))
    // The page itself: an English text whose navigation has an Arabic title in it.
    let page = try made("culture/leadership")
    #expect(page.contains("<article\(english)\n"))
    #expect(page.contains("<h2 id=\"chapter-title\"") == false)
    #expect(page.contains("<a href=\"index.html\">ثقافة</a>"))
    #expect(page.contains("aria-current=\"page\"\(english)"))
    #expect(!page.contains("dir=\"auto\"") && !kit.contains("dir=\"auto\"") && !home.contains("dir=\"auto\""))
    let whole = try made("print")
    #expect(whole.contains("<li class=\"whole-chapter\"><a href=\"#culture.index\">ثقافة</a></li>"))
    #expect(whole.contains("<a href=\"#culture.leadership\"\(english)"))
  }

  @Test func anAssessmentThatIsNotFullyTranslatedSaysSoInThatLanguageOnly() throws {
    let project = try ProjectFixture()
    _ = buildProject(project.folder, into: project.output)
    func page(_ language: String) throws -> String {
      try String(contentsOfFile: "\(project.output)/\(language)/assessment.html", encoding: .utf8)
    }
    #expect(try !page("fr").contains("<p>fr*</p>"))
    try project.edit("questionnaires/culture.fr.yaml", "    evidence: Un mandat.\n", "")
    _ = buildProject(project.folder, into: project.output)
    #expect(try page("fr").contains("<p>fr*</p>") && !page("en").contains("<p>en*</p>"))
  }

  @Test func aDraftIsLeftOutAndNeverLinkedFromTheNavigation() throws {
    let project = try ProjectFixture()
    for language in ["en", "fr"] {
      try project.edit("content/\(language)/debate.md", "kind: workshop", "kind: workshop\ndraft: true")
    }
    try project.edit("content/site.yaml", "  - debate\n", "")
    let report = buildProject(project.folder, into: project.output)
    #expect(report.findings.diagnostics.isEmpty && report.pages == 9)
    #expect(!files(project.output).contains { $0.hasSuffix("debate.html") })
  }

  /// A folder with spaces and accents, and a hostile title: text everywhere, never mark-up.
  @Test func whatAnAuthorWritesIsTextEverywhere() throws {
    let project = try ProjectFixture()
    let hostile = "</script><!--<script>alert(\"1\")&amp;{{t}}"
    try project.edit("content/en/debate.md", "title: A debate", "title: '\(hostile)'")
    try project.edit("questionnaires/culture.yaml", "text: Who steers?", "text: '\(hostile)'")
    try project.edit("questionnaires/initiatives.yaml", "title: Mandate", "title: '\(hostile)'")
    try project.edit("content/site.yaml", "en: Small guide", "en: '\(hostile)'")
    let report = buildProject(project.folder, into: project.output)
    #expect(report.findings.diagnostics.isEmpty)
    for name in files(project.output) where name.hasSuffix(".html") {
      let page = try String(contentsOfFile: "\(project.output)/\(name)", encoding: .utf8)
      #expect(!page.contains("<script>alert") && !page.contains("<!--"), "\(name)")
    }
  }

  @Test func rawHTMLIsRefusedUnlessTheProjectSaysOtherwise() throws {
    let project = try ProjectFixture()
    try project.edit(
      "content/en/debate.md", "kind: workshop", "kind: workshop\nsources: ['A <cite>book</cite>']")
    let page = try project.read("content/en/debate.md")
    try project.write("content/en/debate.md", Array((page + "\n<details>\n\nMore <kbd>x</kbd>\n\n</details>\n").utf8))
    let refused = buildProject(project.folder, into: project.output)
    #expect(refused.changes == nil)
    #expect(refused.findings.diagnostics.map(\.message.code) == ["H0101", "H0101", "H0101", "H0101"])
    try project.edit("content/site.yaml", "base-language: en", "base-language: en\nraw-html: true")
    #expect(buildProject(project.folder, into: project.output).findings.diagnostics.isEmpty)
    let made = try String(contentsOfFile: project.output + "/en/debate.html", encoding: .utf8)
    #expect(made.contains("<details>\n<p>More <kbd>x</kbd></p>\n</details>\n"))
    #expect(made.contains("A <cite>book</cite>"))
  }

  @Test func aTableScrollsUnderANameInTheLanguageOfTheSite() throws {
    let project = try ProjectFixture()
    let page = try project.read("content/en/debate.md")
    try project.write("content/en/debate.md", Array((page + "\n|a|\n|-|\n\n|b|\n|-|\n").utf8))
    try project.remove("content/fr/debate.md")
    _ = buildProject(project.folder, into: project.output)
    for (language, word) in [("en", "Table"), ("fr", "Tableau")] {
      let made = try String(contentsOfFile: project.output + "/\(language)/debate.html", encoding: .utf8)
      for number in 1...2 {
        #expect(
          made.contains(
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(word) \(number)\">\n<table>\n"))
      }
    }
  }

  @Test func theHashOfAQuestionnaireChangesWithItsStructureOnly() throws {
    func hash(_ old: String, _ new: String) throws -> String {
      let project = try ProjectFixture()
      try project.edit("questionnaires/culture.yaml", old, new)
      let model = readModel(ofProject: project.folder, language: "en").model
      let text = String(decoding: try #require(model).json, as: UTF8.self)
      return String(text.components(separatedBy: "\"hash\":\"")[1].prefix(16))
    }
    let original = try hash("Who steers?", "Who steers?")
    #expect(try hash("Who steers?", "Who is steering?") == original)
    #expect(try hash("weight: 2", "weight: 3") != original)
    #expect(try hash("gate: 1", "gate: 2") != original)
    #expect(try hash("leadership >= 1", "leadership >= 2") != original)
    #expect(try hash("  - id: vision\n", "  - id: vision\n    weight: 4\n") != original)
  }

  @Test func theOrderOfPagesIsTheNavigationsThenTheirOwn() throws {
    let project = try ProjectFixture()
    for language in ["en", "fr"] {
      for (name, order) in [("zebra", "order: 1\n"), ("apple", "order: 2\n"), ("mango", "")] {
        let page = "---\ntitle: \(name)\n\(order)---\n"
        try project.write("content/\(language)/culture/\(name).md", Array(page.utf8))
        try project.write("content/\(language)/\(name).md", Array(page.utf8))
      }
    }
    var sources = Sources(folder: project.folder)
    let read = sources.readProject()
    let guide = try #require(read).guide
    #expect(
      guide.order == [
        "culture/index", "culture/leadership", "culture/zebra", "culture/apple", "culture/mango", "debate", "zebra",
        "apple", "mango",
      ])
    #expect(guide.ancestors(of: "culture/zebra") == ["culture/index"])
  }
}

@Suite("The policy of the assessment page names exactly what stands in it")
struct ContentSecurityPolicyTests {
  @Test func hashesOfInlineTextsButNotOfData() {
    let page =
      "<head><style>\na{}</style></head><script type=\"application/json\">{}</script><script>let a = 1 < 2;\n</script>"
    let style = String(decoding: base64(sha256(Array("\na{}".utf8))), as: UTF8.self)
    let script = String(decoding: base64(sha256(Array("let a = 1 < 2;\n".utf8))), as: UTF8.self)
    let policy = ContentSecurityPolicy.assessment(of: Array(page.utf8))
    #expect(
      policy
        == "default-src 'none'; script-src 'sha256-\(script)' 'wasm-unsafe-eval'; style-src 'sha256-\(style)'; "
        + "img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
        + "trusted-types hemicycle")
  }
}
