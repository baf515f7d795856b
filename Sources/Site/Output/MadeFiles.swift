import Synchronization

/// Counts the files of a site on their way to the writer. Any thread may hand one over.
final class MadeFiles: Sendable {
  private let writer: SiteWriter?
  private let counts = Mutex((pages: 0, files: 0))

  /// With no writer, files are only counted.
  init(_ writer: SiteWriter?) { self.writer = writer }

  var count: (pages: Int, files: Int) { counts.withLock { $0 } }

  func put(_ path: String, _ bytes: [UInt8]) {
    counts.withLock { counts in
      counts.files += 1
      if path.hasSuffix(".html") { counts.pages += 1 }
    }
    writer?.put(path, bytes)
  }

  /// Says that a file is as the last build wrote it.
  func keep(_ path: String) {
    counts.withLock { counts in
      counts.files += 1
      if path.hasSuffix(".html") { counts.pages += 1 }
    }
    writer?.keep(path)
  }
}
