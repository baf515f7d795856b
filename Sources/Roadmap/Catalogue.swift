import Assessment
import JSON

/// Somebody's kind of work: what effort and capacity are counted in.
public final class Role: Sendable {
  /// The id that efforts and capacities name.
  public let id: Text
  /// In the language of the model.
  public let title: Text
  /// Tenths of a person-month a quarter that a parliament has where it says nothing.
  public let capacity: Int

  init(_ field: JSONField, for size: ParliamentSize) {
    id = field.text("id")
    title = field.text("title")
    capacity = size.figure(in: field["capacity"], 0...Catalogue.largestAmount)
  }
}

/// A piece of work that raises the answers to some questions.
public final class Initiative: Sendable {
  /// Raises a question from one level to another, both included in the question's scale.
  public final class Lift: Sendable {
    /// `culture.leadership`.
    public let question: Text
    /// The level that has to be reached for this work to count.
    public let from: Int
    /// The level it leads to.
    public let to: Int

    init(_ field: JSONField) {
      question = field.text("question")
      from = field.integer("from", in: 0...6)
      to = field.integer("to", in: 0...6)
    }
  }

  /// What it takes of a role.
  public final class Work: Sendable {
    /// The role's id.
    public let role: Text
    /// Tenths of a person-month in all.
    public let amount: Int

    init(_ field: JSONField, for size: ParliamentSize) {
      role = field.key
      amount = size.figure(in: field, 0...Catalogue.largestAmount)
    }
  }

  /// Initiatives of which one at least is needed.
  public final class Clause: Sendable {
    /// Their ids.
    public let ids: [Text]

    init(_ field: JSONField) { ids = field.texts() }
  }

  /// The id that prerequisites name.
  public let id: Text
  /// In the language of the model, like all its texts.
  public let title: Text
  /// What is actually done.
  public let summary: Text
  /// The area it belongs to.
  public let area: Text
  /// The role that answers for it.
  public let owner: Text
  /// Quarters of work.
  public let duration: Int
  /// Quarters between the end of the work and its effect.
  public let lag: Int
  /// The people it takes, per role.
  public let effort: [Work]
  /// Thousands of the planning currency in all.
  public let cost: Int
  /// 1…5: how much change people have to absorb while it runs.
  public let changeLoad: Int
  /// At least one of each list is finished before this starts.
  public let requires: [Clause]
  /// What it raises.
  public let lifts: [Lift]
  /// The guide's page, as in `Question.guide`.
  public let guide: Text
  /// The title of that page.
  public let guideTitle: Text
  /// How progress is seen.
  public let indicator: Text
  /// What can go wrong, and what to do about it.
  public let risks: Text

  init(_ field: JSONField, for size: ParliamentSize) {
    let amounts = 0...Catalogue.largestAmount
    id = field.text("id")
    title = field.text("title")
    summary = field.textOrEmpty("summary")
    area = field.text("area")
    owner = field.textOrEmpty("owner")
    duration = size.figure(in: field["duration"], 1...Catalogue.longestDuration)
    lag = size.figure(in: field["lag"], 0...Catalogue.longestDuration, or: 0)
    let works = field.members("effort")
    effort = [Work](objects: works.count) { Work(works[$0], for: size) }
    cost = size.figure(in: field["cost"], amounts, or: 0)
    changeLoad = size.figure(in: field["changeLoad"], amounts, or: 0)
    let clauses = field.elements("requires")
    requires = [Clause](objects: clauses.count) { Clause(clauses[$0]) }
    let lifted = field.elements("lifts")
    lifts = [Lift](objects: lifted.count) { Lift(lifted[$0]) }
    guide = field.textOrEmpty("guide")
    guideTitle = field.textOrEmpty("guideTitle")
    indicator = field.textOrEmpty("indicator")
    risks = field.textOrEmpty("risks")
  }
}

/// All initiatives a roadmap may choose from, who does the work, and what is assumed where a parliament says nothing: each
/// figure as it is for a parliament of one size.
public final class Catalogue: Sendable {
  /// The size that the figures are for.
  public let size: ParliamentSize
  /// Who does the work.
  public let roles: [Role]
  /// What may be done.
  public let initiatives: [Initiative]
  /// What holds where the answers say nothing.
  public let defaults: Means

  static let longestDuration = 40
  static let largestAmount = 1_000_000

  /// Reads the model's `catalogue` for the parliament that filled in `sheet`; of medium size without one.
  public init(_ field: JSONField, for sheet: AnswerSheet? = nil) {
    let size = ParliamentSize(field.elements("sizes"), sheet)
    self.size = size
    let (roles, initiatives) = (field.elements("roles"), field.elements("initiatives"))
    self.roles = [Role](objects: roles.count) { Role(roles[$0], for: size) }
    self.initiatives = [Initiative](objects: initiatives.count) { Initiative(initiatives[$0], for: size) }
    defaults = Means(defaults: field["defaults"], roles: self.roles, for: size)
  }
}
