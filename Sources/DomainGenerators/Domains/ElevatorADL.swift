internal import RandomNumbers

extension DomainGenerator {
  /// An office building in which every problem has a plan with the first lift alone: fetch an escort,
  /// then everyone else one by one, and bring the escort to a floor that nobody else uses.
  static let elevatorADL = DomainGenerator(
    "elevator-adl",
    sizes: [
      Size("floors", "how many floors there are", 3...200),
      Size("lifts", "lifts; the first serves all floors, the others every second one", 1...10),
      Size("employees", "how many employees wait", 0...500),
      Size("visitors", "how many visitors wait", 0...500),
      Size("escorts", "how many escorts wait", 1...50),
      Size("directors", "how many directors wait, each on another floor", 0...100),
    ],
    recipes: [
      recipe(floors: 4, lifts: 1, employees: 1, visitors: 1, escorts: 1, directors: 0, seed: 1),
      recipe(floors: 8, lifts: 1, employees: 3, visitors: 2, escorts: 1, directors: 1, seed: 2),
      recipe(floors: 14, lifts: 2, employees: 6, visitors: 4, escorts: 2, directors: 2, seed: 3),
      recipe(floors: 24, lifts: 2, employees: 12, visitors: 8, escorts: 2, directors: 4, seed: 4),
      recipe(floors: 40, lifts: 3, employees: 24, visitors: 14, escorts: 3, directors: 6, seed: 5),
      recipe(floors: 50, lifts: 3, employees: 34, visitors: 20, escorts: 3, directors: 8, seed: 6),
    ]
  ) { recipe, random throws(GenerationError) in
    let floors = (0..<recipe["floors"]).map { "floor\($0)" }
    let lifts = names("lift", recipe["lifts"])
    let employees = names("employee", recipe["employees"])
    let visitors = names("visitor", recipe["visitors"])
    let escorts = names("escort", recipe["escorts"])
    let directors = names("director", recipe["directors"])

    // Each escort leaves at a floor of their own, so that they can ride along until all is done.
    let shuffled = random.shuffled(floors)
    let open = shuffled.dropFirst(escorts.count).sorted {
      floors.firstIndex(of: $0) ?? 0 < floors.firstIndex(of: $1) ?? 0
    }
    guard open.count >= max(2, directors.count) else {
      throw GenerationError("elevator-adl: too few floors for so many escorts and directors")
    }
    var origin: [String: String] = [:]
    var destination: [String: String] = [:]
    for person in employees + visitors {
      let ends = random.sample(2, of: open)
      (origin[person], destination[person]) = (ends.first, ends.last)
    }
    for (escort, floor) in zip(escorts, shuffled) {
      (origin[escort], destination[escort]) = (random.element(of: open), floor)
    }
    for (director, floor) in zip(directors, random.shuffled(open)) {
      let others = open.filter { $0 != floor }
      (origin[director], destination[director]) = (floor, random.element(of: others))
    }

    var problem = ProblemText()
    problem.add("floor", floors)
    problem.add("lift", lifts)
    problem.add("employee", employees)
    problem.add("visitor", visitors)
    problem.add("escort", escorts)
    problem.add("director", directors)
    problem.state(
      "the building",
      lifts.enumerated().flatMap { number, lift in
        floors.enumerated().compactMap { $0 % (number == 0 ? 1 : 2) == 0 ? ($1, lift) : nil }
          .map { fact("serves", $1, $0) }
      })
    problem.state(
      "floors where visitors need an escort",
      floors.filter { _ in random.chance(percent: 40) }.map { fact("secure", $0) })
    problem.state("the lifts", lifts.map { fact("lift-at", $0, floors[0]) })
    let people = employees + visitors + escorts + directors
    problem.state(
      "who waits where", people.map { fact("waiting", $0, origin[$0] ?? floors[0]) })
    problem.state(
      "who wants to go where", people.map { fact("destination", $0, destination[$0] ?? floors[0]) })
    // Two who wait on the same floor would step in at the same moment, before either is aboard; so
    // only people from different floors avoid each other.
    var avoids: [String] = []
    for person in employees where random.chance(percent: 40) {
      guard let other = random.element(of: employees + visitors),
        origin[other] != origin[person]
      else { continue }
      avoids.append(fact("avoids", person, other))
    }
    problem.state("who does not ride with whom", avoids)
    problem.goal = ["(forall (?p - person) (arrived ?p))"]
    return problem
  }

  private static func recipe(
    floors: Int, lifts: Int, employees: Int, visitors: Int, escorts: Int, directors: Int, seed: Int
  ) -> Recipe {
    Recipe(
      [
        "floors": floors, "lifts": lifts, "employees": employees, "visitors": visitors,
        "escorts": escorts, "directors": directors,
      ], seed: seed)
  }
}
