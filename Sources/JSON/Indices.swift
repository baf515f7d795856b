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
}

#if hasFeature(Embedded)
  /// The objects that `object` gives for `0 ..< count`, of whatever kind.
  @inline(never) public func listOfObjects(_ count: Int, _ object: (Int) -> AnyObject) -> [AnyObject] {
    var objects: [AnyObject] = []
    objects.reserveCapacity(count)
    for index in 0..<count { objects.append(object(index)) }
    return objects
  }
#endif

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
