import Diagnostics

/// Every message of this module, in the order of its code.
public enum TemplateMessage {
  static let unclosedTag = Message(
    "H0401", .error,
    cause: Prose(en: "This tag is not closed.", fr: "Cette balise n’est pas fermée."),
    remedy: Prose(en: "Close it with “{close}”.", fr: "Fermez-la avec « {close} »."))

  static let emptyTag = Message(
    "H0402", .error,
    cause: Prose(en: "This tag has no name.", fr: "Cette balise n’a pas de nom."),
    remedy: Prose(
      en: "Write the name of a value between the braces.", fr: "Écrivez le nom d’une valeur entre les accolades."))

  static let badName = Message(
    "H0403", .error,
    cause: Prose(en: "“{name}” is not a name.", fr: "« {name} » n’est pas un nom."),
    remedy: Prose(
      en: "A name has no spaces; its parts are joined by single dots.",
      fr: "Un nom ne contient pas d’espace ; ses parties sont reliées par un seul point."))

  static let unclosedSection = Message(
    "H0404", .error,
    cause: Prose(en: "The section “{name}” is not closed.", fr: "La section « {name} » n’est pas fermée."),
    remedy: Prose(en: "Close “{name}” where it ends.", fr: "Fermez « {name} » là où elle se termine."))

  static let mismatchedEnd = Message(
    "H0405", .error,
    cause: Prose(
      en: "“{name}” is closed, but the open section is “{open}”.",
      fr: "« {name} » est fermée alors que la section ouverte est « {open} »."),
    remedy: Prose(
      en: "Close the sections in the reverse order of their beginnings.",
      fr: "Fermez les sections dans l’ordre inverse de leurs débuts."))

  static let sectionStart = Prose(en: "The section begins here.", fr: "La section commence ici.")

  static let endWithoutStart = Message(
    "H0406", .error,
    cause: Prose(
      en: "“{name}” is closed, but no section is open.",
      fr: "« {name} » est fermée alors qu’aucune section n’est ouverte."),
    remedy: Prose(en: "Delete this tag, or open the section.", fr: "Supprimez cette balise, ou ouvrez la section."))

  static let badDelimiters = Message(
    "H0407", .error,
    cause: Prose(en: "These are not two delimiters.", fr: "Il n’y a pas là deux délimiteurs."),
    remedy: Prose(
      en: "Write two groups of signs with a space between them and without “=”, as in {{=<% %>=}}.",
      fr: "Écrivez deux groupes de signes séparés par une espace et sans « = », comme dans {{=<% %>=}}."))

  static let unsupportedTag = Message(
    "H0408", .error,
    cause: Prose(
      en: "Inheritance and dynamic names are not in this template language.",
      fr: "L’héritage et les noms dynamiques n’existent pas dans ce langage de modèles."),
    remedy: Prose(en: "Use a partial: {{> name}}.", fr: "Utilisez un modèle partiel : {{> nom}}."))

  static let variableInTag = Message(
    "H0409", .error,
    cause: Prose(
      en: "A variable stands inside an HTML tag but not between quotes.",
      fr: "Une variable se trouve dans une balise HTML mais pas entre guillemets."),
    remedy: Prose(
      en: "Put the attribute's value between double quotes, or make the attribute depend on a section.",
      fr: "Mettez la valeur de l’attribut entre guillemets droits, ou faites dépendre l’attribut d’une section."))

  static let escapedInScript = Message(
    "H0410", .error,
    cause: Prose(
      en: "Inside <script> and <style> nothing is escaped, so this variable would not be harmless.",
      fr: "Dans <script> et <style> rien n’est échappé ; cette variable ne serait donc pas sans danger."),
    remedy: Prose(
      en: "Write three braces, {{{…}}}, and give a value that is made for this place.",
      fr: "Écrivez trois accolades, {{{…}}}, et donnez une valeur faite pour cet endroit."))

  static let sectionAcrossMarkup = Message(
    "H0411", .error,
    cause: Prose(
      en: "The section “{name}” begins in one part of the HTML and ends in another: in text, in a tag, or in quotes.",
      fr:
        "La section « {name} » commence dans une partie du HTML et finit dans une autre : texte, balise ou guillemets."),
    remedy: Prose(
      en: "Let it hold whole tags, whole attributes or whole text.",
      fr: "Faites-lui contenir des balises entières, des attributs entiers ou du texte entier."))

  static let partialInTag = Message(
    "H0412", .error,
    cause: Prose(en: "A partial stands inside an HTML tag.", fr: "Un modèle partiel se trouve dans une balise HTML."),
    remedy: Prose(
      en: "Insert partials only between tags.", fr: "N’insérez les modèles partiels qu’entre les balises."))

  static let endsInTag = Message(
    "H0413", .error,
    cause: Prose(
      en: "The template ends inside an HTML tag, a comment, a script or a style.",
      fr: "Le modèle se termine dans une balise HTML, un commentaire, un script ou un style."),
    remedy: Prose(en: "Close it in the same file.", fr: "Fermez-le dans le même fichier."))

  static let tooDeep = Message(
    "H0414", .error,
    cause: Prose(
      en: "Sections stand more than {limit} deep in each other.",
      fr: "Des sections sont imbriquées sur plus de {limit} niveaux."),
    remedy: Prose(en: "Close the sections that have ended.", fr: "Fermez les sections qui sont terminées."))

  static let notUTF8 = Message(
    "H0415", .error,
    cause: Prose(en: "This template is not text in UTF-8.", fr: "Ce modèle n’est pas du texte en UTF-8."),
    remedy: Prose(
      en: "Save it again with the encoding “UTF-8”.", fr: "Enregistrez-le à nouveau avec l’encodage « UTF-8 »."))

  static let unknownName = Message(
    "H0416", .error,
    cause: Prose(en: "Nothing is called “{name}” here.", fr: "Rien ne s’appelle « {name} » ici."),
    remedy: Prose(en: "Correct the name.", fr: "Corrigez le nom."))

  static let misspeltName = Message(
    "H0421", .error,
    cause: Prose(en: "Nothing is called “{name}” here.", fr: "Rien ne s’appelle « {name} » ici."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let notText = Message(
    "H0417", .error,
    cause: Prose(
      en: "“{name}” is a list or a group and cannot be printed.",
      fr: "« {name} » est une liste ou un groupe et ne peut pas s’afficher."),
    remedy: Prose(
      en: "Open a section “{name}”, or name one of its parts.",
      fr: "Ouvrez une section « {name} », ou nommez l’une de ses parties."))

  static let unknownPartial = Message(
    "H0418", .error,
    cause: Prose(en: "There is no partial “{name}”.", fr: "Il n’y a pas de modèle partiel « {name} »."),
    remedy: Prose(
      en: "Correct the name, or create the file of that name among the partials.",
      fr: "Corrigez le nom, ou créez le fichier de ce nom parmi les modèles partiels."))

  static let endlessPartials = Message(
    "H0419", .error,
    cause: Prose(
      en: "The partial “{name}” includes itself without end.",
      fr: "Le modèle partiel « {name} » s’inclut lui-même sans fin."),
    remedy: Prose(
      en: "Let it include itself only inside a section that ends.",
      fr: "Ne le faites s’inclure que dans une section qui a une fin."))

  static let tooMuch = Message(
    "H0420", .error,
    cause: Prose(
      en: "This template repeats itself beyond any reasonable page.",
      fr: "Ce modèle se répète au-delà de toute page raisonnable."),
    remedy: Prose(
      en: "Look for a section that stands inside itself.", fr: "Cherchez une section qui se trouve dans elle-même."))

  /// All of them, for `hemicycle explain` and for tests.
  public static let all: [Message] = [
    unclosedTag, emptyTag, badName, unclosedSection, mismatchedEnd, endWithoutStart, badDelimiters, unsupportedTag,
    variableInTag, escapedInScript, sectionAcrossMarkup, partialInTag, endsInTag, tooDeep, notUTF8, unknownName,
    notText, unknownPartial, endlessPartials, tooMuch, misspeltName,
  ]
}
