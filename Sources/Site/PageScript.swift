/// A script as a page carries it: without the lines that are comments, the blank ones, and the indentation.
///
///     /** Why. */
///     if (ready) {          →     if (ready) {
///       begin();                  begin();
///     }                           }
///
/// Only whole lines go, and every other keeps its end, so that nothing changes its meaning (ECMAScript 2024, 12.10:
/// semicolons are inserted by lines). A script in which lines do not tell the whole story is left as it is: one with a text
/// over several lines, told by an odd number of backticks, or with code behind the end of a comment. Linear in the length.
enum PageScript {
  static func squeezed(_ script: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(script.count)
    var isInComment = false
    for line in script.split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 || $0 == 0x09 }
      if isInComment || line.starts(with: "/*".utf8) {
        switch rest(after: "*/", in: isInComment ? line : line.dropFirst(2)) {
        case nil: isInComment = true
        case let rest? where rest.isEmpty: isInComment = false
        default: return script
        }
      } else if !line.isEmpty, !line.starts(with: "//".utf8) {
        if line.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { return script }
        output += line
        output.append(0x0A)
      }
    }
    return isInComment ? script : output
  }

  /// What follows the first `mark` of two bytes in a line; nil where there is none.
  private static func rest(after mark: StaticString, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let place = zip(line.indices, zip(line, line.dropFirst())).first { $0.1 == (mark.utf8Start[0], mark.utf8Start[1]) }
    return place.map { line[($0.0 + 2)...] }
  }
}
