import Testing

@testable import Diagnostics

@Suite("A name that was mistyped gets a suggestion")
struct SuggestionTests {
  let keys = ["levels", "weight", "when", "title", "text"]

  @Test(arguments: [
    ("levls", "levels"), ("leveles", "levels"), ("titel", "title"), ("Weight", "weight"), ("whne", "when"),
    ("txt", "text"),
  ])
  func near(written: String, meant: String) {
    #expect(suggestion(for: written, among: keys) == meant)
  }

  @Test(arguments: ["", "colour", "x", String(repeating: "l", count: 100)])
  func far(written: String) {
    #expect(suggestion(for: written, among: keys) == nil)
  }
}
