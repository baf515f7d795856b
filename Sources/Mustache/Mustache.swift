import Diagnostics

/// A parsed template, to be rendered any number of times: text with tags that insert values, and no logic.
///
///     <h1>{{title}}</h1>
///     {{#children}}<a href="{{href}}">{{title}}</a>{{/children}}
///     {{^children}}<p>{{t.page.empty}}</p>{{/children}}
///     {{{content}}} {{> footer}} {{! a note }}
///
/// The language is the public Mustache specification without lambdas and inheritance: variables, unescaped variables
/// (`{{{x}}}`, `{{&x}}`), sections, inverted sections, comments, partials with their indentation, set delimiters,
/// tags that stand alone on a line, dotted names, and `{{.}}`. Two things are stricter. A name that no context knows is
/// an error at its place, not silence: `Value.absent` is a name that is known and empty. And where the template is
/// HTML, the place of a variable decides how it is escaped, so that a page holds exactly the bytes that an HTML
/// serialiser would print, and a place where no escaping is right is an error.
///
/// How the work is divided:
///
/// 1. `TemplateParser` cuts a file into `Instruction`s once, in order, in one flat array; a section knows the index of
///    its end. Names are split and text is left as ranges of the file's bytes.
/// 2. `MarkupPosition` follows the HTML of the literal text while it is being cut, and so knows for each variable
///    whether it stands in text, in an attribute's value, or where none may stand.
/// 3. `Renderer` walks the instructions with a stack of contexts, without recursion but for partials, whose depth is
///    bounded, and appends to one buffer. Steps and output are bounded too, since a few nested sections over one list
///    can ask for more than any memory holds.
/// 4. `Escaping` appends text, copying runs between the bytes that need escaping.
public struct Template: Sendable {
  /// The file's name, for diagnostics.
  public let name: String

  let bytes: [UInt8]
  let escaping: Escaping
  var instructions: [Instruction] = []
  var names: [Name] = []

  /// Parses `file`; what is wrong with it is appended to `diagnostics`, and the rest can still be rendered.
  /// Linear in the file's length.
  public init(parsing file: SourceFile, escaping: Escaping = .html, diagnostics: inout [Diagnostic]) {
    name = file.name
    bytes = file.bytes
    self.escaping = escaping
    var parser = TemplateParser(file: file, escaping: escaping)
    parser.run()
    instructions = parser.instructions
    names = parser.names
    diagnostics += parser.diagnostics
  }

  /// Appends the template, filled in from `context`, to `output`. A name that is nowhere in the context, a partial
  /// that is not in `partials` and endless inclusion are reported at their place in the template, each once.
  public func render(
    _ context: Value, partials: [String: Template] = [:], into output: inout [UInt8], diagnostics: inout [Diagnostic]
  ) {
    var renderer = Renderer(partials: partials, output: output, diagnostics: diagnostics)
    output = []
    diagnostics = []
    renderer.contexts = [context]
    renderer.run(self, indentation: [], depth: 0)
    output = renderer.output
    diagnostics = renderer.diagnostics
  }

  /// Reports the partials this template names that are not in `partials`, whether or not a rendering reaches them.
  public func checkPartials(_ partials: [String: Template], diagnostics: inout [Diagnostic]) {
    for instruction in instructions {
      guard case .partial(let tag, _) = instruction.kind, partials[names[tag].text] == nil else { continue }
      let diagnostic = Diagnostic(
        TemplateMessage.unknownPartial, ["name": names[tag].text], file: name, range: instruction.range)
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
  }
}
