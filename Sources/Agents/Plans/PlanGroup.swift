import AgentSpeak

/// The plans of one predicate of triggers.
///
/// An object that copies of a library share; `PlanLibrary` copies it before it changes it.
final class PlanGroup: @unchecked Sendable {
  @exclusivity(unchecked) private(set) var plans: [CompiledPlan] = []
  /// The argument by which plans are told apart; -1 if none would help; nil if not known yet.
  @exclusivity(unchecked) private var argument: Int?
  @exclusivity(unchecked) private var byArgument: [Int: [Int]] = [:]
  /// The plans that have no constant there.
  @exclusivity(unchecked) private var others: [Int] = []

  /// Groups up to this size are searched without index.
  private static let smallSize = 6
  /// How many arguments are looked at.
  private static let argumentLimit = 4

  init() {}

  init(copying other: PlanGroup) {
    plans = other.plans
    argument = other.argument
    byArgument = other.byArgument
    others = other.others
  }

  var isEmpty: Bool { plans.isEmpty }

  func add(_ plan: CompiledPlan, first: Bool) {
    if first { plans.insert(plan, at: 0) } else { plans.append(plan) }
    argument = nil
  }

  func remove(_ plan: CompiledPlan) {
    plans.removeAll { $0 === plan }
    argument = nil
  }

  /// Whether all plans are looked at for every event.
  var isSmall: Bool { plans.count <= Self.smallSize }

  /// The plans that may be relevant for an event, in their order.
  func candidates(for event: Event) -> [CompiledPlan] {
    if isSmall { return plans }
    guard let argument, argument >= 0, argument < event.template.count else { return plans }
    let value = event.argument(argument)
    guard value.isConstant else { return plans }
    let found = byArgument[value.hash()] ?? []
    if others.isEmpty { return found.map { plans[$0] } }
    return (found + others).sorted().map { plans[$0] }
  }

  /// Whether the group is large and its index has still to be built.
  var lacksIndex: Bool { argument == nil && plans.count > Self.smallSize }

  /// Chooses the argument that splits the plans best, and indexes the plans by it.
  func buildIndex() {
    guard lacksIndex else { return }
    var best = (argument: -1, size: plans.count)
    let arity = plans.first?.trigger.literal.count ?? 0
    for candidate in 0..<min(arity, Self.argumentLimit) {
      var sizes: [Int: Int] = [:]
      var general = 0
      for plan in plans {
        let term = plan.trigger.literal[candidate]
        if term.isConstant { sizes[term.hash(), default: 0] += 1 } else { general += 1 }
      }
      let size = general + (sizes.values.max() ?? 0)
      if size < best.size { best = (candidate, size) }
    }
    argument = best.argument
    byArgument = [:]
    others = []
    guard best.argument >= 0 else { return }
    for (index, plan) in plans.enumerated() {
      let term = plan.trigger.literal[best.argument]
      if term.isConstant {
        byArgument[term.hash(), default: []].append(index)
      } else {
        others.append(index)
      }
    }
  }
}
