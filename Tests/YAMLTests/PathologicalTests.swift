import Diagnostics
import Foundation
import Testing
import YAML

/// Documents that make careless parsers slow, or overflow their stack: a piece repeated, between two ends.
struct Pathological: CustomTestStringConvertible {
  let name: String
  let document: @Sendable (Int) -> [UInt8]

  init(_ name: String, before: String = "", _ piece: String, after: String = "") {
    self.name = name
    document = { count in
      let wanted = Array(piece.utf8)
      var bytes = Array(before.utf8)
      while bytes.count < count { bytes += wanted }
      return bytes + Array(after.utf8)
    }
  }

  init(_ name: String, _ document: @escaping @Sendable (Int) -> [UInt8]) {
    self.name = name
    self.document = document
  }

  var testDescription: String { name }
}

@Suite("No document is slow or deep enough to do harm", .serialized)
struct PathologicalTests {
  static let documents: [Pathological] = [
    Pathological("open brackets", "["),
    Pathological("open braces", "{a: "),
    Pathological("hyphens", "- "),
    Pathological("closed brackets", before: "a: ", "]"),
    Pathological("bracket pairs", before: "a: [", "[], ", after: "]"),
    Pathological("open quotes", "\"\n"),
    Pathological("quoted lines", before: "a: \"", "b\n ", after: "\""),
    Pathological("never closed", before: "a: \"", "b\n "),
    Pathological("items with open quotes", "- \"a\n"),
    Pathological("nested open quotes", "- - \"a\n    b\n"),
    Pathological("backslashes", before: "a: \"", "\\\\"),
    Pathological("unknown escapes", before: "a: \"", "\\q"),
    Pathological("single quotes", before: "a: '", "''"),
    Pathological("empty lines", before: "a: b", "\n"),
    Pathological("empty lines in text", before: "a: b\n", "\n", after: " c\n"),
    Pathological("plain lines", before: "a:\n", " b\n"),
    Pathological("spaces", before: "a: b", " "),
    Pathological("colons", ":"),
    Pathological("colons with spaces", ": "),
    Pathological("comments", "# a\n"),
    Pathological("comment signs", "#"),
    Pathological("anchors", "&a "),
    Pathological("tags", "- !a &b\n"),
    Pathological("tabs", "\t"),
    Pathological("tabbed lines", "\ta: b\n"),
    Pathological("markers", "---\n"),
    Pathological("end markers", "...\n"),
    Pathological("literal lines", before: "a: |\n", "  b\n"),
    Pathological("empty literal lines", before: "a: |+\n", "\n"),
    Pathological("headers", "- |\n"),
    Pathological("folded empty lines", before: "a: >\n", "  b\n\n"),
    Pathological("long empty lines", before: "a: |\n", "   \n", after: " b\n"),
    Pathological("texts with a forgotten colon", "a:b\n"),
    Pathological("items with a forgotten space", "-a\n"),
    Pathological("keys", "? a\n"),
    Pathological("returns", "\r"),
    Pathological("byte order marks", "\u{FEFF}"),
    Pathological("same keys", "a: b\n"),
    Pathological("items with a forgotten space after the colon", "- a:b\n"),
    Pathological("staircase up") { count in
      var bytes: [UInt8] = []
      var depth = 0
      while bytes.count < count {
        bytes += [UInt8](repeating: 0x20, count: depth) + Array("a:\n".utf8)
        depth += 1
      }
      return bytes
    },
    Pathological("saw") { count in
      var bytes: [UInt8] = []
      while bytes.count < count {
        for depth in 0..<60 { bytes += [UInt8](repeating: 0x20, count: depth) + Array("- a\n".utf8) }
      }
      return bytes
    },
    Pathological("many keys") { count in
      var bytes: [UInt8] = []
      var number = 0
      while bytes.count < count {
        bytes += Array("key-\(number): \(number)\n".utf8)
        number += 1
      }
      return bytes
    },
    Pathological("many keys in braces") { count in
      var bytes: [UInt8] = Array("{".utf8)
      var number = 0
      while bytes.count < count {
        bytes += Array("k\(number): 1, ".utf8)
        number += 1
      }
      return bytes + Array("}".utf8)
    },
    Pathological("every byte") { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) } },
  ]

  /// Eight times the length may take eight times the time, and some for noise; quadratic time would take 64 times.
  @Test(arguments: documents)
  func timeIsLinear(pathological: Pathological) {
    let small = time(pathological.document(20_000))
    let large = time(pathological.document(160_000))
    #expect(large < small * 24 + 0.03, "\(small) → \(large)")
  }

  private func time(_ bytes: [UInt8]) -> Double {
    let file = SourceFile(name: "a.yaml", bytes: bytes)
    return (0..<2).map { _ in
      cost {
        var diagnostics: [Diagnostic] = []
        _ = parseYAML(file, diagnostics: &diagnostics)
        #expect(diagnostics.count <= 202)
      }
    }.min()!
  }

  /// A sample cut off after each byte, and with each byte replaced, is read or refused; nothing traps.
  @Test func noByteOfASampleIsIndispensable() {
    let sample = Array(
      "\u{FEFF}---\na: \"b\\u00e9\n  c\" # d\n'e':\n- |+2\n   f\n\n- >-\n  g\n- {h: [i, 'j'], k}\n- l\n  m\n...\n".utf8)
    var refused = 0
    for index in sample.indices {
      refused += count(Array(sample[..<index]))
      for byte: UInt8 in [0x00, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x27, 0x2D, 0x3A, 0x3F, 0x5B, 0x5C, 0x7D, 0x80, 0xFF] {
        var changed = sample
        changed[index] = byte
        refused += count(changed)
      }
    }
    #expect(refused > 100)
  }

  private func count(_ bytes: [UInt8]) -> Int {
    var diagnostics: [Diagnostic] = []
    _ = parseYAML(SourceFile(name: "a.yaml", bytes: bytes), diagnostics: &diagnostics)
    let isInside = diagnostics.allSatisfy { diagnostic in
      diagnostic.range.map { $0.lowerBound >= 0 && $0.upperBound <= bytes.count } ?? true
    }
    #expect(isInside)
    return diagnostics.count
  }
}

/// Seconds of this thread's own computing, so that other work on the machine does not count.
private func cost(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  work()
  return now() - start
}
