internal import Glibc
import Robots

/// The world from above with the ways of the robots, as SVG.
struct MissionMap {
  let world: RobotWorld
  let log: MissionLog

  private static let scale = 24.0

  private func x(_ x: Double) -> Double { (x - world.bounds.x.lowerBound) * Self.scale }
  private func y(_ y: Double) -> Double { (world.bounds.y.upperBound - y) * Self.scale }

  /// The picture.
  var svg: String {
    let width = world.bounds.length * Self.scale
    let height = world.bounds.width * Self.scale
    var parts = [
      "<svg class=\"map\" viewBox=\"0 0 \(Markup.number(width)) \(Markup.number(height))\" role=\"img\" "
        + "aria-label=\"map\">",
      "<rect class=\"ground\" width=\"\(Markup.number(width))\" height=\"\(Markup.number(height))\"/>",
    ]
    parts += world.patches.map { area($0.area, "patch \($0.surface == "ice" ? "ice" : "")") }
    parts += world.gaps.map { area($0.area, "gap") }
    parts += world.ramps.map { area($0.area, "ramp") } + world.stairs.map { area($0.area, "ramp") }
    parts += world.rubble.map { area($0.area, "patch") }
    parts += world.blocks.map(block)
    parts += world.passages.map { area($0.area, "passage") }
    parts += world.docks.map { site($0, "dock", "▣") }
    parts += world.targets.map { site($0, "target", "◆") }
    parts += world.payloads.map {
      site(Site(name: $0.name, pose: $0.pose), "load", "■")
    }
    parts += log.paths.sorted { $0.key < $1.key }.map { path($0.value) }
    parts += world.waypoints.map { place in
      "<circle class=\"waypoint\" cx=\"\(Markup.number(x(place.pose.x)))\" "
        + "cy=\"\(Markup.number(y(place.pose.y)))\" r=\"6\"/>"
        + label(place.name, place.pose, "place", below: true)
    }
    parts += log.entries.filter { $0.kind == .failure && $0.text.hasSuffix("has fallen") }
      .compactMap(fall)
    parts += log.paths.sorted { $0.key < $1.key }.map { robot($0.key, $0.value) }
    return parts.joined(separator: "\n") + "</svg>"
  }

  /// What the signs mean.
  var legend: String {
    Markup.legend([
      ("way", "l-path"), ("fall", "l-fall"), ("load at the start", "l-load"),
      ("target", "l-target"),
      ("dock", "l-dock"), ("ice", "l-ice"),
    ])
  }

  private func area(_ area: Area, _ style: String) -> String {
    "<rect class=\"\(style)\" x=\"\(Markup.number(x(area.x.lowerBound)))\" "
      + "y=\"\(Markup.number(y(area.y.upperBound)))\" "
      + "width=\"\(Markup.number(area.length * Self.scale))\" "
      + "height=\"\(Markup.number(area.width * Self.scale))\"/>"
  }

  private func block(_ block: Block) -> String {
    let turn = -block.heading * 180 / Double.pi
    let (cx, cy) = (x(block.base.x), y(block.base.y))
    let (w, h) = (block.size.x * Self.scale, block.size.y * Self.scale)
    return "<rect class=\"block\" x=\"\(Markup.number(cx - w / 2))\" "
      + "y=\"\(Markup.number(cy - h / 2))\" width=\"\(Markup.number(w))\" "
      + "height=\"\(Markup.number(h))\" transform=\"rotate(\(Markup.number(turn)) "
      + "\(Markup.number(cx)) \(Markup.number(cy)))\"/>"
  }

  private func site(_ site: Site, _ style: String, _ sign: String) -> String {
    "<text class=\"sign \(style)\" x=\"\(Markup.number(x(site.pose.x)))\" "
      + "y=\"\(Markup.number(y(site.pose.y) + 6))\">\(sign)</text>"
      + label(site.name, site.pose, style, below: false)
  }

  private func label(_ text: String, _ pose: PlanarPose, _ style: String, below: Bool) -> String {
    "<text class=\"name \(style)\" x=\"\(Markup.number(x(pose.x) + (below ? 0 : 12)))\" "
      + "y=\"\(Markup.number(y(pose.y) + (below ? 24 : 5)))\">\(Markup.escaped(text))</text>"
  }

  private func path(_ samples: [(time: Double, pose: PlanarPose)]) -> String {
    var points: [(x: Double, y: Double)] = []
    for sample in samples {
      let point = (x: x(sample.pose.x), y: y(sample.pose.y))
      if let last = points.last, hypot(last.x - point.x, last.y - point.y) < 2 { continue }
      points.append(point)
    }
    return "<polyline class=\"way\" points=\"\(Markup.points(points))\"/>"
  }

  private func fall(_ entry: MissionLog.Entry) -> String? {
    let name = entry.text.split(separator: " ").first.map(String.init) ?? ""
    guard let sample = log.paths[name]?.last(where: { $0.time <= entry.time }) else { return nil }
    return "<text class=\"sign fall\" data-t=\"\(Markup.number(entry.time))\" "
      + "x=\"\(Markup.number(x(sample.pose.x)))\" y=\"\(Markup.number(y(sample.pose.y) + 6))\">✕</text>"
  }

  /// A robot that the slider moves: its way as numbers, a sample for each half second at most.
  private func robot(_ name: String, _ samples: [(time: Double, pose: PlanarPose)]) -> String {
    var kept: [String] = []
    var next = -Double.infinity
    for sample in samples where sample.time >= next {
      next = sample.time + 0.45
      kept.append(
        "\(Markup.number(sample.time)),\(Markup.number(x(sample.pose.x))),"
          + "\(Markup.number(y(sample.pose.y))),"
          + "\(Markup.number(-sample.pose.heading * 180 / Double.pi))")
    }
    return "<g class=\"robot\" data-way=\"\(kept.joined(separator: ";"))\">"
      + "<rect x=\"-11\" y=\"-5\" width=\"22\" height=\"10\" rx=\"4\"/>"
      + "<circle cx=\"8\" cy=\"0\" r=\"3\"/><title>\(Markup.escaped(name))</title></g>"
  }
}
