import Assessment
import JSON

/// The profile of areas as a half-circle of seats, one sector an area, left to right: full seats for what is certain, dotted
/// ones for what the open answers leave possible, empty ones for the way still to go. The table beside it says the same.
final class SeatsDrawing {
  private let areas: [Area]
  private let scores: [Score]
  private let phrases: Phrases
  private let figures: Figures

  private static let rows = [12, 16, 20, 24, 28]
  private static let innerRadius = 150
  private static let rowDistance = 52
  /// Half of what a sector's outermost seats give up to the aisles, in tenths of a degree.
  private static let aisle = 14
  private static let centreX = 400
  private static let centreY = 390

  init(_ findings: Findings) {
    areas = findings.model.areas
    scores = findings.scores.areas
    phrases = findings.phrases
    figures = findings.figures
  }

  func draw(on paper: Paper) {
    guard !areas.isEmpty, paper.hasPictures else { return }
    let drawing = Drawing(
      paper, "report-seats", phrases("report-seats.title"), description(), width: 800, height: 420)
    for area in areas.indices {
      let seats = seats(of: area)
      let count = seats.count / 2
      let score = scores[area]
      let certain = share(score.low ?? 0, of: count)
      let possible = max(certain, share(score.high ?? 0, of: count))
      paper.fill("<g class=\"report-sector-%\">\n", area % 4 + 1)
      for index in 0..<count {
        let (x, y) = (seats[2 * index], seats[2 * index + 1])
        drawing.circle(index < certain ? "report-seat-full" : "report-seat-open", x, y, 15)
        if index >= certain, index < possible { drawing.circle("report-seat-possible", x, y, 6) }
      }
      paper.markup("</g>\n")
      // The area's number below its sector's inner edge, as in the table.
      let angle = angle(ofPart: 2 * area + 1, in: 2 * areas.count)
      let radius = SeatsDrawing.innerRadius - 50
      drawing.text("report-seats-label", x(angle, radius), y(angle, radius) + 10, Text(decimal: area + 1))
    }
    drawing.close()
  }

  private func description() -> Text {
    figures.list(
      [Text](count: areas.count) { index in
        let title = areas[index].title
        guard let low = scores[index].low, let high = scores[index].high else {
          return phrases("report-seats.none area", title)
        }
        return phrases("report-seats.area area low high", title, figures.percent(low), figures.percent(high))
      })
  }

  private func share(_ thousandths: Int, of count: Int) -> Int { (thousandths * count + 500) / 1000 }

  /// The seats of an area's sector, x and y by turns, from the front row back, each row from its beginning, with an aisle to
  /// the next sector.
  private func seats(of area: Int) -> [Int] {
    var seats: [Int] = []
    for (row, count) in SeatsDrawing.rows.enumerated() {
      let own = indices(count) { $0 * areas.count / count == area }
      for (place, seat) in own.enumerated() {
        let aisle = (own.count - 1 - 2 * place) * SeatsDrawing.aisle / max(1, own.count - 1)
        let angle = angle(ofPart: 2 * seat + 1, in: 2 * count) + aisle
        let radius = SeatsDrawing.innerRadius + row * SeatsDrawing.rowDistance
        seats.append(x(angle, radius))
        seats.append(y(angle, radius))
      }
    }
    return seats
  }

  /// Tenths of a degree from the beginning of the half-circle, 4° kept free at each end.
  private func angle(ofPart part: Int, in parts: Int) -> Int { 40 + 1720 * part / parts }

  private func x(_ angle: Int, _ radius: Int) -> Int {
    let cosine = angle <= 900 ? sine(900 - angle) : -sine(angle - 900)
    return SeatsDrawing.centreX - radius * cosine / 10_000
  }

  private func y(_ angle: Int, _ radius: Int) -> Int { SeatsDrawing.centreY - radius * sine(angle) / 10_000 }

  /// The sine of an angle in tenths of a degree, 0…1800, in ten-thousandths, by Bhaskara's rational approximation (7th
  /// century; off by at most 17): whole numbers only, so that every machine draws the same seats.
  private func sine(_ angle: Int) -> Int {
    let product = Int64(angle * (1800 - angle))
    return Int(40_000 * product / (4_050_000 - product))
  }
}
