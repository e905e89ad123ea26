/// What goes wrong in a kinematic simulation, and how often. The same seed gives the same mishaps.
public struct FaultPlan: Hashable, Sendable {
  /// How often legs or wheels slip on some ground in some gait.
  public struct Slip: Hashable, Sendable {
    /// The surface's name; nil for any.
    public var surface: String?
    /// The gait; nil for any.
    public var gait: Gait?
    /// The probability of a slip in one stride (for wheels: in one second).
    public var probability: Double

    /// Makes a rule.
    public init(surface: String? = nil, gait: Gait? = nil, probability: Double) {
      self.surface = surface
      self.gait = gait
      self.probability = probability
    }
  }

  /// The seed of all mishaps.
  public var seed: UInt64
  /// Rules about slipping; the last that fits counts. Where none fits, slips follow from friction, slope and
  /// gait.
  public var slips: [Slip]
  /// The probability that a slip ends in a fall.
  public var fallAfterSlip: Double
  /// The probability that a passage is found closed at the start.
  public var closedPassage: Double
  /// The mean time after which an open passage closes or a closed one opens, in seconds; nil for never.
  public var passageChange: Double?
  /// By which factor batteries are drained faster.
  public var batteryDrain: Double
  /// The probability that a grip fails.
  public var gripFailure: Double
  /// The mean time between failures of hardware for a robot with power, in seconds; nil for none.
  public var hardwareFailure: Double?

  /// Makes a plan; what is left out does not go wrong, but slips on bad ground do.
  public init(
    seed: UInt64 = 1, slips: [Slip] = [], fallAfterSlip: Double = 0.1, closedPassage: Double = 0,
    passageChange: Double? = nil, batteryDrain: Double = 1, gripFailure: Double = 0,
    hardwareFailure: Double? = nil
  ) {
    self.seed = seed
    self.slips = slips
    self.fallAfterSlip = fallAfterSlip
    self.closedPassage = closedPassage
    self.passageChange = passageChange
    self.batteryDrain = batteryDrain
    self.gripFailure = gripFailure
    self.hardwareFailure = hardwareFailure
  }

  /// Nothing goes wrong: no slips whatever the ground is.
  public static let none = FaultPlan(slips: [Slip(probability: 0)])

  /// The probability of a slip in one stride.
  ///
  /// - Parameters:
  ///   - surface: The ground.
  ///   - slope: The tangent of the slope.
  ///   - gait: How the legs move.
  ///   - speed: The speed in metres a second.
  func slipProbability(on surface: Surface, slope: Double, gait: Gait, speed: Double) -> Double {
    let rule = slips.last { slip in
      (slip.surface == nil || slip.surface == surface.name)
        && (slip.gait == nil || slip.gait == gait)
    }
    if let rule { return rule.probability }
    // Feet hold while friction exceeds what slope and gait ask for; they begin to slip before that.
    let demand: Double =
      switch gait {
      case .crawl: 0.05
      case .walk, .auto: 0.1
      case .trot: 0.15
      case .bound: 0.25
      }
    let margin = surface.friction - slope - demand - 0.05 * speed
    return max(0, min(0.9, 0.2 - margin))
  }
}
