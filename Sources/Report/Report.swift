import Assessment
import JSON
import Roadmap

/// The engine's one door, and the reports behind it.
///
/// A request is `{"want": …, "model": {…}, "state": {…}}`: what to make, everything the project says in one language, and
/// everything a parliament answered. It may carry a `previous` plan, `{id: start}`, which a roadmap then compares itself with;
/// that changes nothing else. The command and the page hand in the same bytes and get the same bytes back.
///
/// The way of a request:
///
/// 1. `evaluate` reads it and refuses what it cannot use (`EngineFailure`).
/// 2. `ReportModel` and `Findings` turn the two trees into areas, questions, answers, scores and means.
/// 3. A writer makes the answer: `ProgressReport` (figures while a form is filled in), `GroupsReport` (votes and
///    respondents), `PlanData` (the plan to keep), `ResultsReport` and `RoadmapReport` (HTML fragments), `DocumentReport`
///    (the whole report). Those that write for people write on a `Paper`, which knows the forms.
///
/// The folder `Formats` has the forms that the page does not offer, and so does not carry; `export` gives those too.
///
/// All words come from the model's language table through `Phrases`; numbers and quarters are written by `Figures`.
public func evaluate(_ request: [UInt8]) throws(EngineFailure) -> [UInt8] {
  let top: JSONValue
  do throws(JSONError) { top = try readJSON(request) } catch { throw .requestNotJSON }
  return try evaluate(top) { _, _ in nil }
}

/// `evaluate`, with another writer for what it does not make.
func evaluate(
  _ top: JSONValue, otherwise write: (Text, Findings) -> [UInt8]?
) throws(EngineFailure) -> [UInt8] {
  let want = top["want"]?.string ?? ""
  guard let stateValue = top["state"], let state = stateValue.object else { throw .stateUnreadable }
  try checkFormat(state)
  if want == "canonical" { return CanonicalState.text(of: state) }

  let (modelErrors, stateErrors) = (FieldErrors(), FieldErrors())
  let findings = Findings(
    JSONField(top["model"] ?? .null, errors: modelErrors), JSONField(stateValue, errors: stateErrors),
    previous: JSONField(top["previous"] ?? .null, errors: stateErrors))
  guard modelErrors.first == nil else { throw .modelUnreadable }
  guard stateErrors.first == nil else { throw .stateUnreadable }
  if want == "progress" { return ProgressReport(findings).json() }
  if want == "groups" { return GroupsReport(findings).json() }
  if want == "results" { return ResultsReport(findings).fragment() }
  if want == "roadmap" { return RoadmapReport(findings).fragment() }
  if want == "trial" { return RoadmapReport(findings, isStudied: false).fragment() }
  if want == "plan" { return PlanData(findings: findings).json() }
  if want == "report" { return DocumentReport(findings).html() }
  if let answer = write(want, findings) { return answer }
  throw .unknownWant
}

/// Why a request to the engine cannot be answered; the raw value is what the WebAssembly export returns.
public enum EngineFailure: Int32, Error, Sendable {
  /// The request is not JSON.
  case requestNotJSON = -1
  /// The questionnaires or the texts cannot be read.
  case modelUnreadable = -2
  /// The answers cannot be read.
  case stateUnreadable = -3
  /// The request wants something the engine does not make.
  case unknownWant = -4
  /// The answers come from a newer version.
  case newerFormat = -5
}

/// Where, in a state, something stands that no version of the format allows; nil where all can be read.
public func damage(in state: JSONValue, model: JSONValue) -> FieldError? {
  let (modelErrors, stateErrors) = (FieldErrors(), FieldErrors())
  _ = Findings(JSONField(model, errors: modelErrors), JSONField(state, errors: stateErrors))
  return stateErrors.first ?? modelErrors.first
}

/// A state of a later version says so in its format: `hemicycle-answers/2`.
private func checkFormat(_ state: JSONObject) throws(EngineFailure) {
  guard let format = state["format"]?.string else { throw .stateUnreadable }
  if format == CanonicalState.format { return }
  let family: Text = "hemicycle-answers/"
  throw format.bytes.starts(with: family.bytes) ? .newerFormat : .stateUnreadable
}
