public import PDDL

/// Carries out steps of plans: a robot, several, or a simulation.
public protocol Actuator: AnyObject {
  /// Starts a step.
  ///
  /// - Returns: the number by which to ask for it.
  /// - Throws: `DispatchRefusal` if it cannot be started.
  func start(_ step: PlanStep) throws(DispatchRefusal) -> Int
  /// How a step that was started fares.
  func progress(of number: Int) -> ActuatorProgress
  /// Ends a step that is under way, safely.
  func cancel(_ number: Int)
  /// Whether a step could be started beside those that are under way.
  func isFree(for step: PlanStep) -> Bool
  /// The seconds that a step may take; nil for no limit.
  func timeLimit(for step: PlanStep) -> Double?
  /// How often a step that failed is tried again.
  func retries(for step: PlanStep) -> Int
}

/// How a step that is under way fares.
public enum ActuatorProgress: Hashable, Sendable {
  /// It is under way; the fraction is 0 to 1.
  case running(fraction: Double)
  /// The actuator says that it is done.
  case succeeded
  /// The actuator gave up.
  case failed(String)
}

/// Why a step is not started.
public struct DispatchRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason.
  public var description: String

  /// Makes a refusal.
  public init(_ description: String) {
    self.description = description
  }
}
