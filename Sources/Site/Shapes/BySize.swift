import YAML

/// A value of the catalogue that holds for every parliament, or three of them: for a small, a medium and a large one.
struct BySize<Value: Sendable>: Sendable {
  let small: Value
  let medium: Value
  let large: Value
  /// Whether it was written as three.
  let differs: Bool

  init(_ value: Value) {
    small = value
    medium = value
    large = value
    differs = false
  }

  init(small: Value, medium: Value, large: Value) {
    self.small = small
    self.medium = medium
    self.large = large
    differs = true
  }

  /// The values as written: one or three.
  var values: [Value] { differs ? [small, medium, large] : [medium] }

  func map<Other: Sendable>(_ transform: (Value) -> Other) -> BySize<Other> {
    differs
      ? BySize<Other>(small: transform(small), medium: transform(medium), large: transform(large))
      : BySize<Other>(transform(medium))
  }
}

extension Decoder {
  /// Whole numbers; the low end of the range where the key is absent.
  mutating func wholeBySize(_ fields: Fields, _ key: String) -> BySize<Int> {
    guard case .bySize(.whole(let range)) = fields.shape.rule(key) else { unreadable(key) }
    return bySize(fields[key], key) { $1.wholeIfPresent($0, key, in: range) ?? range.lowerBound }
  }

  /// Tenths, from numbers with at most one decimal; 0 where the key is absent.
  mutating func tenthsBySize(_ fields: Fields, _ key: String) -> BySize<Int> {
    guard case .bySize(.tenths(let high)) = fields.shape.rule(key) else { unreadable(key) }
    return bySize(fields[key], key) { $1.tenths($0, key, upTo: high) }
  }

  /// The values of the entries behind `key`, each as `tenthsBySize`.
  mutating func tenthsOfEntriesBySize(_ fields: Fields, _ key: String) -> [(name: Located<String>, amount: BySize<Int>)]
  {
    guard case .entries(of: .bySize(.tenths(let high)), _, _) = fields.shape.rule(key) else { unreadable(key) }
    return entries(fields, key).map { entry in
      let amount = bySize(entry.value, entry.key) { $1.tenths($0, entry.key, upTo: high) }
      return (Located(value: entry.key, range: entry.keyRange), amount)
    }
  }

  /// Numbers or the names that stand for them, and where they are written; `0` where the key is absent.
  mutating func namesBySize(_ fields: Fields, _ key: String) -> BySize<Located<String>> {
    guard case .bySize(.wholeOrName) = fields.shape.rule(key) else { unreadable(key) }
    return bySize(fields[key], key) { $1.located($0, key) ?? Located(value: "0", range: fields.range) }
  }

  private mutating func bySize<Value: Sendable>(
    _ node: Node?, _ key: String, _ value: (Node?, inout Decoder) -> Value
  ) -> BySize<Value> {
    guard let node, let items = node.sequence else { return BySize(value(node, &self)) }
    guard items.count == 3 else {
      report(.notThreeSizes, ["key": key, "count": String(items.count)], at: node.range)
      return BySize(value(items.first, &self))
    }
    return BySize(small: value(items[0], &self), medium: value(items[1], &self), large: value(items[2], &self))
  }
}
