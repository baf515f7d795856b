import Report

/// The engine as a page sees it: three functions over one memory, and nothing imported from JavaScript.
///
/// A page asks `reserveInput` for room, writes its request there, calls `evaluate`, and reads as many bytes as that
/// returned at `outputAddress`. Memory may grow in every call, so views of it are made anew. Compiled by
/// `site-template/build-engine`, never by the package: natively the command calls `Report.evaluate` itself.
nonisolated(unsafe) private var input: UnsafeMutableBufferPointer<UInt8> = .init(start: nil, count: 0)
nonisolated(unsafe) private var output: [UInt8] = []

/// Room for a request of `count` bytes; valid until the next call.
@c public func reserveInput(_ count: Int32) -> UInt {
  input.deallocate()
  input = .allocate(capacity: Int(max(1, count)))
  return UInt(bitPattern: input.baseAddress)
}

/// Answers the request and returns the answer's length, or the raw value of an `EngineFailure`.
@c public func evaluate() -> Int32 {
  do throws(EngineFailure) {
    output = try Report.evaluate(Array(input))
    return Int32(truncatingIfNeeded: output.count)
  } catch {
    output = []
    return error.rawValue
  }
}

/// Where the last answer stands.
@c public func outputAddress() -> UInt {
  output.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
}
