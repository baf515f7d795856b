import Testing

@testable import Site

@Suite("A line of a script loses its remarks and its blanks, and nothing that it means")
struct ScriptLineTests {
  func squeezed(_ line: String) -> String { String(decoding: ScriptLine.squeezed(Array(line.utf8)), as: UTF8.self) }

  @Test(arguments: [
    ("const sum = one + other; // both", "const sum=one+other;"),
    ("if (a && !b) return { c: [1, 2], d };", "if(a&&!b)return{c:[1,2],d};"),
    ("for (const [id, fold] of ids()) fold.open = open.has(id);", "for(const[id,fold]of ids())fold.open=open.has(id);"),
    ("H.text = (key, values = {}) => {", "H.text=(key,values={})=>{"),
    ("  // only", ""), ("a = b ? .5 : 1;", "a=b?.5:1;"),
  ])
  func blanksAndRemarks(source: String, result: String) { #expect(squeezed(source) == result) }

  @Test(
    "What a blank means stays",
    arguments: [
      "a+ +b", "a- -b", "a< !--b", "x-- >y", "a / b / c", "typeof a", "case \"x y\":", "a=\"  // b  \";",
      "a='it\\'s  b';",
      "a=`one  ${b} two  `;", "a=`x ${b?`y  z`:\"\"} w  `;",
      "a=b.replace(/[\"' ]+/g,\" , \");", "return /  a[/ ]b  /.test(c);",
      "a=(b+c) / d;",
      "a=/ \\/ x/u;", "a=`{  ${[{b:1}].length}  }`;", "a=b /* c  d */+e;",
    ])
  func meaning(source: String) { #expect(squeezed(source) == source) }

  @Test("Inside a template’s expression blanks go, outside they stay")
  func templates() { #expect(squeezed("a = `b  ${c + d}  e`;") == "a=`b  ${c+d}  e`;") }

  @Test("A line that ends too early is copied", arguments: ["a=\"b", "a=`b ${c", "a=/b", "a=`", "\\", "/*", "a=\"\\"])
  func cutShort(source: String) { #expect(squeezed(source) == source) }
}
