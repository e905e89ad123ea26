/// A step of a plan body.
///
/// Control structures are internal actions, as the language has it: `if (c) {a} else {b}` is
/// `.if_then_else(c,{a},{b})`, and likewise `.loop`, `.foreach` and `.fork`.
public struct Formula: Sendable {
  /// What is done with the term.
  public enum Operation: String, Sendable, CaseIterable {
    /// An action, an internal action, a condition that must hold, or a variable for a plan body.
    case perform = ""
    /// `!g`: achieve a goal.
    case achieve = "!"
    /// `!!g`: achieve a goal in an intention of its own.
    case achieveNewFocus = "!!"
    /// `?q`: find out.
    case test = "?"
    /// `+b`: believe.
    case add = "+"
    /// `+<b`: believe, before what is believed already.
    case addFirst = "+<"
    /// `+>b`: believe, after what is believed already.
    case addLast = "+>"
    /// `++b`: believe; plans for the event get an intention of their own.
    case addNewFocus = "++"
    /// `-b`: believe no more.
    case remove = "-"
    /// `--b`: believe no more; plans for the event get an intention of their own.
    case removeNewFocus = "--"
    /// `-+b`: believe instead of what is believed about the predicate.
    case replace = "-+"
  }

  /// What is done.
  public var operation: Operation
  /// With what.
  public var term: Term
  /// The line it stands in; 0 if it was not read.
  public var line: Int32

  /// Makes a step.
  public init(_ operation: Operation, _ term: Term, line: Int32 = 0) {
    self.operation = operation
    self.term = term
    self.line = line
  }

  /// The step as a term.
  public var asTerm: Term {
    .structure(Structure(Symbol(operation.rawValue), [term], kind: .formula, line: line))
  }

  /// Steps as one term, a plan body: `{ a; !b }`.
  public static func term(of body: [Formula]) -> Term {
    .structure(Structure(.sequence, body.map(\.asTerm), kind: .body))
  }

  /// The steps of a plan body; nil if the term is none.
  public static func formulas(of body: Term) -> [Formula]? {
    guard case .structure(let body) = body, body.kind == .body else { return nil }
    return body.arguments.compactMap { argument in
      guard case .structure(let formula) = argument, formula.kind == .formula,
        let operation = Operation(rawValue: formula.functor.name)
      else { return Formula(.perform, argument) }
      return Formula(operation, formula[0], line: formula.line)
    }
  }
}
