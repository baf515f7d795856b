import Diagnostics
import YAML

extension Author {
  /// Plans the mark of one translation: one line of the file, new or replaced.
  mutating func mark(_ path: String) {
    guard let name = projectName(of: path) else { return }
    guard let base = baseName(of: name) else {
      return refuse(.notATranslation, ["base": site.baseLanguage], file: name)
    }
    guard has(base) else { return refuse(.nothingToTranslate, ["base": base], file: name) }
    guard let file = sources.read(name), let original = sources.read(base) else { return }
    guard let bytes = marked(file, as: fingerprint(ofText: original.bytes)) else {
      if sources.diagnostics.isEmpty { refuse(.noPlaceToAdd, ["what": TranslationMark.key], file: name) }
      return
    }
    change(name, to: bytes)
  }

  /// The name inside the project of the file a person named, from where they stand or from the project's folder.
  private mutating func projectName(of path: String) -> String? {
    guard let root = realPath(sources.folder) else { return nil }
    for candidate in [path, sources.folder + "/" + path] {
      guard let found = realPath(candidate), !isFolder(found) else { continue }
      if found.hasPrefix(root + "/") { return String(found.dropFirst(root.count + 1)) }
    }
    if exists(path), !isFolder(path) {
      refuse(.notATranslation, ["base": site.baseLanguage], file: path)
    } else {
      refuse(isFolder(path) ? .fileIsFolder : .missingFile, file: path)
    }
    return nil
  }

  /// The file that `name` translates; nil where it is not the name of a translation.
  private func baseName(of name: String) -> String? {
    let base = site.baseLanguage
    for language in site.languages where language != base {
      let pages = "content/\(language)/"
      if name.hasPrefix(pages), name.hasSuffix(".md") { return "content/\(base)/" + name.dropFirst(pages.count) }
      if name == "site-template/strings.\(language).yaml" { return "site-template/strings.\(base).yaml" }
      let ending = ".\(language).yaml"
      if name.hasPrefix("questionnaires/"), name.hasSuffix(ending) { return name.dropLast(ending.utf8.count) + ".yaml" }
    }
    return nil
  }

  /// `file` with the mark `value`, every other byte as it was; nil where the result would not read back.
  mutating func marked(_ file: SourceFile, as value: String, comment: String = "") -> [UInt8]? {
    let isPage = file.name.hasSuffix(".md")
    guard let places = matter(of: file, isPage),
      let node = parseYAML(file, in: places, diagnostics: &sources.diagnostics),
      let entries = node.mapping
    else { return nil }
    let lineEnd = lineEnd(of: file.bytes)
    let line = TranslationMark.line(value)
    var bytes = file.bytes
    if let entry = entries.first(where: { $0.key == TranslationMark.key }) {
      var end = entry.value.range.upperBound
      if entry.value.range.isEmpty {
        end = entry.keyRange.upperBound
        while end < bytes.count, bytes[end] != UInt8(ascii: ":") { end += 1 }
        end += 1
      }
      bytes.replaceSubrange(entry.keyRange.lowerBound..<min(end, bytes.count), with: Array(line.utf8))
    } else {
      let place = isPage ? places.upperBound : entries.first?.keyRange.lowerBound ?? 0
      bytes.insert(contentsOf: Array((comment + line + lineEnd).utf8), at: place)
    }
    let result = SourceFile(name: file.name, bytes: bytes)
    var trial = Sources(folder: sources.folder)
    var found: [Diagnostic] = []
    guard let range = Author.matter(of: result, isPage, &found),
      let after = parseYAML(result, in: range, diagnostics: &trial.diagnostics)?.mapping, trial.diagnostics.isEmpty,
      after.count == entries.count + (entries.contains { $0.key == TranslationMark.key } ? 0 : 1),
      after.first(where: { $0.key == TranslationMark.key })?.value.scalar?.text == value
    else { return nil }
    return bytes
  }

  private mutating func matter(of file: SourceFile, _ isPage: Bool) -> Range<Int>? {
    Author.matter(of: file, isPage, &sources.diagnostics)
  }

  private static func matter(of file: SourceFile, _ isPage: Bool, _ diagnostics: inout [Diagnostic]) -> Range<Int>? {
    isPage ? FrontMatterPlaces(file, &diagnostics)?.matter : 0..<file.bytes.count
  }
}

/// How the lines of a file end: as its first one does.
func lineEnd(of bytes: [UInt8]) -> String {
  guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), bytes[end] == 0x0D else { return "\n" }
  return end + 1 < bytes.count && bytes[end + 1] == 0x0A ? "\r\n" : "\r"
}
