// Lists of numbers and texts, made, chosen and sorted by index. A library's `map`, `filter` or `sort` is compiled anew for
// every place it is used at, with the code that grows its result; these are compiled once.

extension [Int] {
  /// The numbers that `number` gives for `0 ..< count`.
  @inline(never) public init(count: Int, _ number: (Int) -> Int) {
    self = []
    reserveCapacity(count)
    for index in 0..<count { append(number(index)) }
  }
}

extension [Int] {
  /// The numbers at `start ..< end`, as many of them as there are.
  @inline(never) public func part(_ start: Int, _ end: Int) -> [Int] {
    [Int](count: Swift.min(end, count) - start) { self[start + $0] }
  }
}

extension Array {
  /// The elements that `element` gives for `0 ..< count`, without the code that grows a list.
  public init(fixed count: Int, _ element: (Int) -> Element) {
    self.init(unsafeUninitializedCapacity: count) { elements, filled in
      for index in 0..<count {
        elements.initializeElement(at: index, to: element(index))
        filled = index + 1
      }
    }
  }
}

extension [Text] {
  /// The texts that `text` gives for `0 ..< count`.
  @inline(never) public init(count: Int, _ text: (Int) -> Text) {
    self = []
    reserveCapacity(count)
    for index in 0..<count { append(text(index)) }
  }
}

extension Array where Element: Swift.AnyObject {
  /// The objects that `object` gives for `0 ..< count`.
  ///
  /// To memory all objects are alike, a pointer each. In the page a list that is made by code shared between all kinds is
  /// therefore taken for a list of the kind that was put into it.
  @inline(__always) public init(objects count: Int, _ object: (Int) -> Element) {
    #if hasFeature(Embedded)
      self = unsafeBitCast(listOfObjects(count) { object($0) }, to: [Element].self)
    #else
      self = (0..<count).map(object)
    #endif
  }

  /// Appends an object.
  @inline(__always) public mutating func add(_ object: Element) {
    #if hasFeature(Embedded)
      withUnsafeMutablePointer(to: &self) { list in
        let objects = UnsafeMutableRawPointer(list).assumingMemoryBound(to: [Swift.AnyObject].self)
        addObject(object, to: &objects.pointee)
      }
    #else
      append(object)
    #endif
  }
}

#if hasFeature(Embedded)
  /// The objects that `object` gives for `0 ..< count`, of whatever kind.
  @inline(never) public func listOfObjects(_ count: Int, _ object: (Int) -> AnyObject) -> [AnyObject] {
    var objects: [AnyObject] = []
    objects.reserveCapacity(count)
    for index in 0..<count { objects.append(object(index)) }
    return objects
  }

  /// Appends an object of whatever kind.
  @inline(never) public func addObject(_ object: AnyObject, to objects: inout [AnyObject]) { objects.append(object) }
#endif

extension [[Int]] {
  /// The lists that `list` gives for `0 ..< count`.
  @inline(never) public init(count: Int, _ list: (Int) -> [Int]) {
    self = []
    reserveCapacity(count)
    for index in 0..<count { append(list(index)) }
  }
}

/// The numbers `0 ..< count` for which `isChosen` holds.
@inline(never) public func indices(_ count: Int, where isChosen: (Int) -> Bool) -> [Int] {
  var chosen: [Int] = []
  for index in 0..<count where isChosen(index) { chosen.append(index) }
  return chosen
}

/// The numbers `0 ..< count` in the order that `precedes` gives; equal ones stay as they were.
///
/// The library's `sort` is five kilobytes of code, and again for every type that is sorted. Whatever the engine sorts is
/// short and is sorted here: runs of twice the length are merged from one array into another until one run is left.
@inline(never) public func sortedIndices(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] {
  var sorted = Array(0..<count)
  var merged = sorted
  var length = 1
  while length < count {
    for start in stride(from: 0, to: count, by: 2 * length) {
      let middle = min(start + length, count)
      let end = min(middle + length, count)
      var (left, right) = (start, middle)
      for place in start..<end {
        if right == end || (left < middle && !precedes(sorted[right], sorted[left])) {
          merged[place] = sorted[left]
          left += 1
        } else {
          merged[place] = sorted[right]
          right += 1
        }
      }
    }
    swap(&sorted, &merged)
    length *= 2
  }
  return sorted
}
