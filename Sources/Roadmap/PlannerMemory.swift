/// A fixed number of plain values at one address, for the planner's inner loops.
///
/// The one place in this module that touches memory directly: an array in a class costs a uniqueness check and a bounds
/// check at each of the several hundred million accesses of a search. Bounds are asserted, so that every test that runs
/// in debug checks all of them. Writing through a constant is intended: the row belongs to the class that holds it.
struct Row<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  @inline(never) init(_ count: Int, _ value: Element) {
    self.count = count
    base = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
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
  @inline(never) func copy(_ source: Int, to other: borrowing Row, _ target: Int, _ length: Int) {
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

extension Row where Element == Int {
  /// A row of given values.
  @inline(never) init(_ list: borrowing IntList) {
    self.init(list.count, 0)
    for index in 0..<list.count { self[index] = list[index] }
  }

  /// The values as an array.
  func list() -> [Int] {
    var values: [Int] = []
    for index in 0..<count { values.append(self[index]) }
    return values
  }
}

/// A list of numbers to be made a row: one small piece of code for all that grows.
struct IntList: ~Copyable {
  private var values: [Int] = []

  var count: Int { values.count }

  subscript(index: Int) -> Int {
    get { values[index] }
    set { values[index] = newValue }
  }

  @inline(never) mutating func add(_ value: Int) { values.append(value) }
}

/// The numbers 0 ..< keys.count for which `chosen` holds, by key, equal keys by number. A shell sort: the planner sorts a
/// few hundred numbers now and then, and one plain function is a twentieth of the code of several generic sorts.
@inline(never) func indices(by keys: borrowing Row<Int>, where chosen: (Int) -> Bool) -> [Int] {
  var order: [Int] = []
  for index in 0..<keys.count where chosen(index) { order.append(index) }
  var gap = order.count / 2
  while gap > 0 {
    var at = gap
    while at < order.count {
      let index = order[at]
      let key = keys[index]
      var hole = at
      while hole >= gap {
        let other = order[hole - gap]
        if keys[other] < key || (keys[other] == key && other < index) { break }
        order[hole] = other
        hole -= gap
      }
      order[hole] = index
      at += 1
    }
    gap /= 2
  }
  return order
}
