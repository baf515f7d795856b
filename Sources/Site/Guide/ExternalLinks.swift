import Diagnostics
import Markdown

/// A link of the guide that leads out of the site, where it is written.
public struct ExternalLink: Sendable, Equatable {
  /// `https://…`, `mailto:…`.
  public let address: String
  /// The file's name, relative to the project folder.
  public let file: String
  /// Where in the file, from 1.
  public let line: Int
  /// See `line`; in characters.
  public let column: Int
}

/// Every link in the pages of the project in `folder` that leads out of the site, by address and place; empty when the project cannot
/// be read. Nothing is asked of a network: whether they still lead anywhere is for who reads the list.
public func externalLinks(ofProject folder: String) -> (links: [ExternalLink], report: ProjectReport) {
  var sources = Sources(folder: folder)
  let project = sources.readProject()
  var links: [ExternalLink] = []
  if let project {
    for language in project.settings.languages {
      for page in (project.guide.pages[language] ?? [:]).values { links += page.externalLinks(in: project) }
    }
  }
  links.sort { one, other in
    if one.address != other.address { return one.address.utf8.lexicographicallyPrecedes(other.address.utf8) }
    if one.file != other.file { return one.file.utf8.lexicographicallyPrecedes(other.file.utf8) }
    return (one.line, one.column) < (other.line, other.column)
  }
  return (links, ProjectReport(sources.diagnostics, sources.files))
}

extension Page {
  fileprivate func externalLinks(in project: Project) -> [ExternalLink] {
    let resolver = LinkResolver(guide: project.guide, language: language)
    func link(_ destination: String, at offset: Int) -> ExternalLink? {
      guard (try? resolver.target(of: destination, isImage: false, from: key)) == .external else { return nil }
      let position = file.position(of: offset)
      return ExternalLink(address: destination, file: file.name, line: position.line, column: position.column)
    }
    var links = document.links.filter { !$0.isImage && !$0.isUnsafe }.compactMap { found in
      link(found.destination, at: found.range.lowerBound)
    }
    for source in front.sources {
      var ignored: [Diagnostic] = []
      let document = MarkdownDocument(
        parsing: Array(source.value.utf8), allowsRawHTML: project.settings.allowsRawHTML, diagnostics: &ignored)
      links += document.links.compactMap { link($0.destination, at: source.range.lowerBound) }
    }
    return links
  }
}
