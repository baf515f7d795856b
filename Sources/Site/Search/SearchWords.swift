/// Cuts text into the words by which it is found.
///
/// A word is a run of letters and digits, in lowercase; what parts words is white space, punctuation and symbols, among them both
/// apostrophes, so that “l’assemblée” gives “assemblée”: what is left of one letter is dropped. Han characters, kana, Thai, Lao,
/// Khmer and Burmese are written without spaces; there each pair of neighbours is a word. French and English plurals lose
/// their ending. Accents stay: the page folds them, in the words and in what is asked alike. `search.js` cuts queries by the
/// same rules, and a test in the gate compares the two.
struct SearchWords {
  private let language: PluralRule
  private var word: [UInt8] = []
  private var letters = 0
  /// The last character of a run that is written without spaces.
  private var neighbour: [UInt8] = []
  private var isPaired = false
  /// Words, each with a zero byte behind it.
  private(set) var output: [UInt8] = []

  enum PluralRule { case none, english, french }

  init(language: String) {
    self.language =
      switch language.prefix(while: { $0 != "-" }) {
      case "en": .english
      case "fr": .french
      default: .none
      }
  }

  /// Appends the words of `text` to `output`. Linear in the length.
  mutating func add(_ text: some Collection<UInt8>) {
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      if byte < 0x80 {
        text.formIndex(after: &at)
        switch byte {
        case 0x61...0x7A, 0x30...0x39: letter(byte)
        case 0x41...0x5A: letter(byte | 0x20)
        default: end()
        }
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      text.formIndex(after: &at)
      for _ in 1..<length where at < text.endIndex {
        value = value << 6 | UInt32(text[at] & 0x3F)
        text.formIndex(after: &at)
      }
      guard let scalar = Unicode.Scalar(value) else { continue }
      add(scalar)
    }
    end()
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch Self.kind(of: scalar.value) {
    case .separator: end()
    case .nothing: break
    case .alone:
      if neighbour.isEmpty { end() }
      let bytes = Array(String(scalar).utf8)
      if !neighbour.isEmpty {
        output += neighbour + bytes + [0]
        isPaired = true
      }
      neighbour = bytes
    case .letter:
      if !neighbour.isEmpty { end() }
      letters += 1
      if scalar.value >= 0xE0, scalar.value <= 0xFF {
        word.append(0xC3)
        word.append(UInt8(scalar.value - 0x40))
      } else {
        word += Array(scalar.properties.lowercaseMapping.utf8)
      }
    }
  }

  private mutating func letter(_ byte: UInt8) {
    if !neighbour.isEmpty { end() }
    word.append(byte)
    letters += 1
  }

  private mutating func end() {
    if !neighbour.isEmpty {
      if !isPaired { output += neighbour + [0] }
      (neighbour, isPaired) = ([], false)
    }
    if word.isEmpty { return }
    if letters > 1 {
      removePlural()
      output += word
      output.append(0)
    }
    word.removeAll(keepingCapacity: true)
    letters = 0
  }

  // MARK: Plurals

  /// After the S-stemmer (Harman 1991) in English; French has the same `s`, and `x`.
  private mutating func removePlural() {
    guard word.count > 3 else { return }
    switch language {
    case .none: return
    case .english:
      guard ends("s"), !ends("ss"), !ends("us"), !ends("is") else { return }
      if ends("ies"), word.count > 4 {
        word.removeLast(3)
        word.append(UInt8(ascii: "y"))
      } else if ends("xes") || ends("ches") || ends("shes") || ends("sses") {
        word.removeLast(2)
      } else {
        word.removeLast()
      }
    case .french:
      if ends("aux"), !ends("eaux") {
        word.removeLast(2)
        word.append(UInt8(ascii: "l"))
      } else if ends("x") || ends("s") && !ends("ss") {
        word.removeLast()
      }
    }
  }

  private func ends(_ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard word.count >= count else { return false }
    for index in 0..<count where word[word.count - count + index] != ending.utf8Start[index] { return false }
    return true
  }

  // MARK: Characters

  private enum Kind { case letter, separator, alone, nothing }

  /// By Unicode's blocks, coarsely: what is no punctuation and no symbol is a letter.
  private static func kind(of value: UInt32) -> Kind {
    switch value {
    case 0x00AA, 0x00B5, 0x00BA: .letter
    case 0x0300...0x036F, 0x00AD: .nothing
    // Arabic marks and the stretching line.
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2069,
      0xFE00...0xFE0F, 0xFEFF:
      .nothing
    case 0x0080...0x00BF, 0x00D7, 0x00F7, 0x02B9...0x02DF, 0x0600...0x060F, 0x061B...0x061F, 0x066A...0x066D, 0x06D4,
      0x0964, 0x0965, 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x3030...0x303F, 0x30FB,
      0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      .separator
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3021...0x302F, 0x3040...0x30FF,
      0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .alone
    default: value >= 0xE000 && value <= 0xF8FF ? .separator : .letter
    }
  }
}
