import JSON

/// What a parliament was asked, what it answered, and what that says of it.
///
/// - `Questionnaire` and `Question` are what is asked; levels run from 0, the lowest.
/// - `AnswerSheet` is what somebody filled in, read from a page's state. A blank is not a zero: a question may be
///   answered, unknown ("don't know"), not applicable, or unanswered, and the four stay apart all the way.
/// - `Assessment` puts the two side by side, in the order of the questionnaires, and leaves out the questions whose
///   condition is not met.
/// - `Scores` are the figures: per area and overall, each with bounds that show what is not known.
///
/// Everything is integers: scores are thousandths of the full scale, 0…1000, rounded half to even once, at the end.
public final class Assessment: Sendable {
  /// A question in its place, with its answer.
  public final class Item: Sendable {
    /// Which area of `areas` it counts for.
    public let area: Int
    /// What is asked.
    public let question: Question
    /// What was answered; its level lies within the question's levels.
    public let answer: Answer
    /// Whether its questionnaire was chosen and it lies on the path chosen, or has an answer already.
    public let isOffered: Bool
    /// Whether it is put to the parliament: it is offered, and its condition holds or cannot be told yet.
    public let isAsked: Bool

    init(area: Int, question: Question, answer: Answer, isOffered: Bool, isAsked: Bool) {
      self.area = area
      self.question = question
      self.answer = answer
      self.isOffered = isOffered
      self.isAsked = isAsked
    }

    /// The same question in the same place with another answer.
    convenience init(_ item: Item, _ answer: Answer) {
      self.init(
        area: item.area, question: item.question, answer: answer, isOffered: item.isOffered, isAsked: item.isAsked)
    }
  }

  /// The areas in the order of the model, then a row for each theme that was chosen.
  public let areas: [Area]

  /// All questions, in the order of the questionnaires.
  public let items: [Item]

  /// Ids in the answer sheet that no question has, or whose level the question does not have. Kept, not counted.
  public let unmatched: [Text]

  /// Places every answer at its question.
  public init(areas: [Area], questionnaires: [Questionnaire], sheet: AnswerSheet) {
    let places = [Int](count: questionnaires.count) { index in
      areas.firstIndex { $0.id == questionnaires[index].area } ?? -1
    }
    // A list that names none of the questionnaires there are is no choice among them.
    let named = indices(questionnaires.count) { sheet.lists(questionnaires[$0]) }
    @inline(never) func isListed(_ index: Int) -> Bool {
      let questionnaire = questionnaires[index]
      return named.isEmpty ? !questionnaire.isTheme : sheet.lists(questionnaire)
    }
    let themes = indices(questionnaires.count) { questionnaires[$0].isTheme && places[$0] >= 0 && isListed($0) }
    self.areas = [Area](objects: areas.count + themes.count) { row in
      if row < areas.count { return areas[row] }
      let theme = themes[row - areas.count]
      return Area(theme: questionnaires[theme], place: places[theme])
    }

    // Every question, as the place of its questionnaire and its own place in that, and the row it counts for.
    var (owners, numbers, rows): ([Int], [Int], [Int]) = ([], [], [])
    for index in questionnaires.indices where places[index] >= 0 {
      let row = themes.firstIndex(of: index).map { areas.count + $0 } ?? places[index]
      for number in questionnaires[index].questions.indices {
        owners.append(index)
        numbers.append(number)
        rows.append(row)
      }
    }
    let answers = sheet.indexByID()
    let items = [Item](objects: owners.count) { index in
      let question = questionnaires[owners[index]].questions[numbers[index]]
      var answer = Answer(to: question.id)
      if let at = answers.position(of: question.id), sheet.answers[at].fits(question) { answer = sheet.answers[at] }
      let isOnPath = !sheet.isShort || question.isShort || answer.status != .unanswered
      let isOffered = isListed(owners[index]) && isOnPath
      return Item(area: rows[index], question: question, answer: answer, isOffered: isOffered, isAsked: isOffered)
    }
    self.items = [Item](objects: items.count) { index in
      let item = items[index]
      guard item.isOffered, let condition = item.question.condition else { return item }
      let isAsked = condition.isPossible(sheet, items)
      return Item(area: item.area, question: item.question, answer: item.answer, isOffered: true, isAsked: isAsked)
    }
    let questions = TextIndex(items.count) { items[$0].question.id }
    let unmatched = indices(sheet.answers.count) { index in
      let answer = sheet.answers[index]
      return questions.position(of: answer.id).map { items[$0].answer !== answer } ?? true
    }
    self.unmatched = [Text](count: unmatched.count) { sheet.answers[unmatched[$0]].id }
  }

  /// The same questions with every applicable one answered at `levels`, except that what is open and still at level 0 stays
  /// open: what the assessment would look like, were these levels reached.
  public func raised(to levels: [Int]) -> Assessment {
    let raised = [Item](objects: items.count) { index in
      let item = items[index]
      let answer = item.answer
      if answer.status == .notApplicable || (answer.status != .answered && levels[index] == 0) { return item }
      return Item(item, Answer(answer, at: levels[index]))
    }
    return Assessment(areas: areas, items: raised, unmatched: unmatched)
  }

  private init(areas: [Area], items: [Item], unmatched: [Text]) {
    self.areas = areas
    self.items = items
    self.unmatched = unmatched
  }
}
