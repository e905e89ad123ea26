internal import Glibc

/// A stroboscopic side view: the robot at even distances along its way, over the ground.
public enum SideView {
  /// Draws a track as SVG, seen from the right of its way.
  ///
  /// - Parameters:
  ///   - track: The robot's frames; an empty track gives an empty picture.
  ///   - world: The world.
  ///   - title: The headline.
  public static func svg(
    _ track: MotionRecording.Track, in world: RobotWorld, title: String
  ) -> String {
    guard let first = track.frames.first, let last = track.frames.last else {
      return SVGPage(width: 400, height: 60, title: title).text
    }
    return Drawing(track, world, from: first, to: last).svg(title)
  }

  /// How much of the way is seen at most, in metres; of a longer one the end is shown.
  private static let longestWay = 14.0

  private struct Drawing {
    let robot: RobotDescription
    let frames: [MotionFrame]
    let terrain: TerrainMap
    let origin: Vector3
    /// The direction of the way.
    let axis: Vector3
    let start: Double
    let end: Double
    let scale: Double
    let top: Double
    let bottom: Double
    let width = 1200.0
    let margin = 50.0

    init(
      _ track: MotionRecording.Track, _ world: RobotWorld, from first: MotionFrame,
      to last: MotionFrame
    ) {
      robot = track.robot
      terrain = TerrainMap(world)
      let way = last.body.position - first.body.position
      let flat = (way.x * way.x + way.y * way.y).squareRoot()
      let heading = first.body.attitude.yaw
      let axis =
        flat > 0.5
        ? Vector3(way.x / flat, way.y / flat, 0) : Vector3(cos(heading), sin(heading), 0)
      self.axis = axis
      let origin = first.body.position
      self.origin = origin
      let along = track.frames.map { ($0.body.position - origin).dot(axis) }
      let farthest = along.max() ?? 0
      let nearest = max(along.min() ?? 0, farthest - longestWay)
      frames = zip(track.frames, along).filter { $0.1 >= nearest }.map(\.0)
      start = nearest - 0.8
      end = max(farthest + 0.8, start + 3)
      scale = (width - 2 * margin) / (end - start)
      let heights = frames.flatMap { frame in
        [frame.body.position.z + 0.2] + frame.limbs.flatMap { $0.points.map(\.z) }
      }
      top = max(1, (heights.max() ?? 1) + 0.15)
      bottom = min(0, heights.min() ?? 0) - 0.25
    }

    func along(_ point: Vector3) -> Double { (point - origin).dot(axis) }
    func x(_ distance: Double) -> Double { margin + (distance - start) * scale }
    func y(_ height: Double) -> Double { 50 + (top - height) * scale }
    func spot(_ point: Vector3) -> (Double, Double) { (x(along(point)), y(point.z)) }

    func svg(_ title: String) -> String {
      let height = y(bottom) + 50
      var page = SVGPage(width: width, height: height, title: title)
      page.label(title, margin, 30, size: 17, fill: "#1d2733", isBold: true)
      drawGround(&page)
      drawFootPaths(&page)
      for (frame, strength) in shots() { draw(frame, strength, &page) }
      drawScale(&page, height)
      return page.text
    }

    private func drawGround(_ page: inout SVGPage) {
      var outline: [(Double, Double)] = []
      let count = 600
      // The ground below where the body was, so that bent ways are shown right.
      let places = frames.map { ($0, along($0.body.position)) }.sorted { $0.1 < $1.1 }
      var index = 0
      for step in 0...count {
        let distance = start + (end - start) * Double(step) / Double(count)
        while index + 1 < places.count, places[index + 1].1 < distance { index += 1 }
        let near = places[index]
        let point = near.0.body.position + (distance - near.1) * axis
        // What is deeper than the picture ends at its border.
        outline.append((x(distance), y(max(bottom, terrain.height(x: point.x, y: point.y)))))
      }
      let floor = y(bottom)
      let shape = outline + [(x(end), floor), (x(start), floor)]
      page.polygon(shape, fill: "#e9e4dc")
      page.line(outline, stroke: "#8d8272", width: 1.5)
    }

    private func drawFootPaths(_ page: inout SVGPage) {
      for limb in robot.limbs.indices where limb.isMultiple(of: 2) {
        let path = frames.compactMap { frame in
          frame.limbs.indices.contains(limb) ? frame.limbs[limb].points.last.map(spot) : nil
        }
        page.line(path, stroke: "#e2a26b", width: 0.8)
      }
      page.line(frames.map { spot($0.body.position) }, stroke: "#9bb4d6", width: 1)
    }

    /// The frames to show, with how strongly: at even distances, or times if the robot stays in its place.
    private func shots() -> [(MotionFrame, Double)] {
      let spacing = max(1.1 * robot.size.x, (end - start) / 14)
      var chosen: [MotionFrame] = []
      var next = -Double.infinity
      for frame in frames where along(frame.body.position) >= next {
        chosen.append(frame)
        next = along(frame.body.position) + spacing
      }
      if chosen.count < 4 {
        let step = max(1, frames.count / 6)
        chosen = stride(from: 0, to: frames.count, by: step).map { frames[$0] }
      }
      if let last = frames.last { chosen.append(last) }
      return chosen.enumerated().map {
        ($1, 0.35 + 0.65 * Double($0 + 1) / Double(chosen.count))
      }
    }

    private func draw(_ frame: MotionFrame, _ strength: Double, _ page: inout SVGPage) {
      func shade(_ r: Double, _ g: Double, _ b: Double) -> String {
        let parts = [r, g, b].map { Int(255 - strength * (255 - $0)) }
        return "rgb(\(parts[0]),\(parts[1]),\(parts[2]))"
      }
      func limbs(_ isNear: Bool, _ color: String, _ width: Double) {
        for (index, limb) in frame.limbs.enumerated() where index.isMultiple(of: 2) != isNear {
          page.line(limb.points.map(spot), stroke: color, width: width)
          if let tip = limb.points.last, limb.isInContact {
            let (x, y) = spot(tip)
            page.circle(x, y, 0.03 * scale, fill: shade(214, 93, 14))
          }
        }
      }
      let thickness = max(2, 0.045 * scale)
      limbs(false, shade(140, 152, 168), thickness)
      let (a, c) = (robot.size.x / 2, robot.size.z / 2)
      let corners = [(-a, -c), (a, -c), (a, c), (-a, c)].map {
        spot(frame.body.point(Vector3($0.0, 0, $0.1)))
      }
      page.polygon(corners, fill: shade(63, 111, 181), stroke: shade(30, 58, 110), width: 1.2)
      limbs(true, shade(34, 48, 66), thickness)
    }

    private func drawScale(_ page: inout SVGPage, _ height: Double) {
      let step = SVGPage.tick(for: end - start, atMost: 14)
      var mark = (start / step).rounded(.up) * step
      while mark <= end {
        page.line(
          [(x(mark), height - 38), (x(mark), height - 32)], stroke: "#4a5560", width: 1)
        page.label(
          Markup.number(mark) + " m", x(mark), height - 16, size: 11, anchor: "middle")
        mark += step
      }
      page.line([(x(start), height - 38), (x(end), height - 38)], stroke: "#4a5560", width: 1)
    }
  }
}
