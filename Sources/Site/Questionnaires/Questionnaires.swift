import Diagnostics
import YAML

/// Everything in `questionnaires/`, in every language of the site.
struct Questionnaires: Sendable {
  /// Per language, in the order in which they are asked: the areas' own first, then the others by name, themes last.
  var questionnaires: [String: [Questionnaire]] = [:]
  /// Per language.
  var profile: [String: Profile] = [:]
  /// Per language.
  var catalogue: [String: Catalogue] = [:]
}

extension Sources {
  /// Reads and checks the folder `questionnaires/`.
  mutating func readQuestionnaires(_ settings: SiteSettings) -> Questionnaires {
    var result = Questionnaires()
    guard let entries = list("questionnaires") else { return result }
    let names = entries.filter { !$0.isFolder && $0.name.hasSuffix(".yaml") }.map { String($0.name.dropLast(5)) }
    let bases = names.filter { !$0.contains(".") }
    for name in names where name.contains(".") { refuseStray(name, bases, settings) }

    for name in ["profile", "initiatives"] where !bases.contains(name) {
      diagnostics.append(Diagnostic(.missingFile, file: "questionnaires/\(name).yaml"))
    }
    let core = areaIDs.filter(bases.contains)
    let others = bases.filter { !core.contains($0) && $0 != "profile" && $0 != "initiatives" }
    for name in core + others {
      let versions = readVersions(name, settings, Questionnaire.init) { $0.translated($1, &$2) }
      for (language, version) in versions { result.questionnaires[language, default: []].append(version) }
    }
    for (language, all) in result.questionnaires {
      result.questionnaires[language] = all.filter { !$0.isTheme } + all.filter(\.isTheme)
    }
    if let all = result.questionnaires[settings.baseLanguage], all.allSatisfy(\.isTheme), let first = all.first {
      diagnostics.append(Diagnostic(.onlyThemes, file: first.file))
    }
    if core.isEmpty, others.isEmpty {
      diagnostics.append(Diagnostic(.missingFile, file: "questionnaires/culture.yaml"))
    }
    if bases.contains("profile") {
      result.profile = readVersions("profile", settings, Profile.init) { $0.translated($1, &$2) }
    }
    if bases.contains("initiatives") {
      result.catalogue = readVersions("initiatives", settings, Catalogue.init) { $0.translated($1, &$2) }
    }
    let base = settings.baseLanguage
    var check = ReferenceCheck(
      questionnaires: result.questionnaires[base] ?? [], profile: result.profile[base],
      catalogue: result.catalogue[base])
    diagnostics += check.run()
    return result
  }

  /// A file in the base language and, from its overlays, in the others.
  private mutating func readVersions<Version>(
    _ name: String, _ settings: SiteSettings, _ decode: (Node, inout Decoder) -> Version,
    _ translate: (Version, Node, inout Translation) -> Version
  ) -> [String: Version] {
    let baseName = "questionnaires/\(name).yaml"
    guard let node = readYAML(baseName) else { return [:] }
    var decoder = Decoder(file: baseName)
    let original = decode(node, &decoder)
    diagnostics += decoder.diagnostics
    var versions = [settings.baseLanguage: original]
    for language in settings.languages where language != settings.baseLanguage {
      versions[language] = original
      let overlay = "questionnaires/\(name).\(language).yaml"
      if !exists(folder + "/" + overlay) {
        diagnostics.append(Diagnostic(.missingOverlay, ["overlay": overlay], file: baseName))
        continue
      }
      guard let node = readYAML(overlay) else { continue }
      var translation = Translation(file: overlay, base: baseName)
      checkMark(node[TranslationMark.key], of: overlay, base: baseName)
      versions[language] = translate(original, node, &translation)
      // What a base with mistakes lacks or counts wrongly is not the translator's fault.
      let isSound = decoder.diagnostics.isEmpty
      diagnostics += translation.decoder.diagnostics.filter { isSound || !Translation.comparisons.contains($0.message) }
    }
    return versions
  }

  /// Reports `NAME.LANG.yaml` where NAME or LANG means nothing.
  private mutating func refuseStray(_ name: String, _ bases: [String], _ settings: SiteSettings) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let file = "questionnaires/\(name).yaml"
    if !bases.contains(parts[0]) {
      diagnostics.append(
        Diagnostic(.overlayWithoutBase, ["base": "questionnaires/\(parts[0]).yaml"], file: file))
    } else if parts.count > 2 || !settings.languages.contains(parts[1]) || parts[1] == settings.baseLanguage {
      diagnostics.append(
        Diagnostic(.unlistedLanguage, ["language": parts[1...].joined(separator: ".")], file: file))
    }
  }
}
