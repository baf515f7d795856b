import Testing

@testable import Site

@Suite("The first byte that is not UTF-8 is found")
struct UTF8ValidationTests {
  @Test(arguments: ["", "abc", "é", "議会", "🏛️", "\u{10FFFF}", "\u{FFFD}"])
  func valid(text: String) {
    #expect(firstInvalidUTF8(in: Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      ([0x61, 0xE9, 0x61], 1),  // Latin-1
      ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0),  // longer than needed
      ([0x61, 0xED, 0xA0, 0x80], 1),  // a surrogate
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xFF], 0), ([0x80], 0),
      ([0xE2, 0x82], 0), ([0x61, 0xF0, 0x9F, 0x8F], 1),  // cut off
      ([0xE2, 0x82, 0x41], 0),
    ] as [([UInt8], Int)])
  func invalid(bytes: [UInt8], offset: Int) {
    #expect(firstInvalidUTF8(in: bytes) == offset)
  }

  @Test func agreesWithTheStandardLibraryOnEveryPairOfBytes() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes = [first, second, 0x80, 0x80]
        #expect((firstInvalidUTF8(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
      }
    }
  }
}
