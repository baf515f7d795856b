/// Told how many 1024ths of all cases a proof is done with.
public typealias PlanningProgress = (Int) -> Void

/// Makes a plan for a decision, and shows that no plan is worth more where that can be done with a bounded amount of work:
/// seconds, up to a minute or two where there is hope of a proof.
///
/// As `makePlan`, with a much longer search and a proof by branch and bound (`PlannerProof`) that starts from what it
/// found. `isProvenOptimal` says whether the proof came to its end; `bound` is what it shows in any case.
///
/// `progress` is told how far the proof has come, about once a second.
public func makeThoroughPlan(
  _ problem: PlanningProblem, from previous: Plan? = nil, progress: PlanningProgress? = nil
) -> PlanningResult {
  search(problem, effort: .normal, from: previous, seed: 1) { tables, starts, worth in
    PlannerProof.prove(tables, starts, worth, progress)
  }
}

extension PlannerProof {
  /// Tries to show that no plan is worth more than the one given, or puts a better one in its place; as many cases as
  /// there is hope for: beyond some sixty initiatives of seeing them all there is none, and only the bound is improved.
  static func prove(
    _ tables: PlannerTables, _ starts: borrowing Row<Int>, _ worth: Int64, _ progress: PlanningProgress?
  ) -> (worth: Int64, bound: Int64) {
    if !isFit(tables, worth: worth) { return (worth, .max) }
    let cases = tables.count > 60 ? 1 : tables.count > 45 ? 10_000 : 40_000
    let proof = PlannerProof(tables, starts, worth: worth, cases: cases, report: progress)
    let isProven = proof.run()
    proof.bestStarts.copy(0, to: starts, 0, tables.count)
    return (proof.best, isProven ? proof.best : Int64(proof.bound) + 1)
  }
}
