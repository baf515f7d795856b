import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("Whatever happens to a project's files, every message points into the file it names")
struct DamageTests {
  static let files = [
    "content/site.yaml", "content/en/index.md", "content/en/culture/leadership.md", "content/fr/debate.md",
    "questionnaires/culture.yaml", "questionnaires/culture.fr.yaml", "questionnaires/profile.yaml",
    "questionnaires/initiatives.yaml", "questionnaires/initiatives.fr.yaml", "site-template/strings.en.yaml",
    "site-template/page.html", "site-template/assessment.html", "site-template/partials/head.html",
  ]

  /// A small generator (Steele and Vigna's SplitMix64), so that a failure comes back.
  struct Chance {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }

  @Test(arguments: files)
  func isSurvived(name: String) throws {
    let project = try ProjectFixture()
    let original = Array(try project.read(name).utf8)
    var chance = Chance(state: UInt64(name.utf8.count))
    for round in 0..<24 {
      var bytes = original
      let place = chance.below(bytes.count)
      switch round % 6 {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.below(20)))
      case 2: bytes.insert(UInt8(chance.below(256)), at: place)
      case 3: bytes[place] = Array("\n\t:#-[]{}|>&*!%@`\"'\\ 09".utf8)[chance.below(23)]
      case 4: bytes.insert(contentsOf: original[chance.below(original.count)...], at: place)
      default: bytes.insert(contentsOf: Array("é\u{2028}議\u{202E}".utf8), at: place)
      }
      try project.write(name, bytes)
      let report = checkProject(project.folder)
      for diagnostic in report.diagnostics {
        guard let range = diagnostic.range else { continue }
        let file = try #require(report.files[diagnostic.file], "round \(round): \(diagnostic.file) is not known")
        #expect(range.upperBound <= file.bytes.count, "round \(round): \(diagnostic.message.code)")
      }
    }
  }
}
