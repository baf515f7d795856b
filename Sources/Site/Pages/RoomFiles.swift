import JSON
import Markdown

/// What the room needs besides the pages: the slides' script and its texts, which a page loads when somebody presents it, their styles,
/// and a workshop's speaker notes, which stand in a file of their own so that they never reach the window that is projected.
/// A project whose templates have no `slides` folder has none of it.
struct RoomFiles {
  private let script: [UInt8]
  private let link: [UInt8]
  private let styles: [UInt8]
  private let kitStyles: [UInt8]

  /// Whether pages can become slides.
  let isThere: Bool

  init(_ sources: inout Sources) {
    isThere = isFolder(sources.folder + "/site-template/slides")
    guard isThere else {
      (script, link, styles, kitStyles) = ([], [], [], [])
      return
    }
    script = sources.readScripts(["site-template/slides", "site-template/room"])
    link = sources.readScript("site-template/slides-link.js")
    styles = sources.readStyle("room") + sources.readStyle("slides")
    kitStyles = sources.readStyle("kit")
  }

  /// The files that all pages of `languages` share.
  func shared(_ tables: [(language: String, strings: StringTable)]) -> [String: [UInt8]] {
    guard isThere else { return [:] }
    var files = ["slides-link.js": link, "slides.js": script, "slides.css": styles, "kit.css": kitStyles]
    for (language, strings) in tables { files["\(language)/slides-texts.js"] = texts(strings) }
    return files
  }

  /// The texts that the slides' script shows, as a script that runs before it.
  private func texts(_ strings: StringTable) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      for (key, entry, _) in strings.entries {
        guard case .text(let text) = entry, ["slides.", "room.", "format."].contains(where: key.hasPrefix) else {
          continue
        }
        writer.key(named: Text(key))
        writer.string(Text(text))
      }
    }
    return Array("(window.Hemicycle = window.Hemicycle || {}).texts = ".utf8) + writer.bytes + Array(";\n".utf8)
  }

  /// The speaker notes of a page as a script that hands them over, by the heading they stand under; nil where it has none.
  func notes(_ slides: [Slide]) -> [UInt8]? {
    guard isThere, slides.contains(where: { !$0.notes.isEmpty }) else { return nil }
    var writer = JSONWriter()
    writer.object { writer in
      var written: Set<String> = []
      for slide in slides where !slide.notes.isEmpty && written.insert(slide.id).inserted {
        let all = slides.filter { $0.id == slide.id }.flatMap(\.notes)
        writer.key(named: Text(slide.id))
        writer.string(Text(String(decoding: all, as: UTF8.self)))
      }
    }
    return Array("window.Hemicycle.takeNotes(".utf8) + writer.bytes + Array(");\n".utf8)
  }
}
