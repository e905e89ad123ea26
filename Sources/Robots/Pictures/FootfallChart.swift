internal import Glibc

/// A footfall chart as Hildebrand drew them (1965, "Symmetrical gaits of horses"): when each foot stands, and
/// under it speed, roll and pitch over time.
public enum FootfallChart {
  /// The longest time that is shown, in seconds; of a longer one the end is.
  private static let longestTime = 20.0

  /// Draws a track as SVG.
  ///
  /// - Parameters:
  ///   - track: The robot's frames.
  ///   - title: The headline.
  public static func svg(_ track: MotionRecording.Track, title: String) -> String {
    guard let last = track.frames.last?.time.seconds, track.frames.count > 1 else {
      return SVGPage(width: 400, height: 60, title: title).text
    }
    let frames = track.frames.filter { $0.time.seconds >= last - longestTime }
    let first = frames[0].time.seconds
    let names = track.robot.limbs
    let (left, right, row) = (120.0, 1050.0, 26.0)
    let bars = 56 + row * Double(names.count)
    var page = SVGPage(width: 1120, height: bars + 330, title: title)
    page.label(title, 24, 30, size: 17, fill: "#1d2733", isBold: true)
    func x(_ time: Double) -> Double { left + (right - left) * (time - first) / (last - first) }
    for (limb, name) in names.enumerated() {
      let y = 50 + row * Double(limb)
      page.label(name, left - 10, y + 15, anchor: "end")
      page.rectangle(left, y + 2, right - left, row - 8, fill: "#f0f2f5", rounding: 2)
      for (start, end) in contacts(of: limb, in: frames) {
        page.rectangle(
          x(start), y + 2, max(0.5, x(end) - x(start)), row - 8,
          fill: limb < 2 ? "#3f6fb5" : "#d65d0e", rounding: 2)
      }
    }
    let degrees = 180 / Double.pi
    plot(
      &page, top: bars + 20, unit: "m/s", range: 0.5,
      [("speed", "#3f6fb5", frames.map { ($0.time.seconds, $0.velocity.speed) })], x, left, right)
    plot(
      &page, top: bars + 150, unit: "°", range: 5,
      [
        ("roll", "#d65d0e", frames.map { ($0.time.seconds, $0.body.attitude.roll * degrees) }),
        ("pitch", "#427b58", frames.map { ($0.time.seconds, $0.body.attitude.pitch * degrees) }),
      ], x, left, right)
    let step = SVGPage.tick(for: last - first, atMost: 20)
    var mark = (first / step).rounded(.up) * step
    while mark <= last {
      page.label(
        Markup.number(mark) + " s", x(mark), bars + 300, size: 11, anchor: "middle")
      mark += step
    }
    return page.text
  }

  /// The spans of time in which a limb touches the ground.
  static func contacts(of limb: Int, in frames: [MotionFrame]) -> [(Double, Double)] {
    var spans: [(Double, Double)] = []
    var start: Double?
    for frame in frames where frame.limbs.indices.contains(limb) {
      let now = frame.time.seconds
      if frame.limbs[limb].isInContact {
        start = start ?? now
      } else if let began = start {
        spans.append((began, now))
        start = nil
      }
    }
    if let start, let end = frames.last?.time.seconds { spans.append((start, end)) }
    return spans
  }

  private static func plot(
    _ page: inout SVGPage, top: Double, unit: String, range: Double,
    _ curves: [(name: String, color: String, points: [(Double, Double)])],
    _ x: (Double) -> Double, _ left: Double, _ right: Double
  ) {
    let values = curves.flatMap { $0.points.map(\.1) }
    let low = min(0, values.min() ?? 0)
    let high = max(low + range, values.max() ?? 1)
    let height = 110.0
    func y(_ value: Double) -> Double { top + height * (high - value) / (high - low) }
    let step = SVGPage.tick(for: high - low, atMost: 5)
    var mark = (low / step).rounded(.up) * step
    while mark <= high {
      page.line([(left, y(mark)), (right, y(mark))], stroke: "#dfe3e8", width: 1)
      page.label("\(Markup.number(mark)) \(unit)", left - 10, y(mark) + 4, size: 11, anchor: "end")
      mark += step
    }
    for (index, curve) in curves.enumerated() {
      page.line(curve.points.map { (x($0.0), y($0.1)) }, stroke: curve.color, width: 1.4)
      page.label(
        curve.name, right + 10, top + 12 + 15 * Double(index),
        fill: curve.color, isBold: true)
    }
  }
}
