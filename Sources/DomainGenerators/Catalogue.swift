extension DomainGenerator {
  /// The generators of all folders in `Domains`, by name.
  public static let all: [DomainGenerator] = [
    .blocksWorld,
    .cleaningRobots,
    .cratePush,
    .elevatorADL,
    .hanoi,
    .leggedScout,
    .lockedRooms,
    .logistics,
    .parcelRoads,
    .powerGrid,
    .slidingTiles,
    .warehouse,
  ]
}
