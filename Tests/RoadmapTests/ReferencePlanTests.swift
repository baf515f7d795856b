import Foundation
import JSON
import Testing

@testable import Roadmap

/// Where the reference instances lie; nil where they are not at hand, and then these tests are skipped.
private let instances: URL? = {
  let shared = ProcessInfo.processInfo.environment["HEMICYCLE_SHARED"]
  let folder =
    shared.map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared")
  let planner = folder.appendingPathComponent("planner").standardizedFileURL
  return FileManager.default.fileExists(atPath: planner.path) ? planner : nil
}()

private func instance(_ name: String) throws -> JSONValue {
  let folder = try #require(instances)
  return try readJSON([UInt8](Data(contentsOf: folder.appendingPathComponent(name))))
}

private func names() -> [String] {
  guard let instances, let all = try? FileManager.default.contentsOfDirectory(atPath: instances.path) else { return [] }
  return all.filter { $0.hasPrefix("roadmap-") && $0.hasSuffix(".json") && !$0.contains("infeasible") }.sorted()
}

@Suite(.enabled(if: instances != nil, "the reference instances are not at hand"))
struct ReferencePlanTests {
  @Test(arguments: names())
  func everyPlanIsFeasibleAndWorthWhatItSays(_ name: String) throws {
    let json = try instance(name)
    let problem = try PlanningProblem(instance: json)
    let checker = PlanChecker(problem: problem)
    let best = try #require(json["reference"]?["objective"]?.integer)
    let bestStarts = try #require(json["reference"]?["starts"]?.array).map { Int($0.integer ?? -9) }
    #expect(checker.fault(bestStarts) == nil)
    #expect(checker.worth(bestStarts) == best)
    #expect(objective(of: bestStarts, in: problem) == best)
    #expect(violations(of: bestStarts, in: problem) == [])

    let result = makePlan(problem, effort: .quick)
    #expect(checker.fault(result.plan.starts) == nil)
    #expect(checker.worth(result.plan.starts) == result.plan.objective)
    #expect(result.conflicts == [])
    let bound = try #require(json["reference"]?["bound"]?.integer)
    #expect(result.plan.objective <= bound)
    #expect(result.plan.objective * 100 >= best * 92)
    if name.contains("tiny") { #expect(result.plan.objective == best) }
  }

  @Test func infeasibleWishesAreReportedWithTheirCauses() throws {
    let cases = try #require(try instance("roadmap-infeasible-part.json")["cases"]?.array)
    var causes: [String: [PlanningConflict]] = [:]
    for item in cases {
      let name = String(decoding: try #require(item["name"]?.string).bytes, as: UTF8.self)
      let problem = try PlanningProblem(instance: try #require(item["instance"]))
      let result = makePlan(problem, effort: .quick)
      causes[name] = result.conflicts
      let wished = Set(result.conflicts.map { $0.initiative })
      #expect(!wished.isEmpty)
      for violation in violations(of: result.plan.starts, in: problem) {
        #expect(wished.contains(violation.initiative))
      }
      #expect(result.plan.objective > 0)
    }
    #expect(
      causes["mandatory-over-capacity"] == [
        PlanningConflict(
          initiative: 4, wish: .mandatory,
          cause: .tooLarge(
            Violation(.capacity, initiative: 4, quarter: 0, resource: 0, needed: 20, available: 15)))
      ])
    #expect(
      causes["pinned-before-prerequisite"] == [
        PlanningConflict(
          initiative: 1, wish: .pinned(0), cause: .prerequisiteTooLate(prerequisite: 0, finish: 1, wanted: 0))
      ])
    #expect(
      causes["mandatory-needs-excluded"] == [
        PlanningConflict(initiative: 5, wish: .mandatory, cause: .excluded(chain: [3]))
      ])
  }
}
