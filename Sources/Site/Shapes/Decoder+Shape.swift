import YAML

// Reading a key by what its shape says of it, so that bounds, counts and choices stand in one place.
//
// Each function knows the rules it can read. Another rule than those is a mistake of the program, found by the first
// file that is read, and stops it.
extension Decoder {
  /// The fields of the mapping behind `key`; without an entry and without a diagnostic where it is absent.
  mutating func inner(_ fields: Fields, _ key: String) -> Fields {
    guard case .mapping(let shape) = fields.shape.rule(key) else { unreadable(key) }
    guard let node = fields[key] else { return Fields(shape: shape, entries: [], range: fields.range) }
    return self.fields(node, key, shape)
  }

  /// The items of the list behind `key`.
  mutating func items(_ fields: Fields, _ key: String) -> [Node] {
    guard case .list(_, let count) = fields.shape.rule(key) else { unreadable(key) }
    return items(fields[key], key, count: count)
  }

  /// The fields of each mapping of the list behind `key`.
  mutating func mappings(_ fields: Fields, _ key: String) -> [Fields] {
    guard case .list(.mapping(let shape), _) = fields.shape.rule(key) else { unreadable(key) }
    var mappings: [Fields] = []
    for item in items(fields, key) { mappings.append(self.fields(item, key, shape)) }
    return mappings
  }

  /// The entries behind `key`, whose own keys are free.
  mutating func entries(_ fields: Fields, _ key: String) -> [Entry] {
    guard case .entries(_, _, let least) = fields.shape.rule(key) else { unreadable(key) }
    let entries = entries(fields[key], key)
    if least > 0, let none = fields[key], none.mapping?.isEmpty == true {
      report(.emptyText, ["key": key], at: none.range)
    }
    return entries
  }

  /// The fields of `entry`, one of those behind `key`.
  mutating func fields(_ fields: Fields, _ key: String, of entry: Entry) -> Fields {
    guard case .entries(of: .mapping(let shape), _, _) = fields.shape.rule(key) else { unreadable(key) }
    return self.fields(entry.value, entry.key, shape)
  }

  /// The texts of the list behind `key`.
  mutating func texts(_ fields: Fields, _ key: String) -> [String] {
    var texts: [String] = []
    for item in items(fields, key) { texts.append(text(item, key)) }
    return texts
  }

  /// A text that is not empty.
  mutating func text(_ fields: Fields, _ key: String) -> String { text(textNode(fields, key), key) }

  /// A text that is not empty; nil where the key is absent or the value cannot be used.
  mutating func textIfPresent(_ fields: Fields, _ key: String) -> String? { textIfPresent(textNode(fields, key), key) }

  /// A text and where it stands; nil where it is absent.
  mutating func located(_ fields: Fields, _ key: String) -> Located<String>? { located(textNode(fields, key), key) }

  /// A name such as `service-desk`, and where it stands.
  mutating func identifier(_ fields: Fields, _ key: String) -> Located<String> {
    guard case .form(let form) = fields.shape.rule(key), form == .identifier else { unreadable(key) }
    return identifier(fields[key], key)
  }

  private func textNode(_ fields: Fields, _ key: String) -> Node? {
    switch fields.shape.rule(key) {
    case .text, .form, .wholeOrName: fields[key]
    default: unreadable(key)
    }
  }

  /// One of the choices; the first of them after a mistake, or where the key is absent.
  mutating func choice(_ fields: Fields, _ key: String) -> String {
    guard case .choice(let choices) = fields.shape.rule(key) else { unreadable(key) }
    return choice(fields[key], key, of: choices)
  }

  /// `true` or `false`; false where the key is absent.
  mutating func flag(_ fields: Fields, _ key: String) -> Bool {
    guard case .flag = fields.shape.rule(key) else { unreadable(key) }
    return choice(fields[key], key, of: ["false", "true"]) == "true"
  }

  /// A whole number, nil where the key is absent. `high` lowers the bound where other values of the file do.
  mutating func wholeIfPresent(_ fields: Fields, _ key: String, atMost high: Int = .max) -> Int? {
    guard case .whole(let range) = fields.shape.rule(key) else { unreadable(key) }
    let bound = max(range.lowerBound, min(range.upperBound, high))
    return wholeIfPresent(fields[key], key, in: range.lowerBound...bound)
  }

  /// A whole number.
  mutating func whole(_ fields: Fields, _ key: String) -> Int {
    guard case .whole(let range) = fields.shape.rule(key) else { unreadable(key) }
    return wholeIfPresent(fields[key], key, in: range) ?? range.lowerBound
  }

  /// Reports keys that belong to another choice than `choice`, the value of the key `of`, and required ones that it
  /// lacks. `wrong` says of an entry what is wrong with it.
  mutating func checkGroups(
    _ fields: Fields, of key: String, chosen choice: String, wrong: (Entry, Shape.Group, inout Decoder) -> Void
  ) {
    for group in fields.shape.groups where group.of == key {
      for name in group.keys {
        let entry = fields.entries.first { $0.key == name }
        if choice != group.owner {
          if let entry { wrong(entry, group, &self) }
        } else if entry == nil, group.required.contains(name) {
          report(.missingKey, ["key": name], at: fields.range)
        }
      }
    }
  }

  func unreadable(_ key: String) -> Never { preconditionFailure("the shape says otherwise of \(key)") }
}
