import Assessment
import JSON
import Roadmap

// What the report as data holds, key by key, in the order in which it is written.

private let thousandths = DataRule.whole(0, 1000)
private let thousandthsOrNull = DataRule.whole(0, 1000, orNull: true)
private let either = DataRule.whole(-1000, 1000, orNull: true)

extension DataReport {
  static var shape: DataShape<DataReport> {
    DataShape(keys: [
      .text("format", "The number changes when a meaning does; keys may be added.", .constant(format)) { _ in format },
      .text("parliament", "The parliament’s name; empty where none was given.") { $0.findings.parliament },
      .text("saved", "The day the answers were saved, such as 2026-11-20; empty before the first.") {
        $0.findings.saved
      },
      .text("language", "The language that texts are in.", .form("^[a-z]{2,3}(-[a-z0-9]{2,8})*$")) {
        $0.findings.model.language
      },
      .list("areas", "A row for each area, then one for each theme chosen.", area) { report in
        report.findings.assessment.areas.indices.map { Row(report: report, index: $0) }
      },
      .object("overall", "The core areas together.", DataShape(keys: score)) {
        Row(report: $0, index: $0.findings.assessment.areas.count)
      },
      .entries("effectiveWeights", "What each question weighs overall, in hundred-thousandths.", .whole()) {
        $0.weights($0.findings.scores.effectiveWeights)
      },
      .entries("planWeights", "What each question weighs in the plan, in hundred-thousandths.", .whole()) {
        $0.weights($0.findings.scores.planWeights)
      },
      DataKey("groups", "What was voted on, or answered in several copies.", .object(groups)) { report, writer in
        GroupsReport(report.findings).write(to: &writer)
      },
      .object("means", "What the plan has to do with, given or assumed.", means) { $0.findings },
      DataKey(
        "curve", "The certain part of the overall score, before the plan and after each quarter.", .list(thousandths)
      ) {
        report, writer in
        writer.array { writer in for value in report.plan.curve { writer.integer(value) } }
      },
      .list("steps", "The initiatives of the plan, by start.", step) { $0.parts($0.plan.steps) },
      .list("omitted", "The initiatives that are not in the plan.", omission) { $0.parts($0.plan.omitted) },
      .list("conflicts", "Wishes that cannot be had.", conflict) { $0.parts($0.plan.conflicts) },
      .list("findOut", "Answers to find out, by the quarter they are needed in.", task) { $0.parts($0.plan.findOut) },
    ])
  }

  /// The JSON Schema (2020-12) of the report as data.
  static var schema: JSONValue {
    let notice: Text = "Made by “hemicycle dump schema report” from the program’s own description; not edited by hand."
    guard case .object(let body) = shape.schema else { return .null }
    return .object(
      JSONObject(
        [
          .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")), .init("title", .string(format)),
          .init("description", .string(notice)),
        ] + body.members))
  }

  private static var score: [DataKey<Row>] {
    [
      .whole("answered", "Questions with a level.") { $0.score.answered },
      .whole("unknown", "Questions answered “don’t know”.") { $0.score.unknown },
      .whole("notApplicable", "Questions that do not concern this parliament.") { $0.score.notApplicable },
      .whole("unanswered", "Questions without an answer.") { $0.score.unanswered },
      .whole("asked", "The four kinds together.") { $0.score.asked },
      .optional("score", "In thousandths; null below 60 % coverage.", thousandthsOrNull) { $0.score.value },
      .optional("low", "Were all that is open at the lowest level; null where nothing weighs.", thousandthsOrNull) {
        $0.score.low
      },
      .optional("high", "Were all that is open at the highest level; null where nothing weighs.", thousandthsOrNull) {
        $0.score.high
      },
      .whole("coverage", "The answered share of the weight that concerns it, in thousandths.", thousandths) {
        $0.score.coverage
      },
      DataKey("range", "The 5th and the 95th percentile under other weights and doubts, or null.", .pair(thousandths)) {
        row, writer in
        let (low, high) = (row.report.uncertainty.low[row.index], row.report.uncertainty.high[row.index])
        guard low >= 0 else { return writer.null() }
        writer.array { writer in
          writer.integer(low)
          writer.integer(high)
        }
      },
    ]
  }

  private static var area: DataShape<Row> {
    DataShape(
      keys: [
        .text("id", "The area’s id, or the theme’s questionnaire.") { $0.area.id },
        .flag("theme", "Present for a theme, which does not count in the overall score.") { $0.area.isTheme },
      ] + score)
  }

  private static var means: DataShape<Findings> {
    DataShape(keys: [
      .whole("quarters", "The length of the plan.") { $0.means.quarters },
      .entries("capacity", "Tenths of a person-month a quarter, by role.", .whole()) { findings in
        zip(findings.model.catalogue.roles, findings.means.capacity).map { ($0.id, $1) }
      },
      .whole("budget", "Thousands a year.") { $0.means.budget },
      .whole("changeCapacity", "Points of change that people can absorb at once.") { $0.means.changeCapacity },
      .whole("maxConcurrent", "Initiatives at once.") { $0.means.concurrent },
    ])
  }

  private static var step: DataShape<Part<PlannedRoadmap.Step>> {
    DataShape(keys: [
      .text("initiative", "The initiative’s id.") { $0.report.id($0.value.initiative) },
      .whole("start", "The quarter it starts in, from 0.") { $0.value.start },
      .whole("finish", "The first quarter after the work.") { $0.value.finish },
      .whole("share", "What goes without it, in thousandths of the plan’s worth.", thousandths) { $0.value.share },
      .list("because", "The answers that call for it.", reason) { $0.report.parts($0.value.because) },
      .texts("waitsFor", "Initiatives whose finish decides its start.") { $0.value.waitsFor.map($0.report.id) },
      .texts("opens", "Initiatives of the plan that need it.") { $0.value.opens.map($0.report.id) },
    ])
  }

  private static var reason: DataShape<Part<PlannedRoadmap.Reason>> {
    DataShape(keys: [
      .text("question", "The question’s id.") { $0.report.question($0.value.item) },
      .whole("from", "The present level.") { $0.report.findings.item($0.value.item).level },
      .whole("to", "The level it leads to.") { $0.value.to },
    ])
  }

  private static var omission: DataShape<Part<PlannedRoadmap.Omitted>> {
    DataShape(keys: [
      .text("initiative", "The initiative’s id.") { $0.report.id($0.value.initiative) },
      .text("why", "Why it is left out.", .choice(PlannedRoadmap.Omission.all.map(\.name))) { $0.value.why.name },
    ])
  }

  private static var conflict: DataShape<Part<PlanningConflict>> {
    DataShape(keys: [
      .text("initiative", "The initiative whose wish is given up.") { $0.report.id($0.value.initiative) },
      .text("cause", "Why it cannot be had.", .form("^[a-z][A-Za-z]+$")) { $0.value.cause.name },
      .texts("others", "Initiatives that stand against it.") { $0.value.others.map($0.report.id) },
    ])
  }

  private static var task: DataShape<Part<PlannedRoadmap.Question>> {
    DataShape(keys: [
      .text("question", "The question’s id.") { $0.report.question($0.value.item) },
      .whole("beforeQuarter", "The quarter, from 0, before which the answer is needed.") { $0.value.before },
    ])
  }
}

// What `GroupsReport` writes, which the page carries too and which is therefore not made from a shape.
extension DataReport {
  private static var groups: DataShape<Never> {
    DataShape(keys: [
      described("questions", "Those that were voted on or answered in several copies.", .list(group)),
      described("toDiscuss", "Their ids, the important ones with the least agreement first.", .list(.text)),
    ])
  }

  private static var group: DataShape<Never> {
    DataShape(
      keys: [
        described("id", "The question’s id.", .text), described("text", "The question.", .text),
      ] + round + [
        described("answered", "People who chose a level.", .whole()),
        described("unknown", "Copies that say “don’t know”.", .whole()),
        described("notApplicable", "Copies that say “not applicable”.", .whole()),
        described("q1", "The first quartile, in thousandths of a level; null where nobody chose one.", level),
        described("q3", "The third quartile, likewise.", level),
        described("spread", "From the first quartile to the third.", level),
        described("consensus", "One less Leik’s D, in thousandths.", thousandthsOrNull),
        described("source", "Whether hands were counted or copies compared.", .choice(["vote", "respondents"])),
        described("rounds", "Each count of hands.", .list(DataShape<Never>(keys: round))),
        described("adopted", "The level that was made the answer, or null.", .whole(0, nil, orNull: true)),
      ])
  }

  private static let level = DataRule.whole(0, nil, orNull: true)

  private static var round: [DataKey<Never>] {
    [
      described("counts", "People by level, the lowest first.", .list(.whole())),
      described("abstain", "People who abstained.", .whole()), described("present", "People who were there.", .whole()),
      described("median", "In thousandths of a level; null where nobody chose one.", level),
      described("agreement", "Van der Eijk’s measure, in thousandths.", either),
    ]
  }

  private static func described(_ name: Literal, _ description: Literal, _ rule: DataRule) -> DataKey<Never> {
    DataKey(name, description, rule) { _, _ in }
  }
}
