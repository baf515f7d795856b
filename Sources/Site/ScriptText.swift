extension Sources {
  /// The scripts of several folders as one, in the order of the files' names whatever their folder, squeezed.
  mutating func readScripts(_ folders: [String]) -> [UInt8] {
    var files: [(name: String, path: String)] = []
    for folder in folders {
      for entry in list(folder) ?? [] where entry.name.hasSuffix(".js") {
        files.append((entry.name, "\(folder)/\(entry.name)"))
      }
    }
    files.sort { ($0.name, $0.path) < ($1.name, $1.path) }
    return files.flatMap { readScript($0.path) }
  }

  /// One script, squeezed.
  mutating func readScript(_ path: String) -> [UInt8] {
    ScriptText.squeezed(readInline(path, refusing: ["</script", "<script", "<!--"]))
  }
}

/// A script without its comments and without the blanks that mean nothing (ECMA-262, clause 12).
///
///     const a = b + 1; // one more    →    const a=b+1;
///
/// What runs stays the same, because little is touched: strings, templates and regular expressions are copied as they are;
/// no line end that stood between two statements is taken away, so that semicolons are put in where they were before;
/// between two words, and between two signs of which a third could be made (`+ +`), one blank stays. Linear.
struct ScriptText {
  private let source: [UInt8]
  private var output: [UInt8] = []
  private var at = 0
  /// Whether a blank, or a line end, was passed since the last byte that was copied.
  private var isBlankPassed = false
  private var isLineEndPassed = false

  static func squeezed(_ source: [UInt8]) -> [UInt8] {
    var script = ScriptText(source: source)
    script.run()
    return script.output
  }

  private init(source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  private mutating func run() {
    while at < source.count {
      switch source[at] {
      case 0x20, 0x09, 0x0D:
        isBlankPassed = true
        at += 1
      case 0x0A:
        isLineEndPassed = true
        at += 1
      case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
        while at < source.count, source[at] != 0x0A { at += 1 }
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        isBlankPassed = true
        let end = find(Array("*/".utf8), in: source, from: at + 2).map { $0 + 2 } ?? source.count
        if source[at..<end].contains(0x0A) { isLineEndPassed = true }
        at = end
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copy(to: endOfString(at))
      case UInt8(ascii: "`"): copy(to: endOfTemplate(at))
      case UInt8(ascii: "/") where isOperandExpected: copy(to: endOfExpression(at))
      default:
        var end = at + 1
        if Self.isWord(source[at]) { while end < source.count, Self.isWord(source[end]) { end += 1 } }
        copy(to: end)
      }
    }
    if !output.isEmpty, output.last != 0x0A { output.append(0x0A) }
  }

  private var next: UInt8? { at + 1 < source.count ? source[at + 1] : nil }

  /// Copies up to `end`, after the blank or line end that has to stand before it.
  private mutating func copy(to end: Int) {
    if let last = output.last {
      if isLineEndPassed {
        output.append(0x0A)
      } else if isBlankPassed, Self.needsBlank(last, source[at]) {
        output.append(0x20)
      }
    }
    isBlankPassed = false
    isLineEndPassed = false
    output += source[at..<end]
    at = end
  }

  private static func needsBlank(_ last: UInt8, _ first: UInt8) -> Bool {
    if isText(last) || isText(first) { return false }
    // A number before a dot would take it for its own.
    if isWord(last) { return isWord(first) || (first == UInt8(ascii: ".") && last >= 48 && last <= 57) }
    return "+-/*&|<>=!?.".utf8.contains(last) && "+-/*&|<>=!?.".utf8.contains(first)
  }

  /// Letters, digits, `_`, `$`, `#`, `\` and everything beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "\\")
  }

  private static func isText(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  /// Whether a `/` here begins a regular expression: a value cannot end where an operator, an opening bracket or the word
  /// `return` stands. After `)` and `}` a division is meant; our scripts have no statement that begins with `/`.
  private var isOperandExpected: Bool {
    guard let last = output.last else { return true }
    if Self.isWord(last) { return output.suffix(6).elementsEqual("return".utf8) }
    return !Self.isText(last) && !")]}".utf8.contains(last)
  }

  private func endOfString(_ start: Int) -> Int {
    var end = start + 1
    while end < source.count, source[end] != source[start], source[end] != 0x0A {
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, source.count)
  }

  /// The end of a template, whose `${…}` may hold strings and templates of their own.
  private func endOfTemplate(_ start: Int) -> Int {
    var end = start + 1
    // How many braces are open in each `${…}` that has not ended.
    var braces: [Int] = []
    while end < source.count {
      let byte = source[end]
      if byte == UInt8(ascii: "\\") {
        end += 2
      } else if let open = braces.last {
        switch byte {
        case UInt8(ascii: "`"): end = endOfTemplate(end)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): end = endOfString(end)
        case UInt8(ascii: "{"):
          braces[braces.count - 1] += 1
          end += 1
        case UInt8(ascii: "}"):
          if open == 0 { braces.removeLast() } else { braces[braces.count - 1] -= 1 }
          end += 1
        default: end += 1
        }
      } else if byte == UInt8(ascii: "`") {
        return end + 1
      } else if byte == UInt8(ascii: "$"), end + 1 < source.count, source[end + 1] == UInt8(ascii: "{") {
        braces.append(0)
        end += 2
      } else {
        end += 1
      }
    }
    return source.count
  }

  /// The end of a regular expression, in whose classes a `/` is a letter like others.
  private func endOfExpression(_ start: Int) -> Int {
    var end = start + 1
    var isClass = false
    while end < source.count, source[end] != 0x0A, isClass || source[end] != UInt8(ascii: "/") {
      switch source[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "["): isClass = true
      case UInt8(ascii: "]"): isClass = false
      default: break
      }
      end += 1
    }
    return min(end + 1, source.count)
  }
}
