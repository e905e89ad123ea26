import Glibc
public import PDDL
internal import RandomNumbers
public import Trajectories

/// Treats the actions of the domain as the arms of a bandit whose reward is that a try teaches something.
///
/// Which arm is pulled is up to the rule; the objects are chosen at random among those that may work.
public struct BanditStrategy: ExplorationStrategy {
  /// How an arm is chosen.
  public enum Rule: Hashable, Sendable {
    /// The arm with the best mean, but with this probability any arm.
    case epsilonGreedy(Double)
    /// The arm with the highest upper confidence bound (UCB1; Auer, Cesa-Bianchi and Fischer 2002).
    case upperConfidenceBound
    /// A sample of the posterior of each arm's mean, of which the highest wins (Thompson 1933), with the
    /// uniform distribution as prior.
    case thompson
  }

  /// The rule.
  public let rule: Rule
  private var arms: [String: (pulls: Int, rewards: Int)] = [:]

  /// Makes a strategy.
  public init(_ rule: Rule) { self.rule = rule }

  /// A random step of the arm that the rule chooses.
  public mutating func choose(_ situation: inout ExplorationSituation) -> ExplorationChoice {
    let steps = situation.possibleSteps()
    var names: [String] = []
    for step in steps where names.last != step.action { names.append(step.action) }
    guard !names.isEmpty else { return .stop }
    let total = names.reduce(0) { $0 + arms[$1, default: (0, 0)].pulls }
    let arm: String
    if case .epsilonGreedy(let epsilon) = rule, situation.random.chance(epsilon) {
      arm = names[situation.random.below(names.count)]
    } else {
      var best = (name: names[0], value: -Double.infinity)
      for name in names {
        let value = value(of: arms[name, default: (0, 0)], total, &situation.random)
        if value > best.value { best = (name, value) }
      }
      arm = best.name
    }
    let own = steps.filter { $0.action == arm }
    return .perform(own[situation.random.below(own.count)])
  }

  /// Counts the pull and its reward.
  public mutating func note(_ step: PlanStep, _ outcome: Outcome, hasTaught: Bool) {
    arms[step.action, default: (0, 0)].pulls += 1
    if hasTaught { arms[step.action, default: (0, 0)].rewards += 1 }
  }

  private func value(
    of arm: (pulls: Int, rewards: Int), _ total: Int, _ random: inout SplitMix64
  ) -> Double {
    switch rule {
    case .epsilonGreedy:
      return arm.pulls == 0 ? 1 : Double(arm.rewards) / Double(arm.pulls)
    case .upperConfidenceBound:
      if arm.pulls == 0 { return .infinity }
      let mean = Double(arm.rewards) / Double(arm.pulls)
      return mean + (2 * log(Double(max(total, 1))) / Double(arm.pulls)).squareRoot()
    case .thompson:
      return Self.betaSample(arm.rewards + 1, arm.pulls - arm.rewards + 1, &random)
    }
  }

  /// A sample of the beta distribution with whole parameters: the a-th smallest of a + b - 1 uniform
  /// numbers has it; a quotient of gamma samples takes less memory.
  private static func betaSample(_ a: Int, _ b: Int, _ random: inout SplitMix64) -> Double {
    let first = gammaSample(a, &random)
    let second = gammaSample(b, &random)
    return first / (first + second)
  }

  /// A sample of the gamma distribution with a whole shape: a sum of exponential samples.
  private static func gammaSample(_ shape: Int, _ random: inout SplitMix64) -> Double {
    (0..<shape).reduce(0) { sum, _ in
      sum - log(Double.random(in: Double.leastNonzeroMagnitude...1, using: &random))
    }
  }
}
