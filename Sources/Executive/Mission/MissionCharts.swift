internal import PDDL
internal import Robots

/// The steps of a mission along time, and what was known after each of them, as SVG.
struct MissionCharts {
  let log: MissionLog
  let seconds: Double

  // MARK: Steps

  private static let width = 1120.0
  private static let left = 96.0

  private func x(_ time: Double) -> Double {
    Self.left + (Self.width - Self.left - 10) * time / max(seconds, 1)
  }

  /// A row for each action, a mark for each step.
  var steps: String {
    var names: [String] = []
    for step in log.steps where !names.contains(step.step.action) { names.append(step.step.action) }
    let height = Double(names.count) * 26 + 30
    var parts = [
      "<svg class=\"steps\" viewBox=\"0 0 \(Markup.number(Self.width)) \(Markup.number(height))\" "
        + "role=\"img\" aria-label=\"steps\">"
    ]
    for (row, name) in names.enumerated() {
      let y = Double(row) * 26 + 4
      parts.append(
        "<rect class=\"row\" x=\"\(Markup.number(Self.left))\" y=\"\(Markup.number(y))\" "
          + "width=\"\(Markup.number(Self.width - Self.left - 10))\" height=\"20\"/>"
          + "<text class=\"axis end\" x=\"\(Markup.number(Self.left - 8))\" "
          + "y=\"\(Markup.number(y + 14))\">\(Markup.escaped(name))</text>")
    }
    for step in log.steps {
      let row = names.firstIndex(of: step.step.action) ?? 0
      let start = x(step.start)
      let end = max(start + 2.5, x(step.end ?? seconds))
      let times = "\(Markup.number(step.start)) s"
      parts.append(
        "<rect class=\"step o-\(step.outcome)\" x=\"\(Markup.number(start))\" "
          + "y=\"\(Markup.number(Double(row) * 26 + 4))\" width=\"\(Markup.number(end - start))\" "
          + "height=\"20\" rx=\"2\" data-t=\"\(Markup.number(step.start))\"><title>"
          + Markup.escaped("\(step.step) \(step.outcome), \(times)") + "</title></rect>")
    }
    parts.append(ticks(height))
    parts.append(
      "<line id=\"cursor\" class=\"cursor\" y1=\"0\" y2=\"\(Markup.number(height - 22))\" "
        + "data-left=\"\(Markup.number(x(0)))\" data-right=\"\(Markup.number(x(seconds)))\" "
        + "x1=\"\(Markup.number(x(seconds)))\" x2=\"\(Markup.number(x(seconds)))\"/>")
    return parts.joined(separator: "\n") + "</svg>"
  }

  private func ticks(_ height: Double) -> String {
    let distance =
      [1.0, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200].first { seconds / $0 <= 10 } ?? 3600
    var parts: [String] = []
    var time = 0.0
    while time <= seconds {
      parts.append(
        "<text class=\"axis middle\" x=\"\(Markup.number(x(time)))\" "
          + "y=\"\(Markup.number(height - 8))\">\(Markup.number(time)) s</text>")
      time += distance
    }
    return parts.joined()
  }

  /// What the colours mean.
  var stepsLegend: String {
    Markup.legend([
      ("done", "o-succeeded"), ("not possible: something required was missing", "o-rejected"),
      ("gone wrong", "o-faulted"),
    ])
  }

  // MARK: Learning

  private static let size = (width: 560.0, height: 330.0)
  private static let plot = (left: 44.0, right: 516.0, top: 12.0, bottom: 290.0)

  /// Precision, recall and open questions by the number of steps.
  var learning: String {
    let tries = Double(max(log.knowledge.last?.tries ?? 1, 1))
    let open = Double(max(log.knowledge.map(\.open).max() ?? 1, 1))
    func x(_ value: Int) -> Double {
      Self.plot.left + (Self.plot.right - Self.plot.left) * Double(value) / tries
    }
    func y(_ share: Double) -> Double {
      Self.plot.bottom - (Self.plot.bottom - Self.plot.top) * share
    }
    var parts = [
      "<svg class=\"learning\" viewBox=\"0 0 \(Markup.number(Self.size.width)) "
        + "\(Markup.number(Self.size.height))\" role=\"img\" aria-label=\"learning curve\">"
    ]
    for share in [0, 0.25, 0.5, 0.75, 1] {
      parts.append(
        "<line class=\"grid\" x1=\"\(Markup.number(Self.plot.left))\" "
          + "x2=\"\(Markup.number(Self.plot.right))\" y1=\"\(Markup.number(y(share)))\" "
          + "y2=\"\(Markup.number(y(share)))\"/>"
          + "<text class=\"axis end\" x=\"\(Markup.number(Self.plot.left - 6))\" "
          + "y=\"\(Markup.number(y(share) + 4))\">\(Markup.number(share))</text>"
          + "<text class=\"axis\" x=\"\(Markup.number(Self.plot.right + 6))\" "
          + "y=\"\(Markup.number(y(share) + 4))\">\(Markup.number((share * open).rounded()))</text>"
      )
    }
    for part in 0...4 {
      let value = Int((tries * Double(part) / 4).rounded())
      parts.append(
        "<text class=\"axis middle\" x=\"\(Markup.number(x(value)))\" "
          + "y=\"\(Markup.number(Self.plot.bottom + 16))\">\(value)</text>")
    }
    parts.append(
      "<text class=\"axis middle\" x=\"\(Markup.number((Self.plot.left + Self.plot.right) / 2))\" "
        + "y=\"\(Markup.number(Self.plot.bottom + 34))\">steps tried</text>")
    func curve(_ style: String, _ value: (MissionLog.Knowledge) -> Double?) {
      var points: [(x: Double, y: Double)] = []
      for entry in log.knowledge {
        guard let share = value(entry) else { continue }
        // What is known stays as it was until the next step that teaches something.
        if let last = points.last { points.append((x(entry.tries), last.y)) }
        points.append((x(entry.tries), y(share)))
      }
      parts.append("<polyline class=\"curve \(style)\" points=\"\(Markup.points(points))\"/>")
    }
    curve("open") { Double($0.open) / open }
    curve("precision") { $0.precision }
    curve("recall") { $0.recall }
    return parts.joined(separator: "\n") + "</svg>"
  }

  /// What the curves are.
  var learningLegend: String {
    Markup.legend([
      ("precision: allowed by the safe model and really possible", "c-precision"),
      ("recall: possible and allowed by the safe model", "c-recall"),
      ("open questions (right scale)", "c-open"),
    ])
  }
}
