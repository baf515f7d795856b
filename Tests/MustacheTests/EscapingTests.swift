import Diagnostics
import Mustache
import Testing

@Suite("The place of a variable decides how it is escaped")
struct EscapingTests {
  static let hostile: Value = "<a href=\"x\">&'\u{A0}é</a>"

  static let inText = "&lt;a href=\"x\"&gt;&amp;'&nbsp;é&lt;/a&gt;"
  static let inQuotes = "&lt;a href=&quot;x&quot;&gt;&amp;'&nbsp;é&lt;/a&gt;"
  static let inSingleQuotes = "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&nbsp;é&lt;/a&gt;"

  @Test(arguments: [
    "<p>⟨⟩</p>", "⟨⟩", "<title>⟨⟩</title>", "<a href=\"x\">⟨⟩</a>", "a < b ⟨⟩", "<!-- ⟨⟩ -->", "<script>x</script>⟨⟩",
    "<br/>⟨⟩", "<!DOCTYPE html>⟨⟩", "<p title='\"'>⟨⟩</p>", "<STYLE>a > b {}</STYLE >⟨⟩", "<p>\"⟨⟩\"</p>",
    "<script>\"</scrip></script>⟨⟩", "<input disabled>⟨⟩", "<scripty>⟨⟩</scripty>", "<!----->⟨⟩", "<a b=c>⟨⟩</a>",
    "<a b=c d>⟨⟩</a>", "</p>⟨⟩", "<>⟨⟩", "</>⟨⟩", "</?a>⟨⟩", "<?a b=\"c>⟨⟩", "<!>⟨⟩",
  ])
  func text(place: String) { #expect(page(place, "{{x}}") == page(place, Self.inText)) }

  @Test(arguments: [
    "<a title=\"⟨⟩\">", "<a title = \"b ⟨⟩ > '\">", "<a b='\"' c=\"⟨⟩\">", "<a b=c d=\"⟨⟩\"/>",
    "<script src=\"⟨⟩\"></script>",
    "<p></p><a title=\"⟨⟩\">", "<a\n  title=\"⟨⟩\">", "<!-- \" --><a title=\"⟨⟩\">", "<a a=\">\" b=\"⟨⟩\">",
  ])
  func attribute(place: String) { #expect(page(place, "{{x}}") == page(place, Self.inQuotes)) }

  @Test func singleQuotes() { #expect(page("<a b='⟨⟩'>", "{{x}}") == page("<a b='⟨⟩'>", Self.inSingleQuotes)) }

  @Test func threeBracesInsertAsItIs() {
    for place in ["<p>⟨⟩</p>", "<script>⟨⟩</script>", "<style>⟨⟩</style>", "<a b=\"⟨⟩\">"] {
      let output = render(place.replacing("⟨⟩", with: "{{{x}}}"), ["x": "<&>"])
      #expect(output == place.replacing("⟨⟩", with: "<&>"))
    }
  }

  @Test func attributesMayDependOnSections() {
    let template = "<option{{#a}} selected{{/a}}><a href=\"{{#a}}b{{/a}}{{^a}}c{{/a}}\"{{#a}} d=\"{{x}}\"{{/a}}>{{x}}"
    #expect(render(template, ["a": true, "x": "\""]) == "<option selected><a href=\"b\" d=\"&quot;\">\"")
    #expect(render(template, ["a": false, "x": "\""]) == "<option><a href=\"c\">\"")
  }

  @Test(arguments: [
    ("", ""), ("a", "a"), ("&&", "&amp;&amp;"), ("é\u{A0}\u{A0}", "é&nbsp;&nbsp;"), ("Â", "Â"), ("<", "&lt;"),
  ])
  func edges(value: String, output: String) { #expect(render("{{x}}", ["x": .text(value)]) == output) }

  private func page(_ place: String, _ insertion: String) -> String {
    render(place.replacing("⟨⟩", with: insertion), ["x": Self.hostile])
  }
}
