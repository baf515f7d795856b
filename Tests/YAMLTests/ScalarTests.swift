import Diagnostics
import Testing
import YAML

@Suite("Text is read as it is meant, however it is written")
struct ScalarTests {
  @Test(arguments: [
    ("a", "\"a\""),
    ("a b  c", "\"a b  c\""),
    ("a: b", "{a: \"b\"}"),
    ("a : b", "{a: \"b\"}"),
    ("a:", "{a: \"\"}"),
    ("a: # b", "{a: \"\"}"),
    ("a: b # c", "{a: \"b\"}"),
    ("a: b#c", "{a: \"b#c\"}"),
    ("a: b:c", "{a: \"b:c\"}"),
    ("a: http://b.c/d#e", "{a: \"http://b.c/d#e\"}"),
    ("a: b\n c\n\n  d\n\n\n e", "{a: \"b c\\nd\\n\\ne\"}"),
    ("a:\n  b\n  c", "{a: \"b c\"}"),
    ("- -a\n- ?b\n- :c\n- a - b\n- (d)", "[\"-a\", \"?b\", \":c\", \"a - b\", \"(d)\"]"),
    ("a: é議会 نعم", "{a: \"é議会 نعم\"}"),
    ("a: true\nb: false", "{a: \"true\", b: \"false\"}"),
    ("a: 12\nb: -3.5e4", "{a: \"12\", b: \"-3.5e4\"}"),
    ("a: nobody\nb: yesterday\nc: nullify", "{a: \"nobody\", b: \"yesterday\", c: \"nullify\"}"),
  ])
  func plain(document: String, tree: String) { #expect(read(document) == tree) }

  @Test(arguments: [
    ("''", "\"\""), ("'a ''b'' \\n'", "\"a 'b' \\n\""), ("'a: b # c'", "\"a: b # c\""),
    ("'a\n  b\n\n  c '", "\"a b\\nc \""), ("'a  \n  \tb'", "\"a b\""),
    ("\"\"", "\"\""), ("\"a 'b' \\\"c\\\"\"", "\"a 'b' \"c\"\""),
    ("\"\\x41\\u00e9\\U0001F600\\/\\_\"", "\"Aé😀/\u{A0}\""),
    ("\"a\\nb\"", "\"a\\nb\""), ("\"a \\\n   b\"", "\"a b\""), ("\"a\\\n\n  b\"", "\"a\\nb\""),
    ("\"a\\ \n  b\"", "\"a  b\""), ("\"a\\t\n  b\"", "\"a\t b\""), ("\"a\n\n\n  b\"", "\"a\\n\\nb\""),
    ("\"a\r\n  b\"", "\"a b\""),
  ])
  func quoted(text: String, tree: String) {
    #expect(read("a: " + text) == "{a: " + tree + "}")
    #expect(read("- " + text + "  # c\n") == "[" + tree + "]")
  }

  @Test(arguments: [
    ("|\n  b\n  c\n", "b\\nc\\n"), ("|-\n  b\n", "b"), ("|+\n  b\n\n\n", "b\\n\\n\\n"), ("|\n  b\n\n\n", "b\\n"),
    ("|\n  b", "b"), ("|+\n  b", "b"), ("|\n", ""), ("|+\n\n", "\\n"), ("|-\n\n\n", ""),
    ("|2\n   b\n  c\n", " b\\nc\\n"), ("|1-\n  b\n", " b"), ("|-1\n  b\n", " b"), ("| # note\n  b\n", "b\\n"),
    ("|\n  b\n\n    c\n  \td # e\n", "b\\n\\n  c\\n\td # e\\n"), ("|\n\n  b\n", "\\nb\\n"),
    ("|\r\n  b\r\n  c\r\n", "b\\nc\\n"),
    (">\n  b\n  c\n", "b c\\n"), (">\n  b\n\n  c\n", "b\\nc\\n"), (">-\n  b\n\n\n  c\n\n", "b\\n\\nc"),
    (">\n  b\n    c\n  d\n", "b\\n  c\\nd\\n"), (">\n  b\n\n    c\n\n  d\n", "b\\n\\n  c\\n\\nd\\n"),
    (">+\n  b\n\n", "b\\n\\n"), (">2\n   b\n   c\n", " b\\n c\\n"),
  ])
  func block(text: String, tree: String) {
    #expect(read("a: " + text) == "{a: \"" + tree + "\"}")
  }

  @Test func aBlockTextEndsWhereALineStandsFurtherLeft() {
    #expect(read("a:\n  b: |\n    c\n # note\n  d: e\n") == "{a: {b: \"c\\n\", d: \"e\"}}")
    #expect(read("- |\n  a\n- >-\n  b\n") == "[\"a\\n\", \"b\"]")
    #expect(read("--- |\n a\n...\n") == "\"a\\n\"")
  }

  @Test(arguments: [
    ("[]", "[]"), ("{}", "{}"), ("[a, b c, 'd, e']", "[\"a\", \"b c\", \"d, e\"]"), ("[a, ]", "[\"a\"]"),
    ("{a: b, c: , d, \"e\":f}", "{a: \"b\", c: \"\", d: \"\", e: \"f\"}"),
    ("[[a], {b: [c]}]", "[[\"a\"], {b: [\"c\"]}]"),
    ("[a: b, 'c':d]", "[{a: \"b\"}, {c: \"d\"}]"),
    ("[http://a, b#c, -d, 10:30]", "[\"http://a\", \"b#c\", \"-d\", \"10:30\"]"),
    ("[a] # b", "[\"a\"]"),
  ])
  func flow(text: String, tree: String) {
    #expect(read("a: " + text) == "{a: " + tree + "}")
    #expect(read("-   " + text) == "[" + tree + "]")
  }

  @Test func theStyleIsKept() {
    var diagnostics: [Diagnostic] = []
    let node = parseYAML(
      SourceFile(name: "a.yaml", bytes: Array("[a, 'b', \"c\"]".utf8)), diagnostics: &diagnostics)
    #expect(node?.sequence?.map { $0.scalar?.style } == [.plain, .singleQuoted, .doubleQuoted])
    let block = parseYAML(
      SourceFile(name: "a.yaml", bytes: Array("- |\n a\n- >\n b".utf8)), diagnostics: &diagnostics)
    #expect(block?.sequence?.map { $0.scalar?.style } == [.literal, .folded])
  }
}

@Suite("Indentation is structure")
struct IndentationTests {
  @Test(arguments: [
    ("a:\n- b\n- c\nd: e", "{a: [\"b\", \"c\"], d: \"e\"}"),
    ("a:\n  - b\n  - c\nd: e", "{a: [\"b\", \"c\"], d: \"e\"}"),
    ("- - a\n  - b\n- c", "[[\"a\", \"b\"], \"c\"]"),
    ("-   a: b\n    c: d\n-\n  e: f\n-\n- g", "[{a: \"b\", c: \"d\"}, {e: \"f\"}, \"\", \"g\"]"),
    ("- a:\n  - b\n  c: d", "[{a: [\"b\"], c: \"d\"}]"),
    ("a:\n\n    b:\n     c: d\n  # note\n\n    e: f\ng:", "{a: {b: {c: \"d\"}, e: \"f\"}, g: \"\"}"),
    ("a:\nb:\n  c", "{a: \"\", b: \"c\"}"),
    ("'a b': c\n\"d\" : e", "{a b: \"c\", d: \"e\"}"),
    ("---\na: b\n...\n# end\n", "{a: \"b\"}"),
    ("--- a\n", "\"a\""), ("--- [a]\n", "[\"a\"]"), ("---\n", "\"\""), ("", "\"\""), ("# only this\n", "\"\""),
    ("\u{FEFF}a: b\r\nc:\r\n- d\r\n", "{a: \"b\", c: [\"d\"]}"), ("a: b\rc: d\r", "{a: \"b\", c: \"d\"}"),
    ("a: b\n\n\n", "{a: \"b\"}"), ("  a: b\n  c: d", "{a: \"b\", c: \"d\"}"),
  ])
  func trees(document: String, tree: String) { #expect(read(document) == tree) }

  @Test func frontMatterIsReadInsideItsPage() {
    let page = Array("---\ntitle: é\nkind: page\n---\n# Text: not YAML\n".utf8)
    var diagnostics: [Diagnostic] = []
    let node = parseYAML(SourceFile(name: "a.md", bytes: page), in: 4..<25, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(node.map(outline) == "{title: \"é\", kind: \"page\"}")
    #expect(node?.mapping?.map(\.keyRange) == [4..<9, 14..<18])
    #expect(node?["title"]?.range == 11..<13)
    #expect(node?["kind"]?.range == 20..<24)
  }

  @Test func rangesCoverWhatWasWritten() {
    let text = "a: 'b c' # d\ne:\n  - f\n  - {g: h}\ni:\nj: |\n  k\nl: m\n  n\n"
    var diagnostics: [Diagnostic] = []
    let node = parseYAML(SourceFile(name: "a.yaml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    func written(_ range: Range<Int>?) -> String { String(decoding: Array(text.utf8)[range ?? 0..<0], as: UTF8.self) }
    #expect(written(node?["a"]?.range) == "'b c'")
    #expect(written(node?["e"]?.range) == "- f\n  - {g: h}")
    #expect(written(node?["e"]?.sequence?.last?["g"]?.range) == "h")
    #expect(node?["i"]?.range.isEmpty == true)
    #expect(written(node?["j"]?.range) == "|\n  k")
    #expect(written(node?["l"]?.range) == "m\n  n")
    #expect(written(node?.range) == text.dropLast(1))
  }

  @Test func sixtyFourLevelsAreAllowed() {
    #expect(read(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).hasPrefix("[["))
    #expect(read(String(repeating: "- ", count: 63) + "a").hasPrefix("[["))
  }
}
