/// A small writer of SVG pictures.
struct SVGPage {
  private let width: Double
  private let height: Double
  private var elements: [String] = []

  init(width: Double, height: Double, title: String) {
    self.width = width
    self.height = height
    elements.append("<title>\(Self.escaped(title))</title>")
    rectangle(0, 0, width, height, fill: "#ffffff")
  }

  /// The whole picture.
  var text: String {
    let (w, h) = (Self.number(width), Self.number(height))
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
    let corner = rounding > 0 ? " rx=\"\(Self.number(rounding))\"" : ""
    elements.append(
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\""
        + " height=\"\(Self.number(height))\"\(corner) fill=\"\(fill)\"/>")
  }

  mutating func line(_ points: [(Double, Double)], stroke: String, width: Double) {
    guard points.count > 1 else { return }
    elements.append(
      "<polyline points=\"\(Self.list(points))\" fill=\"none\" stroke=\"\(stroke)\""
        + " stroke-width=\"\(Self.number(width))\" stroke-linecap=\"round\""
        + " stroke-linejoin=\"round\"/>")
  }

  mutating func polygon(
    _ points: [(Double, Double)], fill: String, stroke: String = "none", width: Double = 1
  ) {
    elements.append(
      "<polygon points=\"\(Self.list(points))\" fill=\"\(fill)\" stroke=\"\(stroke)\""
        + " stroke-width=\"\(Self.number(width))\" stroke-linejoin=\"round\"/>")
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, fill: String) {
    elements.append(
      "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\""
        + " fill=\"\(fill)\"/>")
  }

  mutating func label(
    _ text: String, _ x: Double, _ y: Double, size: Double = 12, fill: String = "#4a5560",
    anchor: String = "start", isBold: Bool = false
  ) {
    elements.append(
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" font-size=\"\(Self.number(size))\""
        + " fill=\"\(fill)\" text-anchor=\"\(anchor)\"\(isBold ? " font-weight=\"600\"" : "")>"
        + "\(Self.escaped(text))</text>")
  }

  private static func list(_ points: [(Double, Double)]) -> String {
    points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
  }

  /// A number with two decimals.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let rounded = (value * 100).rounded() / 100
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }

  /// Text in which what means something to XML is escaped and what XML does not allow is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
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
