/// A small writer of SVG pictures.
struct SVGPage {
  private let width: Double
  private let height: Double
  private var elements: [String] = []

  init(width: Double, height: Double, title: String) {
    self.width = width
    self.height = height
    elements.append("<title>\(Markup.escaped(title))</title>")
    rectangle(0, 0, width, height, fill: "#ffffff")
  }

  /// The whole picture.
  var text: String {
    let (w, h) = (Markup.number(width), Markup.number(height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(w)" height="\(h)" \
      viewBox="0 0 \(w) \(h)" font-family="system-ui, sans-serif">
      \(elements.joined(separator: "\n"))
      </svg>

      """
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String,
    rounding: Double = 0
  ) {
    let corner = rounding > 0 ? " rx=\"\(Markup.number(rounding))\"" : ""
    elements.append(
      "<rect x=\"\(Markup.number(x))\" y=\"\(Markup.number(y))\" width=\"\(Markup.number(width))\""
        + " height=\"\(Markup.number(height))\"\(corner) fill=\"\(fill)\"/>")
  }

  mutating func line(_ points: [(Double, Double)], stroke: String, width: Double) {
    guard points.count > 1 else { return }
    elements.append(
      "<polyline points=\"\(Self.list(points))\" fill=\"none\" stroke=\"\(stroke)\""
        + " stroke-width=\"\(Markup.number(width))\" stroke-linecap=\"round\""
        + " stroke-linejoin=\"round\"/>")
  }

  mutating func polygon(
    _ points: [(Double, Double)], fill: String, stroke: String = "none", width: Double = 1
  ) {
    elements.append(
      "<polygon points=\"\(Self.list(points))\" fill=\"\(fill)\" stroke=\"\(stroke)\""
        + " stroke-width=\"\(Markup.number(width))\" stroke-linejoin=\"round\"/>")
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, fill: String) {
    elements.append(
      "<circle cx=\"\(Markup.number(x))\" cy=\"\(Markup.number(y))\" r=\"\(Markup.number(radius))\""
        + " fill=\"\(fill)\"/>")
  }

  mutating func label(
    _ text: String, _ x: Double, _ y: Double, size: Double = 12, fill: String = "#4a5560",
    anchor: String = "start", isBold: Bool = false
  ) {
    elements.append(
      "<text x=\"\(Markup.number(x))\" y=\"\(Markup.number(y))\" font-size=\"\(Markup.number(size))\""
        + " fill=\"\(fill)\" text-anchor=\"\(anchor)\"\(isBold ? " font-weight=\"600\"" : "")>"
        + "\(Markup.escaped(text))</text>")
  }

  private static func list(_ points: [(Double, Double)]) -> String {
    Markup.points(points.map { (x: $0.0, y: $0.1) })
  }

  /// A round distance between ticks so that there are at most so many in a length.
  static func tick(for length: Double, atMost count: Double) -> Double {
    guard length > 0, length.isFinite else { return 1 }
    var unit = 1e-3
    while unit < 1e9 {
      for factor in [1.0, 2, 5] where length / (unit * factor) <= count { return unit * factor }
      unit *= 10
    }
    return unit
  }
}
