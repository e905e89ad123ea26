/// After how many steps an agent thinks again about what it intends (Kinny and Georgeff 1991, "Commitment
/// and effectiveness of situated agents").
public enum Boldness: Sendable, Hashable {
  /// After so many steps: 1 is a cautious agent.
  case steps(Int)
  /// Never before the plan has ended: a bold agent.
  case unlimited
  /// As often as the world has turned out to need it.
  case adaptive

  /// The name or number that stands for it.
  public var text: String {
    switch self {
    case .steps(let count): String(count)
    case .unlimited: "bold"
    case .adaptive: "adaptive"
    }
  }

  /// The boldness of a name or number; nil if it is none.
  public init?(_ text: String) {
    switch text {
    case "cautious": self = .steps(1)
    case "bold": self = .unlimited
    case "adaptive": self = .adaptive
    default:
      guard let steps = Int(text), steps > 0 else { return nil }
      self = .steps(steps)
    }
  }
}

/// Counts steps and says when to think again.
///
/// Adaptive boldness learns from its own reconsiderations: one that paid halves the number of steps to the
/// next, one that did not doubles it. One pays if it changed the agent's mind while the old intention could
/// still be carried out, for something worth more even after the time that thinking took. So the number
/// follows the rate of change of the world, within a factor of two. Where thinking is free, there is
/// nothing to save and every step is followed by a reconsideration.
public struct ReconsiderationClock: Sendable {
  /// How bold the agent is.
  public let boldness: Boldness
  /// The steps between two reconsiderations now; nil for no end.
  public private(set) var interval: Int?
  /// The steps since the last one.
  public private(set) var steps = 0
  /// How often the agent thought again because of the clock.
  public private(set) var reconsiderations = 0
  /// How often that paid.
  public private(set) var gains = 0

  /// The largest interval that adapting leads to.
  public static let longest = 1024

  /// Starts a clock.
  public init(_ boldness: Boldness) {
    self.boldness = boldness
    switch boldness {
    case .steps(let count): interval = max(1, count)
    case .unlimited: interval = nil
    case .adaptive: interval = 1
    }
  }

  /// A clock that has gone for a while.
  init(_ boldness: Boldness, interval: Int?, steps: Int, reconsiderations: Int, gains: Int) {
    self.boldness = boldness
    self.interval = interval
    self.steps = steps
    self.reconsiderations = reconsiderations
    self.gains = gains
  }

  /// Notes that a step of the plan was carried out.
  public mutating func step() { steps += 1 }

  /// Whether it is time to think again.
  public var isDue: Bool { interval.map { steps >= $0 } ?? false }

  /// Notes that the agent had no intention any more and thought about what to do next.
  public mutating func restart() { steps = 0 }

  /// Notes that the agent has thought about an intention that it could go on with.
  ///
  /// - Parameters:
  ///   - hasPaid: whether it intends something better now.
  ///   - cost: what thinking costs, in steps.
  public mutating func reconsidered(hasPaid: Bool, cost: Double) {
    let wasDue = isDue
    steps = 0
    guard wasDue else { return }
    reconsiderations += 1
    if hasPaid { gains += 1 }
    guard boldness == .adaptive, let interval else { return }
    if cost <= 0 {
      self.interval = 1
    } else {
      self.interval = hasPaid ? max(1, interval / 2) : min(Self.longest, interval * 2)
    }
  }
}
