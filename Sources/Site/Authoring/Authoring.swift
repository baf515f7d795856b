import Diagnostics
import YAML

// What the command writes for authors and translators: starting files, and the marks of translations. Nothing that an
// author wrote is ever replaced: a new file is refused where one exists, and a file that is added to keeps every other
// byte. What is added is read back with the ordinary reader before it is written.

/// What there is to begin.
public enum NewPart: String, Sendable, CaseIterable {
  /// A page of the guide, by its path under `content/LANG/`.
  case page
  /// A questionnaire, by its identifier.
  case questionnaire
  /// An initiative of the catalogue, by its identifier.
  case initiative
  /// A language of the site, by its code.
  case language
}

/// What was written for an author.
public struct AuthoringReport: Sendable {
  /// What stood in the way.
  public let diagnostics: [Diagnostic]
  /// The files that diagnostics point into, by name.
  public let files: [String: SourceFile]
  /// Files that are new or were added to, relative to the project folder.
  public let written: [String]
  /// Whether the system refused to write.
  public let isRefused: Bool

  /// Whether all that was asked for is done.
  public var isDone: Bool { diagnostics.isEmpty }
}

/// Begins a part of the project in `folder`. Comments in new files are in `language`.
public func begin(
  _ part: NewPart, named name: String, inProject folder: String, language: InterfaceLanguage
) -> AuthoringReport {
  write(inProject: folder, language) { author in
    switch part {
    case .page: author.beginPage(name)
    case .questionnaire: author.beginQuestionnaire(name)
    case .initiative: author.beginInitiative(name)
    case .language: author.beginLanguage(name)
    }
  }
}

/// Marks the translations at `paths` as made from the base texts as they are now.
public func markTranslated(
  _ paths: [String], inProject folder: String, language: InterfaceLanguage
) -> AuthoringReport {
  write(inProject: folder, language) { author in
    for path in paths { author.mark(path) }
  }
}

private func write(
  inProject folder: String, _ language: InterfaceLanguage, _ plan: (inout Author) -> Void
) -> AuthoringReport {
  var sources = Sources(folder: folder)
  guard exists(folder + "/" + SiteSettings.file) else {
    let values = ["folder": folder, "missing": SiteSettings.file]
    return AuthoringReport(
      diagnostics: [Diagnostic(.notAProject, values, file: folder)], files: [:], written: [], isRefused: false)
  }
  let node = sources.readYAML(SiteSettings.file)
  var decoder = Decoder(file: SiteSettings.file)
  let settings = node.map { SiteSettings($0, &decoder) }
  sources.diagnostics += decoder.diagnostics
  var author = Author(sources: sources, settings: settings, language: language)
  if author.settings != nil, author.sources.diagnostics.isEmpty { plan(&author) }
  return author.write()
}

/// Somebody's wish to write into a project: what is planned, and what stands in the way.
struct Author {
  var sources: Sources
  private let read: SiteSettings?
  /// Of the person at the command line.
  let language: InterfaceLanguage
  /// File name to bytes, in the order in which they are to be written.
  private var planned: [(name: String, bytes: [UInt8])] = []

  fileprivate var settings: SiteSettings? { read }

  fileprivate init(sources: Sources, settings: SiteSettings?, language: InterfaceLanguage) {
    self.sources = sources
    read = settings
    self.language = language
  }

  /// The project's settings; only asked for where they were read.
  var site: SiteSettings { read! }

  /// The language of sample texts: the base language's where the interface speaks it.
  var sampleLanguage: InterfaceLanguage { InterfaceLanguage(tag: site.baseLanguage) ?? language }

  mutating func refuse(_ message: Message, _ values: [String: String] = [:], file: String, at range: Range<Int>? = nil)
  {
    sources.diagnostics.append(Diagnostic(message, values, file: file, range: range))
  }

  func has(_ name: String) -> Bool { exists(sources.folder + "/" + name) }

  /// Plans a file that must not be there yet.
  mutating func add(_ name: String, _ text: String) {
    if has(name) { return refuse(.alreadyThere, file: name) }
    planned.append((name, Array(text.utf8)))
  }

  /// Plans new bytes for a file that was read.
  mutating func change(_ name: String, to bytes: [UInt8]) {
    if sources.files[name]?.bytes != bytes { planned.append((name, bytes)) }
  }

  /// Writes what is planned, if nothing stands in the way.
  fileprivate mutating func write() -> AuthoringReport {
    var written: [String] = []
    var isRefused = false
    if sources.diagnostics.isEmpty {
      for (name, bytes) in planned {
        let path = sources.folder + "/" + name
        do throws(FileProblem) {
          if let parent = parentFolder(of: path) { try makeFolder(parent) }
          try replaceFile(path, with: bytes)
          written.append(name)
        } catch {
          sources.diagnostics.append(writingProblem(error, file: name))
          isRefused = true
          break
        }
      }
    }
    return AuthoringReport(
      diagnostics: ProjectReport(sources.diagnostics, sources.files).diagnostics, files: sources.files,
      written: written, isRefused: isRefused)
  }
}
