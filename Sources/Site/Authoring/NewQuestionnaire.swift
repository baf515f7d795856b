import Diagnostics

extension Author {
  /// Plans a questionnaire with one question. The question weighs nothing until somebody decides that it does, so that
  /// no score and no roadmap changes because somebody has begun to write.
  mutating func beginQuestionnaire(_ id: String) {
    let name = "questionnaires/\(id).yaml"
    if !isIdentifier(id) { return refuse(.badIdentifier, ["value": id], file: "questionnaires") }
    if ["profile", "initiatives"].contains(id) || has(name) { return refuse(.alreadyThere, file: name) }
    var quiet = sources
    let questionnaires = quiet.readQuestionnaires(site)
    let asked = questionnaires.questionnaires[site.baseLanguage] ?? []
    let area = areaIDs.contains(id) ? id : asked.first?.area ?? areaIDs[0]
    let passage = asked.lazy.flatMap(\.questions).compactMap { $0.guide?.value }.first ?? "index.md"
    let fact = questionnaires.profile[site.baseLanguage]?.questions.first { $0.kind == .choice }
    let condition =
      fact.map { "profile.\($0.id.value) = \($0.options.first?.id.value ?? "")" } ?? "\(area).QUESTION >= 1"
    let prose = { [language = sampleLanguage] (prose: Prose) in prose.text(in: language) }

    var starter = Starter(language: language)
    starter.line(Starter.editorLine)
    starter.comment(.questionnaireComment)
    starter.field("id", id)
    starter.field("title", title(from: id))
    starter.comment(.areaComment, ["areas": areaIDs.joined(separator: ", ")])
    starter.field("area", area)
    starter.field("introduction", prose(.sampleIntroduction))
    starter.line("questions:")
    starter.indent = "  "
    starter.comment(.questionIDComment)
    starter.line("- id: first-question")
    starter.indent = "    "
    starter.comment(.questionTextComment)
    starter.field("text", prose(.sampleQuestion))
    starter.field("help", prose(.sampleHelp))
    starter.comment(.weightComment)
    starter.line("weight: 0")
    starter.comment(.levelsComment)
    starter.line("levels:")
    for level in [Prose.sampleLevelNone, .sampleLevelSome, .sampleLevelAll] {
      starter.line("  - " + yamlText(prose(level)))
    }
    starter.field("evidence", prose(.sampleEvidence))
    starter.comment(.questionMoreComment, ["guide": passage, "when": condition])
    add(name, starter.text)
  }
}

extension Prose {
  static let questionnaireComment = Prose(
    en: """
      A questionnaire. “hemicycle check” says what is wrong with it, and what to do about it.
      Its texts in another language go into a file beside it, keyed by the same names: culture.fr.yaml shows how.
      """,
    fr: """
      Un questionnaire. « hemicycle check » dit ce qui n’y va pas, et ce qu’il faut y faire.
      Ses textes dans une autre langue vont dans un fichier voisin, sous les mêmes noms : voyez culture.fr.yaml.
      """)
  static let areaComment = Prose(
    en: "Where its answers count. One of: {areas}.", fr: "Là où ses réponses comptent. Au choix : {areas}.")
  static let questionIDComment = Prose(
    en: "Answers are kept under this name: once somebody has answered, do not change it.",
    fr: "Les réponses sont gardées sous ce nom : dès que quelqu’un a répondu, n’en changez plus.")
  static let questionTextComment = Prose(
    en: "One question that can be read aloud.", fr: "Une seule question, qui puisse se lire à voix haute.")
  static let weightComment = Prose(
    en: """
      From 0 to 10. With 0 the question is asked and does not count. Raise it once an initiative improves the
      answer: name the question under “lifts” of that initiative in initiatives.yaml.
      """,
    fr: """
      De 0 à 10. Avec 0, la question est posée et ne compte pas. Augmentez-le dès qu’une initiative améliore la
      réponse : citez la question sous « lifts » de cette initiative dans initiatives.yaml.
      """)
  static let levelsComment = Prose(
    en: "Two to seven full sentences, the lowest first, that somebody else could check.",
    fr: "De deux à sept phrases complètes, la plus basse d’abord, que quelqu’un d’autre pourrait vérifier.")
  static let questionMoreComment = Prose(
    en: """
      More that a question may have (remove the # to use a line):
      guide: {guide}
          the page of the guide, and the heading, to read before answering
      gate: 1
          below this level the whole area scores no better than this question
      when: {when}
          asked only in that case
      """,
    fr: """
      Ce qu’une question peut avoir aussi (retirez le # pour employer une ligne) :
      guide: {guide}
          la page du guide, et le titre, à lire avant de répondre
      gate: 1
          sous ce niveau, tout le domaine ne vaut pas mieux que cette question
      when: {when}
          posée seulement dans ce cas
      """)
  static let sampleIntroduction = Prose(
    en: "What these questions are about, in one or two sentences.",
    fr: "Ce dont parlent ces questions, en une ou deux phrases.")
  static let sampleQuestion = Prose(
    en: "Where is it written down, and who has seen it?", fr: "Où est-ce écrit, et qui l’a vu ?")
  static let sampleHelp = Prose(
    en: "Think of the last twelve months.", fr: "Pensez aux douze derniers mois.")
  static let sampleLevelNone = Prose(en: "Nothing is written down.", fr: "Rien n’est écrit.")
  static let sampleLevelSome = Prose(
    en: "A document exists, and one service works with it.", fr: "Un document existe, et un service s’en sert.")
  static let sampleLevelAll = Prose(
    en: "Every service works with it, and it was reviewed in the last twelve months.",
    fr: "Tous les services s’en servent, et il a été revu au cours des douze derniers mois.")
  static let sampleEvidence = Prose(
    en: "The document, with its date.", fr: "Le document, avec sa date.")
}
