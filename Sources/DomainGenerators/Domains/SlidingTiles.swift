internal import RandomNumbers

extension DomainGenerator {
  /// Arrangements that differ from the goal by an odd permutation, so that no slides lead there.
  static let slidingTiles = DomainGenerator(
    "sliding-tiles",
    sizes: [
      Size("width", "cells in a row", 2...10),
      Size("height", "cells in a column", 2...10),
      Size("solvable", "0: an odd arrangement, without a plan; 1: an even one, with a plan", 0...1),
    ],
    recipes: [
      Recipe(["width": 2, "height": 2, "solvable": 0], seed: 1),
      Recipe(["width": 3, "height": 2, "solvable": 0], seed: 2),
      Recipe(["width": 4, "height": 2, "solvable": 0], seed: 3),
      Recipe(["width": 3, "height": 3, "solvable": 0], seed: 4),
      Recipe(["width": 5, "height": 2, "solvable": 0], seed: 5),
    ]
  ) { recipe, random throws(GenerationError) in
    let grid = Grid(width: recipe["width"], height: recipe["height"])
    let tiles = names("tile", grid.count - 1)

    // The gap stays in the last cell, so an arrangement can be solved if and only if its permutation
    // of the tiles is even: each slide swaps the gap with a tile, and the gap makes an even number of
    // them on its way back.
    var order = random.shuffled(Array(tiles.indices))
    if isEven(order) != (recipe["solvable"] == 1) { order.swapAt(0, 1) }

    var problem = ProblemText()
    problem.story = grid.drawing { $0 < order.count ? label(order[$0]) : "_" }
    problem.add("tile", tiles)
    problem.add("cell", grid.cells.map(grid.name))
    problem.state(
      "the frame",
      grid.cells.flatMap { cell in
        grid.neighbours(of: cell).map { fact("next-to", grid.name(cell), grid.name($0)) }
      })
    problem.state(
      "the arrangement",
      order.enumerated().map { fact("at", tiles[$1], grid.name($0)) }
        + [fact("gap", grid.name(grid.count - 1))])
    problem.goal = tiles.enumerated().map { fact("at", $1, grid.name($0)) }
    return problem
  }

  /// True if an even number of swaps sorts the numbers.
  static func isEven(_ permutation: [Int]) -> Bool {
    var inversions = 0
    for (index, number) in permutation.enumerated() {
      inversions += permutation[(index + 1)...].count { $0 < number }
    }
    return inversions % 2 == 0
  }

  /// The character of a tile in a drawing: 1 to 9, then letters, then `*`.
  private static func label(_ tile: Int) -> Character {
    let labels = Array("123456789abcdefghijklmnopqrstuvwxyz")
    return tile < labels.count ? labels[tile] : "*"
  }
}
