import Diagnostics
import YAML

/// The project folder as it is read: each file once, under the name its author knows, with all that is wrong so far.
struct Sources {
  /// The project folder's path, as the person named it.
  let folder: String
  /// Every text file read, for the places in diagnostics.
  private(set) var files: [String: SourceFile] = [:]
  var diagnostics: [Diagnostic] = []
  /// What an earlier build has left, where the site is made again and again.
  var memory: Memory?

  init(folder: String) { self.folder = folder }

  var hasErrors: Bool { diagnostics.contains { $0.message.severity == .error } }

  /// The text file `name`; nil, and a diagnostic, when it cannot be used.
  mutating func read(_ name: String) -> SourceFile? {
    if let known = files[name] { return known }
    let file = readText(folder + "/" + name, name: name, &diagnostics)
    if let file {
      files[name] = file
      return file
    }
    // Kept for the snippet of the diagnostic that says which byte is wrong.
    if let bytes = try? readFile(folder + "/" + name) { files[name] = SourceFile(name: name, bytes: bytes) }
    return nil
  }

  /// Takes a text file that was read elsewhere.
  mutating func add(_ file: SourceFile) { files[file.name] = file }

  /// The file `name` as it is; nil, and a diagnostic, when it cannot be read.
  mutating func readBytes(_ name: String) -> [UInt8]? {
    do throws(FileProblem) { return try readFile(folder + "/" + name) } catch {
      diagnostics.append(readingProblem(error, file: name))
      return nil
    }
  }

  /// The root node of a YAML file; nil, and diagnostics, when there is none.
  mutating func readYAML(_ name: String) -> Node? {
    guard let file = read(name) else { return nil }
    return remembered("the nodes of \(name)", file.bytes) { parseYAML(file, diagnostics: &$0) }
  }

  /// What `work` makes of `input`, on which alone it depends, and what it reports; from an earlier build where `input` is the same.
  mutating func remembered<Result: Sendable>(
    _ name: String, _ input: [UInt8], _ work: (inout [Diagnostic]) -> Result
  ) -> Result {
    func run() -> (result: Result, diagnostics: [Diagnostic]) {
      var found: [Diagnostic] = []
      return (work(&found), found)
    }
    let made = memory?.result(name, of: input, run) ?? run()
    diagnostics += made.diagnostics
    return made.result
  }

  /// Reports what the mark `node` of the translation `name` says against the file `base`.
  mutating func checkMark(_ node: Node?, of name: String, base: String) {
    var decoder = Decoder(file: name)
    let mark = TranslationMark(node, &decoder)
    diagnostics += decoder.diagnostics
    // A base that cannot be read has its own message.
    if let mark, exists(folder + "/" + base), let base = read(base), let finding = mark.finding(in: name, of: base) {
      diagnostics.append(finding)
    }
  }

  /// What the folder `name` holds; nil, and a diagnostic, when it cannot be listed.
  mutating func list(_ name: String) -> [FolderEntry]? {
    do throws(FileProblem) { return try listFolder(folder + "/" + name) } catch {
      diagnostics.append(
        error == .missing ? Diagnostic(.missingFolder, file: name) : readingProblem(error, file: name))
      return nil
    }
  }

  /// Every file below the folder `name`, by path from there, in byte order. A link that leads back to a folder it stands in is a
  /// mistake and not followed.
  mutating func walk(_ name: String) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let path = waiting.popLast() {
      for entry in list(path.isEmpty ? name : name + "/" + path) ?? [] {
        let inner = path.isEmpty ? entry.name : path + "/" + entry.name
        if !entry.isFolder {
          found.append(inner)
        } else if leadsBack(folder + "/" + name + "/" + inner) {
          diagnostics.append(Diagnostic(.linkLeadsBack, file: name + "/" + inner))
        } else {
          waiting.append(inner)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
