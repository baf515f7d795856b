import Diagnostics

// What can be wrong with files and folders themselves: H00xx.

extension Message {
  static let notAProject = Message(
    "H0001", .error,
    cause: Prose(
      en: "The folder “{folder}” is not a Hemicycle project: it holds no “{missing}”.",
      fr: "Le dossier « {folder} » n’est pas un projet Hémicycle : il ne contient pas « {missing} »."),
    remedy: Prose(
      en: "Run the command in the project’s folder, or name that folder with --project.",
      fr: "Lancez la commande dans le dossier du projet, ou indiquez ce dossier avec --project."))

  static let missingFolder = Message(
    "H0002", .error,
    cause: Prose(en: "The folder is missing.", fr: "Le dossier manque."),
    remedy: Prose(
      en: "A project has the folders content, questionnaires and site-template. Restore it from the checkout.",
      fr: "Un projet contient les dossiers content, questionnaires et site-template. Reprenez-le du dépôt d’origine."))

  static let missingFile = Message(
    "H0003", .error,
    cause: Prose(en: "The file is missing.", fr: "Le fichier manque."),
    remedy: Prose(
      en: "Check the name, or restore the file.", fr: "Vérifiez le nom, ou restaurez le fichier."))

  static let fileIsFolder = Message(
    "H0004", .error,
    cause: Prose(en: "This is a folder, not a file.", fr: "C’est un dossier, pas un fichier."),
    remedy: Prose(en: "Name a file.", fr: "Indiquez un fichier."))

  static let folderIsFile = Message(
    "H0005", .error,
    cause: Prose(en: "This is a file, not a folder.", fr: "C’est un fichier, pas un dossier."),
    remedy: Prose(en: "Name a folder, or move the file away.", fr: "Indiquez un dossier, ou déplacez le fichier."))

  static let notReadable = Message(
    "H0006", .error,
    cause: Prose(
      en: "The file may not be read: its permissions forbid it.",
      fr: "Le fichier ne peut pas être lu : ses droits l’interdisent."),
    remedy: Prose(
      en: "Give yourself permission to read it.", fr: "Donnez-vous le droit de le lire."))

  static let tooLarge = Message(
    "H0007", .error,
    cause: Prose(
      en: "The file is larger than {limit} MB.", fr: "Le fichier dépasse {limit} Mo."),
    remedy: Prose(
      en: "No file of Hemicycle is that large; check that this is the right one.",
      fr: "Aucun fichier d’Hémicycle n’est aussi gros ; vérifiez que c’est le bon."))

  static let readingFailed = Message(
    "H0008", .error,
    cause: Prose(en: "Reading failed: {reason}.", fr: "La lecture a échoué : {reason}."),
    remedy: Prose(
      en: "Check the disk or the network folder it is on.",
      fr: "Vérifiez le disque ou le dossier réseau où il se trouve."))

  static let notUTF8 = Message(
    "H0009", .error,
    cause: Prose(
      en: "The file is not UTF-8 text: byte {offset} (0x{byte}) cannot stand here.",
      fr: "Le fichier n’est pas du texte UTF-8 : l’octet {offset} (0x{byte}) n’a pas sa place ici."),
    remedy: Prose(
      en: "Save it again with the encoding “UTF-8”.", fr: "Enregistrez-le de nouveau avec l’encodage « UTF-8 »."))

  static let notWritable = Message(
    "H0010", .error,
    cause: Prose(
      en: "Writing here is not allowed.", fr: "Il n’est pas permis d’écrire ici."),
    remedy: Prose(
      en: "Give yourself permission to write in that folder, or choose another with --output or -o.",
      fr: "Donnez-vous le droit d’écrire dans ce dossier, ou choisissez-en un autre avec --output ou -o."))

  static let readOnly = Message(
    "H0011", .error,
    cause: Prose(en: "This place is read-only.", fr: "Cet emplacement est en lecture seule."),
    remedy: Prose(
      en: "Choose another place with --output or -o.", fr: "Choisissez un autre emplacement avec --output ou -o."))

  static let diskFull = Message(
    "H0012", .error,
    cause: Prose(en: "The disk is full.", fr: "Le disque est plein."),
    remedy: Prose(
      en: "Make room, then run the command again. What was there before is unharmed.",
      fr: "Libérez de la place, puis relancez la commande. Ce qui existait auparavant est intact."))

  static let writingFailed = Message(
    "H0013", .error,
    cause: Prose(en: "Writing failed: {reason}.", fr: "L’écriture a échoué : {reason}."),
    remedy: Prose(
      en: "Check the disk or the network folder, or choose another with --output or -o.",
      fr: "Vérifiez le disque ou le dossier réseau, ou choisissez-en un autre avec --output ou -o."))

  static let notOurs = Message(
    "H0014", .error,
    cause: Prose(
      en: "This file was not made by Hemicycle, and the site would replace it.",
      fr: "Ce fichier n’a pas été fait par Hémicycle, et le site le remplacerait."),
    remedy: Prose(
      en: "Move it away, or choose another folder with --output.",
      fr: "Déplacez-le, ou choisissez un autre dossier avec --output."))

  static let outputAmongSources = Message(
    "H0015", .error,
    cause: Prose(
      en: "The site cannot be written into the folder “{folder}”, which it is made from.",
      fr: "Le site ne peut pas être écrit dans le dossier « {folder} », dont il est tiré."),
    remedy: Prose(
      en: "Choose another folder with --output, such as public.",
      fr: "Choisissez un autre dossier avec --output, par exemple public."))

  static let missingParentFolder = Message(
    "H0016", .error,
    cause: Prose(en: "The folder it should stand in is missing.", fr: "Le dossier qui devait le contenir manque."),
    remedy: Prose(en: "Make the folder first.", fr: "Créez d’abord le dossier."))

  static let linkLeadsBack = Message(
    "H0017", .error,
    cause: Prose(
      en: "This is a link that leads back to a folder it stands in, so that the folder never ends.",
      fr: "C’est un lien qui ramène à un dossier où il se trouve : ce dossier n’a pas de fin."),
    remedy: Prose(
      en: "Remove the link; what it leads to stays.", fr: "Supprimez le lien ; ce à quoi il mène reste."))
}
