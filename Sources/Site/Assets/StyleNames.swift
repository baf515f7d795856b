/// A style sheet whose custom properties have short names: `var(--space-3)` → `var(--b)`.
///
/// Only for a sheet that stands in the page with all that uses it. A name gets another wherever it stands, and no two
/// names the same one; names that are declared elsewhere stay. Linear in the length, but for sorting the names.
func withShortProperties(_ sheet: [UInt8]) -> [UInt8] {
  var names: [Range<Int>] = []
  var uses: [[UInt8]: Int] = [:]
  var isDeclared: Set<[UInt8]> = []
  var at = 0
  while at < sheet.count {
    let byte = sheet[at]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      // What a string says is nobody's name.
      at += 1
      while at < sheet.count, sheet[at] != byte { at += sheet[at] == UInt8(ascii: "\\") ? 2 : 1 }
      at += 1
    } else if isPropertyName(sheet, at) {
      let start = at
      while at < sheet.count, isNameByte(sheet[at]) { at += 1 }
      names.append(start..<at)
      uses[Array(sheet[start..<at]), default: 0] += 1
      if at < sheet.count, sheet[at] == UInt8(ascii: ":") { isDeclared.insert(Array(sheet[start..<at])) }
    } else if isNameByte(byte) {
      // A word goes on to its end: `block--wide` has no property in it.
      while at < sheet.count, isNameByte(sheet[at]) { at += 1 }
    } else {
      at += 1
    }
  }
  // The most used first; among equals by name, so that the same sheet is always the same bytes.
  let ranked = uses.filter { isDeclared.contains($0.key) }
    .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }
  let taken = Set(uses.keys).subtracting(isDeclared)
  var short: [[UInt8]: [UInt8]] = [:]
  var number = 0
  for (name, _) in ranked {
    repeat {
      short[name] = Array(("--" + shortName(number)).utf8)
      number += 1
    } while taken.contains(short[name] ?? [])
  }
  var output: [UInt8] = []
  output.reserveCapacity(sheet.count)
  at = 0
  for name in names {
    output += sheet[at..<name.lowerBound]
    output += short[Array(sheet[name])] ?? Array(sheet[name])
    at = name.upperBound
  }
  return output + sheet[min(at, sheet.count)...]
}

private func isPropertyName(_ sheet: [UInt8], _ at: Int) -> Bool {
  at + 2 < sheet.count && sheet[at] == UInt8(ascii: "-") && sheet[at + 1] == UInt8(ascii: "-")
    && isNameByte(sheet[at + 2])
}

private func isNameByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80 || byte >= 0x30 && byte <= 0x39
    || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
}

/// The names in their order: a…z, A…Z, aa, ba, …
func shortName(_ number: Int) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  var rest = number
  var text = ""
  repeat {
    text.append(letters[rest % letters.count])
    rest = rest / letters.count - 1
  } while rest >= 0
  return text
}
