import JSON
import Testing

@testable import Assessment

@Suite("A blank is not a zero")
struct ScoresTests {
  typealias Asked = Fixture.Asked

  func scores(_ questions: [Asked], _ answers: [(String, String)]) -> Scores {
    Scores(
      Fixture(
        areas: [("c", questions)],
        answers: answers.map { (id: "c.\($0.0)", answer: $0.1) }
      ).assessment())
  }

  @Test("The mean is weighted over the answered questions: (2·3/4 + 1·1/4) / 3")
  func weightedMean() {
    let score = scores([Asked(id: "a", weight: 2), Asked(id: "b")], [("a", "3"), ("b", "1")]).areas[0]
    #expect(score.value == 583 && score.low == 583 && score.high == 583 && score.coverage == 1000)
  }

  @Test("Unknown and unanswered open the bounds and lower the coverage, not the score")
  func bounds() {
    let score = scores(
      [Asked(id: "a", weight: 3), Asked(id: "b"), Asked(id: "c")], [("a", "2"), ("b", "?")]
    ).areas[0]
    #expect(score.value == 500 && score.low == 300 && score.high == 700 && score.coverage == 600)
    #expect(score.answered == 1 && score.unknown == 1 && score.unanswered == 1 && score.notApplicable == 0)
  }

  @Test("Below 60 % coverage the score is withheld and the bounds stay")
  func withheld() {
    let score = scores([Asked(id: "a", weight: 59), Asked(id: "b", weight: 41)], [("a", "4")]).areas[0]
    #expect(score.value == nil && score.low == 590 && score.high == 1000 && score.coverage == 590)
  }

  @Test("Not applicable leaves weights and coverage")
  func notApplicable() {
    let score = scores([Asked(id: "a"), Asked(id: "b", weight: 9)], [("a", "4"), ("b", "-")]).areas[0]
    #expect(score.value == 1000 && score.coverage == 1000 && score.notApplicable == 1)
  }

  @Test("With nothing applicable there are no bounds; with nothing said they are wide open")
  func nothing() {
    #expect(scores([Asked(id: "a")], [("a", "-")]).areas[0].low == nil)
    let blank = scores([Asked(id: "a")], [])
    #expect(blank.areas[0].value == nil && blank.areas[0].low == 0 && blank.areas[0].high == 1000)
    #expect(blank.overall.value == nil && blank.overall.low == 0 && blank.overall.high == 1000)
    #expect(scores([Asked(id: "a", weight: 0)], [("a", "3")]).areas[0].value == nil)
    #expect(scores([], []).overall.low == nil)
  }

  @Test("A gate answered below its level caps score and upper bound; an open one caps the lower bound only")
  func gates() {
    let questions = [Asked(id: "a", gate: 1), Asked(id: "b", weight: 9)]
    let capped = scores(questions, [("a", "0"), ("b", "4")])
    #expect(capped.areas[0].value == 250 && capped.areas[0].high == 250 && capped.caps == [0])
    let passed = scores(questions, [("a", "1"), ("b", "4")])
    #expect(passed.areas[0].value == 925 && passed.caps.isEmpty)
    let open = scores(questions, [("b", "4")])
    #expect(open.areas[0].value == 1000 && open.areas[0].low == 250 && open.areas[0].high == 1000 && open.caps.isEmpty)
  }

  @Test("Rounding is half to even: 1/16 of the scale is 62.5 thousandths, 3/16 is 187.5")
  func rounding() {
    let questions = [Asked(id: "a"), Asked(id: "b"), Asked(id: "c"), Asked(id: "d")]
    #expect(scores(questions, [("a", "1"), ("b", "0"), ("c", "0"), ("d", "0")]).areas[0].value == 62)
    #expect(scores(questions, [("a", "3"), ("b", "0"), ("c", "0"), ("d", "0")]).areas[0].value == 188)
  }

  @Test("The overall score is the mean of the areas' figures and is withheld while one of them is")
  func overall() {
    let areas: [(id: String, questions: [Asked])] = [("a", [Asked(id: "x")]), ("b", [Asked(id: "x"), Asked(id: "y")])]
    let full = Scores(Fixture(areas: areas, answers: [("a.x", "4"), ("b.x", "1"), ("b.y", "0")]).assessment())
    #expect(full.overall.value == 562 && full.overall.low == 562)
    #expect(full.effectiveWeights == [50_000, 25_000, 25_000])
    let part = Scores(Fixture(areas: areas, answers: [("a.x", "4"), ("b.x", "1")]).assessment())
    #expect(part.areas[0].value == 1000 && part.areas[1].value == nil && part.overall.value == nil)
    #expect(part.overall.low == 562 && part.overall.high == 812 && part.overall.coverage == 667)
  }

  @Test("An area without applicable questions leaves the overall score to the others")
  func overallWithoutAnArea() {
    let areas: [(id: String, questions: [Asked])] = [("a", [Asked(id: "x")]), ("b", [Asked(id: "x")])]
    let scores = Scores(Fixture(areas: areas, answers: [("a.x", "2"), ("b.x", "-")]).assessment())
    #expect(scores.overall.value == 500 && scores.effectiveWeights == [100_000, 0])
  }

  @Test("Sums stay exact with a thousand questions of the greatest weight")
  func large() {
    let questions = (0..<1000).map { Asked(id: "q\($0)", weight: 100, levels: 7) }
    let answers = (0..<1000).map { ("q\($0)", $0 % 2 == 0 ? "6" : "1") }
    #expect(scores(questions, answers).areas[0].value == 583)
  }
}

@Suite("Answers are placed at their questions")
struct AssessmentTests {
  @Test("What no question can take is kept apart, not counted")
  func unmatched() {
    let fixture = Fixture(
      areas: [("c", [.init(id: "a", levels: 3)])], answers: [("c.a", "5"), ("c.gone", "1"), ("other", "?")])
    let assessment = fixture.assessment()
    #expect(assessment.unmatched == ["c.a", "c.gone", "other"])
    #expect(assessment.items[0].answer.status == .unanswered)
  }

  @Test("A condition hides a question only where the answers rule it out")
  func conditions() {
    func asked(_ when: String, _ answers: [(id: String, answer: String)], _ profile: [(id: String, answer: String)])
      -> Bool
    {
      let questions = [Fixture.Asked(id: "a"), Fixture.Asked(id: "b", when: when)]
      return Fixture(areas: [("c", questions)], answers: answers, profile: profile).assessment().items[1].isAsked
    }
    #expect(asked("profile.chambers = two", [], []))
    #expect(asked("profile.chambers = two", [], [("chambers", "two")]))
    #expect(!asked("profile.chambers = two", [], [("chambers", "one")]))
    #expect(asked("c.a >= 2", [], []))
    #expect(asked("c.a >= 2", [("c.a", "2")], []))
    #expect(!asked("c.a >= 2", [("c.a", "1")], []))
    #expect(asked("c.a >= 2", [("c.a", "?")], []))
  }

  @Test(arguments: ["", "profile.", "chambers = two", "profile.a b c", "c.a > 2", "c.a >= x", "c.a >= 9", "a >= 1"])
  func badConditions(text: String) {
    #expect(Condition(parsing: Text(Array(text.utf8))) == nil)
  }

  @Test(arguments: [
    (#"{"answers":{"c.a":{"status":"maybe"}}}"#, "answers.c.a.status"),
    (#"{"answers":{"c.a":{"status":"answered"}}}"#, "answers.c.a.level"),
    (#"{"answers":{"c.a":{"status":"answered","level":7}}}"#, "answers.c.a.level"),
    (#"{"answers":{"c.a":{"status":"unknown","importance":9}}}"#, "answers.c.a.importance"),
    (#"{"answers":{"c.a":{"status":"unknown","note":5}}}"#, "answers.c.a.note"),
    (#"{"answers":[]}"#, "answers"),
    (#"{"answers":{"c.a":{"status":"unknown","confidence":"sure"}}}"#, "answers.c.a.confidence"),
    (#"{"answers":{"c.a":{"status":"unknown","evidence":[]}}}"#, "answers.c.a.evidence"),
    (#"{"answers":{"c.a":{"status":"unknown","adopted":{"from":"nobody"}}}}"#, "answers.c.a.adopted.from"),
    (#"{"path":"long"}"#, "path"),
    (#"{"questionnaires":{"id":"c"}}"#, "questionnaires"),
    (#"{"questionnaires":[{"id":5}]}"#, "questionnaires[0].id"),
  ])
  func damage(state: String, path: String) throws {
    let value = try readJSON(Array(state.utf8))
    let errors = FieldErrors()
    _ = AnswerSheet(JSONField(value, errors: errors))
    #expect(errors.first.map { String(decoding: $0.path.bytes, as: UTF8.self) } == path)
  }
}
