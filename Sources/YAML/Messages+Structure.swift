import Diagnostics

/// Messages about what stands where: indentation, keys and items, quotes, brackets.
extension YAMLMessage {
  // MARK: Indentation

  static let misindented = Message(
    "H0224", .error,
    cause: Prose(
      en: "The indentation of this line ({found}) is not that of any line it could belong beside ({expected}).",
      fr: "Le décalage de cette ligne ({found}) n’est celui d’aucune ligne à côté de laquelle elle irait ({expected})."),
    remedy: Prose(
      en: "Give it exactly the indentation of the lines it belongs beside.",
      fr: "Donnez-lui exactement le même décalage qu’aux lignes à côté desquelles elle doit figurer."))

  static let keyInsideText = Message(
    "H0225", .error,
    cause: Prose(
      en: "“{key}:” looks like a key, but stands inside the text that began on a line above.",
      fr: "« {key}: » ressemble à une clé, mais se trouve à l’intérieur du texte commencé plus haut."),
    remedy: Prose(
      en: "Give it the indentation of the keys it belongs beside; if it is text, put all of the text in quotes.",
      fr:
        "Donnez-lui le décalage des clés à côté desquelles elle doit figurer ; si c’est du texte, mettez-le tout entier entre guillemets droits."
    ))

  static let hyphenInsideText = Message(
    "H0226", .warning,
    cause: Prose(
      en: "This looks like a list item, but it continues the text of the line above.",
      fr: "Ceci ressemble à un élément de liste, mais continue le texte de la ligne précédente."),
    remedy: Prose(
      en: "For a list, give it the indentation of the other items; if it is text, put all of the text in quotes.",
      fr:
        "Pour une liste, donnez-lui le décalage des autres éléments ; si c’est du texte, mettez-le tout entier entre guillemets droits."
    ))

  static let continuationIndentation = Message(
    "H0227", .error,
    cause: Prose(
      en: "This line continues a text in quotes, but does not stand far enough to the right.",
      fr: "Cette ligne continue un texte entre guillemets, mais n’est pas assez décalée vers la droite."),
    remedy: Prose(
      en: "Indent it further than the key it belongs to, or close the quotes before it.",
      fr: "Décalez-la plus que la clé à laquelle elle se rattache, ou fermez les guillemets avant elle."))

  static let commentInsideText = Message(
    "H0228", .error,
    cause: Prose(
      en: "This line would continue the text above, but a comment has ended that text.",
      fr: "Cette ligne continuerait le texte qui précède, mais un commentaire y a mis fin."),
    remedy: Prose(
      en: "Move the comment above the text; if “#” belongs to the text, put all of the text in quotes.",
      fr:
        "Placez le commentaire avant le texte ; si « # » fait partie du texte, mettez-le tout entier entre guillemets droits."
    ))

  static let longEmptyLine = Message(
    "H0229", .error,
    cause: Prose(
      en: "This empty line holds more spaces than the text below it is indented by.",
      fr: "Cette ligne vide contient plus d’espaces que le décalage du texte qui la suit."),
    remedy: Prose(en: "Delete the spaces.", fr: "Supprimez ces espaces."))

  // MARK: Keys and items

  static let missingColon = Message(
    "H0230", .error,
    cause: Prose(
      en: "“{text}” should be a key followed by a colon, like the lines around it.",
      fr: "« {text} » devrait être une clé suivie d’un deux-points, comme les lignes qui l’entourent."),
    remedy: Prose(
      en: "Add a colon and a space; if it continues the text above, indent it further than the key of that text.",
      fr:
        "Ajoutez un deux-points et une espace ; si elle continue le texte qui précède, décalez-la plus que la clé de ce texte."
    ))

  static let emptyKey = Message(
    "H0231", .error,
    cause: Prose(en: "The key before this colon is missing.", fr: "Il manque la clé avant ce deux-points."),
    remedy: Prose(
      en: "Write the key, or put the text in quotes.",
      fr: "Écrivez la clé, ou mettez le texte entre guillemets droits."))

  static let colonInText = Message(
    "H0232", .error,
    cause: Prose(
      en: "A second colon followed by a space stands on this line, as if the text were a key.",
      fr: "Un second deux-points suivi d’une espace figure sur cette ligne, comme si le texte était une clé."),
    remedy: Prose(
      en: "Put the text in quotes: \"…: …\".",
      fr: "Mettez le texte entre guillemets droits : \"… : …\"."))

  static let itemOnKeyLine = Message(
    "H0233", .error,
    cause: Prose(
      en: "A list cannot begin on the line of its key.",
      fr: "Une liste ne peut pas commencer sur la ligne de sa clé."),
    remedy: Prose(
      en: "Begin it on the next line; if this is text, put it in quotes.",
      fr: "Commencez-la à la ligne suivante ; s’il s’agit de texte, mettez-le entre guillemets droits."))

  static let itemAmongKeys = Message(
    "H0234", .error,
    cause: Prose(
      en: "A list item stands among keys.",
      fr: "Un élément de liste se trouve parmi des clés."),
    remedy: Prose(
      en: "Put it below the key whose list it belongs to, or remove the hyphen.",
      fr: "Placez-le sous la clé de la liste dont il fait partie, ou retirez le tiret."))

  static let keyAmongItems = Message(
    "H0235", .error,
    cause: Prose(
      en: "This line stands among list items but does not begin with a hyphen.",
      fr: "Cette ligne se trouve parmi les éléments d’une liste mais ne commence pas par un tiret."),
    remedy: Prose(
      en: "Begin it with “- ”, or indent it if it belongs to the item above.",
      fr: "Commencez-la par « - », ou décalez-la si elle fait partie de l’élément qui précède."))

  static let multilineKey = Message(
    "H0236", .error,
    cause: Prose(
      en: "A key must stand on one line.",
      fr: "Une clé doit tenir sur une seule ligne."),
    remedy: Prose(en: "Write a short key.", fr: "Écrivez une clé courte."))

  static let keyTooLong = Message(
    "H0237", .error,
    cause: Prose(
      en: "This key is longer than YAML allows.",
      fr: "Cette clé est plus longue que YAML ne le permet."),
    remedy: Prose(
      en: "Write a short key; if this is text, put it in quotes.",
      fr: "Écrivez une clé courte ; s’il s’agit de texte, mettez-le entre guillemets droits."))

  static let reservedStart = Message(
    "H0238", .error,
    cause: Prose(
      en: "A text cannot begin with “{sign}”.",
      fr: "Un texte ne peut pas commencer par « {sign} »."),
    remedy: Prose(en: "Put the text in quotes.", fr: "Mettez le texte entre guillemets droits."))

  static let afterDocument = Message(
    "H0239", .error,
    cause: Prose(
      en: "This line belongs to nothing above it.",
      fr: "Cette ligne ne se rattache à rien de ce qui précède."),
    remedy: Prose(
      en: "Indent it like the lines it belongs beside, or delete it.",
      fr: "Décalez-la comme les lignes à côté desquelles elle doit figurer, ou supprimez-la."))

  static let textAfterValue = Message(
    "H0240", .error,
    cause: Prose(
      en: "More text stands after the closing bracket.",
      fr: "Il reste du texte après le crochet ou l’accolade qui ferme."),
    remedy: Prose(
      en: "Delete it; if all of this is text, put it in quotes.",
      fr: "Supprimez-le ; si tout ceci est du texte, mettez-le entre guillemets droits."))

  // MARK: Quotes

  static let unclosedQuote = Message(
    "H0241", .error,
    cause: Prose(
      en: "The quote that opens here is not closed.",
      fr: "Le guillemet qui s’ouvre ici n’est pas fermé."),
    remedy: Prose(
      en: "Write {quote} at the end of the text; a text of several lines is indented further than its key.",
      fr: "Écrivez {quote} à la fin du texte ; un texte de plusieurs lignes se décale plus que sa clé."))

  static let textAfterQuote = Message(
    "H0242", .error,
    cause: Prose(
      en: "More text stands after the closing quote.",
      fr: "Il reste du texte après le guillemet qui ferme."),
    remedy: Prose(
      en: "Put all of the text in quotes; a quote inside is written '' between single and \\\" between double quotes.",
      fr:
        "Mettez tout le texte entre guillemets droits ; à l’intérieur, l’apostrophe se double ('') entre apostrophes et le guillemet s’écrit \\\" entre guillemets."
    ))

  static let unknownEscape = Message(
    "H0243", .error,
    cause: Prose(
      en: "“{escape}” means nothing between double quotes.",
      fr: "« {escape} » n’a pas de sens entre guillemets droits."),
    remedy: Prose(
      en: "Write \\\\ for a backslash, or use single quotes.",
      fr: "Écrivez \\\\ pour une barre oblique inverse, ou utilisez des apostrophes."))

  static let shortEscape = Message(
    "H0244", .error,
    cause: Prose(
      en: "“{escape}” needs {digits} digits from 0 to 9 and A to F.",
      fr: "« {escape} » demande {digits} chiffres de 0 à 9 et de A à F."),
    remedy: Prose(
      en: "Add the missing digits, or write the character itself.",
      fr: "Ajoutez les chiffres manquants, ou écrivez le caractère lui-même."))

  static let impossibleEscape = Message(
    "H0245", .error,
    cause: Prose(
      en: "“{escape}” is half a character or none.",
      fr: "« {escape} » est une moitié de caractère, ou aucun caractère."),
    remedy: Prose(
      en: "Write the character itself, or \\U and its eight digits.",
      fr: "Écrivez le caractère lui-même, ou \\U suivi de ses huit chiffres."))

  static let blockHeader = Message(
    "H0246", .error,
    cause: Prose(
      en: "After “|” or “>” only “+” or “-”, one digit from 1 to 9, and a comment may stand.",
      fr: "Après « | » ou « > » ne peuvent figurer que « + » ou « - », un chiffre de 1 à 9 et un commentaire."),
    remedy: Prose(
      en: "Begin the text on the next line; if this line is the text, put it in quotes.",
      fr: "Commencez le texte à la ligne suivante ; si cette ligne est le texte, mettez-la entre guillemets droits."))

  // MARK: Brackets

  static let missingComma = Message(
    "H0247", .error,
    cause: Prose(
      en: "A comma is missing before this.",
      fr: "Il manque une virgule avant ceci."),
    remedy: Prose(
      en: "Write “,” between two items and “{close}” after the last; if this is text, put it in quotes.",
      fr:
        "Écrivez « , » entre deux éléments et « {close} » après le dernier ; s’il s’agit de texte, mettez-le entre guillemets droits."
    ))

  static let emptyFlowItem = Message(
    "H0248", .error,
    cause: Prose(
      en: "Nothing stands before this comma.",
      fr: "Il n’y a rien avant cette virgule."),
    remedy: Prose(
      en: "Delete the comma, or write the item.",
      fr: "Supprimez la virgule, ou écrivez l’élément."))

  static let questionInFlow = Message(
    "H0249", .error,
    cause: Prose(
      en: "Between brackets, a question mark is read differently from one program to the next.",
      fr: "Entre crochets, un point d’interrogation n’est pas lu de même par tous les programmes."),
    remedy: Prose(
      en: "Put the text in quotes, or write one item a line without brackets.",
      fr: "Mettez le texte entre guillemets droits, ou écrivez un élément par ligne, sans crochets."))

  static let itemInFlow = Message(
    "H0250", .error,
    cause: Prose(
      en: "Between brackets, items have no hyphen.",
      fr: "Entre crochets, les éléments n’ont pas de tiret."),
    remedy: Prose(
      en: "Separate the items by commas; if a hyphen is meant, put it in quotes.",
      fr: "Séparez les éléments par des virgules ; si un tiret est voulu, mettez-le entre guillemets droits."))

  static let mismatchedBracket = Message(
    "H0251", .error,
    cause: Prose(
      en: "“{sign}” closes something that is not open here.",
      fr: "« {sign} » ferme quelque chose qui n’est pas ouvert ici."),
    remedy: Prose(
      en: "Close “[” with “]” and “{” with “}”.",
      fr: "Fermez « [ » avec « ] » et « { » avec « } »."))
}
