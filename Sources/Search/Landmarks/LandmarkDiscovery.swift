import Grounding

/// Finds the landmarks of a task and their orders.
///
/// Goal facts are landmarks. Going back from each landmark, it looks at its *first achievers*: the
/// operators that can make it true for the first time. What all of them need is a landmark too,
/// ordered greedy-necessarily before it; and when each needs some fact of one predicate, these facts
/// together are a disjunctive landmark (Porteous, Sebastia and Hoffmann 2001, "On the extraction,
/// ordering, and usage of landmarks in planning"; Richter and Westphal 2010, "The LAMA planner",
/// section 4). Which operators can be first is known from `FactLandmarks`, which also give all other
/// fact landmarks and the natural orders; they are found anew when there are new disjunctions.
///
/// Operators' conditional effects count with their conditions as needs; axioms count as operators.
struct LandmarkDiscovery {
  /// A disjunctive landmark has at most this many facts.
  static let mostAlternatives = 4
  /// How many steps all propagations of landmarks may take: about a second. Behind that backchaining
  /// takes all operators for possible first achievers.
  static let propagationEffort = 300_000_000

  /// The landmarks and orders found.
  private(set) var graph: LandmarkGraph

  private let relaxation: RelaxedTask
  private var known: FactLandmarks?
  /// The numbers of the disjunctive landmarks, by their symbols in `known`.
  private var disjunctions: [Int32] = []
  private let isInitial: [Bool]
  /// The relaxed operators that add each fact.
  private let adders: RaggedArray<Int32>
  /// The predicate of each fact, negated atoms having predicates of their own; nil for those that
  /// stand for no atom.
  private let predicates: [Int32?]

  /// Finds the landmarks of a task in which the relaxation reaches the goal.
  ///
  /// - Parameters:
  ///   - task: the task.
  ///   - relaxation: its relaxation.
  ///   - adders: the relaxed operators that add each fact.
  ///   - values: the initial values, derived variables evaluated.
  init(
    _ task: FiniteDomainTask, relaxation: RelaxedTask, adders: RaggedArray<Int32>, values: [Int32]
  ) {
    self.relaxation = relaxation
    self.adders = adders
    graph = LandmarkGraph(factCount: relaxation.factCount)
    var effort = Self.propagationEffort
    known = FactLandmarks(relaxation, values: values, effort: &effort)
    var isInitial = Array(repeating: false, count: relaxation.factCount)
    for (variable, value) in values.enumerated() {
      isInitial[Int(relaxation.firstFacts[variable] + value)] = true
    }
    self.isInitial = isInitial
    predicates = Self.predicates(of: task)
    findFacts()
    findDisjunctions(values: values, effort: &effort)
    orderNaturally()
  }

  /// Whether a fact is known to be impossible without another one.
  func requires(_ fact: Int32, _ earlier: Int32) -> Bool {
    known?[fact].contains(earlier) ?? false
  }

  /// The relaxed operators that can be the first to make one of some facts true; those that make
  /// several of them true may occur several times.
  func firstAchievers(of facts: [Int32]) -> [Int32] {
    var result: [Int32] = []
    for fact in facts {
      for adder in adders[Int(fact)] where isPossible(adder, withoutAnyOf: facts) {
        result.append(adder)
      }
    }
    return result
  }

  private func isPossible(_ relaxedOperator: Int32, withoutAnyOf facts: [Int32]) -> Bool {
    guard let known else { return true }
    let landmark = facts.count == 1 ? facts[0] : symbol(of: facts)
    for position in relaxation.conditions(of: relaxedOperator) {
      let condition = relaxation.records[position]
      if !known.isReached(condition) || known[condition].contains(landmark) { return false }
    }
    return true
  }

  /// The symbol of a disjunctive landmark in `known`; -1 if it has none yet.
  private func symbol(of facts: [Int32]) -> Int32 {
    let index = disjunctions.firstIndex { graph.landmarks[Int($0)].facts == facts }
    return index.map { Int32(relaxation.factCount + $0) } ?? -1
  }

  // MARK: Single facts

  private mutating func findFacts() {
    for index in 0..<relaxation.goal.count {
      let fact = relaxation.goal[index]
      _ = graph.addFact(fact, isGoal: true, isInitial: isInitial[Int(fact)])
      for landmark in known?[fact] ?? [] where isOwn(landmark) {
        _ = graph.addFact(landmark, isInitial: false)
      }
    }
    var next = 0
    while next < graph.landmarks.count {
      let landmark = graph.landmarks[next]
      if !landmark.isInitial {
        orderNeeds(of: Int32(next), first: firstAchievers(of: landmark.facts))
      }
      next += 1
    }
  }

  /// Whether a fact is one of the task, not an auxiliary one of the relaxation.
  private func isOwn(_ fact: Int32) -> Bool { Int(fact) < relaxation.ownFactCount }

  /// Makes landmarks of the facts that all first achievers need.
  private mutating func orderNeeds(of landmark: Int32, first: [Int32]) {
    for fact in sharedNeeds(of: first) where isOwn(fact) {
      let need = graph.addFact(fact, isInitial: isInitial[Int(fact)])
      graph.order(need, before: landmark, .greedyNecessary)
    }
  }

  /// The conditions that relaxed operators have in common.
  private func sharedNeeds(of achievers: [Int32]) -> [Int32] {
    guard let some = achievers.first else { return [] }
    var shared = relaxation.conditions(of: some).map { relaxation.records[$0] }
    for achiever in achievers.dropFirst() where !shared.isEmpty {
      let conditions = relaxation.conditions(of: achiever)
      shared.removeAll { fact in !conditions.contains { relaxation.records[$0] == fact } }
    }
    return shared
  }

  // MARK: Natural orders

  /// Orders all known landmarks of a landmark before it, but for those that come before another one
  /// of them anyway.
  private mutating func orderNaturally() {
    guard known != nil else { return }
    let earlier = (0..<graph.landmarks.count).map(landmarksBefore)
    var isImplied = Array(repeating: -1, count: graph.landmarks.count)
    for (number, before) in earlier.enumerated() {
      for one in before {
        for other in earlier[Int(one)] { isImplied[Int(other)] = number }
      }
      for one in before where isImplied[Int(one)] != number {
        graph.order(one, before: Int32(number), .natural)
      }
    }
  }

  /// The numbers of the landmarks that every way to one of a landmark's facts makes true before.
  private func landmarksBefore(_ number: Int) -> [Int32] {
    let landmark = graph.landmarks[number]
    guard let known, !landmark.isInitial else { return [] }
    let reached = landmark.facts.filter { known.isReached($0) }
    guard let first = reached.first else { return [] }
    var entries = Array(known[first])
    for fact in reached.dropFirst() {
      let others = known[fact]
      entries.removeAll { !others.contains($0) }
    }
    return entries.compactMap { entry -> Int32? in
      let other =
        Int(entry) < relaxation.factCount
        ? graph.landmark(of: entry) : disjunctions[Int(entry) - relaxation.factCount]
      return other == Int32(number) ? nil : other
    }
  }

  // MARK: Disjunctions

  /// Looks for disjunctive landmarks before all landmarks, those that it finds included.
  private mutating func findDisjunctions(values: [Int32], effort: inout Int) {
    var next = 0
    while next < graph.landmarks.count {
      let end = graph.landmarks.count
      for number in next..<end where !graph.landmarks[number].isInitial {
        let landmark = graph.landmarks[number]
        let first = firstAchievers(of: landmark.facts)
        if landmark.isDisjunctive { orderNeeds(of: Int32(number), first: first) }
        for facts in alternatives(neededBy: first) {
          if let disjunction = graph.addDisjunction(facts) {
            graph.order(disjunction, before: Int32(number), .greedyNecessary)
          }
        }
      }
      next = end
      let new = (end..<graph.landmarks.count).filter { graph.landmarks[$0].isDisjunctive }
      if new.isEmpty { continue }
      disjunctions += new.map(Int32.init)
      if let found = FactLandmarks(
        relaxation, values: values,
        disjunctions: disjunctions.map { graph.landmarks[Int($0)].facts }, effort: &effort)
      {
        known = found
      }
    }
  }

  /// For each predicate of which all achievers need some fact, those facts, if they are few and none
  /// is initial. Facts that all achievers need do not count.
  private func alternatives(neededBy achievers: [Int32]) -> [[Int32]] {
    guard achievers.count > 1, let first = achievers.first else { return [] }
    let shared = sharedNeeds(of: achievers)
    var tried: [Int32] = []
    var result: [[Int32]] = []
    for position in relaxation.conditions(of: first) {
      let fact = relaxation.records[position]
      guard !shared.contains(fact), let predicate = predicate(of: fact),
        !tried.contains(predicate)
      else { continue }
      tried.append(predicate)
      if let facts = facts(of: predicate, neededBy: achievers, except: shared), facts.count > 1 {
        result.append(facts)
      }
    }
    return result
  }

  private func facts(
    of predicate: Int32, neededBy achievers: [Int32], except shared: [Int32]
  ) -> [Int32]? {
    var facts: [Int32] = []
    for achiever in achievers {
      var needsOne = false
      for position in relaxation.conditions(of: achiever) {
        let fact = relaxation.records[position]
        guard self.predicate(of: fact) == predicate, !shared.contains(fact) else { continue }
        if isInitial[Int(fact)] { return nil }
        needsOne = true
        if facts.contains(fact) { continue }
        if facts.count == Self.mostAlternatives { return nil }
        facts.append(fact)
      }
      if !needsOne { return nil }
    }
    return facts.sorted()
  }

  private func predicate(of fact: Int32) -> Int32? {
    isOwn(fact) ? predicates[Int(fact)] : nil
  }

  /// The predicate of each fact. Facts without names go by their variable.
  private static func predicates(of task: FiniteDomainTask) -> [Int32?] {
    var result: [Int32?] = []
    for variable in 0..<task.variableCount {
      for value in 0..<Int(task.domainSizes[variable]) {
        guard variable < task.names.firstFact.count else {
          result.append(Int32(variable))
          continue
        }
        let words = task.names.facts[Int(task.names.firstFact[variable]) + value]
        switch words.first {
        case nil, TaskNames.noneOfThose: result.append(nil)
        case TaskNames.negated: result.append(words.dropFirst().first.map { ~$0 })
        case let predicate: result.append(predicate)
        }
      }
    }
    return result
  }
}
