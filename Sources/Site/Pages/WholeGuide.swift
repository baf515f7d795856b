import Markdown
import Mustache

/// The whole guide of a language as one page, to be printed or kept. Every id bears its page's name before it, and links between
/// pages lead to the place on this one.
struct WholeGuide {
  /// A page as it stands here.
  struct Part: Sendable {
    let page: Page
    /// Its text as HTML.
    let body: [UInt8]
    /// Where its facts come from.
    let sources: [[UInt8]]
  }

  let project: Project
  let context: PageContexts
  let path: String

  /// The id of the page `key`, which no heading's can be.
  static func id(of key: String) -> String {
    String(decoding: key.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
  }

  /// What stands before the ids of the page `key`.
  static func prefix(of key: String) -> String { id(of: key) + ":" }

  /// How the page `key` is written here.
  func options(_ options: HTMLOptions, of page: Page) -> HTMLOptions {
    var options = options
    let title = page.front.title
    options.idPrefix = Self.prefix(of: page.key)
    options.headingShift = 1
    options.footnotesTitle = "\(options.footnotesTitle) – \(title)"
    options.tableLabel = options.tableLabel.map { "\($0) – \(title)" }
    let resolver = LinkResolver(guide: project.guide, language: context.language)
    options.rewriteDestination = { destination, isImage in
      guard let target = try? resolver.target(of: destination, isImage: isImage, from: page.key),
        case .inside(let inner, let anchor) = target
      else { return destination }
      let folder = context.language + "/"
      if inner.hasPrefix(folder), inner.hasSuffix(".html") {
        let key = String(inner.dropFirst(folder.utf8.count).dropLast(5))
        if project.guide.page(key, in: context.language) != nil {
          return "#" + percentEncoded(anchor.map { Self.prefix(of: key) + $0 } ?? Self.id(of: key))
        }
      }
      return percentEncoded(relativePath(from: path, to: inner)) + (anchor.map { "#" + percentEncoded($0) } ?? "")
    }
    return options
  }

  /// What the template shows.
  func value(_ parts: [Part]) -> Value {
    var values = context.common(
      path: path, title: project.settings.title[context.language] ?? "", summary: nil,
      policy: ContentSecurityPolicy.guide
    ) { context.outputPath("print", in: $0) }
    values["pages"] = .list(
      parts.map { part in
        let page = part.page
        let depth = project.guide.ancestors(of: page.key).count
        return .dictionary([
          "id": .text(Self.id(of: page.key)), "title": .text(page.front.title), "summary": optional(page.front.summary),
          "content": .raw(part.body), "isChapter": .flag(depth == 0), "isHome": .flag(page.key == Guide.home),
          "contentLanguage": .text(page.language), "fallback": .flag(page.language != context.language),
          "foreign": context.foreign(page.language),
          "hasSources": .flag(!part.sources.isEmpty),
          "sources": .list(part.sources.map { .dictionary(["html": .raw($0)]) }),
        ])
      })
    return .dictionary(values)
  }
}
