import Mustache

extension PageContexts {
  /// What the assessment page shows: the form as text, and the islands that its script reads.
  func assessment(_ islands: Islands, policy: String, partlyTranslated: Bool) -> Value {
    let path = "\(language)/assessment.html"
    var context = common(path: path, title: text("assessment.title"), summary: nil, policy: policy) {
      "\($0)/assessment.html"
    }
    let catalogue = project.questionnaires.catalogue[language]!
    context["partlyTranslated"] = .flag(partlyTranslated)
    context["styles"] = .raw(islands.styles)
    context["script"] = .raw(islands.script)
    context["model"] = .raw(islands.model)
    context["state"] = .raw(islands.state)
    context["engine"] = .raw(islands.engine)
    context["areas"] = areas(from: path)
    context["questionnaires"] = .list(
      (project.questionnaires.questionnaires[language] ?? []).enumerated().map { index, questionnaire in
        value(questionnaire, number: index + 1, path)
      })
    context["profile"] = value(project.questionnaires.profile[language]!)
    context["roles"] = .list(
      catalogue.roles.map { role in
        .dictionary([
          "id": .text(role.id.value), "title": .text(role.title),
          "capacity": .text(decimal(tenths: role.capacity.medium)),
        ])
      })
    context["defaults"] = .dictionary([
      "quarters": .text(String(catalogue.defaults.quarters.medium)),
      "budget": .text(String(catalogue.defaults.budget.medium)),
      "changeCapacity": .text(String(catalogue.defaults.changeCapacity.medium)),
      "concurrent": .text(String(catalogue.defaults.concurrent.medium)),
    ])
    return .dictionary(context)
  }

  /// What stands in the assessment page besides its form.
  struct Islands {
    let styles: [UInt8]
    let script: [UInt8]
    let model: [UInt8]
    let state: [UInt8]
    let engine: [UInt8]
  }

  private func value(_ questionnaire: Questionnaire, number: Int, _ path: String) -> Value {
    .dictionary([
      "id": .text(questionnaire.id), "number": .text(String(number)), "title": .text(questionnaire.title),
      "area": .text(questionnaire.area), "theme": .flag(questionnaire.isTheme),
      "shortCount": .text(String(questionnaire.questions.count(where: \.isShort))),
      "introduction": optional(questionnaire.introduction),
      "count": .text(String(questionnaire.questions.count)),
      "questions": .list(
        questionnaire.questions.enumerated().map { index, question in
          .dictionary([
            "id": .text(question.id.value), "key": .text("\(questionnaire.id).\(question.id.value)"),
            "number": .text(String(index + 1)), "text": .text(question.text), "help": optional(question.help),
            "evidence": optional(question.evidence), "conditional": .flag(question.when != nil),
            "short": .flag(question.isShort),
            "guide": question.guide.map { guideLink($0, path) } ?? .absent,
            "levels": .list(
              question.levels.enumerated().map { level, text in
                .dictionary(["value": .text(String(level)), "text": .text(text)])
              }),
          ])
        }),
    ])
  }

  private func guideLink(_ place: Located<String>, _ path: String) -> Value {
    let resolver = LinkResolver(guide: project.guide, language: language)
    guard let passage = try? resolver.passage(place.value) else { return .absent }
    let href = relativePath(from: path, to: passage.path) + (passage.anchor.map { "#" + $0 } ?? "")
    return .dictionary(["href": .text(href), "title": .text(passage.title)])
  }

  private func value(_ profile: Profile) -> Value {
    .dictionary([
      "title": .text(profile.title), "introduction": optional(profile.introduction),
      "questions": .list(
        profile.questions.map { question in
          .dictionary([
            "id": .text(question.id.value), "text": .text(question.text), "help": optional(question.help),
            "isChoice": .flag(question.kind == .choice), "isNumber": .flag(question.kind == .number),
            "isText": .flag(question.kind == .text),
            "options": .list(
              question.options.map { .dictionary(["id": .text($0.id.value), "title": .text($0.title)]) }),
          ])
        }),
    ])
  }

  /// Tenths in the language's notation: `2`, `2,5`.
  private func decimal(tenths: Int) -> String {
    let (units, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? String(units) : "\(units)\(text("format.decimal"))\(rest)"
  }
}
