#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// Tells when something changes in folders, whatever is in them, new folders too.
///
/// On Linux the system tells of it (inotify), of files that are written, renamed into place as many editors do, or removed. Elsewhere,
/// and where the system has no more watches to give, names, sizes and times are looked at a few times a second. A change counts once
/// nothing else has changed for a moment, since one save is often several. Hidden files do not count: editors keep their own
/// there.
final class FolderWatch {
  /// How long nothing has to change after a change, and how long to wait for that at most, in milliseconds.
  private static let quiet: Int32 = 15
  private static let longest = 500
  private static let pollingInterval: Int32 = 300

  private let folders: [String]
  private var seen: [String: FileStamp] = [:]
  private var descriptor: Int32 = -1
  private var watched: [Int32: String] = [:]

  init(folders: [String]) {
    self.folders = folders
    endOnInterrupt()
    #if canImport(Glibc) || canImport(Musl)
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      watchFolders()
    #endif
    if descriptor < 0 { seen = stamps() }
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// Waits for a change; false when the person at the terminal wants to end (Ctrl+C).
  func waitForChange() -> Bool { descriptor < 0 ? pollForChange() : waitForEvents() }

  // MARK: Told by the system

  #if canImport(Glibc) || canImport(Musl)
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

    /// Watches every folder there is now; those that are watched already stay so.
    private func watchFolders() {
      var waiting = folders
      while let folder = waiting.popLast() {
        if descriptor < 0 { return }
        let watch = inotify_add_watch(descriptor, folder, Self.events)
        if watch < 0, errno == ENOSPC || errno == ENOMEM {
          _ = close(descriptor)
          descriptor = -1
          return
        }
        if watch >= 0 { watched[watch] = folder }
        for entry in (try? listFolder(folder)) ?? [] where entry.isFolder {
          let inner = folder + "/" + entry.name
          if !leadsBack(inner) { waiting.append(inner) }
        }
      }
    }

    private func waitForEvents() -> Bool {
      while true {
        guard let isChange = takeEvents(patience: -1) else { return false }
        if !isChange { continue }
        // What else belongs to the same save.
        var waited = 0
        while waited < Self.longest {
          guard let isMore = takeEvents(patience: Self.quiet) else { return false }
          if !isMore { break }
          waited += Int(Self.quiet)
        }
        watchFolders()
        if descriptor < 0 { seen = stamps() }
        return true
      }
    }

    /// Whether something that counts has changed within `patience` milliseconds, any time for -1; nil to end.
    private func takeEvents(patience: Int32) -> Bool? {
      var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&place, 1, patience)
      if isInterrupted.load(ordering: .relaxed) { return nil }
      if ready <= 0 { return false }
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      let count = read(descriptor, &buffer, buffer.count)
      var at = 0
      var isChange = false
      // struct inotify_event: watch, mask, cookie and the length of the name, 32 bits each; then the name.
      while at + 16 <= count {
        let length = buffer.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self)) }
        if length == 0 || buffer[at + 16] != UInt8(ascii: ".") { isChange = true }
        at += 16 + length
      }
      return isChange
    }
  #else
    private func waitForEvents() -> Bool { pollForChange() }
  #endif

  // MARK: Looked at

  private func pollForChange() -> Bool {
    while true {
      _ = poll(nil, 0, Self.pollingInterval)
      if isInterrupted.load(ordering: .relaxed) { return false }
      let now = stamps()
      if now == seen { continue }
      seen = now
      return true
    }
  }

  private func stamps() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    var waiting = folders
    while let folder = waiting.popLast() {
      for entry in (try? listFolder(folder)) ?? [] {
        let path = folder + "/" + entry.name
        if !entry.isFolder { stamps[path] = fileStamp(path) } else if !leadsBack(path) { waiting.append(path) }
      }
    }
    return stamps
  }
}

/// What changes when a file does: where it lies, how large it is, when it was written.
struct FileStamp: Equatable, Sendable {
  let inode: UInt64
  let size: Int64
  let seconds: Int64
  let nanoseconds: Int64
}

/// The stamp of the file at `path`; nil where there is none.
func fileStamp(_ path: String) -> FileStamp? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  #if canImport(Darwin)
    let time = status.st_mtimespec
  #else
    let time = status.st_mtim
  #endif
  return FileStamp(
    inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: Int64(time.tv_sec),
    nanoseconds: Int64(time.tv_nsec))
}

private let isInterrupted = Atomic<Bool>(false)

/// Lets Ctrl+C end the waiting rather than the process in the middle of something.
private func endOnInterrupt() {
  signal(SIGINT) { _ in isInterrupted.store(true, ordering: .relaxed) }
  signal(SIGTERM) { _ in isInterrupted.store(true, ordering: .relaxed) }
}

/// Milliseconds of a clock that only goes forward.
package func milliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}
