/// A classical planning task over finite-domain variables (SAS+ with conditional effects and
/// axioms), in flat integer arrays.
///
/// This is what grounding makes of a PDDL domain and problem and what search works on. A *fact* is
/// a variable with one of its values. Operators and axioms refer to facts by numbers; names are
/// only put together when somebody asks for them.
///
/// Semantics (Helmert 2009, "Concise finite-domain representations for PDDL planning tasks"):
///
/// - An operator is applicable in a state that has all facts of its precondition. All effects whose
///   conditions hold in that state happen at once; no two that can fire together set one variable
///   to different values.
/// - Derived variables (`axiomLayers[v] >= 0`) start every state at their default value. Layer by
///   layer, lowest first, axioms whose conditions hold set their head until nothing changes.
///   Operators never set derived variables, but their conditions and the goal may name them.
public struct FiniteDomainTask: Sendable {
  /// A variable with one of its values.
  public struct Fact: Hashable, Sendable, Comparable, BitwiseCopyable {
    /// The variable's number.
    public var variable: Int32
    /// The value's number, `0 ..< domainSizes[variable]`.
    public var value: Int32

    /// Makes a fact.
    @inlinable public init(_ variable: Int32, _ value: Int32) {
      self.variable = variable
      self.value = value
    }

    /// Orders by variable, then by value.
    @inlinable public static func < (left: Fact, right: Fact) -> Bool {
      (left.variable, left.value) < (right.variable, right.value)
    }
  }

  /// One effect of an operator.
  public struct Effect: Hashable, Sendable {
    /// What becomes true.
    public var fact: Fact
    /// Where the effect's own conditions lie in `effectConditions`; empty if unconditional.
    public var conditions: Range<Int32>

    /// Makes an effect.
    @inlinable public init(_ fact: Fact, conditions: Range<Int32> = 0..<0) {
      self.fact = fact
      self.conditions = conditions
    }
  }

  // MARK: Variables

  /// The number of values of each variable; at least 2.
  public var domainSizes: [Int32] = []
  /// The layer in which axioms set a variable; -1 for variables that operators set.
  public var axiomLayers: [Int32] = []
  /// The value of each variable in the initial state; for derived variables, the default value.
  public var initialValues: [Int32] = []
  /// Sets of facts of which at most one holds in any reachable state.
  public var mutexGroups = RaggedArray<Fact>()

  // MARK: Goal

  /// The facts that a goal state has, sorted, at most one of each variable.
  public var goal: [Fact] = []

  // MARK: Operators

  /// The facts that an operator needs, sorted, at most one of each variable.
  public var preconditions = RaggedArray<Fact>()
  /// The effects of each operator.
  public var effects = RaggedArray<Effect>()
  /// The conditions of conditional effects, each effect's sorted; see `Effect.conditions`.
  public var effectConditions: [Fact] = []
  /// The cost of each operator in units of `1 / costDenominator`; 1 where the task has no metric.
  public var costs: [Int32] = []
  /// What an operator's cost is divided by to get the metric's value; above 1 only when the
  /// problem's costs are fractions.
  public var costDenominator: Int = 1
  /// Whether plans are compared by the sum of their operators' costs, not by their length.
  public var hasActionCosts = false

  // MARK: Axioms

  /// The facts that an axiom needs, sorted.
  public var axiomConditions = RaggedArray<Fact>()
  /// What an axiom makes true: a derived variable with its non-default value.
  public var axiomHeads: [Fact] = []

  // MARK: Names

  /// What the variables, values and operators are called.
  public var names = TaskNames()

  /// Makes an empty task, to be filled.
  public init() {}

  /// The smallest task without a plan: one variable, a goal that it does not have, no operator.
  public static var unsolvable: FiniteDomainTask {
    var task = FiniteDomainTask()
    task.domainSizes = [2]
    task.axiomLayers = [-1]
    task.initialValues = [0]
    task.goal = [Fact(0, 1)]
    task.names.words = ["goal"]
    task.names.firstFact = [0]
    task.names.facts.appendRow([TaskNames.negated, 0])
    task.names.facts.appendRow([0])
    return task
  }

  /// The number of variables.
  @inlinable public var variableCount: Int { domainSizes.count }
  /// The number of operators.
  @inlinable public var operatorCount: Int { costs.count }
  /// The number of axioms.
  @inlinable public var axiomCount: Int { axiomHeads.count }
  /// The number of facts: the sum of the domain sizes.
  public var factCount: Int { domainSizes.reduce(0) { $0 + Int($1) } }
  /// Whether a variable is set by axioms.
  @inlinable public func isDerived(_ variable: Int) -> Bool { axiomLayers[variable] >= 0 }
  /// Whether any operator has an effect with conditions of its own.
  public var hasConditionalEffects: Bool { !effectConditions.isEmpty }
}
