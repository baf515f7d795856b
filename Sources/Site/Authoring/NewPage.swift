import Diagnostics
import YAML

extension Author {
  /// Plans a page of the guide. `path` is its path under `content/LANG/`; with a language before it other than the base
  /// language, the page is a translation to be made.
  mutating func beginPage(_ path: String) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, parts[0] == "content" { parts.removeFirst() }
    var wanted = site.baseLanguage
    if parts.count > 1, site.languages.contains(parts[0]) { wanted = parts.removeFirst() }
    if let last = parts.last, last.hasSuffix(".md") { parts[parts.count - 1] = String(last.dropLast(3)) }
    let key = parts.joined(separator: "/")
    let name = "content/\(wanted)/\(key).md"
    for part in parts where part.isEmpty || !isPageName(part[...]) {
      return refuse(.badPageName, ["name": part], file: path)
    }
    if PageContexts.reservedKeys.contains(key) { return refuse(.reservedPageName, file: name) }
    if has(name) { return refuse(.alreadyThere, file: name) }
    if wanted != site.baseLanguage { return beginTranslation(name, of: "content/\(site.baseLanguage)/\(key).md") }
    for depth in parts.indices.dropFirst() {
      let folder = parts[..<depth].joined(separator: "/")
      let index = "content/\(wanted)/\(folder)/index.md"
      if index != name, !has(index) {
        return refuse(.folderWithoutIndex, ["index": folder + "/index"], file: "content/\(wanted)/\(folder)")
      }
    }
    add(name, page(parts))
  }

  private mutating func page(_ parts: [String]) -> String {
    let isIndex = parts.last == Guide.home
    let named = isIndex ? parts.dropLast().last ?? Guide.home : parts[parts.count - 1]
    let prose = { [language = sampleLanguage] (prose: Prose) in prose.text(in: language) }
    var starter = Starter(language: language)
    starter.line("---")
    starter.comment(.pageTitleComment)
    starter.field("title", title(from: named))
    starter.comment(.pageSummaryComment)
    starter.field("summary", prose(.sampleSummary))
    starter.comment(.pageOrderComment)
    starter.line("order: \(nextOrder(beside: parts))")
    if let area = parts.first, areaIDs.contains(area) { starter.field("area", area) }
    starter.comment(.pageMoreComment)
    starter.line("---")
    starter.line()
    starter.line(prose(.sampleOpening))
    starter.line()
    starter.line("## \(prose(.sampleHeading)) {#good}")
    starter.line()
    starter.line(prose(.sampleParagraph))
    return starter.text
  }

  /// One more than the highest order among the pages of the folder.
  private mutating func nextOrder(beside parts: [String]) -> Int {
    let folder = (["content", site.baseLanguage] + parts.dropLast()).joined(separator: "/")
    guard isFolder(sources.folder + "/" + folder) else { return 1 }
    var quiet = sources
    var highest = 0
    for entry in quiet.list(folder) ?? [] {
      let name = folder + "/" + (entry.isFolder ? entry.name + "/index.md" : entry.name)
      guard name.hasSuffix(".md"), exists(sources.folder + "/" + name), let file = quiet.read(name) else { continue }
      var found: [Diagnostic] = []
      guard let matter = FrontMatterPlaces(file, &found)?.matter,
        let order = parseYAML(file, in: matter, diagnostics: &found)?["order"]?.scalar?.text
      else { continue }
      highest = max(highest, wholeNumber(order) ?? 0)
    }
    return min(highest + 1, 9999)
  }

  /// The base page, marked as not translated.
  private mutating func beginTranslation(_ name: String, of base: String) {
    guard has(base) else { return refuse(.nothingToTranslate, ["base": base], file: name) }
    guard let original = sources.read(base) else { return }
    var note = Starter(language: language, lineEnd: lineEnd(of: original.bytes))
    note.comment(.translationComment, ["file": name])
    let copy = SourceFile(name: name, bytes: original.bytes)
    guard let bytes = marked(copy, as: "", comment: note.text) else {
      if sources.diagnostics.isEmpty { refuse(.noPlaceToAdd, ["what": TranslationMark.key], file: base) }
      return
    }
    add(name, String(decoding: bytes, as: UTF8.self))
  }
}

extension Prose {
  static let pageTitleComment = Prose(
    en: "What the page is called. The text below starts with headings of the second level.",
    fr: "Le nom de la page. Le texte plus bas commence par des titres du deuxième niveau.")
  static let pageSummaryComment = Prose(
    en: "One sentence, shown wherever the page is listed.",
    fr: "Une phrase, montrée partout où la page est citée dans une liste.")
  static let pageOrderComment = Prose(
    en: "Its place among the pages of its folder.", fr: "Sa place parmi les pages de son dossier.")
  static let pageMoreComment = Prose(
    en: """
      More that a page may say (remove the # to use a line):
      sources:
        - Author, title, year. https://example.org
      draft: true          it stays out of the site
      kind: workshop       a session; then duration, audience and agenda are needed
      kind: practice       what a parliament did; then parliament is needed
      """,
    fr: """
      Ce qu’une page peut dire aussi (retirez le # pour employer une ligne) :
      sources:
        - Auteur, titre, année. https://example.org
      draft: true          elle reste hors du site
      kind: workshop       une séance ; il faut alors duration, audience et agenda
      kind: practice       ce qu’a fait un parlement ; il faut alors parliament
      """)
  static let translationComment = Prose(
    en: """
      Empty: the translation is not finished, and the site shows the base text. Once it is:
      hemicycle translated {file}
      """,
    fr: """
      Vide : la traduction n’est pas achevée, et le site montre le texte de base. Une fois achevée :
      hemicycle translated {file}
      """)
  static let sampleSummary = Prose(
    en: "What the reader learns here, in one sentence.", fr: "Ce que le lecteur apprend ici, en une phrase.")
  static let sampleOpening = Prose(
    en: "Say in two sentences why this matters to a parliament.",
    fr: "Dites en deux phrases pourquoi cela compte pour un parlement.")
  static let sampleHeading = Prose(en: "What good looks like", fr: "Ce qui est bien fait")
  static let sampleParagraph = Prose(
    en: "Questionnaires and other pages can point at a heading by the name in braces after it.",
    fr: "Les questionnaires et les autres pages peuvent renvoyer à un titre par le nom entre accolades qui le suit.")
}
