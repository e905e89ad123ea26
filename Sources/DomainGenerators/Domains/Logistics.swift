internal import RandomNumbers

extension DomainGenerator {
  /// Cities with a truck each, some aeroplanes, and parcels from anywhere to anywhere.
  static let logistics = DomainGenerator(
    "logistics",
    sizes: [
      Size("cities", "how many cities there are", 1...100),
      Size("places", "places in each city, the airport included", 1...50),
      Size("aeroplanes", "how many aeroplanes there are", 1...50),
      Size("parcels", "how many parcels there are", 1...1000),
    ],
    recipes: [
      Recipe(["cities": 2, "places": 2, "aeroplanes": 1, "parcels": 1], seed: 1),
      Recipe(["cities": 3, "places": 3, "aeroplanes": 1, "parcels": 6], seed: 2),
      Recipe(["cities": 6, "places": 4, "aeroplanes": 2, "parcels": 15], seed: 3),
      Recipe(["cities": 12, "places": 6, "aeroplanes": 4, "parcels": 40], seed: 4),
      Recipe(["cities": 14, "places": 5, "aeroplanes": 5, "parcels": 50], seed: 1),
      Recipe(["cities": 20, "places": 6, "aeroplanes": 2, "parcels": 60], seed: 5),
    ]
  ) { recipe, random throws(GenerationError) in
    let cities = names("city", recipe["cities"])
    let airports = cities.map { "\($0)-airport" }
    let placesByCity = zip(cities, airports).map { city, airport in
      [airport] + names("\(city)-place", recipe["places"] - 1)
    }
    let places = placesByCity.flatMap { $0 }
    let trucks = cities.map { "\($0)-truck" }
    let aeroplanes = names("aeroplane", recipe["aeroplanes"])
    let parcels = names("parcel", recipe["parcels"])

    var problem = ProblemText()
    problem.add("city", cities)
    problem.add("airport", airports)
    problem.add("place", places.filter { !airports.contains($0) })
    problem.add("truck", trucks)
    problem.add("aeroplane", aeroplanes)
    problem.add("parcel", parcels)

    problem.state(
      "the map",
      zip(cities, placesByCity).flatMap { city, places in
        places.map { fact("in-city", $0, city) }
      })
    var vehicles: [String] = []
    for (truck, places) in zip(trucks, placesByCity) {
      vehicles += random.element(of: places).map { [fact("at", truck, $0)] } ?? []
    }
    for aeroplane in aeroplanes {
      vehicles += random.element(of: airports).map { [fact("at", aeroplane, $0)] } ?? []
    }
    problem.state("the vehicles", vehicles)
    var origins: [String] = []
    for parcel in parcels {
      let ends = random.sample(2, of: places)  // two different places, where there are two
      guard let origin = ends.first, let destination = ends.last else { continue }
      origins.append(fact("at", parcel, origin))
      problem.goal.append(fact("at", parcel, destination))
    }
    problem.state("the parcels", origins)
    return problem
  }
}
