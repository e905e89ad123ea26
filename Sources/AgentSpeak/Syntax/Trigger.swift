/// What a plan reacts to, and what an event is about: an operator and a literal.
public struct Trigger: Sendable {
  /// What happens to the belief or goal.
  public enum Operation: UInt8, Sendable {
    /// `+`
    case add
    /// `-`
    case remove
    /// `^`: the state of a goal changes.
    case goalState
  }

  /// What the literal is.
  public enum Subject: UInt8, Sendable {
    /// A belief.
    case belief
    /// An achievement goal: `!g`.
    case achieve
    /// A test goal: `?g`.
    case test
  }

  /// What happens.
  public let operation: Operation
  /// To what.
  public let subject: Subject
  /// The belief or goal: a literal or a variable.
  public let literal: Structure

  /// Makes a trigger.
  public init(_ operation: Operation, _ subject: Subject, _ literal: Structure) {
    self.operation = operation
    self.subject = subject
    self.literal = literal
  }

  /// The operators as they are written: `+!`.
  public var operators: String { Self.operators(operation, subject) }

  /// Operators as they are written: `+!`.
  public static func operators(_ operation: Operation, _ subject: Subject) -> String {
    let first =
      switch operation {
      case .add: "+"
      case .remove: "-"
      case .goalState: "^"
      }
    switch subject {
    case .belief: return first
    case .achieve: return first + "!"
    case .test: return first + "?"
    }
  }

  /// The trigger as a term: `{+!g}`.
  public var term: Term {
    .structure(
      Structure(
        Symbol(operators), [literal.termOrVariable], kind: .trigger, line: literal.line))
  }

  /// The trigger that a term is; nil if it is none.
  public init?(_ term: Term) {
    guard case .structure(let structure) = term, structure.kind == .trigger,
      let literal = structure[0].goal
    else { return nil }
    let operators = structure.functor.name.utf8
    switch operators.first {
    case UInt8(ascii: "+"): operation = .add
    case UInt8(ascii: "-"): operation = .remove
    default: operation = .goalState
    }
    switch operators.dropFirst().first {
    case UInt8(ascii: "!"): subject = .achieve
    case UInt8(ascii: "?"): subject = .test
    default: subject = .belief
    }
    self.literal = literal
  }
}

extension Term {
  /// The literal that this is as a goal: a variable as a variable without annotations.
  public var goal: Structure? {
    if case .variable = self { return Structure(.none, [self], kind: .variableLiteral) }
    return literal
  }
}

extension Structure {
  /// The structure as a term; a variable without annotations, negation and namespace as that variable.
  var termOrVariable: Term {
    kind == .variableLiteral && !isNegated && !hasAnnotations && namespaceVariable < 0
      && namespace == .defaultNamespace ? self[0] : term
  }
}

extension Trigger: CustomStringConvertible {
  /// The trigger as it is written in a program.
  public var description: String { operators + literal.description }
}
