import JSON
import Testing

/// Reads and writes again, or names the reason and the place of the refusal.
func reprint(_ text: String) -> String { reprint(Array(text.utf8)) }

func reprint(_ bytes: [UInt8]) -> String {
  do throws(JSONError) {
    var writer = JSONWriter()
    writer.value(try readJSON(bytes))
    return String(decoding: writer.bytes, as: UTF8.self)
  } catch {
    return "\(error.reason) at \(error.offset)"
  }
}

@Suite("JSON is read strictly and written canonically")
struct JSONTests {
  @Test(arguments: [
    ("null", "null"), (" [ 1 , 2.50, -0, 1e+9 ]\n", "[1,2.50,-0,1e+9]"), ("{}", "{}"), ("[]", "[]"),
    ("[[],{}]", "[[],{}]"),
    (#"{"b":true,"a":[false,null]}"#, #"{"b":true,"a":[false,null]}"#), (#""\u00e9\/\ud83d\ude00\n""#, #""é/😀\n""#),
    ("\u{FEFF}1", "1"), ("123456789012345678901234567890", "123456789012345678901234567890"),
  ])
  func accepts(text: String, printed: String) {
    #expect(reprint(text) == printed)
  }

  @Test(arguments: [
    ("", "unexpectedEnd at 0"), ("[1,", "unexpectedEnd at 3"), ("[1,]", "unexpectedByte at 3"),
    ("{\"a\" 1}", "unexpectedByte at 5"),
    ("{\"a\":1,}", "unexpectedByte at 7"), ("{a:1}", "unexpectedByte at 1"), ("1 2", "trailingText at 2"),
    ("01", "malformedNumber at 0"),
    ("-", "unexpectedEnd at 1"), ("1.", "malformedNumber at 0"), ("1.e3", "malformedNumber at 0"),
    (".5", "unexpectedByte at 0"),
    ("+1", "unexpectedByte at 0"), ("1e", "malformedNumber at 0"), ("tru", "unexpectedEnd at 3"),
    ("trux", "unexpectedByte at 3"),
    ("\"a\nb\"", "controlCharacter at 2"), (#""\x""#, "invalidEscape at 1"), (#""\u12g4""#, "invalidEscape at 1"),
    (#""\ud800""#, "loneSurrogate at 1"), (#""\ud800\u0041""#, "loneSurrogate at 1"),
    (#""\udc00""#, "loneSurrogate at 1"),
    (#"{"a":1,"b":2,"a":3}"#, "duplicateKey at 13"), (#"{"a":1,"\u0061":3}"#, "duplicateKey at 7"),
    ("\"abc", "unexpectedEnd at 4"),
    ("NaN", "unexpectedByte at 0"), ("nul", "unexpectedEnd at 3"), (#""\u12"#, "unexpectedEnd at 5"),
  ])
  func refuses(text: String, reason: String) {
    #expect(reprint(text) == reason)
  }

  @Test("Duplicate keys are found in large objects too, at the first repetition")
  func duplicateAmongMany() {
    let keys = (0..<500).map { "\"k\($0)\":0" }
    #expect(reprint("{" + (keys + ["\"k7\":1", "\"k3\":1"]).joined(separator: ",") + "}").hasPrefix("duplicateKey at"))
    let first = keys.joined(separator: ",").utf8.count + 2
    #expect(
      reprint("{" + (keys + ["\"k7\":1", "\"k3\":1"]).joined(separator: ",") + "}") == "duplicateKey at \(first)")
  }

  @Test(arguments: [
    [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0x80],
    [0xF0, 0x80, 0x80, 0x80],
  ])
  func refusesInvalidUTF8(sequence: [UInt8]) {
    #expect(reprint([0x22] + sequence + [0x22]) == "invalidUTF8 at 1")
  }

  @Test func depthIsBoundedAndTheBoundIsUsable() {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(reprint(nested(JSONLimits.depth)) == nested(JSONLimits.depth))
    #expect(reprint(nested(JSONLimits.depth + 1)) == "tooDeep at \(JSONLimits.depth)")
    #expect(reprint(String(repeating: "[", count: 1_000_000)) == "tooDeep at \(JSONLimits.depth)")
  }

  @Test("What is written can stand inside a script element and on a screen")
  func escapesForIslands() {
    let hostile = "</script><!--&\u{2028}\u{2029}\u{85}\u{FEFF}\u{202E}\u{2066}\u{61C}\u{7F}\u{0}\u{1F}\"\\é議"
    var writer = JSONWriter()
    writer.string(Text(Array(hostile.utf8)))
    let written = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
      written
        == #""\u003c/script\u003e\u003c!--\u0026\u2028\u2029\u0085\ufeff\u202e\u2066\u061c\u007f\u0000\u001f\"\\é議""#)
    #expect(try! readJSON(writer.bytes) == .string(Text(Array(hostile.utf8))))
  }

  @Test(arguments: [
    ("0", 0), ("-1", -1), ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
    ("9223372036854775808", nil),
    ("1.0", nil), ("1e3", nil), ("-9223372036854775809", nil),
  ])
  func wholeNumbers(literal: String, value: Int64?) {
    #expect(try! readJSON(Array(literal.utf8)).integer == value)
    if let value { #expect(Text(decimal: value).integer == value) }
  }

  @Test func membersAreReplacedInPlaceAppendedAndRemoved() {
    var object = JSONObject([.init("a", .null), .init("b", .bool(true))])
    object["a"] = .integer(1)
    object["c"] = .string("x")
    object["b"] = nil
    #expect(object == JSONObject([.init("a", .integer(1)), .init("c", .string("x"))]))
    #expect(object["b"] == nil)
  }

  @Test func theWriterPlacesCommasInsideNestedValues() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("a", 1)
      writer.key("b")
      writer.array { writer in
        writer.object { _ in }
        writer.null()
        writer.bool(false)
      }
      writer.member("c", "d")
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":1,"b":[{},null,false],"c":"d"}"#)
  }
}
