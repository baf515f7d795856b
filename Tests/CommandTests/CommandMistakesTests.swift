import Diagnostics
import Foundation
import MistakeFixtures
import Testing

/// The cases of `Tests/Fixtures/CommandMistakes`, in a folder that holds the small project and its English assessment page as
/// `saved.html`. Besides the changes there is `run ARGUMENTS`, whose last word may be `< FILE`, and `cut FILE COUNT`, which
/// takes bytes off the end.
@Suite("What was wrong with the command line or with the answers is said with a remedy")
struct CommandMistakesTests {
  /// The small project, built once.
  private static let small = Result {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    let page = try withExtendedLifetime(scratch) {
      _ = try Hemicycle.run(["build", "--project", project.path])
      return try Data(contentsOf: project.appending(path: "public/en/assessment.html"))
    }
    return page
  }

  @Test(arguments: Mistake.all(in: "CommandMistakes"))
  func isReported(_ mistake: Mistake) throws {
    let scratch = Scratch()
    _ = try scratch.smallProject()
    try Self.small.get().write(to: scratch.url.appending(path: "saved.html"))
    var found: [InterfaceLanguage: String] = [:]
    for step in mistake.steps {
      if try step.change(in: scratch.url) { continue }
      switch step.words[0] {
      case "cut":
        let place = scratch.url.appending(path: step.words[1])
        try Data(contentsOf: place).dropLast(Int(step.words[2]) ?? 0).write(to: place)
      case "run": found = try run(step, in: scratch)
      default: throw step.fault
      }
    }
    #expect(found == mistake.expected)
    if Mistake.isRecording {
      try mistake.record(found)
      Issue.record("Recorded.")
    }
  }

  private func run(_ step: Mistake.Step, in scratch: Scratch) throws -> [InterfaceLanguage: String] {
    var words = Array(step.words.dropFirst())
    var input: [UInt8] = []
    if words.count > 2, words[words.count - 2] == "<" {
      input = try Array(Data(contentsOf: scratch.url.appending(path: words[words.count - 1])))
      words.removeLast(2)
    }
    var said: [InterfaceLanguage: String] = [:]
    for language in InterfaceLanguage.allCases {
      let run = try Hemicycle.run(words, in: scratch.url, input: input, environment: ["LC_ALL": language.rawValue])
      // A warning leaves the result as it is; only an error stops.
      let hasErrors = run.errors.contains(": error H") || run.errors.contains(": erreur H")
      #expect((run.code != 0) == hasErrors)
      said[language] = run.errors
    }
    return said
  }

  @Test func everyMessageHasACase() throws {
    let declared = try Mistake.declaredCodes(in: ["hemicycle"])
    #expect(declared.subtracting(Mistake.codes(in: "CommandMistakes")).sorted() == [])
  }
}
