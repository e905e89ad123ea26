import Glibc
import LeggedRobot
import Robots

/// Measures what the legged platform can do and prints it as Markdown.
///
/// `LeggedBenchmark` measures all; `LeggedBenchmark PART SEEDS` only the lines with a part in their names, with
/// the seeds 1 to SEEDS.
@main struct LeggedBenchmark {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    guard let part = words.first else { return measureAll() }
    let seeds = 1...(words.dropFirst().first.flatMap { UInt64($0) } ?? 8)
    for row in rows where row.name.contains(part) { print(row.measure(seeds: seeds)) }
    if "self-right".contains(part) {
      for line in righting(seeds: seeds) { print(line) }
    }
    if part == "speed" { printSpeed() }
  }

  private static func measureAll() {
    let seeds: ClosedRange<UInt64> = 1...8
    print(
      """
      # Measurements of the simulated legged robot

      Made by `make bench-robots`. Each line was run with the seeds 1 to 8, which set the errors of the
      sensors and, where there is rubble, the ground. The controller sees the sensors only; speeds, places and
      tilts in the table are the true ones. The tilt is against the vertical, so on a slope it contains the slope.
      "Odometry" is how far the estimated place is off at the end, as a part of the way.
      Physics at 2 ms, control at 500 Hz, friction coefficient 1.0 (mud: 0.35).

      | test | goal | runs that met it | measured | verdict |
      |---|---|---|---|---|
      """)
    for row in rows {
      print(row.measure(seeds: seeds))
      fflush(nil)
    }
    for line in righting(seeds: seeds) { print(line) }
    print("")
    printSpeed()
  }

  static var rows: [Row] {
    let flat = Grounds.flat()
    func walk(_ gait: Gait, _ speed: Double, payload: Double = 0) -> (UInt64) -> Trial {
      { Trial(world: flat, seed: $0, payload: payload, gait: gait, speed: speed, seconds: 14) }
    }
    func cross(
      _ speed: Double, _ seconds: Double, _ gait: Gait = .trot,
      _ world: @escaping (UInt64) -> RobotWorld
    ) -> (UInt64) -> Trial {
      { Trial(world: world($0), seed: $0, gait: gait, speed: speed, seconds: seconds) }
    }
    func still(payload: Double = 0) -> (UInt64) -> Trial {
      { Trial(world: flat, seed: $0, payload: payload, seconds: 6) }
    }
    func shoved(_ speed: Double?, _ impulse: Double) -> (UInt64) -> Trial {
      {
        Trial(
          world: flat, seed: $0, speed: speed, seconds: 8,
          shove: (impulse, 2 + 0.055 * Double($0)))
      }
    }
    return [
      Row(name: "stand up and stand", goal: .stands(0.64), trial: still()),
      Row(name: "crawl, 0.28 m/s", goal: .speed(within: 0.1), trial: walk(.crawl, 0.28)),
      Row(name: "walk, 0.6 m/s", goal: .speed(within: 0.05), trial: walk(.walk, 0.6)),
      Row(name: "trot, 0.5 m/s", goal: .speed(within: 0.05), trial: walk(.trot, 0.5)),
      Row(name: "trot, 1.0 m/s", goal: .speed(within: 0.05), trial: walk(.trot, 1)),
      Row(name: "trot, 1.5 m/s", goal: .speed(within: 0.05), trial: walk(.trot, 1.5)),
      Row(name: "trot, 2.0 m/s", goal: .speed(within: 0.05), trial: walk(.trot, 2)),
      Row(name: "trot, 2.5 m/s", goal: .speed(within: 0.05), trial: walk(.trot, 2.5)),
      Row(name: "bound, 2.0 m/s commanded", goal: .atLeast(1.6), trial: walk(.bound, 2)),
      Row(name: "stand with 154 kg", goal: .stands(0.64), trial: still(payload: 154)),
      Row(
        name: "trot with 154 kg, 1.0 m/s", goal: .speed(within: 0.05),
        trial: walk(.trot, 1, payload: 154)),
      Row(name: "push of 150 N·s from the side, standing", goal: .survive, trial: shoved(nil, 150)),
      Row(name: "push of 150 N·s from the side, trotting", goal: .survive, trial: shoved(1, 150)),
      Row(name: "push of 200 N·s from the side, standing", goal: .survive, trial: shoved(nil, 200)),
      Row(name: "push of 200 N·s from the side, trotting", goal: .survive, trial: shoved(1, 200)),
      Row(
        name: "slope up 20°", goal: .beyond(8),
        trial: cross(0.8, 14) { _ in Grounds.rise(degrees: 20) }),
      Row(
        name: "slope up 30°", goal: .beyond(8),
        trial: cross(0.7, 16) { _ in Grounds.rise(degrees: 30) }),
      Row(
        name: "slope up 35°", goal: .beyond(8),
        trial: cross(0.7, 18) { _ in Grounds.rise(degrees: 35) }),
      Row(
        name: "slope down 20°", goal: .beyond(8),
        trial: cross(0.7, 14) { _ in Grounds.descent(degrees: 20) }),
      Row(
        name: "rubble of 0.10 m", goal: .beyond(8),
        trial: cross(0.6, 16) { Grounds.rubble(height: 0.10, seed: $0) }),
      Row(
        name: "rubble of 0.15 m", goal: .beyond(8),
        trial: cross(0.6, 18) { Grounds.rubble(height: 0.15, seed: $0) }),
      Row(
        name: "stairs up, 0.10 m each", goal: .beyond(6),
        trial: cross(0.6, 13) { _ in Grounds.stairs(rise: 0.10) }),
      Row(
        name: "mud, friction 0.35", goal: .beyond(8), trial: cross(0.6, 16) { _ in Grounds.mud() }),
    ]
      + [0.15, 0.20, 0.25, 0.30].map { width in
        Row(
          name: "gap of \(Format.number(width, 2)) m", goal: .beyond(6),
          trial: cross(0.8, 10) { _ in Grounds.gap(width: width) })
      } + [
        Row(name: "the whole course, from waypoint to waypoint", goal: .beyond(31), trial: course)
      ]
  }

  /// Over rubble, mud, a hill, a gap and stairs of the catalogue's course, in the gait and at the speed of ways to places.
  private static func course(seed: UInt64) -> Trial {
    let world = WorldCatalogue.course(seed: seed)
    let lane = world.waypoints.filter { $0.pose.y == 0 && $0.pose.x > 0 }
    return Trial(
      world: world, seed: seed, gait: .auto, speed: 1, way: lane.map(\.name), seconds: 60)
  }

  /// Lies on a side or the back, and gets up.
  private static func righting(seeds: ClosedRange<UInt64>) -> [String] {
    let dry = Grounds.flat()
    return [
      ("its left side", -1.6, dry), ("its right side", 1.6, dry), ("its back", 3.1, dry),
      ("its back, friction 0.5", 3.1, Grounds.slippery(0.5)),
    ].map { place, roll, ground in
      var good = 0
      var longest = 0.0
      for seed in seeds {
        var options = LeggedBody.Options()
        options.seed = seed
        guard let body = try? LeggedBody(in: ground, options: options) else { continue }
        body.setPower(true)
        guard (try? body.begin(.stand)) != nil else { continue }
        run(body, 4) { body.progress.phase == .done }
        // Not quite the same for each seed: 82° to 102°, or 168° to 188°.
        body.lay(roll: roll + 0.05 * (Double(seed % 8) - 3.5))
        run(body, 4) { false }
        guard body.posture == .fallen, (try? body.begin(.selfRight)) != nil else { continue }
        let start = body.time
        run(body, 30) { body.progress.phase == .done }
        guard body.posture != .fallen, (try? body.begin(.stand)) != nil else { continue }
        run(body, 10) { body.progress.phase == .done }
        guard body.posture == .standing else { continue }
        longest = max(longest, body.time - start)
        good += 1
      }
      let verdict =
        good == seeds.count ? "met" : "missed in \(seeds.count - good) of \(seeds.count)"
      return "| laid on \(place), self-right, stand | stands again | "
        + "\(good) of \(seeds.count) | \(Format.number(longest, 1)) s at most | \(verdict) |"
    }
  }

  private static func run(_ body: LeggedBody, _ seconds: Double, until isDone: () -> Bool) {
    let end = body.time + seconds
    while body.time < end, !isDone() {
      body.step()
      _ = body.takeFaults()
    }
  }

  /// Speed of the whole loop, and whether equal runs end equal.
  private static func printSpeed() {
    func timed(_ world: RobotWorld) -> (factor: Double, hash: UInt64) {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      let start = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
      let outcome = Trial(world: world, seed: 3, speed: 1, seconds: 30).run()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      let used = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9 - start
      return (outcome.time / used, outcome.hash)
    }
    let first = timed(Grounds.flat())
    let second = timed(Grounds.flat())
    print(
      """
      Speed of the whole loop (physics, sensors, estimator, controller) at 2 ms, trotting, on one core, in times
      real time (goal: 40):

      | world | solids | speed |
      |---|---|---|
      | flat | 1 | \(Format.number(max(first.factor, second.factor), 0)) |
      """)
    for (name, _) in WorldCatalogue.summaries where name != "flat" {
      guard let world = WorldCatalogue.world(named: name) else { continue }
      let factor = Format.number(timed(world).factor, 0)
      print("| \(name) | \(world.solids().count) | \(factor) |")
    }
    print(
      """

      Two runs with the same seed end in \(first.hash == second.hash ? "the same" : "DIFFERENT") state, bit for bit.
      """)
  }
}
