import Diagnostics
import YAML

/// Reads `NAME.LANG.yaml`: the texts of a base file in another language, keyed by the same ids.
///
/// What the overlay lacks stays in the base language, with a warning at the place where it is lacking; what it adds
/// is an error, since it translates nothing and is most often a mistyped id.
struct Translation {
  var decoder: Decoder
  /// The name of the file that is translated.
  let base: String

  /// The messages that say how the overlay differs from its base.
  static let comparisons: [Message] = [
    .missingTranslation, .extraTranslation, .extraTranslationNear, .levelCountDiffers,
  ]

  init(file: String, base: String) {
    decoder = Decoder(file: file)
    self.base = base
  }

  /// The translated text of `key`; the base text where it is missing.
  mutating func text(_ original: String, _ fields: Fields?, _ key: String) -> String {
    guard let fields else { return original }
    guard let node = fields[key] else {
      missing(key, at: fields.range)
      return original
    }
    return decoder.textIfPresent(node, key) ?? original
  }

  /// As `text`, for a text the base may not have.
  mutating func optionalText(_ original: String?, _ fields: Fields?, _ key: String) -> String? {
    guard let original else {
      if let entry = fields?.entries.first(where: { $0.key == key }) { extra(key, [], at: entry.keyRange) }
      return nil
    }
    return text(original, fields, key)
  }

  /// The fields for each of `identifiers` below `key`, in their order; nil where the overlay has none.
  mutating func parts(_ fields: Fields, _ key: String, of identifiers: [String]) -> [Fields?] {
    let entries = entries(fields, key, of: identifiers)
    return entries.map { entry in
      guard let entry else { return nil }
      let inner = decoder.fields(fields, key, of: entry)
      return Fields(shape: inner.shape, entries: inner.entries, range: entry.keyRange)
    }
  }

  /// The titles for each of `identifiers` below `key`; the base title where the overlay has none.
  mutating func titles(_ fields: Fields?, _ key: String, of originals: [(id: String, title: String)]) -> [String] {
    guard let fields else { return originals.map(\.title) }
    let entries = entries(fields, key, of: originals.map(\.id))
    return zip(entries, originals).map { entry, original in
      entry.flatMap { decoder.textIfPresent($0.value, $0.key) } ?? original.title
    }
  }

  private mutating func entries(_ fields: Fields, _ key: String, of identifiers: [String]) -> [Entry?] {
    guard let node = fields[key] else {
      if !identifiers.isEmpty { missing(key, at: fields.range) }
      return identifiers.map { _ in nil }
    }
    let entries = decoder.entries(fields, key)
    for entry in entries where !identifiers.contains(entry.key) { extra(entry.key, identifiers, at: entry.keyRange) }
    let start = fields.entries.first { $0.key == key }?.keyRange ?? node.range
    return identifiers.map { id in
      if let entry = entries.first(where: { $0.key == id }) { return entry }
      missing(id, at: start)
      return nil
    }
  }

  private mutating func missing(_ key: String, at range: Range<Int>) {
    decoder.report(.missingTranslation, ["key": key, "overlay": decoder.file], at: range)
  }

  private mutating func extra(_ key: String, _ known: [String], at range: Range<Int>) {
    decoder.reportUnknown(
      key, .extraTranslationNear, .extraTranslation, known: known, values: ["key": key, "base": base], at: range)
  }
}

extension Questionnaire {
  static let overlayShape = Shape(optional: [
    Shape.Key("title", .text, "The title, translated."),
    Shape.Key("introduction", .text, "The introduction, translated."),
    Shape.Key("questions", .entries(of: .mapping(Question.overlayShape), named: .identifier), "The questions, by id."),
    TranslationMark.schemaKey,
  ])

  /// The questionnaire with the texts of an overlay.
  func translated(_ node: Node, _ translation: inout Translation) -> Questionnaire {
    var result = self
    let fields = translation.decoder.fields(node, "title", Self.overlayShape)
    result.title = translation.text(title, fields, "title")
    result.introduction = translation.optionalText(introduction, fields, "introduction")
    let parts = translation.parts(fields, "questions", of: questions.map(\.id.value))
    for (index, part) in parts.enumerated() { result.questions[index].translate(part, &translation) }
    return result
  }
}

extension Question {
  static let overlayShape = Shape(optional: [
    Shape.Key("text", .text, "The question, translated."),
    Shape.Key("help", .text, "What helps to choose a level, translated."),
    Shape.Key("levels", .list(of: .text), "Every level, translated, in the same order."),
    Shape.Key("evidence", .text, "What shows that the answer is true, translated."),
  ])

  fileprivate mutating func translate(_ fields: Fields?, _ translation: inout Translation) {
    text = translation.text(text, fields, "text")
    help = translation.optionalText(help, fields, "help")
    evidence = translation.optionalText(evidence, fields, "evidence")
    guard let fields else { return }
    guard let node = fields["levels"] else {
      _ = translation.text("", fields, "levels")
      return
    }
    let translated = translation.decoder.texts(fields, "levels")
    if node.sequence != nil, translated.count != levels.count {
      translation.decoder.report(
        .levelCountDiffers,
        ["count": String(translated.count), "expected": String(levels.count), "base": translation.base],
        at: fields.entries.first { $0.key == "levels" }?.keyRange ?? node.range)
    } else if translated.count == levels.count {
      levels = translated
    }
  }
}

extension Profile {
  static let overlayShape = Shape(optional: [
    Shape.Key("title", .text, "The title, translated."),
    Shape.Key("introduction", .text, "The introduction, translated."),
    Shape.Key("questions", .entries(of: .mapping(overlayQuestionShape), named: .identifier), "The facts, by id."),
    TranslationMark.schemaKey,
  ])
  static let overlayQuestionShape = Shape(optional: [
    Shape.Key("text", .text, "The question, translated."),
    Shape.Key("help", .text, "What helps to answer, translated."),
    Shape.Key("options", .entries(of: .text, named: .identifier), "The titles of the options, by id."),
  ])

  /// The profile with the texts of an overlay.
  func translated(_ node: Node, _ translation: inout Translation) -> Profile {
    var result = self
    let fields = translation.decoder.fields(node, "title", Self.overlayShape)
    result.title = translation.text(title, fields, "title")
    result.introduction = translation.optionalText(introduction, fields, "introduction")
    let parts = translation.parts(fields, "questions", of: questions.map(\.id.value))
    for (index, part) in parts.enumerated() {
      var question = questions[index]
      question.text = translation.text(question.text, part, "text")
      question.help = translation.optionalText(question.help, part, "help")
      if !question.options.isEmpty {
        let titles = translation.titles(part, "options", of: question.options.map { ($0.id.value, $0.title) })
        for (index, title) in titles.enumerated() { question.options[index].title = title }
      }
      result.questions[index] = question
    }
    return result
  }
}

extension Catalogue {
  static let overlayShape = Shape(optional: [
    Shape.Key("title", .text, "The catalogue’s title, translated."),
    Shape.Key("roles", .entries(of: .text, named: .identifier), "The titles of the roles, by id."),
    Shape.Key("cost-bands", .entries(of: .text, named: .identifier), "The titles of the cost bands, by id."),
    Shape.Key(
      "initiatives", .entries(of: .mapping(Initiative.overlayShape), named: .identifier), "The initiatives, by id."),
    TranslationMark.schemaKey,
  ])

  /// The catalogue with the texts of an overlay.
  func translated(_ node: Node, _ translation: inout Translation) -> Catalogue {
    var result = self
    let fields = translation.decoder.fields(node, "title", Self.overlayShape)
    result.title = translation.text(title, fields, "title")
    for (index, title) in translation.titles(fields, "roles", of: roles.map { ($0.id.value, $0.title) }).enumerated() {
      result.roles[index].title = title
    }
    let bandTitles = translation.titles(fields, "cost-bands", of: bands.map { ($0.id.value, $0.title) })
    for (index, title) in bandTitles.enumerated() { result.bands[index].title = title }
    let parts = translation.parts(fields, "initiatives", of: initiatives.map(\.id.value))
    for (index, part) in parts.enumerated() {
      var initiative = initiatives[index]
      initiative.title = translation.text(initiative.title, part, "title")
      initiative.summary = translation.text(initiative.summary, part, "summary")
      initiative.indicator = translation.optionalText(initiative.indicator, part, "indicator")
      initiative.risks = translation.optionalText(initiative.risks, part, "risks")
      result.initiatives[index] = initiative
    }
    return result
  }
}

extension Initiative {
  static let overlayShape = Shape(optional: [
    Shape.Key("title", .text, "The title, translated."),
    Shape.Key("summary", .text, "What is actually done, translated."),
    Shape.Key("indicator", .text, "How progress is seen, translated."),
    Shape.Key("risks", .text, "What can go wrong and what to do about it, translated."),
  ])
}
