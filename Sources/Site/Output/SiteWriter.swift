import Diagnostics
import Synchronization

/// What a build changed in its output folder. Paths are relative to it.
public struct SiteChanges: Sendable, Equatable {
  /// Files that are new or have new bytes, in byte order.
  public var written: [String] = []
  /// Files of an earlier build that this one does not make.
  public var removed: [String] = []
}

/// Puts the files of a site into its folder as they are made, and touches nothing else there.
///
/// The file `.hemicycle` in the output folder lists what Hemicycle made, one path a line. A file that it does not list
/// is not ours: it is neither replaced nor removed. `put` compares each file with the one that is there, and writes it into a
/// folder beside (`SiteStage`) where its bytes differ; `finish` then lets the whole new site take the old one's place
/// at once, so that a process killed at any moment leaves one of them complete. With nothing to change nothing is
/// written. Any thread may call `put` and `keep`.
final class SiteWriter: Sendable {
  /// How changed files come to their places.
  enum Switch: Sendable {
    /// All at once: the folder is exchanged for another. Files that are not ours are in both.
    case whole
    /// One after the other, each by rename: the folder stays the same, for whoever looks into it while pages change.
    case files
  }

  private struct State: Sendable {
    var stage: SiteStage?
    var current: [String] = []
    var changed: [String] = []
    var diagnostics: [Diagnostic] = []
    /// Whether something went wrong that more of the same would only repeat.
    var isBroken = false
  }

  /// The output folder's path, as the person named it.
  let folder: String
  private let manner: Switch
  private let earlier: Set<String>
  private let hold: Int32?
  private let state: Mutex<State>

  static let manifestName = ".hemicycle"

  init(folder: String, manner: Switch = .whole) {
    self.folder = folder
    self.manner = manner
    var state = State()
    hold = SiteStage.parent(of: folder).flatMap(holdFolder)
    SiteStage.clearLeftovers(of: folder)
    earlier = Set(Self.readManifest(folder, &state.diagnostics))
    self.state = Mutex(state)
  }

  deinit { release(hold) }

  /// Takes a file of the site. Diagnostics, which `finish` gives, tell of what was refused.
  func put(_ path: String, _ bytes: [UInt8]) {
    let there = folder + "/" + path
    if let old = try? readFile(there), old == bytes { return keep(path) }
    if !earlier.contains(path), exists(there) {
      return state.withLock { $0.diagnostics.append(Diagnostic(.notOurs, file: there)) }
    }
    let (stage, isBroken) = state.withLock { state in
      if state.stage == nil, !state.isBroken { open(&state) }
      state.changed.append(path)
      return (state.stage, state.isBroken)
    }
    guard let stage, !isBroken else { return }
    do throws(FileProblem) { try stage.write(path, bytes) } catch {
      state.withLock { state in
        if !state.isBroken { state.diagnostics.append(writingProblem(error, file: there)) }
        state.isBroken = true
      }
    }
  }

  /// Says that a file of the site is as it was in the last build.
  func keep(_ path: String) { state.withLock { $0.current.append(path) } }

  /// Leaves the old site as it is.
  func abandon() { state.withLock { $0.stage?.remove() } }

  /// Lets the new site take the old one's place. Nothing has changed when there are diagnostics.
  func finish(_ diagnostics: inout [Diagnostic]) -> SiteChanges {
    state.withLock { state in
      let paths = (state.current + state.changed).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let made = Set(paths)
      let stale = earlier.filter { !made.contains($0) && exists(folder + "/" + $0) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let changes = SiteChanges(
        written: state.changed.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, removed: stale)
      let isSameList = earlier == made
      if state.diagnostics.isEmpty, !(state.changed.isEmpty && stale.isEmpty && isSameList) {
        checkPermissions(of: state.changed + stale, &state)
        if state.stage == nil, !state.isBroken { open(&state) }
        if !state.isBroken, let stage = state.stage {
          do throws(StageFault) {
            try stage.write(paths: paths)
            let isOneFile = isSameList && stale.isEmpty && state.changed.count == 1
            let isOneByOne = (isOneFile || manner == .files) && isFolder(folder)
            let isAtOnce = isOneByOne ? false : try stage.exchange(keeping: state.current, ours: earlier)
            if !isAtOnce {
              try stage.replaceFiles(changes.written, stale, union: earlier.union(made), paths)
            }
          } catch {
            state.diagnostics.append(writingProblem(error.problem, file: error.path))
          }
        }
      }
      state.stage?.remove()
      diagnostics += state.diagnostics.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
      return state.diagnostics.isEmpty ? changes : SiteChanges()
    }
  }

  /// As `put` of each of `files` (path to bytes) and `finish`.
  func write(_ files: [String: [UInt8]], _ diagnostics: inout [Diagnostic]) -> SiteChanges {
    for path in files.keys.sorted() { put(path, files[path]!) }
    return finish(&diagnostics)
  }

  private func open(_ state: inout State) {
    do throws(StageFault) { state.stage = try SiteStage(for: folder) } catch {
      state.diagnostics.append(writingProblem(error.problem, file: error.path))
      state.isBroken = true
    }
  }

  /// Exchanging folders would get round a folder that was made read-only on purpose.
  private func checkPermissions(of paths: [String], _ state: inout State) {
    var checked: Set<String> = []
    for path in paths {
      var place = parentFolder(of: folder + "/" + path)
      while let parent = place, parent.utf8.count >= folder.utf8.count, checked.insert(parent).inserted {
        if isFolder(parent), !isWritableFolder(parent) {
          state.diagnostics.append(writingProblem(.notAllowed, file: parent))
          state.isBroken = true
          return
        }
        place = parentFolder(of: parent)
      }
    }
  }

  private static func readManifest(_ folder: String, _ diagnostics: inout [Diagnostic]) -> [String] {
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
  private static func staysInside(_ path: String) -> Bool {
    path.utf8.first != UInt8(ascii: "/")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
