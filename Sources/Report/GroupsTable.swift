import Assessment
import JSON

/// What votes and respondents said of questions, round by round, beside what was adopted; and what to talk about first.
final class GroupsTable {
  private let findings: Findings
  private let groups: Groups
  private let phrases: Phrases
  private let table: Table

  init(_ findings: Findings) {
    self.findings = findings
    groups = Groups(findings.assessment, findings.sheet)
    phrases = findings.phrases
    table = Table(
      findings,
      "answers.question groups.who groups.counts groups.agreement groups.adopted")
    for answer in groups.questions {
      for round in answer.rounds.indices { row(answer, round) }
    }
  }

  /// Whether any group said anything: a vote, or the copies of two respondents.
  var isNeeded: Bool { table.rows > 0 }

  func write(on paper: Paper) {
    if !isNeeded { return }
    paper.heading(3, phrase: "groups.title")
    paper.table("report-groups", phrases("groups.caption"), "t", table)
    paper.list(
      4, "groups.discuss",
      [Text](count: groups.toDiscuss.count) { question(of: groups.questions[groups.toDiscuss[$0]]).text })
  }

  private func row(_ answer: GroupAnswer, _ round: Int) {
    let said = answer.rounds[round]
    let people = said.present - (answer.isVote ? 0 : said.abstained)
    if people < 2 { return }
    table.text(question(of: answer).text)
    table.text(
      phrases(
        answer.isVote ? "groups.vote number people" : "groups.copies number people",
        Text(decimal: round + 1), findings.figures.grouped(people)))
    var counts: Text = ""
    for count in said.counts { counts = counts + (counts.isEmpty ? "" : " · ") + Text(decimal: count) }
    table.text(counts)
    let agreement = said.agreement ?? 0
    table.phrase(
      said.answered < 2
        ? "groups.alone"
        : agreement < 0
          ? "groups.split"
          : agreement < 400 ? "groups.low" : agreement < 800 ? "groups.fair" : "groups.high")
    let own = findings.item(answer.item).answer
    table.text(own.adoption == nil ? "" : phrases("groups.level level", Text(decimal: own.level)))
  }

  private func question(of answer: GroupAnswer) -> Question { findings.item(answer.item).question }
}
