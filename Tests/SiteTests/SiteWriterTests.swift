import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("Only what changed is written, and only what is ours is touched")
struct SiteWriterTests {
  let files: [String: [UInt8]] = ["index.html": Array("one".utf8), "fr/a/page.html": Array("two".utf8)]

  func write(_ files: [String: [UInt8]], to folder: String) -> (changes: SiteChanges, codes: [String]) {
    var diagnostics: [Diagnostic] = []
    let changes = SiteWriter(folder: folder).write(files, &diagnostics)
    return (changes, diagnostics.map(\.message.code))
  }

  func contents(_ folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
  }

  @Test func aSecondBuildWithNothingNewWritesNothing() throws {
    let place = try ProjectFixture()
    #expect(write(files, to: place.output).changes.written == ["fr/a/page.html", "index.html"])
    let before = try FileManager.default.attributesOfItem(atPath: place.output + "/index.html")
    #expect(write(files, to: place.output).changes == SiteChanges())
    let after = try FileManager.default.attributesOfItem(atPath: place.output + "/index.html")
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(contents(place.output) == [".hemicycle", "fr", "fr/a", "fr/a/page.html", "index.html"])
  }

  @Test func aPageThatIsNoLongerMadeGoesWithItsEmptyFoldersAndOthersStay() throws {
    let place = try ProjectFixture()
    _ = write(files, to: place.output)
    try Data("mine".utf8).write(to: URL(filePath: place.output + "/fr/mine.txt"))
    let changes = write(["index.html": Array("three".utf8)], to: place.output).changes
    #expect(changes == SiteChanges(written: ["index.html"], removed: ["fr/a/page.html"]))
    #expect(contents(place.output) == [".hemicycle", "fr", "fr/mine.txt", "index.html"])
  }

  @Test func fileByFileIntoAFolderThatIsNotThereYet() throws {
    let place = try ProjectFixture()
    for files in [["a.css": [1], "b/c.html": [2]], ["a.css": [3], "b/c.html": [4]]] as [[String: [UInt8]]] {
      var diagnostics: [Diagnostic] = []
      let changes = SiteWriter(folder: place.output, manner: .files).write(files, &diagnostics)
      #expect(diagnostics.isEmpty && changes.written == ["a.css", "b/c.html"])
      #expect(contents(place.output) == [".hemicycle", "a.css", "b", "b/c.html"])
      #expect(try readFile(place.output + "/b/c.html") == files["b/c.html"])
    }
  }

  /// What is not ours stays the very file it was, folders and links too, when the whole site is exchanged.
  @Test func whatIsNotOursIsInTheNewSiteToo() throws {
    let place = try ProjectFixture()
    _ = write(files, to: place.output)
    let manager = FileManager.default
    try manager.createDirectory(atPath: place.output + "/.git/empty", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: place.output + "/fr/a/mine.txt"))
    try manager.createSymbolicLink(atPath: place.output + "/link", withDestinationPath: "no where")
    let before = try manager.attributesOfItem(atPath: place.output + "/fr/a/mine.txt")[.systemFileNumber] as? Int
    _ = write(["index.html": [1], "new.html": [2]], to: place.output)
    #expect(
      contents(place.output)
        == [".git", ".git/empty", ".hemicycle", "fr", "fr/a", "fr/a/mine.txt", "index.html", "link", "new.html"])
    let after = try manager.attributesOfItem(atPath: place.output + "/fr/a/mine.txt")[.systemFileNumber] as? Int
    #expect(before == after)
    #expect(try manager.destinationOfSymbolicLink(atPath: place.output + "/link") == "no where")
    let beside = try manager.contentsOfDirectory(atPath: parentFolder(of: place.output)!)
    #expect(beside.sorted() == ["project", "site"])
  }

  @Test func aFileThatIsNotOursIsNeverReplaced() throws {
    let place = try ProjectFixture()
    try FileManager.default.createDirectory(atPath: place.output, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: place.output + "/index.html"))
    let (changes, codes) = write(files, to: place.output)
    #expect(changes == SiteChanges() && codes == ["H0014"])
    #expect(contents(place.output) == ["index.html"])
  }

  /// After a build that was cut off, the list names the old files and the new ones.
  @Test func aBuildThatWasCutOffIsTakenUpAgain() throws {
    let place = try ProjectFixture()
    try FileManager.default.createDirectory(atPath: place.output + "/fr/a", withIntermediateDirectories: true)
    try Data("fr/a/page.html\nindex.html\nold.html\n".utf8).write(to: URL(filePath: place.output + "/.hemicycle"))
    try Data("half".utf8).write(to: URL(filePath: place.output + "/index.html"))
    try Data("old".utf8).write(to: URL(filePath: place.output + "/old.html"))
    let (changes, codes) = write(files, to: place.output)
    #expect(codes.isEmpty)
    #expect(changes == SiteChanges(written: ["fr/a/page.html", "index.html"], removed: ["old.html"]))
  }

  /// A build killed while it cleared the old site away has left some of its pages beside, and no list of them.
  @Test func whatIsLeftOfAnOldSiteComesNotBack() throws {
    let place = try ProjectFixture()
    _ = write(files, to: place.output)
    let beside =
      (place.output as NSString).deletingLastPathComponent + "/." + (place.output as NSString).lastPathComponent
    try FileManager.default.createDirectory(atPath: beside + ".hemicycle-new", withIntermediateDirectories: true)
    try Data("old".utf8).write(to: URL(filePath: beside + ".hemicycle-new/index.html"))
    SiteStage.clearLeftovers(of: place.output)
    #expect(try readFile(place.output + "/index.html") == files["index.html"])
    #expect(!FileManager.default.fileExists(atPath: beside + ".hemicycle-new"))
  }

  @Test func aListThatSomebodyChangedRemovesNothingElsewhere() throws {
    let place = try ProjectFixture()
    try FileManager.default.createDirectory(atPath: place.output, withIntermediateDirectories: true)
    let victim = place.folder + "/content/site.yaml"
    let list = "../project/content/site.yaml\n\(victim)\nfr/../../project/content/site.yaml\n"
    try Data(list.utf8).write(to: URL(filePath: place.output + "/.hemicycle"))
    _ = write(files, to: place.output)
    #expect(FileManager.default.fileExists(atPath: victim))
  }

  @Test func aFileWhereAFolderHasToBeIsSaid() throws {
    let place = try ProjectFixture()
    try Data("mine".utf8).write(to: URL(filePath: place.output))
    #expect(write(files, to: place.output).codes == ["H0005"])
    #expect(try String(contentsOfFile: place.output, encoding: .utf8) == "mine")
  }
}

@Suite("A file is replaced as a whole or not at all")
struct ReplaceFileTests {
  @Test func nothingIsLeftBeside() throws {
    let place = try ProjectFixture()
    let path = place.folder + "/content/site.yaml"
    try replaceFile(path, with: Array("new".utf8))
    #expect(try readFile(path) == Array("new".utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder + "/content")
    #expect(names.sorted() == ["en", "fr", "site.yaml"])
  }

  @Test func aLinkStaysALink() throws {
    let place = try ProjectFixture()
    let link = place.folder + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "content/site.yaml")
    try replaceFile(link, with: Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "content/site.yaml")
    #expect(try place.read("content/site.yaml") == "new")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "the system has no /dev/full"))
  func aFullDiskIsSaid() {
    #expect(throws: FileProblem.full) { try replaceFile("/dev/full", with: [1]) }
  }

  @Test func refusals() throws {
    let place = try ProjectFixture()
    #expect(throws: FileProblem.isFolder) { try replaceFile(place.folder, with: []) }
    #expect(throws: FileProblem.missing) { try replaceFile(place.folder + "/no/such/file", with: []) }
    #expect(throws: FileProblem.notFolder) { try replaceFile(place.folder + "/content/site.yaml/x", with: []) }
    #expect(throws: FileProblem.missing) { try readFile(place.folder + "/nothing") }
    #expect(throws: FileProblem.isFolder) { try readFile(place.folder) }
    #expect(throws: FileProblem.tooLarge(limit: 3)) { try readFile(place.folder + "/content/site.yaml", limit: 3) }
  }

  /// Each refusal of the system has words of its own, whatever it was refused to.
  @Test func everyRefusalHasItsMessage() {
    let problems: [FileProblem] = [
      .missing, .isFolder, .notFolder, .notAllowed, .readOnly, .full, .tooLarge(limit: 1 << 20), .other("strange"),
    ]
    #expect(
      problems.map { readingProblem($0, file: "a").message.code }
        == ["H0003", "H0004", "H0005", "H0006", "H0011", "H0012", "H0007", "H0008"])
    #expect(
      problems.map { writingProblem($0, file: "a").message.code }
        == ["H0016", "H0004", "H0005", "H0010", "H0011", "H0012", "H0007", "H0013"])
  }
}
