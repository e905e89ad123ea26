public import AgentSpeak

/// A plan of an agent's library, ready to be carried out.
public final class CompiledPlan: Sendable {
  /// The plan as it is written.
  public let source: Plan
  /// Its label, made up if the plan has none.
  public let label: Structure
  /// The file it comes from.
  public let file: String
  /// What it reacts to.
  let trigger: Trigger
  let context: Term?
  /// The context if it is a comparison.
  let comparison: Structure?
  let goalCondition: Term?
  let body: Body
  let variableCount: Int32
  /// The plans that are in use while this one is active; nil if there are none.
  let subplans: PlanLibrary?
  /// For a subplan: its variables that have the value of one of the enclosing plan.
  let inherited: [(own: Int32, outer: Int32)]
  /// Whether the trigger is a literal without annotations in a known namespace.
  let hasPlainTrigger: Bool
  /// The first arguments of the trigger that are atoms or numbers.
  private let constants: [(index: Int, term: Term)]
  let isAtomic: Bool
  /// Whether each solution of the context is an option.
  let hasAllUnifiers: Bool

  init(
    source: Plan, label: Structure, file: String, body: Body, subplans: PlanLibrary?,
    inherited: [(own: Int32, outer: Int32)]
  ) {
    self.source = source
    self.label = label
    self.file = file
    trigger = source.trigger
    context = source.context.flatMap { if case .atom(.true) = $0 { nil } else { $0 } }
    if case .structure(let structure) = context, structure.kind == .relational {
      comparison = structure
    } else {
      comparison = nil
    }
    goalCondition = source.goalCondition
    self.body = body
    variableCount = Int32(truncatingIfNeeded: source.variables.count)
    self.subplans = subplans
    self.inherited = inherited
    let literal = source.trigger.literal
    hasPlainTrigger =
      literal.kind == .literal && !literal.hasAnnotations && literal.namespaceVariable < 0
    constants =
      hasPlainTrigger
      ? (0..<min(literal.count, 3)).compactMap { index in
        switch literal[index] {
        case .number, .atom: (index, literal[index])
        default: nil
        }
      } : []
    isAtomic = label.annotationList.contains { $0.atomName == "atomic" }
    hasAllUnifiers = label.annotationList.contains { $0.atomName == "all_unifs" }
  }

  /// Whether a look at constant arguments shows that the plan is not relevant for an event.
  func isExcluded(by event: Event) -> Bool {
    for (index, term) in constants {
      switch (term, event.argument(index)) {
      case (.number(let one), .number(let other)): if one != other { return true }
      case (.atom(let one), .atom(let other)): if one != other { return true }
      case (.number, .atom), (.atom, .number): return true
      default: break
      }
    }
    return false
  }

  /// The plan as a term, with its label.
  public var term: Term {
    var plan = source
    plan.label = label
    return plan.term
  }

  /// The name of its label.
  public var name: Symbol { label.functor }

  /// An annotation of its label by name: of `@p[priority(3)]` the literal `priority(3)`.
  public func annotation(_ name: Symbol) -> Structure? {
    label.annotationList.lazy.compactMap(\.literal).first { $0.functor == name }
  }
}
