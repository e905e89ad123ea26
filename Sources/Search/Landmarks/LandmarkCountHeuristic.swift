public import Grounding

/// Counts the landmarks that are still to be reached, and those reached that are needed again, each
/// at the least cost of an operator that makes it true (Richter and Westphal 2010, "The LAMA
/// planner: guiding cost-based anytime planning with landmarks", section 4).
///
/// The estimate depends on the way to the state. It is not admissible. Conditional effects and axioms
/// are handled. It prefers applicable operators that make a landmark true for which everything
/// ordered before it has been reached; if some make a single fact true, only those.
public final class LandmarkCountHeuristic: Heuristic {
  /// `landmarks`
  public let name = "landmarks"
  /// True: it only calls a state a dead end if the relaxation cannot reach the goal at all.
  public let isSafe = true
  /// False: one operator may make several landmarks true.
  public let isAdmissible = false
  /// True.
  public let needsTransitions = true

  private let relaxation: RelaxedTask
  private let prefersOperators: Bool
  /// Whether the relaxation reaches the goal from the initial state.
  private let isSolvable: Bool
  private var status: LandmarkStatus
  /// The least cost of an operator that makes each landmark true.
  private let costs: FlatArray<Int32>
  /// The cost of every landmark, if they cost the same.
  private let sharedCost: Int?
  /// The set of all landmarks.
  private let allLandmarks: FlatArray<UInt64>
  private let isDisjunctive: FlatArray<Bool>
  /// Where the relaxed operators that make each landmark true begin in `achievers`, and the end.
  private let achieverStarts: FlatArray<Int32>
  private let achievers: FlatArray<Int32>
  /// The variable of each fact of the task.
  private let variableOfFact: FlatArray<Int32>
  private var disjunctive: [Int32] = []

  /// Finds the landmarks of a task.
  public convenience init(
    task: FiniteDomainTask, costType: CostType, prefersOperators: Bool = true
  ) {
    self.init(
      task: task, relaxation: RelaxedTask(task, costType: costType),
      prefersOperators: prefersOperators)
  }

  /// Finds the landmarks of a task with a relaxation that other heuristics use too.
  public init(task: FiniteDomainTask, relaxation: RelaxedTask, prefersOperators: Bool = true) {
    self.relaxation = relaxation
    self.prefersOperators = prefersOperators
    var values = task.initialValues
    let evaluator = AxiomEvaluator(task: task)
    values.withUnsafeMutableBufferPointer { buffer in
      if let first = buffer.baseAddress { evaluator.evaluate(first) }
    }
    var exploration = RelaxedExploration(relaxation)
    isSolvable = values.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return true }
      return exploration.exploreMaxima(from: SearchState(values: first)) != Estimate.deadEnd
    }
    var graph = LandmarkGraph(factCount: relaxation.factCount)
    let adders = relaxation.adders()
    if isSolvable {
      let discovery = LandmarkDiscovery(
        task, relaxation: relaxation, adders: adders, values: values)
      graph = ReasonableOrders.added(to: discovery, of: task)
    }

    variableOfFact = FlatArray(
      (0..<task.variableCount).flatMap { variable in
        repeatElement(Int32(variable), count: Int(task.domainSizes[variable]))
      })
    status = LandmarkStatus(graph, task: task)
    isDisjunctive = FlatArray(graph.landmarks.map(\.isDisjunctive))
    var rows = RaggedArray<Int32>()
    var costs: [Int32] = []
    let leastCost =
      (0..<relaxation.operatorCount).filter { relaxation.sources[$0] >= 0 }
      .map { relaxation.cost(of: Int32($0)) }.min() ?? 0
    for landmark in graph.landmarks {
      let row = landmark.facts.flatMap { adders[Int($0)] }
      rows.appendRow(row)
      costs.append(
        row.map { relaxation.sources[$0] < 0 ? leastCost : relaxation.cost(of: $0) }.min() ?? 0)
    }
    self.costs = FlatArray(costs)
    sharedCost = Set(costs).count == 1 ? Int(costs[0]) : nil
    allLandmarks = FlatArray(repeating: 0, count: status.wordCount)
    for number in costs.indices { allLandmarks[number >> 6] |= 1 << UInt64(number & 63) }
    achieverStarts = FlatArray(rows.offsets)
    achievers = FlatArray(rows.values)
  }

  /// The number of landmarks.
  public var landmarkCount: Int { status.count }

  /// Starts the bookkeeping of what has been reached.
  public func noteInitialState(_ state: SearchState, budget: Budget) {
    status.start(state, budget: budget)
  }

  /// Keeps book of what has been reached.
  public func noteTransition(
    from parent: Int32, by operator: Int32, to state: SearchState
  ) {
    status.note(from: parent, to: state)
  }

  /// The estimate of a state that `noteInitialState` or `noteTransition` has told of. A state of
  /// which nothing was told counts as one in which a search starts.
  public func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    guard isSolvable else { return Estimate.deadEnd }
    let reached = status.look(at: state)
    var total = 0
    for word in 0..<status.wordCount {
      var open = (~reached[word] & allLandmarks[word]) | status.neededAgain[word]
      if let sharedCost {
        total &+= open.nonzeroBitCount &* sharedCost
        continue
      }
      while open != 0 {
        total &+= Int(costs[word << 6 | open.trailingZeroBitCount])
        open &= open &- 1
      }
    }
    if prefersOperators && preferred.isWanted {
      prefer(in: state, reached: reached, into: &preferred)
    }
    return Int32(truncatingIfNeeded: min(total, Int(Estimate.largest)))
  }

  /// Adds the applicable operators that make a landmark true that can be reached next.
  private func prefer(
    in state: SearchState, reached: UnsafePointer<UInt64>,
    into preferred: inout PreferredOperators
  ) {
    disjunctive.removeAll(keepingCapacity: true)
    var hasFact = false
    for number in 0..<status.count where !LandmarkStatus.contains(reached, number) {
      if !status.hasReachedAllBefore(number, in: reached) { continue }
      for position in Int(achieverStarts[number])..<Int(achieverStarts[number + 1]) {
        let achiever = achievers[position]
        let source = relaxation.sources[achiever]
        if source < 0 || !isApplicable(achiever, in: state) { continue }
        if isDisjunctive[number] {
          disjunctive.append(source)
        } else {
          preferred.insert(source)
          hasFact = true
        }
      }
    }
    if !hasFact {
      for source in disjunctive { preferred.insert(source) }
    }
  }

  @inline(__always)
  private func isApplicable(_ relaxedOperator: Int32, in state: SearchState) -> Bool {
    for position in relaxation.conditions(of: relaxedOperator) {
      let fact = relaxation.records[position]
      if Int(fact) >= relaxation.ownFactCount { return false }
      let variable = variableOfFact[fact]
      if state.values[Int(variable)] &+ relaxation.firstFacts[variable] != fact { return false }
    }
    return true
  }
}
