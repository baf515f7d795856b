import Diagnostics

// What `hemicycle explain` says about this module's messages: first the examples in the order of their codes, then the
// texts, each shared by the messages that have the same reason.

extension TemplateMessage {
  /// The explanation of every message of this module.
  public static let explanations: [Explanation] = [
    Explanation(
      "H0401", .tag,
      wrong: "<title>{{title}</title>",
      right: "<title>{{title}}</title>"),
    Explanation(
      "H0402", .tag,
      wrong: "<title>{{ }}</title>",
      right: "<title>{{title}}</title>"),
    Explanation(
      "H0403", .tag,
      wrong: "<title>{{site title}}</title>",
      right: "<title>{{siteTitle}}</title>"),
    Explanation(
      "H0404", .section,
      wrong: "{{#summary}}<p>{{summary}}</p>",
      right: "{{#summary}}<p>{{summary}}</p>{{/summary}}"),
    Explanation(
      "H0405", .section,
      wrong: "{{#summary}}<p>{{summary}}</p>{{/title}}{{/summary}}",
      right: "{{#summary}}<p>{{summary}}</p>{{/summary}}"),
    Explanation(
      "H0406", .section,
      wrong: "<p>{{summary}}</p>{{/summary}}",
      right: "{{#summary}}<p>{{summary}}</p>{{/summary}}"),
    Explanation(
      "H0407", .delimiters,
      wrong: "{{=<%=}}<%title%>",
      right: "{{=<% %>=}}<%title%>"),
    Explanation(
      "H0408", .unsupported,
      wrong: "{{< head}}",
      right: "{{> head}}"),
    Explanation(
      "H0409", .place,
      wrong: "<a href={{href}}>{{title}}</a>",
      right: "<a href=\"{{href}}\">{{title}}</a>"),
    Explanation(
      "H0410", .place,
      wrong: "<script>{{script}}</script>",
      right: "<script>{{{script}}}</script>"),
    Explanation(
      "H0411", .place,
      wrong: "<a href=\"{{#summary}}x\">{{/summary}}{{title}}</a>",
      right: "{{#summary}}<a href=\"x\">{{title}}</a>{{/summary}}"),
    Explanation(
      "H0412", .place,
      wrong: "<p {{> head}}>{{title}}</p>",
      right: "{{> head}}<p>{{title}}</p>"),
    Explanation(
      "H0413", .place,
      wrong: "<p>{{title}}</p",
      right: "<p>{{title}}</p>"),
    Explanation("H0414", .section),
    Explanation("H0415", .encoding),
    Explanation(
      "H0416", .names,
      wrong: "<p>{{colour}}</p>",
      right: "<p>{{title}}</p>"),
    Explanation(
      "H0417", .names,
      wrong: "<p>{{areas}}</p>",
      right: "{{#areas}}<p>{{title}}</p>{{/areas}}"),
    Explanation(
      "H0418", .partials,
      wrong: "{{> haed}}",
      right: "{{> head}}"),
    Explanation("H0419", .partials),
    Explanation("H0420", .tooMuch),
    Explanation(
      "H0421", .names,
      wrong: "<p>{{titel}}</p>",
      right: "<p>{{title}}</p>"),
  ]
}

extension Prose {
  fileprivate static let tag = Prose(
    en: """
      A tag is a name between two pairs of braces; the site puts the value of that name in its place. A name
      is one word, or several joined by dots, where each names a part of the one before.
      """,
    fr: """
      Une balise est un nom entre deux paires d’accolades ; le site met la valeur de ce nom à sa place. Un nom
      est un seul mot, ou plusieurs reliés par des points, chacun nommant une partie du précédent.
      """)

  fileprivate static let section = Prose(
    en: """
      A section begins with {{#name}} and ends with {{/name}}. What stands between is shown once for each item
      of a list, or only if there is a value. Sections stand inside one another like boxes: the one opened
      last is closed first.
      """,
    fr: """
      Une section commence par {{#nom}} et finit par {{/nom}}. Ce qui se trouve entre les deux s’affiche une
      fois par élément d’une liste, ou seulement s’il y a une valeur. Les sections s’emboîtent : la dernière
      ouverte est fermée la première.
      """)

  fileprivate static let delimiters = Prose(
    en: """
      A tag between two equals signs changes the signs that mark a tag, for text in which braces are frequent.
      It names the new opening sign, a space, and the new closing sign.
      """,
    fr: """
      Une balise entre deux signes égal change les signes qui marquent une balise, pour un texte où les
      accolades sont fréquentes. Elle donne le nouveau signe ouvrant, une espace, et le nouveau signe fermant.
      """)

  fileprivate static let unsupported = Prose(
    en: """
      Templates are written in standard Mustache. Its optional features for programmers are left out, so that
      a template can be read from top to bottom. What several pages share is a partial: a file in
      site-template/partials.
      """,
    fr: """
      Les modèles sont écrits en Mustache standard. Ses fonctions facultatives pour programmeurs ne sont pas
      admises : un modèle se lit ainsi du début à la fin. Ce que plusieurs pages partagent est un modèle
      partiel : un fichier de site-template/partials.
      """)

  fileprivate static let place = Prose(
    en: """
      The site makes every value harmless for the place where it stands: in text, or between the quotes of an
      attribute. It can only do so when the template says clearly where that is. So a value never stands loose
      inside a tag, a section holds whole pieces, and a template closes what it opens.
      """,
    fr: """
      Le site rend chaque valeur inoffensive pour l’endroit où elle se trouve : dans le texte, ou entre les
      guillemets d’un attribut. Il ne le peut que si le modèle dit clairement où l’on est. Une valeur ne
      figure donc jamais à nu dans une balise, une section contient des morceaux entiers, et un modèle ferme
      ce qu’il ouvre.
      """)

  fileprivate static let encoding = Prose(
    en: """
      A template is text in UTF-8, like every file of the project. One saved by an older program with another
      encoding shows wrong accents. In the editor’s “Save as” window, choose UTF-8.
      """,
    fr: """
      Un modèle est du texte en UTF-8, comme tous les fichiers du projet. Enregistré par un programme ancien
      avec un autre encodage, il a des accents faux. Dans la fenêtre « Enregistrer sous » de l’éditeur,
      choisissez UTF-8.
      """)

  fileprivate static let names = Prose(
    en: """
      Each kind of page offers the templates certain names, and a section adds those of its items. A name that
      is spelt differently would leave a hole in every page, so it stops the build. A list or a group is shown
      item by item, in a section.
      """,
    fr: """
      Chaque genre de page offre aux modèles certains noms, et une section y ajoute ceux de ses éléments. Un
      nom écrit autrement laisserait un trou dans chaque page : il arrête donc la construction. Une liste ou
      un groupe s’affiche élément par élément, dans une section.
      """)

  fileprivate static let partials = Prose(
    en: """
      A partial is a template in site-template/partials that others include by its name, without “.html”. It
      may include others, but not itself without end, directly or through another.
      """,
    fr: """
      Un modèle partiel est un modèle de site-template/partials que d’autres incluent par son nom, sans
      « .html ». Il peut en inclure d’autres, mais pas lui-même sans fin, directement ou à travers un autre.
      """)

  fileprivate static let tooMuch = Prose(
    en: """
      A section that stands inside itself multiplies its content each time: a list of a hundred items gives
      ten thousand lines, then a million. The build stops before the page fills the disk.
      """,
    fr: """
      Une section placée dans elle-même multiplie chaque fois son contenu : une liste de cent éléments donne
      dix mille lignes, puis un million. La construction s’arrête avant que la page ne remplisse le disque.
      """)
}
