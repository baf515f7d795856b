import Diagnostics
import Markdown
import Mustache

/// Makes every file of the site, one by one, and hands each on as soon as it is made.
struct SiteRenderer: Sendable {
  let project: Project
  private let templates: [String: Template]
  private let partials: [String: Template]
  private let style: [UInt8]
  private let assessmentStyle: [UInt8]
  private let assessmentScript: [UInt8]
  private let engine: [UInt8]
  private let room: RoomFiles
  /// The scripts of the guide's pages, by the name of their file.
  private let scripts: [(name: String, bytes: [UInt8])]
  /// Whether pages have a search: the template has its script.
  private var searches: Bool { !scripts.isEmpty }

  /// Guides of more pages than this are not made into one page: nobody prints them.
  private static let mostPrinted = 500

  private func printsWhole(_ context: PageContexts) -> Bool {
    templates["print"] != nil && project.guide.order.count <= Self.mostPrinted
  }

  private static let templateNames = ["language-choice", "home", "page", "assessment"]

  /// Reads `site-template/`; nil, and diagnostics, where a part of it is missing or wrong.
  init?(_ project: Project, _ sources: inout Sources) {
    self.project = project
    room = RoomFiles(&sources)
    var templates: [String: Template] = [:]
    let prints = exists(sources.folder + "/site-template/print.html")
    for name in Self.templateNames + (room.isThere ? ["kit"] : []) + (prints ? ["print"] : []) {
      let file = "site-template/\(name).html"
      templates[name] = sources.readTemplate(file)
      // Nothing but a file cut to nothing: every page made from it would be lost.
      if sources.files[file]?.bytes.isEmpty == true {
        sources.diagnostics.append(Diagnostic(.emptyTemplate, file: file))
      }
    }
    var partials: [String: Template] = [:]
    if isFolder(sources.folder + "/site-template/partials") {
      for entry in sources.list("site-template/partials") ?? [] where entry.name.hasSuffix(".html") {
        partials[String(entry.name.dropLast(5))] = sources.readTemplate("site-template/partials/\(entry.name)")
      }
    }
    for template in Array(templates.values) + Array(partials.values) {
      template.checkPartials(partials, diagnostics: &sources.diagnostics)
    }
    self.templates = templates
    self.partials = partials
    let frame = sources.readStyle("base") + sources.readStyle("frame")
    style = frame + sources.readStyle("style")
    let assessmentSheets =
      frame + sources.readStyle("report") + sources.readStyle("assessment")
      + (room.isThere ? sources.readStyle("room") : [])
    assessmentStyle = sources.remembered("the assessment's style", assessmentSheets) { _ in
      withShortProperties(assessmentSheets)
    }
    assessmentScript = sources.readScripts(
      ["site-template/assessment"] + (room.isThere ? ["site-template/room"] : []))
    var scripts: [(name: String, bytes: [UInt8])] = []
    if exists(sources.folder + "/site-template/search.js") {
      for name in ["app.js", "search.js"] { scripts.append((name, sources.readScript("site-template/\(name)"))) }
    }
    self.scripts = scripts
    engine = sources.readEngine()
    if sources.hasErrors { return nil }
  }

  /// Makes every file and gives each to `writer`; with nil, only to see whether they can be made. Pages are made on all
  /// processors, in no particular order. The number of HTML pages and of all files.
  func render(_ sources: inout Sources, into writer: SiteWriter?) -> (pages: Int, files: Int) {
    let site = MadeFiles(writer)
    for (path, bytes) in room.shared(project.settings.languages.map { ($0, project.strings[$0]!) }) {
      site.put(path, bytes)
    }
    site.put("style.css", style)
    for (name, script) in scripts { site.put(name, script) }
    let contexts = project.settings.languages.map { PageContexts(project, language: $0) }
    let base = contexts.first { $0.language == project.settings.baseLanguage }!
    site.put("index.html", fill("language-choice", base.languageChoice(contexts), &sources.diagnostics))
    let pages = shownPages(contexts)
    let known = recall(pages, sources)
    for context in contexts {
      let path = "\(context.language)/assessment.html"
      if known == nil { site.put(path, assessment(context, &sources)) } else { site.keep(path) }
      for asset in (project.guide.assets[context.language] ?? []).sorted() {
        let path = "\(context.language)/\(asset)"
        if let bytes = sources.readBytes("content/\(path)") { site.put(path, bytes) }
      }
    }
    renderGuide(pages, contexts, known ?? [:], into: site, &sources)
    return site.count
  }

  /// A page of the guide as one of the site's languages shows it.
  private struct ShownPage {
    /// Its place among the contexts.
    let language: Int
    let key: String
    let page: Page
    /// `LANG/KEY`.
    let name: String
  }

  private func shownPages(_ contexts: [PageContexts]) -> [ShownPage] {
    let keys = [Guide.home] + project.guide.order
    var pages: [ShownPage] = []
    for (language, context) in contexts.enumerated() {
      for key in keys {
        guard let page = project.guide.page(key, in: context.language) else { continue }
        pages.append(ShownPage(language: language, key: key, page: page, name: "\(context.language)/\(key)"))
      }
    }
    return pages
  }

  /// What an earlier build made that is still right; nil where everything has to be made.
  private func recall(_ pages: [ShownPage], _ sources: Sources) -> [String: Memory.Made]? {
    guard let memory = sources.memory else { return nil }
    var inputs = sources.files.filter { !$0.key.hasPrefix("content/") || !$0.key.hasSuffix(".md") }.mapValues(\.bytes)
    for (language, assets) in project.guide.assets {
      inputs["content/\(language)/"] = Array(assets.sorted().joined(separator: "\n").utf8)
    }
    inputs["site-template/engine.wasm"] = engine
    return memory.made(from: inputs, Dictionary(uniqueKeysWithValues: pages.map { ($0.name, $0.page) }))
  }

  private func renderGuide(
    _ pages: [ShownPage], _ contexts: [PageContexts], _ known: [String: Memory.Made], into site: MadeFiles,
    _ sources: inout Sources
  ) {
    let made = mapInParallel(pages.count) { item, _ in
      var diagnostics: [Diagnostic] = []
      if let made = known[pages[item].name] {
        for path in made.paths { site.keep(path) }
        return (made, diagnostics)
      }
      return (self.makePage(pages[item].key, contexts[pages[item].language], site, &diagnostics), diagnostics)
    }
    // A template that is wrong is wrong on each page it makes.
    for diagnostic in made.lazy.flatMap(\.1) where !sources.diagnostics.contains(diagnostic) {
      sources.diagnostics.append(diagnostic)
    }
    let found = mapInParallel(contexts.count, run: 1) { language, _ in
      let own = pages.indices.filter { pages[$0].language == language }
      let changed = own.filter { known[pages[$0].name] == nil }
      return self.joinPages(
        own.map { made[$0].0 }, contexts[language], site, changed: Set(changed.map { pages[$0].key }))
    }
    for diagnostic in found.joined() where !sources.diagnostics.contains(diagnostic) {
      sources.diagnostics.append(diagnostic)
    }
    if let memory = sources.memory {
      memory.remember(Dictionary(uniqueKeysWithValues: zip(pages.map(\.name), made.map(\.0))))
    }
  }

  /// Makes what all pages of a language give to: the index of the search and the texts of its results, and the page of the whole
  /// guide. Where none of the pages that give to a file has `changed` since the last build, it is kept.
  private func joinPages(
    _ pages: [Memory.Made], _ context: PageContexts, _ site: MadeFiles, changed: Set<String>
  ) -> [Diagnostic] {
    func put(_ path: String, isKnown: Bool = changed.isEmpty, _ bytes: () -> [UInt8]) {
      isKnown ? site.keep(path) : site.put(path, bytes())
    }
    if searches {
      let found = pages.compactMap(\.search)
      put("\(context.language)/search-index.js") {
        var index = SearchIndex(language: context.language)
        for page in found { index.add(page) }
        return index.script()
      }
      for (folder, texts) in SearchTexts.folders(of: found) {
        let isKnown = changed.isDisjoint(with: texts.paths)
        put("\(context.language)/\(folder)search-texts.js", isKnown: isKnown, texts.script)
      }
    }
    var diagnostics: [Diagnostic] = []
    if printsWhole(context) {
      let whole = WholeGuide(project: project, context: context, path: context.outputPath("print"))
      put(whole.path) { fill("print", whole.value(pages.compactMap(\.whole)), &diagnostics) }
    }
    return diagnostics
  }

  /// Makes a page of the guide, which has to be there, with what belongs to it alone; what it gives to search and to the page of the
  /// whole guide.
  private func makePage(
    _ key: String, _ context: PageContexts, _ site: MadeFiles, _ diagnostics: inout [Diagnostic]
  ) -> Memory.Made {
    let page = project.guide.page(key, in: context.language)!
    var paths: [String] = []
    func put(_ path: String, _ bytes: [UInt8]) {
      paths.append(path)
      site.put(path, bytes)
    }
    let found = searches ? SearchPage(page, path: key, language: context.language) : nil
    let options = htmlOptions(context, page)
    var marking = options
    let uses = context.terms(on: key)
    marking.terms = uses
    marking.termAddress = { "#word:\($0)" }
    let content = page.document.html(marking)
    let path = context.outputPath(key)
    let extras = PageContexts.Extras(
      words: uses?.terms ?? [], minutes: found.map(\.minutes),
      wholeGuide: printsWhole(context) ? context.outputPath("print") : nil, searches: searches)
    if key == Guide.home {
      put(path, fill("home", context.home(content: content, extras), &diagnostics))
    } else {
      let listed = page.front.sources.map { source($0.value, page, options) }
      // A kit is made of passages written one by one: numbers of tables would begin anew in each.
      var onPaper = options
      onPaper.tableLabel = nil
      let slides = room.isThere && page.front.kind == .workshop ? page.document.slides(onPaper) : []
      let notes = room.notes(slides)
      if let notes { put("\(context.language)/\(key).notes.js", notes) }
      if !slides.isEmpty {
        put("\(context.language)/\(key).kit.html", fill("kit", context.kit(key, slides), &diagnostics))
      }
      let way = room.isThere ? context.slides(key, page.front, hasNotes: notes != nil) : .absent
      let values = context.page(key, content: content, sources: listed, slides: way, extras)
      put(path, fill("page", values, &diagnostics))
    }
    var made = Memory.Made(page: page, search: found, paths: paths)
    if printsWhole(context) {
      let whole = WholeGuide(project: project, context: context, path: context.outputPath("print"))
      let options = whole.options(options, of: page)
      made.whole = WholeGuide.Part(
        page: page, body: page.document.html(options),
        sources: page.front.sources.map { source($0.value, page, options) })
    }
    return made
  }

  /// A source is a line of Markdown; only its inline part is shown, since it stands in a list.
  func source(_ text: String, _ page: Page, _ options: HTMLOptions) -> [UInt8] {
    var ignored: [Diagnostic] = []
    let document = MarkdownDocument(
      parsing: Array(text.utf8), allowsRawHTML: project.settings.allowsRawHTML, file: page.file.name,
      diagnostics: &ignored)
    let html = document.html(options)
    let (open, close) = (Array("<p>".utf8), Array("</p>\n".utf8))
    guard html.starts(with: open), html.suffix(close.count).elementsEqual(close) else { return html }
    return Array(html[open.count..<(html.count - close.count)])
  }

  func htmlOptions(_ context: PageContexts, _ page: Page) -> HTMLOptions {
    let resolver = LinkResolver(guide: project.guide, language: context.language)
    let path = context.outputPath(page.key)
    var options = HTMLOptions()
    for kind in AlertKind.allCases { options.alertTitles[kind] = context.text("markdown.\(kind.rawValue)") }
    options.footnotesTitle = context.text("markdown.footnotes")
    options.backToReference = context.text("markdown.back-to-text")
    options.tableLabel = context.text("markdown.table")
    options.rewriteDestination = { destination, isImage in
      guard let target = try? resolver.target(of: destination, isImage: isImage, from: page.key),
        case .inside(let inner, let anchor) = target
      else { return destination }
      let suffix = anchor.map { "#" + percentEncoded($0) } ?? ""
      return inner == path && anchor != nil ? suffix : percentEncoded(relativePath(from: path, to: inner)) + suffix
    }
    return options
  }

  /// The page is made twice: the policy names hashes of texts that stand in the page itself.
  private func assessment(_ context: PageContexts, _ sources: inout Sources) -> [UInt8] {
    let questionnaires = project.questionnaires.questionnaires[context.language] ?? []
    let islands = PageContexts.Islands(
      styles: assessmentStyle, script: assessmentScript, model: project.model(in: context.language).json(),
      state: blankState(language: context.language, questionnaires), engine: engine)
    let mark = "policy-of-this-page"
    let form = context.assessment(islands, policy: mark, partlyTranslated: sources.lacksTexts(in: context.language))
    let page = fill("assessment", form, &sources.diagnostics)
    guard let place = find(Array(mark.utf8), in: page, from: 0) else { return page }
    let policy = Array(ContentSecurityPolicy.assessment(of: page).utf8)
    return Array(page[..<place]) + policy + Array(page[(place + mark.utf8.count)...])
  }

  func fill(_ name: String, _ context: Value, _ diagnostics: inout [Diagnostic]) -> [UInt8] {
    var output: [UInt8] = []
    var found: [Diagnostic] = []
    templates[name]!.render(context, partials: partials, into: &output, diagnostics: &found)
    for diagnostic in found where !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    return withLineFeeds(output)
  }
}

extension Sources {
  /// Whether some text of a questionnaire, or of the interface, is not there in `language`, so that the base language's stands
  /// in for it.
  fileprivate func lacksTexts(in language: String) -> Bool {
    let messages: [Message] = [.missingOverlay, .missingTranslation, .missingString, .unfinishedTranslation]
    return diagnostics.contains { diagnostic in
      let file = diagnostic.values["overlay"] ?? diagnostic.file
      return file.hasSuffix(".\(language).yaml") && messages.contains(diagnostic.message)
    }
  }

  fileprivate mutating func readTemplate(_ name: String) -> Template? {
    if !exists(folder + "/" + name) {
      diagnostics.append(Diagnostic(.missingTemplate, file: name))
      return nil
    }
    guard let file = read(name) else { return nil }
    return remembered("the template \(name)", file.bytes) {
      Template(parsing: file, escaping: .html, diagnostics: &$0)
    }
  }

  /// The engine in base64.
  fileprivate mutating func readEngine() -> [UInt8] {
    let name = "site-template/engine.wasm"
    if !exists(folder + "/" + name) {
      diagnostics.append(Diagnostic(.missingEngine, file: name))
      return []
    }
    guard let bytes = readBytes(name) else { return [] }
    // Every WebAssembly module begins with these four bytes (core specification, 5.5.16).
    if !bytes.starts(with: [0x00, 0x61, 0x73, 0x6D]) { diagnostics.append(Diagnostic(.notAnEngine, file: name)) }
    return remembered(name, bytes) { _ in base64(bytes) }
  }
}
