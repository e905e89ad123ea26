public import PDDL

/// Grounds PDDL tasks: from a domain and a problem to a task over finite-domain variables.
///
/// The way goes through these stages, each a folder of this module:
///
/// 1. *Normalising*: names become numbers, conditions negation normal form, disjunctions schemas.
/// 2. *Reachability*: which atoms and action bindings the delete relaxation reaches, by semi-naive
///    joins.
/// 3. *Instantiation*: those bindings become ground operators and axioms.
/// 4. *Simplifying*: what never holds, always holds or matters to no goal goes.
/// 5. *Invariants*: groups of atoms of which at most one is true.
/// 6. *Encoding*: these groups become the values of finite-domain variables.
///
/// ```swift
/// let grounding = try Grounder.ground(domain, problem)
/// print(grounding.task.operatorCount, grounding.isUnsolvable)
/// ```
public enum Grounder {
  /// How a task is grounded.
  public struct Options: Sendable {
    /// Seconds that the search for mutex groups may take; what it has found by then counts. 0
    /// turns it off: every atom becomes a variable with two values.
    public var invariantTimeLimit = 10.0
    /// Whether atoms and operators that no plan needs are removed.
    public var removesIrrelevant = true

    /// The usual options.
    public init() {}
  }

  /// Grounds a task.
  ///
  /// - Parameters:
  ///   - domain: a domain that checking has found no error in.
  ///   - problem: a problem of that domain, checked as well.
  ///   - options: how to ground.
  ///   - budget: the time and memory that may be used.
  /// - Returns: the task and figures about it.
  /// - Throws: `unsupported` if the task is not classical; `invalid` if it refers to what it does
  ///   not declare or its axioms cannot be stratified; `stopped` if the budget was used up.
  public static func ground(
    _ domain: Domain, _ problem: Problem, options: Options = Options(), budget: Budget = Budget()
  ) throws(GroundingError) -> GroundingResult {
    var clock = PhaseClock(budget)
    var statistics = GroundingStatistics()

    let normal = WideConditions.split(try Normaliser.normalise(domain, problem))
    let rules = RuleBuilder(normal)
    var engine = JoinEngine(task: normal, rules: rules, budget: budget)
    statistics.times.normalising = clock.lap()
    engine.run()
    if let reason = engine.stopReason { throw .stopped(reason) }
    statistics.times.reachability = clock.lap()

    var ground = try Instantiator.instantiate(normal, rules: rules, engine: engine, budget: budget)
    statistics.reachableAtoms = ground.atomCount
    statistics.reachableOperators = ground.operatorCount
    statistics.times.instantiation = clock.lap()

    var reachability = LiteralReachability(simplifying: &ground)
    statistics.times.simplifying = clock.lap()
    var groups: [[Int32]] = []
    if ground.goal != nil, options.invariantTimeLimit > 0 {
      var synthesis = InvariantSynthesis(normal: normal, task: ground, budget: budget)
      groups = synthesis.groups(
        deadline: budget.elapsed + options.invariantTimeLimit, engine: engine)
      statistics.times.invariants = clock.lap()
      if MutexPruning(pruning: &ground, by: groups).hasRemoved {
        reachability = LiteralReachability(simplifying: &ground)
      }
    }
    // Simplification could make an axiom that needs its own absence look like a harmless one.
    if !ground.axiomHeads.isEmpty { _ = try AxiomLayers(ground) }
    let axioms = AxiomSimplification(
      simplifying: &ground, isAlwaysTrue: reachability.isAlwaysTrue)
    if axioms.hasReplaced { reachability = LiteralReachability(simplifying: &ground) }
    if let reason = budget.poll() { throw .stopped(reason) }
    let isEncoded = encodedAtoms(&ground, reachability, options)
    statistics.times.simplifying += clock.lap()

    guard ground.goal != nil,
      let encoded = try TaskEncoder.encode(
        ground, isEncoded: isEncoded, isAlwaysTrue: reachability.isAlwaysTrue, groups: groups,
        budget: budget)
    else {
      return GroundingResult(
        task: FiniteDomainTask(), isUnsolvable: true, statistics: statistics)
    }
    var task = encoded.task
    task.hasActionCosts = normal.hasActionCosts
    task.names = TaskNames(of: encoded, normal, rules, ground, engine)
    statistics.mutexGroups = groups.count
    statistics.times.encoding = clock.lap()
    return GroundingResult(task: task, isUnsolvable: false, statistics: statistics)
  }

  /// The atoms that the task depends on: they change and are relevant.
  private static func encodedAtoms(
    _ task: inout PropositionalTask, _ reachability: LiteralReachability, _ options: Options
  ) -> [Bool] {
    let relevance = options.removesIrrelevant ? Relevance(simplifying: &task) : nil
    return (0..<task.atomCount).map { atom in
      reachability.isReached[atom * 2] && reachability.isReached[atom * 2 + 1]
        && (relevance?.isRelevant(atom) ?? true)
    }
  }
}

/// A grounded task.
public struct GroundingResult: Sendable {
  /// The task; empty if it is unsolvable.
  public var task: FiniteDomainTask
  /// Whether grounding has proven that no plan exists: the goal is not reachable even if nothing
  /// that became true or false were ever lost, or two goals exclude each other.
  public var isUnsolvable: Bool
  /// Figures about the way there.
  public var statistics: GroundingStatistics
}

/// Figures about a grounding run.
public struct GroundingStatistics: Sendable {
  /// Seconds of wall-clock time that each stage took.
  public struct Times: Sendable {
    /// Names to numbers, normal forms, join plans.
    public var normalising = 0.0
    /// The joins.
    public var reachability = 0.0
    /// Bindings to operators.
    public var instantiation = 0.0
    /// Removing what is unreachable, constant or irrelevant.
    public var simplifying = 0.0
    /// Finding mutex groups.
    public var invariants = 0.0
    /// Variables and names.
    public var encoding = 0.0

    /// The sum of all.
    public var total: Double {
      normalising + reachability + instantiation + simplifying + invariants + encoding
    }
  }

  /// The number of atoms that may change, before simplification.
  public var reachableAtoms = 0
  /// The number of operators before simplification.
  public var reachableOperators = 0
  /// The number of mutex groups found.
  public var mutexGroups = 0
  /// Seconds by stage.
  public var times = Times()
}

/// Tells how long each of several phases takes.
private struct PhaseClock {
  private let budget: Budget
  private var start: Double

  init(_ budget: Budget) {
    self.budget = budget
    start = budget.elapsed
  }

  /// Seconds since the last call.
  mutating func lap() -> Double {
    let now = budget.elapsed
    defer { start = now }
    return now - start
  }
}
