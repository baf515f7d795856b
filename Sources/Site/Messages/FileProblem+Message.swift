import Diagnostics

/// What to tell the person about a file that could not be read.
package func readingProblem(_ problem: FileProblem, file: String) -> Diagnostic {
  switch problem {
  case .missing: Diagnostic(.missingFile, file: file)
  case .isFolder: Diagnostic(.fileIsFolder, file: file)
  case .notFolder: Diagnostic(.folderIsFile, file: file)
  case .notAllowed: Diagnostic(.notReadable, file: file)
  case .tooLarge(let limit): Diagnostic(.tooLarge, ["limit": String(limit >> 20)], file: file)
  case .readOnly: Diagnostic(.readOnly, file: file)
  case .full: Diagnostic(.diskFull, file: file)
  case .other(let reason): Diagnostic(.readingFailed, ["reason": reason], file: file)
  }
}

/// What to tell the person about a file that could not be written.
package func writingProblem(_ problem: FileProblem, file: String) -> Diagnostic {
  switch problem {
  case .missing: Diagnostic(.missingParentFolder, file: file)
  case .isFolder: Diagnostic(.fileIsFolder, file: file)
  case .notFolder: Diagnostic(.folderIsFile, file: file)
  case .notAllowed: Diagnostic(.notWritable, file: file)
  case .readOnly: Diagnostic(.readOnly, file: file)
  case .full: Diagnostic(.diskFull, file: file)
  case .tooLarge(let limit): Diagnostic(.tooLarge, ["limit": String(limit >> 20)], file: file)
  case .other(let reason): Diagnostic(.writingFailed, ["reason": reason], file: file)
  }
}

/// The bytes of a text file, checked as UTF-8; nil, and a diagnostic, when it cannot be used. `name` is the file's name
/// in diagnostics.
package func readText(_ path: String, name: String, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
  do throws(FileProblem) { return text(try readFile(path), name: name, &diagnostics) } catch {
    diagnostics.append(readingProblem(error, file: name))
    return nil
  }
}

/// The text file `name` that holds `bytes`; nil, and a diagnostic, when they are no text.
func text(_ bytes: [UInt8], name: String, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
  guard let offset = firstInvalidUTF8(in: bytes) else { return SourceFile(name: name, bytes: bytes) }
  let byte = String(bytes[offset], radix: 16, uppercase: true)
  diagnostics.append(
    Diagnostic(
      .notUTF8, ["offset": String(offset), "byte": byte], file: name, range: offset..<(offset + 1)))
  return nil
}
