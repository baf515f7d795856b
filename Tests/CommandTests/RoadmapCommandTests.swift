import Foundation
import Testing

/// The assessment page of this repository's own project, and copies of it with answers, as the page saves them.
enum SavedPages {
  private static let scratch = Scratch()

  /// The French page as shipped; what the build said where there is none.
  static var blank: String { get throws { try built.get() } }

  private static let built = Result {
    let output = scratch.url.appending(path: "site")
    let run = try Hemicycle.run(["build", "--project", Hemicycle.repository.path, "--output", output.path])
    guard run.code == 0 else { throw NotBuilt(errors: run.errors) }
    return try String(contentsOf: output.appending(path: "fr/assessment.html"), encoding: .utf8)
  }

  struct NotBuilt: Error { let errors: String }

  private static func island(_ name: String, in page: String) -> Range<String.Index> {
    let start = page.range(of: "id=\"\(name)\">")!.upperBound
    return start..<page.range(of: "</script>", range: start..<page.endIndex)!.lowerBound
  }

  /// The shipped answers, changed.
  static func state(_ change: (inout [String: Any]) -> Void = { _ in }) throws -> String {
    let page = try blank
    let data = Data(page[island("state", in: page)].utf8)
    var state = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    change(&state)
    let text = String(decoding: try JSONSerialization.data(withJSONObject: state, options: .sortedKeys), as: UTF8.self)
    return text.replacingOccurrences(of: "<", with: "\\u003c").replacingOccurrences(of: ">", with: "\\u003e")
      .replacingOccurrences(of: "&", with: "\\u0026")
  }

  /// The page with other answers inside.
  static func page(_ state: String) throws -> String {
    let page = try blank
    return page.replacingCharacters(in: island("state", in: page), with: state)
  }

  /// The page without one of its islands.
  static func page(without name: String) throws -> String {
    try blank.replacingOccurrences(of: "id=\"\(name)\"", with: "id=\"lost\"")
  }

  /// A few answers of each kind.
  static func answered(_ state: inout [String: Any]) {
    state["answers"] = [
      "culture.leadership": ["status": "answered", "level": 1, "note": "A note"],
      "culture.vision": ["status": "unknown"],
      "people.ict-team": ["status": "notApplicable", "reason": "None"],
      "technology.network": ["status": "answered", "level": 0],
    ]
  }
}

@Suite("The roadmap of a saved page or of exported answers")
struct RoadmapCommandTests {
  func save(_ text: String, _ name: String = "saved.html") throws -> Scratch {
    let scratch = Scratch()
    _ = try scratch.file(name, Array(text.utf8))
    return scratch
  }

  @Test func aSavedPageNeedsNothingElse() throws {
    let scratch = try save(SavedPages.page(try SavedPages.state(SavedPages.answered)))
    let destination = scratch.url.appending(path: "roadmap.html")
    let run = try scratch.run(["roadmap", "saved.html", "-o", destination.path])
    #expect(run.code == 0 && run.output.isEmpty && run.errors.isEmpty)
    let report = try String(contentsOf: destination, encoding: .utf8)
    #expect(report.hasPrefix("<!DOCTYPE html>") && report.contains("lang=\"fr\""))
    #expect(try scratch.run(["roadmap", "saved.html"]).output == report)
  }

  @Test func exportedAnswersGiveTheSameWithTheProject() throws {
    let state = try SavedPages.state(SavedPages.answered)
    let scratch = try save(SavedPages.page(state))
    _ = try scratch.file("answers.json", Array(state.utf8))
    let fromPage = try scratch.run(["roadmap", "saved.html"])
    let fromAnswers = try scratch.run(["roadmap", "answers.json", "--project", Hemicycle.repository.path])
    #expect(fromPage.code == 0 && fromAnswers.code == 0)
    #expect(fromPage.output == fromAnswers.output)
  }

  @Test(arguments: [("markdown", "# "), ("csv", "\u{FEFF}\""), ("json", "{")])
  func otherFormats(format: String, beginning: String) throws {
    let scratch = try save(SavedPages.page(try SavedPages.state(SavedPages.answered)))
    let run = try scratch.run(["roadmap", "saved.html", "--format", format])
    #expect(run.code == 0 && run.output.utf8.starts(with: beginning.utf8))
  }

  @Test func anotherLanguageTakesItsTextsFromTheProject() throws {
    let scratch = try save(SavedPages.blank)
    let alone = try scratch.run(["roadmap", "saved.html", "--language", "en"])
    #expect(
      alone.code == 1 && alone.errors.contains("H0613: The page is in “fr”; its texts in “en” are in the project"))
    let run = try scratch.run(["roadmap", "saved.html", "--language", "en", "--project", Hemicycle.repository.path])
    #expect(run.code == 0 && run.output.contains("lang=\"en\""))
    let unknown = try scratch.run([
      "roadmap", "saved.html", "--language", "tlh", "--project", Hemicycle.repository.path,
    ])
    #expect(
      unknown.code == 1
        && unknown.errors.contains("H0614: The project has no language “tlh”.\n  Its languages are: en, fr."))
  }

  /// What was typed comes out as text, whatever it was.
  @Test func hostileTextIsText() throws {
    let hostile = "</script><img src=x onerror=alert(1)>\u{202E}\"'&amp;"
    let state = try SavedPages.state { state in
      state["parliament"] = ["name": hostile, "chambers": hostile, "members": hostile]
      state["answers"] = [
        "culture.leadership": ["status": "answered", "level": 1, "note": hostile, "evidence": hostile],
        "culture.vision": ["status": "notApplicable", "reason": hostile, "note": hostile],
        hostile: ["status": "unknown", "note": hostile],
      ]
    }
    let scratch = try save(SavedPages.page(state))
    let report = try scratch.run(["roadmap", "saved.html"])
    let markdown = try scratch.run(["roadmap", "saved.html", "--format", "markdown", "-o", "roadmap.md"])
    #expect(report.code == 0 && markdown.code == 0)
    let shown = try scratch.run(["dump", "markdown", "--commonmark", "roadmap.md"]).output
    for page in [report.output, shown] {
      #expect(page.contains("onerror") && !page.contains("<img") && !page.contains("</script><"))
    }
  }

  @Test func theInputIsNeverOverwritten() throws {
    let scratch = try save(SavedPages.blank)
    let run = try scratch.run(["roadmap", "saved.html", "-o", "./saved.html"])
    #expect(run.code == 2 && run.errors.contains("H0028"))
    #expect(try String(contentsOf: scratch.url.appending(path: "saved.html"), encoding: .utf8) == SavedPages.blank)
  }

  @Test func whereItCannotBeWritten() throws {
    let scratch = try save(SavedPages.blank)
    let nowhere = try scratch.run(["roadmap", "saved.html", "-o", "no/such/roadmap.html"])
    #expect(nowhere.code == 3 && nowhere.errors.hasPrefix("no/such/roadmap.html: error H0016"))
    let folder = try scratch.run(["roadmap", "saved.html", "-o", scratch.url.path])
    #expect(folder.code == 3 && folder.errors.contains("H0004"))
  }

  /// The words of each refusal, the file called FILE.
  func refusal(_ bytes: [UInt8], _ name: String = "FILE", _ options: [String] = []) throws -> String {
    let scratch = Scratch()
    _ = try scratch.file(name, bytes)
    let run = try scratch.run(["roadmap", name, "-o", "roadmap.html"] + options)
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == [name])
    return run.errors
  }

  func refusal(_ text: String, _ options: [String] = []) throws -> String {
    try refusal(Array(text.utf8), "FILE", options)
  }

  @Test func whatIsNoPage() throws {
    #expect(
      try refusal("") == """
        FILE: error H0600: The file is empty.
          Take another copy: the saved page, or the exported answers.

        """)
    let neither = """
      FILE: error H0601: This is neither an assessment page of Hemicycle nor exported answers.
        Give the file that the assessment page saved: its name ends in .html, or in .json for exported answers.

      """
    #expect(try refusal("Dear colleague,\n") == neither)
    #expect(try refusal("<!DOCTYPE html><html><head></head><body><p>Hello</p></body></html>\n") == neither)
    #expect(try refusal("<html><script>let a</script></html>") == neither)
    #expect(
      try refusal([0x50, 0x4B, 3, 4, 0xFF]).contains("FILE:1:5: error H0009: The file is not UTF-8 text: byte 4 (0xFF)")
    )
  }

  @Test func aPageCutShortAnywhere() throws {
    let page = try Array(SavedPages.blank.utf8)
    for share in [1, 10, 30, 50, 70, 90, 99] {
      let errors = try refusal(Array(page[..<firstWhole(page, page.count * share / 100)]))
      #expect(errors.contains("error H0602: The page is cut short: its end is missing."), "at \(share) %")
      #expect(errors.hasSuffix("It was probably not copied in full. Copy it again, or take an earlier save.\n"))
    }
    #expect(try refusal(Array(page.dropLast(10))).contains("H0602"))
  }

  /// The first place from `offset` on at which no character is cut.
  func firstWhole(_ bytes: [UInt8], _ offset: Int) -> Int {
    var offset = offset
    while bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  @Test(arguments: ["model", "state"])
  func aPageThatHasLostAPart(name: String) throws {
    #expect(
      try refusal(SavedPages.page(without: name)) == """
        FILE: error H0603: The page has lost its part “\(name)”.
          Another program has changed it. Open it in a browser, save a copy from there, or take an earlier save.

        """)
  }

  @Test func damagedParts() throws {
    let model = try SavedPages.blank.replacingOccurrences(
      of: "{\"format\":\"hemicycle-model/1\",", with: "{\"format\":,")
    #expect(try refusal(model).contains("error H0604: The page’s part “model” is damaged."))
    let other = try SavedPages.blank.replacingOccurrences(of: "hemicycle-model/1", with: "hemicycle-model/9")
    #expect(try refusal(other).contains("error H0616: The page’s questionnaires cannot be read."))
    #expect(
      try refusal(SavedPages.page("{\"format\":\"hemicycle-answers/1\",")).contains(
        "error H0605: The answers are damaged"))
    let checksum = try SavedPages.state { $0["checksum"] = "0123456789abcdef" }
    #expect(
      try refusal(SavedPages.page(checksum)) == """
        FILE: error H0605: The answers are damaged: they are not what was saved.
          The file was cut or changed on its way. Take an earlier save.

        """)
    let level = try SavedPages.state { $0["answers"] = ["culture.vision": ["status": "perhaps"]] }
    #expect(
      try refusal(SavedPages.page(level)).contains(
        "error H0615: The answers cannot be read at “answers.culture.vision.status”."))
  }

  @Test func otherFormatsOfAnswers() throws {
    let newer = try SavedPages.state { $0["format"] = "hemicycle-answers/2" }
    #expect(
      try refusal(SavedPages.page(newer)).contains(
        "H0606: The answers come from a newer version of Hemicycle: “hemicycle-answers/2”."))
    #expect(try refusal(newer).contains("H0606"))
    #expect(
      try refusal("{\"format\":\"recipes/1\"}").contains(
        "H0607: These are not answers of Hemicycle: their format is “recipes/1”."))
    #expect(try refusal("{}").contains("H0607"))
    #expect(try refusal("{\"format\": oops}").contains("FILE:1:12: error H0608: This is not JSON from here on."))
  }

  @Test func exportedAnswersWithoutTheirProject() throws {
    #expect(
      try refusal(try SavedPages.state()) == """
        FILE: error H0612: Exported answers do not carry their questionnaires, and “.” is not a project of Hemicycle.
          Name the project with --project, or give the saved page instead.

        """)
  }

  @Test func answersToAnotherQuestionnaire() throws {
    let other = try SavedPages.state { $0["questionnaires"] = [["id": "kitchen", "version": 1, "hash": "00"]] }
    let errors = try refusal(other, ["--project", Hemicycle.repository.path])
    #expect(
      errors.contains("error H0609: The answers are to the questionnaire “kitchen”, which this project does not have."))
  }

  @Test func answersToAnEarlierQuestionnaireAreUsedWithAWarning() throws {
    let state = try SavedPages.state { state in
      SavedPages.answered(&state)
      state["questionnaires"] = [["id": "culture", "version": 1, "hash": "0000000000000000"]]
    }
    let scratch = try save(state, "answers.json")
    let run = try scratch.run(["roadmap", "answers.json", "--project", Hemicycle.repository.path])
    #expect(run.code == 0 && run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(
      run.errors.contains("warning H0610: The questionnaire “culture” has changed since these answers were given."))
  }

  @Test func aLevelThatDoesNotExist() throws {
    for level in [6, -1] {
      let state = try SavedPages.state { $0["answers"] = ["culture.vision": ["status": "answered", "level": level]] }
      #expect(
        try refusal(SavedPages.page(state)).contains(
          "error H0611: The answer to “culture.vision” is level \(level), and its levels go from 0 to"))
    }
  }

  @Test func filesThatAreNone() throws {
    let scratch = Scratch()
    #expect(try scratch.run(["roadmap", "nothing"]).errors.hasPrefix("nothing: error H0003"))
    #expect(try scratch.run(["roadmap", "."]).errors.hasPrefix(".: error H0004"))
    let large = scratch.url.appending(path: "large").path
    try Data().write(to: URL(filePath: large))
    try FileHandle(forWritingTo: URL(filePath: large)).truncate(atOffset: 65 << 20)
    let run = try scratch.run(["roadmap", "large"])
    #expect(run.code == 1 && run.errors.hasPrefix("large: error H0007: The file is larger than 64 MB."))
  }
}
