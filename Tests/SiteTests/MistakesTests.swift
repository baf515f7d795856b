import Diagnostics
import Foundation
import Markdown
import MistakeFixtures
import Mustache
import Testing
import YAML

@testable import Site

/// The cases of `Tests/Fixtures/Mistakes`. Besides the changes there is `read FILE`: that file alone is then read as what it is,
/// YAML, Markdown or a template, rather than the project checked. `last` leaves all but the last message out.
@Suite("What an author did wrong is said with its place and a remedy")
struct MistakesTests {
  @Test(arguments: Mistake.all(in: "Mistakes"))
  func isReported(_ mistake: Mistake) throws {
    let project = try ProjectFixture()
    let report = try report(of: mistake, in: project)
    var found: [InterfaceLanguage: String] = [:]
    for language in InterfaceLanguage.allCases { found[language] = project.shown(report, in: language) }
    #expect(found == mistake.expected)
    expectEveryValue(report.diagnostics)
    if Mistake.isRecording {
      try mistake.record(found)
      Issue.record("Recorded.")
    }
  }

  private func report(of mistake: Mistake, in project: ProjectFixture) throws -> ProjectReport {
    var report: ProjectReport?
    for step in mistake.steps {
      if try step.change(in: URL(filePath: project.folder)) { continue }
      switch step.words[0] {
      case "read": report = try read(step.words[1], in: project)
      case "last":
        let whole = report ?? checkProject(project.folder)
        report = ProjectReport(whole.diagnostics.suffix(1), whole.files)
      default: throw step.fault
      }
    }
    return report ?? checkProject(project.folder)
  }

  private func read(_ name: String, in project: ProjectFixture) throws -> ProjectReport {
    let file = SourceFile(name: name, bytes: try Array(Data(contentsOf: URL(filePath: "\(project.folder)/\(name)"))))
    var diagnostics: [Diagnostic] = []
    switch name.components(separatedBy: ".").last {
    case "yaml": _ = parseYAML(file, diagnostics: &diagnostics)
    case "html": _ = Template(parsing: file, diagnostics: &diagnostics)
    default: _ = MarkdownDocument(parsing: file.bytes, file: name, diagnostics: &diagnostics)
    }
    return ProjectReport(diagnostics, [name: file])
  }

  private func expectEveryValue(_ diagnostics: [Diagnostic]) {
    #expect(!diagnostics.isEmpty)
    for diagnostic in diagnostics {
      for language in InterfaceLanguage.allCases {
        for prose in [diagnostic.message.cause, diagnostic.message.remedy] {
          let unfilled = placeholders(of: prose, in: language).subtracting(diagnostic.values.keys)
          #expect(unfilled.isEmpty, "\(diagnostic.message.code) says \(unfilled) and does not know it")
        }
      }
    }
  }

  /// The names between braces; braces around anything else are shown as they are.
  private func placeholders(of prose: Prose, in language: InterfaceLanguage) -> Set<String> {
    let parts = prose.text(in: language).components(separatedBy: "{").dropFirst()
    let names = parts.compactMap { $0.contains("}") ? $0.components(separatedBy: "}").first : nil }
    return Set(names.filter { !$0.isEmpty && $0.allSatisfy(\.isLetter) })
  }

  @Test func nothingIsWrongWithTheProjectBeforeTheMistakes() throws {
    let project = try ProjectFixture()
    #expect(project.shown(checkProject(project.folder), in: .english) == "")
  }

  /// Messages that reading files cannot provoke have tests of their own.
  @Test func everyMessageHasACase() throws {
    let tested: Set = [
      "H0006", "H0007", "H0008", "H0010", "H0011", "H0012", "H0013", "H0014", "H0015", "H0016",
      "H0017",
      "H0040", "H0041", "H0042", "H0043", "H0044", "H0045",
    ]
    let declared = try Mistake.declaredCodes(in: ["Site", "YAML", "Markdown", "Mustache"])
    #expect(declared.subtracting(tested).subtracting(Mistake.codes(in: "Mistakes")).sorted() == [])
  }
}

/// The examples of `hemicycle explain` are what they claim to be.
@Suite("Every example of a mistake is that mistake, and its correction is none")
struct ExplanationTests {
  private func codes(of diagnostics: [Diagnostic]) -> Set<String> { Set(diagnostics.map(\.message.code)) }

  @Test(arguments: YAMLMessage.explanations.filter { !$0.wrong.isEmpty }.map(\.code))
  func ofYAML(code: String) throws {
    let example = try #require(YAMLMessage.explanations.first { $0.code == code })
    var wrong: [Diagnostic] = []
    var right: [Diagnostic] = []
    _ = parseYAML(SourceFile(name: "a.yaml", bytes: Array(example.wrong.utf8)), diagnostics: &wrong)
    _ = parseYAML(SourceFile(name: "a.yaml", bytes: Array(example.right.utf8)), diagnostics: &right)
    #expect(codes(of: wrong) == [code])
    #expect(right == [])
  }

  @Test(arguments: MarkdownMessage.explanations.filter { !$0.wrong.isEmpty }.map(\.code))
  func ofMarkdown(code: String) throws {
    let example = try #require(MarkdownMessage.explanations.first { $0.code == code })
    var wrong: [Diagnostic] = []
    var right: [Diagnostic] = []
    _ = MarkdownDocument(parsing: Array(example.wrong.utf8), diagnostics: &wrong)
    _ = MarkdownDocument(parsing: Array(example.right.utf8), diagnostics: &right)
    #expect(codes(of: wrong) == [code])
    #expect(right == [])
  }

  @Test(arguments: TemplateMessage.explanations.filter { !$0.wrong.isEmpty }.map(\.code))
  func ofTemplates(code: String) throws {
    let example = try #require(TemplateMessage.explanations.first { $0.code == code })
    #expect(codes(ofTemplate: example.wrong) == [code])
    #expect(codes(ofTemplate: example.right) == [])
  }

  private func codes(ofTemplate text: String) -> Set<String> {
    let context: Value = .dictionary([
      "title": .text("a"), "siteTitle": .text("b"), "summary": .text("c"), "href": .text("d"), "script": .text("e"),
      "areas": .list([.dictionary(["title": .text("f")])]),
    ])
    var diagnostics: [Diagnostic] = []
    let head = Template(parsing: SourceFile(name: "head", bytes: []), diagnostics: &diagnostics)
    let template = Template(
      parsing: SourceFile(name: "a.html", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    var output: [UInt8] = []
    template.render(context, partials: ["head": head], into: &output, diagnostics: &diagnostics)
    return codes(of: diagnostics)
  }

  /// The small project has each correct line; with the wrong one in its place the message appears.
  @Test(arguments: SiteMessage.explanations.filter { !$0.wrong.isEmpty }.map(\.code))
  func ofProjects(code: String) throws {
    let example = try #require(SiteMessage.explanations.first { $0.code == code })
    let project = try ProjectFixture()
    try project.edit(try #require(example.file), example.right, example.wrong)
    #expect(codes(of: checkProject(project.folder).diagnostics).contains(code))
  }
}
