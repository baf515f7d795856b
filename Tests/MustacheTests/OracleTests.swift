import Diagnostics
import Foundation
import Mustache
import Testing

/// Cases that `Tests/Oracles/mustache_differential.py` has written, with what other implementations make of them.
private struct OracleCase: Decodable {
  /// JSON without its numbers: what a template's context is made of.
  enum Context: Decodable {
    case text(String), flag(Bool), list([Context]), dictionary([String: Context])

    init(from decoder: Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Context].self) {
        self = .list(list)
      } else {
        self = .dictionary(try container.decode([String: Context].self))
      }
    }

    var value: Value {
      switch self {
      case .text(let text): .text(text)
      case .flag(let flag): .flag(flag)
      case .list(let items): .list(items.map(\.value))
      case .dictionary(let values): .dictionary(values.mapValues(\.value))
      }
    }
  }

  let template: String
  let context: Context
  let partials: [String: String]
  /// What the other implementations give; any of them will do where they differ.
  let outputs: [String]
}

private let caseFile = ProcessInfo.processInfo.environment["HEMICYCLE_MUSTACHE_CASES"]

@Suite(
  "Other implementations of Mustache give the same",
  .enabled(if: caseFile != nil, "skipped: run Tests/Oracles/mustache_differential.py, which gives the cases"))
struct OracleTests {
  @Test func everyCaseOfTheScript() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: try #require(caseFile)))
    var (passed, failed) = (0, 0)
    for one in try JSONDecoder().decode([OracleCase].self, from: data) {
      guard case .dictionary(let context) = one.context.value else { continue }
      let output = render(one.template, context, partials: one.partials, escaping: .specification)
      if one.outputs.contains(output) {
        passed += 1
      } else {
        failed += 1
        if failed <= 10 {
          print("FAILED \(one.template.debugDescription) with \(one.partials) and \(one.context.value)")
          print("  \(output.debugDescription)")
          for other in one.outputs { print("  \(other.debugDescription)") }
        }
      }
    }
    print("\(passed) passed, \(failed) failed")
    #expect(passed > 0 && failed == 0)
  }
}
