import Diagnostics
import Markdown
import Testing

/// Texts made to be slow. Four times the text must not take much more than four times the time.
@Suite(.serialized) struct LinearTimeTests {
  struct Trap: Sendable, CustomTestStringConvertible {
    let name: String
    let text: @Sendable (Int) -> String
    var testDescription: String { name }

    init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.text = text
    }
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let traps: [Trap] = [
    Trap("nested quotes") { times($0, ">") + "a\n" + times($0, "b\n") },
    Trap("nested lists, then blank lines") { times($0, "- ") + "a" + times($0, "\n") },
    Trap("nested lists in a quote, then blank lines") { "> " + times($0, "- ") + "a\n" + times($0, ">\n") },
    Trap("quotes and lists in turn") { times($0, "> - ") + "a\n" + times($0, "\n") },
    Trap("lists indented ever deeper") { count in
      (0..<count / 20).map { times($0 * 2, " ") + "- a\n" }.joined() + times(count, "\n")
    },
    Trap("almost thematic breaks") { times($0, "* ") + "a\n" + times($0, "- * ") },
    Trap("open brackets") { times($0, "[a") }, Trap("nested brackets") { times($0, "[") + "a" + times($0, "]") },
    Trap("images around links") { times($0, "![") + times($0, "[a](b)") },
    Trap("nested images") { times($0, "![") + "a" + times($0, "](b)") },
    Trap("destinations that never end") { times($0, "[a](<b") + times($0, "[a](") },
    Trap("parentheses") { times($0 / 10, "[a](((((((((((((((((((((((((((((((((") },
    Trap("titles that never end") { times($0, "[a](b \"") + times($0, "[a](b 'c") },
    Trap("emphasis that never closes") { times($0, "*a **b _c ") },
    Trap("emphasis that never opens") { times($0, "a* b** c_ ") },
    Trap("emphasis of mixed kinds") { times($0, "*a_ ") + times($0, "_*a ") + times($0, "b*_ ") },
    Trap("one long run") { times($0, "*") + "a" + times($0, "*") },
    Trap("struck and not") { times($0, "~a ") + times($0, "b~~ ") },
    Trap("backticks of ever greater length") { count in (0..<count / 20).map { "x" + times($0, "`") }.joined() },
    Trap("comments, instructions and sections that never end") { times($0, "x<!--<?<![CDATA[<!A ") },
    Trap("attributes that never end") { times($0, "<a b=\"") + times($0, "<a b='c' ") },
    Trap("angle brackets") { times($0, "<a:b<c@d<") }, Trap("references") { times($0, "&amp&#") + times($0, "9") },
    Trap("the same definition") { times($0, "[a]: b\n") },
    Trap("definitions without end") { times($0, "[a]: b \"\n") + "\n" + times($0, "[a]:\n") },
    Trap("many definitions, many references") { count in
      (0..<count).map { "[a\($0)]: b\n" }.joined() + "\n" + (0..<count).map { "[a\($0)] " }.joined()
    },
    Trap("one long destination, many references") { "[a]: " + times($0, "x") + "\n\n" + times($0, "[a]") },
    Trap("undefined references") { times($0, "[a][b] [c][] [^d] ") },
    Trap("underlines after definitions") { times($0, "[a]: b\n===\n") },
    Trap("a wide table with short rows") { times($0, "|a") + "\n" + times($0, "|-") + "\n" + times($0, "b\n") },
    Trap("almost tables") { times($0, "a\n-|-\n") + times($0, "a|b\n") },
    Trap("footnotes in footnotes") { count in
      "[^0]\n\n" + (0..<count).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined() + times(count, "[^a]: ")
    },
    Trap("bare addresses that are none") { times($0, "_www.a_b") + times($0, "http://_") + times($0, "a@b.c_ ") },
    Trap("bare addresses with much to trim") { "www.a.org" + times($0, ".)&a;") },
    Trap("equal headings") { times($0, "# a\n# a-2\n") + times($0, "# b {#c}\n") },
    Trap("braces in headings") { "# " + times($0, "{#") + "}" }, Trap("alerts") { times($0, "> [!NOTE]\n\n") },
    Trap("tasks in tasks") { times($0, "- [ ] ") }, Trap("open code and HTML") { times($0, "<div>\n\n```\n\n~~~\n") },
    Trap("slides that share a long footnote") { times($0, "# a\n[^b]\n***\n") + "\n[^b]: " + times($0, "*c* ") },
    Trap("slides with a chain of footnotes") { count in
      times(count, "## [^0]\n") + "\n" + (0..<count).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined()
    },
    Trap("speaker notes") { times($0, "> [!NOTES]\n> a\n\n***\n") },
    Trap("blanks") { times($0, " \t") + "a" + times($0, " \n") },
  ]

  /// A parser whose time grows with the length takes 4 times as long for 4 times the text, one whose time grows with its
  /// square 16 times; 8 lies between. Each size counts with its best attempt, since other processes also take the
  /// caches, and attempts go on while the result is too high: what is slow by itself stays slow. A text that takes a
  /// second takes it from nobody else; one attempt is enough.
  @Test(arguments: traps)
  func growsLinearly(trap: Trap) {
    var size = 500
    var small = Array(trap.text(size).utf8)
    while seconds(small) < 0.005, size < 16_000 {
      size *= 2
      small = Array(trap.text(size).utf8)
    }
    let large = Array(trap.text(size * 4).utf8)
    let proportion = Double(large.count) / Double(small.count)
    var best = (small: Double.infinity, large: Double.infinity)
    var growth = Double.infinity
    for attempt in 0..<8 where growth > 8 && (attempt == 0 || best.large < 1) {
      for _ in 0..<2 { best.small = min(best.small, seconds(small)) }
      best.large = min(best.large, seconds(large))
      growth = best.large / best.small * 4 / proportion
    }
    #expect(growth <= 8, "\(size) take \(best.small) s, \(size * 4) take \(best.large) s")
  }

  private func seconds(_ bytes: [UInt8]) -> Double {
    processorSeconds {
      for dialect in [Dialect.commonMark, .guide] {
        var diagnostics: [Diagnostic] = []
        let page = MarkdownDocument(parsing: bytes, dialect: dialect, diagnostics: &diagnostics)
        _ = page.html()
        _ = page.slides()
        _ = page.plainText()
      }
    }
  }

  @Test("What comes out is bounded by what goes in")
  func boundedOutput() {
    for trap in Self.traps {
      let bytes = Array(trap.text(2_000).utf8)
      var diagnostics: [Diagnostic] = []
      let page = MarkdownDocument(parsing: bytes, diagnostics: &diagnostics)
      #expect(page.html().count <= 150 * bytes.count + 2_000_000, "\(trap.name)")
    }
  }
}
