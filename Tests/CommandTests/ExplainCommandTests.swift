import Foundation
import MistakeFixtures
import Testing

@Suite("explain tells what a message means")
struct ExplainCommandTests {
  @Test func oneCodeWithItsExample() throws {
    #expect(
      try Hemicycle.run(["explain", "H0219"]).output == """
        error H0219: A space is missing after the colon of “…:”.
          Write “…: ” with a space; if this is text, put all of it in quotes.

        The colon after a key and the hyphen of a list item are signs only when a space follows. Without it they
        are letters of a text, as in 10:30 or well-known.

        Wrong:
            weight:2
            gate: 1

        Right:
            weight: 2
            gate: 1

        """)
  }

  @Test func severalCodesInFrench() throws {
    let run = try Hemicycle.run(["explain", "h0301", "H0510", "H0301"], environment: ["LC_ALL": "fr_FR.UTF-8"])
    let lines = run.output.components(separatedBy: "\n")
    #expect(run.code == 0 && lines[0] == "erreur H0301: «\u{A0}…\u{A0}» n’est pas une clé connue ici.")
    #expect(run.output.contains("\nIncorrect (questionnaires/culture.yaml)\u{A0}:\n        wieght: 2\n"))
    #expect(lines.count { $0.hasPrefix("erreur ") } == 1 && lines.count { $0.hasPrefix("avertissement H0510") } == 1)
  }

  @Test func whatCannotBeSeenIsShownByASign() throws {
    let run = try Hemicycle.run(["explain", "H0206", "H0255"])
    #expect(run.output.contains("    weight:⇥2\n") && run.output.contains("    title⍽: Culture\n"))
  }

  @Test func anUnknownCode() throws {
    let far = try Hemicycle.run(["explain", "H0301", "HELLO"])
    #expect(far.code == 2 && far.output.isEmpty)
    #expect(
      far.errors == """
        hemicycle: error H0029: There is no message “HELLO”.
          “hemicycle explain” without a code lists every message.

        """)
    #expect(try Hemicycle.run(["explain", "H03O1"]).errors.hasSuffix("Did you mean “H0301”?\n"))
  }

  private struct Answer: Decodable {
    struct Entry: Decodable {
      let code, severity, cause: String
      let remedies: [String]
      let explanation: String?
      let file, wrong, right: String?
    }
    let messages: [Entry]
  }

  /// What is declared anywhere in the sources is in the table, once, with words in each language.
  @Test(arguments: ["en", "fr"])
  func everyMessageOfEveryModuleIsExplained(language: String) throws {
    let modules = ["Site", "YAML", "Markdown", "Mustache", "hemicycle"]
    let declared = try Mistake.declaredCodes(in: modules)
    let output = try Hemicycle.run(["explain", "--json", "--interface", language]).output
    let entries = try JSONDecoder().decode(Answer.self, from: Data(output.utf8)).messages
    #expect(entries.map(\.code) == declared.sorted())
    for entry in entries {
      #expect(!entry.cause.isEmpty && !entry.remedies.contains(""), "\(entry.code)")
      #expect(entry.explanation?.isEmpty == false, "\(entry.code)")
      #expect((entry.wrong == nil) == (entry.right == nil) && entry.wrong != entry.right || entry.wrong == nil)
    }
  }

  @Test func withoutACodeEveryMessageHasALine() throws {
    let lines = try Hemicycle.run(["explain"]).output.split(separator: "\n")
    let output = try Hemicycle.run(["explain", "--json"]).output
    let entries = try JSONDecoder().decode(Answer.self, from: Data(output.utf8)).messages
    #expect(lines.map(String.init) == entries.map { "\($0.code)  \($0.cause)" })
  }
}
