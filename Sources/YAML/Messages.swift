import Diagnostics

/// Every message of this module, in the order of its code. The words speak to an author who has never programmed.
public enum YAMLMessage {
  // MARK: Bytes

  static let notUTF8 = Message(
    "H0201", .error,
    cause: Prose(
      en: "Here are bytes that are not text in UTF-8.",
      fr: "Il y a ici des octets qui ne sont pas du texte en UTF-8."),
    remedy: Prose(
      en: "Save the file again with the encoding “UTF-8”, then correct the accents.",
      fr: "Enregistrez à nouveau le fichier avec l’encodage « UTF-8 », puis corrigez les accents."))

  static let otherEncoding = Message(
    "H0202", .error,
    cause: Prose(
      en: "This file is saved as UTF-16 or is not text.",
      fr: "Ce fichier est enregistré en UTF-16 ou n’est pas du texte."),
    remedy: Prose(
      en: "Save it with the encoding “UTF-8”.",
      fr: "Enregistrez-le avec l’encodage « UTF-8 »."))

  static let controlCharacter = Message(
    "H0203", .error,
    cause: Prose(
      en: "An invisible control character ({code}) stands here.",
      fr: "Un caractère de contrôle invisible ({code}) se trouve ici."),
    remedy: Prose(
      en: "Delete it, and type the text around it again if it was pasted.",
      fr: "Supprimez-le, et retapez le texte alentour s’il a été collé."))

  static let invisibleLineEnd = Message(
    "H0204", .error,
    cause: Prose(
      en: "An invisible line separator ({code}) stands here; programs disagree on whether it ends the line.",
      fr: "Un séparateur de ligne invisible ({code}) se trouve ici : les programmes ne le lisent pas tous de même."),
    remedy: Prose(
      en: "Delete it and press the Enter key instead.",
      fr: "Supprimez-le et appuyez plutôt sur la touche Entrée."))

  static let tabInIndentation = Message(
    "H0205", .error,
    cause: Prose(
      en: "The line begins with a tab.",
      fr: "La ligne commence par une tabulation."),
    remedy: Prose(
      en: "Indent with spaces only, two for each step.",
      fr: "Décalez le texte avec des espaces seulement, deux par niveau."))

  static let tabBetween = Message(
    "H0206", .error,
    cause: Prose(
      en: "A tab stands here, outside quotes.",
      fr: "Une tabulation se trouve ici, hors des guillemets."),
    remedy: Prose(
      en: "Replace it by a space.",
      fr: "Remplacez-la par une espace."))

  // MARK: Features of YAML that are not in the subset

  static let anchor = Message(
    "H0207", .error,
    cause: Prose(
      en: "“{name}” is an anchor, which is not used here.",
      fr: "« {name} » est une ancre, que l’on n’utilise pas ici."),
    remedy: Prose(
      en: "Remove it and repeat the text where it is needed; if “&” belongs to the text, put the text in quotes.",
      fr:
        "Retirez-la et répétez le texte là où il le faut ; si « & » fait partie du texte, mettez-le entre guillemets droits."
    ))

  static let alias = Message(
    "H0208", .error,
    cause: Prose(
      en: "“{name}” is an alias, which is not used here.",
      fr: "« {name} » est un alias, que l’on n’utilise pas ici."),
    remedy: Prose(
      en: "Write the text itself; if “*” belongs to the text, put the text in quotes.",
      fr: "Écrivez le texte lui-même ; si « * » fait partie du texte, mettez-le entre guillemets droits."))

  static let tag = Message(
    "H0209", .error,
    cause: Prose(
      en: "“{name}” is a tag, which is not used here: the kind of each value is known.",
      fr: "« {name} » est une étiquette de type, que l’on n’utilise pas ici : le type de chaque valeur est connu."),
    remedy: Prose(
      en: "Remove it; if “!” belongs to the text, put the text in quotes.",
      fr: "Retirez-la ; si « ! » fait partie du texte, mettez-le entre guillemets droits."))

  static let mergeKey = Message(
    "H0210", .error,
    cause: Prose(
      en: "“<<” is a merge key, which is not used here.",
      fr: "« << » est une clé de fusion, que l’on n’utilise pas ici."),
    remedy: Prose(
      en: "Write the keys and values out.",
      fr: "Écrivez les clés et les valeurs en toutes lettres."))

  static let directive = Message(
    "H0211", .error,
    cause: Prose(
      en: "A line that begins with “%” is a directive, which is not used here.",
      fr: "Une ligne qui commence par « % » est une directive, que l’on n’utilise pas ici."),
    remedy: Prose(en: "Delete the line.", fr: "Supprimez la ligne."))

  static let severalDocuments = Message(
    "H0212", .error,
    cause: Prose(
      en: "A second document begins here; a file holds only one.",
      fr: "Un second document commence ici ; un fichier n’en contient qu’un."),
    remedy: Prose(
      en: "Delete this line, or put what follows in a file of its own.",
      fr: "Supprimez cette ligne, ou mettez la suite dans un autre fichier."))

  static let complexKey = Message(
    "H0213", .error,
    cause: Prose(
      en: "A list, a group or a text after “? ” cannot be a key.",
      fr: "Une liste, un groupe ou un texte après « ? » ne peut pas être une clé."),
    remedy: Prose(
      en: "Write one short word as the key; if this is text, put it in quotes.",
      fr: "Écrivez un seul mot court comme clé ; s’il s’agit de texte, mettez-le entre guillemets droits."))

  static let flowAcrossLines = Message(
    "H0214", .error,
    cause: Prose(
      en: "What “{open}” opens is not closed on the same line.",
      fr: "Ce que « {open} » ouvre n’est pas fermé sur la même ligne."),
    remedy: Prose(
      en: "Close it with “{close}” on this line, or write one item a line without brackets.",
      fr: "Fermez avec « {close} » sur cette ligne, ou écrivez un élément par ligne, sans crochets."))

  // MARK: Texts that are read differently

  static let duplicateKey = Message(
    "H0215", .error,
    cause: Prose(
      en: "The key “{key}” stands twice in the same group.",
      fr: "La clé « {key} » figure deux fois dans le même groupe."),
    remedy: Prose(
      en: "Keep one of them, or give this one its right name.",
      fr: "Gardez-en une seule, ou donnez à celle-ci son vrai nom."))

  static let firstKey = Prose(en: "It stands first here.", fr: "Elle figure d’abord ici.")

  static let ambiguousWord = Message(
    "H0216", .error,
    cause: Prose(
      en: "Without quotes, many programs read “{text}” as true or false and not as a word.",
      fr: "Sans guillemets, bien des programmes lisent « {text} » comme vrai ou faux et non comme un mot."),
    remedy: Prose(
      en: "If the word is meant, write \"{text}\" in quotes; if not, write true or false.",
      fr: "Si le mot est voulu, écrivez \"{text}\" entre guillemets droits ; sinon, écrivez true ou false."))

  static let nullWord = Message(
    "H0217", .error,
    cause: Prose(
      en: "Without quotes, many programs read “{text}” as nothing at all.",
      fr: "Sans guillemets, bien des programmes lisent « {text} » comme une absence de valeur."),
    remedy: Prose(
      en: "If the text is meant, write \"{text}\" in quotes; if nothing is, leave the place empty.",
      fr: "Si ce texte est voulu, écrivez \"{text}\" entre guillemets droits ; sinon, laissez la place vide."))

  static let leadingZero = Message(
    "H0218", .error,
    cause: Prose(
      en: "Without quotes, “{text}” is a number to many programs, and not the one that is written.",
      fr: "Sans guillemets, « {text} » est pour bien des programmes un nombre, et pas celui qui est écrit."),
    remedy: Prose(
      en: "Write \"{text}\" in quotes, or the number without its leading zero.",
      fr: "Écrivez \"{text}\" entre guillemets droits, ou le nombre sans zéro au début."))

  // MARK: Spaces

  static let spaceAfterColon = Message(
    "H0219", .error,
    cause: Prose(
      en: "A space is missing after the colon of “{key}:”.",
      fr: "Il manque une espace après le deux-points de « {key}: »."),
    remedy: Prose(
      en: "Write “{key}: ” with a space; if this is text, put all of it in quotes.",
      fr: "Écrivez « {key}: » suivi d’une espace ; s’il s’agit de texte, mettez-le tout entier entre guillemets droits."
    ))

  static let perhapsSpaceAfterColon = Message(
    "H0220", .warning,
    cause: Prose(
      en: "“{key}:” has no space after its colon, so all of this is one text.",
      fr: "« {key}: » n’a pas d’espace après le deux-points ; tout ceci est donc un seul texte."),
    remedy: Prose(
      en: "If “{key}” is a key, write a space after the colon; if the text is right, put it in quotes.",
      fr:
        "Si « {key} » est une clé, mettez une espace après le deux-points ; si le texte est juste, mettez-le entre guillemets droits."
    ))

  static let spaceAfterHyphen = Message(
    "H0221", .error,
    cause: Prose(
      en: "A space is missing after the hyphen of this list item.",
      fr: "Il manque une espace après le tiret de cet élément de liste."),
    remedy: Prose(en: "Write “- ” with a space.", fr: "Écrivez « - » suivi d’une espace."))

  static let perhapsSpaceAfterHyphen = Message(
    "H0222", .warning,
    cause: Prose(
      en: "This hyphen has no space after it, so it begins a text and not a list item.",
      fr: "Ce tiret n’est pas suivi d’une espace ; il commence donc un texte et non un élément de liste."),
    remedy: Prose(
      en: "Write “- ” with a space for a list; if the text is right, put it in quotes.",
      fr: "Écrivez « - » suivi d’une espace pour une liste ; si le texte est juste, mettez-le entre guillemets droits."
    ))

  static let spaceBeforeComment = Message(
    "H0223", .error,
    cause: Prose(
      en: "A space is missing before the “#” of the comment.",
      fr: "Il manque une espace avant le « # » du commentaire."),
    remedy: Prose(en: "Write a space before “#”.", fr: "Mettez une espace avant « # »."))

  // MARK: Indentation

  static let misindented = Message(
    "H0224", .error,
    cause: Prose(
      en:
        "This line begins after {found} spaces, but nothing above it begins there; its neighbours begin after {expected}.",
      fr:
        "Cette ligne commence après {found} espaces, mais rien au-dessus ne commence là ; ses voisines commencent après {expected}."
    ),
    remedy: Prose(
      en: "Give it exactly the indentation of the lines it belongs beside.",
      fr: "Donnez-lui exactement le même décalage qu’aux lignes à côté desquelles elle doit figurer."))

  static let keyInsideText = Message(
    "H0225", .error,
    cause: Prose(
      en: "“{key}:” looks like a key, but stands inside the text that began on a line above.",
      fr: "« {key}: » ressemble à une clé, mais se trouve à l’intérieur du texte commencé plus haut."),
    remedy: Prose(
      en: "Give it the indentation of the keys it belongs beside; if it is text, put all of the text in quotes.",
      fr:
        "Donnez-lui le décalage des clés à côté desquelles elle doit figurer ; si c’est du texte, mettez-le tout entier entre guillemets droits."
    ))

  static let hyphenInsideText = Message(
    "H0226", .warning,
    cause: Prose(
      en: "This looks like a list item, but it continues the text of the line above.",
      fr: "Ceci ressemble à un élément de liste, mais continue le texte de la ligne précédente."),
    remedy: Prose(
      en: "For a list, give it the indentation of the other items; if it is text, put all of the text in quotes.",
      fr:
        "Pour une liste, donnez-lui le décalage des autres éléments ; si c’est du texte, mettez-le tout entier entre guillemets droits."
    ))

  static let continuationIndentation = Message(
    "H0227", .error,
    cause: Prose(
      en: "This line continues a text in quotes, but does not stand far enough to the right.",
      fr: "Cette ligne continue un texte entre guillemets, mais n’est pas assez décalée vers la droite."),
    remedy: Prose(
      en: "Begin it with at least {least} spaces, or close the quotes before it.",
      fr: "Commencez-la par au moins {least} espaces, ou fermez les guillemets avant elle."))

  static let commentInsideText = Message(
    "H0228", .error,
    cause: Prose(
      en: "This line would continue the text above, but a comment has ended that text.",
      fr: "Cette ligne continuerait le texte qui précède, mais un commentaire y a mis fin."),
    remedy: Prose(
      en: "Move the comment above the text; if “#” belongs to the text, put all of the text in quotes.",
      fr:
        "Placez le commentaire avant le texte ; si « # » fait partie du texte, mettez-le tout entier entre guillemets droits."
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
      fr: "« {text} » devrait être une clé suivie d’un deux-points, comme les lignes qui l’entourent."),
    remedy: Prose(
      en: "Add a colon and a space; if it continues the text above, indent it further than the key of that text.",
      fr:
        "Ajoutez un deux-points et une espace ; si elle continue le texte qui précède, décalez-la plus que la clé de ce texte."
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
      fr: "Mettez le texte entre guillemets droits : \"… : …\"."))

  static let itemOnKeyLine = Message(
    "H0233", .error,
    cause: Prose(
      en: "A list cannot begin on the line of its key.",
      fr: "Une liste ne peut pas commencer sur la ligne de sa clé."),
    remedy: Prose(
      en: "Begin it on the next line; if this is text, put it in quotes.",
      fr: "Commencez-la à la ligne suivante ; s’il s’agit de texte, mettez-le entre guillemets droits."))

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
      fr: "Commencez-la par « - », ou décalez-la si elle fait partie de l’élément qui précède."))

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
      fr: "Écrivez une clé courte ; s’il s’agit de texte, mettez-le entre guillemets droits."))

  static let reservedStart = Message(
    "H0238", .error,
    cause: Prose(
      en: "A text cannot begin with “{sign}”.",
      fr: "Un texte ne peut pas commencer par « {sign} »."),
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
      fr: "Supprimez-le ; si tout ceci est du texte, mettez-le entre guillemets droits."))

  // MARK: Quotes

  static let unclosedQuote = Message(
    "H0241", .error,
    cause: Prose(
      en: "The quote that opens here is not closed.",
      fr: "Le guillemet qui s’ouvre ici n’est pas fermé."),
    remedy: Prose(
      en: "Write {quote} at the end of the text; a text of several lines is indented further than its key.",
      fr: "Écrivez {quote} à la fin du texte ; un texte de plusieurs lignes se décale plus que sa clé."))

  static let textAfterQuote = Message(
    "H0242", .error,
    cause: Prose(
      en: "More text stands after the closing quote.",
      fr: "Il reste du texte après le guillemet qui ferme."),
    remedy: Prose(
      en: "Put all of the text in quotes; a quote inside is written '' between single and \\\" between double quotes.",
      fr:
        "Mettez tout le texte entre guillemets droits ; à l’intérieur, l’apostrophe se double ('') entre apostrophes et le guillemet s’écrit \\\" entre guillemets."
    ))

  static let unknownEscape = Message(
    "H0243", .error,
    cause: Prose(
      en: "“{escape}” means nothing between double quotes.",
      fr: "« {escape} » n’a pas de sens entre guillemets droits."),
    remedy: Prose(
      en: "Write \\\\ for a backslash, or use single quotes.",
      fr: "Écrivez \\\\ pour une barre oblique inverse, ou utilisez des apostrophes."))

  static let shortEscape = Message(
    "H0244", .error,
    cause: Prose(
      en: "“{escape}” needs {digits} digits from 0 to 9 and A to F.",
      fr: "« {escape} » demande {digits} chiffres de 0 à 9 et de A à F."),
    remedy: Prose(
      en: "Add the missing digits, or write the character itself.",
      fr: "Ajoutez les chiffres manquants, ou écrivez le caractère lui-même."))

  static let impossibleEscape = Message(
    "H0245", .error,
    cause: Prose(
      en: "“{escape}” is half a character or none.",
      fr: "« {escape} » est une moitié de caractère, ou aucun caractère."),
    remedy: Prose(
      en: "Write the character itself, or \\U and its eight digits.",
      fr: "Écrivez le caractère lui-même, ou \\U suivi de ses huit chiffres."))

  static let blockHeader = Message(
    "H0246", .error,
    cause: Prose(
      en: "After “|” or “>” only “+” or “-”, one digit from 1 to 9, and a comment may stand.",
      fr: "Après « | » ou « > » ne peuvent figurer que « + » ou « - », un chiffre de 1 à 9 et un commentaire."),
    remedy: Prose(
      en: "Begin the text on the next line; if this line is the text, put it in quotes.",
      fr: "Commencez le texte à la ligne suivante ; si cette ligne est le texte, mettez-la entre guillemets droits."))

  // MARK: Brackets

  static let missingComma = Message(
    "H0247", .error,
    cause: Prose(
      en: "A comma is missing before this.",
      fr: "Il manque une virgule avant ceci."),
    remedy: Prose(
      en: "Write “,” between two items and “{close}” after the last; if this is text, put it in quotes.",
      fr:
        "Écrivez « , » entre deux éléments et « {close} » après le dernier ; s’il s’agit de texte, mettez-le entre guillemets droits."
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
      fr: "Séparez les éléments par des virgules ; si un tiret est voulu, mettez-le entre guillemets droits."))

  static let mismatchedBracket = Message(
    "H0251", .error,
    cause: Prose(
      en: "“{sign}” closes something that is not open here.",
      fr: "« {sign} » ferme quelque chose qui n’est pas ouvert ici."),
    remedy: Prose(
      en: "Close “[” with “]” and “{” with “}”.",
      fr: "Fermez « [ » avec « ] » et « { » avec « } »."))

  // MARK: Limits

  static let tooDeep = Message(
    "H0252", .error,
    cause: Prose(
      en: "Lists and groups stand more than {limit} deep in each other.",
      fr: "Des listes et des groupes sont imbriqués sur plus de {limit} niveaux."),
    remedy: Prose(
      en: "Check the indentation and the brackets: a real file needs five or six levels.",
      fr: "Vérifiez les décalages et les crochets : un vrai fichier en demande cinq ou six."))

  static let tooManyErrors = Message(
    "H0253", .error,
    cause: Prose(
      en: "There are too many mistakes; the rest of the file was not read.",
      fr: "Il y a trop d’erreurs ; le reste du fichier n’a pas été lu."),
    remedy: Prose(
      en: "Correct the first ones and check again.",
      fr: "Corrigez les premières et vérifiez à nouveau."))

  /// All of them, for `hemicycle explain` and for tests.
  public static let all: [Message] = [
    notUTF8, otherEncoding, controlCharacter, invisibleLineEnd, tabInIndentation, tabBetween, anchor, alias, tag,
    mergeKey, directive, severalDocuments, complexKey, flowAcrossLines, duplicateKey, ambiguousWord, nullWord,
    leadingZero, spaceAfterColon, perhapsSpaceAfterColon, spaceAfterHyphen, perhapsSpaceAfterHyphen,
    spaceBeforeComment, misindented, keyInsideText, hyphenInsideText, continuationIndentation, commentInsideText,
    longEmptyLine, missingColon, emptyKey, colonInText, itemOnKeyLine, itemAmongKeys, keyAmongItems, multilineKey,
    keyTooLong, reservedStart, afterDocument, textAfterValue, unclosedQuote, textAfterQuote, unknownEscape, shortEscape,
    impossibleEscape, blockHeader, missingComma, emptyFlowItem, questionInFlow, itemInFlow, mismatchedBracket, tooDeep,
    tooManyErrors,
  ]
}
