public import PDDL
public import Trajectories
public import Validation

/// A place to act in, whose states are seen fully.
public protocol Environment {
  /// The objects that there are, with their types.
  var objects: [TypedName] { get }
  /// The current state.
  var state: ObservedState { get }
  /// Tries an action.
  ///
  /// - Returns: whether it was carried out; only then the state may have changed.
  mutating func perform(_ step: PlanStep) -> Outcome
}

/// A world of PDDL as a place to act in: its actions do what the true domain says.
public struct SimulatedEnvironment: Environment {
  private let world: World
  private var current: State

  /// Starts in the initial state of a world.
  public init(_ world: World) {
    self.world = world
    current = world.initialState
  }

  /// The objects of the problem.
  public var objects: [TypedName] { world.problem.objects }

  /// What is true now.
  public var state: ObservedState {
    ObservedState(world.atoms(in: current), values: world.numericValues(in: current))
  }

  /// Carries an action out if the true domain allows it; what is no action of it is rejected.
  public mutating func perform(_ step: PlanStep) -> Outcome {
    guard let action = try? world.action(of: step),
      let isApplicable = try? world.isApplicable(action, in: current), isApplicable,
      let next = try? world.successor(of: current, by: action)
    else { return .rejected }
    current = next
    return .succeeded
  }
}
