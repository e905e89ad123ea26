internal import RandomNumbers

extension DomainGenerator {
  /// Yards with random walls. The crates start on the marks and are pulled away from them, so that
  /// pushing them back the same way is a plan: every problem can be solved.
  static let cratePush = DomainGenerator(
    "crate-push",
    sizes: [
      Size("width", "cells in a row of the yard", 3...60),
      Size("height", "cells in a column of the yard", 3...60),
      Size("walls", "walls inside the yard, in percent of its cells", 0...40),
      Size("crates", "how many crates there are", 1...60),
    ],
    recipes: [
      Recipe(["width": 5, "height": 4, "walls": 0, "crates": 1], seed: 1),
      Recipe(["width": 6, "height": 6, "walls": 15, "crates": 2], seed: 2),
      Recipe(["width": 8, "height": 7, "walls": 15, "crates": 4], seed: 3),
      Recipe(["width": 10, "height": 9, "walls": 18, "crates": 6], seed: 4),
      Recipe(["width": 13, "height": 11, "walls": 18, "crates": 10], seed: 5),
      Recipe(["width": 16, "height": 14, "walls": 18, "crates": 16], seed: 6),
    ]
  ) { recipe, random throws(GenerationError) in
    let grid = Grid(width: recipe["width"], height: recipe["height"])
    // Of several yards, the one whose crates ended up furthest from the marks.
    var best: Yard?
    for _ in 0..<40 {
      guard var yard = Yard(grid: grid, recipe, &random) else { continue }
      yard.pullCratesAway(&random)
      if yard.distance > (best?.distance ?? 0) { best = yard }
    }
    guard let yard = best else {
      throw GenerationError("crate-push: too little room for so many crates and walls")
    }
    return yard.problem
  }
}

/// A yard while crates are pulled about in it.
private struct Yard {
  let grid: Grid
  /// The cells that can be reached: the others are walls.
  let floor: Set<Int>
  let marks: [Int]
  /// Where the crates stand.
  var crates: [Int]
  var worker: Int

  /// A yard with random walls and every crate on a mark; nil if there is no room for that.
  init?(grid: Grid, _ recipe: Recipe, _ random: inout SplitMix64) {
    self.grid = grid
    let walls = Set(random.sample(grid.count * recipe["walls"] / 100, of: Array(grid.cells)))
    let free = grid.cells.filter { !walls.contains($0) }
    guard let start = random.element(of: free) else { return nil }
    floor = grid.reachable(from: start, walls: walls)
    let room = random.sample(recipe["crates"] + 1, of: floor.sorted())
    guard room.count == recipe["crates"] + 1, floor.count >= 3 * room.count else { return nil }
    worker = room[0]
    marks = Array(room.dropFirst())
    crates = marks
  }

  /// How far the crates are from the marks they came from, added up.
  var distance: Int {
    zip(marks, crates).reduce(0) { $0 + grid.distance($1.0, $1.1) }
  }

  /// Walks at random and pulls crates along: each step is a walk or a push taken backwards.
  mutating func pullCratesAway(_ random: inout SplitMix64) {
    for _ in 0..<(60 * crates.count * (grid.width + grid.height)) {
      guard let direction = random.element(of: Grid.Direction.allCases),
        let next = grid.neighbour(of: worker, direction),
        floor.contains(next), !crates.contains(next)
      else { continue }
      let behind = grid.neighbour(of: worker, direction.opposite)
      if let crate = crates.firstIndex(where: { $0 == behind }), random.chance(percent: 60) {
        crates[crate] = worker
      }
      worker = next
    }
  }

  /// The problem of pushing the crates back.
  var problem: ProblemText {
    var problem = ProblemText()
    problem.story = ["# wall, $ crate, . mark, * crate on a mark, @ worker, + worker on a mark"]
    problem.story += grid.drawing(character)
    problem.add("cell", grid.cells.filter(floor.contains).map(grid.name))
    problem.add("direction", Grid.Direction.allCases.map(\.rawValue))
    problem.add("crate", names("crate", crates.count))
    var steps: [String] = []
    for cell in grid.cells where floor.contains(cell) {
      for direction in Grid.Direction.allCases {
        guard let next = grid.neighbour(of: cell, direction), floor.contains(next) else { continue }
        steps.append(fact("step", grid.name(cell), grid.name(next), direction.rawValue))
      }
    }
    problem.state("the yard", steps)
    problem.state("where crates belong", marks.map { fact("marked", grid.name($0)) })
    problem.state("the worker", [fact("worker-at", grid.name(worker))])
    var stand: [String] = []
    for (index, cell) in crates.enumerated() {
      let crate = "crate\(index + 1)"
      stand += [fact("crate-at", crate, grid.name(cell)), fact("occupied", grid.name(cell))]
      if marks.contains(cell) { stand.append(fact("stored", crate)) }
    }
    problem.state("the crates", stand)
    problem.goal = names("crate", crates.count).map { fact("stored", $0) }
    problem.minimizesCost = true
    return problem
  }

  private func character(_ cell: Int) -> Character {
    let isMarked = marks.contains(cell)
    if !floor.contains(cell) { return "#" }
    if crates.contains(cell) { return isMarked ? "*" : "$" }
    if worker == cell { return isMarked ? "+" : "@" }
    return isMarked ? "." : "-"
  }
}
