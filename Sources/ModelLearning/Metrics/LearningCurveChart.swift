/// Draws learning curves as SVG.
public enum LearningCurveChart {
  private static let width = 680
  private static let height = 340
  private static let left = 52.0
  private static let right = 470.0
  private static let top = 44.0
  private static let bottom = 290.0
  /// Colours that people who are colour-blind can tell apart (Okabe and Ito), each with a marker.
  private static let colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"]

  /// A chart of the means by the number of traces; the vertical axis goes from 0 to 1.
  public static func svg(_ curve: LearningCurve, title: String) -> String {
    let counts = curve.points.map(\.traces)
    let last = Double(max(counts.max() ?? 1, 1))
    func x(_ count: Int) -> Double { left + (right - left) * Double(count) / last }
    func y(_ value: Double) -> Double { bottom - (bottom - top) * value }
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" font-family="sans-serif" font-size="12">
      <rect width="\(width)" height="\(height)" fill="white"/>
      <text x="\(text(left))" y="24" font-size="15">\(escaped(title))</text>

      """
    for tick in 0...4 {
      let value = Double(tick) / 4
      let height = text(y(value))
      svg += """
        <line x1="\(text(left))" y1="\(height)" x2="\(text(right))" y2="\(height)" stroke="#ddd"/>
        <text x="\(text(left - 8))" y="\(height)" text-anchor="end" dy="4">\(text(value))</text>

        """
    }
    for count in ticks(counts) {
      svg +=
        "<text x=\"\(text(x(count)))\" y=\"\(text(bottom + 18))\" text-anchor=\"middle\">\(count)</text>\n"
    }
    svg +=
      "<text x=\"\(text((left + right) / 2))\" y=\"\(text(bottom + 38))\" text-anchor=\"middle\">traces</text>\n"
    for (number, series) in curve.series.enumerated() {
      let points = zip(counts, series.values).compactMap { count, value in
        value.map { (x: text(x(count)), y: text(y($0))) }
      }
      svg += draw(points, number, series.name)
    }
    return svg + "</svg>\n"
  }

  /// One line with its markers, and its entry in the legend.
  private static func draw(
    _ points: [(x: String, y: String)], _ number: Int, _ name: String
  ) -> String {
    let colour = colours[number % colours.count]
    // Lines often lie on each other: the later ones are thinner, so that all can be seen.
    let thickness = 5 - min(number, 3)
    let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    var svg = """
      <polyline points="\(path)" fill="none" stroke="\(colour)" stroke-width="\(thickness)"/>

      """
    for point in points {
      svg += "<circle cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"\(thickness)\" fill=\"\(colour)\"/>\n"
    }
    let height = text(top + 12 + Double(number) * 22)
    let label = text(right + 46)
    return svg + """
      <line x1="\(text(right + 16))" y1="\(height)" x2="\(text(right + 38))" y2="\(height)" \
      stroke="\(colour)" stroke-width="\(thickness)"/>
      <text x="\(label)" y="\(height)" dy="4">\(escaped(name))</text>

      """
  }

  /// The numbers of traces that stand below the axis: not more than there is room for.
  private static func ticks(_ counts: [Int]) -> [Int] {
    let step = max(1, (counts.count + 11) / 12)
    return stride(from: counts.count - 1, through: 0, by: -step).map { counts[$0] }.reversed()
  }

  /// A number with at most two digits behind the point.
  private static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    let digits = rest < 10 ? "0\(rest)" : String(rest)
    return "\(whole).\(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
