import Diagnostics
import Markdown

/// Where a link of a page leads.
enum LinkTarget: Equatable {
  /// Outside the site; left as it is.
  case external
  /// A place in the site: the file's path in the output folder, and an anchor or nil.
  case inside(path: String, anchor: String?)
}

/// What is wrong with a link: a message and its values, to which the place is added by whoever knows it.
struct LinkFault: Error {
  let message: Message
  var values: [String: String] = [:]
}

/// Finds out where the links of the guide lead, in one language of the site.
struct LinkResolver {
  let guide: Guide
  /// The language of the page on which the link appears; it may be written in the base language.
  let language: String

  static let assessment = "hemicycle:assessment"

  func outputPath(of key: String) -> String { "\(language)/\(key).html" }
  var assessmentPath: String { "\(language)/assessment.html" }

  /// Where `destination`, written in the page `key`, leads.
  func target(of destination: String, isImage: Bool, from key: String) throws(LinkFault) -> LinkTarget {
    if let scheme = scheme(of: destination) {
      return try target(of: destination, scheme, isImage)
    }
    if destination.hasPrefix("/") || destination.hasPrefix("\\") {
      throw LinkFault(message: .linkOutside, values: ["destination": destination])
    }
    let parts = split(destination)
    guard let path = percentDecoded(parts.path), let anchor = parts.anchor.map(percentDecoded) ?? .some("") else {
      throw LinkFault(message: .linkNowhere, values: ["path": destination])
    }
    if path.isEmpty {
      if anchor.isEmpty { throw LinkFault(message: .linkNowhere, values: ["path": destination]) }
      return try page(key, anchor: anchor)
    }
    guard let resolved = resolve(path, from: parentFolder(of: key) ?? "") else {
      throw LinkFault(message: .linkOutside, values: ["destination": destination])
    }
    if resolved.hasSuffix(".md") {
      let target = String(resolved.dropLast(3))
      if guide.page(target, in: language) == nil, !isUnreadable(target) { throw missingPage(target, path, from: key) }
      return try page(target, anchor: anchor)
    }
    for candidate in [language, guide.settings.baseLanguage] {
      if guide.assets[candidate]?.contains(resolved) == true {
        return .inside(path: "\(candidate)/\(resolved)", anchor: nil)
      }
    }
    throw missingFile(resolved, destination, isImage, from: key)
  }

  /// A page of the guide and a heading of it, as questionnaires name them: `culture/leadership.md#steering`.
  func passage(_ text: String) throws(LinkFault) -> (path: String, anchor: String?, title: String) {
    let parts = split(text)
    guard parts.path.hasSuffix(".md") else {
      throw LinkFault(message: .linkNowhere, values: ["path": "content/\(language)/\(parts.path)"])
    }
    let key = String(parts.path.dropLast(3))
    guard let shown = guide.page(key, in: language) else {
      if isUnreadable(key) { return (outputPath(of: key), nil, key) }
      throw missingPage(key, parts.path, from: Guide.home)
    }
    let anchor = parts.anchor ?? ""
    _ = try page(key, anchor: anchor)
    let heading = shown.document.headings.first { $0.id == anchor }
    return (outputPath(of: key), anchor.isEmpty ? nil : anchor, heading?.text ?? shown.front.title)
  }

  private func page(_ key: String, anchor: String) throws(LinkFault) -> LinkTarget {
    if anchor.isEmpty || isUnreadable(key) { return .inside(path: outputPath(of: key), anchor: nil) }
    guard let shown = guide.page(key, in: language) else {
      throw LinkFault(message: .linkNowhere, values: ["path": key])
    }
    let known = shown.document.headings.map(\.id)
    if known.contains(anchor) { return .inside(path: outputPath(of: key), anchor: anchor) }
    var fault = LinkFault(
      message: .anchorNowhere, values: ["path": shown.file.name, "anchor": anchor, "mark": "{#\(anchor)}"])
    if let meant = suggestion(for: anchor, among: known) {
      fault = LinkFault(message: .anchorNowhereNear, values: fault.values)
      fault.values["suggestion"] = meant
    } else {
      fault.values["known"] = known.isEmpty ? "–" : known.map { "#" + $0 }.joined(separator: ", ")
    }
    throw fault
  }

  private func target(of destination: String, _ scheme: String, _ isImage: Bool) throws(LinkFault) -> LinkTarget {
    switch scheme {
    case "hemicycle":
      if destination == Self.assessment, !isImage { return .inside(path: assessmentPath, anchor: nil) }
      throw LinkFault(message: .unknownSpecialLink, values: ["destination": destination])
    case "http", "https":
      if isImage { throw LinkFault(message: .imageOutside, values: ["destination": destination]) }
      return .external
    case "mailto" where !isImage, "tel" where !isImage: return .external
    default: throw LinkFault(message: .unsafeLink, values: ["scheme": scheme])
    }
  }

  /// A file with mistakes of its own is taken to have whatever is linked.
  private func isUnreadable(_ key: String) -> Bool {
    [language, guide.settings.baseLanguage].contains { guide.unreadable[$0]?.contains(key) == true }
  }

  private func missingPage(_ target: String, _ path: String, from key: String) -> LinkFault {
    if guide.drafts.values.contains(where: { $0.contains(target) }) {
      return LinkFault(message: .linkToDraft, values: ["path": path])
    }
    let pages = ([Guide.home] + guide.order).filter { guide.page($0, in: language) != nil }
    let known = pages.map { relativePath(from: key, to: $0 + ".md") }
    let sameName = known.filter { lastComponent(of: $0) == lastComponent(of: path) && !path.hasSuffix("index.md") }
    if let meant = sameName.count == 1 ? sameName[0] : suggestion(for: path, among: known) {
      return LinkFault(message: .linkNowhereNear, values: ["path": path, "suggestion": meant])
    }
    return LinkFault(message: .linkNowhere, values: ["path": path])
  }

  /// A path that is neither a page's `.md` nor a file beside the pages: perhaps the name of the page that is made.
  private func missingFile(_ resolved: String, _ destination: String, _ isImage: Bool, from key: String) -> LinkFault {
    if isImage { return LinkFault(message: .imageNowhere, values: ["path": destination]) }
    let stem = resolved.hasSuffix(".html") ? String(resolved.dropLast(5)) : resolved
    for candidate in [stem, stem.isEmpty ? Guide.home : stem + "/" + Guide.home] {
      if guide.page(candidate, in: language) != nil {
        let meant = relativePath(from: key, to: candidate + ".md")
        return LinkFault(message: .linkToResult, values: ["destination": destination, "suggestion": meant])
      }
    }
    return LinkFault(message: .linkNowhere, values: ["path": destination])
  }

  private func split(_ destination: String) -> (path: String, anchor: String?) {
    guard let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (destination, nil) }
    return (String(destination[..<hash]), String(destination[destination.utf8.index(after: hash)...]))
  }

  /// What stands before the first colon, in lowercase, where it has the form of a scheme (RFC 3986, 3.1).
  private func scheme(of destination: String) -> String? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")), colon != destination.startIndex else {
      return nil
    }
    let name = destination[..<colon].lowercased()
    for (index, byte) in name.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index > 0 { continue }
      default: break
      }
      return nil
    }
    return name
  }
}

extension LinkResolver {
  /// Reports every link of the guide that leads nowhere, once, at its place.
  static func check(_ guide: Guide) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for key in [Guide.home] + guide.order {
      var checked: Set<String> = []
      for language in guide.settings.languages {
        guard let page = guide.page(key, in: language), !page.document.links.isEmpty else { continue }
        // In its own language first: what is wrong there is not repeated for the languages that fall back to it.
        let isFirst = checked.insert(page.language).inserted
        if !isFirst, page.language == language { continue }
        if isFirst {
          diagnostics += LinkResolver(guide: guide, language: page.language).faults(of: page)
        }
        if page.language != language {
          let known = Set(LinkResolver(guide: guide, language: page.language).faults(of: page).compactMap(\.range))
          diagnostics += LinkResolver(guide: guide, language: language).faults(of: page).filter {
            !known.contains($0.range ?? 0..<0)
          }
        }
      }
    }
    return diagnostics
  }

  private func faults(of page: Page) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for link in page.document.links where !link.isUnsafe {
      do throws(LinkFault) { _ = try target(of: link.destination, isImage: link.isImage, from: page.key) } catch {
        diagnostics.append(Diagnostic(error.message, error.values, file: page.file.name, range: link.range))
      }
    }
    return diagnostics
  }
}
