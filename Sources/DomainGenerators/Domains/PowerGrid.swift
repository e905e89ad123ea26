internal import RandomNumbers

extension DomainGenerator {
  /// A ring of plants and substations with some lines across. Any one substation can be cut out of a
  /// ring without cutting off another, so every problem can be solved.
  static let powerGrid = DomainGenerator(
    "power-grid",
    sizes: [
      Size("nodes", "plants and substations on the ring", 4...300),
      Size("plants", "how many of the nodes are plants", 1...50),
      Size("hospitals", "how many of the substations are hospitals", 0...200),
      Size("chords", "lines across the ring", 0...300),
      Size("broken", "lines that need repair, at most", 0...100),
      Size("worn", "substations that need maintenance", 0...200),
    ],
    recipes: [
      recipe(nodes: 4, plants: 1, hospitals: 1, chords: 0, broken: 1, worn: 1, seed: 1),
      recipe(nodes: 8, plants: 2, hospitals: 2, chords: 2, broken: 2, worn: 2, seed: 2),
      recipe(nodes: 14, plants: 2, hospitals: 4, chords: 4, broken: 3, worn: 4, seed: 3),
      recipe(nodes: 24, plants: 3, hospitals: 7, chords: 6, broken: 5, worn: 7, seed: 4),
      recipe(nodes: 40, plants: 4, hospitals: 12, chords: 10, broken: 6, worn: 12, seed: 5),
    ]
  ) { recipe, random throws(GenerationError) in
    guard recipe["plants"] + recipe["hospitals"] + recipe["worn"] <= recipe["nodes"] else {
      throw GenerationError(
        "power-grid: too few nodes for the plants, hospitals and worn substations")
    }
    var grid = PowerNetwork(recipe, &random)
    grid.switchOff(recipe["broken"], broken: true, &random)
    grid.switchOff(grid.lines.count / 5, broken: false, &random)
    return grid.problem
  }

  private static func recipe(
    nodes: Int, plants: Int, hospitals: Int, chords: Int, broken: Int, worn: Int, seed: Int
  ) -> Recipe {
    Recipe(
      [
        "nodes": nodes, "plants": plants, "hospitals": hospitals, "chords": chords,
        "broken": broken, "worn": worn,
      ], seed: seed)
  }
}

/// A grid in which some lines are switched off without cutting off a hospital.
private struct PowerNetwork {
  struct Line {
    let name: String
    let ends: [Int]
    var isClosed = true
    var isBroken = false
  }

  private(set) var lines: [Line] = []
  private let names: [String]
  private let plants: [Int]
  private let hospitals: [Int]
  private let worn: [Int]

  /// The ring, its chords, and what each node is; all lines are closed.
  init(_ recipe: Recipe, _ random: inout SplitMix64) {
    let count = recipe["nodes"]
    let order = random.shuffled(Array(0..<count))
    plants = Array(order.prefix(recipe["plants"])).sorted()
    hospitals = Array(order.dropFirst(plants.count).prefix(recipe["hospitals"])).sorted()
    worn = Array(order.suffix(recipe["worn"])).sorted()
    let (isPlant, isHospital) = (Set(plants), Set(hospitals))
    names = (0..<count).map { node in
      isPlant.contains(node)
        ? "plant\(node + 1)"
        : isHospital.contains(node) ? "hospital\(node + 1)" : "station\(node + 1)"
    }
    for node in 0..<count {
      lines.append(Line(name: "line\(node + 1)", ends: [node, (node + 1) % count]))
    }
    for _ in 0..<recipe["chords"] {
      let ends = random.sample(2, of: Array(0..<count)).sorted()
      if !lines.contains(where: { $0.ends.sorted() == ends }) {
        lines.append(Line(name: "line\(lines.count + 1)", ends: ends))
      }
    }
  }

  /// Opens the breakers of up to `count` closed lines and marks them broken if asked.
  mutating func switchOff(_ count: Int, broken: Bool, _ random: inout SplitMix64) {
    var left = count
    for line in random.shuffled(Array(lines.indices)) where left > 0 && lines[line].isClosed {
      lines[line].isClosed = false
      if hospitals.allSatisfy(live.contains) {
        lines[line].isBroken = broken
        left -= 1
      } else {
        lines[line].isClosed = true
      }
    }
  }

  /// The nodes with power.
  private var live: Set<Int> {
    var live = Set(plants)
    var open = plants
    while let node = open.popLast() {
      for line in lines where line.isClosed && line.ends.contains(node) {
        for end in line.ends where live.insert(end).inserted { open.append(end) }
      }
    }
    return live
  }

  var problem: ProblemText {
    var problem = ProblemText()
    problem.add("plant", plants.map { names[$0] })
    problem.add("hospital", hospitals.map { names[$0] })
    problem.add("substation", names.filter { $0.hasPrefix("station") })
    problem.add("line", lines.map(\.name))
    problem.state(
      "the lines",
      lines.flatMap { line in
        [
          fact("joins", line.name, names[line.ends[0]], names[line.ends[1]]),
          fact("joins", line.name, names[line.ends[1]], names[line.ends[0]]),
        ]
      })
    problem.state(
      "the breakers that are closed",
      lines.filter(\.isClosed).flatMap { line in
        line.ends.map { fact("closed", line.name, names[$0]) }
      })
    problem.state("damage", lines.filter(\.isBroken).map { fact("broken", $0.name) })
    problem.state("the crew", [fact("crew-at", names[plants[0]])])
    problem.goal = worn.map { fact("maintained", names[$0]) }
    problem.goal += ["(forall (?l - line) (not (broken ?l)))", "(forall (?n - node) (live ?n))"]
    return problem
  }
}
