internal import RandomNumbers
internal import Trajectories

/// Where holes appear, when, for how long, and what filling them is worth: drawn from a seed, the same for
/// every agent that is put into the world.
///
/// The Tileworld of Pollack and Ringuette (1990), "Introducing the Tileworld", in the plain form in which
/// boldness is usually measured (Kinny and Georgeff 1991): no tiles, no obstacles; an agent fills a hole by
/// standing on it.
public struct TileworldSchedule: Sendable {
  /// A hole.
  public struct Hole: Sendable, Hashable {
    /// The column, from 0.
    public var x: Int
    /// The row, from 0.
    public var y: Int
    /// What filling it is worth.
    public var score: Int
    /// The tick at which it appears.
    public var start: Int
    /// The tick at which it is gone.
    public var end: Int
  }

  /// How worlds are drawn.
  public struct Shape: Sendable, Hashable {
    /// The length of each side.
    public var size = 20
    /// The ticks between two holes.
    public var gestation = 60...240
    /// The ticks that a hole lasts.
    public var lifetime = 240...960
    /// What holes are worth.
    public var score = 1...100

    /// The usual world.
    public init() {}
  }

  /// How the world was drawn.
  public let shape: Shape
  /// The holes in the order in which they appear.
  public let holes: [Hole]

  /// Draws a world.
  ///
  /// - Parameter ticks: how long it lasts.
  public init(seed: UInt64, ticks: Int, shape: Shape = Shape()) {
    var random = RandomTicks(seed: seed)
    var holes: [Hole] = []
    var tick = random.draw(shape.gestation)
    while tick <= ticks {
      let place = (random.draw(0...(shape.size - 1)), random.draw(0...(shape.size - 1)))
      let score = random.draw(shape.score)
      let end = tick + random.draw(shape.lifetime)
      holes.append(Hole(x: place.0, y: place.1, score: score, start: tick, end: end))
      tick += random.draw(shape.gestation)
    }
    self.shape = shape
    self.holes = holes
  }

  /// What could be won by filling every hole.
  public var totalScore: Int { holes.reduce(0) { $0 + $1.score } }
}

/// Draws whole numbers of ticks.
private struct RandomTicks {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1)
  }

  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(random.next() % UInt64(range.count))
  }
}
