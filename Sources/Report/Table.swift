import JSON

/// The cells of a table, row by row, the columns' titles first: gathered once and written by each form in its own way.
final class Table {
  private let phrases: Phrases
  private let figures: Figures
  private(set) var cells: [Text] = []
  /// How many columns have a title.
  private(set) var columns = 0

  /// A table whose columns have phrases as titles: their keys, with spaces between.
  init(_ findings: Findings, _ titles: Literal) {
    phrases = findings.phrases
    figures = findings.figures
    for key in Text(titles).words { column(phrases[key]) }
  }

  /// How many rows there are below the titles.
  var rows: Int { cells.count / columns - 1 }

  /// One more column. All have to be there before the first cell.
  @inline(never) func column(_ title: Text) {
    text(title)
    columns += 1
  }

  /// A column for each quarter.
  func quarterColumns() {
    for name in figures.quarterNames() { column(name) }
  }

  @inline(never) func text(_ text: Text) { cells.append(text) }

  @inline(never) func phrase(_ key: Literal) { text(phrases(key)) }

  /// Thousandths as per cent.
  @inline(never) func percent(_ thousandths: Int) { text(figures.percent(thousandths)) }

  /// A whole number as it is.
  @inline(never) func number(_ number: Int) { text(Text(decimal: number)) }

  /// An amount, in groups of digits.
  @inline(never) func amount(_ amount: Int) { text(figures.grouped(amount)) }

  /// Tenths as a number with one decimal.
  @inline(never) func tenths(_ tenths: Int) { text(figures.tenths(tenths)) }
}
