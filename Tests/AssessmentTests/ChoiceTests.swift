import JSON
import Testing

@testable import Assessment

@Suite("A parliament chooses what it is asked")
struct ChoiceTests {
  typealias Asked = Fixture.Asked

  /// Two areas with a question each, a theme with two questions beside the second.
  func assessment(_ state: String, _ answers: [(id: String, answer: String)] = []) -> Assessment {
    Fixture(
      areas: [("a", [Asked(id: "x", isShort: true)]), ("b", [Asked(id: "x", isShort: true), Asked(id: "y")])],
      themes: [("b", [Asked(id: "t"), Asked(id: "u", weight: 3)])], answers: answers, state: state
    ).assessment()
  }

  func asked(_ assessment: Assessment) -> [Text] { assessment.items.filter { $0.isAsked }.map { $0.question.id } }

  @Test(
    "Nothing said, or nothing that is known here, asks what is no theme",
    arguments: ["", #""questionnaires":[]"#, #""questionnaires":[{"id":"gone","version":1,"hash":""}]"#])
  func coreOnly(state: String) {
    let assessment = assessment(state)
    #expect(asked(assessment) == ["a.x", "b.x", "b.y"])
    #expect(assessment.areas.map { $0.id } == ["a", "b"])
  }

  @Test("A list asks what it names, and a theme has a row of its own, in the place of its area")
  func listed() {
    let assessment = assessment(#""questionnaires":[{"id":"b-theme"},{"id":"b"}]"#)
    #expect(asked(assessment) == ["b.x", "b.y", "b-theme.t", "b-theme.u"])
    #expect(assessment.areas.map { $0.id } == ["a", "b", "b-theme"])
    #expect(assessment.areas[2].isTheme && assessment.areas[2].place == 1)
  }

  @Test("What is answered in a questionnaire that is not chosen is kept and counts for nothing")
  func kept() {
    let assessment = assessment("", [("b-theme.t", "4"), ("a.x", "2")])
    let scores = Scores(assessment)
    #expect(assessment.unmatched.isEmpty && scores.areas.count == 2)
    #expect(scores.overall.answered == 1 && scores.effectiveWeights == [50_000, 25_000, 25_000, 0, 0])
  }

  @Test("A theme has its score, no part in the overall figure, and half an area's weight in the plan")
  func themes() {
    let assessment = assessment(
      #""questionnaires":[{"id":"a"},{"id":"b"},{"id":"b-theme"}]"#,
      [("a.x", "4"), ("b.x", "2"), ("b.y", "2"), ("b-theme.t", "0"), ("b-theme.u", "1")])
    let scores = Scores(assessment)
    #expect(scores.areas.map { $0.value } == [1000, 500, 188])
    #expect(scores.overall.value == 750 && scores.overall.coverage == 1000 && scores.overall.asked == 5)
    #expect(scores.effectiveWeights == [50_000, 25_000, 25_000, 0, 0])
    #expect(scores.planWeights == [40_000, 20_000, 20_000, 5_000, 15_000])
  }

  @Test("The short path asks its own questions and what something was said about already")
  func short() {
    #expect(asked(assessment(#""path":"short""#)) == ["a.x", "b.x"])
    #expect(asked(assessment(#""path":"full""#)) == ["a.x", "b.x", "b.y"])
    let begun = assessment(#""path":"short""#, [("b.y", "?")])
    #expect(asked(begun) == ["a.x", "b.x", "b.y"])
    #expect(Scores(begun).overall.asked == 3)
  }

  @Test("How an answer came about is read with it")
  func evidence() throws {
    let text =
      #"{"answers":{"c.a":{"status":"answered","level":2,"confidence":"document","evidence":"Order 7","adopted":{"date":"2026-11-20","reason":"r","from":"vote"}},"c.b":{"status":"unknown"}}}"#
    let errors = FieldErrors()
    let answers = AnswerSheet(JSONField(try readJSON(Array(text.utf8)), errors: errors)).answers
    #expect(errors.first == nil)
    #expect(answers[0].confidence == .document && answers[0].evidence == "Order 7")
    #expect(answers[0].adoption?.isFromVote == true && answers[0].adoption?.reason == "r")
    #expect(answers[1].confidence == .notSaid && answers[1].adoption == nil)
  }
}
