import JSON
import Roadmap

/// Numbers, amounts and quarters as the language writes them, from its own table: no locale data of any system is asked, so
/// that command and page agree.
final class Figures: Sendable {
  private let phrases: Phrases
  /// The first quarter of the plan, where one was chosen.
  private let start: CalendarQuarter?
  private let quarters: Int

  init(phrases: Phrases, start: CalendarQuarter?, quarters: Int) {
    self.phrases = phrases
    self.start = start
    self.quarters = quarters
  }

  /// Thousandths as whole percent, rounded half to even: `58 %`.
  @inline(never) func percent(_ thousandths: Int) -> Text {
    let (quotient, remainder) = thousandths.quotientAndRemainder(dividingBy: 10)
    let roundsUp = remainder > 5 || (remainder == 5 && quotient % 2 == 1)
    return phrases("format.percent value", Text(decimal: roundsUp ? quotient + 1 : quotient))
  }

  /// A part of the plan in whole percent; what would be none of it, `under 1%`.
  @inline(never) func share(_ thousandths: Int) -> Text {
    thousandths < 6 ? phrases("format.little") : percent(thousandths)
  }

  /// Tenths as a number with one decimal where it has one: `2,5`.
  @inline(never) func tenths(_ value: Int) -> Text {
    let whole = grouped(value / 10)
    return value % 10 == 0 ? whole : whole + phrases("format.decimal") + Text(decimal: value % 10)
  }

  /// A whole number that is not negative, in groups of three digits from 10,000 on.
  @inline(never) func grouped(_ value: Int) -> Text {
    let digits = Text(decimal: value).bytes
    guard digits.count > 4 else { return Text(digits) }
    let separator = phrases("format.group").bytes
    var result: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.add(separator) }
      result.add(digit)
    }
    return Text(result)
  }

  /// A quarter of the plan: `T3 2027` where the plan has a start, else its number counted from 1.
  @inline(never) func quarter(_ offset: Int) -> Text {
    guard let start else {
      return phrases("time.numbered number", Text(decimal: offset + 1))
    }
    let quarter = start.advanced(by: offset)
    return phrases("format.quarter quarter year", Text(decimal: quarter.quarter), Text(decimal: quarter.year))
  }

  /// As short as a column's title has to be: `T3 2027`, or `3`.
  @inline(never) func quarterName(_ offset: Int) -> Text { start == nil ? Text(decimal: offset + 1) : quarter(offset) }

  /// The names of the quarters of the plan.
  func quarterNames() -> [Text] { [Text](count: quarters) { quarterName($0) } }

  /// From the start of the work to its last quarter: `T3 2027 – T1 2028`, or the one quarter it takes.
  @inline(never) func span(_ start: Int, _ finish: Int) -> Text {
    let first = quarter(start)
    if finish - start <= 1 { return first }
    return phrases("time.span from to", first, quarter(finish - 1))
  }

  /// The date `2026-11-20` as the language writes it; anything else as it stands.
  func date(_ text: Text) -> Text {
    let dash = UInt8(ascii: "-")
    let bytes = text.bytes
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash, text.part(0, 4).integer != nil,
      let month = text.part(5, 7).integer, (1...12).contains(month),
      let day = text.part(8, 10).integer, (1...31).contains(day)
    else { return text }
    return phrases(
      "date.format day month year", day == 1 ? phrases("date.first") : Text(decimal: day),
      phrases["date.month-" + Text(decimal: month)], text.part(0, 4))
  }

  /// A list in running text: `a, b and c`.
  @inline(never) func list(_ items: [Text]) -> Text {
    guard let last = items.last else { return "" }
    if items.count == 1 { return last }
    var head = items[0]
    for index in 1..<(items.count - 1) { head = head + phrases("list.comma") + items[index] }
    return phrases("list.last head last", head, last)
  }
}
