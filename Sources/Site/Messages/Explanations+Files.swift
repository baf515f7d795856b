import Diagnostics

// What `hemicycle explain` says about files and folders themselves (H00xx): first the examples in the order of their
// codes, then the texts, each shared by the messages that have the same reason.

extension SiteMessage {
  /// In the order of their codes.
  static let fileExplanations: [Explanation] = [
    Explanation("H0001", .projectFolder),
    Explanation("H0002", .projectFolder),
    Explanation("H0003", .filesAndFolders),
    Explanation("H0004", .filesAndFolders),
    Explanation("H0005", .filesAndFolders),
    Explanation("H0006", .permissions),
    Explanation("H0007", .size),
    Explanation("H0008", .disk),
    Explanation("H0009", .encoding),
    Explanation("H0010", .permissions),
    Explanation("H0011", .permissions),
    Explanation("H0012", .disk),
    Explanation("H0013", .disk),
    Explanation("H0014", .output),
    Explanation("H0015", .output),
    Explanation("H0016", .filesAndFolders),
    Explanation("H0017", .filesAndFolders),
  ]
}

extension Prose {
  fileprivate static let projectFolder = Prose(
    en: """
      Hemicycle works on a project: a folder with content, questionnaires and site-template in it. The command
      looks for them where it is started, unless --project names another folder. On a command line, “cd
      FOLDER” goes to a folder.
      """,
    fr: """
      Hémicycle travaille sur un projet : un dossier qui contient content, questionnaires et site-template. La
      commande les cherche là où elle est lancée, à moins que --project ne désigne un autre dossier. En ligne
      de commande, « cd DOSSIER » mène à un dossier.
      """)

  fileprivate static let filesAndFolders = Prose(
    en: """
      The name leads to nothing, or to something else than expected. Look at the place with the file manager:
      a letter may differ, capitals count, and an ending such as .txt may be hidden there.
      """,
    fr: """
      Ce nom ne mène à rien, ou à autre chose que prévu. Regardez l’endroit avec le gestionnaire de fichiers :
      une lettre peut différer, les majuscules comptent, et une fin de nom comme .txt peut y être masquée.
      """)

  fileprivate static let permissions = Prose(
    en: """
      The system says who may read and write each file and folder. Hemicycle does nothing that you may not do
      yourself. In the file manager, the properties of the file or folder show who may; a folder that is
      shared or on a disc may be closed to writing for everybody.
      """,
    fr: """
      Le système dit qui peut lire et écrire chaque fichier et chaque dossier. Hémicycle ne fait rien que vous
      n’ayez le droit de faire. Dans le gestionnaire de fichiers, les propriétés du fichier ou du dossier
      montrent qui peut ; un dossier partagé ou sur un disque peut être fermé à l’écriture pour tous.
      """)

  fileprivate static let disk = Prose(
    en: """
      The system could not finish reading or writing. Hemicycle writes each file beside the old one and
      replaces it only when it is whole, so nothing that was there before is lost or half written.
      """,
    fr: """
      Le système n’a pas pu finir de lire ou d’écrire. Hémicycle écrit chaque fichier à côté de l’ancien et ne
      le remplace que s’il est complet : rien de ce qui existait n’est donc perdu ni écrit à moitié.
      """)

  fileprivate static let size = Prose(
    en: """
      Files of a project are written by hand, and saved pages are a few megabytes. A file this large is
      another one under the same name, and reading it would only fill the memory.
      """,
    fr: """
      Les fichiers d’un projet sont écrits à la main, et les pages enregistrées font quelques mégaoctets. Un
      fichier aussi gros en est un autre sous le même nom, et le lire ne ferait que remplir la mémoire.
      """)

  fileprivate static let encoding = Prose(
    en: """
      A file is a row of numbers, and an encoding says which number stands for which letter. Hemicycle reads
      UTF-8, the encoding of every current editor. In the editor’s “Save as” window, choose UTF-8; then check
      the accents.
      """,
    fr: """
      Un fichier est une suite de nombres, et l’encodage dit quel nombre vaut quelle lettre. Hémicycle lit
      l’UTF-8, l’encodage de tous les éditeurs actuels. Dans la fenêtre « Enregistrer sous » de l’éditeur,
      choisissez UTF-8 ; vérifiez ensuite les accents.
      """)

  fileprivate static let output = Prose(
    en: """
      The site is written into a folder of its own. There Hemicycle replaces and removes only what it made
      itself, and it never writes among the files from which the site is made. So whatever folder is named,
      none of your own files can be lost.
      """,
    fr: """
      Le site s’écrit dans un dossier à lui. Hémicycle n’y remplace et n’y retire que ce qu’il a fait
      lui-même, et n’écrit jamais parmi les fichiers dont le site est tiré. Quel que soit le dossier indiqué,
      aucun de vos fichiers ne peut donc se perdre.
      """)
}
