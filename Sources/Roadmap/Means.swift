import JSON

/// The quarter of a year, counted from year 0: `2027-Q1` is 8108.
public struct CalendarQuarter: Sendable, Equatable {
  /// Four times the year, and 0…3.
  public let index: Int

  /// The quarter `offset` quarters later.
  public func advanced(by offset: Int) -> CalendarQuarter { CalendarQuarter(index: index + offset) }

  /// The calendar year.
  public var year: Int { index / 4 }

  /// 1…4.
  public var quarter: Int { index % 4 + 1 }

  init(index: Int) { self.index = index }

  /// Reads `2027-Q1`; nil for anything else. Years 1000…9999.
  public init?(_ text: Text) {
    let bytes = text.bytes
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "Q"),
      let year = text.part(0, 4).integer, year >= 1000, let quarter = text.part(6, 7).integer,
      quarter >= 1, quarter <= 4
    else { return nil }
    index = Int(year) * 4 + Int(quarter) - 1
  }
}

/// What a parliament has to work with, quarter by quarter, and what it has decided beforehand.
public struct Means: Sendable {
  /// The first quarter of the plan; nil while none was chosen, and then quarters are only numbered.
  public var start: CalendarQuarter?
  /// How many quarters are planned, 1…40.
  public var quarters: Int
  /// Tenths of a person-month a quarter, per role of the catalogue.
  public var capacity: [Int]
  /// Thousands of the planning currency a year.
  public var budget: Int
  /// The change load that people can absorb at once.
  public var changeCapacity: Int
  /// Initiatives that may run at once.
  public var concurrent: Int
  /// Which of the figures above the parliament gave itself; the others are the catalogue's.
  public var isGiven = Given()
  /// Initiatives with a start the parliament has fixed.
  public var pinned: [Pin] = []
  /// Initiatives that must not be done.
  public var excluded: [Text] = []
  /// Initiatives that must be done, whenever it suits best.
  public var mandatory: [Text] = []
  /// Initiatives already under way.
  public var running: [Text] = []
  /// Initiatives already finished.
  public var done: [Text] = []
  /// The plan to keep to as far as it is still good; nil where none was adopted.
  public var adopted: AdoptedPlan?

  /// A start that the parliament has fixed.
  public final class Pin: Sendable {
    /// The initiative.
    public let id: Text
    /// Quarters from the plan's first.
    public let quarter: Int

    init(_ field: JSONField) {
      id = field.key
      quarter = field.integer(in: 0...(Means.mostQuarters - 1))
    }
  }

  /// Which figures are the parliament's own.
  public struct Given: Sendable {
    /// The roles, by index in the catalogue.
    public var capacity: [Int] = []
    /// The budget.
    public var budget = false
    /// The change capacity.
    public var changeCapacity = false
    /// The number running at once.
    public var concurrent = false
  }

  static let mostQuarters = 40

  /// Reads the catalogue's `defaults`.
  init(defaults: JSONField, roles: [Role], for size: ParliamentSize) {
    let amounts = 0...Catalogue.largestAmount
    quarters = size.figure(in: defaults["quarters"], 1...Means.mostQuarters, or: 12)
    capacity = [Int](count: roles.count) { roles[$0].capacity }
    budget = size.figure(in: defaults["budget"], amounts, or: 0)
    changeCapacity = size.figure(in: defaults["changeCapacity"], amounts, or: 0)
    concurrent = size.figure(in: defaults["concurrent"], amounts, or: 0)
  }

  /// Reads the state's `plan`: what it does not say is the catalogue's.
  public init(_ plan: JSONField, catalogue: Catalogue) {
    self = catalogue.defaults
    let start = plan.textOrEmpty("start")
    if !start.isEmpty {
      self.start = CalendarQuarter(start)
      if self.start == nil { plan["start"].fail(.knownWord) }
    }
    if let quarters = plan.integerIfPresent("quarters", in: 1...Means.mostQuarters) { self.quarters = quarters }
    let given = plan["capacity"]
    for (index, role) in catalogue.roles.enumerated() {
      let field = given.member(role.id)
      if field.isAbsent { continue }
      capacity[index] = field.integer(in: 0...Catalogue.largestAmount)
      isGiven.capacity.append(index)
    }
    if let budget = plan.integerIfPresent("budget", in: 0...Catalogue.largestAmount) {
      self.budget = budget
      isGiven.budget = true
    }
    if let load = plan.integerIfPresent("changeCapacity", in: 0...Catalogue.largestAmount) {
      changeCapacity = load
      isGiven.changeCapacity = true
    }
    if let concurrent = plan.integerIfPresent("maxConcurrent", in: 0...Catalogue.largestAmount) {
      self.concurrent = concurrent
      isGiven.concurrent = true
    }
    let pins = plan.members("pinned")
    pinned = [Pin](objects: pins.count) { Pin(pins[$0]) }
    excluded = plan.texts("excluded")
    mandatory = plan.texts("mandatory")
    running = plan.texts("running")
    done = plan.texts("done")
    let adopted = plan["adopted"]
    if !adopted.isAbsent { self.adopted = AdoptedPlan(adopted, start: self.start) }
  }
}
