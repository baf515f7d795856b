import Diagnostics
import Synchronization

/// A site that is made again whenever its project changes.
///
/// Between builds it remembers what was read and made (`Memory`). Every file is read each time, since neither its size nor its time says
/// for certain that it is the same; but a file that still has the same bytes is not parsed or squeezed again. Where only the text of
/// pages has changed, not what other pages show of them (front matter, headings, which pages there are), only these pages are made
/// again, and of what all pages of a language give to only that language's. Everything else is made anew. The folder is never
/// exchanged: a server or a file manager that stands in it sees pages change one by one.
public final class LiveSite {
  private let project: String
  private let output: String
  private let memory = Memory()
  private let watch: FolderWatch

  /// Nothing is made yet.
  public init(_ project: String, into output: String) {
    self.project = project
    self.output = output
    watch = FolderWatch(folders: ["content", "questionnaires", "site-template"].map { project + "/" + $0 })
  }

  /// Makes the site, or what of it has changed.
  public func build() -> BuildReport {
    var sources = Sources(folder: project)
    sources.memory = memory
    return Site.build(&sources, into: output, strict: false, manner: .files)
  }

  /// Waits until something in the project changes; false when the person at the terminal wants to end.
  public func waitForChange() -> Bool { watch.waitForChange() }
}

/// What a build leaves for the next one. Only one build at a time uses it.
final class Memory: Sendable {
  /// A page that was made: what it was made from, what else it gave, and the files that it is in.
  struct Made: Sendable {
    let page: Page
    let search: SearchPage?
    let paths: [String]
    /// In the page of the whole guide.
    var whole: WholeGuide.Part?
  }

  private struct State: Sendable {
    var results: [String: (input: [UInt8], result: any Sendable)] = [:]
    var inputs: [String: [UInt8]] = [:]
    var made: [String: Made] = [:]
  }

  private let state = Mutex(State())

  /// What `work` makes of `input`, on which alone it depends; done again only where `input` is not what it was the last time that the
  /// same `name` was asked for. Any thread may call it.
  func result<Result: Sendable>(_ name: String, of input: [UInt8], _ work: () -> Result) -> Result {
    if let known = state.withLock({ $0.results[name] }), known.input == input, let result = known.result as? Result {
      return result
    }
    let result = work()
    state.withLock { $0.results[name] = (input, result) }
    return result
  }

  /// What was made of each of `pages` (file and language shown in, by a key of the caller's), as far as it is still right. With
  /// other `inputs` than last time (files that are not pages, by name), or other pages, or a page of which others show
  /// something else, nothing is: nil. Otherwise all that is no page is as it was, too.
  func made(from inputs: [String: [UInt8]], _ pages: [String: Page]) -> [String: Made]? {
    state.withLock { state in
      let isSame =
        state.inputs == inputs && state.made.count == pages.count
        && pages.allSatisfy { name, page in
          guard let old = state.made[name] else { return false }
          return old.page === page || old.page.looksTheSameFromOutside(as: page)
        }
      state.inputs = inputs
      if !isSame {
        state.made = [:]
        return nil
      }
      return state.made.filter { $1.page === pages[$0] }
    }
  }

  func remember(_ made: [String: Made]) { state.withLock { $0.made = made } }

  /// Forgets what was made, since it was not written.
  func forgetMade() { state.withLock { $0.made = [:] } }
}

extension Page {
  /// Whether other pages show the same of this page and of `other`: front matter and headings.
  fileprivate func looksTheSameFromOutside(as other: Page) -> Bool {
    key != Glossary.key && key == other.key && language == other.language
      && document.headings.map(\.id) == other.document.headings.map(\.id)
      && document.headings.map(\.text) == other.document.headings.map(\.text) && matter.elementsEqual(other.matter)
  }

  private var matter: ArraySlice<UInt8> {
    var ignored: [Diagnostic] = []
    return file.bytes[FrontMatterPlaces(file, &ignored)?.matter ?? 0..<0]
  }
}
