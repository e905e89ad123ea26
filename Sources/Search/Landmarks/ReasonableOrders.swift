import Grounding

/// Adds reasonable orders to a landmark graph: `a` before `b` where a plan that makes `b` true first
/// would have to make it false again to reach `a` (Hoffmann, Porteous and Sebastia 2004, "Ordered
/// landmarks in planning", section 5; Richter and Westphal 2010, "The LAMA planner", section 4.2.2).
///
/// That is so when `a` *interferes* with `b`, and `b` is needed after `a`: both are goals, or `b` is
/// needed right before a landmark that `a` comes before. `a` interferes with `b` when `b` cannot be
/// true together with `a`, with a fact that every operator makes true that makes `a` true, or with a
/// fact that is needed right before `a`. It does not if an operator that can be the first to make `a`
/// true makes `b` true as well: after that nothing has to be done again.
///
/// Facts exclude each other as values of one variable or by a mutex group. For each `a` only the
/// landmarks are looked at that share a variable or group with such a fact, so hundreds of goals
/// that have nothing to do with each other cost nothing.
struct ReasonableOrders {
  private let task: FiniteDomainTask
  private let facts: FactNumbering
  private let discovery: LandmarkDiscovery
  private let graph: LandmarkGraph
  /// The variable of each fact.
  private var variables: [Int32] = []
  /// The mutex groups of each fact.
  private let groups: RaggedArray<Int32>
  /// The single facts that are landmarks, by variable and by mutex group.
  private var landmarksOfVariable: [[Int32]]
  private var landmarksOfGroup: [[Int32]]

  /// The graph of a discovery with reasonable orders, without cycles.
  static func added(to discovery: LandmarkDiscovery, of task: FiniteDomainTask) -> LandmarkGraph {
    let finder = ReasonableOrders(discovery, task: task)
    var graph = discovery.graph
    for order in finder.find() { graph.order(order.before, before: order.after, order.kind) }
    LandmarkCycles.breakUp(&graph)
    return graph
  }

  private init(_ discovery: LandmarkDiscovery, task: FiniteDomainTask) {
    self.task = task
    self.discovery = discovery
    graph = discovery.graph
    let facts = FactNumbering(domainSizes: task.domainSizes)
    self.facts = facts
    for variable in 0..<task.variableCount {
      for _ in 0..<task.domainSizes[variable] { variables.append(Int32(variable)) }
    }
    let rows = (0..<task.mutexGroups.count).map { task.mutexGroups[$0].map(facts.number) }
    groups = RaggedArray(rows: rows).transposed(columns: Int(facts.count))
    landmarksOfVariable = Array(repeating: [], count: task.variableCount)
    landmarksOfGroup = Array(repeating: [], count: task.mutexGroups.count)
    for landmark in graph.landmarks where !landmark.isDisjunctive {
      let fact = landmark.facts[0]
      landmarksOfVariable[Int(variables[Int(fact)])].append(fact)
      for group in groups[Int(fact)] { landmarksOfGroup[Int(group)].append(fact) }
    }
  }

  private func find() -> [LandmarkGraph.Order] {
    let orders = graph.orders
    /// What must be true right before each landmark, and what each must be true right before.
    var needs: [[Int32]] = Array(repeating: [], count: graph.landmarks.count)
    var neededBy = needs
    for order in orders where order.kind == .greedyNecessary {
      needs[Int(order.after)].append(order.before)
      neededBy[Int(order.before)].append(order.after)
    }
    let companions = companionsOfLandmarks()
    var result: [LandmarkGraph.Order] = []
    for (number, landmark) in graph.landmarks.enumerated() where !landmark.isDisjunctive {
      let fact = landmark.facts[0]
      var together = companions[number].always
      together.append(fact)
      for need in needs[number] where !graph.landmarks[Int(need)].isDisjunctive {
        together.append(graph.landmarks[Int(need)].facts[0])
      }
      for disturbed in landmarksExcluded(by: together)
      where disturbed != fact && !companions[number].sometimes.contains(disturbed) {
        guard let other = graph.landmark(of: disturbed) else { continue }
        if isNeeded(other, after: Int32(number), neededBy: neededBy),
          !discovery.requires(fact, disturbed)
        {
          result.append(.init(before: Int32(number), after: other, kind: .reasonable))
        }
      }
    }
    return result
  }

  /// Whether `landmark` is needed after `earlier` has been reached.
  private func isNeeded(
    _ landmark: Int32, after earlier: Int32, neededBy: [[Int32]]
  ) -> Bool {
    if graph.landmarks[Int(landmark)].isGoal { return graph.landmarks[Int(earlier)].isGoal }
    let fact = graph.landmarks[Int(earlier)].facts[0]
    for user in neededBy[Int(landmark)] where user != earlier {
      if neededBy[Int(earlier)].contains(user) { return true }
      let facts = graph.landmarks[Int(user)].facts
      if facts.allSatisfy({ discovery.requires($0, fact) }) { return true }
    }
    return false
  }

  /// The landmarks that cannot be true together with one of some facts.
  private func landmarksExcluded(by facts: [Int32]) -> [Int32] {
    var result: [Int32] = []
    var isTaken: Set<Int32> = []
    for fact in facts {
      for other in landmarksOfVariable[Int(variables[Int(fact)])] where other != fact {
        if isTaken.insert(other).inserted { result.append(other) }
      }
      for group in groups[Int(fact)] {
        for other in landmarksOfGroup[Int(group)] where other != fact {
          if isTaken.insert(other).inserted { result.append(other) }
        }
      }
    }
    return result
  }

  /// What operators make true together with a landmark of a single fact.
  private struct Companions {
    /// Facts that all operators that make the landmark true make true as well.
    var always: [Int32] = []
    /// Landmarks that some operator makes true that can be the first to make this one true.
    var sometimes: Set<Int32> = []
    var isSet = false

    mutating func meet(_ facts: [Int32]) {
      always = isSet ? always.filter(facts.contains) : facts
      isSet = true
    }
  }

  /// The companions of each landmark, itself among them.
  private func companionsOfLandmarks() -> [Companions] {
    var companions = Array(repeating: Companions(), count: graph.landmarks.count)
    for index in 0..<task.operatorCount {
      let effects = task.effects[index]
      let landmarks = effects.map { facts.number(of: $0.fact) }
        .filter { graph.landmark(of: $0) != nil }
      if landmarks.isEmpty { continue }
      let own = effects.filter { $0.conditions.isEmpty }.map { facts.number(of: $0.fact) }
      for fact in landmarks {
        guard let number = graph.landmark(of: fact), !graph.landmarks[Int(number)].isInitial
        else { continue }
        companions[Int(number)].meet(own)
        if landmarks.count > 1, canBeFirst(index, toReach: fact) {
          companions[Int(number)].sometimes.formUnion(landmarks)
        }
      }
    }
    return companions
  }

  private func canBeFirst(_ index: Int, toReach fact: Int32) -> Bool {
    !task.preconditions[index].contains { discovery.requires(facts.number(of: $0), fact) }
  }
}
