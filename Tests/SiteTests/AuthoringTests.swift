import Diagnostics
import Foundation
import Testing
import YAML

@testable import Site

/// What a check may say of a part that somebody has just begun: that it is not translated.
private let onlyUntranslated: Set = ["H0330", "H0331", "H0351", "H0510"]

@Suite("What is begun is correct, and nothing that exists is touched")
struct AuthoringTests {
  private func begun(_ part: NewPart, _ name: String, in project: ProjectFixture) -> AuthoringReport {
    begin(part, named: name, inProject: project.folder, language: .english)
  }

  private func codes(_ report: ProjectReport) -> Set<String> { Set(report.diagnostics.map(\.message.code)) }

  /// Every file of the project and its bytes.
  private func contents(_ project: ProjectFixture) throws -> [String: [UInt8]] {
    let names = FileManager.default.enumerator(atPath: project.folder)?.allObjects as? [String] ?? []
    var all: [String: [UInt8]] = [:]
    for name in names where !isFolder(project.folder + "/" + name) {
      all[name] = try readFile(project.folder + "/" + name)
    }
    return all
  }

  @Test(arguments: [
    (NewPart.page, "culture/open-data", ["content/en/culture/open-data.md"]),
    (.page, "content/en/about/index.md", ["content/en/about/index.md"]),
    (.questionnaire, "openness", ["questionnaires/openness.yaml"]),
    (.questionnaire, "people", ["questionnaires/people.yaml"]),
    (.initiative, "open-data", ["questionnaires/initiatives.yaml"]),
    (
      .language, "es",
      ["culture", "profile", "initiatives"].map { "questionnaires/\($0).es.yaml" }
        + ["site-template/strings.es.yaml", "content/site.yaml"]
    ),
  ])
  func theProjectIsSoundRightAfter(part: NewPart, name: String, written: [String]) throws {
    let project = try ProjectFixture()
    let before = try contents(project)
    let report = begun(part, name, in: project)
    #expect(report.isDone && report.written == written)
    #expect(codes(checkProject(project.folder)).isSubset(of: onlyUntranslated))
    #expect(buildProject(project.folder, into: project.output).changes != nil)
    for name in written where name.hasPrefix("questionnaires/") && before[name] == nil {
      #expect(try project.read(name).hasPrefix("# yaml-language-server: $schema=schema.json\n"))
    }
    let after = try contents(project)
    for (name, bytes) in before where !written.contains(name) { #expect(after[name] == bytes, "\(name)") }
    #expect(Set(after.keys) == Set(before.keys).union(written))
    // A second time it is there already.
    #expect(!begun(part, name, in: project).isDone)
    #expect(try contents(project) == after)
  }

  @Test(arguments: NewPart.allCases)
  func commentsFollowTheInterfaceAndFrenchSamplesAreSoundToo(part: NewPart) throws {
    let project = try ProjectFixture()
    try project.edit("content/site.yaml", "base-language: en", "base-language: fr")
    try project.write("content/fr/culture/house.svg", Array(try project.read("content/en/culture/house.svg").utf8))
    for name in ["culture", "profile", "initiatives"] {
      try project.remove("questionnaires/\(name).fr.yaml")
    }
    let names: [NewPart: String] = [.page: "culture/x", .questionnaire: "x", .initiative: "x", .language: "es"]
    let report = begin(part, named: names[part]!, inProject: project.folder, language: .french)
    #expect(report.isDone)
    #expect(codes(checkProject(project.folder)).isSubset(of: onlyUntranslated))
    #expect(try project.read(report.written[0]).contains(try Regex("# .*(à|é|è|û)")))
  }

  @Test func anInitiativeIsAddedAtTheEndAndEveryOtherByteStays() throws {
    for (ending, edit) in [("\n", { $0 }), ("\r\n", { $0.replacingOccurrences(of: "\n", with: "\r\n") })]
      as [(String, (String) -> String)]
    {
      let project = try ProjectFixture()
      let name = "questionnaires/initiatives.yaml"
      let cut = String(edit(try project.read(name)).dropLast(1))
      try project.write(name, Array(cut.utf8))
      #expect(begun(.initiative, "open-data", in: project).isDone)
      let after = try project.read(name)
      #expect(after.hasPrefix(cut + ending + "  - id: open-data" + ending))
      #expect(!checkProject(project.folder).hasErrors)
    }
  }

  @Test func anInitiativeFindsItsPlaceBeforeWhatFollows() throws {
    let project = try ProjectFixture()
    let name = "questionnaires/initiatives.yaml"
    try project.edit(name, "title: Initiatives\n", "")
    try project.write(name, Array((try project.read(name) + "# The end.\ntitle: Initiatives\n").utf8))
    #expect(begun(.initiative, "open-data", in: project).isDone)
    #expect(try project.read(name).hasSuffix("what to do about it.\n# The end.\ntitle: Initiatives\n"))
  }

  @Test func aListInBracketsIsNotAddedTo() throws {
    let project = try ProjectFixture()
    let name = "questionnaires/initiatives.yaml"
    let text = try project.read(name)
    let start = try #require(text.range(of: "initiatives:\n  - id: mandate"))
    let flow =
      "initiatives: [{id: a, title: A, summary: A, area: culture, owner: leadership, duration: 1, effort: {leadership: 1}, "
      + "cost: low, change-load: 1, lifts: {culture.leadership: 0..2}}]\n"
    try project.write(name, Array((text[..<start.lowerBound] + flow).utf8))
    let report = begun(.initiative, "open-data", in: project)
    #expect(report.diagnostics.map(\.message.code) == ["H0043"] && report.written.isEmpty)
  }

  @Test func settingsWrittenLineByLine() throws {
    let project = try ProjectFixture()
    try project.edit("content/site.yaml", "languages: [en, fr]", "languages:\n  - en\n  - fr  # since 2026")
    #expect(begun(.language, "pt-br", in: project).isDone)
    let text = try project.read("content/site.yaml")
    #expect(
      text.contains("  fr: Petit guide\n  pt-br: Small guide\nlanguages:\n  - en\n  - fr  # since 2026\n  - pt-br\n"))
  }

  @Test func whatSomebodyHasMadeInTheLanguageStays() throws {
    let project = try ProjectFixture()
    try project.write("questionnaires/profile.es.yaml", Array("title: Su parlamento\n".utf8))
    let report = begun(.language, "es", in: project)
    #expect(report.isDone && !report.written.contains("questionnaires/profile.es.yaml"))
    #expect(try project.read("questionnaires/profile.es.yaml") == "title: Su parlamento\n")
  }

  @Test func aTranslationOfAPageIsShownOnceItIsMarked() throws {
    let project = try ProjectFixture()
    try project.remove("content/fr/culture/leadership.md")
    let name = "content/fr/culture/leadership.md"
    #expect(begun(.page, "fr/culture/leadership", in: project).written == [name])
    #expect(checkProject(project.folder).diagnostics.map(\.message.code) == ["H0351"])
    let page = project.output + "/fr/culture/leadership.html"
    _ = buildProject(project.folder, into: project.output)
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("Pas encore traduit."))
    _ = markTranslated([project.folder + "/" + name], inProject: project.folder, language: .english)
    _ = buildProject(project.folder, into: project.output)
    #expect(try !String(contentsOfFile: page, encoding: .utf8).contains("Pas encore traduit."))
  }

  @Test(arguments: [
    (NewPart.page, "nowhere/x", "H0044"), (.page, "Été", "H0501"), (.page, "a//b", "H0501"), (.page, "../x", "H0501"),
    (.page, "", "H0501"), (.page, "assessment", "H0518"), (.page, "debate", "H0040"), (.page, "fr/new", "H0042"),
    (.questionnaire, "My questions", "H0310"), (.questionnaire, "profile", "H0040"),
    (.questionnaire, "../x", "H0310"), (.initiative, "mandate", "H0312"), (.initiative, "-x", "H0310"),
    (.language, "fr", "H0045"), (.language, "Spanish", "H0337"), (.language, "", "H0337"),
  ])
  func whatCannotBeBegun(part: NewPart, name: String, code: String) throws {
    let project = try ProjectFixture()
    let before = try contents(project)
    let report = begun(part, name, in: project)
    #expect(report.diagnostics.map(\.message.code) == [code] && report.written.isEmpty)
    #expect(try contents(project) == before)
  }

  @Test(arguments: [
    "", "plain", "a: b", "a #b", "- a", "no", "007", "\"quoted\"", "it's", "a\\b", "two\nlines", "[x]", "&a", "*a", "~",
    "ends:", " space ", "é ؟ 漢", "\t", "%", "@x", "`x`", "!x", "{a}", "?", "? a", "---", "a, b]", "null",
  ])
  func aTextIsReadBackAsItWasWritten(text: String) throws {
    var found: [Diagnostic] = []
    let file = SourceFile(name: "t", bytes: Array("- \(yamlText(text))\n- k: \(yamlText(text))\n".utf8))
    let items = parseYAML(file, diagnostics: &found)?.sequence
    #expect(found.isEmpty && items?[0].scalar?.text == text && items?[1]["k"]?.scalar?.text == text)
  }
}
