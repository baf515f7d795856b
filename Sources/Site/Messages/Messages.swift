import Diagnostics

// What can be wrong with the files of a project, in the order in which they are read: H03xx. Codes are never reused.
// Files as such are in `Messages+Files`, pages and links in `Messages+Pages`.

extension Message {
  // MARK: Keys and values

  static let unknownKey = Message(
    "H0301", .error,
    cause: Prose(en: "“{key}” is not a key known here.", fr: "« {key} » n’est pas une clé connue ici."),
    remedy: Prose(
      en: "The keys known here are: {known}.", fr: "Les clés connues ici sont : {known}."))

  static let unknownKeyNear = Message(
    "H0301", .error,
    cause: Prose(en: "“{key}” is not a key known here.", fr: "« {key} » n’est pas une clé connue ici."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let missingKey = Message(
    "H0302", .error,
    cause: Prose(en: "The key “{key}” is missing.", fr: "La clé « {key} » manque."),
    remedy: Prose(
      en: "Add a line “{key}: …” here.", fr: "Ajoutez ici une ligne « {key}: … »."))

  static let expectedText = Message(
    "H0303", .error,
    cause: Prose(en: "“{key}” takes a text.", fr: "« {key} » attend un texte."),
    remedy: Prose(
      en: "Write the text after “{key}:”, on the same line, or indented below “{key}: >”.",
      fr: "Écrivez le texte après « {key}: », sur la même ligne, ou en retrait sous « {key}: > »."))

  static let emptyText = Message(
    "H0304", .error,
    cause: Prose(en: "“{key}” is empty.", fr: "« {key} » est vide."),
    remedy: Prose(
      en: "Write something, or remove the key if it is optional.",
      fr: "Écrivez quelque chose, ou retirez la clé si elle est facultative."))

  static let expectedList = Message(
    "H0305", .error,
    cause: Prose(en: "“{key}” takes a list.", fr: "« {key} » attend une liste."),
    remedy: Prose(
      en: "Write each item on a line of its own, beginning with “- ”.",
      fr: "Écrivez chaque élément sur sa propre ligne, en commençant par « - »."))

  static let expectedMapping = Message(
    "H0306", .error,
    cause: Prose(en: "“{key}” takes keys with values.", fr: "« {key} » attend des clés avec leurs valeurs."),
    remedy: Prose(
      en: "Write lines of the form “key: value”. Keys known here: {known}.",
      fr: "Écrivez des lignes de la forme « clé: valeur ». Clés connues ici : {known}."))

  static let expectedEntries = Message(
    "H0306", .error,
    cause: Prose(en: "“{key}” takes keys with values.", fr: "« {key} » attend des clés avec leurs valeurs."),
    remedy: Prose(
      en: "Write lines of the form “key: value”, indented below “{key}:”.",
      fr: "Écrivez des lignes de la forme « clé: valeur », en retrait sous « {key}: »."))

  static let expectedWhole = Message(
    "H0307", .error,
    cause: Prose(
      en: "“{key}” takes a whole number, and “{value}” is none.",
      fr: "« {key} » attend un nombre entier, et « {value} » n’en est pas un."),
    remedy: Prose(
      en: "Write a number from {low} to {high}, in digits.", fr: "Écrivez un nombre de {low} à {high}, en chiffres."))

  static let outOfRange = Message(
    "H0308", .error,
    cause: Prose(
      en: "“{key}” is {value}, outside {low} to {high}.", fr: "« {key} » vaut {value}, hors de {low} à {high}."),
    remedy: Prose(en: "Write a number from {low} to {high}.", fr: "Écrivez un nombre de {low} à {high}."))

  static let expectedTenths = Message(
    "H0309", .error,
    cause: Prose(
      en: "“{key}” takes a number with at most one decimal, and “{value}” is none.",
      fr: "« {key} » attend un nombre avec une décimale au plus, et « {value} » n’en est pas un."),
    remedy: Prose(
      en: "Write for instance 2 or 0.5, with a point, up to {high}.",
      fr: "Écrivez par exemple 2 ou 0.5, avec un point, jusqu’à {high}."))

  static let badIdentifier = Message(
    "H0310", .error,
    cause: Prose(en: "“{value}” cannot be an identifier.", fr: "« {value} » ne peut pas être un identifiant."),
    remedy: Prose(
      en:
        "Use a lowercase letter, then lowercase letters, digits and hyphens, without accents: for instance “service-desk”.",
      fr:
        "Utilisez une minuscule, puis des minuscules, des chiffres et des traits d’union, sans accent : par exemple « service-desk »."
    ))

  static let notAChoice = Message(
    "H0311", .error,
    cause: Prose(en: "“{value}” is not possible for “{key}”.", fr: "« {value} » n’est pas possible pour « {key} »."),
    remedy: Prose(en: "Write one of: {choices}.", fr: "Écrivez l’un de ceux-ci : {choices}."))

  static let notAChoiceNear = Message(
    "H0311", .error,
    cause: Prose(en: "“{value}” is not possible for “{key}”.", fr: "« {value} » n’est pas possible pour « {key} »."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let duplicateIdentifier = Message(
    "H0312", .error,
    cause: Prose(en: "The identifier “{id}” is taken.", fr: "L’identifiant « {id} » est déjà pris."),
    remedy: Prose(
      en: "Give one of the two another identifier.", fr: "Donnez un autre identifiant à l’un des deux."))

  static let wrongCount = Message(
    "H0313", .error,
    cause: Prose(
      en: "“{key}” takes {low} to {high} items; found: {count}.",
      fr: "« {key} » attend de {low} à {high} éléments ; trouvés : {count}."),
    remedy: Prose(en: "Add or remove items.", fr: "Ajoutez ou retirez des éléments."))

  static let malformedHash = Message(
    "H0314", .error,
    cause: Prose(
      en: "“{value}” is not a hash.", fr: "« {value} » n’est pas une empreinte."),
    remedy: Prose(
      en: "It has 16 hexadecimal digits. That of the base file is now {hash}.",
      fr: "Une empreinte a 16 chiffres hexadécimaux. Celle du fichier de base est aujourd’hui {hash}."))

  static let notThreeSizes = Message(
    "H0315", .error,
    cause: Prose(
      en: "“{key}” takes one figure, or three; found: {count}.",
      fr: "« {key} » attend une seule valeur, ou trois ; trouvées : {count}."),
    remedy: Prose(
      en: "Write one for every parliament, or a list for a small, a medium and a large one: [1, 2, 4].",
      fr: "Écrivez une valeur pour tous les parlements, ou une liste pour un petit, un moyen et un grand : [1, 2, 4]."))

  static let onlyThemes = Message(
    "H0316", .error,
    cause: Prose(en: "Every questionnaire is a theme.", fr: "Tous les questionnaires sont des thèmes."),
    remedy: Prose(
      en: "Remove “theme: true” from one of them at least: the overall figure is made of the others.",
      fr: "Retirez « theme: true » de l’un d’eux au moins : le résultat d’ensemble vient des autres."))

  // MARK: References between files

  static let unknownName = Message(
    "H0320", .error,
    cause: Prose(en: "“{id}” does not exist.", fr: "« {id} » n’existe pas."),
    remedy: Prose(en: "Known here: {known}.", fr: "Sont connus ici : {known}."))

  static let unknownNameNear = Message(
    "H0320", .error,
    cause: Prose(en: "“{id}” does not exist.", fr: "« {id} » n’existe pas."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let cycle = Message(
    "H0321", .error,
    cause: Prose(
      en: "These initiatives wait for one another, so that none can begin: {path}.",
      fr: "Ces actions s’attendent les unes les autres, si bien qu’aucune ne peut commencer : {path}."),
    remedy: Prose(
      en: "Remove one of these prerequisites.", fr: "Retirez l’un de ces préalables."))

  static let malformedLift = Message(
    "H0322", .error,
    cause: Prose(
      en: "“{value}” does not say from which level to which.",
      fr: "« {value} » ne dit pas de quel niveau à quel niveau."),
    remedy: Prose(
      en: "Write two levels with two points between them, the lower first, for instance 0..2.",
      fr: "Écrivez deux niveaux séparés par deux points, le plus bas d’abord, par exemple 0..2."))

  static let liftBeyondLevels = Message(
    "H0323", .error,
    cause: Prose(
      en: "Level {value} is beyond the question “{question}”, whose highest level is {high}.",
      fr: "Le niveau {value} dépasse la question « {question} », dont le niveau le plus haut est {high}."),
    remedy: Prose(
      en: "Levels are counted from 0 to {high}.", fr: "Les niveaux se comptent de 0 à {high}."))

  static let neverLifted = Message(
    "H0324", .warning,
    cause: Prose(
      en: "No initiative lifts the question “{question}”.", fr: "Aucune action n’améliore la question « {question} »."),
    remedy: Prose(
      en: "Name it under “lifts” of an initiative; until then no roadmap can improve it.",
      fr: "Citez-la sous « lifts » d’une action ; d’ici là, aucune feuille de route ne peut l’améliorer."))

  static let malformedCondition = Message(
    "H0325", .error,
    cause: Prose(en: "“{value}” is not a condition.", fr: "« {value} » n’est pas une condition."),
    remedy: Prose(
      en: "Write “profile.ID”, “profile.ID = OPTION” or “QUESTIONNAIRE.QUESTION >= LEVEL”.",
      fr: "Écrivez « profile.ID », « profile.ID = OPTION » ou « QUESTIONNAIRE.QUESTION >= NIVEAU »."))

  static let conditionOnItself = Message(
    "H0326", .error,
    cause: Prose(
      en: "The question “{question}” is asked only if it has been answered.",
      fr: "La question « {question} » n’est posée que si l’on y a répondu."),
    remedy: Prose(en: "Make it depend on another question.", fr: "Faites-la dépendre d’une autre question."))

  static let notAPlainFileName = Message(
    "H0327", .error,
    cause: Prose(
      en: "The identifier “{id}” and the name of the file “{name}” differ.",
      fr: "L’identifiant « {id} » et le nom du fichier « {name} » diffèrent."),
    remedy: Prose(
      en: "Rename the file {id}.yaml, or correct the identifier.",
      fr: "Renommez le fichier {id}.yaml, ou corrigez l’identifiant."))

  static let optionsWithoutChoice = Message(
    "H0328", .error,
    cause: Prose(
      en: "Options belong to a question of type “choice” only.",
      fr: "Seule une question de type « choice » a des options."),
    remedy: Prose(en: "Write “type: choice”, or remove them.", fr: "Écrivez « type: choice », ou retirez-les."))

  // MARK: Translations

  static let missingOverlay = Message(
    "H0330", .warning,
    cause: Prose(
      en: "The file is not translated: “{overlay}” is missing.",
      fr: "Le fichier n’est pas traduit : « {overlay} » manque."
    ),
    remedy: Prose(
      en: "Until it exists, its texts appear in the base language.",
      fr: "Tant qu’il n’existe pas, ses textes paraissent dans la langue de base."))

  static let missingTranslation = Message(
    "H0331", .warning,
    cause: Prose(
      en: "The translation of “{key}” is missing in “{overlay}”.",
      fr: "La traduction de « {key} » manque dans « {overlay} »."),
    remedy: Prose(
      en: "Until it is there, the text appears in the base language.",
      fr: "Tant qu’elle manque, le texte paraît dans la langue de base."))

  static let extraTranslation = Message(
    "H0332", .error,
    cause: Prose(
      en: "“{key}” translates nothing: “{base}” does not have it.",
      fr: "« {key} » ne traduit rien : « {base} » ne l’a pas."),
    remedy: Prose(
      en: "Remove it, or add it to “{base}”.", fr: "Retirez-le, ou ajoutez-le à « {base} »."))

  static let extraTranslationNear = Message(
    "H0332", .error,
    cause: Prose(
      en: "“{key}” translates nothing: “{base}” does not have it.",
      fr: "« {key} » ne traduit rien : « {base} » ne l’a pas."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let levelCountDiffers = Message(
    "H0333", .error,
    cause: Prose(
      en: "There are {count} levels here and {expected} in “{base}”.",
      fr: "Il y a {count} niveaux ici et {expected} dans « {base} »."),
    remedy: Prose(
      en: "Translate each level, in the same order.", fr: "Traduisez chaque niveau, dans le même ordre."))

  static let overlayWithoutBase = Message(
    "H0334", .error,
    cause: Prose(
      en: "“{base}”, which this file would translate, does not exist.",
      fr: "« {base} », que ce fichier traduirait, n’existe pas."),
    remedy: Prose(en: "Correct the file’s name.", fr: "Corrigez le nom du fichier."))

  static let unlistedLanguage = Message(
    "H0335", .warning,
    cause: Prose(
      en: "The language “{language}” is not listed in content/site.yaml; this is left out.",
      fr: "La langue « {language} » ne figure pas dans content/site.yaml ; ceci est laissé de côté."),
    remedy: Prose(en: "Add it to “languages”, or remove this.", fr: "Ajoutez-la à « languages », ou retirez ceci."))

  static let baseNotListed = Message(
    "H0336", .error,
    cause: Prose(
      en: "The base language “{language}” is not one of the languages.",
      fr: "La langue de base « {language} » n’est pas l’une des langues."),
    remedy: Prose(en: "Write one of: {choices}.", fr: "Écrivez l’une de celles-ci : {choices}."))

  static let badLanguage = Message(
    "H0337", .error,
    cause: Prose(en: "“{value}” is not a language code.", fr: "« {value} » n’est pas un code de langue."),
    remedy: Prose(
      en: "Write two or three lowercase letters, such as en, fr, ar, and a region if needed: pt-br.",
      fr: "Écrivez deux ou trois minuscules, par exemple en, fr, ar, et une région s’il le faut : pt-br."))

  static let unknownSection = Message(
    "H0338", .error,
    cause: Prose(
      en: "The navigation names “{name}”, and no page or folder has that name.",
      fr: "La navigation cite « {name} », et aucune page ni aucun dossier ne porte ce nom."),
    remedy: Prose(en: "Known here: {known}.", fr: "Sont connus ici : {known}."))

  static let missingString = Message(
    "H0340", .error,
    cause: Prose(
      en: "The text “{key}” is missing; “{other}” has it.", fr: "Le texte « {key} » manque ; « {other} » l’a."),
    remedy: Prose(en: "Add it here.", fr: "Ajoutez-le ici."))

  static let placeholdersDiffer = Message(
    "H0341", .error,
    cause: Prose(
      en: "The text “{key}” holds the placeholders {here}; in “{other}” it holds {there}.",
      fr: "Le texte « {key} » contient les emplacements {here} ; dans « {other} » il contient {there}."),
    remedy: Prose(
      en: "Use the same placeholders in every language.", fr: "Employez les mêmes emplacements dans chaque langue."))

  static let neededString = Message(
    "H0343", .error,
    cause: Prose(
      en: "The text “{key}” is missing, and the site needs it.",
      fr: "Le texte « {key} » manque, et le site en a besoin."),
    remedy: Prose(en: "Add it here.", fr: "Ajoutez-le ici."))

  // MARK: What editors are told

  static let outdatedSchema = Message(
    "H0350", .warning,
    cause: Prose(
      en: "Editors that read this file complete and check by other rules than those of this version.",
      fr:
        "Les éditeurs qui lisent ce fichier complètent et vérifient selon d’autres règles que celles de cette version."),
    remedy: Prose(
      en: "Make it again: hemicycle dump schema {name} > {path}",
      fr: "Refaites-le : hemicycle dump schema {name} > {path}"))
}

extension Prose {
  static let firstOfThem = Prose(en: "The first of them:", fr: "Le premier :")
}
