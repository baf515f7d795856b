import JSON

/// A picture of rows against a scale: labels on the side where reading begins, then `columns` equal columns with their names
/// above them and lines between. Profile, quarters, staff and curve are all drawn on one.
///
/// Labels are broken into lines by `lines`, at a width that the widest fonts of the style sheet stay within
/// (Tests/Browser/charts.py measures it).
final class Grid {
  let drawing: Drawing
  let columns: Int

  /// Where the columns begin, and how wide they are together.
  let left: Int
  let room: Int
  /// Units above the first row.
  static let head = 34
  /// What a letter takes of a label's line.
  private static let letterWidth = 8

  /// Opens a picture `left + room` units wide with `rows` units of height below the names of the columns; a column without a
  /// name has no line.
  init(
    _ paper: Paper, _ kind: Literal, _ title: Text, _ description: Text, names: [Text], rows: Int,
    left: Int = 290, room: Int = 690
  ) {
    columns = names.count
    self.left = left
    self.room = room
    drawing = Drawing(paper, kind, title, description, width: left + room + 20, height: Grid.head + rows + 8)
    // As many names as have room, from the first.
    var longest = 1
    for name in names { longest = max(longest, letters(name)) }
    let each = (longest * 10 * columns + room - 1) / room
    for (column, name) in names.enumerated() where !name.isEmpty {
      let x = x(column)
      drawing.line("report-grid", [x, Grid.head - 8, x, Grid.head + rows])
      if column % max(1, each) == 0 { drawing.text("report-axis", x + 2, 18, name) }
    }
  }

  /// Where a column begins; the last one ends where the one after it would begin.
  func x(_ column: Int) -> Int { left + column * room / columns }

  /// A row's label, at most two lines, around the row's middle.
  @inline(never) func label(_ text: Text, middle: Int) {
    let lines = lines(text, width: left / Grid.letterWidth - 2, most: 2)
    for (index, line) in lines.enumerated() {
      drawing.text("report-row", 0, middle + 5 + 18 * index - 9 * (lines.count - 1), line)
    }
  }

  /// A line under a row.
  func rule(_ y: Int) { drawing.line("report-grid", [0, y, left + room, y]) }
}
