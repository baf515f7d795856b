import Diagnostics

// What can be wrong with pages, links and templates: H05xx.

extension Message {
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
      en: "Review it, then run “hemicycle translated {file}”, which writes “translated-from: {hash}”.",
      fr:
        "Relisez-la, puis lancez « hemicycle translated {file} », qui écrit « translated-from: {hash} »."))

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

  static let onlyForKind = Message(
    "H0514", .error,
    cause: Prose(
      en: "“{key}” belongs to pages of the kind “{kind}” only.",
      fr: "« {key} » est réservé aux pages du genre « {kind} »."),
    remedy: Prose(
      en: "Add “kind: {kind}”, or remove it.", fr: "Ajoutez « kind: {kind} », ou retirez-le."))

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

  static let emptyTemplate = Message(
    "H0523", .error,
    cause: Prose(en: "The template is empty.", fr: "Le gabarit est vide."),
    remedy: Prose(
      en: "Restore it from the checkout.", fr: "Reprenez-le du dépôt d’origine."))

  static let notAnEngine = Message(
    "H0524", .error,
    cause: Prose(
      en: "This is not the assessment’s engine.", fr: "Ce n’est pas le moteur de l’évaluation."),
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
