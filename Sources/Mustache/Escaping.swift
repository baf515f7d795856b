/// How the variables of a template are made harmless.
public enum Escaping: Sendable {
  /// As an HTML serialiser prints text and attribute values, decided by where the variable stands.
  case html

  /// As the public Mustache specification has it: `&`, `<`, `>` and `"` everywhere.
  case specification
}

/// What a variable's value must not hold as it is.
enum EscapeRule: Sendable {
  /// Nothing is escaped.
  case none
  /// `&`, `<`, `>` and the no-break space.
  case text
  /// As `text`, and `"`.
  case attribute
  /// As `attribute`, and `'`, for values between single quotes.
  case singleQuoted
  /// `&`, `<`, `>` and `"`.
  case specification
}

/// Appends the bytes of `text` to `output` as `rule` asks: runs that need nothing are copied whole. Linear.
func append(_ text: String, _ rule: EscapeRule, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { append($0, rule, to: &output) }
}

/// Appends UTF-8 bytes to `output` as `rule` asks. Linear.
func append(_ bytes: [UInt8], _ rule: EscapeRule, to output: inout [UInt8]) {
  bytes.withUnsafeBufferPointer { append($0, rule, to: &output) }
}

private func append(_ bytes: UnsafeBufferPointer<UInt8>, _ rule: EscapeRule, to output: inout [UInt8]) {
  if rule == .none {
    output.append(contentsOf: bytes)
    return
  }
  let escapesSpace = rule != .specification
  let escapesQuote = rule != .text
  var copied = 0
  var at = 0
  while at < bytes.count {
    let replacement: StaticString
    var length = 1
    switch bytes[at] {
    case UInt8(ascii: "&"): replacement = "&amp;"
    case UInt8(ascii: "<"): replacement = "&lt;"
    case UInt8(ascii: ">"): replacement = "&gt;"
    case UInt8(ascii: "\"") where escapesQuote: replacement = "&quot;"
    case UInt8(ascii: "'") where rule == .singleQuoted: replacement = "&#39;"
    case 0xC2 where escapesSpace && at + 1 < bytes.count && bytes[at + 1] == 0xA0:
      replacement = "&nbsp;"
      length = 2
    default:
      at += 1
      continue
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<at]))
    replacement.withUTF8Buffer { output.append(contentsOf: $0) }
    at += length
    copied = at
  }
  output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
}
