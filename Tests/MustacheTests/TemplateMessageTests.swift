import Diagnostics
import Foundation
import Testing

@testable import Mustache

/// A template whose mistakes are marked by `⟦` and `⟧`, and the messages expected there, in order.
struct TemplateFault: CustomTestStringConvertible {
  let marked: String
  let messages: [Message]

  init(_ marked: String, _ messages: Message...) {
    self.marked = marked
    self.messages = messages
  }

  var testDescription: String { messages.map(\.code).joined(separator: " ") + " " + marked }

  /// The template without its marks, and the marked bytes in the order in which they open.
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

@Suite("A template's mistakes are reported at their place")
struct TemplateMessageTests {
  static let faults: [TemplateFault] = [
    TemplateFault("a ⟦{{⟧b", TemplateMessage.unclosedTag),
    TemplateFault("a ⟦{{⟧{b}}", TemplateMessage.unclosedTag),
    TemplateFault("a ⟦{{⟧=<% %>}}", TemplateMessage.unclosedTag),
    TemplateFault("⟦{{ }}⟧ ⟦{{#}}⟧", TemplateMessage.emptyTag, TemplateMessage.emptyTag),
    TemplateFault(
      "{{⟦text b⟧}} {{⟦.text⟧}} {{⟦text..b⟧}}", TemplateMessage.badName, TemplateMessage.badName,
      TemplateMessage.badName),
    TemplateFault("⟦{{#yes}}⟧ a", TemplateMessage.unclosedSection),
    TemplateFault("{{#yes}}⟦{{#items}}⟧a{{/yes}}", TemplateMessage.unclosedSection),
    TemplateFault("{{#yes}}⟦{{/text}}⟧{{/yes}}", TemplateMessage.mismatchedEnd),
    TemplateFault("⟦{{/yes}}⟧", TemplateMessage.endWithoutStart),
    TemplateFault(
      "⟦{{=a=}}⟧⟦{{= = a =}}⟧⟦{{=aaaaaaaaaaaaaaaaa b=}}⟧", TemplateMessage.badDelimiters,
      TemplateMessage.badDelimiters, TemplateMessage.badDelimiters),
    TemplateFault(
      "⟦{{<layout}}⟧⟦{{$block}}⟧⟦{{>*name}}⟧", TemplateMessage.unsupportedTag, TemplateMessage.unsupportedTag,
      TemplateMessage.unsupportedTag),
    TemplateFault(
      "<a b=⟦{{text}}⟧ ⟦{{text}}⟧><h⟦{{text}}⟧>", TemplateMessage.variableInTag, TemplateMessage.variableInTag,
      TemplateMessage.variableInTag),
    TemplateFault(
      "<⟦{{text}}⟧></⟦{{text}}⟧><!⟦{{text}}⟧><a ⟦{{{text}}}⟧>", TemplateMessage.variableInTag,
      TemplateMessage.variableInTag, TemplateMessage.variableInTag, TemplateMessage.variableInTag),
    TemplateFault("<script>⟦{{text}}⟧{{{text}}}</script>", TemplateMessage.escapedInScript),
    TemplateFault("<STYLE a=\"b\">⟦{{text}}⟧</STYLE>", TemplateMessage.escapedInScript),
    TemplateFault("{{#yes}}<a b=\"⟦{{/yes}}⟧\">", TemplateMessage.sectionAcrossMarkup),
    TemplateFault("<a ⟦{{>empty}}⟧>", TemplateMessage.partialInTag),
    TemplateFault("<a b=\"⟦⟧", TemplateMessage.endsInTag),
    TemplateFault("<script>⟦⟧", TemplateMessage.endsInTag),
    TemplateFault(
      String(repeating: "{{#yes}}", count: 100) + "⟦{{#yes}}⟧" + String(repeating: "{{/yes}}", count: 101),
      TemplateMessage.tooDeep),
    TemplateFault(
      "{{text}}⟦{{x}}⟧⟦{{#dictionary.x}}⟧{{/dictionary.x}}⟦{{text.x}}⟧", TemplateMessage.unknownName,
      TemplateMessage.unknownName, TemplateMessage.unknownName),
    TemplateFault(
      "⟦{{txet}}⟧⟦{{#itmes}}⟧{{/itmes}}⟦{{dictionary.nmae}}⟧", TemplateMessage.misspeltName,
      TemplateMessage.misspeltName, TemplateMessage.misspeltName),
    TemplateFault("{{#items}}⟦{{nothing}}⟧{{/items}}", TemplateMessage.unknownName),
    TemplateFault("⟦{{items}}⟧⟦{{dictionary}}⟧", TemplateMessage.notText, TemplateMessage.notText),
    TemplateFault("⟦{{>nowhere}}⟧{{>empty}}", TemplateMessage.unknownPartial),
  ]

  static let context: Value = .dictionary([
    "text": .text("a"), "yes": .flag(true), "items": .list([.text("1"), .text("2")]),
    "dictionary": .dictionary(["name": .absent]),
  ])

  private func diagnostics(_ bytes: [UInt8], partials: [String: String] = ["empty": ""]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var others: [String: Template] = [:]
    for (name, text) in partials {
      others[name] = Template(
        parsing: SourceFile(name: name, bytes: Array(text.utf8)), diagnostics: &diagnostics)
    }
    let template = Template(parsing: SourceFile(name: "page.html", bytes: bytes), diagnostics: &diagnostics)
    var output: [UInt8] = []
    template.render(Self.context, partials: others, into: &output, diagnostics: &diagnostics)
    return diagnostics
  }

  @Test(arguments: faults)
  func faultAtItsPlace(fault: TemplateFault) {
    let (bytes, ranges) = fault.source
    let found = diagnostics(bytes)
    #expect(found.map(\.message.code) == fault.messages.map(\.code))
    #expect(found.map(\.range) == ranges)
  }

  @Test func invalidBytesAreReported() {
    #expect(diagnostics([0x61, 0xE9, 0x62]).map(\.message.code) == [TemplateMessage.notUTF8.code])
  }

  @Test func endlessInclusionStops() {
    let found = diagnostics(Array("{{>a}}{{text}}".utf8), partials: ["a": "{{>b}}{{>b}}", "b": "x{{>a}}{{>a}}"])
    #expect(found.map(\.message.code) == [TemplateMessage.endlessPartials.code])
  }

  @Test func runawayRepetitionStops() {
    let many = Value.list((0..<1000).map { _ in .text("x") })
    var diagnostics: [Diagnostic] = []
    let template = Template(
      parsing: SourceFile(
        name: "a", bytes: Array("{{#a}}{{#a}}{{#a}}{{#a}}{{.}}{{/a}}{{/a}}{{/a}}{{/a}}".utf8)),
      diagnostics: &diagnostics)
    var output: [UInt8] = []
    template.render(.dictionary(["a": many]), into: &output, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.message.code) == [TemplateMessage.tooMuch.code])
  }

  @Test func everyMessageHasAnExampleAndCodesAreUnique() {
    var shown = Set(Self.faults.flatMap { $0.messages.map(\.code) })
    shown.formUnion([TemplateMessage.notUTF8, TemplateMessage.endlessPartials, TemplateMessage.tooMuch].map(\.code))
    for message in TemplateMessage.all { #expect(shown.contains(message.code), "\(message.cause.english)") }
    #expect(Set(TemplateMessage.all.map(\.code)).count == TemplateMessage.all.count)
  }

  @Test func everyPlaceholderHasItsValueInBothLanguages() {
    for fault in Self.faults {
      for diagnostic in diagnostics(fault.source.bytes) {
        for prose in [diagnostic.message.cause, diagnostic.message.remedy] {
          for language in InterfaceLanguage.allCases {
            let text = prose.text(in: language, diagnostic.values)
            for name in ["name", "open", "close", "limit", "suggestion"] {
              #expect(!text.contains("{\(name)}"), "\(text)")
            }
          }
        }
      }
    }
  }

  @Test func theNearestNameIsSuggested() {
    let found = diagnostics(Array("{{txet}}{{dictionary.nam}}{{dictoinary.name}}".utf8))
    #expect(found.map { $0.values["suggestion"] } == ["text", "name", "dictionary"])
  }

  @Test func partialsAreCheckedWhetherOrNotTheyAreReached() {
    var diagnostics: [Diagnostic] = []
    let template = Template(
      parsing: SourceFile(name: "a", bytes: Array("{{#no}}{{>x}}{{/no}}{{>y}}".utf8)), diagnostics: &diagnostics)
    template.checkPartials(["y": template], diagnostics: &diagnostics)
    #expect(diagnostics.map(\.message.code) == [TemplateMessage.unknownPartial.code])
    #expect(diagnostics.first?.range == 7..<13)
  }

  @Test func theSameMistakeIsReportedOnceForManyPages() {
    var diagnostics: [Diagnostic] = []
    let template = Template(parsing: SourceFile(name: "a", bytes: Array("{{x}}".utf8)), diagnostics: &diagnostics)
    for _ in 0..<10 {
      var output: [UInt8] = []
      template.render(.dictionary([:]), into: &output, diagnostics: &diagnostics)
    }
    #expect(diagnostics.count == 1)
  }
}

@Suite("No template is slow to read", .serialized)
struct TemplateTimeTests {
  @Test(arguments: [
    "{{", "{{{", "}}", "{{#a}}", "{{/a}}", "{{!a}} ", "{{!a}}\n", "{{>p}}\n", "<", "<a b=\"", "{{=| |=}}|={{ }}=|",
    "{ { ",
    "{{a}}", " ", "{{=aaaaaaaaaaaaaaaa b=}}aaaaaaaaaaaaaaab={{ }}=b",
  ])
  func timeIsLinear(piece: String) {
    let small = time(Array(String(repeating: piece, count: 10_000 / piece.utf8.count).utf8))
    let large = time(Array(String(repeating: piece, count: 80_000 / piece.utf8.count).utf8))
    #expect(large < small * 24 + 0.03, "\(small) → \(large)")
  }

  private func time(_ bytes: [UInt8]) -> Double {
    let file = SourceFile(name: "a", bytes: bytes)
    return (0..<2).map { _ in
      cost {
        var diagnostics: [Diagnostic] = []
        let template = Template(parsing: file, diagnostics: &diagnostics)
        var output: [UInt8] = []
        template.render(.dictionary([:]), into: &output, diagnostics: &diagnostics)
      }
    }.min()!
  }
}

/// Seconds of this thread's own computing, so that other work on the machine does not count.
private func cost(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  work()
  return now() - start
}
