import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Calls `act` once with each of 0 ..< `count`, on as many threads as there are processors, and returns when all calls
/// have. `thread` counts from 0, so that each may have things of its own. Runs of `run` items go to whoever is free; up to
/// one run nothing is started. The order of the calls is not known: whatever they give has to be put in order afterwards.
func inParallel(_ count: Int, run: Int = 16, _ act: @escaping @Sendable (_ item: Int, _ thread: Int) -> Void) {
  let work = ParallelWork(count: count, run: run, act: act)
  let others = min(threadCount, (count + run - 1) / run) - 1
  var started: [pthread_t] = []
  for number in stride(from: 1, through: others, by: 1) {
    let part = Unmanaged.passRetained(ThreadPart(work: work, number: number))
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed = pthread_create(&thread, nil, { runPart($0) }, part.toOpaque())
    #else
      var thread = pthread_t()
      let failed = pthread_create(&thread, nil, { runPart($0!) }, part.toOpaque())
    #endif
    if failed != 0 {
      part.release()
      break
    }
    #if canImport(Darwin)
      started.append(thread!)
    #else
      started.append(thread)
    #endif
  }
  work.take(thread: 0)
  for thread in started { pthread_join(thread, nil) }
}

/// How many threads `inParallel` uses at most.
let threadCount = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 16))

private func runPart(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  let part = Unmanaged<ThreadPart>.fromOpaque(pointer).takeRetainedValue()
  part.work.take(thread: part.number)
  return nil
}

/// Items that threads take from each other.
private final class ParallelWork: Sendable {
  private let count: Int
  private let run: Int
  private let act: @Sendable (Int, Int) -> Void
  private let next = Atomic<Int>(0)

  init(count: Int, run: Int, act: @escaping @Sendable (Int, Int) -> Void) {
    self.count = count
    self.run = run
    self.act = act
  }

  func take(thread: Int) {
    while true {
      let start = next.add(run, ordering: .relaxed).oldValue
      if start >= count { return }
      for item in start..<min(start + run, count) { act(item, thread) }
    }
  }
}

private final class ThreadPart: Sendable {
  let work: ParallelWork
  let number: Int

  init(work: ParallelWork, number: Int) {
    self.work = work
    self.number = number
  }
}

/// As `inParallel`, and what each call gives, in the order of the items.
func mapInParallel<Result: Sendable>(
  _ count: Int, run: Int = 16, _ make: @escaping @Sendable (_ item: Int, _ thread: Int) -> Result
) -> [Result] {
  let results = Results<Result>(count)
  inParallel(count, run: run) { item, thread in results.set(item, make(item, thread)) }
  return results.all
}

/// A place for each item's result, that the item's own thread fills.
private final class Results<Result: Sendable>: @unchecked Sendable {
  private let places: UnsafeMutablePointer<Result?>
  private let count: Int

  init(_ count: Int) {
    self.count = count
    places = .allocate(capacity: count)
    places.initialize(repeating: nil, count: count)
  }

  deinit {
    places.deinitialize(count: count)
    places.deallocate()
  }

  /// No two threads are given the same item, and all are joined before anybody reads.
  func set(_ item: Int, _ result: Result) { places[item] = result }

  var all: [Result] { (0..<count).map { places[$0]! } }
}
