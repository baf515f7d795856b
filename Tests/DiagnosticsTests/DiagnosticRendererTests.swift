import Diagnostics
import Testing

@Suite("A diagnostic is shown with its place, the line underlined, and a remedy")
struct DiagnosticRendererTests {
  let message = Message(
    "H9999", .error, cause: Prose(en: "“{name}” is unknown.", fr: "« {name} » est inconnu."),
    remedy: Prose(en: "Write “levels”.", fr: "Écrivez « levels »."))

  func source(_ text: String) -> SourceFile { SourceFile(name: "a.yaml", bytes: Array(text.utf8)) }

  func range(of part: String, in text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    let start = (0...(bytes.count - wanted.count)).first { Array(bytes[$0..<($0 + wanted.count)]) == wanted }!
    return start..<(start + wanted.count)
  }

  @Test func underlinesUnderAccentedText() {
    let text = "id: a\ntitre: été levls fin\n"
    let diagnostic = Diagnostic(message, ["name": "levls"], file: "a.yaml", range: range(of: "levls", in: text))
    #expect(
      DiagnosticRenderer(language: .english).text(diagnostic, in: source(text)) == """
        a.yaml:2:12: error H9999: “levls” is unknown.
          2 | titre: été levls fin
            |            ^^^^^
          Write “levels”.

        """)
  }

  @Test func underlinesUnderWideTextAndTabs() {
    let text = "\t議会 x"
    let diagnostic = Diagnostic(message, ["name": "x"], file: "a.yaml", range: range(of: "x", in: text))
    #expect(
      DiagnosticRenderer(language: .french).text(diagnostic, in: source(text)) == """
        a.yaml:1:5: erreur H9999: « x » est inconnu.
          1 |     議会 x
            |          ^
          Écrivez « levels ».

        """)
  }

  @Test func hostileControlCharactersNeverReachTheTerminal() {
    let text = "a\u{1B}[2Jb"
    let diagnostic = Diagnostic(message, ["name": "\u{1B}[31m\u{202E}"], file: "a\u{7}.yaml", range: 0..<1)
    let rendered = DiagnosticRenderer(language: .english).text(diagnostic, in: source(text))
    #expect(!rendered.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
    #expect(rendered.contains("\\u{1b}[2J"))
  }

  @Test func rangeOutsideTheFileIsShownAtItsEnd() {
    let rendered = DiagnosticRenderer(language: .english).line(
      Diagnostic(message, ["name": "x"], file: "a.yaml", range: 90..<95), in: source("ab\n"))
    #expect(rendered == "a.yaml:2:1: error: “x” is unknown. Write “levels”. [H9999]\n")
    let french = DiagnosticRenderer(language: .french).line(Diagnostic(message, ["name": "x"], file: "a.yaml"), in: nil)
    #expect(french == "a.yaml: error: « x » est inconnu. Écrivez « levels ». [H9999]\n")
  }

  @Test(arguments: [("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("\u{FEFF}é x", 6, 1, 3), ("", 0, 1, 1)])
  func positions(text: String, offset: Int, line: Int, column: Int) {
    let position = source(text).position(of: offset)
    #expect(position.line == line && position.column == column)
  }
}

@Suite("Words are chosen by language")
struct ProseTests {
  @Test func placeholdersAreReplacedOnceAndValuesAreNotReadAgain() {
    let prose = Prose(en: "{a} and {b}", fr: "{a} et {b}")
    #expect(prose.text(in: .english, ["a": "{b}", "b": "x"]) == "{b} and x")
    #expect(prose.text(in: .french, ["a": "1"]) == "1 et {b}")
  }

  @Test func withoutValuesPlaceholdersAreDotsAndOtherBracesStay() {
    let prose = Prose(en: "{name}: {{{…}}} {#id} {> x} { {a}", fr: "« {name} »")
    #expect(prose.general(in: .english) == "…: {{{…}}} {#id} {> x} { …")
    #expect(prose.general(in: .french) == "« … »")
  }

  @Test(arguments: [("fr_CA.UTF-8", InterfaceLanguage.french), ("en-GB", .english), ("FR", .french)])
  func languageTags(tag: String, language: InterfaceLanguage) {
    #expect(InterfaceLanguage(tag: tag) == language)
    #expect(InterfaceLanguage(tag: "C") == nil)
  }
}
