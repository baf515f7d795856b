import Assessment
import JSON
import Roadmap

/// Everything that a project says in one language, as the page carries it: `hemicycle-model/1`.
final class ReportModel: Sendable {
  let language: Text
  /// The site's title.
  let site: Text
  /// The style sheet of a report that stands alone.
  let style: Text
  let phrases: Phrases
  let areas: [Area]
  let questionnaires: [Questionnaire]
  let catalogue: Catalogue

  init(_ field: JSONField) {
    if field.text("format") != "hemicycle-model/1" { field["format"].fail(.knownWord) }
    language = field.text("language")
    site = field.textOrEmpty("site")
    style = field.textOrEmpty("style")
    phrases = Phrases(field["strings"], language: language)
    areas = field.elements("areas").map { Area($0) }
    questionnaires = field.elements("questionnaires").map { Questionnaire($0) }
    catalogue = Catalogue(field["catalogue"])
  }
}

/// One parliament's answers against one model, scored; and the language to say it in.
final class Findings: Sendable {
  let model: ReportModel
  let sheet: AnswerSheet
  let assessment: Assessment
  let scores: Scores
  let means: Means
  let figures: Figures
  /// Who answered, where several did.
  let respondents: [Text]

  var phrases: Phrases { model.phrases }

  init(_ model: ReportModel, _ state: JSONField) {
    self.model = model
    sheet = AnswerSheet(state)
    assessment = Assessment(areas: model.areas, questionnaires: model.questionnaires, sheet: sheet)
    scores = Scores(assessment)
    means = Means(state["plan"], catalogue: model.catalogue)
    let respondents = state.elements("respondents")
    self.respondents = [Text](count: respondents.count) { respondents[$0].textOrEmpty("name") }
    figures = Figures(phrases: model.phrases, start: means.start, quarters: means.quarters)
  }

  func plan() -> PlannedRoadmap {
    PlannedRoadmap(assessment, scores, model.catalogue, means, effort: .normal)
  }

  /// Whether at least one question has an answer to plan with.
  var hasAnswers: Bool { assessment.items.contains { $0.isPlannable } }

  func title(of initiative: Int) -> Text { model.catalogue.initiatives[initiative].title }

  func roleTitle(_ id: Text) -> Text {
    for role in model.catalogue.roles where role.id == id { return role.title }
    return id
  }

  func areaTitle(_ id: Text) -> Text {
    for area in model.areas where area.id == id { return area.title }
    return id
  }
}
