internal import RandomNumbers

/// A connected, undirected map of places without a position: a random tree and some more roads.
struct RoadMap {
  /// A road between two different places.
  struct Road {
    let a: Int
    let b: Int
    let length: Int
  }

  /// The roads; no two join the same places.
  private(set) var roads: [Road] = []
  private var joined: Set<[Int]> = []

  /// Makes a map.
  ///
  /// - Parameters:
  ///   - places: how many places there are.
  ///   - extra: roads beyond the `places - 1` of the tree; fewer are made where none fit any more.
  ///   - lengths: the lengths that a road may have.
  ///   - random: where the choices come from.
  init(places: Int, extra: Int, lengths: ClosedRange<Int>, _ random: inout SplitMix64) {
    guard places > 1 else { return }
    for place in 1..<places {
      // Near numbers are preferred, so that the map is long rather than a star.
      let nearest = max(0, place - 6)
      addRoad(random.integer(in: nearest...(place - 1)), place, lengths, &random)
    }
    for _ in 0..<extra {
      let ends = random.sample(2, of: Array(0..<places))
      if ends.count == 2 { addRoad(ends[0], ends[1], lengths, &random) }
    }
  }

  /// True if a road joins the two places.
  func joins(_ a: Int, _ b: Int) -> Bool {
    joined.contains([min(a, b), max(a, b)])
  }

  private mutating func addRoad(
    _ a: Int, _ b: Int, _ lengths: ClosedRange<Int>, _ random: inout SplitMix64
  ) {
    let length = random.integer(in: lengths)
    if joined.insert([min(a, b), max(a, b)]).inserted {
      roads.append(Road(a: a, b: b, length: length))
    }
  }
}
