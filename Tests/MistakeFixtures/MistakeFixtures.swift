import Diagnostics
import Foundation

/// A file of the folders `Mistakes` and `CommandMistakes` of `Tests/Fixtures`: a sentence on what somebody did, the steps
/// that do it, and all that is then said, in English and in French.
///
///     A key with a letter missing.
///
///     edit questionnaires/culture.yaml
///     -     weight: 2
///     +     wieght: 2
///
///     expect
///     questionnaires/culture.yaml:8:5: error H0301: …
///
///     expect fr
///     questionnaires/culture.yaml:8:5: erreur H0301: …
///
/// Changes to files are the same everywhere (`Mistake.Step.change`); the tests add steps of their own.
/// `HEMICYCLE_RECORD=1 swift test` writes what is said now below `expect`, and fails, so that it is read before it counts.
public struct Mistake: Sendable, CustomStringConvertible {
  /// A line such as `edit FILE` and the lines below it.
  public struct Step: Sendable {
    /// The words of the first line.
    public let words: [String]
    /// Lines that begin with `- `, without that.
    public var old: [String] = []
    /// Lines that begin with `+ `.
    public var new: [String] = []
    /// Lines that begin with `| `.
    public var lines: [String] = []
  }

  /// The file's name without its ending; begins with the code of the message that it shows.
  public let name: String
  /// In order.
  public let steps: [Step]
  /// By language; without an entry where none is recorded yet.
  public let expected: [InterfaceLanguage: String]
  private let place: URL
  private let head: String

  /// Its name.
  public var description: String { name }

  /// Where the fixtures are.
  public static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The cases of a folder of the fixtures, by name.
  public static func all(in folder: String) -> [Mistake] {
    let place = fixtures.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { Mistake(place.appending(path: $0)) }
  }

  private init?(_ place: URL) {
    guard let data = try? Data(contentsOf: place) else { return nil }
    var parts = String(decoding: data, as: UTF8.self).components(separatedBy: "\nexpect\n")
    self.place = place
    name = String(place.lastPathComponent.dropLast(4))
    head = parts.removeFirst()
    parts = parts.first?.components(separatedBy: "\nexpect fr\n") ?? []
    var expected: [InterfaceLanguage: String] = [:]
    if !parts.isEmpty { expected[.english] = parts.removeFirst() }
    if !parts.isEmpty { expected[.french] = parts.removeFirst() }
    self.expected = expected
    steps = Self.steps(head.components(separatedBy: "\n").dropFirst(2))
  }

  private static func steps(_ lines: ArraySlice<String>) -> [Step] {
    var steps: [Step] = []
    for line in lines where !line.isEmpty {
      switch line.prefix(2) {
      case "- ": steps[steps.count - 1].old.append(String(line.dropFirst(2)))
      case "+ ": steps[steps.count - 1].new.append(String(line.dropFirst(2)))
      case "| ": steps[steps.count - 1].lines.append(String(line.dropFirst(2)))
      default: steps.append(Step(words: line.components(separatedBy: " ")))
      }
    }
    return steps
  }

  /// Whether what is said is to be written into the files rather than compared.
  public static let isRecording = ProcessInfo.processInfo.environment["HEMICYCLE_RECORD"] != nil

  /// Writes what is said now.
  public func record(_ found: [InterfaceLanguage: String]) throws {
    let text = "\(head)\nexpect\n\(found[.english] ?? "")\nexpect fr\n\(found[.french] ?? "")"
    try Data(text.utf8).write(to: place)
  }

  /// The codes that the cases of a folder show.
  public static func codes(in folder: String) -> Set<String> {
    let texts = all(in: folder).compactMap { $0.expected[.english] }
    return Set(texts.joined().components(separatedBy: CharacterSet(charactersIn: " :")).filter(isCode))
  }

  /// The codes that are declared in the modules' `Messages` files.
  public static func declaredCodes(in modules: [String]) throws -> Set<String> {
    let sources = fixtures.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    var text = ""
    for module in modules {
      let folder = sources.appending(path: module)
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
        let place = folder.appending(path: path)
        if place.lastPathComponent.hasPrefix("Messages") { text += try String(contentsOf: place, encoding: .utf8) }
      }
    }
    return Set(text.components(separatedBy: "\"").filter(isCode))
  }

  private static func isCode(_ word: String) -> Bool { word.utf8.count == 5 && word.hasPrefix("H0") }
}

extension Mistake.Step {
  /// A step that only the tests of one folder know, or a change that does not fit the file.
  public struct Fault: Error {
    let step: [String]
  }

  /// Makes the change in `folder`; false where this step is none of those.
  ///
  /// `edit FILE` replaces the lines `- …` by the lines `+ …`, `write FILE` writes the lines `| …`, `bytes FILE HEX` writes
  /// bytes, `size FILE COUNT` makes a file of that many zero bytes, and `remove FILE` removes one.
  public func change(in folder: URL) throws -> Bool {
    guard words.count > 1 else { return false }
    let isLong = words[0] == "bytes" || words[0] == "size"
    let name = words[1..<(isLong ? words.count - 1 : words.count)].joined(separator: " ")
    let place = folder.appending(path: name)
    switch words[0] {
    case "edit":
      let text = try String(contentsOf: place, encoding: .utf8)
      let old = old.joined(separator: "\n") + (new.isEmpty ? "\n" : "")
      guard let range = text.range(of: old) else { throw Fault(step: words) }
      let changed = text.replacingCharacters(in: range, with: new.joined(separator: "\n"))
      try Data(changed.utf8).write(to: place)
    case "write": try write(Data((lines.joined(separator: "\n") + "\n").utf8), to: place)
    case "bytes":
      let digits = Array(words[words.count - 1].utf8)
      let bytes = try stride(from: 0, to: digits.count, by: 2).map { at throws(Fault) -> UInt8 in
        guard at + 1 < digits.count, let byte = UInt8(String(decoding: digits[at...(at + 1)], as: UTF8.self), radix: 16)
        else { throw Fault(step: words) }
        return byte
      }
      try write(Data(bytes), to: place)
    case "size":
      guard let count = UInt64(words[words.count - 1]) else { throw Fault(step: words) }
      try write(Data(), to: place)
      try FileHandle(forWritingTo: place).truncate(atOffset: count)
    case "remove": try FileManager.default.removeItem(at: place)
    default: return false
    }
    return true
  }

  private func write(_ data: Data, to place: URL) throws {
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
  }

  /// For steps that a test does not know.
  public var fault: Fault { Fault(step: words) }
}
