import Foundation
import Testing

@testable import Site

@Suite("A page in the room: slides, speaker notes, a workshop's kit")
struct RoomFilesTests {
  func project() throws -> ProjectFixture { try ProjectFixture.withRoom() }

  @Test func theNotesStandInAFileOfTheirOwn() throws {
    let project = try project()
    let report = buildProject(project.folder, into: project.output)
    #expect(report.changes != nil, "\(project.shown(report.findings))")
    let notes = try String(contentsOfFile: project.output + "/en/debate.notes.js", encoding: .utf8)
      .replacingOccurrences(of: #"\u003c"#, with: "<").replacingOccurrences(of: #"\u003e"#, with: ">")
    let expected = #"{"":"<p>Arrive early.</p>\n","opening":"<p>Count <em>twice</em>.</p>\n"}"#
    #expect(notes == "window.Hemicycle.takeNotes(\(expected));\n")
    let page = try String(contentsOfFile: project.output + "/en/debate.html", encoding: .utf8)
    #expect(!page.contains("Arrive early") && !page.contains("twice"))
    #expect(page.contains("<i>|debate.notes.js|debate.kit.html|../slides.js|slides-texts.js</i>"), "\(page)")
    #expect(!exists(project.output + "/en/culture/leadership.notes.js"))
  }

  @Test func theKitHasTheAgendaWithItsPassages() throws {
    let project = try project()
    _ = buildProject(project.folder, into: project.output)
    let kit = try String(contentsOfFile: project.output + "/en/debate.kit.html", encoding: .utf8)
    // The item without a passage of its own stands before what follows the agenda.
    let order = [
      "0:00 10 Opening: Everybody has spoken.", "0:10 20 Debate", "Before.", "0:00–0:10 Opening", "Hands.",
      "0:10–0:30 Debate", "After", "Go home.",
    ]
    var at = kit.startIndex
    for text in order {
      let found = kit.range(of: text, range: at..<kit.endIndex)
      #expect(found != nil, "\(text) in \(kit)")
      at = found?.upperBound ?? at
    }
    #expect(kit.contains("<aside><p>Count <em>twice</em>.</p>"))
    #expect(!kit[kit.range(of: "<h4>")!.lowerBound...].contains("twice"))
  }

  @Test func aWorkshopNamesItsQuestions() throws {
    let project = try project()
    try project.edit("content/en/debate.md", "audience: Members", "audience: Members\nquestions: [culture.vision]")
    var report = buildProject(project.folder, into: project.output)
    #expect(report.changes != nil, "\(project.shown(report.findings))")
    for language in ["en", "fr"] {
      let kit = try String(contentsOfFile: "\(project.output)/\(language)/debate.kit.html", encoding: .utf8)
      #expect(kit.contains("0="), "the card has its levels, in \(language) too")
    }
    try project.edit("content/en/debate.md", "culture.vision", "culture.nobody-asks-this")
    report = buildProject(project.folder, into: project.output)
    #expect(report.changes == nil && project.shown(report.findings).contains("culture.nobody-asks-this"))
  }

  @Test func aProjectMayDoWithoutARoom() throws {
    let project = try ProjectFixture()
    _ = buildProject(project.folder, into: project.output)
    #expect(!exists(project.output + "/slides.css") && !exists(project.output + "/en/debate.kit.html"))
  }

  @Test(arguments: [
    ("a();\n// b\nc();", "a();\nc();\n"), ("/** one */\n  x();\n", "x();\n"),
    ("/* one\n two */\nx(\"// no\");", "x(\"// no\");\n"),
    ("x(); // gone\n\n\n", "x();\n"), ("", ""), ("/* never closed\nx();", ""),
  ])
  func remarksAreLeftOut(script: String, expected: String) {
    #expect(String(decoding: withoutRemarks(Array(script.utf8)), as: UTF8.self) == expected)
  }
}
