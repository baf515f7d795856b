import Foundation

@testable import Site

/// Changes to a small project as people and their editors make them, without an order, the same for the same seed.
struct RandomEdits {
  private let project: ProjectFixture
  private let original: [String: [UInt8]]
  private var random: UInt64
  private var count = 0

  init(_ project: ProjectFixture, seed: UInt64) {
    self.project = project
    random = seed &* 0x9E37_79B9_7F4A_7C15
    var files: [String: [UInt8]] = [:]
    for name in Self.files(project) { files[name] = try? readFile(project.folder + "/" + name) }
    original = files
  }

  private static func files(_ project: ProjectFixture) -> [String] {
    (FileManager.default.enumerator(atPath: project.folder)?.allObjects as? [String] ?? [])
      .filter { !isFolder(project.folder + "/" + $0) }.sorted()
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func below(_ bound: Int) -> Int {
    random &+= 0x9E37_79B9_7F4A_7C15
    var mixed = random
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  private mutating func one(_ names: [String]) -> String { names[below(names.count)] }

  /// Makes one change, and says which. Of the changes that follow a mistake, every other one puts everything as it was in the beginning.
  mutating func next(afterMistake: Bool) throws -> String {
    count += 1
    if afterMistake, count % 2 == 0 {
      for name in Self.files(project) where original[name] == nil { try project.remove(name) }
      for (name, bytes) in original { try project.write(name, bytes) }
      return "everything as it was"
    }
    let names = Self.files(project)
    let pages = names.filter { $0.hasSuffix(".md") }
    let page = one(pages)
    switch below(16) {
    case 0...4: return try append("\nSentence \(count).\n", to: page)
    case 5: return try append("\n## Heading \(count)\n\nA steering group.\n", to: page)
    case 6: return try replace("title: ", "title: \(count) ", in: page)
    case 7:
      let name = "content/\(one(["en", "fr"]))/\(one(["", "culture/", "new/"]))\(one(["glossary", "page", "index"])).md"
      try project.write(name, Array("---\ntitle: Page \(count)\n---\n\n## Steering group\n\nIt steers.\n".utf8))
      return "\(name) written"
    case 8:
      try project.remove(page)
      return "\(page) removed"
    case 9:
      let moved = page.replacing(".md", with: "-\(count).md")
      try FileManager.default.moveItem(atPath: "\(project.folder)/\(page)", toPath: "\(project.folder)/\(moved)")
      return "\(page) renamed to \(moved)"
    case 10:
      return try append("\n[There](\(one(["debate.md", "culture/leadership.md", "nowhere.md", "#x"])))\n", to: page)
    case 11:
      let table = "site-template/strings.\(one(["en", "fr"])).yaml"
      return try replace("tagline: ", "tagline: \(count) ", in: table)
    case 12:
      let template = one(names.filter { $0.hasPrefix("site-template/") && $0.hasSuffix(".html") })
      return try replace(
        "</body>", "<p>\(one(["Text \(count)", "{{language}}", "{{nobody}}"]))</p></body>", in: template)
    case 13:
      let name = one(names.filter { $0.hasPrefix("questionnaires/") && $0.hasSuffix(".yaml") })
      return try append("# Remark \(count)\n", to: name)
    case 14:
      let name = one(
        names.filter { $0.hasSuffix(".css") || $0.hasSuffix(".js") || $0.hasSuffix(".svg") || $0.hasSuffix(".wasm") })
      return try append(name.hasSuffix(".css") ? ".c\(count) { order: 1; }\n" : "\n", to: name)
    default:
      let name = one(original.keys.sorted())
      try project.write(name, original[name]!)
      return "\(name) as it was"
    }
  }

  private func append(_ text: String, to name: String) throws -> String {
    try project.write(name, try readFile(project.folder + "/" + name) + Array(text.utf8))
    return "\(name) is longer by \(text.debugDescription)"
  }

  private func replace(_ old: String, _ new: String, in name: String) throws -> String {
    let text = try project.read(name)
    if let range = text.range(of: old) {
      try project.write(name, Array(text.replacingCharacters(in: range, with: new).utf8))
    }
    return "\(new) in \(name)"
  }
}
