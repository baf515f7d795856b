/// The name among `names` that is at most two slips of the fingers from `wanted`; nil where there is none. Of two that
/// are equally near, the first in alphabetical order.
func nearest(to wanted: String, among names: some Sequence<String>) -> String? {
  let letters = Array(wanted.utf8)
  guard letters.count > 1, letters.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for name in names {
    let other = Array(name.utf8)
    guard abs(other.count - letters.count) <= 2 else { continue }
    let distance = slips(letters, other)
    guard distance <= min(2, letters.count - 1) else { continue }
    if let found = best, (found.distance, found.name) <= (distance, name) { continue }
    best = (distance, name)
  }
  return best?.name
}

/// Letters to insert, delete, replace, or swap with their neighbour, to make one word of the other.
private func slips(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    before = above
    above = row
  }
  return above[b.count]
}
