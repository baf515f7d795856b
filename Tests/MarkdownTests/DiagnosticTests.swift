import Diagnostics
import Markdown
import Testing

/// What is reported, and the bytes that are underlined.
@Suite struct DiagnosticTests {
  @Test(
    "Each mistake is reported at its place",
    arguments: [
      ("a <b>c</b>", ["H0101 «<b>»", "H0101 «</b>»"]),
      ("> <div>\n> a", ["H0101 «<div>»"]),
      ("[like][this] [or][] [not]", ["H0102 «this»", "H0102 «or»"]),
      ("> a\n> b[^c]", ["H0103 «c»"]),
      ("a[^b]\n\n[^b]: c\n\n[^d]: e", ["H0104 «d»"]),
      ("a[^b]\n\n[^b]: c\n\n[^B]: e", ["H0105 «B»"]),
      ("# a {#b}\n# c {#b}", ["H0106 «b»"]),
      ("# a {#b c}", ["H0107 «{#b c}»"]),
      ("> [!NOT]\n> a", ["H0108 «[!NOT]»"]),
      ("> [!TIP] a", ["H0109 «[!TIP]»"]),
      ("[a](javascript:b)", ["H0110 «javascript:b»"]),
      ("# a\n\n[b](c.md) *d* www.e.org\n\n- [ ] f", []),
      ("[a\\][b] `[c][d]` [e](f) [g][h]\n\n[h]: i", []),
    ])
  func places(text: String, expected: [String]) {
    #expect(reports(text) == expected)
  }

  @Test("Nothing is reported in the CommonMark dialect")
  func commonMarkIsSilent() {
    var diagnostics: [Diagnostic] = []
    _ = MarkdownDocument(
      parsing: Array("<b> [a][b] [c](javascript:d)".utf8), dialect: .commonMark, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
  }

  @Test("Places are those of the file as given: after front matter, a byte order mark and any line ends")
  func originalPlaces() {
    let text = "---\r\ntitle: x\r\n---\r\n\u{0}\r\n> a\r\n> [b](c.md) <i>\r\n"
    let bytes = Array(text.utf8)
    var diagnostics: [Diagnostic] = []
    let page = MarkdownDocument(parsing: bytes, in: 20..<bytes.count, file: "p.md", diagnostics: &diagnostics)
    #expect(page.links.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["c.md"])
    #expect(diagnostics.compactMap(\.range).map { String(decoding: bytes[$0], as: UTF8.self) } == ["<i>"])
    #expect(diagnostics.map(\.file) == ["p.md"])
  }

  @Test("Links say where they lead and where that is written; a definition counts once")
  func links() {
    let text = "[a](<b c>) ![d](e&amp;f) <https://g> https://h.org [i][j] [j] \n\n[j]: k.md#l 'm'\n[n]: unused"
    let links = document(text).links
    #expect(links.map(\.destination) == ["b c", "e&f", "https://g", "https://h.org", "k.md#l"])
    #expect(links.map(\.isImage) == [false, true, false, false, false])
    let bytes = Array(text.utf8)
    #expect(
      links.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["b c", "e&amp;f", "https://g", "https://h.org", "k.md#l"])
  }

  @Test("Plain text has the words and nothing else")
  func plainText() {
    #expect(
      document("# A *b*\n\nc `d`\ne[^f] ![g](h) &amp;\n\n- i\n\n[^f]: j").plainText() == "A b\nc d e g &\ni")
  }
}
