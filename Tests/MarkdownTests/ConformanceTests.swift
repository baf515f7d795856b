import Foundation
import Testing

/// The examples of CommonMark 0.31.2 that are at hand, byte for byte.
@Suite struct ConformanceTests {
  struct Example: Decodable {
    let example: Int
    let section: String
    let markdown: String
    let html: String
  }

  private struct Examples: Decodable {
    let examples: [Example]
  }

  /// `HEMICYCLE_SHARED`, or the folder `shared` beside the package.
  static let file: URL = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let given = ProcessInfo.processInfo.environment["HEMICYCLE_SHARED"]
    let shared = given.map { URL(filePath: $0) } ?? package.deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "conformance/commonmark-0.31.2-part.json")
  }()

  static let isAtHand = FileManager.default.fileExists(atPath: file.path)

  @Test(.enabled(if: isAtHand, "the standard's examples are not beside the package: nothing is compared"))
  func everyExample() throws {
    let examples = try JSONDecoder().decode(Examples.self, from: Data(contentsOf: Self.file)).examples
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(
        commonMark(example.markdown) == example.html,
        "example \(example.example), \(example.section): \(example.markdown.debugDescription)")
    }
  }
}
