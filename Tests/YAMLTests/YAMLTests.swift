import Diagnostics
import Testing
import YAML

/// The tree as compact JSON-like text, for expectations.
func outline(_ node: Node) -> String {
  switch node.content {
  case .scalar(let scalar): "\"" + scalar.text.replacingLineEnds() + "\""
  case .sequence(let items): "[" + items.map(outline).joined(separator: ", ") + "]"
  case .mapping(let entries): "{" + entries.map { "\($0.key): " + outline($0.value) }.joined(separator: ", ") + "}"
  }
}

extension String {
  fileprivate func replacingLineEnds() -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
  }
}

/// The outline of a document, or the codes of what it was refused for.
func read(_ text: String) -> String {
  var diagnostics: [Diagnostic] = []
  let node = parseYAML(SourceFile(name: "a.yaml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
  let errors = diagnostics.filter { $0.message.severity == .error }
  guard errors.isEmpty else { return errors.map(\.message.code).joined(separator: " ") }
  return node.map(outline) ?? "nothing"
}

@Suite("A questionnaire is read as the tree its indentation shows")
struct StructureTests {
  @Test func aQuestionnaire() {
    #expect(
      read(
        """
        # Culture
        id: culture
        title: "Culture : vision"
        questions:
          - id: leadership
            weight: 2    # of 10
            guide: culture/leadership.md#steering
            levels:
            - Nobody does
            - Somebody
              does
            alternatives: [a, [b, 'c'], {d: e}]
          -
            id: vision
            help: |
              One.

              Two.
        """) == """
          {id: "culture", title: "Culture : vision", questions: [\
          {id: "leadership", weight: "2", guide: "culture/leadership.md#steering", \
          levels: ["Nobody does", "Somebody does"], alternatives: ["a", ["b", "c"], {d: "e"}]}, \
          {id: "vision", help: "One.\\n\\nTwo."}]}
          """)
  }
}
