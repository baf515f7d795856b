import Foundation
import JSON
import Testing

@testable import Site

/// That the schemas say of a file what `check` says of it is compared by `Tests/Oracles/schemas.py`, which has a validator.
@Suite("Editors are told what the reader knows")
struct SchemaTests {
  @Test(arguments: Schema.allCases)
  func theCommittedSchemaIsTheOneThatWouldBeMade(_ schema: Schema) throws {
    let repository = ProjectFixture.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    let committed = try String(contentsOf: repository.appending(path: schema.file), encoding: .utf8)
    #expect(committed == String(decoding: schema.text, as: UTF8.self))
  }

  @Test(arguments: Schema.allCases)
  func everyKeyHasALineOfDescription(_ schema: Schema) throws {
    let definitions = try #require(try readJSON(schema.text)["$defs"]?.object)
    var described = 0
    var waiting = definitions.members.map { (name: String(decoding: $0.key.bytes, as: UTF8.self), value: $0.value) }
    while let (name, value) = waiting.popLast() {
      for inner in ["items", "additionalProperties"] {
        if let inner = value[Text(inner)] { waiting.append((name, inner)) }
      }
      for member in value["properties"]?.object?.members ?? [] {
        let key = name + "/" + String(decoding: member.key.bytes, as: UTF8.self)
        let line = member.value["description"]?.string.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(line.hasSuffix(".") && !line.contains("\n") && line.count <= 100, "\(key): “\(line)”")
        described += 1
        waiting.append((key, member.value))
      }
    }
    #expect(described > 15)
  }

  @Test func aProjectMayDoWithoutSchemas() throws {
    let project = try ProjectFixture()
    try project.write("questionnaires/schema.json", Schema.questionnaires.text)
    #expect(checkProject(project.folder).diagnostics.isEmpty)
    try project.remove("questionnaires/schema.json")
    #expect(checkProject(project.folder).diagnostics.isEmpty)
  }
}

@Suite("JSON that a person reads")
struct IndentedJSONTests {
  @Test(arguments: [
    ("{}", "{}\n"), ("[1,\"a\",null]", "[1,\"a\",null]\n"), ("{\"a\":[1,2]}", "{\"a\":[1,2]}\n"),
    ("[{\"a\":1},[]]", "[\n  {\"a\":1},\n  []\n]\n"),
    ("{\"a\":{\"b\":\"<é\"},\"c\":[[1]]}", "{\n  \"a\": {\"b\":\"\\u003cé\"},\n  \"c\": [[1]]\n}\n"),
  ])
  func whatIsShortStaysOnItsLine(compact: String, indented: String) throws {
    #expect(String(decoding: indentedJSON(try readJSON(Array(compact.utf8))), as: UTF8.self) == indented)
  }

  @Test func whatIsLongHasALineAMember() throws {
    let long = String(repeating: "x", count: 60)
    let text = indentedJSON(.object(JSONObject([.init("a", .string(Text(long))), .init("b", .null)])))
    #expect(String(decoding: text, as: UTF8.self) == "{\n  \"a\": \"\(long)\",\n  \"b\": null\n}\n")
  }
}
