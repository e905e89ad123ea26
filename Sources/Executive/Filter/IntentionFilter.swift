/// When an incompatible option gets through the filter all the same.
public struct OverridePolicy: Sendable, Hashable {
  /// How many times the rate of value of what it would displace an option has to have; nil: marked
  /// options only.
  public var valueRatio: Double?

  /// Makes a policy.
  public init(valueRatio: Double? = nil) {
    self.valueRatio = valueRatio
  }
}

/// What the filter decided about an option, and why.
public struct FilterDecision: Sendable {
  /// How an option can fare (Bratman, Israel and Pollack 1988, section 4).
  public enum Outcome: String, Sendable, CaseIterable {
    /// Nothing speaks against it.
    case admitted
    /// It is admitted in an order with intentions.
    case ordered
    /// It conflicts, and is marked or valuable enough to be deliberated about all the same.
    case overrode
    /// It conflicts and is dropped without deliberation.
    case filtered
  }

  /// The option.
  public var option: PlanOption
  /// How it fared.
  public var outcome: Outcome
  /// What was found.
  public var compatibility: Compatibility
  /// The intentions that it would displace.
  public var displaced: [Int]
  /// What its value was compared with: the rate of value of the intentions that it would displace.
  public var displacedRate: Double

  /// Whether it gets to deliberation.
  public var survives: Bool { outcome != .filtered }

  /// The reasons, as sentences.
  public var reasons: [String] {
    var reasons = compatibility.conflicts.map(\.description)
    switch outcome {
    case .overrode where option.overrides: reasons.append("it is marked to override")
    case .overrode: reasons.append("it is worth more than what it would displace")
    default: break
    }
    return reasons
  }
}

/// The filter of options (Bratman, Israel and Pollack 1988, "Plans and resource-bounded practical
/// reasoning"): what does not go together with adopted intentions is not deliberated about, unless the
/// override mechanism lets it through.
public struct IntentionFilter: Sendable {
  /// What overrides.
  public var override: OverridePolicy
  /// How many decisions are remembered.
  public var memory: Int
  /// The decisions of the past, the latest last.
  public private(set) var decisions: [FilterDecision] = []
  /// How often each outcome came about.
  public private(set) var counts: [FilterDecision.Outcome: Int] = [:]

  /// Makes a filter.
  public init(override: OverridePolicy = OverridePolicy(), memory: Int = 100) {
    self.override = override
    self.memory = memory
  }

  /// Makes a filter with a past.
  init(
    override: OverridePolicy, memory: Int, decisions: [FilterDecision],
    counts: [FilterDecision.Outcome: Int]
  ) {
    self.override = override
    self.memory = memory
    self.decisions = decisions
    self.counts = counts
  }

  /// Decides about an option.
  ///
  /// - Parameters:
  ///   - intentions: what is left of the adopted plans.
  ///   - state: the state that the agent is in.
  ///   - delay: what deliberation about the option would cost, in the unit of costs.
  public mutating func consider(
    _ option: PlanOption, against intentions: [PlanOption], in state: FactState = FactState(),
    delay: Double = 0
  ) -> FilterDecision {
    let compatibility = Compatibility.of(option, with: intentions, in: state)
    let decision: FilterDecision
    switch compatibility {
    case .compatible:
      decision = FilterDecision(
        option: option, outcome: .admitted, compatibility: compatibility, displaced: [],
        displacedRate: 0)
    case .possibleConflict:
      decision = FilterDecision(
        option: option, outcome: .ordered, compatibility: compatibility, displaced: [],
        displacedRate: 0)
    case .definiteConflict(let conflicts):
      let names = Set(conflicts.flatMap { [$0.spoiler, $0.sufferer] })
      let displaced = intentions.filter { names.contains($0.name) }
      let rate = displaced.reduce(0) { $0 + $1.rate() }
      let isValuable =
        override.valueRatio.map { option.rate(afterWaiting: delay) > $0 * rate } ?? false
      decision = FilterDecision(
        option: option, outcome: option.overrides || isValuable ? .overrode : .filtered,
        compatibility: compatibility, displaced: displaced.map(\.id), displacedRate: rate)
    }
    counts[decision.outcome, default: 0] += 1
    decisions.append(decision)
    if decisions.count > memory { decisions.removeFirst(decisions.count - memory) }
    return decision
  }

  /// Deliberates among the survivors: the best rate of value first, each if it still goes together with
  /// those taken before it.
  ///
  /// - Returns: the options to adopt, each with the intentions to give up for it.
  public mutating func deliberate(
    _ options: [PlanOption], against intentions: [PlanOption], in state: FactState = FactState(),
    delay: Double = 0
  ) -> [(option: PlanOption, displaced: [Int])] {
    var adopted = intentions
    var taken: [(PlanOption, [Int])] = []
    let ranked = options.enumerated().sorted { left, right in
      let (one, other) = (left.element.rate(), right.element.rate())
      return one != other ? one > other : left.offset < right.offset
    }
    for (_, option) in ranked {
      let decision = consider(option, against: adopted, in: state, delay: delay)
      guard decision.survives else { continue }
      adopted.removeAll { decision.displaced.contains($0.id) }
      taken.append((option, decision.displaced))
      adopted.append(option)
    }
    return taken
  }
}
