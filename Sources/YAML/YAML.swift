import Diagnostics

/// Reads a document of the questionnaire language: a strict subset of YAML 1.2, as text with places.
///
/// `range` is the part of the file to read, such as the front matter of a page; the places in nodes and messages count
/// from the file's beginning all the same. Mistakes are appended to `diagnostics`, and reading goes on where it can: a
/// tree beside errors is what could be made out, and must not be used for more than further checks. Nil only where
/// the bytes cannot be read as text at all. A document that holds nothing is an empty plain text. Linear in the length.
///
/// Whatever is accepted, a full YAML reader that gives every scalar as text reads as the same tree; whatever is not
/// accepted is refused by name, with what to write instead. Authors who have never programmed write these files, so
/// the traps of YAML (`no` that becomes false, a tab that looks like spaces, an anchor from a stray `&`) are errors
/// here, never surprises. Types come from the schema: here `12` and `true` are text.
///
/// In the subset: block mappings and sequences, the compact form `- key: value`, plain, single-quoted and
/// double-quoted text over one line or several, literal `|` and folded `>` text with every chomping and indentation
/// indicator, flow `[a, b]` and `{a: b}` on one line, comments, one `---` before and `...` after the document.
///
/// How the work is divided, in the order it happens:
///
/// 1. `CharacterCheck` reads every byte once: UTF-8, no control characters, no invisible line ends.
/// 2. `Parser` descends by indentation. It always knows the line it is on and the column it stands at; a construct
///    ends where a line stands further left than it may. `Parser+Blocks` reads mappings and sequences, `Parser+Keys`
///    the keys, `Parser+Plain`, `Parser+Quoted` and `Parser+BlockScalar` the three kinds of text, `Parser+Flow` what
///    stands in brackets. `Ambiguity` and `Parser+Spaces` know what only looks right. The depth is bounded, and with
///    it the stack.
/// 3. `Messages` and `Messages+Structure` hold the words. A mistake is recorded and reading goes on after the lines
///    that belong to it, so that one mistake gives one message and two mistakes give two.
public func parseYAML(_ file: SourceFile, in range: Range<Int>? = nil, diagnostics: inout [Diagnostic]) -> Node? {
  let whole = 0..<file.bytes.count
  let range = (range ?? whole).clamped(to: whole)
  var check = CharacterCheck(file: file.name)
  guard check.run(file.bytes, in: range) else {
    diagnostics += check.diagnostics
    return nil
  }
  var parser = Parser(file: file.name, bytes: file.bytes, range: range)
  let root = parser.document()
  diagnostics += inOrder(check.diagnostics + parser.diagnostics)
  return root
}

/// In the order of the file; mistakes at the same place stay in the order in which they were found.
private func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.enumerated().sorted { a, b in
    (a.element.range?.lowerBound ?? 0, a.offset) < (b.element.range?.lowerBound ?? 0, b.offset)
  }.map(\.element)
}
