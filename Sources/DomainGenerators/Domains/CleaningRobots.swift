internal import RandomNumbers

extension DomainGenerator {
  /// Rooms that hang together as a tree with some loops; the wash room is the first.
  static let cleaningRobots = DomainGenerator(
    "cleaning-robots",
    sizes: [
      Size("rooms", "how many rooms there are", 2...200),
      Size("loops", "doors beyond those that are needed to reach every room", 0...100),
      Size("robots", "how many robots there are, each in a room of its own", 1...20),
      Size("litter", "pieces of litter", 0...500),
    ],
    recipes: [
      Recipe(["rooms": 2, "loops": 0, "robots": 1, "litter": 1], seed: 1),
      Recipe(["rooms": 5, "loops": 1, "robots": 1, "litter": 4], seed: 2),
      Recipe(["rooms": 9, "loops": 2, "robots": 2, "litter": 8], seed: 3),
      Recipe(["rooms": 14, "loops": 4, "robots": 2, "litter": 15], seed: 4),
      Recipe(["rooms": 24, "loops": 6, "robots": 3, "litter": 30], seed: 5),
    ]
  ) { recipe, random throws(GenerationError) in
    guard recipe["robots"] <= recipe["rooms"] else {
      throw GenerationError("cleaning-robots: more robots than rooms")
    }
    let rooms = names("room", recipe["rooms"])
    let robots = names("robot", recipe["robots"])
    let litter = names("litter", recipe["litter"])
    let map = RoadMap(places: rooms.count, extra: recipe["loops"], lengths: 1...1, &random)

    var problem = ProblemText()
    problem.add("room", rooms)
    problem.add("robot", robots)
    problem.add("litter", litter)
    problem.state(
      "the doors",
      map.roads.flatMap {
        [fact("door", rooms[$0.a], rooms[$0.b]), fact("door", rooms[$0.b], rooms[$0.a])]
      })
    let chutes = random.sample(max(1, rooms.count / 6), of: rooms).sorted()
    problem.state(
      "what is in the rooms", [fact("wash-room", rooms[0])] + chutes.map { fact("chute", $0) })
    problem.state(
      "the robots",
      zip(robots, random.sample(robots.count, of: rooms)).map { fact("in", $0, $1) })
    problem.state(
      "the litter",
      litter.map { fact("lies-in", $0, rooms[random.integer(below: rooms.count)]) })
    problem.goal = [
      "(forall (?r - room) (clean ?r))",
      "(forall (?l - litter) (disposed ?l))",
      "(forall (?c - robot) (not (muddy ?c)))",
    ]
    problem.minimizesCost = true
    return problem
  }
}
