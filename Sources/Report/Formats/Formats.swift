import JSON

/// What `evaluate` gives, and the report in the forms that only the command writes: `markdown`, `csv`, `ics` (iCalendar) and
/// `json`. `site-template/build-engine` does not compile this folder: these are eight kilobytes in a page that is mailed.
///
/// The request is the one that `evaluate` reads, read already: whoever holds a model and answers need not write them out.
public func export(_ request: JSONValue) throws(EngineFailure) -> [UInt8] {
  try evaluate(request) { want, findings in
    if want == "markdown" { return DocumentReport(findings).markdown() }
    if want == "csv" { return TableReport(findings).csv() }
    if want == "ics" { return CalendarReport(findings).calendar() }
    if want == "json" { return DataReport(findings).json() }
    return nil
  }
}

/// The JSON Schema of what the format `json` gives.
public var reportSchema: JSONValue { DataReport.schema }
