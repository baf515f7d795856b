import Testing

@testable import Site

@Suite("Bytes are found where they stand")
struct FindTests {
  @Test("At every place of a long text, though eight bytes are passed over at a time")
  func everyPlace() {
    for length in 0..<40 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        bytes[place] = UInt8(ascii: "<")
        #expect(find([UInt8(ascii: "<")], in: bytes, from: 0) == place)
        #expect(find([UInt8(ascii: "<")], in: bytes, from: place) == place)
        #expect(find([UInt8(ascii: "<")], in: bytes, from: place + 1) == nil)
        let pair = Array("<a".utf8)
        #expect(find(pair, in: bytes, from: 0) == (place + 1 < length ? place : nil))
      }
    }
  }

  @Test("A beginning that goes on otherwise is passed; bytes above 127 are bytes like others")
  func beginnings() {
    let bytes = Array("<s<sc<scr é <script é".utf8)
    #expect(find(Array("<script".utf8), in: bytes, from: 0) == 13)
    #expect(find(Array("é".utf8), in: bytes, from: 11) == 21)
    #expect(find([], in: bytes, from: 0) == nil && find([1], in: [], from: 0) == nil)
  }
}
