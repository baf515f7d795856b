import Diagnostics
import YAML

/// What a translation says of the base text it was made from: `translated-from`, in the front matter of a page or at the
/// top of an overlay or of a table of texts.
///
/// Its value is the base file's fingerprint at that moment, so that a later change of the base shows. An empty value,
/// `translated-from: ""`, says that the translation is not finished: a page is then shown in the base language, and a
/// text that is still the base's counts as missing.
struct TranslationMark: Sendable {
  static let key = "translated-from"
  static let schemaKey = Shape.Key(
    key, .form(.hash), "The fingerprint of the base file it was translated from; empty while it is not finished.")

  /// Sixteen hexadecimal digits; empty while the translation is not finished.
  let value: String
  let range: Range<Int>

  var isUnfinished: Bool { value.isEmpty }

  /// Nil where there is none.
  init?(_ node: Node?, _ decoder: inout Decoder) {
    guard let node else { return nil }
    range = node.range
    if let scalar = node.scalar, trimmed(scalar.text).isEmpty {
      value = ""
    } else if let text = decoder.textIfPresent(node, Self.key) {
      value = text
    } else {
      return nil
    }
  }

  /// What there is to say about the translation `file` of the file `base`.
  func finding(in file: String, of base: SourceFile) -> Diagnostic? {
    let current = fingerprint(ofText: base.bytes)
    if value == current { return nil }
    let message: Message =
      isUnfinished ? .unfinishedTranslation : Self.isFingerprint(value) ? .outdated : .malformedHash
    return Diagnostic(
      message, ["base": base.name, "file": file, "hash": current, "value": value], file: file, range: range)
  }

  /// The line of a file that holds the mark `value`. Quoted where some reader would take it for a number: `0b53…`,
  /// `1234…`, `12e4…`.
  static func line(_ value: String) -> String {
    let isNumberLike = value.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "e") }
    return "\(key): " + (isNumberLike ? "\"\(value)\"" : yamlText(value))
  }

  private static func isFingerprint(_ text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }
  }
}

/// The fingerprint of a text file, the same whether its lines end with LF or with CR LF.
func fingerprint(ofText bytes: [UInt8]) -> String {
  guard bytes.contains(0x0D) else { return fingerprint(bytes) }
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  for (index, byte) in bytes.enumerated() {
    if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
    text.append(byte)
  }
  return fingerprint(text)
}
