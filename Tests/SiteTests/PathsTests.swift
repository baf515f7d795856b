import Testing

@testable import Site

@Suite("Paths")
struct PathsTests {
  @Test(arguments: [
    ("../people/skills.md", "culture", "people/skills.md"), ("./a.md", "", "a.md"), ("a/../b.md", "c", "c/b.md"),
  ])
  func resolved(relative: String, folder: String, expected: String) {
    #expect(resolve(relative, from: folder) == expected)
  }

  @Test func nothingLeavesTheTop() {
    #expect(resolve("../../x", from: "a") == nil)
    #expect(resolve("..", from: "") == nil)
  }

  @Test(arguments: [
    ("fr/index.html", "index.html", "../index.html"), ("fr/a/b.html", "fr/a/c.html", "c.html"),
    ("fr/a/b.html", "en/a/c.png", "../../en/a/c.png"), ("index.html", "fr/index.html", "fr/index.html"),
    ("a/a.html", "a/a/a.html", "a/a.html"),
  ])
  func relative(origin: String, target: String, expected: String) {
    #expect(relativePath(from: origin, to: target) == expected)
  }

  @Test func percentSigns() {
    #expect(percentDecoded("%C3%A9t%C3%a9%20.png") == "été .png")
    #expect(percentDecoded("100%") == "100%")
    #expect(percentDecoded("%FF") == nil)
    #expect(percentEncoded("a b/é.png") == "a%20b/%C3%A9.png")
  }
}
