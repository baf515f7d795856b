import Diagnostics
import Mustache
import Testing

/// A rule of the public specification: what a template gives with some values.
struct Rule: CustomTestStringConvertible {
  let name: String
  let template: String
  var context: [String: Value] = [:]
  var partials: [String: String] = [:]
  let output: String

  init(
    _ name: String, _ template: String, _ context: [String: Value] = [:], partials: [String: String] = [:],
    gives output: String
  ) {
    self.name = name
    self.template = template
    self.context = context
    self.partials = partials
    self.output = output
  }

  var testDescription: String { name }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  /// A dictionary.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .dictionary(Dictionary(uniqueKeysWithValues: elements))
  }
}

@Suite("The rules of the Mustache specification")
struct SpecificationTests {
  static let variables: [Rule] = [
    Rule("text without tags is copied", "a { b } {\n", gives: "a { b } {\n"),
    Rule("spaces inside a tag mean nothing", "|{{ a }}|{{{ a }}}|{{& a }}|", ["a": "b"], gives: "|b|b|b|"),
    Rule("spaces around a tag stay", " {{a}} \n", ["a": "b"], gives: " b \n"),
    Rule("two braces escape", "{{a}}", ["a": "& \" < >"], gives: "&amp; &quot; &lt; &gt;"),
    Rule("three braces do not", "{{{a}}}{{&a}}", ["a": "& \" < >"], gives: "& \" < >& \" < >"),
    Rule("what is inserted is not read again", "{{{a}}}", ["a": "{{b}}"], gives: "{{b}}"),
    Rule("bytes are inserted like text", "{{a}} {{{a}}}", ["a": .raw(Array("<é>".utf8))], gives: "&lt;é&gt; <é>"),
    Rule("a known name without a value is empty", "|{{a}}|{{a.b}}|", ["a": .absent], gives: "|||"),
    Rule("dots look inside", "{{a.b.c}}", ["a": ["b": ["c": "d"]]], gives: "d"),
    Rule(
      "the first part decides the context", "{{#a}}{{b.c}}{{/a}}", ["a": ["b": ["c": .absent]], "b": ["c": "d"]],
      gives: ""),
  ]

  static let sections: [Rule] = [
    Rule("true is shown", "{{#a}}b{{/a}}", ["a": true], gives: "b"),
    Rule(
      "false, empty and absent are not", "{{#a}}1{{/a}}{{#b}}2{{/b}}{{#c}}3{{/c}}{{#d}}4{{/d}}",
      ["a": false, "b": [], "c": .absent, "d": ""], gives: ""),
    Rule(
      "inverted sections are their opposite", "{{^a}}1{{/a}}{{^b}}2{{/b}}{{^c}}3{{/c}}{{^d}}4{{/d}}{{^e}}5{{/e}}",
      ["a": false, "b": [], "c": .absent, "d": "x", "e": true], gives: "123"),
    Rule("a dictionary is looked into", "{{#a}}{{b}}{{c}}{{/a}}", ["a": ["b": "1"], "b": "0", "c": "2"], gives: "12"),
    Rule("a list repeats", "{{#a}}{{b}};{{/a}}", ["a": [["b": "1"], ["b": "2"]]], gives: "1;2;"),
    Rule("a dot is the value itself", "{{#a}}({{.}}){{/a}}", ["a": ["<", "b"]], gives: "(&lt;)(b)"),
    Rule("lists in lists", "{{#a}}{{#.}}{{.}}{{/.}};{{/a}}", ["a": [["1", "2"], ["3"]]], gives: "12;3;"),
    Rule(
      "outer names are seen inside", "{{#a}}{{#b}}{{c}}{{d}}{{/b}}{{/a}}",
      ["a": ["c": "1"], "b": ["d": "2"], "c": "0"], gives: "12"),
    Rule("the same section twice", "{{#a}}1{{/a}} - {{#a}}2{{/a}}", ["a": true], gives: "1 - 2"),
    Rule("dotted sections", "{{#a.b}}1{{/a.b}}{{^a.c}}2{{/a.c}}", ["a": ["b": true, "c": false]], gives: "12"),
    Rule("spaces inside section tags", "|{{# a }}b{{/ a }}|", ["a": true], gives: "|b|"),
  ]

  static let lines: [Rule] = [
    Rule("a section alone on its lines leaves none", "a\n{{#b}}\nc\n{{/b}}\nd\n", ["b": true], gives: "a\nc\nd\n"),
    Rule("nor does it when indented", "a\n  {{#b}}  \nc\n\t{{/b}}\nd\n", ["b": true], gives: "a\nc\nd\n"),
    Rule("a hidden section leaves nothing", "a\n{{^b}}\nc\n{{/b}}\nd\n", ["b": true], gives: "a\nd\n"),
    Rule("with CR LF", "a\r\n{{#b}}\r\n{{/b}}\r\nd", ["b": true], gives: "a\r\nd"),
    Rule("at the beginning", "{{#b}}\na\n{{/b}}\n", ["b": true], gives: "a\n"),
    Rule("at the end", "a\n  {{#b}}\n{{/b}}", ["b": true], gives: "a\n"),
    Rule("two tags on a line are not alone", "a\n {{#b}} {{/b}} \nc", ["b": true], gives: "a\n   \nc"),
    Rule("a variable is never alone", "a\n  {{b}}\nc", ["b": ""], gives: "a\n  \nc"),
    Rule("comments are removed", "a{{! b }}c", gives: "ac"),
    Rule("with their line", "a\n  {{! b }}\nc", gives: "a\nc"),
    Rule("over several lines", "a\n{{!\n b\n c\n}}\nd", gives: "a\nd"),
    Rule("but not with text beside", "a {{! b }}\nc", gives: "a \nc"),
    Rule("a comment may hold anything but its end", "{{! #a > {{b }}c", gives: "c"),
  ]

  static let delimiters: [Rule] = [
    Rule("others may be set", "{{=<% %>=}}(<%a%>) {{a}}", ["a": "b"], gives: "(b) {{a}}"),
    Rule("and set back", "{{=| |=}}|a||={{ }}=|{{a}}", ["a": "b"], gives: "bb"),
    Rule("with spaces", "{{= <<  >> =}}<< a >>", ["a": "b"], gives: "b"),
    Rule("with their line", "a\n  {{=@ @=}}\n@#b@c@/b@", ["b": true], gives: "a\nc"),
    Rule("not inside a partial", "{{=| |=}}|>p|", ["a": "b"], partials: ["p": "{{a}}|a|"], gives: "b|a|"),
    Rule("a partial's do not leave it", "{{>p}}{{a}}", ["a": "b"], partials: ["p": "{{=| |=}}|a|"], gives: "bb"),
  ]

  static let partials: [Rule] = [
    Rule("a partial sees the context", "[{{>p}}]", ["a": "b"], partials: ["p": "{{a}}"], gives: "[b]"),
    Rule(
      "it may include itself", "{{>p}}", ["a": "1", "b": [["a": "2", "b": [["a": "3", "b": []]]]]],
      partials: ["p": "{{a}}<{{#b}}{{>p}}{{/b}}>"], gives: "1<2<3<>>>"),
    Rule("inside a line it is not indented", "a  {{>p}}\n", partials: ["p": "b\nc"], gives: "a  b\nc\n"),
    Rule(
      "alone on its line, each of its lines is", "a\n  {{>p}}\nd\n", partials: ["p": "b\nc\n"],
      gives: "a\n  b\n  c\nd\n"),
    Rule("and the line is gone", "a\n{{>p}}\nd", partials: ["p": "b"], gives: "a\nbd"),
    Rule(
      "inserted lines are not indented", " {{>p}}", ["a": "<\n-"], partials: ["p": "|\n{{{a}}}\n|\n"],
      gives: " |\n <\n-\n |\n"),
    Rule(
      "indentations add up", " {{>p}}", partials: ["p": "a\n  {{>q}}\nb\n", "q": "c\nd\n"],
      gives: " a\n   c\n   d\n b\n"),
    Rule(
      "sections in an indented partial", "  {{>p}}", ["a": ["1", "2"]],
      partials: ["p": "{{#a}}\n({{.}})\n{{/a}}\n{{#a}}{{.}}{{/a}}\n"], gives: "  (1)\n  (2)\n  12\n"),
    Rule("empty lines stay empty", "  {{>p}}", partials: ["p": "a\n\nb\n"], gives: "  a\n\n  b\n"),
    Rule("spaces inside the tag", "|{{> p }}|", partials: ["p": "a"], gives: "|a|"),
  ]

  @Test(arguments: variables + sections + lines + delimiters + partials)
  func rule(rule: Rule) {
    #expect(render(rule.template, rule.context, partials: rule.partials, escaping: .specification) == rule.output)
  }
}
