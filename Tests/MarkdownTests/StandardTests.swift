import Testing

/// Passages of the standard that need care, among them all that version 0.31 changed and every difference from cmark
/// that random documents have brought up.
@Suite struct StandardTests {
  @Test("Symbols count as punctuation beside delimiters")
  func symbols() {
    #expect(commonMark("*€*a") == "<p>*€*a</p>\n")
    #expect(commonMark("**+**b") == "<p>**+**b</p>\n")
    #expect(commonMark("x*€*") == "<p>x*€*</p>\n")
  }

  @Test("Comments end at the first -->, also right away")
  func comments() {
    #expect(commonMark("a <!--> b -->") == "<p>a <!--> b --&gt;</p>\n")
    #expect(commonMark("a <!---> b") == "<p>a <!---> b</p>\n")
    #expect(commonMark("a <!-- b -- c --> d") == "<p>a <!-- b -- c --> d</p>\n")
    #expect(commonMark("a <!-- b") == "<p>a &lt;!-- b</p>\n")
  }

  @Test("search begins a block, source does not interrupt a paragraph")
  func blockTags() {
    #expect(commonMark("a\n<search>\n*b*") == "<p>a</p>\n<search>\n*b*\n")
    #expect(commonMark("a\n<source>\n*b*") == "<p>a\n<source>\n<em>b</em></p>\n")
  }

  @Test("Declarations need no capitals, instructions may hold question marks")
  func declarations() {
    #expect(commonMark("a <!b> c") == "<p>a <!b> c</p>\n")
    #expect(commonMark("<!b") == "<!b\n")
    #expect(commonMark("a <???> c") == "<p>a <???> c</p>\n")
  }

  @Test("A tag alone on its line interrupts no paragraph, also none that goes on lazily")
  func lazyTag() {
    #expect(commonMark("> a\n<b>") == "<blockquote>\n<p>a\n<b></p>\n</blockquote>\n")
  }

  @Test("Backticks that found no partner do not hide those that do")
  func backticks() {
    #expect(commonMark("`` `a`&`a`") == "<p>`` <code>a</code>&amp;<code>a</code></p>\n")
  }

  @Test("The rule of three holds for the two runs it names and no other")
  func ruleOfThree() {
    #expect(commonMark("__*_{__") == "<p><strong>*_{</strong></p>\n")
    #expect(commonMark("a***b* c*") == "<p>a*<em><em>b</em> c</em></p>\n")
  }

  @Test("Lines of a paragraph lose their indentation, also after a definition or a hard break")
  func indentation() {
    #expect(commonMark("> [a]: u\n  b") == "<blockquote>\n<p>b</p>\n</blockquote>\n")
    #expect(commonMark("1. \\\n =") == "<ol>\n<li><br />\n=</li>\n</ol>\n")
  }

  @Test("Backslashes are read where they stand, not where a character reference puts them")
  func backslashes() {
    #expect(commonMark("~~~\\&copy;") == "<pre><code class=\"language-&amp;copy;\"></code></pre>\n")
    #expect(commonMark("[a](\\&copy;)") == "<p><a href=\"&amp;copy;\">a</a></p>\n")
  }

  @Test("A title that is there but empty is printed, as cmark prints it")
  func emptyTitle() {
    #expect(commonMark("[a](b \"\")") == "<p><a href=\"b\" title=\"\">a</a></p>\n")
  }

  @Test("Setext underlines after nothing but definitions are text")
  func definitionsBeforeUnderline() {
    #expect(commonMark("[a]: /u\n===\n[a]") == "<p>===\n<a href=\"/u\">a</a></p>\n")
  }

  @Test("What is left of a tab that a container has eaten in part counts as spaces")
  func tabs() {
    #expect(commonMark(">\t\ta") == "<blockquote>\n<pre><code>  a\n</code></pre>\n</blockquote>\n")
    #expect(commonMark("-\t\ta") == "<ul>\n<li>\n<pre><code>  a\n</code></pre>\n</li>\n</ul>\n")
  }

  @Test("Blank lines after a thematic break do not make a list loose, as cmark has it")
  func thematicBreakInList() {
    #expect(commonMark("- ***\n\n- a") == "<ul>\n<li>\n<hr />\n</li>\n<li>a</li>\n</ul>\n")
  }

  @Test("Line ends of every kind, NUL, broken UTF-8 and a byte order mark")
  func bytes() {
    #expect(commonMark("a\r\nb\rc\n") == "<p>a\nb\nc</p>\n")
    #expect(commonMark("a\0b") == "<p>a\u{FFFD}b</p>\n")
    #expect(commonMark("\u{FEFF}# a") == "<h1>a</h1>\n")
    #expect(commonMark("") == "")
  }

  @Test("Labels are compared with case folded and whitespace as one space")
  func labels() {
    #expect(commonMark("[ẞ\n x]: /u\n\n[SS  X]").contains("<a href=\"/u\">"))
    #expect(commonMark("[ΑΓΩΣ]: /u\n\n[αγως]").contains("<a href=\"/u\">"))
    #expect(!commonMark("[ı]: /u\n\n[i]").contains("<a"))
    let long = String(repeating: "a", count: 999)
    #expect(commonMark("[\(long)]: /u\n\n[\(long)]").contains("<a"))
    #expect(!commonMark("[\(long)a]: /u\n\n[\(long)a]").contains("<a"))
  }

  @Test("Character references by name and number")
  func references() {
    #expect(
      commonMark("&AElig;&zwnj;&fjlig;&NotEqualTilde;&CounterClockwiseContourIntegral;") == "<p>Æ\u{200C}fj≂̸∳</p>\n")
    #expect(commonMark("&#0;&#xD800;&#x110000;&#1114111;") == "<p>\u{FFFD}\u{FFFD}\u{FFFD}\u{10FFFF}</p>\n")
    #expect(commonMark("&AEli; &amp &;") == "<p>&amp;AEli; &amp;amp &amp;;</p>\n")
  }
}
