import Synchronization

/// What could not be written, and where.
struct StageFault: Error {
  let path: String
  let problem: FileProblem
}

/// A folder beside the output folder, `.NAME.hemicycle-new`, in which a site is made complete before anybody sees it.
///
/// Three steps, and what a process killed in one of them leaves: while files are written, the old site and a half-made
/// folder beside it; then the two exchange their names in one system call; then what is beside is the old site, of which
/// nothing is needed any more. `.hemicycle-stage` inside tells the half-made from the old one, and the next build clears either
/// away. The new folder holds the very files of the old one where they stay the same or are not ours, under a second name
/// (hard links), so nothing is copied.
///
/// Where folders cannot be exchanged or files not have two names (a mounted folder, a memory stick, other people's files), changed
/// files are renamed into their places one after the other instead, once all of them are written.
final class SiteStage: Sendable {
  /// Beside the output folder, or inside it where nothing may be written beside.
  private let place: String
  /// The output folder, links followed.
  private let folder: String
  private let folders = Mutex<Set<String>>([])

  private static let mark = ".hemicycle-stage"
  /// More files than this that are not ours are not given second names: a whole repository may lie there.
  private static let mostForeign = 10_000

  /// The folder in which the output folder stands; nil while there is none.
  static func parent(of folder: String) -> String? {
    let parent = parentFolder(of: realPath(folder) ?? folder) ?? "."
    return isFolder(parent) ? parent : nil
  }

  private static func places(of folder: String) -> (real: String, beside: String, inside: String) {
    let real = realPath(folder) ?? folder
    let beside = (parentFolder(of: real).map { $0 == "/" ? "/" : $0 + "/" } ?? "") + "." + lastComponent(of: real)
    return (real, beside + ".hemicycle-new", real + "/.hemicycle-new")
  }

  /// Makes the folder.
  init(for folder: String) throws(StageFault) {
    let (real, beside, inside) = Self.places(of: folder)
    self.folder = real
    var problem: FileProblem?
    if let parent = parentFolder(of: real) {
      do throws(FileProblem) { try makeFolder(parent) } catch { throw StageFault(path: folder, problem: error) }
    }
    if exists(real), !isFolder(real) { throw StageFault(path: folder, problem: .notFolder) }
    for place in isFolder(real) ? [beside, inside] : [beside] {
      do throws(FileProblem) {
        try makeFolder(place)
        try writeNewFile(place + "/" + Self.mark, [])
        self.place = place
        return
      } catch { problem = problem ?? error }
    }
    throw StageFault(path: folder, problem: problem ?? .other(""))
  }

  /// Writes a file of the new site. Any thread may call it.
  func write(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    if let parent = parentFolder(of: path) { try make(parent) }
    try writeNewFile(place + "/" + path, bytes)
  }

  /// Writes the list of the new site's files.
  func write(paths: [String]) throws(StageFault) {
    try on(SiteWriter.manifestName) { name throws(FileProblem) in try write(name, Self.list(paths)) }
  }

  private static func list(_ paths: [String]) -> [UInt8] { Array(paths.map { $0 + "\n" }.joined().utf8) }

  private func make(_ parent: String) throws(FileProblem) {
    if folders.withLock({ $0.contains(parent) }) { return }
    try makeFolder(place + "/" + parent)
    _ = folders.withLock { $0.insert(parent) }
  }

  private func on(_ path: String, _ act: (String) throws(FileProblem) -> Void) throws(StageFault) {
    do throws(FileProblem) { try act(path) } catch { throw StageFault(path: folder + "/" + path, problem: error) }
  }

  // MARK: All at once

  /// Completes the new site with the files `kept` of the old one and those that are not `ours`, and exchanges the two.
  /// False, and nothing changed, where that cannot be.
  func exchange(keeping kept: [String], ours: Set<String>) throws(StageFault) -> Bool {
    if place.hasPrefix(folder + "/") { return false }
    if !isFolder(folder) {
      do throws(FileProblem) {
        try removeFile(place + "/" + Self.mark)
        try moveFile(place, to: folder)
      } catch { throw StageFault(path: folder, problem: error) }
      return true
    }
    for path in kept {
      if let parent = parentFolder(of: path), (try? make(parent)) == nil { return false }
      if !linkFile(folder + "/" + path, as: place + "/" + path) { return false }
    }
    var foreign = 0
    guard take(from: "", ours: ours.union([SiteWriter.manifestName]), &foreign) else { return false }
    guard setPermissions(place, like: folder), exchangeFolders(place, folder) else { return false }
    try? removeFile(folder + "/" + Self.mark)
    return true
  }

  /// Gives everything in a folder of the old site that is not ours a second name in the new one.
  private func take(from path: String, ours: Set<String>, _ foreign: inout Int) -> Bool {
    guard let entries = try? listEverything(path.isEmpty ? folder : folder + "/" + path) else { return false }
    for (name, kind) in entries {
      let inner = path.isEmpty ? name : path + "/" + name
      let (old, new) = (folder + "/" + inner, place + "/" + inner)
      if kind == .folder {
        if isFolder(new) {
          guard setPermissions(new, like: old) else { return false }
        } else if !holdsOnly(ours, inner) {
          guard makeFolder(new, like: old) else { return false }
        }
        if !take(from: inner, ours: ours, &foreign) { return false }
      } else if !ours.contains(inner), !exists(new) {
        foreign += 1
        if foreign > Self.mostForeign || !linkFile(old, as: new) { return false }
      }
    }
    return true
  }

  /// Whether nothing but files of ours is in a folder of the old site, so that it goes with them.
  private func holdsOnly(_ ours: Set<String>, _ path: String) -> Bool {
    guard let entries = try? listEverything(folder + "/" + path), !entries.isEmpty else { return false }
    return entries.allSatisfy { name, kind in
      kind == .folder ? holdsOnly(ours, path + "/" + name) : ours.contains(path + "/" + name)
    }
  }

  // MARK: One after the other

  /// Renames the changed files into their places and removes the `stale` ones. The list names the old and the new files
  /// before the first is renamed, so that a build cut off leaves nothing that the next one does not know about.
  func replaceFiles(_ changed: [String], _ stale: [String], union: Set<String>, _ paths: [String]) throws(StageFault) {
    let all = union.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if all != paths { try replaceList(all) }
    for path in changed {
      try on(path) { path throws(FileProblem) in
        if let parent = parentFolder(of: path) { try makeFolder(folder + "/" + parent) }
        try moveFile(place + "/" + path, to: folder + "/" + path)
      }
    }
    for path in stale {
      try on(path) { path throws(FileProblem) in try removeFile(folder + "/" + path) }
      var parent = parentFolder(of: path)
      while let name = parent {
        removeFolderIfEmpty(folder + "/" + name)
        parent = parentFolder(of: name)
      }
    }
    if changed.count != 1 || all != paths || !stale.isEmpty || !exists(folder + "/" + SiteWriter.manifestName) {
      try replaceList(paths)
    }
  }

  private func replaceList(_ paths: [String]) throws(StageFault) {
    try on(SiteWriter.manifestName) { name throws(FileProblem) in
      try replaceFile(folder + "/" + name, with: Self.list(paths))
    }
  }

  // MARK: Clearing away

  /// Removes what is in the folder beside: a half-made site, or after the exchange the old one.
  func remove() { Self.clear(place, of: folder) }

  /// Removes what a build that was killed left beside the output folder, or in it.
  static func clearLeftovers(of folder: String) {
    let (real, beside, inside) = places(of: folder)
    for place in [beside, inside] where isFolder(place) { clear(place, of: real) }
    if exists(real + "/" + mark) { try? removeFile(real + "/" + mark) }
  }

  /// Removes the folder `place`. Where it is an old site, a file that is not ours and came after the new site was completed is
  /// moved there first. The old site's list goes before its files: without it nobody could tell, after a removal that was
  /// cut off, the pages that are left from files that are not ours.
  private static func clear(_ place: String, of folder: String) {
    guard isFolder(place) else { return }
    if !exists(place + "/" + mark), isFolder(folder), let list = try? readFile(place + "/" + SiteWriter.manifestName) {
      let ours = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
      bringBack(place, "", to: folder, ours.union([SiteWriter.manifestName]))
      try? removeFile(place + "/" + SiteWriter.manifestName)
    }
    removeAll(place)
  }

  private static func bringBack(_ place: String, _ path: String, to folder: String, _ ours: Set<String>) {
    for (name, kind) in (try? listEverything(path.isEmpty ? place : place + "/" + path)) ?? [] {
      let inner = path.isEmpty ? name : path + "/" + name
      let (old, new) = (place + "/" + inner, folder + "/" + inner)
      if kind == .folder {
        bringBack(place, inner, to: folder, ours)
      } else if !ours.contains(inner), !isSameEntry(old, new) {
        if let parent = parentFolder(of: new) { try? makeFolder(parent) }
        try? moveFile(old, to: new)
      }
    }
  }

  /// Removes a folder with all that is in it. Links are removed, not followed.
  private static func removeAll(_ path: String) {
    for (name, kind) in (try? listEverything(path)) ?? [] {
      if kind == .folder { removeAll(path + "/" + name) } else { try? removeFile(path + "/" + name) }
    }
    removeFolderIfEmpty(path)
  }
}
