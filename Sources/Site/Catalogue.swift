import YAML

/// The catalogue of initiatives as written, in one language.
struct Catalogue: Sendable {
  struct Role: Sendable {
    let id: Located<String>
    var title: String
    /// Tenths of a person-month a quarter, where a parliament says nothing.
    let capacity: Int
  }

  struct Band: Sendable {
    let id: Located<String>
    var title: String
    /// Thousands of the planning currency.
    let amount: Int
  }

  struct Defaults: Sendable {
    let quarters: Int
    /// Thousands a year.
    let budget: Int
    /// The sum of the change loads of running work.
    let changeCapacity: Int
    /// Initiatives running at once.
    let concurrent: Int
  }

  let file: String
  var title: String
  var roles: [Role]
  var bands: [Band]
  let defaults: Defaults
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
  let duration: Int
  /// Quarters between the finish and the effect, 0…8.
  let lag: Int
  /// Tenths of a person-month in all, per role.
  let effort: [(role: Located<String>, amount: Int)]
  /// A band's id, or digits: thousands.
  let cost: Located<String>
  /// 1…5.
  let changeLoad: Int
  /// One of each list is needed.
  let requires: [[Located<String>]]
  let lifts: [Lift]
  let guide: Located<String>?
  var indicator: String?
  var risks: String?
}

extension Catalogue {
  static let shape = Shape(required: ["id", "title", "roles", "cost-bands", "defaults", "initiatives"])
  static let roleShape = Shape(required: ["id", "title", "capacity"])
  static let bandShape = Shape(required: ["id", "title", "amount"])
  static let defaultsShape = Shape(required: ["quarters", "budget", "change-capacity", "concurrent"])
  static let amounts = 0...1_000_000

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "id", Self.shape)
    file = decoder.file
    decoder.requireFileName(decoder.identifier(fields["id"], "id"))
    title = decoder.text(fields["title"], "title")
    roles = []
    for item in decoder.items(fields["roles"], "roles", count: 1...50) {
      let role = decoder.fields(item, "roles", Self.roleShape)
      roles.append(
        Role(
          id: decoder.identifier(role["id"], "id"), title: decoder.text(role["title"], "title"),
          capacity: decoder.tenths(role["capacity"], "capacity", upTo: 10_000)))
    }
    bands = []
    for item in decoder.items(fields["cost-bands"], "cost-bands") {
      let band = decoder.fields(item, "cost-bands", Self.bandShape)
      bands.append(
        Band(
          id: decoder.identifier(band["id"], "id"), title: decoder.text(band["title"], "title"),
          amount: decoder.whole(band["amount"], "amount", in: Self.amounts)))
    }
    let given = fields["defaults"].map { decoder.fields($0, "defaults", Self.defaultsShape) }
    defaults = Defaults(
      quarters: decoder.whole(given?["quarters"], "quarters", in: 1...40),
      budget: decoder.whole(given?["budget"], "budget", in: Self.amounts),
      changeCapacity: decoder.whole(given?["change-capacity"], "change-capacity", in: 1...1000),
      concurrent: decoder.whole(given?["concurrent"], "concurrent", in: 1...1000))
    initiatives = decoder.items(fields["initiatives"], "initiatives", count: 1...1000).map { Initiative($0, &decoder) }
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
    required: ["id", "title", "summary", "area", "owner", "duration", "effort", "cost", "change-load", "lifts"],
    optional: ["lag", "requires", "guide", "indicator", "risks"])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "initiatives", Self.shape)
    id = decoder.identifier(fields["id"], "id")
    title = decoder.text(fields["title"], "title")
    summary = decoder.text(fields["summary"], "summary")
    area = decoder.choice(fields["area"], "area", of: areaIDs)
    owner = decoder.identifier(fields["owner"], "owner")
    duration = decoder.whole(fields["duration"], "duration", in: 1...8)
    lag = decoder.wholeIfPresent(fields["lag"], "lag", in: 0...8) ?? 0
    effort = decoder.entries(fields["effort"], "effort").map { entry in
      (
        Located(value: entry.key, range: entry.keyRange),
        decoder.tenths(entry.value, entry.key, upTo: 1000)
      )
    }
    cost = decoder.located(fields["cost"], "cost") ?? Located(value: "0", range: fields.range)
    changeLoad = decoder.whole(fields["change-load"], "change-load", in: 1...5)
    requires = decoder.items(fields["requires"], "requires").map { item in
      (item.sequence ?? [item]).map { decoder.identifier($0, "requires") }
    }
    lifts = decoder.entries(fields["lifts"], "lifts").compactMap { Lift($0, &decoder) }
    if let none = fields["lifts"], none.mapping?.isEmpty == true {
      decoder.report(.emptyText, ["key": "lifts"], at: none.range)
    }
    guide = decoder.located(fields["guide"], "guide")
    indicator = decoder.textIfPresent(fields["indicator"], "indicator")
    risks = decoder.textIfPresent(fields["risks"], "risks")
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
