import Diagnostics
import YAML

/// What a page says about itself, between two lines `---` at its beginning.
struct FrontMatter: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case page
    case workshop
    case practice
  }

  struct AgendaItem: Sendable {
    let minutes: Int
    let title: String
    let goal: String?
  }

  let title: String
  let summary: String?
  /// Among the pages of its folder; pages without one come last.
  let order: Int?
  let kind: Kind
  let area: String?
  let sources: [Located<String>]
  let isDraft: Bool
  /// The fingerprint of the base page this one was translated from.
  let translatedFrom: TranslationMark?
  /// Minutes; workshops only, like the two that follow.
  let duration: Int?
  let audience: String?
  let agenda: [AgendaItem]
  /// The questions of the assessment that the room votes on, as `questionnaire.question`.
  let questions: [Located<String>]

  /// Whose practice it is; practices only, like the three that follow.
  let parliament: String?
  let theme: String?
  /// When it began, as readers say it: a year, or a span of years.
  let year: String?
  let contact: String?

  static let shape = Shape(
    required: [Shape.Key("title", .text, "The page’s title; the body begins at “##”.")],
    optional: [
      Shape.Key("summary", .text, "One sentence for lists of pages."),
      Shape.Key("order", .whole(0...9999), "Its place among the pages of its folder; without one it comes last."),
      Shape.Key("kind", .choice(Kind.allCases.map(\.rawValue)), "What the page is; “page” where it is left out."),
      Shape.Key("area", .choice(areaIDs), "The area it belongs to."),
      Shape.Key("sources", .list(of: .text), "What its facts come from."),
      Shape.Key("draft", .flag, "Whether the page is left out of the site."),
      TranslationMark.schemaKey,
      Shape.Key("duration", .whole(1...1440), "Minutes; workshops only."),
      Shape.Key("audience", .text, "Who takes part; workshops only."),
      Shape.Key("agenda", .list(of: .mapping(agendaShape), count: 1...200), "What happens when; workshops only."),
      Shape.Key(
        "questions", .list(of: .text, count: 1...50),
        "Questions of the assessment that the room votes on, such as culture.leadership; workshops only."),
      Shape.Key("parliament", .text, "Whose practice it is; practices only."),
      Shape.Key("theme", .text, "What it is about; practices only."),
      Shape.Key("year", .text, "When it began, a year or a span of years; practices only."),
      Shape.Key("contact", .text, "Whom to ask; practices only."),
    ],
    groups: [
      Shape.Group(
        of: "kind", owner: Kind.workshop.rawValue, keys: ["duration", "audience", "agenda", "questions"],
        required: ["duration", "audience", "agenda"]),
      Shape.Group(
        of: "kind", owner: Kind.practice.rawValue, keys: ["parliament", "theme", "year", "contact"],
        required: ["parliament"]),
    ])
  static let agendaShape = Shape(
    required: [
      Shape.Key("minutes", .whole(1...1440), "How long it lasts; all together make the duration."),
      Shape.Key("title", .text, "What happens."),
    ],
    optional: [Shape.Key("goal", .text, "What the group has in hand at the end.")])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "title", Self.shape)
    title = decoder.text(fields, "title")
    summary = decoder.textIfPresent(fields, "summary")
    order = decoder.wholeIfPresent(fields, "order")
    kind = Kind(rawValue: decoder.choice(fields, "kind")) ?? .page
    area = fields["area"] == nil ? nil : decoder.choice(fields, "area")
    sources = decoder.items(fields, "sources").compactMap { decoder.located($0, "sources") }
    isDraft = decoder.flag(fields, "draft")
    translatedFrom = TranslationMark(fields[TranslationMark.key], &decoder)
    duration = decoder.wholeIfPresent(fields, "duration")
    audience = decoder.textIfPresent(fields, "audience")
    var agenda: [AgendaItem] = []
    for part in decoder.mappings(fields, "agenda") {
      agenda.append(
        AgendaItem(
          minutes: decoder.whole(part, "minutes"), title: decoder.text(part, "title"),
          goal: decoder.textIfPresent(part, "goal")))
    }
    self.agenda = agenda
    questions = decoder.items(fields, "questions").compactMap { decoder.located($0, "questions") }
    parliament = decoder.textIfPresent(fields, "parliament")
    theme = decoder.textIfPresent(fields, "theme")
    year = decoder.textIfPresent(fields, "year")
    contact = decoder.textIfPresent(fields, "contact")
    let isKnown = fields["kind"].map { Kind(rawValue: trimmed($0.scalar?.text ?? "")) != nil } ?? true
    guard isKnown else { return }
    decoder.checkGroups(fields, of: "kind", chosen: kind.rawValue) { entry, group, decoder in
      decoder.report(.onlyForKind, ["key": entry.key, "kind": group.owner], at: entry.keyRange)
    }
    checkAgenda(fields, &decoder)
  }

  private func checkAgenda(_ fields: Fields, _ decoder: inout Decoder) {
    let sum = agenda.reduce(0) { $0 + $1.minutes }
    if kind == .workshop, let duration, !agenda.isEmpty, sum != duration {
      decoder.report(
        .agendaDoesNotAddUp, ["sum": String(sum), "duration": String(duration)],
        at: fields.entries.first { $0.key == "agenda" }?.keyRange ?? fields.range)
    }
  }
}

/// Where the front matter's text and the page's body lie in a file.
struct FrontMatterPlaces {
  let matter: Range<Int>
  let body: Range<Int>

  /// Nil, and a diagnostic, when the file does not begin with a line `---` or no second one follows.
  init?(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = Self.dashes(bytes, at: start) else {
      diagnostics.append(Diagnostic(.noFrontMatter, file: file.name, range: start..<start))
      return nil
    }
    var line = first
    while line < bytes.count {
      if let end = Self.dashes(bytes, at: line) {
        matter = first..<line
        body = end..<bytes.count
        return
      }
      line = Self.nextLine(bytes, after: line)
    }
    diagnostics.append(Diagnostic(.unclosedFrontMatter, file: file.name, range: start..<(start + 3)))
    return nil
  }

  /// The end of the line at `at` if it is `---`, spaces after it allowed.
  private static func dashes(_ bytes: [UInt8], at: Int) -> Int? {
    guard at + 3 <= bytes.count, bytes[at..<(at + 3)].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    var end = at + 3
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D else { return nil }
    return nextLine(bytes, after: end)
  }

  private static func nextLine(_ bytes: [UInt8], after at: Int) -> Int {
    var end = at
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { end += 1 }
    return min(end + 1, bytes.count)
  }
}
