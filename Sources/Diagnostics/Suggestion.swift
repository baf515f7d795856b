/// The name among `candidates` that somebody who wrote `name` most likely meant; nil when none is near.
///
/// Near is at most one edit in three letters, an edit being a letter added, left out, replaced, or swapped with its
/// neighbour. Of equally near names the first is taken. Names over 64 bytes are never typing slips.
package func suggestion(for name: String, among candidates: [String]) -> String? {
  let wanted = Array(name.lowercased().utf8)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().utf8)
    let allowed = max(1, min(max(wanted.count, letters.count) / 3, (best?.distance ?? 65) - 1))
    if letters.count > 64 || abs(letters.count - wanted.count) > allowed { continue }
    let distance = editDistance(wanted, letters)
    if distance <= allowed, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

private func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1]
    for column in 0..<second.count {
      var cost = min(
        last[column + 1] + 1, current[column] + 1, last[column] + (first[row] == second[column] ? 0 : 1))
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
