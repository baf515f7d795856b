import Foundation
import Testing

@Suite("The tools of authors and translators")
struct AuthoringCommandTests {
  @Test func theTableOfTranslations() throws {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    let marked = try Hemicycle.run(["translated", "content/fr/debate.md", "content/fr/index.md"], in: project)
    #expect(marked.code == 0 && marked.output == "Marked: content/fr/debate.md\nMarked: content/fr/index.md\n")
    #expect(try Hemicycle.run(["check", "--translations"], in: project).code == 0)
    try FileManager.default.removeItem(at: project.appending(path: "content/fr/culture/leadership.md"))
    let home = project.appending(path: "content/en/index.md")
    try Data((try String(contentsOf: home, encoding: .utf8) + "More.\n").utf8).write(to: home)
    let profile = project.appending(path: "questionnaires/profile.fr.yaml")
    let texts = try String(contentsOf: profile, encoding: .utf8).replacingOccurrences(of: "      two: Deux\n", with: "")
    try Data(texts.utf8).write(to: profile)
    let run = try Hemicycle.run(["check", "--translations"], in: project)
    #expect(run.code == 1 && run.errors.isEmpty)
    #expect(
      run.output == """
        fr: 5 of 8 files complete

        file                                texts  missing  extra  base text
        content/fr/index.md                     1        0      0  changed since: outdated
        content/fr/culture/index.md             1        0      0  not marked
        content/fr/culture/leadership.md        1        1      0  –
        content/fr/debate.md                    1        0      0  unchanged
        questionnaires/culture.fr.yaml         10        0      0  not marked
        questionnaires/profile.fr.yaml          5        1      0  not marked
        questionnaires/initiatives.fr.yaml      9        0      0  not marked
        site-template/strings.fr.yaml          14        0      0  not marked

        questionnaires/profile.fr.yaml: missing: questions.chambers.options.two

        """)
    let json = try Hemicycle.run(["check", "--translations", "--json"], in: project)
    #expect(json.code == 1)
    #expect(
      json.output.contains(
        "{\"language\":\"fr\",\"file\":\"questionnaires/profile.fr.yaml\",\"base\":\"questionnaires/profile.yaml\","
          + "\"kind\":\"overlay\",\"texts\":5,\"missing\":[\"questions.chambers.options.two\"],\"extra\":[],"
          + "\"marked\":false,\"outdated\":false,\"complete\":false}"))
    #expect(json.output.hasSuffix("],\"complete\":false}\n"))
    let french = try Hemicycle.run(["check", "--translations", "--interface", "fr"], in: project)
    #expect(french.output.hasPrefix("fr\u{A0}: 5 fichiers complets sur 8\n"))
  }

  @Test func aPartIsBegunAndSaysWhere() throws {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    let run = try Hemicycle.run(["new", "page", "culture/open-data", "--project", project.path])
    #expect(run.code == 0 && run.output == "Written: content/en/culture/open-data.md\n" && run.errors.isEmpty)
    let again = try Hemicycle.run(["new", "page", "culture/open-data"], in: project)
    #expect(again.code == 1 && again.output.isEmpty && again.errors.contains("error H0040: The file exists already."))
    let other = try Hemicycle.run(["new", "chapter", "x"], in: project)
    #expect(other.code == 2 && other.errors.contains("Write one of: page, questionnaire, initiative, language."))
    #expect(try Hemicycle.run(["new", "language", "es"], in: scratch.url).errors.contains("error H0001"))
  }

  /// On the guide itself too, everything that is begun leaves a project that builds.
  @Test func theRealProjectStaysSound() throws {
    let scratch = Scratch()
    let project = scratch.url.appending(path: "copy")
    try FileManager.default.createDirectory(at: project, withIntermediateDirectories: true)
    for name in ["content", "questionnaires", "site-template"] {
      try FileManager.default.copyItem(
        at: Hemicycle.repository.appending(path: name), to: project.appending(path: name))
    }
    let before = try codes(project)
    let begun = [
      ["page", "culture/a-new-page"], ["page", "fr/culture/a-new-page"], ["questionnaire", "a-new-one"],
      ["initiative", "a-new-one"], ["language", "ar"],
    ]
    for words in begun { #expect(try Hemicycle.run(["new"] + words, in: project).code == 0, "\(words)") }
    #expect(try codes(project).subtracting(before).isSubset(of: ["H0330", "H0331", "H0351", "H0510", "H0511"]))
    #expect(try Hemicycle.run(["build"], in: project).code == 0)
  }

  private func codes(_ project: URL) throws -> Set<String> {
    let output = try Hemicycle.run(["check", "--json"], in: project).output
    return Set(output.components(separatedBy: "\"code\":\"").dropFirst().map { String($0.prefix(5)) })
  }
}
