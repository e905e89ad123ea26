/// Something of which a world has so much that it would take minutes or gigabytes to lay it out.
public struct WorldExcess: Hashable, Sendable {
  /// What there is too much of.
  public var what: String
  /// How much there is.
  public var count: Double
  /// How much there may be.
  public var limit: Double
}

extension RobotWorld {
  /// What this world has too much of; empty for one that can be walked in.
  ///
  /// Worlds from outside have to be asked before they are laid out.
  public func excesses() -> [WorldExcess] {
    let fields = rubble.reduce(0) { $0 + $1.area.size / ($1.spacing * $1.spacing) }
    let steps = stairs.reduce(0) { $0 + $1.steps }
    let areas =
      ramps.map(\.area.size) + stairs.map(\.area.size) + blocks.map { $0.size.x * $0.size.y }
      + rubble.map(\.area.size)
    let covered = areas.reduce(0) { $0 + min($1, 2 * bounds.size) }
    let all = [
      WorldExcess(
        what: "patches and gaps", count: Double(patches.count + gaps.count), limit: 200),
      WorldExcess(what: "passages", count: Double(passages.count), limit: 1000),
      WorldExcess(
        what: "blocks", count: min(fields, 1e12) + Double(blocks.count + ramps.count + steps),
        limit: 100_000),
      WorldExcess(what: "things over each other", count: covered / bounds.size, limit: 100),
    ]
    return all.filter { $0.count > $0.limit }
  }
}
