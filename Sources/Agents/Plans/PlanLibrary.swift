public import AgentSpeak

/// The plans of an agent in their order, indexed by trigger and by one argument of the trigger.
public struct PlanLibrary: Sendable {
  /// All plans, the first to be tried first.
  public private(set) var plans: [CompiledPlan] = []
  /// The group of each trigger's predicate.
  private var places = PredicateMap()
  private var groups: [PlanGroup] = []
  /// Plans whose trigger is a variable.
  private var general: [Candidate] = []
  /// The places of the first and of the last plan.
  private var firstOrder = 0
  private var lastOrder = 0
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
    plans.insert(plan, at: first ? 0 : plans.count)
    if first { firstOrder -= 1 } else { lastOrder += 1 }
    let candidate = Candidate(plan, order: first ? firstOrder : lastOrder)
    if plan.trigger.operation == .goalState { hasGoalStatePlans = true }
    if plan.subplans != nil { hasSubplans = true }
    if plan.goalCondition != nil { hasGoalConditions = true }
    if plan.trigger.literal.kind == .variableLiteral || plan.trigger.literal.namespaceVariable >= 0
    {
      general.insert(candidate, at: first ? 0 : general.count)
    } else {
      let key = Self.key(plan.trigger)
      if let group = places.number(of: key) {
        ownGroup(group).add(candidate, first: first)
      } else {
        let group = PlanGroup()
        group.add(candidate, first: first)
        _ = places.add(key)
        groups.append(group)
      }
    }
  }

  /// Removes a plan.
  mutating func remove(_ plan: CompiledPlan) {
    version += 1
    plans.removeAll { $0 === plan }
    general.removeAll { $0.plan === plan }
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
    let others = general.filter { $0.plan.trigger.isLike(event.operation, event.subject) }
    return others.isEmpty ? found : (found + others).sorted { $0.order < $1.order }
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
    return general.contains { $0.plan.trigger.isLike(operation, subject) }
  }
}

extension Trigger {
  fileprivate func isLike(_ operation: Operation, _ subject: Subject) -> Bool {
    self.operation == operation && self.subject == subject
  }
}
