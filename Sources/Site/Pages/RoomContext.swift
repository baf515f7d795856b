import Markdown
import Mustache

/// What a page says about the room it may be shown in: its slides, the questions it concerns, a workshop's kit.
extension PageContexts {
  /// The questions that the page `key` concerns, as `questionnaire.question`: those that a workshop names, else those whose
  /// passage of the guide is on the page, in the order in which they are asked.
  func questions(of key: String, _ front: FrontMatter) -> [String] {
    let named = front.questions.isEmpty ? project.guide.page(key, in: base)?.front.questions ?? [] : front.questions
    if !named.isEmpty { return named.map(\.value) }
    return questionsOfPage[key] ?? []
  }

  /// Page to the questions whose passage is on it.
  static func questionsOfPages(_ questionnaires: [Questionnaire]) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for questionnaire in questionnaires {
      for question in questionnaire.questions {
        guard let page = question.guide?.value.split(separator: "#").first, page.hasSuffix(".md") else { continue }
        found[String(page.dropLast(3)), default: []].append("\(questionnaire.id).\(question.id.value)")
      }
    }
    return found
  }

  /// What the page `key` needs to become slides; `hasNotes` where it has a file of speaker notes.
  func slides(_ key: String, _ front: FrontMatter, hasNotes: Bool) -> Value {
    let path = outputPath(key)
    return .dictionary([
      "script": .text(relativePath(from: path, to: "slides.js")),
      "texts": .text(relativePath(from: path, to: "\(language)/slides-texts.js")),
      "styles": .text(relativePath(from: path, to: "slides.css")),
      "notes": hasNotes ? .text(relativePath(from: path, to: "\(language)/\(key).notes.js")) : .absent,
      "kit": front.kind == .workshop ? .text(relativePath(from: path, to: "\(language)/\(key).kit.html")) : .absent,
      "questions": .text(questions(of: key, front).joined(separator: " ")),
    ])
  }

  // MARK: The kit of a workshop

  /// The kit of the workshop `key`, whose text is `slides`: script, participants' sheet and question cards, for paper.
  func kit(_ key: String, _ slides: [Slide]) -> Value {
    let shown = project.guide.page(key, in: language)!
    let front = shown.front
    let path = "\(language)/\(key).kit.html"
    var context = common(path: path, title: front.title, summary: front.summary, policy: ContentSecurityPolicy.guide) {
      "\($0)/\(key).kit.html"
    }
    let parts = session(front, slides)
    let items = parts.filter { $0.item != nil }
    let cards = questions(of: key, front).compactMap(card)
    translation(of: shown, into: &context)
    context["pageHref"] = .text(relativePath(from: path, to: outputPath(key)))
    context["duration"] = .text(String(front.duration ?? 0))
    context["audience"] = optional(front.audience)
    context["agenda"] = .list(
      items.map { part in
        .dictionary([
          "starts": .text(clock(part.starts)), "minutes": .text(String(part.item!.minutes)),
          "title": .text(part.item!.title), "goal": optional(part.item!.goal),
        ])
      })
    context["parts"] = .list(parts.map { value($0) })
    context["sheet"] = .list(
      parts.filter { $0.item != nil || $0.slide?.id == Self.takeHome }.map { value($0) })
    context["hasCards"] = .flag(!cards.isEmpty)
    context["cards"] = .list(cards)
    return .dictionary(context)
  }

  /// The heading under which a workshop says what the group takes home.
  static let takeHome = "take-home"

  /// A part of a session: a passage of the page, an item of its agenda, or both where their titles are the same.
  private struct SessionPart {
    var slide: Slide?
    var item: FrontMatter.AgendaItem?
    /// Minutes from the beginning of the session.
    var starts = 0
  }

  /// The page's passages in order, each with the item of the agenda that has its title; items without a passage of their
  /// own stand where the agenda has them.
  private func session(_ front: FrontMatter, _ slides: [Slide]) -> [SessionPart] {
    var parts: [SessionPart] = []
    var waiting = front.agenda[...]
    var starts = 0
    func addWaiting(until place: Int) {
      while waiting.startIndex < place, let item = waiting.popFirst() {
        parts.append(SessionPart(item: item, starts: starts))
        starts += item.minutes
      }
    }
    for slide in slides {
      guard let place = waiting.firstIndex(where: { !slide.title.isEmpty && $0.title == slide.title }) else {
        parts.append(SessionPart(slide: slide))
        continue
      }
      addWaiting(until: place)
      let item = waiting.popFirst()!
      parts.append(SessionPart(slide: slide, item: item, starts: starts))
      starts += item.minutes
    }
    let last = parts.lastIndex { $0.item != nil }.map { $0 + 1 } ?? parts.endIndex
    let rest = Array(parts[last...])
    parts.removeSubrange(last...)
    addWaiting(until: front.agenda.endIndex)
    return parts + rest
  }

  private func value(_ part: SessionPart) -> Value {
    .dictionary([
      "isItem": .flag(part.item != nil),
      "title": .text(part.item?.title ?? part.slide?.title ?? ""),
      "goal": optional(part.item?.goal),
      "starts": .text(clock(part.starts)),
      "ends": .text(clock(part.starts + (part.item?.minutes ?? 0))),
      "minutes": .text(String(part.item?.minutes ?? 0)),
      "html": .raw(body(of: part.slide)),
      "hasNotes": .flag(part.slide?.notes.isEmpty == false),
      "notes": .raw(part.slide?.notes ?? []),
    ])
  }

  /// A slide's blocks without its heading, which the kit sets itself.
  private func body(of slide: Slide?) -> [UInt8] {
    guard let slide else { return [] }
    guard slide.level > 0, let end = find(Array("</h\(slide.level)>".utf8), in: slide.html, from: 0) else {
      return slide.html
    }
    return Array(slide.html[(end + 5)...])
  }

  /// Minutes as hours and minutes: `1:05`.
  private func clock(_ minutes: Int) -> String {
    "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// The language of a question's text: where it is word for word that of the base language, it is not translated yet.
  private func languageShown(of question: Question, in questionnaire: String) -> String {
    let original = project.questionnaires.questionnaires[base]?.first { $0.id == questionnaire }?.questions
      .first { $0.id.value == question.id.value }
    return original?.text == question.text ? base : language
  }

  /// A question as a card; nil where no questionnaire has it.
  private func card(_ key: String) -> Value? {
    let parts = key.split(separator: ".").map(String.init)
    guard parts.count == 2,
      let questionnaire = project.questionnaires.questionnaires[language]?.first(where: { $0.id == parts[0] }),
      let question = questionnaire.questions.first(where: { $0.id.value == parts[1] })
    else { return nil }
    return .dictionary([
      "area": .text(questionnaire.title), "text": .text(question.text), "help": optional(question.help),
      "foreign": foreign(languageShown(of: question, in: parts[0])),
      "levels": .list(
        question.levels.enumerated().map { level, text in
          .dictionary(["value": .text(String(level)), "text": .text(text)])
        }),
    ])
  }
}
