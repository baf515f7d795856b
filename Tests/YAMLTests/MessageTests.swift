import Diagnostics
import Testing

@testable import YAML

/// A document whose mistakes are marked by `⟦` and `⟧`, and the messages expected there, in order.
struct Fault: CustomTestStringConvertible {
  let marked: String
  let messages: [Message]

  init(_ marked: String, _ messages: Message...) {
    self.marked = marked
    self.messages = messages
  }

  var testDescription: String { messages.map(\.code).joined(separator: " ") + " " + marked }

  /// The document without its marks, and the marked bytes.
  var source: (bytes: [UInt8], ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(start..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return (bytes, ranges)
  }
}

@Suite("What is refused is refused by name, at its place")
struct MessageTests {
  static let faults: [Fault] = [
    // Characters
    Fault("a: b\nc: ⟦\u{7}⟧d\n", YAMLMessage.controlCharacter),
    Fault("a: b⟦\u{FEFF}⟧\n", YAMLMessage.controlCharacter),
    Fault(
      "a: ⟦no⟧\nb: ⟦\u{7F}⟧\nc: ⟦yes⟧\n", YAMLMessage.ambiguousWord, YAMLMessage.controlCharacter,
      YAMLMessage.ambiguousWord),
    Fault("a: b⟦\u{2028}⟧c\n", YAMLMessage.invisibleLineEnd),
    Fault("a: b⟦\u{85}⟧c\n", YAMLMessage.invisibleLineEnd),
    Fault("a:\n⟦\t⟧b: c\n\td: e\nf: g\n", YAMLMessage.tabInIndentation),
    Fault("a: |\n⟦\t⟧b\nc: d\n", YAMLMessage.tabInIndentation),
    Fault("a: b\n⟦\t⟧\nc: d\n", YAMLMessage.tabInIndentation),
    Fault("a:⟦\t⟧b\n", YAMLMessage.tabBetween),
    Fault("- a⟦\t⟧# b\n", YAMLMessage.tabBetween),
    Fault("a: [b,⟦\t⟧c]\n", YAMLMessage.tabBetween),
    // Features that are not in the subset
    Fault("a: ⟦&b⟧ c\nd: e\n", YAMLMessage.anchor),
    Fault("⟦&b⟧ a: c\n", YAMLMessage.anchor),
    Fault("a: ⟦*b⟧\nc: d\n", YAMLMessage.alias),
    Fault("- ⟦**bold**⟧ text\n- b\n", YAMLMessage.alias),
    Fault("a: ⟦!!str⟧ c\n", YAMLMessage.tag),
    Fault("⟦<<⟧: a\nb: c\n", YAMLMessage.mergeKey),
    Fault("a: {⟦<<⟧: b}\n", YAMLMessage.mergeKey),
    Fault("⟦%YAML 1.2⟧\n---\na: b\n", YAMLMessage.directive),
    Fault("a: b\n⟦---⟧\nc: d\n", YAMLMessage.severalDocuments),
    Fault("a: b\n...\n⟦---⟧\n", YAMLMessage.severalDocuments),
    Fault("⟦?⟧ a\n", YAMLMessage.complexKey),
    Fault("a: b\n⟦?⟧ c\n", YAMLMessage.complexKey),
    Fault("{⟦[a]⟧: b}\n", YAMLMessage.complexKey),
    Fault("⟦[a]:⟧ b\n", YAMLMessage.complexKey),
    Fault("a: ⟦[b,⟧\n  c]\nd: e\n", YAMLMessage.flowAcrossLines),
    Fault("a: ⟦{b: c⟧\nd: e\n", YAMLMessage.flowAcrossLines),
    Fault("a: ⟦[b, ⟧# c]\n", YAMLMessage.flowAcrossLines),
    // Texts that are read differently
    Fault("a: b\nc: d\n⟦a⟧: e\n", YAMLMessage.duplicateKey),
    Fault("a: {b: c, ⟦'b'⟧: e}\n", YAMLMessage.duplicateKey),
    Fault(
      "a: ⟦no⟧\nb: [⟦Yes⟧, \"no\", nobody]\n⟦on⟧: c\n", YAMLMessage.ambiguousWord, YAMLMessage.ambiguousWord,
      YAMLMessage.ambiguousWord),
    Fault("- true\n- false\n- ⟦True⟧\n- ⟦FALSE⟧ # x\n", YAMLMessage.ambiguousWord, YAMLMessage.ambiguousWord),
    Fault("a: ⟦null⟧\nb: ⟦~⟧\nc: ⟦NULL⟧\n", YAMLMessage.nullWord, YAMLMessage.nullWord, YAMLMessage.nullWord),
    Fault(
      "- ⟦007⟧\n- 0\n- 0.5\n- ⟦-01⟧\n- 01-02-2026\n- ⟦0x1F⟧\n", YAMLMessage.leadingZero, YAMLMessage.leadingZero,
      YAMLMessage.leadingZero),
    // Spaces
    Fault("⟦a:⟧b\nc: d\n", YAMLMessage.spaceAfterColon),
    Fault("c: d\n⟦a:⟧b\n", YAMLMessage.spaceAfterColon),
    Fault("- ⟦id:⟧a\n  text: b\n- id: c\n", YAMLMessage.spaceAfterColon),
    Fault("a: {⟦b:⟧c}\n", YAMLMessage.spaceAfterColon),
    Fault("- ⟦id:⟧a\n- http://b\n- 10:30\n- \"id:a\"\n", YAMLMessage.perhapsSpaceAfterColon),
    Fault("- ⟦id:⟧a\n    text: b\n- id: c\n", YAMLMessage.spaceAfterColon),
    Fault("a: [⟦id:⟧b, http://c]\n", YAMLMessage.perhapsSpaceAfterColon),
    Fault("- a\n⟦-⟧b\n", YAMLMessage.spaceAfterHyphen),
    Fault("a:\n  ⟦-⟧b\n", YAMLMessage.perhapsSpaceAfterHyphen),
    Fault("a: \"b\"⟦#⟧c\n", YAMLMessage.spaceBeforeComment),
    Fault("a:\n⟦\u{A0}\u{A0}⟧b: c\n", YAMLMessage.noBreakSpace),
    Fault("a⟦\u{A0}⟧: b\nc⟦\u{202F}⟧: d\n", YAMLMessage.noBreakSpace, YAMLMessage.noBreakSpace),
    Fault("a:⟦\u{A0}⟧b\nc: d\ne:⟦\u{A0}⟧f\n", YAMLMessage.noBreakSpace, YAMLMessage.noBreakSpace),
    Fault("- a\n-⟦\u{A0}⟧b\n", YAMLMessage.noBreakSpace),
    Fault("- a: ⟦\u{A0}⟧b\n- c:⟦\u{A0}⟧d\n", YAMLMessage.noBreakSpace, YAMLMessage.noBreakSpace),
    // Indentation
    Fault("a:\n    b: c\n  ⟦d: e⟧\n  f: g\nh: i\n", YAMLMessage.misindented),
    Fault("a: \"b\"\n  ⟦c: d⟧\n", YAMLMessage.misindented),
    Fault("- id: a\n   ⟦text⟧: b\n", YAMLMessage.keyInsideText),
    Fault("a:\n  some text\n  ⟦more⟧: text\nb: c\n", YAMLMessage.keyInsideText),
    Fault("a: b\n  ⟦-⟧ c\n", YAMLMessage.hyphenInsideText),
    Fault("a: \"b\n⟦c\"⟧\nd: e\n", YAMLMessage.continuationIndentation),
    Fault("a: b # c\n  ⟦d⟧\ne: f\n", YAMLMessage.commentInsideText),
    Fault("a: |\n  ⟦  ⟧\n  b\nc: d\n", YAMLMessage.longEmptyLine),
    Fault("a: |+\n  b\n⟦  ⟧", YAMLMessage.spacesAtEnd),
    Fault("a: |\n  b\n⟦   ⟧", YAMLMessage.spacesAtEnd),
    // Keys and items
    Fault("a: b\n⟦c⟧\nd: e\n", YAMLMessage.missingColon),
    Fault("⟦:⟧ a\n", YAMLMessage.emptyKey),
    Fault("a: b\n⟦:⟧ c\n", YAMLMessage.emptyKey),
    Fault("[⟦:⟧ a]\n", YAMLMessage.emptyKey),
    Fault("a: Note ⟦:⟧ b\nc: d\n", YAMLMessage.colonInText),
    Fault("a: 'b'⟦:⟧ c\n", YAMLMessage.colonInText),
    Fault("{a: b⟦:⟧ c}\n", YAMLMessage.colonInText),
    Fault("a: ⟦-⟧ b\n   - c\nd: e\n", YAMLMessage.itemOnKeyLine),
    Fault("a: b\n⟦- c⟧\n", YAMLMessage.itemAmongKeys),
    Fault("- a\n⟦b: c⟧\n- d\n", YAMLMessage.keyAmongItems),
    Fault("- \"a\n  b\"⟦:⟧ c\n", YAMLMessage.multilineKey),
    Fault("⟦\(String(repeating: "k", count: 1025))⟧: a\n", YAMLMessage.keyTooLong),
    Fault("{⟦\(String(repeating: "k", count: 1025))⟧: a}\n", YAMLMessage.keyTooLong),
    Fault(
      "a: ⟦@⟧b\nc: ⟦`⟧d\n⟦%⟧e: f\n", YAMLMessage.reservedStart, YAMLMessage.reservedStart, YAMLMessage.reservedStart),
    Fault("⟦@⟧a: b\n", YAMLMessage.reservedStart),
    Fault("a: [⟦@⟧b]\n", YAMLMessage.reservedStart),
    Fault("\"a\"\n⟦b⟧\n", YAMLMessage.afterDocument),
    Fault("a: b\n...\n⟦c: d⟧\n", YAMLMessage.afterDocument),
    Fault("a: [b] ⟦c⟧\n", YAMLMessage.textAfterValue),
    // Quotes
    Fault("a: ⟦\"⟧b\nc: \"d\"\n", YAMLMessage.unclosedQuote),
    Fault("a: ⟦'⟧b", YAMLMessage.unclosedQuote),
    Fault("a: [⟦'⟧b]\n", YAMLMessage.unclosedQuote),
    Fault("⟦\"⟧a\n⟦---⟧\n", YAMLMessage.unclosedQuote, YAMLMessage.severalDocuments),
    Fault("a: 'it'⟦s'⟧\n", YAMLMessage.textAfterQuote),
    Fault("a: \"⟦\\q⟧\"\n", YAMLMessage.unknownEscape),
    Fault("a: \"⟦\\é⟧\"\n", YAMLMessage.unknownEscape),
    Fault("a: \"⟦\\u12⟧\"\n", YAMLMessage.shortEscape),
    Fault(
      "a: \"⟦\\uD83D⟧⟦\\uDE00⟧ ⟦\\U00110000⟧\"\n", YAMLMessage.impossibleEscape, YAMLMessage.impossibleEscape,
      YAMLMessage.impossibleEscape),
    Fault("a: ⟦|x⟧\n  b\nc: d\n", YAMLMessage.blockHeader),
    Fault("a: | ⟦b⟧\n", YAMLMessage.blockHeader),
    Fault("a: ⟦|0⟧\n  b\n", YAMLMessage.blockHeader),
    // Brackets
    Fault("a: ['b' ⟦'⟧c']\n", YAMLMessage.missingComma),
    Fault("a: [b}⟧\n".replacingFirst("b}", "b⟦}"), YAMLMessage.missingComma),
    Fault("a: [b,⟦,⟧ c]\n", YAMLMessage.emptyFlowItem),
    Fault("a: [what⟦?⟧]\n", YAMLMessage.questionInFlow),
    Fault("a: [⟦?⟧ b]\n", YAMLMessage.questionInFlow),
    Fault("a: [⟦-⟧ b]\n", YAMLMessage.itemInFlow),
    Fault("a: [⟦}⟧]\n", YAMLMessage.mismatchedBracket),
    // Limits
    Fault(String(repeating: "[", count: 64) + "⟦[⟧" + "\n", YAMLMessage.tooDeep),
    Fault(String(repeating: "- ", count: 64) + "⟦-⟧ a\n", YAMLMessage.tooDeep),
  ]

  @Test(arguments: faults)
  func faultAtItsPlace(fault: Fault) {
    let (bytes, ranges) = fault.source
    var diagnostics: [Diagnostic] = []
    _ = parseYAML(SourceFile(name: "a.yaml", bytes: bytes), diagnostics: &diagnostics)
    #expect(diagnostics.map(\.message.code) == fault.messages.map(\.code))
    #expect(diagnostics.map(\.range) == ranges)
  }

  @Test func everyMessageHasAnExampleAndCodesAreUnique() {
    var shown = Set(MessageTests.faults.flatMap { $0.messages.map(\.code) })
    // These need bytes that no Swift text holds, or more of them than a line.
    shown.formUnion([YAMLMessage.notUTF8, YAMLMessage.otherEncoding, YAMLMessage.tooManyErrors].map(\.code))
    for message in YAMLMessage.all { #expect(shown.contains(message.code), "\(message.cause.english)") }
    #expect(Set(YAMLMessage.all.map(\.code)).count == YAMLMessage.all.count)
  }

  @Test func everyPlaceholderHasItsValueInBothLanguages() {
    for fault in MessageTests.faults {
      var diagnostics: [Diagnostic] = []
      _ = parseYAML(SourceFile(name: "a.yaml", bytes: fault.source.bytes), diagnostics: &diagnostics)
      for diagnostic in diagnostics {
        let names = Set(diagnostic.values.keys)
        for prose in [diagnostic.message.cause, diagnostic.message.remedy] {
          for text in [prose.english, prose.french] {
            #expect(placeholders(of: text).isSubset(of: names), "\(text)")
          }
        }
      }
    }
  }

  /// The names between braces; braces around anything else are shown as they are.
  private func placeholders(of text: String) -> Set<String> {
    let names = text.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
    return Set(names.filter { $0.allSatisfy(\.isLetter) })
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}

@Suite("One mistake gives one message, two mistakes give two")
struct RecoveryTests {
  private func codes(_ text: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = parseYAML(SourceFile(name: "a.yaml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    return diagnostics.map(\.message.code)
  }

  @Test func readingGoesOnAfterEachKindOfMistake() {
    #expect(
      codes(
        """
        id: culture
        title: Note : one
        area: [a, b
        questions:
          - id: leadership
             text: two
            help: no
          - id: "three
            text: four
        \t- id: five
        end: 'it's'
        end: six
        """)
        == [
          YAMLMessage.colonInText, YAMLMessage.flowAcrossLines, YAMLMessage.keyInsideText, YAMLMessage.ambiguousWord,
          YAMLMessage.unclosedQuote, YAMLMessage.tabInIndentation, YAMLMessage.textAfterQuote, YAMLMessage.duplicateKey,
        ].map(\.code))
  }

  @Test func aTreeIsGivenBesideTheMistakes() {
    var diagnostics: [Diagnostic] = []
    let text = "title: a\nid: &x b\nlevels:\n  - c\n"
    let node = parseYAML(SourceFile(name: "a.yaml", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    #expect(diagnostics.count == 1)
    #expect(node?["title"]?.scalar?.text == "a")
    #expect(node?["levels"]?.sequence?.count == 1)
  }

  @Test func theFirstOfTwoKeysIsShown() {
    var diagnostics: [Diagnostic] = []
    _ = parseYAML(SourceFile(name: "a.yaml", bytes: Array("a: b\na: c".utf8)), diagnostics: &diagnostics)
    #expect(diagnostics.first?.related.map(\.range) == [0..<1])
  }

  @Test func anotherEncodingGivesOneMessageAndNoTree() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00]] {
      var diagnostics: [Diagnostic] = []
      #expect(parseYAML(SourceFile(name: "a.yaml", bytes: bytes), diagnostics: &diagnostics) == nil)
      #expect(diagnostics.map(\.message.code) == [YAMLMessage.otherEncoding.code])
    }
  }

  @Test func invalidBytesGiveOneMessageALine() {
    let line = Array("text: ".utf8) + [0xE9, 0x74, 0xE9, 0x0A]
    var diagnostics: [Diagnostic] = []
    _ = parseYAML(SourceFile(name: "a.yaml", bytes: Array("id: a\n".utf8) + line), diagnostics: &diagnostics)
    #expect(diagnostics.map(\.message.code) == [YAMLMessage.notUTF8.code])
    #expect(diagnostics.first?.range == 12..<13)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80],
      [0xE0, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func onlyValidUTF8IsAccepted(bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    _ = parseYAML(SourceFile(name: "a.yaml", bytes: [0x61, 0x61] + bytes), diagnostics: &diagnostics)
    #expect(diagnostics.map(\.message.code) == [YAMLMessage.notUTF8.code])
  }

  @Test func aFileThatIsSomethingElseStopsEarly() {
    let text = String(repeating: "@\n", count: 5000)
    let all = codes("a:\n" + text.split(separator: "\n").enumerated().map { "k\($0.offset): \($0.element)\n" }.joined())
    #expect(all.count == 101)
    #expect(all.last == YAMLMessage.tooManyErrors.code)
  }
}
