import Foundation
import Testing

@testable import Site

@Suite("A site made again after a change is the one that would be made from nothing")
struct LiveSiteTests {
  func contents(_ folder: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    where !isFolder(folder + "/" + name) { found[name] = try readFile(folder + "/" + name) }
    return found
  }

  func edit(_ project: ProjectFixture, _ name: String, _ text: String) throws {
    try project.write(name, Array((try project.read(name) + text).utf8))
  }

  @Test func whateverChanges() throws {
    let project = try ProjectFixture()
    let live = LiveSite(project.folder, into: project.output)
    #expect(live.build().changes?.written.count == 13)
    #expect(live.build().changes == SiteChanges())
    let changes: [(String, (ProjectFixture) throws -> Void)] = [
      ("a page's text", { try self.edit($0, "content/en/debate.md", "\nMore text.\n") }),
      ("the base page of a fallback", { try $0.remove("content/fr/culture/leadership.md") }),
      ("its text", { try self.edit($0, "content/en/culture/leadership.md", "\nMore text.\n") }),
      ("a title", { try $0.edit("content/en/debate.md", "title: A debate", "title: Another debate") }),
      ("a heading", { try self.edit($0, "content/en/culture/leadership.md", "\n## New {#new}\n") }),
      ("a link to it", { try self.edit($0, "content/en/debate.md", "\n[There](culture/leadership.md#new)\n") }),
      ("a new page", { try $0.write("content/en/culture/new.md", Array("---\ntitle: New\n---\n\nText.\n".utf8)) }),
      ("a style", { try self.edit($0, "site-template/style.css", "\nmain { order: 1; }\n") }),
      ("a question", { try $0.edit("questionnaires/culture.yaml", "text: Who steers?", "text: Who leads?") }),
      ("a page less", { try $0.remove("content/en/culture/new.md") }),
      ("a file beside the pages", { try self.edit($0, "content/en/culture/house.svg", "\n") }),
    ]
    for (what, change) in changes {
      try change(project)
      let report = live.build()
      #expect(report.changes != nil && report.changes != SiteChanges(), "\(what)")
      let fresh = project.output + " fresh"
      try? FileManager.default.removeItem(atPath: fresh)
      _ = buildProject(project.folder, into: fresh)
      #expect(try contents(project.output) == contents(fresh), "\(what)")
    }
  }

  /// Edits of every kind, many times, in an order that nobody thought of; among them mistakes, which leave the site as it was.
  @Test(arguments: 1...3) func whateverChangesInWhateverOrder(seed: Int) throws {
    let project = try ProjectFixture.withRoom()
    var edits = RandomEdits(project, seed: UInt64(seed))
    let live = LiveSite(project.folder, into: project.output)
    let fresh = project.output + " fresh"
    _ = live.build()
    var built = 0
    var isMistake = false
    for number in 1...60 {
      let what = try edits.next(afterMistake: isMistake)
      let report = live.build()
      let expected = buildProject(project.folder, into: fresh)
      #expect(project.shown(report.findings) == project.shown(expected.findings), "\(number): \(what)")
      #expect((report.changes == nil) == (expected.changes == nil), "\(number): \(what)")
      isMistake = expected.changes == nil
      if !isMistake { built += 1 }
      let (here, there) = (try contents(project.output), try contents(fresh))
      let wrong = Set(here.keys).union(there.keys).filter { here[$0] != there[$0] }.sorted()
      if !wrong.isEmpty {
        Issue.record("\(number), seed \(seed): \(what): \(wrong)")
        return
      }
    }
    // Neither all mistakes nor none.
    #expect(built > 20 && built < 60)
  }

  @Test func aFileOfTheSameSizeAndTimeIsReadAgain() throws {
    let project = try ProjectFixture()
    let live = LiveSite(project.folder, into: project.output)
    let path = project.folder + "/content/en/debate.md"
    let page = try project.read("content/en/debate.md")
    try project.write("content/en/debate.md", Array((page + "\nBlack.\n").utf8))
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as Any
    _ = live.build()
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: Array((page + "\nWhite.\n").utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    #expect(live.build().changes?.written == ["en/debate.html"])
  }

  @Test func onlyThePageWhoseTextChangedIsWritten() throws {
    let project = try ProjectFixture()
    let live = LiveSite(project.folder, into: project.output)
    _ = live.build()
    try edit(project, "content/en/debate.md", "\nMore text.\n")
    #expect(live.build().changes?.written == ["en/debate.html"])
  }

  @Test func aMistakeLeavesTheSiteAndIsForgottenOnceItIsMended() throws {
    let project = try ProjectFixture()
    let live = LiveSite(project.folder, into: project.output)
    _ = live.build()
    let before = try contents(project.output)
    let page = try project.read("content/en/debate.md")
    try edit(project, "content/en/debate.md", "\n[Nowhere](nowhere.md)\n")
    for _ in 0..<2 {
      let report = live.build()
      #expect(report.changes == nil && report.findings.diagnostics.map(\.message.code) == ["H0502"])
      #expect(try contents(project.output) == before)
    }
    try project.write("content/en/debate.md", Array((page + "\nMended.\n").utf8))
    #expect(live.build().changes?.written == ["en/debate.html"])
  }
}

@Suite("Items are shared among threads")
struct ParallelTests {
  @Test(arguments: [0, 1, 15, 16, 17, 1000]) func eachOnceAndInOrder(count: Int) {
    #expect(mapInParallel(count) { item, _ in item * item } == (0..<count).map { $0 * $0 })
  }
}
