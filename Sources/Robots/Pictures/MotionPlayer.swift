/// A page that plays a recording in three dimensions, in one file without anything from elsewhere.
public enum MotionPlayer {
  /// The page as HTML.
  ///
  /// - Parameters:
  ///   - recording: What is played.
  ///   - title: The headline.
  public static func html(_ recording: MotionRecording, title: String) -> String {
    let name = Markup.escaped(title)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(name)</title>
      <style>
      \(MotionPlayerPage.style)
      </style>
      </head>
      <body>
      \(MotionPlayerPage.body(title: name))
      <script id="recording" type="application/json">\(data(recording))</script>
      <script>
      \(MotionPlayerPage.script)
      </script>
      </body>
      </html>

      """
  }

  /// The recording as JSON. Lengths are in millimetres, times in milliseconds, parts of one in ten
  /// thousandths, all whole: that keeps the page small.
  private static func data(_ recording: MotionRecording) -> String {
    let solids = recording.world.solids().map { solid in
      let attitude = solid.attitude
      return list(
        [Solid.Kind.allCases.firstIndex(of: solid.kind) ?? 0]
          + lengths([solid.center, solid.halfSize])
          + parts([attitude.w, attitude.x, attitude.y, attitude.z])
          + [surfaces(recording).firstIndex(of: solid.surface.name) ?? 0])
    }
    let terrain = TerrainMap(recording.world)
    let places = recording.world.places.sorted { $0.key < $1.key }.map { name, pose in
      let height = terrain.height(x: pose.x, y: pose.y) + 0.02
      return "[\(quoted(name)),\(whole(pose.x * 1000)),\(whole(pose.y * 1000)),"
        + "\(whole(height * 1000))]"
    }
    let steps = recording.steps.map { step in
      "[\(quoted(step.name)),\(milliseconds(step.start)),\(milliseconds(step.end)),"
        + "\(quoted(step.outcome)),\(step.isGood)]"
    }
    return """
      {"kinds":[\(Solid.Kind.allCases.map { quoted($0.rawValue) }.joined(separator: ","))],
      "surfaces":[\(surfaces(recording).map(quoted).joined(separator: ","))],
      "solids":[\(solids.joined(separator: ","))],
      "places":[\(places.joined(separator: ","))],
      "steps":[\(steps.joined(separator: ","))],
      "tracks":[\(recording.tracks.map(track).joined(separator: ",\n"))]}
      """
  }

  private static func surfaces(_ recording: MotionRecording) -> [String] {
    recording.world.surfaces.keys.sorted()
  }

  private static func track(_ track: MotionRecording.Track) -> String {
    var activities: [String] = []
    let frames = track.frames.map { frame in
      let activity = activities.firstIndex(of: frame.activity) ?? activities.count
      if activity == activities.count { activities.append(frame.activity) }
      let attitude = frame.body.attitude
      let contacts = frame.limbs.prefix(30).enumerated().reduce(0) {
        $1.element.isInContact ? $0 | 1 << $1.offset : $0
      }
      return list(
        [milliseconds(frame.time), activity, (frame.suppressedBy?.rawValue ?? -1), contacts]
          + [whole(frame.velocity.speed * 1000), whole(frame.charge * 10_000)]
          + lengths([frame.body.position])
          + parts([attitude.w, attitude.x, attitude.y, attitude.z])
          + frame.limbs.flatMap { lengths($0.points) })
    }
    let points = track.frames.first?.limbs.map(\.points.count) ?? []
    let size = track.robot.size
    return """
      {"name":\(quoted(track.robot.name)),"model":\(quoted(track.robot.model)),\
      "kind":\(quoted(track.robot.kind.rawValue)),"size":\(list(lengths([size]))),\
      "points":\(list(points)),"activities":[\(activities.map(quoted).joined(separator: ","))],
      "frames":[\(frames.joined(separator: ",\n"))]}
      """
  }

  private static func lengths(_ vectors: [Vector3]) -> [Int] {
    vectors.flatMap { [whole($0.x * 1000), whole($0.y * 1000), whole($0.z * 1000)] }
  }

  private static func parts(_ values: [Double]) -> [Int] { values.map { whole($0 * 10_000) } }

  private static func milliseconds(_ time: RobotTime) -> Int { Int(time.nanoseconds / 1_000_000) }

  private static func whole(_ value: Double) -> Int {
    value.isFinite && abs(value) < 1e15 ? Int(value.rounded()) : 0
  }

  private static func list(_ numbers: [Int]) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  /// A string of JSON that is safe inside of a script element, too.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
