/// A word, a mark or a text of a script (ECMAScript 2024, clause 12), without blanks and line ends.
struct ScriptToken {
  enum Kind { case word, number, text, mark }

  /// What a word does where it stands.
  enum Role {
    /// No name: a mark, a text, or a word of the language.
    case none
    /// Something's own member: behind a dot, or an object's key.
    case member
    /// A variable, a function or a parameter.
    case name
    /// Both at once: `{file}`.
    case shorthand
  }

  let kind: Kind
  let range: Range<Int>
  /// A word's or a mark's text; empty for others.
  let text: String
  var role = Role.none
  /// The index of the other bracket; −1 for what is no bracket.
  var partner = -1

  /// The text of a mark; empty for anything else.
  var mark: String { kind == .mark ? text : "" }

  static let keywords: Set<String> = [
    "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do",
    "else",
    "export", "extends", "false", "finally", "for", "function", "get", "if", "import", "in", "instanceof", "let", "new",
    "null", "of", "return", "set", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void",
    "while", "with", "yield",
  ]

  static func tokens(of source: [UInt8]) -> [ScriptToken] {
    var reader = Reader(source: source)
    reader.read(insideTemplate: false)
    return reader.tokens
  }

  private struct Reader {
    let source: [UInt8]
    var tokens: [ScriptToken] = []
    var at = 0

    init(source: [UInt8]) { self.source = source }

    /// To the end, or to the brace that ends an expression in a template.
    mutating func read(insideTemplate: Bool) {
      var depth = 0
      while at < source.count {
        let byte = source[at]
        if byte <= 0x20 {
          at += 1
        } else if Self.isWord(byte) {
          let start = at
          while at < source.count, Self.isWord(source[at]) { at += 1 }
          let isNumber = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
          if isNumber, at + 1 < source.count, source[at] == UInt8(ascii: "."), Self.isWord(source[at + 1]) {
            at += 1
            while at < source.count, Self.isWord(source[at]) { at += 1 }
          }
          add(isNumber ? .number : .word, from: start)
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          text(to: byte)
        } else if byte == UInt8(ascii: "`") {
          template()
        } else if byte == UInt8(ascii: "/") {
          slash()
        } else {
          if byte == UInt8(ascii: "{") { depth += 1 }
          if byte == UInt8(ascii: "}") {
            if depth == 0, insideTemplate { return }
            depth -= 1
          }
          mark()
        }
      }
    }

    mutating func add(_ kind: Kind, from start: Int) {
      let text = kind == .word || kind == .mark ? String(decoding: source[start..<at], as: UTF8.self) : ""
      tokens.append(ScriptToken(kind: kind, range: start..<at, text: text))
    }

    mutating func mark() {
      let start = at
      for long in ["...", "=>", "?.", "||", "&&", "??"] where source[at...].starts(with: long.utf8) {
        // `a?.5:b` is a choice.
        if long == "?.", at + 2 < source.count, source[at + 2] >= UInt8(ascii: "0"), source[at + 2] <= UInt8(ascii: "9")
        {
          continue
        }
        at += long.utf8.count
        return add(.mark, from: start)
      }
      at += 1
      add(.mark, from: start)
    }

    mutating func text(to end: UInt8) {
      let start = at
      var isClass = false
      at += 1
      while at < source.count {
        let byte = source[at]
        at += byte == UInt8(ascii: "\\") ? 2 : 1
        if end == UInt8(ascii: "/") {
          if byte == UInt8(ascii: "[") { isClass = true }
          if byte == UInt8(ascii: "]") { isClass = false }
        }
        if byte == end, !isClass { break }
      }
      at = min(at, source.count)
      // A regular expression's flags.
      while end == UInt8(ascii: "/"), at < source.count, Self.isWord(source[at]) { at += 1 }
      add(.text, from: start)
    }

    mutating func template() {
      var start = at
      at += 1
      while at < source.count {
        let byte = source[at]
        at += byte == UInt8(ascii: "\\") ? 2 : 1
        if byte == UInt8(ascii: "`") { break }
        guard byte == UInt8(ascii: "$"), at < source.count, source[at] == UInt8(ascii: "{") else { continue }
        add(.text, from: start)
        tokens[tokens.count - 1] = ScriptToken(kind: .mark, range: start..<at + 1, text: "${")
        at += 1
        read(insideTemplate: true)
        start = at
        if at < source.count {
          at += 1
          tokens.append(ScriptToken(kind: .mark, range: start..<at, text: "}"))
          start = at
        }
      }
      at = min(at, source.count)
      add(.text, from: start)
    }

    mutating func slash() {
      let after = at + 1 < source.count ? source[at + 1] : 0
      if after == UInt8(ascii: "*") {
        at += 2
        while at < source.count, !(source[at] == UInt8(ascii: "/") && source[at - 1] == UInt8(ascii: "*")) { at += 1 }
        at = min(at + 1, source.count)
      } else if after == UInt8(ascii: "/") {
        while at < source.count, source[at] != 0x0A { at += 1 }
      } else if isValueBefore {
        mark()
      } else {
        text(to: UInt8(ascii: "/"))
      }
    }

    var isValueBefore: Bool {
      guard let last = tokens.last else { return false }
      switch last.kind {
      case .number, .text: return true
      case .word:
        return !ScriptToken.keywords.subtracting(["this", "super", "null", "true", "false"]).contains(last.text)
      case .mark: return [")", "]", "}"].contains(last.text)
      }
    }

    static func isWord(_ byte: UInt8) -> Bool {
      byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "$") || byte >= 0x80
    }
  }
}
