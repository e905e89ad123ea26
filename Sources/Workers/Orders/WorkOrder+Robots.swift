extension WorkOrder {
  /// What a simulated robot is to do.
  public struct DriveOptions: Hashable, Sendable {
    /// The platform.
    public var platform = "legged"
    /// A world of the catalogue, such as `slope:30`.
    public var world = "flat"
    /// The speed forwards in m/s.
    public var speed = 1.0
    /// How long to drive, or how long a way to a place may take, in seconds.
    public var seconds = 20.0
    /// The places to go to in turn; none to keep the speed.
    public var places: [String] = []
    /// The seed of rubble and of what goes wrong.
    public var seed = 0

    /// The usual options.
    public init() {}
  }

  /// The names of the platforms.
  public static let platforms = ["legged", "rover", "arm"]
  /// The file in the work folder that the player's page is written to.
  public static let playerFile = "play.html"

  /// Driving a robot; the command prints a report and writes `playerFile`.
  public static func drive(_ options: DriveOptions, limits: WorkLimits) -> WorkOrder {
    var arguments = [
      "robot", "picture", "--json", "--output=.", "--platform=\(options.platform)",
      "--world=\(options.world)", "--speed=\(options.speed)", "--seconds=\(options.seconds)",
      "--seed=\(options.seed)",
    ]
    if !options.places.isEmpty { arguments += ["--to"] + options.places }
    return WorkOrder(kind: .drive, arguments: arguments, files: [], limits: limits)
  }

  /// Listing robots and worlds.
  public static func robots(limits: WorkLimits) -> WorkOrder {
    WorkOrder(kind: .robots, arguments: ["robot", "list", "--json"], files: [], limits: limits)
  }
}
