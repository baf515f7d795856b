import Diagnostics
import Markdown
import Testing
import YAML

@testable import Site

@Suite("Text is cut into the words by which it is found")
struct SearchWordsTests {
  func words(_ text: String, _ language: String) -> [String] {
    var words = SearchWords(language: language)
    words.add(Array(text.utf8))
    return words.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("fr", "L’Assemblée, aujourd'hui : l'État !", ["assemblée", "aujourd", "hui", "état"]),
    ("fr", "les journaux des tableaux, deux jeux", ["les", "journal", "des", "tableau", "deu", "jeu"]),
    ("en", "Bodies, committees, classes: boxes and buses.", ["body", "committee", "class", "box", "and", "buse"]),
    ("en", "process status basis a UK", ["process", "status", "basis", "uk"]),
    ("de", "Straßen ÜBER Übergänge 2026", ["straßen", "über", "übergänge", "2026"]),
    ("ar", "مُنتخَبٌ؟ الـبرلمان", ["منتخب", "البرلمان"]),
    ("zh", "议会数字化 2.0。人", ["议会", "会数", "数字", "字化", "人"]),
    ("ja", "国会ABC", ["国会", "abc"]),
    ("el", "ΒΟΥΛΉ", ["βουλή"]),
    ("fr", "soft\u{AD}hyphen e\u{301}", ["softhyphen"]),
    ("en", "–—…«»“”\u{A0}\u{202F}€→★", []),
  ])
  func cut(language: String, text: String, expected: [String]) { #expect(words(text, language) == expected) }
}

@Suite("The index of a language's pages")
struct SearchIndexTests {
  func page(_ body: String) throws -> Page {
    let file = SourceFile(name: "a.md", bytes: Array("---\ntitle: A title\nsummary: In short.\n---\n\n\(body)".utf8))
    var diagnostics: [Diagnostic] = []
    let places = try #require(FrontMatterPlaces(file, &diagnostics))
    let node = try #require(parseYAML(file, in: places.matter, diagnostics: &diagnostics))
    var decoder = Decoder(file: "a.md")
    let document = MarkdownDocument(parsing: file.bytes, in: places.body, diagnostics: &diagnostics)
    return Page(key: "a", language: "en", file: file, front: FrontMatter(node, &decoder), document: document)
  }

  @Test func sectionsAndWords() throws {
    var index = SearchIndex(language: "en")
    let made = SearchPage(
      try page("Before it.\n\n## One {#one}\n\nA *vote* is\ncast.\n\n#### Deep\n\nVotes count.\n"), path: "x/a",
      language: "en")
    index.add(made)
    #expect(
      String(decoding: index.script(), as: UTF8.self)
        == #"Hemicycle.searchIndex({"language":"en","pages":"x/a\tA title\tIn short.\t3\n","#
        + #""sections":"\t\none\tOne\ndeep\tDeep\n","common":"","#
        + #""words":"0before\t0\n0cast\t1\n1ount\t2\n0is\t1\n1t\t0\n0vote\t10\n"});"# + "\n")
  }

  @Test func theTextsOfAFolderStandByPathAndSection() throws {
    let texts = try [("x/a", "One\ntwo\n\nthree\n\n## H\n\n- 4 < 5\n- six\n"), ("b", "Six."), ("x/c", "")].map {
      path, body in
      SearchPage(try page(body), path: path, language: "en")
    }
    let folders = SearchTexts.folders(of: texts)
    #expect(folders.map(\.folder) == ["x/", ""])
    #expect(
      folders.map { String(decoding: $0.texts.script(), as: UTF8.self) } == [
        #"Hemicycle.searchTexts({"x/a":"One two · three\n4 \u003c 5 · six\n","x/c":"\n"});"# + "\n",
        #"Hemicycle.searchTexts({"b":"Six.\n"});"# + "\n",
      ])
  }

  /// Large numbers take several digits, and what a browser reads of them is what was written.
  @Test func placesFarApart() {
    var table = WordTable()
    for section in 0..<5000 where section == 44 || section == 45 || section == 4999 {
      table.add(Array("word\0".utf8), section: section)
    }
    // 44 less -1 less one is 44, the last digit; 45 − 44 − 1 = 0; 4999 − 45 − 1 = 4953 = 3 + 45 · (20 + 45 · 2): `m`, `!`, `2`.
    #expect(String(decoding: table.lines(of: 5000).words, as: UTF8.self) == "0word\ti0m!2\n")
  }

  @Test func wordsThatStandNearlyEverywhereAreOnlyNamed() {
    var table = WordTable()
    for section in 0..<300 { table.add(Array((section == 7 ? "the\0rare\0" : "the\0").utf8), section: section) }
    let (common, words) = table.lines(of: 300)
    #expect(common == Array("the\n".utf8) && String(decoding: words, as: UTF8.self) == "0rare\t7\n")
  }
}

@Suite("The glossary's words are explained where they are first used")
struct GlossaryTests {
  @Test func aTermIsALinkOnceAndItsDefinitionStandsBelow() throws {
    let project = try ProjectFixture()
    for (language, term) in [("en", "Steering group (SG)"), ("fr", "Comité de pilotage (CP)")] {
      try project.write(
        "content/\(language)/glossary.md",
        Array("---\ntitle: G\(language)\n---\n\n## A–Z\n\n### \(term) {#steering}\n\nIt decides. More.\n".utf8))
    }
    let text = "\nSteering GROUPS, steering group; the SG, an sg. `steering group`\n"
    let page = try project.read("content/en/debate.md")
    try project.write("content/en/debate.md", Array((page + text).utf8))
    let template = try project.read("site-template/page.html")
    try project.write(
      "site-template/page.html",
      Array(
        template.replacing(
          "</body>", with: "{{#words}}<p>{{number}} {{term}} {{definition}} {{href}}</p>{{/words}}</body>"
        ).utf8))
    _ = buildProject(project.folder, into: project.output)
    let made = try String(contentsOfFile: project.output + "/en/debate.html", encoding: .utf8)
    #expect(
      made.contains(
        "<p><a class=\"term\" id=\"termref:0\" href=\"#word:0\">Steering GROUPS</a>, steering group; the SG, an sg."))
    #expect(made.contains("<p>0 Steering group (SG) It decides. More. glossary.html#steering</p>"))
  }
}
