import Diagnostics
import Foundation
import Testing
import YAML

/// The public cases that the project's neighbour folder holds: `HEMICYCLE_SHARED`, or `../shared` beside the package.
private let suiteFile: URL = {
  let folder =
    ProcessInfo.processInfo.environment["HEMICYCLE_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
  return folder.appendingPathComponent("conformance/yaml-test-suite-part.json")
}()

private struct PublicCases: Decodable {
  struct Case: Decodable {
    let id: String
    let yaml: String
    let events: [String]
    let error: Bool
    let features: [String]
  }
  let cases: [Case]
}

@Suite(
  "The public YAML test suite",
  .enabled(if: FileManager.default.fileExists(atPath: suiteFile.path), "skipped: ../shared/conformance is not here"))
struct ConformanceTests {
  /// What the subset refuses by name, in the suite's own words.
  static let refusedFeatures: Set<String> = ["anchor", "alias", "tag", "directive", "multi-doc", "complex-key"]

  @Test func whatIsAcceptedHasTheTreeOfTheSuite() throws {
    let suite = try JSONDecoder().decode(PublicCases.self, from: Data(contentsOf: suiteFile))
    var accepted = 0
    var refused: [String] = []
    for one in suite.cases {
      var diagnostics: [Diagnostic] = []
      let node = parseYAML(SourceFile(name: one.id, bytes: Array(one.yaml.utf8)), diagnostics: &diagnostics)
      let hasErrors = diagnostics.contains { $0.message.severity == .error }
      let hasFeature = !Self.refusedFeatures.isDisjoint(with: one.features) && !Self.onlyLooksRefused.contains(one.id)
      if one.error || hasFeature {
        #expect(hasErrors, "\(one.id) should be refused")
      } else if hasErrors {
        refused.append(one.id)
      } else {
        accepted += 1
        #expect(node.map(events) ?? [] == expectedEvents(one.events), "\(one.id)")
      }
    }
    #expect(accepted >= 55)
    #expect(refused.sorted() == Self.strict.sorted())
  }

  /// Cases whose text holds a feature's sign as mere text.
  static let onlyLooksRefused: Set<String> = ["3MYT", "XLQ9"]

  /// Cases without such a feature that are refused all the same. But for six of brackets over several lines, PyYAML
  /// refuses them too, or reads them otherwise than the suite.
  static let strict = [
    // Brackets over several lines
    "4ABK", "4FJ6", "4MUZ/00", "4MUZ/01", "4MUZ/02", "5MUD", "87E4", "8UDB", "9SA2", "K3WX", "L9U5", "M7NX", "NJ66",
    "QF4Y", "Y79Y/002",
    // Tabs outside quotes
    "6BCT", "6CA3", "DK95/04", "DK95/05", "HS5T", "J3BT", "UV7Q",
    // Keys that are empty, lists or groups
    "NHX8", "S3PD", "SM9W/01", "UKK6/00", "Q9WF", "SBG9",
    // A question mark or a second colon between brackets
    "5T43", "JR7V",
    // A block text that does not stand further right, or whose last line is spaces without a line end
    "FP8R", "JEF9/02", "L24T/01",
  ]

  /// The node as the suite writes it, without styles.
  private func events(_ node: Node) -> [String] {
    switch node.content {
    case .scalar(let scalar): return [value(scalar.text)]
    case .sequence(let items): return ["+SEQ"] + items.flatMap(events) + ["-SEQ"]
    case .mapping(let entries):
      return ["+MAP"] + entries.flatMap { [value($0.key)] + events($0.value) } + ["-MAP"]
    }
  }

  private func value(_ text: String) -> String {
    "=VAL "
      + text.unicodeScalars.map { scalar in
        switch scalar {
        case "\n": "\\n"
        case "\t": "\\t"
        case "\r": "\\r"
        case "\u{8}": "\\b"
        case "\\": "\\\\"
        default: String(scalar)
        }
      }.joined()
  }

  /// The suite's events without the frame of the document and without styles. No document at all is empty text here.
  private func expectedEvents(_ all: [String]) -> [String] {
    let inner = all.filter { !$0.hasSuffix("STR") && !$0.dropFirst().hasPrefix("DOC") }
    return inner.isEmpty
      ? ["=VAL "] : inner.map { $0.hasPrefix("=VAL") ? "=VAL " + $0.dropFirst(6) : String($0.prefix(4)) }
  }
}
