import Diagnostics

// From the project folder to the site.
//
// A build goes one way: `Sources` reads every file once and keeps it for the places in diagnostics; `Decoder` turns nodes
// into typed values (`SiteSettings`, `FrontMatter`, `Questionnaire`, `Profile`, `Catalogue`, `StringTable`), by the
// `Shape` beside each of these types, from which `Schema` also makes what editors complete and check by;
// `ReferenceCheck` and `LinkResolver` check what they say of one another; `Project` holds the result. `SiteRenderer` makes
// every page in memory, `SiteWriter` changes the output folder. Mistakes are collected all along, and nothing is
// written when one of them is an error.
//
// The pages' layout is the templates', not ours: `PageContexts` and `AssessmentContext` only name what they may show. The
// assessment page carries the model (`Model`) and the blank answers inside, so that it needs nothing else.
//
// A folder holds what one of these steps needs: `Shapes` (how a mapping is read and checked), `Guide` and
// `Questionnaires` (what was read), `Translations`, `Pages`, `Search`, `Assets` (scripts and styles made small), `Output`
// (what reaches the disk, and `watch`), `Authoring` (the files that `new` begins), `Messages` (everything that can be wrong).
//
// The same project gives the same bytes: no clock, no absolute path, nothing in the order of a hash table.

/// What was found in a project, in the order of files and places.
public struct ProjectReport: Sendable {
  /// Everything found.
  public let diagnostics: [Diagnostic]
  /// The files that diagnostics point into, by name.
  public let files: [String: SourceFile]

  /// Whether the site cannot be made.
  public var hasErrors: Bool { diagnostics.contains { $0.message.severity == .error } }

  /// Whether it can be made, but probably not as meant.
  public var hasWarnings: Bool { diagnostics.contains { $0.message.severity == .warning } }

  init(_ diagnostics: [Diagnostic], _ files: [String: SourceFile]) {
    self.files = files
    let ordered = diagnostics.enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      if one.file != other.file { return one.file.utf8.lexicographicallyPrecedes(other.file.utf8) }
      let (here, there) = (one.range?.lowerBound ?? -1, other.range?.lowerBound ?? -1)
      return here == there ? first.offset < second.offset : here < there
    }
    self.diagnostics = ordered.map(\.element)
  }
}

/// What a build did.
public struct BuildReport: Sendable {
  /// What was found in the project, and what stood in the way of writing.
  public let findings: ProjectReport
  /// The number of HTML pages in the site.
  public let pages: Int
  /// The number of files in the site.
  public let files: Int
  /// What was written and removed; nil when nothing was, because of an error.
  public let changes: SiteChanges?
  /// Whether the site was made, and the system or a file that is not ours stood in the way of writing it.
  public let isRefused: Bool
  /// The path of the page to open first.
  public let entry: String
}

/// The questionnaires, the catalogue and the texts of a project in one language, as the engine takes them.
public struct ProjectModel: Sendable {
  /// `hemicycle-model/1`; empty where the project does not have the language asked for.
  public let json: [UInt8]
  /// The languages the project has, in order.
  public let languages: [String]
}

/// Whether `folder` looks like a project: it holds `content/site.yaml`.
public func isProject(_ folder: String) -> Bool { exists(folder + "/" + SiteSettings.file) }

/// Reads the project in `folder` as a build does, and writes nothing.
public func checkProject(_ folder: String) -> ProjectReport {
  var sources = Sources(folder: folder)
  if let renderer = sources.readRenderer() { _ = renderer.render(&sources, into: nil) }
  return ProjectReport(sources.diagnostics, sources.files)
}

/// Makes the site of the project in `folder` and puts it into the folder `output`. With an error, or with a warning and
/// `strict`, nothing is written.
public func buildProject(_ folder: String, into output: String, strict: Bool = false) -> BuildReport {
  var sources = Sources(folder: folder)
  return build(&sources, into: output, strict: strict)
}

/// As `buildProject`, from `sources`, which may know some files already.
func build(
  _ sources: inout Sources, into output: String, strict: Bool, manner: SiteWriter.Switch = .whole
) -> BuildReport {
  let entry = output + "/index.html"
  for name in ["content", "questionnaires", "site-template"] where isInside(output, sources.folder + "/" + name) {
    sources.diagnostics.append(Diagnostic(.outputAmongSources, ["folder": name], file: output))
  }
  let isAmongSources = sources.hasErrors
  var count = (pages: 0, files: 0)
  var changes: SiteChanges?
  var isRefused = false
  if let renderer = sources.readRenderer(), !isAmongSources {
    let writer = SiteWriter(folder: output, manner: manner)
    count = renderer.render(&sources, into: writer)
    if sources.hasErrors || strict && sources.diagnostics.contains(where: { $0.message.severity == .warning }) {
      writer.abandon()
      sources.memory?.forgetMade()
    } else {
      let findings = sources.diagnostics.count
      let made = writer.finish(&sources.diagnostics)
      isRefused = sources.diagnostics.count > findings
      if isRefused { sources.memory?.forgetMade() } else { changes = made }
    }
  }
  let isMade = changes != nil || isRefused
  return BuildReport(
    findings: ProjectReport(sources.diagnostics, sources.files), pages: isMade ? count.pages : 0,
    files: isMade ? count.files : 0, changes: changes, isRefused: isRefused, entry: entry)
}

/// The model of the project in `folder` in `language`, in its base language where that is nil; nil when the project has
/// errors. Its `json` is empty where the project does not have that language.
public func readModel(ofProject folder: String, language: String?) -> (model: ProjectModel?, report: ProjectReport) {
  var sources = Sources(folder: folder)
  let project = sources.readProject()
  let report = ProjectReport(sources.diagnostics, sources.files)
  guard let project, !report.hasErrors else { return (nil, report) }
  let languages = project.settings.languages
  let language = language ?? project.settings.baseLanguage
  let json = languages.contains(language) ? project.model(in: language).json() : []
  return (ProjectModel(json: json, languages: languages), report)
}

extension Sources {
  /// Reads the whole project; nil when something is missing that no page can do without.
  fileprivate mutating func readRenderer() -> SiteRenderer? {
    guard let project = readProject() else { return nil }
    return SiteRenderer(project, &self)
  }
}

/// Whether `path` is `folder` or lies in it, links followed as far as the path exists.
private func isInside(_ path: String, _ folder: String) -> Bool {
  guard let folder = realPath(folder) else { return false }
  var existing = path
  while realPath(existing) == nil {
    guard let parent = parentFolder(of: existing), parent != existing else { return false }
    existing = parent
  }
  guard let path = realPath(existing) else { return false }
  return path == folder || path.hasPrefix(folder + "/")
}
