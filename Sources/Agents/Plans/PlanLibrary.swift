public import AgentSpeak

/// The plans of an agent in their order, indexed by trigger and by one argument of the trigger.
public struct PlanLibrary: Sendable {
  /// What plans and events have to agree in.
  private struct Key: Hashable {
    let predicate: PredicateKey
    let operation: Trigger.Operation
    let subject: Trigger.Subject
  }

  /// All plans, the first to be tried first.
  public private(set) var plans: [CompiledPlan] = []
  private var groups: [Key: PlanGroup] = [:]
  /// Plans whose trigger is a variable.
  private var general: [CompiledPlan] = []
  /// Whether there are plans for the states of goals.
  private(set) var hasGoalStatePlans = false
  /// Whether plans have subplans.
  private(set) var hasSubplans = false
  /// Whether plans have goal conditions.
  private(set) var hasGoalConditions = false
  /// Grows with every change.
  private(set) var version = 0

  /// Makes an empty library.
  public init() {}

  /// Adds a plan behind (or before) all others.
  mutating func add(_ plan: CompiledPlan, first: Bool = false) {
    version += 1
    if first { plans.insert(plan, at: 0) } else { plans.append(plan) }
    if plan.trigger.operation == .goalState { hasGoalStatePlans = true }
    if plan.subplans != nil { hasSubplans = true }
    if plan.goalCondition != nil { hasGoalConditions = true }
    if plan.trigger.literal.kind == .variableLiteral || plan.trigger.literal.namespaceVariable >= 0
    {
      if first { general.insert(plan, at: 0) } else { general.append(plan) }
    } else {
      groups[Self.key(plan.trigger), default: PlanGroup()].add(plan, first: first)
    }
  }

  /// Removes a plan.
  mutating func remove(_ plan: CompiledPlan) {
    version += 1
    plans.removeAll { $0 === plan }
    general.removeAll { $0 === plan }
    groups[Self.key(plan.trigger)]?.remove(plan)
  }

  /// The plan of a label; nil if there is none.
  public func plan(named name: Symbol) -> CompiledPlan? {
    plans.first { $0.name == name }
  }

  private static func key(_ trigger: Trigger) -> Key {
    Key(
      predicate: PredicateKey(trigger.literal), operation: trigger.operation,
      subject: trigger.subject)
  }

  /// The plans that may be relevant for an event, in their order.
  mutating func candidates(for trigger: Trigger) -> [CompiledPlan] {
    let key = Self.key(trigger)
    let found = groups[key]?.candidates(for: trigger.literal) ?? []
    if general.isEmpty { return found }
    let others = general.filter {
      $0.trigger.operation == trigger.operation && $0.trigger.subject == trigger.subject
    }
    if others.isEmpty { return found }
    let wanted = Set((found + others).map(ObjectIdentifier.init))
    return plans.filter { wanted.contains(ObjectIdentifier($0)) }
  }

  /// Whether there is a plan for the predicate of an event, whatever its arguments.
  func hasCandidates(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure
  )
    -> Bool
  {
    let key = Key(predicate: PredicateKey(literal), operation: operation, subject: subject)
    if let group = groups[key], !group.isEmpty { return true }
    return general.contains {
      $0.trigger.operation == operation && $0.trigger.subject == subject
    }
  }
}

/// The plans of one predicate of triggers.
struct PlanGroup: Sendable {
  private var plans: [CompiledPlan] = []
  /// The argument by which plans are told apart; -1 if none would help; nil if not known yet.
  private var argument: Int?
  private var byArgument: [Int: [Int]] = [:]
  /// The plans that have no constant there.
  private var others: [Int] = []

  /// Groups up to this size are searched without index.
  private static let smallSize = 6
  /// How many arguments are looked at.
  private static let argumentLimit = 4

  var isEmpty: Bool { plans.isEmpty }

  mutating func add(_ plan: CompiledPlan, first: Bool) {
    if first { plans.insert(plan, at: 0) } else { plans.append(plan) }
    argument = nil
  }

  mutating func remove(_ plan: CompiledPlan) {
    plans.removeAll { $0 === plan }
    argument = nil
  }

  /// The plans that may unify with a literal, in their order.
  mutating func candidates(for literal: Structure) -> [CompiledPlan] {
    if plans.count <= Self.smallSize { return plans }
    if argument == nil { buildIndex() }
    guard let argument, argument >= 0, argument < literal.count, literal[argument].isConstant else {
      return plans
    }
    let found = byArgument[literal[argument].hash()] ?? []
    if others.isEmpty { return found.map { plans[$0] } }
    return (found + others).sorted().map { plans[$0] }
  }

  /// Chooses the argument that splits the plans best.
  private mutating func buildIndex() {
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
