/// A step in a leaf's inline text, in reading order.
///
/// The second pass turns the text of each leaf into a run of these: pieces of text, and openings and closings of
/// emphasis and links around them. A delimiter such as `*` gets its place in the run when it is met, as text; when its
/// partner turns up, both places are changed to an opening and a closing. Nothing is ever moved or inserted, and
/// walkers read the run from left to right.
struct InlineEvent {
  /// What happens here.
  enum Kind: UInt8 {
    /// Nothing: the second character of a double delimiter.
    case nothing
    /// The bytes `start ..< end` of the leaf text, as they are.
    case text
    /// A character reference; `payload` holds what it stands for (see `CharacterReference`).
    case reference
    /// A line end that is not meant.
    case softBreak
    /// A line end that is meant.
    case hardBreak
    /// A code span; `start ..< end` are the bytes inside it.
    case code
    /// A tag, comment, instruction, declaration or CDATA section.
    case html
    /// `<https://…>`; `start ..< end` are the bytes inside it.
    case autolink
    /// `<name@example.org>`; likewise.
    case mailAutolink
    /// A bare address; `start ..< end` are its bytes. `payload` 1: `http://` is understood; 2: `mailto:` is.
    case bareLink
    /// A mark of a footnote; `payload` is an index into the footnote references.
    case footnoteReference
    /// Emphasis.
    case emphasisOpen, emphasisClose
    /// Strong emphasis.
    case strongOpen, strongClose
    /// Struck through.
    case strikeOpen, strikeClose
    /// A link; `payload` is an index into the targets.
    case linkOpen, linkClose
    /// An image, whose description is everything up to its close; `payload` as for a link.
    case imageOpen, imageClose
  }

  /// What happens here.
  var kind: Kind
  /// Where it stands in the leaf text.
  var start: Int32
  /// See `start`.
  var end: Int32
  /// More, depending on the kind.
  var payload: Int32 = 0
}

/// Where a link or an image leads: places in the leaf text, still with their escapes.
struct LinkTarget {
  /// The destination, without `<` and `>`.
  var destination: Range<Int>
  /// The title, without its quotes.
  var title: Range<Int>?
  /// Shared by all links through the same definition; -1 for an inline link.
  var definition: Int32 = -1
}
