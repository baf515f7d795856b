import Diagnostics
import JSON

// What can be wrong with the command line (H002x) and with a saved page or an answers file (H06xx).

extension Message {
  /// Every message of the command itself, for `hemicycle explain` and for tests.
  static let ofTheCommand: [Message] = [
    .unknownCommand, .unknownCommandNear, .unknownOption, .unknownOptionNear, .missingValue, .unexpectedValue,
    .badValue, .badValueNear, .repeatedOption, .unexpectedArgument, .missingArgument, .outputIsInput, .unknownCode,
    .unknownCodeNear, .emptyInput, .notHemicycle, .pageCutShort, .islandMissing, .islandDamaged, .answersDamaged,
    .newerFormat, .unknownFormat, .malformedJSON, .otherQuestionnaire, .changedQuestionnaire, .levelOutOfRange,
    .projectNeeded, .otherLanguageNeedsProject, .unknownLanguage, .malformedAnswer, .engineRefused, .notAnInstance,
    .jsonEndsEarly, .jsonUnexpected, .jsonTrailing, .jsonNumber, .jsonControl, .jsonEscape, .jsonSurrogate,
    .jsonNotUTF8, .jsonDuplicate, .jsonTooDeep,
  ]

  // MARK: The command line

  static let unknownCommand = Message(
    "H0020", .error,
    cause: Prose(en: "There is no command “{name}”.", fr: "La commande « {name} » n’existe pas."),
    remedy: Prose(en: "The commands are: {known}.", fr: "Les commandes sont : {known}."))

  static let unknownCommandNear = Message(
    "H0020", .error,
    cause: Prose(en: "There is no command “{name}”.", fr: "La commande « {name} » n’existe pas."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let unknownOption = Message(
    "H0021", .error,
    cause: Prose(en: "There is no option “{name}” here.", fr: "L’option « {name} » n’existe pas ici."),
    remedy: Prose(en: "The options are: {known}.", fr: "Les options sont : {known}."))

  static let unknownOptionNear = Message(
    "H0021", .error,
    cause: Prose(en: "There is no option “{name}” here.", fr: "L’option « {name} » n’existe pas ici."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let missingValue = Message(
    "H0022", .error,
    cause: Prose(en: "The option “{name}” needs a value.", fr: "L’option « {name} » attend une valeur."),
    remedy: Prose(en: "Write “{name} {value}”.", fr: "Écrivez « {name} {value} »."))

  static let unexpectedValue = Message(
    "H0023", .error,
    cause: Prose(en: "The option “{name}” takes no value.", fr: "L’option « {name} » n’attend pas de valeur."),
    remedy: Prose(en: "Write “{name}” alone.", fr: "Écrivez « {name} » sans rien de plus."))

  static let badValue = Message(
    "H0024", .error,
    cause: Prose(en: "“{value}” is not possible for “{name}”.", fr: "« {value} » n’est pas possible pour « {name} »."),
    remedy: Prose(en: "Write one of: {known}.", fr: "Écrivez l’un de ceux-ci : {known}."))

  static let badValueNear = Message(
    "H0024", .error,
    cause: Prose(en: "“{value}” is not possible for “{name}”.", fr: "« {value} » n’est pas possible pour « {name} »."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let repeatedOption = Message(
    "H0025", .error,
    cause: Prose(en: "The option “{name}” stands there twice.", fr: "L’option « {name} » figure deux fois."),
    remedy: Prose(en: "Write it once.", fr: "Écrivez-la une seule fois."))

  static let unexpectedArgument = Message(
    "H0026", .error,
    cause: Prose(en: "“{value}” is one argument too many.", fr: "« {value} » est un argument de trop."),
    remedy: Prose(en: "Usage: {usage}", fr: "Usage : {usage}"))

  static let missingArgument = Message(
    "H0027", .error,
    cause: Prose(en: "{name} is missing.", fr: "Il manque {name}."),
    remedy: Prose(en: "Usage: {usage}", fr: "Usage : {usage}"))

  static let outputIsInput = Message(
    "H0028", .error,
    cause: Prose(
      en: "“{name}” is both the file to read and the file to write.",
      fr: "« {name} » est à la fois le fichier à lire et le fichier à écrire."),
    remedy: Prose(
      en: "Choose another name after -o; the answers are left as they are.",
      fr: "Choisissez un autre nom après -o ; les réponses restent intactes."))

  static let unknownCode = Message(
    "H0029", .error,
    cause: Prose(en: "There is no message “{code}”.", fr: "Le message « {code} » n’existe pas."),
    remedy: Prose(
      en: "“hemicycle explain” without a code lists every message.",
      fr: "« hemicycle explain » sans code donne la liste de tous les messages."))

  static let unknownCodeNear = Message(
    "H0029", .error,
    cause: Prose(en: "There is no message “{code}”.", fr: "Le message « {code} » n’existe pas."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  // MARK: Saved pages and answers

  static let emptyInput = Message(
    "H0600", .error,
    cause: Prose(en: "The file is empty.", fr: "Le fichier est vide."),
    remedy: Prose(
      en: "Take another copy: the saved page, or the exported answers.",
      fr: "Prenez une autre copie : la page enregistrée, ou les réponses exportées."))

  static let notHemicycle = Message(
    "H0601", .error,
    cause: Prose(
      en: "This is neither an assessment page of Hemicycle nor exported answers.",
      fr: "Ce n’est ni une page d’évaluation d’Hémicycle, ni des réponses exportées."),
    remedy: Prose(
      en: "Give the file that the assessment page saved: its name ends in .html, or in .json for exported answers.",
      fr:
        "Indiquez le fichier que la page d’évaluation a enregistré : son nom finit par .html, ou par .json pour des réponses exportées."
    ))

  static let pageCutShort = Message(
    "H0602", .error,
    cause: Prose(
      en: "The page is cut short: its end is missing.", fr: "La page est tronquée : sa fin manque."),
    remedy: Prose(
      en: "It was probably not copied in full. Copy it again, or take an earlier save.",
      fr: "Elle n’a sans doute pas été copiée en entier. Recopiez-la, ou prenez un enregistrement antérieur."))

  static let islandMissing = Message(
    "H0603", .error,
    cause: Prose(
      en: "The page has lost its part “{name}”.", fr: "La page a perdu sa partie « {name} »."),
    remedy: Prose(
      en: "Another program has changed it. Open it in a browser, save a copy from there, or take an earlier save.",
      fr:
        "Un autre programme l’a modifiée. Ouvrez-la dans un navigateur et enregistrez-en une copie, ou prenez un enregistrement antérieur."
    ))

  static let islandDamaged = Message(
    "H0604", .error,
    cause: Prose(
      en: "The page’s part “{name}” is damaged.", fr: "La partie « {name} » de la page est abîmée."),
    remedy: Prose(en: "Take an earlier save.", fr: "Prenez un enregistrement antérieur."))

  static let answersDamaged = Message(
    "H0605", .error,
    cause: Prose(
      en: "The answers are damaged: they are not what was saved.",
      fr: "Les réponses sont abîmées : ce ne sont pas celles qui ont été enregistrées."),
    remedy: Prose(
      en: "The file was cut or changed on its way. Take an earlier save.",
      fr: "Le fichier a été coupé ou modifié en chemin. Prenez un enregistrement antérieur."))

  static let newerFormat = Message(
    "H0606", .error,
    cause: Prose(
      en: "The answers come from a newer version of Hemicycle: “{format}”.",
      fr: "Les réponses viennent d’une version plus récente d’Hémicycle : « {format} »."),
    remedy: Prose(
      en: "Use that version to read them.", fr: "Utilisez cette version pour les lire."))

  static let unknownFormat = Message(
    "H0607", .error,
    cause: Prose(
      en: "These are not answers of Hemicycle: their format is “{format}”.",
      fr: "Ce ne sont pas des réponses d’Hémicycle : leur format est « {format} »."),
    remedy: Prose(
      en: "Give a file saved or exported by the assessment page.",
      fr: "Indiquez un fichier enregistré ou exporté par la page d’évaluation."))

  static let malformedJSON = Message(
    "H0608", .error,
    cause: Prose(en: "This is not JSON from here on.", fr: "À partir d’ici, ce n’est plus du JSON."),
    remedy: Prose(
      en: "The file was cut or changed. Export the answers again.",
      fr: "Le fichier a été coupé ou modifié. Exportez de nouveau les réponses."))

  static let otherQuestionnaire = Message(
    "H0609", .error,
    cause: Prose(
      en: "The answers are to the questionnaire “{id}”, which this project does not have.",
      fr: "Les réponses portent sur le questionnaire « {id} », que ce projet ne contient pas."),
    remedy: Prose(
      en: "Name the project they belong to with --project, or give the saved page, which carries its questionnaires.",
      fr:
        "Indiquez avec --project le projet dont elles relèvent, ou donnez la page enregistrée, qui contient ses questionnaires."
    ))

  static let changedQuestionnaire = Message(
    "H0610", .warning,
    cause: Prose(
      en: "The questionnaire “{id}” has changed since these answers were given.",
      fr: "Le questionnaire « {id} » a changé depuis que ces réponses ont été données."),
    remedy: Prose(
      en: "Check the answers to it in a new assessment page.",
      fr: "Vérifiez ses réponses dans une nouvelle page d’évaluation."))

  static let levelOutOfRange = Message(
    "H0611", .error,
    cause: Prose(
      en: "The answer to “{question}” is level {level}, and its levels go from 0 to {top}.",
      fr: "La réponse à « {question} » est le niveau {level}, or ses niveaux vont de 0 à {top}."),
    remedy: Prose(
      en: "Answer that question again.", fr: "Répondez de nouveau à cette question."))

  static let projectNeeded = Message(
    "H0612", .error,
    cause: Prose(
      en: "Exported answers do not carry their questionnaires, and “{folder}” is not a project of Hemicycle.",
      fr:
        "Des réponses exportées ne contiennent pas leurs questionnaires, et « {folder} » n’est pas un projet Hémicycle."
    ),
    remedy: Prose(
      en: "Name the project with --project, or give the saved page instead.",
      fr: "Indiquez le projet avec --project, ou donnez plutôt la page enregistrée."))

  static let otherLanguageNeedsProject = Message(
    "H0613", .error,
    cause: Prose(
      en: "The page is in “{language}”; its texts in “{wanted}” are in the project, and “{folder}” is none.",
      fr:
        "La page est en « {language} » ; ses textes en « {wanted} » sont dans le projet, et « {folder} » n’en est pas un."
    ),
    remedy: Prose(
      en: "Name the project with --project, or leave --language out.",
      fr: "Indiquez le projet avec --project, ou retirez --language."))

  static let unknownLanguage = Message(
    "H0614", .error,
    cause: Prose(
      en: "The project has no language “{language}”.", fr: "Le projet n’a pas de langue « {language} »."),
    remedy: Prose(en: "Its languages are: {known}.", fr: "Ses langues sont : {known}."))

  static let malformedAnswer = Message(
    "H0615", .error,
    cause: Prose(
      en: "The answers cannot be read at “{path}”.", fr: "Les réponses ne peuvent pas être lues à « {path} »."),
    remedy: Prose(
      en: "The file was changed by hand or by another program. Take an earlier save.",
      fr: "Le fichier a été modifié à la main ou par un autre programme. Prenez un enregistrement antérieur."))

  static let engineRefused = Message(
    "H0616", .error,
    cause: Prose(
      en: "The page’s questionnaires cannot be read.", fr: "Les questionnaires de la page ne peuvent pas être lus."),
    remedy: Prose(
      en: "The page comes from another version, or was changed. Use the version of Hemicycle that made it.",
      fr: "La page vient d’une autre version, ou a été modifiée. Utilisez la version d’Hémicycle qui l’a faite."))

  static let notAnInstance = Message(
    "H0617", .error,
    cause: Prose(
      en: "This is not a planning problem: “{path}” cannot be read.",
      fr: "Ce n’est pas un problème de planification : « {path} » ne peut pas être lu."),
    remedy: Prose(
      en: "Give a document of the format “roadmap-instance/1”.",
      fr: "Donnez un document au format « roadmap-instance/1 »."))

  // MARK: JSON

  static let jsonEndsEarly = Message(
    "H0620", .error,
    cause: Prose(
      en: "The document ends in the middle of a value.",
      fr: "Le document se termine au milieu d’une valeur."),
    remedy: Prose(
      en: "Complete it, or take another copy.",
      fr: "Complétez-le, ou prenez une autre copie."))

  static let jsonUnexpected = Message(
    "H0621", .error,
    cause: Prose(
      en: "This cannot stand here.",
      fr: "Ceci n’a pas sa place ici."),
    remedy: Prose(
      en:
        "JSON knows objects, arrays, strings in double quotes, numbers, true, false and null; a comma stands between two of them and none after the last.",
      fr:
        "JSON connaît les objets, les tableaux, les chaînes entre guillemets droits doubles, les nombres, true, false et null ; une virgule sépare deux éléments, et aucune ne suit le dernier."
    ))

  static let jsonTrailing = Message(
    "H0622", .error,
    cause: Prose(
      en: "Something follows the end of the document.",
      fr: "Quelque chose suit la fin du document."),
    remedy: Prose(
      en: "Remove it: a document is a single value.",
      fr: "Retirez-le : un document est une seule valeur."))

  static let jsonNumber = Message(
    "H0623", .error,
    cause: Prose(
      en: "This is not a number as JSON writes them.",
      fr: "Ce n’est pas un nombre comme JSON les écrit."),
    remedy: Prose(
      en: "Write no leading zero or plus sign, and digits on both sides of the point: 0.5.",
      fr: "N’écrivez ni zéro initial ni signe plus, et des chiffres de part et d’autre du point : 0.5."))

  static let jsonControl = Message(
    "H0624", .error,
    cause: Prose(
      en: "A control character or a line end stands inside a string.",
      fr: "Un caractère de commande ou une fin de ligne figure dans une chaîne."),
    remedy: Prose(
      en: "Write \\n for a line end, \\t for a tab.",
      fr: "Écrivez \\n pour une fin de ligne, \\t pour une tabulation."))

  static let jsonEscape = Message(
    "H0625", .error,
    cause: Prose(
      en: "A backslash is followed by something it cannot escape.",
      fr: "Une barre oblique inverse est suivie de ce qu’elle ne peut pas introduire."),
    remedy: Prose(
      en: "Write \\\\ for a backslash.",
      fr: "Écrivez \\\\ pour une barre oblique inverse."))

  static let jsonSurrogate = Message(
    "H0626", .error,
    cause: Prose(
      en: "This is half of a character.",
      fr: "C’est une moitié de caractère."),
    remedy: Prose(
      en: "A character beyond FFFF takes two \\u escapes, the first from D800 to DBFF, the second from DC00 to DFFF.",
      fr:
        "Un caractère au-delà de FFFF prend deux séquences \\u, la première de D800 à DBFF, la seconde de DC00 à DFFF.")
  )

  static let jsonNotUTF8 = Message(
    "H0627", .error,
    cause: Prose(
      en: "The document is not UTF-8 text.",
      fr: "Le document n’est pas du texte UTF-8."),
    remedy: Prose(
      en: "Save it again with the encoding “UTF-8”.",
      fr: "Enregistrez-le de nouveau avec l’encodage « UTF-8 »."))

  static let jsonDuplicate = Message(
    "H0628", .error,
    cause: Prose(
      en: "The object already has this key.",
      fr: "L’objet a déjà cette clé."),
    remedy: Prose(
      en: "Remove one of the two.",
      fr: "Retirez l’une des deux."))

  static let jsonTooDeep = Message(
    "H0629", .error,
    cause: Prose(
      en: "Too many arrays and objects stand inside one another.",
      fr: "Trop de tableaux et d’objets sont imbriqués."),
    remedy: Prose(
      en: "At most 64 are read.",
      fr: "On en lit 64 au plus."))
}

extension JSONError.Reason {
  /// The words for it.
  var message: Message {
    switch self {
    case .unexpectedEnd: .jsonEndsEarly
    case .unexpectedByte: .jsonUnexpected
    case .trailingText: .jsonTrailing
    case .malformedNumber: .jsonNumber
    case .controlCharacter: .jsonControl
    case .invalidEscape: .jsonEscape
    case .loneSurrogate: .jsonSurrogate
    case .invalidUTF8: .jsonNotUTF8
    case .duplicateKey: .jsonDuplicate
    case .tooDeep: .jsonTooDeep
    }
  }
}
