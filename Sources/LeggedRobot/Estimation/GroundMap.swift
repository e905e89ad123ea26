import Glibc

/// What the ground scanner has seen around the robot: how high the ground is, and where there is none to stand on.
///
/// A grid of cells along the axes of odometry that moves with the robot; what is left behind is forgotten.
/// Nothing is known of most places: they are taken for ground.
struct GroundMap {
  private enum Mark: UInt8 {
    case unknown
    case ground
    /// Between ground and a hole: it was not seen itself.
    case hidden
    case hole
  }

  private struct Cell {
    /// Which place the cell stands for: the grid is used again and again.
    var place = SIMD2<Int32>(repeating: .min)
    var mark = Mark.unknown
    /// Of ground, in odometry, m.
    var height = 0.0
    /// The number of the scan that saw it.
    var scan = 0
  }

  /// The side of a cell, m.
  private static let side = 0.04
  /// Cells along a side of the grid.
  private static let size = 64
  /// How far a foot stands from a hole, m: from its middle to the middle of the hole's cells.
  private static let margin = 0.08
  /// A hole is deeper than this, m, and this much more for each metre from the last ground seen before it: lower
  /// steps, rubble and slopes are none.
  private static let depth = 0.20
  private static let steepness = 0.4
  /// Ground behind a hole may be this much lower.
  private static let exit = (depth: 0.12, steepness: 0.4)
  /// Two hits of a column that are farther apart than this say nothing of what is between them, m.
  private static let gapless = 0.6
  /// After so many scans a height does not count any more: that of the torso has drifted meanwhile.
  private static let lastingScans = 16
  /// How far from its middle a foot touches, m.
  private static let footRadius = 0.03
  /// The cosine of the angle between torso and ground up to which it looks: one that stumbles sees nonsense.
  private static let steadiness = 0.95

  private var scans = 0
  private var cells = [Cell](repeating: Cell(), count: size * size)
  /// Where the torso was when a hole was last seen; nil if there is none around.
  private var lastSighting: SIMD2<Double>?

  /// Whether there may be holes around: if not, there is nothing to look up.
  var hasHoles: Bool { lastSighting != nil }

  /// Takes in a scan.
  ///
  /// - Parameters:
  ///   - body: where the torso is in odometry.
  ///   - ground: the plane below it: what the first hit of a column is compared with.
  mutating func update(_ scan: GroundScan, body: BodyEstimate, ground: GroundPlane) {
    let here = body.position.horizontal
    if let lastSighting, (here - lastSighting).length > Double(Self.size) * Self.side {
      self.lastSighting = nil
    }
    guard body.rotation.up.dot(ground.normal) > Self.steadiness else { return }
    scans += 1
    let mount = body.rotation * GroundScan.mount
    for column in 0..<GroundScan.columns {
      var last: Vector3?
      var isInHole = false
      for row in 0..<GroundScan.rows {
        let range = scan.ranges[column * GroundScan.rows + row] ?? GroundScan.limit
        let beam = GroundScan.direction(column: column, row: row)
        let hit = mount + body.rotation * (beam * range)
        let before = last ?? Vector3(hit.x, hit.y, ground.height(at: hit.horizontal))
        let way = (hit.horizontal - before.horizontal).length
        let drop = before.z - hit.z
        if way > Self.gapless, !isInHole { break }
        if isInHole {
          isInHole = drop > Self.exit.depth + Self.exit.steepness * way
        } else {
          isInHole = drop > Self.depth + Self.steepness * way
        }
        let place = hit.horizontal + here
        if isInHole {
          lastSighting = here
          if last != nil { hide(from: before.horizontal + here, to: place) }
          set(.hole, at: place)
        } else {
          set(.ground, at: place, height: hit.z + body.position.z)
          last = hit
        }
      }
    }
  }

  /// Whether a foot may come down at a place in odometry, as far as is known.
  func isSafe(_ place: SIMD2<Double>) -> Bool {
    guard hasHoles else { return true }
    let low = Self.cell(place - Self.margin)
    let high = Self.cell(place + Self.margin)
    for x in low.x...high.x {
      for y in low.y...high.y {
        let cell = SIMD2(x, y)
        let middle = (SIMD2(Double(x), Double(y)) + 0.5) * Self.side
        guard (middle - place).length < Self.margin else { continue }
        let mark = self.mark(cell)
        if mark == .hole || mark == .hidden { return false }
      }
    }
    return true
  }

  /// How high the ground is where a foot would touch, place and height in odometry, m; nil if that was not seen
  /// of late.
  func height(at place: SIMD2<Double>) -> Double? {
    let low = Self.cell(place - Self.footRadius)
    let high = Self.cell(place + Self.footRadius)
    var highest: Double?
    for x in low.x...high.x {
      for y in low.y...high.y {
        let cell = cells[Self.index(SIMD2(x, y))]
        guard cell.place == SIMD2(x, y), cell.mark == .ground,
          scans - cell.scan < Self.lastingScans
        else { continue }
        highest = max(highest ?? cell.height, cell.height)
      }
    }
    return highest
  }

  // MARK: Cells

  private static func cell(_ place: SIMD2<Double>) -> SIMD2<Int32> {
    let index = place / side
    return SIMD2(
      Int32(index.x.clamped(to: 1e9).rounded(.down)), Int32(index.y.clamped(to: 1e9).rounded(.down))
    )
  }

  private static func index(_ cell: SIMD2<Int32>) -> Int {
    (Int(cell.x) & (size - 1)) * size + (Int(cell.y) & (size - 1))
  }

  private func mark(_ cell: SIMD2<Int32>) -> Mark {
    let entry = cells[Self.index(cell)]
    return entry.place == cell ? entry.mark : .unknown
  }

  private mutating func set(_ mark: Mark, at place: SIMD2<Double>, height: Double = 0) {
    let cell = Self.cell(place)
    cells[Self.index(cell)] = Cell(place: cell, mark: mark, height: height, scan: scans)
  }

  /// What lies between the last ground and a hole was hidden from the scanner: taken for hole until seen.
  private mutating func hide(from start: SIMD2<Double>, to end: SIMD2<Double>) {
    let way = end - start
    let steps = Int(way.length / Self.side * 2)
    guard steps > 0 else { return }
    for step in 1...steps {
      let cell = Self.cell(start + way * (Double(step) / Double(steps)))
      if mark(cell) == .unknown {
        cells[Self.index(cell)] = Cell(place: cell, mark: .hidden)
      }
    }
  }
}
