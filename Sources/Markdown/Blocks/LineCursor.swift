/// A place on a line, in bytes and in columns, with tabs going to the next multiple of four.
///
/// Containers eat indentation column by column, and a tab may be eaten in part: what is left of it counts as spaces.
struct LineCursor {
  /// The parsed text.
  let bytes: [UInt8]

  /// The first byte of the line.
  private(set) var start = 0
  /// After the last byte of the line, without its line feed.
  private(set) var end = 0
  /// The byte the cursor stands on.
  private(set) var offset = 0
  /// Its column, from 0.
  private(set) var column = 0
  /// Whether the cursor stands inside a tab of which some columns have been eaten.
  private(set) var isInsideTab = false

  /// The first byte from the cursor on that is no space or tab.
  private(set) var text = 0
  /// Its column.
  private(set) var textColumn = 0

  /// Beyond this byte no thematic break can be: one search has failed there.
  var thematicBreakFailure = 0

  /// A cursor for the lines of `bytes`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Goes to the line `bytes[start ..< end]`.
  mutating func begin(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
    offset = start
    column = 0
    isInsideTab = false
    thematicBreakFailure = start
    text = start
    textColumn = 0
    findText()
  }

  /// Columns between the cursor and the text.
  var indent: Int { textColumn - column }

  /// Whether nothing but spaces and tabs is left.
  var isBlank: Bool { text == end }

  /// The first byte of the text; a line feed on a blank line.
  var byte: UInt8 { text < end ? bytes[text] : Byte.lineFeed }

  /// The byte the cursor stands on; a line feed at the end of the line.
  var current: UInt8 { offset < end ? bytes[offset] : Byte.lineFeed }

  private mutating func findText() {
    while text < end {
      let byte = bytes[text]
      if byte == Byte.space {
        textColumn += 1
      } else if byte == Byte.tab {
        textColumn += 4 - textColumn % 4
      } else {
        break
      }
      text += 1
    }
  }

  /// Goes on by `count` columns of spaces and tabs, which must be there.
  mutating func skip(columns count: Int) {
    var count = count
    while count > 0, offset < end {
      if bytes[offset] == Byte.tab {
        let width = 4 - column % 4
        isInsideTab = width > count
        let step = min(width, count)
        column += step
        if !isInsideTab { offset += 1 }
        count -= step
      } else {
        isInsideTab = false
        offset += 1
        column += 1
        count -= 1
      }
    }
    refindText()
  }

  /// Goes on to the text.
  mutating func skipToText() {
    offset = text
    column = textColumn
    isInsideTab = false
  }

  /// Goes on past the text's first `count` bytes.
  mutating func skip(textBytes count: Int) {
    offset = text + count
    column = textColumn + count
    isInsideTab = false
    refindText()
  }

  /// Goes on past one space or one column of a tab, where there is one.
  mutating func skipOptionalSpace() {
    if current.isBlank { skip(columns: 1) }
  }

  private mutating func refindText() {
    guard offset > text else { return }
    text = offset
    textColumn = column
    findText()
  }

  /// The rest of the line. What is left of a half-eaten tab comes as spaces.
  var rest: Segment {
    if isInsideTab {
      return Segment(start: Int32(offset + 1), end: Int32(end), padding: Int32(4 - column % 4))
    }
    return Segment(start: Int32(offset), end: Int32(end))
  }
}
