internal import Glibc
internal import RandomNumbers

/// A block of a world's ground with flat sides: what physics collides with and pictures show.
public struct Solid: Hashable, Sendable {
  /// What a solid is a part of.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The plain ground, or the floor of a gap.
    case ground
    /// A slope.
    case ramp
    /// A step of stairs.
    case step
    /// A piece of rubble.
    case rubble
    /// A block.
    case block
    /// The door of a closed passage.
    case door
  }

  /// What it is a part of.
  public var kind: Kind
  /// The middle.
  public var center: Vector3
  /// Half of length, width and height.
  public var halfSize: Vector3
  /// How it is turned.
  public var attitude: Quaternion
  /// What it is made of.
  public var surface: Surface

  /// Makes a block.
  public init(
    kind: Kind, center: Vector3, halfSize: Vector3, attitude: Quaternion, surface: Surface
  ) {
    self.kind = kind
    self.center = center
    self.halfSize = halfSize
    self.attitude = attitude
    self.surface = surface
  }
}

extension RobotWorld {
  /// How high the doors of closed passages are.
  static let doorHeight = 1.5

  /// Everything that a robot can stand on or bump into, as blocks.
  ///
  /// The plain ground is cut into rectangles around gaps and patches, with its top at 0. A ramp is a turned
  /// block whose upper side is the slope. Takes time linear in the result, and at most cubic in the number of
  /// patches and gaps.
  public func solids() -> [Solid] {
    groundSlabs() + ramps.map(solid) + stairs.flatMap(solids)
      + rubble.flatMap { field in
        field.blocks().map { solid($0, .rubble) }
      } + blocks.map { solid($0, .block) } + passages.filter(\.isClosed).map(solid)
  }

  /// The plain ground, cut into rectangles that have one surface and one height each.
  private func groundSlabs() -> [Solid] {
    let depth = 0.5 + (gaps.map(\.depth).max() ?? 0)
    let areas = patches.map(\.area) + gaps.map(\.area)
    let xs = cuts(bounds.x, areas.map(\.x))
    let ys = cuts(bounds.y, areas.map(\.y))
    var slabs: [Solid] = []
    for (south, north) in zip(ys, ys.dropFirst()) {
      var run: (start: Double, end: Double, surface: Surface, top: Double)?
      func close() {
        guard let run else { return }
        slabs.append(
          Solid(
            kind: .ground,
            center: Vector3(
              (run.start + run.end) / 2, (south + north) / 2, run.top - depth / 2),
            halfSize: Vector3((run.end - run.start) / 2, (north - south) / 2, depth / 2),
            attitude: .identity, surface: run.surface))
      }
      for (west, east) in zip(xs, xs.dropFirst()) {
        let (x, y) = ((west + east) / 2, (south + north) / 2)
        let surface = plainSurface(x: x, y: y)
        let top = -(gaps.last { $0.area.contains(x: x, y: y) }?.depth ?? 0)
        if let last = run, last.surface == surface, last.top == top {
          run?.end = east
        } else {
          close()
          run = (west, east, surface, top)
        }
      }
      close()
    }
    return slabs
  }

  /// The surface of the plain ground at a place.
  func plainSurface(x: Double, y: Double) -> Surface {
    surface(named: patches.last { $0.area.contains(x: x, y: y) }?.surface ?? ground)
  }

  /// The sorted borders inside a range, with the range's own.
  private func cuts(_ range: ClosedRange<Double>, _ parts: [ClosedRange<Double>]) -> [Double] {
    let borders = parts.flatMap { [$0.lowerBound, $0.upperBound] }.filter(range.contains)
    return Set(borders + [range.lowerBound, range.upperBound]).sorted()
  }

  private func solid(_ ramp: Ramp) -> Solid {
    RampGeometry.solid(of: ramp, surface: surface(named: ramp.surface))
  }

  private func solids(_ stairs: Stairs) -> [Solid] {
    stairs.treads().map { block in
      var solid = solid(block, .step)
      solid.kind = .step
      return solid
    }
  }

  private func solid(_ block: Block, _ kind: Solid.Kind) -> Solid {
    Solid(
      kind: kind, center: block.base + Vector3(0, 0, block.size.z / 2), halfSize: 0.5 * block.size,
      attitude: Quaternion(yaw: block.heading), surface: surface(named: block.surface))
  }

  private func solid(_ passage: Passage) -> Solid {
    let area = passage.area
    return Solid(
      kind: .door, center: Vector3(area.middleX, area.middleY, Self.doorHeight / 2),
      halfSize: Vector3(area.length / 2, area.width / 2, Self.doorHeight / 2),
      attitude: .identity, surface: .concrete)
  }
}

extension Stairs {
  /// The steps as blocks from the plain ground up, lowest first.
  func treads() -> [Block] {
    guard steps > 0 else { return [] }
    let isAlongX = direction == .east || direction == .west
    let run = (isAlongX ? area.length : area.width) / Double(steps)
    return (0..<steps).map { index in
      let height = base + rise * Double(index + 1)
      let offset = (Double(index) + 0.5) * run
      let (x, y) =
        switch direction {
        case .east: (area.x.lowerBound + offset, area.middleY)
        case .west: (area.x.upperBound - offset, area.middleY)
        case .north: (area.middleX, area.y.lowerBound + offset)
        case .south: (area.middleX, area.y.upperBound - offset)
        }
      return Block(
        surface: surface, base: Vector3(x, y, 0),
        size: Vector3(isAlongX ? run : area.length, isAlongX ? area.width : run, height))
    }
  }
}

extension Rubble {
  /// The most blocks of one field; beyond it the spacing is widened.
  static let maximumCount = 20_000

  /// The blocks of the field, one in each cell of a grid, at a random place in it.
  public func blocks() -> [Block] {
    let cell = max(spacing, (area.length * area.width / Double(Self.maximumCount)).squareRoot())
    guard cell > 0, cell.isFinite else { return [] }
    var random = SplitMix64(seed: seed)
    var blocks: [Block] = []
    var y = area.y.lowerBound + cell / 2
    while y < area.y.upperBound {
      var x = area.x.lowerBound + cell / 2
      while x < area.x.upperBound {
        let dx = cell * random.number(in: -0.25...0.25)
        let dy = cell * random.number(in: -0.25...0.25)
        let length = cell * random.number(in: 0.5...1.1)
        let width = cell * random.number(in: 0.4...0.9)
        blocks.append(
          Block(
            surface: surface, base: Vector3(x + dx, y + dy, 0),
            size: Vector3(length, width, height * random.number(in: 0.2...1)),
            heading: random.number(in: -Double.pi...Double.pi)))
        x += cell
      }
      y += cell
    }
    return blocks
  }
}

/// The sloped blocks of ramps.
enum RampGeometry {
  /// How thick the block of a slope is.
  static let thickness = 0.5

  static func angle(of ramp: Ramp) -> Double { atan2(ramp.end - ramp.start, ramp.run) }

  static func solid(of ramp: Ramp, surface: Surface) -> Solid {
    let angle = angle(of: ramp)
    let isAlongX = ramp.direction == .east || ramp.direction == .west
    // A positive pitch has the nose down, so a rising slope is pitched back.
    let attitude = Quaternion(pitch: -angle, yaw: ramp.direction.heading)
    let top = Vector3(ramp.area.middleX, ramp.area.middleY, (ramp.start + ramp.end) / 2)
    return Solid(
      kind: .ramp, center: top + attitude.rotating(Vector3(0, 0, -thickness / 2)),
      halfSize: Vector3(
        ramp.run / cos(angle) / 2, (isAlongX ? ramp.area.width : ramp.area.length) / 2,
        thickness / 2),
      attitude: attitude, surface: surface)
  }
}
