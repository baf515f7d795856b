import Diagnostics

/// Every message of this module: here those about bytes, about what YAML has and the subset has not, about texts that
/// are read differently, and about spaces. The words speak to an author who has never programmed.
public enum YAMLMessage {
  // MARK: Bytes

  static let notUTF8 = Message(
    "H0201", .error,
    cause: Prose(
      en: "Here are bytes that are not text in UTF-8.",
      fr: "Il y a ici des octets qui ne sont pas du texte en UTF-8."),
    remedy: Prose(
      en: "Save the file again with the encoding “UTF-8”, then correct the accents.",
      fr: "Enregistrez à nouveau le fichier avec l’encodage « UTF-8 », puis corrigez les accents."))

  static let otherEncoding = Message(
    "H0202", .error,
    cause: Prose(
      en: "This file is saved as UTF-16 or is not text.",
      fr: "Ce fichier est enregistré en UTF-16 ou n’est pas du texte."),
    remedy: Prose(
      en: "Save it with the encoding “UTF-8”.",
      fr: "Enregistrez-le avec l’encodage « UTF-8 »."))

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
      fr: "Un séparateur de ligne invisible ({code}) se trouve ici : les programmes ne le lisent pas tous de même."),
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
      fr: "« {name} » est une ancre, que l’on n’utilise pas ici."),
    remedy: Prose(
      en: "Remove it and repeat the text where it is needed; if “&” belongs to the text, put the text in quotes.",
      fr:
        "Retirez-la et répétez le texte là où il le faut ; si « & » fait partie du texte, mettez-le entre guillemets droits."
    ))

  static let alias = Message(
    "H0208", .error,
    cause: Prose(
      en: "“{name}” is an alias, which is not used here.",
      fr: "« {name} » est un alias, que l’on n’utilise pas ici."),
    remedy: Prose(
      en: "Write the text itself; if “*” belongs to the text, put the text in quotes.",
      fr: "Écrivez le texte lui-même ; si « * » fait partie du texte, mettez-le entre guillemets droits."))

  static let tag = Message(
    "H0209", .error,
    cause: Prose(
      en: "“{name}” is a tag, which is not used here: the kind of each value is known.",
      fr: "« {name} » est une étiquette de type, que l’on n’utilise pas ici : le type de chaque valeur est connu."),
    remedy: Prose(
      en: "Remove it; if “!” belongs to the text, put the text in quotes.",
      fr: "Retirez-la ; si « ! » fait partie du texte, mettez-le entre guillemets droits."))

  static let mergeKey = Message(
    "H0210", .error,
    cause: Prose(
      en: "“<<” is a merge key, which is not used here.",
      fr: "« << » est une clé de fusion, que l’on n’utilise pas ici."),
    remedy: Prose(
      en: "Write the keys and values out.",
      fr: "Écrivez les clés et les valeurs en toutes lettres."))

  static let directive = Message(
    "H0211", .error,
    cause: Prose(
      en: "A line that begins with “%” is a directive, which is not used here.",
      fr: "Une ligne qui commence par « % » est une directive, que l’on n’utilise pas ici."),
    remedy: Prose(en: "Delete the line.", fr: "Supprimez la ligne."))

  static let severalDocuments = Message(
    "H0212", .error,
    cause: Prose(
      en: "A second document begins here; a file holds only one.",
      fr: "Un second document commence ici ; un fichier n’en contient qu’un."),
    remedy: Prose(
      en: "Delete this line, or put what follows in a file of its own.",
      fr: "Supprimez cette ligne, ou mettez la suite dans un autre fichier."))

  static let complexKey = Message(
    "H0213", .error,
    cause: Prose(
      en: "A list, a group or a text after “? ” cannot be a key.",
      fr: "Une liste, un groupe ou un texte après « ? » ne peut pas être une clé."),
    remedy: Prose(
      en: "Write one short word as the key; if this is text, put it in quotes.",
      fr: "Écrivez un seul mot court comme clé ; s’il s’agit de texte, mettez-le entre guillemets droits."))

  static let flowAcrossLines = Message(
    "H0214", .error,
    cause: Prose(
      en: "What “{open}” opens is not closed on the same line.",
      fr: "Ce que « {open} » ouvre n’est pas fermé sur la même ligne."),
    remedy: Prose(
      en: "Close it with “{close}” on this line, or write one item a line without brackets.",
      fr: "Fermez avec « {close} » sur cette ligne, ou écrivez un élément par ligne, sans crochets."))

  // MARK: Texts that are read differently

  static let duplicateKey = Message(
    "H0215", .error,
    cause: Prose(
      en: "The key “{key}” stands twice in the same group.",
      fr: "La clé « {key} » figure deux fois dans le même groupe."),
    remedy: Prose(
      en: "Keep one of them, or give this one its right name.",
      fr: "Gardez-en une seule, ou donnez à celle-ci son vrai nom."))

  static let firstKey = Prose(en: "It stands first here.", fr: "Elle figure d’abord ici.")

  static let ambiguousWord = Message(
    "H0216", .error,
    cause: Prose(
      en: "Without quotes, many programs read “{text}” as true or false and not as a word.",
      fr: "Sans guillemets, bien des programmes lisent « {text} » comme vrai ou faux et non comme un mot."),
    remedy: Prose(
      en: "If the word is meant, write \"{text}\" in quotes; if not, write true or false.",
      fr: "Si le mot est voulu, écrivez \"{text}\" entre guillemets droits ; sinon, écrivez true ou false."))

  static let nullWord = Message(
    "H0217", .error,
    cause: Prose(
      en: "Without quotes, many programs read “{text}” as nothing at all.",
      fr: "Sans guillemets, bien des programmes lisent « {text} » comme une absence de valeur."),
    remedy: Prose(
      en: "If the text is meant, write \"{text}\" in quotes; if nothing is, leave the place empty.",
      fr: "Si ce texte est voulu, écrivez \"{text}\" entre guillemets droits ; sinon, laissez la place vide."))

  static let leadingZero = Message(
    "H0218", .error,
    cause: Prose(
      en: "Without quotes, “{text}” is a number to many programs, and not the one that is written.",
      fr: "Sans guillemets, « {text} » est pour bien des programmes un nombre, et pas celui qui est écrit."),
    remedy: Prose(
      en: "Write \"{text}\" in quotes, or the number without its leading zero.",
      fr: "Écrivez \"{text}\" entre guillemets droits, ou le nombre sans zéro au début."))

  // MARK: Spaces

  static let spaceAfterColon = Message(
    "H0219", .error,
    cause: Prose(
      en: "A space is missing after the colon of “{key}:”.",
      fr: "Il manque une espace après le deux-points de « {key}: »."),
    remedy: Prose(
      en: "Write “{key}: ” with a space; if this is text, put all of it in quotes.",
      fr: "Écrivez « {key}: » suivi d’une espace ; s’il s’agit de texte, mettez-le tout entier entre guillemets droits."
    ))

  static let perhapsSpaceAfterColon = Message(
    "H0220", .warning,
    cause: Prose(
      en: "“{key}:” has no space after its colon, so all of this is one text.",
      fr: "« {key}: » n’a pas d’espace après le deux-points ; tout ceci est donc un seul texte."),
    remedy: Prose(
      en: "If “{key}” is a key, write a space after the colon; if the text is right, put it in quotes.",
      fr:
        "Si « {key} » est une clé, mettez une espace après le deux-points ; si le texte est juste, mettez-le entre guillemets droits."
    ))

  static let spaceAfterHyphen = Message(
    "H0221", .error,
    cause: Prose(
      en: "A space is missing after the hyphen of this list item.",
      fr: "Il manque une espace après le tiret de cet élément de liste."),
    remedy: Prose(en: "Write “- ” with a space.", fr: "Écrivez « - » suivi d’une espace."))

  static let perhapsSpaceAfterHyphen = Message(
    "H0222", .warning,
    cause: Prose(
      en: "This hyphen has no space after it, so it begins a text and not a list item.",
      fr: "Ce tiret n’est pas suivi d’une espace ; il commence donc un texte et non un élément de liste."),
    remedy: Prose(
      en: "Write “- ” with a space for a list; if the text is right, put it in quotes.",
      fr: "Écrivez « - » suivi d’une espace pour une liste ; si le texte est juste, mettez-le entre guillemets droits."
    ))

  static let spaceBeforeComment = Message(
    "H0223", .error,
    cause: Prose(
      en: "A space is missing before the “#” of the comment.",
      fr: "Il manque une espace avant le « # » du commentaire."),
    remedy: Prose(en: "Write a space before “#”.", fr: "Mettez une espace avant « # »."))

  static let noBreakSpace = Message(
    "H0255", .error,
    cause: Prose(
      en: "A no-break space stands here, which looks like a space and counts as a letter.",
      fr: "Il y a ici une espace insécable, qui ressemble à une espace et compte comme une lettre."),
    remedy: Prose(
      en: "Type an ordinary space in its place.",
      fr: "Tapez une espace ordinaire à la place."))

  // MARK: Limits

  static let tooDeep = Message(
    "H0252", .error,
    cause: Prose(
      en: "Lists and groups stand more than {limit} deep in each other.",
      fr: "Des listes et des groupes sont imbriqués sur plus de {limit} niveaux."),
    remedy: Prose(
      en: "Check the indentation and the brackets: a real file needs five or six levels.",
      fr: "Vérifiez les décalages et les crochets : un vrai fichier en demande cinq ou six."))

  static let tooManyErrors = Message(
    "H0253", .error,
    cause: Prose(
      en: "There are too many mistakes; the rest of the file was not read.",
      fr: "Il y a trop d’erreurs ; le reste du fichier n’a pas été lu."),
    remedy: Prose(
      en: "Correct the first ones and check again.",
      fr: "Corrigez les premières et vérifiez à nouveau."))

  static let spacesAtEnd = Message(
    "H0254", .error,
    cause: Prose(
      en: "The file ends with a line of spaces that may or may not belong to the text above.",
      fr: "Le fichier se termine par une ligne d’espaces qui fait ou non partie du texte qui précède."),
    remedy: Prose(en: "Delete these spaces.", fr: "Supprimez ces espaces."))

  /// All of them, for `hemicycle explain` and for tests.
  public static let all: [Message] = [
    notUTF8, otherEncoding, controlCharacter, invisibleLineEnd, tabInIndentation, tabBetween, anchor, alias, tag,
    mergeKey, directive, severalDocuments, complexKey, flowAcrossLines, duplicateKey, ambiguousWord, nullWord,
    leadingZero, spaceAfterColon, perhapsSpaceAfterColon, spaceAfterHyphen, perhapsSpaceAfterHyphen,
    spaceBeforeComment, misindented, keyInsideText, hyphenInsideText, continuationIndentation, commentInsideText,
    longEmptyLine, missingColon, emptyKey, colonInText, itemOnKeyLine, itemAmongKeys, keyAmongItems, multilineKey,
    keyTooLong, reservedStart, afterDocument, textAfterValue, unclosedQuote, textAfterQuote, unknownEscape, shortEscape,
    impossibleEscape, blockHeader, missingComma, emptyFlowItem, questionInFlow, itemInFlow, mismatchedBracket, tooDeep,
    tooManyErrors, spacesAtEnd, noBreakSpace,
  ]
}
