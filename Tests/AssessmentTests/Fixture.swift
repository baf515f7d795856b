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
    var isShort = false
  }

  var areas: [(id: String, questions: [Asked])]
  /// Themes by their area's id; their own id is that with "-theme".
  var themes: [(area: String, questions: [Asked])] = []
  var answers: [(id: String, answer: String)] = []
  var profile: [(id: String, answer: String)] = []
  /// Further members of the state.
  var state = ""

  func assessment() -> Assessment { assessment(with: answerSheet()) }

  func answerSheet() -> AnswerSheet { AnswerSheet(field(sheet())) }

  func assessment(with sheet: AnswerSheet) -> Assessment {
    Assessment(
      areas: areas.map { area in Area(field("{\"id\":\"\(area.id)\",\"title\":\"T\"}")) },
      questionnaires: areas.map { Questionnaire(field(questionnaire($0.id, area: $0.id, $0.questions))) }
        + themes.map {
          Questionnaire(field(questionnaire($0.area + "-theme", area: $0.area, $0.questions, theme: true)))
        },
      sheet: sheet)
  }

  private func questionnaire(_ id: String, area: String, _ questions: [Asked], theme: Bool = false) -> String {
    let questions = questions.map { question in
      let levels = (0..<question.levels).map { "\"L\($0)\"" }.joined(separator: ",")
      let gate = question.gate.map { ",\"gate\":\($0)" } ?? ""
      let when = question.when.map { ",\"when\":\"\($0)\"" } ?? ""
      let short = question.isShort ? ",\"short\":true" : ""
      return
        "{\"id\":\"\(question.id)\",\"text\":\"Q\",\"weight\":\(question.weight),\"levels\":[\(levels)]\(gate)\(when)\(short)}"
    }.joined(separator: ",")
    let mark = theme ? ",\"theme\":true" : ""
    return "{\"id\":\"\(id)\",\"title\":\"T \(id)\",\"area\":\"\(area)\"\(mark),\"questions\":[\(questions)]}"
  }

  private func sheet() -> String {
    let answers = answers.map { entry -> String in
      switch entry.answer {
      case "?": "\"\(entry.id)\":{\"status\":\"unknown\"}"
      case "-": "\"\(entry.id)\":{\"status\":\"notApplicable\",\"reason\":\"r\"}"
      default: "\"\(entry.id)\":{\"status\":\"answered\",\"level\":\(entry.answer)}"
      }
    }.joined(separator: ",")
    let profile = profile.map { ",\"\($0.id)\":\"\($0.answer)\"" }.joined()
    let more = state.isEmpty ? "" : "," + state
    return "{\"parliament\":{\"name\":\"P\"\(profile)},\"answers\":{\(answers)}\(more)}"
  }

  private func field(_ text: String) -> JSONField { JSONField(try! readJSON(Array(text.utf8)), errors: FieldErrors()) }
}
