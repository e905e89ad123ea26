public import PDDL

/// One action with the states around it.
public struct Transition: Hashable, Sendable {
  /// The state that the action was tried in.
  public var before: ObservedState
  /// The action with its objects.
  public var action: PlanStep
  /// The state afterwards; after a rejection it is the state before.
  public var after: ObservedState
  /// What became of the action.
  public var outcome: Outcome
  /// When the action was tried, in seconds; nil where the trace does not say.
  public var time: Double?
  /// Who or what observed the transition; nil where the trace does not say.
  public var source: String?
  /// The line of the trace file that the action stands on, counted from 1; 0 for none.
  public var line: Int

  /// Makes a transition.
  public init(
    before: ObservedState, action: PlanStep, after: ObservedState, outcome: Outcome = .succeeded,
    time: Double? = nil, source: String? = nil, line: Int = 0
  ) {
    self.before = before
    self.action = action
    self.after = after
    self.outcome = outcome
    self.time = time
    self.source = source
    self.line = line
  }
}

/// A run of the world: transitions of which each starts where the one before it ended.
public struct Trace: Hashable, Sendable {
  /// The objects with their types, as far as they are known; constants of the domain need not be
  /// among them.
  public var objects: [TypedName]
  /// The transitions, in order.
  public var transitions: [Transition]

  /// Makes a trace.
  public init(objects: [TypedName] = [], transitions: [Transition] = []) {
    self.objects = objects
    self.transitions = transitions
  }
}
