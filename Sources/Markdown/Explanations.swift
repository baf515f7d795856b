import Diagnostics

// What `hemicycle explain` says about this module's messages: first the examples in the order of their codes, then the
// texts, each shared by the messages that have the same reason.

extension MarkdownMessage {
  /// The explanation of every message of this module.
  public static let explanations: [Explanation] = [
    Explanation("H0100", .size),
    Explanation(
      "H0101", .html,
      wrong: "This is <b>important</b>.",
      right: "This is **important**."),
    Explanation(
      "H0102", .reference,
      wrong: "See [the report][ipu].",
      right: """
        See [the report][ipu].

        [ipu]: https://www.ipu.org/
        """),
    Explanation(
      "H0103", .footnote,
      wrong: "Every second parliament has a plan.[^survey]",
      right: """
        Every second parliament has a plan.[^survey]

        [^survey]: Survey of 2024.
        """),
    Explanation(
      "H0104", .footnote,
      wrong: """
        Every second parliament has a plan.

        [^survey]: Survey of 2024.
        """,
      right: """
        Every second parliament has a plan.[^survey]

        [^survey]: Survey of 2024.
        """),
    Explanation(
      "H0105", .footnote,
      wrong: """
        A plan.[^survey]

        [^survey]: Survey of 2022.

        [^survey]: Survey of 2024.
        """,
      right: """
        A plan.[^survey]

        [^survey]: Survey of 2024.
        """),
    Explanation(
      "H0106", .headingID,
      wrong: """
        ## Audit {#audit}

        ## Results {#audit}
        """,
      right: """
        ## Audit {#audit}

        ## Results {#results}
        """),
    Explanation(
      "H0107", .headingID,
      wrong: "## First steps {#first steps}",
      right: "## First steps {#first-steps}"),
    Explanation(
      "H0108", .alert,
      wrong: """
        > [!HINT]
        > Begin small.
        """,
      right: """
        > [!TIP]
        > Begin small.
        """),
    Explanation(
      "H0109", .alert,
      wrong: "> [!TIP] Begin small.",
      right: """
        > [!TIP]
        > Begin small.
        """),
    Explanation(
      "H0110", .unsafe,
      wrong: "[Plan](file:///home/me/plan.md)",
      right: "[Plan](plan.md)"),
  ]
}

extension Prose {
  fileprivate static let html = Prose(
    en: """
      Pages are written in Markdown, so that the same text can become a page, a slide or a printed sheet, and
      so that no page can carry a script. HTML tags would be shown as they are written. Whoever needs them all
      the same writes “raw-html: true” in content/site.yaml, and answers for what they do.
      """,
    fr: """
      Les pages s’écrivent en Markdown : le même texte peut ainsi devenir une page, une diapositive ou une
      feuille imprimée, et aucune page ne peut contenir de script. Des balises HTML s’afficheraient telles
      quelles. Qui en a besoin malgré tout écrit « raw-html: true » dans content/site.yaml, et répond de ce
      qu’elles font.
      """)

  fileprivate static let reference = Prose(
    en: """
      Text in two pairs of brackets is a link whose address is given elsewhere on the page, in a line of its
      own. Without that line the reader would see the brackets. Most links are shorter as [words](address).
      """,
    fr: """
      Un texte entre deux paires de crochets est un lien dont l’adresse est donnée ailleurs dans la page, sur
      une ligne à part. Sans cette ligne, le lecteur verrait les crochets. La plupart des liens sont plus
      courts sous la forme [mots](adresse).
      """)

  fileprivate static let footnote = Prose(
    en: """
      A footnote has two parts that bear the same name: the mark in the text, and below it a paragraph that
      begins with the mark and a colon. One part without the other, or two paragraphs of one name, leave the
      reader without the note. The name is not shown: the site numbers the notes.
      """,
    fr: """
      Une note a deux parties qui portent le même nom : l’appel dans le texte et, plus bas, un paragraphe qui
      commence par cet appel et un deux-points. Si l’une manque, ou si deux paragraphes portent le même nom,
      le lecteur reste sans note. Le nom ne s’affiche pas : le site numérote les notes.
      """)

  fileprivate static let headingID = Prose(
    en: """
      The id of a heading, such as {#audit}, is the name by which links and questions lead to that passage. It
      is the same in every language, stands once on a page, and has neither spaces nor accents, because it
      becomes part of an address.
      """,
    fr: """
      L’identifiant d’un titre, par exemple {#audit}, est le nom par lequel les liens et les questions mènent
      à ce passage. Il est le même dans chaque langue, figure une seule fois par page, et n’a ni espace ni
      accent, car il entre dans une adresse.
      """)

  fileprivate static let alert = Prose(
    en: """
      A quote whose first line holds only [!NOTE] or another of these words becomes a coloured box. Anything
      else, or a text on the same line, leaves an ordinary quote that shows the word in brackets. The words
      are English in every language; the site translates what the reader sees.
      """,
    fr: """
      Une citation dont la première ligne ne contient que [!NOTE], ou un autre de ces mots, devient un
      encadré. Tout autre mot, ou un texte sur la même ligne, laisse une simple citation où le mot entre
      crochets s’affiche. Ces mots sont anglais dans toutes les langues ; le site traduit ce que voit le
      lecteur.
      """)

  fileprivate static let unsafe = Prose(
    en: """
      An address that begins with “javascript:” runs a program on the reader’s computer when it is clicked,
      and one that begins with “file:” opens a file of your computer that no reader has. The site never makes
      such a link.
      """,
    fr: """
      Une adresse qui commence par « javascript: » exécute un programme sur l’ordinateur du lecteur quand on
      la choisit, et une adresse qui commence par « file: » ouvre un fichier de votre ordinateur, que le
      lecteur n’a pas. Le site ne fait jamais de tels liens.
      """)

  fileprivate static let size = Prose(
    en: """
      No page written by hand is that large. Something else was probably saved under the name of a page.
      """,
    fr: """
      Aucune page écrite à la main n’est aussi grosse. Autre chose a sans doute été enregistré sous le nom
      d’une page.
      """)
}
