import JSON

/// What is wrong with a `roadmap-instance/1`: the first field that is not what the format says.
public typealias InstanceError = FieldError

extension PlanningProblem {
  /// The problem that a `roadmap-instance/1` states.
  public init(instance: JSONValue) throws(InstanceError) {
    let errors = FieldErrors()
    let top = JSONField(instance, errors: errors)
    if top.text("format") != "roadmap-instance/1" { top["format"].fail(.knownWord) }
    self.init(quarters: top.integer("quarters", in: 0...Self.maximumQuarters))
    budgetYear = numbers(top["yearOf"])
    capacity = top.elements("capacity").map(numbers)
    budget = numbers(top["budget"])
    changeCapacity = numbers(top["changeCapacity"])
    maxConcurrent = numbers(top["maxConcurrent"])
    valueFrom = worths(top["valueFrom"])
    questions = top.elements("questions").map { question in
      Question(current: question.integer("current", in: 0...1000), stepValue: worths(question["stepValue"]))
    }
    initiatives = top.elements("initiatives").map(Self.initiative)
    exclusive = top.elements("exclusive").map(numbers)
    if let first = errors.first { throw first }
  }

  private static func initiative(_ field: JSONField) -> Initiative {
    Initiative(
      duration: field.integer("duration", in: 1...maximumQuarters),
      lag: field.integerIfPresent("lag", in: 0...maximumQuarters) ?? 0,
      effort: field.elements("effortProfile").map(numbers), cost: numbers(field["costProfile"]),
      changeLoad: field.integerIfPresent("changeLoad", in: 0...Int(Int32.max)) ?? 0,
      prerequisites: field.elements("prereq").map(numbers),
      lifts: field.elements("lifts").map { lift in
        Lift(
          question: lift.integer("q", in: 0...Int(Int32.max)), from: lift.integer("from", in: 0...1000),
          to: lift.integer("to", in: 0...1000))
      },
      status: status(field),
      earliestStart: field.integerIfPresent("earliestStart", in: 0...Int(Int32.max)) ?? 0,
      latestFinish: field.integerIfPresent("latestFinish", in: 0...Int(Int32.max)) ?? .max)
  }

  private static func status(_ field: JSONField) -> Status {
    let word = field.text("status")
    if word == "optional" { return .optional }
    if word == "mandatory" { return .mandatory }
    if word == "running" { return .running }
    if word == "done" { return .done }
    if word == "excluded" { return .excluded }
    if word == "pinned" { return .pinned(field.integer("pinnedStart", in: 0...maximumQuarters)) }
    field["status"].fail(.knownWord)
    return .optional
  }
}

private func numbers(_ field: JSONField) -> [Int] {
  field.elements().map { $0.integer(in: 0...Int(Int32.max)) }
}

private func worths(_ field: JSONField) -> [Int64] {
  field.elements().map { element in
    if let number = element.value?.integer { return number }
    element.fail(.integer(0...Int(Int32.max)))
    return 0
  }
}

extension PlanningResult {
  /// `{"objective", "starts", "violations", "proven", "bound", "byValuePerEffort", "conflicts"}`: the plan, the rules of
  /// the problem that it breaks (wishes that cannot be had, and nothing else), whether it is shown that no plan is worth
  /// more, a worth that none exceeds, what ordering by value per effort gives and how many thousandths of that planning
  /// gains, and the wishes given up: whose they are, why, and which others share the blame.
  public func json(for problem: PlanningProblem) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("objective")
      writer.integer(plan.objective)
      writer.key("starts")
      writer.array { writer in
        for start in plan.starts { writer.integer(start) }
      }
      writer.key("violations")
      writer.array { writer in
        for violation in violations(of: plan.starts, in: problem) { write(violation, &writer) }
      }
      writer.key("proven")
      writer.bool(isProvenOptimal)
      writer.key("bound")
      writer.integer(bound)
      let ordered = planByValuePerEffort(problem)
      writer.key("byValuePerEffort")
      writer.object { writer in
        writer.key("objective")
        writer.integer(ordered.objective)
        writer.key("starts")
        writer.array { writer in
          for start in ordered.starts { writer.integer(start) }
        }
        writer.key("gain")
        let gained = Double(plan.objective) - Double(ordered.objective)
        writer.integer(ordered.objective > 0 ? Int64(min(1000 * gained / Double(ordered.objective), 1e15)) : 0)
      }
      writer.key("conflicts")
      writer.array { writer in
        for conflict in conflicts {
          writer.object { writer in
            writer.member("initiative", conflict.initiative)
            writer.member("cause", conflict.cause.name)
            writer.key("others")
            writer.array { writer in
              for other in conflict.others { writer.integer(other) }
            }
          }
        }
      }
    }
    return writer.bytes
  }

  private func write(_ violation: Violation, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("rule", violation.rule.name)
      writer.member("initiative", violation.initiative)
      writer.member("quarter", violation.quarter)
      writer.member("resource", violation.resource)
      writer.key("needed")
      writer.integer(violation.needed)
      writer.key("available")
      writer.integer(violation.available)
    }
  }
}

extension Violation.Rule {
  /// The rule's name in `hemicycle dump plan`.
  public var name: Text {
    switch self {
    case .notToBeChosen: "notToBeChosen"
    case .notChosen: "notChosen"
    case .moved: "moved"
    case .tooEarly: "tooEarly"
    case .tooLate: "tooLate"
    case .prerequisite: "prerequisite"
    case .capacity: "capacity"
    case .change: "change"
    case .concurrency: "concurrency"
    case .budget: "budget"
    case .exclusive: "exclusive"
    }
  }
}
