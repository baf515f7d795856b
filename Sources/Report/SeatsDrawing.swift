import Assessment
import JSON

/// The profile of areas as a half-circle of seats, one sector an area, left to right: full seats for what is certain, dotted
/// ones for what the open answers leave possible, empty ones for the way still to go. The table beside it says the same.
struct SeatsDrawing {
  let areas: [Area]
  let scores: [Score]
  let phrases: Phrases
  let figures: Figures

  private static let rows = [12, 16, 20, 24, 28]
  private static let innerRadius = 150
  private static let rowDistance = 52
  /// Half of what a sector's outermost seats give up to the aisles, in tenths of a degree.
  private static let aisle = 14
  private static let centre = (x: 400, y: 390)

  func draw(into html: inout HTMLWriter) {
    guard !areas.isEmpty else { return }
    html.markup(
      "<svg class=\"report-seats\" viewBox=\"0 0 800 420\" role=\"img\" aria-labelledby=\"seats-title seats-text\">")
    html.element("<title id=\"seats-title\">", phrase: "report-seats.title", "</title>")
    html.element("<desc id=\"seats-text\">", description(), "</desc>")
    for area in areas.indices {
      let seats = seats(of: area)
      let score = scores[area]
      let certain = share(score.low ?? 0, of: seats.count)
      let possible = max(certain, share(score.high ?? 0, of: seats.count))
      html.markup("<g class=\"report-sector-")
      html.number(area % 4 + 1)
      html.markup("\">")
      for (index, seat) in seats.enumerated() {
        circle(seat, index < certain ? "report-seat-full" : "report-seat-open", radius: 15, into: &html)
        if index >= certain, index < possible { circle(seat, "report-seat-possible", radius: 6, into: &html) }
      }
      html.markup("</g>")
      label(area, into: &html)
    }
    html.markup("</svg>\n")
  }

  private func description() -> Text {
    figures.list(
      [Text](count: areas.count) { index in
        let title = areas[index].title
        guard let low = scores[index].low, let high = scores[index].high else {
          return phrases("report-seats.none", ("area", title))
        }
        return phrases(
          "report-seats.area", ("area", title), ("low", figures.percent(low)), ("high", figures.percent(high)))
      })
  }

  private func share(_ thousandths: Int, of count: Int) -> Int { (thousandths * count + 500) / 1000 }

  private func circle(_ seat: (x: Int, y: Int), _ name: StaticString, radius: Int, into html: inout HTMLWriter) {
    html.markup("<circle class=\"")
    html.markup(name)
    html.markup("\" cx=\"")
    html.number(seat.x)
    html.markup("\" cy=\"")
    html.number(seat.y)
    html.markup("\" r=\"")
    html.number(radius)
    html.markup("\"/>")
  }

  /// The area's number below its sector's inner edge, as in the table.
  private func label(_ area: Int, into html: inout HTMLWriter) {
    let angle = angle(ofPart: 2 * area + 1, in: 2 * areas.count)
    let place = point(angle: angle, radius: SeatsDrawing.innerRadius - 50)
    html.markup("<text class=\"report-seats-label\" text-anchor=\"middle\" x=\"")
    html.number(place.x)
    html.markup("\" y=\"")
    html.number(place.y + 10)
    html.markup("\">")
    html.number(area + 1)
    html.markup("</text>")
  }

  /// The seats of an area's sector, from the front row back, each row from the left, with an aisle to the next sector.
  private func seats(of area: Int) -> [(x: Int, y: Int)] {
    var seats: [(x: Int, y: Int)] = []
    for (row, count) in SeatsDrawing.rows.enumerated() {
      let own = indices(count) { $0 * areas.count / count == area }
      for (place, seat) in own.enumerated() {
        let aisle = (own.count - 1 - 2 * place) * SeatsDrawing.aisle / max(1, own.count - 1)
        let angle = angle(ofPart: 2 * seat + 1, in: 2 * count) + aisle
        seats.append(point(angle: angle, radius: SeatsDrawing.innerRadius + row * SeatsDrawing.rowDistance))
      }
    }
    return seats
  }

  /// Tenths of a degree from the left end of the half-circle, 4° kept free at each end.
  private func angle(ofPart part: Int, in parts: Int) -> Int { 40 + 1720 * part / parts }

  private func point(angle: Int, radius: Int) -> (x: Int, y: Int) {
    let cosine = angle <= 900 ? sine(900 - angle) : -sine(angle - 900)
    return (SeatsDrawing.centre.x - radius * cosine / 10_000, SeatsDrawing.centre.y - radius * sine(angle) / 10_000)
  }

  /// The sine of an angle in tenths of a degree, 0…1800, in ten-thousandths, by Bhaskara's rational approximation (7th
  /// century; off by at most 17): whole numbers only, so that every machine draws the same seats.
  private func sine(_ angle: Int) -> Int {
    let product = Int64(angle * (1800 - angle))
    return Int(40_000 * product / (4_050_000 - product))
  }
}
