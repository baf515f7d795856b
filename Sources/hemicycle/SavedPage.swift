import Diagnostics
import Site

/// The parts of a saved assessment page that the roadmap is made from: two data islands, as ranges of its bytes.
struct SavedPage {
  let model: Range<Int>
  let state: Range<Int>

  /// Finds the islands; the fault says whether the page was cut short, has lost a part, or is no such page.
  init(_ bytes: [UInt8]) throws(PageFault) {
    let islands = Self.islands(of: bytes)
    let model = islands.first { $0.name == "model" }
    let state = islands.first { $0.name == "state" }
    let isComplete = Self.endsWithDocument(bytes) && islands.allSatisfy(\.isClosed)
    guard isComplete else {
      let isOurs = !islands.isEmpty || Self.beginsDocument(bytes)
      throw isOurs
        ? PageFault(message: .pageCutShort, range: bytes.count..<bytes.count) : PageFault(message: .notHemicycle)
    }
    if model == nil, state == nil { throw PageFault(message: .notHemicycle) }
    guard let model else { throw PageFault(message: .islandMissing, values: ["name": "model"]) }
    guard let state else { throw PageFault(message: .islandMissing, values: ["name": "state"]) }
    self.model = model.content
    self.state = state.content
  }

  private struct Island {
    let name: String
    let content: Range<Int>
    let isClosed: Bool
  }

  /// The script elements with an id, in order. What a person typed cannot look like one: it is escaped.
  private static func islands(of bytes: [UInt8]) -> [Island] {
    let open = Array("<script".utf8)
    let close = Array("</script".utf8)
    let identifier = Array(" id=\"".utf8)
    var islands: [Island] = []
    var at = 0
    while let start = find(open, in: bytes, from: at) {
      guard let tagEnd = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
        islands.append(Island(name: "", content: start..<bytes.count, isClosed: false))
        break
      }
      let end = find(close, in: bytes, from: tagEnd + 1)
      let tag = Array(bytes[start..<tagEnd])
      if let place = find(identifier, in: tag, from: 0) {
        let value = tag[(place + identifier.count)...].prefix { $0 != UInt8(ascii: "\"") }
        islands.append(
          Island(
            name: String(decoding: value, as: UTF8.self), content: (tagEnd + 1)..<(end ?? bytes.count),
            isClosed: end != nil))
      } else if end == nil {
        islands.append(Island(name: "", content: tagEnd..<bytes.count, isClosed: false))
      }
      guard let end else { break }
      at = end + close.count
    }
    return islands
  }

  private static func endsWithDocument(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return bytes[..<end].suffix(7).elementsEqual("</html>".utf8)
  }

  private static func beginsDocument(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64).drop { $0 <= 0x20 || $0 >= 0x80 }
    return String(decoding: start.prefix(14), as: UTF8.self).lowercased() == "<!doctype html"
  }
}

/// Why a file is no usable page.
struct PageFault: Error {
  let message: Message
  var values: [String: String] = [:]
  var range: Range<Int>?
}
