import Diagnostics
import Markdown
import Mustache

/// Makes every file of the site in memory: path in the output folder to bytes.
struct SiteRenderer {
  private let project: Project
  private let templates: [String: Template]
  private let partials: [String: Template]
  private let style: [UInt8]
  private let assessmentStyle: [UInt8]
  private let assessmentScript: [UInt8]
  private let engine: [UInt8]
  private let room: RoomFiles

  private static let templateNames = ["language-choice", "home", "page", "assessment"]

  /// Reads `site-template/`; nil, and diagnostics, where a part of it is missing or wrong.
  init?(_ project: Project, _ sources: inout Sources) {
    self.project = project
    room = RoomFiles(&sources)
    var templates: [String: Template] = [:]
    for name in Self.templateNames + (room.isThere ? ["kit"] : []) {
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
    assessmentStyle =
      frame + sources.readStyle("report") + sources.readStyle("assessment")
      + (room.isThere ? sources.readStyle("room") : [])
    assessmentScript = sources.readScripts(
      ["site-template/assessment"] + (room.isThere ? ["site-template/room"] : []))
    engine = sources.readEngine()
    if sources.hasErrors { return nil }
  }

  func render(_ sources: inout Sources) -> [String: [UInt8]] {
    var files = room.shared(project.settings.languages.map { ($0, project.strings[$0]!) })
    files["style.css"] = style
    let contexts = project.settings.languages.map { PageContexts(project, language: $0) }
    let base = contexts.first { $0.language == project.settings.baseLanguage }!
    files["index.html"] = fill("language-choice", base.languageChoice(contexts), &sources)
    for context in contexts {
      renderGuide(context, into: &files, &sources)
      files["\(context.language)/assessment.html"] = assessment(context, &sources)
      for asset in (project.guide.assets[context.language] ?? []).sorted() {
        let path = "\(context.language)/\(asset)"
        if let bytes = sources.readBytes("content/\(path)") { files[path] = bytes }
      }
    }
    return files
  }

  private func renderGuide(
    _ context: PageContexts, into files: inout [String: [UInt8]], _ sources: inout Sources
  ) {
    let guide = project.guide
    for key in [Guide.home] + guide.order {
      guard let page = guide.page(key, in: context.language) else { continue }
      let options = htmlOptions(context, page)
      let content = page.document.html(options)
      let path = context.outputPath(key)
      if key == Guide.home {
        files[path] = fill("home", context.home(content: content), &sources)
      } else {
        let listed = page.front.sources.map { self.source($0.value, page, options) }
        let slides = room.isThere && page.front.kind == .workshop ? page.document.slides(options) : []
        let notes = room.notes(slides)
        if let notes { files["\(context.language)/\(key).notes.js"] = notes }
        if !slides.isEmpty {
          files["\(context.language)/\(key).kit.html"] = fill("kit", context.kit(key, slides), &sources)
        }
        let way = room.isThere ? context.slides(key, page.front, hasNotes: notes != nil) : .absent
        files[path] = fill("page", context.page(key, content: content, sources: listed, slides: way), &sources)
      }
    }
  }

  /// A source is a line of Markdown; only its inline part is shown, since it stands in a list.
  private func source(_ text: String, _ page: Page, _ options: HTMLOptions) -> [UInt8] {
    var ignored: [Diagnostic] = []
    let document = MarkdownDocument(
      parsing: Array(text.utf8), allowsRawHTML: project.settings.allowsRawHTML, file: page.file.name,
      diagnostics: &ignored)
    let html = document.html(options)
    let (open, close) = (Array("<p>".utf8), Array("</p>\n".utf8))
    guard html.starts(with: open), html.suffix(close.count).elementsEqual(close) else { return html }
    return Array(html[open.count..<(html.count - close.count)])
  }

  private func htmlOptions(_ context: PageContexts, _ page: Page) -> HTMLOptions {
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
    let page = fill("assessment", form, &sources)
    guard let place = find(Array(mark.utf8), in: page, from: 0) else { return page }
    let policy = Array(ContentSecurityPolicy.assessment(of: page).utf8)
    return Array(page[..<place]) + policy + Array(page[(place + mark.utf8.count)...])
  }

  private func fill(_ name: String, _ context: Value, _ sources: inout Sources) -> [UInt8] {
    var output: [UInt8] = []
    var found: [Diagnostic] = []
    templates[name]!.render(context, partials: partials, into: &output, diagnostics: &found)
    // A template that is wrong is wrong on each page it makes.
    for diagnostic in found where !sources.diagnostics.contains(diagnostic) { sources.diagnostics.append(diagnostic) }
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
    return Template(parsing: file, escaping: .html, diagnostics: &diagnostics)
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
    return base64(bytes)
  }
}
