import JSON
import Testing

@testable import Roadmap

/// Wishes that cannot be had together, each with the causes a person would name.
@Suite struct ConflictTests {
  /// Four quarters, one role of 10, money 100 in the one year, room for 9 changes and 9 initiatives.
  private func problem(_ initiatives: [PlanningProblem.Initiative]) -> PlanningProblem {
    PlanningProblem(
      quarters: 4, budgetYear: [0, 0, 0, 0], capacity: [[10, 10, 10, 10]], budget: [100],
      changeCapacity: [9, 9, 9, 9], maxConcurrent: [9, 9, 9, 9], valueFrom: [50, 40, 30, 20, 10],
      questions: [.init(current: 0, stepValue: [3])], initiatives: initiatives)
  }

  @Test func pinsThatShareAQuarter() {
    let problem = problem([
      .init(duration: 1, effort: [[2]], status: .pinned(1)),
      .init(duration: 1, effort: [[7]], status: .pinned(1)),
      .init(duration: 1, effort: [[6]], status: .pinned(1)),
    ])
    let result = makePlan(problem, effort: .quick)
    #expect(
      result.conflicts == [
        PlanningConflict(
          initiative: 2, wish: .pinned(1),
          cause: .shared(Violation(.capacity, quarter: 1, resource: 0, needed: 15, available: 10)), others: [1])
      ])
    #expect(result.conflicts[0].isCertain)
    // The nearest plan has all three, the third in another quarter.
    #expect(result.plan.starts[0...1] == [1, 1])
    #expect(result.plan.starts[2] >= 0)
    #expect(violations(of: result.plan.starts, in: problem).map { $0.rule } == [.moved])
  }

  @Test func runningWorkBeyondTheMoney() {
    let problem = problem([
      .init(duration: 2, effort: [[1, 1]], cost: [40, 40], status: .running),
      .init(duration: 1, effort: [[1]], cost: [30], status: .running),
    ])
    let result = makePlan(problem, effort: .quick)
    #expect(
      result.conflicts.first
        == PlanningConflict(
          initiative: 1, wish: .running,
          cause: .shared(Violation(.budget, resource: 0, needed: 110, available: 100)), others: [0]))
    #expect(result.plan.starts == [0, -1])
  }

  /// Only work that is running may have begun without what it needs; once it has to move, it waits like any other.
  @Test func runningWorkThatHasToMoveWaitsForWhatItNeeds() {
    let problem = problem([
      .init(duration: 1, effort: [[7]], status: .running), .init(duration: 1, effort: [[1]]),
      .init(
        duration: 1, effort: [[7]], prerequisites: [[1]], lifts: [.init(question: 0, from: 0, to: 1)], status: .running),
    ])
    let result = makePlan(problem, effort: .quick)
    #expect(result.plan.starts == [0, 0, 1])
    #expect(violations(of: result.plan.starts, in: problem).map { $0.rule } == [.moved])
  }

  @Test func rivals() {
    var problem = problem([
      .init(duration: 1, status: .mandatory), .init(duration: 1, status: .pinned(2)), .init(duration: 1, status: .done),
      .init(duration: 1, status: .mandatory),
    ])
    problem.exclusive = [[0, 1], [2, 3]]
    let result = makePlan(problem, effort: .quick)
    #expect(
      result.conflicts == [
        PlanningConflict(initiative: 0, wish: .mandatory, cause: .exclusive(group: 0), others: [1]),
        PlanningConflict(initiative: 3, wish: .mandatory, cause: .exclusive(group: 1), others: [2]),
      ])
    #expect(result.plan.starts == [-1, 2, -1, -1])
  }

  @Test func moreMandatoryWorkThanFits() {
    // Each takes the whole role for two quarters: two of the three fit.
    let problem = problem(
      (0..<3).map { _ in .init(duration: 2, effort: [[10, 10]], status: .mandatory) })
    let result = makePlan(problem, effort: .quick)
    #expect(result.conflicts.map { $0.cause } == [.noRoom])
    #expect(result.conflicts[0].others.count == 2)
    #expect(!result.conflicts[0].isCertain)
    #expect(result.plan.starts.filter { $0 >= 0 }.sorted() == [0, 2])
  }

  @Test func aPinThatItsNeedsCannotMeetForWantOfRoom() {
    let problem = problem([
      .init(duration: 1, effort: [[10]], status: .pinned(0)), .init(duration: 1, effort: [[5]]),
      .init(duration: 1, prerequisites: [[1]], status: .pinned(1)),
    ])
    let result = makePlan(problem, effort: .quick)
    #expect(result.conflicts == [PlanningConflict(initiative: 2, wish: .pinned(1), cause: .noRoom, others: [0])])
    #expect(result.plan.starts == [0, 1, 2])
  }

  @Test func aChainThatEndsInSomethingTooLarge() {
    let problem = problem([
      .init(duration: 1, prerequisites: [[1]], status: .mandatory), .init(duration: 1, prerequisites: [[2]]),
      .init(duration: 1, effort: [[12]]),
    ])
    let result = makePlan(problem, effort: .quick)
    #expect(
      result.conflicts.map { $0.cause } == [
        .impossible(
          chain: [1, 2], Violation(.capacity, initiative: 2, quarter: 0, resource: 0, needed: 12, available: 10))
      ])
  }

  @Test func aFieldThatIsNotWhatTheFormatSays() throws {
    func fault(_ text: String) throws -> FieldError? {
      let json = try readJSON([UInt8](text.utf8))
      do throws(InstanceError) { _ = try PlanningProblem(instance: json) } catch { return error }
      return nil
    }
    #expect(try fault("[]")?.path == "format")
    #expect(try fault(#"{"format":"roadmap-instance/1"}"#)?.path == "quarters")
    let unknown = try fault(
      #"{"format":"roadmap-instance/1","quarters":2,"initiatives":[{"duration":1,"status":"maybe"}]}"#)
    #expect(unknown?.path == "initiatives[0].status")
    #expect(unknown?.expected == .knownWord)
    #expect(try fault(#"{"format":"roadmap-instance/1","quarters":2}"#) == nil)
  }
}
