import Diagnostics
import YAML

extension Author {
  /// Plans a language of the site: its line in the settings, and the base texts of every overlay and of the interface as
  /// texts to be translated. Files that somebody has already made in that language stay as they are.
  mutating func beginLanguage(_ code: String) {
    if !isLanguageCode(code) { return refuse(.badLanguage, ["value": code], file: SiteSettings.file) }
    if site.languages.contains(code) { return refuse(.languageListed, ["language": code], file: SiteSettings.file) }
    var reading = sources
    let questionnaires = reading.readQuestionnaires(site)
    if reading.hasErrors {
      // Texts that cannot be read cannot be handed to a translator.
      sources = reading
      return
    }
    let base = site.baseLanguage
    var trees = (questionnaires.questionnaires[base] ?? []).map { ($0.file, $0.texts) }
    if let profile = questionnaires.profile[base] { trees.append((profile.file, profile.texts)) }
    if let catalogue = questionnaires.catalogue[base] { trees.append((catalogue.file, catalogue.texts)) }
    for (file, texts) in trees {
      let name = String(file.dropLast(5)) + ".\(code).yaml"
      if has(name) { continue }
      var starter = Starter(language: language)
      starter.line(Starter.editorLine)
      starter.comment(.overlayComment, ["file": name])
      starter.line("\(TranslationMark.key): \"\"")
      texts.write(&starter)
      add(name, starter.text)
    }
    addInterface(code)
    addToSettings(code)
  }

  /// The base language's table with its comments, marked.
  private mutating func addInterface(_ code: String) {
    let base = "site-template/strings.\(site.baseLanguage).yaml"
    let name = "site-template/strings.\(code).yaml"
    guard !has(name), let original = sources.read(base) else { return }
    var note = Starter(language: language, lineEnd: lineEnd(of: original.bytes))
    note.comment(.overlayComment, ["file": name])
    guard let bytes = marked(SourceFile(name: name, bytes: original.bytes), as: "", comment: note.text) else {
      if sources.diagnostics.isEmpty { refuse(.noPlaceToAdd, ["what": TranslationMark.key], file: base) }
      return
    }
    add(name, String(decoding: bytes, as: UTF8.self))
  }

  /// Adds the language to `languages` and its title, still the base language's, to `title`.
  private mutating func addToSettings(_ code: String) {
    let name = SiteSettings.file
    guard let file = sources.read(name), let node = parseYAML(file, diagnostics: &sources.diagnostics),
      let titles = node["title"], let languages = node["languages"], let title = site.title[site.baseLanguage],
      let lastTitle = titles.mapping?.last, let lastLanguage = languages.sequence?.last
    else { return }
    var bytes = file.bytes
    let additions = [
      (languages, lastLanguage.range, lastLanguage.range, "- \(code)", code),
      (titles, lastTitle.keyRange, lastTitle.value.range, "\(code): \(yamlText(title))", "\(code): \(yamlText(title))"),
    ].sorted { $0.2.upperBound > $1.2.upperBound }
    for (list, first, last, line, item) in additions {
      if bytes[list.range.lowerBound] == UInt8(ascii: "[") || bytes[list.range.lowerBound] == UInt8(ascii: "{") {
        bytes.insert(contentsOf: Array(", \(item)".utf8), at: last.upperBound)
        continue
      }
      // As the last entry stands, on a line of its own after it.
      var start = first.lowerBound
      while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
      let before = bytes[start..<first.lowerBound].prefix { $0 == 0x20 }
      var end = last.upperBound
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      bytes.insert(contentsOf: Array(lineEnd(of: file.bytes).utf8) + before + Array(line.utf8), at: end)
    }
    var found: [Diagnostic] = []
    var trial = Decoder(file: name)
    let after = parseYAML(SourceFile(name: name, bytes: bytes), diagnostics: &found).map { SiteSettings($0, &trial) }
    guard found.isEmpty, trial.diagnostics.isEmpty, let after, after.languages == site.languages + [code],
      after.title[code] == title, after.title.filter({ $0.key != code }) == site.title
    else { return refuse(.noPlaceToAdd, ["what": code], file: name) }
    change(name, to: bytes)
  }
}

extension Prose {
  static let overlayComment = Prose(
    en: """
      To be translated. While “translated-from” is empty, a text that is still the base language’s counts as missing;
      “hemicycle check --translations” shows how many are left. Once the translation is complete:
      hemicycle translated {file}
      """,
    fr: """
      À traduire. Tant que « translated-from » est vide, un texte qui est encore celui de la langue de base compte comme
      manquant ; « hemicycle check --translations » dit combien il en reste. Une fois la traduction complète :
      hemicycle translated {file}
      """)
}
