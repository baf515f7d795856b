import Diagnostics
import Foundation
import Markdown

// Parses and prints one document in memory, again and again: `MarkdownBenchmark FILE SECONDS`. Prints the best time of one
// pass in seconds. Built and run by `Tests/Benchmarks/markdown.py`, which compares it with others in the same run.

let bytes = [UInt8](FileManager.default.contents(atPath: CommandLine.arguments[1])!)
let limit = Double(CommandLine.arguments[2])!
let clock = ContinuousClock()
let start = clock.now
var best = Duration.seconds(3600)
var total = 0
repeat {
  best = min(
    best,
    clock.measure {
      var diagnostics: [Diagnostic] = []
      total += MarkdownDocument(parsing: bytes, dialect: .commonMark, diagnostics: &diagnostics).html().count
    })
} while clock.now - start < .seconds(limit)
precondition(total > 0)
print(Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18)
