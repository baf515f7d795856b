import Diagnostics
import Foundation

@testable import Site

/// The small project of `Tests/Fixtures/Small` in a folder of its own, to be changed and built.
final class ProjectFixture {
  /// The project's folder.
  let folder: String
  /// A folder for what is built; not there until something is.
  let output: String
  private let root: URL

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// A fresh copy.
  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "hemicycle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    folder = root.appending(path: "project").path
    output = root.appending(path: "site").path
    try FileManager.default.copyItem(atPath: Self.fixtures.appending(path: "Small").path, toPath: folder)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }

  /// Replaces `old`, which has to be there.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try read(name)
    guard let range = text.range(of: old) else { throw FixtureError.notThere(name, old) }
    try write(name, Array(text.replacingCharacters(in: range, with: new).utf8))
  }

  /// A report as it is shown, the temporary folder called PROJECT.
  func shown(_ report: ProjectReport, in language: InterfaceLanguage = .english) -> String {
    let renderer = DiagnosticRenderer(language: language)
    return report.diagnostics
      .map { diagnostic in renderer.text(diagnostic, in: report.files[diagnostic.file]) { report.files[$0] } }
      .joined().replacingOccurrences(of: folder, with: "PROJECT")
  }
}

enum FixtureError: Error {
  case notThere(String, String)
}

extension ProjectFixture {
  /// The small project with templates for the room, the search and the page of the whole guide.
  static func withRoom() throws -> ProjectFixture {
    let project = try ProjectFixture()
    try project.write("site-template/app.js", Array("app();\n".utf8))
    try project.write("site-template/search.js", Array("search();\n".utf8))
    let print =
      "<!DOCTYPE html>\n<html lang=\"{{language}}\"><title>{{title}}</title><body>{{#pages}}{{{content}}}{{/pages}}</body></html>"
    try project.write("site-template/print.html", Array(print.utf8))
    try project.write("site-template/slides/90-run.js", Array("// Said.\nrun();\n".utf8))
    try project.write("site-template/room/61-keys.js", Array("  /** Keys. */\n  keys();\n".utf8))
    for name in ["slides.css", "room.css", "kit.css"] {
      try project.write("site-template/\(name)", Array(".x { color: red; }\n".utf8))
    }
    try project.write("site-template/slides-link.js", Array("link();\n".utf8))
    let kit = """
      <!DOCTYPE html>
      <html lang="{{language}}"><title>{{title}}</title>
      {{#agenda}}
      <p>{{starts}} {{minutes}} {{title}}{{#goal}}: {{goal}}{{/goal}}</p>
      {{/agenda}}
      {{#parts}}
      <h3>{{starts}}–{{ends}} {{title}}</h3>{{{html}}}{{#hasNotes}}<aside>{{{notes}}}</aside>{{/hasNotes}}
      {{/parts}}
      {{#sheet}}
      <h4>{{title}}</h4>{{{html}}}
      {{/sheet}}
      {{#cards}}
      <p>{{area}} {{text}}{{#levels}} {{value}}={{text}}{{/levels}}</p>
      {{/cards}}
      """
    try project.write("site-template/kit.html", Array(kit.utf8))
    try project.edit(
      "site-template/page.html", "{{{content}}}",
      "{{#slides}}<i>{{questions}}|{{notes}}|{{kit}}|{{script}}|{{texts}}</i>{{/slides}}{{{content}}}")
    try project.edit(
      "content/en/debate.md", "Speak.",
      "Before.\n\n> [!NOTES]\n> Arrive early.\n\n## Opening {#opening}\n\nHands.\n\n> [!NOTES]\n> Count *twice*.\n\n## After\n\nGo home."
    )
    return project
  }

  /// The small project with the templates of this very site, in Arabic besides: one chapter is written, and all else is English.
  static func inArabic() throws -> ProjectFixture {
    let project = try ProjectFixture()
    let own = fixtures.deletingLastPathComponent().deletingLastPathComponent().appending(path: "site-template").path
    try project.remove("site-template")
    try FileManager.default.copyItem(atPath: own, toPath: project.folder + "/site-template")
    try project.edit("content/en/debate.md", "Speak.", "Before.\n\n## Opening\n\nHands.")
    let home = try project.read("content/en/index.md")
    try project.write("content/en/index.md", Array((home + "\n## For you\n\nBegin here.\n").utf8))
    _ = begin(.language, named: "ar", inProject: project.folder, language: .english)
    try project.write("content/ar/culture/index.md", Array("---\ntitle: ثقافة\narea: culture\n---\n\nمن يقود.\n".utf8))
    return project
  }
}
