import Markdown
import Mustache

/// Names, for the templates, what pages show. Absent values are given as `.absent`, so that a template may ask for them
/// and a mistyped name is still an error.
struct PageContexts: Sendable {
  let project: Project
  let language: String
  private let texts: Value
  private let guide: Guide
  private let glossary: Glossary
  /// The page that holds the passage of a question, to those questions.
  let questionsOfPage: [String: [String]]
  var base: String { project.settings.baseLanguage }

  init(_ project: Project, language: String) {
    self.project = project
    self.language = language
    guide = project.guide
    glossary = Glossary(project.guide.page(Glossary.key, in: language))
    texts = Self.nested(project.strings[language]!)
    questionsOfPage = Self.questionsOfPages(project.questionnaires.questionnaires[language] ?? [])
  }

  /// The texts of the interface by section and key; those with plural forms are the engine's.
  private static func nested(_ strings: StringTable) -> Value {
    var sections: [String: [String: Value]] = [:]
    for (key, entry, _) in strings.entries {
      guard case .text(let text) = entry, let dot = key.firstIndex(of: ".") else { continue }
      sections[String(key[..<dot]), default: [:]][String(key[key.index(after: dot)...])] = .text(text)
    }
    return .dictionary(sections.mapValues { .dictionary($0) })
  }

  /// The texts that are used here, and not only in templates.
  static let textKeys =
    [
      "home.tagline", "home.choose", "assessment.title", "format.decimal", "markdown.footnotes",
      "markdown.back-to-text", "markdown.table",
    ]
    + AlertKind.allCases.map { "markdown.\($0.rawValue)" }

  /// Pages that the site makes itself, which no page of the guide may be called.
  static let reservedKeys = ["assessment", "print"]

  /// One of `textKeys`.
  func text(_ key: String) -> String { project.strings[language]?[key] ?? "" }

  func outputPath(_ key: String, in language: String? = nil) -> String { "\(language ?? self.language)/\(key).html" }

  /// What every page has. `path` is the page's own; `paths` gives the same page in each language.
  func common(
    path: String, title: String, summary: String?, policy: String, same paths: (String) -> String
  ) -> [String: Value] {
    [
      "language": .text(language),
      "direction": .text(LanguageFacts.direction(of: language)),
      "foreign": .absent,
      "t": texts,
      "siteTitle": .text(project.settings.title[language] ?? ""),
      "title": .text(title),
      "summary": optional(summary),
      "root": .text(String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })),
      "policy": .text(policy),
      "homeHref": .text(relativePath(from: path, to: outputPath(Guide.home))),
      "assessmentHref": .text(relativePath(from: path, to: "\(language)/assessment.html")),
      "languages": .list(
        project.settings.languages.map { code in
          .dictionary([
            "code": .text(code), "name": .text(LanguageFacts.name(of: code)),
            "href": .text(relativePath(from: path, to: paths(code))), "current": .flag(code == language),
          ])
        }),
      "navigation": .list(navigation(path, current: nil)),
      "wholeGuide": .absent,
    ]
  }

  // MARK: The guide

  /// What the builder knows of a page besides its text.
  struct Extras {
    /// Numbers of the glossary's terms that are used, in the order of the page.
    var words: [Int] = []
    /// How long it takes to read.
    var minutes: Int?
    /// The output path of the page that holds the whole guide.
    var wholeGuide: String?
    /// Whether pages have a search.
    var searches = false
  }

  /// Finds the glossary's terms on the page `key`; nil where none are explained.
  func terms(on key: String) -> TermUses? {
    let isForeign = guide.page(key, in: language)?.language != language
    return glossary.terms.isEmpty || key == Guide.home || key == Glossary.key || isForeign
      ? nil : TermUses(of: glossary.list, most: Glossary.mostOnPage)
  }

  /// What pages of the guide have and others do not.
  private func extras(_ extras: Extras, _ path: String, into context: inout [String: Value]) {
    context["wholeGuide"] = optional(extras.wholeGuide.map { relativePath(from: path, to: $0) })
    context["search"] =
      extras.searches
      ? .dictionary([
        "script": .text(relativePath(from: path, to: "search.js")),
        "index": .text(relativePath(from: path, to: "\(language)/search-index.js")),
        "base": .text(relativePath(from: path, to: "\(language)/")),
        "app": .text(relativePath(from: path, to: "app.js")),
      ]) : .absent
    context["minutes"] = optional(extras.minutes.map(String.init))
    context["hasWords"] = .flag(!extras.words.isEmpty)
    context["words"] = .list(
      extras.words.map { number in
        let term = glossary.terms[number]
        let href = relativePath(from: path, to: outputPath(Glossary.key)) + "#" + percentEncoded(term.id)
        return .dictionary([
          "number": .text(String(number)), "term": .text(term.title), "definition": .text(term.definition),
          "href": .text(href),
        ])
      })
  }

  /// The second level's headings of the home page, each with the beginning of what stands below it: a way in for each reader.
  private func ways(_ page: Page) -> [Value] {
    page.document.sections(deepest: 2).compactMap { section in
      guard let heading = section.heading.map({ page.document.headings[$0] }), heading.level == 2 else { return nil }
      let passage = section.text.split(separator: 0x0A).first ?? []
      return .dictionary([
        "id": .text(heading.id), "title": .text(heading.text),
        "passage": .text(String(decoding: passage, as: UTF8.self)),
      ])
    }
  }

  /// The page `key`, whose HTML is `content`.
  func page(_ key: String, content: [UInt8], sources: [[UInt8]], slides: Value, _ more: Extras) -> Value {
    let shown = guide.page(key, in: language)!
    let front = shown.front
    let path = outputPath(key)
    var context = common(
      path: path, title: front.title, summary: front.summary, policy: ContentSecurityPolicy.guide
    ) { outputPath(key, in: $0) }
    let headings = shown.document.headings.filter { $0.level == 2 || $0.level == 3 }
    let children = guide.children[key] ?? []
    let place = guide.places[key]
    context["navigation"] = .list(navigation(path, current: key))
    context["content"] = .raw(content)
    translation(of: shown, into: &context)
    context["hasTableOfContents"] = .flag(headings.count > 1)
    context["tableOfContents"] = .list(
      headings.map { heading in
        .dictionary(["id": .text(heading.id), "text": .text(heading.text), "deep": .flag(heading.level == 3)])
      })
    context["breadcrumbs"] = .list(guide.ancestors(of: key).map { link(to: $0, from: path) })
    context["previous"] =
      place.flatMap { $0 > 0 ? guide.order[$0 - 1] : nil }.map { link(to: $0, from: path) } ?? .absent
    context["next"] =
      place.flatMap { $0 + 1 < guide.order.count ? guide.order[$0 + 1] : nil }.map { link(to: $0, from: path) }
      ?? .absent
    context["hasSources"] = .flag(!sources.isEmpty)
    context["sources"] = .list(sources.map { .dictionary(["html": .raw($0)]) })
    context["hasChildren"] = .flag(!children.isEmpty)
    context["children"] = .list(children.map { summaryLink(to: $0, from: path) })
    context["kindPage"] = .flag(front.kind == .page)
    context["kindWorkshop"] = .flag(front.kind == .workshop)
    context["kindPractice"] = .flag(front.kind == .practice)
    context["workshop"] = front.kind == .workshop ? workshop(front) : .absent
    context["slides"] = slides
    context["areaAssessmentHref"] = optional(
      areaIDs.first { "\($0)/index" == key && isAsked($0) }.map { area in
        relativePath(from: path, to: "\(language)/assessment.html") + "#step-\(area)"
      })
    extras(more, path, into: &context)
    context["practice"] = front.kind == .practice ? practice(front) : .absent
    return .dictionary(context)
  }

  /// The home page of the language.
  func home(content: [UInt8], _ more: Extras) -> Value {
    let shown = guide.page(Guide.home, in: language)!
    let path = outputPath(Guide.home)
    var context = common(
      path: path, title: shown.front.title, summary: shown.front.summary, policy: ContentSecurityPolicy.guide
    ) { outputPath(Guide.home, in: $0) }
    let workshops = guide.order.filter { guide.page($0, in: language)?.front.kind == .workshop }
    context["content"] = .raw(content)
    translation(of: shown, into: &context)
    context["ways"] = .list(ways(shown))
    extras(more, path, into: &context)
    context["areas"] = areas(from: path)
    context["workshops"] = .list(workshops.map { summaryLink(to: $0, from: path) })
    return .dictionary(context)
  }

  /// The page on which a reader chooses a language; `others` are the contexts of all languages, in order.
  func languageChoice(_ others: [PageContexts]) -> Value {
    let path = "index.html"
    var context = common(
      path: path, title: project.settings.title[language] ?? "", summary: text("home.tagline"),
      policy: ContentSecurityPolicy.guide
    ) { outputPath(Guide.home, in: $0) }
    context["languages"] = .list(
      others.map { other in
        .dictionary([
          "code": .text(other.language), "name": .text(LanguageFacts.name(of: other.language)),
          "direction": .text(LanguageFacts.direction(of: other.language)),
          "href": .text(other.outputPath(Guide.home)), "current": .flag(false),
          "siteTitle": .text(project.settings.title[other.language] ?? ""),
          "tagline": .text(other.text("home.tagline")), "choose": .text(other.text("home.choose")),
        ])
      })
    return .dictionary(context)
  }

  /// The areas that have a chapter in the guide.
  func areas(from path: String) -> Value {
    .list(
      areaIDs.compactMap { id in
        guard let page = guide.page("\(id)/index", in: language) else { return nil }
        return .dictionary([
          "id": .text(id), "title": .text(page.front.title), "summary": optional(page.front.summary),
          "href": .text(relativePath(from: path, to: outputPath("\(id)/index"))), "foreign": foreign(page.language),
        ])
      })
  }

  // MARK: Parts

  /// The first level, and below each page on the way to `current` the pages below it. What other branches hold is never in
  /// the page: its size does not grow with the guide.
  private func navigation(_ path: String, current: String?) -> [Value] {
    let first = guide.children[Guide.home] ?? []
    let branch = current.map { guide.ancestors(of: $0) + [$0] } ?? []
    return project.settings.navigation.compactMap { entry in
      guard let key = first.first(where: { Guide.sectionName(of: $0) == entry.value }) else { return nil }
      return navigationItem(key, path, branch)
    }
  }

  private func navigationItem(_ key: String, _ path: String, _ branch: [String]) -> Value {
    let isOpen = branch.contains(key)
    let children = isOpen ? guide.children[key] ?? [] : []
    let page = guide.page(key, in: language)
    return .dictionary([
      "title": .text(page?.front.title ?? key), "foreign": foreign(page?.language),
      "href": .text(relativePath(from: path, to: outputPath(key))),
      "current": .flag(key == branch.last), "open": .flag(isOpen), "hasChildren": .flag(!children.isEmpty),
      "children": .list(children.map { navigationItem($0, path, branch) }),
    ])
  }

  private func isAsked(_ area: String) -> Bool {
    (project.questionnaires.questionnaires[language] ?? []).contains { $0.id == area }
  }

  /// The language, and its direction, of a text that is not in the page's own; absent where it is.
  func foreign(_ shown: String?) -> Value {
    guard let shown, shown != language else { return .absent }
    return .dictionary(["code": .text(shown), "direction": .text(LanguageFacts.direction(of: shown))])
  }

  /// In which language the page's text is shown, for want of a translation perhaps.
  func translation(of shown: Page, into context: inout [String: Value]) {
    context["contentLanguage"] = .text(shown.language)
    context["fallback"] = .flag(shown.language != language)
    context["foreign"] = foreign(shown.language)
  }

  private func link(to key: String, from path: String) -> Value {
    let page = guide.page(key, in: language)
    return .dictionary([
      "title": .text(page?.front.title ?? key), "foreign": foreign(page?.language),
      "href": .text(relativePath(from: path, to: outputPath(key))),
    ])
  }

  private func summaryLink(to key: String, from path: String) -> Value {
    let page = guide.page(key, in: language)
    return .dictionary([
      "title": .text(page?.front.title ?? key), "summary": optional(page?.front.summary),
      "foreign": foreign(page?.language),
      "href": .text(relativePath(from: path, to: outputPath(key))),
    ])
  }

  private func practice(_ front: FrontMatter) -> Value {
    .dictionary([
      "parliament": optional(front.parliament), "theme": optional(front.theme), "year": optional(front.year),
      "contact": optional(front.contact),
    ])
  }

  private func workshop(_ front: FrontMatter) -> Value {
    var starts = 0
    let agenda = front.agenda.map { item in
      defer { starts += item.minutes }
      return Value.dictionary([
        "starts": .text(String(starts)), "minutes": .text(String(item.minutes)), "title": .text(item.title),
        "goal": optional(item.goal),
      ])
    }
    return .dictionary([
      "duration": .text(String(front.duration ?? starts)), "audience": optional(front.audience),
      "agenda": .list(agenda),
    ])
  }
}

/// Text, or a known name without a value.
func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }
