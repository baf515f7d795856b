import Diagnostics

// What `hemicycle explain` says about pages, links and templates (H05xx): first the examples in the order of their
// codes, then the texts, each shared by the messages that have the same reason.

extension SiteMessage {
  /// In the order of their codes.
  static let pageExplanations: [Explanation] = [
    Explanation(
      "H0314", .hash, in: "content/fr/debate.md",
      wrong: """
        kind: workshop
        translated-from: yesterday
        """,
      right: "kind: workshop"),
    Explanation("H0501", .pageNames),
    Explanation(
      "H0502", .links, in: "content/en/culture/index.md",
      wrong: "See [leadership](leadrship.md).",
      right: "See [leadership](leadership.md)."),
    Explanation(
      "H0503", .links, in: "content/en/index.md",
      wrong: "Read about [leadership](culture/leadership.md#stering)",
      right: "Read about [leadership](culture/leadership.md#steering)"),
    Explanation(
      "H0504", .images, in: "content/en/culture/leadership.md",
      wrong: "![The house](palace.svg)",
      right: "![The house](house.svg)"),
    Explanation(
      "H0505", .links, in: "content/en/index.md",
      wrong: "Read about [leadership](../fr/culture/leadership.md)",
      right: "Read about [leadership](culture/leadership.md#steering)"),
    Explanation("H0506", .links),
    Explanation(
      "H0507", .links, in: "content/en/culture/index.md",
      wrong: "See [leadership](leadership.html).",
      right: "See [leadership](leadership.md)."),
    Explanation(
      "H0508", .links, in: "content/en/index.md",
      wrong: "[assessment](hemicycle:roadmap)",
      right: "[assessment](hemicycle:assessment)"),
    Explanation(
      "H0509", .links, in: "content/en/index.md",
      wrong: "[assessment](gopher://old.example/1)",
      right: "[assessment](hemicycle:assessment)"),
    Explanation("H0510", .untranslated),
    Explanation(
      "H0511", .hash, in: "content/fr/debate.md",
      wrong: """
        kind: workshop
        translated-from: 0123456789abcdef
        """,
      right: "kind: workshop"),
    Explanation(
      "H0512", .frontMatter, in: "content/en/culture/index.md",
      wrong: """
        title: Culture
        summary: Who leads.
        area: culture

        See
        """,
      right: """
        ---
        title: Culture
        summary: Who leads.
        area: culture
        ---

        See
        """),
    Explanation(
      "H0513", .frontMatter, in: "content/en/culture/index.md",
      wrong: """
        ---
        title: Culture
        summary: Who leads.
        area: culture

        See
        """,
      right: """
        ---
        title: Culture
        summary: Who leads.
        area: culture
        ---

        See
        """),
    Explanation(
      "H0514", .workshops, in: "content/en/culture/index.md",
      wrong: """
        area: culture
        duration: 20
        """,
      right: "area: culture"),
    Explanation(
      "H0515", .workshops, in: "content/en/debate.md",
      wrong: "duration: 45",
      right: "duration: 30"),
    Explanation("H0516", .indexPages),
    Explanation("H0517", .indexPages),
    Explanation("H0518", .pageNames),
    Explanation(
      "H0519", .images, in: "content/en/culture/leadership.md",
      wrong: "![The house](https://example.org/house.svg)",
      right: "![The house](house.svg)"),
    Explanation("H0520", .siteTemplate),
    Explanation("H0521", .siteTemplate),
    Explanation(
      "H0522", .inlined, in: "site-template/assessment/20-second.js",
      wrong: "const second = \"</script>\";",
      right: "const second = first + 1;"),
    Explanation("H0523", .siteTemplate),
    Explanation("H0524", .siteTemplate),
  ]
}

extension Prose {
  fileprivate static let hash = Prose(
    en: """
      The line “translated-from” says from which text a page was translated. The hash is computed from the
      base page and changes with it, so the site can tell when a translation is behind. The message gives the
      present one: copy it once you have reviewed the page.
      """,
    fr: """
      La ligne « translated-from » dit de quel texte une page a été traduite. L’empreinte est calculée sur la
      page de base et change avec elle : le site voit ainsi quand une traduction est en retard. Le message
      donne l’empreinte actuelle : copiez-la une fois la page relue.
      """)

  fileprivate static let pageNames = Prose(
    en: """
      The name of a file becomes part of the page’s address, on every computer and in every mail. Spaces,
      accents and capitals do not survive the journey. What the reader sees is the title in the file. The name
      “assessment” is taken: the site makes that page itself.
      """,
    fr: """
      Le nom d’un fichier entre dans l’adresse de la page, sur tous les ordinateurs et dans tous les
      courriels. Espaces, accents et majuscules ne survivent pas au voyage. Ce que voit le lecteur est le
      titre écrit dans le fichier. Le nom « assessment » est pris : le site fait lui-même cette page.
      """)

  fileprivate static let links = Prose(
    en: """
      A link names the file of a page, beginning at the folder of the page in which it stands: ../ goes up one
      folder. After “#” comes the id of a heading, as in {#audit}. The site turns the path into an address
      that works without a server, which is why the file is named and not the finished page. Each language
      links to its own pages only, and a draft has no page yet.
      """,
    fr: """
      Un lien nomme le fichier d’une page, à partir du dossier de la page où il se trouve : ../ remonte d’un
      dossier. Après « # » vient l’identifiant d’un titre, comme dans {#audit}. Le site fait de ce chemin une
      adresse qui marche sans serveur : c’est pourquoi l’on nomme le fichier et non la page finie. Chaque
      langue ne renvoie qu’à ses propres pages, et un brouillon n’a pas encore de page.
      """)

  fileprivate static let images = Prose(
    en: """
      Pictures stand in the guide’s folders, beside the page that shows them, and are named like a link: from
      the page’s folder. The site opens from a memory stick in a room without a network, so it never fetches a
      picture from one.
      """,
    fr: """
      Les images sont dans les dossiers du guide, à côté de la page qui les montre, et se nomment comme un
      lien : à partir du dossier de la page. Le site s’ouvre depuis une clé dans une salle sans réseau ; il ne
      va donc jamais y chercher une image.
      """)

  fileprivate static let untranslated = Prose(
    en: """
      The same path in each language’s folder is the same page. Where one is missing the site shows the page
      in another language, with a notice, rather than nothing.
      """,
    fr: """
      Le même chemin dans le dossier de chaque langue est la même page. Là où il manque, le site montre la
      page dans une autre langue, avec un avis, plutôt que rien.
      """)

  fileprivate static let frontMatter = Prose(
    en: """
      A page begins with a few lines about it between two lines of three hyphens: its title, and what else is
      known of it. The text of the page comes after the second.
      """,
    fr: """
      Une page commence par quelques lignes qui la décrivent, entre deux lignes de trois tirets : son titre,
      et ce que l’on en sait d’autre. Le texte de la page vient après la seconde.
      """)

  fileprivate static let workshops = Prose(
    en: """
      A workshop is a page with “kind: workshop”: it has a length in minutes and an agenda, whose items say
      how many minutes each takes. Their sum is the length, or the session would end late. Pages of other
      kinds have neither.
      """,
    fr: """
      Un atelier est une page avec « kind: workshop » : il a une durée en minutes et un déroulé, dont chaque
      étape dit combien de minutes elle prend. Leur somme est la durée, sans quoi la séance finirait en
      retard. Les pages d’un autre genre n’ont ni l’une ni l’autre.
      """)

  fileprivate static let indexPages = Prose(
    en: """
      Each language has a home page, and each folder a page that introduces what is in it: the file index.md.
      Readers who go up from a page arrive there.
      """,
    fr: """
      Chaque langue a une page d’accueil, et chaque dossier une page qui présente ce qu’il contient : le
      fichier index.md. Le lecteur qui remonte depuis une page y arrive.
      """)

  fileprivate static let siteTemplate = Prose(
    en: """
      The files of site-template make the site look and work as it does. They come with the project; an author
      has no need to touch them. Take one that is missing or damaged from the place where the project came
      from.
      """,
    fr: """
      Les fichiers de site-template donnent au site son aspect et son fonctionnement. Ils viennent avec le
      projet ; un auteur n’a pas à y toucher. Reprenez celui qui manque ou qui est abîmé là d’où vient le
      projet.
      """)

  fileprivate static let inlined = Prose(
    en: """
      The assessment is one file that holds its script and its style, so that it can be saved with the
      answers. A browser reads that file from top to bottom, and signs such as </script> would end the script
      in the middle of it.
      """,
    fr: """
      L’évaluation est un seul fichier qui contient son script et son style, pour pouvoir être enregistrée
      avec les réponses. Un navigateur lit ce fichier du début à la fin, et des signes comme </script>
      mettraient fin au script en plein milieu.
      """)
}
