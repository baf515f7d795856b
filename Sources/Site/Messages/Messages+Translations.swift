import Diagnostics

// What can be said of translations as a whole: H035x.

extension Message {
  static let unfinishedTranslation = Message(
    "H0351", .warning,
    cause: Prose(
      en: "The translation is not finished: what is missing appears as in “{base}”.",
      fr: "La traduction n’est pas achevée : ce qui manque paraît comme dans « {base} »."),
    remedy: Prose(
      en: "Finish it, then run “hemicycle translated {file}”. “hemicycle check --translations” counts what is missing.",
      fr:
        "Achevez-la, puis lancez « hemicycle translated {file} ». « hemicycle check --translations » compte ce qui manque."
    ))
}
