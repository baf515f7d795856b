import JSON
import Testing

@testable import Assessment

@Suite("A state is saved canonically")
struct CanonicalStateTests {
  func canonical(_ text: String) throws -> String {
    String(decoding: CanonicalState.text(of: try readJSON(Array(text.utf8)).object!), as: UTF8.self)
  }

  @Test("Keys come in the format's order, answers by id, unknown keys are kept, and the checksum ends it")
  func order() throws {
    let text = try canonical(
      #"""
      {"checksum":"old","x":1,"plan":{"zz":2,"adopted":{},"budget":5,"mandatory":[],"start":"2027-Q1","done":[]},"path":"short","language":"en",
       "answers":{"b.a":{"adopted":{},"note":"n","evidence":"e","level":1,"status":"answered","later":[]},"a.z":{"status":"unknown"}},"format":"hemicycle-answers/1"}
      """#)
    let head =
      #"{"format":"hemicycle-answers/1","path":"short","language":"en","answers":{"a.z":{"status":"unknown"},"b.a":{"status":"answered","level":1,"evidence":"e","note":"n","adopted":{},"later":[]}},"plan":{"start":"2027-Q1","budget":5,"done":[],"mandatory":[],"adopted":{},"zz":2},"x":1,"checksum":""#
    #expect(text.hasPrefix(head))
    #expect(text.utf8.count == head.utf8.count + 18)
  }

  @Test("Saving what was saved gives the same bytes, and the checksum tells of any change")
  func stable() throws {
    let once = try canonical(#"{"parliament":{"name":"</script> é"},"answers":{}}"#)
    #expect(try canonical(once) == once)
    let state = try readJSON(Array(once.utf8)).object!
    #expect(state["checksum"] == .string(CanonicalState.checksum(of: state)))
    var changed = state
    changed["parliament"] = .object(JSONObject([.init("name", .string("other"))]))
    #expect(state["checksum"] != .string(CanonicalState.checksum(of: changed)))
  }

  @Test("The checksum is FNV-1a of the canonical text: of `{\"checksum\":\"\"}` by a second computation")
  func checksum() {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in Array(#"{"checksum":""}"#.utf8) { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    let hex = String(hash, radix: 16)
    let expected = String(repeating: "0", count: 16 - hex.count) + hex
    #expect(String(decoding: CanonicalState.checksum(of: JSONObject()).bytes, as: UTF8.self) == expected)
  }
}
