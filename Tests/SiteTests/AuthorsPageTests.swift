import Diagnostics
import Foundation
import Testing

@testable import Site

/// The page of the guide that teaches the questionnaires' language, `about/authors.md`, beside the real reader. Each of
/// its examples begins with a remark that names its file: the whole of it, or, after a comma, what goes to its end.
@Suite("What the guide teaches authors is true")
struct AuthorsPageTests {
  private static let repository = ProjectFixture.fixtures.deletingLastPathComponent().deletingLastPathComponent()

  private func page(_ language: String) throws -> String {
    try String(contentsOf: Self.repository.appending(path: "content/\(language)/about/authors.md"), encoding: .utf8)
  }

  /// A copy of the project.
  private func project(in root: URL) throws -> URL {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for name in ["content", "questionnaires", "site-template"] {
      try FileManager.default.copyItem(at: Self.repository.appending(path: name), to: root.appending(path: name))
    }
    return root
  }

  private func apply(_ page: String, to project: URL) throws -> Int {
    let examples = page.components(separatedBy: "```yaml\n# ").dropFirst().map { $0.components(separatedBy: "```")[0] }
    for example in examples {
      let lineEnd = try #require(example.firstIndex(of: "\n"))
      let names = example[..<lineEnd].components(separatedBy: ",")
      let file = project.appending(path: names[0])
      let before = names.count > 1 ? try String(contentsOf: file, encoding: .utf8) : ""
      try Data((before + example[example.index(after: lineEnd)...]).utf8).write(to: file)
    }
    return examples.count
  }

  @Test(arguments: ["en", "fr"])
  func everyExampleIsRead(language: String) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "hemicycle-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let project = try project(in: root)
    let page = try page(language)
    let codes = { Set(checkProject(project.path).diagnostics.map(\.message.code)) }
    let before = codes()
    #expect(try apply(page, to: project) == 4)
    #expect(codes().subtracting(before).isSubset(of: ["H0331", "H0511"]))

    // The mistake it shows is the one that is made, in the page's language.
    let file = project.appending(path: "questionnaires/petitions.yaml")
    let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(of: "weight:", with: "wieght:")
    // The example's first line, its file's name, counts as a line there too.
    try Data(("# petitions\n" + text).utf8).write(to: file)
    let report = checkProject(project.path)
    let mistake = try #require(report.diagnostics.first { $0.message.severity == .error })
    let renderer = DiagnosticRenderer(language: language == "fr" ? .french : .english)
    #expect(page.contains(renderer.text(mistake, in: report.files[mistake.file])))
  }

  /// Every part that can be begun is in its table, and no other.
  @Test(arguments: ["en", "fr"])
  func everyPartItBeginsCanBeBegun(language: String) throws {
    let words = try page(language).components(separatedBy: "`hemicycle new ").dropFirst()
    let parts = Set(words.compactMap { $0.components(separatedBy: " ").first })
    #expect(parts == Set(NewPart.allCases.map(\.rawValue)))
  }
}
