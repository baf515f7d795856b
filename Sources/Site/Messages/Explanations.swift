import Diagnostics

// What `hemicycle explain` says about the files of a project (H03xx): first the examples in the order of their
// codes, then the texts, each shared by the messages that have the same reason.

extension SiteMessage {
  /// In the order of their codes.
  static let projectExplanations: [Explanation] = [
    Explanation(
      "H0301", .keys, in: "questionnaires/culture.yaml",
      wrong: "    wieght: 2",
      right: "    weight: 2"),
    Explanation(
      "H0302", .keys, in: "questionnaires/culture.yaml",
      wrong: "  - id: vision",
      right: """
          - id: vision
            text: Is there a vision?
        """),
    Explanation(
      "H0303", .values, in: "questionnaires/culture.yaml",
      wrong: "    help: [Think, again]",
      right: "    help: Think of the last year."),
    Explanation(
      "H0304", .values, in: "questionnaires/culture.yaml",
      wrong: "    help:",
      right: "    help: Think of the last year."),
    Explanation(
      "H0305", .values, in: "content/site.yaml",
      wrong: "languages: en",
      right: "languages: [en, fr]"),
    Explanation(
      "H0306", .values, in: "questionnaires/initiatives.yaml",
      wrong: "    effort: much",
      right: """
            effort:
              leadership: 1
        """),
    Explanation(
      "H0307", .numbers, in: "questionnaires/culture.yaml",
      wrong: "    weight: heavy",
      right: "    weight: 2"),
    Explanation(
      "H0308", .numbers, in: "questionnaires/culture.yaml",
      wrong: "    weight: 11",
      right: "    weight: 2"),
    Explanation(
      "H0309", .numbers, in: "questionnaires/initiatives.yaml",
      wrong: "      leadership: 0,5",
      right: "      leadership: 0.5"),
    Explanation(
      "H0310", .identifiers, in: "questionnaires/culture.yaml",
      wrong: "  - id: Vision 2030",
      right: "  - id: vision"),
    Explanation(
      "H0311", .values, in: "questionnaires/culture.yaml",
      wrong: "area: cultur",
      right: "area: culture"),
    Explanation(
      "H0312", .identifiers, in: "questionnaires/culture.yaml",
      wrong: """
          - id: leadership
            text: Is there a vision?
        """,
      right: """
          - id: vision
            text: Is there a vision?
        """),
    Explanation(
      "H0313", .numbers, in: "questionnaires/culture.yaml",
      wrong: "      - None.",
      right: """
              - None.
              - One.
        """),
    Explanation(
      "H0315", .numbers, in: "questionnaires/initiatives.yaml",
      wrong: "    duration: [1, 2]",
      right: "    duration: [1, 2, 2]"),
    Explanation(
      "H0316", .themes, in: "questionnaires/culture.yaml",
      wrong: """
        area: culture
        theme: true
        """,
      right: "area: culture"),
    Explanation(
      "H0320", .references, in: "questionnaires/initiatives.yaml",
      wrong: """
            requires:
              - mandat
        """,
      right: """
            requires:
              - mandate
        """),
    Explanation(
      "H0321", .cycle, in: "questionnaires/initiatives.yaml",
      wrong: """
            change-load: 1
            requires:
              - vision
        """,
      right: "    change-load: 1"),
    Explanation(
      "H0322", .lifts, in: "questionnaires/initiatives.yaml",
      wrong: "      culture.vision: 0-1",
      right: "      culture.vision: 0..1"),
    Explanation(
      "H0323", .lifts, in: "questionnaires/initiatives.yaml",
      wrong: "      culture.vision: 0..5",
      right: "      culture.vision: 0..1"),
    Explanation(
      "H0324", .lifts, in: "questionnaires/initiatives.yaml",
      wrong: "      culture.leadership: 1..2",
      right: "      culture.vision: 0..1"),
    Explanation(
      "H0325", .conditions, in: "questionnaires/culture.yaml",
      wrong: "    when: if there is a leader",
      right: "    when: culture.leadership >= 1"),
    Explanation(
      "H0326", .conditions, in: "questionnaires/culture.yaml",
      wrong: "    when: culture.vision >= 1",
      right: "    when: culture.leadership >= 1"),
    Explanation(
      "H0327", .identifiers, in: "questionnaires/profile.yaml",
      wrong: "id: facts",
      right: "id: profile"),
    Explanation(
      "H0328", .values, in: "questionnaires/profile.yaml",
      wrong: """
            type: number
            options: [few, many]
        """,
      right: "    type: number"),
    Explanation("H0330", .overlays),
    Explanation(
      "H0331", .overlays, in: "questionnaires/culture.fr.yaml",
      wrong: """
            text: Qui tient la barre ?
            levels:
        """,
      right: """
            text: Qui tient la barre ?
            help: Pensez à l’année passée.
            levels:
        """),
    Explanation(
      "H0332", .overlays, in: "questionnaires/culture.fr.yaml",
      wrong: "  visoin:",
      right: "  vision:"),
    Explanation(
      "H0333", .overlays, in: "questionnaires/culture.fr.yaml",
      wrong: """
              - Personne.
              - Quelqu’un.
        """,
      right: """
              - Personne.
              - Quelqu’un.
              - Un comité.
        """),
    Explanation("H0334", .overlays),
    Explanation(
      "H0335", .languages, in: "content/site.yaml",
      wrong: "languages: [en]",
      right: "languages: [en, fr]"),
    Explanation(
      "H0336", .languages, in: "content/site.yaml",
      wrong: "base-language: es",
      right: "base-language: en"),
    Explanation(
      "H0337", .languages, in: "content/site.yaml",
      wrong: "languages: [en, French]",
      right: "languages: [en, fr]"),
    Explanation(
      "H0338", .navigation, in: "content/site.yaml",
      wrong: "  - technology",
      right: "  - debate"),
    Explanation(
      "H0340", .strings, in: "site-template/strings.fr.yaml",
      wrong: """
          note: Note
          important: Important
        """,
      right: """
          note: Note
          tip: Conseil
          important: Important
        """),
    Explanation(
      "H0341", .strings, in: "site-template/strings.fr.yaml",
      wrong: "\"{nombre} pages restantes\"",
      right: "\"{count} pages restantes\""),
    Explanation("H0343", .strings),
  ]
}

extension Prose {
  fileprivate static let keys = Prose(
    en: """
      Each file has a set of keys, the words before the colons, and the site reads no others. A word that it
      does not know is nearly always a slip of the pen, and a text under it would silently be lost. Some keys
      must be there: without its text a question cannot be asked.
      """,
    fr: """
      Chaque fichier a ses clés, les mots avant les deux-points, et le site n’en lit pas d’autres. Un mot
      qu’il ne connaît pas est presque toujours une faute de frappe, et le texte placé dessous se perdrait
      sans bruit. Certaines clés sont obligatoires : sans son texte, une question ne peut pas être posée.
      """)

  fileprivate static let values = Prose(
    en: """
      What stands behind a key has a form: a text, a list with a hyphen before each item, or further keys set
      in below it. The site tells them apart by these signs, so a text where a list is wanted cannot be used.
      """,
    fr: """
      Ce qui suit une clé a une forme : un texte, une liste avec un tiret devant chaque élément, ou d’autres
      clés en retrait dessous. Le site les distingue à ces signes : un texte là où il faut une liste ne peut
      donc pas servir.
      """)

  fileprivate static let numbers = Prose(
    en: """
      Numbers are written in digits, without a unit. Where parts are allowed they follow a point, not a comma,
      in every language. Each number has bounds within which the assessment or the roadmap can be computed: a
      gate, for instance, cannot stand above the highest level.
      """,
    fr: """
      Les nombres s’écrivent en chiffres, sans unité. S’ils peuvent avoir une décimale, elle suit un point, et
      non une virgule, dans toutes les langues. Chaque nombre a des bornes entre lesquelles l’évaluation ou la
      feuille de route peut se calculer : un seuil, par exemple, ne peut pas dépasser le niveau le plus haut.
      """)

  fileprivate static let themes = Prose(
    en: """
      A parliament chooses which themes it is asked about, and each has a score of its own. The overall figure
      compares what every parliament is asked: it is the mean of the areas whose questionnaires are no themes.
      """,
    fr: """
      Un parlement choisit les thèmes sur lesquels il est interrogé, et chacun a son propre résultat. Le résultat
      d’ensemble compare ce qui est demandé à tous : c’est la moyenne des domaines dont les questionnaires ne
      sont pas des thèmes.
      """)

  fileprivate static let identifiers = Prose(
    en: """
      An identifier is the name by which files refer to a question, an option or an initiative. Nobody reads
      it on the site. It stays when the wording changes and is the same in every language, so that answers
      given earlier still find their question. Two things of one kind cannot bear the same one.
      """,
    fr: """
      Un identifiant est le nom par lequel les fichiers désignent une question, une option ou une action.
      Personne ne le lit sur le site. Il reste quand la formulation change et il est le même dans toutes les
      langues : les réponses déjà données retrouvent ainsi leur question. Deux choses du même genre ne peuvent
      pas porter le même.
      """)

  fileprivate static let references = Prose(
    en: """
      Files refer to one another by identifiers: an initiative to its role, to the questions that it lifts and
      to the initiatives that have to be finished first. A name that exists nowhere would leave a hole in the
      roadmap.
      """,
    fr: """
      Les fichiers renvoient les uns aux autres par des identifiants : une action à son rôle, aux questions
      qu’elle améliore et aux actions qui doivent être finies avant elle. Un nom qui n’existe nulle part
      laisserait un trou dans la feuille de route.
      """)

  fileprivate static let cycle = Prose(
    en: """
      A prerequisite is finished before the initiative that requires it begins. When a row of prerequisites
      leads back to where it began, each waits for the next, and none ever begins.
      """,
    fr: """
      Un préalable est terminé avant que ne commence l’action qui le demande. Quand une suite de préalables
      revient à son point de départ, chacun attend le suivant et aucun ne commence jamais.
      """)

  fileprivate static let lifts = Prose(
    en: """
      Under “lifts” an initiative says which answers it improves, and from which level to which. Levels are
      counted from 0, the lowest of a question, so that a question with three levels has 0, 1 and 2. A
      question that no initiative lifts stays for ever as it is, whatever the roadmap.
      """,
    fr: """
      Sous « lifts », une action dit quelles réponses elle améliore, de quel niveau à quel niveau. Les niveaux
      se comptent à partir de 0, le plus bas de la question : une question à trois niveaux a donc 0, 1 et 2.
      Une question qu’aucune action n’améliore reste telle quelle, quelle que soit la feuille de route.
      """)

  fileprivate static let conditions = Prose(
    en: """
      A condition after “when” says to whom a question is put. It can ask whether a fact about the parliament
      is given, what it is, or whether an earlier question was answered with at least some level. It is no
      sentence, and it cannot ask for the answer that it is about to allow.
      """,
    fr: """
      Une condition après « when » dit à qui une question est posée. Elle peut demander si un fait sur le
      parlement est donné, lequel, ou si une question précédente a reçu au moins tel niveau. Ce n’est pas une
      phrase, et elle ne peut pas demander la réponse qu’elle est sur le point de permettre.
      """)

  fileprivate static let overlays = Prose(
    en: """
      A file such as culture.fr.yaml holds the French texts of culture.yaml, under the same keys, and nothing
      else. What it lacks appears in the base language, so that a translation can grow. What it has in excess
      belongs to nothing, often because a name was changed in one of the two files only.
      """,
    fr: """
      Un fichier comme culture.fr.yaml contient les textes français de culture.yaml, sous les mêmes clés, et
      rien d’autre. Ce qui y manque paraît dans la langue de base : une traduction peut ainsi avancer peu à
      peu. Ce qui y est en trop ne se rattache à rien, souvent parce qu’un nom n’a été changé que dans l’un
      des deux fichiers.
      """)

  fileprivate static let languages = Prose(
    en: """
      content/site.yaml lists the languages of the site by the short codes that browsers use, such as en, fr
      or ar, and names one of them as the base: the language whose texts are shown where a translation is
      missing.
      """,
    fr: """
      content/site.yaml énumère les langues du site par les codes courts qu’emploient les navigateurs, comme
      en, fr ou ar, et désigne l’une d’elles comme base : celle dont les textes s’affichent là où une
      traduction manque.
      """)

  fileprivate static let navigation = Prose(
    en: """
      The navigation lists the first-level folders and pages of the guide, in the order in which the menu
      shows them. A folder is named as it is on the disk, a page without its “.md”.
      """,
    fr: """
      La navigation énumère les dossiers et les pages de premier niveau du guide, dans l’ordre où le menu les
      montre. Un dossier porte son nom sur le disque, une page le sien sans « .md ».
      """)

  fileprivate static let strings = Prose(
    en: """
      The words of the site itself, on buttons and in the report, stand in site-template/strings.LANG.yaml, in
      the same sections and under the same keys for each language. A name between braces, such as {count}, is
      where the site puts a number or a name: it is not translated.
      """,
    fr: """
      Les mots du site lui-même, sur les boutons et dans le rapport, se trouvent dans
      site-template/strings.LANGUE.yaml, dans les mêmes sections et sous les mêmes clés pour chaque langue. Un
      nom entre accolades, comme {count}, marque l’endroit où le site met un nombre ou un nom : il ne se
      traduit pas.
      """)
}
