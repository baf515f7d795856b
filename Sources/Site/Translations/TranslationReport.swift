import Diagnostics
import YAML

/// How far the translations of a project are: every file that has, or should have, a text in another language.
public struct TranslationReport: Sendable {
  /// What a file holds.
  public enum Kind: String, Sendable {
    /// A page of the guide; it is one text.
    case page
    /// The texts of a questionnaire, of the profile or of the catalogue.
    case overlay
    /// The texts of the interface and of the report.
    case interface
  }

  /// One file in one language.
  public struct File: Sendable {
    /// The file's name, relative to the project folder.
    public let name: String
    /// The file it translates.
    public let base: String
    /// What it holds.
    public let kind: Kind
    /// The number of texts there are to translate.
    public let texts: Int
    /// Those it lacks: keys joined by points, or `page`.
    public let missing: [String]
    /// Those that translate nothing.
    public let extra: [String]
    /// Whether the file says which base text it was made from.
    public let isMarked: Bool
    /// Whether the base text has changed since.
    public let isOutdated: Bool

    /// Whether there is nothing to do. A file without a mark is taken at its word.
    public var isComplete: Bool { missing.isEmpty && extra.isEmpty && !isOutdated }
  }

  /// The files of one language.
  public struct Language: Sendable {
    /// The language's code.
    public let code: String
    /// Pages in reading order, then overlays, then the interface.
    public let files: [File]
  }

  /// Every language but the base language.
  public let languages: [Language]
  /// What else was found in the project.
  public let findings: ProjectReport

  /// Whether no file of any language leaves anything to do.
  public var isComplete: Bool { languages.allSatisfy { $0.files.allSatisfy(\.isComplete) } }
}

/// Reads the project in `folder` and compares each translation with its base text. Writes nothing.
public func reportTranslations(_ folder: String) -> TranslationReport {
  var sources = Sources(folder: folder)
  _ = sources.readProject()
  let findings = ProjectReport(sources.diagnostics, sources.files)
  // All that can be said of the files is in the findings; what follows only counts.
  guard exists(folder + "/" + SiteSettings.file), let node = sources.readYAML(SiteSettings.file) else {
    return TranslationReport(languages: [], findings: findings)
  }
  var decoder = Decoder(file: SiteSettings.file)
  let settings = SiteSettings(node, &decoder)
  let guide = sources.readGuide(settings)
  let bases = sources.translatedBases(settings)
  let languages = settings.languages.filter { $0 != settings.baseLanguage }.map { language in
    let overlays = bases.map { sources.compare($0, in: language, settings) }
    return TranslationReport.Language(code: language, files: guide.translations(in: language) + overlays)
  }
  return TranslationReport(languages: languages, findings: findings)
}

extension Guide {
  fileprivate func translations(in language: String) -> [TranslationReport.File] {
    let base = settings.baseLanguage
    return ([Guide.home] + order).compactMap { key in
      let name = "content/\(language)/\(key).md"
      let original = pages[base]?[key]
      let page = pages[language]?[key]
      if original == nil, page == nil { return nil }
      let mark = page?.front.translatedFrom
      let finding = original.flatMap { mark?.finding(in: name, of: $0.file) }
      return TranslationReport.File(
        name: name, base: "content/\(base)/\(key).md", kind: .page, texts: 1, missing: page == nil ? ["page"] : [],
        extra: original == nil ? ["page"] : [], isMarked: mark != nil, isOutdated: finding != nil)
    }
  }
}

/// A file with texts that overlays translate.
private struct TranslatedBase {
  let file: SourceFile
  let kind: TranslationReport.Kind
  let texts: TextTree

  /// The name of the file that translates it into `language`.
  func name(in language: String, base: String) -> String {
    switch kind {
    case .interface: String(file.name.dropLast(base.utf8.count + 5)) + language + ".yaml"
    case .overlay, .page: String(file.name.dropLast(5)) + "." + language + ".yaml"
    }
  }
}

extension Sources {
  /// The questionnaires, the profile, the catalogue and the interface's texts in the base language.
  fileprivate mutating func translatedBases(_ settings: SiteSettings) -> [TranslatedBase] {
    var bases: [TranslatedBase] = []
    let questionnaires = readQuestionnaires(settings)
    let base = settings.baseLanguage
    var trees = (questionnaires.questionnaires[base] ?? []).map { ($0.file, $0.texts) }
    if let profile = questionnaires.profile[base] { trees.append((profile.file, profile.texts)) }
    if let catalogue = questionnaires.catalogue[base] { trees.append((catalogue.file, catalogue.texts)) }
    for (name, texts) in trees {
      if let file = files[name] { bases.append(TranslatedBase(file: file, kind: .overlay, texts: texts)) }
    }
    let strings = "site-template/strings.\(base).yaml"
    if exists(folder + "/" + strings), let node = readYAML(strings), let file = files[strings] {
      bases.append(TranslatedBase(file: file, kind: .interface, texts: .interface(node)))
    }
    return bases
  }

  fileprivate mutating func compare(
    _ base: TranslatedBase, in language: String, _ settings: SiteSettings
  ) -> TranslationReport.File {
    let name = base.name(in: language, base: settings.baseLanguage)
    let wanted = base.texts.leaves
    var given: [(path: String, text: String)] = []
    var mark: TranslationMark?
    if exists(folder + "/" + name), let node = readYAML(name) {
      given = (base.kind == .interface ? TextTree.interface(node) : TextTree(node)).leaves
      var decoder = Decoder(file: name)
      mark = TranslationMark(node[TranslationMark.key], &decoder)
    }
    let texts = Dictionary(given.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    let known = Set(wanted.map(\.path))
    let isUnfinished = mark?.isUnfinished == true
    let finding = isUnfinished ? nil : mark?.finding(in: name, of: base.file)
    return TranslationReport.File(
      name: name, base: base.file.name, kind: base.kind, texts: wanted.count,
      missing: wanted.filter { path, text in texts[path].map { isUnfinished && $0 == text } ?? true }.map(\.path),
      extra: given.map(\.path).filter { !known.contains($0) },
      isMarked: mark?.isUnfinished == false, isOutdated: finding != nil)
  }
}
