import Diagnostics

/// `bytes` with every line ended as an HTML parser ends it, by a line feed alone: what a browser hashes, and saves.
func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  if !bytes.contains(0x0D) { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for (index, byte) in bytes.enumerated() {
    if byte != 0x0D {
      result.append(byte)
    } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
      result.append(0x0A)
    }
  }
  return result
}

extension Sources {
  /// A style sheet or a script that will stand inside a page, `squeezed`, with line ends as an HTML parser leaves them.
  mutating func readInline(
    _ name: String, refusing texts: [String], _ squeezed: ([UInt8]) -> [UInt8]
  ) -> [UInt8] {
    guard let file = read(name) else { return [] }
    return remembered("\(name) in a page", file.bytes) { diagnostics in
      diagnostics += faults(texts, in: file)
      let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.bytes.dropFirst(3)) : file.bytes
      return squeezed(withLineFeeds(bytes))
    }
  }

  /// A style sheet as pages carry it, without comments.
  mutating func readStyle(_ name: String) -> [UInt8] {
    readInline("site-template/\(name).css", refusing: ["</style", "<!--"], StyleSheet.squeezed)
  }
}

/// Reports texts that would end the element, or the page, in which `file` will stand.
private func faults(_ texts: [String], in file: SourceFile) -> [Diagnostic] {
  let lowered = file.bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
  return texts.compactMap { text in
    find(Array(text.utf8), in: lowered, from: 0).map { place in
      Diagnostic(
        .cannotStandInline, ["text": text], file: file.name, range: place..<(place + text.utf8.count))
    }
  }
}
