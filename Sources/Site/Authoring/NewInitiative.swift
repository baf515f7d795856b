import Diagnostics
import YAML

extension Author {
  private static let catalogueFile = "questionnaires/initiatives.yaml"

  /// Plans an initiative after the last one of the catalogue, every other byte as it was.
  mutating func beginInitiative(_ id: String) {
    let name = Self.catalogueFile
    if !isIdentifier(id) { return refuse(.badIdentifier, ["value": id], file: name) }
    guard let file = sources.read(name), let node = parseYAML(file, diagnostics: &sources.diagnostics),
      sources.diagnostics.isEmpty
    else { return }
    var quiet = sources
    let questionnaires = quiet.readQuestionnaires(site)
    var decoder = Decoder(file: name)
    let catalogue = Catalogue(node, &decoder)
    sources.diagnostics += decoder.diagnostics
    if !sources.diagnostics.isEmpty { return }
    if let taken = catalogue.initiatives.first(where: { $0.id.value == id }) {
      return refuse(.duplicateIdentifier, ["id": id], file: name, at: taken.id.range)
    }
    let asked = questionnaires.questionnaires[site.baseLanguage] ?? []
    let place = placeAfterLast(node["initiatives"]?.sequence ?? [], in: file.bytes)
    guard let (at, indent) = place, let question = target(among: asked, catalogue) else {
      return refuse(.noPlaceToAdd, ["what": id], file: name)
    }
    let lineEnd = lineEnd(of: file.bytes)
    var starter = Starter(language: language, lineEnd: lineEnd)
    starter.indent = indent
    write(id, lifting: question, catalogue, &starter)
    var bytes = file.bytes
    let isOpenEnded = at == bytes.count && at > 0 && bytes[at - 1] != 0x0A && bytes[at - 1] != 0x0D
    bytes.insert(contentsOf: Array(((isOpenEnded ? lineEnd : "") + starter.text).utf8), at: at)

    // Whatever stands at the end of the catalogue, one more initiative has to be read and the others as before.
    var found: [Diagnostic] = []
    var trial = Decoder(file: name)
    let after = parseYAML(SourceFile(name: name, bytes: bytes), diagnostics: &found).map { Catalogue($0, &trial) }
    guard found.isEmpty, trial.diagnostics.isEmpty, let after, after.initiatives.last?.id.value == id,
      after.initiatives.count == catalogue.initiatives.count + 1,
      after.texts.leaves.filter({ !$0.path.hasPrefix("initiatives.\(id).") }).map(\.text)
        == catalogue.texts.leaves.map(\.text)
    else { return refuse(.noPlaceToAdd, ["what": id], file: name) }
    change(name, to: bytes)
  }

  /// The end of the line that the last item ends on, and the spaces before its hyphen; nil where the list is in brackets.
  private func placeAfterLast(_ items: [Node], in bytes: [UInt8]) -> (at: Int, indent: String)? {
    guard let last = items.last, !last.range.isEmpty else { return nil }
    var dash = last.range.lowerBound
    while dash > 0, bytes[dash - 1] == 0x20 { dash -= 1 }
    guard dash > 0, bytes[dash - 1] == UInt8(ascii: "-") else { return nil }
    dash -= 1
    var start = dash
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return nil }
    var end = last.range.upperBound
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { end += 1 }
    return (min(end + 1, bytes.count), String(repeating: " ", count: dash - start))
  }

  /// A question that no initiative lifts yet, or else the first one, and its area.
  private func target(among asked: [Questionnaire], _ catalogue: Catalogue) -> (key: String, area: String)? {
    let lifted = Set(catalogue.initiatives.flatMap { $0.lifts.map(\.question.value) })
    let all = asked.flatMap { asked in asked.questions.map { ("\(asked.id).\($0.id.value)", asked.area) } }
    return all.first { !lifted.contains($0.0) } ?? all.first
  }

  private func write(
    _ id: String, lifting question: (key: String, area: String), _ catalogue: Catalogue, _ starter: inout Starter
  ) {
    let prose = { [language = sampleLanguage] (prose: Prose) in prose.text(in: language) }
    let roles = catalogue.roles.map(\.id.value)
    let bands = catalogue.bands.map(\.id.value)
    starter.line("- id: \(id)")
    starter.indent += "  "
    starter.field("title", title(from: id))
    starter.comment(.summaryComment)
    starter.field("summary", prose(.sampleInitiativeSummary))
    starter.comment(.areaComment, ["areas": areaIDs.joined(separator: ", ")])
    starter.field("area", question.area)
    starter.comment(.ownerComment, ["roles": roles.joined(separator: ", ")])
    starter.field("owner", roles.first ?? "")
    starter.comment(.durationComment)
    starter.line("duration: 1")
    starter.comment(.effortComment)
    starter.line("effort:")
    starter.line("  \(roles.first ?? ""): 1")
    starter.comment(.costComment, ["bands": bands.isEmpty ? "–" : bands.joined(separator: ", ")])
    starter.line("cost: \(bands.first.map(yamlText) ?? "0")")
    starter.comment(.changeLoadComment)
    starter.line("change-load: 1")
    starter.comment(.liftsComment)
    starter.line("lifts:")
    starter.line("  \(question.key): 0..1")
    let other = catalogue.initiatives.first?.id.value ?? "other"
    let passage = catalogue.initiatives.compactMap { $0.guide?.value }.first ?? "index.md"
    starter.comment(.initiativeMoreComment, ["other": other, "guide": passage])
  }
}

extension Prose {
  static let summaryComment = Prose(
    en: "What is actually done, in two or three sentences.",
    fr: "Ce qui est fait concrètement, en deux ou trois phrases.")
  static let ownerComment = Prose(
    en: "The role that answers for it. One of: {roles}.", fr: "Le rôle qui en répond. Au choix : {roles}.")
  static let durationComment = Prose(en: "In quarters, from 1 to 8.", fr: "En trimestres, de 1 à 8.")
  static let effortComment = Prose(
    en: "Person-months in all, for each role: 1 or 0.5.", fr: "Mois-personnes en tout, par rôle : 1 ou 0.5.")
  static let costComment = Prose(
    en: "A band ({bands}), or thousands in digits.", fr: "Une tranche ({bands}), ou des milliers en chiffres.")
  static let changeLoadComment = Prose(
    en: "What it asks of people’s habits, from 1 to 5.", fr: "Ce qu’elle demande aux habitudes de chacun, de 1 à 5.")
  static let liftsComment = Prose(
    en: "Which answers it improves, from which level to which.",
    fr: "Les réponses qu’elle améliore, de quel niveau à quel niveau.")
  static let initiativeMoreComment = Prose(
    en: """
      More that an initiative may have (remove the # to use a line):
      lag: 1
          quarters between its end and its effect
      requires: [{other}]
          what must be finished before it begins
      guide: {guide}
      indicator: How its progress is seen.
      risks: What can go wrong, and what to do about it.
      """,
    fr: """
      Ce qu’une initiative peut avoir aussi (retirez le # pour employer une ligne) :
      lag: 1
          trimestres entre sa fin et son effet
      requires: [{other}]
          ce qui doit être achevé avant qu’elle commence
      guide: {guide}
      indicator: À quoi l’on voit qu’elle avance.
      risks: Ce qui peut mal tourner, et qu’y faire.
      """)
  static let sampleInitiativeSummary = Prose(
    en: "Say what is done, by whom and what exists at the end.",
    fr: "Dites ce qui est fait, par qui et ce qui existe à la fin.")
}
