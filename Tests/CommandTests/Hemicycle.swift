import Foundation

/// The built command, run as a person runs it.
enum Hemicycle {
  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The executable beside the test bundle, which is the running program itself except on macOS.
  static let executable: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let tests = bundle ?? URL(filePath: ProcessInfo.processInfo.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "hemicycle")
  }()

  /// The repository, which is a project itself.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the command in `folder`, in English unless `environment` says otherwise.
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? FileManager.default.temporaryDirectory
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"].merging(environment) { _, new in new }
    // Files rather than pipes: nothing can fill up while nobody reads.
    let scratch = Scratch()
    let names = ["input", "output", "errors"].map { scratch.url.appending(path: $0) }
    for name in names { try Data().write(to: name) }
    try Data(input).write(to: names[0])
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }
}

/// A folder that goes when it is no longer needed.
final class Scratch: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "hemicycle-\(UUID().uuidString)")

  init() { try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let place = url.appending(path: name)
    try Data(bytes).write(to: place)
    return place.path
  }

  /// Runs the command in this folder, which stays until it has ended.
  func run(_ arguments: [String]) throws -> Hemicycle.Run {
    try withExtendedLifetime(self) { try Hemicycle.run(arguments, in: url) }
  }

  /// A copy of the small project of the fixtures.
  func smallProject() throws -> URL {
    let place = url.appending(path: "project")
    let small = Hemicycle.repository.appending(path: "Tests/Fixtures/Small")
    try FileManager.default.copyItem(at: small, to: place)
    return place
  }
}
