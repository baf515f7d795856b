import Diagnostics

// What `hemicycle explain` says about beginning files, about translations and about schemas (H004x, H035x): first the
// codes, then the texts, each shared by the messages that have the same reason.

extension SiteMessage {
  /// In the order of their codes.
  static let authoringExplanations: [Explanation] = [
    Explanation("H0040", .beginning),
    Explanation("H0041", .marks),
    Explanation("H0042", .marks),
    Explanation("H0043", .adding),
    Explanation("H0044", .beginning),
    Explanation("H0045", .languages),
    Explanation("H0350", .schemas),
    Explanation("H0351", .marks),
  ]
}

extension Prose {
  fileprivate static let beginning = Prose(
    en: """
      “hemicycle new” begins a file for you and never touches one that is there. A page stands in a folder, and
      every folder has a page of its own, index.md, which introduces it and comes first.
      """,
    fr: """
      « hemicycle new » commence un fichier pour vous et ne touche jamais à ce qui existe. Une page se trouve dans
      un dossier, et chaque dossier a sa propre page, index.md, qui le présente et vient en premier.
      """)

  fileprivate static let marks = Prose(
    en: """
      A translation remembers the text it was made from: its line “translated-from” holds a fingerprint of the base
      file. When the base text changes, the fingerprints differ, and the translation is shown as outdated until
      somebody has read it again. “hemicycle translated FILE” then writes the new fingerprint. An empty one,
      translated-from: "", says that the translation is still being made: what is missing appears in the base
      language, with a notice.
      """,
    fr: """
      Une traduction se souvient du texte dont elle est tirée : sa ligne « translated-from » contient une empreinte
      du fichier de base. Quand le texte de base change, les empreintes diffèrent, et la traduction est signalée
      comme dépassée jusqu’à ce que quelqu’un l’ait relue. « hemicycle translated FICHIER » inscrit alors la
      nouvelle empreinte. Une empreinte vide, translated-from: "", dit que la traduction est en cours : ce qui
      manque paraît dans la langue de base, avec un avis.
      """)

  fileprivate static let adding = Prose(
    en: """
      Hemicycle adds lines to a file without rewriting the rest of it, so that your comments and your order stay. For
      that it needs lists and keys that stand on lines of their own: languages: [en, fr] is one line, and nothing can
      be put into it.
      """,
    fr: """
      Hémicycle ajoute des lignes à un fichier sans réécrire le reste, pour que vos commentaires et votre ordre
      demeurent. Il lui faut pour cela des listes et des clés écrites ligne par ligne : languages: [en, fr] tient
      sur une ligne, et rien ne peut s’y glisser.
      """)

  fileprivate static let languages = Prose(
    en: """
      A language is begun once. From then on every text it lacks is counted, and shown in the base language with a
      notice until it is there.
      """,
    fr: """
      Une langue se commence une fois. Ensuite, chaque texte qui lui manque est compté, et paraît dans la langue de
      base avec un avis tant qu’il n’est pas là.
      """)

  fileprivate static let schemas = Prose(
    en: """
      An editor that understands YAML completes and checks what you type by the rules in schema.json. Hemicycle makes
      that file from its own rules; after a new version of Hemicycle it has to be made again, or the editor and
      “hemicycle check” disagree. The site itself does not need it.
      """,
    fr: """
      Un éditeur qui comprend YAML complète et contrôle votre saisie selon les règles de schema.json. Hémicycle tire ce
      fichier de ses propres règles ; après une nouvelle version d’Hémicycle, il faut le refaire, sans quoi
      l’éditeur et « hemicycle check » ne s’accordent plus. Le site lui-même n’en a pas besoin.
      """)
}
