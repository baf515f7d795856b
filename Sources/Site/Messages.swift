import Diagnostics

// What can be wrong with the files of a project, in the order in which they are read. Codes are never reused.

extension Message {
  // MARK: Files

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
      en: "It has 16 hexadecimal digits. That of the base page is now {hash}.",
      fr: "Une empreinte a 16 chiffres hexadécimaux. Celle de la page de base est aujourd’hui {hash}."))

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

  // MARK: Pages and links

  static let badPageName = Message(
    "H0501", .error,
    cause: Prose(
      en: "“{name}” cannot be part of an address.", fr: "« {name} » ne peut pas figurer dans une adresse."),
    remedy: Prose(
      en: "Use lowercase letters, digits and hyphens, without accents or spaces.",
      fr: "Utilisez des minuscules, des chiffres et des traits d’union, sans accents ni espaces."))

  static let linkNowhere = Message(
    "H0502", .error,
    cause: Prose(
      en: "The link leads nowhere: there is no “{path}”.", fr: "Le lien ne mène nulle part : « {path} » n’existe pas."),
    remedy: Prose(
      en: "Correct the path, which starts from this page’s folder, or create the page.",
      fr: "Corrigez le chemin, qui part du dossier de cette page, ou créez la page."))

  static let linkNowhereNear = Message(
    "H0502", .error,
    cause: Prose(
      en: "The link leads nowhere: there is no “{path}”.", fr: "Le lien ne mène nulle part : « {path} » n’existe pas."),
    remedy: Prose(en: "Did you mean “{suggestion}”?", fr: "Vouliez-vous dire « {suggestion} » ?"))

  static let anchorNowhere = Message(
    "H0503", .error,
    cause: Prose(
      en: "“{path}” has no heading “#{anchor}”.", fr: "« {path} » n’a pas de titre « #{anchor} »."),
    remedy: Prose(
      en: "Correct it, or mark the heading with {mark}. Headings there: {known}.",
      fr: "Corrigez-le, ou marquez le titre avec {mark}. Titres présents : {known}."))

  static let anchorNowhereNear = Message(
    "H0503", .error,
    cause: Prose(
      en: "“{path}” has no heading “#{anchor}”.", fr: "« {path} » n’a pas de titre « #{anchor} »."),
    remedy: Prose(en: "Did you mean “#{suggestion}”?", fr: "Vouliez-vous dire « #{suggestion} » ?"))

  static let imageNowhere = Message(
    "H0504", .error,
    cause: Prose(en: "There is no image “{path}”.", fr: "L’image « {path} » n’existe pas."),
    remedy: Prose(
      en: "Correct the path, which starts from this page’s folder, or add the image.",
      fr: "Corrigez le chemin, qui part du dossier de cette page, ou ajoutez l’image."))

  static let linkOutside = Message(
    "H0505", .error,
    cause: Prose(
      en: "“{destination}” leaves the folder of this language.",
      fr: "« {destination} » sort du dossier de cette langue."),
    remedy: Prose(
      en: "Link to a page of the same language: the reader changes languages with the menu.",
      fr: "Liez une page de la même langue : le lecteur change de langue avec le menu."))

  static let linkToDraft = Message(
    "H0506", .error,
    cause: Prose(
      en: "The link leads to a draft: “{path}” is not published.",
      fr: "Le lien mène à un brouillon : « {path} » n’est pas publié."),
    remedy: Prose(
      en: "Remove the link, or “draft: true” in that page.", fr: "Retirez le lien, ou « draft: true » dans cette page.")
  )

  static let linkToResult = Message(
    "H0507", .error,
    cause: Prose(
      en: "“{destination}” names a page of the site, not a file of the guide.",
      fr: "« {destination} » désigne une page du site, pas un fichier du guide."),
    remedy: Prose(
      en: "Link to the .md file: “{suggestion}”. The site turns it into .html.",
      fr: "Liez le fichier .md : « {suggestion} ». Le site en fait une page .html."))

  static let unknownSpecialLink = Message(
    "H0508", .error,
    cause: Prose(en: "“{destination}” is unknown.", fr: "« {destination} » est inconnu."),
    remedy: Prose(
      en: "The assessment is linked as “hemicycle:assessment”.",
      fr: "L’évaluation se lie par « hemicycle:assessment »."))

  static let unsafeLink = Message(
    "H0509", .error,
    cause: Prose(
      en: "A link may not use “{scheme}:”.", fr: "Un lien ne peut pas employer « {scheme}: »."),
    remedy: Prose(
      en: "Use https, http, mailto, tel, or a path to a page.",
      fr: "Employez https, http, mailto, tel, ou le chemin d’une page."))

  static let notTranslated = Message(
    "H0510", .warning,
    cause: Prose(
      en: "The page does not exist in “{language}”; it is shown there in “{shown}”.",
      fr: "La page n’existe pas en « {language} » ; elle y est montrée en « {shown} »."),
    remedy: Prose(
      en: "Translate it as “{wanted}”.", fr: "Traduisez-la dans « {wanted} »."))

  static let outdated = Message(
    "H0511", .warning,
    cause: Prose(
      en: "The translation is outdated: “{base}” has changed since.",
      fr: "La traduction est dépassée : « {base} » a changé depuis."),
    remedy: Prose(
      en: "Review it, then write “translated-from: {hash}”.",
      fr: "Relisez-la, puis écrivez « translated-from: {hash} »."))

  static let noFrontMatter = Message(
    "H0512", .error,
    cause: Prose(
      en: "The file does not begin with the page’s title.", fr: "Le fichier ne commence pas par le titre de la page."),
    remedy: Prose(
      en: "Begin it with three lines: “---”, “title: …”, “---”.",
      fr: "Commencez-le par trois lignes : « --- », « title: … », « --- »."))

  static let unclosedFrontMatter = Message(
    "H0513", .error,
    cause: Prose(
      en: "The lines about the page that begin here never end.",
      fr: "Les lignes sur la page qui commencent ici ne se terminent pas."),
    remedy: Prose(
      en: "Write a line “---” after the last of them.", fr: "Écrivez une ligne « --- » après la dernière."))

  static let onlyForWorkshops = Message(
    "H0514", .error,
    cause: Prose(en: "“{key}” belongs to workshops only.", fr: "« {key} » est réservé aux ateliers."),
    remedy: Prose(en: "Add “kind: workshop”, or remove it.", fr: "Ajoutez « kind: workshop », ou retirez-le."))

  static let agendaDoesNotAddUp = Message(
    "H0515", .warning,
    cause: Prose(
      en: "The agenda lasts {sum} minutes and the session {duration}.",
      fr: "Le déroulé dure {sum} minutes et la séance {duration}."),
    remedy: Prose(en: "Correct one of them.", fr: "Corrigez l’un des deux."))

  static let missingHome = Message(
    "H0516", .error,
    cause: Prose(
      en: "The guide has no home page.", fr: "Le guide n’a pas de page d’accueil."),
    remedy: Prose(
      en: "Write “{path}”.", fr: "Écrivez « {path} »."))

  static let missingSectionPage = Message(
    "H0517", .error,
    cause: Prose(
      en: "The folder has no page “index.md”.", fr: "Le dossier n’a pas de page « index.md »."),
    remedy: Prose(
      en: "Write one: it introduces the folder’s pages.", fr: "Écrivez-la : elle présente les pages du dossier."))

  static let reservedPageName = Message(
    "H0518", .error,
    cause: Prose(
      en: "The site makes a page of that name itself.", fr: "Le site fait lui-même une page de ce nom."),
    remedy: Prose(en: "Rename the file.", fr: "Renommez le fichier."))

  static let imageOutside = Message(
    "H0519", .error,
    cause: Prose(
      en: "The image “{destination}” would come from a network.",
      fr: "L’image « {destination} » viendrait d’un réseau."),
    remedy: Prose(
      en: "The site works without one: put the image beside the page.",
      fr: "Le site s’en passe : placez l’image à côté de la page."))

  // MARK: Templates

  static let missingTemplate = Message(
    "H0520", .error,
    cause: Prose(en: "The template is missing.", fr: "Le gabarit manque."),
    remedy: Prose(
      en: "Restore it from the checkout.", fr: "Reprenez-le du dépôt d’origine."))

  static let missingEngine = Message(
    "H0521", .error,
    cause: Prose(
      en: "The assessment’s engine is missing.", fr: "Le moteur de l’évaluation manque."),
    remedy: Prose(
      en: "Restore it from the checkout, or make it with site-template/build-engine.",
      fr: "Reprenez-le du dépôt d’origine, ou faites-le avec site-template/build-engine."))

  static let cannotStandInline = Message(
    "H0522", .error,
    cause: Prose(
      en: "“{text}” would end or swallow the page in which this file is written.",
      fr: "« {text} » couperait ou avalerait la page dans laquelle ce fichier est écrit."),
    remedy: Prose(
      en: "Write it in two parts, such as \"<\" + \"/script\".",
      fr: "Écrivez-le en deux parties, par exemple \"<\" + \"/script\"."))
}

extension Prose {
  static let firstOfThem = Prose(en: "The first of them:", fr: "Le premier :")
}
