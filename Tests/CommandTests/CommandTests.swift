import Foundation
import Testing

@Suite("The command line is understood, or it is said what is wrong with it")
struct CommandLineTests {
  @Test func helpNamesEveryCommandAndEveryCommandHasHelp() throws {
    let overview = try Hemicycle.run(["--help"])
    #expect(overview.code == 0 && overview.errors.isEmpty)
    for command in ["build", "check", "watch", "new", "translated", "roadmap", "dump", "explain"] {
      #expect(overview.output.contains("\n  \(command) "))
      let help = try Hemicycle.run([command, "--help"])
      #expect(help.code == 0 && help.output.hasPrefix("Usage: hemicycle \(command)"))
      #expect(help.output.contains("--interface"))
    }
  }

  @Test func helpOfOneCommand() throws {
    #expect(
      try Hemicycle.run(["check", "-h"]).output == """
        Usage: hemicycle check [OPTIONS]

        Reads the project as build does, with every link, identifier and translation, and writes nothing.
        With --translations, shows for each language and file which texts are missing, which translate nothing, and
        whether the base text has changed since; the exit code is then 0 only if nothing is left to do.

        Options:
          --project FOLDER  the project’s folder (otherwise the current one)
          --translations    show how far the translations are
          --external-list   list the links that lead out of the site, with their places
          --compact         say each thing on one line, as editors and CI read it
          --json            print the result as JSON on the standard output
          --language LANG   the same as --interface; one of: en, fr
          --interface LANG  the language of these messages (otherwise that of the system); one of: en, fr
          -h, --help        show this help
          --version         show the version

        """)
  }

  @Test func version() throws {
    #expect(try Hemicycle.run(["--version"]).output == "hemicycle 0.1.0\n")
  }

  @Test func nothingAskedForShowsTheHelpAndFails() throws {
    let run = try Hemicycle.run([])
    #expect(run.code == 2 && run.output.contains("Usage:"))
  }

  @Test(arguments: [
    (["biuld"], "H0020: There is no command “biuld”.\n  Did you mean “build”?"),
    (
      ["frobnicate"],
      "H0020: There is no command “frobnicate”.\n  The commands are: build, check, watch, new, translated, roadmap, dump, explain."
    ),
    (["build", "--outptu", "x"], "H0021: There is no option “--outptu” here.\n  Did you mean “--output”?"),
    (
      ["check", "-z"],
      "H0021: There is no option “-z” here.\n  The options are: --project, --translations, --external-list, --compact, --json, --language, --interface, --help, --version."
    ),
    (["build", "--output"], "H0022: The option “--output” needs a value.\n  Write “--output FOLDER”."),
    (["build", "--output", "--strict"], "H0022: The option “--output” needs a value.\n  Write “--output FOLDER”."),
    (["build", "--output="], "H0022: The option “--output” needs a value.\n  Write “--output FOLDER”."),
    (["build", "--strict=yes"], "H0023: The option “--strict” takes no value.\n  Write “--strict” alone."),
    (
      ["roadmap", "x", "--format", "markdwon"],
      "H0024: “markdwon” is not possible for “--format”.\n  Did you mean “markdown”?"
    ),
    (["dump", "pdf"], "H0024: “pdf” is not possible for “dump”.\n  Write one of: markdown, yaml, json, plan, schema."),
    (
      ["dump", "schema", "contents"],
      "H0024: “contents” is not possible for “dump schema”.\n  Did you mean “content”?"
    ),
    (
      ["dump", "schema"],
      "H0027: FILE is missing.\n  Usage: hemicycle dump schema questionnaires|content|report"
    ),
    (["check", "--json", "--json"], "H0025: The option “--json” stands there twice.\n  Write it once."),
    (["check", "here"], "H0026: “here” is one argument too many.\n  Usage: hemicycle check [OPTIONS]"),
    (["roadmap"], "H0027: FILE is missing.\n  Usage: hemicycle roadmap FILE [OPTIONS]"),
  ])
  func mistakes(arguments: [String], said: String) throws {
    let run = try Hemicycle.run(arguments)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors == "hemicycle: error \(said)\n")
  }

  @Test(arguments: [
    ["LC_ALL": "fr_FR.UTF-8"], ["LC_ALL": "", "LANG": "fr_CA"], ["LC_ALL": "", "LC_MESSAGES": "fr", "LANG": "en_GB"],
  ])
  func messagesFollowTheEnvironment(environment: [String: String]) throws {
    let run = try Hemicycle.run(["biuld"], environment: environment)
    #expect(run.errors.hasPrefix("hemicycle: erreur H0020: La commande"))
  }

  @Test(arguments: [["--interface", "fr", "biuld"], ["biuld", "--interface=fr"]])
  func messagesFollowTheOption(arguments: [String]) throws {
    #expect(try Hemicycle.run(arguments).errors.contains("Vouliez-vous dire «\u{A0}build\u{A0}»"))
  }

  @Test func anArgumentMayBeginWithAHyphen() throws {
    #expect(try Hemicycle.run(["roadmap", "--", "--strange"]).errors.hasPrefix("--strange: error H0003"))
  }
}

@Suite("build and check")
struct ProjectCommandsTests {
  @Test func aBuildSaysWhatItDidAndWhatToOpen() throws {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    let first = try Hemicycle.run(["build"], in: project)
    #expect(first.code == 0 && first.errors.isEmpty)
    #expect(first.output == "Pages: 11.\nFiles written: 13, removed: 0, unchanged: 0.\nOpen: public/index.html\n")
    #expect(FileManager.default.fileExists(atPath: project.path + "/public/fr/assessment.html"))
    let second = try Hemicycle.run(["build", "--project", project.path])
    #expect(second.output.contains("Files written: 0, removed: 0, unchanged: 13."))
    try FileManager.default.removeItem(atPath: project.path + "/public/fr/index.html")
    #expect(
      try Hemicycle.run(["build", "--json"], in: project).output
        == "{\"diagnostics\":[],\"errors\":0,\"warnings\":0,\"pages\":11,\"written\":[\"fr/index.html\"],"
        + "\"removed\":[],\"open\":\"public/index.html\"}\n")
  }

  @Test func linksThatLeadOutAreListedWithTheirPlaces() throws {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    let page = project.appending(path: "content/en/index.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let added =
      "\n[One](https://b.example/x) and <https://a.example/> and [mail](mailto:a@b.example) and [in](debate.md).\n"
    try (text + added).write(to: page, atomically: true, encoding: .utf8)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    let run = try Hemicycle.run(["check", "--external-list"], in: project)
    #expect(run.code == 0)
    let found = run.output.split(separator: "\n").filter { $0.contains(".example") }
    #expect(
      found == [
        "https://a.example/\tcontent/en/index.md:\(line):33", "https://b.example/x\tcontent/en/index.md:\(line):7",
        "mailto:a@b.example\tcontent/en/index.md:\(line):64",
      ])
    let json = try Hemicycle.run(["check", "--external-list", "--json"], in: project).output
    #expect(json.contains("{\"address\":\"https://b.example/x\",\"file\":\"content/en/index.md\",\"line\":\(line),"))
  }

  @Test("--compact says each thing on one line in the form of compilers, in either language")
  func compactForm() throws {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    let page = project.appending(path: "content/en/index.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    try text.replacing("hemicycle:assessment", with: "nowhere.md").write(to: page, atomically: true, encoding: .utf8)
    for (language, words) in [("en", "The link leads nowhere"), ("fr", "Le lien")] {
      let checked = try Hemicycle.run(["check", "--project", project.path, "--compact", "--language", language])
      let line = try #require(checked.errors.split(separator: "\n").first { $0.contains("[H0502]") })
      #expect(checked.code == 1 && line.contains(words))
      #expect(line.wholeMatch(of: /content\/en\/index\.md:\d+:\d+: error: .+ \[H0502\]/) != nil)
    }
  }

  @Test func mistakesAreShownAndNothingIsWritten() throws {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    try FileManager.default.removeItem(atPath: project.path + "/content/fr/culture/leadership.md")
    try Data("---\ntitle: Hello\n---\n[x](y.md)\n".utf8).write(to: project.appending(path: "content/en/index.md"))
    let run = try Hemicycle.run(["build"], in: project)
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(
      run.errors == """
        content/en/culture/leadership.md: warning H0510: The page does not exist in “fr”; it is shown there in “en”.
          Translate it as “content/fr/culture/leadership.md”.
        content/en/index.md:4:5: error H0502: The link leads nowhere: there is no “y.md”.
          4 | [x](y.md)
            |     ^^^^
          Correct the path, which starts from this page’s folder, or create the page.
        Errors: 1, warnings: 1.
        Nothing has been written.

        """)
    #expect(!FileManager.default.fileExists(atPath: project.path + "/public"))
    let check = try Hemicycle.run(["check", "--project", project.path, "--json"])
    #expect(check.code == 1 && check.errors.isEmpty)
    #expect(
      check.output
        == "{\"diagnostics\":[{\"file\":\"content/en/culture/leadership.md\",\"severity\":\"warning\",\"code\":\"H0510\","
        + "\"cause\":\"The page does not exist in “fr”; it is shown there in “en”.\","
        + "\"remedy\":\"Translate it as “content/fr/culture/leadership.md”.\"},"
        + "{\"file\":\"content/en/index.md\",\"line\":4,\"column\":5,\"endLine\":4,\"endColumn\":9,\"severity\":\"error\","
        + "\"code\":\"H0502\",\"cause\":\"The link leads nowhere: there is no “y.md”.\","
        + "\"remedy\":\"Correct the path, which starts from this page’s folder, or create the page.\"}],"
        + "\"errors\":1,\"warnings\":1}\n")
  }

  @Test func withStrictAWarningStopsTheBuild() throws {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    try FileManager.default.removeItem(atPath: project.path + "/content/fr/debate.md")
    #expect(try Hemicycle.run(["check"], in: project).code == 0)
    let run = try Hemicycle.run(["build", "--strict"], in: project)
    #expect(
      run.code == 1 && run.errors.hasSuffix("With --strict, warnings stop the build.\nNothing has been written.\n"))
    #expect(try Hemicycle.run(["build"], in: project).code == 0)
  }

  @Test func whereItCannotBeWritten() throws {
    let scratch = Scratch()
    let project = try scratch.smallProject()
    try Data("mine".utf8).write(to: project.appending(path: "note"))
    let run = try Hemicycle.run(["build", "--output", "note/public/"], in: project)
    #expect(run.code == 3 && run.errors.contains("error H0005: This is a file, not a folder."))
    try Data("mine".utf8).write(to: project.appending(path: "index.html"))
    let mine = try Hemicycle.run(["build", "--output", "."], in: project)
    #expect(mine.code == 3 && mine.errors.contains("./index.html: error H0014: This file was not made by Hemicycle"))
    #expect(try String(contentsOf: project.appending(path: "index.html"), encoding: .utf8) == "mine")
  }

  @Test func aFolderThatIsNoProject() throws {
    let scratch = Scratch()
    let run = try Hemicycle.run(["check"], in: scratch.url)
    #expect(
      run.code == 1 && run.errors.contains("H0001: The folder “.” is not a Hemicycle project: it holds no “content”."))
  }
}

@Suite("dump shows how input is read")
struct DumpTests {
  @Test func markdown() throws {
    let text = Array("# A <b>\n\nOne *two*.\n".utf8)
    let standard = try Hemicycle.run(["dump", "markdown", "--commonmark"], input: text)
    #expect(standard.output == "<h1>A <b></h1>\n<p>One <em>two</em>.</p>\n")
    let guide = try Hemicycle.run(["dump", "markdown"], input: text)
    #expect(guide.code == 1 && guide.errors.hasPrefix("-:1:5: error H01"))
  }

  @Test func yaml() throws {
    let scratch = Scratch()
    let path = try scratch.file("a.yaml", Array("a: [1, \"no\"]\nb:\n  c: |\n    x\n    y\n".utf8))
    #expect(try Hemicycle.run(["dump", "yaml", path]).output == "{\"a\":[\"1\",\"no\"],\"b\":{\"c\":\"x\\ny\\n\"}}\n")
  }

  @Test func json() throws {
    let run = try Hemicycle.run(["dump", "json", "-"], input: Array("{ \"a\" : [ 1.50, \"<\\u00e9\" ] }".utf8))
    #expect(run.output == "{\"a\":[1.50,\"\\u003cé\"]}\n")
  }

  @Test(arguments: [
    ("[1,", "H0620"), ("[1 2]", "H0621"), ("1 2", "H0622"), ("01", "H0623"), ("\"\n\"", "H0624"), ("\"\\x\"", "H0625"),
    ("\"\\ud800\"", "H0626"), ("{\"a\":1,\"a\":2}", "H0628"), (String(repeating: "[", count: 65), "H0629"),
  ])
  func whatIsNotJSON(text: String, code: String) throws {
    let run = try Hemicycle.run(["dump", "json"], input: Array(text.utf8))
    #expect(run.code == 1 && run.output.isEmpty && run.errors.contains("error \(code): "))
  }

  /// One initiative worth 5 a quarter once finished: it begins at once.
  @Test func plan() throws {
    let instance = """
      {"format": "roadmap-instance/1", "quarters": 2, "yearOf": [0, 0], "capacity": [[10, 10]], "budget": [0],
       "changeCapacity": [1, 1], "maxConcurrent": [1, 1], "valueFrom": [3, 2, 1],
       "questions": [{"current": 0, "stepValue": [5]}],
       "initiatives": [{"duration": 1, "effortProfile": [[10]], "costProfile": [0], "changeLoad": 1, "prereq": [],
                        "lifts": [{"q": 0, "from": 0, "to": 1}], "status": "optional"}],
       "exclusive": []}
      """
    let run = try Hemicycle.run(["dump", "plan", "--effort", "quick"], input: Array(instance.utf8))
    #expect(run.code == 0 && run.output.hasPrefix("{\"objective\":10,\"starts\":[0],\"violations\":[]"))
    let other = try Hemicycle.run(["dump", "plan"], input: Array("{\"format\":\"recipes/1\"}".utf8))
    #expect(other.code == 1 && other.errors.contains("H0617: This is not a planning problem: “format” cannot be read."))
  }

  @Test(arguments: ["questionnaires": "questionnaires", "content": "content", "report": "Tests/Fixtures/Reports"])
  func schema(name: String, folder: String) throws {
    let run = try Hemicycle.run(["dump", "schema", name])
    let committed = Hemicycle.repository.appending(path: folder + "/schema.json")
    #expect(try run.code == 0 && run.output == String(contentsOf: committed, encoding: .utf8))
  }

  @Test func whatIsNotUTF8() throws {
    #expect(try Hemicycle.run(["dump", "json"], input: [0x22, 0xE9, 0x22]).errors.contains("-:1:2: error H0627"))
  }
}
