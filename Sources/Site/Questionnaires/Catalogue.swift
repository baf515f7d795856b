import YAML

/// The catalogue of initiatives as written, in one language.
struct Catalogue: Sendable {
  struct Role: Sendable {
    let id: Located<String>
    var title: String
    /// Tenths of a person-month a quarter, where a parliament says nothing.
    let capacity: BySize<Int>
  }

  struct Band: Sendable {
    let id: Located<String>
    var title: String
    /// Thousands of the planning currency.
    let amount: Int
  }

  struct Defaults: Sendable {
    let quarters: BySize<Int>
    /// Thousands a year.
    let budget: BySize<Int>
    /// The sum of the change loads of running work.
    let changeCapacity: BySize<Int>
    /// Initiatives running at once.
    let concurrent: BySize<Int>
  }

  /// From which figure on a parliament is medium or large.
  struct Size: Sendable {
    /// A question of the profile that is answered with a number.
    let question: Located<String>
    let medium: Int
    let large: Int
    /// Where `large` is written.
    let range: Range<Int>
  }

  let file: String
  var title: String
  var roles: [Role]
  var bands: [Band]
  let defaults: Defaults
  /// The first one whose question is answered decides.
  let sizes: [Size]
  var initiatives: [Initiative]
}

/// A piece of work that lifts answers, as written, in one language.
struct Initiative: Sendable {
  struct Lift: Sendable {
    /// `culture.leadership`.
    let question: Located<String>
    let from: Int
    let to: Int
    let range: Range<Int>
  }

  let id: Located<String>
  var title: String
  var summary: String
  let area: String
  let owner: Located<String>
  /// Quarters, 1…8.
  let duration: BySize<Int>
  /// Quarters between the finish and the effect, 0…8.
  let lag: BySize<Int>
  /// Tenths of a person-month in all, per role.
  let effort: [(role: Located<String>, amount: BySize<Int>)]
  /// A band's id, or digits: thousands.
  let cost: BySize<Located<String>>
  /// 1…5.
  let changeLoad: BySize<Int>
  /// One of each list is needed.
  let requires: [[Located<String>]]
  let lifts: [Lift]
  let guide: Located<String>?
  var indicator: String?
  var risks: String?
}

extension Catalogue {
  static let shape = Shape(
    required: [
      Shape.Key("id", .form(.identifier), "Always “initiatives”."),
      Shape.Key("title", .text, "What the catalogue is called."),
      Shape.Key("roles", .list(of: .mapping(roleShape), count: 1...50), "Who does the work."),
      Shape.Key("cost-bands", .list(of: .mapping(bandShape)), "Amounts that initiatives call by a name."),
      Shape.Key("defaults", .mapping(defaultsShape), "What the plan assumes where a parliament says nothing."),
      Shape.Key("initiatives", .list(of: .mapping(Initiative.shape), count: 1...1000), "The work that can be planned."),
    ],
    optional: [
      Shape.Key(
        "sizes", .list(of: .mapping(sizeShape), count: 1...10),
        "What makes a parliament medium or large; of several, the first that is answered decides."
      )
    ])
  static let roleShape = Shape(required: [
    Shape.Key("id", .form(.identifier), "The role’s name: initiatives use it."),
    Shape.Key("title", .text, "What the role is called."),
    Shape.Key(
      "capacity", .bySize(.tenths(upTo: 10_000)),
      "Person-months a quarter, with one decimal at most; or three figures, by size."),
  ])
  static let bandShape = Shape(required: [
    Shape.Key("id", .form(.identifier), "The band’s name: initiatives use it."),
    Shape.Key("title", .text, "What the band is called."),
    Shape.Key("amount", .whole(amounts), "Thousands of the planning currency."),
  ])
  static let defaultsShape = Shape(required: [
    Shape.Key("quarters", .bySize(.whole(1...40)), "How far the plan looks ahead."),
    Shape.Key("budget", .bySize(.whole(amounts)), "Thousands of the planning currency a year."),
    Shape.Key("change-capacity", .bySize(.whole(1...1000)), "How much change load may run at once."),
    Shape.Key("concurrent", .bySize(.whole(1...1000)), "How many initiatives may run at once."),
  ])
  static let sizeShape = Shape(required: [
    Shape.Key("question", .form(.identifier), "A question of profile.yaml that is answered with a number."),
    Shape.Key("medium", .whole(amounts), "From this figure on a parliament is of medium size."),
    Shape.Key("large", .whole(amounts), "From this figure on it is large."),
  ])
  static let amounts = 0...1_000_000

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "id", Self.shape)
    file = decoder.file
    decoder.requireFileName(decoder.identifier(fields, "id"))
    title = decoder.text(fields, "title")
    roles = []
    for role in decoder.mappings(fields, "roles") {
      roles.append(
        Role(
          id: decoder.identifier(role, "id"), title: decoder.text(role, "title"),
          capacity: decoder.tenthsBySize(role, "capacity")))
    }
    bands = []
    for band in decoder.mappings(fields, "cost-bands") {
      bands.append(
        Band(
          id: decoder.identifier(band, "id"), title: decoder.text(band, "title"),
          amount: decoder.whole(band, "amount")))
    }
    let given = decoder.inner(fields, "defaults")
    defaults = Defaults(
      quarters: decoder.wholeBySize(given, "quarters"), budget: decoder.wholeBySize(given, "budget"),
      changeCapacity: decoder.wholeBySize(given, "change-capacity"),
      concurrent: decoder.wholeBySize(given, "concurrent"))
    var sizes: [Size] = []
    for size in decoder.mappings(fields, "sizes") {
      sizes.append(
        Size(
          question: decoder.identifier(size, "question"), medium: decoder.whole(size, "medium"),
          large: decoder.whole(size, "large"), range: size["large"]?.range ?? size.range))
    }
    self.sizes = sizes
    initiatives = decoder.mappings(fields, "initiatives").map { Initiative($0, &decoder) }
    decoder.refuseDuplicates(roles.map(\.id))
    decoder.refuseDuplicates(bands.map(\.id))
    decoder.refuseDuplicates(initiatives.map(\.id))
  }

  /// The cost of an initiative, in thousands; nil where it names no band.
  func amount(of cost: Located<String>) -> Int? {
    wholeNumber(cost.value) ?? bands.first { $0.id.value == cost.value }?.amount
  }
}

extension Initiative {
  static let shape = Shape(
    required: [
      Shape.Key("id", .form(.identifier), "The initiative’s name for ever: plans and prerequisites use it."),
      Shape.Key("title", .text, "What the initiative is called."),
      Shape.Key("summary", .text, "What is actually done, in two or three sentences."),
      Shape.Key("area", .choice(areaIDs), "The area it belongs to."),
      Shape.Key("owner", .form(.identifier), "The role that answers for it."),
      Shape.Key("duration", .bySize(.whole(1...8)), "Quarters from start to finish; or three figures, by size."),
      Shape.Key(
        "effort", .entries(of: .bySize(.tenths(upTo: 1000)), named: .identifier),
        "Person-months in all, per role, with one decimal at most; or three figures, by size."),
      Shape.Key(
        "cost", .bySize(.wholeOrName(Catalogue.amounts)),
        "A cost band, or thousands of the planning currency; or three of them, by size."),
      Shape.Key("change-load", .bySize(.whole(1...5)), "How much change it asks people to bear at once."),
      Shape.Key(
        "lifts", .entries(of: .form(.levels), named: .question, atLeast: 1),
        "The questions it lifts, from which level to which: culture.leadership: 0..2."),
    ],
    optional: [
      Shape.Key("lag", .bySize(.whole(0...8)), "Quarters between the finish and the effect; 0 where it is left out."),
      Shape.Key(
        "requires", .list(of: .alternatives(of: .form(.identifier))),
        "Initiatives that come first; of a list [a, b] one is enough."),
      Shape.Key("guide", .form(.passage), "The passage of the guide about it: path.md or path.md#heading."),
      Shape.Key("indicator", .text, "How progress is seen."),
      Shape.Key("risks", .text, "What can go wrong and what to do about it."),
    ])

  init(_ fields: Fields, _ decoder: inout Decoder) {
    id = decoder.identifier(fields, "id")
    title = decoder.text(fields, "title")
    summary = decoder.text(fields, "summary")
    area = decoder.choice(fields, "area")
    owner = decoder.identifier(fields, "owner")
    duration = decoder.wholeBySize(fields, "duration")
    lag = decoder.wholeBySize(fields, "lag")
    effort = decoder.tenthsOfEntriesBySize(fields, "effort").map { (role: $0.name, amount: $0.amount) }
    cost = decoder.namesBySize(fields, "cost")
    changeLoad = decoder.wholeBySize(fields, "change-load")
    requires = decoder.items(fields, "requires").map { item in
      (item.sequence ?? [item]).map { decoder.identifier($0, "requires") }
    }
    lifts = decoder.entries(fields, "lifts").compactMap { Lift($0, &decoder) }
    guide = decoder.located(fields, "guide")
    indicator = decoder.textIfPresent(fields, "indicator")
    risks = decoder.textIfPresent(fields, "risks")
  }
}

extension Initiative.Lift {
  /// `culture.leadership: 0..2`; nil, and a diagnostic, where the levels cannot be read.
  init?(_ entry: Entry, _ decoder: inout Decoder) {
    guard let text = decoder.textIfPresent(entry.value, entry.key) else { return nil }
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    guard let middle = bytes.firstIndex(of: dot), middle + 1 < bytes.count, bytes[middle + 1] == dot,
      let from = wholeNumber(String(decoding: bytes[..<middle], as: UTF8.self)),
      let to = wholeNumber(String(decoding: bytes[(middle + 2)...], as: UTF8.self)), from >= 0, from < to
    else {
      decoder.report(.malformedLift, ["value": text], at: entry.value.range)
      return nil
    }
    question = Located(value: entry.key, range: entry.keyRange)
    self.from = from
    self.to = to
    range = entry.value.range
  }
}
