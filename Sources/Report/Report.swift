import JSON

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

/// Answers one request, `{"want": …, "model": {…}, "state": {…}}` in UTF-8 JSON.
public func evaluate(_ request: [UInt8]) throws(EngineFailure) -> [UInt8] {
  throw .unknownWant
}
