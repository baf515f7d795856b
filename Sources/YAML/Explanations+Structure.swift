import Diagnostics

// What `hemicycle explain` says about what stands where: indentation, keys, quotes, brackets: first the
// examples in the order of their codes, then the texts, each shared by the messages that have the same reason.

extension YAMLMessage {
  /// In the order of their codes.
  static let structureExplanations: [Explanation] = [
    Explanation(
      "H0214", .brackets,
      wrong: """
        languages: [en,
          fr]
        """,
      right: "languages: [en, fr]"),
    Explanation(
      "H0224", .indentation,
      wrong: """
        defaults:
            quarters: 12
          budget: 300
        """,
      right: """
        defaults:
          quarters: 12
          budget: 300
        """),
    Explanation(
      "H0225", .indentation,
      wrong: """
        - id: leadership
           text: Who steers?
        """,
      right: """
        - id: leadership
          text: Who steers?
        """),
    Explanation(
      "H0226", .indentation,
      wrong: """
        help: Think of
          - the last year
        """,
      right: """
        help:
          - the last year
        """),
    Explanation(
      "H0227", .indentation,
      wrong: """
        help: "Think of
        the last year."
        weight: 2
        """,
      right: """
        help: "Think of
          the last year."
        weight: 2
        """),
    Explanation(
      "H0229", .textBlock,
      wrong: """
        help: |
           \u{20}
          Think of the last year.
        """,
      right: """
        help: |

          Think of the last year.
        """),
    Explanation(
      "H0230", .keys,
      wrong: """
        title: Culture
        area
        version: 2
        """,
      right: """
        title: Culture
        area: culture
        version: 2
        """),
    Explanation(
      "H0231", .keys,
      wrong: """
        title: Culture
        : culture
        """,
      right: """
        title: Culture
        area: culture
        """),
    Explanation(
      "H0232", .colon,
      wrong: "title: Culture : who leads",
      right: "title: \"Culture : who leads\""),
    Explanation(
      "H0233", .lists,
      wrong: """
        levels: - None.
                - One.
        """,
      right: """
        levels:
          - None.
          - One.
        """),
    Explanation(
      "H0234", .lists,
      wrong: """
        title: Culture
        - None.
        """,
      right: """
        title: Culture
        levels:
          - None.
        """),
    Explanation(
      "H0235", .lists,
      wrong: """
        - None.
        text: One.
        - Two.
        """,
      right: """
        - None.
        - One.
        - Two.
        """),
    Explanation(
      "H0236", .keys,
      wrong: """
        - "Who
          steers": Nobody.
        """,
      right: "- steers: Nobody."),
    Explanation("H0237", .keys),
    Explanation(
      "H0238", .quotes,
      wrong: "title: @home",
      right: "title: \"@home\""),
    Explanation(
      "H0239", .indentation,
      wrong: """
        title: Culture
        ...
        area: culture
        """,
      right: """
        title: Culture
        area: culture
        """),
    Explanation(
      "H0240", .brackets,
      wrong: "title: [Draft] Our vision",
      right: "title: \"[Draft] Our vision\""),
    Explanation(
      "H0241", .quotes,
      wrong: """
        title: "Culture
        weight: 2
        """,
      right: """
        title: "Culture"
        weight: 2
        """),
    Explanation(
      "H0242", .quotes,
      wrong: "help: 'It's time.'",
      right: "help: 'It''s time.'"),
    Explanation(
      "H0243", .quotes,
      wrong: "help: \"See C:\\guide\"",
      right: "help: 'See C:\\guide'"),
    Explanation(
      "H0244", .quotes,
      wrong: "help: \"A caf\\u00E\"",
      right: "help: \"A caf\\u00E9\""),
    Explanation(
      "H0245", .quotes,
      wrong: "help: \"\\uD83D\"",
      right: "help: \"\\U0001F600\""),
    Explanation(
      "H0246", .textBlock,
      wrong: "help: | Think of the last year.",
      right: """
        help: |
          Think of the last year.
        """),
    Explanation(
      "H0247", .brackets,
      wrong: "languages: ['en' 'fr']",
      right: "languages: ['en', 'fr']"),
    Explanation(
      "H0248", .brackets,
      wrong: "languages: [en,, fr]",
      right: "languages: [en, fr]"),
    Explanation(
      "H0249", .brackets,
      wrong: "levels: [Who steers?, Nobody.]",
      right: """
        levels:
          - Who steers?
          - Nobody.
        """),
    Explanation(
      "H0250", .brackets,
      wrong: "languages: [- en, - fr]",
      right: "languages: [en, fr]"),
    Explanation(
      "H0251", .brackets,
      wrong: "languages: [en, fr, }]",
      right: "languages: [en, fr]"),
    Explanation("H0254", .textBlock),
  ]
}

extension Prose {
  fileprivate static let brackets = Prose(
    en: """
      A list can be written between square brackets, and a group of keys between braces, when it is short
      enough for one line. A longer one is easier to read, and to correct, with one item a line. A text that
      begins with a bracket needs quotes.
      """,
    fr: """
      Une liste peut s’écrire entre crochets, et un groupe de clés entre accolades, si elle tient sur une
      ligne. Une liste plus longue se lit, et se corrige, plus facilement avec un élément par ligne. Un texte
      qui commence par un crochet demande des guillemets droits.
      """)

  fileprivate static let indentation = Prose(
    en: """
      The distance from the left margin says what a line belongs to. Lines that belong side by side, such as
      the keys of one question, begin in the same column; what belongs to a key stands below it, two spaces
      further right.
      """,
    fr: """
      La distance à la marge de gauche dit à quoi une ligne se rattache. Les lignes qui vont ensemble, comme
      les clés d’une même question, commencent dans la même colonne ; ce qui appartient à une clé est en
      dessous, deux espaces plus à droite.
      """)

  fileprivate static let textBlock = Prose(
    en: """
      After “|” or “>” a text of several lines follows, set in below its key. With “|” its lines are kept,
      with “>” they are joined into paragraphs. How far the first line is set in says where the text begins,
      so an empty line may not hold more spaces than that.
      """,
    fr: """
      Après « | » ou « > » vient un texte de plusieurs lignes, en retrait sous sa clé. Avec « | » ses lignes
      sont gardées, avec « > » elles sont réunies en paragraphes. Le retrait de la première ligne dit où le
      texte commence : une ligne vide ne peut donc pas contenir plus d’espaces que lui.
      """)

  fileprivate static let keys = Prose(
    en: """
      A group is made of lines of the form “key: value”: one short word, a colon, a space, and what belongs to
      it. Everything the site needs is found by its key, so each line of a group has to begin with one.
      """,
    fr: """
      Un groupe est fait de lignes de la forme « clé: valeur » : un mot court, un deux-points, une espace, et
      ce qui lui appartient. Le site trouve tout par les clés ; chaque ligne d’un groupe doit donc commencer
      par l’une d’elles.
      """)

  fileprivate static let colon = Prose(
    en: """
      A colon with a space after it ends a key. A text with such a colon in it looks like a key within a key.
      Straight quotes around the whole text say that it is one. In French, nearly every colon in a sentence is
      of this kind.
      """,
    fr: """
      Un deux-points suivi d’une espace termine une clé. Un texte qui en contient un ressemble à une clé dans
      une clé. Des guillemets droits autour de tout le texte disent qu’il n’en est rien. En français, presque
      chaque deux-points d’une phrase est de cette sorte.
      """)

  fileprivate static let lists = Prose(
    en: """
      A list has one item a line, each with a hyphen and a space, all in the same column, below the key whose
      list it is. Keys and items cannot be mixed in one column.
      """,
    fr: """
      Une liste a un élément par ligne, chacun avec un tiret et une espace, tous dans la même colonne, sous la
      clé dont elle est la liste. Clés et éléments ne se mêlent pas dans une même colonne.
      """)

  fileprivate static let quotes = Prose(
    en: """
      A text needs quotes when it begins with a special sign or holds a colon with a space. Straight quotes
      are meant: " or '. The same quote closes the text. Between single quotes an apostrophe is doubled;
      between double quotes a backslash begins a special character, such as \\n for a new line.
      """,
    fr: """
      Un texte demande des guillemets s’il commence par un signe spécial ou contient un deux-points suivi
      d’une espace. Il s’agit des guillemets droits : " ou '. Le même signe ferme le texte. Entre apostrophes,
      une apostrophe se double ; entre guillemets, une barre oblique inverse annonce un caractère spécial,
      comme \\n pour une nouvelle ligne.
      """)
}
