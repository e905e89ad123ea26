import AgentSpeak

/// A step of a plan, ready to be carried out.
final class Instruction: Sendable {
  // Each case in a box of its own: carrying a step out copies one reference.
  indirect enum Operation: Sendable {
    /// `!g`, with `source(self)` if no source is named.
    case achieve(Structure)
    /// `!!g`
    case achieveNewFocus(Structure)
    /// `?q`
    case test(Term)
    /// `+b` and its kin; `last` for `+>`.
    case add(Structure, newFocus: Bool, last: Bool)
    /// `-b`, `--b`
    case remove(Structure, newFocus: Bool)
    /// `-+b`
    case replace(Structure)
    /// `+{plan}`, `-{plan}`
    case plan(Formula.Operation, Term)
    /// `.print(X)`
    case internalAction(any InternalAction, Structure)
    /// An action in the world.
    case externalAction(Term)
    /// `X > 1`
    case condition(Term)
    /// A variable whose value is a plan body or an action.
    case variable(Term)
    case ifThenElse(Term, Body, Body?)
    case loop(Term, Body)
    case forEach(Term, Body)
    case fork(ForkKind, [Body])
  }

  let operation: Operation
  /// The goal of `!g`, the most frequent step.
  let goal: Structure?
  /// Whether the goal is a literal whose annotations are known and set no deadline; most are.
  let isPlainGoal: Bool
  /// The step as it is written.
  let formula: Formula

  init(operation: Operation, formula: Formula) {
    self.operation = operation
    if case .achieve(let literal) = operation { goal = literal } else { goal = nil }
    isPlainGoal =
      goal.map { goal in
        goal.kind == .literal && goal.namespaceVariable < 0 && goal.hasAnnotations
          && goal.annotations.isConstant && !goal.hasDeadline
      } ?? false
    self.formula = formula
  }
}

/// When the branches of a fork are joined.
enum ForkKind: String, Sendable {
  /// When all have ended: `|&|`.
  case all = "and"
  /// When the first has ended: `|||`.
  case first = "or"
}

/// The steps of a plan or of a block in it.
final class Body: Sendable {
  let instructions: [Instruction]

  init(_ instructions: [Instruction]) {
    self.instructions = instructions
  }

  static let empty = Body([])
}
