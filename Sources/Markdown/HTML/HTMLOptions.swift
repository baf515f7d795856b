/// What a page's HTML says in the language of the page, and how its links are written.
///
/// It applies to the guide dialect; CommonMark is printed without any of it, but for `rewriteDestination`.
///
/// Classes that a style sheet may use: `alert`, `alert-note` and so on for each kind, `alert-title`; `task` on items;
/// `left`, `center` and `right` on cells; `table` on the region around a table; `footnotes`, `footnote-mark` and
/// `footnote-back`; `external` on links; `language-…` on code.
public struct HTMLOptions {
  /// The titles of alerts.
  public var alertTitles: [AlertKind: String] = [
    .note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning", .caution: "Caution",
  ]

  /// The accessible name of the section that holds the footnotes.
  public var footnotesTitle = "Footnotes"

  /// The accessible name of the link from a footnote back to its mark. `{number}` is the footnote's number; where
  /// several marks lead to one footnote, the second is `3-2`.
  public var backToReference = "Back to reference {number}"

  /// The accessible name of the scrolling region around a table; nil prints tables alone. `{number}` is the table's
  /// number: regions of the same name cannot be told apart by who hears them listed.
  public var tableLabel: String?

  /// Gives the destination to print for the destination of a link or image, when the page is rendered.
  public var rewriteDestination: ((_ destination: String, _ isImage: Bool) -> String)?

  /// Whether links to `http:` and `https:` addresses get `class="external"` and `rel="noopener noreferrer"`.
  public var markExternalLinks = true

  /// Stands before every id of the page, so that several pages may stand in one.
  public var idPrefix = ""

  /// How many levels deeper headings are printed than they are written; 6 is the deepest.
  public var headingShift = 0

  /// Where a term is first used in a paragraph, it becomes a link with `class="term"` to what `termAddress` gives, and the id
  /// `termref:` and its number.
  public var terms: TermUses?

  /// Where a term is explained, as the destination of a link.
  public var termAddress: ((_ term: Int) -> String)?

  /// English words, links as they are written.
  public init() {}
}
