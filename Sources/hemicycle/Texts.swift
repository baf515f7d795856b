import Diagnostics

// Every text of the command that is not a diagnostic.

extension Prose {
  static let tagline = Prose(
    en: "Hemicycle makes the guide, the assessment and the roadmap of a parliament going digital.",
    fr: "Hémicycle fait le guide, l’évaluation et la feuille de route d’un parlement qui passe au numérique.")
  static let usage = Prose(en: "Usage:", fr: "Usage :")
  static let commands = Prose(en: "Commands:", fr: "Commandes :")
  static let options = Prose(en: "Options:", fr: "Options :")
  static let moreHelp = Prose(
    en: "“hemicycle COMMAND --help” tells more about one of them.",
    fr: "« hemicycle COMMANDE --help » en dit plus sur l’une d’elles.")
  static let possibleValues = Prose(en: "; one of:", fr: " ; au choix :")

  // MARK: What each command does

  static let buildSummary = Prose(en: "make the site", fr: "faire le site")
  static let buildDetails = Prose(
    en: """
      Reads content, questionnaires and site-template, and writes the site. Only files that change are written; files
      that Hemicycle did not make are left alone. With an error, nothing is written at all.
      """,
    fr: """
      Lit content, questionnaires et site-template, et écrit le site. Seuls les fichiers qui changent sont écrits ; ceux
      qu’Hémicycle n’a pas faits restent intacts. S’il y a une erreur, rien n’est écrit.
      """)
  static let checkSummary = Prose(
    en: "say everything that is wrong with the project", fr: "dire tout ce qui ne va pas dans le projet")
  static let checkDetails = Prose(
    en: """
      Reads the project as build does, with every link, identifier and translation, and writes nothing.
      With --translations, shows for each language and file which texts are missing, which translate nothing, and
      whether the base text has changed since; the exit code is then 0 only if nothing is left to do.
      """,
    fr: """
      Lit le projet comme le fait build, avec chaque lien, identifiant et traduction, et n’écrit rien.
      Avec --translations, montre pour chaque langue et chaque fichier les textes qui manquent, ceux qui ne traduisent
      rien, et si le texte de base a changé depuis ; le code de sortie n’est alors 0 que s’il ne reste rien à faire.
      """)
  static let watchSummary = Prose(
    en: "make the site again after each change", fr: "refaire le site après chaque changement")
  static let watchDetails = Prose(
    en: """
      Makes the site, then waits and makes it again whenever a file of the project changes, until Ctrl+C. What is wrong is
      shown each time; the site stays as it was until that is mended. Reload the page in the browser to see the change.
      """,
    fr: """
      Fait le site, puis attend et le refait chaque fois qu’un fichier du projet change, jusqu’à Ctrl+C. Ce qui ne va pas
      est montré à chaque fois ; le site reste tel qu’il était tant que ce n’est pas corrigé. Rechargez la page dans le
      navigateur pour voir le changement.
      """)
  static let newSummary = Prose(
    en: "begin a page, a questionnaire, an initiative or a language",
    fr: "commencer une page, un questionnaire, une action ou une langue")
  static let newDetails = Prose(
    en: """
      Gives a correct file to start from, with comments that say what each line is for. Nothing existing is overwritten.

        new page culture/procurement   a page of the guide, in the base language
        new page fr/culture/procurement
                                       its translation, from the page in the base language
        new questionnaire openness     a questionnaire with one question, which does not count yet
        new initiative open-data       an initiative at the end of the catalogue
        new language es                a language of the site, with every text still to be translated
      """,
    fr: """
      Donne un fichier correct pour commencer, avec des commentaires qui disent à quoi sert chaque ligne. Rien de ce qui
      existe n’est écrasé.

        new page culture/procurement   une page du guide, dans la langue de base
        new page fr/culture/procurement
                                       sa traduction, à partir de la page dans la langue de base
        new questionnaire openness     un questionnaire d’une question, qui ne compte pas encore
        new initiative open-data       une action à la fin du catalogue
        new language es                une langue du site, dont tous les textes restent à traduire
      """)
  static let translatedSummary = Prose(
    en: "mark translations as made from the present base texts",
    fr: "marquer des traductions comme faites à partir des textes de base actuels")
  static let translatedDetails = Prose(
    en: """
      Writes into each FILE, a page or an overlay in another language, the fingerprint of the base text as it is now
      (“translated-from”), and changes nothing else in it. When the base text changes later, check says that the
      translation is outdated. Run it once the translation says what the base text says.
      """,
    fr: """
      Écrit dans chaque FICHIER, page ou calque dans une autre langue, l’empreinte du texte de base tel qu’il est
      aujourd’hui (« translated-from »), et n’y change rien d’autre. Quand le texte de base change ensuite, check dit que
      la traduction est dépassée. Lancez-la quand la traduction dit ce que dit le texte de base.
      """)
  static let roadmapSummary = Prose(
    en: "make the roadmap from saved answers", fr: "faire la feuille de route à partir de réponses enregistrées")
  static let roadmapDetails = Prose(
    en: """
      FILE is a page saved from the assessment, which carries all that is needed, or answers exported from it (JSON), for
      which the project is needed too.
      """,
    fr: """
      FICHIER est une page enregistrée depuis l’évaluation, qui contient tout ce qu’il faut, ou des réponses qui en ont été
      exportées (JSON), pour lesquelles il faut aussi le projet.
      """)
  static let dumpSummary = Prose(
    en: "show how Hemicycle reads its input", fr: "montrer comment Hémicycle lit ce qu’on lui donne")
  static let dumpDetails = Prose(
    en: """
      Reads FILE, or the standard input, and prints: HTML for Markdown, JSON for YAML and for JSON, the plan and
      the rules it breaks for a planning problem (roadmap-instance/1). For “schema” FILE is “questionnaires” or
      “content”: the JSON Schema by which editors complete and check that folder’s files; or “report”: that of what
      “roadmap --format json” prints.
      """,
    fr: """
      Lit FICHIER, ou l’entrée standard, et affiche : du HTML pour du Markdown, du JSON pour du YAML ou du JSON,
      le plan et les règles qu’il enfreint pour un problème de planification (roadmap-instance/1). Pour « schema »,
      FICHIER est « questionnaires » ou « content » : le schéma JSON selon lequel les éditeurs complètent et vérifient
      les fichiers de ce dossier ; ou « report » : celui de ce qu’affiche « roadmap --format json ».
      """)

  static let explainSummary = Prose(
    en: "explain a message by its code, with an example", fr: "expliquer un message par son code, avec un exemple")
  static let explainDetails = Prose(
    en: """
      CODE is what stands before a message, such as H0301. Prints what the message means, why, and an example of the
      mistake and of its correction. Without a code, lists every message.
      """,
    fr: """
      CODE est ce qui précède un message, par exemple H0301. Affiche le sens du message, sa raison, et un exemple de
      l’erreur et de sa correction. Sans code, donne la liste de tous les messages.
      """)

  // MARK: Options and arguments

  static let fileArgument = Prose(en: "FILE", fr: "FICHIER")
  static let nameArgument = Prose(en: "NAME", fr: "NOM")
  static let folderArgument = Prose(en: "FOLDER", fr: "DOSSIER")
  static let codeArgument = Prose(en: "CODE", fr: "CODE")
  static let languageArgument = Prose(en: "LANG", fr: "LANGUE")
  static let formatArgument = Prose(en: "FORMAT", fr: "FORMAT")
  static let commandArgument = Prose(en: "COMMAND", fr: "COMMANDE")
  static let optionsArgument = Prose(en: "OPTIONS", fr: "OPTIONS")
  static let effortArgument = Prose(en: "EFFORT", fr: "EFFORT")

  static let projectHelp = Prose(
    en: "the project’s folder (otherwise the current one)", fr: "le dossier du projet (sinon, le dossier courant)")
  static let outputFolderHelp = Prose(
    en: "where the site goes (otherwise “public” in the project)",
    fr: "où va le site (sinon, « public » dans le projet)")
  static let strictHelp = Prose(
    en: "warnings also stop the build", fr: "les avertissements aussi arrêtent la construction")
  static let languageOfMessagesHelp = Prose(en: "the same as --interface", fr: "la même chose que --interface")
  static let compactHelp = Prose(
    en: "say each thing on one line, as editors and CI read it",
    fr: "dire chaque chose en une ligne, comme la lisent les éditeurs et la CI")
  static let translationsHelp = Prose(
    en: "show how far the translations are", fr: "montrer où en sont les traductions")
  static let externalListHelp = Prose(
    en: "list the links that lead out of the site, with their places",
    fr: "donner la liste des liens qui mènent hors du site, avec leur place")
  static let jsonHelp = Prose(
    en: "print the result as JSON on the standard output", fr: "afficher le résultat en JSON sur la sortie standard")
  static let explainJSONHelp = Prose(
    en: "print the explanations as JSON", fr: "afficher les explications en JSON")
  static let outputFileHelp = Prose(
    en: "write to this file (otherwise to the standard output)",
    fr: "écrire dans ce fichier (sinon, sur la sortie standard)")
  static let formatHelp = Prose(en: "what to make", fr: "ce qu’il faut faire")
  static let languageHelp = Prose(
    en: "the report’s language (otherwise that of the answers)", fr: "la langue du rapport (sinon, celle des réponses)")
  static let commonMarkHelp = Prose(
    en: "read Markdown as the bare CommonMark standard", fr: "lire le Markdown selon la seule norme CommonMark")
  static let effortHelp = Prose(
    en: "how much to look for a better plan, whatever the machine’s speed (otherwise normal)",
    fr: "combien chercher un meilleur plan, quelle que soit la vitesse de la machine (sinon, normal)")
  static let interfaceHelp = Prose(
    en: "the language of these messages (otherwise that of the system)",
    fr: "la langue de ces messages (sinon, celle du système)")
  static let helpHelp = Prose(en: "show this help", fr: "afficher cette aide")
  static let versionHelp = Prose(en: "show the version", fr: "afficher la version")

  // MARK: Results

  static let wrongExample = Prose(en: "Wrong{place}:", fr: "Incorrect{place} :")
  static let rightExample = Prose(en: "Right:", fr: "Correct :")
  static let fileBegun = Prose(en: "Written: {file}", fr: "Écrit : {file}")
  static let fileMarked = Prose(en: "Marked: {file}", fr: "Marqué : {file}")
  static let alreadyMarked = Prose(
    en: "Nothing to change: the marks are those of the present base texts.",
    fr: "Rien à changer : les marques sont celles des textes de base actuels.")
  static let filesComplete = Prose(
    en: "{language}: {complete} of {count} files complete", fr: "{language} : {complete} fichiers complets sur {count}")
  static let proofProgress = Prose(
    en: "Looking whether a better plan exists: {share} % of the cases are done with.\n",
    fr: "Recherche d’un meilleur plan : {share}\u{202F}% des cas sont écartés.\n")
  static let fileHead = Prose(en: "file", fr: "fichier")
  static let textsHead = Prose(en: "texts", fr: "textes")
  static let missingHead = Prose(en: "missing", fr: "manquants")
  static let extraHead = Prose(en: "extra", fr: "en trop")
  static let baseHead = Prose(en: "base text", fr: "texte de base")
  static let baseSame = Prose(en: "unchanged", fr: "inchangé")
  static let baseChanged = Prose(en: "changed since: outdated", fr: "changé depuis : dépassée")
  static let baseUnknown = Prose(en: "not marked", fr: "sans marque")
  static let baseNone = Prose(en: "–", fr: "–")
  static let missingTexts = Prose(en: "missing: {keys}", fr: "il manque {keys}")
  static let extraTexts = Prose(en: "extra: {keys}", fr: "en trop : {keys}")

  static let pagesMade = Prose(en: "Pages: {pages}.", fr: "Pages : {pages}.")
  static let filesChanged = Prose(
    en: "Files written: {written}, removed: {removed}, unchanged: {unchanged}.",
    fr: "Fichiers écrits : {written}, retirés : {removed}, inchangés : {unchanged}.")
  static let filesRemade = Prose(
    en: "Files written: {written}, removed: {removed} ({time} ms).",
    fr: "Fichiers écrits : {written}, retirés : {removed} ({time} ms).")
  static let oldSiteStays = Prose(
    en: "The site stays as it was.", fr: "Le site reste tel qu’il était.")
  static let watching = Prose(
    en: "Waiting for changes; Ctrl+C ends.", fr: "En attente de changements ; Ctrl+C pour finir.")
  static let watchEnded = Prose(en: "Ended.", fr: "Terminé.")
  static let openThis = Prose(en: "Open: {file}", fr: "À ouvrir : {file}")
  static let nothingWritten = Prose(en: "Nothing has been written.", fr: "Rien n’a été écrit.")
  static let found = Prose(
    en: "Errors: {errors}, warnings: {warnings}.", fr: "Erreurs : {errors}, avertissements : {warnings}.")
  static let allIsWell = Prose(en: "Nothing to report.", fr: "Rien à signaler.")
  static let strictStopped = Prose(
    en: "With --strict, warnings stop the build.", fr: "Avec --strict, les avertissements arrêtent la construction.")
}
