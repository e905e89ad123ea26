internal import RandomNumbers

extension DomainGenerator {
  /// Houses whose goal is where a long random walk of the explorer ended: every problem can be solved.
  static let lockedRooms = DomainGenerator(
    "locked-rooms",
    sizes: [
      Size("rooms", "how many rooms there are", 2...200),
      Size("loops", "doors beyond those that are needed to reach every room", 0...200),
      Size("keys", "how many keys there are; the first fits every door", 1...50),
      Size("levers", "how many levers there are, each wired to up to 3 doors", 0...50),
      Size("treasures", "how many treasures there are", 1...50),
    ],
    recipes: [
      recipe(rooms: 3, loops: 0, keys: 1, levers: 1, treasures: 1, seed: 1),
      recipe(rooms: 6, loops: 2, keys: 2, levers: 2, treasures: 2, seed: 2),
      recipe(rooms: 10, loops: 4, keys: 2, levers: 4, treasures: 4, seed: 3),
      recipe(rooms: 18, loops: 8, keys: 3, levers: 7, treasures: 7, seed: 4),
      recipe(rooms: 32, loops: 14, keys: 4, levers: 12, treasures: 12, seed: 5),
    ]
  ) { recipe, random throws(GenerationError) in
    var house = LockedHouse(recipe, &random)
    var problem = house.problem
    house.explore(steps: 400 * recipe["rooms"], &random)
    problem.goal = house.goal
    return problem
  }

  private static func recipe(
    rooms: Int, loops: Int, keys: Int, levers: Int, treasures: Int, seed: Int
  ) -> Recipe {
    Recipe(
      ["rooms": rooms, "loops": loops, "keys": keys, "levers": levers, "treasures": treasures],
      seed: seed)
  }
}

/// A house and the state it is in; rooms, doors and levers are numbers, items are names.
private struct LockedHouse {
  private let roomCount: Int
  private let doors: [RoadMap.Road]
  /// The doors that each key opens; nil stands for every door.
  private let doorsByKey: [(key: String, doors: [Int]?)]
  private let levers: [(room: Int, doors: [Int])]
  private let treasures: [String]

  private var explorer = 0
  private var isOpen: [Bool]
  private var roomByItem: [String: Int] = [:]
  private var carried: String?

  init(_ recipe: Recipe, _ random: inout SplitMix64) {
    roomCount = recipe["rooms"]
    let doors = RoadMap(places: roomCount, extra: recipe["loops"], lengths: 1...1, &random).roads
    self.doors = doors
    var doorsByKey: [(key: String, doors: [Int]?)] = [(key: "key1", doors: nil)]
    for key in names("key", recipe["keys"]).dropFirst() {
      doorsByKey.append((key, random.sample(max(1, doors.count / 4), of: Array(doors.indices))))
    }
    self.doorsByKey = doorsByKey
    let roomCount = roomCount
    levers = (0..<recipe["levers"]).map { _ in
      (random.integer(below: roomCount), random.sample(3, of: Array(doors.indices)).sorted())
    }
    treasures = names("treasure", recipe["treasures"])
    isOpen = doors.map { _ in random.chance(percent: 55) }
    for item in doorsByKey.map(\.key) + treasures {
      roomByItem[item] = random.integer(below: roomCount)
    }
    roomByItem["key1"] = 0
  }

  private func room(_ number: Int) -> String { "room\(number + 1)" }
  private func door(_ number: Int) -> String { "door\(number + 1)" }
  private var items: [String] { doorsByKey.map(\.key) + treasures }

  /// Takes random steps that the domain allows, and ends with empty hands.
  mutating func explore(steps: Int, _ random: inout SplitMix64) {
    for _ in 0..<steps {
      switch random.integer(below: 12) {
      case 0: pullLever(&random)
      case 1: turnKey(&random)
      case 2: if carried == nil { takeItem(&random) }
      case 3: if random.chance(percent: 30) { leaveItem() }
      default: walk(&random)
      }
    }
    leaveItem()
  }

  private mutating func walk(_ random: inout SplitMix64) {
    let ways = doors.indices.filter { isOpen[$0] && opensHere($0) }
    guard let way = random.element(of: ways) else { return }
    explorer = doors[way].a == explorer ? doors[way].b : doors[way].a
  }

  private mutating func takeItem(_ random: inout SplitMix64) {
    carried = random.element(of: items.filter { roomByItem[$0] == explorer })
    if let carried { roomByItem[carried] = nil }
  }

  private mutating func leaveItem() {
    if let carried { roomByItem[carried] = explorer }
    carried = nil
  }

  private mutating func turnKey(_ random: inout SplitMix64) {
    guard let key = doorsByKey.first(where: { $0.key == carried }) else { return }
    let fitting = doors.indices.filter { opensHere($0) && key.doors?.contains($0) ?? true }
    if let door = random.element(of: fitting) { isOpen[door].toggle() }
  }

  private mutating func pullLever(_ random: inout SplitMix64) {
    guard let lever = random.element(of: levers.filter({ $0.room == explorer })) else { return }
    for door in lever.doors { isOpen[door].toggle() }
  }

  private func opensHere(_ door: Int) -> Bool {
    doors[door].a == explorer || doors[door].b == explorer
  }

  /// The house as it is now, without a goal.
  var problem: ProblemText {
    var problem = ProblemText()
    problem.add("room", (0..<roomCount).map(room))
    problem.add("door", doors.indices.map(door))
    problem.add("lever", names("lever", levers.count))
    problem.add("key", doorsByKey.map(\.key))
    problem.add("treasure", treasures)
    problem.state(
      "the doors",
      doors.enumerated().flatMap {
        [
          fact("leads", door($0), room($1.a), room($1.b)),
          fact("leads", door($0), room($1.b), room($1.a)),
        ]
      })
    problem.state(
      "doors that are open", doors.indices.filter { isOpen[$0] }.map { fact("is-open", door($0)) })
    problem.state(
      "the keys",
      doorsByKey.flatMap { key, doors in
        doors?.sorted().map { fact("fits", key, door($0)) } ?? [fact("skeleton-key", key)]
      })
    problem.state(
      "the levers",
      levers.enumerated().flatMap { number, lever in
        [fact("mounted", "lever\(number + 1)", room(lever.room))]
          + lever.doors.map { fact("wired", "lever\(number + 1)", door($0)) }
      })
    problem.state("the explorer", [fact("explorer-in", room(explorer))])
    problem.state(
      "what lies where",
      items.compactMap { item in roomByItem[item].map { fact("lies", item, room($0)) } })
    return problem
  }

  /// What is so now: where the treasures and the explorer are, and how the doors stand that have a
  /// lever.
  var goal: [String] {
    let wired = Set(levers.flatMap(\.doors)).sorted()
    return treasures.compactMap { item in roomByItem[item].map { fact("lies", item, room($0)) } }
      + [fact("explorer-in", room(explorer))]
      + wired.map { isOpen[$0] ? fact("is-open", door($0)) : "(not \(fact("is-open", door($0))))" }
  }
}
