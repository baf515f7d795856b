/// What a person did that cannot be used, where it stands, and what to do about it.
///
/// A module that reads something a person wrote never throws at the first mistake and never writes prose where the
/// mistake is found. It appends a `Diagnostic`, which is data: a `Message` (declared once, in the module's
/// `Messages.swift`, with its words in every interface language), named values for the placeholders of those words,
/// and a place: a file's name and a range of bytes. Line, column, snippet and underline are computed only when
/// somebody has to see them, by `DiagnosticRenderer`.
///
/// Reading a message's life in order:
///
/// 1. `Message`: code, severity, cause and remedy in each language.
/// 2. `Diagnostic`: a message with its values and its place.
/// 3. `SourceFile`: the bytes of a file and its name; gives the line and column of a byte.
/// 4. `DiagnosticRenderer`: text for a person, one line for an editor, JSON for a program.
/// 5. `Explanation`: for whoever wants to know why, a longer text and an example.
public struct Diagnostic: Sendable, Equatable {
  /// What is wrong, in every language.
  public let message: Message

  /// Values for the message's `{placeholders}`.
  public var values: [String: String]

  /// The file's name as the author knows it: relative to the project folder, with `/` between folders.
  public var file: String

  /// The bytes at fault in that file; empty where a single position is meant. Nil when the file as a whole is.
  public var range: Range<Int>?

  /// Other places that explain this one, such as the first of two equal keys.
  public var related: [RelatedPlace]

  /// A mistake in `file` at `range`.
  public init(
    _ message: Message, _ values: [String: String] = [:], file: String, range: Range<Int>? = nil,
    related: [RelatedPlace] = []
  ) {
    self.message = message
    self.values = values
    self.file = file
    self.range = range
    self.related = related
  }
}

/// A second place named by a diagnostic, with a few words on why it matters.
public struct RelatedPlace: Sendable, Equatable {
  /// Why this place is shown.
  public let label: Prose

  /// The file's name as the author knows it.
  public let file: String

  /// The bytes that are meant.
  public let range: Range<Int>

  /// A related place.
  public init(_ label: Prose, file: String, range: Range<Int>) {
    self.label = label
    self.file = file
    self.range = range
  }
}
