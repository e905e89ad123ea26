public import AgentSpeak

/// An action that an agent carries out inside itself: `.print(X)`.
///
/// To give agents one of your own, write a type and hand it to `AgentKit`:
///
/// ```swift
/// struct Twice: InternalAction {
///   let name = "my.twice"
///   let arity = 2...2
///   func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
///     guard case .number(let value) = arguments[0] else {
///       throw .wrongArguments("my.twice needs a number")
///     }
///     return .unify(arguments[1], .number(2 * value))
///   }
/// }
/// ```
///
/// An action that takes its time calls `agent.suspendIntention()`, keeps the ticket, returns
/// `.suspended` and tells the result through the ticket later, from any thread.
public protocol InternalAction: Sendable {
  /// The name with its dot: `.print`, `my.twice`.
  var name: String { get }
  /// How many arguments it takes.
  var arity: ClosedRange<Int> { get }
  /// Whether it can be part of a context, rule or test; false if it changes the agent's intentions.
  var isAllowedInConditions: Bool { get }
  /// Whether the first argument, if it is a logical expression, is a condition that is looked at later:
  /// it is handed over as it is written, as nothing in it must be calculated yet.
  var takesCondition: Bool { get }
  /// Carries the action out.
  ///
  /// - Parameters:
  ///   - arguments: the arguments with the values of variables filled in.
  ///   - agent: whose action it is.
  /// - Returns: whether it succeeds, and what is to be unified for that.
  /// - Throws: why it fails, if that is more than "no".
  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult
}

extension InternalAction {
  /// True.
  public var isAllowedInConditions: Bool { true }
  /// False.
  public var takesCondition: Bool { false }
}

/// What became of an internal action.
public enum ActionResult: Sendable {
  /// It succeeded.
  case yes
  /// It failed.
  case no
  /// It succeeds if these unify.
  case unify(Term, Term)
  /// It succeeds once for each of the terms that unifies with the pattern.
  case choices(Term, [Term])
  /// It succeeds once for each number that unifies with the term.
  case numbers(Term, from: Double, step: Double, count: Int)
  /// It succeeds once for each of some random numbers from 0 to 1 that unifies with the term.
  case randomNumbers(Term, count: Int)
  /// The intention waits; its ticket or a timer goes on with it.
  case suspended

  /// Yes or no.
  public static func holds(_ condition: Bool) -> ActionResult { condition ? .yes : .no }
}
