extension Sources {
  /// The scripts of several folders as one, in the order of the files' names whatever their folder, without what only their
  /// readers need.
  mutating func readScripts(_ folders: [String]) -> [UInt8] {
    var files: [(name: String, path: String)] = []
    for folder in folders {
      for entry in list(folder) ?? [] where entry.name.hasSuffix(".js") {
        files.append((entry.name, "\(folder)/\(entry.name)"))
      }
    }
    files.sort { ($0.name, $0.path) < ($1.name, $1.path) }
    let script = files.flatMap { readScript($0.path) }
    return remembered("short names of \(folders.joined(separator: ", "))", script) { _ in ScriptNames.shortened(script)
    }
  }

  /// One script.
  mutating func readScript(_ path: String) -> [UInt8] {
    readInline(path, refusing: ["</script", "<script", "<!--"], withoutRemarks)
  }
}

/// A script without remarks, without empty lines and without the blanks that mean nothing. Every other line keeps its end;
/// our scripts have no text that goes over several lines, which Tests/Browser/scripts.py looks after. Linear.
func withoutRemarks(_ script: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(script.count)
  var isRemark = false
  for line in script.split(separator: UInt8(ascii: "\n")) {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    if isRemark || text.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "*")]) {
      isRemark = find(Array("*/".utf8), in: Array(text), from: 0) == nil
    } else if !text.isEmpty, !text.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
      let squeezed = ScriptLine.squeezed(Array(text))
      if squeezed.isEmpty { continue }
      output += squeezed
      output.append(0x0A)
    }
  }
  return output
}
