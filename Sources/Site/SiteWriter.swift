import Diagnostics

/// What a build changed in its output folder. Paths are relative to it.
public struct SiteChanges: Sendable, Equatable {
  /// Files that are new or have new bytes, in byte order.
  public var written: [String] = []
  /// Files of an earlier build that this one does not make.
  public var removed: [String] = []
}

/// Puts a site that is complete in memory into its folder, and touches nothing else there.
///
/// The file `.hemicycle` in the output folder lists what Hemicycle made, one path a line. A file that it does not list
/// is not ours: it is neither replaced nor removed. Only files whose bytes differ are written, each under another
/// name first and then renamed. The list names the old and the new files before the first is written, so that a
/// build cut off at any moment leaves nothing that the next one does not know about.
struct SiteWriter {
  /// The output folder's path, as the person named it.
  let folder: String

  static let manifestName = ".hemicycle"

  /// Writes `files` (path to bytes). Diagnostics tell of what was refused; nothing is written when a file that is not
  /// ours stands in the way.
  func write(_ files: [String: [UInt8]], _ diagnostics: inout [Diagnostic]) -> SiteChanges {
    var changes = SiteChanges()
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let earlier = Set(readManifest(&diagnostics))
    var current: [String] = []
    for path in paths {
      let there = folder + "/" + path
      if !exists(there) { continue }
      if (try? readFile(there)) == files[path] {
        current.append(path)
      } else if !earlier.contains(path) {
        diagnostics.append(Diagnostic(.notOurs, file: there))
      }
    }
    if diagnostics.contains(where: { $0.message.severity == .error }) { return changes }

    do throws(WritingFailure) {
      try on(folder) { path throws(FileProblem) in try makeFolder(path) }
      try writeManifest(Array(earlier.union(files.keys)))
      let unchanged = Set(current)
      for path in paths where !unchanged.contains(path) {
        try on(folder + "/" + path) { there throws(FileProblem) in
          if let parent = parentFolder(of: there) { try makeFolder(parent) }
          try replaceFile(there, with: files[path]!)
        }
        changes.written.append(path)
      }
      let stale = earlier.subtracting(files.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for path in stale where exists(folder + "/" + path) {
        try on(folder + "/" + path) { there throws(FileProblem) in try removeFile(there) }
        removeEmptyFolders(above: path)
        changes.removed.append(path)
      }
      try writeManifest(paths)
    } catch {
      diagnostics.append(writingProblem(error.problem, file: error.path))
    }
    return changes
  }

  private struct WritingFailure: Error {
    let path: String
    let problem: FileProblem
  }

  private func on(_ path: String, _ act: (String) throws(FileProblem) -> Void) throws(WritingFailure) {
    do throws(FileProblem) { try act(path) } catch { throw WritingFailure(path: path, problem: error) }
  }

  private func removeEmptyFolders(above path: String) {
    var parent = parentFolder(of: path)
    while let name = parent {
      removeFolderIfEmpty(folder + "/" + name)
      parent = parentFolder(of: name)
    }
  }

  private func readManifest(_ diagnostics: inout [Diagnostic]) -> [String] {
    let path = folder + "/" + Self.manifestName
    do throws(FileProblem) {
      let text = String(decoding: try readFile(path), as: UTF8.self)
      return text.split(separator: "\n").map(String.init).filter(staysInside)
    } catch {
      // No list yet, or no folder: a first build.
      if error != .missing, error != .notFolder { diagnostics.append(readingProblem(error, file: path)) }
      return []
    }
  }

  /// A list that somebody edited must not make us remove a file elsewhere.
  private func staysInside(_ path: String) -> Bool {
    path.utf8.first != UInt8(ascii: "/")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  private func writeManifest(_ paths: [String]) throws(WritingFailure) {
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let bytes = Array((sorted.joined(separator: "\n") + "\n").utf8)
    try on(folder + "/" + Self.manifestName) { path throws(FileProblem) in
      if let old = try? readFile(path), old == bytes { return }
      try replaceFile(path, with: bytes)
    }
  }
}
