import Assessment
import JSON

/// How large a parliament is, as far as that changes what an initiative takes and what there is to do it with.
///
/// The catalogue says from which figure of which profile answer a parliament is medium or large; the first of these
/// questions that is answered with a number decides. Where none is, the figures for a medium one hold.
public final class ParliamentSize: Sendable {
  /// 0 small, 1 medium, 2 large: the place among three figures.
  public let index: Int
  /// Whether the parliament's own answer says so.
  public let isGiven: Bool

  /// The word that data uses.
  public var name: Text { index == 0 ? "small" : index == 1 ? "medium" : "large" }

  /// Reads the catalogue's `sizes`.
  init(_ sizes: [JSONField], _ sheet: AnswerSheet?) {
    var size: Int?
    for rule in sizes {
      let question = rule.text("question")
      let medium = rule.integer("medium", in: 0...Catalogue.largestAmount)
      let large = rule.integer("large", in: 0...Catalogue.largestAmount)
      guard size == nil, let sheet, let number = ParliamentSize.number(sheet.profileAnswer(question)) else { continue }
      size = number >= Int64(large) ? 2 : number >= Int64(medium) ? 1 : 0
    }
    index = size ?? 1
    isGiven = size != nil
  }

  /// A whole number as people type it: `1200` or `1 200`, with any kind of space.
  private static func number(_ text: Text) -> Int64? {
    var digits: Text = ""
    for byte in text.bytes where byte > 0x20 && byte < 0x80 { digits.bytes.append(byte) }
    guard let number = digits.integer, number >= 0 else { return nil }
    return number
  }

  /// A figure that stands alone for every size, or as one of three; `standard` where the field is absent.
  @inline(never) func figure(in field: JSONField, _ bounds: ClosedRange<Int>, or standard: Int? = nil) -> Int {
    if field.isAbsent, let standard { return standard }
    guard field.value?.array != nil else { return field.integer(in: bounds) }
    let figures = field.elements()
    if figures.count == 3 { return figures[index].integer(in: bounds) }
    field.fail(.list)
    return bounds.lowerBound
  }
}
