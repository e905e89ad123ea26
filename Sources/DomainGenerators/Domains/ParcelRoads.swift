internal import RandomNumbers

extension DomainGenerator {
  /// A road map that hangs together, with a motorway between its largest places.
  static let parcelRoads = DomainGenerator(
    "parcel-roads",
    sizes: [
      Size("places", "how many places there are", 2...500),
      Size("roads", "roads beyond those that are needed to reach every place", 0...1000),
      Size("motorways", "stretches of motorway", 0...200),
      Size("vans", "how many vans there are; each takes up to 4 parcels", 1...50),
      Size("bicycles", "how many bicycles there are; each takes one parcel", 0...50),
      Size("parcels", "how many parcels there are", 1...500),
    ],
    recipes: [
      recipe(places: 4, roads: 1, motorways: 1, vans: 1, bicycles: 1, parcels: 2, seed: 1),
      recipe(places: 8, roads: 3, motorways: 2, vans: 1, bicycles: 2, parcels: 5, seed: 2),
      recipe(places: 15, roads: 6, motorways: 4, vans: 2, bicycles: 3, parcels: 10, seed: 3),
      recipe(places: 30, roads: 12, motorways: 8, vans: 3, bicycles: 4, parcels: 18, seed: 4),
      recipe(places: 60, roads: 25, motorways: 12, vans: 4, bicycles: 6, parcels: 30, seed: 5),
    ]
  ) { recipe, random throws(GenerationError) in
    let places = names("place", recipe["places"])
    let map = RoadMap(
      places: places.count, extra: recipe["roads"], lengths: 1...20, &random)
    let vans = names("van", recipe["vans"])
    let bicycles = names("bicycle", recipe["bicycles"])
    let parcels = names("parcel", recipe["parcels"])
    let spaces = (0...4).map { "space\($0)" }

    var problem = ProblemText()
    problem.add("place", places)
    problem.add("van", vans)
    problem.add("bicycle", bicycles)
    problem.add("parcel", parcels)
    problem.add("space", spaces)

    var roads: [String] = []
    var fares: [String] = []
    // A fare for each vehicle, both ways: a van costs 3 a kilometre, a bicycle 1.
    func addFares(_ a: String, _ b: String, kilometres: Int, bicyclesToo: Bool) {
      for (from, to) in [(a, b), (b, a)] {
        fares += vans.map { value("fare", $0, from, to, is: 3 * kilometres) }
        if bicyclesToo { fares += bicycles.map { value("fare", $0, from, to, is: kilometres) } }
      }
    }
    for road in map.roads {
      let (a, b) = (places[road.a], places[road.b])
      roads += [fact("road", a, b), fact("road", b, a)]
      addFares(a, b, kilometres: road.length, bicyclesToo: true)
    }
    var motorways: [String] = []
    for _ in 0..<recipe["motorways"] {
      let ends = random.sample(2, of: Array(places.indices)).sorted()
      guard let a = ends.first, let b = ends.last, a != b, !map.joins(a, b),
        !motorways.contains(fact("motorway", places[a], places[b]))
      else { continue }
      motorways += [fact("motorway", places[a], places[b]), fact("motorway", places[b], places[a])]
      addFares(
        places[a], places[b], kilometres: random.integer(in: 5...12), bicyclesToo: false)
    }
    problem.state("the roads", roads)
    problem.state("the motorway", motorways)
    problem.state("what a journey costs", fares)
    problem.state(
      "counting", zip(spaces, spaces.dropFirst()).map { fact("one-less", $0, $1) })
    var vehicles: [String] = []
    for (vehicle, space) in vans.map({ ($0, "space4") }) + bicycles.map({ ($0, "space1") }) {
      let place = places[random.integer(below: places.count)]
      vehicles += [fact("at", vehicle, place), fact("free-space", vehicle, space)]
    }
    problem.state("the vehicles", vehicles)
    var origins: [String] = []
    for parcel in parcels {
      let ends = random.sample(2, of: places)
      guard let origin = ends.first, let destination = ends.last else { continue }
      origins.append(fact("at", parcel, origin))
      problem.goal.append(fact("at", parcel, destination))
    }
    problem.state("the parcels", origins)
    problem.minimizesCost = true
    return problem
  }

  private static func recipe(
    places: Int, roads: Int, motorways: Int, vans: Int, bicycles: Int, parcels: Int, seed: Int
  ) -> Recipe {
    Recipe(
      [
        "places": places, "roads": roads, "motorways": motorways, "vans": vans,
        "bicycles": bicycles, "parcels": parcels,
      ], seed: seed)
  }
}
