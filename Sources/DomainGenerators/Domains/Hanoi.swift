internal import RandomNumbers

extension DomainGenerator {
  /// The classical puzzle, and versions with more pegs and mixed-up starts.
  static let hanoi = DomainGenerator(
    "hanoi",
    sizes: [
      Size("disks", "how many disks there are; disk1 is the smallest", 1...50),
      Size("pegs", "how many pegs there are", 3...10),
      Size("mixed", "0: all disks start on peg1; 1: each disk starts on a random peg", 0...1),
    ],
    recipes: [
      Recipe(["disks": 3, "pegs": 3, "mixed": 0], seed: 1),
      Recipe(["disks": 5, "pegs": 3, "mixed": 0], seed: 2),
      Recipe(["disks": 8, "pegs": 3, "mixed": 1], seed: 3),
      Recipe(["disks": 10, "pegs": 3, "mixed": 0], seed: 4),
      Recipe(["disks": 16, "pegs": 4, "mixed": 1], seed: 5),
      Recipe(["disks": 12, "pegs": 3, "mixed": 0], seed: 6),
    ]
  ) { recipe, random throws(GenerationError) in
    let disks = names("disk", recipe["disks"])
    let pegs = names("peg", recipe["pegs"])

    // Each peg's disks, largest first; disks are dealt from the largest down, so no order is broken.
    var stacks: [[String]] = Array(repeating: [], count: pegs.count)
    for disk in disks.reversed() {
      stacks[recipe["mixed"] == 1 ? random.integer(below: pegs.count) : 0].append(disk)
    }

    var problem = ProblemText()
    problem.add("disk", disks)
    problem.add("peg", pegs)
    var fits: [String] = []
    for (index, disk) in disks.enumerated() {
      fits += pegs.map { fact("fits", disk, $0) }
      fits += disks.dropFirst(index + 1).map { fact("fits", disk, $0) }
    }
    problem.state("the order of sizes", fits)
    for (peg, stack) in zip(pegs, stacks) {
      problem.state("what stands on \(peg)", tower(on: peg, stack))
    }
    problem.goal = tower(on: pegs[pegs.count - 1], disks.reversed()).filter { $0.hasPrefix("(on ") }
    return problem
  }

  /// The facts that say which disks stand on a peg, the largest first.
  private static func tower(on peg: String, _ stack: [String]) -> [String] {
    zip([peg] + stack, stack).flatMap { [fact("on", $1, $0), fact("covered", $0)] }
  }
}
