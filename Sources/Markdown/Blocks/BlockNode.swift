/// A block of the document, in an array, tied to its relatives by index.
///
/// Links are `Int32` indices into the same array, `BlockNode.none` where there is no such relative. A million nodes are
/// one allocation, and a walk over them needs no reference counting and no recursion.
struct BlockNode {
  /// The index that stands for no block.
  static let none: Int32 = -1

  /// What the block is.
  enum Kind: UInt8 {
    case document, quote, list, item, footnoteDefinition
    case paragraph, heading, thematicBreak, code, html
    case table, row, cell
  }

  /// What the block is.
  var kind: Kind

  /// The containing block.
  var parent = none
  /// The block before this one in the same parent.
  var previous = none
  /// The block after this one in the same parent.
  var next = none
  /// The first block inside.
  var firstChild = none
  /// The last block inside.
  var lastChild = none

  /// Where the block begins and ends in the parsed text.
  var start: Int32
  /// See `start`.
  var end: Int32

  /// For a code or HTML block, and for an open paragraph, its lines: indices into the segments.
  /// For a closed paragraph, a heading and a cell, its inline text: offsets into the leaf text.
  var textStart: Int32 = 0
  /// See `textStart`.
  var textEnd: Int32 = 0

  /// For a leaf with inline text: its inlines, once the second pass has run.
  var firstInline: Int32 = 0
  /// See `firstInline`.
  var endInline: Int32 = 0

  /// The marker of a list or item.
  var marker = ListMarker()

  /// 1…6 for a heading; the length of the fence of a code block; the columns of a table and its rows; the column of a
  /// cell, from 0.
  var level: Int32 = 0

  /// An index of the kind's own: a heading's entry in the headings, a table's first alignment, a definition's footnote.
  var detail: Int32 = none

  /// For a list: no blank line between its items, so their paragraphs print without tags.
  var isTight = true

  /// For a code block: fenced. For a row and its cells: the header row.
  var flag = false

  /// For a quote that is an alert: which one.
  var alert: AlertKind?

  /// For a quote: speaker notes, which only the presenter sees and no page shows.
  var isSpeakerNotes = false

  /// For an item: whether it is a task, and whether it is done.
  var task = TaskState.none

  /// The last line on which this block, or one inside it, took text.
  var lastFullLine: Int32

  /// The last line that was blank right after or inside this block.
  var blankLine: Int32 = 0

  /// Whether the search for a final blank line has passed here.
  var isBlankLineChecked = false

  /// A new block, open, without relatives.
  init(_ kind: Kind, start: Int, end: Int, line: Int32) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    lastFullLine = line
  }

  /// Whether the block's last line is blank.
  var endsBlank: Bool { blankLine > lastFullLine }
}

/// Whether a list item is a task.
enum TaskState: UInt8 {
  case none, open, done
}

/// What a list item's marker says.
struct ListMarker: Equatable {
  /// Numbered, not bulleted.
  var isOrdered = false
  /// The bullet, or what follows the number: `.` or `)`.
  var delimiter: UInt8 = 0
  /// The number of the first item.
  var start: Int32 = 1
  /// Columns from the container's edge to the item's text.
  var indent: Int32 = 0

  /// Whether an item with this marker goes on with a list that began with `other`.
  func continues(_ other: ListMarker) -> Bool {
    isOrdered == other.isOrdered && delimiter == other.delimiter
  }
}

/// One line of a leaf block: the bytes of the parsed text that belong to it, without the line end.
struct Segment {
  /// First byte.
  var start: Int32
  /// After the last byte.
  var end: Int32
  /// Spaces before the first byte, left over from a tab that ended inside the block's indentation.
  var padding: Int32 = 0
}
