import Diagnostics

/// A project that was read: everything the pages are made from, except the templates.
struct Project: Sendable {
  let settings: SiteSettings
  /// Per language.
  let strings: [String: StringTable]
  let questionnaires: Questionnaires
  let guide: Guide
  /// The style sheet of the report: `site-template/base.css` and `report.css`.
  let reportStyle: String

  /// The model in `language`, which has to be one of the project's.
  func model(in language: String) -> Model {
    let passages = LinkResolver(guide: guide, language: language)
    return Model(
      language: language, siteTitle: settings.title[language] ?? "", style: reportStyle, strings: strings[language]!,
      areas: areas(in: language), questionnaires: questionnaires.questionnaires[language] ?? [],
      profile: questionnaires.profile[language]!, catalogue: questionnaires.catalogue[language]!
    ) { place in
      guard let passage = try? passages.passage(place.value) else { return nil }
      let path = relativePath(from: passages.assessmentPath, to: passage.path)
      return (path + (passage.anchor.map { "#" + $0 } ?? ""), passage.title)
    }
  }

  /// The areas that questions or initiatives belong to, in their fixed order. An area is called as the questionnaire of
  /// the same name, or else as the chapter of the guide.
  func areas(in language: String) -> [(id: String, title: String)] {
    let asked = questionnaires.questionnaires[language] ?? []
    let done = questionnaires.catalogue[language]?.initiatives ?? []
    return areaIDs.compactMap { id in
      guard asked.contains(where: { $0.area == id }) || done.contains(where: { $0.area == id }) else { return nil }
      let title = asked.first { $0.id == id }?.title ?? guide.page("\(id)/index", in: language)?.front.title
      return (id, title ?? id)
    }
  }
}

extension Sources {
  /// Reads the whole project but its templates; nil, and diagnostics, when there is not enough of it to go on.
  mutating func readProject() -> Project? {
    guard exists(folder + "/" + SiteSettings.file) else {
      let missing = isFolder(folder + "/content") ? SiteSettings.file : "content"
      diagnostics.append(Diagnostic(.notAProject, ["folder": folder, "missing": missing], file: folder))
      return nil
    }
    let isComplete = ["questionnaires", "site-template"].reduce(true) { $0 && requireFolder($1) }
    guard let node = readYAML(SiteSettings.file), isComplete else { return nil }
    var decoder = Decoder(file: SiteSettings.file)
    let settings = SiteSettings(node, &decoder)
    diagnostics += decoder.diagnostics
    if !decoder.diagnostics.isEmpty, settings.languages.isEmpty { return nil }

    let strings = readStrings(settings)
    let questionnaires = readQuestionnaires(settings)
    let guide = readGuide(settings)
    diagnostics += LinkResolver.check(guide)
    checkPassages(of: questionnaires, in: guide)
    checkQuestions(of: guide, in: questionnaires)
    checkSchemas()
    let styles = ["base", "report"].flatMap { readStyle($0) }
    if hasErrors { return nil }
    let style = String(decoding: styles, as: UTF8.self)
    return Project(
      settings: settings, strings: strings, questionnaires: questionnaires, guide: guide, reportStyle: style)
  }

  private mutating func requireFolder(_ name: String) -> Bool {
    if isFolder(folder + "/" + name) { return true }
    diagnostics.append(Diagnostic(.missingFolder, file: name))
    return false
  }

  /// The texts of every language, each compared with the base language's and that with each.
  private mutating func readStrings(_ settings: SiteSettings) -> [String: StringTable] {
    var tables: [String: StringTable] = [:]
    for language in settings.languages {
      let name = "site-template/strings.\(language).yaml"
      guard let node = readYAML(name) else { continue }
      var decoder = Decoder(file: name)
      let table = StringTable(node, &decoder)
      tables[language] = table
      diagnostics += decoder.diagnostics
      if language != settings.baseLanguage {
        checkMark(
          node[TranslationMark.key], of: name, base: "site-template/strings.\(settings.baseLanguage).yaml")
      }
      for key in PageContexts.textKeys where table[key] == nil {
        diagnostics.append(Diagnostic(.neededString, ["key": key], file: name))
      }
    }
    guard let base = tables[settings.baseLanguage] else { return tables }
    for language in settings.languages where language != settings.baseLanguage {
      guard let table = tables[language] else { continue }
      table.compare(with: base, &diagnostics)
      base.reportMissing(of: table, &diagnostics)
    }
    return tables
  }

  /// Reports a JSON Schema that is not what this version makes. A project may do without.
  private mutating func checkSchemas() {
    for schema in Schema.allCases where exists(folder + "/" + schema.file) {
      guard let bytes = readBytes(schema.file), bytes != schema.text else { continue }
      diagnostics.append(
        Diagnostic(.outdatedSchema, ["name": schema.rawValue, "path": schema.file], file: schema.file))
    }
  }

  /// Reports passages of the guide that questionnaires name and the guide does not have, once each.
  private mutating func checkPassages(of questionnaires: Questionnaires, in guide: Guide) {
    let base = guide.settings.baseLanguage
    var named: [(file: String, passage: Located<String>)] = []
    for questionnaire in questionnaires.questionnaires[base] ?? [] {
      named += questionnaire.questions.compactMap { question in question.guide.map { (questionnaire.file, $0) } }
    }
    if let catalogue = questionnaires.catalogue[base] {
      named += catalogue.initiatives.compactMap { initiative in initiative.guide.map { (catalogue.file, $0) } }
    }
    for (file, place) in named {
      for language in [base] + guide.settings.languages.filter({ $0 != base }) {
        do throws(LinkFault) { _ = try LinkResolver(guide: guide, language: language).passage(place.value) } catch {
          diagnostics.append(Diagnostic(error.message, error.values, file: file, range: place.range))
          break
        }
      }
    }
  }
  /// Reports questions that a workshop names and no questionnaire has.
  private mutating func checkQuestions(of guide: Guide, in questionnaires: Questionnaires) {
    let known = (questionnaires.questionnaires[guide.settings.baseLanguage] ?? []).flatMap { questionnaire in
      questionnaire.questions.map { "\(questionnaire.id).\($0.id.value)" }
    }
    for language in guide.settings.languages {
      for (_, page) in (guide.pages[language] ?? [:]).sorted(by: { $0.key < $1.key }) {
        var decoder = Decoder(file: page.file.name)
        for question in page.front.questions where !known.contains(question.value) {
          decoder.reportUnknown(
            question.value, .unknownNameNear, .unknownName, known: known, values: ["id": question.value],
            at: question.range)
        }
        diagnostics += decoder.diagnostics
      }
    }
  }
}
