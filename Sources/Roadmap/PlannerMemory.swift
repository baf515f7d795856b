/// A fixed number of plain values at one address, for the planner's inner loops.
///
/// The one place in this module that touches memory directly: an array in a class costs a uniqueness check and a bounds
/// check at each of the several hundred million accesses of a search. Bounds are asserted, so that every test that runs
/// in debug checks all of them. Writing through a constant is intended: the row belongs to the class that holds it.
struct Row<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ count: Int, _ value: Element) {
    self.count = count
    base = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
  }

  init(_ values: [Element], filler: Element) {
    self.init(values.count, filler)
    for index in 0..<values.count { self[index] = values[index] }
  }

  deinit { base.deallocate() }

  /// The same values, to be held in a register while the row lives.
  var lane: Lane<Element> { @inline(__always) get { Lane(base: base, count: count) } }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  /// Copies `length` values from `source` on to `target` on of another row.
  @inline(__always) func copy(_ source: Int, to other: borrowing Row, _ target: Int, _ length: Int) {
    assert(source >= 0 && target >= 0 && source + length <= count && target + length <= other.count)
    (other.base + target).update(from: base + source, count: length)
  }
}

/// The values of a row that outlives it.
struct Lane<Element: BitwiseCopyable> {
  fileprivate let base: UnsafeMutablePointer<Element>
  fileprivate let count: Int

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }
}
