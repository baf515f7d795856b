import Diagnostics
import Foundation
import Testing
import YAML

@testable import Site

@Suite("How far the translations are")
struct TranslationReportTests {
  private func file(_ name: String, _ project: ProjectFixture) throws -> TranslationReport.File {
    let report = reportTranslations(project.folder)
    return try #require(report.languages.flatMap(\.files).first { $0.name == name })
  }

  private func mark(_ names: String..., in project: ProjectFixture) -> AuthoringReport {
    markTranslated(names, inProject: project.folder, language: .english)
  }

  @Test func aProjectWhoseTextsAreAllThereIsComplete() throws {
    let project = try ProjectFixture()
    let report = reportTranslations(project.folder)
    #expect(report.isComplete && report.languages.map(\.code) == ["fr"])
    #expect(
      report.languages[0].files.map(\.kind) == Array(repeating: .page, count: 4) + [
        .overlay, .overlay, .overlay, .interface,
      ])
    #expect(!report.languages[0].files.contains { $0.isMarked })
  }

  @Test func textsThatAreMissingAndTextsTooMany() throws {
    let project = try ProjectFixture()
    let name = "questionnaires/culture.fr.yaml"
    try project.edit(name, "      - Un comité.\n", "")
    try project.edit(name, "    evidence: Un mandat.\n", "    evidance: Un mandat.\n")
    let found = try file(name, project)
    #expect(found.texts == 10 && !found.isComplete)
    #expect(found.missing == ["questions.leadership.levels.2", "questions.leadership.evidence"])
    #expect(found.extra == ["questions.leadership.evidance"])
    try project.remove("content/fr/debate.md")
    #expect(try file("content/fr/debate.md", project).missing == ["page"])
    try project.remove("content/en/culture/leadership.md")
    #expect(try file("content/fr/culture/leadership.md", project).extra == ["page"])
  }

  /// Arabic has six forms where English has two.
  @Test func theFormsOfAPluralAreOneText() throws {
    let project = try ProjectFixture()
    try project.edit("site-template/strings.fr.yaml", "    one:", "    many: \"{count} de pages\"\n    one:")
    #expect(try file("site-template/strings.fr.yaml", project).isComplete)
  }

  @Test func aMarkTellsWhenTheBaseTextChanges() throws {
    let project = try ProjectFixture()
    let names = ["content/fr/debate.md", "questionnaires/profile.fr.yaml", "site-template/strings.fr.yaml"]
    let report = markTranslated(names, inProject: project.folder, language: .english)
    #expect(report.isDone && report.written == names)
    #expect(checkProject(project.folder).diagnostics.isEmpty)
    #expect(markTranslated(names, inProject: project.folder, language: .english).written.isEmpty)
    try project.edit("content/en/debate.md", "A debate", "A discussion")
    try project.edit("questionnaires/profile.yaml", "How many chambers?", "One chamber or two?")
    try project.edit("site-template/strings.en.yaml", "A small guide", "A little guide")
    for name in names {
      let found = try file(name, project)
      #expect(found.isMarked && found.isOutdated && found.missing.isEmpty && !found.isComplete, "\(name)")
    }
    #expect(checkProject(project.folder).diagnostics.map(\.message.code) == ["H0511", "H0511", "H0511"])
    _ = markTranslated(names, inProject: project.folder, language: .english)
    #expect(reportTranslations(project.folder).isComplete && checkProject(project.folder).diagnostics.isEmpty)
  }

  /// Only the one line: comments, spaces and line ends stay.
  @Test(arguments: ["\n", "\r\n"])
  func aMarkIsOneLine(lineEnd: String) throws {
    let project = try ProjectFixture()
    let base = try project.read("content/en/index.md")
    let hash = fingerprint(Array(base.utf8))
    func check(_ name: String, _ before: String, _ after: String) throws {
      try project.write(name, Array(before.replacingOccurrences(of: "\n", with: lineEnd).utf8))
      #expect(mark(name, in: project).isDone)
      #expect(try project.read(name) == after.replacingOccurrences(of: "\n", with: lineEnd))
    }
    let page = "content/fr/index.md"
    try check(page, "---\ntitle: A  # a\n---\nText", "---\ntitle: A  # a\ntranslated-from: \(hash)\n---\nText")
    try check(
      page, "---\ntranslated-from: \"\"   # b\ntitle: A\n---\n", "---\ntranslated-from: \(hash)   # b\ntitle: A\n---\n")
    try check(page, "---\ntranslated-from:\ntitle: A\n---\n", "---\ntranslated-from: \(hash)\ntitle: A\n---\n")
    let profile = fingerprint(Array(try project.read("questionnaires/profile.yaml").utf8))
    try check(
      "questionnaires/profile.fr.yaml", "# About.\n\ntitle: A\n", "# About.\n\ntranslated-from: \(profile)\ntitle: A\n")
  }

  /// Fingerprints that YAML would take for a number stand between quotation marks.
  @Test(arguments: [
    ("0b53fd247576f986", true), ("0123456789012345", true), ("1234567890123456", true), ("123456789012e345", true),
    ("", true), ("abcdef0123456789", false), ("0f00000000000000", false),
  ])
  func aFingerprintIsText(value: String, isQuoted: Bool) throws {
    let line = TranslationMark.line(value)
    #expect(line.hasSuffix("\"") == isQuoted)
    var found: [Diagnostic] = []
    let node = parseYAML(SourceFile(name: "t", bytes: Array(line.utf8)), diagnostics: &found)
    #expect(found.isEmpty && node?["translated-from"]?.scalar?.text == value)
  }

  @Test func aBaseTextCheckedOutWithOtherLineEndsHasNotChanged() throws {
    let project = try ProjectFixture()
    #expect(mark("content/fr/debate.md", in: project).isDone)
    let text = try project.read("content/en/debate.md").replacingOccurrences(of: "\n", with: "\r\n")
    try project.write("content/en/debate.md", Array(text.utf8))
    #expect(checkProject(project.folder).diagnostics.isEmpty)
  }

  @Test func whatIsNotTranslatedYetIsCountedTextByText() throws {
    let project = try ProjectFixture()
    _ = begin(.language, named: "es", inProject: project.folder, language: .english)
    let name = "questionnaires/culture.es.yaml"
    #expect(try file(name, project).missing.count == 10)
    try project.edit(name, "text: Who steers?", "text: ¿Quién dirige?")
    let found = try file(name, project)
    #expect(found.missing.count == 9 && !found.missing.contains("questions.leadership.text") && !found.isMarked)
    #expect(try file("site-template/strings.es.yaml", project).missing.count == 14)
    #expect(try file("content/es/index.md", project).missing == ["page"])
    #expect(mark(name, in: project).isDone)
    #expect(try file(name, project).isComplete)
  }

  @Test(arguments: [
    ("content/en/index.md", "H0041"), ("questionnaires/culture.yaml", "H0041"), ("content/site.yaml", "H0041"),
    ("content/fr/nothing.md", "H0003"), ("content/fr", "H0004"),
  ])
  func whatCannotBeMarked(name: String, code: String) throws {
    let project = try ProjectFixture()
    let report = markTranslated([project.folder + "/" + name], inProject: project.folder, language: .english)
    #expect(report.diagnostics.map(\.message.code) == [code] && report.written.isEmpty)
  }

  @Test func aTranslationOfNothingCannotBeMarked() throws {
    let project = try ProjectFixture()
    try project.write("content/fr/extra.md", Array("---\ntitle: A\n---\n".utf8))
    #expect(mark("content/fr/extra.md", in: project).diagnostics.map(\.message.code) == ["H0042"])
    try project.write("questionnaires/profile.fr.yaml", Array("{title: A}\n".utf8))
    #expect(mark("questionnaires/profile.fr.yaml", in: project).diagnostics.map(\.message.code) == ["H0043"])
  }
}
