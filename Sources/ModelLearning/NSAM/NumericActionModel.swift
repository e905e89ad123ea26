public import PDDL

/// What was learned about the numeric side of one lifted action.
public struct NumericActionModel: Sendable {
  /// Conditions that the action's observed states satisfy: equations first, then facets.
  public var conditions: [Formula]
  /// Changes of numeric functions.
  public var effects: [Effect]
  /// Transitions that do not fit what most of the others say.
  public var outliers: [NumericOutlier]
  /// Functions whose change no affine function explains. If there are any, no safe model of the
  /// action exists and the conditions and effects must not be used.
  public var unexplained: [FunctionTerm]
  /// Functions that the conditions do not mention because rejected tries show that they need not.
  public var leftOut: [FunctionTerm] = []
}

/// A transition in which a function changed differently from what most of the others say.
public struct NumericOutlier: Hashable, Sendable {
  /// The function.
  public var function: FunctionTerm
  /// The number that the transition was observed under.
  public var source: Int
  /// The observed value less the one that the learned effect gives.
  public var residual: Double
}
