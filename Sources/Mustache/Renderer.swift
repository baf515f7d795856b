import Diagnostics

/// Walks a template's instructions with a stack of contexts.
struct Renderer {
  /// How deep partials may stand in each other.
  static let maximumPartialDepth = 50
  /// How many mistakes one rendering reports.
  static let maximumErrors = 100
  /// How many instructions one rendering may take, and how many bytes it may give.
  static let maximumSteps = 5_000_000
  static let maximumOutput = 1 << 28

  let partials: [String: Template]
  var output: [UInt8]
  var diagnostics: [Diagnostic]
  var contexts: [Value] = []
  private var steps = 0
  private var errors = 0
  private var hasStopped = false

  init(partials: [String: Template], output: [UInt8], diagnostics: [Diagnostic]) {
    self.partials = partials
    self.output = output
    self.diagnostics = diagnostics
  }

  /// A section that is being repeated.
  private struct Repetition {
    let items: [Value]
    var index: Int
    /// Whether a context was pushed for it.
    let hasContext: Bool
  }

  /// Renders `template` in the current contexts, each of its lines after `indentation`.
  mutating func run(_ template: Template, indentation: [UInt8], depth: Int) {
    var repetitions: [Repetition] = []
    var index = 0
    while index < template.instructions.count, !hasStopped {
      let instruction = template.instructions[index]
      steps += 1
      if steps > Renderer.maximumSteps || output.count > Renderer.maximumOutput {
        return stop(TemplateMessage.tooMuch, template, instruction)
      }
      index += 1
      switch instruction.kind {
      case .text(let beginsLine):
        if indentation.isEmpty {
          output.append(contentsOf: template.bytes[instruction.range])
        } else {
          appendIndented(template.bytes[instruction.range], indentation, beginsLine: beginsLine)
        }
      case .lineStart:
        output += indentation
      case .variable(let name, let rule):
        insert(name, rule, template, instruction)
      case .section(let name, let inverted, let end):
        let value = lookUp(template.names[name], template, instruction)
        if isFalse(value) != inverted {
          index = end + 1
        } else if inverted {
          repetitions.append(Repetition(items: [], index: 0, hasContext: false))
        } else if case .list(let items) = value {
          contexts.append(items[0])
          repetitions.append(Repetition(items: items, index: 0, hasContext: true))
        } else {
          contexts.append(value)
          repetitions.append(Repetition(items: [], index: 0, hasContext: true))
        }
      case .end(let start):
        let last = repetitions.count - 1
        repetitions[last].index += 1
        if repetitions[last].index < repetitions[last].items.count {
          contexts[contexts.count - 1] = repetitions[last].items[repetitions[last].index]
          index = start + 1
        } else {
          if repetitions[last].hasContext { contexts.removeLast() }
          repetitions.removeLast()
        }
      case .partial(let name, let own):
        include(template.names[name].text, template, instruction, indentation, own, depth)
      }
    }
  }

  private mutating func include(
    _ name: String, _ template: Template, _ instruction: Instruction, _ outer: [UInt8], _ own: Range<Int>?, _ depth: Int
  ) {
    guard let partial = partials[name] else {
      return report(TemplateMessage.unknownPartial, ["name": name], template, instruction)
    }
    guard depth < Renderer.maximumPartialDepth else {
      return stop(TemplateMessage.endlessPartials, template, instruction, ["name": name])
    }
    run(partial, indentation: own.map { outer + template.bytes[$0] } ?? [], depth: depth + 1)
  }

  /// Text inside an indented partial: every line of it that holds something is indented.
  private mutating func appendIndented(_ text: ArraySlice<UInt8>, _ indentation: [UInt8], beginsLine: Bool) {
    var start = text.startIndex
    var isLineStart = beginsLine
    while start < text.endIndex {
      let lineEnd = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.endIndex
      if isLineStart, text[start] != 0x0A, text[start] != 0x0D { output += indentation }
      output.append(contentsOf: text[start..<lineEnd])
      start = lineEnd
      isLineStart = true
    }
  }

  // MARK: Values

  private mutating func insert(_ name: Int, _ rule: EscapeRule, _ template: Template, _ instruction: Instruction) {
    switch lookUp(template.names[name], template, instruction) {
    case .text(let text): append(text, rule, to: &output)
    case .raw(let bytes): append(bytes, rule, to: &output)
    case .flag(let flag): output += Array((flag ? "true" : "false").utf8)
    case .absent: break
    case .list, .dictionary:
      report(TemplateMessage.notText, ["name": template.names[name].text], template, instruction)
    }
  }

  private func isFalse(_ value: Value) -> Bool {
    switch value {
    case .text(let text): text.isEmpty
    case .raw(let bytes): bytes.isEmpty
    case .flag(let flag): !flag
    case .list(let items): items.isEmpty
    case .dictionary: false
    case .absent: true
    }
  }

  /// The value of a name: its first part in the innermost context that knows it, the other parts inside that.
  private mutating func lookUp(_ name: Name, _ template: Template, _ instruction: Instruction) -> Value {
    guard let first = name.parts.first else { return contexts[contexts.count - 1] }
    var index = contexts.count - 1
    while index >= 0 {
      if case .dictionary(let values) = contexts[index], var value = values[first] {
        for part in name.parts.dropFirst() {
          switch value {
          case .absent, .flag(false): return .absent
          case .dictionary(let values):
            guard let next = values[part] else { return unknown(name, part, among: [values], template, instruction) }
            value = next
          default: return unknown(name, part, among: [], template, instruction)
          }
        }
        return value
      }
      index -= 1
    }
    let known = contexts.compactMap { if case .dictionary(let values) = $0 { values } else { nil } }
    return unknown(name, first, among: known, template, instruction)
  }

  /// Reports that `part` of a name is in none of `known`.
  private mutating func unknown(
    _ name: Name, _ part: String, among known: [[String: Value]], _ template: Template, _ instruction: Instruction
  ) -> Value {
    if let suggestion = suggestion(for: part, among: known.flatMap(\.keys).sorted()) {
      report(TemplateMessage.misspeltName, ["name": name.text, "suggestion": suggestion], template, instruction)
    } else {
      report(TemplateMessage.unknownName, ["name": name.text], template, instruction)
    }
    return .absent
  }

  // MARK: Mistakes

  /// Reports a mistake at an instruction, once however often the instruction runs.
  private mutating func report(
    _ message: Message, _ values: [String: String], _ template: Template, _ instruction: Instruction
  ) {
    guard errors < Renderer.maximumErrors else { return }
    let diagnostic = Diagnostic(message, values, file: template.name, range: instruction.range)
    if !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
      errors += 1
    }
  }

  private mutating func stop(
    _ message: Message, _ template: Template, _ instruction: Instruction, _ values: [String: String] = [:]
  ) {
    report(message, values, template, instruction)
    hasStopped = true
  }
}
