import Diagnostics
import Markdown
import Testing

/// What the guide dialect adds to the standard.
@Suite struct ExtensionTests {
  @Test("A table: alignment, escaped pipes, ragged rows")
  func table() {
    #expect(
      guide("a | b | c\n:-|:-:|-:\n`\\|` | x \\| y\n1 | 2 | 3 | 4\n\nend")
        == """
        <table>
        <thead>
        <tr>
        <th class="left" scope="col">a</th>
        <th class="center" scope="col">b</th>
        <th class="right" scope="col">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left"><code>|</code></td>
        <td class="center">x | y</td>
        <td class="right"></td>
        </tr>
        <tr>
        <td class="left">1</td>
        <td class="center">2</td>
        <td class="right">3</td>
        </tr>
        </tbody>
        </table>
        <p>end</p>

        """)
  }

  @Test("A table goes on to a blank line or another block, and takes its header from the paragraph above")
  func tableEnds() {
    #expect(guide("a\n|b|\n|-|\n> c").hasPrefix("<p>a</p>\n<table>"))
    #expect(guide("|b|\n|-|\n> c").hasSuffix("</table>\n<blockquote>\n<p>c</p>\n</blockquote>\n"))
    #expect(guide("|a|b|\n|-|\nc") == "<p>|a|b|\n|-|\nc</p>\n")
  }

  @Test("A table with a label stands in a region that can be scrolled with the keyboard")
  func tableRegion() {
    var options = HTMLOptions()
    options.tableLabel = "Tableau {number}"
    let html = guide("a|b\n-|-\n\nc|d\n-|-", options)
    #expect(html.hasPrefix("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tableau 1\">\n<table>\n"))
    #expect(html.contains("</table>\n</div>\n<div class=\"table\" role=\"region\""))
    #expect(html.contains("aria-label=\"Tableau 2\""))
    #expect(html.hasSuffix("</table>\n</div>\n"))
  }

  @Test("Strikethrough with one tilde or two on both sides")
  func strikethrough() {
    #expect(guide("~a~ ~~b *c*~~ ~~d~ ~~~e~~~") == "<p><del>a</del> <del>b <em>c</em></del> ~~d~ ~~~e~~~</p>\n")
  }

  @Test("Tasks, named by their text")
  func tasks() {
    #expect(
      guide("- [ ] a\n- [x] b\n- [y] c")
        == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled=""> a</label></li>
        <li class="task"><label><input type="checkbox" checked="" disabled=""> b</label></li>
        <li>[y] c</li>
        </ul>

        """)
  }

  @Test(
    "Bare addresses leave the punctuation to the sentence",
    arguments: [
      ("www.a.org.", "<a href=\"http://www.a.org\">www.a.org</a>."),
      ("(https://a.org/b(c))", "(<a href=\"https://a.org/b(c)\">https://a.org/b(c)</a>)"),
      ("https://a.org/?b=c&d;", "<a href=\"https://a.org/?b=c\">https://a.org/?b=c</a>&amp;d;"),
      ("_https://a.org_", "<em><a href=\"https://a.org\">https://a.org</a></em>"),
      ("https://a_b.org/c_", "<a href=\"https://a_b.org/c\">https://a_b.org/c</a>_"),
      ("clerk@parl.example, x", "<a href=\"mailto:clerk@parl.example\">clerk@parl.example</a>, x"),
      ("xwww.a.org a@b a@b.c_ https://a_b", "xwww.a.org a@b a@b.c_ https://a_b"),
      ("[www.a.org](/u)", "<a href=\"/u\">www.a.org</a>"),
    ])
  func bareAddresses(text: String, html: String) {
    var options = HTMLOptions()
    options.markExternalLinks = false
    // The third part of the domain may hold an underscore, the last two may not.
    let expected = text == "https://a_b.org/c_" ? text : html
    #expect(guide(text, options) == "<p>\(expected)</p>\n")
  }

  @Test("Footnotes are numbered as they are met and lead back to each of their marks")
  func footnotes() {
    #expect(
      guide("a[^x] b[^y] c[^X].\n\n[^y]: Y[^z].\n[^x]:\n    X\n\n    - x\n[^z]: Z")
        == """
        <p>a<sup class="footnote-mark"><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup> \
        b<sup class="footnote-mark"><a href="#fn:2" id="fnref:2" role="doc-noteref">2</a></sup> \
        c<sup class="footnote-mark"><a href="#fn:1" id="fnref:1:2" role="doc-noteref">1</a></sup>.</p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn:1">
        <p>X</p>
        <ul>
        <li>x</li>
        </ul>
        <p><a class="footnote-back" href="#fnref:1" role="doc-backlink" aria-label="Back to reference 1">↩\u{FE0E}</a> \
        <a class="footnote-back" href="#fnref:1:2" role="doc-backlink" aria-label="Back to reference 1-2">↩\u{FE0E}</a></p>
        </li>
        <li id="fn:2">
        <p>Y<sup class="footnote-mark"><a href="#fn:3" id="fnref:3" role="doc-noteref">3</a></sup>. \
        <a class="footnote-back" href="#fnref:2" role="doc-backlink" aria-label="Back to reference 2">↩\u{FE0E}</a></p>
        </li>
        <li id="fn:3">
        <p>Z <a class="footnote-back" href="#fnref:3" role="doc-backlink" aria-label="Back to reference 3">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("A link holds no link, whatever its text holds")
  func linksInLinks() {
    #expect(guide("[<https://a.org> b](c)") == "<p><a href=\"c\">https://a.org b</a></p>\n")
    let html = guide("[a[^b]](c) ![d[^b]](e)\n\n[^b]: f")
    #expect(
      html.hasPrefix(
        "<p><a href=\"c\">a<sup class=\"footnote-mark\" id=\"fnref:1\">1</sup></a> <img src=\"e\" alt=\"d\"></p>"))
    #expect(!html.contains("fnref:1:2"))
  }

  @Test("Alerts take their titles from the options")
  func alerts() {
    var options = HTMLOptions()
    options.alertTitles[.warning] = "Attention"
    #expect(
      guide("> [!warning]\n> a\n>\n> b", options)
        == """
        <div class="alert alert-warning" role="note">
        <p class="alert-title">Attention</p>
        <p>a</p>
        <p>b</p>
        </div>

        """)
    #expect(guide("> [!NOTE] a") == "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n")
  }

  @Test("Speaker notes are no part of the page")
  func speakerNotes() {
    let page = document("a\n\n> [!NOTES]\n> Say *this*.\n> # Not in the contents\n\nb")
    #expect(String(decoding: page.html(), as: UTF8.self) == "<p>a</p>\n<p>b</p>\n")
    #expect(page.plainText() == "a\nb")
    #expect(page.headings.isEmpty)
    let notes = page.speakerNotes()
    #expect(
      notes.map { String(decoding: $0.html, as: UTF8.self) } == [
        "<p>Say <em>this</em>.</p>\n<h1>Not in the contents</h1>\n"
      ])
  }

  @Test("Raw HTML is shown as it is written")
  func rawHTML() {
    #expect(guide("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    #expect(guide("<div>\n*a*\n</div>") == "<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p>\n")
    #expect(!guide("![<b>](a)").contains("<b>"))
    var diagnostics: [Diagnostic] = []
    let page = MarkdownDocument(
      parsing: Array("<div>\n\na <b>c</b>\n".utf8), allowsRawHTML: true, diagnostics: &diagnostics)
    #expect(String(decoding: page.html(), as: UTF8.self) == "<div>\n<p>a <b>c</b></p>\n")
    #expect(diagnostics.isEmpty)
  }

  @Test("French spacing stays as it is typed")
  func french() {
    #expect(guide("« Qui\u{202F}? »\u{A0}: l’élu\u{202F}!") == "<p>« Qui\u{202F}? »&nbsp;: l’élu\u{202F}!</p>\n")
  }

  @Test("Pages print as an HTML serialiser would print them")
  func serialised() {
    #expect(guide("a\\\nb \"c\" 'd' > &lt;") == "<p>a<br>\nb \"c\" 'd' &gt; &lt;</p>\n")
    #expect(guide("***") == "<hr>\n")
    #expect(
      guide("![a \"b\" <](c \"d & e\")") == "<p><img src=\"c\" alt=\"a &quot;b&quot; &lt;\" title=\"d &amp; e\"></p>\n")
  }

  @Test("Destinations are rewritten, links to elsewhere are marked")
  func destinations() {
    var options = HTMLOptions()
    options.rewriteDestination = { destination, isImage in isImage ? "i/" + destination : destination + "#x" }
    #expect(
      guide("[a](b.md) ![c](d.png) [e](https://f)", options)
        == "<p><a href=\"b.md#x\">a</a> <img src=\"i/d.png\" alt=\"c\"> "
        + "<a href=\"https://f#x\" class=\"external\" rel=\"noopener noreferrer\">e</a></p>\n")
  }

  @Test("Code can be scrolled to with the keyboard")
  func code() {
    #expect(guide("```yaml\nid: a\n```") == "<pre tabindex=\"0\"><code class=\"language-yaml\">id: a\n</code></pre>\n")
    #expect(commonMark("    a") == "<pre><code>a\n</code></pre>\n")
  }

  @Test("A script address does not become a link")
  func scripts() {
    #expect(guide("[a](javascript:alert(1)) [b](JAVASCRIPT&colon;x)") == "<p><a>a</a> <a>b</a></p>\n")
    #expect(!guide("![a](data:text/html,x) <vbscript:x>").contains("script:x\""))
  }
}
