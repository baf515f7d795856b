#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Every call to the operating system is in this file. Nothing here calls fsync: a site is rebuilt from its sources,
// and forcing each of its files to the disk would cost a hundred times the build.

/// Why the operating system refused a file or a folder.
package enum FileProblem: Error, Equatable {
  /// Nothing has that name.
  case missing
  /// A folder, where a file is needed.
  case isFolder
  /// A file, where a folder is needed.
  case notFolder
  /// The permissions forbid it.
  case notAllowed
  /// The disk or the folder is mounted read-only.
  case readOnly
  /// No room is left.
  case full
  /// The file holds more than `limit` bytes.
  case tooLarge(limit: Int)
  /// Any other refusal, with the system's own words.
  case other(String)
}

/// What a folder holds under one name.
package struct FolderEntry: Equatable {
  /// The name alone, without its folder.
  package let name: String
  /// Whether it is a folder (or a link to one).
  package let isFolder: Bool
}

/// The bytes of the file at `path`, at most `limit` of them. Devices and pipes are read to their end.
package func readFile(_ path: String, limit: Int = 64 << 20) throws(FileProblem) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  if descriptor < 0 { throw currentProblem() }
  defer { _ = close(descriptor) }
  var status = stat()
  if fstat(descriptor, &status) != 0 { throw currentProblem() }
  if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem.isFolder }
  if status.st_size > limit { throw FileProblem.tooLarge(limit: limit) }
  return try readAll(descriptor, expecting: Int(status.st_size), limit: limit)
}

/// What comes in on the standard input, at most `limit` bytes.
package func readStandardInput(limit: Int = 64 << 20) throws(FileProblem) -> [UInt8] {
  try readAll(0, expecting: 0, limit: limit)
}

private func readAll(_ descriptor: Int32, expecting size: Int, limit: Int) throws(FileProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  while true {
    // One byte more than expected: a file of the size announced then ends with the second call, which finds nothing.
    let room = bytes.count <= size ? size + 1 - bytes.count : 1 << 16
    var failed = false
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let got = read(descriptor, buffer.baseAddress!, room)
      failed = got < 0
      count = max(got, 0)
    }
    if failed {
      if errno == EINTR { continue }
      throw currentProblem()
    }
    if chunk.isEmpty { return bytes }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    if bytes.count > limit { throw FileProblem.tooLarge(limit: limit) }
  }
}

/// What the folder at `path` holds, in the order of the names' bytes, without hidden names.
package func listFolder(_ path: String) throws(FileProblem) -> [FolderEntry] {
  guard let folder = opendir(path) else { throw currentProblem() }
  defer { closedir(folder) }
  var entries: [FolderEntry] = []
  while let entry = readdir(folder) {
    let name = name(of: entry)
    if name.utf8.first == UInt8(ascii: ".") { continue }
    entries.append(FolderEntry(name: name, isFolder: isFolder(path + "/" + name)))
  }
  return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

/// Whether `path` names a folder or a link to one.
package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether anything has that name.
package func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// Whether `path` is a link to the folder it stands in, or to one above that.
func leadsBack(_ path: String) -> Bool {
  var status = stat()
  guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let goal = realPath(path),
    let slash = path.lastIndex(of: "/"), let own = realPath(String(path[..<slash]))
  else { return false }
  return own == goal || own.hasPrefix(goal + "/")
}

/// Whether two names lead to the same file. False while either leads nowhere.
package func isSameFile(_ first: String, _ second: String) -> Bool {
  var one = stat()
  var other = stat()
  guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino
}

/// Makes the folder at `path`, and those above it.
package func makeFolder(_ path: String) throws(FileProblem) {
  if isFolder(path) { return }
  if let parent = parentFolder(of: path), !parent.isEmpty, parent != path { try makeFolder(parent) }
  if mkdir(path, 0o777) != 0, errno != EEXIST || !isFolder(path) {
    throw exists(path) ? FileProblem.notFolder : currentProblem()
  }
}

/// Puts `bytes` at `path`: written under another name in the same folder, then renamed, so that whoever looks finds
/// the old file or the new one and never a part. A device or a pipe at `path` is written to directly.
package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
  var path = path
  var status = stat()
  if stat(path, &status) == 0 {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileProblem.isFolder
    case S_IFREG: path = realPath(path) ?? path
    default:
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw currentProblem() }
      defer { _ = close(descriptor) }
      return try writeAll(descriptor, bytes)
    }
  }
  let folder = parentFolder(of: path).map { $0 + "/" } ?? ""
  let temporary = folder + "." + lastComponent(of: path) + ".hemicycle-part"
  do throws(FileProblem) {
    try writeNewFile(temporary, bytes)
    if rename(temporary, path) != 0 { throw currentProblem() }
  } catch {
    unlink(temporary)
    throw error
  }
}

/// Removes the file at `path`; a file that is already gone is no problem.
package func removeFile(_ path: String) throws(FileProblem) {
  if unlink(path) != 0, errno != ENOENT { throw currentProblem() }
}

/// What the folder at `path` holds, hidden names too, links as themselves, in no particular order.
func listEverything(_ path: String) throws(FileProblem) -> [(name: String, kind: EntryKind)] {
  guard let folder = opendir(path) else { throw currentProblem() }
  defer { closedir(folder) }
  var entries: [(name: String, kind: EntryKind)] = []
  while let entry = readdir(folder) {
    let name = name(of: entry)
    if name == "." || name == ".." { continue }
    var status = stat()
    guard lstat(path + "/" + name, &status) == 0 else { continue }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: entries.append((name, .folder))
    case S_IFREG: entries.append((name, .file))
    default: entries.append((name, .other))
    }
  }
  return entries
}

/// What stands under a name.
enum EntryKind { case file, folder, other }

private func name(of entry: UnsafeMutablePointer<dirent>) -> String {
  withUnsafePointer(to: &entry.pointee.d_name) {
    $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
      String(cString: $0)
    }
  }
}

/// Whether files may be added to and taken from the folder at `path`.
func isWritableFolder(_ path: String) -> Bool { access(path, W_OK | X_OK) == 0 }

/// Gives the file at `path` the second name `other`; a link is not followed. False where that cannot be.
func linkFile(_ path: String, as other: String) -> Bool { linkat(AT_FDCWD, path, AT_FDCWD, other, 0) == 0 }

/// Makes the folder `path` with the permissions of the folder `model`. False where that cannot be.
func makeFolder(_ path: String, like model: String) -> Bool {
  mkdir(path, 0o777) == 0 && setPermissions(path, like: model)
}

/// Gives the folder `path` the permissions of the folder `model`. False where that cannot be.
func setPermissions(_ path: String, like model: String) -> Bool {
  var status = stat()
  return stat(model, &status) == 0 && chmod(path, status.st_mode & 0o7777) == 0
}

/// Whether two names, links not followed, are names of the same thing.
func isSameEntry(_ first: String, _ second: String) -> Bool {
  var one = stat()
  var other = stat()
  guard lstat(first, &one) == 0, lstat(second, &other) == 0 else { return false }
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino
}

/// Gives the file or folder `path` the name `other`, replacing a file there.
func moveFile(_ path: String, to other: String) throws(FileProblem) {
  if rename(path, other) != 0 { throw currentProblem() }
}

/// Lets two folders of one disk exchange their names, at once: nobody ever finds one of them missing. False where the system
/// or the disk cannot.
func exchangeFolders(_ first: String, _ second: String) -> Bool {
  typealias Exchange = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  #if canImport(Darwin)
    let name = "renameatx_np"
  #else
    let name = "renameat2"
  #endif
  // Not every C library declares it, so it is looked up by name; the flag is 2 on Linux and on Darwin.
  guard let symbol = dlsym(nil, name) else { return false }
  return unsafeBitCast(symbol, to: Exchange.self)(AT_FDCWD, first, AT_FDCWD, second, 2) == 0
}

/// Waits until no other process holds the folder at `path`, and holds it until this one ends or `release` is called.
/// Nil, and nothing held, where the disk cannot do that.
func holdFolder(_ path: String) -> Int32? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  if descriptor < 0 { return nil }
  while flock(descriptor, LOCK_EX) != 0 {
    if errno == EINTR { continue }
    _ = close(descriptor)
    return nil
  }
  return descriptor
}

/// Lets go of a folder that is held.
func release(_ held: Int32?) {
  if let held { _ = close(held) }
}

/// Removes the folder at `path` if nothing is left in it.
package func removeFolderIfEmpty(_ path: String) { rmdir(path) }

/// Writes to the standard output.
package func writeToOutput(_ bytes: [UInt8]) throws(FileProblem) { try writeAll(1, bytes) }

/// Writes to the standard error. There is nobody left to tell when that fails.
package func writeToErrors(_ bytes: [UInt8]) { try? writeAll(2, bytes) }

/// Whether diagnostics appear on a terminal.
package func errorsAppearOnTerminal() -> Bool { isatty(2) == 1 }

/// The value of an environment variable; nil when unset or empty.
package func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Ends the process.
package func leave(_ code: Int32) -> Never { exit(code) }

/// The absolute path without links; nil while nothing is there.
package func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Writes a new file. What is at `path` is overwritten; a link is refused.
func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
  if descriptor < 0 { throw currentProblem() }
  do throws(FileProblem) { try writeAll(descriptor, bytes) } catch {
    _ = close(descriptor)
    throw error
  }
  if close(descriptor) != 0 { throw currentProblem() }
}

private func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(FileProblem) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, $0.count - written) }
    if count < 0 {
      if errno == EINTR { continue }
      throw currentProblem()
    }
    written += count
  }
}

private func currentProblem() -> FileProblem {
  switch errno {
  case ENOENT: .missing
  case EISDIR: .isFolder
  case ENOTDIR: .notFolder
  case EACCES, EPERM: .notAllowed
  case EROFS: .readOnly
  case ENOSPC, EDQUOT: .full
  default: .other(String(cString: strerror(errno)))
  }
}
