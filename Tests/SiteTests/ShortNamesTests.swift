import Testing

@testable import Site

@Suite("Scripts and style sheets carry short names and mean the same")
struct ShortNamesTests {
  private func script(_ text: String) -> String {
    String(decoding: ScriptNames.shortened(Array(text.utf8)), as: UTF8.self)
  }
  private func sheet(_ text: String) -> String {
    String(decoding: withShortProperties(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    // Declarations of every kind, and where they are used.
    ("const total=1;use(total)", "const a=1;use(a)"),
    ("function twice(number){return number*2}", "function b(a){return a*2}"),
    ("list.map(item=>item.size)", "list.map(a=>a.size)"),
    ("list.map((item,index)=>item+index)", "list.map((b,a)=>b+a)"),
    ("try{run()}catch(error){say(error)}", "try{run()}catch(a){say(a)}"),
    ("for(const [key,value] of pairs)put(key,value)", "for(const [a,b] of pairs)put(a,b)"),
    // A member is never touched, its namesake is.
    ("const size=1;box.size=size;box?.size", "const a=1;box.size=a;box?.size"),
    ("const size=1;put({size:size})", "const a=1;put({size:a})"),
    ("const size=1;put({size})", "const a=1;put({size:a})"),
    ("const {file,other:kept,more=2}=read();use(file,kept,more)", "const {file:a,other:b,more:c=2}=read();use(a,b,c)"),
    ("const box={grow(by){return by},async shrink(by){}}", "const b={grow(a){return a},async shrink(a){}}"),
    // A choice is no key, a block no object.
    ("const one=1,b=2;x=y?one:one", "const a=1,b=2;x=y?a:a"),
    ("const one=1;if(y){one}", "const a=1;if(y){a}"),
    // Texts, templates and regular expressions stay; what a template computes does not.
    (
      "const name2='name2';say(`name2 ${name2} ${`${name2}`}`,/name2/gu)",
      "const a='name2';say(`name2 ${a} ${`${a}`}`,/name2/gu)"
    ),
    ("const half=1;x=half/2/half", "const a=1;x=a/2/a"),
    // The browser's own names, and what nobody declares.
    ("const open=1;const event=2;unknown(open,event)", "const open=1;const event=2;unknown(open,event)"),
    ("const Blob=1;const a=unknown", "const Blob=1;const a=unknown"),
    // A short name that is somebody else's is not given away.
    ("const long=1;use(long,a)", "const b=1;use(b,a)"),
  ])
  func aNameIsTheSameThingEverywhere(source: String, expected: String) {
    #expect(script(source) == expected)
  }

  @Test(arguments: [
    (
      ":root{--wide:1rem;--ink:#000}a{margin:var(--wide) var(--wide);color:var(--ink)}",
      ":root{--a:1rem;--b:#000}a{margin:var(--a) var(--a);color:var(--b)}"
    ),
    // Declared elsewhere, in a string, or part of a class.
    ("a{color:var(--page)}", "a{color:var(--page)}"),
    (":root{--ink:red}.box--ink{content:\"--ink\"}", ":root{--a:red}.box--ink{content:\"--ink\"}"),
    ("a{--a:var(--z)}", "a{--a:var(--z)}"),
  ])
  func aPropertyIsTheSameThingEverywhere(source: String, expected: String) {
    #expect(sheet(source) == expected)
  }
}
