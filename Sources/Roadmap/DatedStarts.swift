import JSON

/// When initiatives start, by id: a plan as a state or a request states it.
public final class DatedStarts: Sendable {
  /// The initiatives.
  public let ids: [Text]
  /// For each, quarters from the plan's first; negative for what was to start before it.
  public let quarters: [Int]

  /// Reads `{"initiative": "2027-Q1"}`, or a number of quarters in place of the date. Where the plan has no `start`, the
  /// earliest date counts as its first quarter.
  public init(_ field: JSONField, start: CalendarQuarter?) {
    let members = field.members()
    // A year has four figures: no quarter has the index 0.
    let dates = [Int](count: members.count) { CalendarQuarter(members[$0].value?.string ?? "")?.index ?? 0 }
    var first = start?.index ?? .max
    if start == nil {
      for date in dates where date > 0 { first = min(first, date) }
    }
    ids = [Text](count: members.count) { members[$0].key }
    quarters = [Int](count: members.count) { index in
      if dates[index] > 0 { return dates[index] - first }
      if members[index].value?.string != nil { members[index].fail(.knownWord) }
      return members[index].integer(in: 0...(Means.mostQuarters - 1))
    }
  }
}

/// The plan that a parliament has adopted and wants to keep to.
public final class AdoptedPlan: Sendable {
  /// The local date of the decision, `2026-11-20`; empty where it was not said.
  public let date: Text
  /// What was to be done, and when.
  public let starts: DatedStarts

  init(_ field: JSONField, start: CalendarQuarter?) {
    date = field.textOrEmpty("date")
    starts = DatedStarts(field["starts"], start: start)
  }
}
