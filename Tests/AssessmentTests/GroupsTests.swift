import JSON
import Testing

@testable import Assessment

@Suite("What a group says is shown as it is spread")
struct DistributionTests {
  func distribution(_ counts: [Int]) -> Distribution { Distribution(counts: counts, abstained: 0, present: 0) }

  /// The first is the example of the documentation of the R package agrmt 1.42 (Ruedin): `agreement` gives 0.6113333 and
  /// `Leik` a dispersion of 0.287. The others follow from van der Eijk 2001: one level is agreement, all levels alike none,
  /// both ends discord, and a pattern of S neighbouring levels out of K has A = 1 − (S − 1) / (K − 1).
  @Test(
    "Agreement and consensus are those of the literature",
    arguments: [
      ([30, 40, 210, 130, 530, 50, 10], 611, 713), ([0, 0, 7, 0, 0], 1000, 1000), ([4, 4, 4, 4, 4], 0, 400),
      ([5, 0, 0, 0, 5], -1000, 0), ([5, 0, 0, 0, 0, 0, 5], -1000, 0), ([0, 3, 3, 0, 0], 750, 750),
      ([3, 3, 3, 0, 0], 500, 667), ([1, 0, 1], -1000, 0), ([2, 2], 0, 0), ([2, 6], 500, 500), ([9, 0], 1000, 1000),
    ])
  func references(counts: [Int], agreement: Int, consensus: Int) {
    #expect(distribution(counts).agreement == agreement)
    #expect(distribution(counts).consensus == consensus)
    let mirrored = distribution(counts.reversed())
    #expect(mirrored.agreement == agreement && mirrored.consensus == consensus)
  }

  @Test("Nobody's answers have no agreement")
  func nobody() {
    #expect(distribution([0, 0, 0]).agreement == nil && distribution([0, 0, 0]).consensus == nil)
  }

  @Test(
    "Median and quartiles are of definition 2 of Hyndman and Fan",
    arguments: [
      ([1, 0, 0], 0, 0, 0), ([1, 1, 0], 500, 0, 1000), ([1, 1, 1], 1000, 0, 2000), ([2, 0, 2], 1000, 0, 2000),
      ([1, 2, 1], 1000, 500, 1500), ([0, 3, 10, 4, 1], 2000, 2000, 3000),
    ])
  func quantiles(counts: [Int], median: Int, first: Int, third: Int) {
    let distribution = distribution(counts)
    #expect(distribution.median == median)
    #expect(distribution.firstQuartile == first && distribution.thirdQuartile == third)
  }

  @Test("A hundred thousand people at each end stay exact")
  func large() {
    #expect(distribution([100_000, 0, 0, 0, 0, 0, 100_000]).agreement == -1000)
    #expect(distribution(Array(repeating: 100_000, count: 7)).agreement == 0)
  }
}

@Suite("Groups are laid side by side with the questions")
struct GroupsTests {
  let areas: [(id: String, questions: [Fixture.Asked])] = [
    ("c", [.init(id: "a", levels: 3), .init(id: "b", weight: 2, levels: 3), .init(id: "d", levels: 3)])
  ]

  func groups(_ state: String, _ answers: [(id: String, answer: String)] = []) -> Groups {
    let fixture = Fixture(areas: areas, answers: answers, state: state)
    return Groups(fixture.assessment(), fixture.answerSheet())
  }

  @Test("Respondents are counted by what they said, and silence is not an answer")
  func respondents() {
    let groups = groups(
      #"""
      "respondents":[
       {"id":"1","name":"A","answers":{"c.a":{"status":"answered","level":2},"c.b":{"status":"unknown"}}},
       {"id":"2","answers":{"c.a":{"status":"answered","level":0},"c.b":{"status":"notApplicable","reason":"r"}}},
       {"id":"3","answers":{"c.a":{"status":"answered","level":6},"gone":{"status":"unknown"}}}]
      """#)
    #expect(groups.questions.map { $0.item } == [0, 1])
    let first = groups.questions[0]
    #expect(!first.isVote && first.last.counts == [1, 0, 1] && first.last.abstained == 1 && first.last.present == 3)
    let second = groups.questions[1]
    #expect(second.unknown == 1 && second.notApplicable == 1 && second.last.answered == 0)
    #expect(groups.toDiscuss == [0])
  }

  @Test("A vote stands before the copies, its last round speaks, and a vote over other levels is passed over")
  func votes() {
    let groups = groups(
      #"""
      "votes":{"c.a":[{"counts":[5,0,5],"abstain":1,"present":12},{"counts":[1,8,1],"date":"2026-11-20"}],
       "c.b":[{"counts":[1,2]}],"c.d":[],"gone":[{"counts":[1,2,3]}]},
      "respondents":[{"id":"1","answers":{"c.a":{"status":"answered","level":2}}}]
      """#)
    #expect(groups.questions.count == 1)
    let vote = groups.questions[0]
    #expect(vote.isVote && vote.rounds.count == 2 && vote.rounds[0].present == 12 && vote.last.present == 10)
    #expect(vote.rounds[0].agreement == -1000 && vote.last.agreement == 700)
  }

  @Test("What matters most and is agreed least comes first; what was adopted is settled")
  func toDiscuss() {
    let votes =
      #""votes":{"c.a":[{"counts":[5,0,5]}],"c.b":[{"counts":[4,0,6]}],"c.d":[{"counts":[0,9,0]}]}"#
    #expect(groups(votes).toDiscuss == [1, 0])
    let state = try! readJSON(
      Array(
        "{\(votes),\"answers\":{\"c.b\":{\"status\":\"answered\",\"level\":1,\"adopted\":{\"from\":\"vote\"}}}}".utf8))
    let sheet = AnswerSheet(JSONField(state, errors: FieldErrors()))
    #expect(Groups(Fixture(areas: areas).assessment(with: sheet), sheet).toDiscuss == [0])
  }

  @Test(
    "Counts that cannot be are refused with their place",
    arguments: [
      (#"{"votes":{"c.a":[{"counts":[1,-1]}]}}"#, "votes.c.a[0].counts[1]"),
      (#"{"votes":{"c.a":[{"counts":[3,3],"abstain":1,"present":6}]}}"#, "votes.c.a[0].present"),
      (#"{"votes":{"c.a":[{"counts":[1,1,1,1,1,1,1,1]}]}}"#, "votes.c.a[0].counts"),
      (#"{"votes":{"c.a":{"counts":[1]}}}"#, "votes.c.a"),
      (#"{"votes":[]}"#, "votes"), (#"{"respondents":{}}"#, "respondents"),
      (#"{"respondents":[{"answers":{"c.a":{"status":"perhaps"}}}]}"#, "respondents[0].answers.c.a.status"),
    ])
  func damage(state: String, path: String) throws {
    let errors = FieldErrors()
    _ = AnswerSheet(JSONField(try readJSON(Array(state.utf8)), errors: errors))
    #expect(errors.first.map { String(decoding: $0.path.bytes, as: UTF8.self) } == path)
  }
}

@Suite("Ranges say how far the figures would move")
struct UncertaintyTests {
  func uncertainty(_ confidence: String, levels: [Int] = [2, 2, 2, 2]) -> Uncertainty {
    let answers = levels.enumerated().map { index, level in
      "\"c.q\(index)\":{\"status\":\"answered\",\"level\":\(level),\"confidence\":\"\(confidence)\"}"
    }.joined(separator: ",")
    let state = try! readJSON(Array("{\"answers\":{\(answers)}}".utf8))
    let sheet = AnswerSheet(JSONField(state, errors: FieldErrors()))
    let assessment = Fixture(areas: [("c", levels.indices.map { .init(id: "q\($0)") })]).assessment(with: sheet)
    return Uncertainty(assessment, Scores(assessment))
  }

  @Test("The better the evidence, the narrower the range, and the figure lies within it")
  func evidence() {
    let widths = ["document", "interview", "assertion"].map { uncertainty($0) }.map { range in
      #expect(range.low[0] <= 500 && range.high[0] >= 500)
      #expect(range.low[1] == range.low[0] && range.high[1] == range.high[0], "one area is the whole")
      return range.high[0] - range.low[0]
    }
    #expect(widths[0] < widths[1] && widths[1] < widths[2])
  }

  @Test("At an end of the scale a level can only move inwards")
  func ends() {
    #expect(uncertainty("assertion", levels: [4, 4, 4, 4]).high[0] == 1000)
    #expect(uncertainty("assertion", levels: [0, 0, 0, 0]).low[0] == 0)
  }

  @Test("Where no figure is shown there is no range")
  func withheld() {
    let assessment = Fixture(
      areas: [("a", [.init(id: "x"), .init(id: "y")]), ("b", [.init(id: "x")])], answers: [("a.x", "4"), ("b.x", "2")]
    ).assessment()
    let range = Uncertainty(assessment, Scores(assessment))
    #expect(range.low[0] == -1 && range.high[0] == -1 && range.low[1] >= 0 && range.low[2] == -1)
  }
}
