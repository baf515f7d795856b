import JSON

/// One picture as SVG: whole units only, titled and described, mirrored where the language is written from the right, and
/// coloured by the style sheet's classes. Nothing is drawn in forms that have no pictures.
final class Drawing {
  let paper: Paper
  private let width: Int
  private let isMirrored: Bool

  /// Opens a picture of `width` × `height` units; `kind` is its class.
  init(_ paper: Paper, _ kind: Literal, _ title: Text, _ description: Text, width: Int = 1000, height: Int) {
    self.paper = paper
    self.width = width
    isMirrored = paper.phrases("format.direction") == "rtl"
    paper.fill("<svg class=\"%\" role=\"img\"", Text(kind))
    paper.fill(" viewBox=\"0 0 % %\">", width, height)
    paper.fill("<title>%</title><desc>%</desc>\n", title, description)
  }

  func close() { paper.markup("</svg>\n") }

  @inline(never) private func mirrored(_ x: Int) -> Int { isMirrored ? width - x : x }

  @inline(never) func rectangle(_ kind: Literal, _ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    paper.fill("<rect class=\"%\"", Text(kind))
    paper.fill(" x=\"%\" y=\"%\" width=\"%\" height=\"%\"/>\n", isMirrored ? mirrored(x) - width : x, y, width, height)
  }

  @inline(never) func circle(_ kind: Literal, _ x: Int, _ y: Int, _ radius: Int) {
    paper.fill("<circle class=\"%\"", Text(kind))
    paper.fill(" cx=\"%\" cy=\"%\" r=\"%\"/>\n", mirrored(x), y, radius)
  }

  /// A line from point to point; `points` holds x and y by turns.
  @inline(never) func line(_ kind: Literal, _ points: [Int]) {
    paper.fill("<polyline class=\"%\" points=\"", Text(kind))
    for at in stride(from: 0, to: points.count, by: 2) { paper.fill("%,% ", mirrored(points[at]), points[at + 1]) }
    paper.markup("\"/>\n")
  }

  /// Text whose class says on which side of `x` it stands.
  @inline(never) func text(_ kind: Literal, _ x: Int, _ y: Int, _ text: Text) {
    paper.fill("<text class=\"%\"", Text(kind))
    paper.fill(" x=\"%\" y=\"%\">", mirrored(x), y)
    paper.fill("%</text>\n", text)
  }
}

/// The lines that `text` takes where a line holds `width` letters: at most `most`. What is longer than its line ends in an
/// ellipsis; SVG does not break lines by itself, and the table beside every picture has the whole text.
@inline(never) func lines(_ text: Text, width: Int, most: Int) -> [Text] {
  var lines: [Text] = []
  var line: Text = ""
  for word in text.words {
    let longer = line.isEmpty ? word : line + " " + word
    if letters(longer) <= width {
      line = longer
      continue
    }
    if !line.isEmpty {
      if lines.count == most - 1 {
        lines.add(cut(longer, to: width))
        return lines
      }
      lines.add(line)
    }
    line = cut(word, to: width)
  }
  lines.add(line)
  return lines
}

/// The beginning of a text that is longer than `width` letters, with an ellipsis.
private func cut(_ text: Text, to width: Int) -> Text {
  var (end, count) = (0, 0)
  for (at, byte) in text.bytes.enumerated() where byte & 0xC0 != 0x80 {
    if count < width { end = at }
    count += byte >= 0xE3 ? 2 : 1
  }
  return count <= width ? text : text.part(0, end) + "…"
}

/// How much room a text takes, in letters; what lies beyond the alphabets counts for two.
func letters(_ text: Text) -> Int {
  var count = 0
  for byte in text.bytes where byte & 0xC0 != 0x80 { count += byte >= 0xE3 ? 2 : 1 }
  return count
}
