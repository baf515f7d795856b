/// A script whose local names are short: the largest part of what a squeezed script still holds.
///
/// A name is given another everywhere at once, whatever the scope, and no two names the same one. So what stood for one thing
/// still does, and no scope has to be worked out. Left as they are: what stands behind a dot, the keys of objects (a member
/// written by its name alone, `{file}`, becomes `{file:a}`), names that are declared nowhere in the script, and all that a
/// browser may offer under the same name (`browserNames`).
///
/// It reads the language that our scripts are written in: no labels, no classes, no `with`, a block's brace on the line of what
/// it belongs to. Linear in the length.
struct ScriptNames {
  private var tokens: [ScriptToken]

  static func shortened(_ source: [UInt8]) -> [UInt8] {
    let names = ScriptNames(tokens: ScriptToken.tokens(of: source))
    return names.written(from: source, names.shortNames(source))
  }

  private init(tokens: [ScriptToken]) {
    self.tokens = tokens
    findRoles()
  }

  // Which words are keys, members or names.

  private mutating func findRoles() {
    var open: [Int] = []
    for index in tokens.indices {
      let token = tokens[index]
      switch token.mark {
      case "(", "[", "{", "${": open.append(index)
      case ")", "]", "}":
        if let start = open.popLast() {
          tokens[start].partner = index
          tokens[index].partner = start
        }
      default: break
      }
      guard token.kind == .word, !ScriptToken.keywords.contains(token.text) else { continue }
      let before = mark(index - 1)
      let after = mark(index + 1)
      if before == "." || before == "?." {
        tokens[index].role = .member
        continue
      }
      tokens[index].role = .name
      guard let brace = open.last, tokens[brace].mark == "{", isObject(brace) else { continue }
      let first = isPrefix(index - 1) ? index - 2 : index - 1
      guard first == brace || mark(first) == "," else { continue }
      switch after {
      case ":", "(": tokens[index].role = .member
      case ",", "}", "=": if first == index - 1 { tokens[index].role = .shorthand }
      default: break
      }
    }
  }

  /// `async run()`, `get size()`: a word before a key.
  private func isPrefix(_ index: Int) -> Bool {
    index > 0 && tokens[index].kind == .word && ["async", "get", "set"].contains(tokens[index].text)
      && (mark(index - 1) == "{" || mark(index - 1) == ",")
  }

  /// Whether a brace opens an object or a pattern, and no block.
  private func isObject(_ brace: Int) -> Bool {
    guard brace > 0 else { return false }
    let before = tokens[brace - 1]
    if before.kind == .word { return ["return", "const", "let", "var", "of", "in", "typeof"].contains(before.text) }
    return ["(", ",", "=", ":", "[", "?", "||", "&&", "??", "...", "!"].contains(before.mark)
  }

  private func mark(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].mark : "" }

  // Which names are declared in the script.

  private var declared: Set<String> {
    var found: Set<String> = []
    func take(_ range: Range<Int>) {
      for index in range where tokens[index].role == .name || tokens[index].role == .shorthand {
        found.insert(tokens[index].text)
      }
    }
    for index in tokens.indices.dropLast() {
      let next = index + 1
      switch tokens[index].text {
      case "const", "let", "var", "function", "catch":
        if tokens[next].kind == .word { take(next..<next + 1) }
        if tokens[next].partner > next { take(next..<tokens[next].partner) }
        if tokens[index].text == "function", mark(index + 2) == "(" { take(index + 2..<tokens[index + 2].partner) }
      case "=>":
        if index > 0, tokens[index - 1].kind == .word { take(index - 1..<index) }
        if tokens[max(index - 1, 0)].partner >= 0 { take(tokens[index - 1].partner..<index) }
      case "(":
        // A method's parameters: a key before the bracket, a block behind it.
        let end = tokens[index].partner
        if index > 0, tokens[index - 1].role == .member, end > index, mark(end + 1) == "{", mark(index - 2) != "." {
          take(index..<end)
        }
      default: break
      }
    }
    return found
  }

  // The new names.

  private func shortNames(_ source: [UInt8]) -> [String: String] {
    let candidates = declared.subtracting(Self.browserNames).filter { $0.utf8.count > 1 && !Self.isBrowserType($0) }
    var uses: [String: Int] = [:]
    var taken = ScriptToken.keywords.union(Self.browserNames)
    for token in tokens where token.role == .name || token.role == .shorthand {
      if candidates.contains(token.text) {
        uses[token.text, default: 0] += 1
      } else {
        taken.insert(token.text)
      }
    }
    // The most used first; among equals by name, so that the same script is always the same bytes.
    let ranked = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var result: [String: String] = [:]
    var number = 0
    for (name, _) in ranked {
      var short = ""
      repeat {
        short = shortName(number)
        number += 1
      } while taken.contains(short)
      result[name] = short
    }
    return result
  }

  private func written(from source: [UInt8], _ names: [String: String]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var at = 0
    for token in tokens {
      guard token.role == .name || token.role == .shorthand, let short = names[token.text] else { continue }
      output += source[at..<token.range.lowerBound]
      if token.role == .shorthand { output += Array((token.text + ":").utf8) }
      output += Array(short.utf8)
      at = token.range.upperBound
    }
    return output + source[at...]
  }
}
