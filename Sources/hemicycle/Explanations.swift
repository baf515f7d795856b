import Diagnostics

// What `hemicycle explain` says about the messages of the command itself: first the examples in the order of their codes,
// then the texts, each shared by the messages that have the same reason.

extension Message {
  /// The explanation of every message of the command.
  static let explanationsOfTheCommand: [Explanation] = [
    Explanation(
      "H0020", .commandLine,
      wrong: "hemicycle biuld",
      right: "hemicycle build"),
    Explanation(
      "H0021", .commandLine,
      wrong: "hemicycle build --ouptut site",
      right: "hemicycle build --output site"),
    Explanation(
      "H0022", .commandLine,
      wrong: "hemicycle build --output",
      right: "hemicycle build --output site"),
    Explanation(
      "H0023", .commandLine,
      wrong: "hemicycle build --strict=yes",
      right: "hemicycle build --strict"),
    Explanation(
      "H0024", .commandLine,
      wrong: "hemicycle roadmap answers.html --format markdwon",
      right: "hemicycle roadmap answers.html --format markdown"),
    Explanation(
      "H0025", .commandLine,
      wrong: "hemicycle check --json --json",
      right: "hemicycle check --json"),
    Explanation(
      "H0026", .commandLine,
      wrong: "hemicycle check content",
      right: "hemicycle check"),
    Explanation(
      "H0027", .commandLine,
      wrong: "hemicycle roadmap",
      right: "hemicycle roadmap answers.html"),
    Explanation(
      "H0028", .ownAnswers,
      wrong: "hemicycle roadmap answers.html -o answers.html",
      right: "hemicycle roadmap answers.html -o roadmap.html"),
    Explanation(
      "H0029", .codes,
      wrong: "hemicycle explain H03O1",
      right: "hemicycle explain H0301"),
    Explanation("H0600", .whatToGive),
    Explanation("H0601", .whatToGive),
    Explanation("H0602", .damage),
    Explanation("H0603", .damage),
    Explanation("H0604", .damage),
    Explanation("H0605", .damage),
    Explanation("H0606", .versions),
    Explanation("H0607", .whatToGive),
    Explanation(
      "H0608", .damage,
      wrong: "{\"format\":\"hemicycle-answers/1\",\"answers\":{",
      right: "{\"format\":\"hemicycle-answers/1\",\"answers\":{}}"),
    Explanation("H0609", .questionnaires),
    Explanation("H0610", .questionnaires),
    Explanation("H0611", .damage),
    Explanation("H0612", .questionnaires),
    Explanation("H0613", .languages),
    Explanation("H0614", .languages),
    Explanation("H0615", .damage),
    Explanation("H0616", .versions),
    Explanation("H0617", .planning),
    Explanation(
      "H0620", .json,
      wrong: "{\"level\": 2",
      right: "{\"level\": 2}"),
    Explanation(
      "H0621", .json,
      wrong: "{\"level\": 2,}",
      right: "{\"level\": 2}"),
    Explanation(
      "H0622", .json,
      wrong: "{\"level\": 2} end",
      right: "{\"level\": 2}"),
    Explanation(
      "H0623", .json,
      wrong: "{\"level\": 02}",
      right: "{\"level\": 2}"),
    Explanation(
      "H0624", .json,
      wrong: """
        {"note": "First.
        Second."}
        """,
      right: "{\"note\": \"First.\\nSecond.\"}"),
    Explanation(
      "H0625", .json,
      wrong: "{\"note\": \"C:\\guide\"}",
      right: "{\"note\": \"C:\\\\guide\"}"),
    Explanation(
      "H0626", .json,
      wrong: "{\"note\": \"\\uD83D\"}",
      right: "{\"note\": \"\\uD83D\\uDE00\"}"),
    Explanation("H0627", .json),
    Explanation(
      "H0628", .json,
      wrong: "{\"level\": 2, \"level\": 3}",
      right: "{\"level\": 3}"),
    Explanation("H0629", .json),
  ]
}

extension Prose {
  fileprivate static let commandLine = Prose(
    en: """
      A command line is the name of the program, what it is to do, and what to do it with: “hemicycle build
      --output site”. Words that begin with hyphens are options; some are followed by a value. A name with a
      space in it needs quotes. “hemicycle --help” lists the commands, “hemicycle build --help” the options of
      one.
      """,
    fr: """
      Une ligne de commande est le nom du programme, ce qu’il doit faire et avec quoi : « hemicycle build
      --output site ». Les mots qui commencent par des traits d’union sont des options ; certaines sont
      suivies d’une valeur. Un nom qui contient une espace demande des guillemets droits. « hemicycle --help »
      énumère les commandes, « hemicycle build --help » les options de l’une d’elles.
      """)

  fileprivate static let ownAnswers = Prose(
    en: """
      A roadmap is written into a file of its own. Written over the answers, it would destroy what it was made
      from.
      """,
    fr: """
      Une feuille de route s’écrit dans un fichier à elle. Écrite par-dessus les réponses, elle détruirait ce
      dont elle est tirée.
      """)

  fileprivate static let codes = Prose(
    en: """
      Each message has a code, an H and four digits, which stays the same in every language and version. It
      stands before the message, after the place and the word “error” or “warning”.
      """,
    fr: """
      Chaque message a un code, un H et quatre chiffres, qui reste le même dans toutes les langues et toutes
      les versions. Il figure avant le message, après le lieu et le mot « erreur » ou « avertissement ».
      """)

  fileprivate static let whatToGive = Prose(
    en: """
      The roadmap is made from what the assessment page saves: the page itself with the answers in it, or the
      answers alone, exported as JSON. Other files, even other web pages, hold no answers.
      """,
    fr: """
      La feuille de route se fait avec ce que la page d’évaluation enregistre : la page elle-même avec ses
      réponses, ou les réponses seules, exportées en JSON. Les autres fichiers, même d’autres pages web, ne
      contiennent pas de réponses.
      """)

  fileprivate static let damage = Prose(
    en: """
      A saved page holds its questionnaires and its answers in parts of their own, with a number computed from
      the answers. Mail programs, copies that stop half-way and web editors can cut or change such a file.
      Rather than make a roadmap from half of the answers, Hemicycle says so. An earlier save, or the copy on
      another computer, is usually whole.
      """,
    fr: """
      Une page enregistrée contient ses questionnaires et ses réponses dans des parties à elles, avec un
      nombre calculé sur les réponses. Des messageries, des copies interrompues et des éditeurs de pages web
      peuvent couper ou modifier un tel fichier. Plutôt que de faire une feuille de route avec la moitié des
      réponses, Hémicycle le dit. Un enregistrement antérieur, ou la copie d’un autre ordinateur, est en
      général entier.
      """)

  fileprivate static let versions = Prose(
    en: """
      Pages and answers say which version of their format they use. A version of Hemicycle reads its own and
      earlier ones; of a later one it cannot know what it would lose.
      """,
    fr: """
      Les pages et les réponses disent quelle version de leur format elles emploient. Une version d’Hémicycle
      lit la sienne et les précédentes ; d’une plus récente, elle ne peut pas savoir ce qu’elle perdrait.
      """)

  fileprivate static let questionnaires = Prose(
    en: """
      Answers belong to the questions that were asked. A saved page carries its questions; exported answers do
      not, and are read beside a project that has them. When a questionnaire was changed later, an answer may
      no longer mean what it did, so the person who gave it should look again.
      """,
    fr: """
      Des réponses vont avec les questions qui ont été posées. Une page enregistrée contient ses questions ;
      des réponses exportées n’en ont pas et se lisent avec un projet qui les contient. Quand un questionnaire
      a été modifié depuis, une réponse peut ne plus vouloir dire la même chose : la personne qui l’a donnée
      devrait la revoir.
      """)

  fileprivate static let languages = Prose(
    en: """
      A page carries the words of its own language only. For a report in another language, the words come from
      the project, whose languages are listed in content/site.yaml.
      """,
    fr: """
      Une page ne contient que les mots de sa propre langue. Pour un rapport dans une autre langue, les mots
      viennent du projet, dont les langues sont énumérées dans content/site.yaml.
      """)

  fileprivate static let planning = Prose(
    en: """
      “dump plan” is for those who test the planner. It reads a planning problem as numbers, in JSON, and not
      the answers of a parliament: for those there is “hemicycle roadmap”.
      """,
    fr: """
      « dump plan » s’adresse à ceux qui éprouvent le planificateur. Il lit un problème de planification sous
      forme de nombres, en JSON, et non les réponses d’un parlement : pour celles-ci, il y a « hemicycle
      roadmap ».
      """)

  fileprivate static let json = Prose(
    en: """
      JSON is the notation in which programs exchange data; the exported answers are written in it. Its rules
      are strict, and every program that writes JSON keeps them. A file that breaks them was nearly always cut
      on its way or changed by hand: export it again.
      """,
    fr: """
      JSON est la notation dans laquelle les programmes échangent des données ; les réponses exportées sont
      écrites ainsi. Ses règles sont strictes, et tout programme qui écrit du JSON les suit. Un fichier qui
      les enfreint a presque toujours été coupé en chemin ou modifié à la main : exportez-le de nouveau.
      """)
}
