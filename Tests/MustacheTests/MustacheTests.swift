import Diagnostics
import Mustache
import Testing

/// A template rendered with values, or the codes of what was refused.
func render(
  _ text: String, _ context: [String: Value] = [:], partials: [String: String] = [:], escaping: Escaping = .html
) -> String {
  var diagnostics: [Diagnostic] = []
  let template = Template(
    parsing: SourceFile(name: "page.html", bytes: Array(text.utf8)), escaping: escaping, diagnostics: &diagnostics)
  var others: [String: Template] = [:]
  for (name, text) in partials {
    others[name] = Template(
      parsing: SourceFile(name: "\(name).html", bytes: Array(text.utf8)), escaping: escaping, diagnostics: &diagnostics)
  }
  var output: [UInt8] = []
  template.render(.dictionary(context), partials: others, into: &output, diagnostics: &diagnostics)
  guard diagnostics.isEmpty else { return diagnostics.map(\.message.code).joined(separator: " ") }
  return String(decoding: output, as: UTF8.self)
}

@Suite("Tags insert values")
struct VariableTests {
  @Test func aPage() {
    #expect(
      render(
        """
        <h1>{{title}}</h1>
        {{#children}}
          <a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{title}}</a>
        {{/children}}
        {{^sources}}
        <p>{{t.none}}</p>
        {{/sources}}
          {{> footer}}
        """,
        [
          "title": .text("Culture & “vision”"), "sources": .list([]), "t": .dictionary(["none": .text("None")]),
          "children": .list([
            .dictionary(["href": .text("a.html?x=\"1\""), "title": .text("\"A\""), "current": .flag(true)]),
            .dictionary(["href": .text("b.html"), "current": .absent]),
          ]),
        ],
        partials: ["footer": "<footer>\n{{title}}\n</footer>\n"]) == """
          <h1>Culture &amp; “vision”</h1>
            <a href="a.html?x=&quot;1&quot;" aria-current="page">"A"</a>
            <a href="b.html">Culture &amp; “vision”</a>
          <p>None</p>
            <footer>
            Culture &amp; “vision”
            </footer>

          """)
  }
}
