import Diagnostics

/// Sections: each end meets its beginning.
extension TemplateParser {
  mutating func endSection(_ tag: Tag) {
    let text = String(decoding: bytes[tag.content], as: UTF8.self)
    guard let match = sections.lastIndex(where: { sectionName($0.start) == text }) else {
      if let innermost = sections.last {
        report(
          TemplateMessage.mismatchedEnd, tag.range, ["name": text, "open": sectionName(innermost.start)],
          related: [
            RelatedPlace(TemplateMessage.sectionStart, file: file, range: instructions[innermost.start].range)
          ])
      } else {
        report(TemplateMessage.endWithoutStart, tag.range, ["name": text])
      }
      return
    }
    while sections.count > match + 1, let inner = sections.popLast() { closeUnclosed(inner.start) }
    guard let section = sections.popLast() else { return }
    if escaping == .html, !section.markup.agrees(with: markup) {
      report(
        TemplateMessage.sectionAcrossMarkup, tag.range, ["name": text],
        related: [RelatedPlace(TemplateMessage.sectionStart, file: file, range: instructions[section.start].range)])
    }
    end(section.start, range: tag.range)
  }

  mutating func closeUnclosed(_ start: Int) {
    report(TemplateMessage.unclosedSection, instructions[start].range, ["name": sectionName(start)])
    end(start, range: instructions[start].range)
  }

  mutating func end(_ start: Int, range: Range<Int>) {
    guard case .section(let name, let inverted, _) = instructions[start].kind else { return }
    instructions[start].kind = .section(name: name, inverted: inverted, end: instructions.count)
    instructions.append(Instruction(kind: .end(start: start), range: range))
  }

  func sectionName(_ start: Int) -> String {
    if case .section(let name, _, _) = instructions[start].kind { names[name].text } else { "" }
  }
}
