import Diagnostics

/// The questionnaire language: a strict subset of YAML 1.2, read as text with places.
///
/// Whatever this module accepts, a full YAML reader that gives every scalar as text reads as the same tree; whatever
/// it does not accept it refuses by name, with what to write instead. Authors who have never programmed write these
/// files, so the traps of YAML (`no` that becomes false, a tab that looks like spaces, an anchor from a stray `&`) are
/// errors here, never surprises. Types come from the schema: here `12` and `true` are text.
///
/// In the subset: block mappings and sequences, the compact form `- key: value`, plain, single-quoted and
/// double-quoted text over one line or several, literal `|` and folded `>` text with every chomping and indentation
/// indicator, flow `[a, b]` and `{a: b}` on one line, comments, one `---` before and `...` after the document.
///
/// How the work is divided, in the order it happens:
///
/// 1. `CharacterCheck` reads every byte once: UTF-8, no control characters, no invisible line ends.
/// 2. `Parser` descends by indentation. It always knows the line it is on and the column it stands at; a construct
///    ends where a line stands further left than it may.
///    `Parser+Blocks` reads mappings and sequences, `Parser+Keys` the keys, `Parser+Plain`, `Parser+Quoted` and
///    `Parser+BlockScalar` the three kinds of text, `Parser+Flow` what stands in brackets.
/// 3. `Messages` and `Messages+Structure` hold the words. A mistake is recorded and reading goes on after the lines that belong to it, so that
///    one mistake gives one message and two mistakes give two.
///
/// The depth is bounded by `maximumDepth`, which bounds the stack. Time is linear in the length: a line is looked at
/// a bounded number of times.
public func parseYAML(_ file: SourceFile, in range: Range<Int>? = nil, diagnostics: inout [Diagnostic]) -> Node? {
  let whole = 0..<file.bytes.count
  let range = (range ?? whole).clamped(to: whole)
  var check = CharacterCheck(file: file.name)
  let readable = check.run(file.bytes, in: range)
  diagnostics += check.diagnostics
  guard readable else { return nil }
  var parser = Parser(file: file.name, bytes: file.bytes, range: range)
  let root = parser.document()
  diagnostics += parser.diagnostics
  return root
}

/// How deep mappings and sequences may stand in each other.
public let maximumDepth = 64
