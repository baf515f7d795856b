import Diagnostics
import Foundation
import Testing

@testable import Site

/// A file of `Tests/Fixtures/Mistakes`: a sentence on what an author did, the changes to the small project that do it, and
/// all that `check` then says.
///
///     A key with a letter missing.
///
///     edit questionnaires/culture.yaml
///     -     weight: 2
///     +     wieght: 2
///
///     expect
///     questionnaires/culture.yaml:8:5: error H0301: …
///
/// Besides `edit` there are `write FILE` with lines `| …`, `remove FILE` and `bytes FILE HEXADECIMAL`.
/// `HEMICYCLE_RECORD=1 swift test` writes what is said now below `expect`, and fails, so that it is read before it counts.
struct Mistake: CustomTestStringConvertible, Sendable {
  let name: String
  let steps: [String]
  let expected: String

  var testDescription: String { name }

  static let folder = ProjectFixture.fixtures.appending(path: "Mistakes")

  static let all: [Mistake] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return nil }
      let parts = text.components(separatedBy: "\nexpect\n")
      return Mistake(
        name: String(name.dropLast(4)), steps: parts[0].components(separatedBy: "\n"),
        expected: parts.count > 1 ? parts[1] : "")
    }
  }()

  func apply(to project: ProjectFixture) throws {
    var at = 2
    while at < steps.count {
      let words = steps[at].components(separatedBy: " ")
      let name = words.dropFirst().joined(separator: " ")
      at += 1
      switch words[0] {
      case "edit":
        let old = take("- ", &at).joined(separator: "\n")
        let new = take("+ ", &at)
        try project.edit(name, new.isEmpty ? old + "\n" : old, new.joined(separator: "\n"))
      case "write": try project.write(name, Array((take("| ", &at).joined(separator: "\n") + "\n").utf8))
      case "remove": try project.remove(name)
      case "bytes":
        let digits = Array(words[2].utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).map {
          UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)!
        }
        try project.write(words[1], bytes)
      case "": break
      default: throw FixtureError.notUnderstood(steps[at - 1])
      }
    }
  }

  private func take(_ prefix: String, _ at: inout Int) -> [String] {
    var lines: [String] = []
    while at < steps.count, steps[at].hasPrefix(prefix) {
      lines.append(String(steps[at].dropFirst(2)))
      at += 1
    }
    return lines
  }
}

@Suite("What an author did wrong is said with its place and a remedy")
struct MistakesTests {
  @Test(arguments: Mistake.all)
  func isReported(_ mistake: Mistake) throws {
    let project = try ProjectFixture()
    try mistake.apply(to: project)
    let report = checkProject(project.folder)
    let found = project.shown(report)
    #expect(found == mistake.expected)
    expectEveryValue(report.diagnostics)
    if ProcessInfo.processInfo.environment["HEMICYCLE_RECORD"] != nil {
      let text = mistake.steps.joined(separator: "\n") + "\nexpect\n" + found
      try Data(text.utf8).write(to: Mistake.folder.appending(path: mistake.name + ".txt"))
      Issue.record("Recorded.")
    }
  }

  private func expectEveryValue(_ diagnostics: [Diagnostic]) {
    #expect(!diagnostics.isEmpty)
    for diagnostic in diagnostics {
      for language in InterfaceLanguage.allCases {
        for prose in [diagnostic.message.cause, diagnostic.message.remedy] {
          let unfilled = diagnostic.message.values(named: prose, in: language).subtracting(diagnostic.values.keys)
          #expect(unfilled.isEmpty, "\(diagnostic.message.code) says \(unfilled) and does not know it")
        }
      }
    }
  }

  @Test func nothingIsWrongWithTheProjectBeforeTheMistakes() throws {
    let project = try ProjectFixture()
    #expect(project.shown(checkProject(project.folder)) == "")
  }

  /// Messages that a check of the files cannot provoke have tests of their own.
  @Test func everyMessageHasACase() throws {
    let tested: Set = [
      "H0006", "H0007", "H0008", "H0010", "H0011", "H0012", "H0013", "H0014", "H0015", "H0016",
    ]
    let sources = ProjectFixture.fixtures.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Site")
    let text = try ["Messages", "Messages+Files", "Messages+Pages", "Messages+Translations"]
      .map { try String(contentsOf: sources.appending(path: $0 + ".swift"), encoding: .utf8) }.joined()
    let declared = Set(text.components(separatedBy: "\"").filter { $0.hasPrefix("H0") && $0.count == 5 })
    let covered = Set(Mistake.all.map(\.expected).joined().components(separatedBy: CharacterSet(charactersIn: " :")))
    #expect(declared.subtracting(tested).subtracting(covered).sorted() == [])
  }
}

extension Message {
  /// The placeholders of `prose`; `{#…}` in it is mark-up that the words explain.
  fileprivate func values(named prose: Prose, in language: InterfaceLanguage) -> Set<String> {
    let text = prose.text(in: language)
    return Set(
      text.components(separatedBy: "{").dropFirst().compactMap { $0.components(separatedBy: "}").first }
        .filter { !$0.hasPrefix("#") })
  }
}
