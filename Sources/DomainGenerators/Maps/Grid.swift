/// A rectangle of cells, numbered row by row from 0.
struct Grid {
  /// The four directions and how they are called in PDDL.
  enum Direction: String, CaseIterable {
    case north
    case east
    case south
    case west

    /// The direction that leads back.
    var opposite: Direction {
      switch self {
      case .north: .south
      case .east: .west
      case .south: .north
      case .west: .east
      }
    }
  }

  let width: Int
  let height: Int

  /// How many cells there are.
  var count: Int { width * height }
  /// All cells.
  var cells: Range<Int> { 0..<count }

  /// The number of a cell, counted from the top left corner.
  func cell(column: Int, row: Int) -> Int { row * width + column }

  /// The cell next to another; nil beyond the edge.
  func neighbour(of cell: Int, _ direction: Direction) -> Int? {
    let column = cell % width
    let row = cell / width
    switch direction {
    case .north: return row > 0 ? cell - width : nil
    case .east: return column + 1 < width ? cell + 1 : nil
    case .south: return row + 1 < height ? cell + width : nil
    case .west: return column > 0 ? cell - 1 : nil
    }
  }

  /// The cells that share an edge with one.
  func neighbours(of cell: Int) -> [Int] {
    Direction.allCases.compactMap { neighbour(of: cell, $0) }
  }

  /// Steps between two cells on an empty grid.
  func distance(_ a: Int, _ b: Int) -> Int {
    abs(a % width - b % width) + abs(a / width - b / width)
  }

  /// The cells that can be reached from one through cells that are not in `walls`.
  func reachable(from start: Int, walls: Set<Int>) -> Set<Int> {
    var reached: Set<Int> = [start]
    var open = [start]
    while let cell = open.popLast() {
      for next in neighbours(of: cell) where !walls.contains(next) && !reached.contains(next) {
        reached.insert(next)
        open.append(next)
      }
    }
    return reached
  }

  /// The name of a cell in PDDL: column and row, counted from 1.
  func name(_ cell: Int) -> String { "c\(cell % width + 1)-\(cell / width + 1)" }

  /// A drawing, one character a cell, one line a row.
  func drawing(_ character: (Int) -> Character) -> [String] {
    (0..<height).map { row in
      String((0..<width).map { character(cell(column: $0, row: row)) })
    }
  }
}
