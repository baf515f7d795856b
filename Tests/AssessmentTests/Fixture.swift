import JSON

@testable import Assessment

/// A model and a state in a few words: `q(weight, levels, gate, when)` and `"culture.a": "2"`, `"?"`, `"-"` or nothing.
struct Fixture {
  struct Asked {
    let id: String
    var weight = 1
    var levels = 5
    var gate: Int?
    var when: String?
  }

  var areas: [(id: String, questions: [Asked])]
  var answers: [(id: String, answer: String)] = []
  var profile: [(id: String, answer: String)] = []

  func assessment() -> Assessment {
    Assessment(
      areas: areas.map { area in Area(field("{\"id\":\"\(area.id)\",\"title\":\"T\"}")) },
      questionnaires: areas.map { area in
        let questions = area.questions.map { question in
          let levels = (0..<question.levels).map { "\"L\($0)\"" }.joined(separator: ",")
          let gate = question.gate.map { ",\"gate\":\($0)" } ?? ""
          let when = question.when.map { ",\"when\":\"\($0)\"" } ?? ""
          return
            "{\"id\":\"\(question.id)\",\"text\":\"Q\",\"weight\":\(question.weight),\"levels\":[\(levels)]\(gate)\(when)}"
        }.joined(separator: ",")
        return Questionnaire(
          field("{\"id\":\"\(area.id)\",\"title\":\"T\",\"area\":\"\(area.id)\",\"questions\":[\(questions)]}"))
      },
      sheet: AnswerSheet(field(state())))
  }

  private func state() -> String {
    let answers = answers.map { entry -> String in
      switch entry.answer {
      case "?": "\"\(entry.id)\":{\"status\":\"unknown\"}"
      case "-": "\"\(entry.id)\":{\"status\":\"notApplicable\",\"reason\":\"r\"}"
      default: "\"\(entry.id)\":{\"status\":\"answered\",\"level\":\(entry.answer)}"
      }
    }.joined(separator: ",")
    let profile = profile.map { ",\"\($0.id)\":\"\($0.answer)\"" }.joined()
    return "{\"parliament\":{\"name\":\"P\"\(profile)},\"answers\":{\(answers)}}"
  }

  private func field(_ text: String) -> JSONField { JSONField(try! readJSON(Array(text.utf8)), errors: FieldErrors()) }
}
