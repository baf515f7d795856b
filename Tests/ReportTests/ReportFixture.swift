import JSON

@testable import Report

/// Requests against a model of one area, two questions and two initiatives, with every text of the model and of the answers
/// in the caller's hand.
struct ReportFixture {
  /// Stands in every free text there is.
  var text = "plain"
  var language = "en"
  var answers = #""c.a":{"status":"answered","level":1,"note":TEXT},"c.b":{"status":"unknown","note":TEXT}"#
  var plan = #""start":"2027-Q1""#
  /// The plan shown before, as the request carries it.
  var previous = "null"
  var format = "hemicycle-answers/1"
  var saved = "2026-11-20"
  /// Added to the few phrases below; every other key of a report shows as itself.
  var strings: [String: String] = [:]

  var model: String {
    var strings = strings
    for (key, value) in [
      "format.percent": "{value}%", "format.decimal": ".", "format.group": ",", "format.quarter": "Q{quarter} {year}",
      "report-table.separator": ";", "report-list.last": "{head} & {last}", "report-list.comma": ", ",
      "report-initiative.effort-part": "{role} {amount}", "report-document.title": "{parliament}: roadmap",
    ] where strings[key] == nil { strings[key] = value }
    let table = strings.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(quoted($0.value))" }.joined(separator: ",")
    let levels = "[TEXT,TEXT,TEXT,TEXT,TEXT]"
    return """
      {"format":"hemicycle-model/1","language":"\(language)","site":TEXT,"style":"p{}","strings":{\(table)},
       "areas":[{"id":"c","title":TEXT}],
       "questionnaires":[{"id":"c","title":TEXT,"area":"c","questions":[
         {"id":"a","text":TEXT,"levels":\(levels),"gate":2,"guideTitle":TEXT},{"id":"b","text":TEXT,"levels":\(levels)}]}],
       "catalogue":{"roles":[{"id":"staff","title":TEXT,"capacity":10}],
         "defaults":{"quarters":8,"budget":12000,"changeCapacity":9,"concurrent":9},
         "initiatives":[
          {"id":"one","title":TEXT,"summary":TEXT,"area":"c","owner":"staff","duration":2,"effort":{"staff":15},
           "cost":11000,"changeLoad":1,"requires":[],"lifts":[{"question":"c.a","from":0,"to":3}],"indicator":TEXT,
           "risks":TEXT,"guideTitle":TEXT},
          {"id":"two","title":TEXT,"area":"c","owner":"staff","duration":1,"effort":{},"requires":[["one"]],
           "lifts":[{"question":"c.b","from":0,"to":2}]}]}}
      """.replacingText(quoted(text))
  }

  var state: String {
    """
    {"format":"\(format)","document":{"saved":"\(saved)"},"parliament":{"name":TEXT},
     "answers":{\(answers)},"plan":{\(plan)}}
    """.replacingText(quoted(text))
  }

  /// The answer to a request, or the failure's name.
  func evaluate(_ want: String) -> String {
    do throws(EngineFailure) {
      let request = "{\"want\":\"\(want)\",\"model\":\(model),\"state\":\(state),\"previous\":\(previous)}"
      return String(decoding: try Report.export(try read(request)), as: UTF8.self)
    } catch {
      return "\(error)"
    }
  }

  private func read(_ request: String) throws(EngineFailure) -> JSONValue {
    do throws(JSONError) { return try readJSON(Array(request.utf8)) } catch { throw .requestNotJSON }
  }

  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(Text(Array(text.utf8)))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate func replacingText(_ replacement: String) -> String {
    split(separator: "TEXT", omittingEmptySubsequences: false).joined(separator: replacement)
  }
}
