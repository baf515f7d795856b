/// A file's bytes under the name its author knows, and the way from a byte to a line and column.
public struct SourceFile: Sendable {
  /// Relative to the project folder, with `/` between folders.
  public let name: String

  /// The file as read: with its byte order mark and its line ends, if any.
  public let bytes: [UInt8]

  /// A file that was read.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Where a byte stands for a person: both counted from 1; columns count Unicode scalars, as editors do.
  public struct Position: Sendable, Equatable {
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int
  }

  /// The position of the byte at `offset`. LF, CR LF and a lone CR each end a line. Linear in `offset`.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var at = 0
    while at < offset {
      let byte = bytes[at]
      at += 1
      if byte == 0x0A || (byte == 0x0D && !(at < bytes.count && bytes[at] == 0x0A)) {
        line += 1
        start = at
      }
    }
    var column = 1
    var index = start
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return Position(line: line, column: column)
  }

  /// The bytes of the line that holds `offset`, without its end.
  public func line(at offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    var end = max(offset, start)
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<end
  }
}
