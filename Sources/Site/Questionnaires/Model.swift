import JSON

/// Writes the model (`hemicycle-model/1`): all that the engine needs in one language, inside the assessment page and
/// for the command alike.
struct Model {
  let language: String
  let siteTitle: String
  /// The style sheet of the report.
  let style: String
  let strings: StringTable
  let areas: [(id: String, title: String)]
  let questionnaires: [Questionnaire]
  let profile: Profile
  let catalogue: Catalogue
  /// The address, from the folder of the language, and the title of a passage of the guide.
  let passage: (Located<String>) -> (href: String, title: String)?

  /// The model as JSON that may stand inside a script element.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "hemicycle-model/1")
      writer.member("language", Text(language))
      writer.member("site", Text(siteTitle))
      writer.member("style", Text(style))
      writer.key("strings")
      writer.object { write(strings, &$0) }
      writer.list("areas", areas) { area, writer in
        writer.member("id", Text(area.id))
        writer.member("title", Text(area.title))
      }
      writer.list("questionnaires", questionnaires) { write($0, &$1) }
      writer.key("profile")
      writer.object { write(profile, &$0) }
      writer.key("catalogue")
      writer.object { write(catalogue, &$0) }
    }
    return writer.bytes
  }

  private func write(_ strings: StringTable, _ writer: inout JSONWriter) {
    for (key, entry, _) in strings.entries {
      switch entry {
      case .text(let text):
        writer.key(named: Text(key))
        writer.string(Text(text))
      case .plural(let forms):
        writer.key(named: Text(key))
        writer.object { writer in
          for form in forms {
            writer.key(named: Text(form.category))
            writer.string(Text(form.text))
          }
        }
      }
    }
  }

  private func write(_ questionnaire: Questionnaire, _ writer: inout JSONWriter) {
    writer.member("id", Text(questionnaire.id))
    writer.member("version", questionnaire.version)
    writer.member("hash", Text(questionnaire.structure))
    writer.member("title", Text(questionnaire.title))
    writer.member("area", Text(questionnaire.area))
    writer.flag("theme", questionnaire.isTheme)
    writer.optional("introduction", questionnaire.introduction)
    writer.list("questions", questionnaire.questions) { question, writer in
      writer.member("id", Text(question.id.value))
      writer.member("text", Text(question.text))
      writer.optional("help", question.help)
      writer.member("weight", question.weight)
      write(guide: question.guide, &writer)
      if let gate = question.gate { writer.member("gate", gate) }
      writer.optional("when", question.when?.value)
      writer.flag("short", question.isShort)
      writer.key("levels")
      writer.array { writer in
        for level in question.levels { writer.string(Text(level)) }
      }
      writer.optional("evidence", question.evidence)
    }
  }

  private func write(_ profile: Profile, _ writer: inout JSONWriter) {
    writer.member("title", Text(profile.title))
    writer.optional("introduction", profile.introduction)
    writer.list("questions", profile.questions) { question, writer in
      writer.member("id", Text(question.id.value))
      writer.member("text", Text(question.text))
      writer.optional("help", question.help)
      writer.member("type", Text(question.kind.rawValue))
      if question.kind == .choice {
        writer.list("options", question.options) { option, writer in
          writer.member("id", Text(option.id.value))
          writer.member("title", Text(option.title))
        }
      }
    }
  }

  private func write(_ catalogue: Catalogue, _ writer: inout JSONWriter) {
    writer.list("roles", catalogue.roles) { role, writer in
      writer.member("id", Text(role.id.value))
      writer.member("title", Text(role.title))
      writer.figures("capacity", role.capacity)
    }
    writer.key("defaults")
    writer.object { writer in
      writer.figures("quarters", catalogue.defaults.quarters)
      writer.figures("budget", catalogue.defaults.budget)
      writer.figures("changeCapacity", catalogue.defaults.changeCapacity)
      writer.figures("concurrent", catalogue.defaults.concurrent)
    }
    if !catalogue.sizes.isEmpty {
      writer.list("sizes", catalogue.sizes) { size, writer in
        writer.member("question", Text(size.question.value))
        writer.member("medium", size.medium)
        writer.member("large", size.large)
      }
    }
    writer.list("initiatives", catalogue.initiatives) { write($0, of: catalogue, &$1) }
  }

  private func write(_ initiative: Initiative, of catalogue: Catalogue, _ writer: inout JSONWriter) {
    writer.member("id", Text(initiative.id.value))
    writer.member("title", Text(initiative.title))
    writer.member("summary", Text(initiative.summary))
    writer.member("area", Text(initiative.area))
    writer.member("owner", Text(initiative.owner.value))
    writer.figures("duration", initiative.duration)
    writer.figures("lag", initiative.lag)
    writer.key("effort")
    writer.object { writer in
      for part in initiative.effort {
        writer.key(named: Text(part.role.value))
        writer.figures(part.amount)
      }
    }
    writer.figures("cost", initiative.cost.map { catalogue.amount(of: $0) ?? 0 })
    writer.figures("changeLoad", initiative.changeLoad)
    writer.key("requires")
    writer.array { writer in
      for alternatives in initiative.requires {
        writer.array { writer in
          for id in alternatives { writer.string(Text(id.value)) }
        }
      }
    }
    writer.list("lifts", initiative.lifts) { lift, writer in
      writer.member("question", Text(lift.question.value))
      writer.member("from", lift.from)
      writer.member("to", lift.to)
    }
    write(guide: initiative.guide, &writer)
    writer.optional("indicator", initiative.indicator)
    writer.optional("risks", initiative.risks)
  }

  private func write(guide: Located<String>?, _ writer: inout JSONWriter) {
    guard let guide, let (href, title) = passage(guide) else { return }
    writer.member("guide", Text(href))
    writer.member("guideTitle", Text(title))
  }
}

/// The answers of a page on which nothing has been answered yet (`hemicycle-answers/1`): asked is what stands in
/// `questionnaires`, to which a parliament adds the themes it chooses.
func blankState(language: String, _ questionnaires: [Questionnaire]) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in
    writer.member("format", "hemicycle-answers/1")
    writer.key("document")
    writer.object { writer in
      writer.member("id", "")
      writer.member("copy", "")
      writer.member("generation", 0)
      writer.member("parentHash", "")
      writer.member("saved", "")
    }
    writer.list("questionnaires", questionnaires.filter { !$0.isTheme }) { questionnaire, writer in
      writer.member("id", Text(questionnaire.id))
      writer.member("version", questionnaire.version)
      writer.member("hash", Text(questionnaire.structure))
    }
    writer.key("parliament")
    writer.object { $0.member("name", "") }
    writer.member("language", Text(language))
    for key: Literal in ["answers", "votes"] {
      writer.key(key)
      writer.object { _ in }
    }
    writer.key("respondents")
    writer.array { _ in }
    writer.key("plan")
    writer.object { _ in }
    writer.key("history")
    writer.array { _ in }
    writer.member("checksum", "")
  }
  return writer.bytes
}

extension Text {
  /// A text in bytes.
  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// The bytes as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSONWriter {
  /// A key and a list of objects.
  fileprivate mutating func list<Element>(
    _ key: Literal, _ elements: [Element], _ members: (Element, inout JSONWriter) -> Void
  ) {
    self.key(key)
    array { writer in
      for element in elements { writer.object { members(element, &$0) } }
    }
  }

  /// A key that is there only where something holds.
  fileprivate mutating func flag(_ key: Literal, _ holds: Bool) {
    guard holds else { return }
    self.key(key)
    bool(true)
  }

  fileprivate mutating func figures(_ key: Literal, _ figures: BySize<Int>) {
    self.key(key)
    self.figures(figures)
  }

  /// One number, or an array of three.
  fileprivate mutating func figures(_ figures: BySize<Int>) {
    guard figures.differs else { return integer(figures.medium) }
    array { writer in
      for figure in figures.values { writer.integer(figure) }
    }
  }

  fileprivate mutating func optional(_ key: Literal, _ text: String?) {
    if let text { member(key, Text(text)) }
  }
}
