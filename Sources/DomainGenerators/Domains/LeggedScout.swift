internal import RandomNumbers

extension DomainGenerator {
  /// A stretch of country with docks so placed that every waypoint can be reached and left again.
  static let leggedScout = DomainGenerator(
    "legged-scout",
    sizes: [
      Size("waypoints", "how many waypoints there are", 3...300),
      Size("paths", "stretches beyond those that are needed to reach every waypoint", 0...300),
      Size("charge", "levels of a full battery", 6...40),
      Size("platforms", "how many legged platforms there are", 1...10),
      Size("targets", "how many targets are to be inspected and reported", 1...100),
      Size("loads", "how many loads are to be carried to another waypoint", 0...100),
    ],
    recipes: [
      recipe(waypoints: 4, paths: 0, charge: 8, platforms: 1, targets: 1, loads: 0, seed: 1),
      recipe(waypoints: 8, paths: 2, charge: 14, platforms: 1, targets: 2, loads: 1, seed: 2),
      recipe(waypoints: 14, paths: 5, charge: 16, platforms: 1, targets: 4, loads: 2, seed: 3),
      recipe(waypoints: 24, paths: 8, charge: 20, platforms: 2, targets: 6, loads: 4, seed: 2),
      recipe(waypoints: 40, paths: 14, charge: 24, platforms: 2, targets: 10, loads: 6, seed: 1),
      recipe(waypoints: 60, paths: 22, charge: 30, platforms: 1, targets: 16, loads: 10, seed: 9),
    ]
  ) { recipe, random throws(GenerationError) in
    let country = ScoutCountry(recipe, &random)
    let waypoints = country.waypoints
    let platforms = names("scout", recipe["platforms"])
    let targets = names("target", recipe["targets"])
    let loads = names("load", recipe["loads"])
    let levels = (0...recipe["charge"]).map { "level\($0)" }

    var problem = ProblemText()
    problem.add("platform", platforms)
    problem.add("waypoint", waypoints)
    problem.add("gait", ScoutGait.allCases.map(\.rawValue))
    problem.add("terrain", ScoutTerrain.allCases.map(\.rawValue))
    problem.add("level", levels)
    problem.add("target", targets)
    problem.add("load", loads)

    problem.state("the ground", country.stretches)
    problem.state("seconds that a stretch takes in each gait that crosses it", country.times)
    problem.state("where the battery is charged", country.docks.map { fact("dock", waypoints[$0]) })
    problem.state(
      "where reports get through",
      country.docks.filter { $0 == 0 || random.chance(percent: 50) }
        .map { fact("radio", waypoints[$0]) })
    problem.state(
      "what can be seen from where",
      targets.flatMap { target in
        random.sample(2, of: Array(waypoints.dropFirst())).map { fact("in-view", target, $0) }
      })
    problem.state(
      "the gaits",
      ScoutGait.allCases.flatMap { gait in
        gait.terrains.map { fact("crosses", gait.rawValue, $0.rawValue) }
      })
    problem.state(
      "what the ground drains",
      ScoutTerrain.allCases.flatMap { terrain in
        levels.indices.dropFirst(terrain.drain).map {
          fact("drain", terrain.rawValue, levels[$0], levels[$0 - terrain.drain])
        }
      })
    problem.state("a fresh battery", [fact("charged", levels[levels.count - 1])])
    problem.state(
      "the platforms",
      platforms.flatMap { platform in
        let dock = country.docks[random.integer(below: country.docks.count)]
        return [
          fact("at", platform, waypoints[dock]), fact("sitting", platform),
          fact("uses", platform, ScoutGait.walk.rawValue), fact("unladen", platform),
          fact("battery", platform, levels[levels.count - 1]),
        ]
      })
    problem.goal = targets.map { fact("reported", $0) }
    var piles: [String] = []
    var bears: [String] = []
    for load in loads {
      let ends = random.sample(2, of: waypoints)
      piles.append(fact("lies", load, ends[0]))
      problem.goal.append(fact("lies", load, ends[1]))
      // Light loads leave all gaits, heavy ones only the crawl.
      let gaits = ScoutGait.allCases.prefix(random.integer(in: 1...3))
      bears += gaits.map { fact("bears", $0.rawValue, load) }
    }
    problem.state("the loads", piles)
    problem.state("how the loads can be carried", bears)
    problem.goal += platforms.map { fact("sitting", $0) }
    problem.goal += platforms.map { fact("at", $0, waypoints[0]) }.prefix(1)
    problem.minimizesCost = true
    return problem
  }

  private static func recipe(
    waypoints: Int, paths: Int, charge: Int, platforms: Int, targets: Int, loads: Int, seed: Int
  ) -> Recipe {
    Recipe(
      [
        "waypoints": waypoints, "paths": paths, "charge": charge, "platforms": platforms,
        "targets": targets, "loads": loads,
      ], seed: seed)
  }
}

/// A gait of the platform, from the steadiest to the fastest.
private enum ScoutGait: String, CaseIterable {
  case crawl
  case walk
  case trot

  /// Decimetres a second on even ground.
  var speed: Int {
    switch self {
    case .crawl: 3
    case .walk: 6
    case .trot: 15
    }
  }

  /// The ground that the gait is safe on.
  var terrains: [ScoutTerrain] {
    switch self {
    case .crawl: ScoutTerrain.allCases
    case .walk: [.flat, .gravel, .slope]
    case .trot: [.flat, .gravel]
    }
  }
}

/// A kind of ground.
private enum ScoutTerrain: String, CaseIterable {
  case flat
  case gravel
  case slope
  case ice
  case rubble

  /// Battery levels that a stretch takes.
  var drain: Int { self == .slope || self == .rubble ? 2 : 1 }

  /// How much longer a metre takes than on even ground, in percent.
  var delay: Int {
    switch self {
    case .flat: 100
    case .gravel: 120
    case .slope, .ice: 150
    case .rubble: 180
    }
  }
}

/// Waypoints, the ground between them, and docks.
private struct ScoutCountry {
  let waypoints: [String]
  private let roads: [RoadMap.Road]
  private let terrains: [ScoutTerrain]
  /// The waypoints with a dock; the first waypoint always has one.
  private(set) var docks: [Int] = [0]

  init(_ recipe: Recipe, _ random: inout SplitMix64) {
    waypoints = names("w", recipe["waypoints"])
    roads =
      RoadMap(places: waypoints.count, extra: recipe["paths"], lengths: 10...40, &random).roads
    let mixture: [ScoutTerrain] = [.flat, .flat, .flat, .gravel, .gravel, .slope, .ice, .rubble]
    terrains = roads.map { _ in mixture[random.integer(below: mixture.count)] }
    placeDocks(charge: recipe["charge"])
  }

  /// Adds docks until half a battery is enough from each waypoint to the nearest.
  ///
  /// A new dock is at most three quarters of a battery away from an older one. So the platform can go
  /// from dock to dock, out to any waypoint and back.
  private mutating func placeDocks(charge: Int) {
    while true {
      let drains = drainsFromDocks()
      guard (drains.max() ?? 0) > charge / 2 else { return }
      let near = waypoints.indices.filter { drains[$0] <= charge * 3 / 4 && drains[$0] > 0 }
      guard let dock = near.max(by: { drains[$0] < drains[$1] }) else { return }
      docks.append(dock)
    }
  }

  /// Battery levels from the nearest dock to each waypoint (Bellman and Ford: the map is small).
  private func drainsFromDocks() -> [Int] {
    var drains = waypoints.map { _ in Int.max / 2 }
    for dock in docks { drains[dock] = 0 }
    var changed = true
    while changed {
      changed = false
      for (road, terrain) in zip(roads, terrains) {
        for (from, to) in [(road.a, road.b), (road.b, road.a)]
        where drains[from] + terrain.drain < drains[to] {
          drains[to] = drains[from] + terrain.drain
          changed = true
        }
      }
    }
    return drains
  }

  var stretches: [String] {
    zip(roads, terrains).flatMap { road, terrain in
      [
        fact("stretch", waypoints[road.a], waypoints[road.b], terrain.rawValue),
        fact("stretch", waypoints[road.b], waypoints[road.a], terrain.rawValue),
      ]
    }
  }

  var times: [String] {
    var times: [String] = []
    for (road, terrain) in zip(roads, terrains) {
      for gait in ScoutGait.allCases where gait.terrains.contains(terrain) {
        // Decimetres, percent and decimetres a second give whole seconds, rounded up.
        let seconds = (road.length * 10 * terrain.delay / 100 + gait.speed - 1) / gait.speed
        for (from, to) in [(road.a, road.b), (road.b, road.a)] {
          times.append(
            value("crossing-time", waypoints[from], waypoints[to], gait.rawValue, is: seconds))
        }
      }
    }
    return times
  }
}
