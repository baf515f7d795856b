import Diagnostics

// What `hemicycle explain` says about bytes, signs outside the subset, texts and spaces: first the
// examples in the order of their codes, then the texts, each shared by the messages that have the same reason.

extension YAMLMessage {
  /// The explanation of every message of this module.
  public static let explanations: [Explanation] = characterExplanations + structureExplanations

  /// In the order of their codes.
  static let characterExplanations: [Explanation] = [
    Explanation("H0201", .encoding),
    Explanation("H0202", .encoding),
    Explanation(
      "H0203", .invisible,
      wrong: "title: Our\u{7} vision",
      right: "title: Our vision"),
    Explanation(
      "H0204", .invisible,
      wrong: "help: First line.\u{2028}Second line.",
      right: """
        help: |
          First line.
          Second line.
        """),
    Explanation(
      "H0205", .tabs,
      wrong: """
        levels:
        \t- None.
        \t- One.
        """,
      right: """
        levels:
          - None.
          - One.
        """),
    Explanation(
      "H0206", .tabs,
      wrong: "weight:\t2",
      right: "weight: 2"),
    Explanation(
      "H0207", .notInSubset,
      wrong: "help: &year Think of the last year.",
      right: "help: Think of the last year."),
    Explanation(
      "H0208", .notInSubset,
      wrong: "help: *Think* of the last year.",
      right: "help: \"*Think* of the last year.\""),
    Explanation(
      "H0209", .notInSubset,
      wrong: "weight: !!int 2",
      right: "weight: 2"),
    Explanation(
      "H0210", .notInSubset,
      wrong: "<<: defaults",
      right: "quarters: 12"),
    Explanation(
      "H0211", .notInSubset,
      wrong: """
        %YAML 1.2
        ---
        title: Culture
        """,
      right: "title: Culture"),
    Explanation(
      "H0212", .notInSubset,
      wrong: """
        title: Culture
        ---
        title: People
        """,
      right: "title: Culture"),
    Explanation(
      "H0213", .notInSubset,
      wrong: """
        ? leadership
        : Who steers?
        """,
      right: "leadership: Who steers?"),
    Explanation(
      "H0215", .twice,
      wrong: """
        title: Culture
        title: People
        """,
      right: "title: Culture"),
    Explanation(
      "H0216", .readDifferently,
      wrong: "title: No",
      right: "title: \"No\""),
    Explanation(
      "H0217", .readDifferently,
      wrong: "title: null",
      right: "title: \"null\""),
    Explanation(
      "H0218", .readDifferently,
      wrong: "id: 007",
      right: "id: \"007\""),
    Explanation(
      "H0219", .spaceAfterSign,
      wrong: """
        weight:2
        gate: 1
        """,
      right: """
        weight: 2
        gate: 1
        """),
    Explanation(
      "H0220", .spaceAfterSign,
      wrong: """
        levels:
          - id:vision
          - title
        """,
      right: """
        levels:
          - id: vision
          - title
        """),
    Explanation(
      "H0221", .spaceAfterSign,
      wrong: """
        - None.
        -One.
        """,
      right: """
        - None.
        - One.
        """),
    Explanation(
      "H0222", .spaceAfterSign,
      wrong: """
        levels:
          -None.
        """,
      right: """
        levels:
          - None.
        """),
    Explanation(
      "H0223", .comment,
      wrong: "title: \"Culture\"# to be reviewed",
      right: "title: \"Culture\" # to be reviewed"),
    Explanation(
      "H0228", .comment,
      wrong: """
        help: Think of motion #12
          and its debate.
        gate: 1
        """,
      right: """
        help: "Think of motion #12
          and its debate."
        gate: 1
        """),
    Explanation("H0252", .limits),
    Explanation("H0253", .limits),
    Explanation(
      "H0255", .noBreak,
      wrong: """
        title\u{A0}: Culture
        weight: 2
        """,
      right: """
        title: Culture
        weight: 2
        """),
  ]
}

extension Prose {
  fileprivate static let encoding = Prose(
    en: """
      A file is a row of numbers, and an encoding says which number stands for which letter. Hemicycle reads
      UTF-8, the encoding of every current editor. A file saved with another, often by an older program, shows
      wrong accents. In the editor's “Save as” window, choose UTF-8, without anything added to it.
      """,
    fr: """
      Un fichier est une suite de nombres, et l’encodage dit quel nombre vaut quelle lettre. Hémicycle lit
      l’UTF-8, l’encodage de tous les éditeurs actuels. Un fichier enregistré autrement, souvent par un
      programme ancien, a des accents faux. Dans la fenêtre « Enregistrer sous » de l’éditeur, choisissez
      UTF-8, sans rien de plus.
      """)

  fileprivate static let invisible = Prose(
    en: """
      Text pasted from a word processor or a web page can carry signs that nobody sees. Programs see them, and
      each treats them in its own way. In the example the sign is shown as “�”.
      """,
    fr: """
      Un texte collé depuis un traitement de texte ou une page web peut contenir des signes que personne ne
      voit. Les programmes, eux, les voient, et chacun les traite à sa façon. Dans l’exemple, le signe est
      montré par « � ».
      """)

  fileprivate static let tabs = Prose(
    en: """
      The position of a line says what it belongs to. The width of a tab differs from one editor to the next,
      so that nobody could tell where the line stands. Most editors can be set to write spaces when the Tab
      key is pressed. In the example a tab is shown as “⇥”.
      """,
    fr: """
      La position d’une ligne dit à quoi elle se rattache. La largeur d’une tabulation change d’un éditeur à
      l’autre : personne ne saurait dire où se trouve la ligne. La plupart des éditeurs peuvent écrire des
      espaces quand on appuie sur la touche Tab. Dans l’exemple, une tabulation est montrée par « ⇥ ».
      """)

  fileprivate static let notInSubset = Prose(
    en: """
      YAML, the notation of these files, has features for programmers that make a file hard to read for
      everybody else. Hemicycle leaves them out: what is written is what is meant. When the sign is only the
      beginning of a text, put the text in quotes.
      """,
    fr: """
      YAML, la notation de ces fichiers, a des fonctions pour programmeurs qui rendent un fichier difficile à
      lire pour tous les autres. Hémicycle ne les admet pas : ce qui est écrit est ce qui est voulu. Si le
      signe n’est que le début d’un texte, mettez ce texte entre guillemets droits.
      """)

  fileprivate static let twice = Prose(
    en: """
      In one group each key stands once: with two, nobody could say which counts. Often the second belongs to
      the next item of a list, whose hyphen is missing.
      """,
    fr: """
      Dans un groupe, chaque clé figure une seule fois : s’il y en avait deux, nul ne saurait laquelle compte.
      Souvent la seconde appartient à l’élément suivant d’une liste, dont le tiret manque.
      """)

  fileprivate static let readDifferently = Prose(
    en: """
      Some words and numbers have a second meaning in YAML: a program may take “no” for “false”, “null” for
      nothing, and 010 for eight. Hemicycle does not guess. Quotes say that the letters are meant as they
      stand.
      """,
    fr: """
      Certains mots et nombres ont un second sens en YAML : un programme peut lire « no » comme « faux »,
      « null » comme rien, et 010 comme huit. Hémicycle ne devine pas. Les guillemets droits disent que les
      lettres sont voulues telles quelles.
      """)

  fileprivate static let spaceAfterSign = Prose(
    en: """
      The colon after a key and the hyphen of a list item are signs only when a space follows. Without it they
      are letters of a text, as in 10:30 or well-known.
      """,
    fr: """
      Le deux-points après une clé et le tiret d’un élément de liste ne sont des signes que si une espace les
      suit. Sans elle, ce sont des caractères du texte, comme dans 10:30 ou porte-parole.
      """)

  fileprivate static let comment = Prose(
    en: """
      What follows “#” on a line is a comment, a note for the people who read the file. A space has to stand
      before it, so that it cannot be taken for a part of the text, as in page.md#audit. Where a text itself
      holds “ #”, quotes around all of it say so.
      """,
    fr: """
      Ce qui suit « # » sur une ligne est un commentaire, une note pour les personnes qui lisent le fichier.
      Une espace doit le précéder, pour qu’on ne puisse pas le prendre pour une partie du texte, comme dans
      page.md#audit. Si un texte contient lui-même « # » après une espace, des guillemets droits autour du
      tout le disent.
      """)

  fileprivate static let noBreak = Prose(
    en: """
      A no-break space keeps two words on one line, and French puts one before a colon. Within a text it is
      welcome. Around keys, colons and hyphens, where only ordinary spaces count, it changes the meaning
      without being seen. In the example it is shown as “⍽”.
      """,
    fr: """
      Une espace insécable tient deux mots sur une même ligne, et le français en met une devant le
      deux-points. Dans un texte, elle est la bienvenue. Autour des clés, des deux-points et des tirets, où
      seules comptent les espaces ordinaires, elle change le sens sans se voir. Dans l’exemple, elle est
      montrée par « ⍽ ».
      """)

  fileprivate static let limits = Prose(
    en: """
      This limit protects the program from a file that is damaged or is not meant for it. A file written by
      hand never comes near it. Look for a bracket that is not closed, or for another kind of file under this
      name.
      """,
    fr: """
      Cette limite protège le programme d’un fichier abîmé ou qui ne lui est pas destiné. Un fichier écrit à
      la main n’en approche jamais. Cherchez un crochet qui n’est pas fermé, ou un fichier d’un autre genre
      sous ce nom.
      """)
}
