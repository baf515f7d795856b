import Testing

@testable import Site

/// Scripts on their way into the assessment page.
struct PageScriptTests {
  private func squeezed(_ script: String) -> String {
    String(decoding: PageScript.squeezed(Array(script.utf8)), as: UTF8.self)
  }

  @Test func commentsBlankLinesAndIndentationGo() {
    #expect(
      squeezed(
        "// What it is for.\n(() => {\n  /**\n   * Begins.\n   */\n  begin();\n\n\t/* Ends. */\n  end();\n})();\n")
        == "(() => {\nbegin();\nend();\n})();\n")
  }

  @Test func whatStandsBesideCodeStays() {
    let script = "begin(); // at once\nconst address = \"file:///x\"; /* here */\nconst star = 2 /* of them */ * 3;\n"
    #expect(squeezed(script) == script)
  }

  @Test func linesKeepTheirEnds() {
    #expect(squeezed("let one = 1\nlet other = 2\n// between\n++other") == "let one = 1\nlet other = 2\n++other\n")
  }

  @Test(
    "Where lines do not tell the whole story, the script stays as it is",
    arguments: [
      "const text = `one\n  // not a comment\n\n  two`;", "/* a */ begin();\nend();", "/* a\n */ begin();",
      "/* never ended\nend();", "/*/ begin();\nend();",
    ])
  func caution(script: String) { #expect(squeezed(script) == script) }

  @Test func aBacktickInACommentChangesNothing() {
    #expect(squeezed("/*\n * The state's `plan.\n */\nend();") == "end();\n")
    #expect(squeezed("// `one\nend();") == "end();\n")
    #expect(squeezed("") == "")
  }
}
