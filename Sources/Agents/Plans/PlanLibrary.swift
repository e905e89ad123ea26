public import AgentSpeak

/// The plans of an agent in their order, indexed by trigger and by one argument of the trigger.
public struct PlanLibrary: Sendable {
  /// All plans, the first to be tried first.
  public private(set) var plans: [CompiledPlan] = []
  /// The group of each trigger's predicate.
  private var places = PredicateMap()
  private var groups: [PlanGroup] = []
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
      let key = Self.key(plan.trigger)
      if let group = places.number(of: key) {
        ownGroup(group).add(plan, first: first)
      } else {
        let group = PlanGroup()
        group.add(plan, first: first)
        _ = places.add(key)
        groups.append(group)
      }
    }
  }

  /// Removes a plan.
  mutating func remove(_ plan: CompiledPlan) {
    version += 1
    plans.removeAll { $0 === plan }
    general.removeAll { $0 === plan }
    if let group = places.number(of: Self.key(plan.trigger)) { ownGroup(group).remove(plan) }
  }

  /// The plan of a label; nil if there is none.
  public func plan(named name: Symbol) -> CompiledPlan? {
    plans.first { $0.name == name }
  }

  /// A group that no other library shares.
  private mutating func ownGroup(_ index: Int) -> PlanGroup {
    if !isKnownUniquelyReferenced(&groups[index]) {
      groups[index] = PlanGroup(copying: groups[index])
    }
    return groups[index]
  }

  private static func key(_ trigger: Trigger) -> PredicateKey {
    PredicateKey(trigger.operation, trigger.subject, trigger.literal)
  }

  /// Makes the indexes of all groups, so that agents with the same program share them.
  mutating func buildIndexes() {
    for group in groups.indices where groups[group].lacksIndex { ownGroup(group).buildIndex() }
  }

  /// The plans that may be relevant for an event, in their order.
  mutating func candidates(for event: Event) -> [Candidate] {
    let key = PredicateKey(event.operation, event.subject, event.template)
    var found: [Candidate] = []
    if let number = places.number(of: key) {
      if groups[number].lacksIndex { ownGroup(number).buildIndex() }
      found = groups[number].candidates(for: event)
    }
    if general.isEmpty { return found }
    let others = general.filter {
      $0.trigger.operation == event.operation && $0.trigger.subject == event.subject
    }
    if others.isEmpty { return found }
    let wanted = Set((found.map(\.plan) + others).map(ObjectIdentifier.init))
    return plans.filter { wanted.contains(ObjectIdentifier($0)) }.map(Candidate.init)
  }

  /// Whether there is a plan for the predicate of an event, whatever its arguments.
  func hasCandidates(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure
  )
    -> Bool
  {
    if let group = places.number(of: PredicateKey(operation, subject, literal)),
      !groups[group].isEmpty
    {
      return true
    }
    return !general.isEmpty
      && general.contains {
        $0.trigger.operation == operation && $0.trigger.subject == subject
      }
  }
}
