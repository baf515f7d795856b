import Diagnostics

extension Message {
  static let documentTooLarge = Message(
    "H0100", .error,
    cause: Prose(en: "This document is larger than 256 MB.", fr: "Ce document dépasse 256 Mo."),
    remedy: Prose(en: "Divide it into several pages.", fr: "Divisez-le en plusieurs pages."))

  static let rawHTML = Message(
    "H0101", .error,
    cause: Prose(
      en: "Raw HTML is not used in the guide; it would be shown as it is written.",
      fr: "Le HTML brut n’est pas admis dans le guide ; il s’afficherait tel qu’il est écrit."),
    remedy: Prose(
      en: "Write it in Markdown. To show a “<”, write “&lt;” or put the passage between backticks.",
      fr: "Écrivez-le en Markdown. Pour montrer un « < », écrivez « &lt; » ou mettez le passage entre accents graves."))

  static let undefinedReference = Message(
    "H0102", .error,
    cause: Prose(
      en: "No definition gives the address of “{label}”, so this is no link.",
      fr: "Aucune définition ne donne l’adresse de « {label} » : ce n’est donc pas un lien."),
    remedy: Prose(
      en: "Add a line “[{label}]: address”, or put a backslash before the first bracket if no link is meant.",
      fr:
        "Ajoutez une ligne « [{label}]: adresse », ou une barre oblique inverse avant le crochet si ce n’est pas un lien."
    ))

  static let undefinedFootnote = Message(
    "H0103", .error,
    cause: Prose(en: "There is no footnote “{label}”.", fr: "Il n’y a pas de note « {label} »."),
    remedy: Prose(
      en: "Add a paragraph that begins with “[^{label}]:”.",
      fr: "Ajoutez un paragraphe qui commence par « [^{label}]: »."))

  static let unusedFootnote = Message(
    "H0104", .warning,
    cause: Prose(
      en: "Nothing on the page leads to the footnote “{label}”, so it is left out.",
      fr: "Rien dans la page ne renvoie à la note « {label} » : elle est donc omise."),
    remedy: Prose(
      en: "Write “[^{label}]” where the note belongs, or remove it.",
      fr: "Écrivez « [^{label}] » à l’endroit voulu, ou supprimez la note."))

  static let repeatedFootnote = Message(
    "H0105", .error,
    cause: Prose(
      en: "The footnote “{label}” is written twice; only the first is used.",
      fr: "La note « {label} » est écrite deux fois ; seule la première est utilisée."),
    remedy: Prose(
      en: "Give one of the two another label.", fr: "Donnez un autre nom à l’une des deux."))

  static let repeatedHeadingID = Message(
    "H0106", .error,
    cause: Prose(
      en: "The heading id “{id}” is used twice on this page.",
      fr: "L’identifiant de titre « {id} » est utilisé deux fois dans cette page."),
    remedy: Prose(en: "Choose another for one of the two.", fr: "Choisissez-en un autre pour l’un des deux titres."))

  static let malformedHeadingID = Message(
    "H0107", .warning,
    cause: Prose(
      en: "“{id}” cannot be the id of a heading, so it is shown as text.",
      fr: "« {id} » ne peut pas être l’identifiant d’un titre : il s’affiche donc comme du texte."),
    remedy: Prose(
      en: "Use letters, digits, hyphens, dots and underscores only, as in “{#first-steps}”.",
      fr: "N’utilisez que des lettres, chiffres, traits d’union, points et tirets bas, comme dans « {#premiers-pas} ».")
  )

  static let unknownAlert = Message(
    "H0108", .warning,
    cause: Prose(
      en: "“{name}” is no kind of alert, so this is an ordinary quote.",
      fr: "« {name} » n’est pas un type d’encadré : ce passage reste une simple citation."),
    remedy: Prose(
      en: "Write NOTE, TIP, IMPORTANT, WARNING or CAUTION, or NOTES for what only the presenter sees.",
      fr: "Écrivez NOTE, TIP, IMPORTANT, WARNING ou CAUTION, ou NOTES pour ce que seul l’animateur voit."))

  static let alertWithTextBeside = Message(
    "H0109", .warning,
    cause: Prose(
      en: "Text stands beside “[!{name}]”, so this is an ordinary quote.",
      fr: "Du texte suit « [!{name}] » sur la même ligne : ce passage reste une simple citation."),
    remedy: Prose(
      en: "Move the text to the next line, after another “>”.",
      fr: "Mettez le texte à la ligne suivante, après un autre « > »."))
}

extension Message {
  static let unsafeDestination = Message(
    "H0110", .error,
    cause: Prose(
      en: "This address would run a script or open a local file, so it is left out of the page.",
      fr: "Cette adresse exécuterait un script ou ouvrirait un fichier local : elle est donc omise de la page."),
    remedy: Prose(
      en: "Link to a page of the guide or to an https address.",
      fr: "Renvoyez à une page du guide ou à une adresse https."))
}

extension Prose {
  static let firstUse = Prose(en: "The first is here.", fr: "Le premier emploi est ici.")
}
