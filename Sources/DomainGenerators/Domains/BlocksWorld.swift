internal import RandomNumbers

extension DomainGenerator {
  /// Random towers that become other random towers.
  static let blocksWorld = DomainGenerator(
    "blocks-world",
    sizes: [
      Size("blocks", "how many blocks there are", 2...500),
      Size("towers", "into how many towers they are stacked, at the start and at the end", 1...100),
    ],
    recipes: [
      Recipe(["blocks": 4, "towers": 2], seed: 1),
      Recipe(["blocks": 8, "towers": 3], seed: 2),
      Recipe(["blocks": 15, "towers": 4], seed: 3),
      Recipe(["blocks": 30, "towers": 6], seed: 4),
      Recipe(["blocks": 60, "towers": 8], seed: 5),
      Recipe(["blocks": 90, "towers": 10], seed: 6),
    ]
  ) { recipe, random throws(GenerationError) in
    let blocks = names("b", recipe["blocks"])
    let start = towers(of: blocks, count: recipe["towers"], &random)
    let end = towers(of: blocks, count: recipe["towers"], &random)

    var problem = ProblemText()
    problem.story = ["Towers, bottom block first, and what they become:"]
    problem.story += start.map { "  \($0.joined(separator: " "))" } + ["become"]
    problem.story += end.map { "  \($0.joined(separator: " "))" }
    problem.add("block", blocks)
    problem.state("the hand", ["(hand-empty)"])
    problem.state("what lies on what", start.flatMap(supports))
    problem.state("the tops", start.compactMap(\.last).map { fact("clear", $0) })
    problem.goal = end.flatMap(supports)
    return problem
  }

  /// Deals shuffled blocks out to towers, so that no tower is empty where there are enough blocks.
  private static func towers(
    of blocks: [String], count: Int, _ random: inout SplitMix64
  ) -> [[String]] {
    var towers: [[String]] = Array(repeating: [], count: count)
    for (index, block) in random.shuffled(blocks).enumerated() {
      towers[index < count ? index : random.integer(below: count)].append(block)
    }
    return towers.filter { !$0.isEmpty }
  }

  /// The facts that say how a tower stands.
  private static func supports(_ tower: [String]) -> [String] {
    guard let bottom = tower.first else { return [] }
    return [fact("on-table", bottom)]
      + zip(tower, tower.dropFirst()).map { fact("on", $1, $0) }
  }
}
