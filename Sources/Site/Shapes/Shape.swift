/// What keys a mapping has and what stands behind each: the one definition from which files are read (`Decoder`) and
/// from which editors complete and check them (`Schema`).
struct Shape: Sendable {
  /// A key and what it takes.
  struct Key: Sendable {
    let name: String
    let rule: Rule
    /// What an editor shows beside the key: one line, in English.
    let description: String

    init(_ name: String, _ rule: Rule = .text, _ description: String = "") {
      self.name = name
      self.rule = rule
      self.description = description
    }
  }

  /// Keys that make sense only where another key, `of`, has the value `owner`.
  struct Group: Sendable {
    let of: String
    let owner: String
    let keys: [String]
    /// Those of `keys` that may not be left out there.
    let required: [String]
  }

  /// Keys without which the rest makes no sense.
  let required: [Key]
  /// Keys that may be left out, as far as `groups` do not say otherwise.
  let optional: [Key]
  let groups: [Group]

  init(required: [Key] = [], optional: [Key] = [], groups: [Group] = []) {
    self.required = required
    self.optional = optional
    self.groups = groups
  }

  /// Every key, in the order in which messages list them.
  var keys: [Key] { required + optional }

  /// The names of the keys, in that order.
  var names: [String] { keys.map(\.name) }

  /// What `key` takes, which has to be one of the keys: that depends on the program, never on what is read.
  func rule(_ key: String) -> Rule {
    guard let known = keys.first(where: { $0.name == key }) else { preconditionFailure("\(key) is not in the shape") }
    return known.rule
  }
}

/// What a value has to be.
indirect enum Rule: Sendable {
  /// A text that is not empty.
  case text
  /// A text of a certain form.
  case form(TextForm)
  /// One of these texts.
  case choice([String])
  /// `true` or `false`.
  case flag
  /// A whole number; the range begins at 0 or 1.
  case whole(ClosedRange<Int>)
  /// A number with at most one decimal, from 0 to so many.
  case tenths(upTo: Int)
  /// A whole number, or a name that stands for one.
  case wholeOrName(ClosedRange<Int>)
  /// Keys that are known.
  case mapping(Shape)
  /// Keys that are free but for their form, at least so many, each with such a value.
  case entries(of: Rule, named: TextForm, atLeast: Int = 0)
  /// Such values, as many as `count` allows.
  case list(of: Rule, count: ClosedRange<Int>? = nil)
  /// Such a value, or a list of alternatives of which one is enough.
  case alternatives(of: Rule)
  /// Such a value for every parliament, or a list of three: for a small, a medium and a large one.
  case bySize(Rule)
}

/// A form of text, as a regular expression that the languages of editors and of the oracle read alike.
///
/// Whoever uses the text checks it and says what is wrong (`isIdentifier`, `ReferenceCheck`, …); the expression tells the
/// editor the same beforehand.
struct TextForm: Sendable, Equatable {
  let pattern: String

  private static let name = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
  private static let digits = "(0|[1-9][0-9]*)"

  /// `service-desk`.
  static let identifier = TextForm(pattern: "^\(name)$")
  /// `culture.leadership`.
  static let question = TextForm(pattern: "^\(name)\\.\(name)$")
  /// `culture/leadership.md#steering`.
  static let passage = TextForm(pattern: "^[a-z0-9-]+(/[a-z0-9-]+)*\\.md(#.*)?$")
  /// `profile.chambers = two`, `culture.leadership >= 1`.
  static let condition = TextForm(
    pattern: "^(profile\\.\(name)( += +[^ ]+)?|\(name)\\.\(name) +>= +\(digits))$")
  /// `0..2`, on the longest scale there is.
  static let levels = TextForm(
    pattern: "^("
      + (0..<top).map { "\($0)\\.\\." + ($0 + 1 == top ? "\(top)" : "[\($0 + 1)-\(top)]") }.joined(separator: "|")
      + ")$")
  /// `fr`, `pt-br`.
  static let language = TextForm(pattern: "^[a-z]{2,3}(-[a-z0-9]{2,8})*$")
  /// Sixteen hexadecimal digits, or nothing.
  static let hash = TextForm(pattern: "^([0-9a-f]{16})?$")

  /// The highest level of the longest scale.
  private static let top = Question.levelCounts.upperBound - 1
}
