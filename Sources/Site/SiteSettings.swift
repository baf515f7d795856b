import Diagnostics
import YAML

/// `content/site.yaml`.
///
///     title:                 # in each language
///       en: Hemicycle
///     languages: [en, fr]    # in the order in which they are offered
///     base-language: en      # what the other languages translate
///     navigation: [culture]  # pages and folders of the first level, in order
///     raw-html: true         # optional: pages may hold HTML; otherwise it is an error
struct SiteSettings: Sendable {
  /// Per language.
  let title: [String: String]
  /// In the order in which they are offered.
  let languages: [String]
  let baseLanguage: String
  /// Pages or folders of the first level, in order.
  let navigation: [Located<String>]
  /// Whether HTML in pages is passed on as it is written, whatever it does; otherwise it is an error.
  let allowsRawHTML: Bool

  static let file = "content/site.yaml"
  static let shape = Shape(
    required: [
      Shape.Key("title", .entries(of: .text, named: .language, atLeast: 1), "The site’s title in each language."),
      Shape.Key(
        "languages", .list(of: .form(.language), count: 1...50),
        "Language codes, in the order in which they are offered."
      ),
      Shape.Key("base-language", .form(.language), "The language in which everything exists."),
      Shape.Key("navigation", .list(of: .text), "Folders and pages of the first level, in order."),
    ],
    optional: [
      Shape.Key("raw-html", .flag, "Whether HTML in pages is passed on as it is written; false where it is left out.")
    ])

  init(_ node: Node, _ decoder: inout Decoder) {
    let fields = decoder.fields(node, "title", Self.shape)
    var languages: [String] = []
    for item in decoder.items(fields, "languages") {
      let code = decoder.text(item, "languages")
      if !isLanguageCode(code) {
        decoder.report(.badLanguage, ["value": code], at: item.range)
      } else if languages.contains(code) {
        decoder.report(.duplicateIdentifier, ["id": code], at: item.range)
      } else {
        languages.append(code)
      }
    }
    var title: [String: String] = [:]
    if let node = fields["title"], !languages.isEmpty {
      let titles = decoder.fields(node, "title", Shape(required: languages.map { Shape.Key($0) }))
      for entry in titles.entries { title[entry.key] = decoder.text(entry.value, entry.key) }
    }
    var base = decoder.text(fields, "base-language")
    if let node = fields["base-language"], !base.isEmpty, !languages.isEmpty, !languages.contains(base) {
      decoder.report(
        .baseNotListed, ["language": base, "choices": languages.joined(separator: ", ")], at: node.range)
      base = languages.first ?? base
    }
    self.title = title
    self.languages = languages
    baseLanguage = base
    navigation = decoder.items(fields, "navigation").map { item in
      Located(value: decoder.text(item, "navigation"), range: item.range)
    }
    decoder.refuseDuplicates(navigation)
    allowsRawHTML = decoder.flag(fields, "raw-html")
  }
}

/// Whether `code` is two or three lowercase letters, possibly followed by subtags: `fr`, `pt-br`, `zh-hant`.
func isLanguageCode(_ code: String) -> Bool {
  let parts = code.split(separator: "-", omittingEmptySubsequences: false)
  let isLetter = { (byte: UInt8) in byte >= 97 && byte <= 122 }
  guard let primary = parts.first, (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy(isLetter) else {
    return false
  }
  return parts.dropFirst().allSatisfy { part in
    (2...8).contains(part.utf8.count) && part.utf8.allSatisfy { isLetter($0) || ($0 >= 48 && $0 <= 57) }
  }
}

/// What the site shows of a language itself.
struct LanguageFacts {
  /// The language's own name for itself; the code where it is not in the table.
  static func name(of code: String) -> String { names[code] ?? names[primary(code)] ?? code }

  /// `rtl` where it is written from right to left, as HTML's `dir` says it; else `ltr`.
  static func direction(of code: String) -> String {
    ["ar", "fa", "he", "ps", "ur", "ckb", "dv", "sd", "ug", "yi"].contains(primary(code)) ? "rtl" : "ltr"
  }

  private static func primary(_ code: String) -> String {
    String(code.prefix { $0 != "-" })
  }

  private static let names = [
    "ar": "العربية", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español", "fa": "فارسی",
    "fr": "Français", "he": "עברית", "hi": "हिन्दी", "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語",
    "ko": "한국어", "mg": "Malagasy", "nl": "Nederlands", "pl": "Polski", "pt": "Português", "ro": "Română",
    "ru": "Русский", "rw": "Kinyarwanda", "sw": "Kiswahili", "tr": "Türkçe", "uk": "Українська",
    "ur": "اردو", "vi": "Tiếng Việt", "wo": "Wolof", "zh": "中文",
  ]
}
