/// How a legged platform moves its legs.
public enum Gait: String, Hashable, Sendable, CaseIterable {
  /// The platform chooses for the speed and the ground.
  case auto
  /// One leg at a time, slowly; three feet always stand.
  case crawl
  /// A four-beat gait.
  case walk
  /// Diagonal pairs.
  case trot
  /// Front pair, hind pair.
  case bound
}
