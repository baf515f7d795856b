import Markdown
import Testing

/// The document as slides.
@Suite struct SlideTests {
  /// Each slide as `level id «title» html`, and its notes after a bar.
  private func slides(_ text: String) -> [String] {
    document(text).slides().map { slide in
      let notes = String(decoding: slide.notes, as: UTF8.self)
      return "\(slide.level) \(slide.id) «\(slide.title)» " + String(decoding: slide.html, as: UTF8.self)
        + (notes.isEmpty ? "" : "| " + notes)
    }
  }

  @Test("Headings of levels 1 and 2 begin slides; deeper ones stay inside")
  func headings() {
    #expect(
      slides("# One *a*\n\nb\n\n### Deeper\n\nTwo {#two}\n---\n\n- c\n\n# Three")
        == [
          "1 one-a «One a» <h1 id=\"one-a\">One <em>a</em></h1>\n<p>b</p>\n<h3 id=\"deeper\">Deeper</h3>\n",
          "2 two «Two» <h2 id=\"two\">Two</h2>\n<ul>\n<li>c</li>\n</ul>\n",
          "1 three «Three» <h1 id=\"three\">Three</h1>\n",
        ])
  }

  @Test("What stands before the first heading is a slide without a title")
  func beforeTheFirstHeading() {
    #expect(slides("a\n\n## B") == ["0  «» <p>a</p>\n", "2 b «B» <h2 id=\"b\">B</h2>\n"])
    #expect(slides("### A") == ["0  «» <h3 id=\"a\">A</h3>\n"])
  }

  @Test("A thematic break ends a slide and is on none")
  func breaks() {
    #expect(
      slides("## A\n\nb\n\n***\n\nc\n\n***\n\n## D")
        == ["2 a «A» <h2 id=\"a\">A</h2>\n<p>b</p>\n", "0  «» <p>c</p>\n", "2 d «D» <h2 id=\"d\">D</h2>\n"])
  }

  @Test("A part with nothing to show or to say is no slide", arguments: ["", "***\n***", "[a]: b\n\n***", "[^a]: b"])
  func nothing(text: String) {
    #expect(slides(text).isEmpty)
  }

  @Test("Headings and breaks inside quotes and lists divide nothing")
  func inside() {
    #expect(slides("> # A\n> ***\n\n- # B\n\n  ***").count == 1)
  }

  @Test("Speaker notes go with the slide on which they stand, in order")
  func notes() {
    #expect(
      slides("## A\n\n> [!NOTES]\n> b\n\nc\n\n- > [!NOTES]\n  > ## d\n\n## E\n\n***\n\n> [!NOTES]\n> Wait.")
        == [
          "2 a «A» <h2 id=\"a\">A</h2>\n<p>c</p>\n<ul>\n<li></li>\n</ul>\n| <p>b</p>\n<h2>d</h2>\n",
          "2 e «E» <h2 id=\"e\">E</h2>\n", "0  «» | <p>Wait.</p>\n",
        ])
  }

  /// The footnotes of each slide: `number: marks that lead back`, and the marks that stand above them.
  private func footnotes(_ text: String) -> [String] {
    document(text).slides().map { slide in
      let html = String(decoding: slide.html, as: UTF8.self)
      let values = html.split(separator: "\"").filter { $0.hasPrefix("fn:") || $0.hasPrefix("#") }
      return values.joined(separator: " ")
    }
  }

  @Test("A slide lists the footnotes it marks, numbered as on the page")
  func footnotesOfOneSlide() {
    #expect(
      slides("## A\n\nb[^x]\n\n## C\n\nd[^y]\n\n[^x]: X\n[^y]: Y")[1]
        == """
        2 c «C» <h2 id="c">C</h2>
        <p>d<sup class="footnote-mark"><a href="#fn:s2:2" id="fnref:s2:2" role="doc-noteref">2</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn:s2:2" value="2">
        <p>Y <a class="footnote-back" href="#fnref:s2:2" role="doc-backlink" aria-label="Back to reference 2">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("A footnote that several slides mark stands on each, with links back to the marks of that slide")
  func footnotesOfSeveralSlides() {
    #expect(
      footnotes("a[^x] b[^y] c[^x]\n\n***\n\nd[^y] e[^x]\n\n***\n\nf\n\n[^x]: X\n[^y]: Y")
        == [
          "#fn:s1:1 #fn:s1:2 #fn:s1:1 fn:s1:1 #fnref:s1:1 #fnref:s1:1:2 fn:s1:2 #fnref:s1:2",
          "#fn:s2:2 #fn:s2:1 fn:s2:1 #fnref:s2:1 fn:s2:2 #fnref:s2:2", "",
        ])
  }

  @Test("A slide lists the footnotes that its footnotes mark")
  func footnotesOfFootnotes() {
    #expect(
      footnotes("a[^x]\n\n***\n\nb[^y]\n\n[^x]: X[^y]\n[^y]: Y[^x]")
        == [
          "#fn:s1:1 fn:s1:1 #fn:s1:2 #fnref:s1:1 #fnref:s1:1:2 fn:s1:2 #fn:s1:1 #fnref:s1:2",
          "#fn:s2:2 fn:s2:1 #fn:s2:2 #fnref:s2:1 fn:s2:2 #fn:s2:1 #fnref:s2:2 #fnref:s2:2:2",
        ])
  }

  @Test("A mark in speaker notes is a number and leads nowhere")
  func footnotesInNotes() {
    #expect(
      slides("a[^x]\n\n***\n\nb\n\n> [!NOTES]\n> c[^x]\n\n[^x]: X")[1] == "0  «» <p>b</p>\n| <p>c<sup>1</sup></p>\n")
  }

  @Test("A long footnote that every slide marks does not make the slides grow without bound")
  func longFootnotes() {
    let text =
      String(repeating: "## A\n\nb[^x]\n\n", count: 2_000) + "[^x]: " + String(repeating: "word ", count: 4_000)
    let slides = document(text).slides()
    #expect(slides.count == 2_000)
    #expect(slides.reduce(0) { $0 + $1.html.count } < 10 * text.utf8.count)
    let last = String(decoding: slides[1_999].html, as: UTF8.self)
    #expect(last == "<h2 id=\"a-2000\">A</h2>\n<p>b<sup>1</sup></p>\n")
  }

  @Test("The slides together are the page, but for breaks and footnotes")
  func sameAsThePage() {
    let text = "a\n\n# B\n\n- c\n\n## D\n\n|e|\n|-|\n\n> f\n\n# G"
    let page = document(text)
    #expect(page.slides().flatMap(\.html) == page.html())
  }
}
