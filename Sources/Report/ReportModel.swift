import Assessment
import JSON
import Roadmap

/// Everything that a project says in one language, as the page carries it (`hemicycle-model/1`), to one parliament: its
/// catalogue has the figures for that parliament's size.
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

  init(_ field: JSONField, for sheet: AnswerSheet) {
    if field.text("format") != "hemicycle-model/1" { field["format"].fail(.knownWord) }
    language = field.text("language")
    site = field.textOrEmpty("site")
    style = field.textOrEmpty("style")
    phrases = Phrases(field["strings"], language: language)
    let (areas, questionnaires) = (field.elements("areas"), field.elements("questionnaires"))
    self.areas = [Area](objects: areas.count) { Area(areas[$0], place: $0) }
    self.questionnaires = [Questionnaire](objects: questionnaires.count) { Questionnaire(questionnaires[$0]) }
    catalogue = Catalogue(field["catalogue"], for: sheet)
  }
}

/// One parliament's answers against one model, scored; and the language to say it in.
final class Findings {
  let model: ReportModel
  let sheet: AnswerSheet
  /// The parliament's name; empty where none was typed.
  let parliament: Text
  /// The date of the last save, `2026-11-20`; empty before the first.
  let saved: Text
  let assessment: Assessment
  let scores: Scores
  let means: Means
  let figures: Figures
  /// Who answered, where several did.
  let respondents: [Text]
  /// The plan shown before, which this one is to be compared with.
  let previous: DatedStarts?

  var phrases: Phrases { model.phrases }

  init(_ model: JSONField, _ state: JSONField, previous: JSONField? = nil) {
    let sheet = AnswerSheet(state)
    self.sheet = sheet
    parliament = sheet.parliament
    saved = sheet.saved
    let model = ReportModel(model, for: sheet)
    self.model = model
    assessment = Assessment(areas: model.areas, questionnaires: model.questionnaires, sheet: sheet)
    scores = Scores(assessment)
    means = Means(state["plan"], catalogue: model.catalogue)
    let respondents = state.elements("respondents")
    self.respondents = [Text](count: respondents.count) { respondents[$0].textOrEmpty("name") }
    var shown: DatedStarts?
    if let previous, !previous.isAbsent { shown = DatedStarts(previous, start: means.start) }
    self.previous = shown
    figures = Figures(phrases: model.phrases, start: means.start, quarters: means.quarters)
  }

  func plan() -> PlannedRoadmap {
    PlannedRoadmap(assessment, scores, model.catalogue, means, effort: .quick)
  }

  /// How far the scores would move; costs as much as some hundred scorings, so it is made where it is shown.
  func uncertainty() -> Uncertainty { Uncertainty(assessment, scores) }

  /// Whether at least one question has an answer to plan with.
  var hasAnswers: Bool { assessment.items.contains { $0.isPlannable } }

  // Calls, where bounds checks and reference counts would be written out at each of the many places.

  @inline(never) func item(_ index: Int) -> Assessment.Item { assessment.items[index] }

  @inline(never) func initiative(_ index: Int) -> Initiative { model.catalogue.initiatives[index] }

  @inline(never) func title(of index: Int) -> Text { initiative(index).title }

  func roleTitle(_ id: Text) -> Text {
    for role in model.catalogue.roles where role.id == id { return role.title }
    return id
  }

  func areaTitle(_ id: Text) -> Text {
    for area in model.areas where area.id == id { return area.title }
    return id
  }
}
