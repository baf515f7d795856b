import Testing

@testable import Site

@Suite("A style sheet loses its comments and its blanks, and nothing that a browser would miss")
struct StyleSheetTests {
  func squeezed(_ text: String) -> String {
    var result = String(decoding: StyleSheet.squeezed(Array(text.utf8)), as: UTF8.self)
    if result.hasSuffix("\n") { result.removeLast() }
    return result
  }

  @Test(arguments: [
    ("a , b {\n  color: red;\n  margin: 0 auto;\n}\n", "a,b{color:red;margin:0 auto}"),
    ("/* a note */ a { color: red } /* more", "a{color:red}"),
    ("a{}\n\nb{}", "a{}\nb{}"),
    ("@media (min-width: 52rem) { a { b: c; } }", "@media (min-width:52rem){a{b:c}}"),
    ("@supports not (a: b) { c { d: e } }", "@supports not (a:b){c{d:e}}"),
    ("@media screen and (a: b) {}", "@media screen and (a:b){}"),
    ("@layer a, b; @layer c { d { e: f } }", "@layer a,b;@layer c{d{e:f}}"),
    ("a { &:hover { b: c } d & { e: f } }", "a{&:hover{b:c}d &{e:f}}"),
    ("\u{FEFF}", "\u{FEFF}"), ("", ""), ("  /* only */ ", ""), ("a{b:c;;}", "a{b:c;}"),
  ])
  func blanksAndComments(source: String, result: String) { #expect(squeezed(source) == result) }

  @Test(
    "What a blank or a comment means stays",
    arguments: [
      ("a :hover{}", "a :hover{}"), ("a  .b{}", "a .b{}"), ("a + b > c ~ d{}", "a + b > c ~ d{}"),
      (".a/**/.b{}", ".a/**/.b{}"), (".a /**/ .b{}", ".a .b{}"), ("a{b:c/* x */d}", "a{b:c/**/d}"),
      ("a{b:calc(1px  +  2px)}", "a{b:calc(1px + 2px)}"),
      ("a{b:calc(\n1px - var( --c ))}", "a{b:calc( 1px - var( --c ))}"),
      ("a{b:-1px -2px}", "a{b:-1px -2px}"), ("a{b:rgb(1 2 3 / 40%)}", "a{b:rgb(1 2 3 / 40%)}"),
      ("a{b:c !important}", "a{b:c !important}"), ("@media not all and (a){}", "@media not all and (a){}"),
      ("@container (--x: ){}", "@container (--x: ){}"), ("a [b]{}", "a [b]{}"),
      ("a:not( .b  .c ){}", "a:not( .b .c ){}"),
    ])
  func meaning(source: String, result: String) { #expect(squeezed(source) == result) }

  @Test(
    "Strings, addresses, escapes and custom properties are as they were",
    arguments: [
      #"a::after{content:"/* no  comment */ ; } "}"#, #"a{b:'it''s  \'  so'}"#, "a{b:\"\\\"  {\"}",
      #"a{b:url( data:a;b,/*c*/  d )}"#, #"a{b:url("a  b")}"#, #"a{b:URL(a\)  b)}"#, ".md\\: .x{}", ".a\\26  .b{}",
      ".a\\;{}", "a{b:\\;}", "a{--b:  { c :  d }  /* kept */ }", "a{--b: ;c:d}", "a{--b:c , d;--e:\";  }\"}",
      "a{--b:}", "@media print{a{--b: 1 ,  2}}",
    ])
  func untouched(source: String) { #expect(squeezed(source) == source) }

  @Test func anUnfinishedStringEndsWithItsLine() { #expect(squeezed("a{b:\"c\n  d : e}") == "a{b:\"c d :e}") }

  /// What is squeezed has nothing left to lose.
  @Test func onceIsEnough() {
    for name in ["base", "style", "report", "assessment"] {
      let path = ProjectFixture.fixtures.appending(path: "../../site-template/\(name).css").standardized.path
      guard let sheet = try? readFile(path) else { continue }
      let once = StyleSheet.squeezed(sheet)
      #expect(StyleSheet.squeezed(once) == once && once.count < sheet.count, "\(name)")
    }
  }

  @Test func nothingCrashesIt() {
    let pieces = ["a", " ", "/*", "*/", "\"", "'", "\\", "url(", "--b:", "{", "}", ";", ":", ",", "(", ")", "\n", "é"]
    var state: UInt64 = 20_261_120
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let once = squeezed(text)
      #expect(once.utf8.count <= text.utf8.count + 8, "\(text)")
    }
  }
}
