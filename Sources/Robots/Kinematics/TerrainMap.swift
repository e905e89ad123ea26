internal import Glibc

/// A world's ground as a grid of cells, for quick questions about a place.
struct TerrainMap: Sendable {
  /// What is at one place.
  struct Cell: Sendable {
    /// The height in metres.
    var height: Float = 0
    /// The largest step to a neighbouring cell, over what the slope explains, in metres.
    var step: Float = 0
    /// How much the ground rises along x, as a tangent.
    var slopeX: Float = 0
    /// How much the ground rises along y, as a tangent.
    var slopeY: Float = 0
    /// The number of the surface.
    var surface: Int32 = 0
    /// The number of the passage, from 1 on; 0 for none.
    var passage: Int32 = 0
  }

  /// The most cells of a map; of larger worlds the cells are larger.
  static let maximumCells = 4_000_000.0

  let bounds: Area
  let surfaces: [Surface]
  /// The side of a cell in metres.
  let cellSize: Double
  private let perCell: Double
  private let columns: Int
  private let rows: Int
  private var cells: [Cell]

  /// Lays the grid over a world. Takes time linear in the cells that things cover.
  init(_ world: RobotWorld) {
    bounds = world.bounds
    let names = world.surfaces.keys.sorted()
    surfaces = names.isEmpty ? [.concrete] : names.map { world.surface(named: $0) }
    let numbers = Dictionary(
      zip(names, Int32(0)...), uniquingKeysWith: { first, _ in first })
    let area = max(bounds.length * bounds.width, 1e-6)
    cellSize = max(0.05, (area / Self.maximumCells).squareRoot())
    perCell = 1 / cellSize
    columns = max(1, Int((bounds.length * perCell).rounded(.up)))
    rows = max(1, Int((bounds.width * perCell).rounded(.up)))
    cells = Array(
      repeating: Cell(surface: numbers[world.ground] ?? 0), count: columns * rows)
    for patch in world.patches {
      fill(patch.area) { cell, _, _ in cell.surface = numbers[patch.surface] ?? 0 }
    }
    for gap in world.gaps {
      fill(gap.area) { cell, _, _ in cell.height = Float(-gap.depth) }
    }
    for ramp in world.ramps { fill(ramp, surface: numbers[ramp.surface] ?? 0) }
    let blocks =
      world.stairs.flatMap { $0.treads() } + world.rubble.flatMap { $0.blocks() } + world.blocks
    for block in blocks { fill(block, surface: numbers[block.surface] ?? 0) }
    for (number, passage) in zip(Int32(1)..., world.passages) {
      fill(passage.area) { cell, _, _ in cell.passage = number }
    }
    findSteps()
  }

  /// The cell of a place; nil outside of the bounds.
  @inline(__always)
  func cell(x: Double, y: Double) -> Cell? {
    let column = (x - bounds.x.lowerBound) * perCell
    let row = (y - bounds.y.lowerBound) * perCell
    guard column >= 0, row >= 0, column < Double(columns), row < Double(rows) else { return nil }
    return cells[Int(row) * columns + Int(column)]
  }

  /// The height of a place; that of the plain ground outside of the bounds.
  func height(x: Double, y: Double) -> Double { Double(cell(x: x, y: y)?.height ?? 0) }

  /// Changes the cells whose middles are in an area.
  private mutating func fill(
    _ area: Area, _ change: (inout Cell, _ x: Double, _ y: Double) -> Void
  ) {
    let west = index(area.x.lowerBound - bounds.x.lowerBound, columns)
    let east = index(area.x.upperBound - bounds.x.lowerBound, columns)
    let south = index(area.y.lowerBound - bounds.y.lowerBound, rows)
    let north = index(area.y.upperBound - bounds.y.lowerBound, rows)
    for row in south..<max(south, north) {
      let y = bounds.y.lowerBound + (Double(row) + 0.5) * cellSize
      for column in west..<max(west, east) {
        let x = bounds.x.lowerBound + (Double(column) + 0.5) * cellSize
        change(&cells[row * columns + column], x, y)
      }
    }
  }

  /// The first cell whose middle is past a distance from the border.
  private func index(_ distance: Double, _ count: Int) -> Int {
    let cell = (distance * perCell - 0.5).rounded(.up)
    return Int(max(0, min(Double(count), cell)))
  }

  private mutating func fill(_ ramp: Ramp, surface: Int32) {
    let run = max(ramp.run, 1e-9)
    let tangent = (ramp.end - ramp.start) / run
    let (dx, dy) = (cos(ramp.direction.heading).rounded(), sin(ramp.direction.heading).rounded())
    fill(ramp.area) { cell, x, y in
      let along =
        (x - ramp.area.middleX) * dx + (y - ramp.area.middleY) * dy + run / 2
      let height = Float(ramp.start + tangent * along)
      guard height >= cell.height else { return }
      cell.height = height
      cell.surface = surface
      cell.slopeX = Float(tangent * dx)
      cell.slopeY = Float(tangent * dy)
    }
  }

  private mutating func fill(_ block: Block, surface: Int32) {
    let (c, s) = (cos(block.heading), sin(block.heading))
    let reachX = (abs(block.size.x * c) + abs(block.size.y * s)) / 2
    let reachY = (abs(block.size.x * s) + abs(block.size.y * c)) / 2
    let area = Area(
      x: block.base.x - reachX...block.base.x + reachX,
      y: block.base.y - reachY...block.base.y + reachY)
    let top = Float(block.base.z + block.size.z)
    fill(area) { cell, x, y in
      let (dx, dy) = (x - block.base.x, y - block.base.y)
      guard abs(dx * c + dy * s) <= block.size.x / 2, abs(dy * c - dx * s) <= block.size.y / 2,
        top >= cell.height
      else { return }
      cell.height = top
      cell.surface = surface
      cell.slopeX = 0
      cell.slopeY = 0
    }
  }

  private mutating func findSteps() {
    for row in 0..<rows {
      for column in 0..<columns {
        let here = row * columns + column
        if column + 1 < columns { compare(here, here + 1) }
        if row + 1 < rows { compare(here, here + columns) }
      }
    }
  }

  private mutating func compare(_ a: Int, _ b: Int) {
    func steepest(_ cell: Cell) -> Float { max(abs(cell.slopeX), abs(cell.slopeY)) }
    let explained = max(steepest(cells[a]), steepest(cells[b])) * Float(cellSize)
    let step = abs(cells[a].height - cells[b].height) - explained
    cells[a].step = max(cells[a].step, step)
    cells[b].step = max(cells[b].step, step)
  }
}
