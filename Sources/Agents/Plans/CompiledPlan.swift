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
  let comparison: Comparison?
  let goalCondition: Term?
  let body: Body
  let variableCount: Int32
  /// The plans that are in use while this one is active; nil if there are none.
  let subplans: PlanLibrary?
  /// For a subplan: its variables that have the value of one of the enclosing plan.
  let inherited: [(own: Int32, outer: Int32)]
  /// Whether the trigger is a literal without annotations in a known namespace.
  let hasPlainTrigger: Bool
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
    comparison = Comparison(context)
    goalCondition = source.goalCondition
    self.body = body
    variableCount = Int32(truncatingIfNeeded: source.variables.count)
    self.subplans = subplans
    self.inherited = inherited
    let literal = source.trigger.literal
    hasPlainTrigger =
      literal.kind == .literal && !literal.hasAnnotations && literal.namespaceVariable < 0
    isAtomic = label.annotationList.contains { $0.atomName == "atomic" }
    hasAllUnifiers = label.annotationList.contains { $0.atomName == "all_unifs" }
  }

  /// The plan as a term, with its label.
  public var term: Term {
    var plan = source
    plan.label = label
    return plan.term
  }

  /// The label with annotations that say where the plan is written: `code_line(7)`, `code_src("file:a.asl")`.
  var labelWithPlace: Structure {
    label.adding(.structure(Structure(.codeLine, [.number(Int(source.line))])))
      .adding(.structure(Structure(.codeSource, [.string(Self.address(ofFile: file))])))
  }

  /// The address of a file, as programs see it: `file:a.asl`.
  static func address(ofFile file: String) -> String { "file:" + file }

  /// The name of its label, with the namespace.
  public var name: Symbol { label.qualifiedName }

  /// An annotation of its label by name: of `@p[priority(3)]` the literal `priority(3)`.
  public func annotation(_ name: Symbol) -> Structure? {
    label.annotationList.lazy.compactMap(\.literal).first { $0.functor == name }
  }
}
