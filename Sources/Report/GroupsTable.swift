#if !hasFeature(Embedded)
  import Assessment
  import JSON

  /// What votes and respondents said of questions, round by round, beside what was adopted; and what to talk about first.
  final class GroupsTable {
    private let findings: Findings
    private let groups: Groups
    /// Votes, and the copies of two respondents or more.
    private let questions: [GroupAnswer]
    private let phrases: Phrases
    private let figures: Figures

    init(_ findings: Findings) {
      self.findings = findings
      groups = Groups(findings.assessment, findings.sheet)
      questions = groups.questions.filter { $0.isVote || $0.last.present - $0.last.abstained > 1 }
      phrases = findings.phrases
      figures = findings.figures
    }

    /// Whether any group said anything.
    var isNeeded: Bool { !questions.isEmpty }

    func write(on paper: Paper) {
      if !isNeeded { return }
      paper.heading(3, phrase: "report-groups.title")
      paper.paragraph(summary())
      let discussed = groups.toDiscuss
      paper.list(
        4, "report-groups.discuss",
        [Text](count: discussed.count) { index in
          let answer = groups.questions[discussed[index]]
          return phrases(
            "report-groups.divided question agreement", question(of: answer).text, agreement(answer.last.agreement))
        })
      let table = Table(
        findings,
        "report-answers.question report-groups.who report-groups.counts report-groups.median report-groups.agreement report-groups.adopted"
      )
      for answer in questions {
        for round in answer.rounds.indices { row(answer, round, in: table) }
      }
      paper.table("report-groups", phrases("report-groups.caption"), "tttft", table)
    }

    /// How many questions were put to the vote or compared, and how many led to a decision.
    private func summary() -> Text {
      let votes = questions.filter(\.isVote).count
      let compared = questions.count - votes
      let adopted = questions.filter { findings.item($0.item).answer.adoption != nil }.count
      var sentences: [Text] = []
      if votes > 0 { sentences.add(phrases("report-groups.votes", count: votes)) }
      if compared > 0 { sentences.add(phrases("report-groups.compared", count: compared)) }
      sentences.add(adopted > 0 ? phrases("report-groups.decided", count: adopted) : phrases("report-groups.undecided"))
      return sentences.dropFirst().reduce(sentences[0]) { $0 + " " + $1 }
    }

    private func row(_ answer: GroupAnswer, _ round: Int, in table: Table) {
      let said = answer.rounds[round]
      table.text(question(of: answer).text)
      table.text(
        answer.isVote
          ? phrases(
            "report-groups.round number present", Text(decimal: round + 1), figures.grouped(said.present))
          : phrases("report-groups.copies", count: said.present - said.abstained))
      var counts: Text = ""
      for count in said.counts { counts = counts + (counts.isEmpty ? "" : " · ") + figures.grouped(count) }
      table.text(counts)
      table.text(said.answered > 0 ? level(said.median) : "–")
      table.text(said.answered > 1 ? agreement(said.agreement) : "–")
      let own = findings.item(answer.item).answer
      table.text(
        own.adoption == nil
          ? phrases("report-groups.none") : phrases("report-groups.level level", Text(decimal: own.level)))
    }

    private func question(of answer: GroupAnswer) -> Question { findings.item(answer.item).question }

    /// A median: whole levels, or halfway between two.
    private func level(_ thousandths: Int) -> Text { figures.tenths(thousandths / 100) }

    /// Agreement in words, with van der Eijk's figure in tenths.
    private func agreement(_ agreement: Int?) -> Text {
      guard let agreement else { return phrases("report-groups.nobody") }
      let key: StaticString =
        agreement < 0
        ? "report-groups.split figure"
        : agreement < 400
          ? "report-groups.low figure" : agreement < 800 ? "report-groups.fair figure" : "report-groups.high figure"
      let tenths = figures.tenths((abs(agreement) + 50) / 100)
      return phrases(key, agreement < 0 ? "−" + tenths : tenths)
    }
  }
#endif
