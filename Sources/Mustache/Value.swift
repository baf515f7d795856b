/// A value that a template can insert or repeat.
public indirect enum Value: Sendable {
  /// Text, escaped by `{{x}}` and inserted as it is by `{{{x}}}`. Empty text counts as false.
  case text(String)

  /// Bytes of UTF-8, such as a page's rendered content: as `text`, without making a String of it.
  case raw([UInt8])

  /// True or false; `{{x}}` prints the word.
  case flag(Bool)

  /// Values that a section repeats itself for. An empty list counts as false.
  case list([Value])

  /// Named values, that a section looks into.
  case dictionary([String: Value])

  /// A name that is known but has no value here: false, and prints nothing.
  case absent
}
