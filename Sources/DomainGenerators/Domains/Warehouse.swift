internal import RandomNumbers

extension DomainGenerator {
  /// Double rows of stores between aisles, and a row of stations at the bottom.
  static let warehouse = DomainGenerator(
    "warehouse",
    sizes: [
      Size("columns", "store columns, without the aisles at both sides", 1...40),
      Size("rows", "double rows of stores", 1...20),
      Size("filled", "stores that hold a shelf, in percent", 10...90),
      Size("robots", "how many robots there are", 1...20),
      Size("orders", "how many orders there are, each for 1 to 3 items", 1...100),
    ],
    recipes: [
      Recipe(["columns": 2, "rows": 1, "filled": 50, "robots": 1, "orders": 1], seed: 1),
      Recipe(["columns": 4, "rows": 1, "filled": 60, "robots": 1, "orders": 2], seed: 2),
      Recipe(["columns": 5, "rows": 2, "filled": 70, "robots": 2, "orders": 3], seed: 3),
      Recipe(["columns": 8, "rows": 3, "filled": 75, "robots": 3, "orders": 6], seed: 4),
      Recipe(["columns": 8, "rows": 3, "filled": 75, "robots": 4, "orders": 8], seed: 3),
    ]
  ) { recipe, random throws(GenerationError) in
    let hall = WarehouseHall(columns: recipe["columns"], rows: recipe["rows"])
    let robots = names("robot", recipe["robots"])
    let stores = hall.grid.cells.filter { hall.kind(of: $0) == .store }
    let aisles = hall.grid.cells.filter { hall.kind(of: $0) == .aisle }
    guard robots.count * 2 < aisles.count else {
      throw GenerationError("warehouse: too many robots for the aisles")
    }
    let filled = random.sample(max(1, stores.count * recipe["filled"] / 100), of: stores).sorted()
    let shelves = names("shelf", filled.count)
    let items = names("item", 2 * shelves.count)
    let orders = names("order", recipe["orders"])
    let starts = random.sample(robots.count, of: aisles)

    var problem = ProblemText()
    problem.story = ["S shelf, _ empty store, + aisle, * station, R robot"]
    problem.story += hall.grid.drawing { cell in
      if starts.contains(cell) { return "R" }
      switch hall.kind(of: cell) {
      case .store: return filled.contains(cell) ? "S" : "_"
      case .aisle: return "+"
      case .station: return "*"
      }
    }
    problem.add("store", stores.map(hall.name))
    problem.add("aisle", aisles.map(hall.name))
    // The first station is `front-desk`, a constant of the domain.
    problem.add(
      "station",
      hall.grid.cells.filter { hall.kind(of: $0) == .station }.map(hall.name).filter {
        $0 != WarehouseHall.frontDesk
      })
    problem.add("robot", robots)
    problem.add("shelf", shelves)
    problem.add("item", items)
    problem.add("order", orders)

    problem.state(
      "the hall",
      hall.grid.cells.flatMap { cell in
        hall.grid.neighbours(of: cell).map { fact("beside", hall.name(cell), hall.name($0)) }
      })
    problem.state(
      "the shelves",
      zip(shelves, filled).flatMap { shelf, cell in
        let name = hall.name(cell)
        return [fact("at", shelf, name), fact("stored-in", name), fact("parked", shelf)]
      })
    problem.state(
      "what the shelves hold",
      items.map { fact("holds", shelves[random.integer(below: shelves.count)], $0) })
    problem.state(
      "the robots",
      zip(robots, starts).flatMap { [fact("at", $0, hall.name($1)), fact("taken", hall.name($1))] })
    var wants: [String] = []
    for order in orders {
      for item in random.sample(random.integer(in: 1...3), of: items) {
        wants.append(fact("wants", order, item))
        problem.goal.append(fact("picked", item, order))
      }
    }
    problem.state("the orders", wants)
    problem.goal += ["(forall (?s - shelf) (parked ?s))"]
    problem.goal += ["(forall (?r - robot) (visited ?r \(WarehouseHall.frontDesk)))"]
    return problem
  }
}

/// The floor of a warehouse: an aisle all around and between double rows of stores, then stations.
private struct WarehouseHall {
  enum Kind {
    case store
    case aisle
    case station
  }

  static let frontDesk = "front-desk"

  let grid: Grid

  init(columns: Int, rows: Int) {
    grid = Grid(width: columns + 2, height: 3 * rows + 2)
  }

  func kind(of cell: Int) -> Kind {
    let (column, row) = (cell % grid.width, cell / grid.width)
    if row == grid.height - 1 { return column % 2 == 1 ? .station : .aisle }
    return column == 0 || column == grid.width - 1 || row % 3 == 0 ? .aisle : .store
  }

  func name(_ cell: Int) -> String {
    cell == grid.cell(column: 1, row: grid.height - 1) ? Self.frontDesk : grid.name(cell)
  }
}
