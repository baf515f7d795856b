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

  /// Whose practice it is; practices only, like the three that follow.
  let parliament: String?
  let theme: String?
  /// When it began, as readers say it: a year, or a span of years.
  let year: String?
  let contact: String?

  private static let workshopKeys = ["duration", "audience", "agenda"]
  private static let practiceKeys = ["parliament", "theme", "year", "contact"]
  static let shape = Shape(
    required: ["title"],
    optional: ["summary", "order", "kind", "area", "sources", "draft", "translated-from"] + workshopKeys
      + practiceKeys)
  static let agendaShape = Shape(required: ["minutes", "title"], optional: ["goal"])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "title", Self.shape)
    title = decoder.text(fields["title"], "title")
    summary = decoder.textIfPresent(fields["summary"], "summary")
    order = decoder.wholeIfPresent(fields["order"], "order", in: 0...9999)
    kind = Kind(
      rawValue: fields["kind"].map { decoder.choice($0, "kind", of: Kind.allCases.map(\.rawValue)) } ?? "page")!
    area = fields["area"].map { decoder.choice($0, "area", of: areaIDs) }
    sources = decoder.items(fields["sources"], "sources").compactMap { decoder.located($0, "sources") }
    isDraft = decoder.flag(fields["draft"], "draft")
    translatedFrom = TranslationMark(fields[TranslationMark.key], &decoder)
    duration = decoder.wholeIfPresent(fields["duration"], "duration", in: 1...1440)
    audience = decoder.textIfPresent(fields["audience"], "audience")
    var agenda: [AgendaItem] = []
    for item in decoder.items(fields["agenda"], "agenda", count: 1...200) {
      let part = decoder.fields(item, "agenda", Self.agendaShape)
      agenda.append(
        AgendaItem(
          minutes: decoder.whole(part["minutes"], "minutes", in: 1...1440),
          title: decoder.text(part["title"], "title"), goal: decoder.textIfPresent(part["goal"], "goal")))
    }
    self.agenda = agenda
    parliament = decoder.textIfPresent(fields["parliament"], "parliament")
    theme = decoder.textIfPresent(fields["theme"], "theme")
    year = decoder.textIfPresent(fields["year"], "year")
    contact = decoder.textIfPresent(fields["contact"], "contact")
    let isKnown = fields["kind"].map { Kind(rawValue: trimmed($0.scalar?.text ?? "")) != nil } ?? true
    guard isKnown else { return }
    check(Self.workshopKeys, of: .workshop, required: Self.workshopKeys, fields, &decoder)
    check(Self.practiceKeys, of: .practice, required: ["parliament"], fields, &decoder)
    checkAgenda(fields, &decoder)
  }

  /// Reports keys of a kind that this page is not of, and those that its own kind lacks.
  private func check(
    _ keys: [String], of owner: Kind, required: [String], _ fields: Fields, _ decoder: inout Decoder
  ) {
    for key in keys {
      let entry = fields.entries.first { $0.key == key }
      if kind == owner, entry == nil, required.contains(key) {
        decoder.report(.missingKey, ["key": key], at: fields.range)
      } else if kind != owner, let entry {
        decoder.report(.onlyForKind, ["key": key, "kind": owner.rawValue], at: entry.keyRange)
      }
    }
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
