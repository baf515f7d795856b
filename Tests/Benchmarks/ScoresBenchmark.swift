import Assessment
import Foundation
import JSON
import Report

// Scores one saved assessment again and again: `ScoresBenchmark MODEL STATE`. Prints, per step, the best time of one pass in
// milliseconds. Built and run by `Tests/Benchmarks/scores.py`.

func bytes(_ path: String) -> [UInt8] { [UInt8](FileManager.default.contents(atPath: path)!) }

func best(_ name: String, _ pass: () -> Int) {
  let clock = ContinuousClock()
  let start = clock.now
  var best = Duration.seconds(3600)
  var total = 0
  repeat { best = min(best, clock.measure { total += pass() }) } while clock.now - start < .seconds(1)
  precondition(total > 0)
  let milliseconds = Double(best.components.attoseconds) / 1e15 + 1000 * Double(best.components.seconds)
  print("\(name)\t\((milliseconds * 1000).rounded() / 1000)")
}

let (model, state) = (bytes(CommandLine.arguments[1]), bytes(CommandLine.arguments[2]))
func field(_ bytes: [UInt8]) -> JSONField { JSONField(try! readJSON(bytes), errors: FieldErrors()) }
let top = field(model)
let areas = top.elements("areas").enumerated().map { Area($1, place: $0) }
let questionnaires = top.elements("questionnaires").map { Questionnaire($0) }
let sheet = AnswerSheet(field(state))
let assessment = Assessment(areas: areas, questionnaires: questionnaires, sheet: sheet)
let scores = Scores(assessment)

best("read the model") { top.path.bytes.count + (try! readJSON(model)).object!.members.count }
best("read the answers") { AnswerSheet(field(state)).answers.count }
best("place and score") {
  Scores(Assessment(areas: areas, questionnaires: questionnaires, sheet: sheet)).areas.count
}
best("ranges") { Uncertainty(assessment, scores).low.count }
best("groups") { Groups(assessment, sheet).questions.count + 1 }
for want in ["progress", "groups", "results"] {
  let request = Array("{\"want\":\"\(want)\",\"model\":".utf8) + model + Array(",\"state\":".utf8) + state + [0x7D]
  best("all of “\(want)”, the model read anew") { try! evaluate(request).count }
}
