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
