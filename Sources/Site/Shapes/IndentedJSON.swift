import JSON

/// `value` as a person reads it: two spaces a level, a member a line, and on one line what is short. Ends with a line end.
package func indentedJSON(_ value: JSONValue) -> [UInt8] {
  var writer = IndentedJSON()
  writer.append(value, depth: 0)
  return writer.bytes + [UInt8(ascii: "\n")]
}

private struct IndentedJSON {
  var bytes: [UInt8] = []

  /// Columns within which an array or an object without objects inside stays on its line.
  private static let width = 60

  mutating func append(_ value: JSONValue, depth: Int) {
    var writer = JSONWriter()
    writer.value(value)
    switch value {
    case .array(let elements) where !Self.isShort(elements, writer.bytes):
      lines("[", "]", elements.count, depth) { writer, index in writer.append(elements[index], depth: depth + 1) }
    case .object(let object) where !Self.isShort(object.members.map(\.value), writer.bytes):
      lines("{", "}", object.members.count, depth) { writer, index in
        let member = object.members[index]
        writer.append(.string(member.key), depth: depth)
        writer.bytes += Array(": ".utf8)
        writer.append(member.value, depth: depth + 1)
      }
    default: bytes += writer.bytes
    }
  }

  private static func isShort(_ parts: [JSONValue], _ text: [UInt8]) -> Bool {
    parts.isEmpty
      || text.count <= width
        && parts.allSatisfy { part in
          part.object == nil && (part.array ?? []).allSatisfy { $0.array == nil && $0.object == nil }
        }
  }

  private mutating func lines(
    _ open: String, _ close: String, _ count: Int, _ depth: Int, _ part: (inout IndentedJSON, Int) -> Void
  ) {
    bytes += Array(open.utf8)
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(depth + 1)
      part(&self, index)
    }
    newLine(depth)
    bytes += Array(close.utf8)
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
