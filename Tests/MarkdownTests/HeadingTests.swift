import Markdown
import Testing

@testable import Markdown

/// The ids of headings.
@Suite struct HeadingTests {
  @Test(
    "Ids are made of the words, without accents",
    arguments: [
      ("Étape « première » : l’École", "etape-premiere-l-ecole"),
      ("E\u{301}tape", "etape"), ("Cœur, æther, Straße, Øre", "coeur-aether-strasse-ore"),
      ("البَرْلَمان الرقمي", "البرلمان-الرقمي"), ("数字议会", "数字议会"), ("3.2 — *a* `b_c`", "3-2-a-b_c"),
      ("…", "section"), ("Παράδειγμα ЁЖ", "παράδειγμα-ёж"),
    ])
  func slugs(heading: String, id: String) {
    #expect(document("## " + heading).headings.map(\.id) == [id])
  }

  @Test("Equal headings are told apart, and ids given by hand come first")
  func unique() {
    let page = document("# A\n# A\n# A-2\n# B {#a}\n# A {#a-3} #\n\nC {#c}\n===")
    #expect(page.headings.map(\.id) == ["a-2", "a-4", "a-2-2", "a", "a-3", "c"])
    #expect(page.headings.map(\.text) == ["A", "A", "A-2", "B", "A", "C"])
    #expect(page.headings.map(\.level) == [1, 1, 1, 1, 1, 1])
  }

  @Test("The page carries the ids")
  func html() {
    #expect(guide("## *A* b {#x.y}") == "<h2 id=\"x.y\"><em>A</em> b</h2>\n")
    #expect(commonMark("## a {#b}") == "<h2>a {#b}</h2>\n")
  }

  @Test("A heading knows where its text stands")
  func ranges() {
    let text = "> ## Two words {#x}\n"
    let range = document(text).headings[0].range
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "Two words")
  }
}
