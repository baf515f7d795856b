import Diagnostics
import Markdown
import YAML

/// One page of the guide in one language. A class, since every page is looked up by many others.
final class Page: Sendable {
  /// The path under `content/LANG/` without `.md`: the same page has the same key in every language.
  let key: String
  let language: String
  let file: SourceFile
  let front: FrontMatter
  let document: MarkdownDocument

  init(key: String, language: String, file: SourceFile, front: FrontMatter, document: MarkdownDocument) {
    self.key = key
    self.language = language
    self.file = file
    self.front = front
    self.document = document
  }
}

/// Every page of the guide in every language, and the order in which they are read.
///
/// Pages form a tree: `index` is the home page; `culture/index` introduces the folder `culture` and is the parent of
/// the other pages in it. Reading order is that of the navigation on the first level, then `order`, then the path;
/// it is the same in every language, taken from the base language where the page exists there.
struct Guide: Sendable {
  let settings: SiteSettings
  /// Language to key to page; drafts are not among them.
  private(set) var pages: [String: [String: Page]] = [:]
  /// Language to the keys of drafts.
  private(set) var drafts: [String: Set<String>] = [:]
  /// Language to the keys of files that could not be read: whether they have a page or a heading is not known.
  private(set) var unreadable: [String: Set<String>] = [:]
  /// Language to the translations that are not finished, by key.
  private(set) var unfinished: [String: [String: Page]] = [:]
  /// Language to the paths of files that are not pages.
  private(set) var assets: [String: Set<String>] = [:]
  /// All pages but the home page, in reading order.
  private(set) var order: [String] = []
  /// The place of each of them in `order`.
  private(set) var places: [String: Int] = [:]
  /// The pages below an index page, in order.
  private(set) var children: [String: [String]] = [:]

  static let home = "index"

  init(settings: SiteSettings) { self.settings = settings }

  /// The page as shown in `language`: its own, else the base language's, else the first that exists.
  func page(_ key: String, in language: String) -> Page? {
    if let page = pages[language]?[key] ?? pages[settings.baseLanguage]?[key] { return page }
    for candidate in settings.languages {
      if let page = pages[candidate]?[key] { return page }
    }
    return nil
  }

  /// The index page above `key`; nil for the home page.
  static func parent(of key: String) -> String? {
    if key == home { return nil }
    guard let folder = parentFolder(of: key) else { return home }
    if lastComponent(of: key) != home { return folder + "/" + home }
    return parentFolder(of: folder).map { $0 + "/" + home } ?? home
  }

  /// The index pages from the home page's child down to the parent of `key`.
  func ancestors(of key: String) -> [String] {
    var found: [String] = []
    var current = Self.parent(of: key)
    while let page = current, page != Self.home {
      found.append(page)
      current = Self.parent(of: page)
    }
    return found.reversed()
  }

  /// The name by which the navigation calls a page of the first level.
  static func sectionName(of key: String) -> String {
    lastComponent(of: key) == home ? parentFolder(of: key) ?? key : key
  }

  /// Adds a page that was read.
  mutating func add(_ page: Page) {
    if page.front.isDraft {
      drafts[page.language, default: []].insert(page.key)
    } else if page.language != settings.baseLanguage, page.front.translatedFrom?.isUnfinished == true {
      unfinished[page.language, default: [:]][page.key] = page
    } else {
      pages[page.language, default: [:]][page.key] = page
    }
  }

  /// Adds a page that could not be read.
  mutating func addUnreadable(_ key: String, in language: String) { unreadable[language, default: []].insert(key) }

  /// Adds a file that is not a page.
  mutating func addAsset(_ path: String, in language: String) { assets[language, default: []].insert(path) }

  /// Works out the tree and the reading order, once every page is there.
  mutating func arrange() {
    var keys: Set<String> = []
    for perLanguage in pages.values { keys.formUnion(perLanguage.keys) }
    let place = Dictionary(
      settings.navigation.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
    children = [:]
    for key in keys {
      if let parent = Self.parent(of: key) { children[parent, default: []].append(key) }
    }
    let base = settings.baseLanguage
    var ranks: [String: (section: Int, order: Int)] = [:]
    for key in keys {
      let section = Self.parent(of: key) == Self.home ? place[Self.sectionName(of: key)] ?? Int.max : 0
      ranks[key] = (section, page(key, in: base)?.front.order ?? Int.max)
    }
    for parent in children.keys {
      children[parent]!.sort { first, second in
        let (one, other) = (ranks[first]!, ranks[second]!)
        return one == other ? first.utf8.lexicographicallyPrecedes(second.utf8) : one < other
      }
    }
    order = []
    var waiting = Array((children[Self.home] ?? []).reversed())
    while let key = waiting.popLast() {
      order.append(key)
      waiting += (children[key] ?? []).reversed()
    }
    places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  }
}

extension Sources {
  /// Reads `content/`: every page of every language, checked on its own, its links not yet.
  mutating func readGuide(_ settings: SiteSettings) -> Guide {
    var guide = Guide(settings: settings)
    for entry in list("content") ?? [] where entry.isFolder && !settings.languages.contains(entry.name) {
      diagnostics.append(Diagnostic(.unlistedLanguage, ["language": entry.name], file: "content/\(entry.name)"))
    }
    var places: [(key: String, language: String)] = []
    for language in settings.languages {
      let folder = "content/\(language)"
      // A language without any page yet shows the base language's, each with its warning.
      if !isFolder(self.folder + "/" + folder) { continue }
      for path in walk(folder) {
        if path.hasSuffix(".md") {
          places.append((String(path.dropLast(3)), language))
        } else {
          guide.addAsset(path, in: language)
        }
      }
    }
    let (known, folder, memory) = (places, self.folder, self.memory)
    let readings = mapInParallel(known.count) { item, _ in
      let (key, language) = known[item]
      let name = "content/\(language)/\(key).md"
      let bytes = Result { () throws(FileProblem) in try readFile(folder + "/" + name) }
      func read() -> PageReading { PageReading(key, language, allowsRawHTML: settings.allowsRawHTML, bytes) }
      guard let memory, case .success(let input) = bytes else { return read() }
      return memory.result(settings.allowsRawHTML ? name + " with raw HTML" : name, of: input, read)
    }
    for (place, reading) in zip(places, readings) {
      if let file = reading.file { add(file) }
      diagnostics += reading.diagnostics
      if let page = reading.page {
        guide.add(page)
      } else {
        guide.addUnreadable(place.key, in: place.language)
      }
    }
    guide.arrange()
    checkTree(guide)
    checkTranslations(guide)
    return guide
  }

  private mutating func checkTree(_ guide: Guide) {
    let base = guide.settings.baseLanguage
    if guide.page(Guide.home, in: base) == nil, guide.unreadable[base]?.contains(Guide.home) != true {
      let path = "content/\(base)/index.md"
      diagnostics.append(Diagnostic(.missingHome, ["path": path], file: path))
    }
    for parent in guide.children.keys.sorted() where parent != Guide.home && guide.page(parent, in: base) == nil {
      if guide.unreadable[base]?.contains(parent) == true { continue }
      let folder = "content/\(base)/" + (parentFolder(of: parent) ?? "")
      diagnostics.append(Diagnostic(.missingSectionPage, file: folder))
    }
    let sections = (guide.children[Guide.home] ?? []).map(Guide.sectionName)
    var decoder = Decoder(file: SiteSettings.file)
    for entry in guide.settings.navigation where !entry.value.isEmpty && !sections.contains(entry.value) {
      // A folder without its own page has its own message.
      if guide.children[entry.value + "/" + Guide.home] != nil { continue }
      decoder.reportUnknown(
        entry.value, .unknownNameNear, .unknownSection, known: sections,
        values: ["id": entry.value, "name": entry.value], at: entry.range)
    }
    diagnostics += decoder.diagnostics
  }

  /// Reports pages that a language lacks, and translations whose base page has changed since.
  private mutating func checkTranslations(_ guide: Guide) {
    let base = guide.settings.baseLanguage
    for key in [Guide.home] + guide.order {
      for language in guide.settings.languages {
        if guide.unreadable[language]?.contains(key) == true { continue }
        guard let shown = guide.page(key, in: language) else { continue }
        if let page = guide.unfinished[language]?[key], let mark = page.front.translatedFrom {
          if let finding = mark.finding(in: page.file.name, of: shown.file) { diagnostics.append(finding) }
        } else if shown.language != language {
          diagnostics.append(
            Diagnostic(
              .notTranslated,
              ["language": language, "shown": shown.language, "wanted": "content/\(language)/\(key).md"],
              file: shown.file.name))
        } else if let mark = shown.front.translatedFrom, language != base, let original = guide.pages[base]?[key],
          let finding = mark.finding(in: shown.file.name, of: original.file)
        {
          diagnostics.append(finding)
        }
      }
    }
  }
}

/// Whether `name` can be part of an address as it is: lowercase letters, digits and hyphens.
func isPageName(_ name: Substring) -> Bool {
  name.utf8.allSatisfy { byte in
    (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "-")
  }
}
