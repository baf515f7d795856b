import Diagnostics

// What can stand in the way of writing for an author: H004x.

extension Message {
  static let alreadyThere = Message(
    "H0040", .error,
    cause: Prose(en: "The file exists already.", fr: "Le fichier existe déjà."),
    remedy: Prose(
      en: "Nothing has been changed. Choose another name, or edit that file.",
      fr: "Rien n’a été modifié. Choisissez un autre nom, ou modifiez ce fichier."))

  static let notATranslation = Message(
    "H0041", .error,
    cause: Prose(en: "This file is not a translation.", fr: "Ce fichier n’est pas une traduction."),
    remedy: Prose(
      en:
        "A translation is a page of a language other than “{base}”, an overlay such as questionnaires/culture.fr.yaml, or site-template/strings.fr.yaml.",
      fr:
        "Une traduction est une page d’une autre langue que « {base} », un calque comme questionnaires/culture.fr.yaml, ou site-template/strings.fr.yaml."
    ))

  static let nothingToTranslate = Message(
    "H0042", .error,
    cause: Prose(
      en: "There is nothing to translate: “{base}” does not exist.",
      fr: "Il n’y a rien à traduire : « {base} » n’existe pas."),
    remedy: Prose(
      en: "Write the text in the base language first, or correct the name.",
      fr: "Écrivez d’abord le texte dans la langue de base, ou corrigez le nom."))

  static let noPlaceToAdd = Message(
    "H0043", .error,
    cause: Prose(
      en: "No place was found in this file to add “{what}”.",
      fr: "Aucun endroit n’a été trouvé dans ce fichier pour ajouter « {what} »."),
    remedy: Prose(
      en: "Write its lists and keys on lines of their own instead of in brackets, or add it by hand.",
      fr: "Écrivez ses listes et ses clés ligne par ligne plutôt qu’entre crochets, ou ajoutez-le à la main."))

  static let folderWithoutIndex = Message(
    "H0044", .error,
    cause: Prose(
      en: "The folder has no page of its own yet, which every folder needs.",
      fr: "Le dossier n’a pas encore sa propre page, qu’il faut à chaque dossier."),
    remedy: Prose(
      en: "Run “hemicycle new page {index}” first.", fr: "Lancez d’abord « hemicycle new page {index} »."))

  static let languageListed = Message(
    "H0045", .error,
    cause: Prose(
      en: "The site already has the language “{language}”.", fr: "Le site a déjà la langue « {language} »."),
    remedy: Prose(
      en: "“hemicycle check --translations” shows what is missing in it.",
      fr: "« hemicycle check --translations » montre ce qui y manque."))
}
