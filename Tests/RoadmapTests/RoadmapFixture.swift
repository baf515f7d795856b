import Assessment
import JSON

@testable import Roadmap

/// A parliament with two questions on one area, three roles' worth of nothing, and a handful of initiatives.
struct RoadmapFixture {
  var initiatives: String
  var answers = #""c.a":{"status":"answered","level":0},"c.b":{"status":"answered","level":0}"#
  var plan = ""
  var defaults = #""quarters":8,"budget":100,"changeCapacity":9,"concurrent":9"#

  static func initiative(
    _ id: String, lifts: [(String, Int, Int)], requires: String = "", duration: Int = 1, effort: Int = 0, cost: Int = 0
  ) -> String {
    let lifts = lifts.map { "{\"question\":\"\($0.0)\",\"from\":\($0.1),\"to\":\($0.2)}" }.joined(separator: ",")
    return """
      {"id":"\(id)","title":"T \(id)","area":"c","duration":\(duration),"effort":{"staff":\(effort)},"cost":\(cost),
       "changeLoad":1,"requires":[\(requires)],"lifts":[\(lifts)]}
      """
  }

  func planned() -> (roadmap: PlannedRoadmap, catalogue: Catalogue, means: Means) {
    let errors = FieldErrors()
    func field(_ text: String) -> JSONField { JSONField(try! readJSON(Array(text.utf8)), errors: errors) }
    let levels = #"["L0","L1","L2","L3","L4"]"#
    let assessment = Assessment(
      areas: [Area(field(#"{"id":"c","title":"C"}"#))],
      questionnaires: [
        Questionnaire(
          field(
            """
            {"id":"c","title":"C","area":"c","questions":[
             {"id":"a","text":"A?","levels":\(levels)},{"id":"b","text":"B?","levels":\(levels)}]}
            """))
      ],
      sheet: AnswerSheet(field("{\"answers\":{\(answers)}}")))
    let catalogue = Catalogue(
      field(
        """
        {"roles":[{"id":"staff","title":"Staff","capacity":10}],"defaults":{\(defaults)},"initiatives":[\(initiatives)]}
        """))
    let means = Means(field("{\(plan)}"), catalogue: catalogue)
    precondition(errors.first == nil)
    let roadmap = PlannedRoadmap(assessment, Scores(assessment), catalogue, means, effort: .quick)
    return (roadmap, catalogue, means)
  }
}
