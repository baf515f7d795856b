extension DocumentReport {
  /// The whole report as CommonMark with tables.
  func markdown() -> [UInt8] {
    let paper = MarkdownPaper(phrases)
    paper.heading(1, heading())
    byline(on: paper)
    write(on: paper)
    return paper.bytes
  }
}
